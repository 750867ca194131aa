//! What comes in, by poll and by push.

use crate::bot_api::{self, BotApi, Misbehaviour};
use crate::{AT_ONCE, connected, texts, to, with_buttons};
use serde_json::json;
use std::time::Duration;
use waakvlam::channel::telegram::{UpdatesError, WebhookError};
use waakvlam::mailbox::{Content, Press};

#[tokio::test]
async fn a_batch_comes_again_until_a_higher_offset_confirms_it() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    api.user(7).says("hoi");
    api.user(8).with_phone_in("en-GB").says("hello");

    let first = telegram.updates(0, AT_ONCE).await.unwrap();
    let again = telegram.updates(0, AT_ONCE).await.unwrap();
    assert_eq!(first, again, "nothing is taken by asking");
    assert_eq!(texts(&first.inbound), ["hoi", "hello"]);
    let inbound = &first.inbound[1].inbound;
    assert_eq!((inbound.address.expose(), inbound.language_hint.as_deref()), ("8", Some("en-GB")));
    assert_eq!(inbound.at.to_string(), bot_api::NOW, "the time is the desk's");

    let after = telegram.updates(first.next_offset, AT_ONCE).await.unwrap();
    assert_eq!((after.inbound.len(), after.next_offset, api.waiting()), (0, first.next_offset, 0));
    api.redeliver();
    let redelivered = telegram.updates(first.next_offset - 2, AT_ONCE).await.unwrap();
    assert_eq!(redelivered.inbound[0].inbound.external_id, first.inbound[0].inbound.external_id, "the same event has the same number");
}

#[tokio::test]
async fn what_people_do_comes_in_the_order_in_which_they_did_it() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let sam = api.user(7);
    sam.starts(None);
    sam.starts(Some("K7-b_9"));
    let owed = sam.says("540");
    sam.edits(owed, "450");
    sam.replies(owed, "dat dus");

    let batch = telegram.updates(0, AT_ONCE).await.unwrap();
    let done: Vec<Content> = batch.inbound.into_iter().map(|received| received.inbound.content).collect();
    let owed = owed.to_string();
    assert_eq!(done[..2], [Content::Started { payload: None }, Content::Started { payload: Some("K7-b_9".into()) }]);
    assert_eq!(done[2], Content::Words { text: "540".into(), message: Some(owed.clone()), reply_to: None });
    assert_eq!(done[3], Content::Edited { text: "450".into(), message: owed.clone() });
    assert!(matches!(&done[4], Content::Words { reply_to: Some(to), .. } if *to == owed));
}

#[tokio::test]
async fn a_long_poll_wakes_at_the_first_word() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let speaking = async {
        api.called("getUpdates", 1).await;
        api.user(7).says("hoi");
    };
    let (batch, ()) = tokio::join!(telegram.updates(0, Duration::from_secs(50)), speaking);
    assert_eq!(texts(&batch.unwrap().inbound), ["hoi"]);
}

#[tokio::test]
async fn one_malformed_update_does_not_stop_those_around_it() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    api.user(7).says("voor");
    api.raw_update(2001, r#"{"update_id":2001,"message":{"message_id":"x","chat":{"id":7,"type":"private"},"text":"midden","photo":7}}"#);
    api.raw_update(2002, r#"{"update_id":2002,"message":"no message at all"}"#);
    api.raw_update(2003, r#"["no","update"]"#);
    api.user(7).sends(json!({ "hologram": { "beam": [1, 2] } }));
    api.user(7).says("na");

    let batch = telegram.updates(0, AT_ONCE).await.unwrap();
    assert_eq!(texts(&batch.inbound), ["voor", "midden", "na"]);
    assert_eq!(batch.inbound[2].inbound.content, Content::Else { what: "hologram".into() });
    assert_eq!(batch.passed_over, 2);
    telegram.updates(batch.next_offset, AT_ONCE).await.unwrap();
    assert_eq!(api.waiting(), 0, "and it does not come for ever");
}

#[tokio::test]
async fn a_batch_of_which_nothing_has_a_number_is_an_error_that_somebody_sees() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    api.raw_update(1000, r#"{"message":{}}"#);
    assert_eq!(telegram.updates(0, AT_ONCE).await, Err(UpdatesError::Malformed));
}

#[tokio::test]
async fn a_poll_that_fails_says_why_and_what_to_do() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    for (how, error) in [
        (Misbehaviour::TooMany { retry_after: 3 }, UpdatesError::RetryAfter(Duration::from_secs(3))),
        (Misbehaviour::ServerError(502), UpdatesError::Unreachable("a fault of the server")),
        (Misbehaviour::ServerError(500), UpdatesError::Unreachable("a fault of the server")),
        (Misbehaviour::CutAfterDoing, UpdatesError::Unreachable("the connection was cut")),
        (Misbehaviour::HalfJson, UpdatesError::Malformed),
        (Misbehaviour::Refuses { code: 401, description: "Unauthorized" }, UpdatesError::Unauthorized),
        (Misbehaviour::Refuses { code: 404, description: "Not Found" }, UpdatesError::Unauthorized),
    ] {
        api.misbehave_at("getUpdates", how.clone(), 1);
        let got = telegram.updates(0, AT_ONCE).await.unwrap_err();
        assert_eq!(got, error, "{how:?}");
        assert!(!format!("{got} {got:?}").contains("TEST-token"));
    }
    api.user(7).says("hoi");
    assert_eq!(telegram.updates(0, AT_ONCE).await.unwrap().inbound.len(), 1, "and then it works again");
}

#[tokio::test]
async fn two_pollers_with_one_token_hear_of_each_other() {
    let api = BotApi::start().await;
    let (first, second) = (connected(&api).await, connected(&api).await);
    let taking_over = async {
        api.called("getUpdates", 1).await;
        second.updates(0, AT_ONCE).await
    };
    let (old, new) = tokio::join!(first.updates(0, Duration::from_secs(50)), taking_over);
    assert_eq!(old, Err(UpdatesError::OtherPoller));
    assert!(new.is_ok());
}

#[tokio::test]
async fn a_tap_is_received_with_what_answers_it() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    telegram.send(&to(7), &with_buttons("Kreeg u een brief?", &["Ja", "Nee"])).await;
    api.user(7).presses("Nee");

    let batch = telegram.updates(0, AT_ONCE).await.unwrap();
    let Content::Pressed { data, .. } = &batch.inbound[0].inbound.content else { panic!("a tap") };
    assert_eq!(Press::decode(data), Some(Press::Answer { turn: 3, option: "nee".into() }));
    assert_eq!(api.unanswered_taps(), 1);
    let callback = batch.inbound[0].callback.clone().unwrap();
    telegram.answer_callback(&callback).await;
    assert_eq!(api.unanswered_taps(), 0);
    telegram.answer_callback(&callback).await;
    assert_eq!(api.refused().len(), 1, "a second answer is refused, and nobody minds");
}

#[tokio::test]
async fn a_push_brings_what_a_poll_would_and_a_set_webhook_forbids_polling() {
    let api = BotApi::start().await;
    let telegram = std::sync::Arc::new(connected(&api).await);
    let (heard, mut pushes) = tokio::sync::mpsc::unbounded_channel();
    let take = {
        let telegram = std::sync::Arc::clone(&telegram);
        move |headers: axum::http::HeaderMap, body: axum::body::Bytes| async move {
            let secret = headers["X-Telegram-Bot-Api-Secret-Token"].to_str().unwrap().to_owned();
            heard.send((secret, telegram.parse_webhook(&body))).unwrap();
        }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap()).parse().unwrap();
    let listening = tokio::spawn(async move { axum::serve(listener, axum::Router::new().route("/hook", axum::routing::post(take))).await });

    telegram.set_webhook(&url, &"a-secret".to_owned().into()).await.unwrap();
    assert_eq!(telegram.updates(0, AT_ONCE).await, Err(UpdatesError::WebhookIsSet));
    api.user(7).says("hoi");
    api.update(json!({ "poll": { "id": "1" } }));
    assert_eq!(api.push().await, [200, 200]);

    let (secret, received) = pushes.recv().await.unwrap();
    assert_eq!((secret.as_str(), texts(&[received.unwrap().unwrap()])), ("a-secret", vec!["hoi".to_owned()]));
    assert_eq!(pushes.recv().await.unwrap().1, Ok(None), "it belongs to no chat");
    assert_eq!(telegram.parse_webhook(b"{\"update_id\":"), Err(WebhookError::Malformed));
    assert_eq!(telegram.parse_webhook(b"\xFF"), Err(WebhookError::Malformed));

    telegram.delete_webhook().await.unwrap();
    assert!(telegram.updates(0, AT_ONCE).await.is_ok());
    listening.abort();
}

#[tokio::test]
async fn a_webhook_that_telegram_refuses_says_what_it_must_be() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let bad = Misbehaviour::Refuses { code: 400, description: "Bad Request: bad webhook: HTTPS url must be provided for webhook" };
    api.misbehave_at("setWebhook", bad, 1);
    let error = telegram.set_webhook(&"http://example.org/hook".parse().unwrap(), &"s".to_owned().into()).await.unwrap_err();
    assert!(error.to_string().contains("https"), "{error}");
}
