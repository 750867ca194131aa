//! Signals that a worker put together.
//!
//! The one decision: putting together is a row of its own beside the two signals, with how both stood before, so that taking
//! apart needs no guess. Both signals' histories say what happened; a row that ended stays.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::row::Row;
use super::signal::Case;
use super::sql::{INTEGER, Many, Sql, TEXT, Value, row};
use crate::id::{NetworkId, SignalId, WorkerId};
use jiff::Timestamp;
use uuid::Uuid;

pub(super) static MAKE: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT],
    Sql {
        sqlite: "INSERT INTO merges (id, network, signal, into_signal, made_by, made_at, before) VALUES {rows}",
        postgres: "INSERT INTO merges (id, network, signal, into_signal, made_by, made_at, before) SELECT * FROM {rows}",
    },
);
pub(super) static END: Many = Many::of(
    &[TEXT, INTEGER, TEXT],
    Sql {
        sqlite: "WITH v (id, ended_at, ended_by) AS (VALUES {rows})
                 UPDATE merges SET ended_at = v.ended_at, ended_by = v.ended_by FROM v WHERE merges.id = v.id AND merges.ended_at IS NULL",
        postgres:
            "WITH v (id, ended_at, ended_by) AS (SELECT * FROM {rows})
                   UPDATE merges SET ended_at = v.ended_at, ended_by = v.ended_by FROM v WHERE merges.id = v.id AND merges.ended_at IS NULL",
    },
);
pub(super) const OF: Sql =
    Sql::same("SELECT id, network, signal, into_signal, made_by, made_at, before FROM merges WHERE signal = $1 AND ended_at IS NULL");
pub(super) const INTO: Sql = Sql::same(
    "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                    next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
             FROM signals WHERE id IN (SELECT signal FROM merges WHERE into_signal = $1 AND ended_at IS NULL) ORDER BY number",
);

/// A signal that was put with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Its own id.
    pub id: Uuid,
    /// Whose network.
    pub network: NetworkId,
    /// What was put.
    pub signal: SignalId,
    /// With what.
    pub into: SignalId,
    /// By whom.
    pub made_by: WorkerId,
    /// When.
    pub made_at: Timestamp,
    /// JSON: how both stood.
    pub before: String,
}

/// That two signals are apart again, or that the one that was put with the other is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeEnded {
    /// Which.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who did it: `worker:<id>`, `person`.
    pub by: String,
}

/// Rows of these, ready to be written.
#[derive(Clone, Default)]
pub(super) struct Rows {
    made: Vec<Vec<Value>>,
    ended: Vec<Vec<Value>>,
}

impl Rows {
    pub(super) fn add(&mut self, made: &[Merge], ended: &[MergeEnded]) {
        self.made.extend(made.iter().map(|merge| {
            let Merge { id, network, signal, into, made_by, made_at, before } = merge;
            row![*id, network.as_str(), signal.0, into.0, made_by.as_str(), *made_at, before.as_str()]
        }));
        self.ended.extend(ended.iter().map(|ended| row![ended.id, ended.at, ended.by.as_str()]));
    }

    pub(super) fn append(&mut self, other: &Self) {
        let Self { made, ended } = other;
        self.made.extend_from_slice(made);
        self.ended.extend_from_slice(ended);
    }

    /// Ends go first: what was taken apart may be put together anew.
    pub(super) async fn write(self, on: &mut Connection) -> Result<(), StoreError> {
        on.many("merges", &END, self.ended).await?;
        on.many("merges", &MAKE, self.made).await?;
        Ok(())
    }
}

fn read(mut row: Row) -> Result<Merge, StoreError> {
    Ok(Merge {
        id: row.id()?,
        network: NetworkId(row.text()?),
        signal: row.id()?,
        into: row.id()?,
        made_by: WorkerId(row.text()?),
        made_at: row.time()?,
        before: row.text()?,
    })
}

impl Store {
    /// With which signal this one was put; `None` when it stands by itself.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn merge_of(&self, signal: SignalId) -> Result<Option<Merge>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("merges", &OF, row![signal.0]).await?;
        row.map(read).transpose()
    }

    /// The signals that were put with this one and are not done, oldest first.
    ///
    /// # Errors
    /// When they cannot be read or opened.
    pub async fn merged_into(&self, signal: SignalId) -> Result<Vec<Case>, StoreError> {
        self.cases(&INTO, row![signal.0]).await
    }
}
