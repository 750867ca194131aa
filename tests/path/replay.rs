//! Past signals are routed again under other rules, and nothing changes by that.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::{Library, Sources, replay};

impl House {
    /// What would differ of the last thirty days under these rules, which take the place of the shipped ones.
    async fn replays(&mut self, rules: impl Fn(&str) -> String) -> Vec<String> {
        let sources = Sources::read(&dialogs()).unwrap();
        let changed = rules(sources.get("routing.yaml").unwrap());
        let library = Library::judge(sources.with("routing.yaml", &changed)).unwrap();
        let since = self.clock.now() - SignedDuration::from_hours(24 * 30);
        let desk = self.desk().await;
        replay::replay(desk.store(), &desk.network().id, since, &library, &desk.network()).await.unwrap()
    }

    async fn rows(&self) -> Vec<i64> {
        let mut rows = Vec::new();
        for table in ["SELECT count(*) FROM decisions", "SELECT count(*) FROM envelopes", "SELECT count(*) FROM signal_events"] {
            rows.push(self.place.count(table).await);
        }
        rows
    }
}

#[tokio::test]
async fn changed_rules_are_tried_on_what_happened_and_nothing_is_written() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    for who in ["sam", "noor"] {
        house.owes_rent(who).await;
    }
    let before = house.rows().await;
    let same = house.replays(str::to_owned).await;
    assert_eq!(same, ["2 signals: 0 would go elsewhere, 0 for another reason, 2 as before."]);
    let to_the_team = |rules: &str| {
        let mine = "rules:\n  - rule: rent_to_team\n    why: {nl: Het wijkteam is dichterbij., en: The team is nearer.}\n    when: {kind: rent_arrears, source: tenant}\n    to: [neighbourhood_team]\n";
        rules.replace("rules:\n", mine)
    };
    let told = house.replays(to_the_team).await;
    assert_eq!(told.len(), 3, "{told:#?}");
    assert!(told[0].starts_with("1 rent_arrears: Fatima -> ") && told[0].contains("The team is nearer. (rule rent_to_team)"), "{told:#?}");
    assert!(told[0].ends_with("Fatima: Has no role for this."), "{told:#?}");
    assert_eq!(told[2], "2 signals: 2 would go elsewhere, 0 for another reason, 0 as before.");
    assert!(!told.iter().any(|line| line.contains("6713 AB") || line.contains("540")), "no words and no address of anybody: {told:#?}");
    assert_eq!(house.rows().await, before, "nothing was written");
}

#[tokio::test]
async fn a_signal_from_before_is_counted_as_one_that_cannot_be_asked_again() {
    let mut house = House::open().await;
    house.owes_rent("sam").await;
    house.place.by_hand("UPDATE decisions SET asked = NULL").await;
    let told = house.replays(str::to_owned).await;
    assert_eq!(
        told,
        [
            "1 signals: 0 would go elsewhere, 0 for another reason, 0 as before.",
            "1 could not be asked again: what they were decided by was not kept, or cannot be read any more.",
        ]
    );
}
