//! Deadlines in words: how a chip reads, and in which group a signal stands.
//!
//! The one decision: moments are absolute. A chip never ticks and never counts down, so what somebody reads stays true for
//! as long as they look at it, and nobody is hurried.

use crate::signal::deadline::Rule;
use crate::signal::{Calendar, Urgency};
use crate::web::words::Tongue;
use crate::web::words::console::{self, Words};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

/// When somebody reads.
#[derive(Clone, Copy, Debug)]
pub(super) struct When<'a> {
    pub(super) tongue: Tongue,
    pub(super) calendar: &'a Calendar,
    pub(super) now: Timestamp,
}

/// A deadline, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chip {
    pub(super) class: &'static str,
    pub(super) icon: &'static str,
    pub(super) text: String,
    pub(super) iso: String,
}

/// By when something has to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// Danger, or too late.
    Now,
    /// Before the day ends.
    Today,
    /// Before the week ends.
    ThisWeek,
    /// After that.
    Later,
}

impl Group {
    pub(super) fn heading(self, words: &Words) -> &'static str {
        match self {
            Self::Now => words.now,
            Self::Today => words.today,
            Self::ThisWeek => words.this_week,
            Self::Later => words.later,
        }
    }

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Today => "today",
            Self::ThisWeek => "this-week",
            Self::Later => "later",
        }
    }
}

impl When<'_> {
    fn words(&self) -> &'static Words {
        console::of(self.tongue)
    }

    fn date(&self, at: Timestamp) -> Date {
        self.calendar.local(at).date()
    }

    fn today(&self) -> Date {
        self.date(self.now)
    }

    /// The time of day: "14.02".
    pub(super) fn clock(&self, at: Timestamp) -> String {
        self.tongue.time(self.calendar.local(at).datetime())
    }

    /// A day, short, with its weekday: "vr 27 nov".
    pub(super) fn day(&self, at: Timestamp) -> String {
        self.tongue.short_day(self.date(at))
    }

    /// A moment: the time when it is today, else the day and the time.
    pub(super) fn moment(&self, at: Timestamp) -> String {
        if self.date(at) == self.today() { self.clock(at) } else { format!("{} {}", self.day(at), self.clock(at)) }
    }

    /// Since when: "sinds 14.02 uur", or "sinds do 19 nov".
    fn since(&self, at: Timestamp) -> String {
        if self.date(at) == self.today() {
            self.words().since.replace("{}", &self.clock(at))
        } else {
            self.words().since_day.replace("{}", &self.day(at))
        }
    }

    /// Where a signal stands in a list.
    pub(super) fn group(&self, urgency: Urgency, due_at: Timestamp) -> Group {
        let (due, today) = (self.date(due_at), self.today());
        // On Saturday and Sunday the week that counts is the one that begins on Monday.
        let weekend = if today.weekday().to_monday_zero_offset() >= 5 { 7 } else { 0 };
        let sunday = today.checked_add((weekend + 6 - i64::from(today.weekday().to_monday_zero_offset())).days()).unwrap_or(today);
        match urgency {
            Urgency::Urgent => Group::Now,
            Urgency::Normal | Urgency::High if due_at < self.now => Group::Now,
            Urgency::Normal | Urgency::High if due == today => Group::Today,
            Urgency::Normal | Urgency::High if due <= sunday => Group::ThisWeek,
            Urgency::Normal | Urgency::High => Group::Later,
        }
    }

    /// The deadline of an open signal.
    pub(super) fn chip(&self, urgency: Urgency, due_at: Timestamp, created_at: Timestamp) -> Chip {
        let words = self.words();
        let (class, icon, text, at) = if urgency == Urgency::Urgent {
            ("chip-now", "i-clock", self.since(created_at), created_at)
        } else if due_at < self.now {
            ("chip-late", "i-clock-late", self.late(due_at), due_at)
        } else if self.date(due_at) == self.today() {
            ("chip-today", "i-clock", words.before_today.to_owned(), due_at)
        } else {
            ("chip-later", "i-clock", self.day(due_at), due_at)
        };
        Chip { class, icon, text, iso: at.to_string() }
    }

    fn late(&self, due_at: Timestamp) -> String {
        let words = self.words();
        let (mut day, today, mut days) = (self.date(due_at), self.today(), 0_u32);
        // A deadline of years ago counts to here as well, and no further than anybody reads.
        while day < today && days < 100 {
            day = day.tomorrow().unwrap_or(today);
            days += u32::from(self.calendar.is_working_day(day));
        }
        match days {
            0 => words.late.to_owned(),
            1 => words.late_one.to_owned(),
            many => words.late_many.replace("{}", &many.to_string()),
        }
    }

    /// The deadline on a signal's own page, as a chip.
    pub(super) fn first_step(&self, urgency: Urgency, due_at: Timestamp, created_at: Timestamp) -> Chip {
        let words = self.words();
        let chip = self.chip(urgency, due_at, created_at);
        let text = match chip.class {
            "chip-today" => words.deadline_today.to_owned(),
            "chip-later" => words.deadline.replace("{}", &self.day(due_at)),
            _ => chip.text,
        };
        Chip { text, ..chip }
    }

    /// Where a deadline comes from, in a sentence.
    pub(super) fn rule(&self, rule: Rule) -> &'static str {
        let words = self.words();
        match rule {
            Rule::Minutes => words.rule_minutes,
            Rule::Today => words.rule_today,
            Rule::ThreateningSituation => words.rule_wgs,
            Rule::FiveWorkingDays => words.rule_five,
            Rule::FourWeeks => words.rule_weeks,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chip_says_when_in_absolute_words_and_the_group_follows() {
        let calendar = Calendar::dutch(&[]);
        // A Monday, eleven in the morning.
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let when = When { tongue: Tongue::Dutch, calendar: &calendar, now };
        let raised: Timestamp = "2026-11-23T09:02:00Z".parse().unwrap();
        for (urgency, due, class, text, group) in [
            (Urgency::Urgent, "2026-11-23T09:07:00Z", "chip-now", "sinds 10.02 uur", Group::Now),
            (Urgency::Normal, "2026-11-20T22:59:59Z", "chip-late", "1 werkdag te laat", Group::Now),
            (Urgency::Normal, "2026-11-18T22:59:59Z", "chip-late", "3 werkdagen te laat", Group::Now),
            (Urgency::High, "2026-11-23T22:59:59Z", "chip-today", "vandaag", Group::Today),
            (Urgency::High, "2026-11-26T22:59:59Z", "chip-later", "do 26 nov", Group::ThisWeek),
            (Urgency::Normal, "2026-11-30T22:59:59Z", "chip-later", "ma 30 nov", Group::Later),
        ] {
            let due = due.parse().unwrap();
            let chip = when.chip(urgency, due, raised);
            assert_eq!((chip.class, chip.text.as_str(), when.group(urgency, due)), (class, text, group));
        }
    }
}
