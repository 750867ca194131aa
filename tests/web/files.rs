//! Photos.

use crate::browser::Browser;
use crate::home::House;
use hyper::{StatusCode, header};

/// A photo of a letter, with a word in it that is no pixel.
fn photo() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(32, 16, image::Rgb([90, 120, 60])).write_to(&mut file, image::ImageFormat::Jpeg).unwrap();
    [file.into_inner().as_slice(), b"GPS 51.9692N <script>"].concat()
}

#[tokio::test]
async fn a_photo_is_kept_and_only_its_sender_can_look_at_it_again() {
    let house = House::open().await;
    let (mut sender, mut other) = (Browser::at(house.port).await, Browser::at(house.port).await);
    sender.presses("Nederlands").await;
    other.presses("Nederlands").await;
    sender.sends_file("brief.jpg", &photo()).await;
    assert!(sender.text().contains("Ik heb uw foto bewaard."), "{}", sender.text());
    let from = sender.page.html.find("/chat/photo/").unwrap();
    let address = sender.page.html[from..].split('"').next().unwrap().to_owned();
    sender.opens(&address).await;
    let shown = image::load_from_memory(&sender.page.bytes).unwrap();
    assert_eq!((shown.width(), shown.height()), (32, 16));
    assert!(!sender.page.html.contains("GPS") && !sender.page.html.contains("script"), "nothing but pixels");
    assert_eq!(sender.page.headers[header::CONTENT_TYPE], "image/jpeg");
    assert!(sender.page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("sandbox"));
    other.opens(&address).await;
    assert_eq!(other.page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_photo_may_be_the_very_first_thing() {
    let house = House::open().await;
    let mut sender = Browser::at(house.port).await;
    sender.sends_file("brief.jpg", &photo()).await;
    assert!(sender.text().contains("Ik heb uw foto bewaard."), "{}", sender.text());
}

#[tokio::test]
async fn what_only_calls_itself_a_photo_is_refused_kindly() {
    let house = House::open().await;
    let mut sender = Browser::at(house.port).await;
    sender.presses("Nederlands").await;
    for content in [
        b"<html><script>alert(1)</script>".as_slice(),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"\xFF\xD8\xFF\xE0 begins like one",
        b"",
    ] {
        sender.sends_file("foto.jpg", content).await;
        assert_eq!(sender.page.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        assert!(sender.page.html.contains("Dit is geen foto die wij kunnen bewaren."));
    }
    sender.opens("/chat").await;
    assert!(!sender.page.html.contains("/chat/photo/"));
}

#[tokio::test]
async fn all_that_is_kept_is_a_file_for_whoever_holds_the_cookie_and_for_nobody_else() {
    let house = House::open().await;
    let (mut sender, mut other) = (Browser::at(house.port).await, Browser::at(house.port).await);
    assert!(!sender.page.html.contains("/chat/data"), "before anything was said there is nothing to keep");
    sender.opens("/chat/data").await;
    assert_eq!(sender.page.status, StatusCode::NOT_FOUND);
    sender.opens("/chat").await;
    sender.presses("Nederlands").await;
    other.presses("Nederlands").await;
    other.says("mijn hond heet Pluis").await;
    sender.says("stuur mijn gegevens").await;
    assert!(sender.text().contains("Onder aan deze pagina staat: mijn gegevens."), "{}", sender.text());
    assert!(sender.page.html.contains("href=\"/chat/data.json\""));
    for (address, media_type) in [("/chat/data", "text/html; charset=utf-8"), ("/chat/data.json", "application/json")] {
        sender.opens(address).await;
        let headers = &sender.page.headers;
        assert_eq!(headers[header::CONTENT_TYPE], media_type);
        assert!(headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment"));
        assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        assert!(headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("sandbox"));
        assert!(sender.page.html.contains("stuur mijn gegevens") && !sender.page.html.contains("Pluis"), "{}", sender.page.html);
    }
}
