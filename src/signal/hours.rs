//! Office and duty hours as people write them: `mo-fr 09:00-17:00`, `fr 17:00-09:00`, `always`.
//!
//! The one decision: a block belongs to the day it begins on, so `fr 17:00-09:00` ends on Saturday morning. On a public
//! holiday the blocks of its weekday rest and the `holidays` blocks take their place, yet a night that begins on a
//! holiday still ends the next morning: nobody means "not on duty" by a holiday that ended at midnight.

use super::calendar::Calendar;
use jiff::civil::{Date, Time, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Deserializer};
use thiserror::Error;

/// 24:00, in minutes.
const WHOLE_DAY: u16 = 24 * 60;

/// How far ahead an opening is looked for: longer than any closure that hours like these can describe.
const LOOK_AHEAD_DAYS: i64 = 40;

/// Days of the week, Monday first, as people write them in English and in Dutch.
const DAYS: [(&str, &str); 7] = [("mo", "ma"), ("tu", "di"), ("we", "wo"), ("th", "do"), ("fr", "vr"), ("sa", "za"), ("su", "zo")];

/// When somebody is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Day and night, every day.
    Always,
    /// In these blocks.
    Blocks(Vec<Block>),
}

/// One stretch of time that comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    days: Days,
    /// Minutes after midnight, 0 to 1439.
    from: u16,
    /// Minutes after the midnight the day began with: 1 to 2879; past 1440 is the next morning.
    to: u16,
}

/// The days a block begins on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Days {
    /// From and to this day of the week, 0 is Monday; round the weekend when the first is later.
    Week(u8, u8),
    /// Public holidays.
    Holidays,
}

impl Days {
    /// Whether they have a day of the week in common. A holiday is its own day: its hours go before those of the week.
    fn meet(self, other: Self) -> bool {
        match (self, other) {
            (Self::Holidays, Self::Holidays) => true,
            (Self::Week(..), Self::Week(..)) => (0..7).any(|day| self.holds(day) && other.holds(day)),
            (Self::Holidays, Self::Week(..)) | (Self::Week(..), Self::Holidays) => false,
        }
    }

    fn holds(self, day: u8) -> bool {
        match self {
            Self::Week(from, to) if from <= to => (from..=to).contains(&day),
            // Round the weekend.
            Self::Week(from, to) => day >= from || day <= to,
            Self::Holidays => false,
        }
    }
}

/// Hours that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{part}` is not a stretch of hours: write `mo-fr 09:00-17:00`, several with commas, `holidays 00:00-24:00`, or `always`")]
pub struct Unreadable {
    part: String,
}

impl Hours {
    /// Hours as written: days `mo tu we th fr sa su` (or `ma di wo do vr za zo`) alone or as a range, `holidays`, one or
    /// more times behind them, parts divided by commas. A part without days is for the days before it.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        if text.trim().eq_ignore_ascii_case("always") {
            return Ok(Self::Always);
        }
        let mut blocks = Vec::new();
        let mut days: Vec<Days> = Vec::new();
        let mut days_are_used = true;
        for part in text.split([',', ';']) {
            let unreadable = || Unreadable { part: part.trim().to_owned() };
            let mut words = part.split_whitespace().peekable();
            if words.peek().is_none() {
                return Err(unreadable());
            }
            for word in words {
                if let Some(found) = read_days(word) {
                    if days_are_used {
                        days.clear();
                        days_are_used = false;
                    }
                    days.push(found);
                } else {
                    let (from, to) = read_times(word).ok_or_else(unreadable)?;
                    if days.is_empty() {
                        return Err(unreadable());
                    }
                    blocks.extend(days.iter().map(|days| Block { days: *days, from, to }));
                    days_are_used = true;
                }
            }
        }
        if days_are_used { Ok(Self::Blocks(blocks)) } else { Err(Unreadable { part: text.trim().to_owned() }) }
    }

    /// When most offices are open, for whoever wrote no hours down.
    pub fn office() -> Self {
        Self::Blocks(vec![Block { days: Days::Week(0, 4), from: 9 * 60, to: 17 * 60 }])
    }

    /// Whether a moment is written twice: two stretches of one day that have a minute in common.
    pub fn overlaps_itself(&self) -> bool {
        let Self::Blocks(blocks) = self else { return false };
        let overlap = |one: &Block, other: &Block| one.days.meet(other.days) && one.from < other.to && other.from < one.to;
        blocks.iter().enumerate().any(|(place, one)| blocks.iter().skip(place + 1).any(|other| overlap(one, other)))
    }

    /// Whether somebody with these hours is there at this moment.
    pub fn open_at(&self, at: Timestamp, calendar: &Calendar) -> bool {
        let Self::Blocks(blocks) = self else { return true };
        let local = calendar.local(at).datetime();
        let (today, minute) = (local.date(), minute_of(local.time()));
        let yesterday = today.checked_sub(1.day()).unwrap_or(today);
        blocks.iter().any(|block| {
            (block.begins_on(today, calendar) && (block.from..block.to).contains(&minute))
                || (block.to > WHOLE_DAY && block.night_follows(yesterday, calendar) && minute < block.to - WHOLE_DAY)
        })
    }

    /// The end of the stretch that this moment lies in: the moment itself when nobody is there, `None` when it does not end
    /// within weeks. Stretches that touch are one.
    pub fn next_closing(&self, at: Timestamp, calendar: &Calendar) -> Option<Timestamp> {
        if !self.open_at(at, calendar) {
            return Some(at);
        }
        let Self::Blocks(blocks) = self else { return None };
        let today = calendar.local(at).date();
        // A stretch can end where a block does, or at a midnight before or after which a holiday has hours of its own.
        let mut ends: Vec<u16> = blocks.iter().map(|block| block.to % WHOLE_DAY).chain([0]).collect();
        ends.sort_unstable();
        (0..=LOOK_AHEAD_DAYS).find_map(|ahead| {
            let day = today.checked_add(ahead.days()).ok()?;
            let ends = ends.iter().filter_map(|minute| moment(day, *minute, calendar));
            ends.filter(|end| *end > at).find(|end| !self.open_at(*end, calendar))
        })
    }

    /// How long somebody with these hours is there between two moments.
    pub fn open_between(&self, from: Timestamp, until: Timestamp, calendar: &Calendar) -> SignedDuration {
        let mut there = SignedDuration::ZERO;
        let mut at = from;
        while let Some(opens) = self.next_opening(at, calendar).filter(|opens| *opens < until) {
            let closes = self.next_closing(opens, calendar).unwrap_or(until).min(until);
            there += closes.duration_since(opens);
            at = closes;
        }
        there
    }

    /// The hours in which at least one of these is there; `None` when there are none.
    pub fn together<'h>(all: impl IntoIterator<Item = &'h Self>) -> Option<Self> {
        let mut blocks = Vec::new();
        for hours in all {
            match hours {
                Self::Always => return Some(Self::Always),
                Self::Blocks(more) => blocks.extend(more.iter().filter(|block| !blocks.contains(*block)).copied().collect::<Vec<_>>()),
            }
        }
        (!blocks.is_empty()).then_some(Self::Blocks(blocks))
    }

    /// The first moment at or after this one at which somebody is there; `None` when there is none within weeks.
    pub fn next_opening(&self, at: Timestamp, calendar: &Calendar) -> Option<Timestamp> {
        if self.open_at(at, calendar) {
            return Some(at);
        }
        let Self::Blocks(blocks) = self else { return Some(at) };
        let today = calendar.local(at).date();
        (0..=LOOK_AHEAD_DAYS).find_map(|ahead| {
            let day = today.checked_add(ahead.days()).ok()?;
            let beginnings = blocks.iter().filter(|block| block.begins_on(day, calendar)).map(|block| block.from);
            // A night whose first part rests (a holiday without hours) opens at midnight.
            let midnight = blocks
                .iter()
                .any(|block| block.to > WHOLE_DAY && day.yesterday().is_ok_and(|before| block.night_follows(before, calendar)));
            beginnings
                .chain(midnight.then_some(0))
                .filter_map(|minute| moment(day, minute, calendar))
                .filter(|opening| *opening >= at)
                .min()
        })
    }
}

impl Block {
    fn begins_on(self, date: Date, calendar: &Calendar) -> bool {
        match self.days {
            Days::Holidays => calendar.is_holiday(date),
            Days::Week(_, _) => self.is_for(date.weekday()) && !calendar.is_holiday(date),
        }
    }

    /// Whether the morning after this date still belongs to this block.
    fn night_follows(self, date: Date, calendar: &Calendar) -> bool {
        match self.days {
            Days::Holidays => calendar.is_holiday(date),
            Days::Week(_, _) => self.is_for(date.weekday()),
        }
    }

    fn is_for(self, weekday: Weekday) -> bool {
        let day = weekday.to_monday_zero_offset().unsigned_abs();
        match self.days {
            Days::Holidays => false,
            Days::Week(first, last) if first <= last => (first..=last).contains(&day),
            Days::Week(first, last) => day >= first || day <= last,
        }
    }
}

fn minute_of(time: Time) -> u16 {
    u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs())
}

fn moment(day: Date, minute: u16, calendar: &Calendar) -> Option<Timestamp> {
    let hour = i8::try_from(minute / 60).ok()?;
    let minute = i8::try_from(minute % 60).ok()?;
    day.at(hour, minute, 0, 0).to_zoned(calendar.zone().clone()).ok().map(|zoned| zoned.timestamp())
}

fn read_days(word: &str) -> Option<Days> {
    let word = word.to_lowercase();
    if matches!(word.as_str(), "holidays" | "feestdagen") {
        return Some(Days::Holidays);
    }
    let (first, last) = word.split_once('-').unwrap_or((&word, &word));
    Some(Days::Week(read_day(first)?, read_day(last)?))
}

fn read_day(word: &str) -> Option<u8> {
    DAYS.iter().zip(0..).find(|((english, dutch), _)| *english == word || *dutch == word).map(|(_, day)| day)
}

fn read_times(word: &str) -> Option<(u16, u16)> {
    let (from, to) = word.split_once('-')?;
    let (from, to) = (read_time(from)?, read_time(to)?);
    if from == to || from == WHOLE_DAY || to == 0 && from == 0 {
        return None;
    }
    Some(if to > from { (from, to) } else { (from, to + WHOLE_DAY) })
}

fn read_time(word: &str) -> Option<u16> {
    let (hour, minute) = word.split_once([':', '.'])?;
    let digits = |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !(digits(hour, 2) && digits(minute, 2) && minute.len() == 2) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute < 60 && hour * 60 + minute <= WHOLE_DAY).then_some(hour * 60 + minute)
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUTY: &str = "mo-fr 17:00-09:00, sa-su 00:00-24:00, holidays 00:00-24:00";

    fn at(local: &str) -> Timestamp {
        let calendar = Calendar::dutch(&[]);
        let civil: jiff::civil::DateTime = local.parse().unwrap();
        civil.to_zoned(calendar.zone().clone()).unwrap().timestamp()
    }

    #[test]
    fn who_is_there_when() {
        let table = [
            // hours, local time, there?
            ("always", "2026-12-25T03:00", true),
            ("mo-fr 09:00-17:00", "2026-11-23T09:00", true),
            ("mo-fr 09:00-17:00", "2026-11-23T16:59:59", true),
            ("mo-fr 09:00-17:00", "2026-11-23T17:00", false),
            ("mo-fr 09:00-17:00", "2026-11-22T12:00", false), // Sunday
            ("mo-fr 09:00-17:00", "2026-12-25T12:00", false), // Christmas, a Friday
            ("mo-fr 09:00-17:00", "2026-04-27T12:00", false), // Koningsdag, a Monday
            ("mo,we 09:00-12:00 13:00-17:00", "2026-11-25T12:30", false),
            ("mo,we 09:00-12:00 13:00-17:00", "2026-11-25T13:30", true),
            ("mo we 09:00-12:00, 13:00-17:00", "2026-11-23T13:30", true),
            ("ma-do 09:00-17:00", "2026-11-27T13:30", false), // Friday
            ("sa-mo 10:00-11:00", "2026-11-22T10:30", true),
            ("fr 17:00-09:00", "2026-11-27T18:00", true),
            ("fr 17:00-09:00", "2026-11-28T08:59", true), // Saturday
            ("fr 17:00-09:00", "2026-11-28T09:00", false),
            ("fr 17:00-09:00", "2026-11-27T08:00", false),
            (DUTY, "2026-11-24T12:00", false),
            (DUTY, "2026-11-24T03:00", true),
            (DUTY, "2026-11-28T15:00", true),
            (DUTY, "2026-12-25T12:00", true),
            (DUTY, "2026-04-06T12:00", true),  // Easter Monday by day
            (DUTY, "2026-04-07T08:00", true),  // the morning after it
            (DUTY, "2026-11-23T08:00", false), // as written: Sunday ends at midnight, Monday's night begins at 17:00
            ("mo-fr 09:00-17:00, holidays 10:00-12:00", "2026-04-27T13:00", false),
            ("mo-fr 09:00-17:00, holidays 10:00-12:00", "2026-04-27T11:00", true),
            ("su 00:00-06:00", "2026-03-29T03:30", true), // the hour that was skipped
            ("su 00:00-06:00", "2026-10-25T02:30", true), // the hour that came twice
        ];
        let calendar = Calendar::dutch(&[]);
        for (hours, local, there) in table {
            assert_eq!(Hours::parse(hours).unwrap().open_at(at(local), &calendar), there, "{hours} at {local}");
        }
    }

    #[test]
    fn when_somebody_is_back() {
        let table = [
            ("mo-fr 09:00-17:00", "2026-11-20T18:00", "2026-11-23T09:00"),
            ("mo-fr 09:00-17:00", "2026-11-23T10:15", "2026-11-23T10:15"),
            ("mo-fr 09:00-17:00", "2026-12-24T18:00", "2026-12-28T09:00"), // over Christmas and the weekend
            ("mo-fr 09:00-17:00", "2026-03-28T12:00", "2026-03-30T09:00"), // over the change of clocks
            ("mo-fr 09:00-17:00", "2026-10-24T12:00", "2026-10-26T09:00"),
            ("tu 13:00-17:00, th 09:00-12:00", "2026-11-24T17:00", "2026-11-26T09:00"),
            ("mo 22:00-06:00", "2026-04-06T20:00", "2026-04-07T00:00"), // Easter Monday itself rests
            (DUTY, "2026-11-24T12:00", "2026-11-24T17:00"),
        ];
        let calendar = Calendar::dutch(&[]);
        for (hours, from, opening) in table {
            assert_eq!(Hours::parse(hours).unwrap().next_opening(at(from), &calendar), Some(at(opening)), "{hours} from {from}");
        }
        let christmas_only = Hours::parse("holidays 10:00-12:00").unwrap();
        assert_eq!(christmas_only.next_opening(at("2026-06-01T10:00"), &calendar), None);
    }

    #[test]
    fn when_the_door_closes() {
        let table = [
            // hours, local time, closes
            ("mo-fr 09:00-17:10", "2026-11-23T17:03", Some("2026-11-23T17:10")),
            ("mo-fr 09:00-17:00", "2026-11-23T18:00", Some("2026-11-23T18:00")), // closed now
            ("mo 09:00-12:00 12:00-13:45", "2026-11-23T10:00", Some("2026-11-23T13:45")), // two that touch are one
            ("mo 09:00-12:00 12:30-13:45", "2026-11-23T10:00", Some("2026-11-23T12:00")),
            ("fr 22:00-02:30", "2026-11-27T23:00", Some("2026-11-28T02:30")), // past midnight
            ("fr 22:00-02:30", "2026-11-28T01:00", Some("2026-11-28T02:30")),
            ("mo-fr 00:00-24:00", "2026-11-25T12:00", Some("2026-11-28T00:00")), // some days and nights
            ("th 00:00-24:00, fr 00:00-24:00", "2026-12-24T12:00", Some("2026-12-25T00:00")), // Christmas rests
            ("su 00:00-06:00", "2026-03-29T01:30", Some("2026-03-29T06:00")),    // over the change of clocks
            ("mo-su 00:00-24:00, holidays 00:00-24:00", "2026-11-25T12:00", None),
            ("always", "2026-11-25T12:00", None),
        ];
        let calendar = Calendar::dutch(&[]);
        for (hours, now, closes) in table {
            assert_eq!(Hours::parse(hours).unwrap().next_closing(at(now), &calendar), closes.map(at), "{hours} at {now}");
        }
    }

    #[test]
    fn time_1_how_long_somebody_was_there() {
        let table = [
            // hours, from, until, minutes
            ("mo-fr 09:00-17:00", "2026-11-23T10:00", "2026-11-23T11:30", 90),
            ("mo-fr 09:00-17:00", "2026-11-27T16:00", "2026-11-30T10:00", 120), // over a weekend
            ("mo-fr 09:00-17:00", "2026-12-24T16:30", "2026-12-28T09:10", 40),  // over Christmas
            ("mo-fr 09:00-12:00 13:00-17:00", "2026-11-23T11:00", "2026-11-23T14:00", 120),
            ("mo-fr 09:00-17:00", "2026-11-28T10:00", "2026-11-28T20:00", 0),
            ("su 00:00-06:00", "2026-03-28T12:00", "2026-03-30T12:00", 300), // an hour was skipped
            ("always", "2026-11-28T10:00", "2026-11-29T10:00", 1440),
        ];
        let calendar = Calendar::dutch(&[]);
        for (hours, from, until, minutes) in table {
            let there = Hours::parse(hours).unwrap().open_between(at(from), at(until), &calendar);
            assert_eq!(there.as_mins(), minutes, "{hours} from {from} until {until}");
        }
        let both = ["mo-we 09:00-17:00", "we-fr 13:00-18:00"].map(|hours| Hours::parse(hours).unwrap());
        let together = Hours::together(&both).unwrap();
        assert_eq!(together.open_between(at("2026-11-25T00:00"), at("2026-11-26T00:00"), &calendar).as_hours(), 9);
        assert_eq!(Hours::together([]), None);
    }

    #[test]
    fn what_is_no_hours_is_refused() {
        for text in [
            "",
            "mo-fr",
            "09:00-17:00",
            "mo-fr 9-17",
            "mo-fr 25:00-26:00",
            "mo 09:60-10:00",
            "mo 10:00-10:00",
            "xx 09:00-17:00",
            "mo 09:00-17:00,",
            "mo 24:00-25:00",
        ] {
            assert!(Hours::parse(text).is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nobody_is_told_while_away(seconds in 1_700_000_000_i64..1_900_000_000, hours in proptest::sample::select(vec![DUTY, "mo-fr 09:00-17:00", "we 22:00-02:00", "fr 17:00-09:00"])) {
            let calendar = Calendar::dutch(&[]);
            let (hours, from) = (Hours::parse(hours).unwrap(), Timestamp::from_second(seconds).unwrap());
            let opening = hours.next_opening(from, &calendar).unwrap();
            proptest::prop_assert!(opening >= from);
            proptest::prop_assert!(hours.open_at(opening, &calendar));
            let closing = hours.next_closing(opening, &calendar).unwrap();
            proptest::prop_assert!(closing > opening && !hours.open_at(closing, &calendar));
            let before = closing.checked_sub(jiff::SignedDuration::from_secs(1)).unwrap();
            proptest::prop_assert!(hours.open_at(before, &calendar));
        }
    }
}
