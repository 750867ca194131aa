//! Proposing to ask somebody how they are, and seeing what became of it.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;

/// A proposal from a page that offers none: an old one, or one made by hand.
async fn sends_unasked(worker: &mut Browser, filled: &[(&'static str, &str)]) {
    worker.opens("/work/1").await;
    let own = [worker.field("key"), worker.field("token")];
    let form: Vec<(&str, String)> = own.into_iter().chain(filled.iter().map(|(name, value)| (*name, (*value).to_owned()))).collect();
    worker.posts("/work/1/check-in", &form).await;
}

#[tokio::test]
async fn a_proposal_is_a_proposal_until_the_person_said_yes() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    assert!(!fatima.shows("vragen hoe het gaat"), "nothing for somebody who is not linked: {}", fatima.page.html);
    let filled =
        [("questions", "check_in"), ("every", "week"), ("day", "tuesday"), ("part", "morning"), ("silence", "tell_helper"), ("days", "3")];
    sends_unasked(&mut fatima, &filled).await;
    assert_eq!(fatima.page.status, StatusCode::CONFLICT);
    assert!(fatima.shows("Deze chat is aan niemand gekoppeld."), "{}", fatima.page.html);

    fatima.links_sam(&mut tenant).await;

    fatima.finds("/work/1", "Afspraak: vragen hoe het gaat").await;
    fatima.sends("/work/1/check-in", &filled).await;
    assert!(fatima.shows("Het voorstel gaat naar de persoon."), "{}", fatima.page.html);
    assert!(fatima.shows("Er is nog niets afgesproken.") && !fatima.shows("Stel dit voor"), "{}", fatima.page.html);
    tenant.waits_for("Fatima stelt voor dat ik vraag hoe het met u gaat.").await;
    tenant.presses("Ja, dat is goed").await;
    tenant.waits_for("Afgesproken.").await;
    fatima.finds("/work/1", "De persoon zei ja.").await;
    for shown in ["Afgesproken.", "Elke week, dinsdag, in de ochtend", "De volgende vraag komt op", "Fatima stelde voor: Elke week"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    sends_unasked(&mut fatima, &filled).await;
    assert_eq!(fatima.page.status, StatusCode::CONFLICT);
    assert!(fatima.shows("Er is al een afspraak of een voorstel met deze persoon."), "{}", fatima.page.html);
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/check-in/end", &[]).await;
    assert!(fatima.shows("De afspraak is gestopt.") && fatima.shows("Fatima stopte de afspraak."), "{}", fatima.page.html);
    tenant.waits_for("Fatima heeft onze afspraak gestopt.").await;
}

#[tokio::test]
async fn a_proposal_that_says_nothing_about_silence_is_none() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    for (silence, days) in [("tell_helper", "1"), ("tell_helper", "7"), ("", "3"), ("guess", "3")] {
        let filled =
            [("questions", "check_in"), ("every", "week"), ("day", "tuesday"), ("part", "morning"), ("silence", silence), ("days", days)];
        sends_unasked(&mut fatima, &filled).await;
        assert_eq!(fatima.page.status, StatusCode::UNPROCESSABLE_ENTITY, "{silence} {days}");
    }
}
