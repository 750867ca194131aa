//! Learning from people: a worker says what first words were about, a coordinator lets that through without a name in it.
//!
//! The one decision: three people's hands are between somebody's words and an example, and each sees less. The worker has the signal
//! anyhow. The coordinator of that worker's organisation reads the words after the machine took out what it knows, takes out the
//! rest, and sees no number, no name and no place. What is learnt from has no way back. Words in which something stands that
//! nobody asked for (health, crime) are never shown to a coordinator: nobody can say what they were about.

use super::Desk;
use super::case::{Opened, Whose};
use super::casework::Casework;
use super::first_words::first_words;
use crate::classify::{Corrected, Guessed};
use crate::id::{Kind, MessageId, OrganisationId, Role, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use crate::routing::line::COORDINATOR;
use crate::store::{
    Case, Coordinating, Correction, CorrectionStands, CorrectionWaiting, Document, Form, KeptExample, MOST_CORRECTIONS_READ, Message,
    StoreError,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The longest text that becomes an example, in characters: as the longest message.
pub const LONGEST_EXAMPLE: usize = 4096;

/// What was guessed of the first words of a signal, for the worker who has it.
#[derive(Clone, Debug, PartialEq)]
pub struct GuessShown {
    /// What was guessed, in the language of the page.
    pub label: String,
    /// How probable that was, in percent.
    pub percent: u32,
    /// What was said about it since.
    pub said: SaidOfIt,
    /// What it may have been about: the word, and what it is called. The guess itself is among them.
    pub choices: Vec<(Kind, String)>,
}

/// What was said about a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaidOfIt {
    /// Nothing.
    Nothing,
    /// That it was this, in the language of the page; a coordinator did not look yet.
    Waits(String),
    /// A coordinator looked.
    Decided,
}

/// What a coordinator reads of a correction.
#[derive(Clone, Debug)]
pub struct CorrectionShown {
    /// Its message, to be named in the form.
    pub message: MessageId,
    /// When it was said: an answer is to this, and to no later one.
    pub at: Timestamp,
    /// The signal's number, for the form and its line in the audit.
    pub number: i64,
    /// The words, as far as the machine could take out whose they are.
    pub words: Text,
    /// What the worker says that they are about, as a word and in the language of the page.
    pub label: (Kind, String),
    /// What was guessed, in the language of the page.
    pub guessed: String,
}

/// What a coordinator answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is learnt from it.
    Refuse,
    /// These words are, and the next training may learn from them.
    Accept(Text),
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Learning {
    /// It is written down.
    Now,
    /// The same form did it before.
    Before,
    /// There is no such thing, or none within reach.
    Unknown,
    /// It was changed, taken back or decided meanwhile.
    Overtaken,
    /// No words are left, or too many.
    NoWords,
}

impl Desk {
    /// What was guessed of the first words of this signal; `None` for whoever does not have it in hand, and where nothing was guessed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn guess_at(&self, opened: &Opened, language: Language) -> Result<Option<GuessShown>, StoreError> {
        let Some((message, guessed)) = self.guessed_first(opened).await? else { return Ok(None) };
        let library = self.library();
        let named = |kind: &Kind| library.kinds.kind_label(kind, language).to_owned();
        let said = match self.store.correction_of(message.id).await? {
            CorrectionStands::Unsaid => SaidOfIt::Nothing,
            CorrectionStands::Waits(label) => SaidOfIt::Waits(named(&Kind::from(label.expose()))),
            CorrectionStands::Decided => SaidOfIt::Decided,
        };
        let percent = (guessed.probability.clamp(0.0, 1.0) * 100.0).round() as u32;
        let choices = library.kinds.iter().map(|(kind, _)| (kind.clone(), named(kind))).collect();
        Ok(Some(GuessShown { label: named(&guessed.label), percent, said, choices }))
    }

    /// A worker says what the first words of their signal were about, once for each key. The signal stays what it is.
    ///
    /// # Errors
    /// When it is not known to be written down.
    pub async fn correct_guess(&self, worker: &WorkerId, number: i64, to: &Kind, key: &str) -> Result<Learning, StoreError> {
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        if self.store.form_was_taken(&form).await? {
            return Ok(Learning::Before);
        }
        let Some((message, case)) = self.in_hand(worker, number).await? else { return Ok(Learning::Unknown) };
        let (known, now) = (self.library().kinds.meaning(to).is_some(), self.clock.now());
        if !known {
            return Ok(Learning::Unknown);
        }
        let label = Text::from(to.as_str());
        let (message, conversation) = (message.id, message.conversation);
        let said = Correction { message, conversation, signal: case.id, worker: worker.clone(), at: now, label };
        Ok(if self.store.correct(said, form).await? { Learning::Now } else { Learning::Overtaken })
    }

    /// The worker takes that back, as long as no coordinator looked.
    ///
    /// # Errors
    /// When it is not known to be written down.
    pub async fn take_correction_back(&self, worker: &WorkerId, number: i64) -> Result<Learning, StoreError> {
        let Some((message, _)) = self.in_hand(worker, number).await? else { return Ok(Learning::Unknown) };
        Ok(if self.store.take_correction_back(message.id).await? { Learning::Now } else { Learning::Overtaken })
    }

    /// What waits for this coordinator, oldest first; `None` for whoever does not coordinate.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn corrections_for(&self, worker: &WorkerId, language: Language) -> Result<Option<Vec<CorrectionShown>>, StoreError> {
        let Some(organisation) = self.coordinated_by(worker) else { return Ok(None) };
        let (mut shown, mut after) = (Vec::new(), None);
        let by = self.coordinating(worker, &organisation);
        // What is left out here takes nobody's place.
        while shown.len() < MOST_CORRECTIONS_READ {
            let page = self.store.corrections_waiting(self.network_id(), &by, after).await?;
            let Some(last) = page.last() else { break };
            after = Some((last.correction.at, last.correction.message));
            for waiting in page {
                let message = waiting.correction.message;
                let Some(waiting) = self.whole(waiting).await? else {
                    // What was taken back does not come again: nobody can decide about the rest.
                    self.store.take_correction_back(message).await?;
                    continue;
                };
                if self.is_within(worker, &organisation, &waiting).await? {
                    shown.push(self.shown_nameless(&waiting, language));
                }
            }
        }
        shown.truncate(MOST_CORRECTIONS_READ);
        Ok(Some(shown))
    }

    /// What waits, without what the machine knows of whose it is.
    fn shown_nameless(&self, waiting: &CorrectionWaiting, language: Language) -> CorrectionShown {
        let (library, network) = (self.library(), self.network());
        let today = library.calendar().local(self.clock.now()).date();
        // Anew for each: who was called by which name in one message says nothing in the next.
        let mut nameless = library.nameless(network.workers.iter().map(|member| member.name.as_str()));
        let label = Kind::from(waiting.correction.label.expose());
        let named = |kind: &Kind| library.kinds.kind_label(kind, language).to_owned();
        let guessed = waiting.finding.as_ref().and_then(|finding| Guessed::read(finding.expose()));
        CorrectionShown {
            message: waiting.correction.message,
            at: waiting.correction.at,
            number: waiting.number,
            words: Text::from(nameless.line(waiting.words.expose(), today)),
            guessed: guessed.map(|guessed| named(&guessed.label)).unwrap_or_default(),
            label: (label.clone(), named(&label)),
        }
    }

    /// A coordinator answers to a correction as it was read, once for each key.
    ///
    /// # Errors
    /// When it is not known to be written down.
    pub async fn decide_correction(
        &self,
        worker: &WorkerId,
        read: (MessageId, Timestamp),
        verdict: &Verdict,
        key: &str,
    ) -> Result<Learning, StoreError> {
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        if self.store.form_was_taken(&form).await? {
            return Ok(Learning::Before);
        }
        let Some(organisation) = self.coordinated_by(worker) else { return Ok(Learning::Unknown) };
        let Some(waiting) = self.store.correction_waiting(self.network_id(), read.0).await? else { return Ok(Learning::Overtaken) };
        let Some(waiting) = self.whole(waiting).await? else { return Ok(Learning::Overtaken) };
        if !self.is_within(worker, &organisation, &waiting).await? {
            return Ok(Learning::Unknown);
        }
        let example = match verdict {
            Verdict::Refuse => None,
            Verdict::Accept(words) if words.is_blank() || words.expose().chars().count() > LONGEST_EXAMPLE => {
                return Ok(Learning::NoWords);
            }
            Verdict::Accept(words) => Some(self.example_of(&waiting, words).await?),
        };
        let decided = self.store.decide_correction(self.network_id(), read, example, (form, self.clock.now())).await?;
        Ok(if decided { Learning::Now } else { Learning::Overtaken })
    }

    /// What was let through to learn from.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn let_through(&self) -> Result<Vec<LetThrough>, StoreError> {
        Ok(LetThrough::of(self.store.kept_examples(self.network_id()).await?))
    }

    /// The words that were let through, with what they are about: nothing else of the correction goes along.
    async fn example_of(&self, waiting: &CorrectionWaiting, words: &Text) -> Result<Document, StoreError> {
        let guessed = waiting.finding.as_ref().and_then(|finding| Guessed::read(finding.expose()));
        let spoken = self.store.case_of(waiting.correction.signal).await?.map(|case| case.language);
        let example = Corrected {
            words: words.clone(),
            label: Kind::from(waiting.correction.label.expose()),
            language: guessed.as_ref().and_then(|guessed| guessed.language).or(spoken).unwrap_or_default(),
            guessed: guessed.as_ref().map_or_else(|| Kind::from(""), |guessed| guessed.label.clone()),
            model: guessed.map(|guessed| guessed.model).unwrap_or_default(),
        };
        Ok(Document::from(serde_json::to_vec(&example).unwrap_or_default()))
    }

    /// The message with the first words of a signal that this worker has in hand.
    async fn in_hand(&self, worker: &WorkerId, number: i64) -> Result<Option<(Message, Case)>, StoreError> {
        let Some(opened) = self.open_case(worker, number, Language::Nl).await? else { return Ok(None) };
        let Some((message, _)) = self.guessed_first(&opened).await? else { return Ok(None) };
        Ok(self.store.case(self.network_id(), number).await?.map(|case| (message, case)))
    }

    /// The first words of a signal, and what was guessed of them: when its worker reads it, and the words stand among what they read.
    async fn guessed_first(&self, opened: &Opened) -> Result<Option<(Message, Guessed)>, StoreError> {
        let in_hand = opened.whose == Whose::Mine && opened.taken && opened.closed.is_none();
        let (Some(opening), Some((conversation, _)), true) = (&opened.facts.opening, opened.conversation, in_hand) else { return Ok(None) };
        if self.is_unasked(opening) {
            return Ok(None);
        }
        let history = self.store.history(conversation).await?;
        let is_read = |message: &&Message| opened.lines.iter().any(|line| line.id == message.id);
        let first = first_words(&history, opening).into_iter().find(|run| run.iter().all(is_read));
        // What was made of them lies with the last.
        Ok(first.and_then(|run| run.last().copied()).and_then(|message| {
            let guessed = message.finding.as_ref().and_then(|finding| Guessed::read(finding.expose()))?;
            Some((message.clone(), guessed))
        }))
    }

    /// What waits, with all the words it is about; `None` when they do not stand there whole any more.
    async fn whole(&self, waiting: CorrectionWaiting) -> Result<Option<CorrectionWaiting>, StoreError> {
        let case = self.store.case_of(waiting.correction.signal).await?;
        let Some(opening) = case.and_then(|case| Casework::read(&case.facts).opening) else { return Ok(None) };
        let history = self.store.history(waiting.correction.conversation).await?;
        let is_it = |run: &Vec<&Message>| run.last().is_some_and(|last| last.id == waiting.correction.message);
        let is_whole = first_words(&history, &opening).iter().any(is_it);
        Ok(is_whole.then_some(CorrectionWaiting { words: opening, ..waiting }))
    }

    /// Whose coordinator this worker is.
    fn coordinated_by(&self, worker: &WorkerId) -> Option<OrganisationId> {
        let network = self.network();
        let member = network.worker(worker).filter(|member| member.worker.roles.contains(&Role::from(COORDINATOR)))?;
        member.worker.org.clone()
    }

    /// Whose corrections are for this coordinator.
    fn coordinating(&self, worker: &WorkerId, organisation: &OrganisationId) -> Coordinating {
        let network = self.network();
        let of = network.workers.iter().filter(|member| member.worker.org.as_ref() == Some(organisation));
        Coordinating { coordinator: worker.clone(), of: of.map(|member| member.worker.id.clone()).collect() }
    }

    /// Whether this is for them to decide: a worker of their organisation said it, and nobody barred them from the signal.
    async fn is_within(&self, worker: &WorkerId, organisation: &OrganisationId, waiting: &CorrectionWaiting) -> Result<bool, StoreError> {
        let network = self.network();
        let by = network.worker(&waiting.correction.worker).and_then(|member| member.worker.org.as_ref());
        let case = self.store.case_of(waiting.correction.signal).await?;
        let barred = case.is_none_or(|case| case.standing.climb.barred.contains(worker));
        Ok(by == Some(organisation) && !barred && !self.is_unasked(&waiting.words))
    }
}

/// What was let through to learn from, each with its name in the store and whether the model in use learnt from it. One of a form
/// that this version does not know is left out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LetThrough {
    /// Its name.
    pub id: Uuid,
    /// Whether the model in use learnt from it.
    pub used: bool,
    /// What it says.
    pub corrected: Corrected,
}

impl LetThrough {
    /// As they were kept.
    pub fn of(kept: Vec<KeptExample>) -> Vec<Self> {
        let read = |KeptExample { id, content, used }: KeptExample| {
            serde_json::from_slice(content.expose()).ok().map(|corrected| Self { id, used, corrected })
        };
        kept.into_iter().filter_map(read).collect()
    }

    /// What the model in use learnt from.
    pub fn in_use(all: &[Self]) -> Vec<Corrected> {
        all.iter().filter(|one| one.used).map(|one| one.corrected.clone()).collect()
    }
}
