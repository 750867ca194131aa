//! Figures of a period: how long people waited for a word, and no number that gives a few of them away.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::figures::figures;
use waakvlam::figures::{Cell, Choice, Figures};
use waakvlam::language::Language;
use waakvlam::store::Owner;

impl House {
    pub(crate) async fn figures(&mut self) -> Figures {
        let now = self.clock.now();
        let desk = self.desk().await;
        let (library, network) = (desk.library(), desk.network());
        figures(desk.store(), (&library, &network), Choice::Year, Language::En, now).await.unwrap()
    }

    /// Whoever has this person's report takes it, and writes so many hours later.
    async fn is_answered(&mut self, who: &str, hours: i64) {
        let case = self.cases(who).await.pop().unwrap();
        let Owner::Worker(worker) = case.standing.owner else { panic!("nobody has it") };
        self.does(&worker.0, tap(&format!("c:{}", case.number))).await;
        self.later(SignedDuration::from_hours(hours));
        self.says(&worker.0, "Dag, ik kijk met u mee.").await;
        self.presses(&worker.0, "Geef terug").await;
    }
}

#[tokio::test]
async fn a_first_word_is_counted_from_the_signal_and_the_line_that_somebody_is_there_is_none() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris", "daan", "elif", "mirjam"]).await;
    for who in ["a", "b", "c", "d", "e", "f"] {
        house.owes_rent(who).await;
    }
    let before = house.figures().await;
    assert_eq!(before.total.counts[0], Cell::Shown(6), "all of them wait: {before:#?}");
    assert_eq!((before.total.wait.median, before.orphans), (None, 0));
    for who in ["a", "b", "c", "d", "e", "f"] {
        house.is_answered(who, 1).await;
    }
    let after = house.figures().await;
    assert_eq!((after.total.signals, after.total.counts[0]), (Cell::Shown(6), Cell::Shown(0)), "{after:#?}");
    let median = after.total.wait.median.unwrap();
    assert_eq!(median.as_hours(), 3, "an hour each, one after the other");
    assert_eq!(after.total.at_work.median.unwrap().as_hours(), 3, "on a working day, within the hours of an organisation");
    assert_eq!(after.total.wait.ninetieth, None, "of six people the longest wait is one person's");
    assert_eq!(after.total.counts[3], Cell::Shown(6), "each was handed back");
    assert_eq!(after.orphans, 0);
    let kinds: Vec<_> = after.tables[0].rows.iter().map(|row| row.name.as_deref()).collect();
    assert_eq!(kinds, [Some("Rent arrears")]);
}

#[tokio::test]
async fn few_people_are_not_told_of() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.owes_rent("sam").await;
    let figures = house.figures().await;
    assert_eq!((figures.total.signals, figures.tables[0].rows.len()), (Cell::Hidden, 0));
    assert!(!waakvlam::figures::csv(&figures).contains(",1,"), "one is few");
}
