//! Who is alerted by a clock.
//!
//! The one decision (`URG-3`): whoever was reached stays in, and each ring brings in one more, so that the circle only ever
//! grows until somebody takes it. Whoever has no chat is no bell and is passed over; the catch-all desk comes last, whole.

use super::Matter;
use crate::desk::Desk;
use crate::id::{ConversationId, WorkerId};
use crate::routing::line;
use crate::routing::network::{Load, Nature};
use crate::signal::Urgency;
use crate::store::{Owner, Standing};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Who hears a ring.
pub(super) struct Circle {
    /// Who heard the one before.
    pub(super) known: Vec<WorkerId>,
    /// Who hears it for the first time.
    pub(super) fresh: Vec<WorkerId>,
}

impl Circle {
    pub(super) fn all(&self) -> Vec<WorkerId> {
        self.known.iter().chain(&self.fresh).cloned().collect()
    }
}

impl Desk {
    /// Who hears the next ring.
    pub(super) fn circle(&self, matter: &Matter<'_>, standing: &Standing, loads: &BTreeMap<WorkerId, Load>, now: Timestamp) -> Circle {
        let is_urgent = standing.urgency == Urgency::Urgent.as_str();
        let on_duty = self.workers_on_duty(now);
        // A danger that a desk owns rang with those on duty first.
        let (mut known, nearest): (Vec<WorkerId>, Option<WorkerId>) = match &standing.owner {
            Owner::Worker(worker) => (vec![worker.clone()], Some(worker.clone())),
            Owner::Desk(_) if is_urgent => (Vec::new(), on_duty.first().cloned()),
            Owner::Desk(desk) => (self.network().desks.get(desk).map(|desk| desk.members.clone()).unwrap_or_default(), None),
        };
        known.extend(standing.climb.reached.iter().cloned());
        if is_urgent || !known.iter().any(|worker| self.is_awake(worker, now)) {
            known.extend(on_duty);
        }
        let may_hear = |worker: &WorkerId| {
            let on_duty = self.network().worker(worker).is_some_and(|member| self.is_on_duty(&member.worker, now));
            !standing.climb.barred.contains(worker) && (is_urgent || on_duty || self.is_awake(worker, now))
        };
        known.retain(may_hear);
        known.sort();
        known.dedup();
        let line = nearest.map(|nearest| self.those_after(matter, &nearest, &standing.climb, loads, now)).unwrap_or_default();
        let mut after = line.into_iter().map(|next| next.worker);
        let next = after.find(|worker| may_hear(worker) && !known.contains(worker) && self.have_a_chat(std::slice::from_ref(worker)));
        let fresh = next.map_or_else(
            || self.desk_members().into_iter().filter(|member| !known.contains(member) && may_hear(member)).collect(),
            |next| vec![next],
        );
        Circle { known, fresh }
    }

    /// Whether somebody may be told something that is no danger now. In a made-up neighbourhood nobody sleeps.
    fn is_awake(&self, worker: &WorkerId, now: Timestamp) -> bool {
        let network = self.network();
        let Some(member) = network.worker(worker) else { return false };
        let is_at_work = member.worker.hours.as_ref().is_none_or(|hours| hours.open_at(now, self.library().calendar()));
        !member.worker.is_absent(now) && (is_at_work || network.nature == Nature::Fictional)
    }

    /// Who coordinates where this worker works, and may know of it.
    pub(super) fn coordinators_of(&self, worker: &WorkerId, standing: &Standing) -> Vec<WorkerId> {
        let network = self.network();
        let Some(member) = network.worker(worker) else { return Vec::new() };
        let coordinators = line::coordinators(&network, &member.worker).map(|coordinator| &coordinator.id);
        coordinators.filter(|coordinator| !standing.climb.barred.contains(coordinator)).cloned().collect()
    }

    fn desk_members(&self) -> Vec<WorkerId> {
        self.network().catch_all_desk().map(|desk| desk.members.clone()).unwrap_or_default()
    }

    /// The chats of all of them. When none has one, those of the catch-all desk: for danger all of them at any hour, for
    /// anything else of those who are at work.
    pub(super) fn bells_of(&self, workers: &[WorkerId], standing: &Standing, now: Timestamp) -> Vec<ConversationId> {
        if standing.urgency == Urgency::Urgent.as_str() || self.have_a_chat(workers) {
            return self.rung(workers);
        }
        self.desk_members().iter().filter(|member| self.is_awake(member, now)).flat_map(|member| self.own_chats(member)).collect()
    }
}
