//! Whose signals a worker may see, now.
//!
//! The one decision: who stands in for whom is said in `access`; what changes by the hour is added here. Danger that nobody has
//! taken is within reach of whoever it rings with: those on duty, and the catch-all desk when none of those has a chat. Whoever
//! the clock alerted of a signal that nobody took sees that one too, until somebody takes it.

use crate::access;
use crate::desk::Desk;
use crate::id::WorkerId;
use crate::store::{OnDuty, Reach};
use jiff::Timestamp;

impl Desk {
    /// What is within reach of this worker now.
    pub(in crate::desk) fn reach_of(&self, worker: &WorkerId, now: Timestamp) -> Reach {
        let network = self.network();
        let desks = access::reach::desks(&network, worker);
        let on_duty = self.workers_on_duty(now);
        let stands_in = desks.contains(&network.catch_all) && !self.have_a_chat(&on_duty);
        let duty = if on_duty.contains(worker) || stands_in { OnDuty::Now } else { OnDuty::Not };
        Reach { workers: access::reach::circle(&network, worker), desks, duty, alerted: worker.clone() }
    }
}
