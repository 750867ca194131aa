//! Who may post, what a browser keeps, and what nobody can slip in.

use crate::browser::Browser;
use crate::home::House;
use hyper::{StatusCode, header};

#[tokio::test]
async fn whoever_only_looks_leaves_nothing_behind() {
    let house = House::open().await;
    let visitor = Browser::at(house.port).await;
    assert!(visitor.cookies.is_empty());
    assert_eq!(house.printed(), [""; 0]);
}

#[tokio::test]
async fn every_page_says_what_it_may_do() {
    let house = House::open().await;
    let mut visitor = Browser::at(house.port).await;
    for path in ["/chat", "/chat/offline", "/nowhere"] {
        visitor.opens(path).await;
        let headers = &visitor.page.headers;
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(headers[header::REFERRER_POLICY], "same-origin");
        assert_eq!(headers[header::CACHE_CONTROL], "no-store", "{path}");
    }
}

#[tokio::test]
async fn the_cookie_says_nothing_and_is_bound_to_the_site() {
    for (public_url, name, secure) in [(None, "chat", false), (Some("https://chat.example.nl"), "__Host-chat", true)] {
        let house = House::reached_at(public_url).await;
        let mut tenant = Browser::at(house.port).await;
        tenant.says("mijn geheim is blauw").await;
        // Kept out of the browser's own jar: what the server set is looked at here.
        let value = tenant.cookies[name].clone();
        assert!(value.len() > 100 && value.bytes().all(|byte| byte.is_ascii_hexdigit()), "{value}");
        let fresh = Browser::at(house.port).await;
        assert!(fresh.cookies.is_empty());
        let mut again = Browser::at(house.port).await;
        let fields = [again.field("key"), again.field("token"), ("t", "hallo".to_owned())];
        let bounds = again.set_by("/chat/say", &fields).await;
        assert!(bounds.contains("HttpOnly") && bounds.contains("SameSite=Lax") && bounds.contains("Path=/"), "{bounds}");
        assert_eq!(bounds.contains("Secure"), secure, "{bounds}");
    }
}

#[tokio::test]
async fn a_changed_cookie_is_nobodys() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.says("mijn geheim is blauw").await;
    let value = tenant.cookies["chat"].clone();
    let last = if value.ends_with('0') { "1" } else { "0" };
    tenant.cookies.insert("chat".into(), format!("{}{last}", &value[..value.len() - 1]));
    tenant.opens("/chat").await;
    assert_eq!(tenant.page.status, StatusCode::OK);
    assert!(!tenant.page.html.contains("blauw"));
}

#[tokio::test]
async fn a_form_of_another_site_or_another_conversation_is_not_taken() {
    let house = House::open().await;
    let (mut victim, mut other) = (Browser::at(house.port).await, Browser::at(house.port).await);
    victim.presses("Nederlands").await;
    other.presses("Nederlands").await;
    let (key, own, foreign) = (victim.field("key"), victim.field("token"), other.field("token"));

    victim.says.push(("origin", "https://evil.example".to_owned()));
    victim.posts("/chat/say", &[key.clone(), own, ("t", "van elders".to_owned())]).await;
    assert_eq!(victim.page.status, StatusCode::FORBIDDEN);
    victim.says.pop();
    for token in [foreign, ("token", String::new())] {
        victim.posts("/chat/say", &[key.clone(), token, ("t", "van elders".to_owned())]).await;
        assert_eq!(victim.page.status, StatusCode::FORBIDDEN);
        assert!(victim.page.html.contains(">van elders</textarea>"), "what was typed is still there");
    }
    victim.opens("/chat").await;
    assert!(!victim.text().contains("van elders"));
}

#[tokio::test]
async fn markup_in_words_is_words() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.says("<script>alert(1)</script><img src=x onerror=alert(2)>\"'&").await;
    let html = &tenant.page.html;
    assert!(html.contains("&#60;script&#62;alert(1)"), "{html}");
    assert!(!html.contains("<script>alert") && !html.contains("<img"), "{html}");
}

#[tokio::test]
async fn leaving_ends_it_on_this_device_and_another_site_cannot() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.says.push(("sec-fetch-site", "cross-site".to_owned()));
    tenant.opens("/chat/leave").await;
    assert!(tenant.cookies.contains_key("chat"), "a link elsewhere ends nothing");
    tenant.says.pop();
    tenant.opens("/chat/leave").await;
    assert_eq!(tenant.page.headers[header::LOCATION], "https://weather.example/");
    assert_eq!(tenant.page.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert!(tenant.cookies.is_empty());
    tenant.opens("/chat").await;
    assert!(tenant.button("Nederlands").is_some(), "the welcome again");
}

#[tokio::test]
async fn no_address_and_no_title_holds_a_word_of_anybody() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.says("mijn geheim is blauw").await;
    assert!(tenant.page.html.contains("<title>Waakvlam</title>"));
    for attribute in ["href=\"", "action=\"", "src=\""] {
        for address in tenant.page.html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(!address.contains("geheim") && !address.contains('?'), "{address}");
        }
    }
}
