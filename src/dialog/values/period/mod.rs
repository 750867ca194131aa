//! Since when, or for how long already: `3 maanden`, `sinds maart`, `vanaf de zomer`, `2`.
//!
//! The one decision: weeks and days are kept as the day they reach back to, because whole months would turn two weeks
//! into nothing. Whole months that were said stay a number of months.

use super::calendar::{Grain, Named, Rest, Sense, days_between, is_no_such_day, named, year};
use super::calendar_words::{self as calendar, Unit};
use super::numerals;
use super::wording::wordings;
use super::{Missing, Period, Precision, Reading, Unclear, Value, names};
use crate::dialog::words::{List, Words, fold, words_of};
use crate::language::Language;
use crate::personal::Text;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

/// A hundred years: nobody rents for longer.
const MOST_MONTHS: f64 = 1200.0;
/// A bare number above this is no number of months: people say years by then.
const MOST_BARE_MONTHS: u32 = 60;
/// Words that an event in somebody's life takes; a longer answer tells a story, and is asked about in other words.
const LONGEST_EVENT: usize = 12;
/// How many "a few" are.
const A_FEW: f64 = 3.0;
/// The average month of the calendar.
const DAYS_A_MONTH: f64 = 30.44;

/// A length of time, and how many words it took.
pub(super) struct Length {
    pub(super) months: f64,
    pub(super) days: f64,
    pub(super) precision: Precision,
    pub(super) taken: usize,
}

/// What was said in answer to the question since when or how long.
pub(super) fn read(said: &str, today: Date, words: &[&Words]) -> Reading {
    let wordings = wordings(said, words);
    let timed = wordings.iter().find_map(|tokens| timed(tokens, today));
    // A bare number only when no language hears a time in it: "3 tygodnie" are no three months.
    let bare = || wordings.iter().map(|tokens| bare(tokens, says_about(tokens), today)).find(|reading| *reading != NOTHING);
    timed.or_else(bare).or_else(|| in_words(said, today, words)).or_else(|| since_event(said, words)).unwrap_or(NOTHING)
}

/// "Sinds mijn scheiding": since when it is to them. The day is asked for once; without it the words are enough.
fn since_event(said: &str, words: &[&Words]) -> Option<Reading> {
    let spoken = words_of(&fold(said));
    let is_event = spoken.len() <= LONGEST_EVENT && words.iter().any(|words| words.find(List::Events, &spoken).is_some());
    let period = Period { since: None, months: None, precision: Precision::About, event: Some(Text::from(said.trim())) };
    is_event.then_some(Reading::Incomplete(Value::Period(period), Missing::When))
}

/// A bare number of months in the words of any language.
fn in_words(said: &str, today: Date, words: &[&Words]) -> Option<Reading> {
    let months = numerals::number(&fold(said), words).filter(|months| (1.0..=f64::from(MOST_BARE_MONTHS)).contains(months))?;
    Some(whole(&Length { months, days: 0.0, precision: Precision::Exact, taken: 1 }, false, today))
}

const NOTHING: Reading = Reading::Unclear(Unclear::Nothing);

/// The period that one wording names, or why it is none; nothing if it speaks of no time.
fn timed(tokens: &[String], today: Date) -> Option<Reading> {
    if (0..tokens.len()).any(|at| is_no_such_day(Rest(tokens).from(at), today)) {
        return Some(Reading::Unclear(Unclear::NoSuchDate));
    }
    let about = says_about(tokens);
    if let Some((began, more)) = beginnings(tokens, today) {
        let precision = if about || more { Precision::About } else { began.precision };
        return Some(Reading::Value(Value::Period(since(began.date, precision, today))));
    }
    lengths(tokens).into_iter().next().map(|(length, _)| whole(&length, about, today))
}

fn says_about(tokens: &[String]) -> bool {
    tokens.iter().any(|token| calendar::ABOUT.contains(&token.as_str()))
}

/// A period inside a longer sentence: a number of months or weeks, or a month or date behind "since".
pub(super) fn find(said: &str, today: Date, words: &[&Words]) -> Option<Value> {
    wordings(said, words).iter().find_map(|tokens| found(tokens, today)).flatten()
}

/// The one period of a wording; `Some(None)` if several are named, so that no other language is asked.
fn found(tokens: &[String], today: Date) -> Option<Option<Value>> {
    let all = Rest(tokens);
    let about = says_about(tokens);
    let mut began = (0..tokens.len()).filter(|at| all.is(*at, &calendar::SINCE)).filter_map(|at| {
        let article = usize::from(
            all.is(at + 1, &["ongeveer", "about", "around", "rond", "de", "the"]) && named(all.from(at + 1), today, Sense::Past).is_none(),
        );
        let rest = all.from(at + 1 + article);
        named(rest, today, Sense::Past).filter(|named| named.date <= today).or_else(|| in_year(rest, today))
    });
    if let Some(first) = began.next() {
        // "Niet sinds maart maar sinds april": which of two is meant is a guess.
        if began.any(|other| other.date != first.date) {
            return Some(None);
        }
        let precision = if about { Precision::About } else { first.precision };
        return Some(Some(Value::Period(since(first.date, precision, today))));
    }
    let mut found = lengths(tokens).into_iter().filter(|(length, at)| lasts(all, *at, length.taken));
    let (length, _) = found.next()?;
    if found.next().is_some() {
        return Some(None);
    }
    match whole(&length, about, today) {
        Reading::Value(value) => Some(Some(value)),
        Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_) => Some(None),
    }
}

/// Whether a length of time in a sentence tells for how long something lasts, and not how often, how old or how soon.
fn lasts(all: Rest<'_>, at: usize, taken: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| all.word(before));
    if calendar::EVERY.contains(&before) || ["binnen", "within", "in", "over", "next", "volgende", "komende"].contains(&before) {
        return false;
    }
    let behind = all.word(at + taken);
    let last = all.word(at + taken - 1);
    let counted = taken > 1;
    match calendar::unit(last) {
        Some(Unit::Month | Unit::Quarter) => counted && !["oud", "old"].contains(&behind),
        Some(Unit::Week | Unit::Day | Unit::Year) | None => {
            counted && (calendar::LASTING.contains(&before) || calendar::LASTING.contains(&behind) || calendar::AGO.contains(&behind))
        }
    }
}

/// The day on which it began, and whether more days were named.
fn beginnings(tokens: &[String], today: Date) -> Option<(Named, bool)> {
    let all = Rest(tokens);
    let mut at = 0;
    let mut found: Option<Named> = None;
    while at < tokens.len() {
        let rest = all.from(at);
        // "Nu al 3 maanden": now is not when it began, unless nothing else is said.
        let now = rest.is(0, &["nu", "now"]);
        let length = length(rest).map(|length| length.taken);
        let neighbour_only = rest.is(0, &calendar::LAST) && calendar::number(rest.word(1)).is_some();
        match (length, named(rest, today, Sense::Past).or_else(|| in_year(rest, today))) {
            (_, Some(day)) if !now && !neighbour_only && day.date <= today && !said_of_length(rest, day) => {
                match found {
                    Some(first) if first.date != day.date => return Some((first, true)),
                    Some(_) | None => found = Some(day),
                }
                at += day.taken.max(1);
            }
            (Some(taken), _) => at += taken.max(1),
            (None, _) => at += 1,
        }
    }
    found.map(|named| (named, false))
}

/// "Half maart" is a day, "half jaar" a length; "the month" is one neither.
fn said_of_length(rest: Rest<'_>, day: Named) -> bool {
    day.taken == 1 && calendar::unit(rest.word(0)).is_some()
}

/// `2025`, `sinds 2024`.
fn in_year(rest: Rest<'_>, today: Date) -> Option<Named> {
    let year = year(rest.word(0)).filter(|year| *year <= today.year() && calendar::unit(rest.word(1)).is_none())?;
    Some(Named { date: date(year, 1, 1), precision: Precision::About, grain: Grain::Year, taken: 1 })
}

/// The lengths of time in a text, with where each starts; those that follow one another are one ("1 jaar en 3 maanden").
fn lengths(tokens: &[String]) -> Vec<(Length, usize)> {
    let all = Rest(tokens);
    let mut found: Vec<(Length, usize)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(next) = length(all.from(at)) else {
            at += 1;
            continue;
        };
        let taken = next.taken;
        match found.last_mut() {
            Some((before, start)) if *start + before.taken == at || (*start + before.taken + 1 == at && all.is(at - 1, &["en", "and"])) => {
                before.months += next.months;
                before.days += next.days;
                before.taken = at + taken - *start;
                if next.precision == Precision::About {
                    before.precision = Precision::About;
                }
            }
            Some(_) | None => found.push((next, at)),
        }
        at += taken.max(1);
    }
    found
}

/// The length of time that starts right here: `3 maanden`, `een paar weken`, `anderhalf jaar`, `half a year`, `een jaartje of twee`.
pub(super) fn length(rest: Rest<'_>) -> Option<Length> {
    let (count, precision, used) = count(rest)?;
    let of = usize::from(rest.is(used, &["of"]) && calendar::unit(rest.word(used + 1)).is_some());
    let unit = calendar::unit(rest.word(used + of))?;
    if used == 0 && calendar::is_plural(rest.word(0)) {
        return None;
    }
    let mut taken = used + of + 1;
    let mut count = count;
    let mut precision = precision;
    // "Een maand of drie".
    if rest.is(taken, &["of", "or"])
        && let Some(more) = calendar::number(rest.word(taken + 1))
        && calendar::unit(rest.word(taken + 2)).is_none()
    {
        (count, precision, taken) = (f64::from(more), Precision::About, taken + 2);
    }
    // "Een jaar en een half", "a year and a half".
    if rest.is(taken, &["en", "and"])
        && rest.is(taken + 1, &["een", "a"])
        && rest.is(taken + 2, &["half", "halve"])
        && calendar::unit(rest.word(taken + 3)).is_none()
    {
        (count, taken) = (count + 0.5, taken + 3);
    }
    let (months, days) = match unit {
        Unit::Day => (0.0, count),
        Unit::Week => (0.0, 7.0 * count),
        Unit::Month => (count, 0.0),
        Unit::Quarter => (3.0 * count, 0.0),
        Unit::Year => (12.0 * count, 0.0),
    };
    Some(Length { months, days, precision, taken })
}

/// How many there are of the unit that follows, and the words that took; none is one ("maand").
fn count(rest: Rest<'_>) -> Option<(f64, Precision, usize)> {
    let exact = |count: f64, taken: usize| Some((count, Precision::Exact, taken));
    let article = usize::from(rest.is(0, &["een", "n", "a", "an", "the", "de", "one"]));
    if rest.is(article, &calendar::FEW) {
        let of = usize::from(rest.is(article + 1, &["of"]));
        return Some((A_FEW, Precision::About, article + 1 + of));
    }
    if rest.is(article, &["half", "halve", "halfjaar"]) {
        let a = usize::from(rest.is(article + 1, &["a", "an"]));
        return exact(0.5, article + 1 + a);
    }
    if rest.is(article, &["anderhalf", "anderhalve"]) {
        return exact(1.5, article + 1);
    }
    let first = rest.word(0);
    if let Some(number) = calendar::number(first) {
        if rest.is(1, &["of", "a", "tot", "to", "or", "en", "and"])
            && let Some(second) = calendar::number(rest.word(2))
            && calendar::unit(rest.word(3)).is_some()
            && !rest.is(2, &["a", "an", "n"])
        {
            return Some((f64::from(number + second) / 2.0, Precision::About, 3));
        }
        if rest.is(1, &["and", "en"]) && rest.is(2, &["a", "een"]) && rest.is(3, &["half", "halve"]) {
            return exact(f64::from(number) + 0.5, 4);
        }
        return exact(f64::from(number), 1);
    }
    if let Some((low, high)) = first.split_once(['-', '/'])
        && let (Ok(low), Ok(high)) = (low.parse::<u16>(), high.parse::<u16>())
    {
        return Some((f64::from(low.saturating_add(high)) / 2.0, Precision::About, 1));
    }
    if let Some((whole, part)) = first.split_once([',', '.'])
        && let (Ok(whole), 1, Ok(part)) = (whole.parse::<u16>(), part.len(), part.parse::<u16>())
    {
        return exact(f64::from(whole) + f64::from(part) / 10.0, 1);
    }
    exact(1.0, 0)
}

/// A length as a period: whole months as a number, anything else as the day it reaches back to.
fn whole(length: &Length, about: bool, today: Date) -> Reading {
    let all = length.months + length.days / DAYS_A_MONTH;
    if all > MOST_MONTHS {
        return Reading::Unclear(Unclear::TooLarge);
    }
    let precision = if about { Precision::About } else { length.precision };
    if length.days > 0.0 {
        let back = whole_number(length.months * DAYS_A_MONTH + length.days);
        return match today.checked_sub(i64::from(back).days()) {
            // The first of a month stands for the whole month; a day later is as true of something that is about so long.
            Ok(began) if began.day() == 1 => {
                Reading::Value(Value::Period(since(began.tomorrow().unwrap_or(began), Precision::About, today)))
            }
            Ok(began) => Reading::Value(Value::Period(since(began, Precision::About, today))),
            Err(_) => Reading::Unclear(Unclear::TooLarge),
        };
    }
    let months = whole_number(length.months);
    let precision = if f64::from(months) == length.months { precision } else { Precision::About };
    Reading::Value(Value::Period(Period { since: None, months: Some(months), precision, event: None }))
}

/// Rounded; a half goes up. Always between 0 and what a hundred years hold.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
pub(super) fn whole_number(number: f64) -> u32 {
    number.round().clamp(0.0, MOST_MONTHS * 31.0) as u32
}

/// A bare small number is of months, because that is how rent is counted.
fn bare(tokens: &[String], about: bool, today: Date) -> Reading {
    let mut numbers = tokens.iter().filter(|token| *token != "a" && *token != "n").filter_map(|token| calendar::number(token));
    match (numbers.next(), numbers.next()) {
        (Some(months), None) if (1..=MOST_BARE_MONTHS).contains(&months) && tokens.len() <= 3 => {
            whole(&Length { months: f64::from(months), days: 0.0, precision: Precision::Exact, taken: 1 }, about, today)
        }
        (Some(_), None) => Reading::Unclear(Unclear::TooLarge),
        (Some(_), Some(_)) => Reading::Unclear(Unclear::Several),
        (None, _) if tokens.iter().any(|token| ["nu", "now"].contains(&token.as_str())) => {
            Reading::Value(Value::Period(since(today, Precision::Exact, today)))
        }
        (None, _) if tokens.iter().any(|token| calendar::is_plural(token) || calendar::LONG.contains(&token.as_str())) => {
            Reading::Unclear(Unclear::Vague)
        }
        (None, _) => Reading::Unclear(Unclear::Nothing),
    }
}

/// A period that began on a day. A whole month that was named counts from month to month.
fn since(began: Date, precision: Precision, today: Date) -> Period {
    let months = match began.day() {
        1 => {
            let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
            u32::try_from(month(today) - month(began)).unwrap_or_default()
        }
        _ => whole_number(f64::from(days_between(began, today)) / DAYS_A_MONTH),
    };
    Period { since: Some(began), months: Some(months), precision, event: None }
}

/// As read back: `3 maanden`, `sinds maart 2026`, `since 8 November 2026`.
pub(super) fn show(value: &Period, language: Language) -> String {
    if let Some(event) = &value.event {
        return event.expose().to_owned();
    }
    let names = names(language);
    let about = |what: String| match value.precision {
        Precision::Exact => what,
        Precision::About => names.about(&what),
    };
    if let Some(began) = value.since {
        let month = names.month_of_year(began);
        return names.since(&match (began.day(), began.month(), value.precision) {
            (1, 1, Precision::About) => began.year().to_string(),
            (1, ..) => about(month),
            (day, ..) => about(format!("{day} {month}")),
        });
    }
    about(match value.months.unwrap_or_default() {
        years @ 12.. if years.is_multiple_of(12) => names.years(years / 12),
        months => names.months(months),
    })
}

#[cfg(test)]
mod tests;
