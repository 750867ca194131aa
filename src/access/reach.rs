//! Whose signals somebody may see at all.
//!
//! The one decision (promise 7): those who stand in for each other see each other's signals, and nobody else does. That is
//! a colleague of the same organisation with a role in common, the members of a desk, and for danger that nobody has taken
//! whoever it rings with. A landlord's rent collector does not read what the same landlord's social manager is told.

use crate::id::{DeskId, WorkerId};
use crate::routing::Network;
use crate::routing::network::Member;

/// The worker and whoever they stand in for; only they themselves when they are not in the network any more.
pub fn circle(network: &Network, worker: &WorkerId) -> Vec<WorkerId> {
    let mut circle = vec![worker.clone()];
    if let Some(member) = network.worker(worker) {
        let team = network.workers.iter().filter(|other| stand_in(member, other) && other.worker.id != *worker);
        circle.extend(team.map(|other| other.worker.id.clone()));
    }
    circle
}

/// The desks that they are at.
pub fn desks(network: &Network, worker: &WorkerId) -> Vec<DeskId> {
    network.desks.iter().filter(|(_, desk)| desk.members.contains(worker)).map(|(id, _)| id.clone()).collect()
}

/// Whether these two stand in for each other.
fn stand_in(one: &Member, other: &Member) -> bool {
    one.worker.org == other.worker.org && one.worker.roles.iter().any(|role| other.worker.roles.contains(role))
}
