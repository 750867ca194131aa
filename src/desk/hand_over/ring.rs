//! What the clock of an offer does: tells more people, and then ends it.
//!
//! The one decision: it goes off like the clock of a signal, in one commit with what it changes, and it never takes the signal
//! from the giver. An offer that nobody answers is over, and says so; the matter is where it always was.

use super::Step;
use crate::desk::Desk;
use crate::desk::case::act::urgency_of;
use crate::handover::{Action, Fields, Status, term};
use crate::id::SignalId;
use crate::store::{Act, Changes, StoreError, Timer};
use jiff::Timestamp;

impl Desk {
    /// The clock of what is offered of this signal goes off.
    pub(in crate::desk) async fn ring_hand_over(&self, timer: Timer, signal: SignalId, now: Timestamp) -> Result<Act, StoreError> {
        let nothing = |timer| Act { fired: vec![timer], form: None, changes: Changes::default(), at: now };
        // The signal first, as in `hand_over_and_signal`.
        let case = self.store.case_of(signal).await?;
        let open = self.store.hand_overs_of(signal).await?.into_iter().find(|one| one.status.is_open());
        let (Some(hand_over), Some(case)) = (open, case) else { return Ok(nothing(timer)) };
        let is_over = case.standing.status == "closed" || self.still_allowed(&hand_over, &case, now).await?.is_some();
        let action = if is_over { Action::Lapse } else { Action::Ring };
        let Ok(status) = hand_over.status.after(action) else { return Ok(nothing(timer)) };
        let answer_by = status.is_open().then(|| term::answer_by(urgency_of(&case), now, self.library().calendar()));
        let step =
            Step { status: status.clone(), who: "clock:".to_owned(), answer_by, at: now, taken: None, left_behind: Fields::default() };
        let mut changes = self.moved(&hand_over, &case, step);
        match status {
            Status::Escalated => {
                self.tell_coordinators(&mut changes, &hand_over, now);
                self.tell_giver(&mut changes, &hand_over, &case, "worker_offer_unanswered", &[]);
            }
            Status::Offered | Status::Accepted { .. } | Status::Refused { .. } | Status::Revoked | Status::Lapsed | Status::Done { .. } => {
                self.tell_giver(&mut changes, &hand_over, &case, "worker_offer_lapsed", &[]);
            }
        }
        // What fired is gone with this commit; nothing has to be cleared, and what is set anew stays.
        changes.timers_cleared.clear();
        Ok(Act { fired: vec![timer], form: None, changes, at: now })
    }
}
