//! How workers hear of something: in a chat, which rings, or in the console, which does not.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::case::Board;
use waakvlam::desk::sign_in::{IDLE, PRINTED_WORKS_FOR, make_console_link};
use waakvlam::language::Language;
use waakvlam::signal::Urgency;

impl House {
    /// Signs this worker in to the console; the word that their browser keeps.
    async fn signs_in(&mut self, worker: &str) -> String {
        let clock = self.clock.clone();
        let desk = self.desk().await;
        let link = make_console_link(desk.store(), &desk.network().id, &worker.into(), &clock, PRINTED_WORKS_FOR).await.unwrap();
        desk.sign_in(&link).await.unwrap().unwrap()
    }

    /// Whether danger stands at the top of this worker's pages.
    async fn is_alarmed(&mut self, worker: &str) -> bool {
        let board = self.desk().await.board(&worker.into(), Language::Nl).await.unwrap();
        let is_alarm = |line: &Board| line.urgency == Urgency::Urgent && !line.taken;
        board.iter().any(is_alarm)
    }
}

const NEW: &str = "Nieuw: Huurachterstand";
const ALARM: &str = "Alarm: ";

#[tokio::test]
async fn whoever_is_signed_in_finds_it_in_their_lists_and_nobody_else_is_told() {
    let mut house = House::open().await;
    house.seat(&["daan"]).await;
    let session = house.signs_in("fatima").await;
    house.owes_rent("sam").await;
    assert!(!one_has(&house.reads("daan"), NEW), "it is Fatima's, and she can see it");
    let board = house.desk().await.board(&"fatima".into(), Language::Nl).await.unwrap();
    assert_eq!(board.len(), 1, "{board:?}");

    let signed_in = house.desk().await.signed_in(&session).await.unwrap().unwrap();
    house.desk().await.sign_out(&signed_in).await.unwrap();
    house.owes_rent("bo").await;
    assert!(one_has(&house.reads("daan"), NEW), "nobody sees Fatima's lists any more: the catch-all desk hears of it");
}

#[tokio::test]
async fn who_was_not_seen_for_three_days_is_not_reached_there() {
    let mut house = House::open().await;
    house.seat(&["daan"]).await;
    let session = house.signs_in("fatima").await;
    house.later(IDLE - SignedDuration::from_mins(10));
    assert!(house.desk().await.signed_in(&session).await.unwrap().is_some(), "she looked");
    house.later(IDLE - SignedDuration::from_mins(10));
    house.owes_rent("sam").await;
    assert!(!one_has(&house.reads("daan"), NEW), "from that look on it counts anew");
    house.later(SignedDuration::from_mins(10));
    house.owes_rent("bo").await;
    assert!(one_has(&house.reads("daan"), NEW));
}

#[tokio::test]
async fn danger_rings_with_the_catch_all_desk_unless_somebody_on_duty_has_a_chat() {
    let mut house = House::open().await;
    house.seat(&["daan"]).await;
    house.signs_in("elif").await;
    house.says("sam", "ik wil niet meer leven").await;
    assert!(one_has(&house.reads("daan"), ALARM), "Elif is on duty and signed in, and a console is no bell");
    assert!(house.is_alarmed("elif").await && house.is_alarmed("daan").await, "and whoever it rings with finds it in the console");
    assert!(!house.is_alarmed("fatima").await && !house.is_alarmed("bas").await, "and nobody else");

    let mut house = House::open().await;
    house.seat(&["daan", "elif"]).await;
    house.says("sam", "ik wil niet meer leven").await;
    assert!(one_has(&house.reads("elif"), ALARM) && !one_has(&house.reads("daan"), ALARM));
    assert!(house.is_alarmed("elif").await);
}

#[tokio::test]
async fn with_no_chat_at_all_danger_stands_in_every_console_that_may_take_it() {
    let mut house = House::open().await;
    house.says("sam", "ik wil niet meer leven").await;
    for worker in ["elif", "daan", "mirjam"] {
        assert!(house.is_alarmed(worker).await, "{worker}: on duty, or of the catch-all desk");
    }
    assert!(!house.is_alarmed("fatima").await);
}
