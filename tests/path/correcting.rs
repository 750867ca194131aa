//! Somebody corrects what a report of theirs was raised with, after it was passed on: what a worker sees then, and who hears of it.

use crate::home::*;
use waakvlam::desk::casework::Casework;
use waakvlam::desk::correcting::CORRECTED;
use waakvlam::desk::own_data::{Form, OwnDataWanted};
use waakvlam::language::Language;

const OPENING: &str = "ik ben achter met de huur";

impl House {
    /// What a worker gets of the answers, and of what they were.
    async fn answers_for(&mut self, worker: &str, number: i64) -> String {
        let facts = self.desk().await.open_case(&worker.into(), number, Language::Nl).await.unwrap().unwrap().facts;
        let earlier: Vec<&str> = facts.earlier.iter().map(|earlier| earlier.line.understood.expose()).collect();
        format!("{}{}", facts.told(), earlier.join("\n"))
    }
}

/// An answer of somebody's only report: as it stands, and what it was before.
async fn answer(house: &mut House, who: &str, name: &str) -> (String, Vec<String>) {
    let case = house.cases(who).await.remove(0);
    let facts = Casework::read(&case.facts);
    let line = facts.facts.iter().find(|line| line.name == name).unwrap();
    let before = facts.before(line).map(|earlier| earlier.line.understood.expose().to_owned()).collect();
    (line.understood.expose().to_owned(), before)
}

#[tokio::test]
async fn what_was_wrong_is_put_right_and_stands_beside_it_and_its_worker_hears_that_not_what() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    house.reads("sam");
    house.reads("fatima");
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    assert!(one_has(&house.reads("sam"), "Wat moet anders?"));
    house.presses("sam", "Bedrag").await;
    house.says("sam", "450").await;
    assert!(one_has(&house.reads("sam"), "Bedrag: € 450"));
    assert_eq!(answer(&mut house, "sam", "amount").await, ("€ 540".to_owned(), Vec::new()), "nothing changes before a yes");
    house.presses("sam", "Ja, dit klopt").await;
    assert!(one_has(&house.reads("sam"), "Ik heb het doorgegeven bij nummer 1."));
    assert_eq!(answer(&mut house, "sam", "amount").await, ("€ 450".to_owned(), vec!["€ 540".to_owned()]));
    let told = house.reads("fatima");
    assert!(one_has(&told, "Nummer 1: de melder verbeterde iets."), "{told:#?}");
    assert!(!one_has(&told, "450"), "{told:#?}");
    let case = house.cases("sam").await.remove(0);
    assert_eq!(house.happened(case.id).await.last().map(String::as_str), Some(CORRECTED));
    let events = house.desk().await.store().events(case.id).await.unwrap();
    assert_eq!(events.last().unwrap().note.as_ref().map(|note| note.expose().to_owned()), Some("Bedrag".to_owned()), "which, and not what");
}

#[tokio::test]
async fn it_works_beside_a_worker_who_has_the_word_and_what_is_said_to_them_stays_theirs() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    house.presses("fatima", "Pak op").await;
    house.reads("sam");
    house.reads("fatima");
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    house.presses("sam", "Bedrag").await;
    house.says("sam", "450 euro").await;
    house.says("sam", "ja").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "Fatima (schuldhulp) heeft het opgepakt."), "to whom it was passed on: {told:#?}");
    assert_eq!(answer(&mut house, "sam", "amount").await.0, "€ 450");
    assert!(one_has(&house.reads("fatima"), "de melder verbeterde iets"));
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    house.says("sam", "kunt u mij morgen bellen").await;
    let told = house.reads("fatima");
    assert!(one_has(&told, "kunt u mij morgen bellen"), "words that answer nothing are the worker's: {told:#?}");
}

#[tokio::test]
async fn another_address_is_told_to_whoever_has_it_and_nothing_is_sent_elsewhere_by_itself() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    let before = house.cases("sam").await.remove(0);
    house.reads("fatima");
    house.says("sam", "het adres klopt niet").await;
    house.says("sam", "9711 AB 3").await;
    house.presses("sam", "Ja, dit klopt").await;
    assert!(one_has(&house.reads("fatima"), "Nummer 1: de melder verbeterde het adres. Kijk of het nog bij u hoort."));
    let after = house.cases("sam").await.remove(0);
    assert_eq!((&after.standing.owner, &after.postcode4), (&before.standing.owner, &before.postcode4));
    assert_eq!(answer(&mut house, "sam", "address").await, ("9711 AB 3".to_owned(), vec!["6713 AB 14".to_owned()]));
}

#[tokio::test]
async fn without_a_report_there_is_nothing_to_correct_and_who_leaves_it_so_changes_nothing() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    assert!(one_has(&house.reads("sam"), "Er loopt nu geen melding die ik kan verbeteren."));
    house.tells_rent_beginning("sam", OPENING).await;
    house.says("sam", "nee, ik bedoel 450 euro").await;
    house.presses("sam", "Laat het zo").await;
    assert_eq!(answer(&mut house, "sam", "amount").await, ("€ 540".to_owned(), Vec::new()));
    house.says("sam", "ja").await;
    assert_eq!(answer(&mut house, "sam", "amount").await.0, "€ 540", "what is said after it is about something else");
}

#[tokio::test]
async fn what_it_was_before_stands_in_the_export_and_goes_when_its_words_are_taken_back() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    house.says("sam", "het adres klopt niet").await;
    house.says("sam", "6713 AB 16").await;
    house.presses("sam", "Ja, dit klopt").await;
    let wanted = OwnDataWanted { number: 1, form: Form::Html, user: None };
    let export = house.desk().await.own_data(&wanted).await.unwrap().unwrap();
    assert!(export.contains("Eerst zei u: 6713 AB 14"), "{export}");
    house.says("sam", "haal dat weg").await;
    house.presses("sam", "Haal dat weg").await;
    let (stands, before) = answer(&mut house, "sam", "address").await;
    assert!(stands == waakvlam::desk::unsaying::TAKEN_AWAY && before == ["6713 AB 14"], "{stands} {before:?}");
}

#[tokio::test]
async fn of_two_reports_it_is_asked_which_and_the_other_stays_as_it_was() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let first = house.owes_rent("sam").await;
    let second = house.owes_rent("sam").await;
    assert_ne!(first, second);
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    assert!(one_has(&house.reads("sam"), "Bij welke melding hoort het?"));
    house.presses("sam", &format!("Nummer {first}: Huurachterstand")).await;
    house.presses("sam", "Bedrag").await;
    house.says("sam", "77 euro").await;
    house.presses("sam", "Ja, dit klopt").await;
    for case in house.cases("sam").await {
        let told = Casework::read(&case.facts).told();
        assert_eq!(told.contains("77"), case.number == first, "{told}");
    }
}

#[tokio::test]
async fn promise_7_whoever_does_not_see_an_answer_does_not_see_what_it_was() {
    let mut house = House::open().await;
    house.seat(&["fatima", "daan", "elif", "mirjam"]).await;
    let number = house.owes_rent("sam").await;
    let (told, _) = answer(&mut house, "sam", "amount").await;
    house.says("sam", "het bedrag klopt niet, het is 77 euro").await;
    house.presses("sam", "Ja, dit klopt").await;
    house.presses("fatima", "Pak op").await;
    let mut seen = vec![house.answers_for("fatima", number).await];
    house.presses("fatima", "Geef terug").await;
    seen.push(house.answers_for("mirjam", number).await);
    assert!(seen[0].contains("77") && seen[0].contains(&format!("eerst gezegd: {told}")), "{}", seen[0]);
    assert!(!seen[1].contains("77") && !seen[1].contains(&told), "who knows only that there is a debt: {}", seen[1]);
}

#[tokio::test]
async fn a_sentence_about_something_else_is_a_matter_of_its_own() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    for said in ["de buren maken lawaai, dat is niet goed", "de verwarming is verkeerd afgesteld"] {
        house.says("sam", said).await;
        let told = house.reads("sam");
        assert!(!one_has(&told, "hoeveel huur") && !one_has(&told, "Wat moet anders?"), "{told:#?}");
        house.says("sam", "laat maar").await;
        house.reads("sam");
    }
}
