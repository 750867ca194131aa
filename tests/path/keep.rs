//! How long arrears are kept that came to nothing; and what is never touched.

use crate::arrears::{WHOLE, file, now, row};
use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::arrears::{News, Run};
use waakvlam::desk::case::Act;
use waakvlam::desk::casework::Casework;
use waakvlam::signal::status::{Ending, Words};

#[tokio::test]
async fn arrears_that_were_closed_without_help_are_forgotten_when_their_term_is_over_and_the_count_stays() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let rows = ["HK-1", "HK-2", "HK-3", "HK-4"].map(|tenancy| row(tenancy, "450", WHOLE));
    let list = file(&[rows.to_vec(), vec![row("HK-5", "450", ";;;;;;;;")]].concat());
    let brought = house.brings(Run::Real, &list).await;
    let numbers: Vec<i64> = brought.taken[..4].iter().map(now).collect();
    for (number, outcome) in [(numbers[0], "not_reached"), (numbers[1], "agreement"), (numbers[2], "no_help_asked")] {
        house.acts("fatima", number, Act::Claim).await;
        let words = Words::ToOne("Wij stoppen hier.".into());
        house.acts("fatima", number, Act::Close(Ending { outcome: outcome.into(), words, follow_up: None })).await;
    }
    for (days, forgotten) in [(30, 0), (151, 0), (1, 2), (1, 0)] {
        house.later(SignedDuration::from_hours(24 * days));
        assert_eq!(house.desk().await.forget_old_arrears().await.unwrap(), forgotten, "after {days} days more");
    }
    let count = |statement| house.place.count(statement);
    assert_eq!(count("SELECT count(*) FROM arrears").await, 3, "helped, open, and never handed over");
    assert_eq!(count("SELECT count(*) FROM arrears_events WHERE arrears NOT IN (SELECT id FROM arrears)").await, 0);
    assert_eq!(count("SELECT count(*) FROM signals").await, 4, "and each signal counts");
    for (number, told) in [(numbers[0], ""), (numbers[1], "P. de Jong"), (numbers[2], ""), (numbers[3], "P. de Jong")] {
        let case = house.imported(number).await;
        let facts = Casework::read(&case.facts).told();
        assert!(facts.contains(told) && facts.is_empty() == told.is_empty(), "{number}: {facts}");
        assert_eq!(house.happened(case.id).await.contains(&"arrears_forgotten".to_owned()), told.is_empty());
    }
    let again = house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE)])).await;
    assert_eq!(again.taken[0].news, News::New, "nobody remembers");
}

#[tokio::test]
async fn arrears_that_grew_are_kept_while_any_of_their_signals_is_open_and_then_go_from_all_of_them() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let ending = || Ending { outcome: "not_reached".into(), words: Words::ToOne("Wij stoppen hier.".into()), follow_up: None };
    let first = now(&house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE)])).await.taken[0]);
    house.acts("fatima", first, Act::Claim).await;
    house.acts("fatima", first, Act::Close(ending())).await;
    house.later(SignedDuration::from_hours(24 * 181));
    let second = now(&house.brings(Run::Real, &file(&[row("HK-1", "600", WHOLE)])).await.taken[0]);
    house.acts("fatima", second, Act::Claim).await;
    house.later(SignedDuration::from_hours(24));
    assert_eq!(house.desk().await.forget_old_arrears().await.unwrap(), 0, "the first is old enough, and the second is open");
    house.acts("fatima", second, Act::Close(ending())).await;
    house.later(SignedDuration::from_hours(24 * 200));
    assert_eq!(house.desk().await.forget_old_arrears().await.unwrap(), 1);
    for number in [first, second] {
        let case = house.imported(number).await;
        assert!(Casework::read(&case.facts).facts.is_empty(), "number {number}");
    }
}
