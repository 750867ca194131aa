//! For whom a message is, when somebody says so: the person, by a button or a word, or a worker, who moves it.
//!
//! The one decision: moving is the person's own turn, whoever wanted it, so that a message never has two owners and every turn
//! finds it where the one before left it. Both histories say who moved it and when, and nothing of what it says; in the history
//! of the one stands nothing about the other.

use super::State;
use super::belongs::{FOR, Heard, SOMETHING_ELSE, is_in_alert};
use super::matters::Open;
use crate::desk::raise::Sitting;
use crate::desk::worker::to_chat;
use crate::desk::{Desk, case};
use crate::dialog::Event;
use crate::dialog::words::fold;
use crate::id::{EnvelopeId, MessageId, SignalId, WorkerId};
use crate::mailbox::{Content, Inbound, Outgoing, Press};
use crate::personal::Text;
use crate::signal::belonging::{ANSWERS_WITHIN, Exchange};
use crate::store::{Author, Document, Floor, Message, MessageMoved, SettledDoubt, SignalChange, SignalEvent, StoreError};

/// Most letters of a message that are said again when it is asked for whom it was.
const MOST_LETTERS: usize = 80;

/// For whom something is.
pub(super) enum For {
    /// For whoever has this matter.
    Matter(Box<Open>),
    /// For none of them.
    SomethingElse,
    /// For a matter that is closed, or none of theirs.
    Nobody,
}

/// A choice, and the messages it is about.
pub(super) struct Choice {
    what: For,
    open: Vec<Open>,
    words: Vec<MessageId>,
}

impl Desk {
    /// What somebody chose; `None` when these words or this button are no choice.
    pub(super) async fn chosen(&self, state: &State, content: &Content) -> Result<Option<Choice>, StoreError> {
        if is_in_alert(state) {
            return Ok(None);
        }
        let (exchange, now) = (&state.session.exchange, state.desktop.now);
        let asked = exchange.question.as_ref().filter(|asked| now.duration_since(asked.at) <= ANSWERS_WITHIN);
        let mut is_past = false;
        let (option, words) = match content {
            Content::Pressed { data, .. } => match Press::decode(data) {
                Some(Press::Answer { turn, option }) if option.starts_with(FOR) => {
                    // A button of an earlier exchange says for whom they write now, and moves nothing.
                    is_past = !exchange.offers(turn);
                    (Some(option), exchange.words_of(turn).unwrap_or_default())
                }
                Some(_) | None => return Ok(None),
            },
            Content::Words { text, .. } if asked.is_some() && fold(text.expose()).chars().count() <= MOST_LETTERS => {
                (None, asked.map(|asked| asked.words.as_slice()).unwrap_or_default())
            }
            Content::Words { .. } | Content::Edited { .. } | Content::Started { .. } | Content::File { .. } | Content::Place { .. } => {
                return Ok(None);
            }
            Content::Sticker { .. } | Content::Card | Content::InGroup { .. } | Content::Else { .. } | Content::Left => return Ok(None),
        };
        let open = self.open_matters(state.desktop.conversation.id).await?;
        let what = match (option, content.words()) {
            // Pressed twice: the script listens already.
            (Some(option), _) if option == SOMETHING_ELSE && is_past && state.desktop.floor == Floor::Script => For::Nobody,
            (Some(option), _) if option == SOMETHING_ELSE => For::SomethingElse,
            (Some(option), _) => {
                let number = option.strip_prefix(FOR).and_then(|number| number.parse::<i64>().ok());
                let found = open.iter().find(|one| Some(one.case.number) == number);
                found.map_or(For::Nobody, |one| For::Matter(Box::new(one.clone())))
            }
            (None, Some(typed)) => match self.typed_choice(state, &open, typed) {
                Some(what) => what,
                None => return Ok(None),
            },
            (None, None) => return Ok(None),
        };
        Ok(Some(Choice { what, words: words.to_vec(), open }))
    }

    /// "Fatima", or what stands on a button.
    fn typed_choice(&self, state: &State, open: &[Open], typed: &Text) -> Option<For> {
        let (typed, language) = (fold(typed.expose()), state.session.spoken().unwrap_or_default());
        if typed == fold(&self.built_in_text("button_something_else", language, &[])) {
            return Some(For::SomethingElse);
        }
        let names = self.matter_names(open, language);
        let is_it = |one: &&Open| {
            let is_worker = one.worker.as_ref().is_some_and(|worker| fold(&self.name(worker)) == typed);
            is_worker || names.get(&one.case.id).is_some_and(|name| fold(name) == typed)
        };
        let mut found = open.iter().filter(is_it);
        match (found.next(), found.next()) {
            (Some(only), None) => Some(For::Matter(Box::new(only.clone()))),
            (Some(_), Some(_)) | (None, _) => None,
        }
    }

    /// Does what was chosen.
    pub(super) async fn take_choice(
        &self,
        state: &mut State,
        (id, inbound): (EnvelopeId, &Inbound),
        choice: Choice,
        sitting: &mut Sitting,
    ) -> Result<(), StoreError> {
        let Choice { what, words, open } = choice;
        let goes_to = match &what {
            For::Matter(open) => Some(open.case.id),
            For::SomethingElse | For::Nobody => None,
        };
        // The choice itself names a matter: only its own worker reads it, and nobody if there is none.
        let input = serde_json::to_vec(&inbound.content).ok().map(Document::from).filter(|_| !matches!(what, For::Nobody));
        state.desktop.note(id, inbound.at, None, inbound.content.words().cloned(), input, goes_to);
        match what {
            For::Nobody => {
                let language = state.session.spoken().unwrap_or_default();
                state.desktop.say(id, "old_button", self.line("old_button", language), Author::Script, None);
                Ok(())
            }
            For::Matter(to) if words.is_empty() && state.session.exchange.to.is_some_and(|now| now.signal == to.case.id) => Ok(()),
            For::Matter(to) => {
                let content = self.move_words(state, id, &words, goes_to, &open, None).await?;
                state.session.exchange.question = None;
                let heard = Heard { id, lines: &words, content: content.as_ref().unwrap_or(&inbound.content) };
                if content.is_some() {
                    self.bring(state, &to, heard).await?;
                } else if let Some(worker) = to.worker.clone() {
                    self.turn_to(state, id, Floor::Worker { worker, signal: to.case.id }).await?;
                }
                self.show_where(state, &to, heard);
                Ok(())
            }
            For::SomethingElse => {
                let content = self.move_words(state, id, &words, None, &open, None).await?;
                state.session.exchange = Exchange::default();
                self.turn_to(state, id, Floor::Script).await?;
                let words = content.as_ref().and_then(Content::words).cloned();
                self.step(state, id, Event::Elsewhere(words), None, inbound.language_hint.as_deref(), sitting).await
            }
        }
    }

    /// Moves messages, and says so in both histories; what was moved, as one. What is there already stays, and is clear now.
    async fn move_words(
        &self,
        state: &mut State,
        id: EnvelopeId,
        words: &[MessageId],
        to: Option<SignalId>,
        open: &[Open],
        by: Option<&WorkerId>,
    ) -> Result<Option<Content>, StoreError> {
        if words.is_empty() {
            return Ok(None);
        }
        let lines = self.lines_named(state, words).await?;
        let (now, mut said, mut left) = (state.desktop.now, Vec::new(), Vec::new());
        for line in &lines {
            state.desktop.changes.settled.push(SettledDoubt { message: line.id, at: now });
            if line.signal == to {
                continue;
            }
            state.desktop.changes.moved.push(MessageMoved { message: line.id, to });
            left.extend(line.signal.filter(|signal| !left.contains(signal)));
            said.push(line.text.as_ref().map_or("", Text::expose).to_owned());
        }
        let who = by.map_or_else(|| "person".to_owned(), |worker| format!("worker:{worker}"));
        let event = |what: &str| SignalEvent { at: now, what: what.to_owned(), who: who.clone(), note: None };
        for signal in left {
            let Some(case) = self.store.case_of(signal).await? else { continue };
            state.desktop.change(SignalChange::of(&case, case.standing.clone(), event(case::MOVED_AWAY)));
            let taken = open.iter().find(|open| open.case.id == signal).and_then(|open| open.worker.clone());
            if let Some(worker) = taken.filter(|worker| Some(worker) != by) {
                self.tell_moved_away(state, id, &worker, case.number);
            }
        }
        if said.is_empty() {
            return Ok(None);
        }
        if let Some(case) = open.iter().find(|open| Some(open.case.id) == to).map(|open| &open.case) {
            state.desktop.change(SignalChange::of(case, case.standing.clone(), event(case::MOVED_HERE)));
        }
        let text = Text::from(said.join("\n").trim());
        // A photo alone has no words.
        let without_words = || Content::Else { what: String::from("moved") };
        Ok(Some(if text.is_blank() { without_words() } else { Content::Words { text, message: None, reply_to: None } }))
    }

    fn tell_moved_away(&self, state: &mut State, id: EnvelopeId, worker: &WorkerId, number: i64) {
        let text = Text::from(self.say_to_worker("worker_moved_away", &[("number", &number.to_string())]));
        for (place, chat) in self.own_chats(worker).into_iter().enumerate() {
            let outgoing = Outgoing { text: text.clone(), buttons: Vec::new(), reply_to: None };
            let told = to_chat(chat, EnvelopeId(id.derive(&format!("away:{number}"), place)), outgoing, state.desktop.now);
            state.desktop.changes.envelopes.push(told);
        }
    }

    /// These messages, as they stand: what this turn wrote or moved included.
    async fn lines_named(&self, state: &State, words: &[MessageId]) -> Result<Vec<Message>, StoreError> {
        let mut lines = self.store.history(state.desktop.conversation.id).await?;
        lines.extend(state.desktop.changes.messages.iter().filter(|line| line.conversation == state.desktop.conversation.id).cloned());
        lines.retain(|line| words.contains(&line.id));
        for line in &mut lines {
            if let Some(moved) = state.desktop.changes.moved.iter().rev().find(|moved| moved.message == line.id) {
                line.signal = moved.to;
            }
        }
        Ok(lines)
    }

    /// A worker says that a message belongs to another matter of theirs, or is none of theirs. Nothing comes of it when it was
    /// moved meanwhile.
    pub(super) async fn move_for_worker(
        &self,
        state: &mut State,
        id: EnvelopeId,
        wish: (SignalId, MessageId, Option<i64>),
        worker: &WorkerId,
    ) -> Result<(), StoreError> {
        let (signal, message, to) = wish;
        let lines = self.lines_named(state, &[message]).await?;
        let Some(line) = lines.into_iter().find(|line| line.signal == Some(signal)) else { return Ok(()) };
        let open = self.open_matters(state.desktop.conversation.id).await?;
        let Some(number) = to else { return self.ask_again_for_whom(state, id, line, &open, worker).await };
        let Some(other) = open.iter().find(|open| open.case.number == number).cloned() else { return Ok(()) };
        let content = self.move_words(state, id, &[message], Some(other.case.id), &open, Some(worker)).await?;
        let Some(content) = content else { return Ok(()) };
        match other.worker.clone() {
            // Who has the word does not change: the person turned to nobody.
            Some(theirs) => {
                let certain = crate::desk::worker::Certainty::Clear;
                self.tell_worker(&mut state.desktop, id, &theirs, other.case.id, &content, certain).await
            }
            None => self.tell_owner(&mut state.desktop, id, &other).await,
        }
    }

    /// It stays where it is read until the person says for whom it was. They read their own words again, to know which.
    async fn ask_again_for_whom(
        &self,
        state: &mut State,
        id: EnvelopeId,
        line: Message,
        open: &[Open],
        worker: &WorkerId,
    ) -> Result<(), StoreError> {
        let asked = self.store.asked_for_whom(state.desktop.conversation.id).await?;
        if asked.ever.contains(&line.id) || is_in_alert(state) {
            return Ok(());
        }
        let language = state.session.spoken().unwrap_or_default();
        let words = line.text.as_ref().map_or("", Text::expose).trim();
        let shown: String = words.chars().take(MOST_LETTERS).collect();
        let text = match (shown.is_empty(), shown.len() < words.len()) {
            (true, _) => self.built_in_text("for_whom_was_file", language, &[]),
            (false, is_cut) => {
                let shown = if is_cut { format!("{shown}…") } else { shown };
                self.built_in_text("for_whom_was", language, &[("words", &shown)])
            }
        };
        state.desktop.doubt(&[line.id]);
        if let Some(case) = open.iter().find(|one| Some(one.case.id) == line.signal).map(|one| &one.case) {
            let who = format!("worker:{worker}");
            let event = SignalEvent { at: state.desktop.now, what: case::NOT_MINE.to_owned(), who, note: None };
            state.desktop.change(SignalChange::of(case, case.standing.clone(), event));
        }
        self.ask_for_whom(state, id, Text::from(text), open, line.signal);
        let (turn, now) = (state.session.turn, state.desktop.now);
        state.session.exchange.ask(turn, now, vec![line.id]);
        Ok(())
    }
}
