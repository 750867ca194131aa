//! Who is alerted by a clock: whom `routing/circle` names, in the chats that they have.
//!
//! The one decision: who hears it is worked out where no chat is known; only whether somebody can be rung is asked here.

use super::Matter;
use crate::desk::Desk;
use crate::desk::case::act::{status_of_standing, urgency_of_standing};
use crate::id::{ConversationId, WorkerId};
use crate::routing::circle::{Circle, Scene, Standing as Stands};
use crate::routing::network::Load;
use crate::signal::deadline::Rule;
use crate::signal::ladder::Promise;
use crate::signal::{Deadline, Urgency};
use crate::store::Standing;
use jiff::Timestamp;
use std::collections::BTreeMap;

impl Desk {
    /// Asks something about a signal in this network, as it stands now.
    pub(super) fn asked<R>(
        &self,
        matter: &Matter<'_>,
        standing: &Standing,
        (loads, now): (&BTreeMap<WorkerId, Load>, Timestamp),
        ask: impl FnOnce(&Scene<'_>, &Stands<'_>) -> R,
    ) -> R {
        let (library, network) = (self.library(), self.network());
        let status = status_of_standing(standing);
        let rule = Rule::from_word(&standing.deadline.rule).unwrap_or(Rule::FiveWorkingDays);
        let stands = Stands {
            status: &status,
            urgency: urgency_of_standing(standing),
            deadline: Deadline { due_at: standing.deadline.at, rule },
            climb: &standing.climb,
            area: matter.area,
            promise: if matter.told && !matter.is_danger() { Promise::Given } else { Promise::None },
        };
        ask(&Scene { network: &network, loads, calendar: library.calendar(), now }, &stands)
    }

    /// Who hears the next ring.
    pub(super) fn circle(&self, matter: &Matter<'_>, standing: &Standing, loads: &BTreeMap<WorkerId, Load>, now: Timestamp) -> Circle {
        // For danger a mailbox is no bell: whoever has nothing else is written to beside the next who can be rung.
        let is_urgent = standing.urgency == Urgency::Urgent.as_str();
        let has_a_chat = |worker: &WorkerId| self.have_a_chat(std::slice::from_ref(worker)) || (!is_urgent && self.has_mail(worker));
        self.asked(matter, standing, (loads, now), |scene, stands| scene.circle(stands, has_a_chat))
    }

    /// Who coordinates where this worker works, and may know of it.
    pub(super) fn coordinators_of(&self, worker: &WorkerId, standing: &Standing) -> Vec<WorkerId> {
        let (library, network) = (self.library(), self.network());
        let scene = Scene { network: &network, loads: &BTreeMap::new(), calendar: library.calendar(), now: standing.climb.since };
        scene.coordinators_of(worker, &standing.climb)
    }

    /// The chats of all of them. When none has one, those of the catch-all desk: for danger all of them at any hour, for
    /// anything else of those who are at work.
    pub(super) fn bells_of(&self, workers: &[WorkerId], standing: &Standing, now: Timestamp) -> Vec<ConversationId> {
        if standing.urgency == Urgency::Urgent.as_str() || self.have_a_chat(workers) {
            return self.rung(workers);
        }
        let (library, network) = (self.library(), self.network());
        let scene = Scene { network: &network, loads: &BTreeMap::new(), calendar: library.calendar(), now };
        scene.desk_members().iter().filter(|member| scene.is_awake(member)).flat_map(|member| self.own_chats(member)).collect()
    }
}
