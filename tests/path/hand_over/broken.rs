//! A hand-over broken once at every transaction: nothing lost, nothing done twice.

use super::*;
use waakvlam::handover::Outcome;
use waakvlam::store::{Aftermath, Faults, Moment};

/// Six ways to break, each at every sixth transaction and one further on: together they break every transaction once.
const EVERY: usize = 6;

/// Offered, taken, reported on; each by one form that is sent until it is answered.
async fn told(house: &mut House, number: i64) {
    let way = house.way_to("mirjam", number, "neighbourhood_team").await;
    house.hands("mirjam", &Deed::Offer { number, way, signed_on: None }, "offer").await;
    let id = house.hand_overs(number).await.pop().unwrap().id;
    house.hands("elif", &accept(id), "accept").await;
    let taken = house.hand_overs(number).await.pop().unwrap().taken.unwrap();
    let theirs = house.desk().await.store().case_of(taken).await.unwrap().unwrap().number;
    house.hands("elif", &Deed::Report { number: theirs, outcome: Outcome::Solved }, "report").await;
}

/// Breaks it at transaction `first`, and at every sixth after it, until it runs untouched.
async fn breaks(moment: Moment, aftermath: Aftermath, first: u64) {
    let mut prepared = House::closed();
    prepared.seat(&["mirjam", "elif", "daan"]).await;
    let number = prepared.noise_at_the_landlord().await;
    prepared.shut(Faults::none()).await;
    for transaction in (first..).step_by(EVERY) {
        let faults = Faults::at(transaction, moment, aftermath);
        let mut house = prepared.copy(faults.clone());
        told(&mut house, number).await;
        let struck = faults.struck();
        house.shut(Faults::none()).await;
        house.later(waakvlam::mailbox::LEASE);
        house.settle().await;
        let place = format!("{moment:?}, then {aftermath:?}, at transaction {transaction}");
        let events = house.place.count("SELECT count(*) FROM hand_over_events").await;
        assert_eq!((events, house.place.count("SELECT count(*) FROM signals").await), (3, 2), "{place}: each step once");
        assert!(matches!(house.given_status(number).await, Status::Done { .. }), "{place}");
        for (who, words) in [("elif", "vraagt of u dit overneemt"), ("mirjam", "neemt nummer"), ("mirjam", "Bericht van")] {
            assert!(one_has(&house.all(who), words), "{place}: {who} hears it");
        }
        house.is_nobodys_nowhere().await;
        house.is_at_rest().await;
        prepared.lend(house.into_library());
        if !struck {
            assert!(transaction > 10, "the story has only {transaction} transactions");
            return;
        }
    }
}

#[tokio::test]
async fn an_error_before_begin() {
    breaks(Moment::BeforeBegin, Aftermath::GoesOn, 1).await;
}

#[tokio::test]
async fn an_error_before_commit() {
    breaks(Moment::BeforeCommit, Aftermath::GoesOn, 2).await;
}

#[tokio::test]
async fn an_error_after_commit() {
    breaks(Moment::AfterCommit, Aftermath::GoesOn, 3).await;
}

#[tokio::test]
async fn a_crash_before_begin() {
    breaks(Moment::BeforeBegin, Aftermath::Stops, 4).await;
}

#[tokio::test]
async fn a_crash_before_commit() {
    breaks(Moment::BeforeCommit, Aftermath::Stops, 5).await;
}

#[tokio::test]
async fn a_crash_after_commit() {
    breaks(Moment::AfterCommit, Aftermath::Stops, 6).await;
}
