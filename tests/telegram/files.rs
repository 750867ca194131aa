//! Photos and files, fetched or refused.

use crate::bot_api::{BotApi, Misbehaviour, TOKEN};
use crate::{AT_ONCE, connected, impatient};
use std::time::Duration;
use waakvlam::channel::telegram::FetchError;
use waakvlam::mailbox::{Content, LARGEST_FILE};

#[tokio::test]
async fn a_photo_is_fetched_and_known_by_its_first_bytes() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let jpeg = [b"\xFF\xD8\xFF\xE0".as_slice(), &[7; 200_000]].concat();
    let handle = api.hold_file(jpeg.clone(), Some(200_004));
    api.user(7).sends_photo(&handle, Some("de lekkage"));

    let batch = telegram.updates(0, AT_ONCE).await.unwrap();
    let Content::File { file, .. } = &batch.inbound[0].inbound.content else { panic!("a photo") };
    let fetched = telegram.fetch(&file.handle, LARGEST_FILE).await.unwrap();
    assert_eq!((fetched.bytes.as_ref(), fetched.media_type), (jpeg.as_slice(), Some("image/jpeg")));
    assert_eq!(format!("{fetched:?}"), "<200004 bytes of image/jpeg>");
}

#[tokio::test]
async fn a_file_over_twenty_megabytes_is_never_read_to_its_end() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let large = usize::try_from(LARGEST_FILE).unwrap() + 1;
    let honest = api.hold_file(Vec::new(), Some(LARGEST_FILE + 1));
    assert_eq!(telegram.fetch(&honest, u64::MAX).await, Err(FetchError::TooLarge));
    assert!(api.calls("file").is_empty(), "what is announced too large is not asked for");
    for announced in [None, Some(100)] {
        let lying = api.hold_file(vec![0; large], announced);
        assert_eq!(telegram.fetch(&lying, u64::MAX).await, Err(FetchError::TooLarge));
    }
    let just = api.hold_file(vec![0; large - 1], None);
    assert_eq!(telegram.fetch(&just, LARGEST_FILE).await.unwrap().bytes.len(), large - 1);
}

#[tokio::test]
async fn a_file_that_does_not_come_is_gone_or_tried_again() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let file = api.hold_file(vec![1; 100_000], None);
    let retry = |reason| FetchError::Retry { reason, after: None };
    for (method, how, error) in [
        ("getFile", Misbehaviour::ServerError(500), retry("Telegram has a fault of its own")),
        (
            "getFile",
            Misbehaviour::TooMany { retry_after: 4 },
            FetchError::Retry { reason: "Telegram asks to wait", after: Some(Duration::from_secs(4)) },
        ),
        ("getFile", Misbehaviour::Refuses { code: 400, description: "Bad Request: file is too big" }, FetchError::TooLarge),
        ("file", Misbehaviour::ServerError(502), retry("Telegram has a fault of its own")),
        ("file", Misbehaviour::ServerError(404), FetchError::Gone),
        ("file", Misbehaviour::CutAfterDoing, retry("the connection was cut")),
    ] {
        api.misbehave_at(method, how.clone(), 1);
        let got = telegram.fetch(&file, LARGEST_FILE).await.unwrap_err();
        assert_eq!(got, error, "{how:?}");
        assert!(!format!("{got} {got:?}").contains(TOKEN));
    }
    assert_eq!(telegram.fetch("unknown", LARGEST_FILE).await, Err(FetchError::Gone));
}

#[tokio::test]
async fn a_file_that_stays_silent_is_tried_again() {
    let api = BotApi::start().await;
    let telegram = impatient(&api).await;
    let file = api.hold_file(vec![1; 9], None);
    api.misbehave_at("file", Misbehaviour::Hangs, 1);
    assert_eq!(telegram.fetch(&file, LARGEST_FILE).await, Err(FetchError::Retry { reason: "no answer in time", after: None }));
}
