//! The days on which workers ask how it is, after closing.
//!
//! The one decision: a row stays when it is done, so that it can be shown that a nuisance was not closed without one
//! (`NUIS-4`).

use super::Store;
use super::error::StoreError;
use super::row::Row;
use super::sql::{INTEGER, Many, Sql, TEXT, Value, row};
use crate::id::{Kind, NetworkId, SignalId, WorkerId};
use jiff::Timestamp;
use jiff::civil::Date;

pub(super) static WRITE: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, INTEGER, INTEGER],
    Sql {
        sqlite: "INSERT INTO follow_ups (signal, network, worker, due_on, told_at, done_at) VALUES {rows}
                 ON CONFLICT (signal) DO UPDATE SET worker = excluded.worker, due_on = excluded.due_on, told_at = excluded.told_at,
                             done_at = excluded.done_at",
        postgres: "INSERT INTO follow_ups (signal, network, worker, due_on, told_at, done_at) SELECT * FROM {rows}
                   ON CONFLICT (signal) DO UPDATE SET worker = excluded.worker, due_on = excluded.due_on, told_at = excluded.told_at,
                               done_at = excluded.done_at",
    },
);
const OF: Sql = Sql::same("SELECT signal, network, worker, due_on, told_at, done_at FROM follow_ups WHERE signal = $1");
pub(super) const DUE: Sql = Sql::same(
    "SELECT f.signal, f.network, f.worker, f.due_on, f.told_at, f.done_at, s.number, s.kind FROM follow_ups f JOIN signals s ON s.id = f.signal
     WHERE f.network = $1 AND f.due_on <= $2 AND f.done_at IS NULL ORDER BY f.due_on, s.number",
);

/// A day on which a worker asks how it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// After the closing of which signal.
    pub signal: SignalId,
    /// Whose network.
    pub network: NetworkId,
    /// Who closed it.
    pub worker: WorkerId,
    /// The day.
    pub due_on: Date,
    /// When somebody was told that the day has come.
    pub told_at: Option<Timestamp>,
    /// When it was done, or there was no need any more.
    pub done_at: Option<Timestamp>,
}

/// One that is due, with what a list shows of its signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpDue {
    /// Which.
    pub follow_up: FollowUp,
    /// What people call the signal by.
    pub number: i64,
    /// What it is about.
    pub kind: Kind,
}

pub(super) fn values(one: &FollowUp) -> Vec<Value> {
    row![one.signal.0, one.network.as_str(), one.worker.as_str(), one.due_on.to_string(), one.told_at, one.done_at]
}

fn read(row: &mut Row) -> Result<FollowUp, StoreError> {
    Ok(FollowUp {
        signal: row.id()?,
        network: NetworkId(row.text()?),
        worker: WorkerId(row.text()?),
        due_on: row.parsed(|day| day.parse().ok())?,
        told_at: row.maybe_time()?,
        done_at: row.maybe_time()?,
    })
}

impl Store {
    /// The day that was chosen when this signal was closed last.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn follow_up(&self, signal: SignalId) -> Result<Option<FollowUp>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("follow_ups", &OF, row![signal.0]).await?;
        row.map(|mut row| read(&mut row)).transpose()
    }

    /// Those of this day and before that nobody has done, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn follow_ups_due(&self, network: &NetworkId, today: Date) -> Result<Vec<FollowUpDue>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("follow_ups", &DUE, row![network.as_str(), today.to_string()]).await?;
        rows.into_iter()
            .map(|mut row| Ok(FollowUpDue { follow_up: read(&mut row)?, number: row.integer()?, kind: Kind(row.text()?) }))
            .collect()
    }
}
