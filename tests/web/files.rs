//! Photos.

use crate::browser::Browser;
use crate::home::House;
use hyper::{StatusCode, header};

const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0 a photo of a letter";

#[tokio::test]
async fn a_photo_is_kept_and_only_its_sender_can_look_at_it_again() {
    let house = House::open().await;
    let (mut sender, mut other) = (Browser::at(house.port).await, Browser::at(house.port).await);
    sender.presses("Nederlands").await;
    other.presses("Nederlands").await;
    sender.sends_file("brief.jpg", JPEG).await;
    assert!(sender.text().contains("Ik heb uw foto bewaard."), "{}", sender.text());
    let from = sender.page.html.find("/chat/photo/").unwrap();
    let address = sender.page.html[from..].split('"').next().unwrap().to_owned();
    sender.opens(&address).await;
    assert_eq!(sender.page.bytes, JPEG);
    assert_eq!(sender.page.headers[header::CONTENT_TYPE], "image/jpeg");
    assert!(sender.page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("sandbox"));
    other.opens(&address).await;
    assert_eq!(other.page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_photo_may_be_the_very_first_thing() {
    let house = House::open().await;
    let mut sender = Browser::at(house.port).await;
    sender.sends_file("brief.jpg", JPEG).await;
    assert!(sender.text().contains("Ik heb uw foto bewaard."), "{}", sender.text());
}

#[tokio::test]
async fn what_only_calls_itself_a_photo_is_refused_kindly() {
    let house = House::open().await;
    let mut sender = Browser::at(house.port).await;
    sender.presses("Nederlands").await;
    for content in [b"<html><script>alert(1)</script>".as_slice(), b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b""] {
        sender.sends_file("foto.jpg", content).await;
        assert_eq!(sender.page.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        assert!(sender.page.html.contains("Dit is geen foto die wij kunnen bewaren."));
    }
    sender.opens("/chat").await;
    assert!(!sender.page.html.contains("/chat/photo/"));
}
