//! What two people together may open, as tables.

use super::*;

fn at(minute: i64) -> Timestamp {
    "2026-11-23T10:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minute)
}

fn request(events: &[(i64, What, &str)]) -> Request {
    let event = |(minute, what, who): &(i64, What, &str)| Event {
        id: Uuid::from_u128(u128::try_from(*minute).unwrap()),
        at: at(*minute),
        what: *what,
        who: (*who).to_owned(),
        note: None,
    };
    Request {
        id: Uuid::from_u128(1),
        network: NetworkId("buurt".into()),
        signal: SignalId(Uuid::from_u128(2)),
        organisation: "woonbrug".into(),
        by: "mirjam".into(),
        at: at(0),
        purpose: Purpose::Court,
        words: Text::from("de rechter vraagt het"),
        events: events.iter().map(event).collect(),
    }
}

#[test]
fn the_transition_table() {
    let until = at(60);
    let statuses = [Status::Asked, Status::Escalated, Status::Granted { until }, Status::Refused, Status::Lapsed, Status::Ended];
    let actions = [("grant", Action::Grant { until }), ("refuse", Action::Refuse), ("ring", Action::Ring), ("end", Action::End)];
    let written = "
        action | asked     | escalated | granted     | refused | lapsed | ended
        grant  | granted   | granted   | was granted | over    | over   | over
        refuse | refused   | refused   | was granted | over    | over   | over
        ring   | escalated | lapsed    | ended       | over    | over   | over
        end    | lapsed    | lapsed    | ended       | over    | over   | over";
    let mut rows = written.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>()).filter(|row| row.len() == 7);
    assert_eq!(rows.next().unwrap()[1..], statuses.map(Status::as_str));
    for (name, action) in actions {
        let row = rows.next().expect("a row for each action");
        assert_eq!(row[0], name);
        for (status, expected) in statuses.iter().zip(&row[1..]) {
            let said = match status.after(action) {
                Ok(next) => next.as_str(),
                Err(NotNow::Granted) => "was granted",
                Err(NotNow::Over) => "over",
            };
            assert_eq!(said, *expected, "{} after {name}", status.as_str());
        }
    }
    assert_eq!(rows.next(), None, "an action for each row");
}

#[test]
fn only_who_asked_looks_only_after_another_said_yes_and_only_within_the_term() {
    let (until, telling) = (at(60), Telling::Now);
    let yes = What::Granted { until, telling };
    let none: &[(i64, What, &str)] = &[];
    let table = [
        (none, "mirjam", 1, false),
        (&[(5, yes, "worker:peter")], "mirjam", 6, true),
        (&[(5, yes, "worker:peter")], "mirjam", 59, true),
        (&[(5, yes, "worker:peter")], "mirjam", 60, false),
        (&[(5, yes, "worker:peter")], "ruud", 6, false),
        (&[(5, yes, "worker:peter")], "peter", 6, false),
        (&[(5, yes, "worker:mirjam")], "mirjam", 6, false),
        (&[(5, yes, "worker:peter"), (7, What::Ended, "worker:peter")], "mirjam", 8, false),
        (&[(5, What::Escalated, "clock"), (6, yes, "worker:peter"), (7, What::Told, "clock")], "mirjam", 8, true),
    ];
    for (events, worker, minute, expected) in table {
        let request = request(events);
        let warrant = request.warrant(&worker.into(), at(minute));
        assert_eq!(warrant.is_some(), expected, "{worker} at {minute} after {events:?}");
        assert!(warrant.is_none_or(|warrant| warrant.signal() == request.signal));
    }
}

#[test]
fn a_reporter_is_told_once_and_at_the_latest_when_the_ground_for_waiting_says() {
    let later = Telling::Later { because: Delay::Safety, at: at(90) };
    let yes = |telling| (5, What::Granted { until: at(60), telling }, "worker:peter");
    assert_eq!(request(&[]).tell_at(), None, "who was never granted is no news");
    assert_eq!(request(&[(5, What::Refused, "worker:peter")]).tell_at(), None);
    assert_eq!(request(&[yes(Telling::Now)]).tell_at(), Some(at(5)));
    assert_eq!(request(&[yes(later)]).tell_at(), Some(at(90)));
    assert_eq!(request(&[yes(later), (60, What::Ended, "clock")]).tell_at(), Some(at(90)), "after the looking is over too");
    assert_eq!(request(&[yes(later), (90, What::Told, "clock")]).tell_at(), None);
}

#[test]
fn every_word_comes_back() {
    for purpose in Purpose::ALL {
        assert_eq!(Purpose::from_word(purpose.as_str()), Some(purpose));
    }
    for delay in Delay::ALL {
        assert_eq!(Delay::from_word(delay.as_str()), Some(delay));
    }
    assert_eq!((Purpose::from_word("curious"), Delay::from_word("never")), (None, None));
}
