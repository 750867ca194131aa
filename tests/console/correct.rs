//! A worker puts right what somebody answered (AVG article 16), on a page without scripts; the person reads that, and not what.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;
use waakvlam::audit::{Came, Deed, Entry, With};

const AMOUNT: &str = "/work/1/answers/amount";
const LETTER: &str = "/work/1/answers/letter";
const ADDRESS: &str = "/work/1/answers/address";

impl House {
    /// A tenant whose report Fatima took.
    async fn at_fatima(&self) -> (Browser, Browser) {
        let mut tenant = self.owes_rent().await;
        let mut fatima = self.worker("fatima").await;
        fatima.opens("/work/1").await;
        fatima.sends("/work/1/claim", &[]).await;
        tenant.waits_for("Fatima").await;
        fatima.opens("/work/1").await;
        (tenant, fatima)
    }
}

impl Browser {
    async fn corrects(&mut self, address: &str, right: &str) {
        self.opens(address).await;
        self.sends(address, &[("right", right), ("because", "asked")]).await;
    }
}

#[tokio::test]
async fn rights_1_a_worker_puts_an_answer_right_and_the_person_reads_which_and_not_what() {
    let house = House::open().await;
    let (mut tenant, mut fatima) = house.at_fatima().await;
    assert!(fatima.shows("Klopt niet?") && fatima.shows(AMOUNT), "{}", fatima.page.html);
    fatima.opens(AMOUNT).await;
    for shown in ["hoeveel huur moet u nog betalen?", "€ 540", "De persoon vroeg erom", "Ik vergiste me", "Wat is het wel?"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    fatima.sends(AMOUNT, &[("right", "450 euro"), ("because", "asked")]).await;
    for shown in [
        "Het is verbeterd. De persoon leest dat in de chat.",
        "€ 450",
        "Eerst gezegd: € 540 (verbeterd door Fatima, schuldhulp)",
        "Fatima verbeterde een antwoord: de persoon vroeg erom.",
        "Bedrag (schuldhulp)",
    ] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    tenant.waits_for("Fatima (schuldhulp) verbeterde een antwoord in uw melding met nummer 1.").await;
    assert!(tenant.shows("Het gaat om: Bedrag.") && !tenant.shows("450"), "{}", tenant.page.html);
    let lines = house.desk.store().audit_of(&house.desk.network().id, &[With::Signal(1)]).await.unwrap();
    let corrected = lines.iter().filter(|line| line.noted.deed == Deed::CorrectAnswer && line.noted.came == Came::Done);
    let told: Vec<String> = corrected.map(Entry::told).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("fatima@gemeente/debt_help") && !told[0].contains("450"), "{told:?}");
}

#[tokio::test]
async fn what_is_not_understood_comes_back_in_other_words_with_all_that_was_typed() {
    let house = House::open().await;
    let (_tenant, mut fatima) = house.at_fatima().await;
    fatima.opens(AMOUNT).await;
    for (right, because, told) in [
        ("heel veel", "asked", "Ik zoek een bedrag in euro"),
        ("  ", "asked", "Schrijf of kies wat het wel is."),
        ("450", "", "Kies waarom u dit verbetert."),
        ("450", "because I say so", "Kies waarom u dit verbetert."),
    ] {
        fatima.sends(AMOUNT, &[("right", right), ("because", because)]).await;
        assert_eq!(fatima.page.status, StatusCode::UNPROCESSABLE_ENTITY, "{right} {because}");
        assert!(fatima.shows(told) && fatima.shows(&format!("value=\"{right}\"")), "{told}: {}", fatima.page.html);
    }
    fatima.opens(LETTER).await;
    fatima.sends(LETTER, &[("right", "a letter of my own"), ("because", "mistake")]).await;
    assert_eq!(fatima.page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", fatima.page.html);
    fatima.corrects(AMOUNT, "540 euro").await;
    assert!(fatima.page.status == StatusCode::CONFLICT && fatima.shows("Dat staat er al."), "{}", fatima.page.html);
    fatima.opens("/work/1").await;
    assert!(fatima.shows("€ 540") && !fatima.shows("Eerst gezegd:"), "nothing of it was written: {}", fatima.page.html);
}

#[tokio::test]
async fn urg_1_what_is_right_makes_it_more_urgent_by_the_rule_and_is_never_less() {
    let house = House::open().await;
    let (_tenant, mut fatima) = house.at_fatima().await;
    assert!(!fatima.shows("href=\"#i-flame-outline\""), "{}", fatima.page.html);
    fatima.corrects(LETTER, "eviction").await;
    for shown in [
        "href=\"#i-flame-outline\"",
        "Ja, ik moet mijn huis uit",
        "Een antwoord werd verbeterd: Brief. Volgens een regel is het daarom dringender.",
        "Door een verbeterd antwoord werd het dringender, volgens een regel.",
    ] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    fatima.corrects(LETTER, "no").await;
    assert!(fatima.shows("Nee, geen brief") && fatima.shows("href=\"#i-flame-outline\""), "only a person lowers it: {}", fatima.page.html);
}

#[tokio::test]
async fn where_it_would_have_gone_stands_on_the_page_by_name_and_it_stays_where_it_is() {
    let house = House::open().await;
    let (_tenant, mut fatima) = house.at_fatima().await;
    fatima.corrects(ADDRESS, "6811 AB 3").await;
    assert!(fatima.shows("6811 AB 3") && fatima.shows("Eerst gezegd: 6713 AB 14"), "{}", fatima.page.html);
    assert!(fatima.shows("Met het verbeterde adres was het naar Joris (Gemeente Lindeveen) gegaan."), "{}", fatima.page.html);
    assert!(fatima.shows("Van u"), "{}", fatima.page.html);
}

#[tokio::test]
async fn of_two_tabs_the_second_is_told_and_loses_nothing_and_the_same_form_twice_is_done_once() {
    let house = House::open().await;
    let (_tenant, mut fatima) = house.at_fatima().await;
    let mut other = house.worker("fatima").await;
    other.opens(AMOUNT).await;
    fatima.corrects(AMOUNT, "450 euro").await;
    other.sends(AMOUNT, &[("right", "460 euro"), ("because", "looked_up")]).await;
    assert_eq!(other.page.status, StatusCode::CONFLICT);
    for shown in
        ["Iemand verbeterde dit intussen. Kijk wat er nu staat.", "€ 450", "value=\"460 euro\"", "value=\"looked_up\" required checked"]
    {
        assert!(other.shows(shown), "{shown} on {}", other.page.html);
    }
    other.sends(AMOUNT, &[("right", "460 euro"), ("because", "looked_up")]).await;
    assert!(other.shows("€ 460") && other.shows("opgezocht met de persoon"), "{}", other.page.html);

    other.opens(AMOUNT).await;
    let fields = ["key", "token", "stood"].map(|name| other.field(name));
    let fields: Vec<_> = fields.into_iter().chain([("right", "470".to_owned()), ("because", "mistake".to_owned())]).collect();
    other.posts(AMOUNT, &fields).await;
    assert!(other.shows("€ 470"), "{}", other.page.html);
    other.posts(AMOUNT, &fields).await;
    assert!(other.shows("Het is verbeterd."), "{}", other.page.html);
    assert_eq!(other.page.html.matches("Eerst gezegd:").count(), 3, "{}", other.page.html);
}

#[tokio::test]
async fn promise_7_only_who_has_it_puts_it_right_and_of_what_they_see() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    assert!(!fatima.shows("Klopt niet?"), "who has not taken it puts nothing right: {}", fatima.page.html);
    fatima.opens(AMOUNT).await;
    assert_eq!(fatima.page.status, StatusCode::NOT_FOUND);
    assert!(fatima.shows("Dit antwoord kunt u hier niet verbeteren."), "{}", fatima.page.html);
    fatima.sends("/work/1/claim", &[]).await;
    let mut joris = house.worker("joris").await;
    joris.opens("/work/1").await;
    assert!(joris.page.status.is_success() && !joris.shows("Klopt niet?"), "{}", joris.page.html);
    joris.opens("/me").await;
    let form = [joris.field("key"), joris.field("token"), ("right", "1 euro".to_owned()), ("because", "asked".to_owned())];
    joris.posts(AMOUNT, &form).await;
    assert_eq!(joris.page.status, StatusCode::NOT_FOUND, "{}", joris.page.html);
    fatima.opens("/work/1").await;
    assert!(fatima.shows("€ 540") && fatima.shows("Klopt niet?"), "{}", fatima.page.html);
    for address in ["/work/1/answers/role", "/work/1/answers/anonymous", "/work/1/answers/language", "/work/1/answers/x"] {
        fatima.opens(address).await;
        assert_eq!(fatima.page.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn priv_3_what_was_promised_and_where_somebody_anonymous_lives_are_put_right_by_no_worker() {
    let house = House::open().await;
    let _neighbour = house.hears_noise().await;
    let mut mirjam = house.worker("mirjam").await;
    mirjam.opens("/work/1").await;
    mirjam.sends("/work/1/claim", &[]).await;
    mirjam.opens("/work/1").await;
    assert!(mirjam.shows("/work/1/answers/what") && !mirjam.shows("/work/1/answers/anonymous"), "{}", mirjam.page.html);
    for address in ["/work/1/answers/anonymous", ADDRESS] {
        mirjam.opens(address).await;
        assert_eq!(mirjam.page.status, StatusCode::NOT_FOUND, "{address}");
        assert!(!mirjam.shows("1234 CD") && !mirjam.shows("CD 77"), "{}", mirjam.page.html);
    }
}

#[tokio::test]
async fn after_it_is_closed_an_answer_stays_as_it_was() {
    let house = House::open().await;
    let (_tenant, mut fatima) = house.at_fatima().await;
    let mut other = house.worker("fatima").await;
    other.opens(AMOUNT).await;
    fatima.opens("/work/1/close").await;
    fatima.sends("/work/1/close", &[("outcome", "helped"), ("reporter", "Er is een afspraak.")]).await;
    other.sends(AMOUNT, &[("right", "450"), ("because", "asked")]).await;
    assert_eq!(other.page.status, StatusCode::NOT_FOUND, "{}", other.page.html);
    other.opens("/work/1").await;
    assert!(other.shows("€ 540") && !other.shows("€ 450"), "{}", other.page.html);
}
