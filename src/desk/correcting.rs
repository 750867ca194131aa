//! Correcting what a signal was raised with, after it was passed on.
//!
//! The one decision: what is right takes the place of what was told, and that stays beside it, for whoever may see the answer (AVG
//! article 16; what was done rested on it), with who put it right. What follows from it stands in `following`.

use super::Desk;
use super::casework::{Corrector, Line};
use super::erasing::is_under_way;
use super::following::Righted;
use super::hand_over::Later;
use super::person::State;
use crate::dialog::step::Reported;
use crate::dialog::words::Command;
use crate::dialog::{Correction, Event};
use crate::id::{EnvelopeId, SignalId, StepId, WorkerId};
use crate::mailbox::{Content, Outgoing};
use crate::personal::Text;
use crate::signal::kinds::ACUTE_DANGER;
use crate::store::{Author, SignalChange, SignalEvent, StoreError};

/// What the event is called.
pub const CORRECTED: &str = "corrected";

/// Why a worker put an answer right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RightBecause {
    /// The person asked for it.
    Asked,
    /// They wrote or asked it wrongly themselves.
    Mistake,
    /// They looked it up with the person.
    LookedUp,
}

impl RightBecause {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Asked, Self::LookedUp, Self::Mistake];

    /// The word in a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Mistake => "mistake",
            Self::LookedUp => "looked_up",
        }
    }

    /// The reason with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|because| because.as_str() == word)
    }

    /// What the event is called.
    pub fn event(self) -> &'static str {
        match self {
            Self::Asked => "corrected_asked",
            Self::Mistake => "corrected_mistake",
            Self::LookedUp => "corrected_looked_up",
        }
    }
}

/// The answer that says where it is.
const ADDRESS: &str = "address";

impl Desk {
    /// The open signals of this person with what can be corrected in them, the newest first; none when nothing speaks of that.
    pub(super) async fn reported(&self, state: &State, event: &Event) -> Result<Vec<Reported>, StoreError> {
        let (Event::Phone(content) | Event::Beside(content)) = event else { return Ok(Vec::new()) };
        let library = self.library();
        let is_about_it = |words: &Text| {
            let (built_in, said) = (&library.built_in, words.expose());
            built_in.command(said) == Some(Command::Correct) || built_in.says_wrong(said) || built_in.correction(said).is_some()
        };
        if state.session.correcting.is_none() && !matches!(content, Content::Words { text, .. } if is_about_it(text)) {
            return Ok(Vec::new());
        }
        let mut cases = self.store.cases_in(state.desktop.conversation.id).await?;
        cases.retain(|case| is_under_way(case) && case.kind.as_str() != ACUTE_DANGER);
        cases.sort_by_key(|case| std::cmp::Reverse(case.number));
        let language = state.session.spoken().unwrap_or_default();
        let reported = cases.iter().map(|case| Reported {
            signal: case.id,
            number: case.number,
            about: Text::from(library.kinds.kind_label(&case.kind, language)),
            kind: case.kind.clone(),
            answers: state.desktop.facts_of(case).names(),
        });
        Ok(reported.collect())
    }

    /// Whether these words, said while a worker has the word, answer what was asked about a correction.
    pub(super) fn answers_correction(&self, state: &State, words: &Text) -> bool {
        let Some(open) = state.session.correcting.as_ref().filter(|open| open.turn == state.session.turn) else { return false };
        match &open.stage {
            Correction::Value { .. } => true,
            Correction::Sure { .. } => self.library().built_in.yes_or_no(words.expose()).is_some(),
            Correction::Report | Correction::Which { .. } => false,
        }
    }

    /// Puts what is right in the place of what was told, and tells whoever has it that something was corrected.
    pub(super) async fn correct(&self, state: &mut State, id: EnvelopeId, signal: SignalId, right: Vec<Line>) -> Result<(), StoreError> {
        let cases = self.store.cases_in(state.desktop.conversation.id).await?;
        let Some(mut case) = cases.into_iter().find(|case| case.id == signal && is_under_way(case)) else { return Ok(()) };
        let (now, mut facts) = (state.desktop.now, state.desktop.facts_of(&case));
        for line in right {
            let (before, name) = (facts.clone(), StepId::from(line.name.as_str()));
            let Some(stands) = facts.correct(line, now, Corrector::Person).cloned() else { continue };
            let later = Line { label: self.say_to_worker("worker_corrected_fact", &[("label", &stands.label)]), ..stands.clone() };
            Box::pin(self.tell_on(&mut state.desktop, id, &case, &Later::Answers(&[later]))).await?;
            let note = Some(Text::from(stands.label.clone()));
            let event = SignalEvent { at: now, what: CORRECTED.to_owned(), who: "person".to_owned(), note };
            self.carry(&mut state.desktop, id, &case, event.clone()).await?;
            let held = self.told_of_at(case.clone()).await?;
            let righted = Righted { held: &held, case: &case, before: &before, after: &facts, name: &name, cause: id, knows: &[], now };
            let following = self.what_follows(&righted).await?;
            let change = SignalChange::of(&case, case.standing.clone(), event);
            state.desktop.change(SignalChange { facts: Some(facts.document()), ..change });
            // The signal itself changed just now; the one that carries it, when it was told there that there is more.
            if let Some(change) = state.desktop.changes.signals.iter_mut().find(|change| change.signal == held.id) {
                following.put_into(change);
                case.standing = if held.id == case.id { change.standing.clone() } else { case.standing };
            }
            let mut text = self.corrected_text(&stands.name, case.number);
            text.extend(following.elsewhere.as_deref().map(|to| format!(" {}", self.say_to_worker("worker_would_go", &[("to", to)]))));
            state.desktop.changes.envelopes.extend(following.alerts);
            self.tell_of_change(state, id, case.clone(), (CORRECTED, text)).await?;
        }
        Ok(())
    }

    fn corrected_text(&self, name: &str, number: i64) -> String {
        let told = if name == ADDRESS { "worker_corrected_address" } else { "worker_corrected" };
        self.say_to_worker(told, &[("number", &number.to_string())])
    }

    /// A worker put an answer right: the person reads who and which, not what, and whoever follows their signal elsewhere gets it.
    pub(super) async fn heed_correction(
        &self,
        state: &mut State,
        id: EnvelopeId,
        signal: SignalId,
        (worker, name): (&WorkerId, &StepId),
    ) -> Result<(), StoreError> {
        let Some(case) = self.store.case_of(signal).await? else { return Ok(()) };
        let facts = state.desktop.facts_of(&case);
        let Some(stands) = facts.standing(name) else { return Ok(()) };
        let later = Line { label: self.say_to_worker("worker_corrected_fact_by", &[("label", &stands.label)]), ..stands.clone() };
        Box::pin(self.tell_on(&mut state.desktop, id, &case, &Later::Answers(&[later]))).await?;
        let (library, language) = (self.library(), state.session.spoken().unwrap_or_default());
        let answered = library.book.correctable(&case.kind, &facts.names());
        let label = answered.iter().find(|answered| answered.name == *name).map(|answered| answered.label(&library.book, language));
        let fill = [("name", self.signed(worker, language)), ("number", case.number.to_string()), ("label", label.unwrap_or_default())];
        let fill = fill.map(|(name, words)| (name.to_owned(), words)).into_iter().collect();
        let text = Text::from(library.built_in.say("answer_corrected", language, &fill));
        let outgoing = Outgoing { text, buttons: Vec::new(), reply_to: None };
        state.desktop.say(id, CORRECTED, outgoing, Author::Script, Some(signal));
        state.desktop.say_whoever_speaks();
        Ok(())
    }
}
