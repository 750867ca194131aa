//! Whose signals a worker may see.
//!
//! The one decision (promise 7): those who stand in for each other see each other's signals, and nobody else does. That is
//! a colleague of the same organisation with a role in common, the members of a desk, and for danger that nobody has taken
//! whoever it rings with: those on duty, and the catch-all desk when none of those has a chat. Whoever the clock alerted of a
//! signal that nobody took sees that one too, until somebody takes it. A landlord's rent collector does not read what the same landlord's social manager is told.

use crate::desk::Desk;
use crate::id::{DeskId, WorkerId};
use crate::routing::network::Member;
use crate::store::{OnDuty, Reach};
use jiff::Timestamp;

impl Desk {
    /// What is within reach of this worker now; only they themselves when they are not in the network any more.
    pub(in crate::desk) fn reach_of(&self, worker: &WorkerId, now: Timestamp) -> Reach {
        let network = self.network();
        let member = network.worker(worker);
        let mut workers: Vec<WorkerId> = vec![worker.clone()];
        if let Some(member) = member {
            let team = network.workers.iter().filter(|other| stand_in(member, other) && other.worker.id != *worker);
            workers.extend(team.map(|other| other.worker.id.clone()));
        }
        let desks: Vec<DeskId> = network.desks.iter().filter(|(_, desk)| desk.members.contains(worker)).map(|(id, _)| id.clone()).collect();
        let on_duty = self.workers_on_duty(now);
        let stands_in = desks.contains(&network.catch_all) && !self.have_a_chat(&on_duty);
        let duty = if on_duty.contains(worker) || stands_in { OnDuty::Now } else { OnDuty::Not };
        Reach { workers, desks, duty, alerted: worker.clone() }
    }
}

/// Whether these two stand in for each other.
fn stand_in(one: &Member, other: &Member) -> bool {
    one.worker.org == other.worker.org && one.worker.roles.iter().any(|role| other.worker.roles.contains(role))
}
