//! Somebody comes back after days.
//!
//! The one decision: nothing runs out. Whatever was asked is still asked, and an answer to it is taken as if no day had
//! passed; only words that are none, such as a greeting, get one line of welcome, the question once more, and two ways out
//! of it. It is no answer that was not understood, so it counts as none.

use super::{Part, Turn};
use crate::dialog::words::Command;
use jiff::civil::Date;

/// From so many days on a person may have forgotten what was asked. Over one night they have not.
const LONG: i32 = 2;

const START_OVER: &str = "start_over";
const CANCEL: &str = "cancel";

/// How long it was quiet before this turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Silence {
    /// Less than [`LONG`], or this is the beginning.
    Short,
    /// Days.
    Long,
}

impl Silence {
    pub(super) fn between(last: Option<Date>, today: Date) -> Self {
        match last.map(|last| (today - last).get_days()) {
            Some(days) if days >= LONG => Self::Long,
            Some(_) | None => Self::Short,
        }
    }
}

impl Turn<'_> {
    /// Welcomes somebody back, once; whether there was reason to.
    pub(super) fn welcomes_back(&mut self) -> bool {
        if self.silence == Silence::Short || self.session.asked.is_none() {
            return false;
        }
        self.silence = Silence::Short;
        self.say_built_in("welcome_back");
        self.ask_anew();
        self.button(START_OVER, Part::built_in("button_start_over"));
        self.button(CANCEL, Part::built_in("button_cancel"));
        true
    }

    /// The two ways out, as buttons of the question that was open.
    pub(super) fn takes_way_out(&mut self, option: &str) -> bool {
        let command = match option {
            START_OVER => Command::StartOver,
            CANCEL => Command::Cancel,
            _ => return false,
        };
        self.obey(command);
        true
    }
}
