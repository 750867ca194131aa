//! A turn of a worker: take a signal, read it, answer, give it back, close it. All from their own chat.
//!
//! The one decision: first come, first served is decided by the signal's version in the commit, never by what a chat shows.
//! Whoever comes second is told who was first. What an act changes stands in `desk/case`, for this door and the console.

mod away;
mod closing;
mod telling;

pub(super) use telling::to_chat;

use super::Desk;
use super::absence;
use super::case::act::{Doing, is_at_it};
use super::case::{Act, Refusal};
use super::casework::Casework;
use super::diary::OCCURRENCE;
use super::notice::Door;
use super::promise;
use super::turn::Desktop;
use crate::config::Relay;
use crate::id::{AlertId, ConversationId, EnvelopeId, WorkerId};
use crate::language::Language;
use crate::mailbox::{Button, Content, Inbound, Lane, Press, Traffic};
use crate::personal::Text;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::status::{Ending, Refused, Words};
use crate::store::{self, Case, Document, Envelope, Letter, SignalChange, SignalEvent, StoreError, Turn, Work};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

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
}

impl Desk {
    pub(super) async fn turn_of_worker(&self, work: Work, worker: &WorkerId, now: Timestamp) -> Result<Turn, StoreError> {
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
                    Busy::Free | Busy::Closing { .. } | Busy::ClosingOther { .. } | Busy::ClosingDay { .. } => Ok(busy),
                },
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
            (Busy::Free | Busy::Choosing { .. }, Some(number)) => {
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
        let doing = Doing { desk: self, changes, worker, door, cause: id, case: &case, ties: &ties, now };
        Ok(doing.perform(act).map(|()| case))
    }

    async fn claim(&self, desktop: &mut Desktop, id: EnvelopeId, worker: &WorkerId, number: i64) -> Result<Busy, StoreError> {
        match self.perform(desktop, id, worker, number, Act::Claim).await? {
            Ok(case) => self.tell_case(desktop, id, &case, "worker_claimed"),
            Err(refusal) => self.refuse(desktop, id, refusal),
        }
        Ok(Busy::Free)
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
            Relay::AfterClaim => {
                let mut told = format!("{}\n{}", self.title(&case), Casework::read(&case.facts).told());
                let library = self.library();
                let moment = |at| promise::moment(at, desktop.now, library.calendar(), Language::Nl);
                for event in self.store.events(case.id).await? {
                    let Some(note) = event.note else { continue };
                    told.push_str(&match event.what.as_str() {
                        // A line of the diary is worth as much as its moment.
                        OCCURRENCE => format!("- {}: {}\n", moment(event.at), note.expose().replace('\n', "; ")),
                        _ => format!("- {}\n", note.expose()),
                    });
                }
                let chat = desktop.conversation.id;
                self.write_about(desktop, chat, EnvelopeId(id.derive("case", 0)), &case, told);
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
        self.within_receiver(case, chats).into_iter().enumerate().map(again).collect()
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
            Refusal::CarriesOthers => "worker_carries_others",
            Refusal::NotClosed(_) | Refusal::NoWords => "worker_words_only",
            Refusal::Unknown => "worker_unknown_number",
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
