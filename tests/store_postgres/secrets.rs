//! What lies in the databases, and who can open it.

use crate::home::*;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _};
use waakvlam::mailbox::Settled;
use waakvlam::store::{Faults, LostKeys, Settings, Store, StoreError, lost_keys};

const MARKER: &str = "de deurwaarder staat morgen voor de deur";
const CHAT: &str = "31612345678901";

/// Every row of every table as text, bytes as hexadecimal digits.
async fn everything(url: &str) -> Vec<(String, String)> {
    let mut on = PgConnection::connect(url).await.unwrap();
    let tables = sqlx::query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetch_all(&mut on).await.unwrap();
    let mut all = Vec::new();
    for table in tables.iter().map(|row| row.get::<String, _>(0)) {
        let text = format!("SELECT coalesce(string_agg(t::text, ' '), '') FROM {table} t");
        let rows = sqlx::query(AssertSqlSafe(text)).fetch_one(&mut on).await.unwrap();
        all.push((table, rows.get::<String, _>(0)));
    }
    all
}

#[tokio::test]
async fn no_table_holds_a_persons_words_address_or_chat() {
    let home = Home::empty();
    let store = home.store().await;
    let mut post = says_in_danger(&home, CHAT, 1, MARKER, Vec::new());
    post.danger.as_mut().unwrap().replies = vec![outgoing(MARKER)];
    store.post(vec![post], None, home.now()).await.unwrap();
    let work = only_work(&home, &store).await;
    let mut telling = turn(&work, Some(MARKER), home.now());
    let mut signal = raised(home.clock.id(), 1, work.conversation.id, "fatima", home.now());
    (signal.facts, signal.reporter) = (document(MARKER), Some(document(MARKER)));
    signal.events[0].note = Some(MARKER.into());
    telling.changes.raised.push(signal);
    let outcomes = store.commit_turns(vec![telling]).await.unwrap();
    let out = deliveries(&outcomes[0]);
    store.settle(vec![(out[0].claim.id, Settled::Dead { reason: "blocked" })], home.now()).await.unwrap();

    let hexadecimal = |text: &str| text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
    let mut rows = 0;
    for url in [home.place.databases.messages_url(), home.place.databases.keys_url()] {
        for (table, text) in everything(&url).await {
            rows += text.matches('(').count();
            for secret in [MARKER, CHAT, "6811AB 14"] {
                assert!(!text.contains(secret) && !text.contains(&hexadecimal(secret)), "`{secret}` is readable in {table}");
            }
        }
    }
    assert!(rows > 60, "something was looked at: {rows} rows");
}

#[tokio::test]
async fn keys_and_messages_are_a_pair_and_never_one_database() {
    let (home, other) = (Home::empty(), Home::empty());
    for home in [&home, &other] {
        let store = home.store().await;
        meet(home, &store, "7", 1).await;
        store.close().await;
    }
    let open = |messages: String, keys: String| {
        let database = waakvlam::store::Location::Server { messages: messages.into(), keys: keys.into() };
        Store::open(Settings { database, ..home.settings(Faults::none()) })
    };
    let (ours, theirs) = (&home.place.databases, &other.place.databases);
    let wrong = open(ours.messages_url(), theirs.keys_url()).await.err().unwrap();
    assert!(matches!(wrong, StoreError::WrongKey), "another installation's keys: {wrong}");
    let same = open(ours.messages_url(), ours.messages_url()).await.err().unwrap();
    assert!(matches!(same, StoreError::KeyStore { .. }), "{same}");
    std::fs::copy(other.key_file(), home.key_file()).unwrap();
    let strange = open(ours.messages_url(), theirs.keys_url()).await.err().unwrap();
    assert!(matches!(strange, StoreError::KeyStore { .. }), "even with that one's key: {strange}");
}

#[tokio::test]
async fn an_address_that_cannot_be_used_is_said_without_its_password() {
    let home = Home::empty();
    for (messages, expected) in [
        ("postgres://user:geheim@localhost:notaport/w", "cannot be read as a PostgreSQL address"),
        ("postgres://user:geheim@127.0.0.1:9/w", "cannot be reached"),
    ] {
        let keys = format!("{messages}_keys");
        let database = waakvlam::store::Location::Server { messages: messages.into(), keys: keys.into() };
        let error = Store::open(Settings { database, ..home.settings(Faults::none()) }).await.err().unwrap();
        let (said, shown) = (error.to_string(), format!("{error:?}"));
        assert!(said.contains(expected), "{said}");
        assert!(!said.contains("geheim") && !shown.contains("geheim"), "{said}");
    }
    let nowhere = home.place.databases.messages_url() + "_nowhere";
    let database = waakvlam::store::Location::Server { messages: nowhere.clone().into(), keys: (nowhere + "_keys").into() };
    let error = Store::open(Settings { database, ..home.settings(Faults::none()) }).await.err().unwrap();
    assert!(matches!(error, StoreError::NoDatabase), "{error}");
}

#[tokio::test]
async fn keys_that_are_gone_though_nobody_was_erased_are_counted_on_a_server_too() {
    let home = Home::empty();
    let none = LostKeys::default();
    let location = home.place.location();
    assert_eq!(lost_keys(&location).await.unwrap(), none, "before the first start");
    let store = home.store().await;
    let erased = meet(&home, &store, "7", 1).await;
    let work = only_work(&home, &store).await;
    store.commit_turns(vec![turn(&work, None, home.now())]).await.unwrap();
    erase(&home, &store, erased).await;
    let chat = meet(&home, &store, "8", 2).await;
    let work = only_work(&home, &store).await;
    let mut telling = turn(&work, None, home.now());
    telling.changes.raised.push(raised(home.clock.id(), 1, chat, "fatima", home.now()));
    store.commit_turns(vec![telling]).await.unwrap();
    assert_eq!(lost_keys(&location).await.unwrap(), none, "whoever was erased was not lost");

    let mut keys = PgConnection::connect(&home.place.databases.keys_url()).await.unwrap();
    for (scope, expected) in [("signal", LostKeys { people: 0, signals: 1 }), ("person", LostKeys { people: 1, signals: 1 })] {
        sqlx::query("DELETE FROM keys WHERE scope = $1").bind(scope).execute(&mut keys).await.unwrap();
        assert_eq!(lost_keys(&location).await.unwrap(), expected, "{scope}");
    }
}
