//! What else lies on an address, putting two signals together, and how much support a household has.

use crate::home::House;
use hyper::StatusCode;

#[tokio::test]
async fn nuis_8_what_may_be_the_same_is_a_hint_and_a_worker_puts_it_together_and_apart() {
    let house = House::open().await;
    let _first = house.owes_rent().await;
    let mut second = house.owes_rent_as(2).await;
    let mut fatima = house.worker("fatima").await;
    fatima.finds("/work/2", "Kan over hetzelfde gaan").await;
    for shown in
        ["Het kunnen twee huishoudens zijn", "zelfde soort", "nog niet opgepakt", "Meervoudig", "Opeenvolgend", "Gaat over: Geldzaken"]
    {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    let mut mirjam = house.worker("mirjam").await;
    mirjam.opens("/work/2").await;
    assert_eq!(mirjam.page.status, StatusCode::NOT_FOUND);
    for told in ["hetzelfde", "Huurachterstand"] {
        assert!(!mirjam.shows(told), "{told} on {}", mirjam.page.html);
    }

    fatima.opens("/work/2").await;
    fatima.sends("/work/2/join", &[]).await;
    assert!(fatima.shows("Het staat erbij.") && fatima.shows("Dit staat bij nummer 1."), "{}", fatima.page.html);
    assert!(fatima.shows("zette dit bij nummer 1.") && !fatima.shows("/work/2/claim"), "{}", fatima.page.html);
    fatima.opens("/work/1").await;
    for shown in ["Hierbij gezet", "Fatima zette nummer 2 hierbij.", "Het gebeurde weer.", "Gemeld: "] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    // Whoever takes the one answers the reporter of the other as well, in their own chat.
    fatima.sends("/work/1/claim", &[]).await;
    fatima.opens("/work/1/close").await;
    fatima.sends("/work/1/close", &[("outcome", "helped"), ("reporter", "Het is geregeld.")]).await;
    assert!(fatima.shows("Sluit die eerst af, elk met een eigen tekst."), "{}", fatima.page.html);
    fatima.opens("/work/2").await;
    fatima.sends("/work/2/claim", &[]).await;
    second.waits_for("leest nu met u mee").await;
    fatima.finds("/work/2", "action=\"/work/2/answer\"").await;
    fatima.sends("/work/2/answer", &[("text", "Dank voor uw bericht.")]).await;
    second.waits_for("Dank voor uw bericht.").await;

    fatima.opens("/work/2").await;
    fatima.sends("/work/2/part", &[]).await;
    assert!(fatima.shows("Het staat weer op zichzelf.") && fatima.shows("Kan over hetzelfde gaan"), "{}", fatima.page.html);
    assert!(fatima.shows("Fatima haalde dit los van nummer 1."), "{}", fatima.page.html);
    for (number, why) in [("2", "Dat is hetzelfde nummer."), ("77", "Dat nummer is er niet"), ("twee", "Dat nummer is er niet")] {
        let own = [fatima.field("key"), fatima.field("token"), ("to", number.to_owned())];
        fatima.posts("/work/2/join", &own).await;
        assert!(fatima.shows(why) && fatima.page.status.is_client_error(), "{number}: {}", fatima.page.html);
    }
}

#[tokio::test]
async fn route_3_a_level_has_a_reason_and_is_its_own_organisations_to_see() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    assert!(!fatima.shows("Begeleiding van dit huishouden"), "nothing for somebody who is not linked: {}", fatima.page.html);
    fatima.links_sam(&mut tenant).await;

    fatima.finds("/work/1", "Begeleiding van dit huishouden").await;
    assert!(fatima.shows("Er is nog niets vastgelegd."), "{}", fatima.page.html);
    fatima.sends("/work/1/support", &[("what", "set"), ("level", "1"), ("text", " ")]).await;
    assert!(fatima.shows("Schrijf waarom."), "{}", fatima.page.html);
    fatima.sends("/work/1/support", &[("what", "set"), ("level", "1"), ("text", "Wij spraken dat af.")]).await;
    for shown in ["Het is vastgelegd.", "Nu: waakvlam.", "Wij spraken dat af.", "Fatima: waakvlam.", "past een afspraak"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    fatima.sends("/work/1/support", &[("what", "refuses"), ("text", "Dat zei Sam aan de telefoon.")]).await;
    assert!(fatima.shows("Fatima: wil geen begeleiding.") && fatima.shows("Nu: waakvlam."), "{}", fatima.page.html);
    fatima.opens("/support").await;
    assert!(fatima.shows("Er wacht niets."), "{}", fatima.page.html);
    for silent in ["waakvlam.", "begeleiding"] {
        assert!(!tenant.page.html.contains(silent), "{silent}");
    }
}
