//! "Stuur mijn gegevens": to take along all that is kept, where this conversation can give it.
//!
//! The one decision: on our own page it is given there, and nothing is asked. A chat of another company keeps what goes through it:
//! that is said first, with one question, and silence after it sends nothing. It is all that was said in this very conversation, so
//! whoever may read the conversation may have it, except while they say themselves that somebody else is typing.

use super::{Effect, Part, Turn, Voice};
use crate::dialog::session::TakingAlong;
use crate::dialog::values::YesNo;
use crate::identity::Typist;
use crate::personal::Text;
use jiff::civil::Date;

const ASK: &str = "take_ask";
const YES: &str = "take_yes";
const NO: &str = "take_no";

/// How often on one day it is sent. Each time it is all of it again, and the other company keeps each; three leave room for a phone
/// that lost it, and a tap too many makes no hundred copies.
pub const MOST_A_DAY: u8 = 3;

/// How all that is kept of somebody can be given to them in a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Giving {
    /// Our own page has it under a link of its own.
    OnPage,
    /// In the chat itself, which is another company's.
    InChat,
    /// By a worker only.
    ByPerson,
}

/// Whether a button with this option is about taking everything along.
pub fn is_of_taking_along(option: &str) -> bool {
    [ASK, YES, NO].contains(&option)
}

impl TakingAlong {
    fn times_on(&self, day: Date) -> u8 {
        self.sent.filter(|(on, _)| *on == day).map_or(0, |(_, times)| times)
    }
}

impl Turn<'_> {
    /// The command.
    pub(super) fn ask_to_take_along(&mut self, voice: Voice) {
        self.session.taking_along.asked = None;
        match self.input.giving {
            Giving::OnPage => self.say_built_in("take_along_page"),
            Giving::ByPerson => self.say_built_in("take_along_not_here"),
            Giving::InChat => {
                if self.may_be_sent() {
                    self.session.taking_along.asked = Some(self.session.turn);
                    self.say_built_in("take_along_ask");
                    self.button(YES, Part::built_in("button_take_along_yes"));
                    self.button(NO, Part::built_in("button_take_along_no"));
                    return;
                }
            }
        }
        self.go_on_after_taking_along(voice);
    }

    /// Beside what is told of their data: the shorter way to all of it.
    pub(super) fn offer_to_take_along(&mut self) {
        if self.input.giving == Giving::InChat {
            self.button(ASK, Part::built_in("button_take_along"));
        }
    }

    /// A button under one of these; whether it was that.
    pub(super) fn takes_along(&mut self, turn: u64, option: &str, voice: Voice) -> bool {
        match option {
            ASK => self.ask_to_take_along(voice),
            YES if self.session.taking_along.asked == Some(turn) => self.take_along(voice),
            NO if self.session.taking_along.asked == Some(turn) => self.take_nothing_along(voice),
            YES | NO => {
                self.say_built_in("old_button");
                self.go_on_after_taking_along(voice);
            }
            _ => return false,
        }
        true
    }

    /// A yes or a no right behind the question.
    pub(super) fn takes_along_typed(&mut self, words: &Text, voice: Voice) -> bool {
        if self.session.taking_along.asked.is_none_or(|asked| asked + 1 != self.session.turn) {
            return false;
        }
        match self.built_in.yes_or_no(words.expose()) {
            Some(YesNo::Yes) => self.take_along(voice),
            Some(YesNo::No) => self.take_nothing_along(voice),
            Some(YesNo::Unsure) | None => return false,
        }
        true
    }

    /// Whether it may go into this chat now; else it is said why not.
    fn may_be_sent(&mut self) -> bool {
        let key = if self.typist() == Typist::Other {
            "take_along_somebody_else"
        } else if self.session.taking_along.times_on(self.input.today) >= MOST_A_DAY {
            "take_along_often"
        } else {
            return true;
        };
        self.say_built_in(key);
        false
    }

    fn take_along(&mut self, voice: Voice) {
        self.session.taking_along.asked = None;
        if self.input.giving == Giving::InChat && self.may_be_sent() {
            let (today, open) = (self.input.today, &mut self.session.taking_along);
            open.sent = Some((today, open.times_on(today) + 1));
            self.effects.push(Effect::TakeAlong);
            self.say_built_in("take_along_comes");
        }
        self.go_on_after_taking_along(voice);
    }

    fn take_nothing_along(&mut self, voice: Voice) {
        self.session.taking_along.asked = None;
        self.say_built_in("take_along_not");
        self.go_on_after_taking_along(voice);
    }

    fn go_on_after_taking_along(&mut self, voice: Voice) {
        match voice {
            Voice::Script => self.ask_again(),
            Voice::Worker => {}
        }
    }
}
