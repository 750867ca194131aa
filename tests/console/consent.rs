//! Asking somebody to agree to something, as a worker's page does it, and what is shown of it.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;

/// The one answer a form brings with all of it chosen.
const CHOSEN: [(&str, &str); 5] =
    [("kind", "pass_on"), ("thing", "contact"), ("thing", "amount"), ("party", "organisation:gemeente"), ("purpose", "debt_help")];

/// Fatima, at the signal of a tenant who owes rent, and that tenant.
async fn at_work(house: &House) -> (Browser, Browser) {
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    assert!(fatima.shows("Hier is nog niets gevraagd.") && !fatima.shows("/work/1/ask"), "{}", fatima.page.html);
    fatima.sends("/work/1/claim", &[]).await;
    tenant.waits_for("Fatima").await;
    (fatima, tenant)
}

#[tokio::test]
async fn from_a_form_to_a_yes_and_its_proof() {
    let house = House::open().await;
    let (mut fatima, mut tenant) = at_work(&house).await;
    fatima.opens("/work/1").await;
    assert!(fatima.shows("href=\"/work/1/ask\""), "{}", fatima.page.html);
    fatima.opens("/work/1/ask").await;
    for shown in ["Waar gaat het ja over?", "Nog niemand heeft de vragen goedgekeurd in: Nederlands", "Gemeente Lindeveen", "schuldhulp"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    assert!(!fatima.shows("/work/1/offer"), "only a landlord makes the offer: {}", fatima.page.html);
    fatima.sends("/work/1/ask", &CHOSEN).await;
    assert!(fatima.shows("De vraag staat klaar."), "{}", fatima.page.html);
    tenant.waits_for("Mag dit?").await;
    fatima.opens("/work/1").await;
    assert!(fatima.shows("Nog geen antwoord. Dat is geen ja en geen nee."), "{}", fatima.page.html);
    tenant.presses("Ja, dat is goed").await;
    tenant.waits_for("mag dit nu doorgeven").await;
    fatima.finds("/work/1", "zei ja op een vraag om toestemming").await;
    for shown in
        ["Iets doorgeven aan een ander", "uw naam en telefoonnummer", "Deze tekst is door niemand goedgekeurd.", "‘Ja, dat is goed’"]
    {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    // Asked once: the same again is refused, and what was chosen stays chosen.
    fatima.opens("/work/1/ask").await;
    fatima.sends("/work/1/ask", &CHOSEN).await;
    assert_eq!(fatima.page.status, StatusCode::CONFLICT);
    assert!(
        fatima.shows("Dit is bij dit signaal al gevraagd.") && fatima.shows("value=\"pass_on\" required checked"),
        "{}",
        fatima.page.html
    );
    tenant.says("ik trek mijn toestemming in").await;
    tenant.waits_for("Stop met 1").await;
    tenant.presses("Stop met 1").await;
    fatima.finds("/work/1", "Het geldt niet meer.").await;
}

#[tokio::test]
async fn a_form_that_leaves_something_out_asks_nothing() {
    let house = House::open().await;
    let (mut fatima, _tenant) = at_work(&house).await;
    for left_out in ["kind", "thing", "party", "purpose"] {
        fatima.opens("/work/1/ask").await;
        let rest: Vec<(&str, &str)> = CHOSEN.into_iter().filter(|(name, _)| *name != left_out).collect();
        fatima.sends("/work/1/ask", &rest).await;
        assert_eq!(fatima.page.status, StatusCode::UNPROCESSABLE_ENTITY, "without {left_out}");
        assert!(fatima.shows("Kies wat, aan wie en waarvoor."), "{}", fatima.page.html);
    }
    fatima.opens("/work/1/ask").await;
    let key = fatima.field("key");
    fatima.posts("/work/1/ask", &[key, ("token", String::new()), ("kind", "pass_on".into())]).await;
    assert_ne!(fatima.page.status, StatusCode::OK);
    fatima.opens("/work/1").await;
    assert!(fatima.shows("Hier is nog niets gevraagd."), "{}", fatima.page.html);
}

#[tokio::test]
async fn debt_4_an_offer_can_be_shown_to_have_been_made_and_what_was_said_on_it() {
    let house = House::open().await;
    let (mut fatima, mut tenant) = at_work(&house).await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/hand-back", &[]).await;
    let mut mirjam = house.worker("mirjam").await;
    mirjam.opens("/work/1").await;
    mirjam.sends("/work/1/claim", &[]).await;
    mirjam.opens("/work/1/ask").await;
    assert!(mirjam.shows("Dit is geen toestemming.") && mirjam.shows("laat een jurist die nakijken"), "{}", mirjam.page.html);
    mirjam.sends("/work/1/offer", &[("municipality", "gemeente")]).await;
    tenant.waits_for("Vindt u dit goed?").await;
    mirjam.finds("/work/1", "Dat kan nog tot en met").await;
    tenant.presses("Nee, liever niet").await;
    tenant.waits_for("Uw verhuurder geeft dit niet door.").await;
    mirjam.finds("/work/1", "Er mag niets naar de gemeente.").await;
    mirjam.opens("/work/1/article-2.txt").await;
    assert_eq!(mirjam.page.status, StatusCode::OK);
    for written in [
        "Dit is geen toestemming.",
        "Over a, b en c van artikel 2",
        "Signaal 1",
        "Er mag niets naar de gemeente.",
        "blake3 ",
        "‘Nee, liever niet’",
    ] {
        assert!(mirjam.shows(written), "{written} in {}", mirjam.page.html);
    }
    let mut bas = house.worker("bas").await;
    bas.opens("/work/1/article-2.txt").await;
    assert_eq!(bas.page.status, StatusCode::NOT_FOUND, "out of reach");
}
