//! What a municipality does with arrears that were handed over: attempts, what came of them, and what the landlord hears.

use crate::arrears::{WHOLE, file, now, row};
use crate::home::*;
use jiff::civil::{Date, date};
use serde_json::json;
use waakvlam::arrears::attempt::{Part, Tried, Upshot};
use waakvlam::arrears::evidence::{Channel, Reached};
use waakvlam::desk::arrears::ddas::Wanted;
use waakvlam::desk::arrears::{Recorded, Run};
use waakvlam::desk::case::Act;
use waakvlam::signal::status::{Ending, Refused, Words};

const DAY: Date = date(2026, 11, 23);

fn tried(channel: Channel, reached: Reached, result: Option<Upshot>) -> Tried {
    Tried { on: DAY, part: Part::Morning, channel, reached, result, at: MONDAY.parse().unwrap() }
}

impl House {
    async fn tries(&mut self, worker: &str, number: i64, tried: Tried, key: &str) -> Recorded {
        self.desk().await.record_attempt(&worker.into(), number, tried, key).await.unwrap()
    }

    async fn reactions(&mut self, since: Date) -> Vec<String> {
        let told = self.desk().await.reactions(&"woonbrug".into(), since).await.unwrap();
        told.lines().skip(1).map(str::to_owned).collect()
    }
}

#[tokio::test]
async fn debt_10_an_attempt_is_written_down_by_who_has_it_and_counted_in_the_words_of_the_standard() {
    let mut house = House::open().await;
    house.seat(&["fatima", "mirjam"]).await;
    let number = now(&house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE)])).await.taken[0]);
    let call = tried(Channel::Phone, Reached::No, None);
    assert_eq!(house.tries("fatima", number, call, "one").await, Recorded::Refused(Refused::ClaimFirst));
    house.acts("fatima", number, Act::Claim).await;
    assert_eq!(house.tries("mirjam", number, call, "two").await, Recorded::Unknown, "a landlord sees nothing of it");
    for wrong in [date(2026, 11, 24), date(2026, 8, 1)] {
        assert_eq!(house.tries("fatima", number, Tried { on: wrong, ..call }, "three").await, Recorded::WrongDay, "{wrong}");
    }
    assert_eq!(house.tries("fatima", number, call, "four").await, Recorded::Now);
    assert_eq!(house.tries("fatima", number, call, "four").await, Recorded::Before, "a double tap");
    let visit = tried(Channel::Visit, Reached::Yes, Some(Upshot::ReferredMoney));
    assert_eq!(house.tries("fatima", number, visit, "five").await, Recorded::Now);
    let case = house.imported(number).await;
    let tries = house.happened(case.id).await.iter().filter(|what| *what == "contact_tried").count();
    assert_eq!(tries, 2, "and it stands in the history");

    let wanted = Wanted { from: DAY, to: DAY, municipality: "0344".into(), organisation: None, kvk: None, contact: None, email: None };
    let delivery: serde_json::Value = serde_json::from_str(&house.desk().await.ddas(&wanted).await.unwrap()).unwrap();
    let schema = serde_json::from_str(include_str!("../../docs/schemas/ddas-1.2.json")).unwrap();
    let errors: Vec<String> = jsonschema::validator_for(&schema).unwrap().iter_errors(&delivery).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let told = &delivery["leveringen"][0]["vroegsignaalzaken"][0];
    assert_eq!(told["resultaat"], "Vervolghulp en/of verwijzing financieel");
    let expected = json!([
        { "soort": "Telefoon", "bereikt": false, "datum": "2026-11-23", "dagdeel": "Ochtend" },
        { "soort": "Huisbezoek", "bereikt": true, "datum": "2026-11-23", "dagdeel": "Ochtend" },
    ]);
    assert_eq!(told["contactpogingen"], expected);
    assert!(house.place.refuses("UPDATE contact_attempts SET reached = 'yes'").await, "what was tried was tried");
}

#[tokio::test]
async fn the_landlord_hears_one_of_six_things_a_tenancy_and_nothing_else_of_it() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let rows: Vec<String> = ["=HK-1", "HK-2", "HK-3", "HK-4"].map(|tenancy| row(tenancy, "450", WHOLE)).into();
    let held = row("HK-5", "450", ";;;;;;;;");
    let brought = house.brings(Run::Real, &file(&[rows, vec![held]].concat())).await;
    let numbers: Vec<i64> = brought.taken[..4].iter().map(now).collect();
    for number in &numbers[1..] {
        house.acts("fatima", *number, Act::Claim).await;
    }
    assert_eq!(house.tries("fatima", numbers[2], tried(Channel::Phone, Reached::No, None), "one").await, Recorded::Now);
    let paid = tried(Channel::Visit, Reached::Yes, Some(Upshot::Paid));
    assert_eq!(house.tries("fatima", numbers[3], paid, "two").await, Recorded::Now);
    let expected = ["'=HK-1;nog niet opgepakt", "HK-2;nog niet opgepakt", "HK-3;contact gezocht", "HK-4;zelf opgelost door de huurder"];
    assert_eq!(house.reactions(DAY).await, expected, "no formula, nothing of what was held, and no attempt");
    let words = Words::ToOne("Wij kregen u niet te pakken.".into());
    house.acts("fatima", numbers[2], Act::Close(Ending { outcome: "not_reached".into(), words, follow_up: None })).await;
    assert_eq!(house.reactions(DAY).await[2], "HK-3;geen contact gekregen");
    assert!(house.reactions(date(2026, 11, 24)).await.is_empty(), "handed over before that");
}
