//! Sessions that were stolen, planted or kept.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;

/// A browser with somebody else's cookies.
async fn with_cookies_of(house: &House, other: &Browser) -> Browser {
    let mut thief = Browser::at(house.port).await;
    thief.cookies.clone_from(&other.cookies);
    thief
}

#[tokio::test]
async fn asvs_7_4_a_cookie_that_somebody_kept_is_worth_nothing_after_signing_out() {
    let house = House::open().await;
    for way in ["/me/out", "/me/out-everywhere"] {
        let mut fatima = house.worker("fatima").await;
        let mut thief = with_cookies_of(&house, &fatima).await;
        thief.opens("/work").await;
        assert_eq!(thief.page.status, StatusCode::OK, "until then it is as good as hers");
        fatima.opens("/me").await;
        let token = fatima.field("token");
        fatima.sends(way, &[]).await;
        for path in ["/work", "/me", "/work/news", "/figures.csv", "/link", "/support"] {
            thief.opens(path).await;
            assert_eq!(thief.page.status, StatusCode::UNAUTHORIZED, "{way}: {path}");
        }
        thief.posts("/link", &[("key", "a".to_owned()), token, ("first", "Sam".to_owned())]).await;
        assert_eq!(thief.page.status, StatusCode::UNAUTHORIZED, "and a form with a token of hers");
    }
}

#[tokio::test]
async fn asvs_7_2_who_signs_in_has_a_session_nobody_knew_before_and_the_earlier_one_is_ended() {
    let house = House::open().await;
    let attacker = house.worker("joris").await;
    // A victim's browser in which somebody planted their own session.
    let mut victim = with_cookies_of(&house, &attacker).await;
    let link = house.link("fatima").await;
    victim.opens(&link).await;
    victim.posts(&link, &[]).await;
    assert!(victim.shows("Fatima"), "{}", victim.page.html);
    assert_ne!(victim.cookies["worker"], attacker.cookies["worker"]);
    let mut attacker = attacker;
    attacker.opens("/work").await;
    assert_eq!(attacker.page.status, StatusCode::UNAUTHORIZED, "what was planted is nobody's any more");
    victim.opens("/work").await;
    assert_eq!(victim.page.status, StatusCode::OK);
}

#[tokio::test]
async fn asvs_6_4_a_link_works_for_the_first_and_leaves_no_cookie_with_anybody_else() {
    let house = House::open().await;
    let link = house.link("fatima").await;
    let mut browsers = [Browser::at(house.port).await, Browser::at(house.port).await, Browser::at(house.port).await];
    let mut signed_in = 0;
    for browser in &mut browsers {
        browser.posts(&link, &[]).await;
        browser.opens("/work").await;
        signed_in += usize::from(browser.page.status == StatusCode::OK);
    }
    assert_eq!(signed_in, 1);
}

#[tokio::test]
async fn asvs_7_3_a_cookie_nobody_made_is_nobody() {
    let house = House::open().await;
    let fatima = house.worker("fatima").await;
    let value = fatima.cookies["worker"].clone();
    let tenant = {
        let mut tenant = Browser::at(house.port).await;
        tenant.presses("Nederlands").await;
        tenant.cookies["chat"].clone()
    };
    let other = if value.starts_with('0') { "1" } else { "0" };
    for made in [
        String::new(),
        "fatima".to_owned(),
        value.chars().rev().collect(),
        format!("{value}00"),
        format!("{other}{}", &value[1..]),
        value[..value.len() - 2].to_owned(),
        // Sealed by us, for something else.
        tenant,
        "f".repeat(5_000),
        "é".repeat(10),
    ] {
        let mut thief = Browser::at(house.port).await;
        thief.cookies.insert("worker".to_owned(), made.clone());
        if made.is_ascii() {
            thief.opens("/work").await;
            assert_eq!(thief.page.status, StatusCode::UNAUTHORIZED, "{made}");
        }
    }
}
