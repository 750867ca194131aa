//! Whose tenancy it is, said on a signal's page; an attempt at contact, recorded on another; and what the landlord saves of it.

use crate::home::House;
use hyper::StatusCode;

const LIST: &str = "Contractnr;Naam;Postcode;Huisnr;Bedrag;Sinds;Contactdatum;Contactsoort;Schuldhulpdatum;Schuldhulptekst;\
                    Herinneringsdatum;Herinneringstekst;Aanbod;Reactie\n\
                    HK-1;S. de Vries;6713AB;14;450;01-09-2025;02-10-2025;telefoon;05-10-2025;H3;05-10-2025;B2;ja;geen";

#[tokio::test]
async fn debt_7_and_10_each_records_what_is_theirs_and_reads_nothing_of_the_others() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let (mut fatima, mut mirjam, mut peter) = (house.worker("fatima").await, house.worker("mirjam").await, house.worker("peter").await);
    fatima.links_sam(&mut tenant).await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/claim", &[]).await;
    fatima.opens("/work/1").await;
    assert!(!fatima.shows("Dezelfde huurder?"), "{}", fatima.page.html);
    fatima.sends("/work/1/hand-back", &[]).await;
    mirjam.opens("/work/1").await;
    mirjam.sends("/work/1/claim", &[]).await;
    peter.opens("/arrears").await;
    peter.uploads("/arrears", "file", "lijst.csv", LIST.as_bytes()).await;
    peter.sends("/arrears/bring", &[]).await;

    mirjam.opens("/work/1").await;
    for shown in ["Contract HK-1, achter sinds maandag 1 september.", "De naam lijkt dezelfde.", "Kijk zelf of het klopt."] {
        assert!(mirjam.shows(shown), "{shown} on {}", mirjam.page.html);
    }
    assert!(!mirjam.shows("S. de Vries") && !mirjam.shows("Contact zoeken"), "a hint, and no form of the municipality's");
    mirjam.sends("/work/1/same-tenant", &[("what", "tie")]).await;
    for shown in ["Vastgelegd: dit is dezelfde huurder.", "zei: dit is dezelfde huurder als in de lijst."] {
        assert!(mirjam.shows(shown), "{shown} on {}", mirjam.page.html);
    }
    mirjam.sends("/work/1/same-tenant", &[("what", "untie")]).await;
    assert!(mirjam.shows("zei: dit is niet dezelfde huurder als in de lijst."), "{}", mirjam.page.html);

    fatima.opens("/work/2").await;
    assert!(!fatima.shows("Leg de poging vast"), "nobody took it yet: {}", fatima.page.html);
    fatima.sends("/work/2/claim", &[]).await;
    fatima.opens("/work/2").await;
    let tried = [("how", "Huisbezoek"), ("day", "2020-01-01"), ("part", "Avond"), ("reached", "yes"), ("result", "")];
    fatima.sends("/work/2/tried", &tried).await;
    assert_eq!(fatima.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fatima.shows("Kies een dag van de laatste drie maanden."), "{}", fatima.page.html);
    let today = fatima.page.html.split("name=\"day\" max=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let tried = [("how", "Huisbezoek"), ("day", today.as_str()), ("part", "Avond"), ("reached", "yes"), ("result", "")];
    fatima.sends("/work/2/tried", &tried).await;
    for shown in ["De poging is vastgelegd.", "zocht contact.", "Huisbezoek, ", "avond, bereikt"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }

    peter.opens("/arrears").await;
    assert!(peter.shows("Wat de gemeente ermee deed"), "{}", peter.page.html);
    peter.opens("/arrears/reactions.csv").await;
    assert!(peter.page.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert_eq!(peter.page.html, "huurovereenkomst;reactie\r\nHK-1;contact gezocht\r\n", "one word, and no visit");
    for worker in [&mut fatima, &mut mirjam] {
        worker.opens("/arrears/reactions.csv").await;
        assert_eq!(worker.page.status, StatusCode::NOT_FOUND);
    }
}
