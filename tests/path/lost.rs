//! A key is lost: that person or signal is unreadable, and nobody and nothing else. What is to be done stays somebody's.

use crate::home::*;
use waakvlam::desk::case::{Act, Done};
use waakvlam::language::Language;
use waakvlam::mailbox::Press;
use waakvlam::signal::status::{Ending, Words};
use waakvlam::store::{Course, Faults, Sight};

/// A key that is in no key store.
const NO_KEY: &str = "UPDATE signals SET key = '01920000-0000-7000-8000-000000000001' WHERE number = 1";
const NO_PERSON: &str = "UPDATE conversations SET key = '01920000-0000-7000-8000-000000000002'
     WHERE id = (SELECT conversation FROM signals WHERE number = 1)";

#[tokio::test]
async fn a_signal_whose_key_is_lost_is_read_by_nobody_and_taken_and_closed_all_the_same() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let (lost, other) = (house.owes_rent("sam").await, house.owes_rent("bo").await);
    house.does_on_page("fatima", other, Act::Claim).await;
    house.shut(Faults::none()).await;
    assert_eq!(house.place.by_hand(NO_KEY).await, 1);
    let worker = "fatima".into();
    let desk = house.desk().await;
    assert_eq!(desk.board(&worker, Language::Nl).await.unwrap().len(), 2, "the list shows both");
    let opened = desk.open_case(&worker, lost, Language::Nl).await.unwrap().unwrap();
    assert_eq!((opened.sight, opened.facts.told()), (Sight::Lost, String::new()));
    let whole = desk.open_case(&worker, other, Language::Nl).await.unwrap().unwrap();
    assert!(whole.sight == Sight::Whole && whole.facts.told().contains("540"), "others are read");
    assert_eq!(house.does_on_page("fatima", lost, Act::Claim).await, Done::Now);
    house.reads("fatima");
    house.does("fatima", tap(&Press::Read { signal: lost }.encode())).await;
    let told = house.reads("fatima");
    assert!(one_has(&told, "Wat over nummer 1 verteld is, kan niet meer gelezen worden."), "{told:?}");
    let words = Words::ToOne("Wij bellen u.".into());
    let ending = Ending { outcome: "helped".into(), words, follow_up: None };
    assert_eq!(house.does_on_page("fatima", lost, Act::Close(ending)).await, Done::Now);
    let desk = house.desk().await;
    let case = desk.store().case(&desk.network().id, lost).await.unwrap().unwrap();
    assert!(matches!(case.standing.course, Course::Closed { .. }), "{:?}", case.standing);
    assert!(one_has(&house.reads("sam"), "Wij bellen u."), "and whoever told us hears of it");
}

#[tokio::test]
async fn with_a_persons_key_lost_their_signal_is_read_and_whoever_writes_there_is_new() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let (lost, other) = (house.owes_rent("sam").await, house.owes_rent("bo").await);
    house.shut(Faults::none()).await;
    assert_eq!(house.place.by_hand(NO_PERSON).await, 1);
    let worker = "fatima".into();
    for number in [lost, other] {
        let opened = house.desk().await.open_case(&worker, number, Language::Nl).await.unwrap().unwrap();
        assert!(opened.facts.told().contains("540"), "{number}");
        assert_eq!(opened.lines.is_empty(), number == lost, "{number}: {:?}", opened.lines.len());
    }
    house.starts("sam").await;
    assert!(!house.labels("sam").is_empty(), "a stranger is greeted");
    house.says("bo", "hoe staat het met mijn melding").await;
    assert!(one_has(&house.reads("bo"), "2"), "others go on");
}
