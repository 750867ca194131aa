//! What whatever watches the program is told: `/health` and `/ready`, asked over a real port.

use crate::bot_api::BotApi;
use crate::home::*;
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use waakvlam::channel::telegram::{Settings, Telegram};
use waakvlam::desk::{Copies, Desk, FICTIONAL, Library, Outlet, Policy, Stop};
use waakvlam::id::NetworkId;
use waakvlam::store::{Faults, Seal, Store};
use waakvlam::time::Clock;

/// A desk that speaks through a bot, and the port at which it is watched.
struct Watched {
    folder: tempfile::TempDir,
    api: BotApi,
    telegram: Arc<Telegram>,
    clock: Clock,
    desk: Arc<Desk>,
    port: u16,
}

impl Watched {
    async fn open() -> Self {
        let (folder, api, clock) = (tempfile::tempdir().unwrap(), BotApi::start().await, Clock::fixed(MONDAY.parse().unwrap()));
        let settings = Settings { network: NetworkId::from("buurt"), ..api.settings() };
        let telegram = Arc::new(Telegram::connect(settings).await.unwrap());
        let store = Store::open(waakvlam::store::Settings {
            database: folder.path().join("waakvlam.db").into(),
            seal: Seal::File(folder.path().join("seal.key")),
            clock: clock.clone(),
            holder: "here".into(),
            faults: Faults::none(),
        });
        let library = Library::read(&dialogs()).unwrap();
        let network = library.network(&dialogs().join(FICTIONAL)).unwrap();
        let outlet = Outlet::of(Some(telegram.clone()), None);
        let policy = Policy { relay: waakvlam::config::Relay::Off, keep_arrears_months: 6, erase_after_days: 7, key_backup_days: 35 };
        let desk = Desk::open(store.await.unwrap().store, clock.clone(), library, network, outlet, policy).await.unwrap();
        let desk = Arc::new(desk);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let routes = waakvlam::web::health::routes(desk.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Self { folder, api, telegram, clock, desk, port }
    }

    /// The status and the answer.
    async fn asked(&self, path: &str) -> (u16, Value) {
        let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", self.port)).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), serde_json::from_str(body).unwrap())
    }
}

#[tokio::test]
async fn a_desk_that_was_not_started_is_not_ill_and_not_ready() {
    let watched = Watched::open().await;
    assert_eq!(watched.asked("/health").await.0, 200, "a restart would mend nothing");
    let (status, said) = watched.asked("/ready").await;
    assert_eq!(status, 503);
    assert_eq!(said["missing"], json!(["not_thinking", "not_sending", "not_keeping_time", "not_receiving", "catch_all_unreachable"]));
}

#[tokio::test]
async fn a_desk_without_a_bot_needs_no_telegram_to_be_ready() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    let stop = Stop::default();
    stop.now();
    let desk = house.desk().await;
    desk.work(&stop).await;
    let state = waakvlam::web::health::look(desk).await;
    assert!(!state.missing.contains(&waakvlam::web::health::Missing::NotReceiving), "{state:?}");
}

#[tokio::test]
async fn a_desk_at_work_is_ready_and_one_whose_loops_hang_is_ill() {
    let watched = Watched::open().await;
    let account = watched.telegram.account().clone();
    watched.desk.seat(&account, &"71".into(), &"elif".into()).await.unwrap();
    let stop = Stop::default();
    let watching = async {
        // Its first poll is answered at once, and the second waits.
        watched.api.user(7).says("hoi");
        watched.api.next_message_to(7).await;
        let (status, said) = watched.asked("/ready").await;
        assert_eq!((status, &said["missing"], &said["orphans"]), (200, &json!([]), &json!(0)));
        assert_eq!(watched.asked("/health").await.0, 200);
        stop.now();
    };
    tokio::join!(watched.desk.work(&stop), watched.desk.poll(&watched.telegram, &stop), watching);

    watched.clock.advance(SignedDuration::from_secs(31));
    let (status, said) = watched.asked("/health").await;
    assert_eq!((status, &said["healthy"]), (503, &json!(false)), "nothing has gone round since");
    assert_eq!(said["loops"]["sending"]["is"], "late");
    let (status, said) = watched.asked("/ready").await;
    assert_eq!((status, &said["missing"]), (503, &json!(["not_thinking", "not_sending", "not_keeping_time"])));
    watched.clock.advance(SignedDuration::from_secs(60));
    assert_eq!(watched.asked("/ready").await.1["missing"], json!(["not_thinking", "not_sending", "not_keeping_time", "not_receiving"]));

    watched.desk.store().close().await;
    let (status, said) = watched.asked("/ready").await;
    assert_eq!(status, 503);
    assert!(said["missing"].as_array().unwrap().contains(&json!("store_not_writable")), "{said}");
}

#[tokio::test]
async fn copies_of_keys_that_outlive_their_term_are_named_and_people_are_served_all_the_same() {
    let watched = Watched::open().await;
    let account = watched.telegram.account().clone();
    watched.desk.seat(&account, &"71".into(), &"elif".into()).await.unwrap();
    let folder = watched.folder.path().join("copies");
    let copy = |name: &str, days: i64| {
        let file = std::fs::File::create(folder.join(name)).unwrap();
        std::io::Write::write_all(&mut &file, b"PGDMP").unwrap();
        file.set_modified((watched.clock.now() - SignedDuration::from_hours(24 * days)).into()).unwrap();
    };
    assert_eq!(watched.asked("/ready").await.1["key_copies"], Value::Null, "nobody said where they lie");
    watched.desk.watch_key_copies(Copies::in_folder(folder.clone(), None));
    assert_eq!(watched.asked("/ready").await.1["warnings"], json!(["key_copies_unseen"]), "there is no such folder");
    std::fs::create_dir(&folder).unwrap();
    copy("newest.dump", 35);
    let stop = Stop::default();
    let watching = async {
        watched.api.user(7).says("hoi");
        watched.api.next_message_to(7).await;
        let (status, said) = watched.asked("/ready").await;
        assert_eq!((status, &said["warnings"]), (200, &json!([])), "35 days were promised");
        copy("older.dump", 36);
        let (_, said) = watched.asked("/ready").await;
        assert_eq!(said["key_copies"]["count"], 1, "the folder is not looked through for everybody who asks");
        stop.now();
    };
    tokio::join!(watched.desk.work(&stop), watched.desk.poll(&watched.telegram, &stop), watching);

    watched.clock.advance(SignedDuration::from_hours(1));
    let (_, said) = watched.asked("/ready").await;
    assert_eq!(said["key_copies"], json!({ "count": 2, "too_old": 1, "oldest_days": 36 }));
    assert_eq!(said["warnings"], json!(["key_copies_too_old"]));
    assert!(!said["missing"].as_array().unwrap().iter().any(|missing| missing.as_str().unwrap().contains("key")), "{said}");
}
