//! What a worker is told, in which chat, and under which name others know them.
//!
//! The one decision: a person's words go to the one worker whom they are for, and to nobody else's chat.

use crate::audit::{Came, Deed, With};
use crate::config::Relay;
use crate::desk::Desk;
use crate::desk::notice::Door;
use crate::desk::turn::Desktop;
use crate::id::{ConversationId, EnvelopeId, MessageId, SignalId, WorkerId};
use crate::language::Language;
use crate::mailbox::{Button, Content, Lane, Outgoing, Press, Traffic};
use crate::personal::Text;
use crate::store::{self, Author, Case, Direction, Envelope, Letter, Message, StoreError};
use jiff::Timestamp;
use std::sync::PoisonError;

impl Desk {
    pub(in crate::desk) fn tell(&self, desktop: &mut Desktop, id: EnvelopeId, key: &str, fill: &[(&str, &str)], buttons: Vec<Button>) {
        let outgoing = Outgoing { text: Text::from(self.say_to_worker(key, fill)), buttons, reply_to: None };
        desktop.say(id, key, outgoing, Author::Script, None);
    }

    pub(super) fn tell_number(&self, desktop: &mut Desktop, id: EnvelopeId, key: &str, number: i64, buttons: Vec<Button>) {
        self.tell(desktop, id, key, &[("number", &number.to_string())], buttons);
    }

    /// About a case: a reply to this message is about it too.
    pub(super) fn tell_case(&self, desktop: &mut Desktop, id: EnvelopeId, case: &Case, key: &str) {
        let text = self.say_to_worker(key, &[("number", &case.number.to_string())]);
        let outgoing = Outgoing { text: Text::from(text), buttons: case_buttons(self, case.number), reply_to: None };
        desktop.say(id, key, outgoing, Author::Script, Some(case.id));
    }

    /// A worker's name for people; of a trial chat nobody knows one.
    pub(in crate::desk) fn name(&self, worker: &WorkerId) -> String {
        self.network().worker(worker).map_or_else(|| self.say_to_worker("worker_nameless", &[]), |member| member.name.clone())
    }

    /// Name and role, as under each message of theirs, in the language of whoever reads it.
    pub(in crate::desk) fn signed(&self, worker: &WorkerId, language: Language) -> String {
        let network = self.network();
        let Some(member) = network.worker(worker) else { return self.name(worker) };
        let library = self.library();
        let role = member.worker.roles.first().and_then(|role| library.kinds.role_for_person(role, language));
        role.map_or_else(|| member.name.clone(), |role| format!("{} ({role})", member.name))
    }

    pub(super) fn title(&self, case: &Case) -> String {
        format!("{} {}", case.number, self.library().kinds.kind_label(&case.kind, Language::Nl))
    }

    pub(in crate::desk) fn chats_at_desk(&self) -> Vec<ConversationId> {
        self.chats_of(&store::Owner::Desk(self.network().catch_all.clone()))
    }

    /// Where whoever has this case is reached: who took it, and nobody else while they can be reached.
    pub(in crate::desk) fn chats_at(&self, case: &Case, now: Timestamp) -> Vec<ConversationId> {
        let chats = match (&case.standing.owner, case.standing.status.as_str()) {
            (store::Owner::Worker(worker), "claimed") => {
                let own = self.own_chats(worker);
                if own.is_empty() { self.chats_of(&case.standing.owner) } else { own }
            }
            (owner @ store::Owner::Worker(_), _) => self.chats_of(owner),
            (store::Owner::Desk(_), _) => self.chats_on_duty(now),
        };
        self.that_may_hear(&case.standing, chats)
    }

    /// A worker's own chats; words of a person go nowhere else.
    pub(in crate::desk) fn own_chats(&self, worker: &WorkerId) -> Vec<ConversationId> {
        let chats = self.chats.read().unwrap_or_else(PoisonError::into_inner);
        chats.of.get(worker).cloned().unwrap_or_default()
    }

    /// Tells the worker who has the word what the person says.
    pub(in crate::desk) async fn tell_worker(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        signal: SignalId,
        content: &Content,
        certainty: Certainty,
    ) -> Result<(), StoreError> {
        let Some(case) = self.store.case_of(signal).await? else { return Ok(()) };
        let mark = match certainty {
            Certainty::Clear => String::new(),
            Certainty::Unclear => format!(" ({})", self.say_to_worker("worker_unclear", &[])),
        };
        let more = || self.say_to_worker("worker_more", &[("number", &case.number.to_string())]);
        let own = self.own_chats(worker);
        let (chats, words, sends) = match (self.policy.relay, content.words()) {
            (Relay::AfterClaim, Some(words)) if !own.is_empty() => (own, format!("{}{mark}: {}", case.number, words.expose()), true),
            (Relay::AfterClaim | Relay::Off, _) => (self.chats_at(&self.told_of_at(case.clone()).await?, desktop.now), more(), false),
        };
        if sends {
            self.note_in_chat(desktop, worker, (Deed::SentWords, With::Signal(case.number), Came::Done));
        }
        for (place, chat) in chats.into_iter().enumerate() {
            self.write_about(desktop, chat, EnvelopeId(id.derive("told", place)), &case, words.clone());
        }
        Ok(())
    }

    /// There is more at a case: whoever has it is told so, without a word of it.
    pub(in crate::desk) fn tell_more(&self, desktop: &mut Desktop, id: EnvelopeId, case: &Case) {
        let text = self.say_to_worker("worker_more", &[("number", &case.number.to_string())]);
        for (place, chat) in self.chats_at(case, desktop.now).into_iter().enumerate() {
            let outgoing = Outgoing { text: Text::from(text.clone()), buttons: case_buttons(self, case.number), reply_to: None };
            desktop.changes.envelopes.push(to_chat(chat, EnvelopeId(id.derive("more", place)), outgoing, desktop.now));
        }
    }

    /// A worker's words were said.
    pub(in crate::desk) async fn tell_said(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        door: Door,
        signal: SignalId,
    ) -> Result<(), StoreError> {
        let Door::Chat(chat) = door else { return Ok(()) };
        let Some(case) = self.store.case_of(signal).await? else { return Ok(()) };
        let text = self.say_to_worker("worker_said", &[("number", &case.number.to_string())]);
        self.write_about(desktop, chat, EnvelopeId(id.derive("worker_said", 0)), &case, text);
        Ok(())
    }

    /// A worker's words that could not be said, because somebody else has the word: the worker is told so. A page may be
    /// closed by now, so whoever wrote on one is told wherever they are reached.
    pub(in crate::desk) fn tell_not_said(&self, desktop: &mut Desktop, id: EnvelopeId, worker: &WorkerId, door: Door) {
        let chats = match door {
            Door::Chat(chat) => vec![chat],
            Door::Page => self.own_chats(worker),
        };
        for (place, chat) in chats.into_iter().enumerate() {
            let outgoing = Outgoing { text: Text::from(self.say_to_worker("worker_not_said", &[])), buttons: Vec::new(), reply_to: None };
            desktop.changes.envelopes.push(to_chat(chat, EnvelopeId(id.derive("not_said", place)), outgoing, desktop.now));
        }
    }

    /// About a case, to a worker's chat: a reply to it is about the case too. The words stay out of that chat's history, so
    /// that they go when the person's own key goes.
    pub(super) fn write_about(&self, desktop: &mut Desktop, chat: ConversationId, id: EnvelopeId, case: &Case, words: String) {
        let message = MessageId(id.0);
        desktop.changes.messages.push(Message {
            id: message,
            network: case.network.clone(),
            conversation: chat,
            signal: Some(case.id),
            direction: Direction::Out,
            author: Author::Script,
            at: desktop.now,
            external_id: None,
            text: None,
            input: None,
            finding: None,
            turn: None,
        });
        let outgoing = Outgoing { text: Text::from(words), buttons: case_buttons(self, case.number), reply_to: None };
        desktop.changes.envelopes.push(Envelope { message: Some(message), ..to_chat(chat, id, outgoing, desktop.now) });
    }
}

/// Whether the person said for whom a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::desk) enum Certainty {
    /// It is for this worker.
    Clear,
    /// It is asked; meanwhile this worker reads it.
    Unclear,
}

/// What can be done with a case that is claimed.
pub(in crate::desk) fn case_buttons(desk: &Desk, number: i64) -> Vec<Button> {
    [
        ("worker_read", Press::Read { signal: number }),
        ("worker_hand_back", Press::HandBack { signal: number }),
        ("worker_close", Press::Close { signal: number, outcome: None }),
    ]
    .map(|(key, press)| Button { label: desk.say_to_worker(key, &[]), press })
    .into()
}

/// A message for a worker's chat.
pub(in crate::desk) fn to_chat(conversation: ConversationId, id: EnvelopeId, outgoing: Outgoing, now: Timestamp) -> Envelope {
    Envelope {
        id,
        lane: Lane { traffic: Traffic::Out, conversation },
        letter: Letter::Outgoing(outgoing),
        due_at: now,
        epoch: None,
        message: None,
    }
}
