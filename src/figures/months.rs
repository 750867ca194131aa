//! Which periods figures can be asked of: whole months, and no days.
//!
//! The one decision: two days as ends would let anybody move one of them by a day and subtract. They begin with last year: so few
//! periods that all of them can be judged beside each other (`across`) whenever one is asked for.

use crate::signal::Calendar;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use std::cmp::Reverse;

/// A year, this month included: what a town can act on, and long enough for groups to be told of.
const YEAR: usize = 12;
/// Months of a quarter.
const QUARTER: usize = 3;

/// The months of last year and of this one, up to the one that is running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Months {
    /// The first day of each, and when it begins on the clocks here.
    months: Vec<(Date, Timestamp)>,
    today: Date,
}

/// What somebody asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// The month that is running.
    ThisMonth,
    /// The one before it.
    LastMonth,
    /// From the first of January, April, July or October on.
    ThisQuarter,
    /// This month and the eleven before it.
    #[default]
    Year,
    /// All months that these two days and those between them lie in.
    Between(Date, Date),
}

/// Some of these months, one after the other: from this one, and before that one, both counted from the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub(super) from: usize,
    pub(super) until: usize,
}

impl Months {
    /// Those that can be asked of on this day.
    pub fn up_to(today: Date, calendar: &Calendar) -> Self {
        let first = today.first_of_year().saturating_sub(1.year());
        let begins = |day: Date| day.to_zoned(calendar.zone().clone()).map(|midnight| midnight.timestamp()).ok();
        let days = (0_i32..).map(|place| first.saturating_add(place.months())).take_while(|day| *day <= today);
        Self { months: days.filter_map(|day| Some((day, begins(day)?))).collect(), today }
    }

    /// When the first of them begins; nothing before it is ever counted.
    pub fn begin(&self) -> Timestamp {
        self.months.first().map_or(Timestamp::UNIX_EPOCH, |(_, at)| *at)
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.months.len()
    }

    /// In which of them this moment lies; nowhere when it is before the first.
    pub(super) fn place(&self, at: Timestamp) -> Option<usize> {
        self.months.partition_point(|(_, begins)| *begins <= at).checked_sub(1)
    }

    /// What was asked for, as whole months that can be asked of.
    pub fn period(&self, choice: Choice) -> Period {
        let count = self.count();
        let last = count.saturating_sub(1);
        let (from, until) = match choice {
            Choice::ThisMonth => (last, count),
            Choice::LastMonth => (last.saturating_sub(1), last),
            // The months begin with a January.
            Choice::ThisQuarter => (last - last % QUARTER, count),
            Choice::Year => (count.saturating_sub(YEAR), count),
            Choice::Between(one, other) => {
                let place = |day: Date| self.months.partition_point(|(first, _)| *first <= day).saturating_sub(1);
                (place(one.min(other)), place(one.max(other)) + 1)
            }
        };
        Period { from, until }
    }

    /// The first and the last day of a period; today when it is not over.
    pub fn days(&self, period: Period) -> (Date, Date) {
        let first = |place: usize| self.months.get(place).map(|(day, _)| *day);
        let last = first(period.until).map_or(self.today, |after| after.saturating_sub(1.day()));
        (first(period.from).unwrap_or(self.today), last)
    }

    /// All periods there are. What comes first is told first, and what comes later is hidden when it would give something away:
    /// years, then quarters, then months, then all others, the longest first; of one length the last, because it is asked for most.
    pub(super) fn periods(&self) -> Vec<Period> {
        let count = self.count();
        let all = (0..count).flat_map(|from| (from + 1..=count).map(move |until| Period { from, until }));
        let rank = |period: &Period| {
            let length = period.until - period.from;
            // A quarter that is running is one already.
            let quarter = period.from.is_multiple_of(QUARTER) && (length == QUARTER || (period.until == count && length < QUARTER));
            let sort = match length {
                YEAR => 0,
                _ if quarter => 1,
                1 => 2,
                _ => 3,
            };
            (sort, Reverse(length), Reverse(period.from))
        };
        let mut periods: Vec<Period> = all.collect();
        periods.sort_by_key(rank);
        periods
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_whole_months_as_the_clocks_here_have_them() {
        let months = Months::up_to("2026-11-23".parse().unwrap(), &Calendar::dutch(&[]));
        let told = |choice| {
            let (first, last) = months.days(months.period(choice));
            format!("{first} {last}")
        };
        let between = |one: &str, other: &str| told(Choice::Between(one.parse().unwrap(), other.parse().unwrap()));
        assert_eq!(told(Choice::ThisMonth), "2026-11-01 2026-11-23");
        assert_eq!(told(Choice::LastMonth), "2026-10-01 2026-10-31");
        assert_eq!(told(Choice::ThisQuarter), "2026-10-01 2026-11-23");
        assert_eq!(told(Choice::Year), "2025-12-01 2026-11-23");
        assert_eq!(between("2026-02-14", "2026-04-01"), "2026-02-01 2026-04-30");
        assert_eq!(between("2026-04-01", "2026-02-14"), "2026-02-01 2026-04-30", "whichever is named first");
        assert_eq!(between("2019-01-01", "2031-01-01"), "2025-01-01 2026-11-23", "no more than there is");
        assert_eq!(months.begin().to_string(), "2024-12-31T23:00:00Z");
        let place = |at: &str| months.place(at.parse().unwrap());
        assert_eq!(
            [place("2024-12-31T22:59:59Z"), place("2024-12-31T23:00:00Z"), place("2026-10-31T23:00:00Z")],
            [None, Some(0), Some(22)]
        );
    }

    #[test]
    fn in_january_there_is_a_year_before_it() {
        let months = Months::up_to("2027-01-01".parse().unwrap(), &Calendar::dutch(&[]));
        assert_eq!(months.days(months.period(Choice::Year)), ("2026-02-01".parse().unwrap(), "2027-01-01".parse().unwrap()));
        assert_eq!(months.days(months.period(Choice::LastMonth)).0.to_string(), "2026-12-01");
    }
}
