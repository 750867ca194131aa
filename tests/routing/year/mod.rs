//! A year of a town in some seconds: 10,000 households, 40 workers with leave and part-time weeks, who overlook one alert in
//! three, offer some of it to each other, and are told two weeks later that one in four is not better. Raising, routing, the
//! ladder, the line, the circle, what adds up on an address and what becomes of an offer are the desk's own functions; only the
//! people are played (`people`, `work`). It prints its figures, which
//! `cargo test --test routing year -- --nocapture` shows.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a play that names a worker or a signal there is none of should stop right there"
)]

mod clock;
mod give;
mod people;
mod raise;
mod town;
mod work;

use jiff::{SignedDuration, Timestamp};
use people::TEAMS;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use town::{Event, Signal, Town};
use waakvlam::id::WorkerId;
use waakvlam::signal::ladder::Step;
use waakvlam::signal::{Status, Urgency};

const HOUSEHOLDS: usize = 10_000;
/// The first of January, at midnight in the Netherlands.
const BEGIN: &str = "2026-12-31T23:00:00Z";
const DAYS: i64 = 365;
/// Nobody of a team has so many times the signals of another: three days a week against five, and six weeks of leave against
/// three, are 1.8 together.
const UNEVEN: f64 = 2.0;

fn part(mut waits: Vec<i64>, percent: usize) -> String {
    waits.sort_unstable();
    let minutes = waits.get(waits.len() * percent / 100).copied().unwrap_or_default();
    if minutes < 120 { format!("{minutes} min") } else { format!("{:.1} h", minutes as f64 / 60.0) }
}

#[test]
fn promise_1_in_a_year_of_a_town_nobody_falls_through() {
    let mut town = Town::founded();
    let events = town.lives(BEGIN.parse::<Timestamp>().unwrap() + SignedDuration::from_hours(24 * DAYS));
    println!("{HOUSEHOLDS} households, {} workers, {} signals, {events} events", town.network.workers.len(), town.signals.len());
    for (name, urgencies) in [("danger", &[Urgency::Urgent][..]), ("other", &[Urgency::Normal, Urgency::High])] {
        let these: Vec<&Signal> = town.signals.iter().filter(|signal| urgencies.contains(&signal.urgency)).collect();
        let waits =
            || these.iter().filter_map(|signal| Some(signal.taken_at?.duration_since(signal.raised_at).as_mins())).collect::<Vec<_>>();
        let (half, most) = (part(waits(), 50), part(waits(), 90));
        println!("{name}: {} raised, {} taken, half within {half}, nine of ten within {most}", these.len(), waits().len());
    }
    for step in Step::ALL {
        println!("{}: {}", step.as_str(), town.signals.iter().flat_map(|signal| &signal.steps).filter(|taken| **taken == step).count());
    }
    let offered = |word: &str| town.offers.iter().filter(|offer| offer.status.as_str() == word).count();
    let ends = ["accepted", "refused", "lapsed", "revoked", "offered", "escalated"].map(|word| format!("{} {word}", offered(word)));
    println!("{} offered to another organisation: {}", town.offers.len(), ends.join(", "));
    println!("{:?}", town.tally);
    for line in loads_are_fair(&town) {
        println!("{line}");
    }
    nobody_fell_through(&town);
    assert!(town.signals.iter().any(|signal| signal.steps.contains(&Step::PassOn)), "the year is not all sunshine");
    for word in ["accepted", "refused", "lapsed"] {
        assert!(offered(word) > 10, "{word} happened");
    }
    assert!(town.tally.raised_together > 100 && town.tally.not_better > 100, "{:?}", town.tally);
}

/// How many signals each had, and how many for each hour of their week; nobody of a team far more than another.
fn loads_are_fair(town: &Town) -> Vec<String> {
    let mut lines = Vec::new();
    for (team, (_, roles, count)) in TEAMS.into_iter().enumerate() {
        let ids: Vec<WorkerId> = (0..count).map(|place| WorkerId::from(format!("w{team}_{place}").as_str())).collect();
        let had: Vec<u32> = ids.iter().map(|id| town.had.get(id).copied().unwrap_or_default()).collect();
        let shares: Vec<f64> = had.iter().zip(&ids).map(|(had, id)| f64::from(*had) / town.hours_of(id)).collect();
        let (least, most) = (shares.iter().copied().fold(f64::MAX, f64::min), shares.iter().copied().fold(0.0, f64::max));
        let (fewest, largest) = (had.iter().min().unwrap(), had.iter().max().unwrap());
        lines.push(format!("{roles}: from {fewest} to {largest} signals each, {least:.1} to {most:.1} for each hour of their week"));
        assert!(f64::from(*largest) <= f64::from(*fewest) * UNEVEN, "{roles}: {had:?}");
    }
    lines
}

/// Whatever is open has an owner and a clock; whatever is danger was taken, or rings within five minutes; what is offered waits
/// for an answer with a clock of its own.
fn nobody_fell_through(town: &Town) {
    let clocks = town.queue.iter().filter_map(|Reverse((_, _, event))| match event {
        Event::GoesOff { signal, version } => Some((*signal, *version)),
        Event::Leaves { .. } | Event::Raises | Event::Takes { .. } | Event::Writes { .. } | Event::Closes { .. } => None,
        Event::LooksBack { .. } | Event::Offers { .. } | Event::Answers { .. } | Event::Rings { .. } => None,
    });
    let clocks: BTreeSet<(usize, u32)> = clocks.collect();
    for (place, signal) in town.signals.iter().enumerate().filter(|(_, signal)| signal.status.owner().is_some()) {
        let moment = town.next(signal).expect("an open signal has a next moment");
        let is_set = clocks.contains(&(place, signal.version));
        // The one that was popped last lies after the end of the year.
        assert!(is_set || moment.at > town.now, "number {place} has a clock");
        if signal.urgency == Urgency::Urgent && !matches!(signal.status, Status::Claimed { .. }) {
            assert!(moment.at <= town.now + SignedDuration::from_mins(5), "{:?} still rings", signal.kind);
        }
    }
    for offer in town.offers.iter().filter(|offer| offer.status.is_open()) {
        assert!(offer.answer_by >= town.now && town.signals[offer.signal].status.owner().is_some());
    }
}
