//! Correcting what a signal was raised with, after it was passed on.
//!
//! The one decision: what is right takes the place of what was told, and that stays beside it, for whoever may see the answer (AVG
//! article 16; what was done rested on it). Where a signal went is not changed by software: whoever has it hears of another address.

use super::Desk;
use super::casework::{Casework, Line};
use super::erasing::is_under_way;
use super::hand_over::Later;
use super::person::State;
use crate::dialog::step::Reported;
use crate::dialog::words::Command;
use crate::dialog::{Correction, Event};
use crate::id::{EnvelopeId, SignalId, StepId};
use crate::mailbox::Content;
use crate::personal::Text;
use crate::signal::kinds::ACUTE_DANGER;
use crate::store::{SignalChange, SignalEvent, StoreError};

/// What the event is called.
pub const CORRECTED: &str = "corrected";
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
            answers: names(&state.desktop.facts_of(case)),
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
        let Some(case) = cases.into_iter().find(|case| case.id == signal && is_under_way(case)) else { return Ok(()) };
        let (now, mut facts) = (state.desktop.now, state.desktop.facts_of(&case));
        for line in right {
            let Some(stands) = facts.correct(line, now).cloned() else { continue };
            let later = Line { label: self.say_to_worker("worker_corrected_fact", &[("label", &stands.label)]), ..stands.clone() };
            Box::pin(self.tell_on(&mut state.desktop, id, &case, &Later::Answers(&[later]))).await?;
            let note = Some(Text::from(stands.label.clone()));
            let event = SignalEvent { at: now, what: CORRECTED.to_owned(), who: "person".to_owned(), note };
            self.carry(&mut state.desktop, id, &case, event.clone()).await?;
            let change = SignalChange::of(&case, case.standing.clone(), event);
            state.desktop.change(SignalChange { facts: Some(facts.document()), ..change });
            let told = if stands.name == ADDRESS { "worker_corrected_address" } else { "worker_corrected" };
            self.tell_of_change(state, id, case.clone(), (CORRECTED, told)).await?;
        }
        Ok(())
    }
}

/// The names of what was answered, each once.
fn names(facts: &Casework) -> Vec<StepId> {
    let mut names: Vec<StepId> = Vec::new();
    for line in &facts.facts {
        let name = StepId::from(line.name.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
