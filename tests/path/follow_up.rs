//! After closing: the worker asks how it is on the day they chose, and whoever told us says whether it is better.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::case::{Act, Done};
use waakvlam::language::Language;
use waakvlam::store::Owner;

const DAY: SignedDuration = SignedDuration::from_hours(24);

impl House {
    /// The numbers in this worker's list of whom to ask how it is.
    async fn looks_back(&mut self, worker: &str) -> Vec<i64> {
        let due = self.desk().await.looks_back(&worker.into(), Language::Nl).await.unwrap();
        due.into_iter().map(|one| one.number).collect()
    }

    /// Whoever has the report about noise closes it, with these words for the day; who that is.
    async fn noise_closed(&mut self, day: &str) -> String {
        let Owner::Worker(worker) = self.cases("bo").await.remove(0).standing.owner else { panic!("nobody has it") };
        let worker = worker.0;
        self.presses(&worker, "Pak op").await;
        self.presses(&worker, "Sluit af").await;
        self.presses(&worker, "Geholpen").await;
        self.says(&worker, "Wij spraken met uw buren.").await;
        self.says(&worker, "Wij spraken over het geluid.").await;
        assert!(self.reads(&worker).pop().unwrap().ends_with("Wanneer vraagt u hoe het gaat, over nummer 1?"));
        self.says(&worker, day).await;
        worker
    }

    async fn days_pass(&mut self, days: i32) {
        for _ in 0..days {
            self.later(DAY);
            self.settle().await;
        }
    }

    async fn statuses(&mut self, who: &str) -> Vec<String> {
        self.cases(who).await.into_iter().map(|case| case.standing.status).collect()
    }
}

#[tokio::test]
async fn nuis_4_a_nuisance_is_closed_with_a_day_and_on_that_day_the_worker_asks_once() {
    let mut house = House::real().await;
    house.seat(&["mirjam", "ruud", "elif", "fatima", "joris"]).await;
    house.reports_noise("bo").await;
    let worker = house.noise_closed("gisteren").await;
    let worker = worker.as_str();
    assert_eq!(house.statuses("bo").await, ["claimed"], "yesterday is no day to ask");
    house.says(worker, "over twee weken").await;
    assert!(one_has(&house.reads(worker), "Nummer 1 is afgesloten."));
    assert_eq!(house.statuses("bo").await, ["closed"]);
    house.days_pass(13).await;
    assert!(!one_has(&house.reads(worker), "Vraag vandaag"), "not before that day");
    assert!(house.looks_back(worker).await.is_empty());
    house.days_pass(1).await;
    assert!(one_has(&house.reads(worker), "Vraag vandaag hoe het gaat: Geluidsoverlast, nummer 1."));
    assert_eq!((house.looks_back(worker).await, house.looks_back("fatima").await), (vec![1], vec![]));
    house.days_pass(3).await;
    assert!(house.reads(worker).is_empty(), "told once");
    let done = house.desk().await.act(&worker.into(), 1, Act::FollowedUp, "asked").await.unwrap();
    assert_eq!((done, house.looks_back(worker).await), (Done::Now, vec![]));
    let signal = house.cases("bo").await.remove(0).id;
    let happened = house.happened(signal).await;
    assert!(happened.ends_with(&["follow_up_due".to_owned(), "followed_up".to_owned()]), "{happened:?}");
    house.settle().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn whoever_said_it_is_not_better_is_not_waited_for() {
    let mut house = House::open().await;
    house.seat(&["mirjam", "ruud", "elif", "fatima", "joris"]).await;
    house.reports_noise("bo").await;
    let worker = house.noise_closed("over twee weken").await;
    house.presses("bo", "Nee, nog niet").await;
    assert_eq!(house.statuses("bo").await, ["assigned"]);
    house.days_pass(15).await;
    assert!(!one_has(&house.all(&worker), "Vraag vandaag"), "it is open: there is nothing to look back on");
    assert!(house.looks_back(&worker).await.is_empty());
}

#[tokio::test]
async fn who_said_nothing_at_closing_is_asked_once_more_after_a_week_by_day() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    for who in ["sam", "bo", "noor"] {
        house.owes_rent(who).await;
        house.closed_for(who).await;
        house.reads(who);
    }
    house.says("bo", "ja").await;
    house.says("noor", "stop").await;
    house.reads("bo");
    house.reads("noor");
    house.days_pass(6).await;
    assert!(house.reads("sam").is_empty(), "not yet");
    house.days_pass(1).await;
    assert_eq!(house.reads_one("sam"), "Uw melding 1 is al even klaar.\nIs het nu beter?");
    assert!(house.reads("bo").is_empty(), "she said so");
    assert!(house.reads("noor").is_empty(), "she wants nothing from us");
    house.says("sam", "nee").await;
    assert!(one_has(&house.reads("sam"), "Melding 1 is weer open."));
    house.days_pass(10).await;
    assert!(!one_has(&house.reads("sam"), "Is het nu beter?"), "asked once more, and not again");
}

#[tokio::test]
async fn after_four_weeks_not_better_makes_a_new_report_with_all_that_was_told() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.owes_rent("sam").await;
    house.closed_for("sam").await;
    house.days_pass(29).await;
    house.reads("sam");
    house.presses("sam", "Nee, nog niet").await;
    let told = house.reads_one("sam");
    assert!(
        told.starts_with("Dank u dat u het zegt. Ik maak er een nieuwe melding van: nummer 2.\nEen medewerker (schuldhulp) leest"),
        "{told}"
    );
    assert_eq!(house.statuses("sam").await, ["closed", "assigned"]);
    let cases = house.cases("sam").await;
    let fresh = waakvlam::desk::casework::Casework::read(&cases[1].facts);
    assert!(fresh.told().contains("Eerder gemeld: Nummer 1, afgesloten."), "{}", fresh.told());
    assert!(fresh.told().contains("540"), "nobody has to tell it again");
    assert_eq!(cases[1].postcode4.as_deref(), Some("6713"));
    let address = house.place.count("SELECT count(DISTINCT address_hash) FROM signals").await;
    assert_eq!(address, 1, "it is about the same address");
    assert_eq!(house.happened(cases[0].id).await.last().map(String::as_str), Some("reported_again"));
    house.says("sam", "gaat het al goed?").await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn at_the_end_the_reporter_reads_one_text_and_what_is_for_the_person_reaches_nobody() {
    let mut house = House::open().await;
    house.seat(&["mirjam", "ruud", "elif", "fatima", "joris"]).await;
    house.reports_noise("bo").await;
    house.noise_closed("over twee weken").await;
    house.settle().await;
    assert!(one_has(&house.reads("bo"), "Wij spraken met uw buren."));
    for who in house.everybody() {
        assert!(!one_has(&house.all(&who), "Wij spraken over het geluid."), "{who}");
        assert!(who == "bo" || !one_has(&house.all(&who), "Wij spraken met uw buren."), "{who}");
    }
    // It is kept for whoever tells the person themself.
    let signal = house.cases("bo").await.remove(0).id;
    house.settle().await;
    let store = house.desk().await.store().clone();
    let closed = store.events(signal).await.unwrap().into_iter().find(|event| event.what == "closed").unwrap();
    assert_eq!(closed.note.unwrap().expose(), "Wij spraken over het geluid.");
}
