//! Days as people name them: `30-11`, `1 maart`, `volgende week dinsdag`, `vorige maand`, `de zomer`.
//!
//! The one decision: a name without a year is tied to today by a sense. A period began before today, so `maart` is the
//! last March; a date that was asked for may lie on either side, so it is the nearest one.

use super::Precision;
use super::calendar_words::{self as words, Unit};
use super::plain::plain_lower;
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan as _};

/// More than this many words is a story; what a person means is said before.
const MOST_TOKENS: usize = 400;
/// Bytes that most words fit in, so that they are not moved while they grow.
const ROOM_OF_TOKEN: usize = 16;
/// Years people can speak of: nobody who rents is older, and no letter reaches further.
const EARLIEST_YEAR: i16 = 1920;
const LATEST_YEAR: i16 = 2100;

/// On which side of today a name without a year lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Past,
    Nearest,
}

/// How large the thing was that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grain {
    Day,
    Month,
    Year,
}

/// A day that was named, and how many words that took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) date: Date,
    pub(super) precision: Precision,
    pub(super) grain: Grain,
    pub(super) taken: usize,
}

impl Named {
    fn exact(date: Date, grain: Grain, taken: usize) -> Self {
        Self { date, precision: Precision::Exact, grain, taken }
    }

    fn about(date: Date, grain: Grain, taken: usize) -> Self {
        Self { date, precision: Precision::About, grain, taken }
    }

    fn further(self, words: usize) -> Self {
        Self { taken: self.taken + words, ..self }
    }
}

/// A text as words and numbers: `3mnd` is two, `30-11-2026` and `2,5` are one.
pub(super) fn tokens(said: &str) -> Vec<String> {
    #[derive(PartialEq)]
    enum Kind {
        Number,
        Word,
        Between,
    }
    let mut tokens: Vec<String> = Vec::new();
    let mut last = Kind::Between;
    for letter in plain_lower(said).chars() {
        let kind = match letter {
            '0'..='9' => Kind::Number,
            '-' | '/' | '.' | ',' if last == Kind::Number => Kind::Number,
            '-' | '\'' if last == Kind::Word => Kind::Word,
            other if other.is_alphabetic() || other == '\'' => Kind::Word,
            _ => Kind::Between,
        };
        if kind != Kind::Between {
            match tokens.last_mut().filter(|_| kind == last) {
                Some(token) => token.push(letter),
                None => {
                    let mut token = String::with_capacity(ROOM_OF_TOKEN);
                    token.push(letter);
                    tokens.push(token);
                }
            }
        }
        last = kind;
    }
    tokens.truncate(MOST_TOKENS);
    tokens.iter().map(|token| token.trim_matches(['-', '/', '.', ',', '\'']).to_owned()).filter(|token| !token.is_empty()).collect()
}

/// The words from one place on.
#[derive(Clone, Copy)]
pub(super) struct Rest<'t>(pub(super) &'t [String]);

impl<'t> Rest<'t> {
    /// The word this far on; nothing at the end.
    pub(super) fn word(self, at: usize) -> &'t str {
        self.0.get(at).map_or("", String::as_str)
    }

    pub(super) fn from(self, at: usize) -> Self {
        Self(self.0.get(at..).unwrap_or_default())
    }

    pub(super) fn is(self, at: usize, list: &[&str]) -> bool {
        list.contains(&self.word(at))
    }
}

/// The day that is named right here.
pub(super) fn named(rest: Rest<'_>, today: Date, sense: Sense) -> Option<Named> {
    numeric(rest, today, sense)
        .or_else(|| day_and_month(rest, today, sense))
        .or_else(|| on_weekday(rest, today))
        .or_else(|| near_today(rest, today))
        .or_else(|| neighbour(rest, today))
        .or_else(|| part_of(rest, today, sense))
        .or_else(|| month(rest, today, sense))
        .or_else(|| season(rest, today, sense))
}

/// `30-11`, `30/11/2026`, `2026-11-30`.
fn numeric(rest: Rest<'_>, today: Date, sense: Sense) -> Option<Named> {
    let parts: Vec<i16> = rest.word(0).split(['-', '/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    // "2-3 maanden" is a length of time.
    if words::unit(rest.word(1)).is_some() {
        return None;
    }
    let day = match *parts.as_slice() {
        [year, month, day] if year > 31 => full(year, month, day)?,
        [day, month, year] => full(if year < 100 { year + 2000 } else { year }, month, day)?,
        [day, month] => without_year(i8::try_from(month).ok()?, i8::try_from(day).ok()?, today, sense)?,
        _ => return None,
    };
    Some(Named::exact(day, Grain::Day, 1))
}

fn full(year: i16, month: i16, day: i16) -> Option<Date> {
    (EARLIEST_YEAR..=LATEST_YEAR).contains(&year).then_some(())?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A day of a month in the year that the sense asks for.
fn without_year(month: i8, day: i8, today: Date, sense: Sense) -> Option<Date> {
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let days = years.into_iter().filter_map(|year| Date::new(year, month, day).ok());
    match sense {
        Sense::Past => days.filter(|date| *date <= today).max(),
        Sense::Nearest => days.min_by_key(|date| days_between(*date, today).abs()),
    }
}

/// Days from the first to the second; negative if the second is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// A year in four digits.
pub(super) fn year(word: &str) -> Option<i16> {
    let year: i16 = (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok())??;
    (EARLIEST_YEAR..=LATEST_YEAR).contains(&year).then_some(year)
}

/// The year behind a day or month, and the words that took: `2025`, `van vorig jaar`, `last year`.
fn year_behind(rest: Rest<'_>, at: usize, today: Date) -> Option<(i16, usize)> {
    let of = usize::from(rest.is(at, &["of", "van"]));
    if let Some(year) = year(rest.word(at + of)) {
        return Some((year, of + 1));
    }
    let article = rest.is(at + of, &["de", "the"]);
    let shift = shift(rest.word(at + of)).filter(|_| !article && words::unit(rest.word(at + of + 1)) == Some(Unit::Year))?;
    Some((today.year() + i16::try_from(shift).ok()?, of + 2))
}

/// Whether a day is named here that no calendar has: `31 februari`, `32 maart`.
pub(super) fn is_no_such_day(rest: Rest<'_>, today: Date) -> bool {
    let word = rest.word(0);
    let digits = !word.is_empty() && word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let ordinal = usize::from(rest.is(1, &words::ORDINALS));
    let of = usize::from(rest.is(1 + ordinal, &["of", "van"]));
    digits && words::month(rest.word(1 + ordinal + of)).is_some() && day_and_month(rest, today, Sense::Nearest).is_none()
}

fn day_number(word: &str) -> Option<i8> {
    let digits = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    words::number(word).filter(|number| (1..=31).contains(number) && (digits || *number > 1)).and_then(|number| i8::try_from(number).ok())
}

/// `1 maart`, `30e november 2026`, `March 3rd`.
fn day_and_month(rest: Rest<'_>, today: Date, sense: Sense) -> Option<Named> {
    let dated = |month: i8, day: i8, taken: usize| {
        let followed = year_behind(rest, taken, today);
        let date = match followed {
            Some((year, _)) => Date::new(year, month, day).ok()?,
            None => without_year(month, day, today, sense)?,
        };
        Some(Named::exact(date, Grain::Day, taken + followed.map_or(0, |(_, words)| words)))
    };
    if let Some(day) = day_number(rest.word(0)) {
        let ordinal = usize::from(rest.is(1, &words::ORDINALS));
        let of = usize::from(rest.is(1 + ordinal, &["of", "van"]));
        return dated(words::month(rest.word(1 + ordinal + of))?, day, 2 + ordinal + of);
    }
    let month = words::month(rest.word(0))?;
    let the = usize::from(rest.is(1, &["the", "de"]));
    let day = day_number(rest.word(1 + the))?;
    let ordinal = usize::from(rest.is(2 + the, &words::ORDINALS));
    if words::unit(rest.word(2 + the + ordinal)).is_some() {
        return None;
    }
    dated(month, day, 2 + the + ordinal)
}

/// `dinsdag`, `volgende week dinsdag`, `next Tuesday`, `dinsdag 24 november`.
fn on_weekday(rest: Rest<'_>, today: Date) -> Option<Named> {
    let monday = today.checked_sub(days(i32::from(today.weekday().to_monday_zero_offset()))).ok()?;
    let in_week = |week: i32, weekday: Weekday| monday.checked_add(days(7 * week + i32::from(weekday.to_monday_zero_offset()))).ok();
    let shift = shift(rest.word(0));
    if let (Some(week), Some(Unit::Week)) = (shift, words::unit(rest.word(1))) {
        let on = usize::from(rest.is(2, &["op", "on"]));
        return Some(Named::exact(in_week(week, words::weekday(rest.word(2 + on))?)?, Grain::Day, 3 + on));
    }
    if let (Some(week), Some(weekday)) = (shift, words::weekday(rest.word(1))) {
        let ahead = i32::from(weekday.to_monday_zero_offset()) - i32::from(today.weekday().to_monday_zero_offset());
        let ahead = match week {
            ..0 => {
                if ahead >= 0 {
                    ahead - 7
                } else {
                    ahead
                }
            }
            0 => {
                if ahead < 0 {
                    ahead + 7
                } else {
                    ahead
                }
            }
            _ => {
                if ahead <= 0 {
                    ahead + 7
                } else {
                    ahead
                }
            }
        };
        return Some(Named::exact(today.checked_add(days(ahead)).ok()?, Grain::Day, 2));
    }
    let weekday = words::weekday(rest.word(0))?;
    // The name of the day in front of a date adds nothing, but must not say another day.
    for gap in [1, 2] {
        if gap == 2 && !rest.is(1, &words::THIS) {
            continue;
        }
        let after = rest.from(gap);
        if let Some(dated) = numeric(after, today, Sense::Nearest).or_else(|| day_and_month(after, today, Sense::Nearest)) {
            // Of two days that contradict each other, this is the first; the second is found behind it.
            return match dated.date.weekday() == weekday {
                true => Some(dated.further(gap)),
                false => Some(Named::exact(nearest_weekday(weekday, today)?, Grain::Day, gap)),
            };
        }
    }
    if let (Some(week), Some(Unit::Week)) = (self::shift(rest.word(1)), words::unit(rest.word(2))) {
        return Some(Named::exact(in_week(week, weekday)?, Grain::Day, 3));
    }
    // Two letters ("do", "zo", "di") are too often another word to stand alone in a sentence.
    if rest.word(0).len() == 2 && rest.0.len() > 1 {
        return None;
    }
    Some(Named::exact(nearest_weekday(weekday, today)?, Grain::Day, 1))
}

fn nearest_weekday(weekday: Weekday, today: Date) -> Option<Date> {
    let ahead = (i32::from(weekday.to_monday_zero_offset()) - i32::from(today.weekday().to_monday_zero_offset())).rem_euclid(7);
    today.checked_add(days(if ahead > 3 { ahead - 7 } else { ahead })).ok()
}

fn shift(word: &str) -> Option<i32> {
    if words::LAST.contains(&word) {
        Some(-1)
    } else if words::NEXT.contains(&word) {
        Some(1)
    } else {
        words::THIS.contains(&word).then_some(0)
    }
}

fn days(count: i32) -> Span {
    count.days()
}

/// `morgen`, `gisteren`, `today`.
fn near_today(rest: Rest<'_>, today: Date) -> Option<Named> {
    let ahead = words::near_today(rest.word(0))?;
    Some(Named::exact(today.checked_add(days(ahead)).ok()?, Grain::Day, 1))
}

/// `vorige maand`, `volgende week`, `dit jaar`.
fn neighbour(rest: Rest<'_>, today: Date) -> Option<Named> {
    let shift = shift(rest.word(0))?;
    let strict = shift != 0 || !rest.is(0, &["de", "the"]);
    let unit = words::unit(rest.word(1)).filter(|_| strict && !words::is_plural(rest.word(1)))?;
    let first = today.first_of_month();
    match unit {
        Unit::Day => Some(Named::exact(today.checked_add(days(shift)).ok()?, Grain::Day, 2)),
        Unit::Week => {
            let weekday = i32::from(today.weekday().to_monday_zero_offset());
            let ahead = match shift {
                1 => 7 - weekday,
                _ => 7 * shift,
            };
            Some(Named::about(today.checked_add(days(ahead)).ok()?, Grain::Day, 2))
        }
        Unit::Month => Some(Named::exact(first.checked_add(shift.months()).ok()?, Grain::Month, 2)),
        Unit::Quarter => Some(Named::about(first.checked_add((3 * shift).months()).ok()?, Grain::Month, 2)),
        Unit::Year => Some(Named::about(Date::new(today.year() + i16::try_from(shift).ok()?, 1, 1).ok()?, Grain::Year, 2)),
    }
}

/// `begin maart`, `half november`, `eind van de maand`, `end of the month`.
fn part_of(rest: Rest<'_>, today: Date, sense: Sense) -> Option<Named> {
    let (start, middle, end) = (rest.is(0, &words::START), rest.is(0, &words::MIDDLE), rest.is(0, &words::END));
    (start || middle || end).then_some(())?;
    let filler = (1..4).take_while(|at| rest.is(*at, &["van", "of", "in", "de", "het", "the"])).count();
    let whole = rest.from(1 + filler);
    let this = match words::unit(whole.word(0)).filter(|_| filler > 0 && !words::is_plural(whole.word(0))) {
        Some(Unit::Month) => Some(Named::exact(today.first_of_month(), Grain::Month, 1)),
        Some(Unit::Year) => Some(Named::exact(today.first_of_year(), Grain::Year, 1)),
        Some(Unit::Day | Unit::Week | Unit::Quarter) | None => None,
    };
    let named = month(whole, today, sense).or_else(|| neighbour(whole, today)).or(this)?;
    let first = named.date;
    let date = match named.grain {
        Grain::Month if start => first,
        Grain::Month if middle => first.checked_add(days(14)).ok()?,
        Grain::Month => first.last_of_month(),
        Grain::Year if start => first,
        Grain::Year if middle => first.checked_add(6.months()).ok()?,
        Grain::Year => first.last_of_year(),
        Grain::Day if end => first.checked_add(days(4)).ok()?,
        Grain::Day => first,
    };
    Some(Named::about(date, Grain::Day, named.taken + 1 + filler))
}

/// `maart`, `maart 2025`, `nov`.
fn month(rest: Rest<'_>, today: Date, sense: Sense) -> Option<Named> {
    let of_last = usize::from(rest.is(0, &words::LAST) || rest.is(0, &words::THIS));
    let month = words::month(rest.word(of_last))?;
    if let Some((year, words)) = year_behind(rest, of_last + 1, today) {
        return Some(Named::exact(Date::new(year, month, 1).ok()?, Grain::Month, of_last + 1 + words));
    }
    Some(Named::exact(without_year(month, 1, today, sense)?, Grain::Month, of_last + 1))
}

/// `de zomer`, `vorige winter`, `summer 2025`.
fn season(rest: Rest<'_>, today: Date, sense: Sense) -> Option<Named> {
    let article = usize::from(shift(rest.word(0)).is_some());
    let start = words::season(rest.word(article))?;
    let of = usize::from(rest.is(article + 1, &["of", "van"]));
    let (date, taken) = match year(rest.word(article + 1 + of)) {
        Some(year) => (Date::new(year, start, 1).ok()?, article + 2 + of),
        None => (without_year(start, 1, today, sense)?, article + 1),
    };
    Some(Named::about(date, Grain::Month, taken))
}
