//! By when a person must have acted, and which rule says so.
//!
//! The one decision (`TIME-2`): a deadline keeps the rule it came from, so "why Wednesday?" can be answered years later.
//! It ends with the last second of its day: a worker who answers that evening is in time.

use super::calendar::Calendar;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// How long an urgent signal may stay unread before the next in line is alerted (`URG-3`).
const MINUTES: SignedDuration = SignedDuration::from_mins(5);

/// How often something for today is alerted again while nobody has read it (`URG-3`).
const HOURLY: SignedDuration = SignedDuration::from_mins(60);

/// Where a deadline comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Rule {
    /// Danger now (U0): within five minutes.
    #[serde(rename = "minutes")]
    Minutes,
    /// The same day (U1), the duty desk included.
    #[serde(rename = "today")]
    Today,
    /// Three working days: a first conversation in a threatening situation (U2; Wgs article 4, second paragraph).
    #[serde(rename = "wgs-4-2")]
    ThreateningSituation,
    /// Five working days (U3).
    #[serde(rename = "five-working-days")]
    FiveWorkingDays,
    /// Four weeks (U4; Wgs article 4, first paragraph).
    #[serde(rename = "four-weeks")]
    FourWeeks,
}

impl Rule {
    /// All of them, shortest first.
    pub const ALL: [Self; 5] = [Self::Minutes, Self::Today, Self::ThreateningSituation, Self::FiveWorkingDays, Self::FourWeeks];

    /// The word in files and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Today => "today",
            Self::ThreateningSituation => "wgs-4-2",
            Self::FiveWorkingDays => "five-working-days",
            Self::FourWeeks => "four-weeks",
        }
    }

    /// The rule with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.as_str() == word)
    }

    /// How often an unread alert is repeated, to the next in line (`URG-3`); `None` when the deadline alone is enough.
    pub fn alert_again_every(self) -> Option<SignedDuration> {
        match self {
            Self::Minutes => Some(MINUTES),
            Self::Today => Some(HOURLY),
            Self::ThreateningSituation | Self::FiveWorkingDays | Self::FourWeeks => None,
        }
    }

    /// The deadline of something raised at this moment.
    pub fn due(self, from: Timestamp, calendar: &Calendar) -> Deadline {
        let day = calendar.local(from).date();
        let due_at = match self {
            Self::Minutes => from.checked_add(MINUTES).unwrap_or(from),
            Self::Today => end_of(day, from, calendar),
            Self::ThreateningSituation => end_of(calendar.working_days_after(day, 3), from, calendar),
            Self::FiveWorkingDays => end_of(calendar.working_days_after(day, 5), from, calendar),
            // A term in weeks does not skip weekends and holidays (`TIME-1`).
            Self::FourWeeks => end_of(day.checked_add(4.weeks()).unwrap_or(day), from, calendar),
        };
        Deadline { due_at, rule: self }
    }
}

/// By when a person must have acted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Deadline {
    /// The last moment that is in time.
    pub due_at: Timestamp,
    /// Which rule set it.
    pub rule: Rule,
}

impl Deadline {
    /// Whichever comes first; this one when both come at once.
    #[must_use]
    pub fn sooner(self, other: Self) -> Self {
        if other.due_at < self.due_at { other } else { self }
    }
}

/// The last second of a day on the clocks here; `from` when the calendar ends, thousands of years from now.
fn end_of(day: Date, from: Timestamp, calendar: &Calendar) -> Timestamp {
    day.at(23, 59, 59, 0).to_zoned(calendar.zone().clone()).map_or(from, |end| end.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_2_each_rule_has_its_moment() {
        let calendar = Calendar::dutch(&[]);
        let table = [
            // raised at, rule, due at (local clocks)
            ("2026-11-20T16:30:00+01:00", Rule::Minutes, "2026-11-20T16:35:00+01:00"),
            ("2026-11-20T16:30:00+01:00", Rule::Today, "2026-11-20T23:59:59+01:00"),
            ("2026-11-20T16:30:00+01:00", Rule::ThreateningSituation, "2026-11-25T23:59:59+01:00"),
            ("2026-11-20T16:30:00+01:00", Rule::FiveWorkingDays, "2026-11-27T23:59:59+01:00"),
            ("2026-11-20T16:30:00+01:00", Rule::FourWeeks, "2026-12-18T23:59:59+01:00"),
            // Over Christmas, Boxing Day and a weekend; New Year's Day is skipped as well.
            ("2026-12-24T10:00:00+01:00", Rule::ThreateningSituation, "2026-12-30T23:59:59+01:00"),
            ("2026-12-24T10:00:00+01:00", Rule::FiveWorkingDays, "2027-01-04T23:59:59+01:00"),
            // Over the nights on which the clocks change.
            ("2026-03-27T10:00:00+01:00", Rule::ThreateningSituation, "2026-04-01T23:59:59+02:00"),
            ("2026-10-23T10:00:00+02:00", Rule::FiveWorkingDays, "2026-10-30T23:59:59+01:00"),
            ("2026-10-25T00:30:00Z", Rule::Today, "2026-10-25T23:59:59+01:00"),
            ("2026-03-29T01:30:00+01:00", Rule::Minutes, "2026-03-29T01:35:00+01:00"),
            // Just past midnight here, still yesterday in UTC.
            ("2026-06-30T22:30:00Z", Rule::Today, "2026-07-01T23:59:59+02:00"),
        ];
        for (from, rule, expected) in table {
            let due = rule.due(from.parse().unwrap(), &calendar);
            assert_eq!(due, Deadline { due_at: expected.parse().unwrap(), rule }, "{from} by {}", rule.as_str());
        }
    }

    #[test]
    fn urg_3_unread_danger_rings_again() {
        assert_eq!(Rule::Minutes.alert_again_every().map(|every| every.as_mins()), Some(5));
        assert_eq!(Rule::Today.alert_again_every().map(|every| every.as_mins()), Some(60));
        assert_eq!(Rule::FourWeeks.alert_again_every(), None);
    }

    #[test]
    fn a_rule_reads_back_as_it_is_written() {
        for rule in Rule::ALL {
            assert_eq!(Rule::from_word(rule.as_str()), Some(rule));
            assert_eq!(serde_json::to_string(&rule).unwrap(), format!("\"{}\"", rule.as_str()));
        }
    }
}
