//! Linking a chat to somebody: a form, a code that is shown once, and what becomes of it.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;

/// The code on the page, as it stands on paper.
fn code_on(page: &str) -> String {
    let from = page.split("translate=\"no\">").nth(1).unwrap_or_else(|| panic!("no code on {page}"));
    from.split('<').next().unwrap().to_owned()
}

async fn makes_code(worker: &mut Browser) -> String {
    worker.sends("/link", &[("first", "Sam"), ("last", "de Vries"), ("address", "6713ab14"), ("worker", "fatima")]).await;
    assert_eq!(worker.page.status, StatusCode::OK, "{}", worker.page.html);
    code_on(&worker.page.html)
}

#[tokio::test]
async fn from_a_signal_to_a_linked_chat_and_back() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    assert!(fatima.shows("Wie dit is, weten we niet zeker."), "{}", fatima.page.html);
    fatima.opens("/link?number=1").await;
    let code = makes_code(&mut fatima).await;
    for shown in ["Een code voor Sam de Vries", "U ziet de code alleen nu.", "/chat?code=W", "Beste Sam,", "Hello Sam,"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    assert_eq!(fatima.page.headers["cache-control"], "no-store");
    fatima.opens("/link").await;
    assert!(fatima.shows("Sam de Vries") && fatima.shows("Nog niet gebruikt."), "{}", fatima.page.html);
    assert!(!fatima.shows(&code) && !fatima.shows(&code.replace('-', "")), "it is shown once");

    // The link puts the code into the box, and sends nothing.
    tenant.opens(&format!("/chat?code={}", code.replace('-', ""))).await;
    assert!(tenant.shows(&code) && tenant.shows("Uw code staat klaar."), "{}", tenant.page.html);
    assert!(!tenant.shows("Bent u dat?"));
    tenant.says(&code).await;
    tenant.waits_for("Deze code is voor Sam. Bent u dat?").await;
    assert!(!tenant.shows("de Vries"), "a first name and nothing else: {}", tenant.page.html);
    tenant.presses("Ja, dat ben ik").await;
    tenant.waits_for("Fijn dat u er bent, Sam.").await;

    fatima.finds("/work/1", "Sam de Vries, 6713 AB 14").await;
    for shown in ["Eigen begeleider: Fatima.", "Fatima maakte een code.", "De persoon zei: dat ben ik."] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    fatima.sends("/work/1/unlink", &[]).await;
    assert!(fatima.shows("De koppeling is weg.") && !fatima.shows("Sam de Vries"), "{}", fatima.page.html);
    fatima.opens("/link").await;
    assert!(fatima.shows("Gebruikt. De koppeling is weer weg."), "{}", fatima.page.html);
}

#[tokio::test]
async fn what_is_missing_is_named_and_what_was_typed_stays() {
    let house = House::open().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/link").await;
    fatima.sends("/link", &[("first", " "), ("last", "de Vries"), ("address", "6713")]).await;
    assert_eq!(fatima.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for shown in ["Schrijf de voornaam.", "Schrijf een hele postcode en het huisnummer.", "value=\"de Vries\"", "value=\"6713\"", "Fout:"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
}

#[tokio::test]
async fn the_same_form_makes_one_code_and_only_its_maker_takes_it_back() {
    let house = House::open().await;
    let (mut fatima, mut joris) = (house.worker("fatima").await, house.worker("joris").await);
    fatima.opens("/link").await;
    let form = [fatima.field("key"), fatima.field("token"), ("first", "Sam".into()), ("address", "6713 AB 14".into())];
    fatima.posts("/link", &form).await;
    let code = code_on(&fatima.page.html);
    fatima.posts("/link", &form).await;
    assert_eq!(fatima.page.status, StatusCode::CONFLICT);
    assert!(fatima.shows("Deze code is al gemaakt en getoond.") && !fatima.shows(&code));
    fatima.opens("/link").await;
    let revoke = fatima.page.html.split("action=\"/link/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    joris.opens("/link").await;
    assert!(!joris.shows("Sam"), "nobody else sees it: {}", joris.page.html);
    joris.posts(&format!("/link/{revoke}"), &[joris.field("key"), joris.field("token")]).await;
    fatima.opens("/link").await;
    assert!(fatima.shows("Nog niet gebruikt."));
    fatima.sends(&format!("/link/{revoke}"), &[]).await;
    assert!(fatima.shows("De code is ingetrokken.") && fatima.shows("Ingetrokken."), "{}", fatima.page.html);
    let mut tenant = Browser::at(house.port).await;
    tenant.says(&code).await;
    tenant.waits_for("Deze code werkt hier niet.").await;
}

#[tokio::test]
async fn the_chat_of_somebody_anonymous_cannot_be_linked() {
    let house = House::open().await;
    let _neighbour = house.hears_noise().await;
    let mut mirjam = house.worker("mirjam").await;
    mirjam.opens("/work/1").await;
    assert!(!mirjam.shows("Koppel deze chat"), "{}", mirjam.page.html);
    mirjam.opens("/link?number=1").await;
    mirjam.sends("/link", &[("first", "Sam"), ("address", "6713 AB 14")]).await;
    assert_eq!(mirjam.page.status, StatusCode::CONFLICT);
    assert!(mirjam.shows("De melder is anoniem."), "{}", mirjam.page.html);
}

#[tokio::test]
async fn nobody_elses_form_makes_a_code() {
    let house = House::open().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/link").await;
    let key = fatima.field("key");
    fatima.posts("/link", &[key, ("token", String::new()), ("first", "Sam".into()), ("address", "6713 AB 14".into())]).await;
    assert_eq!(fatima.page.status, StatusCode::FORBIDDEN);
    fatima.opens("/link").await;
    assert!(fatima.shows("U maakte nog geen code."));
}
