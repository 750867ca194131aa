//! An alert that cannot be delivered goes on by the next way, at once (promise 1: "if a channel fails").
//!
//! The one decision: each mailbox and chat gets such an alert under an id that follows from it and from the step of the signal's
//! ladder. A dead letter stays in its table under that id and is not sent again, so this ends by itself, whatever fails; a chat
//! that works may hear of it once for each mailbox that does not. The clock, which rings again, does not depend on it.

use super::outside::{Called, envelope};
use super::worker::to_chat;
use super::{Desk, case::act::urgency_of};
use crate::id::{ConversationId, EnvelopeId, WorkerId};
use crate::mailbox::{About, Alert, Channel, Lane, News, Outgoing, Traffic, Why};
use crate::signal::Urgency;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::ladder::ways::Way;
use crate::store::{Act, Case, Changes, Delivery, Envelope, Letter, Outcome, StoreError};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::sync::PoisonError;

/// By mail; and by telephone, while a life may be at risk and none rang yet.
const OUTSIDE: &[Way] = &[Way::Mail];
const OUTSIDE_IN_DANGER: &[Way] = &[Way::Mail, Way::Pager];

impl Desk {
    /// Puts an alert that will never arrive on another way. Anything else, and what somebody took meanwhile, needs none.
    ///
    /// # Errors
    /// When it cannot be written down: do not settle it as dead then.
    pub(super) async fn alert_elsewhere(&self, delivery: &Delivery, now: Timestamp) -> Result<(), StoreError> {
        let at = delivery.claim.lane.conversation;
        let envelopes = match self.told(delivery) {
            None => return Ok(()),
            Some(Told::Danger(worker)) => self.danger_elsewhere(worker, delivery, now),
            Some(Told::Signal(number)) => match self.store.case(self.network_id(), number).await? {
                Some(case) if matches!(case.standing.status.as_str(), "waiting" | "assigned") => self.case_elsewhere(&case, delivery, now),
                Some(_) | None => Vec::new(),
            },
        };
        let envelopes: Vec<Envelope> = envelopes.into_iter().filter(|envelope| envelope.lane.conversation != at).collect();
        if envelopes.is_empty() {
            return Ok(());
        }
        let changes = Changes { envelopes, ..Changes::default() };
        for outcome in self.store.act(vec![Act { fired: Vec::new(), form: None, changes, at: now }]).await? {
            match outcome {
                Outcome::Committed { deliveries } => self.dispatch(deliveries),
                Outcome::Conflict => {}
                Outcome::Failed { reason } => return Err(StoreError::Refused { doing: "another way for an alert", code: reason }),
            }
        }
        Ok(())
    }

    /// What an undelivered letter told whom, if it was an alert.
    fn told(&self, delivery: &Delivery) -> Option<Told> {
        let at = delivery.claim.lane.conversation;
        match &delivery.letter {
            Letter::Alert(Alert { about: About::Signal { number, .. }, .. }) => Some(Told::Signal(*number)),
            // The number follows at once, with alerts of its own; there is no third way.
            Letter::Alert(Alert { about: About::Danger, why: Why::Undelivered, .. }) => None,
            Letter::Alert(Alert { about: About::Danger, why: Why::Called, .. }) => Some(Told::Danger(self.worker_behind(at))),
            Letter::Outgoing(outgoing) => {
                let worker = self.worker_of(at)?;
                match offered(outgoing) {
                    Some(number) => Some(Told::Signal(number)),
                    None => (delivery.claim.lane.traffic == Traffic::Danger).then_some(Told::Danger(Some(worker))),
                }
            }
            Letter::Inbound(_) | Letter::TakeAlong(_) | Letter::Fetch(_) | Letter::Notice { .. } => None,
        }
    }

    /// Where a signal's alert goes that did not arrive: by mail to the worker whose chat it was; when there is none, or that
    /// was it, to the whole catch-all desk.
    fn case_elsewhere(&self, case: &Case, delivery: &Delivery, now: Timestamp) -> Vec<Envelope> {
        let at = delivery.claim.lane.conversation;
        let catch_all = self.network().catch_all.clone();
        let is_chat = !matches!(delivery.account.channel, Channel::Mail | Channel::Pager);
        let worker = if is_chat { self.worker_of(at) } else { self.worker_behind(at) };
        let by_mail = worker.iter().filter(|worker| is_chat && self.has_mail(worker)).cloned().collect::<Vec<_>>();
        let urgency = urgency_of(case);
        // From the second ring on telephones ring by themselves.
        let is_first = urgency == Urgency::Urgent && case.standing.climb.step == 0;
        let ways = if is_first { OUTSIDE_IN_DANGER } else { OUTSIDE };
        let (called, chats) = if by_mail.is_empty() {
            let members = self.members(&catch_all);
            let chats = self.chats_of_all(&members);
            (Called { workers: members, desk: Some(&catch_all), ways, never: Vec::new() }, chats)
        } else {
            (Called { workers: by_mail, desk: None, ways, never: Vec::new() }, Vec::new())
        };
        let called = self.of_case(case, called);
        let chats = self.that_may_hear(&case.standing, chats);
        let alert = self.alert_of_signal(case.number, &case.kind, News::StillWaiting, urgency, &case.standing.owner);
        let alert = Alert { ring: case.standing.climb.step.saturating_add(1), why: Why::Undelivered, ..alert };
        let told_at = |worker: Option<&WorkerId>| worker.map_or(now, |worker| self.at_work_from(worker, urgency, now));
        let outside = self.letterboxes(&called).into_iter().map(|mailbox| {
            let due = told_at(self.worker_behind(mailbox).as_ref());
            envelope(mailbox, once(case, mailbox), alert.clone(), due)
        });
        let outgoing = self.offer_to_claim(self.alert_text(&case.kind, urgency, case.number), case.number);
        let traffic = if case.kind.as_str() == ACUTE_DANGER { Traffic::Danger } else { Traffic::Out };
        let inside = chats.into_iter().map(|chat| {
            let envelope = to_chat(chat, once(case, chat), outgoing.clone(), told_at(self.worker_of(chat).as_ref()));
            Envelope { lane: Lane { traffic, conversation: chat }, ..envelope }
        });
        outside.chain(inside).collect()
    }

    /// Where the first word of a danger goes that did not arrive: to the mail of whose chat it was, and to everybody of the
    /// catch-all desk.
    fn danger_elsewhere(&self, worker: Option<WorkerId>, delivery: &Delivery, now: Timestamp) -> Vec<Envelope> {
        let catch_all = self.network().catch_all.clone();
        let workers: BTreeSet<WorkerId> = self.members(&catch_all).into_iter().chain(worker).collect();
        let called = Called { workers: workers.into_iter().collect(), desk: Some(&catch_all), ways: OUTSIDE_IN_DANGER, never: Vec::new() };
        let alert = Alert { about: About::Danger, urgency: Urgency::Urgent, ring: 1, desk: catch_all.clone(), why: Why::Undelivered };
        self.alert_outside(&called, &alert, (delivery.claim.id, "undelivered"), now)
    }

    /// Whose chat this is.
    fn worker_of(&self, chat: ConversationId) -> Option<WorkerId> {
        let chats = self.chats.read().unwrap_or_else(PoisonError::into_inner);
        chats.of.iter().find(|(_, of)| of.contains(&chat)).map(|(worker, _)| worker.clone())
    }

    fn chats_of_all(&self, workers: &[WorkerId]) -> Vec<ConversationId> {
        let chats: BTreeSet<ConversationId> = workers.iter().flat_map(|worker| self.own_chats(worker)).collect();
        chats.into_iter().collect()
    }
}

/// What an undelivered alert was about.
enum Told {
    /// A signal, by its number.
    Signal(i64),
    /// A danger that had no number yet, to this worker.
    Danger(Option<WorkerId>),
}

/// The id under which a place gets an alert of this step that did not arrive elsewhere.
fn once(case: &Case, place: ConversationId) -> EnvelopeId {
    EnvelopeId(
        EnvelopeId(case.id.0).derive(&format!("undelivered:{}:{place}", case.standing.climb.last.unwrap_or(case.standing.climb.since)), 0),
    )
}

/// The number of the signal that a message offers, if it offers one.
fn offered(outgoing: &Outgoing) -> Option<i64> {
    outgoing.buttons.iter().find_map(|button| button.press.claims())
}
