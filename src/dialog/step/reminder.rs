//! Somebody breaks off, and wants to be reminded.
//!
//! The one decision: a reminder is sent only to who said yes to it or asked for it, once, and whatever they do before is
//! coming back by themselves: then there is nothing left to remind of. The day is theirs, so it may be a Sunday: what a
//! reminder asks needs nobody at work. After danger it comes days later, and the day that is read back says so.

use super::{Filling, Part, Turn};
use crate::dialog::session::{Contact, Reminder};
use crate::dialog::values::{YesNo, names};
use crate::dialog::words::{Command, fold};
use crate::personal::Text;
use jiff::ToSpan as _;
use jiff::civil::Date;

const REMIND: &str = "remind";
const NO_REMINDER: &str = "no_reminder";
const GO_ON: &str = "go_on";
const CANCEL: &str = "cancel";

/// Further ahead a letter would be better than a chat, and the question may not be true any more.
const FURTHEST_DAYS: i32 = 31;
/// `CRISIS-5`: nothing of ours within 72 hours of a danger. Heard late on one day, that is over on the fourth morning after.
pub const QUIET_DAYS: i32 = 4;

impl Reminder {
    /// The turn whose buttons belong to it.
    pub fn turn(self) -> u64 {
        match self {
            Self::Offered { turn, .. } | Self::Agreed { turn, .. } | Self::Given { turn } => turn,
        }
    }
}

/// What somebody says to an offer, a promise or a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Yes,
    No,
    /// "Bedankt": it stays as it is.
    Fine,
}

impl Turn<'_> {
    /// "Ik ben even bezig": asked whether they want to be reminded. Nothing is sent without a yes.
    pub(super) fn offer_reminder(&mut self) {
        let tomorrow = self.first_day();
        self.ask_to_remind("reminder_offer", tomorrow);
    }

    /// They asked for it, of this day or of none: the day is read back.
    pub(super) fn agree_to_remind(&mut self, day: Option<Date>) {
        let day = day.unwrap_or_else(|| self.first_day()).max(self.first_day());
        let furthest = self.input.today.saturating_add(FURTHEST_DAYS.days());
        if day > furthest {
            return self.ask_to_remind("reminder_too_far", furthest);
        }
        if self.has_nothing_open() {
            return;
        }
        self.session.contact = Contact::Open;
        self.session.reminder = Some(Reminder::Agreed { day, turn: self.session.turn });
        self.say_of_day("reminder_agreed", day);
        self.button(NO_REMINDER, Part::built_in("button_no_reminder"));
    }

    /// The day has come: one line, and two ways to answer it. What was asked stays asked.
    pub(super) fn remind(&mut self) {
        let Some(Reminder::Agreed { day, .. }) = self.session.reminder.filter(|_| self.may_write_first()) else { return };
        if day > self.input.today || self.session.stack.is_empty() {
            return;
        }
        self.session.reminder = Some(Reminder::Given { turn: self.session.turn });
        self.say_built_in("reminder");
        self.button(GO_ON, Part::built_in("button_go_on"));
        self.button(CANCEL, Part::built_in("button_cancel"));
    }

    /// A button under one of these; whether it was that.
    pub(super) fn takes_reminder(&mut self, turn: u64, option: &str) -> bool {
        let wish = match option {
            REMIND | GO_ON => Wish::Yes,
            NO_REMINDER | CANCEL => Wish::No,
            _ => return false,
        };
        self.session.reminder.is_some_and(|open| open.turn() == turn && self.take_wish(open, wish))
    }

    /// Words right behind one of these, or words that ask for a reminder of a day.
    pub(super) fn takes_typed_reminder(&mut self, words: &Text) -> bool {
        if let Some(open) = self.session.reminder.filter(|open| open.turn() + 1 == self.session.turn)
            && let Some(wish) = self.wish(words)
        {
            return self.take_wish(open, wish);
        }
        if self.built_in.command(words.expose()).is_some() {
            return false;
        }
        match self.built_in.reminder(words.expose(), self.input.today, self.language()) {
            Some(day) if day > self.input.today => self.agree_to_remind(Some(day)),
            // "Herinner me vanmiddag": by day, and so tomorrow, if they want.
            Some(_) => self.offer_reminder(),
            None => return false,
        }
        true
    }

    /// What somebody did without a word about their reminder, or what ended what it was about, ends it too.
    pub(super) fn let_reminder_go(&mut self) {
        let Some(open) = self.session.reminder else { return };
        let came_back = self.is_from_person() && open.turn() != self.session.turn;
        if came_back || self.session.stack.is_empty() || !self.may_write_first() {
            self.session.reminder = None;
        }
    }

    /// Whether a message of ours that answers nothing may be sent: no danger is open, and nobody said stop.
    fn may_write_first(&self) -> bool {
        self.session.danger.is_none() && self.session.contact == Contact::Open
    }

    fn ask_to_remind(&mut self, key: &str, day: Date) {
        if self.has_nothing_open() {
            return;
        }
        self.session.reminder = Some(Reminder::Offered { day, turn: self.session.turn });
        self.say_of_day(key, day);
        self.button(REMIND, Part::built_in("button_remind"));
        self.button(NO_REMINDER, Part::built_in("button_no_reminder"));
    }

    /// Where nothing was broken off there is nothing to remind of. While an alert is open nothing is promised either.
    fn has_nothing_open(&mut self) -> bool {
        let in_danger = self.session.danger.is_some();
        let nothing = self.session.stack.is_empty() || in_danger;
        if nothing {
            self.say_built_in(if in_danger { "reminder_none" } else { "reminder_nothing_open" });
        }
        nothing
    }

    fn wish(&self, words: &Text) -> Option<Wish> {
        match (self.built_in.yes_or_no(words.expose()), self.built_in.command(words.expose()), fold(words.expose()).as_str()) {
            (Some(YesNo::Yes), ..) | (_, Some(Command::Continue), _) | (.., "1") => Some(Wish::Yes),
            (Some(YesNo::No), ..) | (_, Some(Command::Cancel), _) | (.., "2") => Some(Wish::No),
            (_, Some(Command::Thanks), _) => Some(Wish::Fine),
            _ => None,
        }
    }

    fn take_wish(&mut self, open: Reminder, wish: Wish) -> bool {
        let turn = self.session.turn;
        match (open, wish) {
            (Reminder::Offered { day, .. }, Wish::Yes) => self.agree_to_remind(Some(day)),
            (Reminder::Offered { .. } | Reminder::Agreed { .. }, Wish::No) => {
                self.session.reminder = None;
                self.say_built_in("reminder_none");
            }
            // "Ok", "dank u": no answer to what was asked before, and nobody came back.
            (Reminder::Agreed { day, .. }, Wish::Yes | Wish::Fine) => {
                self.session.reminder = Some(Reminder::Agreed { day, turn });
                self.say_of_day("reminder_stands", day);
            }
            (Reminder::Given { .. }, Wish::Yes) => self.carry_on(),
            (Reminder::Given { .. }, Wish::No) => self.obey(Command::Cancel),
            (Reminder::Offered { .. } | Reminder::Given { .. }, Wish::Fine) => return false,
        }
        true
    }

    fn say_of_day(&mut self, key: &str, day: Date) {
        let day = Filling::Words(Text::from(names(self.language()).day(day)));
        self.say(Part::built_in(key).with("day", day));
    }

    /// Tomorrow; after danger the first day on which a reminder may come.
    fn first_day(&self) -> Date {
        let tomorrow = self.input.today.saturating_add(1.day());
        self.session.danger_on.map_or(tomorrow, |danger| tomorrow.max(danger.saturating_add(QUIET_DAYS.days())))
    }
}
