//! Whose signals a worker may see, now.
//!
//! The one decision: who stands in for whom is said in `access`, and who is kept out in `routing`; what changes by the hour is added
//! here. Danger that nobody has taken is within reach of whoever it rings with: those on duty, and the catch-all desk when none of
//! those has a chat. Whoever the clock alerted of a signal that nobody took sees that one too, until somebody takes it.

use crate::access;
use crate::desk::Desk;
use crate::id::{ConversationId, WorkerId};
use crate::store::{OnDuty, Owner, Reach, Standing};
use jiff::Timestamp;
use std::collections::BTreeSet;

impl Desk {
    /// What is within reach of this worker now.
    pub(in crate::desk) fn reach_of(&self, worker: &WorkerId, now: Timestamp) -> Reach {
        let network = self.network();
        let desks = access::reach::desks(&network, worker);
        let on_duty = self.workers_on_duty(now);
        let is_at_catch_all = desks.contains(&network.catch_all);
        let stands_in = is_at_catch_all && !self.have_a_chat(&on_duty);
        let duty = if on_duty.contains(worker) || stands_in { OnDuty::Now } else { OnDuty::Not };
        let beside = if is_at_catch_all { self.members(&network.catch_all) } else { Vec::new() };
        Reach { workers: access::reach::circle(&network, worker), desks, beside, duty, alerted: worker.clone() }
    }

    /// Whether this worker may not know of what stands so: they were barred, and it is not theirs all the same.
    pub(in crate::desk) fn keeps_out(&self, standing: &Standing, worker: &WorkerId) -> bool {
        standing.owner != Owner::Worker(worker.clone()) && self.network().kept_out(&standing.climb.barred).contains(worker)
    }

    /// Of these chats those of whoever may know of what stands so; when that leaves none, those of the others at the catch-all desk.
    pub(in crate::desk) fn that_may_hear(&self, standing: &Standing, chats: Vec<ConversationId>) -> Vec<ConversationId> {
        let of = |workers: &[WorkerId]| workers.iter().flat_map(|worker| self.own_chats(worker)).collect::<BTreeSet<_>>();
        let shut = of(&self.network().kept_out(&standing.climb.barred));
        let was_nobody = chats.is_empty();
        let may_hear: Vec<ConversationId> = chats.into_iter().filter(|chat| !shut.contains(chat)).collect();
        if was_nobody || !may_hear.is_empty() {
            return may_hear;
        }
        let at_desk = of(&self.members(&self.network().catch_all));
        at_desk.into_iter().filter(|chat| !shut.contains(chat)).collect()
    }
}
