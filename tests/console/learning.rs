//! Learning from people, on pages: one tap by the worker, a page without names for the coordinator, and nothing for anybody else.

use crate::home::House;
use hyper::StatusCode;
use waakvlam::audit::{Came, Deed, With};
use waakvlam::classify::{ExampleFile, Examples, train};

fn guesses(house: &House) {
    let file = |label: &str, words: &str| ExampleFile {
        name: format!("nl/{label}.txt"),
        contents: (0..30).map(|at| format!("{label}{at}\t{words} {at}\n")).collect(),
    };
    let files = [file("rent_arrears", "de huur komt pas later"), file("noise_nuisance", "boven stampt er weer iemand")];
    house.desk.guess_with(train(&Examples::parse(&files).unwrap()));
}

#[tokio::test]
async fn a_worker_corrects_in_one_tap_and_a_coordinator_reads_it_without_a_name() {
    let house = House::open().await;
    guesses(&house);
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    assert!(!fatima.shows("Waar ging dit over?"), "it is nobody's in hand yet");
    fatima.sends("/work/1/claim", &[]).await;
    fatima.opens("/work/1").await;
    assert!(fatima.shows("De computer dacht bij de eerste woorden: Huurachterstand"), "{}", fatima.page.html);
    assert!(fatima.shows("Het verandert niets aan dit signaal."));
    let (before, _) = fatima.page.html.split_once("value=\"money_trouble\">Geldzorgen</button>").expect("a button for each topic");
    let (open, shut) = (before.matches("<details").count(), before.matches("</details>").count());
    assert_eq!(open, shut, "what is folded away takes a tap more: {before}");
    let form = [fatima.field("key"), fatima.field("token"), ("to", "money_trouble".to_owned())];
    for _ in 0..2 {
        fatima.posts("/work/1/about", &form).await;
        assert!(fatima.shows("Een coördinator kijkt ernaar."), "twice the same form is once: {}", fatima.page.html);
    }
    assert!(fatima.shows("U zei: dit ging over Geldzorgen.") && fatima.shows("Huurachterstand"));
    fatima.sends("/work/1/about/back", &[]).await;
    assert!(fatima.shows("Het is teruggenomen.") && !fatima.shows("U zei: dit ging over"), "{}", fatima.page.html);
    fatima.sends("/work/1/about", &[("to", "money_trouble")]).await;

    for name in ["fatima", "sanne", "elif"] {
        let mut other = house.worker(name).await;
        other.opens("/corrections").await;
        assert_eq!(other.page.status, StatusCode::NOT_FOUND, "{name}");
        if name != "fatima" {
            other.opens("/me").await;
            let forged = [other.field("key"), other.field("token"), ("to", "other".to_owned())];
            other.posts("/work/1/about", &forged).await;
            assert_eq!(other.page.status, StatusCode::NOT_FOUND, "{name}");
        }
    }
    let mut daan = house.worker("daan").await;
    daan.opens("/me").await;
    assert!(daan.shows("href=\"/corrections\""), "{}", daan.page.html);
    daan.opens("/corrections").await;
    assert!(daan.shows("ik ben achter met de huur") && daan.shows("Ging over: Geldzorgen. De computer dacht: Huurachterstand."));
    assert!(!daan.shows("Fatima") && !daan.shows("6713") && !daan.shows("Nummer 1"), "{}", daan.page.html);
    let hidden = [daan.field("key"), daan.field("token"), daan.field("message"), daan.field("at")];
    let accept = [&hidden[..], &[("what", "accept".to_owned()), ("text", "achter met de huur".to_owned())]].concat();
    for _ in 0..2 {
        daan.posts("/corrections/1", &accept).await;
        assert!(daan.shows("Het is doorgelaten.") && daan.shows("Er wacht niets."), "{}", daan.page.html);
    }
    let kept = house.desk.let_through().await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].corrected.words.expose(), "achter met de huur");
    fatima.opens("/work/1").await;
    assert!(fatima.shows("Een coördinator keek hiernaar."), "{}", fatima.page.html);

    let lines = house.desk.store().audit_of(&house.desk.network().id, &[With::Signal(1)]).await.unwrap();
    let of = |deed: Deed, came: Came| lines.iter().filter(|line| line.noted.deed == deed && line.noted.came == came).count();
    assert_eq!((of(Deed::Correct, Came::Done), of(Deed::Correct, Came::Refused)), (4, 2));
    assert_eq!(of(Deed::DecideCorrection, Came::Done), 2);
}
