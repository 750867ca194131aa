//! A whole conversation without scripts.

use crate::browser::Browser;
use crate::home::House;
use http_body_util::BodyExt;
use hyper::StatusCode;

#[tokio::test]
async fn a_tenant_tells_all_without_scripts_and_gets_a_number_and_an_answer() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    assert!(tenant.text().contains("Ik ben een computer, geen mens."));
    tenant.presses("Nederlands").await;
    tenant.presses("Ik huur hier zelf").await;
    tenant.says("ik ben achter met de huur").await;
    tenant.says("540 euro").await;
    tenant.says("sinds september").await;
    tenant.presses("Ja, een herinnering").await;
    tenant.says("6713 AB 14").await;
    assert!(tenant.text().contains("Adres: 6713 AB 14"), "{}", tenant.text());
    tenant.presses("Ja, dit klopt").await;
    assert!(tenant.text().contains("Uw melding heeft nummer 1."), "{}", tenant.text());
    assert_eq!(tenant.page.status, StatusCode::OK);

    house.worker_answers("fatima", "Dag, ik kijk met u mee.").await;
    tenant.waits_for("Dag, ik kijk met u mee.").await;
    let html = &tenant.page.html;
    assert!(html.contains("<p id=\"who\">U schrijft met Fatima</p>"), "{html}");
    assert!(html.contains("Vanaf hier schrijft een mens"));
    assert!(html.contains("dir=\"auto\">Dag, ik kijk met u mee.</p>"), "the name stands above, once: {html}");
}

#[tokio::test]
async fn every_button_that_would_be_taken_can_be_pressed() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.presses("Ik huur hier zelf").await;
    tenant.says("huurachterstand").await;
    tenant.says("de buren hebben harde muziek").await;
    tenant.presses("Ja, eerst dat").await;
    tenant.presses("Ja, dat mag").await;
    tenant.says("6713 AB 14").await;
    tenant.presses("Nu").await;
    tenant.says("muziek").await;
    tenant.presses("Soms").await;
    tenant.presses("Hier in deze chat").await;
    tenant.presses("Ja, dit klopt").await;
    assert!(tenant.text().contains("Dan gaan we verder waar we waren."), "{}", tenant.text());
    tenant.says("laat maar").await;
    assert!(tenant.text().contains("Ik heb niets doorgegeven."), "{}", tenant.text());
    tenant.says("weer zover").await;
    tenant.presses("Ja, nu").await;
    tenant.says("een uur").await;
    tenant.presses("Erg").await;
    tenant.says("muziek").await;
    tenant.presses("Nee").await;
    tenant.presses("Het gebeurt weer").await;
}

#[tokio::test]
async fn a_reload_finds_the_conversation_and_another_browser_does_not() {
    let house = House::open().await;
    let (mut one, mut other) = (Browser::at(house.port).await, Browser::at(house.port).await);
    one.presses("Nederlands").await;
    one.says("mijn geheim is blauw").await;
    other.presses("English").await;
    one.opens("/chat").await;
    other.opens("/chat").await;
    assert!(one.text().contains("mijn geheim is blauw"));
    assert!(!other.page.html.contains("blauw"));
    assert!(other.text().contains("Who are you?"), "{}", other.text());
    assert!(other.page.html.contains("<html lang=\"en\""));
}

#[tokio::test]
async fn what_was_said_stands_in_the_order_it_was_said() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.presses("Ik ben een buur").await;
    let text = tenant.text();
    let places: Vec<Option<usize>> =
        ["Kies uw taal.", " Nederlands ", "Wie bent u?", " Ik ben een buur ", "Waar gaat het over?"].map(|words| text.find(words)).to_vec();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}: {text}");
}

#[tokio::test]
async fn a_button_of_before_can_be_read_and_not_pressed() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    assert!(tenant.button("Ik ben een buur").is_some());
    tenant.presses("Ik huur hier zelf").await;
    assert!(tenant.button("Ik ben een buur").is_none());
    assert!(tenant.text().contains("Ik ben een buur"));
    // Somebody who went back to the old page presses it all the same: nothing changes, and it says so.
    let fields = [tenant.field("key"), tenant.field("token"), ("c", "a:2:neighbour".to_owned())];
    tenant.posts("/chat/press", &fields).await;
    assert!(tenant.text().contains("Die knop is van een eerdere vraag."), "{}", tenant.text());
}

#[tokio::test]
async fn a_form_sent_twice_is_one_message_and_the_same_words_anew_are_two() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    let fields = [tenant.field("key"), tenant.field("token"), ("t", "hallo daar".to_owned())];
    tenant.posts("/chat/say", &fields).await;
    tenant.posts("/chat/say", &fields).await;
    let bubbles = |html: &str| html.matches("dir=\"auto\">hallo daar</p>").count();
    assert_eq!(bubbles(&tenant.page.html), 1);
    tenant.says("hallo daar").await;
    assert_eq!(bubbles(&tenant.page.html), 2);
}

#[tokio::test]
async fn another_language_in_between_changes_the_page_and_loses_nothing() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.presses("Ik huur hier zelf").await;
    tenant.says("English").await;
    assert!(tenant.text().contains("What is it about?"), "{}", tenant.text());
    assert!(tenant.page.html.contains("<html lang=\"en\"") && tenant.page.html.contains("Leave fast"));
}

#[tokio::test]
async fn whoever_watches_is_told_that_there_is_something_new_and_not_what() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    let mut stream = tenant.hears().await;
    let event = |frame: hyper::body::Frame<bytes::Bytes>| String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap();
    assert_eq!(event(stream.frame().await.unwrap().unwrap()), "event: news\ndata: 1\n\n");
    tenant.says("dit is geheim").await;
    assert_eq!(event(stream.frame().await.unwrap().unwrap()), "event: news\ndata: 1\n\n");
}

#[tokio::test]
async fn too_much_at_once_stays_in_its_box() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    for _ in 0..30 {
        tenant.says("weer iets").await;
        if tenant.page.status == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
    }
    assert_eq!(tenant.page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(tenant.page.html.contains("Wacht even en stuur het dan."));
    assert!(tenant.page.html.contains(">weer iets</textarea>"));
}

/// The line that the button beside these words takes back.
fn taken_back_by_button(html: &str, words: &str) -> String {
    let (before, _) = html.split_once(&format!("Terugnemen<span class=\"vh\">: {words}")).unwrap_or_else(|| panic!("no button: {html}"));
    before.rsplit("name=\"about\" value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_button_beside_a_message_takes_that_one_back_as_saying_it_does() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.presses("Ik huur hier zelf").await;
    tenant.says("ik ben achter met de huur, mijn broer Karel betaalt soms mee").await;
    tenant.says("540 euro").await;
    let html = tenant.page.html.clone();
    assert_eq!(html.matches("Terugnemen<span").count(), 2, "beside what was told, and beside no button and no line of ours: {html}");
    let first = taken_back_by_button(&html, "ik ben achter met de…");
    let asks = |line: &str| [("t", "haal dat weg".to_owned()), ("about", line.to_owned())];

    // A line that is nobody's here, and one of ours: nothing is asked about it.
    let ours = html.split("<li class=\"m m-bot\" id=\"m-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for line in ["0192f0c1-0000-7000-8000-000000000000", &ours] {
        let form = [tenant.field("key"), tenant.field("token")].into_iter().chain(asks(line)).collect::<Vec<_>>();
        tenant.posts("/chat/say", &form).await;
        assert!(!tenant.text().contains("Zal ik het weghalen?"), "{}", tenant.text());
    }
    let form = [tenant.field("key"), tenant.field("token")].into_iter().chain(asks(&first)).collect::<Vec<_>>();
    tenant.posts("/chat/say", &form).await;
    assert!(
        tenant.text().contains("Zal ik het weghalen?") && tenant.text().contains("Het gaat om dit bericht: &#34;ik ben achter"),
        "{}",
        tenant.text()
    );
    tenant.presses("Haal dat weg").await;
    let text = tenant.text();
    assert!(text.contains("Het bericht is weg.") && !text.contains("Karel"), "{text}");
    assert!(text.contains("540 euro"), "the last one stays, it was not meant: {text}");
}

#[tokio::test]
async fn whether_everything_is_to_be_erased_is_answered_and_undone_by_the_buttons_under_it() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.presses("Ik huur hier zelf").await;
    tenant.says("wis alles").await;
    tenant.presses("Ja, wis alles").await;
    tenant.presses("Niet wissen").await;
    assert!(tenant.text().contains("Goed, ik wis niets.") && tenant.button("Ja, wis alles").is_none(), "{}", tenant.text());
}
