//! A worker says that they are away: what they have moves on, whatever file is applied, and comes to them again afterwards.

use crate::home::*;
use waakvlam::desk::FICTIONAL;
use waakvlam::desk::absence::{Leave, NotAway};

impl House {
    /// The same document once more.
    async fn applies_again(&mut self) {
        let document = std::fs::read_to_string(dialogs().join(FICTIONAL)).unwrap();
        let network = self.desk().await.library().network_of("buurt", &document).unwrap();
        self.desk().await.apply(&document, network).await.unwrap();
        self.settle().await;
    }

    async fn leaves(&mut self, worker: &str, from: &str, back: &str, cover: Option<&str>) -> Result<(), NotAway> {
        let leave = Leave { from: from.parse().unwrap(), back: back.parse().unwrap(), cover: cover.map(Into::into) };
        let left = self.desk().await.go_away(&worker.into(), &leave).await;
        self.settle().await;
        left
    }
}

#[tokio::test]
async fn route_1_who_says_that_they_are_away_hands_on_what_they_have_and_a_file_does_not_undo_it() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris", "daan"]).await;
    house.owes_rent("sam").await;
    assert_eq!(house.owner("sam").await, "fatima");
    house.presses("fatima", "Pak op").await;
    house.reads("fatima");
    house.says("fatima", "/afwezig").await;
    assert!(house.reads_one("fatima").starts_with("Schrijf de eerste dag dat u er weer bent: /afwezig tot 3 december."));
    house.says("fatima", "/afwezig tot 3 december").await;
    let told = house.reads_one("fatima");
    assert!(told.starts_with("U bent er niet van maandag 23 november tot donderdag 3 december."), "{told}");
    house.settle().await;
    assert!(one_has(&house.reads("joris"), "Fatima is er niet. Kijkt u zolang naar nummer 1: Huurachterstand."));
    house.applies_again().await;
    house.owes_rent("bo").await;
    assert_eq!(house.owner("bo").await, "joris", "she is away, whatever file is applied");
    house.shut(waakvlam::store::Faults::none()).await;
    house.owes_rent("noor").await;
    assert_eq!(house.owner("noor").await, "joris", "and after a restart");
    house.says("fatima", "/terug").await;
    assert_eq!(house.reads_one("fatima"), "Welkom terug. Nieuwe meldingen komen weer naar u.");
    house.owes_rent("kim").await;
    assert_eq!(house.owner("kim").await, "fatima", "she has the fewest again");
    assert_eq!(house.orphans().await, 0);
}

#[tokio::test]
async fn a_leave_begins_on_its_first_day_and_ends_on_its_last() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris", "daan"]).await;
    house.leaves("fatima", "2026-11-25", "2026-12-01", None).await.unwrap();
    house.owes_rent("sam").await;
    assert_eq!(house.owner("sam").await, "fatima", "she is still there");
    house.until("2026-11-24T23:00:30Z").await;
    assert_eq!(house.owner("sam").await, "joris", "at midnight what nobody took moves on");
    house.owes_rent("bo").await;
    assert_eq!(house.owner("bo").await, "joris");
    house.until("2026-11-30T23:00:30Z").await;
    house.owes_rent("noor").await;
    assert_eq!(house.owner("noor").await, "fatima", "her first day back");
}

#[tokio::test]
async fn route_1_stand_ins_are_chained_and_a_leave_may_name_another() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris", "daan", "elif"]).await;
    house.owes_rent("sam").await;
    house.leaves("joris", "2026-11-23", "2026-12-01", None).await.unwrap();
    house.leaves("fatima", "2026-11-23", "2026-12-01", None).await.unwrap();
    let owner = house.owner("sam").await;
    assert!(owner != "fatima" && owner != "joris", "both who do this work are away: {owner} has it");
    assert_eq!(house.orphans().await, 0);
    let wrong = [("2026-11-25", "2026-11-25", None), ("2026-11-20", "2026-11-23", None), ("2026-11-25", "2028-11-25", None)];
    for (from, back, cover) in wrong {
        assert!(matches!(house.leaves("elif", from, back, cover).await, Err(NotAway::WrongDays)), "{from} to {back}");
    }
    for cover in ["elif", "nobody"] {
        assert!(matches!(house.leaves("elif", "2026-11-25", "2026-11-27", Some(cover)).await, Err(NotAway::UnknownCover)), "{cover}");
    }
}
