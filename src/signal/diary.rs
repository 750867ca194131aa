//! A line of a nuisance's diary that a worker writes down, for who told them by phone or at the door (`NUIS-8`).
//!
//! The one decision: it has the same parts as a reporter's line, with the moment it happened beside the moment it was written
//! down, because only a diary with moments, lengths and what was done about it counts as a file later.

use crate::personal::Text;
use jiff::ToSpan as _;
use jiff::civil::DateTime;
use std::fmt::Write as _;

/// The furthest back: a nuisance that is older than a year is no part of what is open now.
const OLDEST_YEARS: i32 = 1;
/// The longest, in minutes: what goes on for more than a day is two lines.
const LONGEST_MINUTES: u16 = 24 * 60;

/// How bad it was, as the reporter is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It could be borne.
    Little,
    /// Bad.
    Bad,
    /// Very bad.
    VeryBad,
}

impl Severity {
    /// All of them, the least first.
    pub const ALL: [Self; 3] = [Self::Little, Self::Bad, Self::VeryBad];

    /// 1 to 3.
    pub fn number(self) -> u8 {
        match self {
            Self::Little => 1,
            Self::Bad => 2,
            Self::VeryBad => 3,
        }
    }

    /// The one with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.number() == number)
    }

    /// In the words the reporter chooses from.
    fn say(self) -> &'static str {
        match self {
            Self::Little => "Het valt mee",
            Self::Bad => "Erg",
            Self::VeryBad => "Heel erg",
        }
    }
}

/// Something that happened again.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    began: DateTime,
    minutes: u16,
    severity: Severity,
    done: Text,
}

impl Occurrence {
    /// A line; `None` when it lies ahead or more than a year back, took no time or more than a day, or says nothing of what was
    /// done. Both moments are local.
    pub fn check(began: DateTime, minutes: u16, severity: Severity, done: Text, now: DateTime) -> Option<Self> {
        let is_near = began <= now && began >= now.saturating_sub(OLDEST_YEARS.years());
        let is_whole = (1..=LONGEST_MINUTES).contains(&minutes) && !done.is_blank();
        (is_near && is_whole).then_some(Self { began, minutes, severity, done })
    }

    /// As it stands in the diary, in Dutch like all that is kept of a case: a part a line.
    pub fn line(&self) -> Text {
        let mut line = String::new();
        let (date, time) = (self.began.date(), self.began.time());
        // Writing into a string cannot fail.
        let _ = write!(line, "Wanneer: {}-{}-{}, {:02}.{:02} uur", date.day(), date.month(), date.year(), time.hour(), time.minute());
        let _ = write!(line, "\nHoe lang: {}", duration(self.minutes));
        let _ = write!(line, "\nHoe erg: {} ({} van 3)", self.severity.say(), self.severity.number());
        let _ = write!(line, "\nGedaan: {}", self.done.expose().trim());
        Text::from(line)
    }
}

fn duration(minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} minuten"),
        (hours, 0) => format!("{hours} uur"),
        (hours, minutes) => format!("{hours} uur en {minutes} minuten"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> DateTime {
        time.parse().unwrap()
    }

    #[test]
    fn nuis_8_a_line_has_its_moment_its_length_how_bad_it_was_and_what_was_done() {
        let line = Occurrence::check(at("2026-11-21T23:05"), 95, Severity::VeryBad, " Aangebeld. ".into(), at("2026-11-23T10:00")).unwrap();
        let told = "Wanneer: 21-11-2026, 23.05 uur\nHoe lang: 1 uur en 35 minuten\nHoe erg: Heel erg (3 van 3)\nGedaan: Aangebeld.";
        assert_eq!(line.line().expose(), told);
    }

    #[test]
    fn what_lies_ahead_took_no_time_or_says_nothing_is_no_line() {
        let table = [
            ("2026-11-23T10:00", 1, "Niets.", true),
            ("2025-11-23T10:00", 1440, "Niets.", true),
            ("2026-11-23T10:01", 30, "Niets.", false),
            ("2025-11-23T09:59", 30, "Niets.", false),
            ("2026-11-22T10:00", 0, "Niets.", false),
            ("2026-11-22T10:00", 1441, "Niets.", false),
            ("2026-11-22T10:00", 30, "  ", false),
        ];
        for (began, minutes, done, is_one) in table {
            let line = Occurrence::check(at(began), minutes, Severity::Bad, done.into(), at("2026-11-23T10:00"));
            assert_eq!(line.is_some(), is_one, "{began} {minutes} {done:?}");
        }
        assert_eq!((0..=4).filter_map(Severity::from_number).collect::<Vec<_>>(), Severity::ALL);
    }
}
