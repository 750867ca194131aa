//! Another document of the same network takes its place while people write.

use crate::home::*;
use jiff::SignedDuration;
use std::collections::BTreeMap;
use waakvlam::desk::sign_in::{IDLE, PRINTED_WORKS_FOR, make_console_link};
use waakvlam::desk::{ApplyError, Departure, FICTIONAL};
use waakvlam::id::WorkerId;

/// The made-up neighbourhood as it is written.
fn neighbourhood() -> String {
    std::fs::read_to_string(dialogs().join(FICTIONAL)).unwrap()
}

/// The same without Fatima, whom Joris stands in for no more.
fn without_fatima() -> String {
    let written = neighbourhood();
    let (before, rest) = written.split_once("  - id: fatima\n").unwrap();
    let (_, after) = rest.split_once("  - id: joris\n").unwrap();
    format!("{before}  - id: joris\n{after}").replace("    cover: fatima\n", "")
}

async fn apply(house: &mut House, document: &str) -> Result<BTreeMap<WorkerId, Departure>, ApplyError> {
    let desk = house.desk().await;
    let network = desk.library().network_of("network.yaml", document).unwrap();
    let applied = desk.apply(document, network).await;
    house.settle().await;
    applied
}

#[tokio::test]
async fn who_left_loses_chat_and_signals_and_the_person_is_not_left_alone() {
    let mut house = House::open().await;
    house.seat(&["fatima", "elif"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.reads("sam");
    house.reads("elif");

    let departures = apply(&mut house, &without_fatima()).await.unwrap();

    assert_eq!(departures, BTreeMap::from([("fatima".into(), Departure { chats: 1, signals: vec![1] })]));
    assert_eq!(house.reads_one("elif"), "Nieuw: Huurachterstand, nummer 1.");
    house.presses("elif", "Pak op").await;
    assert!(one_has(&house.reads("sam"), "Elif"), "whoever takes it is told to the person");
    house.reads("fatima");
    house.does("fatima", tap("r:1")).await;
    assert!(!one_has(&house.all("fatima"), "540") && !one_has(&house.reads("fatima"), "Huurachterstand"), "the case is closed to them");
    let case = house.cases("sam").await.pop().unwrap();
    assert_eq!(house.happened(case.id).await, ["raised", "claimed", "worker_left", "claimed"]);
}

#[tokio::test]
async fn asvs_7_4_who_left_is_signed_out_and_stays_so_when_they_come_back() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    let clock = house.clock.clone();
    let desk = house.desk().await;
    let mut words = Vec::new();
    for worker in ["fatima", "joris"] {
        let link = make_console_link(desk.store(), &desk.network().id, &worker.into(), &clock, PRINTED_WORKS_FOR).await.unwrap();
        words.push(desk.sign_in(&link).await.unwrap().unwrap());
    }
    for document in [without_fatima(), neighbourhood()] {
        apply(&mut house, &document).await.unwrap();
        let desk = house.desk().await;
        assert_eq!(desk.signed_in(&words[0]).await.unwrap(), None);
        assert!(desk.signed_in(&words[1]).await.unwrap().is_some(), "and nobody else");
    }
}

#[tokio::test]
async fn asvs_7_3_a_session_ends_after_three_silent_days_and_after_a_month_whatever_happens() {
    let mut house = House::open().await;
    let clock = house.clock.clone();
    let desk = house.desk().await;
    let link = make_console_link(desk.store(), &desk.network().id, &"fatima".into(), &clock, PRINTED_WORKS_FOR).await.unwrap();
    let word = desk.sign_in(&link).await.unwrap().unwrap();
    for day in 1..=31 {
        house.later(SignedDuration::from_hours(24));
        let there = house.desk().await.signed_in(&word).await.unwrap().is_some();
        assert_eq!(there, day < 30, "on day {day}");
    }
    let desk = house.desk().await;
    let link = make_console_link(desk.store(), &desk.network().id, &"fatima".into(), &clock, PRINTED_WORKS_FOR).await.unwrap();
    let word = desk.sign_in(&link).await.unwrap().unwrap();
    house.later(IDLE);
    assert_eq!(house.desk().await.signed_in(&word).await.unwrap(), None);
}

#[tokio::test]
async fn who_is_in_the_middle_of_something_notices_nothing_and_the_new_network_takes_what_comes() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.answers_about_rent("sam").await;
    house.reads("sam");
    apply(&mut house, &without_fatima()).await.unwrap();
    assert_eq!(house.reads("sam"), [""; 0]);
    house.presses("sam", "Ja, dit klopt").await;
    assert!(one_has(&house.reads("joris"), "Huurachterstand, nummer 1"), "Joris has it now");
    assert!(!one_has(&house.all("fatima"), "Huurachterstand"));
}

#[tokio::test]
async fn applying_the_same_again_changes_nothing() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    assert_eq!(apply(&mut house, &neighbourhood()).await.unwrap(), BTreeMap::new());
    house.presses("fatima", "Pak op").await;
    assert!(one_has(&house.reads("fatima"), "is van u"));
}

#[tokio::test]
async fn a_network_that_nobody_would_hear_is_refused_and_the_one_before_stays() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let real = neighbourhood().replace("fictional: true\n", "");
    let refused = apply(&mut house, &real).await.unwrap_err().to_string();
    assert!(refused.contains("nobody of the catch-all desk `wijkbalie`"), "{refused}");
    let other = neighbourhood().replace("network: buurt", "network: elders");
    let refused = apply(&mut house, &other).await.unwrap_err().to_string();
    assert!(refused.contains("serves the network `buurt`"), "{refused}");
    assert_eq!(house.desk().await.network().id, "buurt".into());
    assert_eq!(house.desk().await.network().nature, waakvlam::routing::network::Nature::Fictional);
}
