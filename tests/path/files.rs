//! Photos and files that people send: kept, or told at once why not.

use crate::bot_api::Misbehaviour;
use crate::home::*;
use crate::line::*;
use jiff::SignedDuration;
use serde_json::json;
use waakvlam::desk::chat::Said;
use waakvlam::id::NetworkId;
use waakvlam::language::Language;
use waakvlam::mailbox::{LARGEST_FILE, LEASE};
use waakvlam::store::{Aftermath, Faults, Letter, Moment};

const TOO_LARGE: &str = "Dit bestand is te groot voor mij.";
const NOT_FETCHED: &str = "Uw bestand kwam niet goed aan.";

/// A photo this wide, with a word in it that is no pixel.
fn photo(width: u32) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(width, 16, image::Rgb([90, 120, 60])).write_to(&mut file, image::ImageFormat::Jpeg).unwrap();
    [file.into_inner().as_slice(), b"GPS 51.9692N 5.6654E"].concat()
}

async fn is_no_work_for_a_person(line: &mut Line) {
    let dead = line.desk().await.store().dead(&NetworkId::from("buurt")).await.unwrap();
    assert_eq!(dead, []);
    line.house.is_at_rest().await;
}

#[tokio::test]
async fn a_photo_is_fetched_sealed_and_can_be_read_back() {
    let mut line = Line::open().await;
    let jpeg = photo(96);
    let handle = line.api.hold_file(jpeg.clone(), Some(jpeg.len() as u64));
    line.api.misbehave_at("getFile", Misbehaviour::ServerError(500), 1);
    line.api.user(SAM).sends_photo(&handle, Some("de lekkage"));
    line.receive().await;
    line.desk().await.take_turns().await.unwrap();
    // Somebody begins to fetch it, and dies: the lease runs out, and it is fetched again.
    let (store, now) = (line.desk().await.store().clone(), line.house.clock.now());
    let begun = store.claim_fetch(now, 8).await.unwrap();
    let Letter::Fetch(fetch) = &begun[0].letter else { panic!("a file") };
    for _ in 0..2 {
        line.house.later(LEASE + SignedDuration::from_secs(5));
        line.turns().await;
    }
    assert!(one_has(&line.texts(SAM), "Ik heb uw foto bewaard."));
    let kept = store.attachment(fetch.attachment).await.unwrap().unwrap();
    assert_eq!((kept.media_type.as_str(), image::load_from_memory(kept.content.expose()).unwrap().width()), ("image/jpeg", 96));
    assert!(!kept.content.expose().windows(3).any(|window| window == b"GPS"), "where it was taken is not kept");
    for entry in std::fs::read_dir(line.house.folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(64).any(|window| window == &kept.content.expose()[100..164]), "a photo lies open on the disk");
    }
}

#[tokio::test]
async fn a_photo_from_a_phone_opens_for_whoever_may_see_the_signal() {
    let mut line = Line::with_workers().await;
    line.owes_rent(SAM).await;
    line.presses(FATIMA, "Pak op").await;
    let (letter, broken) = (b"<html><script>alert(1)</script>".to_vec(), b"\xFF\xD8\xFF\xE0 a letter".to_vec());
    let handles = [&photo(48), &letter, &broken].map(|bytes| line.api.hold_file(bytes.clone(), None));
    line.api.user(SAM).sends_photo(&handles[0], Some("deze brief kreeg ik"));
    line.api.user(SAM).sends(json!({ "document": { "file_id": handles[1], "mime_type": "image/jpeg" } }));
    line.api.user(SAM).sends_photo(&handles[2], None);
    line.receive().await;
    let desk = line.desk().await;
    desk.take_turns().await.unwrap();
    let before = desk.case_mark(&"fatima".into(), 1).await.unwrap();
    line.turns().await;
    let desk = line.desk().await;
    assert_ne!(desk.case_mark(&"fatima".into(), 1).await.unwrap(), before, "an open page hears that the photo is there");
    let opened = desk.open_case(&"fatima".into(), 1, Language::Nl).await.unwrap().unwrap();
    let files: Vec<_> = opened.lines.iter().filter(|line| matches!(line.said, Said::File { .. })).collect();
    let photos: Vec<_> = files.iter().filter_map(|line| line.photo()).collect();
    assert_eq!((files.len(), photos.len()), (3, 1), "what only calls itself a photo is none, and what cannot be drawn is not shown");
    assert!(matches!(&files[0].said, Said::File { caption: Some(words), .. } if words.expose() == "deze brief kreeg ik"));
    let photo = desk.file_about(&opened, photos[0]).await.unwrap().unwrap();
    assert_eq!(image::load_from_memory(photo.content.expose()).unwrap().width(), 48);
    assert!(desk.open_case(&"bas".into(), 1, Language::Nl).await.unwrap().is_none(), "and for nobody else");
}

#[tokio::test]
async fn what_is_announced_too_large_is_said_at_once_and_never_asked_for() {
    let mut line = Line::open().await;
    line.owes_rent(SAM).await;
    let video = json!({ "file_id": "v", "file_size": LARGEST_FILE + 1, "mime_type": "video/mp4" });
    line.api.user(SAM).sends(json!({ "document": video, "caption": "hoeveel kost dat" }));
    line.turns().await;
    let told = line.last(SAM).text;
    assert!(told.contains(TOO_LARGE) && !told.contains("bewaard"), "{told}");
    assert!(line.api.calls("getFile").is_empty());
    is_no_work_for_a_person(&mut line).await;
}

#[tokio::test]
async fn what_turns_out_too_large_or_gone_is_told_then() {
    let mut line = Line::open().await;
    line.owes_rent(SAM).await;
    let large = line.api.hold_file(Vec::new(), Some(LARGEST_FILE + 1));
    for (handle, words) in [(large.as_str(), TOO_LARGE), ("nobody-holds-it", NOT_FETCHED)] {
        line.api.user(SAM).sends(json!({ "document": { "file_id": handle, "mime_type": "video/mp4" } }));
        line.turns().await;
        assert!(line.last(SAM).text.starts_with(words), "{:#?}", line.texts(SAM));
    }
    is_no_work_for_a_person(&mut line).await;
}

#[tokio::test]
async fn a_file_that_never_comes_is_told_and_is_work_for_a_person() {
    let mut line = Line::open().await;
    let handle = line.api.hold_file(vec![1; 9], None);
    line.api.misbehave_at("getFile", Misbehaviour::ServerError(500), 18);
    line.api.user(SAM).sends(json!({ "document": { "file_id": handle } }));
    for _ in 0..18 {
        line.turns().await;
        line.house.later(SignedDuration::from_hours(2));
    }
    assert!(line.last(SAM).text.starts_with(NOT_FETCHED), "{:#?}", line.texts(SAM));
    let dead = line.desk().await.store().dead(&NetworkId::from("buurt")).await.unwrap();
    assert_eq!(dead.len(), 1);
}

#[tokio::test]
async fn a_file_that_has_to_wait_is_no_failure() {
    let mut line = Line::open().await;
    let handle = line.api.hold_file(vec![1; 9], None);
    line.api.misbehave_at("getFile", Misbehaviour::TooMany { retry_after: 30 }, 20);
    line.api.user(SAM).sends(json!({ "document": { "file_id": handle } }));
    for _ in 0..21 {
        line.turns().await;
        line.house.later(SignedDuration::from_secs(31));
    }
    assert_eq!(line.api.calls("file").len(), 1, "fetched in the end");
    is_no_work_for_a_person(&mut line).await;
}

#[tokio::test]
async fn it_is_said_while_a_worker_has_the_word_too() {
    let mut line = Line::with_workers().await;
    line.owes_rent(SAM).await;
    line.presses(FATIMA, "Pak op").await;
    line.api.user(SAM).sends(json!({ "video": { "file_id": "v", "file_size": LARGEST_FILE + 1, "duration": 9 } }));
    line.turns().await;
    assert!(line.last(SAM).text.starts_with(TOO_LARGE), "{:#?}", line.texts(SAM));
}

/// Fewer transactions than this, and nothing was broken at all.
const AT_LEAST: u64 = 6;

#[tokio::test]
async fn a_file_is_kept_once_wherever_it_breaks() {
    let mut library = House::open().await.into_library();
    for transaction in 1.. {
        let moment = Moment::ALL[usize::try_from(transaction % 3).unwrap()];
        let aftermath = if transaction % 2 == 0 { Aftermath::Stops } else { Aftermath::GoesOn };
        let mut line = Line::open_with(library).await;
        let handle = line.api.hold_file(b"\xFF\xD8\xFF\xE0".repeat(100), None);
        let faults = Faults::at(transaction, moment, aftermath);
        line.house.shut(faults.clone()).await;
        line.api.user(SAM).sends_photo(&handle, None);
        let batch = line.telegram.updates(0, std::time::Duration::ZERO).await.unwrap();
        line.house.receive(batch.inbound.into_iter().map(|received| received.inbound).collect()).await;
        line.house.settle().await;
        line.house.later(LEASE);
        line.house.settle().await;
        let place = format!("{moment:?}, {aftermath:?}, at transaction {transaction}");
        assert!(one_has(&line.texts(SAM), "Ik heb uw foto bewaard."), "{place}");
        assert_eq!(line.house.attachments().await, 1, "{place}");
        let struck = faults.struck();
        line.house.shut(Faults::none()).await;
        line.house.is_at_rest().await;
        library = line.house.into_library();
        if !struck {
            assert!(transaction > AT_LEAST, "there are only {transaction} transactions");
            return;
        }
    }
}
