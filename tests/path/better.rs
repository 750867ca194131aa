//! "Is it better?": what somebody says of a matter that a worker closed.

use crate::home::*;
use waakvlam::store::Owner;

impl House {
    /// Whoever has the case of this person closes it.
    pub(crate) async fn closed_for(&mut self, who: &str) {
        let owner = self.cases(who).await.pop().unwrap().standing.owner;
        let Owner::Worker(worker) = owner else { panic!("{owner:?}") };
        let worker = worker.0.as_str();
        self.presses(worker, "Pak op").await;
        self.presses(worker, "Sluit af").await;
        self.presses(worker, "Geholpen").await;
        self.says(worker, "Wij spraken elkaar.").await;
    }

    async fn status(&mut self, who: &str) -> String {
        self.cases(who).await.pop().unwrap().standing.status
    }
}

#[tokio::test]
async fn not_better_opens_it_again_for_whoever_closed_it_with_a_new_term() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.closed_for("sam").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "Uw melding 1 is klaar.") && one_has(&told, "Is het nu beter?"), "{told:?}");
    house.later(jiff::SignedDuration::from_hours(24 * 9));
    house.reads("fatima");
    house.presses("sam", "Nee, nog niet").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "Melding 1 is weer open.") && one_has(&told, "leest het uiterlijk"), "{told:?}");
    assert!(!one_has(&told, "Fatima"), "until she takes it, it is a role: {told:?}");
    assert!(one_has(&house.reads("fatima"), "Weer open: Huurachterstand, nummer 1."));
    let case = house.cases("sam").await.pop().unwrap();
    assert_eq!(case.standing.status, "assigned");
    assert!(case.standing.deadline.at > house.clock.now(), "a new term, and not the one that is over");
    assert_eq!(house.happened(case.id).await.last().map(String::as_str), Some("opened_again"));
    house.presses("sam", "Nee, nog niet").await;
    assert_eq!(house.happened(case.id).await.iter().filter(|what| *what == "opened_again").count(), 1, "a second tap does nothing");
    house.closed_for("sam").await;
    assert_eq!(house.status("sam").await, "closed");
    house.settle().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn better_is_written_down_and_typed_words_do_as_well() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    for who in ["sam", "bo"] {
        house.owes_rent(who).await;
        house.closed_for(who).await;
        house.reads(who);
    }
    house.says("sam", "ja").await;
    assert!(one_has(&house.reads("sam"), "Fijn om te horen."));
    assert_eq!(house.status("sam").await, "closed");
    house.says("bo", "nee").await;
    assert!(one_has(&house.reads("bo"), "is weer open."));
    assert_eq!(house.status("bo").await, "assigned");
}

#[tokio::test]
async fn whoever_is_in_the_middle_of_another_matter_or_said_stop_is_not_asked() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.owes_rent("sam").await;
    house.says("sam", "iets anders").await;
    house.reads("sam");
    house.closed_for("sam").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "Is het niet beter, schrijf dan gerust weer.") && !one_has(&told, "Is het nu beter?"), "{told:?}");

    house.owes_rent("bo").await;
    house.says("bo", "stop").await;
    house.reads("bo");
    house.closed_for("bo").await;
    let told = house.reads("bo");
    assert!(one_has(&told, "Is het niet beter, schrijf dan gerust weer.") && !one_has(&told, "Is het nu beter?"), "{told:?}");
}

#[tokio::test]
async fn at_night_it_opens_at_once_and_no_phone_rings_before_the_morning() {
    let mut house = House::real().await;
    house.seat(&["fatima", "joris", "daan", "elif", "mirjam"]).await;
    house.owes_rent("sam").await;
    house.closed_for("sam").await;
    let Owner::Worker(worker) = house.cases("sam").await.pop().unwrap().standing.owner else { panic!("a worker closed it") };
    house.later(jiff::SignedDuration::from_hours(12));
    house.presses("sam", "Nee, nog niet").await;
    assert_eq!(house.status("sam").await, "assigned");
    assert!(!one_has(&house.reads(&worker.0), "Weer open"));
    house.later(jiff::SignedDuration::from_hours(14));
    house.settle().await;
    assert!(one_has(&house.reads(&worker.0), "Weer open: Huurachterstand, nummer 1."));
}
