//! Who comes next, and who is alerted, of an open signal in a network.
//!
//! The one decision: the desk and the year that is simulated ask the same functions, so that what is proved there is what
//! happens here.
//!
//! In a circle (`URG-3`) whoever was reached stays in, and each ring brings in one more, so that it only ever grows until
//! somebody takes it. Whoever has no chat is no bell and is passed over; the catch-all desk comes last, whole.

use super::line::{self, Next, Start};
use super::network::{Load, Nature, Network};
use super::roster::Worker;
use crate::id::WorkerId;
use crate::signal::ladder::{Promise, Stand};
use crate::signal::{Calendar, Climb, Deadline, Owner, Postcode, Status, Urgency};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// An open signal, as far as it matters who comes next.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// Where it stands.
    pub status: &'a Status,
    /// How soon somebody has to act.
    pub urgency: Urgency,
    /// By when, and by which rule.
    pub deadline: Deadline,
    /// How far it climbed.
    pub climb: &'a Climb,
    /// Where it is, as far as that is known.
    pub area: Option<Postcode>,
    /// What the person was told.
    pub promise: Promise,
}

/// What is asked about it.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// Who works together here.
    pub network: &'a Network,
    /// How much each has on hand.
    pub loads: &'a BTreeMap<WorkerId, Load>,
    /// Local time and the days that count.
    pub calendar: &'a Calendar,
    /// Now.
    pub now: Timestamp,
}

/// Who hears a ring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circle {
    /// Who heard the one before.
    pub known: Vec<WorkerId>,
    /// Who hears it for the first time.
    pub fresh: Vec<WorkerId>,
}

impl Circle {
    /// All of them.
    pub fn all(&self) -> Vec<WorkerId> {
        self.known.iter().chain(&self.fresh).cloned().collect()
    }
}

impl<'a> Scene<'a> {
    /// All that the next step of this signal depends on.
    pub fn stand<'s>(&self, standing: &Standing<'s>) -> Stand<'s>
    where
        'a: 's,
    {
        let worker = match standing.status.owner() {
            Some(Owner::Worker(worker)) => self.network.worker(&worker).map(|member| &member.worker),
            Some(Owner::Desk(_)) | None => None,
        };
        Stand {
            status: standing.status,
            deadline: standing.deadline,
            climb: standing.climb,
            hours: worker.and_then(|worker| worker.hours.as_ref()),
            absent_until: worker.and_then(|worker| worker.absent_until),
            promise: standing.promise,
            calendar: self.calendar,
        }
    }

    /// Everybody after this worker who may have it and did not have it yet.
    pub fn those_after(&self, owner: &WorkerId, area: Option<Postcode>, climb: &Climb) -> Vec<Next> {
        let kept_out = self.network.kept_out(&climb.barred);
        let without: BTreeSet<WorkerId> = kept_out.iter().chain(&climb.left_by).chain(&climb.reached).cloned().collect();
        line::line(self.network, self.loads, Start { owner, area, without: &without, now: self.now })
    }

    /// Who is on duty for danger now.
    pub fn on_duty(&self) -> Vec<WorkerId> {
        let workers = self.network.workers.iter().map(|member| &member.worker);
        workers.filter(|worker| self.is_on_duty(worker)).map(|worker| worker.id.clone()).collect()
    }

    /// Whether this worker is on duty for danger now.
    pub fn is_on_duty(&self, worker: &Worker) -> bool {
        worker.duty.as_ref().is_some_and(|duty| duty.open_at(self.now, self.calendar)) && !worker.is_absent(self.now)
    }

    /// Whether somebody may be told something that is no danger now. In a made-up neighbourhood nobody sleeps.
    pub fn is_awake(&self, worker: &WorkerId) -> bool {
        let Some(member) = self.network.worker(worker) else { return false };
        let is_at_work = member.worker.hours.as_ref().is_none_or(|hours| hours.open_at(self.now, self.calendar));
        !member.worker.is_absent(self.now) && (is_at_work || self.network.nature == Nature::Fictional)
    }

    /// Whoever is in the catch-all desk.
    pub fn desk_members(&self) -> Vec<WorkerId> {
        self.network.catch_all_desk().map(|desk| desk.members.clone()).unwrap_or_default()
    }

    /// Who hears the next ring; `has_a_chat` says who can be rung.
    pub fn circle(&self, standing: &Standing<'_>, has_a_chat: impl Fn(&WorkerId) -> bool) -> Circle {
        let is_urgent = standing.urgency == Urgency::Urgent;
        let on_duty = self.on_duty();
        // A danger that a desk owns rang with those on duty first.
        let (mut known, nearest): (Vec<WorkerId>, Option<WorkerId>) = match standing.status.owner() {
            Some(Owner::Worker(worker)) => (vec![worker.clone()], Some(worker)),
            Some(Owner::Desk(_)) if is_urgent => (Vec::new(), on_duty.first().cloned()),
            Some(Owner::Desk(desk)) => (self.network.desks.get(&desk).map(|desk| desk.members.clone()).unwrap_or_default(), None),
            None => return Circle::default(),
        };
        known.extend(standing.climb.reached.iter().cloned());
        if is_urgent || !known.iter().any(|worker| self.is_awake(worker)) {
            known.extend(on_duty);
        }
        let kept_out = self.network.kept_out(&standing.climb.barred);
        let may_hear = |worker: &WorkerId| {
            let on_duty = self.network.worker(worker).is_some_and(|member| self.is_on_duty(&member.worker));
            !kept_out.contains(worker) && (is_urgent || on_duty || self.is_awake(worker))
        };
        known.retain(may_hear);
        known.sort();
        known.dedup();
        let line = nearest.map(|nearest| self.those_after(&nearest, standing.area, standing.climb)).unwrap_or_default();
        let mut after = line.into_iter().map(|next| next.worker);
        let next = after.find(|worker| may_hear(worker) && !known.contains(worker) && has_a_chat(worker));
        let fresh = next.map_or_else(
            || self.desk_members().into_iter().filter(|member| !known.contains(member) && may_hear(member)).collect(),
            |next| vec![next],
        );
        Circle { known, fresh }
    }

    /// Who coordinates where this worker works, and may know of it.
    pub fn coordinators_of(&self, worker: &WorkerId, climb: &Climb) -> Vec<WorkerId> {
        let Some(member) = self.network.worker(worker) else { return Vec::new() };
        let coordinators = line::coordinators(self.network, &member.worker).map(|coordinator| &coordinator.id);
        coordinators.filter(|coordinator| !climb.barred.contains(coordinator)).cloned().collect()
    }
}
