//! What a person is told about who reads it, and when.
//!
//! The one decision: the promise follows from the kind and the deadline alone, never from who is behind an address. A reply to
//! a neighbour is the same for an address inside and outside the programme (`PRIV-1`), and no name leaks a relation.

use crate::dialog::values::names;
use crate::id::{Kind, Role};
use crate::language::Language;
use crate::signal::kinds::Capacity;
use crate::signal::{Calendar, Kinds};
use jiff::Timestamp;

/// "Een medewerker (schuldhulp)": the first role that the kind is for.
pub fn reader(kinds: &Kinds, kind: &Kind, language: Language) -> String {
    let role = kinds.meaning(kind).and_then(|meaning| {
        meaning.takers.iter().find_map(|taker| match &taker.who {
            Capacity::Role(role) => Some(kinds.role_for_person(role, language)),
            // Whether there is one is nobody else's business.
            Capacity::OwnWorker => None,
        })
    });
    let worker = names(language).worker;
    match role.flatten() {
        Some(role) => format!("{worker} ({role})"),
        None => worker.to_owned(),
    }
}

/// "Een medewerker (schuldhulp)": somebody in this role.
pub fn reader_as(kinds: &Kinds, role: &Role, language: Language) -> String {
    let worker = names(language).worker;
    kinds.role_for_person(role, language).map_or_else(|| worker.to_owned(), |role| format!("{worker} ({role})"))
}

/// "uiterlijk maandag 23 november": the day of the deadline.
pub fn by_when(due_at: Timestamp, now: Timestamp, calendar: &Calendar, language: Language) -> String {
    let due = calendar.local(due_at).date();
    let today = calendar.local(now).date();
    let names = names(language);
    if due == today { names.today.to_owned() } else { names.by.replace("{}", &names.day(due)) }
}

/// "vandaag om 11.00 uur", "maandag 23 november, 22.14": when something was told.
pub fn moment(at: Timestamp, now: Timestamp, calendar: &Calendar, language: Language) -> String {
    let (day, local, names) = (since(at, now, calendar, language), calendar.local(at), names(language));
    if local.date() == calendar.local(now).date() {
        return day;
    }
    format!("{day}, {}{}{:02}", local.time().hour(), names.clock, local.time().minute())
}

/// "vandaag om 11.00 uur", "maandag 23 november": when something began.
pub fn since(began: Timestamp, now: Timestamp, calendar: &Calendar, language: Language) -> String {
    let (began, names) = (calendar.local(began), names(language));
    if began.date() == calendar.local(now).date() {
        let time = format!("{}{}{:02}", began.time().hour(), names.clock, began.time().minute());
        return names.today_at.replace("{}", &time);
    }
    let day = names.day(began.date());
    if language == Language::En { format!("on {day}") } else { day }
}
