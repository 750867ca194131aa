//! Letting go of arrears that came to nothing: the row, its history, and the key that sealed it.
//!
//! The one decision: whether a row may go is asked inside the transaction that deletes it, by its signal as it stands then. One
//! that was opened again meanwhile stays. Its key goes after it, so that copies of the database open it no more either.

use super::Store;
use super::error::StoreError;
use super::sql::{Sql, id_list, row};
use super::writer::{Durability, job};
use crate::id::{ArrearsId, KeyId, NetworkId, SignalId};
use jiff::Timestamp;

/// Closed without help; a network's own outcomes are not among them, for nobody knows what they mean.
pub(super) const ENDED: Sql = Sql::same(
    "SELECT a.id, a.signal FROM arrears a JOIN signals s ON s.id = a.signal
             WHERE a.network = $1 AND s.closed_at < $2 AND s.outcome IN ('no_help_asked', 'not_reached', 'double', 'not_for_us')
             ORDER BY s.closed_at LIMIT $3",
);
const FORGET_EVENTS: Sql = Sql {
    sqlite: "DELETE FROM arrears_events WHERE arrears IN (SELECT a.id FROM arrears a JOIN signals s ON s.id = a.signal
             WHERE a.id IN (SELECT value FROM json_each($1)) AND s.closed_at < $2)",
    postgres: "DELETE FROM arrears_events WHERE arrears IN (SELECT a.id FROM arrears a JOIN signals s ON s.id = a.signal
               WHERE a.id = ANY($1) AND s.closed_at < $2)",
};
const FORGET: Sql = Sql {
    sqlite: "DELETE FROM arrears WHERE id IN (SELECT a.id FROM arrears a JOIN signals s ON s.id = a.signal
             WHERE a.id IN (SELECT value FROM json_each($1)) AND s.closed_at < $2) RETURNING key",
    postgres: "DELETE FROM arrears WHERE id IN (SELECT a.id FROM arrears a JOIN signals s ON s.id = a.signal
               WHERE a.id = ANY($1) AND s.closed_at < $2) RETURNING key",
};

impl Store {
    /// Arrears whose signal was closed without help before this moment, and that signal; at most so many, the oldest first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn arrears_ended(&self, network: &NetworkId, before: Timestamp, most: i64) -> Result<Vec<(ArrearsId, SignalId)>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("arrears", &ENDED, row![network.as_str(), before, most]).await?;
        rows.into_iter().map(|mut row| Ok((row.id()?, row.id()?))).collect()
    }

    /// Deletes those of these arrears whose signal was closed before this moment and is closed still; how many there were.
    ///
    /// # Errors
    /// When they cannot be deleted: they are there then, or unreadable.
    pub async fn forget_arrears(&self, ids: Vec<ArrearsId>, before: Timestamp) -> Result<usize, StoreError> {
        let ids: Vec<uuid::Uuid> = ids.into_iter().map(|id| id.0).collect();
        let forget = job(move |on| {
            Box::pin(async move {
                on.execute("forgetting", &FORGET_EVENTS, vec![id_list(ids.clone()), before.into()]).await?;
                let rows = on.fetch("arrears", &FORGET, vec![id_list(ids), before.into()]).await?;
                rows.into_iter().map(|mut row| row.id::<KeyId>()).collect::<Result<Vec<_>, _>>()
            })
        });
        let keys = self.inner.messages.write(Durability::Now, forget).await?;
        let count = keys.len();
        for key in keys {
            self.inner.keys.erase(key).await?;
        }
        if count > 0 {
            self.fold().await;
        }
        Ok(count)
    }
}
