//! The clocks of signals: which are missing, which go off now, and what their next step has to know.
//!
//! The one decision: a clock is written with its signal's row (`raise`), so nothing here sets one in the course of things.
//! What is here mends what an older program or a hand left behind, and counts it: the count of orphans is the proof.

use super::Store;
use super::error::StoreError;
use super::signal::Case;
use super::sql::{Sql, row};
use super::writer::{Durability, job};
use crate::id::{ConversationId, NetworkId, SignalId, WorkerId};
use jiff::Timestamp;

pub(super) const ORPHANS: Sql = Sql::same(
    "SELECT 'orphans', count(*) FROM signals s
     WHERE s.network = $1 AND s.closed_at IS NULL
       AND (s.owner = '' OR s.next_at IS NULL OR s.next_who IS NULL OR s.next_who = ''
         OR NOT EXISTS (SELECT 1 FROM timers t WHERE t.owner = s.id AND t.kind = 'clock'))",
);
pub(super) const DUE: Sql = Sql::same(
    "SELECT 'due', count(*) FROM timers WHERE owner_sort = 'signal' AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)",
);
const WIND_MISSING: Sql = Sql::same(
    "INSERT INTO timers (owner, kind, owner_sort, network, due_at, turn)
     SELECT s.id, 'clock', 'signal', s.network, s.next_at, s.version FROM signals s
     WHERE s.network = $1 AND s.closed_at IS NULL AND s.next_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.owner = s.id AND t.kind = 'clock')",
);
const BRING_FORWARD: Sql = Sql {
    sqlite: "UPDATE timers SET due_at = $2, lease_until = NULL, lease_by = NULL
             WHERE kind = 'clock' AND due_at > $2
               AND owner IN (SELECT s.id FROM signals s WHERE s.network = $1 AND s.closed_at IS NULL AND s.owner_kind = 'worker'
                               AND s.owner IN (SELECT value FROM json_each($3)))",
    postgres: "UPDATE timers SET due_at = $2, lease_until = NULL, lease_by = NULL
               WHERE kind = 'clock' AND due_at > $2
                 AND owner IN (SELECT s.id FROM signals s WHERE s.network = $1 AND s.closed_at IS NULL AND s.owner_kind = 'worker'
                                 AND s.owner IN (SELECT jsonb_array_elements_text(($3::text)::jsonb)))",
};
/// The first line of a worker says that they are there.
const SPOKE: Sql = Sql::same(
    "SELECT 'spoke', count(*), max(at) FROM messages WHERE conversation = $1 AND signal = $2 AND author LIKE 'worker:%' AND at >= $3",
);
const DANGER: Sql = Sql::same(
    "SELECT 'danger', count(*) FROM alerts WHERE conversation = $1 AND (closed_at IS NULL OR closed_at >= $2 OR raised_at >= $2)",
);

impl Store {
    /// Open signals without an owner, a next moment, a next person or a clock: 0, or something is broken.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn orphans(&self, network: &NetworkId) -> Result<i64, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("signals", &ORPHANS, row![network.as_str()]).await?;
        let Some(mut row) = row else { return Ok(0) };
        row.text()?;
        row.integer()
    }

    /// Whether any clock goes off now. A look costs the writer nothing.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn clocks_go_off(&self, now: Timestamp) -> Result<bool, StoreError> {
        let Some(mut row) = self.inner.messages.read().await?.fetch_one("timers", &DUE, row![now]).await? else { return Ok(false) };
        row.text()?;
        Ok(row.integer()? > 0)
    }

    /// Gives every open signal without a clock one; how many there were.
    ///
    /// # Errors
    /// None was given one then.
    pub async fn wind_missing_clocks(&self, network: &NetworkId) -> Result<u64, StoreError> {
        let values = row![network.as_str()];
        let wind = job(move |on| Box::pin(async move { on.execute("timers", &WIND_MISSING, values).await }));
        self.inner.messages.write(Durability::Now, wind).await
    }

    /// Lets the clocks of all that these workers own go off now.
    ///
    /// # Errors
    /// None goes off earlier then.
    pub async fn bring_clocks_forward(&self, network: &NetworkId, of: &[WorkerId], now: Timestamp) -> Result<u64, StoreError> {
        let names = serde_json::Value::from(of.iter().map(WorkerId::as_str).collect::<Vec<_>>()).to_string();
        let values = row![network.as_str(), now, names];
        let bring = job(move |on| Box::pin(async move { on.execute("timers", &BRING_FORWARD, values).await }));
        self.inner.messages.write(Durability::Now, bring).await
    }

    /// When a worker last said something in the conversation about a signal, since they took it; that they are there is not
    /// counted.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn worker_spoke(&self, case: &Case) -> Result<Option<Timestamp>, StoreError> {
        let Some(conversation) = case.conversation else { return Ok(None) };
        let values = row![conversation.0, case.id.0, case.standing.climb.since];
        let Some(mut row) = self.inner.messages.read().await?.fetch_one("messages", &SPOKE, values).await? else { return Ok(None) };
        row.text()?;
        let (lines, last) = (row.integer()?, row.maybe_time()?);
        Ok(last.filter(|_| lines > 1))
    }

    /// Whether somebody in this conversation is in danger, or was since then.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn was_in_danger(&self, conversation: ConversationId, since: Timestamp) -> Result<bool, StoreError> {
        let values = row![conversation.0, since];
        let Some(mut row) = self.inner.messages.read().await?.fetch_one("alerts", &DANGER, values).await? else { return Ok(false) };
        row.text()?;
        Ok(row.integer()? > 0)
    }

    /// A case without what was told, which stays sealed: a clock has to go off even where the facts cannot be read.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn case_in_short(&self, signal: SignalId) -> Result<Option<Case>, StoreError> {
        self.sealed_case(signal).await
    }
}
