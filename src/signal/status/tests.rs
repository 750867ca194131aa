//! Every status against every action.

use super::*;
use jiff::civil::date;

fn worker(name: &str) -> Owner {
    Owner::Worker(WorkerId::from(name))
}

fn desk() -> Owner {
    Owner::Desk(DeskId::from("desk"))
}

fn closing() -> Closing {
    let words = Words::ToOne(Text::from("Fijn dat het gelukt is."));
    let ending = Ending { outcome: "helped".to_owned(), words, follow_up: None };
    Closing::check(&Kinds::shipped_for_tests(), &Kind::from("rent_arrears"), ending, date(2026, 11, 23)).unwrap()
}

fn statuses() -> [Status; 5] {
    [
        Status::Waiting { desk: DeskId::from("desk") },
        Status::Assigned { worker: WorkerId::from("anna") },
        Status::Claimed { worker: WorkerId::from("anna") },
        Status::Merged { by: WorkerId::from("anna") },
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
        ("close by anna", Action::Close { by: anna.clone(), closing: closing() }),
        ("close by bram", Action::Close { by: bram.clone(), closing: closing() }),
        ("merge by anna", Action::Merge { by: anna }),
        ("merge by bram", Action::Merge { by: bram.clone() }),
        ("part", Action::Part { to: Box::new(Status::Claimed { worker: bram.clone() }) }),
        ("part to nobody", Action::Part { to: Box::new(Status::Merged { by: bram }) }),
        ("reopen", Action::Reopen),
        ("raise", Action::Raise { to: Urgency::Urgent }),
        ("lower", Action::Lower { lowered }),
    ]
}

#[test]
fn the_transition_table() {
    let written = "
        action            | waiting       | assigned      | claimed       | merged       | closed
        route to bram     | assigned bram | assigned bram | taken by anna | is closed    | is closed
        route to desk     | waiting desk  | waiting desk  | taken by anna | is closed    | is closed
        claim by anna     | claimed anna  | claimed anna  | claimed anna  | is closed    | is closed
        claim by bram     | claimed bram  | claimed bram  | taken by anna | is closed    | is closed
        hand back by anna | claim first   | waiting desk  | waiting desk  | is closed    | is closed
        hand back by bram | claim first   | claim first   | taken by anna | is closed    | is closed
        reassign to bram  | assigned bram | assigned bram | assigned bram | is closed    | is closed
        close by anna     | claim first   | claim first   | closed anna   | closed anna  | is closed
        close by bram     | claim first   | claim first   | taken by anna | closed bram  | is closed
        merge by anna     | merged anna   | merged anna   | merged anna   | is closed    | is closed
        merge by bram     | merged bram   | merged bram   | taken by anna | is closed    | is closed
        part              | is open       | is open       | is open       | claimed bram | is closed
        part to nobody    | is open       | is open       | is open       | is closed    | is closed
        reopen            | is open       | is open       | is open       | is closed    | assigned anna
        raise             | waiting desk  | assigned anna | claimed anna  | is closed    | is closed
        lower             | waiting desk  | assigned anna | claimed anna  | is closed    | is closed";
    let mut rows = written.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>()).filter(|row| row.len() == 6);
    assert_eq!(rows.next().unwrap()[1..], ["waiting", "assigned", "claimed", "merged", "closed"]);
    for (name, action) in actions() {
        let row = rows.next().expect("a row for each action");
        assert_eq!(row[0], name);
        for (status, expected) in statuses().iter().zip(&row[1..]) {
            let said = match status.after(action.clone()) {
                Ok(Status::Waiting { desk }) => format!("waiting {desk}"),
                Ok(Status::Assigned { worker }) => format!("assigned {worker}"),
                Ok(Status::Claimed { worker }) => format!("claimed {worker}"),
                Ok(Status::Merged { by }) => format!("merged {by}"),
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
        let ending = Ending { outcome: outcome.to_owned(), words, follow_up: None };
        assert_eq!(Closing::check(&kinds, &Kind::from("rent_arrears"), ending, date(2026, 11, 23)).err(), refused, "{outcome}");
    }
}

#[test]
fn nuis_4_a_nuisance_is_not_closed_without_a_day_on_which_somebody_asks_how_it_is() {
    let (kinds, today) = (Kinds::shipped_for_tests(), date(2026, 11, 23));
    let table = [
        ("noise_nuisance", None, Some(NotClosed::NoFollowUp)),
        ("neighbour_conflict", None, Some(NotClosed::NoFollowUp)),
        ("rent_arrears", None, None),
        ("noise_nuisance", Some(date(2026, 11, 24)), None),
        ("rent_arrears", Some(date(2027, 11, 24)), None),
        ("noise_nuisance", Some(today), Some(NotClosed::WrongDay)),
        ("rent_arrears", Some(date(2026, 11, 1)), Some(NotClosed::WrongDay)),
        ("rent_arrears", Some(date(2027, 11, 25)), Some(NotClosed::WrongDay)),
    ];
    for (kind, follow_up, refused) in table {
        let ending = Ending { outcome: "helped".to_owned(), words: Words::ToOne(Text::from("Dank u.")), follow_up };
        let closing = Closing::check(&kinds, &Kind::from(kind), ending, today);
        assert_eq!(closing.as_ref().err(), refused.as_ref(), "{kind} {follow_up:?}");
        assert!(closing.is_err() || closing.unwrap().follow_up() == follow_up);
    }
}
