//! Closing a case: how it ended, and what the people in it hear.
//!
//! The one decision: nothing is closed without words for whoever told us; whoever it is about gets words of their own, so that
//! neither text betrays the other. Of a nuisance the day of the follow-up is asked as well (`NUIS-4`).

use super::{Act, Busy, Refusal};
use crate::desk::Desk;
use crate::desk::turn::Desktop;
use crate::id::{EnvelopeId, WorkerId};
use crate::language::Language;
use crate::mailbox::{Button, Press};
use crate::personal::Text;
use crate::signal::status::{Ending, NotClosed, Words};
use crate::store::StoreError;

impl Desk {
    pub(super) async fn begin_close(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        number: i64,
        outcome: Option<String>,
    ) -> Result<Busy, StoreError> {
        if let Err(refusal) = self.own_case(worker, number).await? {
            self.refuse(desktop, id, refusal);
            return Ok(Busy::Free);
        }
        let kinds = &self.library().kinds;
        match outcome.filter(|outcome| kinds.outcome(outcome).is_some()) {
            None => {
                let buttons = kinds.outcomes().map(|(outcome, label)| Button {
                    label: label.say(Language::Nl).to_owned(),
                    press: Press::Close { signal: number, outcome: Some(outcome.as_str().to_owned()) },
                });
                self.tell_number(desktop, id, "worker_choose_outcome", number, buttons.collect());
                Ok(Busy::Free)
            }
            Some(outcome) => {
                self.tell_number(desktop, id, "worker_text_for_reporter", number, Vec::new());
                Ok(Busy::Closing { number, outcome })
            }
        }
    }

    /// Asks again for the text that is still to come.
    pub(super) fn ask_for_text(&self, desktop: &mut Desktop, id: EnvelopeId, busy: &Busy) {
        match busy {
            Busy::Closing { number, .. } => self.tell_number(desktop, id, "worker_text_for_reporter", *number, Vec::new()),
            Busy::ClosingOther { number, .. } => self.tell_number(desktop, id, "worker_text_for_person", *number, Vec::new()),
            Busy::ClosingDay { number, .. } => self.tell_number(desktop, id, "worker_follow_up_day", *number, Vec::new()),
            Busy::Free | Busy::Choosing { .. } | Busy::Supporting { .. } => {}
        }
    }

    pub(super) async fn close_with(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        number: i64,
        outcome: String,
        text: &Text,
    ) -> Result<Busy, StoreError> {
        let Some(case) = self.store.case(self.network_id(), number).await? else {
            self.refuse(desktop, id, Refusal::Unknown);
            return Ok(Busy::Free);
        };
        if matches!(case.source.as_str(), "tenant" | "hand_over") {
            let ending = Ending { outcome, words: Words::ToOne(text.clone()), follow_up: None };
            return self.close(desktop, id, worker, number, ending).await;
        }
        // Whoever it is about hears something else than whoever told us: neither text may betray the other.
        self.tell_number(desktop, id, "worker_text_for_person", number, Vec::new());
        Ok(Busy::ClosingOther { number, outcome, reporter: text.clone() })
    }

    /// Ends it; asks for the day first when this kind needs one.
    pub(super) async fn close(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        number: i64,
        ending: Ending,
    ) -> Result<Busy, StoreError> {
        let closed = match &ending.words {
            Words::ToOne(_) => "worker_closed",
            Words::ToEach { .. } => "worker_closed_other",
        };
        let outcome = ending.outcome.clone();
        match self.perform(desktop, id, worker, number, Act::Close(ending.clone())).await? {
            Ok(_) => self.tell_number(desktop, id, closed, number, Vec::new()),
            Err(Refusal::NotClosed(NotClosed::NoFollowUp | NotClosed::WrongDay)) => {
                let busy = Busy::ClosingDay { number, outcome, words: ending.words };
                self.ask_for_text(desktop, id, &busy);
                return Ok(busy);
            }
            Err(Refusal::NotClosed(NotClosed::UnknownOutcome | NotClosed::NoWords)) => {
                self.tell_number(desktop, id, "worker_text_for_reporter", number, Vec::new());
                return Ok(Busy::Closing { number, outcome });
            }
            Err(refusal) => self.refuse(desktop, id, refusal),
        }
        Ok(Busy::Free)
    }

    /// The day on which they ask how it is, as they wrote it: "over twee weken", "7 december".
    pub(super) async fn close_on(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        (number, outcome, words): (i64, String, Words),
        said: &Text,
    ) -> Result<Busy, StoreError> {
        let library = self.library();
        let today = library.calendar().local(desktop.now).date();
        let Some(day) = library.built_in.day_ahead(said.expose(), today, Language::Nl) else {
            let busy = Busy::ClosingDay { number, outcome, words };
            self.ask_for_text(desktop, id, &busy);
            return Ok(busy);
        };
        self.close(desktop, id, worker, number, Ending { outcome, words, follow_up: Some(day) }).await
    }
}
