//! "Wis alles": to have everything erased, and to change one's mind.
//!
//! The one decision: it is asked once, by what becomes of a matter that is open, and silence after that changes nothing. A button does
//! it whenever it is pressed while the question stands; a typed yes only right behind it, and it never withdraws anything.

use super::{Effect, Filling, Part, Turn};
use crate::dialog::session::Erasing;
use crate::dialog::values::YesNo;
use crate::dialog::words::{Command, fold};
use crate::mailbox::Content;
use crate::personal::Text;

const ALL: &str = "erase_all";
const WITHDRAW: &str = "erase_withdraw";
const WAIT: &str = "erase_wait";
const NOT: &str = "erase_not";
const UNDO: &str = "erase_undo";

/// What becomes of a signal that is open when its person wants to be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OpenSignals {
    /// It is waited for.
    Wait,
    /// It is withdrawn.
    Withdraw,
}

impl OpenSignals {
    /// The word in the database, and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Wait => "wait",
            Self::Withdraw => "withdraw",
        }
    }

    /// The one with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Wait, Self::Withdraw].into_iter().find(|one| one.as_str() == word)
    }
}

/// What the engine wants about erasing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erase {
    /// What follows says on which day it would be done (`{$day}`), and how long copies of the keys live (`{$days}`).
    Consider,
    /// They want it. What follows tells number and day: `{$number}`, `{$erased}`.
    Want(OpenSignals),
    /// They asked again: what follows tells number and day.
    Recall,
    /// They changed their mind.
    Undo,
}

/// Whether a button with this option is about erasing.
pub fn is_of_erasing(option: &str) -> bool {
    [ALL, WITHDRAW, WAIT, NOT, UNDO].contains(&option)
}

impl Turn<'_> {
    /// "Wis alles": asked once, with all that comes of it.
    pub(super) fn ask_to_erase(&mut self) {
        if self.session.erasing == Some(Erasing::Wanted) {
            self.effects.push(Effect::Erase(Erase::Recall));
            return self.tell_erasing();
        }
        self.session.erasing = Some(Erasing::Offered { turn: self.session.turn });
        self.effects.push(Effect::Erase(Erase::Consider));
        self.say_built_in("erase_ask");
        if self.session.danger.is_some() {
            self.say_built_in("erase_in_danger");
            self.button(WAIT, Part::built_in("button_erase_wait"));
        } else if self.session.open.is_empty() {
            self.say_built_in("erase_sure");
            self.button(ALL, Part::built_in("button_erase_all"));
        } else {
            self.say_built_in("erase_open");
            self.button(WAIT, Part::built_in("button_erase_wait"));
            self.button(WITHDRAW, Part::built_in("button_erase_withdraw"));
        }
        self.button(NOT, Part::built_in("button_erase_not"));
    }

    /// "Niet wissen".
    pub(super) fn keep_all(&mut self) {
        match self.session.erasing.take() {
            Some(Erasing::Wanted) => {
                self.effects.push(Effect::Erase(Erase::Undo));
                self.say_built_in("erase_undone");
            }
            Some(Erasing::Offered { .. }) => self.say_built_in("erase_undone"),
            None => self.say_built_in("erase_none"),
        }
    }

    /// A button under one of these; whether it was that. What was open before is asked again by whoever has the word.
    pub(super) fn takes_erasing(&mut self, turn: u64, option: &str) -> bool {
        match (option, self.session.erasing) {
            (NOT | UNDO, _) => self.keep_all(),
            (ALL | WAIT | WITHDRAW, Some(Erasing::Wanted)) => {
                self.effects.push(Effect::Erase(Erase::Recall));
                self.tell_erasing();
            }
            (ALL | WAIT, Some(Erasing::Offered { turn: asked })) if asked == turn => self.want_erased(OpenSignals::Wait),
            // Heard meanwhile: nothing is withdrawn while somebody watches over them.
            (WITHDRAW, Some(Erasing::Offered { turn: asked })) if asked == turn && self.session.danger.is_none() => {
                self.want_erased(OpenSignals::Withdraw);
            }
            // A button of long ago: asked anew, by what holds today.
            (ALL | WAIT | WITHDRAW, Some(Erasing::Offered { .. }) | None) => self.ask_to_erase(),
            _ => return false,
        }
        true
    }

    /// A yes or a no right behind the question.
    pub(super) fn takes_typed_erasing(&mut self, words: &Text) -> bool {
        let Some(Erasing::Offered { turn }) = self.session.erasing else { return false };
        if turn + 1 != self.session.turn {
            return false;
        }
        match (self.built_in.yes_or_no(words.expose()), fold(words.expose()).as_str()) {
            (Some(YesNo::Yes), _) | (_, "1") => self.want_erased(OpenSignals::Wait),
            (Some(YesNo::No), _) => self.keep_all(),
            _ => return false,
        }
        true
    }

    /// "Wat houdt dat in?" right behind the question: all of it once more. Whether it was that.
    pub(super) fn explains_erasing(&mut self, words: &Text) -> bool {
        let is_open = matches!(self.session.erasing, Some(Erasing::Offered { turn }) if turn + 1 == self.session.turn);
        let asks = matches!(self.built_in.command(words.expose()), Some(Command::Easier | Command::Repeat));
        if is_open && asks {
            self.ask_to_erase();
        }
        is_open && asks
    }

    /// Said while a worker has the word; whether it was about this.
    pub(super) fn hears_erasing_beside(&mut self, content: &Content) -> bool {
        let Content::Words { text, .. } = content else { return false };
        match self.built_in.command(text.expose()) {
            Some(Command::EraseAll) => self.ask_to_erase(),
            Some(Command::KeepAll) => self.keep_all(),
            _ => return self.takes_typed_erasing(text),
        }
        true
    }

    /// A worker wrote it down for them.
    pub(super) fn hear_erasure(&mut self, worker: &Text) {
        self.session.erasing = Some(Erasing::Wanted);
        self.effects.push(Effect::Erase(Erase::Recall));
        self.say(Part::built_in("erase_for_you").with("name", Filling::Words(worker.clone())));
        self.tell_erasing();
    }

    /// A worker took it back for them.
    pub(super) fn hear_no_erasure(&mut self) {
        self.session.erasing = None;
        self.say_built_in("erase_undone");
    }

    fn want_erased(&mut self, open: OpenSignals) {
        self.session.erasing = Some(Erasing::Wanted);
        self.effects.push(Effect::Erase(Erase::Want(open)));
        self.tell_erasing();
        if open == OpenSignals::Withdraw {
            self.say_built_in("erase_withdrawn");
        }
    }

    fn tell_erasing(&mut self) {
        self.say_built_in("erase_told");
        self.button(UNDO, Part::built_in("button_erase_undo"));
    }
}
