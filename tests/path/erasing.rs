//! Somebody has everything erased: what they are told, what waits for whom, and that nothing of them is left.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::case::{Act, Done};
use waakvlam::desk::erasing::{ErasureMade, ErasureWanted};
use waakvlam::desk::own_data::{Form, OwnDataWanted};
use waakvlam::dialog::step::OpenSignals;
use waakvlam::signal::status::{Ending, Words};
use waakvlam::store::{Aftermath, AskedHow, CLEARED, Case, Course, Faults, Moment, StoreError};

const DAY: SignedDuration = SignedDuration::from_hours(24);

impl House {
    /// So many days later, what is due by then is done; how many people were erased.
    async fn days_later(&mut self, days: i32) -> usize {
        self.later(DAY * days);
        self.settle().await;
        self.erases().await
    }

    async fn erases(&mut self) -> usize {
        let erased = self.desk().await.erase_due().await.unwrap();
        self.settle().await;
        erased
    }

    /// Takes it, whoever has it, and closes it.
    async fn closes(&mut self, number: i64) {
        for worker in ["fatima", "elif", "daan", "mirjam", "ruud"] {
            if self.does_on_page(worker, number, Act::Claim).await == Done::Now {
                return self.erasing_closes(worker, number).await;
            }
        }
        panic!("nobody can take number {number}");
    }

    async fn erasing_closes(&mut self, worker: &str, number: i64) {
        let words = Words::ToOne("Het is geregeld.".into());
        let done = self.does_on_page(worker, number, Act::Close(Ending { outcome: "helped".into(), words, follow_up: None })).await;
        assert_eq!(done, Done::Now);
    }

    async fn case(&mut self, number: i64) -> Case {
        let desk = self.desk().await;
        desk.store().case(&desk.network().id, number).await.unwrap().unwrap()
    }

    async fn is_erased(&mut self, number: i64, outcome: &str) {
        let case = self.case(number).await;
        assert!(matches!(&case.standing.course, Course::Closed { outcome: ended, .. } if ended == outcome), "{:?}", case.standing);
        assert_eq!((case.kind.as_str(), case.conversation), ("rent_arrears", None), "that it was there stays, and leads to nobody");
        assert!(!String::from_utf8_lossy(case.facts.expose()).contains("540"), "what was told does not");
        assert_eq!(self.happened(case.id).await.last().map(String::as_str), Some(CLEARED));
        let store = self.desk().await.store().clone();
        assert!(store.reporter(&crate::custody::warrant(case.id, self.clock.now())).await.unwrap().is_none());
        let wanted = OwnDataWanted { number, form: Form::Json, user: None };
        assert_eq!(self.desk().await.own_data(&wanted).await.unwrap(), None, "there is nothing to take along any more");
    }
}

#[tokio::test]
async fn everything_goes_on_the_day_that_was_told_and_whoever_writes_then_is_new() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let number = house.owes_rent("sam").await;
    house.owes_rent("bo").await;
    house.presses("fatima", "Pak op").await;
    house.says("sam", "ik ben bang voor de brief").await;
    house.erasing_closes("fatima", number).await;
    let before = house.conversation("sam").await;
    house.reads("sam");
    house.says("sam", "wis alles").await;
    let asked = house.reads_one("sam");
    for words in ["op maandag 30 november", "35 dagen later", "zonder uw woorden", "Weet u het zeker?"] {
        assert!(asked.contains(words), "{asked}");
    }
    house.presses("sam", "Ja, wis alles").await;
    let told = house.reads_one("sam");
    assert!(told.contains("heeft nummer 3") && told.contains("Op maandag 30 november wis ik alles."), "{told}");
    house.says("sam", "wis alles").await;
    assert!(house.reads_one("sam").contains("heeft nummer 3"), "asked twice is one wish");
    assert_eq!(house.days_later(6).await, 0, "until the day it can be undone");
    assert_eq!(house.days_later(1).await, 1);
    let store = house.desk().await.store();
    assert!(matches!(store.history(before).await, Err(StoreError::Absent { .. })));
    assert!(store.attachments_in(before).await.unwrap().is_empty());
    house.is_erased(number, "helped").await;
    assert!(String::from_utf8_lossy(house.case(2).await.facts.expose()).contains("540"), "of others nothing goes");
    assert_eq!(house.erases().await, 0, "once");
    house.reads("sam");
    house.says("sam", "dag").await;
    assert!(house.reads_one("sam").contains("Nederlands") || house.labels("sam").iter().any(|label| label.contains("Nederlands")));
    assert_ne!(house.conversation("sam").await, before, "a newcomer");
    house.shut(Faults::none()).await;
    let store = house.desk().await.store();
    assert!(matches!(store.history(before).await, Err(StoreError::Absent { .. })), "and so it stays");
}

#[tokio::test]
async fn until_the_day_a_word_undoes_it_and_silence_changes_nothing() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.closes(1).await;
    house.says("sam", "wis mijn gegevens").await;
    house.reads("sam");
    house.says("sam", "nee").await;
    assert!(house.reads_one("sam").contains("ik wis niets"));
    assert_eq!(house.days_later(8).await, 0, "a no is a no");
    house.says("sam", "wis alles").await;
    assert_eq!(house.days_later(8).await, 0, "and silence is no yes");
    house.presses("sam", "Ja, wis alles").await;
    house.says("sam", "ja").await;
    house.says("sam", "niet wissen").await;
    assert_eq!(house.days_later(8).await, 0);
    assert!(house.history("sam").await.iter().any(|line| line.text.as_ref().is_some_and(|text| text.expose() == "540 euro")));
}

#[tokio::test]
async fn what_is_open_is_waited_for_and_its_worker_knows() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let number = house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.reads("fatima");
    house.reads("sam");
    house.says("sam", "wis alles").await;
    assert!(house.reads_one("sam").contains("Er loopt nog een melding van u."), "also while a worker has the word");
    house.presses("sam", "Wis als het klaar is").await;
    let told = house.reads_one("fatima");
    assert!(told.contains("Nummer 1: de persoon wil dat alles gewist wordt, vanaf maandag 30 november."), "{told}");
    assert_eq!(house.days_later(9).await, 0, "it is open");
    assert!(house.case(number).await.conversation.is_some(), "and can be answered");
    house.says("sam", "wis alles").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "zodra uw melding klaar is"), "{told:#?}");
    house.erasing_closes("fatima", number).await;
    assert_eq!(house.erases().await, 1);
    house.is_erased(number, "helped").await;
}

#[tokio::test]
async fn what_is_withdrawn_ends_on_the_day_and_what_was_told_since_does_not() {
    let mut house = House::open().await;
    house.seat(&["fatima", "daan"]).await;
    house.owes_rent("sam").await;
    house.says("sam", "wis alles").await;
    house.reads("fatima");
    house.presses("sam", "Trek in en wis").await;
    let told = house.reads_one("fatima");
    assert!(told.contains("de persoon trekt de melding in. Op maandag 30 november sluit die"), "{told}");
    house.later(SignedDuration::from_mins(1));
    house.says("sam", "ik wil een mens").await;
    while house.cases("sam").await.len() < 2 {
        house.says("sam", "in de ochtend").await;
    }
    assert_eq!(house.days_later(7).await, 0, "they need somebody");
    let cases = house.cases("sam").await;
    assert!(matches!(&cases[0].standing.course, Course::Closed { outcome, .. } if outcome == "no_help_asked"), "{:?}", cases[0].standing);
    assert!(matches!(cases[1].standing.course, Course::Open { .. }), "what was told since is no part of it");
    house.closes(cases[1].number).await;
    assert_eq!(house.erases().await, 1);
    house.is_erased(1, "no_help_asked").await;
}

#[tokio::test]
async fn danger_is_closed_by_a_person_first() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    house.says("sam", "ik wil niet meer leven").await;
    house.presses("sam", "Verder met mijn vraag").await;
    house.reads("sam");
    house.says("sam", "wis alles").await;
    assert!(house.reads_one("sam").contains("Er let nog iemand op u."));
    assert!(!house.labels("sam").iter().any(|label| label.contains("Trek in")), "danger cannot be withdrawn: {:?}", house.labels("sam"));
    house.presses("sam", "Wis als het klaar is").await;
    assert_eq!(house.days_later(8).await, 0);
    let number = house.cases("sam").await[0].number;
    house.closes(number).await;
    assert_eq!(house.erases().await, 1);
}

#[tokio::test]
async fn a_worker_writes_it_down_for_somebody_who_is_told_and_may_undo_it() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let number = house.owes_rent("sam").await;
    house.does_on_page("fatima", number, Act::Claim).await;
    house.reads("sam");
    let wanted = ErasureWanted { how: AskedHow::ByLetter, open_signals: OpenSignals::Withdraw };
    let desk = house.desk().await;
    let made = desk.ask_erasure(&"fatima".into(), number, wanted, "form").await.unwrap();
    assert!(matches!(&made, ErasureMade::Now(erasure) if erasure.asked_by == "worker:fatima"), "{made:?}");
    assert_eq!(desk.ask_erasure(&"fatima".into(), number, wanted, "form").await.unwrap(), ErasureMade::Before);
    assert_eq!(desk.ask_erasure(&"fatima".into(), 99, wanted, "other").await.unwrap(), ErasureMade::Unknown);
    house.settle().await;
    let told = house.reads_one("sam");
    assert!(told.contains("schreef voor u op") && told.contains("maandag 30 november"), "{told}");
    house.presses("sam", "Niet wissen").await;
    assert_eq!(house.days_later(8).await, 0);
    let desk = house.desk().await;
    assert_eq!(desk.erasure_at(&"fatima".into(), number).await.unwrap(), None);
    let again = desk.ask_erasure(&"fatima".into(), number, wanted, "again").await.unwrap();
    assert!(matches!(again, ErasureMade::Now(_)), "{again:?}");
    assert!(desk.undo_erasure(&"fatima".into(), number).await.unwrap());
    assert!(!desk.undo_erasure(&"fatima".into(), number).await.unwrap(), "there is nothing to undo any more");
    house.settle().await;
    assert!(one_has(&house.reads("sam"), "ik wis niets"));
    assert_eq!(house.days_later(8).await, 0);
}

/// Somebody whose day has come, and who withdrew what is open. The house is shut.
async fn on_the_day() -> House {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.says("sam", "wis alles").await;
    house.presses("sam", "Trek in en wis").await;
    house.later(DAY * 7);
    house.settle().await;
    house.shut(Faults::none()).await;
    house
}

#[tokio::test]
async fn a_day_that_breaks_anywhere_is_done_the_next_time() {
    let mut prepared = on_the_day().await;
    for (moment, aftermath) in [(Moment::BeforeCommit, Aftermath::Stops), (Moment::AfterCommit, Aftermath::GoesOn)] {
        for transaction in 1.. {
            let faults = Faults::at(transaction, moment, aftermath);
            let mut house = prepared.copy(faults.clone());
            house.later(DAY * 7);
            for _ in 0..5 {
                match house.desk().await.erase_due().await {
                    Ok(_) => break,
                    Err(error) => house.recover(&error),
                }
            }
            let struck = faults.struck();
            house.shut(Faults::none()).await;
            assert_eq!(house.erases().await, 0, "{moment:?}, transaction {transaction}: nothing is left to do");
            house.is_erased(1, "no_help_asked").await;
            prepared.lend(house.into_library());
            if !struck {
                assert!(transaction > 4, "there are only {transaction} transactions");
                break;
            }
        }
    }
}
