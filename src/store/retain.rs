//! What is kept as long as it is kept, and no longer: closed signals, and what was said where nothing is open.
//!
//! The one decision: what still belongs to something under way is left out by the statements themselves, not by whoever asks:
//! a day to look back, a hand-over, an erasure, a signal that another one was put into.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::learning;
use super::others::TELL;
use super::sql::{Sql, id_list, row};
use super::word::Word;
use super::writer::{Durability, job};
use crate::id::{ArrearsId, ConversationId, KeyId, Kind, NetworkId, SignalId};
use jiff::Timestamp;

pub(super) const CLOSED: Sql = Sql::same(
    "SELECT kind, outcome, count(*), min(closed_at) FROM signals
     WHERE network = $1 AND closed_at IS NOT NULL AND cleared_at IS NULL GROUP BY kind, outcome ORDER BY kind, outcome",
);
pub(super) const ENDED: Sql = Sql::same(
    "SELECT s.id FROM signals s
     WHERE s.network = $1 AND s.kind = $2 AND s.outcome = $3 AND s.closed_at < $4 AND s.closed_at IS NOT NULL AND s.cleared_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.signal = s.id AND f.done_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM hand_overs h WHERE h.signal = s.id AND h.state IN ('offered', 'escalated'))
       AND NOT EXISTS (SELECT 1 FROM hand_overs h JOIN signals t ON t.id = h.taken WHERE h.signal = s.id AND t.closed_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM merges m JOIN signals i ON i.id = m.into_signal
                       WHERE m.signal = s.id AND m.ended_at IS NULL AND i.closed_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.conversation = s.conversation AND e.state = 'asked')
     ORDER BY s.closed_at LIMIT $5",
);
/// Somebody's chat in which nothing is open, nothing is kept of what was closed, nobody is asked how they are, nothing waits,
/// and something was said that is kept. A walk through all chats, once a day: an index by the last word would be written at
/// every turn.
pub(super) const SILENT: Sql = Sql::same(
    "SELECT c.id FROM conversations c
     WHERE c.network = $1 AND c.party = 'person' AND c.updated_at < $2 AND length(c.address_hash) = 33
       AND NOT EXISTS (SELECT 1 FROM signals s WHERE s.conversation = c.id AND s.cleared_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM check_ins i WHERE i.conversation = c.id AND i.state IN ('proposed', 'agreed'))
       AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.conversation = c.id AND e.state = 'asked')
       AND NOT EXISTS (SELECT 1 FROM alerts a WHERE a.conversation = c.id AND a.closed_at IS NULL)
       AND (c.session IS NOT NULL OR EXISTS (SELECT 1 FROM messages m WHERE m.conversation = c.id AND m.text IS NOT NULL))
     ORDER BY c.updated_at LIMIT $3",
);
pub(super) const WORDS: Sql = Sql {
    sqlite: "UPDATE messages SET text = NULL, input = NULL, finding = NULL WHERE conversation IN (SELECT value FROM json_each($1))",
    postgres: "UPDATE messages SET text = NULL, input = NULL, finding = NULL WHERE conversation = ANY($1)",
};
pub(super) const FILES: Sql = Sql {
    sqlite: "DELETE FROM attachments WHERE conversation IN (SELECT value FROM json_each($1))",
    postgres: "DELETE FROM attachments WHERE conversation = ANY($1)",
};
/// What was given up. What waits is not there: a chat with a turn to come is not silent.
pub(super) const GIVEN_UP: Sql = Sql {
    sqlite: "DELETE FROM envelopes WHERE dead_at IS NOT NULL AND conversation IN (SELECT value FROM json_each($1))",
    postgres: "DELETE FROM envelopes WHERE dead_at IS NOT NULL AND conversation = ANY($1)",
};
/// The moment of the last word is part of it: somebody may write while this is decided.
pub(super) const SESSION: Sql = Sql {
    sqlite: "UPDATE conversations SET session = NULL, version = version + 1
             WHERE id IN (SELECT value FROM json_each($1)) AND updated_at < $2 AND lease_until IS NULL RETURNING id",
    postgres: "UPDATE conversations SET session = NULL, version = version + 1
               WHERE id = ANY($1) AND updated_at < $2 AND lease_until IS NULL RETURNING id",
};
/// Reported, never handed over, and not reported again since.
pub(super) const STALE: Sql =
    Sql::same("SELECT id FROM arrears WHERE network = $1 AND signal IS NULL AND changed_at < $2 ORDER BY changed_at LIMIT $3");
const STALE_EVENTS: Sql = Sql {
    sqlite: "DELETE FROM arrears_events WHERE arrears IN (SELECT id FROM arrears
             WHERE id IN (SELECT value FROM json_each($1)) AND signal IS NULL AND changed_at < $2)",
    postgres: "DELETE FROM arrears_events WHERE arrears IN (SELECT id FROM arrears WHERE id = ANY($1) AND signal IS NULL AND changed_at < $2)",
};
const DELETE_STALE: Sql = Sql {
    sqlite: "DELETE FROM arrears WHERE id IN (SELECT value FROM json_each($1)) AND signal IS NULL AND changed_at < $2 RETURNING key",
    postgres: "DELETE FROM arrears WHERE id = ANY($1) AND signal IS NULL AND changed_at < $2 RETURNING key",
};

/// Closed signals of one kind that ended alike, of which something is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedOf {
    /// What they were about.
    pub kind: Kind,
    /// How they ended.
    pub outcome: String,
    /// How many.
    pub count: i64,
    /// When the first of them was closed.
    pub oldest: Timestamp,
}

impl Store {
    /// All closed signals of which something is kept, counted by kind and outcome.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn closed(&self, network: &NetworkId) -> Result<Vec<ClosedOf>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("signals", &CLOSED, row![network.as_str()]).await?;
        let read = |mut row: super::row::Row| {
            Ok(ClosedOf { kind: Kind(row.text()?), outcome: row.text()?, count: row.integer()?, oldest: row.time()? })
        };
        rows.into_iter().map(read).collect()
    }

    /// Signals of this kind that ended so before this moment, of which something is kept and nothing is under way; the oldest
    /// first, at most so many.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn ended(
        &self,
        network: &NetworkId,
        (kind, outcome): (&Kind, &str),
        before: Timestamp,
        most: i64,
    ) -> Result<Vec<SignalId>, StoreError> {
        let values = row![network.as_str(), kind.as_str(), outcome, before, most];
        let rows = self.inner.messages.read().await?.fetch("signals", &ENDED, values).await?;
        rows.into_iter().map(|mut row| row.id()).collect()
    }

    /// People's chats in which nothing is open or under way and nothing was said since this moment; the longest silent first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn silent(&self, network: &NetworkId, before: Timestamp, most: i64) -> Result<Vec<ConversationId>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("conversations", &SILENT, row![network.as_str(), before, most]).await?;
        rows.into_iter().map(|mut row| row.id()).collect()
    }

    /// Lets go of what was said in these chats, of files, and of where the conversation stood; in how many. One in which
    /// somebody wrote since is left as it is.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn clear_words(&self, conversations: Vec<ConversationId>, before: Timestamp) -> Result<usize, StoreError> {
        let tell = self.word(&Word::Erased);
        let work = job(move |on: &mut Connection| {
            Box::pin(async move {
                let ids = id_list(conversations.into_iter().map(|id| id.0));
                let rows = on.fetch("conversations", &SESSION, vec![ids, before.into()]).await?;
                let cleared = rows.into_iter().map(|mut row| row.id::<ConversationId>()).collect::<Result<Vec<_>, _>>()?;
                for (doing, sql) in
                    [("words", &WORDS), ("corrections", &learning::LET_GO), ("files", &FILES), ("what was given up", &GIVEN_UP)]
                {
                    on.execute(doing, sql, vec![id_list(cleared.iter().map(|id| id.0))]).await?;
                }
                on.pass("telling others", &TELL, vec![tell]).await?;
                Ok(cleared.len())
            })
        });
        let cleared = self.inner.messages.write(Durability::Now, work).await;
        self.inner.memory.forget();
        cleared
    }

    /// Deletes arrears that were never handed over and that nobody reported again since this moment; how many.
    ///
    /// # Errors
    /// When they cannot be deleted: they are there then, or unreadable.
    pub async fn forget_stale_arrears(&self, network: &NetworkId, before: Timestamp, most: i64) -> Result<usize, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("arrears", &STALE, row![network.as_str(), before, most]).await?;
        let ids = rows.into_iter().map(|mut row| row.id::<ArrearsId>().map(|id| id.0)).collect::<Result<Vec<_>, _>>()?;
        if ids.is_empty() {
            return Ok(0);
        }
        let forget = job(move |on: &mut Connection| {
            Box::pin(async move {
                on.execute("forgetting", &STALE_EVENTS, vec![id_list(ids.clone()), before.into()]).await?;
                let rows = on.fetch("arrears", &DELETE_STALE, vec![id_list(ids), before.into()]).await?;
                rows.into_iter().map(|mut row| row.id::<KeyId>()).collect::<Result<Vec<_>, _>>()
            })
        });
        let keys = self.inner.messages.write(Durability::Now, forget).await?;
        let count = keys.len();
        for key in keys {
            self.inner.keys.erase(key).await?;
        }
        Ok(count)
    }

    /// Lets go of what was deleted and lies in the logs still; see `Database::fold`.
    pub async fn fold(&self) {
        self.inner.messages.fold().await;
        self.inner.keys.database.fold().await;
    }
}
