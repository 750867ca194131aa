//! Who hears of a hand-over, and what.
//!
//! The one decision: the receiver's workers are told what it is about and from whom, and read the rest where they answer; the
//! giver's are told by their own number. Nobody outside the two organisations is told anything: a desk that several share rings
//! only with those of its members who work there.

use crate::desk::Desk;
use crate::desk::worker::to_chat;
use crate::id::{ConversationId, EnvelopeId, OrganisationId, Role, WorkerId};
use crate::language::Language;
use crate::mailbox::{Button, Lane, Outgoing, Press, Traffic};
use crate::personal::Text;
use crate::routing::Network;
use crate::signal::Urgency;
use crate::signal::kinds::ACUTE_DANGER;
use crate::store::{Case, Changes, Envelope, HandOver};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// The role of who is told when an answer does not come.
const COORDINATOR: &str = "coordinator";

/// Who there can take it.
pub(super) fn takers<'n>(network: &'n Network, hand_over: &HandOver) -> Vec<&'n WorkerId> {
    with_role(network, &hand_over.to, &hand_over.to_role)
}

/// Who there is told when nobody answers.
pub(super) fn coordinators<'n>(network: &'n Network, hand_over: &HandOver) -> Vec<&'n WorkerId> {
    with_role(network, &hand_over.to, &Role::from(COORDINATOR))
}

fn with_role<'n>(network: &'n Network, organisation: &OrganisationId, role: &Role) -> Vec<&'n WorkerId> {
    let there = network.workers.iter().map(|member| &member.worker).filter(|worker| worker.org.as_ref() == Some(organisation));
    there.filter(|worker| worker.roles.contains(role)).map(|worker| &worker.id).collect()
}

/// What the receiver's workers are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// Somebody offers something.
    Offered,
    /// Nobody answered yet.
    Waits,
    /// It was taken back.
    Revoked,
}

impl News {
    /// The text that says it; what is offered by how urgent it is, as far as that may be told.
    fn key(self, urgency: Option<Urgency>) -> &'static str {
        match (self, urgency) {
            (Self::Offered, Some(Urgency::Urgent)) => "worker_offered_urgent",
            (Self::Offered, Some(Urgency::High)) => "worker_offered_high",
            (Self::Offered, Some(Urgency::Normal) | None) => "worker_offered",
            (Self::Waits, _) => "worker_offer_waits",
            (Self::Revoked, _) => "worker_offer_revoked",
        }
    }
}

impl Desk {
    /// Tells whoever can take it.
    pub(super) fn tell_takers(&self, changes: &mut Changes, hand_over: &HandOver, news: News, now: Timestamp) {
        let network = self.network();
        let all = takers(&network, hand_over);
        let there = |worker: &&&WorkerId| network.worker(worker).is_some_and(|member| !member.worker.is_absent(now));
        let present: Vec<&WorkerId> = all.iter().filter(there).copied().collect();
        self.tell_receiver(changes, hand_over, if present.is_empty() { &all } else { &present }, news, now);
    }

    /// Tells whoever sees to it there that nobody answered, and those who could have.
    pub(super) fn tell_coordinators(&self, changes: &mut Changes, hand_over: &HandOver, now: Timestamp) {
        let network = self.network();
        let at_desk = network.catch_all_desk().map(|desk| desk.members.as_slice()).unwrap_or_default();
        let works_there =
            |worker: &&WorkerId| network.worker(worker).is_some_and(|member| member.worker.org.as_ref() == Some(&hand_over.to));
        let mut all = takers(&network, hand_over);
        all.extend(coordinators(&network, hand_over));
        all.extend(at_desk.iter().filter(works_there));
        self.tell_receiver(changes, hand_over, &all, News::Waits, now);
    }

    fn tell_receiver(&self, changes: &mut Changes, hand_over: &HandOver, workers: &[&WorkerId], news: News, now: Timestamp) {
        let library = self.library();
        let kind = library.kinds.kind_label(&hand_over.projection.kind, Language::Nl);
        let from = self.organisation(&hand_over.from);
        let text = self.say_to_worker(news.key(hand_over.projection.urgency), &[("from", &from), ("kind", kind)]);
        let urgency = hand_over.projection.urgency.unwrap_or_default();
        let buttons = match news {
            News::Offered | News::Waits => self.answers_to(hand_over),
            News::Revoked => Vec::new(),
        };
        let outgoing = Outgoing { text: Text::from(text), buttons, reply_to: None };
        // Who may not read of an address does not hear that there is something either.
        let may_hear = |worker: &&WorkerId| !self.is_too_close(worker, &hand_over.projection);
        for worker in workers.iter().copied().filter(may_hear).collect::<BTreeSet<_>>() {
            let at = self.at_work_from(worker, urgency, now);
            self.send_to(changes, hand_over, &self.own_chats(worker), &outgoing, at);
        }
        // In a trial one chat stands for every desk; it works nowhere, and answers no offer.
        let told: BTreeSet<ConversationId> = changes.envelopes.iter().map(|envelope| envelope.lane.conversation).collect();
        let trial: Vec<ConversationId> = self.trial_chats().into_iter().filter(|chat| !told.contains(chat)).collect();
        self.send_to(changes, hand_over, &trial, &Outgoing { buttons: Vec::new(), ..outgoing }, now);
    }

    /// The two answers there are.
    fn answers_to(&self, hand_over: &HandOver) -> Vec<Button> {
        let offer = hand_over.id;
        [("worker_take_over", Press::TakeOver { offer }), ("worker_decline", Press::Decline { offer, reason: None })]
            .map(|(key, press)| Button { label: self.say_to_worker(key, &[]), press })
            .into()
    }

    /// Tells whoever offered it, and whoever has the signal now.
    pub(super) fn tell_giver(&self, changes: &mut Changes, hand_over: &HandOver, case: &Case, key: &str, more: &[(&str, &str)]) {
        let now = self.clock.now();
        let (to, number) = (self.organisation(&hand_over.to), case.number.to_string());
        let fill: Vec<(&str, &str)> = [("to", to.as_str()), ("number", number.as_str())].into_iter().chain(more.iter().copied()).collect();
        let text = self.say_to_worker(key, &fill);
        let mut chats: BTreeSet<ConversationId> = self.own_chats(&hand_over.by).into_iter().collect();
        if case.standing.status != "closed" {
            chats.extend(self.chats_at(case, now));
        }
        let outgoing = Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None };
        self.send_to(changes, hand_over, &chats.into_iter().collect::<Vec<_>>(), &outgoing, now);
    }

    fn send_to(&self, changes: &mut Changes, hand_over: &HandOver, chats: &[ConversationId], outgoing: &Outgoing, at: Timestamp) {
        let is_danger = hand_over.projection.kind.as_str() == ACUTE_DANGER;
        let traffic = if is_danger { Traffic::Danger } else { Traffic::Out };
        for chat in chats {
            let envelope = to_chat(*chat, EnvelopeId(self.clock.id()), outgoing.clone(), at);
            changes.envelopes.push(Envelope { lane: Lane { traffic, conversation: *chat }, ..envelope });
        }
    }

    /// An organisation's name for people.
    pub fn organisation(&self, id: &OrganisationId) -> String {
        self.network().organisations.get(id).map_or_else(|| id.to_string(), |one| one.name.clone())
    }
}
