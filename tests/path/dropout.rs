//! An author sees at which question people leave, and nobody in it.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::dropout;

impl House {
    async fn dropouts(&mut self) -> Vec<String> {
        let now = self.clock.now();
        let desk = self.desk().await;
        let today = desk.library().calendar().local(now).date();
        let counts = dropout::dropouts(desk.store(), &desk.network().id, 90, now, today).await.unwrap();
        dropout::told(&counts, 90)
    }
}

#[tokio::test]
async fn where_people_leave_is_counted_by_question_and_without_words() {
    let mut house = House::open().await;
    for number in 0..6 {
        house.is_asked_how_much(&format!("quiet{number}")).await;
    }
    for (number, words) in ["stop", "laat maar", "laat maar", "laat maar", "laat maar", "laat maar", "mens"].iter().enumerate() {
        let who = format!("leaves{number}");
        house.is_asked_how_much(&who).await;
        house.says(&who, words).await;
    }
    let now = house.dropouts().await;
    assert_eq!(now[1], "rent_arrears.amount: fewer than 5 said stop, 5 said never mind, fewer than 5 asked for a person.", "{now:#?}");
    house.clock.advance(SignedDuration::from_hours(24 * 8));
    let later = house.dropouts().await;
    assert!(later[1].starts_with("rent_arrears.amount: 6 silent for a week or longer, "), "{later:#?}");
    assert!(!later.iter().any(|line| line.contains("quiet") || line.contains("laat maar")));
}

#[tokio::test]
async fn who_goes_on_has_not_left() {
    let mut house = House::open().await;
    house.is_asked_how_much("sam").await;
    house.says("sam", "wie leest dit").await;
    house.says("sam", "540").await;
    assert_eq!(house.dropouts().await, ["Nobody left a question in the last 90 days."]);
}
