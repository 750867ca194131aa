//! Clearing signals that are closed: what they say goes, that they were there stays.
//!
//! The one decision: a cleared signal gets a fresh key over empty facts, and its old key is destroyed. So a tombstone reads, counts and
//! is listed like any other signal, no reader has to know of it, and what was sealed before opens nowhere: not in free pages of the
//! file, not in a copy of the messages, and once their term is over in no copy of the keys.
//!
//! Which keys are needless is written in the transaction that makes them so ([`keys_go`]), and they are destroyed after it. A crash
//! between the two leaves the rows; [`Store::destroy_needless_keys`] finds them again.

use super::Store;
use super::connection::Connection;
use super::document::Document;
use super::error::StoreError;
use super::hand_over;
use super::keys::Scope;
use super::learning;
use super::others::TELL;
use super::sealed::{DataKey, Place};
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, id_list, row};
use super::word::Word;
use super::writer::{Durability, job};
use crate::id::{HandOverId, KeyId, NetworkId, SignalId};
use crate::time::Clock;
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// Only what is closed and says something still, and is no part of what another carries; on PostgreSQL nobody opens it again meanwhile.
pub(super) const CLOSED: Sql = Sql {
    sqlite: "SELECT id, network, key, reporter_key FROM signals
             WHERE id IN (SELECT value FROM json_each($1)) AND closed_at IS NOT NULL AND cleared_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM merges m WHERE m.signal = signals.id AND m.ended_at IS NULL)",
    postgres: "SELECT id, network, key, reporter_key FROM signals
               WHERE id = ANY($1) AND closed_at IS NOT NULL AND cleared_at IS NULL
                 AND NOT EXISTS (SELECT 1 FROM merges m WHERE m.signal = signals.id AND m.ended_at IS NULL) ORDER BY id FOR NO KEY UPDATE",
};
pub(super) static EMPTY: Many = Many::of(
    &[TEXT, TEXT, BLOB, INTEGER, TEXT],
    Sql {
        sqlite: "WITH v (id, key, facts, cleared_at, cleared_by) AS (VALUES {rows})
                 UPDATE signals SET key = v.key, facts = v.facts, reporter = NULL, reporter_key = NULL, address_hash = NULL,
                        cleared_at = v.cleared_at, cleared_by = v.cleared_by, version = signals.version + 1
                 FROM v WHERE signals.id = v.id",
        postgres: "WITH v (id, key, facts, cleared_at, cleared_by) AS (SELECT * FROM {rows})
                   UPDATE signals SET key = v.key, facts = v.facts, reporter = NULL, reporter_key = NULL, address_hash = NULL,
                          cleared_at = v.cleared_at, cleared_by = v.cleared_by, version = signals.version + 1
                   FROM v WHERE signals.id = v.id",
    },
);
static EVENT: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER, TEXT, TEXT],
    Sql {
        sqlite: "INSERT INTO signal_events (id, network, signal, at, what, who) VALUES {rows}",
        postgres: "INSERT INTO signal_events (id, network, signal, at, what, who) SELECT * FROM {rows}",
    },
);
pub(super) const NOTES: Sql = Sql {
    sqlite: "UPDATE signal_events SET note = NULL WHERE signal IN (SELECT value FROM json_each($1)) AND note IS NOT NULL",
    postgres: "UPDATE signal_events SET note = NULL WHERE signal = ANY($1) AND note IS NOT NULL",
};
pub(super) const ASKED: Sql = Sql {
    sqlite: "UPDATE decisions SET asked = NULL WHERE signal IN (SELECT value FROM json_each($1)) AND asked IS NOT NULL",
    postgres: "UPDATE decisions SET asked = NULL WHERE signal = ANY($1) AND asked IS NOT NULL",
};
/// An answer on its way, or given up, that says something about them; in workers' chats too.
pub(super) const ON_THEIR_WAY: Sql = Sql {
    sqlite: "DELETE FROM envelopes WHERE
               conversation IN (SELECT m.conversation FROM messages m WHERE m.signal IN (SELECT value FROM json_each($1)))
               AND message IN (SELECT m.id FROM messages m WHERE m.signal IN (SELECT value FROM json_each($1)))",
    postgres: "DELETE FROM envelopes WHERE conversation IN (SELECT m.conversation FROM messages m WHERE m.signal = ANY($1))
                 AND message IN (SELECT m.id FROM messages m WHERE m.signal = ANY($1))",
};
pub(super) const WORDS: Sql = Sql {
    sqlite: "UPDATE messages SET text = NULL, input = NULL, finding = NULL WHERE signal IN (SELECT value FROM json_each($1))",
    postgres: "UPDATE messages SET text = NULL, input = NULL, finding = NULL WHERE signal = ANY($1)",
};
pub(super) const LOOK_BACKS: Sql = Sql {
    sqlite: "UPDATE follow_ups SET done_at = $2 WHERE signal IN (SELECT value FROM json_each($1)) AND done_at IS NULL",
    postgres: "UPDATE follow_ups SET done_at = $2 WHERE signal = ANY($1) AND done_at IS NULL",
};
pub(super) const OFFERED: Sql = Sql {
    sqlite: "SELECT id, signal FROM hand_overs WHERE signal IN (SELECT value FROM json_each($1))",
    postgres: "SELECT id, signal FROM hand_overs WHERE signal = ANY($1)",
};
pub(super) static PROJECTIONS: Many = Many::of(
    &[TEXT, BLOB],
    Sql {
        sqlite: "WITH v (id, projection) AS (VALUES {rows}) UPDATE hand_overs SET projection = v.projection FROM v WHERE hand_overs.id = v.id",
        postgres: "WITH v (id, projection) AS (SELECT * FROM {rows})
                   UPDATE hand_overs SET projection = v.projection FROM v WHERE hand_overs.id = v.id",
    },
);
static NEEDLESS: Many = Many::of(
    &[TEXT, TEXT, INTEGER],
    Sql {
        sqlite: "INSERT INTO needless_keys (key, network, since) VALUES {rows} ON CONFLICT (key) DO NOTHING",
        postgres: "INSERT INTO needless_keys (key, network, since) SELECT * FROM {rows} ON CONFLICT (key) DO NOTHING",
    },
);
const ALL_NEEDLESS: Sql = Sql::same("SELECT key FROM needless_keys ORDER BY key LIMIT 1000");
const DESTROYED: Sql = Sql {
    sqlite: "DELETE FROM needless_keys WHERE key IN (SELECT value FROM json_each($1))",
    postgres: "DELETE FROM needless_keys WHERE key = ANY($1)",
};

/// What the event in a cleared signal's history is called.
pub const CLEARED: &str = "cleared";

/// Why signals are cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClearedBy {
    /// The person asked for it.
    Erasure,
    /// They were kept as long as they are.
    Term,
}

impl ClearedBy {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Erasure => "erased",
            Self::Term => "term",
        }
    }
}

/// How signals are cleared.
#[derive(Clone, Debug)]
pub struct Clearing {
    /// Why.
    pub by: ClearedBy,
    /// Facts that say nothing, as the desk writes them.
    pub empty: Document,
    /// Who did it, as histories say: `clock`, `worker:<id>`.
    pub who: String,
    /// When.
    pub at: Timestamp,
}

/// Signals with the key that each gets.
pub(super) struct Prepared {
    pub(super) clearing: Clearing,
    keys: HashMap<SignalId, Arc<DataKey>>,
    clock: Clock,
}

impl Store {
    /// Clears those of these signals that are closed and say something still; which they were. An open one is left as it is, asked
    /// inside the transaction. Idempotent. Give some dozens at once: people wait behind the writer.
    ///
    /// What goes: facts, notes, what a decision went by, who reported, the hash of the address, what was offered to another
    /// organisation, what was said about it in any chat, and the keys. What stays: number, kind, urgency, four digits, dates, owner,
    /// outcome, which deeds were done by whom, and the hand-overs' grounds.
    ///
    /// # Errors
    /// When nothing can be written; or when keys could not be destroyed: they are the next time.
    pub async fn clear_signals(
        &self,
        network: &NetworkId,
        signals: Vec<SignalId>,
        clearing: Clearing,
    ) -> Result<Vec<SignalId>, StoreError> {
        if signals.is_empty() {
            return Ok(signals);
        }
        let prepared = self.prepare_clearing(network, signals, clearing).await?;
        let tell = self.word(&Word::Erased);
        let work = job(move |on| {
            Box::pin(async move {
                let cleared = clear(on, &prepared).await?;
                on.pass("telling others", &TELL, vec![tell]).await?;
                Ok(cleared)
            })
        });
        let cleared = self.inner.messages.write(Durability::Now, work).await;
        self.inner.memory.forget();
        self.destroy_needless_keys().await?;
        cleared
    }

    /// A key for each of these signals.
    pub(super) async fn prepare_clearing(
        &self,
        network: &NetworkId,
        signals: Vec<SignalId>,
        clearing: Clearing,
    ) -> Result<Prepared, StoreError> {
        let keys = self.inner.keys.fresh(network, Scope::Signal, signals.len()).await?;
        Ok(Prepared { clearing, keys: signals.into_iter().zip(keys).collect(), clock: self.inner.clock.clone() })
    }

    /// Destroys the keys that nothing needs any more; how many there were. Others find nothing to do then.
    ///
    /// # Errors
    /// Those that are left are destroyed the next time.
    pub async fn destroy_needless_keys(&self) -> Result<usize, StoreError> {
        let mut count = 0;
        loop {
            let rows = self.inner.messages.read().await?.fetch("needless_keys", &ALL_NEEDLESS, Vec::new()).await?;
            let keys = rows.into_iter().map(|mut row| row.id()).collect::<Result<Vec<KeyId>, _>>()?;
            if keys.is_empty() {
                if count > 0 {
                    // What was let go of lies in the log as it was, until that is folded.
                    self.fold().await;
                }
                return Ok(count);
            }
            count += keys.len();
            self.inner.keys.erase_all(&keys).await?;
            let gone = vec![id_list(keys.into_iter().map(|key| key.0))];
            let work = job(move |on| Box::pin(async move { on.execute("destroyed keys", &DESTROYED, gone).await.map(|_| ()) }));
            self.inner.messages.write(Durability::Now, work).await?;
        }
    }
}

/// Writes down that nothing needs these keys any more, in the transaction that makes it so.
pub(super) async fn keys_go(on: &mut Connection, network: &NetworkId, keys: Vec<KeyId>, at: Timestamp) -> Result<(), StoreError> {
    let rows = keys.into_iter().map(|key| row![key.0, network.as_str(), at]).collect();
    on.many("needless_keys", &NEEDLESS, rows).await.map(|_| ())
}

/// A signal that is cleared, with the key it gets.
type Fresh<'a> = (SignalId, &'a Arc<DataKey>);

/// Clears what is closed of what was prepared, inside a transaction; which they were.
pub(super) async fn clear(on: &mut Connection, prepared: &Prepared) -> Result<Vec<SignalId>, StoreError> {
    let Prepared { clearing, keys, clock } = prepared;
    let (mut emptied, mut events, mut cleared): (_, _, Vec<Fresh<'_>>) = (Vec::new(), Vec::new(), Vec::new());
    for mut row in on.fetch("signals", &CLOSED, vec![id_list(keys.keys().map(|id| id.0))]).await? {
        let (id, network) = (row.id::<SignalId>()?, NetworkId(row.text()?));
        let old = [Some(row.id::<KeyId>()?), row.maybe_id()?];
        let Some(key) = keys.get(&id) else { continue };
        let facts = key.seal(Place::of("signals", "facts", id.0), clearing.empty.expose())?;
        emptied.push(row![id.0, key.id.0, facts, clearing.at, clearing.by.as_str()]);
        events.push(row![clock.id(), network.as_str(), id.0, clearing.at, CLEARED, clearing.who.as_str()]);
        keys_go(on, &network, old.into_iter().flatten().collect(), clearing.at).await?;
        cleared.push((id, key));
    }
    if cleared.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = cleared.iter().map(|(id, _)| id.0).collect();
    let those = || -> Value { id_list(ids.iter().copied()) };
    empty_offers(on, &cleared, those()).await?;
    on.many("signals", &EMPTY, emptied).await?;
    for (doing, sql) in [
        ("notes", &NOTES),
        ("decisions", &ASKED),
        ("what is on its way", &ON_THEIR_WAY),
        ("words", &WORDS),
        ("corrections", &learning::CLEAR),
    ] {
        on.execute(doing, sql, vec![those()]).await?;
    }
    on.execute("follow-ups", &LOOK_BACKS, vec![those(), clearing.at.into()]).await?;
    on.many("signal_events", &EVENT, events).await?;
    Ok(cleared.into_iter().map(|(id, _)| id).collect())
}

/// What was offered of them to others says nothing more; that it was, and why it might, stays.
async fn empty_offers(on: &mut Connection, cleared: &[Fresh<'_>], those: Value) -> Result<(), StoreError> {
    let mut projections = Vec::new();
    for mut row in on.fetch("hand_overs", &OFFERED, vec![those]).await? {
        let (id, signal) = (row.id::<HandOverId>()?, row.id::<SignalId>()?);
        let Some((_, key)) = cleared.iter().find(|(cleared, _)| *cleared == signal) else { continue };
        projections.push(row![id.0, hand_over::seal_nothing(id, key)?]);
    }
    on.many("hand_overs", &PROJECTIONS, projections).await.map(|_| ())
}
