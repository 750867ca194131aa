//! Who is at the other end: what a code opens, what a yes and a no lead to, and what is known of somebody who is linked.
//!
//! The one decision: what is known steers routing and who is named, for the person whose chat it is and nobody else. Whoever
//! is not linked hears the same at every address, because nothing here looks at an address.

use super::Desk;
use super::casework::Reporter;
use super::person::State;
use super::raise::Draft;
use super::worker::to_chat;
use crate::dialog::step::{Typed, Voice};
use crate::dialog::{Event, Known, Watch};
use crate::id::{EnvelopeId, InvitationId, WorkerId};
use crate::identity::{Answer, Code, Resident, Typist};
use crate::language::Language;
use crate::mailbox::{Content, Inbound, Outgoing, Press};
use crate::personal::Text;
use crate::routing::roster::Address;
use crate::signal::Source;
use crate::store::{self, Floor, Maker, StoreError};
use std::collections::BTreeMap;

impl Desk {
    /// Whether these words are never read together with others: a command, or a code.
    pub(super) fn stands_alone(&self, words: &str) -> bool {
        self.library().built_in.command(words).is_some() || Code::find(words).is_some()
    }

    /// What this message says about who the person is, if it does: a code, or an answer given while a worker has the word.
    /// While the script waits because of danger it says nothing of the kind: all words are for whoever has the alert.
    pub(super) async fn identifying(&self, state: &mut State, id: EnvelopeId, inbound: &Inbound) -> Result<Option<Event>, StoreError> {
        if matches!(state.session.danger, Some(Watch::Paused | Watch::WantsNumber)) {
            return Ok(None);
        }
        let voice = match &state.desktop.floor {
            Floor::Script => Voice::Script,
            Floor::Worker { .. } => Voice::Worker,
        };
        if let Some(code) = said(&inbound.content).and_then(Code::find) {
            let conversation = state.desktop.conversation.id;
            let typed = store::Typed { account: inbound.account.clone(), conversation, envelope: id, at: state.desktop.now };
            let typed = match self.store.meet(self.network_id(), &code, typed).await? {
                Some(met) => Typed::Works { invitation: met.invitation, first_name: met.resident.card.first_name },
                None => Typed::Not,
            };
            return Ok(Some(Event::Code { typed, voice }));
        }
        if let (Voice::Script, Content::Words { text, .. }) = (voice, &inbound.content)
            && self.takes_back(text)
        {
            // As a reply it would go to a worker, like any other.
            return Ok(Some(Event::Phone(inbound.content.clone())));
        }
        if voice == Voice::Script {
            return Ok(None);
        }
        if self.is_about_asking(state, &inbound.content) {
            return Ok(Some(Event::Beside(inbound.content.clone())));
        }
        let answers = answers(state, &inbound.content, |words| {
            let built_in = &self.library().built_in;
            built_in.yes_or_no(words).is_some() || built_in.command(words) == Some(crate::dialog::words::Command::NotMe)
        });
        if !answers && state.session.asked_beside().is_some() {
            // These words are the worker's: a "ja" behind them is no answer to us any more.
            state.session.turn += 1;
        }
        Ok(answers.then(|| Event::Beside(inbound.content.clone())))
    }

    /// The person said whether it is them; what came of it fills `{$introduced}`. Whoever made the code is told, without a
    /// name.
    pub(super) async fn introduce(
        &self,
        state: &mut State,
        id: EnvelopeId,
        invitation: InvitationId,
        answer: Answer,
    ) -> Result<Known, StoreError> {
        let desktop = &mut state.desktop;
        let answered = self.store.answer_invitation(invitation, desktop.conversation.id, answer, desktop.now).await?;
        let mut fill = BTreeMap::new();
        let key = match (answered, answer) {
            // It was taken back, or ran out, while we waited for the answer.
            (None, _) => "code_does_not_work",
            (Some(answered), answer) => {
                fill.insert("name".to_owned(), answered.resident.card.first_name.expose().to_owned());
                let (key, told) = match answer {
                    Answer::Yes => ("introduced_yes", "worker_linked"),
                    Answer::No => ("introduced_no", "worker_declined"),
                };
                self.tell_maker(state, id, &answered.maker, told).await?;
                key
            }
        };
        let words = self.library().built_in.say(key, state.session.spoken().unwrap_or_default(), &fill);
        let mut known = self.lines();
        known.fill.insert("introduced".to_owned(), words);
        Ok(known)
    }

    /// From here on this conversation is nobody's.
    pub(super) async fn unlink(&self, state: &mut State, id: EnvelopeId) -> Result<(), StoreError> {
        let (conversation, now) = (state.desktop.conversation.id, state.desktop.now);
        if let Some(maker) = self.store.end_acquaintance(conversation, "person".to_owned(), now).await? {
            self.tell_maker(state, id, &maker, "worker_unlinked").await?;
        }
        Ok(())
    }

    async fn tell_maker(&self, state: &mut State, id: EnvelopeId, maker: &Maker, key: &str) -> Result<(), StoreError> {
        let case = match maker.signal {
            Some(signal) => self.store.case_of(signal).await?,
            None => None,
        };
        let text = match case {
            Some(case) => self.say_to_worker(key, &[("number", &case.number.to_string())]),
            None => self.say_to_worker(&format!("{key}_letter"), &[]),
        };
        for (place, chat) in self.own_chats(&maker.worker).into_iter().enumerate() {
            let outgoing = Outgoing { text: Text::from(text.clone()), buttons: Vec::new(), reply_to: None };
            let envelope = to_chat(chat, EnvelopeId(id.derive(key, place)), outgoing, state.desktop.now);
            state.desktop.changes.envelopes.push(envelope);
        }
        Ok(())
    }

    /// Whom a signal is about, when the person it is about writes themselves and is linked. What somebody tells of another, tells
    /// without a name, or types on another's phone, is nobody's.
    pub(super) async fn concerned(&self, draft: &Draft) -> Result<Option<Resident>, StoreError> {
        let themselves = matches!(draft.source, Source::Tenant | Source::CheckIn);
        let own = themselves && draft.casework.reporter == Reporter::Known && draft.casework.typist == Typist::Usual;
        let Some(conversation) = draft.conversation.filter(|_| own) else { return Ok(None) };
        Ok(self.store.acquaintance(conversation).await?.map(|known| known.resident))
    }

    /// Where somebody lives whom we know is where it is, unless they said something else. What the helper hears because that was
    /// agreed is for the helper, and counts beside nothing else.
    pub(super) fn placed(&self, mut draft: Draft, concerned: Option<&Resident>) -> Draft {
        if let Some(resident) = concerned
            && draft.address.is_none()
            && draft.postcode.is_none()
        {
            draft.postcode = Address::parse(resident.card.address.expose()).postcode();
            draft.address = Some(resident.card.address.clone());
            draft.home = draft.helper.is_none().then(|| self.home_at(&resident.card.address)).flatten();
        }
        draft
    }

    /// How a person's own worker is named to them: with their role, where it has a name for people in their language.
    pub(super) fn own_worker(&self, worker: &WorkerId, language: Language) -> String {
        let network = self.network();
        let role = network.worker(worker).and_then(|member| member.worker.roles.first());
        let library = self.library();
        match role.and_then(|role| library.kinds.role_for_person(role, language)) {
            Some(role) => format!("{} ({role})", self.name(worker)),
            None => self.name(worker),
        }
    }
}

/// The words in which a code may stand.
fn said(content: &Content) -> Option<&str> {
    match content {
        Content::Words { text, .. } => Some(text.expose()),
        Content::Started { payload } => payload.as_deref(),
        Content::Edited { .. } | Content::Pressed { .. } | Content::File { .. } | Content::Place { .. } => None,
        Content::Sticker { .. } | Content::Card | Content::InGroup { .. } | Content::Else { .. } | Content::Left => None,
    }
}

/// Whether this answers "is that you?" or a proposal: its button, or a yes or no right behind it.
fn answers(state: &State, content: &Content, is_answer: impl FnOnce(&str) -> bool) -> bool {
    let Some(turn_of_it) = state.session.asked_beside() else { return false };
    match content {
        Content::Pressed { data, .. } => matches!(Press::decode(data), Some(Press::Answer { turn, .. }) if turn == turn_of_it),
        Content::Words { text, .. } => turn_of_it == state.session.turn && is_answer(text.expose()),
        Content::Edited { .. } | Content::Started { .. } | Content::File { .. } | Content::Place { .. } => false,
        Content::Sticker { .. } | Content::Card | Content::InGroup { .. } | Content::Else { .. } | Content::Left => false,
    }
}
