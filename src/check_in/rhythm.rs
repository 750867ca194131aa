//! How often, on which day, and in which part of it.
//!
//! The one decision: only working days, by day. Whoever answers "niet goed" then has somebody at work who reads it. A day that
//! is a holiday moves to the next working day, and the rhythm goes on as if it had not.

use crate::signal::Calendar;
use jiff::civil::{Date, Time, Weekday, time};
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};

/// How often, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// How often.
    pub every: Every,
    /// On which day.
    pub day: WorkingDay,
    /// When in the day.
    pub part: PartOfDay,
}

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in the record and in forms.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The one with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

named! {
    /// How often.
    Every {
        /// Every week.
        Week = "week",
        /// Every other week.
        TwoWeeks = "two_weeks",
        /// On the first such day of every month.
        Month = "month",
    }
}
named! {
    /// When in the day: by day, so that nobody is woken.
    PartOfDay {
        /// Ten o'clock.
        Morning = "morning",
        /// Two o'clock.
        Afternoon = "afternoon",
    }
}
named! {
    /// A day on which somebody is at work.
    WorkingDay {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
    }
}

impl WorkingDay {
    /// As the calendar calls it.
    pub fn weekday(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Monday,
            Self::Tuesday => Weekday::Tuesday,
            Self::Wednesday => Weekday::Wednesday,
            Self::Thursday => Weekday::Thursday,
            Self::Friday => Weekday::Friday,
        }
    }

    /// The working day that this is; `None` at the weekend.
    pub fn of(weekday: Weekday) -> Option<Self> {
        Self::ALL.iter().copied().find(|day| day.weekday() == weekday)
    }
}

impl PartOfDay {
    /// The moment in the day. Neither falls into the hours at which clocks are changed.
    pub fn time(self) -> Time {
        match self {
            Self::Morning => time(10, 0, 0, 0),
            Self::Afternoon => time(14, 0, 0, 0),
        }
    }

    /// When that is on this day, or on the next working day.
    pub fn moment(self, day: Date, calendar: &Calendar) -> Option<Timestamp> {
        let day = if calendar.is_working_day(day) { day } else { calendar.working_days_after(day, 1) };
        day.to_datetime(self.time()).to_zoned(calendar.zone().clone()).ok().map(|zoned| zoned.timestamp())
    }
}

impl Rhythm {
    /// The first day after this one.
    pub fn first_after(self, day: Date) -> Date {
        match self.every {
            Every::Week | Every::TwoWeeks => self.weekday_after(day),
            Every::Month => {
                let this_month = self.first_of_month(day);
                if this_month > day { this_month } else { self.first_of_month(day.first_of_month().saturating_add(1.month())) }
            }
        }
    }

    /// The day after `last`, which was one of this rhythm; later ones when that has gone by as well.
    pub fn next(self, last: Date, today: Date) -> Date {
        let mut day = self.step(last);
        while day <= today && day > last {
            day = self.step(day);
        }
        day
    }

    fn step(self, last: Date) -> Date {
        match self.every {
            Every::Week => last.saturating_add(1.week()),
            Every::TwoWeeks => last.saturating_add(2.weeks()),
            Every::Month => self.first_after(last),
        }
    }

    fn weekday_after(self, day: Date) -> Date {
        day.nth_weekday(1, self.day.weekday()).unwrap_or(day)
    }

    fn first_of_month(self, day: Date) -> Date {
        day.nth_weekday_of_month(1, self.day.weekday()).unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn rhythm(every: Every, day: WorkingDay) -> Rhythm {
        Rhythm { every, day, part: PartOfDay::Morning }
    }

    #[test]
    fn the_first_and_the_second_time() {
        use Every::*;
        use WorkingDay::*;
        for (every, day, agreed, first, second) in [
            (Week, Tuesday, date(2026, 11, 23), date(2026, 11, 24), date(2026, 12, 1)),
            // On the day itself it was just spoken about.
            (Week, Monday, date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7)),
            (TwoWeeks, Friday, date(2026, 12, 24), date(2026, 12, 25), date(2027, 1, 8)),
            (Month, Tuesday, date(2026, 11, 23), date(2026, 12, 1), date(2027, 1, 5)),
            (Month, Thursday, date(2026, 12, 2), date(2026, 12, 3), date(2027, 1, 7)),
            (Month, Thursday, date(2026, 12, 3), date(2027, 1, 7), date(2027, 2, 4)),
        ] {
            let rhythm = rhythm(every, day);
            assert_eq!(rhythm.first_after(agreed), first, "{every:?} {day:?} after {agreed}");
            assert_eq!(rhythm.next(first, first), second, "{every:?} {day:?} after {first}");
        }
    }

    #[test]
    fn it_is_ten_o_clock_in_summer_and_in_winter_and_never_on_a_holiday() {
        let calendar = Calendar::dutch(&[]);
        for (day, moment) in [
            (date(2026, 10, 23), "2026-10-23T08:00:00Z"),
            (date(2026, 10, 26), "2026-10-26T09:00:00Z"),
            (date(2027, 3, 26), "2027-03-26T09:00:00Z"),
            // Easter Monday, and the day on which the clocks have just been changed.
            (date(2027, 3, 29), "2027-03-30T08:00:00Z"),
            // Christmas on a Friday: the next one at work is Monday.
            (date(2026, 12, 25), "2026-12-28T09:00:00Z"),
        ] {
            assert_eq!(PartOfDay::Morning.moment(day, &calendar), moment.parse().ok(), "{day}");
        }
    }

    proptest! {
        #[test]
        fn it_goes_on_for_ever_on_its_own_day_by_day_and_never_back(
            every in select(Every::ALL), day in select(WorkingDay::ALL), part in select(PartOfDay::ALL),
            begin in 0..4000_i32, late in 0..400_i32,
        ) {
            let (rhythm, calendar) = (Rhythm { every, day, part }, Calendar::dutch(&[]));
            let begin = date(2026, 1, 1).saturating_add(begin.days());
            let first = rhythm.first_after(begin);
            prop_assert!(first > begin && first.weekday() == day.weekday());
            let today = first.saturating_add(late.days());
            let next = rhythm.next(first, today);
            prop_assert!(next > today && next.weekday() == day.weekday());
            prop_assert!((next - today).get_days() <= 35, "not later than the rhythm");
            let local = calendar.local(part.moment(next, &calendar).unwrap());
            prop_assert!(calendar.is_working_day(local.date()) && local.date() >= next);
            prop_assert_eq!(local.time(), part.time());
        }
    }
}
