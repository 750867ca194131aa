//! A turn of a worker: take a signal, read it, answer, give it back, close it. All from their own chat.
//!
//! The one decision: first come, first served is decided by the signal's version in the commit, never by what a chat shows.
//! Whoever comes second is told who was first. What an act changes stands in `desk/case`, for this door and the console.

mod away;
mod closing;
mod offer;
mod support;
mod telling;

pub(super) use telling::{Certainty, to_chat};

use super::Desk;
use super::absence;
use super::case::act::{Doing, is_at_it};
use super::case::seen::field_of_note;
use super::case::{Act, Refusal};
use super::casework::Casework;
use super::diary::OCCURRENCE;
use super::notice::Door;
use super::outside::Called;
use super::promise;
use super::turn::Desktop;
use crate::audit::{Came, Deed, With};
use crate::config::Relay;
use crate::id::{AlertId, ConversationId, EnvelopeId, WorkerId};
use crate::language::Language;
use crate::mailbox::{Button, Content, Inbound, Lane, News, Press, Traffic, Wish};
use crate::personal::Text;
use crate::signal::Urgency;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::ladder::Step;
use crate::signal::ladder::ways::{Call, ways};
use crate::signal::status::{Ending, Refused, Words};
use crate::store::{self, Case, Document, Envelope, Letter, Sight, SignalChange, SignalEvent, StoreError, Turn, Work};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How the name of a chat that acts for every desk begins.
pub(super) const TRIAL: &str = "trial-";

/// Where a worker is in their own chat.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Busy {
    /// With nothing in particular.
    #[default]
    Free,
    /// Said something, and it was not clear about which signal.
    Choosing { words: Text },
    /// Closing: the text for the reporter comes next.
    Closing { number: i64, outcome: String },
    /// Closing: the text for the person it is about comes next.
    ClosingOther { number: i64, outcome: String, reporter: Text },
    /// Closing: the day on which they ask how it is comes next.
    ClosingDay { number: i64, outcome: String, words: Words },
    /// Deciding about a household's support: the reason comes next.
    Supporting { proposal: Uuid, wish: Wish },
}

impl Desk {
    pub(super) async fn turn_of_worker(&self, work: Work, worker: &WorkerId, now: Timestamp) -> Result<Turn, StoreError> {
        self.know_chat(worker, work.conversation.id).await?;
        let mut busy: Busy = work.session.as_ref().and_then(|document| serde_json::from_slice(document.expose()).ok()).unwrap_or_default();
        let mut desktop = Desktop::begin(work.conversation, now);
        for waiting in work.waiting {
            if let Letter::Inbound(inbound) = waiting.letter {
                desktop.note(waiting.claim.id, inbound.at, None, inbound.content.words().cloned(), None, None);
                busy = self.hear_worker(&mut desktop, waiting.claim.id, worker, &inbound, busy).await?;
            }
            desktop.handled.push(waiting.claim.id);
            if desktop.must_be_read_anew() {
                break;
            }
        }
        let document = Document::from(serde_json::to_vec(&busy).unwrap_or_default());
        Ok(desktop.finish(document, None, work.timers))
    }

    async fn hear_worker(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        inbound: &Inbound,
        busy: Busy,
    ) -> Result<Busy, StoreError> {
        match &inbound.content {
            Content::Pressed { data, .. } => match Press::decode(data) {
                Some(Press::Claim { signal }) => self.claim(desktop, id, worker, signal).await,
                Some(Press::Read { signal }) => self.read_case(desktop, id, worker, signal).await,
                Some(Press::HandBack { signal }) => self.hand_back(desktop, id, worker, signal).await,
                Some(Press::Close { signal, outcome }) => self.begin_close(desktop, id, worker, signal, outcome).await,
                Some(Press::About { signal }) => match busy {
                    Busy::Choosing { words } => self.answer(desktop, id, worker, signal, words).await,
                    Busy::Free | Busy::Closing { .. } | Busy::ClosingOther { .. } | Busy::ClosingDay { .. } | Busy::Supporting { .. } => {
                        Ok(busy)
                    }
                },
                Some(Press::TakeOver { offer }) => Box::pin(self.take_over(desktop, id, worker, offer)).await.map(|()| Busy::Free),
                Some(Press::Decline { offer, reason }) => {
                    Box::pin(self.decline(desktop, id, worker, offer, reason)).await.map(|()| Busy::Free)
                }
                Some(Press::Support { proposal, wish }) => Ok(self.hear_about_support(desktop, id, proposal, wish, busy)),
                Some(Press::Answer { .. }) | None => Ok(busy),
            },
            Content::Words { text, reply_to, .. } => self.hear_words_of_worker(desktop, id, worker, text, reply_to.as_deref(), busy).await,
            Content::Started { .. } => {
                self.tell(desktop, id, "worker_help", &[], Vec::new());
                Ok(Busy::Free)
            }
            Content::Left => Ok(busy),
            Content::Edited { .. }
            | Content::File { .. }
            | Content::Place { .. }
            | Content::Sticker { .. }
            | Content::Card
            | Content::InGroup { .. }
            | Content::Else { .. } => {
                self.tell(desktop, id, "worker_words_only", &[], Vec::new());
                Ok(busy)
            }
        }
    }

    async fn hear_words_of_worker(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        text: &Text,
        reply_to: Option<&str>,
        busy: Busy,
    ) -> Result<Busy, StoreError> {
        if let Some(typed) = absence::typed(text.expose()) {
            self.hear_absence(desktop, id, worker, typed).await?;
            return Ok(busy);
        }
        let about = self.answered_to(desktop.conversation.id, reply_to).await?;
        match (busy, about) {
            (busy @ (Busy::Closing { number, .. } | Busy::ClosingOther { number, .. } | Busy::ClosingDay { number, .. }), Some(other))
                if other != number =>
            {
                // A reply to another case belongs to that case; the text that closes this one is still to come.
                self.answer(desktop, id, worker, other, text.clone()).await?;
                self.ask_for_text(desktop, id, &busy);
                return Ok(busy);
            }
            (Busy::Closing { number, outcome }, _) => return self.close_with(desktop, id, worker, number, outcome, text).await,
            (Busy::ClosingOther { number, outcome, reporter }, _) => {
                let words = Words::ToEach { reporter, person: text.clone() };
                return self.close(desktop, id, worker, number, Ending { outcome, words, follow_up: None }).await;
            }
            (Busy::ClosingDay { number, outcome, words }, _) => {
                return self.close_on(desktop, id, worker, (number, outcome, words), text).await;
            }
            (Busy::Supporting { proposal, wish }, None) => return self.decide_in_chat(desktop, id, worker, (proposal, wish), text).await,
            (Busy::Free | Busy::Choosing { .. } | Busy::Supporting { .. }, Some(number)) => {
                return self.answer(desktop, id, worker, number, text.clone()).await;
            }
            (Busy::Free | Busy::Choosing { .. }, None) => {}
        }
        let mine = self.store.claimed_by(self.network_id(), worker).await?;
        match mine.as_slice() {
            [] => {
                self.tell(desktop, id, "worker_nothing_claimed", &[], Vec::new());
                Ok(Busy::Free)
            }
            [only] => self.answer(desktop, id, worker, only.number, text.clone()).await,
            several => {
                let buttons =
                    several.iter().map(|case| Button { label: self.title(case), press: Press::About { signal: case.number } }).collect();
                self.tell(desktop, id, "worker_about_which", &[], buttons);
                Ok(Busy::Choosing { words: text.clone() })
            }
        }
    }

    /// The number of the signal that the message replied to is about.
    async fn answered_to(&self, conversation: ConversationId, reply_to: Option<&str>) -> Result<Option<i64>, StoreError> {
        let Some(external) = reply_to else { return Ok(None) };
        let Some(signal) = self.store.message(conversation, external).await?.and_then(|message| message.signal) else { return Ok(None) };
        Ok(self.store.case_of(signal).await?.map(|case| case.number))
    }

    /// Does it as any door does; the case as it was, or why nothing came of it.
    async fn perform(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        number: i64,
        act: Act,
    ) -> Result<Result<Case, Refusal>, StoreError> {
        let Some(case) = self.store.case(self.network_id(), number).await? else { return Ok(Err(Refusal::Unknown)) };
        let (door, ties) = (Door::Chat(desktop.conversation.id), self.ties_of(&case).await?);
        let (changes, now) = (&mut desktop.changes, desktop.now);
        let deed = act.deed();
        let doing = Doing { desk: self, changes, worker, door, cause: id, case: &case, ties: &ties, now };
        let done = doing.perform(act);
        let came = if done.is_ok() { Came::Done } else { Came::Refused };
        self.note_in_chat(desktop, worker, (deed, With::Signal(number), came));
        Ok(done.map(|()| case))
    }

    async fn claim(&self, desktop: &mut Desktop, id: EnvelopeId, worker: &WorkerId, number: i64) -> Result<Busy, StoreError> {
        if !self.may_take(worker, number, desktop.now).await? {
            self.note_in_chat(desktop, worker, (Deed::Claim, With::Signal(number), Came::Refused));
            self.refuse(desktop, id, Refusal::Unknown);
            return Ok(Busy::Free);
        }
        match self.perform(desktop, id, worker, number, Act::Claim).await? {
            Ok(case) => self.tell_case(desktop, id, &case, "worker_claimed"),
            Err(refusal) => self.refuse(desktop, id, refusal),
        }
        Ok(Busy::Free)
    }

    /// Whether a button that takes this signal may have been theirs: it is within their reach, or they are at the catch-all desk,
    /// which is told what others cannot be told, or nobody took it yet and it is a task of their role: they may have been told of it
    /// before it went to a desk. A number that somebody makes up takes nothing else; danger waits for no such question. Whoever is
    /// kept out of it takes it by no button at all.
    async fn may_take(&self, worker: &WorkerId, number: i64, now: Timestamp) -> Result<bool, StoreError> {
        let case = self.store.case(self.network_id(), number).await?;
        if case.as_ref().is_some_and(|case| self.keeps_out(&case.standing, worker)) {
            return Ok(false);
        }
        let stands_in = self.network().catch_all_desk().is_some_and(|desk| desk.members.contains(worker));
        if stands_in || worker.as_str().starts_with(TRIAL) {
            return Ok(true);
        }
        if self.store.case_within(self.network_id(), &self.reach_of(worker, now), number).await?.is_some() {
            return Ok(true);
        }
        Ok(case.is_some_and(|case| super::case::act::urgency_of(&case) == Urgency::Urgent || self.is_a_task_of(worker, &case)))
    }

    /// Whether nobody took it and this worker's role is one that does.
    fn is_a_task_of(&self, worker: &WorkerId, case: &Case) -> bool {
        let is_free = matches!(case.standing.status.as_str(), "waiting" | "assigned");
        let network = self.network();
        let roles = network.worker(worker).map(|member| member.worker.roles.as_slice()).unwrap_or_default();
        is_free && self.takers(&case.kind).iter().any(|taker| roles.contains(taker))
    }

    async fn read_case(&self, desktop: &mut Desktop, id: EnvelopeId, worker: &WorkerId, number: i64) -> Result<Busy, StoreError> {
        let case = match self.own_case(worker, number).await? {
            Ok(case) => case,
            Err(refusal) => {
                self.refuse(desktop, id, refusal);
                return Ok(Busy::Free);
            }
        };
        match self.policy.relay {
            Relay::Off => self.tell_case(desktop, id, &case, "worker_relay_off"),
            Relay::AfterClaim if case.sight == Sight::Lost => self.tell_case(desktop, id, &case, "worker_case_lost"),
            Relay::AfterClaim => {
                let (reach, ties) = (self.reach_of(worker, desktop.now), self.ties_of(&case).await?);
                let sights = self.sights(worker, &reach, &case, &ties).await?;
                let mut told = format!("{}\n{}", self.title(&case), Casework::read(&case.facts).as_seen(&sights).told());
                let library = self.library();
                let moment = |at| promise::moment(at, desktop.now, library.calendar(), Language::Nl);
                for event in self.store.events(case.id).await? {
                    let Some(note) = event.note.filter(|_| sights.shows(field_of_note(&event.what, &sights))) else { continue };
                    told.push_str(&match event.what.as_str() {
                        // A line of the diary is worth as much as its moment.
                        OCCURRENCE => format!("- {}: {}\n", moment(event.at), note.expose().replace('\n', "; ")),
                        _ => format!("- {}\n", note.expose()),
                    });
                }
                let chat = desktop.conversation.id;
                self.write_about(desktop, chat, EnvelopeId(id.derive("case", 0)), &case, told);
                self.note_in_chat(desktop, worker, (Deed::ReadSignal, With::Signal(number), Came::Done));
                self.change(desktop, &case, case.standing.clone(), "read", worker, None);
            }
        }
        Ok(Busy::Free)
    }

    async fn answer(&self, desktop: &mut Desktop, id: EnvelopeId, worker: &WorkerId, number: i64, words: Text) -> Result<Busy, StoreError> {
        // "Sent" is told from the person's own lane, where it turns out whether the worker has the word.
        if let Err(refusal) = self.perform(desktop, id, worker, number, Act::Answer { words }).await? {
            self.refuse(desktop, id, refusal);
        }
        Ok(Busy::Free)
    }

    async fn hand_back(&self, desktop: &mut Desktop, id: EnvelopeId, worker: &WorkerId, number: i64) -> Result<Busy, StoreError> {
        match self.perform(desktop, id, worker, number, Act::HandBack).await? {
            Ok(_) => self.tell_number(desktop, id, "worker_handed_back", number, Vec::new()),
            Err(refusal) => self.refuse(desktop, id, refusal),
        }
        Ok(Busy::Free)
    }

    /// What is told when a signal is anybody's again.
    pub(in crate::desk) fn alerts_again(&self, case: &Case, cause: EnvelopeId, now: Timestamp) -> Vec<Envelope> {
        // Danger goes back to whoever is on duty, and waits behind nothing.
        let (traffic, chats) = if case.kind.as_str() == ACUTE_DANGER {
            (Traffic::Danger, self.chats_on_duty(now))
        } else {
            (Traffic::Out, self.chats_at_desk())
        };
        let text = self.alert_text(&case.kind, super::case::act::urgency_of(case), case.number);
        let outgoing = self.offer_to_claim(text, case.number);
        let again = |(place, chat)| {
            let envelope = to_chat(chat, EnvelopeId(cause.derive("again", place)), outgoing.clone(), now);
            Envelope { lane: Lane { traffic, ..envelope.lane }, ..envelope }
        };
        let inside = self.that_may_hear(&case.standing, chats).into_iter().enumerate().map(again);
        inside.chain(self.outside_again(case, cause, now)).collect()
    }

    fn outside_again(&self, case: &Case, cause: EnvelopeId, now: Timestamp) -> Vec<Envelope> {
        let catch_all = self.network().catch_all.clone();
        let (urgency, is_danger) = (super::case::act::urgency_of(case), case.kind.as_str() == ACUTE_DANGER);
        let (on_duty, desk) = self.called_to_danger(now, &catch_all);
        let owner = store::Owner::Desk(catch_all.clone());
        let called = if is_danger {
            Called { workers: on_duty, desk: desk.as_ref(), ways: ways(urgency, Call::First), never: Vec::new() }
        } else {
            self.called(&owner, ways(urgency, Call::Again(Step::GiveToDesk)))
        };
        let alert = self.alert_of_signal(case.number, &case.kind, News::New, urgency, &owner);
        self.alert_outside(&self.of_case(case, called), &alert, (cause, "again"), now)
    }

    /// A case that this worker is at.
    async fn own_case(&self, worker: &WorkerId, number: i64) -> Result<Result<Case, Refusal>, StoreError> {
        let Some(case) = self.store.case(self.network_id(), number).await? else { return Ok(Err(Refusal::Unknown)) };
        Ok(is_at_it(&case, worker).map(|()| case).map_err(Refusal::from))
    }

    fn change(&self, desktop: &mut Desktop, case: &Case, standing: store::Standing, what: &str, worker: &WorkerId, note: Option<Text>) {
        let event = SignalEvent { at: desktop.now, what: what.to_owned(), who: format!("worker:{worker}"), note };
        desktop.change(SignalChange::of(case, standing, event));
    }

    fn refuse(&self, desktop: &mut Desktop, id: EnvelopeId, refusal: Refusal) {
        let key = match refusal {
            Refusal::Refused(Refused::TakenBy { by }) => {
                return self.tell(desktop, id, "worker_was_first", &[("name", &self.name(&by))], Vec::new());
            }
            Refusal::Refused(Refused::ClaimFirst) => "worker_claim_first",
            Refusal::Refused(Refused::IsClosed | Refused::IsOpen) => "worker_is_closed",
            Refusal::NoFloor => "worker_not_said",
            // A chat has no way to ask for these.
            Refusal::NotHigher | Refusal::DangerStays | Refusal::NotTheirOwn | Refusal::AskedBefore | Refusal::OnlyTheLandlord => {
                "worker_help"
            }
            Refusal::AlreadyAsked | Refusal::CorrectedBefore | Refusal::SaysTheSame => "worker_help",
            Refusal::CarriesOthers => "worker_carries_others",
            Refusal::NotClosed(_) | Refusal::NoWords => "worker_words_only",
            Refusal::Unknown => "worker_unknown_number",
            Refusal::GiverWaits => "worker_giver_waits",
            Refusal::HandedOver => "worker_not_back",
        };
        self.tell(desktop, id, key, &[], Vec::new());
    }

    /// A one-time link was opened in this chat: from now on it is a worker's.
    pub(super) async fn couple(&self, desktop: &Desktop, content: &Content) -> Result<Option<WorkerId>, StoreError> {
        let Content::Started { payload: Some(token) } = content else { return Ok(None) };
        self.redeem(token, desktop.conversation.id, desktop.now).await
    }

    pub(super) fn welcome_worker(&self, desktop: &mut Desktop, id: EnvelopeId, worker: &WorkerId) {
        self.tell(desktop, id, "worker_coupled", &[("name", &self.name(worker))], Vec::new());
    }

    pub(super) fn alert_of(&self, id: EnvelopeId) -> AlertId {
        AlertId(id.derive("danger_alert", 0))
    }
}
