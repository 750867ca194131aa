//! A landlord's list brought in through a page: looked at, corrected, brought in; and whose page it is.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;

const HEADINGS: &str = "Contractnr;Naam;Postcode;Huisnr;Bedrag;Sinds;Contactdatum;Contactsoort;Schuldhulpdatum;Schuldhulptekst;\
                        Herinneringsdatum;Herinneringstekst;Aanbod;Reactie";

/// A whole row, one without b, one that cannot be read.
fn list() -> String {
    [
        HEADINGS,
        "HK-1;P. de Jong;6713AB;14;450;01-09-2026;02-10-2026;telefoon;05-10-2026;H3;05-10-2026;B2;ja;geen",
        "HK-2;M. Bakker;6713AB;16;450;01-09-2026;02-10-2026;telefoon;;;05-10-2026;B2;ja;geen",
        "HK-3;=HYPERLINK(1);671AB;16;veel;01-09-2026;02-10-2026;telefoon;05-10-2026;H3;05-10-2026;B2;ja;geen",
    ]
    .join("\n")
}

async fn looks(worker: &mut Browser, list: &str) {
    worker.opens("/arrears").await;
    worker.uploads("/arrears", "file", "lijst.csv", list.as_bytes()).await;
}

#[tokio::test]
async fn a_list_is_looked_at_first_and_then_brought_in() {
    let house = House::open().await;
    let mut peter = house.worker("peter").await;
    peter.opens("/me").await;
    assert!(peter.shows("href=\"/arrears\""), "{}", peter.page.html);
    looks(&mut peter, &list()).await;
    for shown in [
        "Dit gebeurt als u de lijst inbrengt",
        "Nieuw: 2.",
        "Naar de schuldhulp van de gemeente: 1.",
        "3: b: De huurder is niet op schuldhulp gewezen.",
        "4, Postcode: Dit is geen postcode.",
        "4, Bedrag: Dit is geen bedrag.",
    ] {
        assert!(peter.shows(shown), "{shown} on {}", peter.page.html);
    }
    for hidden in ["de Jong", "Bakker", "HYPERLINK", "HK-"] {
        assert!(!peter.shows(hidden), "{hidden} on {}", peter.page.html);
    }
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work").await;
    assert!(!fatima.shows("Huurachterstand"), "looking writes nothing: {}", fatima.page.html);

    peter.sends("/arrears/report.csv", &[]).await;
    assert!(peter.page.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert!(peter.shows("'=HYPERLINK(1)") && peter.shows("waakvlam_waarom"), "{}", peter.page.html);
    looks(&mut peter, &list()).await;
    peter.sends("/arrears/bring", &[]).await;
    assert!(peter.shows("De lijst is ingebracht.") && peter.shows("Naar de schuldhulp van de gemeente: 1."), "{}", peter.page.html);
    fatima.opens("/work/1").await;
    for shown in ["P. de Jong", "6713 AB 14", "€ 450"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    assert!(!fatima.shows("B2") && !fatima.shows("telefoon"), "contact data and the amount only: {}", fatima.page.html);

    looks(&mut peter, &list()).await;
    assert!(peter.shows("Al bekend: 2."), "{}", peter.page.html);
}

#[tokio::test]
async fn what_cannot_be_read_says_what_stands_in_the_way() {
    let house = House::open().await;
    let mut peter = house.worker("peter").await;
    looks(&mut peter, "Naam;Bedrag\nJan;450\n").await;
    assert_eq!(peter.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for shown in ["Er is niets bewaard.", "Er is geen kolom voor `tenancy` herkend.", "Er is geen kolom voor `since` herkend."] {
        assert!(peter.shows(shown), "{shown} on {}", peter.page.html);
    }
}

#[tokio::test]
async fn a_list_is_the_landlords_own_and_nobody_elses() {
    let house = House::open().await;
    for worker in ["fatima", "daan", "mirjam"] {
        let mut worker = house.worker(worker).await;
        worker.opens("/arrears").await;
        assert_eq!(worker.page.status, StatusCode::NOT_FOUND);
        worker.opens("/me").await;
        assert!(!worker.shows("href=\"/arrears\""));
        worker.uploads("/arrears", "file", "lijst.csv", list().as_bytes()).await;
        assert_eq!(worker.page.status, StatusCode::NOT_FOUND);
    }
    let mut peter = house.worker("peter").await;
    peter.opens("/arrears").await;
    let (key, _) = (peter.field("key"), peter.field("token"));
    peter.posts("/arrears/bring", &[key, ("token", "x".into()), ("list", "x".into())]).await;
    assert_eq!(peter.page.status, StatusCode::FORBIDDEN, "somebody else's form");
    peter.opens("/arrears").await;
    let form = [peter.field("key"), peter.field("token"), ("list", "x".into())];
    peter.posts("/arrears/bring", &form).await;
    assert_eq!(peter.page.status, StatusCode::CONFLICT, "a list that nobody looked at");
}
