//! The ladder, rung by rung, as a table of clocks.

use super::*;
use crate::id::DeskId;
use crate::signal::Kinds;
use crate::signal::status::{Closing, Ending, Words};

const OFFICE: &str = "mo-fr 09:00-17:00";

fn at(local: &str) -> Timestamp {
    let civil: jiff::civil::DateTime = local.parse().unwrap();
    civil.to_zoned(Calendar::dutch(&[]).zone().clone()).unwrap().timestamp()
}

fn status(word: &str) -> Status {
    match word {
        "waiting" => Status::Waiting { desk: DeskId::from("desk") },
        "assigned" => Status::Assigned { worker: WorkerId::from("anna") },
        "claimed" => Status::Claimed { worker: WorkerId::from("anna") },
        other => panic!("{other}"),
    }
}

/// A signal that was raised at some time, and what the clock does with it while nobody else does anything.
struct Story {
    status: Status,
    rule: Rule,
    raised_at: Timestamp,
    hours: Hours,
    climb: Climb,
    absent_until: Option<Timestamp>,
    promise: Promise,
}

impl Story {
    fn of(word: &str, rule: Rule, since: &str, hours: &str) -> Self {
        let (since, hours) = (at(since), Hours::parse(hours).unwrap());
        let promise = if rule == Rule::Minutes { Promise::None } else { Promise::Given };
        Self { status: status(word), rule, raised_at: since, hours, climb: Climb::begun(since), absent_until: None, promise }
    }

    fn next(&self, now: Timestamp) -> Option<Moment> {
        let calendar = Calendar::dutch(&[]);
        let stand = Stand {
            status: &self.status,
            deadline: self.rule.due(self.raised_at, &calendar),
            climb: &self.climb,
            hours: matches!(self.status, Status::Assigned { .. } | Status::Claimed { .. }).then_some(&self.hours),
            absent_until: self.absent_until,
            promise: self.promise,
            calendar: &calendar,
        };
        stand.next(now)
    }

    /// What the desk does when a moment comes.
    fn step(&mut self, moment: Moment) {
        let now = moment.at;
        match moment.step {
            Step::PassOn => (self.status, self.climb) = (status("assigned"), self.climb.anew(now)),
            Step::GiveToDesk => (self.status, self.climb) = (status("waiting"), self.climb.anew(now)),
            Step::TellPerson => self.climb.apology = Apology::Said(now),
            Step::LookAfter => self.climb.looked_after_until = self.absent_until,
            Step::RingAgain | Step::AskAgain | Step::RemindDesk | Step::AskForWord | Step::AskIfDone => self.climb = self.climb.up(now),
        }
    }

    /// The next steps, in local time.
    fn told(mut self, count: usize) -> Vec<String> {
        let calendar = Calendar::dutch(&[]);
        let mut now = self.climb.since;
        let mut told = Vec::new();
        for _ in 0..count {
            let moment = self.next(now).expect("an open signal has a next moment");
            now = now.max(moment.at);
            told.push(format!("{} {}", calendar.local(moment.at).strftime("%a %d %b %H:%M"), moment.step.as_str()));
            self.step(moment);
        }
        told
    }
}

#[test]
fn urg_3_danger_rings_every_five_minutes_and_what_is_for_today_every_hour_day_and_night() {
    // Christmas night.
    let danger = Story::of("assigned", Rule::Minutes, "2026-12-25T23:52", OFFICE).told(3);
    assert_eq!(danger, ["Fri 25 Dec 23:57 rang_again", "Sat 26 Dec 00:02 rang_again", "Sat 26 Dec 00:07 rang_again"]);
    let desk = Story::of("waiting", Rule::Minutes, "2026-12-25T23:52", OFFICE).told(2);
    assert_eq!(desk, danger[..2]);
    let today = Story::of("assigned", Rule::Today, "2026-11-20T16:30", OFFICE).told(2);
    assert_eq!(today, ["Fri 20 Nov 17:30 rang_again", "Fri 20 Nov 18:30 rang_again"]);
}

#[test]
fn time_1_who_stays_silent_is_asked_after_a_working_day_and_loses_it_after_another() {
    let told = Story::of("assigned", Rule::FiveWorkingDays, "2026-11-20T16:30", OFFICE).told(6);
    assert_eq!(
        told,
        [
            "Mon 23 Nov 16:30 asked_again",
            "Tue 24 Nov 16:30 passed_on",
            "Wed 25 Nov 16:30 asked_again",
            "Thu 26 Nov 16:30 passed_on",
            "Fri 27 Nov 09:00 given_to_desk",
            "Sat 28 Nov 09:00 person_told_late",
        ]
    );
}

#[test]
fn time_1_weekends_holidays_and_days_off_do_not_count_as_silence() {
    let table: [(&str, &str, &str, &[&str]); 4] = [
        // Over Christmas and the weekend.
        (OFFICE, "wgs-4-2", "2026-12-24T15:00", &["Mon 28 Dec 15:00 passed_on", "Tue 29 Dec 15:00 passed_on"]),
        (OFFICE, "five-working-days", "2026-12-24T15:00", &["Mon 28 Dec 15:00 asked_again", "Tue 29 Dec 15:00 passed_on"]),
        // Told on the next morning at work, and counted from there.
        (OFFICE, "five-working-days", "2026-11-20T20:00", &["Tue 24 Nov 09:00 asked_again", "Wed 25 Nov 09:00 passed_on"]),
        // Two afternoons a week: the desk comes before the second.
        (
            "tu 13:00-17:00, th 19:00-21:00",
            "five-working-days",
            "2026-11-20T11:00",
            &["Thu 26 Nov 19:00 asked_again", "Fri 27 Nov 09:00 given_to_desk"],
        ),
    ];
    for (hours, rule, since, expected) in table {
        let told = Story::of("assigned", Rule::from_word(rule).unwrap(), since, hours).told(2);
        assert_eq!(told, expected, "{rule} since {since}");
    }
}

#[test]
fn promise_1_a_desk_is_reminded_every_working_day_and_the_person_is_told_once() {
    let told = Story::of("waiting", Rule::ThreateningSituation, "2026-11-20T16:30", OFFICE).told(6);
    assert_eq!(
        told,
        [
            "Mon 23 Nov 09:00 desk_reminded",
            "Tue 24 Nov 09:00 desk_reminded",
            "Wed 25 Nov 09:00 desk_reminded",
            "Thu 26 Nov 09:00 desk_reminded",
            "Thu 26 Nov 09:00 person_told_late",
            "Fri 27 Nov 09:00 desk_reminded",
        ]
    );
}

#[test]
fn time_2_who_took_it_is_asked_for_a_first_word_when_the_deadline_passed_and_later_whether_it_is_done() {
    let told = Story::of("claimed", Rule::ThreateningSituation, "2026-11-20T16:30", OFFICE).told(3);
    assert_eq!(told, ["Thu 26 Nov 09:00 asked_for_word", "Fri 27 Nov 09:00 asked_for_word", "Mon 30 Nov 09:00 asked_for_word"]);
    let danger = Story::of("claimed", Rule::Minutes, "2026-11-20T23:30", OFFICE).told(2);
    assert_eq!(danger, ["Sat 21 Nov 00:30 asked_for_word", "Mon 23 Nov 09:00 asked_for_word"]);
    let mut acted = Story::of("claimed", Rule::ThreateningSituation, "2026-11-20T16:30", OFFICE);
    acted.climb.acted_at = Some(at("2026-11-24T10:00"));
    assert_eq!(acted.told(2), ["Tue 08 Dec 10:00 asked_if_done", "Tue 22 Dec 10:00 asked_if_done"]);
}

#[test]
fn route_1_who_is_away_is_passed_at_once_and_what_they_are_at_is_looked_after() {
    let now = at("2026-11-24T11:00");
    for (word, rule, step) in [
        ("assigned", Rule::FourWeeks, Step::PassOn),
        ("assigned", Rule::Minutes, Step::PassOn),
        ("claimed", Rule::FourWeeks, Step::LookAfter),
        ("claimed", Rule::Minutes, Step::LookAfter),
    ] {
        let mut story = Story::of(word, rule, "2026-11-24T10:59", OFFICE);
        story.absent_until = Some(at("2027-03-01T00:00"));
        assert_eq!(story.next(now), Some(Moment { at: now, step }), "{word} {}", rule.as_str());
        if step == Step::LookAfter {
            story.step(Moment { at: now, step });
            assert_ne!(story.next(now).map(|moment| moment.step), Some(step), "a colleague is asked once");
            assert_eq!(story.status, status("claimed"), "it is never taken from whoever is at it");
        }
        story.absent_until = Some(at("2026-11-24T10:30"));
        assert_ne!(story.next(now).map(|moment| moment.step), Some(step), "who is back is not away");
    }
}

#[test]
fn crisis_5_nobody_in_danger_is_told_that_a_promise_was_late() {
    for word in ["waiting", "assigned"] {
        let story = Story::of(word, Rule::Minutes, "2026-11-20T16:30", OFFICE);
        assert!(story.told(2000).iter().all(|told| !told.contains("person_told_late")), "a week of ringing");
    }
}

#[test]
fn a_step_reads_back_as_it_is_written_and_so_does_a_climb() {
    for step in Step::ALL {
        assert_eq!(Step::from_word(step.as_str()), Some(step));
    }
    let climb =
        Climb { apology: Apology::From(at("2026-11-24T11:00")), reached: vec!["anna".into()], ..Climb::begun(at("2026-11-24T10:00")) };
    assert_eq!(serde_json::from_str::<Climb>(&serde_json::to_string(&climb).unwrap()).unwrap(), climb);
}

proptest::proptest! {
    #[test]
    fn promise_1_every_open_signal_has_a_next_moment_and_each_step_brings_another(
        seconds in 1_700_000_000_i64..1_900_000_000,
        word in proptest::sample::select(vec!["waiting", "assigned", "claimed"]),
        rule in proptest::sample::select(Rule::ALL.to_vec()),
        hours in proptest::sample::select(vec!["always", OFFICE, "we 22:00-02:00", "tu 13:00-17:00, th 19:00-21:00"]),
        away_days in proptest::option::of(0_i64..60),
        acted in proptest::option::of(0_i64..40),
        late_by_hours in 0_i64..2000,
    ) {
        let since = Timestamp::from_second(seconds).unwrap();
        let days = |days: i64| since.checked_add(SignedDuration::from_hours(24 * days)).ok();
        let mut story = Story { raised_at: since, climb: Climb::begun(since), ..Story::of(word, rule, "2026-11-20T16:30", hours) };
        story.absent_until = away_days.and_then(days);
        story.climb.acted_at = acted.and_then(days);
        // The machine was off for a while.
        let mut now = since + SignedDuration::from_hours(late_by_hours);
        let mut at_once = 0;
        for _ in 0..50 {
            let moment = story.next(now).unwrap();
            at_once = if moment.at <= now { at_once + 1 } else { 0 };
            proptest::prop_assert!(at_once < 4, "it does not spin: {moment:?} at {now}");
            proptest::prop_assert!(moment.at < now + SignedDuration::from_hours(24 * 60), "it is never far: {moment:?} at {now}");
            now = now.max(moment.at);
            story.step(Moment { at: now, ..moment });
            if moment.step == Step::PassOn {
                // To somebody who is there.
                story.absent_until = None;
            }
        }
    }
}

#[test]
fn only_a_closed_signal_has_no_next_moment() {
    let ending = Ending { outcome: "helped".to_owned(), words: Words::ToOne("Fijn.".into()), follow_up: None };
    let closing = Closing::check(&Kinds::shipped_for_tests(), &"rent_arrears".into(), ending, Date::constant(2026, 11, 23)).unwrap();
    let story =
        Story { status: Status::Closed { by: "anna".into(), closing }, ..Story::of("waiting", Rule::Today, "2026-11-20T16:30", OFFICE) };
    assert_eq!(story.next(at("2026-11-20T16:30")), None);
}
