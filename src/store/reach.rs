//! What an erasure reaches: every column in which something of a person stands, or that leads to one.
//!
//! The one decision: this is the one list, and a test holds the tables to it. Whoever adds a column with something sealed, or one that
//! names a conversation, a person, a resident or a signal, says here what becomes of it when that person is erased, and does it in
//! `erase` or `clear`.

use super::plans::store;
use super::sql::Column;
use super::table::{MESSAGES, Shape};
use Fate::{Emptied, Gone, Stays, Unreadable};
use std::collections::BTreeSet;

/// What becomes of a column.
enum Fate {
    /// The row is deleted.
    Gone,
    /// The row stays, and this says nothing any more.
    Emptied,
    /// It cannot be changed, by law of the table, and the key that sealed it is destroyed.
    Unreadable,
    /// It stays, because of this.
    Stays(&'static str),
}

/// Leads to a row that was emptied: by itself it says nothing.
const EMPTY_ROW: Fate = Stays("it names a row that says nothing any more");
/// Names a signal of which number, kind, dates and outcome are left.
const TOMBSTONE: Fate = Stays("it names a signal of which number, kind, dates and outcome are left, for figures");
/// What a landlord reports by law is the landlord's and the municipality's to keep; they decide (article 2 Bgs).
const BY_LAW: Fate = Stays("what a landlord has to report by law; the landlord and the municipality decide about it");
/// Of workers.
const OF_WORKERS: Fate = Stays("it is a worker's");

const REACH: [(&str, &str, Fate); 64] = [
    ("persons", "key", EMPTY_ROW),
    ("conversations", "address_hash", Emptied),
    ("conversations", "address", Emptied),
    ("conversations", "person", EMPTY_ROW),
    ("conversations", "key", EMPTY_ROW),
    ("conversations", "session", Emptied),
    ("envelopes", "conversation", Gone),
    ("envelopes", "payload", Gone),
    ("messages", "conversation", Gone),
    ("messages", "signal", Gone),
    ("messages", "text", Gone),
    ("messages", "input", Gone),
    ("messages", "finding", Gone),
    ("unclear_messages", "conversation", Gone),
    ("signals", "conversation", Emptied),
    ("signals", "key", Emptied),
    ("signals", "reporter", Emptied),
    ("signals", "address_hash", Emptied),
    ("signals", "facts", Emptied),
    ("signal_events", "signal", TOMBSTONE),
    ("signal_events", "note", Emptied),
    ("decisions", "signal", TOMBSTONE),
    ("decisions", "asked", Emptied),
    ("worker_chats", "conversation", OF_WORKERS),
    ("one_time_links", "hash", OF_WORKERS),
    ("sessions", "hash", OF_WORKERS),
    ("attachments", "conversation", Gone),
    ("attachments", "content", Gone),
    ("alerts", "conversation", EMPTY_ROW),
    ("residents", "key", Emptied),
    ("residents", "card", Emptied),
    ("invitations", "resident", EMPTY_ROW),
    ("invitations", "slot", Stays("a keyed hash of a code that works no more")),
    ("invitations", "hash", Stays("a keyed hash of a code that works no more")),
    ("invitations", "conversation", EMPTY_ROW),
    ("invitations", "signal", TOMBSTONE),
    ("acquaintances", "conversation", Gone),
    ("acquaintances", "resident", Gone),
    ("code_tries", "conversation", Gone),
    ("consents", "signal", TOMBSTONE),
    ("consents", "conversation", EMPTY_ROW),
    ("consents", "about", Unreadable),
    ("consent_events", "said", Unreadable),
    ("arrears_offers", "signal", TOMBSTONE),
    ("arrears_offers", "conversation", EMPTY_ROW),
    ("arrears_offers", "about", Unreadable),
    ("arrears_offer_events", "said", Unreadable),
    ("check_ins", "conversation", EMPTY_ROW),
    ("check_ins", "resident", EMPTY_ROW),
    ("check_ins", "signal", TOMBSTONE),
    ("merges", "signal", TOMBSTONE),
    ("support_events", "household", Stays("a keyed hash of a home: how much support it has is the care provider's to keep")),
    ("support_events", "signal", TOMBSTONE),
    ("support_events", "note", Unreadable),
    ("arrears", "tenancy_hash", BY_LAW),
    ("arrears", "address_hash", BY_LAW),
    ("arrears", "key", BY_LAW),
    ("arrears", "row", BY_LAW),
    ("arrears", "signal", BY_LAW),
    ("tenancy_ties", "tenancy_hash", Stays("the landlord's; that it was this person's has ended, and who they are is gone")),
    ("tenancy_ties", "resident", EMPTY_ROW),
    ("tenancy_ties", "signal", TOMBSTONE),
    ("contact_attempts", "signal", TOMBSTONE),
    ("hand_overs", "signal", TOMBSTONE),
];
const REACH_TOO: [(&str, &str, Fate); 13] = [
    ("hand_overs", "projection", Emptied),
    ("follow_ups", "signal", TOMBSTONE),
    ("audit", "hash", Stays("a hash over workers' deeds, which name no person")),
    ("needless_keys", "key", Gone),
    ("erasures", "conversation", EMPTY_ROW),
    ("corrections", "conversation", Gone),
    ("corrections", "signal", Gone),
    ("corrections", "label", Gone),
    ("learnt_examples", "content", Stays("words that a coordinator read and let through as nobody's; nothing leads from them to a person")),
    ("custody_requests", "signal", TOMBSTONE),
    ("custody_requests", "words", Unreadable),
    ("custody_events", "note", Unreadable),
    ("processing", "subject", Stays("a hash of the hash of a chat; it is how a log that cannot be changed says whose data it was")),
];

/// Names of columns that lead to somebody.
const LEADING: [&str; 5] = ["conversation", "person", "resident", "signal", "key"];

#[tokio::test]
async fn whatever_holds_something_of_a_person_is_on_the_list_of_what_an_erasure_reaches() {
    let listed: BTreeSet<(&str, &str)> = REACH.iter().chain(&REACH_TOO).map(|(table, column, _)| (*table, *column)).collect();
    assert_eq!(listed.len(), REACH.len() + REACH_TOO.len(), "one line a column");
    let (_folder, store) = store().await;
    let mut found = BTreeSet::new();
    for table in MESSAGES {
        let shape = Shape::of(table, &mut store.inner.messages.read().await.unwrap()).await.unwrap();
        for (name, column) in shape.names.iter().zip(&shape.columns) {
            if *column == Column::Blob || LEADING.contains(&name.as_str()) {
                found.insert((table.name, name.clone()));
            }
        }
    }
    let found: BTreeSet<(&str, &str)> = found.iter().map(|(table, name)| (*table, name.as_str())).collect();
    let missing: Vec<_> = found.difference(&listed).collect();
    assert!(missing.is_empty(), "say in REACH what becomes of {missing:?} when a person is erased, and do it in `erase` or `clear`");
    let unknown: Vec<_> = listed.difference(&found).collect();
    assert!(unknown.is_empty(), "{unknown:?} is on the list, and in no table");
}

#[test]
fn whatever_stays_says_why() {
    for (table, column, fate) in REACH.iter().chain(&REACH_TOO) {
        if let Stays(why) = fate {
            assert!(why.split(' ').count() > 3, "{table}.{column} stays: say why");
        }
    }
}
