//! The Dutch calendar: local time, public holidays, working days.
//!
//! The one decision: holidays are computed, not listed, so no year can be forgotten. The zone is written as its rule
//! (central European time, summer time from the last Sunday of March to that of October, as in the Netherlands since
//! 1996), because a pure room cannot open a time-zone file.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

/// Europe/Amsterdam as a POSIX rule.
const AMSTERDAM: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// The longest row of days that are not working days is Easter with a weekend; this is far beyond it.
const LONGEST_CLOSURE_DAYS: usize = 30;

/// Days that some organisations are closed and others are not (`TIME-1`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OptionalHoliday {
    /// Goede Vrijdag.
    GoodFriday,
    /// Bevrijdingsdag, 5 May, every year.
    LiberationDay,
    /// Bevrijdingsdag in the years that end in 0 or 5 only, as many collective agreements have it.
    LiberationDayFifthYears,
}

impl OptionalHoliday {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::GoodFriday, Self::LiberationDay, Self::LiberationDayFifthYears];

    /// The word in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GoodFriday => "good_friday",
            Self::LiberationDay => "liberation_day",
            Self::LiberationDayFifthYears => "liberation_day_fifth_years",
        }
    }

    fn falls_on(self, date: Date) -> bool {
        match self {
            Self::GoodFriday => days_after(easter(date.year()), -2) == Some(date),
            Self::LiberationDay => (date.month(), date.day()) == (5, 5),
            Self::LiberationDayFifthYears => (date.month(), date.day()) == (5, 5) && date.year() % 5 == 0,
        }
    }
}

/// Local time and the days that count.
#[derive(Clone, Debug)]
pub struct Calendar {
    zone: TimeZone,
    also_closed: Vec<OptionalHoliday>,
}

impl Calendar {
    /// The Netherlands, with the holidays everybody has and these besides.
    pub fn dutch(also_closed: &[OptionalHoliday]) -> Self {
        // The rule above is a constant; that it is one is tested below.
        let zone = TimeZone::posix(AMSTERDAM).unwrap_or(TimeZone::UTC);
        Self { zone, also_closed: also_closed.to_vec() }
    }

    /// The same holidays in another zone.
    #[must_use]
    pub fn in_zone(mut self, zone: TimeZone) -> Self {
        self.zone = zone;
        self
    }

    /// The zone local times are in.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// This moment on the clocks here.
    pub fn local(&self, at: Timestamp) -> Zoned {
        at.to_zoned(self.zone.clone())
    }

    /// Whether this day is a public holiday (`TIME-1`). Easter Sunday and Whit Sunday are Sundays, no more.
    pub fn is_holiday(&self, date: Date) -> bool {
        fixed_holiday(date) || moving_holiday(date) || self.also_closed.iter().any(|day| day.falls_on(date))
    }

    /// Whether terms in working days count this day.
    pub fn is_working_day(&self, date: Date) -> bool {
        !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.is_holiday(date)
    }

    /// The day that is `count` working days after this one; the day itself does not count.
    pub fn working_days_after(&self, date: Date, count: u8) -> Date {
        let mut day = date;
        for _ in 0..count {
            for _ in 0..LONGEST_CLOSURE_DAYS {
                day = days_after(day, 1).unwrap_or(day);
                if self.is_working_day(day) {
                    break;
                }
            }
        }
        day
    }
}

fn fixed_holiday(date: Date) -> bool {
    match (date.month(), date.day()) {
        (1, 1) | (12, 25 | 26) => true,
        // Koningsdag is the 27th of April, or the day before when that is a Sunday.
        (4, 27) => date.weekday() != Weekday::Sunday,
        (4, 26) => date.weekday() == Weekday::Saturday,
        _ => false,
    }
}

fn moving_holiday(date: Date) -> bool {
    // Between Easter Monday (23 March at the earliest) and Whit Monday (14 June at the latest).
    (3..=6).contains(&date.month()) && {
        let easter = easter(date.year());
        // Tweede Paasdag, Hemelvaart, Tweede Pinksterdag.
        [1, 39, 50].into_iter().any(|after| days_after(easter, after) == Some(date))
    }
}

fn days_after(date: Date, days: i64) -> Option<Date> {
    date.checked_add(days.days()).ok()
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, chapter 8).
pub fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let golden = year_number % 19;
    let (century, in_century) = (year_number / 100, year_number % 100);
    let correction = (century + 8) / 25;
    let moon = (century - correction + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * late + 114;
    let (month, day) = (sum / 31, sum % 31 + 1);
    match (i8::try_from(month), i8::try_from(day)) {
        (Ok(month), Ok(day)) => Date::new(year, month, day).unwrap_or(Date::ZERO),
        _ => Date::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_zone_is_amsterdam() {
        let calendar = Calendar::dutch(&[]);
        let table = [
            ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00"),
            ("2026-11-22T03:00:00Z", "2026-11-22T04:00:00"),
        ];
        for (utc, local) in table {
            assert_eq!(calendar.local(utc.parse().unwrap()).datetime().to_string(), local, "{utc}");
        }
    }

    #[test]
    fn easter_falls_when_it_fell() {
        for (year, month, day) in [(2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn time_1_holidays() {
        let plain = Calendar::dutch(&[]);
        let strict = Calendar::dutch(&[OptionalHoliday::GoodFriday, OptionalHoliday::LiberationDay]);
        let lustrum = Calendar::dutch(&[OptionalHoliday::LiberationDayFifthYears]);
        for holiday in [
            date(2026, 1, 1),
            date(2026, 4, 6),
            date(2026, 4, 27),
            date(2025, 4, 26), // Koningsdag, because the 27th was a Sunday
            date(2026, 5, 14),
            date(2026, 5, 25),
            date(2026, 12, 25),
            date(2026, 12, 26),
        ] {
            assert!(plain.is_holiday(holiday), "{holiday}");
        }
        for ordinary in [date(2026, 4, 3), date(2026, 5, 5), date(2025, 4, 27), date(2026, 12, 5), date(2026, 12, 31)] {
            assert!(!plain.is_holiday(ordinary), "{ordinary}");
        }
        assert!(strict.is_holiday(date(2026, 4, 3)) && strict.is_holiday(date(2026, 5, 5)));
        assert!(lustrum.is_holiday(date(2030, 5, 5)) && !lustrum.is_holiday(date(2026, 5, 5)));
    }

    #[test]
    fn time_1_working_days_skip_weekends_and_holidays() {
        let calendar = Calendar::dutch(&[]);
        for (from, count, expected) in [
            (date(2026, 11, 20), 3, date(2026, 11, 25)), // a Friday
            (date(2026, 11, 22), 3, date(2026, 11, 25)), // a Sunday
            (date(2026, 4, 2), 3, date(2026, 4, 8)),     // over Easter Monday
            (date(2026, 12, 24), 1, date(2026, 12, 28)), // over Christmas
            (date(2026, 11, 23), 5, date(2026, 11, 30)),
        ] {
            assert_eq!(calendar.working_days_after(from, count), expected, "{from} + {count}");
        }
    }
}
