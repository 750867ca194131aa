//! Every status against every action, and what is promised of every open one.

use super::*;
use crate::id::{Kind, SignalId};
use crate::language::Language;
use crate::signal::Source;
use crate::signal::deadline::{Deadline, Rule};

fn worker(name: &str) -> Owner {
    Owner::Worker(WorkerId::from(name))
}

fn desk() -> Owner {
    Owner::Desk(DeskId::from("desk"))
}

fn closing() -> Closing {
    Closing::check(&Kinds::shipped_for_tests(), "helped", Words::ToOne(Text::from("Fijn dat het gelukt is."))).unwrap()
}

fn statuses() -> [Status; 4] {
    [
        Status::Waiting { desk: DeskId::from("desk") },
        Status::Assigned { worker: WorkerId::from("anna") },
        Status::Claimed { worker: WorkerId::from("anna") },
        Status::Closed { by: WorkerId::from("anna"), closing: closing() },
    ]
}

/// Each action with its name in the table below; `anna` is who the statuses above name, `bram` is somebody else.
fn actions() -> Vec<(&'static str, Action)> {
    let (anna, bram) = (WorkerId::from("anna"), WorkerId::from("bram"));
    let lowered = Urgency::High.lowered_to(Urgency::Normal, bram.clone()).unwrap();
    vec![
        ("route to bram", Action::Route { to: worker("bram") }),
        ("route to desk", Action::Route { to: desk() }),
        ("claim by anna", Action::Claim { by: anna.clone() }),
        ("claim by bram", Action::Claim { by: bram.clone() }),
        ("hand back by anna", Action::HandBack { by: anna.clone(), desk: DeskId::from("desk") }),
        ("hand back by bram", Action::HandBack { by: bram.clone(), desk: DeskId::from("desk") }),
        ("reassign to bram", Action::Reassign { to: worker("bram"), by: bram.clone() }),
        ("close by anna", Action::Close { by: anna, closing: closing() }),
        ("close by bram", Action::Close { by: bram, closing: closing() }),
        ("reopen", Action::Reopen),
        ("raise", Action::Raise { to: Urgency::Urgent }),
        ("lower", Action::Lower { lowered }),
    ]
}

#[test]
fn the_transition_table() {
    let written = "
        action            | waiting       | assigned      | claimed       | closed
        route to bram     | assigned bram | assigned bram | taken by anna | is closed
        route to desk     | waiting desk  | waiting desk  | taken by anna | is closed
        claim by anna     | claimed anna  | claimed anna  | claimed anna  | is closed
        claim by bram     | claimed bram  | claimed bram  | taken by anna | is closed
        hand back by anna | claim first   | waiting desk  | waiting desk  | is closed
        hand back by bram | claim first   | claim first   | taken by anna | is closed
        reassign to bram  | assigned bram | assigned bram | assigned bram | is closed
        close by anna     | claim first   | claim first   | closed anna   | is closed
        close by bram     | claim first   | claim first   | taken by anna | is closed
        reopen            | is open       | is open       | is open       | assigned anna
        raise             | waiting desk  | assigned anna | claimed anna  | is closed
        lower             | waiting desk  | assigned anna | claimed anna  | is closed";
    let mut rows = written.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>()).filter(|row| row.len() == 5);
    assert_eq!(rows.next().unwrap()[1..], statuses().map(|status| status.as_str()));
    for (name, action) in actions() {
        let row = rows.next().expect("a row for each action");
        assert_eq!(row[0], name);
        for (status, expected) in statuses().iter().zip(&row[1..]) {
            let said = match status.after(action.clone()) {
                Ok(Status::Waiting { desk }) => format!("waiting {desk}"),
                Ok(Status::Assigned { worker }) => format!("assigned {worker}"),
                Ok(Status::Claimed { worker }) => format!("claimed {worker}"),
                Ok(Status::Closed { by, .. }) => format!("closed {by}"),
                Err(Refused::TakenBy { by }) => format!("taken by {by}"),
                Err(Refused::ClaimFirst) => "claim first".to_owned(),
                Err(Refused::IsClosed) => "is closed".to_owned(),
                Err(Refused::IsOpen) => "is open".to_owned(),
            };
            assert_eq!(said, *expected, "{} after {name}", status.as_str());
        }
    }
    assert_eq!(rows.next(), None, "an action for each row");
}

fn signal(rule: Rule, due_at: &str) -> Signal {
    Signal {
        id: SignalId(uuid::Uuid::nil()),
        number: 1,
        kind: Kind::from("rent_arrears"),
        urgency: Urgency::Normal,
        source: Source::Tenant,
        postcode: None,
        facts: Vec::new(),
        language: Language::Nl,
        raised_at: due_at.parse().unwrap(),
        deadline: Deadline { due_at: due_at.parse().unwrap(), rule },
    }
}

#[test]
fn promise_1_every_open_signal_has_an_owner_a_next_moment_and_a_next_person() {
    let catch_all = DeskId::from("catch_all");
    let since: Timestamp = "2026-11-23T09:00:00Z".parse().unwrap();
    for status in statuses() {
        for rule in Rule::ALL {
            for cover in [None, Some(WorkerId::from("anna")), Some(WorkerId::from("bram"))] {
                for hours in [0, 1, 24, 24 * 7, 24 * 400] {
                    let now = since + SignedDuration::from_hours(hours);
                    let signal = signal(rule, "2026-11-25T22:59:59Z");
                    let standing = standing(&status, &signal, since, now, cover.clone(), &catch_all);
                    let Some(standing) = standing else {
                        assert!(matches!(status, Status::Closed { .. }), "only a closed signal is nobody's");
                        continue;
                    };
                    assert!(standing.next.at > now, "the next moment lies ahead: {status:?} {rule:?} +{hours} h");
                    assert_eq!(standing.next.who, standing.owner);
                    if let Owner::Worker(_) = standing.owner {
                        assert_ne!(standing.then, standing.owner, "somebody else comes after a worker");
                    } else {
                        assert_eq!(standing.then, Owner::Desk(catch_all.clone()));
                    }
                }
            }
        }
    }
}

#[test]
fn what_happens_next_and_when() {
    let table = [
        // status, rule, now, what, at; routed at nine, due on Wednesday night
        (1, Rule::Minutes, "2026-11-23T09:00:00Z", Awaited::Claim, "2026-11-23T09:05:00Z"),
        (1, Rule::Minutes, "2026-11-23T09:12:00Z", Awaited::Claim, "2026-11-23T09:15:00Z"),
        (0, Rule::Today, "2026-11-23T09:59:59Z", Awaited::Claim, "2026-11-23T10:00:00Z"),
        (1, Rule::FourWeeks, "2026-11-23T10:00:00Z", Awaited::Claim, "2026-11-24T09:00:00Z"),
        (1, Rule::FourWeeks, "2026-11-25T10:00:00Z", Awaited::Claim, "2026-11-25T22:59:59Z"),
        (2, Rule::ThreateningSituation, "2026-11-23T10:00:00Z", Awaited::FirstAction, "2026-11-25T22:59:59Z"),
        (2, Rule::ThreateningSituation, "2026-11-25T22:59:59Z", Awaited::Overdue, "2026-11-26T22:59:59Z"),
    ];
    let since = "2026-11-23T09:00:00Z".parse().unwrap();
    for (status, rule, now, what, at) in table {
        let status = &statuses()[status];
        let next =
            standing(status, &signal(rule, "2026-11-25T22:59:59Z"), since, now.parse().unwrap(), None, &DeskId::from("desk")).unwrap().next;
        assert_eq!((next.what, next.at.to_string().as_str()), (what, at), "{} {} at {now}", status.as_str(), rule.as_str());
    }
}

#[test]
fn an_open_status_reads_back_from_its_word_and_owner() {
    for status in statuses() {
        let back = status.owner().and_then(|owner| Status::open(status.as_str(), owner));
        assert_eq!(back.as_ref(), status.owner().map(|_| &status));
    }
    assert_eq!(Status::open("claimed", desk()), None);
    assert_eq!(Status::open("waiting", worker("anna")), None);
}

#[test]
fn closing_asks_for_an_outcome_of_the_list_and_words_for_each() {
    let kinds = Kinds::shipped_for_tests();
    let each = |reporter: &str, person: &str| Words::ToEach { reporter: Text::from(reporter), person: Text::from(person) };
    let table = [
        ("helped", Words::ToOne(Text::from("Dank u.")), None),
        ("helped", each("Dank u.", "Fijn dat we spraken."), None),
        ("fixed", Words::ToOne(Text::from("Dank u.")), Some(NotClosed::UnknownOutcome)),
        ("helped", Words::ToOne(Text::from("  ")), Some(NotClosed::NoWords)),
        ("helped", each("", "Fijn dat we spraken."), Some(NotClosed::NoWords)),
        ("helped", each("Dank u.", "\n"), Some(NotClosed::NoWords)),
    ];
    for (outcome, words, refused) in table {
        assert_eq!(Closing::check(&kinds, outcome, words).err(), refused, "{outcome}");
    }
}
