//! What goes from one organisation to another, as pages show it: what goes and why before it goes, and nothing else after.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;

pub(crate) const WAY: &str = "covenant.woonoverlast.gemeente.neighbourhood_team.keep_home";
/// What Sam said, and what is in no covenant.
const NOT_FOR_OTHERS: [&str; 1] = ["achter met de huur"];

/// Mirjam of the landlord, at the signal of a tenant who owes rent, and that tenant.
pub(crate) async fn at_the_landlord(house: &House) -> (Browser, Browser) {
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/claim", &[]).await;
    tenant.waits_for("Fatima").await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/hand-back", &[]).await;
    let mut mirjam = house.worker("mirjam").await;
    mirjam.opens("/work/1").await;
    assert!(mirjam.shows("Dit is niet doorgegeven.") && !mirjam.shows("/work/1/hand-over"), "{}", mirjam.page.html);
    mirjam.sends("/work/1/claim", &[]).await;
    (mirjam, tenant)
}

/// Where the first offer in a list leads.
pub(crate) fn offered(worker: &Browser) -> String {
    let (_, rest) = worker.page.html.split_once("href=\"/offers/").unwrap_or_else(|| panic!("no offer on {}", worker.page.html));
    format!("/offers/{}", rest.split('"').next().unwrap())
}

#[tokio::test]
async fn law_3_and_4_what_goes_and_why_stands_on_the_page_before_it_goes_and_nothing_else_goes() {
    let house = House::open().await;
    let (mut mirjam, _tenant) = at_the_landlord(&house).await;
    mirjam.opens("/work/1/hand-over").await;
    for shown in [
        "Gemeente Lindeveen (wijkteam)",
        "Convenant woonoverlast Lindeveen",
        "publieke taak (AVG 6 lid 1 e)",
        "de antwoorden op de vragen",
        "in uw huis kunnen blijven",
        "Afspraken zorg en woonoverlast 2025’ liep af op 2025-12-31",
        "Van artikel 2 ontbreekt bewijs van: a, b, c, d.",
    ] {
        assert!(mirjam.shows(shown), "{shown} on {}", mirjam.page.html);
    }
    mirjam.sends("/work/1/hand-over", &[]).await;
    assert_eq!(mirjam.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    mirjam.sends("/work/1/hand-over", &[("what", WAY)]).await;
    assert!(mirjam.shows("Het is aangeboden.") && mirjam.shows("Een antwoord is nodig vóór"), "{}", mirjam.page.html);

    let mut elif = house.worker("elif").await;
    elif.opens("/work").await;
    assert!(elif.shows("Aangeboden door andere organisaties") && elif.shows("Woonbrug: Huurachterstand"), "{}", elif.page.html);
    let offer = offered(&elif);
    elif.opens(&offer).await;
    assert!(elif.shows("september") && elif.shows("Waarom dit mag"), "{}", elif.page.html);
    let read = elif.page.html.clone();
    elif.sends(&format!("{offer}/refuse"), &[]).await;
    assert_eq!(elif.page.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is chosen");
    elif.opens(&offer).await;
    elif.sends(&format!("{offer}/accept"), &[]).await;
    assert!(elif.shows("U heeft het overgenomen.") && elif.shows("Overgenomen van Woonbrug."), "{}", elif.page.html);
    for hidden in NOT_FOR_OTHERS {
        assert!(!read.contains(hidden) && !elif.shows(hidden), "{hidden} on {}", elif.page.html);
    }
    elif.opens("/work/1").await;
    assert_eq!(elif.page.status, StatusCode::NOT_FOUND, "the giver's signal is not theirs");
    elif.opens("/work/2").await;
    elif.sends("/work/2/report", &[("what", "acting")]).await;
    assert!(elif.shows("De ander weet het nu."), "{}", elif.page.html);
    mirjam.opens("/work/1").await;
    assert!(mirjam.shows("Bericht terug: Wij doen er iets aan."), "{}", mirjam.page.html);
    assert!(mirjam.shows("bood het aan een andere organisatie aan."), "{}", mirjam.page.html);
}

#[tokio::test]
async fn an_offer_is_refused_with_a_reason_taken_back_and_gone_for_everybody_else() {
    let house = House::open().await;
    let (mut mirjam, _tenant) = at_the_landlord(&house).await;
    mirjam.opens("/work/1/hand-over").await;
    mirjam.sends("/work/1/hand-over", &[("what", WAY)]).await;
    let mut elif = house.worker("elif").await;
    elif.opens("/work").await;
    let offer = offered(&elif);
    let mut peter = house.worker("peter").await;
    peter.opens("/work").await;
    assert!(!peter.shows("/offers/"), "{}", peter.page.html);
    peter.opens(&offer).await;
    assert_eq!(peter.page.status, StatusCode::NOT_FOUND);
    elif.opens(&offer).await;
    elif.sends(&format!("{offer}/refuse"), &[("what", "other_area")]).await;
    assert!(elif.shows("De ander hoort dat u dit niet overneemt.") && !elif.shows("/offers/"), "{}", elif.page.html);
    mirjam.opens("/work/1").await;
    assert!(mirjam.shows("Niet overgenomen. De reden: Dit is een ander gebied."), "{}", mirjam.page.html);

    mirjam.opens("/work/1/hand-over").await;
    mirjam.sends("/work/1/hand-over", &[("what", WAY)]).await;
    mirjam.opens("/work/1").await;
    mirjam.sends("/work/1/hand-over/revoke", &[]).await;
    assert!(mirjam.shows("Het is teruggenomen."), "{}", mirjam.page.html);
    elif.opens("/work").await;
    assert!(!elif.shows("/offers/"), "{}", elif.page.html);
}
