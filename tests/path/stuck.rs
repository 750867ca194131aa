//! A message whose turn can never be taken is given up alone, and a person takes over.

use crate::home::*;
use waakvlam::mailbox::Content;
use waakvlam::store::Faults;

/// Makes every case that was raised so far unreadable, as a row that was changed by hand is.
async fn break_the_cases(house: &mut House) {
    house.shut(Faults::none()).await;
    house.place.by_hand(crate::UNREADABLE).await;
}

/// Makes what every signal so far tells unreadable, and nothing else of it.
async fn lose_the_words(house: &mut House) {
    house.shut(Faults::none()).await;
    house.place.by_hand(crate::LOST_WORDS).await;
}

/// Goes on as a running desk does: tries again, and time passes.
async fn go_on(house: &mut House) {
    for _ in 0..12 {
        let _ = house.desk().await.settle_down().await;
        house.look();
        house.later(waakvlam::mailbox::LEASE);
    }
}

async fn dead(house: &mut House) -> Vec<String> {
    let network = house.desk().await.network().id.clone();
    let dead = house.desk().await.store().dead(&network).await.unwrap();
    dead.into_iter().map(|dead| dead.kind).collect()
}

/// Danger comes in one batch with what is no danger: all are answered, and the worker's alarm gets its number. What sam read.
async fn danger_is_heard_between_others(house: &mut House) -> Vec<String> {
    let mut batch = Vec::new();
    for (who, text) in [("sam", "help"), ("sam", "ik wil niet meer leven"), ("bo", "help")] {
        batch.push(house.event(who, words(text)).await);
    }
    house.receive(batch).await;
    go_on(house).await;
    let read = house.reads("sam");
    assert!(one_has(&read, "113"), "{read:#?}");
    assert!(one_has(&read, "U kunt altijd dit typen."), "what stood before it is answered: {read:#?}");
    assert!(one_has(&house.all("bo"), "U kunt altijd dit typen."));
    let alarm = house.reads("elif");
    assert!(one_has(&alarm, "Alarm: ") && one_has(&alarm, "Dringend: "), "the number follows: {alarm:#?}");
    read
}

#[tokio::test]
async fn danger_is_answered_the_message_is_given_up_and_the_next_one_is_heard() {
    let mut house = House::open().await;
    house.seat(&["fatima", "elif"]).await;
    house.owes_rent("sam").await;
    house.reads("elif");
    break_the_cases(&mut house).await;
    // Whether there is an open danger already cannot be read any more, at no try.
    let read = danger_is_heard_between_others(&mut house).await;
    assert!(one_has(&read, "Dit bericht kon ik niet verwerken."), "{read:#?}");
    assert_eq!(dead(&mut house).await, ["inbound"], "and it is there to be seen");

    house.does("sam", words("wie leest dit")).await;
    assert!(one_has(&house.reads("sam"), "Ik ben een computer. Ik lees wat u schrijft."));
    house.presses("elif", "Pak op").await;
    house.presses("elif", "Lees").await;
    assert!(one_has(&house.reads("elif"), "ik wil niet meer leven"), "somebody reads it");
}

#[tokio::test]
async fn a_worker_is_told_when_a_tap_can_never_be_done() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.reads("fatima");
    break_the_cases(&mut house).await;
    let tap = house.event("fatima", tap("r:1")).await;
    house.receive(vec![tap]).await;
    go_on(&mut house).await;
    assert_eq!(house.reads_one("fatima"), "Dit kon ik niet doen. Probeer het nog eens, of vraag uw beheerder ernaar.");
    house.does("fatima", Content::Started { payload: None }).await;
    assert_eq!(house.reads_one("fatima"), "U krijgt hier meldingen. Met de knoppen pakt u ze op.");
}

#[tokio::test]
async fn danger_is_answered_and_the_next_one_is_heard_when_reports_cannot_be_read() {
    let mut house = House::open().await;
    house.seat(&["fatima", "elif"]).await;
    house.owes_rent("sam").await;
    house.reads("elif");
    lose_the_words(&mut house).await;
    danger_is_heard_between_others(&mut house).await;
    assert!(dead(&mut house).await.is_empty(), "a report that cannot be read stops nobody");
}

#[tokio::test]
async fn a_worker_is_told_when_what_was_told_can_never_be_read() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.reads("fatima");
    lose_the_words(&mut house).await;
    let tap = house.event("fatima", tap("r:1")).await;
    house.receive(vec![tap]).await;
    go_on(&mut house).await;
    assert_eq!(house.reads_one("fatima"), "Wat over nummer 1 verteld is, kan niet meer gelezen worden. Afhandelen kan wel, in de console.");
    house.does("fatima", Content::Started { payload: None }).await;
    assert_eq!(house.reads_one("fatima"), "U krijgt hier meldingen. Met de knoppen pakt u ze op.");
}
