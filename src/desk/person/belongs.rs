//! A person's message, while workers talk with them: whose it is, and who hears it.
//!
//! The one decision: in danger nothing is asked and nobody loses the word. Otherwise a message goes where
//! [`belongs`] says, and whoever it is for gets the word: the person turned to them.

use super::State;
use super::matters::Open;
use crate::desk::Desk;
use crate::desk::hand_over::Later;
use crate::desk::turn::Desktop;
use crate::desk::worker::{Certainty, to_chat};
use crate::dialog::Watch;
use crate::id::{ConversationId, EnvelopeId, MessageId, SignalId};
use crate::identity::Typist;
use crate::language::Language;
use crate::mailbox::{Button, Content, Outgoing, Press};
use crate::personal::Text;
use crate::signal::belonging::{Belongs, Situation, Why, belongs};
use crate::store::{Author, Doubt, Floor, StoreError};

/// What the button sends that says that it is about something else.
pub(super) const SOMETHING_ELSE: &str = "for:other";
/// What a matter's button sends, before its number.
pub(super) const FOR: &str = "for:";

/// Where a message belongs, and what else is open.
pub(super) struct Placed {
    pub(super) belongs: Belongs,
    pub(super) open: Vec<Open>,
}

/// A person's messages that came as one.
#[derive(Clone, Copy)]
pub(super) struct Heard<'a> {
    pub(super) id: EnvelopeId,
    pub(super) lines: &'a [MessageId],
    pub(super) content: &'a Content,
}

impl Desk {
    /// Whose this is. `alarmed`: danger was heard in it, or is still open; then it goes to whoever has the word, as ever.
    pub(super) async fn place(&self, state: &State, content: &Content, alarmed: bool) -> Result<Placed, StoreError> {
        let floor = match &state.desktop.floor {
            Floor::Worker { signal, .. } => Some(*signal),
            Floor::Script => None,
        };
        let whoever_speaks =
            Placed { belongs: floor.map_or(Belongs::Script, |signal| Belongs::To { signal, why: Why::Only }), open: Vec::new() };
        let conversation = state.desktop.conversation.id;
        // While the script has the word its buttons are its own.
        if alarmed || is_in_alert(state) || (floor.is_none() && matches!(content, Content::Pressed { .. })) {
            return Ok(whoever_speaks);
        }
        let reply = self.replied_to(conversation, content).await?;
        if floor.is_none() && reply.is_none() {
            return Ok(whoever_speaks);
        }
        let open = self.open_matters(conversation).await?;
        let matters: Vec<_> = open.iter().map(|one| one.matter).collect();
        let situation = Situation { matters: &matters, floor, reply, exchange: &state.session.exchange, now: state.desktop.now };
        Ok(Placed { belongs: belongs(&situation), open })
    }

    /// The signal of the line that this replies to, changes, or was pressed under. What the script said is no worker's line.
    async fn replied_to(&self, conversation: ConversationId, content: &Content) -> Result<Option<SignalId>, StoreError> {
        let line = match content {
            Content::Words { reply_to, .. } | Content::File { reply_to, .. } => reply_to.as_deref(),
            Content::Edited { message, .. } => Some(message.as_str()),
            Content::Pressed { message, .. } => message.as_deref(),
            Content::Started { .. } | Content::Place { .. } | Content::Sticker { .. } | Content::Card => None,
            Content::InGroup { .. } | Content::Else { .. } | Content::Left => None,
        };
        let Some(line) = line else { return Ok(None) };
        let line = self.store.message(conversation, line).await?;
        Ok(line.filter(|line| matches!(line.author, Author::Worker(_) | Author::Person)).and_then(|line| line.signal))
    }

    /// Brings it to whoever it is for.
    pub(super) async fn pass_on(&self, state: &mut State, placed: &Placed, heard: Heard<'_>) -> Result<(), StoreError> {
        match placed.belongs {
            Belongs::Script => Ok(()),
            Belongs::To { signal, .. } => match placed.open.iter().find(|open| open.case.id == signal) {
                Some(open) => self.pass_on_to(state, open, placed.open.len(), heard).await,
                None => self.tell_speaker(state, heard).await,
            },
            Belongs::Unclear { first } => self.keep_unclear(state, placed, first, heard).await,
        }
    }

    async fn tell_speaker(&self, state: &mut State, heard: Heard<'_>) -> Result<(), StoreError> {
        let Floor::Worker { worker, signal } = state.desktop.floor.clone() else { return Ok(()) };
        self.tell_worker(&mut state.desktop, heard.id, &worker, signal, heard.content, Certainty::Clear).await?;
        self.let_follow(state, signal, heard).await
    }

    /// What belongs to a matter that another organisation took over follows there, as far as was agreed. Of somebody else at the
    /// same phone nothing does.
    async fn let_follow(&self, state: &mut State, signal: SignalId, heard: Heard<'_>) -> Result<(), StoreError> {
        if let Some(words) = heard.content.words().filter(|_| state.session.typist() == Typist::Usual)
            && let Some(case) = self.store.case_of(signal).await?
        {
            Box::pin(self.tell_on(&mut state.desktop, heard.id, &case, &Later::Words(words))).await?;
        }
        Ok(())
    }

    async fn pass_on_to(&self, state: &mut State, open: &Open, matters: usize, heard: Heard<'_>) -> Result<(), StoreError> {
        let before = state.desktop.floor.clone();
        self.bring(state, open, heard).await?;
        let (signal, now) = (open.case.id, state.desktop.now);
        if before == Floor::Script || state.session.exchange.has_to_show(signal, matters, now) {
            self.show_where(state, open, heard);
        } else if matters > 1 {
            state.session.exchange.goes_to(signal, now, heard.lines);
        }
        Ok(())
    }

    /// To the worker of this matter, who gets the word; or to whoever will take it.
    pub(super) async fn bring(&self, state: &mut State, open: &Open, heard: Heard<'_>) -> Result<(), StoreError> {
        match &open.worker {
            Some(worker) => {
                self.turn_to(state, heard.id, Floor::Worker { worker: worker.clone(), signal: open.case.id }).await?;
                self.tell_worker(&mut state.desktop, heard.id, worker, open.case.id, heard.content, Certainty::Clear).await?;
            }
            None => self.tell_owner(&mut state.desktop, heard.id, open).await?,
        }
        self.let_follow(state, open.case.id, heard).await
    }

    /// There is more at a matter that nobody took: whoever may take it is told, without a word of it.
    pub(super) async fn tell_owner(&self, desktop: &mut Desktop, id: EnvelopeId, open: &Open) -> Result<(), StoreError> {
        let text = self.say_to_worker("worker_more", &[("number", &open.case.number.to_string())]);
        let outgoing = self.offer_to_claim(text, open.case.number);
        let told = self.told_of_at(open.case.clone()).await?;
        let chats = self.that_may_hear(&open.case.standing, self.chats_at(&told, desktop.now));
        for (place, chat) in chats.into_iter().enumerate() {
            desktop.changes.envelopes.push(to_chat(chat, EnvelopeId(id.derive("owner", place)), outgoing.clone(), desktop.now));
        }
        Ok(())
    }

    /// Gives the word to whom the person turns. Whoever had it is told so, once, and may ask for it back.
    pub(super) async fn turn_to(&self, state: &mut State, id: EnvelopeId, floor: Floor) -> Result<(), StoreError> {
        if state.desktop.floor == floor {
            return Ok(());
        }
        let gets = match &floor {
            Floor::Worker { worker, .. } => Some(worker.clone()),
            Floor::Script => None,
        };
        if let Floor::Worker { worker, signal } = state.desktop.floor.clone()
            && gets.as_ref() != Some(&worker)
            && let Some(case) = self.store.case_in_short(signal).await?
        {
            let text = self.say_to_worker("worker_turned", &[("number", &case.number.to_string())]);
            let button = Button { label: self.say_to_worker("worker_take_word", &[]), press: Press::Claim { signal: case.number } };
            let outgoing = Outgoing { text: Text::from(text), buttons: vec![button], reply_to: None };
            for (place, chat) in self.own_chats(&worker).into_iter().enumerate() {
                let told = to_chat(chat, EnvelopeId(id.derive("turned", place)), outgoing.clone(), state.desktop.now);
                state.desktop.changes.envelopes.push(told);
            }
        }
        if gets.is_some() {
            // A person is with them now: nobody has to be reminded of a form.
            state.session.reminder = None;
        }
        state.desktop.give_floor(floor);
        Ok(())
    }

    /// It is not clear for whom this is: whoever took one of their matters first reads it, with that beside it, and the person
    /// is asked, once.
    async fn keep_unclear(&self, state: &mut State, placed: &Placed, first: SignalId, heard: Heard<'_>) -> Result<(), StoreError> {
        let now = state.desktop.now;
        state.desktop.doubt(heard.lines);
        match placed.open.iter().find(|open| open.case.id == first) {
            Some(Open { worker: Some(worker), .. }) => {
                self.tell_worker(&mut state.desktop, heard.id, worker, first, heard.content, Certainty::Unclear).await?;
            }
            Some(open) => self.tell_owner(&mut state.desktop, heard.id, open).await?,
            None => {}
        }
        let matters: Vec<_> = placed.open.iter().map(|one| one.matter).collect();
        if state.session.exchange.has_to_ask(&matters, now) {
            let words = Text::from(self.built_in_text("for_whom", state.session.spoken().unwrap_or_default(), &[]));
            self.ask_for_whom(state, heard.id, words, &placed.open, None);
            let turn = state.session.turn;
            state.session.exchange.ask(turn, now, heard.lines.to_vec());
        } else {
            state.session.exchange.waits_too(heard.lines);
        }
        Ok(())
    }

    /// Asks for whom it is: a button for each matter, and one for something else.
    pub(super) fn ask_for_whom(&self, state: &mut State, id: EnvelopeId, text: Text, open: &[Open], about: Option<SignalId>) {
        let language = state.session.spoken().unwrap_or_default();
        state.session.turn += 1;
        let turn = state.session.turn;
        let names = self.matter_names(open, language);
        let for_matter = |one: &Open| Button {
            label: names.get(&one.case.id).cloned().unwrap_or_default(),
            press: Press::Answer { turn, option: format!("{FOR}{}", one.case.number) },
        };
        let mut buttons: Vec<Button> = open.iter().map(for_matter).collect();
        buttons.push(self.something_else(language, turn));
        state.desktop.say(id, "for_whom", Outgoing { text, buttons, reply_to: None }, Author::Script, about);
        state.desktop.say_whoever_speaks();
    }

    /// Says to which matter they write now, with a way out.
    pub(super) fn show_where(&self, state: &mut State, open: &Open, heard: Heard<'_>) {
        let language = state.session.spoken().unwrap_or_default();
        state.session.turn += 1;
        let (turn, now) = (state.session.turn, state.desktop.now);
        let key = if open.worker.is_some() { "goes_to" } else { "goes_to_nobody_yet" };
        let text = Text::from(self.built_in_text(key, language, &[("to", &self.matter_name(open, language))]));
        let outgoing = Outgoing { text, buttons: vec![self.something_else(language, turn)], reply_to: None };
        // About this matter: whoever reads another one never reads its name.
        state.desktop.say(heard.id, "goes_to", outgoing, Author::Script, Some(open.case.id));
        state.session.exchange.show(open.case.id, turn, now, heard.lines.to_vec());
    }

    fn something_else(&self, language: Language, turn: u64) -> Button {
        Button {
            label: self.built_in_text("button_something_else", language, &[]),
            press: Press::Answer { turn, option: SOMETHING_ELSE.to_owned() },
        }
    }

    pub(super) fn built_in_text(&self, key: &str, language: Language, fill: &[(&str, &str)]) -> String {
        let fill = fill.iter().map(|(name, words)| ((*name).to_owned(), (*words).to_owned())).collect();
        self.library().built_in.say(key, language, &fill)
    }
}

impl Desktop {
    /// It is asked for whom these are.
    pub(super) fn doubt(&mut self, lines: &[MessageId]) {
        let (network, conversation, since) = (&self.conversation.network, self.conversation.id, self.now);
        let doubts = lines.iter().map(|message| Doubt { message: *message, network: network.clone(), conversation, since });
        self.changes.doubts.extend(doubts);
    }
}

/// Whether an alert waits for a person and the script has stepped aside.
pub(super) fn is_in_alert(state: &State) -> bool {
    matches!(state.session.danger, Some(Watch::Paused | Watch::WantsNumber))
}
