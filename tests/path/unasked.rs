//! What nobody asked for: a number is kept nowhere, and words about health, crime or origin are read by fewer people.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::case::Opened;
use waakvlam::desk::chat::Said;
use waakvlam::language::Language;

const NUMBER: &str = "123456782";
const LEFT_OUT: &str = "Ik heb uw nummer weggelaten";
const VEIL: &str = "[bevat bijzondere gegevens]";
const HEALTH: &str = "mijn zoon heeft schizofrenie, ik ben achter met de huur";

impl House {
    async fn opens_one(&mut self, worker: &str) -> Opened {
        self.desk().await.open_case(&worker.into(), 1, Language::Nl).await.unwrap().unwrap()
    }
}

/// All that a page shows of what people said and wrote.
fn shown(opened: &Opened) -> String {
    format!(
        "{}{}",
        opened.facts.told(),
        serde_json::to_string(&opened.happened.iter().filter_map(|one| one.note.clone()).collect::<Vec<_>>()).unwrap()
    ) + &opened
        .lines
        .iter()
        .filter_map(|line| match &line.said {
            Said::Words(text) => Some(text.expose().to_owned()),
            Said::Chosen(_) | Said::File { .. } | Said::Else => None,
        })
        .collect::<String>()
}

#[tokio::test]
async fn law_6_a_citizen_service_number_is_kept_nowhere_and_its_owner_hears_once_a_day_that_it_is_not_needed() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.tells_rent_beginning("sam", &format!("ik ben achter met de huur, mijn bsn is {NUMBER}")).await;
    assert_eq!(house.reads("sam").iter().filter(|text| text.contains(LEFT_OUT)).count(), 1);
    house.says("sam", &format!("nog eens: {NUMBER}")).await;
    assert!(!one_has(&house.reads("sam"), LEFT_OUT), "once a day");
    let said = house.history("sam").await;
    assert!(said.iter().any(|line| line.text.as_ref().is_some_and(|text| text.expose().contains("[burgerservicenummer weggelaten]"))));
    for line in &said {
        let input = line.input.as_ref().map(|input| String::from_utf8_lossy(input.expose()).into_owned()).unwrap_or_default();
        assert!(!input.contains(NUMBER) && !line.text.as_ref().is_some_and(|text| text.expose().contains(NUMBER)));
    }
    house.presses("fatima", "Pak op").await;
    house.presses("fatima", "Lees").await;
    assert!(!shown(&house.opens_one("fatima").await).contains(NUMBER));
    assert!(house.all("fatima").iter().chain(&house.all("joris")).all(|text| !text.contains(NUMBER)));
}

#[tokio::test]
async fn crisis_a_number_beside_a_cry_mutes_and_delays_nothing() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    house.says("sam", &format!("ik wil dood, bsn {NUMBER}")).await;
    let told = house.reads("sam");
    assert!(told[0].contains("zelfmoord") || told[0].contains("in gevaar"), "{told:?}");
    assert!(!one_has(&told, LEFT_OUT), "not in danger");
}

#[tokio::test]
async fn law_6_words_about_health_are_read_by_whoever_has_the_signal_and_by_nobody_else() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.tells_rent_beginning("sam", HEALTH).await;
    house.presses("fatima", "Pak op").await;
    house.says("sam", "en ik slik insuline").await;
    let (own, other) = (shown(&house.opens_one("fatima").await), shown(&house.opens_one("joris").await));
    assert!(own.contains("schizofrenie") && own.contains("insuline") && !own.contains(VEIL), "{own}");
    assert!(!other.contains("schizofrenie") && !other.contains("insuline") && other.contains(VEIL), "{other}");
    assert!(other.contains("540"), "the rest is as it was: {other}");
    house.later(SignedDuration::from_mins(1));
    house.presses("fatima", "Geef terug").await;
    assert!(!shown(&house.opens_one("daan").await).contains("schizofrenie"), "at a desk nobody has it");
}
