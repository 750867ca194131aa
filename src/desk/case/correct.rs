//! A worker puts an answer right: who may, what it becomes, and who hears of it (AVG article 16).
//!
//! The one decision: what is right is read by the question's own reader, and says nothing in any person's words: the words stay
//! beside it as they were said. Why is chosen out of three, so that no history holds more about anybody than it needs.

use super::act::{Act, Doing, Refusal};
use super::console::Done;
use super::open::Opened;
use super::tie::Ties;
use crate::access::{Hands, NotTheirs, may_correct};
use crate::desk::Desk;
use crate::desk::casework::{self, Casework, Corrector, Line};
use crate::desk::correcting::RightBecause;
use crate::desk::following::Righted;
use crate::desk::notice::Notice;
use crate::desk::unasked::VEIL;
use crate::desk::unsaying::TAKEN_AWAY;
use crate::dialog::values::{PartOfDay, Value, ValueKind, YesNo};
use crate::dialog::{self, Answer, Answered, Meaning};
use crate::id::{EnvelopeId, StepId, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::Source;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::status::Refused;
use crate::special::numbers;
use crate::store::{Case, Changes, Course, Owner, SignalChange, SignalEvent, StoreError};
use jiff::Timestamp;

/// An answer as a worker puts it right.
#[derive(Clone, Debug, PartialEq)]
pub struct Right {
    /// As it is from now on.
    pub line: Line,
    /// As it stood before the worker: another since means that somebody else was first.
    pub stood: String,
    /// Why.
    pub because: RightBecause,
}

/// What a form for one answer shows.
#[derive(Clone, Debug)]
pub struct Correctable {
    /// What it is called.
    pub label: String,
    /// The question as it was asked; `None` for one that cannot be asked by itself.
    pub question: Option<String>,
    /// What was told.
    pub told: Text,
    /// By which the form knows what was told when it comes back.
    pub stood: String,
    /// How it is answered.
    pub field: Field,
}

/// How an answer is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// One of these: what the form sends, and what stands on it.
    Choice(Vec<(String, String)>),
    /// In a line, of this kind.
    Line(ValueKind),
    /// In as many words as it takes.
    Words,
}

/// What a form brings.
#[derive(Clone, Debug)]
pub struct CorrectionWanted {
    /// Which answer.
    pub answer: StepId,
    /// What is right: words, or what a choice sends.
    pub right: Text,
    /// As it stood in the form.
    pub stood: String,
    /// Why.
    pub because: RightBecause,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorrectionMade {
    /// As of any act.
    Done(Done),
    /// The question's reader does not understand it: the question in other words.
    NotUnderstood(String),
    /// There is no such answer, or none that this worker may put right.
    Unknown,
}

impl Doing<'_> {
    /// Puts what is right in the place of what was told; that stays beside it, with who put it right.
    pub(super) fn correct(&mut self, right: &Right) -> Result<(), Refusal> {
        self.desk.corrects(self.worker, self.case, self.ties)?;
        let mut facts = Casework::read(&self.case.facts);
        let name = StepId::from(right.line.name.as_str());
        let stands = facts.standing(&name).ok_or(Refusal::Unknown)?;
        if mark(&stands.understood) != right.stood {
            return Err(Refusal::CorrectedBefore);
        }
        let by = self.desk.corrector(self.worker);
        let Some(line) = facts.correct(right.line.clone(), self.now, by.clone()).cloned() else { return Err(Refusal::SaysTheSame) };
        let note = Some(Text::from(self.desk.corrected_note(&line, &by)));
        let what = right.because.event();
        if let Some((_, into)) = &self.ties.into {
            // It has no clock of its own while another carries it.
            let event = SignalEvent { at: self.now, what: what.to_owned(), who: format!("worker:{}", self.worker), note };
            let both = [into, self.case].map(|case| SignalChange::of(case, case.standing.clone(), event.clone()));
            self.changes.signals.extend(both);
        } else {
            self.change(self.case.standing.clone(), what, note);
        }
        if let Some(change) = self.changes.signals.last_mut() {
            change.facts = Some(facts.document());
        }
        self.notify(&Notice::Corrected { signal: self.case.id, worker: self.worker.clone(), answer: name });
        Ok(())
    }
}

impl Desk {
    /// The form for one answer; `None` when there is none that this worker may put right.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn correctable(
        &self,
        worker: &WorkerId,
        number: i64,
        answer: &StepId,
        language: Language,
    ) -> Result<Option<Correctable>, StoreError> {
        let Some(opened) = self.open_case(worker, number, language).await? else { return Ok(None) };
        if !opened.correctable.contains(answer) {
            return Ok(None);
        }
        let library = self.library();
        let answered = library.book.correctable(&opened.kind, &opened.facts.names());
        let found = answered.iter().find(|answered| answered.name == *answer).zip(opened.facts.standing(answer));
        Ok(found.map(|(answered, line)| Correctable {
            label: line.label.clone(),
            question: answered.asked(&library.book, language),
            told: line.understood.clone(),
            stood: mark(&line.understood),
            field: field(answered, &library.book, language),
        }))
    }

    /// Puts an answer right, once for each key.
    ///
    /// # Errors
    /// When it is not known to be written down: the same form may be sent again, and is done once.
    pub async fn correct_answer(
        &self,
        worker: &WorkerId,
        number: i64,
        (wanted, language): (&CorrectionWanted, Language),
        key: &str,
    ) -> Result<CorrectionMade, StoreError> {
        let Some(opened) = self.open_case(worker, number, language).await? else { return Ok(CorrectionMade::Unknown) };
        if !opened.correctable.contains(&wanted.answer) {
            return Ok(CorrectionMade::Unknown);
        }
        let library = self.library();
        let answered = library.book.correctable(&opened.kind, &opened.facts.names());
        let Some(answered) = answered.iter().find(|answered| answered.name == wanted.answer) else { return Ok(CorrectionMade::Unknown) };
        let right = numbers::without(wanted.right.expose()).map_or_else(|| wanted.right.clone(), Text::from);
        let Some(meaning) = self.meant(answered, &right, language) else {
            return Ok(CorrectionMade::NotUnderstood(answered.again(&library.book, &library.built_in, language)));
        };
        let fact = library.book.fact(&library.built_in, &answered.dialog, &wanted.answer, &Answer { said: right, meaning });
        let lines = fact.map(|fact| casework::lines(&[fact], &library.book, &library.built_in)).unwrap_or_default();
        let Some(line) = lines.into_iter().next() else { return Ok(CorrectionMade::Unknown) };
        // The words are no person's own.
        let line = Line { said: line.understood.clone(), ..line };
        let right = Right { line, stood: wanted.stood.clone(), because: wanted.because };
        Ok(CorrectionMade::Done(self.act(worker, number, Act::Correct(right), key).await?))
    }

    /// What these words mean, or this choice.
    fn meant(&self, answered: &Answered<'_>, right: &Text, language: Language) -> Option<Meaning> {
        let library = self.library();
        if let dialog::Act::Choose { question } = &answered.node.act {
            let option = question.options.iter().find(|option| option.key == right.expose())?;
            return Some(Meaning::Option(option.key.clone()));
        }
        let today = library.calendar().local(self.clock.now()).date();
        answered.understood(&library.built_in, right.expose(), today, language)
    }

    /// The answers at this signal that this worker may put right, of those that they see.
    pub(super) fn correctable_at(&self, worker: &WorkerId, case: &Case, ties: &Ties, opened: &Opened) -> Vec<StepId> {
        if self.corrects(worker, case, ties).is_err() {
            return Vec::new();
        }
        let library = self.library();
        let seen: Vec<&str> = opened.facts.shown().map(|line| line.name.as_str()).collect();
        let is_there = |line: &Line| ![VEIL, TAKEN_AWAY].contains(&line.understood.expose());
        let answered = library.book.correctable(&case.kind, &opened.facts.names());
        let names = answered.into_iter().map(|answered| answered.name);
        names.filter(|name| seen.contains(&name.as_str()) && opened.facts.standing(name).is_some_and(is_there)).collect()
    }

    /// Whether this worker may put right what was told at this signal. What another organisation told stays as it came: it is put right
    /// there, and comes along.
    fn corrects(&self, worker: &WorkerId, case: &Case, ties: &Ties) -> Result<(), Refusal> {
        let is_from_here = case.conversation.is_some() && case.source != Source::HandOver.as_str();
        if !is_from_here || case.kind.as_str() == ACUTE_DANGER {
            return Err(Refusal::Unknown);
        }
        let held = ties.into.as_ref().map_or(case, |(_, into)| into);
        let organisation = self.organisation_of(&held.standing.owner);
        let hands = match (&held.standing.course, held.standing.status.as_str(), &held.standing.owner) {
            (Course::Closed { .. }, _, _) => Hands::Nobody,
            (Course::Open { .. }, "claimed", Owner::Worker(owner)) => Hands::Took(owner),
            (Course::Open { .. }, _, _) => Hands::With(organisation.as_ref()),
        };
        may_correct(&self.network(), worker, hands).map_err(|not| match not {
            NotTheirs::Taken { by } => Refused::TakenBy { by }.into(),
            NotTheirs::TakeFirst => Refused::ClaimFirst.into(),
            NotTheirs::Closed => Refused::IsClosed.into(),
        })
    }

    fn corrector(&self, worker: &WorkerId) -> Corrector {
        let role = self.network().worker(worker).and_then(|member| member.worker.roles.first().cloned());
        Corrector::Worker { worker: worker.clone(), role }
    }

    /// Which answer, and as what the worker did it; not what it says.
    fn corrected_note(&self, line: &Line, by: &Corrector) -> String {
        match by {
            Corrector::Worker { role: Some(role), .. } => {
                format!("{} ({})", line.label, self.library().kinds.role_label(role, Language::Nl))
            }
            Corrector::Worker { role: None, .. } | Corrector::Person => line.label.clone(),
        }
    }

    /// What follows from an answer that a worker put right, into the same commit.
    pub(super) async fn follow_correction(
        &self,
        changes: &mut Changes,
        (worker, right): (&WorkerId, &Right),
        (case, ties): (&Case, &Ties),
        (cause, now): (EnvelopeId, Timestamp),
    ) -> Result<(), StoreError> {
        let mut held = ties.into.as_ref().map_or(case, |(_, into)| into).clone();
        if let Some(change) = changes.signals.iter().find(|change| change.signal == held.id) {
            held.standing = change.standing.clone();
        }
        let before = Casework::read(&case.facts);
        let name = StepId::from(right.line.name.as_str());
        let mut after = before.clone();
        after.correct(right.line.clone(), now, self.corrector(worker));
        let knows = self.own_chats(worker);
        let righted = Righted { held: &held, case, before: &before, after: &after, name: &name, cause, knows: &knows, now };
        let following = self.what_follows(&righted).await?;
        if let Some(change) = changes.signals.iter_mut().find(|change| change.signal == held.id) {
            following.put_into(change);
        }
        if held.standing.owner != Owner::Worker(worker.clone()) {
            let fill = [("number", case.number.to_string()), ("name", self.signed(worker, Language::Nl))];
            let mut text = self.say_to_worker("worker_corrected_by", &fill.each_ref().map(|(name, words)| (*name, words.as_str())));
            text.extend(following.elsewhere.as_deref().map(|to| format!(" {}", self.say_to_worker("worker_would_go", &[("to", to)]))));
            changes.envelopes.extend(self.tell_whoever_has(&held, &Text::from(text), (cause, "corrected"), &knows, now));
        }
        changes.envelopes.extend(following.alerts);
        Ok(())
    }
}

/// By which what was told is known again, without standing there. Of words that the same worker reads beside it.
pub fn mark(told: &Text) -> String {
    blake3::hash(told.expose().as_bytes()).to_hex().chars().take(32).collect()
}

fn field(answered: &Answered<'_>, book: &dialog::Book, language: Language) -> Field {
    let shown = |values: Vec<Value>| Field::Choice(values.iter().map(|value| (value.show(language), value.show(language))).collect());
    match &answered.node.act {
        dialog::Act::Ask { kind: ValueKind::YesNo, .. } => shown([YesNo::Yes, YesNo::No, YesNo::Unsure].map(Value::YesNo).to_vec()),
        dialog::Act::Ask { kind: ValueKind::PartOfDay, .. } => {
            shown([PartOfDay::Morning, PartOfDay::Afternoon, PartOfDay::Evening, PartOfDay::Any].map(Value::PartOfDay).to_vec())
        }
        dialog::Act::Ask { kind: ValueKind::Text, .. } => Field::Words,
        dialog::Act::Ask { kind, .. } => Field::Line(*kind),
        dialog::Act::Choose { .. } | dialog::Act::Say { .. } | dialog::Act::Topic { .. } | dialog::Act::Call { .. } => {
            options(answered, book, language)
        }
        dialog::Act::Review { .. } | dialog::Act::Raise { .. } | dialog::Act::Places { .. } => options(answered, book, language),
    }
}

fn options(answered: &Answered<'_>, book: &dialog::Book, language: Language) -> Field {
    let options = answered.options(book, language).into_iter();
    Field::Choice(options.map(|(key, words)| (key, words.expose().to_owned())).collect())
}
