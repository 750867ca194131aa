//! Closing a case: how it ended, and what the people in it hear.
//!
//! The one decision: nothing is closed without words for whoever told us; whoever it is about gets words of their own, so that
//! neither text betrays the other.

use super::{Busy, Refusal, status_of};
use crate::desk::Desk;
use crate::desk::notice::{self, Notice};
use crate::desk::turn::Desktop;
use crate::id::{EnvelopeId, WorkerId};
use crate::language::Language;
use crate::mailbox::{Button, Press};
use crate::personal::Text;
use crate::signal::Action;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::status::{Closing, Words};
use crate::store::{self, Course, StoreError};

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
            return self.refuse(desktop, id, refusal);
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
            Busy::Free | Busy::Choosing { .. } => {}
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
        let Some(case) = self.store.case(self.network_id(), number).await? else { return self.refuse(desktop, id, Refusal::Unknown) };
        if case.source == "tenant" {
            return self.close(desktop, id, worker, number, &outcome, Words::ToOne(text.clone())).await;
        }
        // Whoever it is about hears something else than whoever told us: neither text may betray the other.
        self.tell_number(desktop, id, "worker_text_for_person", number, Vec::new());
        Ok(Busy::ClosingOther { number, outcome, reporter: text.clone() })
    }

    pub(super) async fn close(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        number: i64,
        outcome: &str,
        words: Words,
    ) -> Result<Busy, StoreError> {
        let Some(case) = self.store.case(self.network_id(), number).await? else { return self.refuse(desktop, id, Refusal::Unknown) };
        let (to_reporter, to_person) = match &words {
            Words::ToOne(text) => (text.clone(), None),
            Words::ToEach { reporter, person } => (reporter.clone(), Some(person.clone())),
        };
        let Ok(closing) = Closing::check(&self.library().kinds, outcome, words) else {
            self.tell_number(desktop, id, "worker_text_for_reporter", number, Vec::new());
            return Ok(Busy::Closing { number, outcome: outcome.to_owned() });
        };
        let status = match status_of(&case).after(Action::Close { by: worker.clone(), closing }) {
            Ok(status) => status,
            Err(refused) => return self.refuse(desktop, id, Refusal::Refused(refused)),
        };
        let standing = store::Standing {
            status: status.as_str().into(),
            course: Course::Closed { at: desktop.now, outcome: outcome.to_owned() },
            ..case.standing.clone()
        };
        let closed = if to_person.is_some() { "worker_closed_other" } else { "worker_closed" };
        self.change(desktop, &case, standing, "closed", worker, to_person);
        let danger = if case.kind.as_str() == ACUTE_DANGER { notice::Danger::Over } else { notice::Danger::Untouched };
        self.notify(desktop, id, &case, &Notice::Closed { signal: case.id, worker: worker.clone(), number, text: to_reporter, danger });
        self.tell_number(desktop, id, closed, number, Vec::new());
        Ok(Busy::Free)
    }
}
