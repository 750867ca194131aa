//! Where somebody can go, in words.
//!
//! The one decision: an open door is said as open until when, a closed one by its next opening. Whoever reads it at night
//! should not have to understand a table.

use super::library::Library;
use crate::dialog::Known;
use crate::dialog::values::names;
use crate::id::HelpKind;
use crate::language::Language;
use crate::places::{Cost, Local};
use crate::signal::Postcode;
use jiff::{SignedDuration, Timestamp};

/// Within a day an hour says when a door closes; beyond it a day has to be said too.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// What there is of this kind near this postcode, or that nothing is and who may know more.
pub(super) fn told(library: &Library, kind: &HelpKind, postcode: Option<Postcode>, now: Timestamp, language: Language) -> String {
    let near = library.places.near(kind, postcode, now, library.calendar());
    if near.is_empty() {
        return say(library, "places_none", language, &[]);
    }
    let intro = say(library, "places_near", language, &[]);
    let places = near.into_iter().map(|place| told_of(library, place, now, language));
    std::iter::once(intro).chain(places).collect::<Vec<_>>().join("\n\n")
}

/// Fills the text in which places stand; what another step of this turn told stays above.
pub(super) fn add(known: &mut Known, told: &str) {
    let all = known.fill.entry("places".to_owned()).or_default();
    if !all.is_empty() {
        all.push_str("\n\n");
    }
    all.push_str(told);
}

fn told_of(library: &Library, place: &Local, now: Timestamp, language: Language) -> String {
    let mut lines = vec![say(library, "place_line", language, &[("name", &place.name), ("whom", place.whom(language))])];
    lines.push(hours(library, place, now, language));
    let reach = [("place_visit", &place.reach.visit), ("place_call", &place.reach.number), ("place_site", &place.reach.site)];
    lines.extend(reach.into_iter().filter_map(|(key, how)| Some(say(library, key, language, &[("how", how.as_deref()?)]))));
    let cost = match place.cost {
        Cost::Free => "place_free",
        Cost::Paid => "place_paid",
    };
    lines.push(say(library, cost, language, &[]));
    lines.join("\n")
}

fn hours(library: &Library, place: &Local, now: Timestamp, language: Language) -> String {
    let Some(hours) = &place.hours else { return say(library, "place_agreed", language, &[]) };
    let calendar = library.calendar();
    let clock = |at: Timestamp| {
        let time = calendar.local(at).time();
        format!("{}{}{:02}", time.hour(), names(language).clock, time.minute())
    };
    let day = |at: Timestamp| names(language).day(calendar.local(at).date());
    if hours.open_at(now, calendar) {
        return match hours.next_closing(now, calendar) {
            Some(until) if until.duration_since(now) < A_DAY => say(library, "place_open", language, &[("until", &clock(until))]),
            Some(until) => say(library, "place_open_days", language, &[("day", &day(until)), ("time", &clock(until))]),
            None => say(library, "place_always", language, &[]),
        };
    }
    match hours.next_opening(now, calendar) {
        Some(opens) => say(library, "place_opens", language, &[("day", &day(opens)), ("time", &clock(opens))]),
        None => say(library, "place_agreed", language, &[]),
    }
}

fn say(library: &Library, key: &str, language: Language, fill: &[(&str, &str)]) -> String {
    let fill = fill.iter().map(|(name, words)| ((*name).to_owned(), (*words).to_owned())).collect();
    library.built_in.say(key, language, &fill).trim_end().to_owned()
}
