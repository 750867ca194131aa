//! Leaks that others had.

use super::surfaces::{ROUTER, addresses};
use crate::home::House;

/// Leaks that others had (`peers.md` 3.6), each by the words it was reported with.
#[tokio::test]
async fn none_of_the_leaks_that_others_had() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut neighbour = house.hears_noise_as(2).await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/claim", &[]).await;
    tenant.waits_for("leest nu met u mee").await;
    tenant.says("mijn zus heet Roos").await;
    fatima.finds("/work/1", "Roos").await;
    let mut ruud = house.worker("ruud").await;
    ruud.opens("/work?view=team").await;
    // "Agents can see title and last message of conversations from others teams"; "… even if they are not assigned".
    assert!(!ruud.shows("uurachterstand") && !ruud.shows("Roos") && ruud.shows("eluidsoverlast"), "{}", ruud.page.html);
    // A count is a list too: one signal is theirs, and one is all they are told of.
    assert!(ruud.shows("Eén signaal.") && !ruud.shows("2 signalen"), "{}", ruud.page.html);
    // "Ticket zoom sidebar leaks subjects of confidential tickets".
    ruud.opens("/work/2").await;
    assert!(!ruud.shows("Roos") && !ruud.shows("540") && !ruud.shows("/work/1\""), "{}", ruud.page.html);
    // "Agents without permission for attributes may see these in histories": a rent collector at the same desk's signal.
    let mut sanne = house.worker("sanne").await;
    sanne.opens("/work/2").await;
    for hidden in ["muziek", "herrie", "1234 CD"] {
        assert!(!sanne.shows(hidden), "{hidden} on {}", sanne.page.html);
    }
    if sanne.page.status.is_success() {
        assert!(sanne.shows("Wat u hier niet ziet"), "it is said: {}", sanne.page.html);
    }
    // What cannot be searched cannot be found by searching.
    assert!(!addresses(ROUTER, "get(").iter().any(|path| path.contains("search")), "a search goes by reach and by the table: test it here");
    neighbour.opens("/chat").await;
    assert!(!neighbour.shows("Roos") && !neighbour.shows("uurachterstand"));
}
