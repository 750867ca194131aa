//! Erasing where others come in: a reporter whom nobody may know, a person with two matters, and an organisation that took one over.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::case::{Act, Done};
use waakvlam::desk::hand_over::{Deed, HandedOver};
use waakvlam::desk::own_data::{Form, OwnDataWanted};
use waakvlam::signal::status::{Ending, Words};
use waakvlam::store::CLEARED;

impl House {
    /// A week and a day later what is due is done; how many people were erased.
    async fn week_later(&mut self) -> usize {
        self.later(SignedDuration::from_hours(24 * 8));
        self.settle().await;
        let erased = self.desk().await.erase_due().await.unwrap();
        self.settle().await;
        erased
    }

    async fn does_and_is_done(&mut self, worker: &str, number: i64, act: Act) {
        assert_eq!(self.does_on_page(worker, number, act).await, Done::Now);
    }

    async fn is_helped_by(&mut self, worker: &str, number: i64) {
        let (words, look_again) = (Words::ToOne("Het is geregeld.".into()), jiff::civil::date(2026, 12, 7));
        self.does_and_is_done(worker, number, Act::Close(Ending { outcome: "helped".into(), words, follow_up: Some(look_again) })).await;
    }

    /// A neighbour tells of noise, without a name.
    async fn tells_of_noise_unnamed(&mut self, who: &str) -> i64 {
        self.reports_noise(who).await;
        self.settle().await;
        self.cases(who).await.pop().unwrap().number
    }

    async fn facts_now(&mut self, number: i64) -> String {
        let desk = self.desk().await;
        let case = desk.store().case(&desk.network().id, number).await.unwrap().unwrap();
        String::from_utf8_lossy(case.facts.expose()).into_owned()
    }
}

#[tokio::test]
async fn somebody_whom_no_worker_may_know_is_erased_like_anybody_and_nobody_learns_who_it_was() {
    let mut house = House::open().await;
    house.seat(&["mirjam"]).await;
    let number = house.tells_of_noise_unnamed("bo").await;
    let signal = house.cases("bo").await[0].id;
    house.does_and_is_done("mirjam", number, Act::Claim).await;
    house.says("bo", "wis alles").await;
    house.presses("bo", "Wis als het klaar is").await;
    house.is_helped_by("mirjam", number).await;
    assert_eq!(house.week_later().await, 1);
    assert!(!house.facts_now(number).await.contains("muziek"));
    assert_eq!(house.happened(signal).await.last().map(String::as_str), Some(CLEARED));
    let store = house.desk().await.store().clone();
    assert!(store.reporter(&crate::custody::warrant(signal, house.clock.now())).await.unwrap().is_none(), "two people open nothing");
    let wanted = OwnDataWanted { number, form: Form::Json, user: None };
    assert_eq!(house.desk().await.own_data(&wanted).await.unwrap(), None);
}

#[tokio::test]
async fn of_two_matters_the_closed_one_waits_for_the_open_one_and_then_both_go() {
    let mut house = House::open().await;
    house.seat(&["fatima", "mirjam", "daan", "elif"]).await;
    let rent = house.owes_rent("sam").await;
    house.does_and_is_done("fatima", rent, Act::Claim).await;
    house.is_helped_by("fatima", rent).await;
    house.says("sam", "ik wil een mens").await;
    while house.cases("sam").await.len() < 2 {
        house.says("sam", "in de ochtend").await;
    }
    house.settle().await;
    house.says("sam", "wis alles").await;
    house.presses("sam", "Wis als het klaar is").await;
    assert_eq!(house.week_later().await, 0, "one is open");
    assert!(house.facts_now(rent).await.contains("540"), "nobody is half erased: whoever helps may need to know");
    let open = house.cases("sam").await.into_iter().map(|case| case.number).find(|number| *number != rent).unwrap();
    for worker in ["fatima", "elif", "daan", "mirjam"] {
        if house.does_on_page(worker, open, Act::Claim).await == Done::Now {
            house.is_helped_by(worker, open).await;
            break;
        }
    }
    assert_eq!(house.desk().await.erase_due().await.unwrap(), 1);
    assert!(!house.facts_now(rent).await.contains("540"));
}

#[tokio::test]
async fn what_another_organisation_has_open_stays_with_them_until_they_close_it_and_leads_to_nobody() {
    let mut house = House::open().await;
    house.seat(&["mirjam", "elif"]).await;
    let number = house.tells_of_noise_unnamed("bo").await;
    house.does_and_is_done("mirjam", number, Act::Claim).await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    let desk = house.desk().await;
    let taken = desk.hand_over(&"elif".into(), &Deed::Accept { id }, "takes it").await.unwrap();
    let HandedOver::Now { number: Some(theirs) } = taken else { panic!("{taken:?}") };
    house.settle().await;
    house.says("bo", "wis alles").await;
    house.presses("bo", "Wis als het klaar is").await;
    house.is_helped_by("mirjam", number).await;
    assert_eq!(house.week_later().await, 1, "what the receiver made of it holds nobody up");
    assert!(house.facts_now(theirs).await.contains("muziek"), "theirs, and they are at it");
    assert!(!house.facts_now(number).await.contains("muziek"));
    let outcome = waakvlam::handover::Outcome::Solved;
    let told = house.desk().await.hand_over(&"elif".into(), &Deed::Report { number: theirs, outcome }, "tells").await.unwrap();
    assert!(matches!(told, HandedOver::Now { .. }), "{told:?}");
    house.is_helped_by("elif", theirs).await;
    house.desk().await.erase_due().await.unwrap();
    assert!(!house.facts_now(theirs).await.contains("muziek"), "closed: it goes as well");
}
