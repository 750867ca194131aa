//! What happens to a signal if nobody does anything, as a worker reads it.
//!
//! The one decision: it is asked of the same ladder that the clock asks, so that what is read is what happens.

use super::Matter;
use crate::desk::Desk;
use crate::signal::ladder::{Moment, Step};
use crate::store::{Case, Course};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// What happens next by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// When.
    pub at: Timestamp,
    /// What.
    pub step: Step,
    /// Who comes then, by name: a colleague, or the catch-all desk.
    pub who: String,
}

impl Desk {
    /// What happens to this case by itself; `None` when it is closed.
    pub(in crate::desk) fn ahead(&self, case: &Case, now: Timestamp) -> Option<Ahead> {
        let (matter, network) = (Matter::of(case), self.network());
        let Moment { step, .. } = self.next_moment(&matter, &case.standing, now)?;
        let Course::Open { next_at, .. } = &case.standing.course else { return None };
        let desk = || network.catch_all_desk().map(|desk| desk.name.clone()).unwrap_or_default();
        let who = match step {
            Step::GiveToDesk | Step::RemindDesk | Step::TellPerson => desk(),
            Step::RingAgain | Step::AskAgain | Step::PassOn | Step::AskForWord | Step::AskIfDone | Step::LookAfter => {
                self.next_in_line(&matter, &case.standing, &BTreeMap::new(), now).map_or_else(desk, |next| self.name(&next.worker))
            }
        };
        Some(Ahead { at: *next_at, step, who })
    }
}
