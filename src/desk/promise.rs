//! What a person is told about who reads it, and when.
//!
//! The one decision: the promise follows from the kind and the deadline alone, never from who is behind an address. A reply to
//! a neighbour is the same for an address inside and outside the programme (`PRIV-1`), and no name leaks a relation.

use crate::id::Kind;
use crate::language::Language;
use crate::signal::kinds::Capacity;
use crate::signal::{Calendar, Kinds};
use jiff::Timestamp;
use jiff::civil::Weekday;

/// "Een medewerker (schuldhulp)": the first role that the kind is for.
pub fn reader(kinds: &Kinds, kind: &Kind, language: Language) -> String {
    let role = kinds.meaning(kind).and_then(|meaning| {
        meaning.takers.iter().find_map(|taker| match &taker.who {
            Capacity::Role(role) => Some(kinds.role_label(role, language).to_owned()),
            // Whether there is one is nobody else's business.
            Capacity::OwnWorker => None,
        })
    });
    match (language, role) {
        (Language::En, Some(role)) => format!("A worker ({role})"),
        (Language::En, None) => "A worker".to_owned(),
        (_, Some(role)) => format!("Een medewerker ({role})"),
        (_, None) => "Een medewerker".to_owned(),
    }
}

/// "uiterlijk maandag 23 november": the day of the deadline.
pub fn by_when(due_at: Timestamp, now: Timestamp, calendar: &Calendar, language: Language) -> String {
    let due = calendar.local(due_at).date();
    let today = calendar.local(now).date();
    match (language, due == today) {
        (Language::En, true) => "today".to_owned(),
        (Language::En, false) => format!("by {} {} {}", weekday_en(due.weekday()), due.day(), month_en(due.month())),
        (_, true) => "vandaag nog".to_owned(),
        (_, false) => format!("uiterlijk {} {} {}", weekday_nl(due.weekday()), due.day(), month_nl(due.month())),
    }
}

/// "vandaag om 11.00 uur", "maandag 23 november": when something began.
pub fn since(began: Timestamp, now: Timestamp, calendar: &Calendar, language: Language) -> String {
    let began = calendar.local(began);
    let (day, time) = (began.date(), began.time());
    match (language, day == calendar.local(now).date()) {
        (Language::En, true) => format!("today at {}:{:02}", time.hour(), time.minute()),
        (Language::En, false) => format!("on {} {} {}", weekday_en(day.weekday()), day.day(), month_en(day.month())),
        (_, true) => format!("vandaag om {}.{:02} uur", time.hour(), time.minute()),
        (_, false) => format!("{} {} {}", weekday_nl(day.weekday()), day.day(), month_nl(day.month())),
    }
}

fn weekday_nl(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "maandag",
        Weekday::Tuesday => "dinsdag",
        Weekday::Wednesday => "woensdag",
        Weekday::Thursday => "donderdag",
        Weekday::Friday => "vrijdag",
        Weekday::Saturday => "zaterdag",
        Weekday::Sunday => "zondag",
    }
}

fn weekday_en(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn month_nl(month: i8) -> &'static str {
    const MONTHS: [&str; 12] =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    named(&MONTHS, month)
}

fn month_en(month: i8) -> &'static str {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    named(&MONTHS, month)
}

fn named(months: &[&'static str; 12], month: i8) -> &'static str {
    usize::try_from(month).ok().and_then(|month| months.get(month.checked_sub(1)?)).copied().unwrap_or_default()
}
