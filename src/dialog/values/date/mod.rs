//! Days: `30 november`, `volgende week dinsdag`, `over 2 weken`, `eind van de maand`.
//!
//! The one decision: a day without a year is the one nearest to today, before or after it, because we ask for days that
//! were ("when was it?") and days that come ("when must you leave?"). It is read back with its year and weekday.

use super::calendar::{Grain, Named, Rest, Sense, is_no_such_day, named, year};
use super::calendar_words as calendar;
use super::period::{length, whole_number};
use super::wording::wordings;
use super::{Day, Precision, Reading, Unclear, Value, names};
use crate::dialog::words::Words;
use crate::language::Language;
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

/// Further away than this, in months, no letter or appointment lies.
const FURTHEST_MONTHS: f64 = 1200.0;

/// Two words that stand between two days of which either may be meant.
const BETWEEN: [&str; 9] = ["en", "tot", "of", "t/m", "tm", "and", "to", "or", "till"];

/// What was said in answer to a question for a day.
pub(super) fn read(said: &str, today: Date, words: &[&Words]) -> Reading {
    let wordings = wordings(said, words);
    let dated = wordings.iter().find_map(|tokens| dated(tokens, today));
    // A bare number only when no language hears a day in it.
    dated.or_else(|| wordings.iter().map(|tokens| alone(tokens, says_about(tokens), today)).find(|one| *one != NOTHING)).unwrap_or(NOTHING)
}

const NOTHING: Reading = Reading::Unclear(Unclear::Nothing);

/// The day that one wording names, or why it is none; nothing if it speaks of no day.
fn dated(tokens: &[String], today: Date) -> Option<Reading> {
    if (0..tokens.len()).any(|at| is_no_such_day(Rest(tokens).from(at), today)) {
        return Some(Reading::Unclear(Unclear::NoSuchDate));
    }
    match all(tokens, today, Asked::Yes).as_slice() {
        [] => None,
        [only] => Some(day(*only, says_about(tokens))),
        [first, others @ ..] if others.iter().all(|other| other.date == first.date) => Some(day(*first, says_about(tokens))),
        _ => Some(Reading::Unclear(Unclear::Several)),
    }
}

fn says_about(tokens: &[String]) -> bool {
    tokens.iter().any(|token| calendar::ABOUT.contains(&token.as_str()) && token != "over")
}

/// The one day inside a longer sentence. A month alone, `14-2` (a house) and `nu` are none.
pub(super) fn find(said: &str, today: Date, words: &[&Words]) -> Option<Value> {
    let days = wordings(said, words).iter().map(|tokens| all(tokens, today, Asked::No)).find(|days| !days.is_empty())?;
    match days.as_slice() {
        [only] => match day(*only, false) {
            Reading::Value(value) => Some(value),
            Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_) => None,
        },
        _ => None,
    }
}

/// Whether a day was asked for, so that `14-2` is one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Yes,
    No,
}

/// All days in a text, in order.
fn all(tokens: &[String], today: Date, asked: Asked) -> Vec<Named> {
    let whole = Rest(tokens);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let rest = whole.from(at);
        let before = at.checked_sub(1).map_or("", |before| whole.word(before));
        let one = ahead(rest, before, today)
            .or_else(|| weekend(rest, today))
            .or_else(|| named(rest, today, Sense::Nearest).filter(|one| is_day(rest, *one, before, asked)))
            .or_else(|| ordinal(rest, before, today));
        match one {
            Some(mut one) => {
                // "Tussen 1 en 5 december": the last day that was said, and not to be relied on.
                if BETWEEN.contains(&before)
                    && at.checked_sub(2).is_some_and(|at| calendar::number(whole.word(at)).is_some_and(|number| number <= 31))
                {
                    one.precision = Precision::About;
                }
                at += one.taken.max(1);
                found.push(one);
            }
            // What is a length of time holds no day: "3 maart" is one, "3 maanden" is not.
            None => at += length(rest).map_or(1, |length| length.taken.max(1)),
        }
    }
    found
}

/// Whether what was named counts as a day here.
fn is_day(rest: Rest<'_>, one: Named, before: &str, asked: Asked) -> bool {
    if one.grain == Grain::Year || rest.is(0, &["nu", "now"]) {
        return false;
    }
    match asked {
        Asked::Yes => true,
        Asked::No => {
            let numbers = rest.word(0).split(['-', '/', '.']).count();
            let on = ["op", "on", "voor", "before", "by", "until", "tot", "uiterlijk", "datum", "date", "is"].contains(&before);
            let sure = numbers != 2 || on || one.taken > 1;
            one.grain == Grain::Day && sure
        }
    }
}

/// `over 2 weken`, `in 3 days`, `binnen 14 dagen`, `2 weken geleden`, `a week ago`.
fn ahead(rest: Rest<'_>, before: &str, today: Date) -> Option<Named> {
    let ahead = rest.is(0, &calendar::AHEAD);
    let length = length(rest.from(usize::from(ahead))).filter(|length| length.taken > 1 && length.months <= FURTHEST_MONTHS)?;
    let ago = rest.is(length.taken + usize::from(ahead), &calendar::AGO);
    if ahead == ago || ["al", "for"].contains(&before) {
        return None;
    }
    let months = i32::try_from(whole_number(length.months)).ok()?;
    let days = i32::try_from(whole_number(length.days)).ok()?;
    let span = if ago { (-months).months().days(-days) } else { months.months().days(days) };
    // A week is seven days to nearly everybody, a month is not the same number to anybody.
    let sure = length.precision == Precision::Exact && length.months == 0.0 && !rest.is(0, &["binnen", "within"]);
    Some(Named {
        date: today.checked_add(span).ok()?,
        precision: if sure { Precision::Exact } else { Precision::About },
        grain: Grain::Day,
        taken: length.taken + 1,
    })
}

/// `dit weekend`, `afgelopen weekend`: its Saturday, about.
fn weekend(rest: Rest<'_>, today: Date) -> Option<Named> {
    let article = usize::from(!rest.is(0, &["weekend"]));
    rest.is(article, &["weekend"]).then_some(())?;
    let since_monday = i32::from(today.weekday().to_monday_zero_offset());
    let saturday = i32::from(Weekday::Saturday.to_monday_zero_offset()) - since_monday;
    let days = match rest.word(0) {
        // On Sunday the last weekend may be this one; a week back is what the word says.
        word if calendar::LAST.contains(&word) => saturday - 7,
        "volgend" | "volgende" | "next" => saturday + 7,
        word if article == 0 || calendar::THIS.contains(&word) || calendar::NEXT.contains(&word) || word == "het" => saturday,
        _ => return None,
    };
    Some(Named { date: today.checked_add(days.days()).ok()?, precision: Precision::About, grain: Grain::Day, taken: article + 1 })
}

/// `de 30e`, `the 3rd`: the nearest day of a month with that number.
fn ordinal(rest: Rest<'_>, before: &str, today: Date) -> Option<Named> {
    let number = rest.word(0).parse::<i8>().ok()?;
    let marked = rest.is(1, &calendar::ORDINALS) && ["de", "the", "op", "on", ""].contains(&before);
    marked.then_some(())?;
    Some(Named { date: nearest(number, today)?, precision: Precision::Exact, grain: Grain::Day, taken: 2 })
}

fn nearest(number: i8, today: Date) -> Option<Date> {
    let first = today.first_of_month();
    let months = [-1, 0, 1].into_iter().filter_map(|ahead: i32| first.checked_add(ahead.months()).ok());
    let days = months.filter_map(|month| Date::new(month.year(), month.month(), number).ok());
    days.min_by_key(|day| super::calendar::days_between(*day, today).abs())
}

/// One day that was named; of a month or week only about.
fn day(named: Named, about: bool) -> Reading {
    let precision = match (named.grain, about) {
        (Grain::Day, false) => named.precision,
        (Grain::Day, true) | (Grain::Month | Grain::Year, _) => Precision::About,
    };
    Reading::Value(Value::Date(Day { date: named.date, precision }))
}

/// Nothing else was said than a number (`30`), a year, or `nu`.
fn alone(tokens: &[String], about: bool, today: Date) -> Reading {
    let exact = |date: Date| Reading::Value(Value::Date(Day { date, precision: if about { Precision::About } else { Precision::Exact } }));
    match tokens {
        [word] if ["nu", "now"].contains(&word.as_str()) => exact(today),
        [word] | [_, word] if year(word).is_some() => Reading::Unclear(Unclear::Nothing),
        [word] => match word.parse::<i8>().ok().and_then(|number| nearest(number, today)) {
            Some(date) => exact(date),
            None if word.starts_with(|letter: char| letter.is_ascii_digit()) => Reading::Unclear(Unclear::NoSuchDate),
            None => Reading::Unclear(Unclear::Nothing),
        },
        _ => Reading::Unclear(Unclear::Nothing),
    }
}

/// As read back: `dinsdag 24 november 2026`, `about Tuesday 24 November 2026`.
pub(super) fn show(value: &Day, language: Language) -> String {
    let names = names(language);
    let day = names.dated(value.date);
    match value.precision {
        Precision::Exact => day,
        Precision::About => names.about(&day),
    }
}

#[cfg(test)]
mod tests;
