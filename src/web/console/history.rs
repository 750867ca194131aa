//! What happened to a signal, and what will happen by itself.
//!
//! The one decision: what the clock did reads like what a colleague did, with the rule it went by in the same sentence and
//! the names of whoever heard it. Nobody has to know that there is a clock.

use super::when::When;
use crate::desk::case::{Happening, MOVED_AWAY, MOVED_HERE, NOT_MINE};
use crate::desk::clock::Ahead;
use crate::desk::diary::OCCURRENCE;
use crate::desk::{correcting, erasing, unsaying};
use crate::signal::ladder::Step;
use crate::store::CLEARED;
use crate::web::words::console::Words;
use crate::web::words::{household, person};

/// Something that happened.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) time: String,
    pub(super) iso: String,
    pub(super) sentence: String,
    pub(super) note: Option<String>,
}

/// "Als niemand iets doet, 17.00: gaat naar Joris."
pub(super) fn ahead(next: &Ahead, words: &'static Words, when: &When<'_>) -> String {
    let what = match next.step {
        Step::RingAgain => words.ahead_rings,
        Step::AskAgain => words.ahead_asks,
        Step::PassOn | Step::GiveToDesk => words.ahead_passes,
        Step::RemindDesk => words.ahead_reminds,
        Step::TellPerson => words.ahead_person,
        Step::AskForWord => words.ahead_word,
        Step::AskIfDone => words.ahead_done,
        Step::LookAfter => words.ahead_looks,
    };
    words.ahead.replacen("{}", &when.moment(next.at), 1).replacen("{}", &what.replace("{}", &next.who), 1)
}

fn by_clock(step: Step, words: &'static Words) -> &'static str {
    match step {
        Step::RingAgain => words.ev_rang_again,
        Step::AskAgain => words.ev_asked_again,
        Step::PassOn => words.ev_passed_on,
        Step::GiveToDesk => words.ev_given_to_desk,
        Step::RemindDesk => words.ev_desk_reminded,
        Step::TellPerson => words.ev_person_told,
        Step::AskForWord => words.ev_asked_word,
        Step::AskIfDone => words.ev_asked_done,
        Step::LookAfter => words.ev_looked_after,
    }
}

/// Everything that happened, newest first. A clock that went off again and again is one line, with how often.
pub(super) fn events(happened: &[Happening], words: &'static Words, home: &'static household::Words, when: &When<'_>) -> Vec<Event> {
    let again = |one: &Happening, other: &Happening| one.what == other.what && Step::from_word(&one.what).is_some();
    let runs = happened.chunk_by(again);
    runs.flat_map(|run| {
        let (first, rest) = run.split_first()?;
        let line = super::around::event(first, home, when).unwrap_or_else(|| event(first, words, when));
        let often = words.ev_often.replace("{}", &run.len().to_string());
        let is_once = rest.is_empty();
        Some(if is_once { line } else { Event { sentence: [line.sentence, often].concat(), ..line } })
    })
    .collect()
}

fn event(happened: &Happening, words: &'static Words, when: &When<'_>) -> Event {
    let by_person =
        super::agreed::BY_PERSON.contains(&happened.what.as_str()) || [MOVED_AWAY, MOVED_HERE].contains(&happened.what.as_str());
    let who = happened.who.as_deref().unwrap_or(if by_person { words.tenant } else { words.computer });
    let sentence = match happened.what.as_str() {
        "raised" => words.ev_raised,
        "claimed" => words.ev_claimed,
        "read" => words.ev_read,
        "handed_back" => words.ev_handed_back,
        "let_speak" => words.ev_let_speak,
        "noted" => words.ev_noted,
        "raised_urgency" => words.ev_raised_urgency,
        "arrears_changed" => words.ev_arrears_changed,
        "arrears_threaten" => words.ev_arrears_threaten,
        "relabelled" => words.ev_relabelled,
        "closed" => words.ev_closed,
        "better" => words.ev_better,
        "opened_again" => words.ev_opened_again,
        "reported_again" => words.ev_reported_again,
        "follow_up_due" => words.ev_follow_up_due,
        "followed_up" => words.ev_followed_up,
        "added" => words.ev_added,
        correcting::CORRECTED => person::of(when.tongue).ev_corrected,
        unsaying::TAKEN_BACK => person::of(when.tongue).ev_taken_back,
        erasing::ASKED => person::of(when.tongue).ev_asked,
        erasing::UNDONE => person::of(when.tongue).ev_undone,
        erasing::WITHDRAWN => person::of(when.tongue).ev_withdrawn,
        CLEARED => person::of(when.tongue).ev_cleared,
        OCCURRENCE if happened.who.is_some() => words.ev_occurrence_by,
        OCCURRENCE => words.ev_occurrence,
        "words" => words.ev_words,
        "call_back" => words.ev_call_back,
        "danger_again" => words.ev_danger_again,
        "not_said" => words.ev_not_said,
        MOVED_AWAY => words.ev_moved_away,
        MOVED_HERE => words.ev_moved_here,
        NOT_MINE => words.ev_not_mine,
        other => match Step::from_word(other) {
            Some(step) => by_clock(step, words),
            None => super::correct::sentence(other, when.tongue)
                .or_else(|| super::hand_over::sentence(other, crate::web::words::hand_over::of(when.tongue)))
                .or_else(|| super::debts::sentence(other, crate::web::words::debts::of(when.tongue)))
                .or_else(|| super::custody::sentence(other, crate::web::words::custody::of(when.tongue)))
                .unwrap_or_else(|| super::link::identity_sentence(other, words)),
        },
    };
    let told = if happened.told.is_empty() { String::new() } else { words.ev_told.replace("{}", &happened.told.join(", ")) };
    Event {
        time: when.moment(happened.at),
        iso: happened.at.to_string(),
        sentence: [sentence.replace("{}", who), told].concat(),
        note: happened.note.as_ref().map(|note| note.expose().to_owned()),
    }
}

/// How often it was told to happen again, since when, and when last; no more, as it may be told long after it was.
pub(super) fn diary(happened: &[Happening], words: &Words, when: &When<'_>) -> Option<String> {
    let told: Vec<&Happening> = happened.iter().filter(|happened| happened.what == OCCURRENCE).collect();
    let (first, last) = (told.iter().map(|one| one.at).min()?, told.iter().map(|one| one.at).max()?);
    Some(match told.len() {
        1 => words.diary_once.replace("{}", &when.moment(last)),
        count => words.diary_often.replacen("{}", &count.to_string(), 1).replacen("{}", &when.day(first), 1).replacen(
            "{}",
            &when.moment(last),
            1,
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signal::Calendar;
    use crate::web::words::Tongue;
    use crate::web::words::console;
    use jiff::Timestamp;

    fn at(time: &str) -> Timestamp {
        time.parse().unwrap()
    }

    #[test]
    fn what_the_clock_will_do_and_did_reads_in_both_languages_with_who_comes_and_who_heard_it() {
        let calendar = Calendar::dutch(&[]);
        let table = [
            (
                Tongue::Dutch,
                Step::PassOn,
                "Als niemand iets doet, 17.00: gaat naar Joris.",
                "Het ging naar de volgende in de rij. Gehoord door: Joris, Daan.",
            ),
            (Tongue::English, Step::RingAgain, "the alarm goes again, also with Joris.", "with the next in line. Heard by: Joris, Daan."),
        ];
        for (tongue, step, next, past) in table {
            let when = When { tongue, calendar: &calendar, now: at("2026-11-23T10:00:00Z") };
            let words = console::of(tongue);
            let told = ahead(&Ahead { at: at("2026-11-23T16:00:00Z"), step, who: "Joris".to_owned() }, words, &when);
            assert!(told.ends_with(next), "{told}");
            let told = vec!["Joris".to_owned(), "Daan".to_owned()];
            let happened = Happening { at: at("2026-11-23T09:00:00Z"), what: step.as_str().to_owned(), who: None, told, note: None };
            let sentence = event(&happened, words, &when).sentence;
            assert!(sentence.ends_with(past), "{sentence}");
            let often = events(&[happened.clone(), happened], words, household::of(tongue), &when);
            assert!(often.len() == 1 && often[0].sentence.contains(" 2 "), "{often:?}");
        }
    }
}
