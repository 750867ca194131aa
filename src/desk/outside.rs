//! Alerts that leave the house beside chats: by mail, and to an on-call system.
//!
//! The one decision: an alert outside is never made of a message. It is an [`Alert`], which can hold a number, a kind, an
//! urgency and a desk, and it is put into words when it is sent. So no word of a person can get into a mailbox that others read.

use super::Desk;
use super::outlet::settled_outside;
use crate::channel::mail::{self, Mail};
use crate::channel::outside::{Haste, Sent};
use crate::channel::pager::{Page, Pager};
use crate::id::{ConversationId, DeskId, EnvelopeId, Kind, WorkerId};
use crate::language::Language;
use crate::mailbox::{About, Alert, Channel, Lane, News, Settled, Traffic, Why};
use crate::personal::Text;
use crate::routing::Network;
use crate::routing::network::Reached;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::ladder::ways::{Call, Way, ways};
use crate::signal::{Source, Urgency};
use crate::store::{self, Case, Delivery, Envelope, Letter, StoreError};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;

/// Where workers and desks are written to.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    mail: BTreeMap<Whose, ConversationId>,
    pager: BTreeMap<Whose, ConversationId>,
    /// Whose telephone rings when none of those who are called has one: the catch-all desk's.
    last_pager: Option<ConversationId>,
}

/// Whose an address is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    Worker(WorkerId),
    Desk(DeskId),
}

/// Who is called, and how.
pub(super) struct Called<'a> {
    /// These workers.
    pub(super) workers: Vec<WorkerId>,
    /// The desk whose they are together, if it is one.
    pub(super) desk: Option<&'a DeskId>,
    /// On these ways.
    pub(super) ways: &'static [Way],
    /// And who is not, whoever else cannot be reached.
    pub(super) never: Vec<WorkerId>,
}

impl Desk {
    /// Learns where workers and desks are written to, as the network and the settings say.
    ///
    /// # Errors
    /// When it cannot be written down; what was known stays.
    pub(super) async fn learn_addresses(&self) -> Result<(), StoreError> {
        let network = self.network();
        let mut learned = Addresses::default();
        for (whose, reached) in all(&network) {
            if let (Some(email), true) = (&reached.email, self.outlet.mail().is_some()) {
                let mailbox = self.store.conversation_with(&network.id, &Mail::account(), email, self.clock.now()).await?;
                learned.mail.insert(whose.clone(), mailbox);
            }
            if let (Some(name), true) = (&reached.pager, self.outlet.pager().is_some()) {
                learned.pager.insert(whose, self.pager_named(name).await?);
            }
        }
        // An on-call system that is set up rings for the catch-all desk, whether the file gives it a name or not.
        if self.outlet.pager().is_some() {
            let named = network.catch_all_desk().and_then(|desk| desk.reached.pager.as_deref());
            learned.last_pager = Some(self.pager_named(named.unwrap_or(network.catch_all.as_str())).await?);
        }
        *self.addresses.write().unwrap_or_else(PoisonError::into_inner) = learned;
        Ok(())
    }

    async fn pager_named(&self, name: &str) -> Result<ConversationId, StoreError> {
        self.store.conversation_with(self.network_id(), &Pager::account(), &Text::from(name), self.clock.now()).await
    }

    /// Whether this worker has a mailbox that we can write to.
    pub(super) fn has_mail(&self, worker: &WorkerId) -> bool {
        let addresses = self.addresses.read().unwrap_or_else(PoisonError::into_inner);
        addresses.mail.contains_key(&Whose::Worker(worker.clone()))
    }

    /// Whether this worker hears of what is theirs in a chat or the console.
    fn is_heard(&self, worker: &WorkerId) -> bool {
        self.have_a_chat(std::slice::from_ref(worker)) || self.is_signed_in(worker, self.clock.now())
    }

    /// Whoever an owner is, called on these ways.
    pub(super) fn called<'a>(&self, owner: &'a store::Owner, ways: &'static [Way]) -> Called<'a> {
        match owner {
            store::Owner::Worker(worker) => Called { workers: vec![worker.clone()], desk: None, ways, never: Vec::new() },
            store::Owner::Desk(desk) => Called { workers: self.members(desk), desk: Some(desk), ways, never: Vec::new() },
        }
    }

    /// Whoever hears of a danger first: those on duty, and the whole catch-all desk when none of them has a chat.
    pub(super) fn called_to_danger(&self, now: Timestamp, catch_all: &'_ DeskId) -> (Vec<WorkerId>, Option<DeskId>) {
        let on_duty = self.workers_on_duty(now);
        if self.have_a_chat(&on_duty) {
            return (on_duty, None);
        }
        let all: BTreeSet<WorkerId> = on_duty.into_iter().chain(self.members(catch_all)).collect();
        (all.into_iter().collect(), Some(catch_all.clone()))
    }

    /// Where a call is written to: on the ways it goes; by mail also to whoever would hear of it nowhere else. When none of
    /// them can be reached at all, at the catch-all desk.
    pub(super) fn letterboxes(&self, called: &Called<'_>) -> BTreeSet<ConversationId> {
        let network = self.network();
        let mut boxes = self.mailboxes(&called.workers, called.desk, called.ways);
        if boxes.is_empty() && !called.workers.iter().any(|worker| self.is_heard(worker)) {
            let members = self.members(&network.catch_all).into_iter().filter(|member| !called.never.contains(member));
            boxes = self.mailboxes(&members.collect::<Vec<_>>(), Some(&network.catch_all), called.ways);
        }
        if called.ways.contains(&Way::Pager) {
            let addresses = self.addresses.read().unwrap_or_else(PoisonError::into_inner);
            let whose = called.workers.iter().cloned().map(Whose::Worker).chain(called.desk.cloned().map(Whose::Desk));
            let pagers: BTreeSet<ConversationId> = whose.filter_map(|whose| addresses.pager.get(&whose)).copied().collect();
            let last = addresses.last_pager.filter(|_| pagers.is_empty());
            boxes.extend(pagers.into_iter().chain(last));
        }
        boxes
    }

    fn mailboxes(&self, workers: &[WorkerId], desk: Option<&DeskId>, ways: &[Way]) -> BTreeSet<ConversationId> {
        let everybody = ways.contains(&Way::Mail);
        let nobody_heard = !workers.iter().any(|worker| self.is_heard(worker));
        let written: Vec<&WorkerId> = workers.iter().filter(|worker| everybody || !self.is_heard(worker)).collect();
        let addresses = self.addresses.read().unwrap_or_else(PoisonError::into_inner);
        let own = written.into_iter().filter_map(|worker| addresses.mail.get(&Whose::Worker(worker.clone())));
        let shared = desk.filter(|_| everybody || nobody_heard).and_then(|desk| addresses.mail.get(&Whose::Desk(desk.clone())));
        own.chain(shared).copied().collect()
    }

    /// The envelopes of an alert outside.
    pub(super) fn alert_outside(
        &self,
        called: &Called<'_>,
        alert: &Alert,
        (cause, what): (EnvelopeId, &str),
        at: Timestamp,
    ) -> Vec<Envelope> {
        let boxes = self.letterboxes(called).into_iter().enumerate();
        let id = |place| EnvelopeId(cause.derive(&format!("outside:{what}"), place));
        boxes.map(|(place, to)| envelope(to, id(place), alert.clone(), at)).collect()
    }

    /// A first alert of a signal that has a row, for its owner, beside their chats.
    pub(super) fn first_outside(
        &self,
        case: &Case,
        owner: &store::Owner,
        (news, urgency): (News, Urgency),
        cause: EnvelopeId,
        at: Timestamp,
    ) -> Vec<Envelope> {
        let called = self.of_case(case, self.called(owner, ways(urgency, Call::First)));
        let alert = self.alert_of_signal(case.number, &case.kind, news, urgency, owner);
        self.alert_outside(&called, &alert, (cause, &case.id.to_string()), at)
    }

    /// Without those who may not hear of this case. What was given to one organisation goes to no mailbox that others share.
    pub(super) fn of_case<'a>(&self, case: &Case, called: Called<'a>) -> Called<'a> {
        let Called { workers, desk, ways, never } = self.without_kept_out(&case.standing, called);
        Called { workers, desk: desk.filter(|_| case.source != Source::HandOver.as_str()), ways, never }
    }

    /// Without those who are kept out of what stands so.
    pub(super) fn without_kept_out<'a>(&self, standing: &store::Standing, called: Called<'a>) -> Called<'a> {
        let Called { mut workers, desk, ways, mut never } = called;
        never.extend(self.network().kept_out(&standing.climb.barred));
        workers.retain(|worker| !never.contains(worker));
        Called { workers, desk, ways, never }
    }

    /// An alert about a signal.
    pub(super) fn alert_of_signal(&self, number: i64, kind: &Kind, news: News, urgency: Urgency, owner: &store::Owner) -> Alert {
        let desk = match owner {
            store::Owner::Desk(desk) => desk.clone(),
            store::Owner::Worker(_) => self.network().catch_all.clone(),
        };
        Alert { about: About::Signal { number, kind: kind.clone(), news }, urgency, ring: 1, desk, why: Why::Called }
    }

    /// That somebody may be in danger, to the mailboxes of whoever hears that first.
    pub(super) fn danger_mails(&self, now: Timestamp) -> Vec<(ConversationId, Alert)> {
        let catch_all = self.network().catch_all.clone();
        let (workers, desk) = self.called_to_danger(now, &catch_all);
        let called = Called { workers, desk: desk.as_ref(), ways: ways(Urgency::Urgent, Call::First), never: Vec::new() };
        let alert = Alert { about: About::Danger, urgency: Urgency::Urgent, ring: 1, desk: catch_all.clone(), why: Why::Called };
        self.letterboxes(&called).into_iter().map(|mailbox| (mailbox, alert.clone())).collect()
    }

    /// Sends one.
    pub(super) async fn send_alert(&self, delivery: &Delivery, alert: &Alert, now: Timestamp) -> Settled {
        let haste = match delivery.claim.lane.traffic {
            Traffic::Danger => Haste::Danger,
            Traffic::In | Traffic::Out | Traffic::Fetch => Haste::Ordinary,
        };
        let sent = match delivery.account.channel {
            Channel::Mail => match self.outlet.mail() {
                None => Sent::Retry("no mail server is set"),
                Some(way) => {
                    let kind = self.kind_in(alert);
                    let letter = mail::write(alert, &kind, &self.outlet.link(alert));
                    way.send(&delivery.address, &letter, delivery.claim.id, haste, now).await
                }
            },
            Channel::Pager => match self.outlet.pager() {
                None => Sent::Retry("no on-call system is set"),
                Some(way) => way.send(&self.page(delivery, alert), haste).await,
            },
            Channel::Telegram | Channel::Terminal | Channel::Web => Sent::Refused("this is no mailbox"),
        };
        settled_outside(sent, haste, now, delivery.claim.attempt)
    }

    fn kind_in(&self, alert: &Alert) -> String {
        match &alert.about {
            About::Signal { kind, .. } => self.library().kinds.kind_label(kind, Language::Nl).to_owned(),
            About::Danger => String::new(),
        }
    }

    fn page(&self, delivery: &Delivery, alert: &Alert) -> Page {
        Page {
            id: delivery.claim.id.to_string(),
            number: match alert.about {
                About::Signal { number, .. } => Some(number),
                About::Danger => None,
            },
            urgency: alert.urgency.as_str().to_owned(),
            desk: alert.desk.as_str().to_owned(),
            pager: delivery.address.expose().to_owned(),
            sent_at: self.clock.now(),
            attempt: alert.ring,
            link: self.outlet.link(alert),
        }
    }

    /// Whose mailbox or pager this is.
    fn addressee(&self, conversation: ConversationId) -> Option<Whose> {
        let addresses = self.addresses.read().unwrap_or_else(PoisonError::into_inner);
        addresses.mail.iter().chain(&addresses.pager).find(|(_, at)| **at == conversation).map(|(whose, _)| whose.clone())
    }

    /// The worker whose mailbox or pager this is.
    pub(super) fn worker_behind(&self, conversation: ConversationId) -> Option<WorkerId> {
        match self.addressee(conversation)? {
            Whose::Worker(worker) => Some(worker),
            Whose::Desk(_) => None,
        }
    }
}

/// An alert in a mailbox's lane. Danger has lanes of its own there too.
pub(super) fn envelope(conversation: ConversationId, id: EnvelopeId, alert: Alert, at: Timestamp) -> Envelope {
    let is_danger = match &alert.about {
        About::Danger => true,
        About::Signal { kind, .. } => kind.as_str() == ACUTE_DANGER,
    };
    let traffic = if is_danger { Traffic::Danger } else { Traffic::Out };
    Envelope { id, lane: Lane { traffic, conversation }, letter: Letter::Alert(alert), due_at: at, epoch: None, message: None }
}

/// Everybody in a network who may have an address.
fn all(network: &Network) -> impl Iterator<Item = (Whose, &Reached)> {
    let workers = network.workers.iter().map(|member| (Whose::Worker(member.worker.id.clone()), &member.reached));
    workers.chain(network.desks.iter().map(|(id, desk)| (Whose::Desk(id.clone()), &desk.reached)))
}
