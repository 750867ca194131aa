//! Asking for a person again: one wish is one signal.

use crate::home::*;
use jiff::SignedDuration;

async fn asks_for_a_person(house: &mut House) {
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    house.says("sam", "mens").await;
    house.presses("sam", "Hier in deze chat").await;
    house.reads("sam");
}

#[tokio::test]
async fn whoever_asks_again_hears_who_has_it_and_since_when() {
    let mut house = House::open().await;
    house.seat(&["elif", "daan"]).await;
    asks_for_a_person(&mut house).await;
    house.says("sam", "mens").await;
    let read = house.reads_one("sam");
    assert!(read.starts_with("Ik heb dit al doorgegeven, vandaag om 11.00 uur. Uw bericht heeft nummer 1."), "{read}");
    assert!(read.contains("Een medewerker (wijkteam) leest het uiterlijk"), "a role, and no name: {read}");
    house.later(SignedDuration::from_hours(24 * 30));
    house.settle().await;
    assert!(house.reads_one("sam").contains("Dat is niet gelukt."), "the promised day passed");
    house.says("sam", "ik wil een mens spreken").await;
    let read = house.reads_one("sam");
    assert!(read.contains("maandag 23 november") && read.contains("Sorry dat het langer duurt."), "no promise that is past: {read}");
    assert_eq!(house.cases("sam").await.len(), 1);
    house.settle().await;

    house.does("elif", tap("c:1")).await;
    house.does("elif", tap("b:1")).await;
    house.does("daan", tap("c:1")).await;
    house.presses("daan", "Sluit af").await;
    house.presses("daan", "Geholpen").await;
    house.says("daan", "Wij spraken elkaar.").await;
    house.reads("sam");
    house.says("sam", "mens").await;
    assert!(one_has(&house.reads("sam"), "Ik geef dit nu door aan een mens."), "after it was closed, it is a new wish");
    assert_eq!(house.cases("sam").await.len(), 2);
}

#[tokio::test]
async fn twice_in_one_breath_is_one_signal() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    let mut breath = Vec::new();
    for text in ["mens", "hier in deze chat", "mens"] {
        breath.push(house.event("sam", words(text)).await);
    }
    house.receive(breath).await;
    house.settle().await;
    assert!(one_has(&house.reads("sam"), "Uw bericht heeft nummer 1."));
    assert_eq!(house.cases("sam").await.len(), 1);
}

#[tokio::test]
async fn whoever_wants_a_call_after_that_is_asked_for_the_number_and_the_same_worker_hears_of_it() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    asks_for_a_person(&mut house).await;
    house.does("elif", tap("c:1")).await;
    house.does("elif", tap("b:1")).await;
    house.reads("elif");
    house.says("sam", "bel mij").await;
    house.says("sam", "06 12345678").await;
    house.presses("sam", "Middag").await;
    assert_eq!(house.cases("sam").await.len(), 1);
    house.settle().await;
    house.does("elif", tap("c:1")).await;
    house.does("elif", tap("r:1")).await;
    assert!(one_has(&house.reads("elif"), "Bellen: Middag"), "{:#?}", house.all("elif"));
}
