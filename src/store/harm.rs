//! What others do to the files: lock them, fill the disk, change rows by hand.
//!
//! The one decision: each of these ends in an error that says what to do, with nothing half written, and the same call
//! succeeds once the trouble is over.

use super::connection::Connection;
use super::plans::store;
use super::sql::{Sql, Value, row};
use super::writer::{Durability, job};
use super::{Post, Posted, Remedy, Store, StoreError};
use crate::id::{ConversationId, EnvelopeId};
use crate::mailbox::{Account, Channel, Content, Inbound};
use jiff::Timestamp;

fn says(store: &Store, chat: &str, update: u64, words: &str) -> Post {
    let inbound = Inbound {
        network: "arnhem".into(),
        account: Account { channel: Channel::Terminal, name: "local".into() },
        external_id: update.to_string(),
        address: chat.into(),
        at: Timestamp::UNIX_EPOCH,
        language_hint: None,
        content: Content::Words { text: words.into(), message: None, reply_to: None },
    };
    Post { envelope: EnvelopeId(store.inner.clock.id()), inbound, danger: None }
}

async fn post(store: &Store, post: &Post) -> Result<Vec<Posted>, StoreError> {
    store.post(vec![post.clone()], None, Timestamp::UNIX_EPOCH).await
}

fn conversation(posted: &[Posted]) -> ConversationId {
    let [Posted::New { conversation, .. }] = posted else { panic!("{posted:?}") };
    *conversation
}

/// What somebody with a database shell could do.
async fn by_hand(store: &Store, sqlite: &'static str, values: Vec<Value>) {
    let work = job(move |on: &mut Connection| Box::pin(async move { on.execute("by hand", &Sql { sqlite, postgres: "" }, values).await }));
    assert_eq!(store.inner.messages.write(Durability::Now, work).await.unwrap(), 1, "{sqlite}");
}

#[tokio::test]
async fn a_locked_database_is_said_and_the_same_call_succeeds_afterwards() {
    let (folder, store) = store().await;
    let first = says(&store, "7", 1, "hoi");
    // A key is in stock from here on, so that the lock is met by the message and not by the key store.
    post(&store, &first).await.unwrap();
    let url = format!("sqlite://{}", folder.path().join("waakvlam.db").display());
    let mut other = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.unwrap();
    sqlx::Executor::execute(&mut other, "BEGIN IMMEDIATE").await.unwrap();
    let second = says(&store, "7", 2, "bent u daar");
    let error = post(&store, &second).await.unwrap_err();
    assert!(matches!(error, StoreError::Locked) && error.remedy() == Remedy::Repeat, "{error}");
    sqlx::Executor::execute(&mut other, "ROLLBACK").await.unwrap();
    conversation(&post(&store, &second).await.unwrap());
}

#[tokio::test]
async fn a_full_disk_is_said_and_the_same_call_succeeds_once_there_is_room() {
    let (_folder, store) = store().await;
    post(&store, &says(&store, "7", 1, "hoi")).await.unwrap();
    let limit = |pragma: &'static str| job(move |on: &mut Connection| Box::pin(async move { on.control("limit", pragma).await }));
    // The smallest limit there is: what the file has now.
    store.inner.messages.write(Durability::Now, limit("PRAGMA max_page_count = 1")).await.unwrap();
    let long = says(&store, "7", 2, &"heel veel woorden ".repeat(4_000));
    let error = post(&store, &long).await.unwrap_err();
    assert!(matches!(error, StoreError::Full) && error.remedy() == Remedy::Repeat, "{error}");
    assert_eq!(store.claim_turns(Timestamp::UNIX_EPOCH, 9).await.unwrap()[0].waiting.len(), 1, "nothing was half written");
    store.inner.messages.write(Durability::Now, limit("PRAGMA max_page_count = 1000000")).await.unwrap();
    conversation(&post(&store, &long).await.unwrap());
}

#[tokio::test]
async fn a_sealed_value_moved_to_another_row_does_not_open_and_harms_only_itself() {
    let (_folder, store) = store().await;
    let first = says(&store, "7", 1, "van zeven");
    let second = says(&store, "7", 2, "ook van zeven");
    let other = says(&store, "8", 3, "van acht");
    for one in [&first, &second, &other] {
        post(&store, one).await.unwrap();
    }
    let (from, to) = (first.envelope.0, second.envelope.0);
    by_hand(&store, "UPDATE envelopes SET payload = (SELECT payload FROM envelopes WHERE id = $1) WHERE id = $2", row![from, to]).await;
    let work = store.claim_turns(Timestamp::UNIX_EPOCH, 9).await.unwrap();
    assert_eq!(work.iter().map(|work| work.waiting.len()).collect::<Vec<_>>(), [1, 1], "the others are handed out");
    let dead = store.dead(&"arnhem".into()).await.unwrap();
    assert_eq!(dead[0].id, second.envelope, "and the moved one waits for a person");
    assert!(dead[0].reason.contains("envelopes, column payload, row") && !dead[0].reason.contains("zeven"), "{}", dead[0].reason);
}

#[tokio::test]
async fn a_row_changed_by_hand_is_named_with_table_column_and_id() {
    let (_folder, store) = store().await;
    let id = conversation(&post(&store, &says(&store, "7", 1, "hoi")).await.unwrap());
    post(&store, &says(&store, "8", 2, "dag")).await.unwrap();
    by_hand(&store, "UPDATE conversations SET floor = 'everybody' WHERE id = $1", row![id.0]).await;
    let StoreError::Unreadable { table, column, row } = store.conversation(id).await.unwrap_err() else { panic!("it was read") };
    assert_eq!((table, column.as_str(), row), ("conversations", "floor", id.to_string()));
    assert_eq!(store.claim_turns(Timestamp::UNIX_EPOCH, 9).await.unwrap().len(), 1, "the other conversation goes on");
}
