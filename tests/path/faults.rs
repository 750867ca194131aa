//! The desk's own story, broken once at every transaction: every signal once, every reply at least once, nothing lost.
//!
//! A tenant with rent to pay, a worker who talks with them and gives back, danger, another who closes. Whatever breaks,
//! the loop here does what the running desk does: it tries again, or is started again after a crash.

use crate::home::*;
use std::collections::BTreeMap;
use waakvlam::desk::case::{Act, Done};
use waakvlam::store::{Aftermath, Faults, Moment};

/// What is done, by whom: words, or `[what stands on a button]`. Before it begins, Sam has answered all about the rent.
const STORY: [(&str, &str); 10] = [
    ("sam", "[Ja, dit klopt]"),
    ("fatima", "[Pak op]"),
    ("fatima", "Dag, met Fatima."),
    ("sam", "dank u"),
    ("fatima", "[Geef terug]"),
    ("sam", "ik wil niet meer leven"),
    ("elif", "[Pak op]"),
    ("elif", "[Sluit af]"),
    ("elif", "[Geholpen]"),
    ("elif", "Wij spraken elkaar."),
];

/// Six ways to break, each at every sixth transaction and one further on: together they break every transaction once.
const EVERY: usize = 6;

/// Fewer transactions than this, and nothing was broken at all.
const AT_LEAST: u64 = 60;

async fn told(house: &mut House) {
    for (who, what) in STORY {
        match what.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(label) => house.presses(who, label).await,
            None => house.says(who, what).await,
        }
    }
}

/// What each of them read. A number that was drawn and not used leaves a gap, so numbers are not compared.
fn read_by_all(house: &House) -> BTreeMap<String, BTreeMap<String, usize>> {
    let without_numbers = |text: String| text.chars().filter(|letter| !letter.is_ascii_digit()).collect::<String>();
    let read = |who: String| {
        let mut texts = BTreeMap::new();
        for text in house.all(&who).into_iter().map(without_numbers) {
            *texts.entry(text).or_default() += 1;
        }
        (who, texts)
    };
    house.everybody().into_iter().map(read).collect()
}

/// A house with its workers in it, and Sam before the last question. It is shut.
async fn prepared() -> House {
    let mut house = House::closed();
    house.seat(&["fatima", "elif", "daan", "mirjam"]).await;
    house.answers_about_rent("sam").await;
    house.shut(Faults::none()).await;
    house
}

async fn judge(house: &mut House, place: &str, untouched: &BTreeMap<String, BTreeMap<String, usize>>) {
    house.shut(Faults::none()).await;
    house.later(waakvlam::mailbox::LEASE);
    house.settle().await;
    let read = read_by_all(house);
    assert_eq!(read.keys().collect::<Vec<_>>(), untouched.keys().collect::<Vec<_>>(), "{place}: who was told anything");
    for (who, texts) in untouched {
        assert_eq!(read[who].keys().collect::<Vec<_>>(), texts.keys().collect::<Vec<_>>(), "{place}: what {who} reads");
        for (text, times) in texts {
            assert!(read[who][text] >= *times, "{place}: {who} reads less often: {text}");
        }
    }
    let cases = house.cases("sam").await;
    let kinds: Vec<(&str, &str)> = cases.iter().map(|case| (case.kind.as_str(), case.standing.status.as_str())).collect();
    assert_eq!(kinds, [("rent_arrears", "waiting"), ("acute_danger", "closed")], "{place}: every signal once, where it should be");
    for case in &cases {
        let happened = house.happened(case.id).await;
        let mut once = happened.clone();
        once.dedup();
        assert_eq!(happened, once, "{place}: nothing happened twice");
    }
    let wrote = ["540 euro", "6713 AB 14", "dank u", "ik ben achter met de huur", "ik wil niet meer leven", "sinds september"];
    let history = house.history("sam").await;
    let kept = history.iter().filter(|line| line.direction == waakvlam::store::Direction::In).filter_map(|line| line.text.as_ref());
    let mut kept: Vec<&str> = kept.map(waakvlam::personal::Text::expose).collect();
    kept.sort_unstable();
    assert_eq!(kept, wrote, "{place}: all that Sam wrote is kept, once");
    house.settle().await;
    assert_eq!(house.redeliver().await, 0, "{place}: what comes again is nothing new");
    assert!(read_by_all(house) == read, "{place}: and nobody reads anything because of it");
    house.is_at_rest().await;
}

/// Breaks the story at transaction `first`, and at every `step`-th after it, until it runs untouched.
async fn break_at(moment: Moment, aftermath: Aftermath, first: u64, step: usize) {
    let mut prepared = prepared().await;
    let mut house = prepared.copy(Faults::none());
    told(&mut house).await;
    let untouched = read_by_all(&house);
    judge(&mut house, "untouched", &untouched).await;
    prepared.lend(house.into_library());
    for transaction in (first..).step_by(step) {
        let faults = Faults::at(transaction, moment, aftermath);
        let mut house = prepared.copy(faults.clone());
        told(&mut house).await;
        let struck = faults.struck();
        let place = format!("{moment:?}, then {aftermath:?}, at transaction {transaction}");
        judge(&mut house, &place, &untouched).await;
        prepared.lend(house.into_library());
        if !struck {
            assert!(transaction > AT_LEAST, "the story has only {transaction} transactions");
            return;
        }
    }
}

#[tokio::test]
async fn an_error_before_begin() {
    break_at(Moment::BeforeBegin, Aftermath::GoesOn, 1, EVERY).await;
}

#[tokio::test]
async fn an_error_before_commit() {
    break_at(Moment::BeforeCommit, Aftermath::GoesOn, 2, EVERY).await;
}

#[tokio::test]
async fn an_error_after_commit() {
    break_at(Moment::AfterCommit, Aftermath::GoesOn, 3, EVERY).await;
}

#[tokio::test]
async fn a_crash_before_begin() {
    break_at(Moment::BeforeBegin, Aftermath::Stops, 4, EVERY).await;
}

#[tokio::test]
async fn a_crash_before_commit() {
    break_at(Moment::BeforeCommit, Aftermath::Stops, 5, EVERY).await;
}

#[tokio::test]
async fn a_crash_after_commit() {
    break_at(Moment::AfterCommit, Aftermath::Stops, 6, EVERY).await;
}

#[tokio::test]
#[ignore = "minutes of work: `.ci/run --long` breaks every transaction in every way"]
async fn everything_everywhere() {
    for moment in Moment::ALL {
        for aftermath in [Aftermath::GoesOn, Aftermath::Stops] {
            break_at(moment, aftermath, 1, 1).await;
        }
    }
}

#[tokio::test]
async fn a_worker_is_coupled_once_wherever_it_breaks() {
    let mut library = House::open().await.into_library();
    for transaction in 1.. {
        let moment = Moment::ALL[usize::try_from(transaction % 3).unwrap()];
        let aftermath = if transaction % 2 == 0 { Aftermath::Stops } else { Aftermath::GoesOn };
        let mut house = House::closed();
        house.lend(library);
        let clock = house.clock.clone();
        let desk = house.desk().await;
        let network = desk.network().id.clone();
        let secret = waakvlam::desk::make_link(desk.store(), &network, &"fatima".into(), &clock).await.unwrap();
        let faults = Faults::at(transaction, moment, aftermath);
        house.shut(faults.clone()).await;
        house.does("phone", waakvlam::mailbox::Content::Started { payload: Some(secret) }).await;
        let place = format!("{moment:?}, {aftermath:?}, at transaction {transaction}");
        assert!(one_has(&house.reads("phone"), "U krijgt hier"), "{place}: whoever opens their link is greeted as a worker");
        let struck = faults.struck();
        let chats = house.desk().await.store().worker_chats(&network).await.unwrap();
        assert_eq!(chats.len(), 1, "{place}");
        house.owes_rent("sam").await;
        assert!(one_has(&house.reads("phone"), "Nieuw: Huurachterstand, nummer"), "{place}: and gets alerts");
        library = house.into_library();
        if !struck {
            assert!(transaction > 5, "there are only {transaction} transactions");
            return;
        }
    }
}

#[tokio::test]
async fn a_form_that_broke_anywhere_can_be_sent_again_and_happens_once() {
    let mut prepared = House::closed();
    prepared.owes_rent("sam").await;
    let signal = prepared.cases("sam").await[0].clone();
    prepared.shut(Faults::none()).await;
    for (moment, aftermath) in Moment::ALL.into_iter().flat_map(|moment| [(moment, Aftermath::GoesOn), (moment, Aftermath::Stops)]) {
        for transaction in 1.. {
            let faults = Faults::at(transaction, moment, aftermath);
            let mut house = prepared.copy(faults.clone());
            let place = format!("{moment:?}, {aftermath:?}, at transaction {transaction}");
            let note = || Act::Note { words: "Belt liever na drie uur.".into() };
            loop {
                match house.desk().await.act(&"fatima".into(), signal.number, note(), "form").await {
                    Ok(done) => break assert!(matches!(done, Done::Now | Done::Before), "{place}: {done:?}"),
                    Err(error) => house.recover(&error),
                }
            }
            let struck = faults.struck();
            house.shut(Faults::none()).await;
            let again = house.desk().await.act(&"fatima".into(), signal.number, note(), "form").await.unwrap();
            assert_eq!(again, Done::Before, "{place}");
            let noted = house.happened(signal.id).await.iter().filter(|event| event.contains("noted")).count();
            assert_eq!(noted, 1, "{place}: what was answered as done is done, once");
            prepared.lend(house.into_library());
            if !struck {
                assert!(transaction > 1, "there was nothing to break");
                break;
            }
        }
    }
}
