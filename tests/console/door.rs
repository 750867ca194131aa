//! Getting in and out.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;

#[tokio::test]
async fn a_link_signs_in_once_and_only_who_presses_the_button() {
    let house = House::open().await;
    let link = house.link("fatima").await;
    let mut scanner = Browser::at(house.port).await;
    scanner.opens(&link).await;
    scanner.opens(&link).await;
    assert!(scanner.shows("Meld mij aan") && scanner.cookies.is_empty(), "looking at a link uses nothing up");

    let mut fatima = Browser::at(house.port).await;
    fatima.opens(&link).await;
    fatima.posts(&link, &[]).await;
    assert!(fatima.shows("<h1>Van mij</h1>") && fatima.shows("Fatima"), "{}", fatima.page.html);

    let mut second = Browser::at(house.port).await;
    second.posts(&link, &[]).await;
    assert_eq!(second.page.status, StatusCode::NOT_FOUND);
    assert!(second.cookies.is_empty());
    let used = second.page.html.clone();
    second.posts("/in/0192f0c1", &[]).await;
    assert_eq!(second.page.html, used, "a used link and one that never was get the same page");
}

#[tokio::test]
async fn a_chat_link_opens_no_console() {
    let house = House::open().await;
    let clock = waakvlam::time::Clock::system();
    let network = house.desk.network().id.clone();
    let link = waakvlam::desk::make_link(house.desk.store(), &network, &"fatima".into(), &clock).await.unwrap();
    let mut browser = Browser::at(house.port).await;
    browser.posts(&format!("/in/{link}"), &[]).await;
    assert_eq!(browser.page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_guesses_links_is_held_up_and_nobody_else() {
    let house = House::open().await;
    let mut guesser = Browser::at(house.port).await;
    for _ in 0..21 {
        guesser.posts("/in/0000", &[]).await;
    }
    assert_eq!(guesser.page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(house.worker("fatima").await.shows("<h1>Van mij</h1>"), "a link that works still works");
}

#[tokio::test]
async fn without_a_session_nothing_is_shown_and_what_was_typed_is_kept() {
    let house = House::open().await;
    let mut stranger = Browser::at(house.port).await;
    for path in ["/work", "/work/1", "/work/1/close", "/work/news", "/work/1/news", "/me"] {
        stranger.opens(path).await;
        assert_eq!(stranger.page.status, StatusCode::UNAUTHORIZED, "{path}");
        assert!(stranger.shows("U bent niet aangemeld"), "{path}");
    }
    let fields = [("key", "a".to_owned()), ("token", String::new()), ("text", "Dag, ik bel u <b>morgen</b>.".to_owned())];
    stranger.posts("/work/1/answer", &fields).await;
    assert_eq!(stranger.page.status, StatusCode::UNAUTHORIZED);
    assert!(stranger.shows("Dag, ik bel u &#60;b&#62;morgen&#60;/b&#62;."), "{}", stranger.page.html);
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_browser() {
    let house = House::open().await;
    let (mut here, mut there) = (house.worker("fatima").await, house.worker("fatima").await);
    let mut joris = house.worker("joris").await;
    here.opens("/me").await;
    assert_eq!(here.page.html.matches("Een ander apparaat").count(), 1);
    here.sends("/me/out-everywhere", &[]).await;
    there.opens("/work").await;
    assert_eq!((here.page.status, there.page.status), (StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED));
    joris.opens("/work").await;
    assert_eq!(joris.page.status, StatusCode::OK, "others are not signed out");
}

#[tokio::test]
async fn language_and_colours_are_kept_on_this_device() {
    let house = House::open().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/me").await;
    fatima.sends("/me/look", &[("lang", "en"), ("theme", "dark"), ("keys", "off")]).await;
    fatima.opens("/work").await;
    assert!(fatima.shows("<h1>Mine</h1>") && fatima.shows("lang=\"en\"") && fatima.shows("data-theme=\"dark\""));
    assert!(fatima.shows("data-keys=\"off\""));
    let mut elsewhere = house.worker("fatima").await;
    elsewhere.opens("/work").await;
    assert!(elsewhere.shows("data-keys=\"on\""), "another device has its own");
}

#[tokio::test]
async fn in_a_made_up_neighbourhood_anybody_can_be_played() {
    let house = House::open().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/me").await;
    let token = fatima.field("token");
    fatima.posts("/me/play", &[token, ("key", "a".into()), ("worker", "mirjam".into())]).await;
    assert!(fatima.shows(">Mirjam</a>") || fatima.shows("Mirjam"), "{}", fatima.page.html);
    fatima.opens("/me").await;
    assert!(fatima.shows("<h1>Mirjam</h1>"));
}
