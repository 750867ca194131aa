//! What somebody asks about themselves: how their report is doing, and what is kept of them.

use crate::home::*;
use jiff::SignedDuration;

#[tokio::test]
async fn who_asks_after_a_report_hears_who_has_it_and_by_when_and_never_more_than_before() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    house.presses("sam", "Ik huur hier zelf").await;
    house.reads("sam");
    house.says("sam", "hoe staat het met mijn melding?").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "Ik heb van u nog niets doorgegeven."), "{told:?}");
    assert!(one_has(&told, "Waar gaat het over?"), "what was open is asked again: {told:?}");

    house.owes_rent("bo").await;
    house.reads("bo");
    house.says("bo", "is er al nieuws").await;
    let told = house.reads("bo");
    assert!(one_has(&told, "Melding 1, van vandaag om"), "{told:?}");
    assert!(one_has(&told, "Een medewerker (schuldhulp) leest het uiterlijk"), "a role and no name: {told:?}");
    assert!(!one_has(&told, "Fatima"), "{told:?}");

    house.later(SignedDuration::from_hours(24 * 14));
    house.says("bo", "hoe staat het ermee").await;
    assert!(one_has(&house.reads("bo"), "Het duurt langer dan wij zeiden. Sorry daarvoor."));

    house.presses("fatima", "Pak op").await;
    house.presses("fatima", "Sluit af").await;
    house.presses("fatima", "Geholpen").await;
    house.says("fatima", "Wij spraken elkaar.").await;
    house.reads("bo");
    house.says("bo", "mijn meldingen").await;
    assert!(one_has(&house.reads("bo"), "Melding 1 is klaar."));
}

#[tokio::test]
async fn who_asks_what_is_known_of_them_hears_it_without_their_words() {
    let mut house = House::open().await;
    house.owes_rent("sam").await;
    house.reads("sam");
    house.says("sam", "Wat weten jullie van mij?").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "Ik bewaar wat u mij schreef, sinds vandaag om"), "{told:?}");
    assert!(one_has(&told, "Meldingen van u: 1."), "{told:?}");
    assert!(!one_has(&told, "540") && !one_has(&told, "6713"), "a phone is shared: {told:?}");
}

#[tokio::test]
async fn another_chat_hears_nothing_of_it() {
    let mut house = House::open().await;
    house.owes_rent("sam").await;
    house.starts("bo").await;
    house.presses("bo", "Nederlands").await;
    house.says("bo", "mijn melding").await;
    assert!(one_has(&house.reads("bo"), "Ik heb van u nog niets doorgegeven."));
}
