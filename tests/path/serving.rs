//! What stands between Telegram and the desk: who asks whom, under which lease, and when anything is served at all.

use crate::home::*;
use crate::line::*;
use jiff::SignedDuration;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use waakvlam::desk::{Stop, make_link};
use waakvlam::id::{NetworkId, WorkerId};
use waakvlam::personal::Text;
use waakvlam::store::{Cursor, StoreError};
use waakvlam::web::{Pushes, serve_pushes};

const SECRET: &str = "only_telegram_knows";

#[tokio::test]
async fn a_webhook_that_was_left_is_deleted_once_and_what_waits_is_taken() {
    let mut line = Line::open().await;
    let url = "https://example.org/hook".parse().unwrap();
    line.telegram.set_webhook(&url, &SECRET.to_owned().into()).await.unwrap();
    line.api.user(SAM).starts(None);
    let (api, telegram, stop) = (&line.api, line.telegram.clone(), Stop::default());
    let desk = line.house.desk().await;
    let talking = async {
        let answer = api.next_message_to(SAM).await;
        stop.now();
        answer
    };
    let (_, _, answer) = tokio::join!(desk.work(&stop), desk.poll(&telegram, &stop), talking);
    assert!(answer.text.contains("Ik ben Waakvlam"));
    let deleted = line.api.calls("deleteWebhook");
    assert_eq!(deleted.len(), 1);
    assert_ne!(deleted[0]["drop_pending_updates"], true);
}

#[tokio::test]
async fn whoever_polled_under_an_old_lease_is_refused_whole() {
    let mut line = Line::open().await;
    let store = line.desk().await.store().clone();
    let (lease, lasting) = (format!("poll:{}", line.telegram.account()), SignedDuration::from_secs(40));
    let slept = store.take_lease(&lease, line.house.clock.now(), lasting).await.unwrap().unwrap();
    line.api.user(SAM).starts(None);
    line.api.user(BO).starts(None);
    let batch = line.telegram.updates(slept.cursor, Duration::ZERO).await.unwrap();
    let inbound: Vec<_> = batch.inbound.into_iter().map(|received| received.inbound).collect();
    line.house.later(lasting);
    let there = store.acting_as("there");
    let held = there.take_lease(&lease, line.house.clock.now(), lasting).await.unwrap().unwrap();
    assert_eq!(held.cursor, slept.cursor, "the other asks for the same again");

    let cursor = |fence| Some(Cursor { lease: lease.clone(), fence, next: batch.next_offset });
    let refused = line.desk().await.receive(inbound.clone(), cursor(slept.fence)).await;
    assert!(matches!(refused, Err(StoreError::LeaseLost { .. })), "{refused:?}");
    line.desk().await.settle_down().await.unwrap();
    assert!(line.texts(SAM).is_empty() && line.texts(BO).is_empty(), "nothing of it was taken");
    assert_eq!(line.desk().await.receive(inbound, cursor(held.fence)).await.unwrap(), 2);
    line.desk().await.settle_down().await.unwrap();
    assert_eq!((line.texts(SAM).len(), line.texts(BO).len()), (1, 1));
}

/// A push by hand; the status it is answered with.
async fn push(at: std::net::SocketAddr, path: &str, secret: Option<&str>, body: &str) -> u16 {
    let header = secret.map_or_else(String::new, |secret| format!("X-Telegram-Bot-Api-Secret-Token: {secret}\r\n"));
    let request = format!("POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{header}Content-Length: {}\r\n\r\n{body}", body.len());
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.split(' ').nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_push_is_taken_from_telegram_only_and_acknowledged_when_it_is_written_down() {
    let Line { api, telegram, house, .. } = Line::open().await;
    let (_folder, desk) = house.into_desk();
    let desk = Arc::new(desk);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let pushes = Pushes { desk: desk.clone(), telegram: telegram.clone(), secret: SECRET.to_owned().into() };
    let stop = Stop::default();
    let serving = tokio::spawn(serve_pushes(listener, "/hook", pushes, stop.clone()));
    telegram.set_webhook(&format!("http://{at}/hook").parse().unwrap(), &SECRET.to_owned().into()).await.unwrap();

    let typed_at = |update: u32, text: &str, date: i64| {
        let chat = serde_json::json!({ "id": BO, "type": "private", "first_name": "Bo" });
        let from = serde_json::json!({ "id": BO, "is_bot": false, "first_name": "Bo" });
        let message = serde_json::json!({ "message_id": update, "date": date, "chat": chat, "from": from, "text": text });
        serde_json::json!({ "update_id": update, "message": message }).to_string()
    };
    let now: jiff::Timestamp = crate::bot_api::NOW.parse().unwrap();
    let typed = |update: u32, text: &str| typed_at(update, text, now.as_second());
    let four_days_ago = now.as_second() - 4 * 24 * 3_600;
    for (path, secret, body, status) in [
        ("/hook", Some("a_guess"), typed(1, "ik wil niet meer leven"), 404),
        ("/hook", None, typed(1, "ik wil niet meer leven"), 404),
        ("/elsewhere", Some(SECRET), typed(1, "hoi"), 404),
        ("/hook", Some("only_telegram_know"), typed(1, "ik wil niet meer leven"), 404),
        ("/hook", Some(SECRET), typed_at(1, "ik wil niet meer leven", four_days_ago), 503),
        ("/hook", Some(SECRET), format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000)), 400),
        ("/hook", Some(SECRET), format!("{{\"update_id\":6,\"message\":{}", "{\"a\":".repeat(40_000)), 400),
        ("/hook", Some(SECRET), String::new(), 400),
        ("/hook", Some(SECRET), r#"{"update_id":2,"mess"#.to_owned(), 400),
        ("/hook", Some(SECRET), typed(3, &"a".repeat(300_000)), 413),
        ("/hook", Some(SECRET), r#"{"update_id":4,"channel_post":{"chat":{"id":-1}}}"#.to_owned(), 200),
    ] {
        assert_eq!(push(at, path, secret, &body).await, status, "{path} {secret:?}");
    }
    desk.settle_down().await.unwrap();
    assert!(api.sent_to(BO).is_empty(), "a stranger's push is nobody's words");
    for _ in 0..3 {
        assert_eq!(push(at, "/hook", Some(SECRET), &typed(7, "hoi")).await, 200);
        desk.settle_down().await.unwrap();
    }
    let once = api.sent_to(BO).len();
    assert_eq!(push(at, "/hook", Some(SECRET), &typed(8, "hoi")).await, 200);
    desk.settle_down().await.unwrap();
    assert!(once > 0 && api.sent_to(BO).len() > once, "what is sent again is one, and the next is another");

    api.user(SAM).starts(None);
    assert_eq!(api.push().await, [200]);
    desk.settle_down().await.unwrap();
    assert!(api.next_message_to(SAM).await.text.contains("Ik ben Waakvlam"));
    desk.store().close().await;
    assert_eq!(push(at, "/hook", Some(SECRET), &typed(5, "hoi")).await, 503, "what is not written down comes again");
    stop.now();
    serving.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_real_network_is_served_when_somebody_of_the_catch_all_desk_can_be_alerted() {
    let mut line = Line::real().await;
    let clock = line.house.clock.clone();
    let desk = line.house.desk().await;
    let member = desk.network().desks[&desk.network().catch_all].members[0].clone();
    let secret = make_link(desk.store(), &desk.network().id, &member, &clock).await.unwrap();
    assert!(!line.house.desk().await.can_alert_the_catch_all_desk());
    line.api.user(SAM).says("ik wil niet meer leven");
    let (api, telegram, stop) = (&line.api, line.telegram.clone(), Stop::default());
    let desk = line.house.desk().await;
    let waiting = desk.wait_for_the_catch_all_desk(&telegram, &stop);
    let opening = async {
        api.called("getUpdates", 1).await;
        api.user(ELIF).starts(Some(&secret));
        api.next_message_to(ELIF).await
    };
    let (waited, welcome) = tokio::join!(waiting, opening);
    waited.unwrap();
    assert!(welcome.text.contains("U krijgt hier uw meldingen."), "{}", welcome.text);
    assert!(line.texts(SAM).is_empty(), "before that nothing is promised to anybody");
    assert!(line.house.desk().await.can_alert_the_catch_all_desk());
    line.turns().await;
    assert!(one_has(&line.texts(SAM), "113"), "and what waited at Telegram is taken then");
    assert!(one_has(&line.texts(ELIF), "Alarm: "));
}

#[tokio::test]
async fn a_trial_ends_when_the_settings_no_longer_name_it() {
    let mut line = Line::open().await;
    let (kept, ended) = (WorkerId::from("trial-71"), WorkerId::from("trial-70"));
    for (worker, chat) in [(&kept, ELIF), (&ended, FATIMA)] {
        let account = line.telegram.account().clone();
        line.desk().await.seat(&account, &Text::from(chat.to_string()), worker).await.unwrap();
    }
    line.owes_rent(SAM).await;
    assert!(one_has(&line.texts(ELIF), "nummer 1") && one_has(&line.texts(FATIMA), "nummer 1"));
    line.desk().await.end_trials_except(std::slice::from_ref(&kept)).await.unwrap();
    line.owes_rent(BO).await;
    assert!(one_has(&line.texts(ELIF), "nummer 2"));
    assert!(!one_has(&line.texts(FATIMA), "nummer 2"));
    line.says(FATIMA, "hoi").await;
    assert!(line.last(FATIMA).text.contains("Ik ben Waakvlam"), "from here on they are somebody who writes");
    let chats = line.desk().await.store().worker_chats(&NetworkId::from("buurt")).await.unwrap();
    assert_eq!(chats.into_iter().map(|(worker, _)| worker).collect::<Vec<_>>(), [kept]);
}
