//! The network that was applied, and the numbers routing needs beside it.
//!
//! The one decision: who works where is a document that people write; how much each has on hand is counted here and
//! survives every new document. A worker who is no longer in it is gone, not deleted: their signals still name them.

use super::Store;
use super::error::StoreError;
use super::row::Row;
use super::sql::{INTEGER, Many, Sql, TEXT, row};
use super::writer::{Durability, job};
use crate::id::{NetworkId, WorkerId};
use jiff::Timestamp;
use std::ops::Range;

const APPLY: Sql = Sql {
    sqlite: "INSERT INTO networks (network, document, applied_at) VALUES ($1, $2, $3)
             ON CONFLICT (network) DO UPDATE SET document = excluded.document, applied_at = excluded.applied_at",
    postgres: "INSERT INTO networks (network, document, applied_at) VALUES ($1, $2, $3)
               ON CONFLICT (network) DO UPDATE SET document = excluded.document, applied_at = excluded.applied_at",
};
const ALL_GONE: Sql = Sql {
    sqlite: "UPDATE workers SET state = 'gone' WHERE network = $1",
    postgres: "UPDATE workers SET state = 'gone' FROM (SELECT network, id FROM workers WHERE network = $1 ORDER BY id FOR NO KEY UPDATE) w
               WHERE workers.network = w.network AND workers.id = w.id",
};
static PRESENT: Many = Many::of(
    &[TEXT, TEXT, INTEGER, TEXT],
    Sql {
        sqlite: "INSERT INTO workers (network, id, open_cases, state) VALUES {rows}
                 ON CONFLICT (network, id) DO UPDATE SET state = excluded.state",
        postgres: "INSERT INTO workers (network, id, open_cases, state) SELECT * FROM {rows}
                   ON CONFLICT (network, id) DO UPDATE SET state = excluded.state",
    },
);
const READ: Sql =
    Sql { sqlite: "SELECT document FROM networks WHERE network = $1", postgres: "SELECT document FROM networks WHERE network = $1" };
const NAMES: Sql =
    Sql { sqlite: "SELECT network FROM networks ORDER BY network", postgres: "SELECT network FROM networks ORDER BY network" };
pub(super) const ROSTER: Sql = Sql {
    sqlite: "SELECT id, open_cases, idle_since FROM workers WHERE network = $1 AND state = 'active' ORDER BY id",
    postgres: "SELECT id, open_cases, idle_since FROM workers WHERE network = $1 AND state = 'active' ORDER BY id",
};
const RESERVE: Sql = Sql {
    sqlite: "INSERT INTO numbers (network, next) VALUES ($1, 1 + $2)
             ON CONFLICT (network) DO UPDATE SET next = numbers.next + $2 RETURNING next",
    postgres: "INSERT INTO numbers (network, next) VALUES ($1, 1 + $2)
               ON CONFLICT (network) DO UPDATE SET next = numbers.next + $2 RETURNING next",
};

/// Numbers taken from the table at once; what is left of them at a restart is skipped, and a gap in numbers harms nobody.
const BLOCK: i64 = 32;

/// What routing needs to know of a worker beside the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// Who.
    pub worker: WorkerId,
    /// How many signals they have open.
    pub open_cases: i64,
    /// Their last assignment; `None`: never had one.
    pub idle_since: Option<Timestamp>,
}

impl Store {
    /// Puts a network's document into use; `workers` are all who are in it. Applying the same twice changes nothing.
    ///
    /// # Errors
    /// The last document stays in use then.
    pub async fn apply_network(&self, network: &NetworkId, document: &str, workers: &[WorkerId], now: Timestamp) -> Result<(), StoreError> {
        let values = row![network.as_str(), document, now];
        let name = network.clone();
        let present: Vec<_> = workers.iter().map(|worker| row![network.as_str(), worker.as_str(), 0_i64, "active"]).collect();
        let apply = job(move |on| {
            Box::pin(async move {
                on.execute("applying a network", &APPLY, values).await?;
                on.execute("applying a network", &ALL_GONE, row![name.as_str()]).await?;
                on.many("workers", &PRESENT, present).await.map(|_| ())
            })
        });
        self.inner.messages.write(Durability::Now, apply).await
    }

    /// The document in use; `None` before the first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn network(&self, network: &NetworkId) -> Result<Option<String>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("networks", &READ, row![network.as_str()]).await?;
        row.map(|mut row| row.text()).transpose()
    }

    /// The networks there are.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn networks(&self) -> Result<Vec<NetworkId>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("networks", &NAMES, Vec::new()).await?;
        rows.into_iter().map(|mut row| row.text().map(NetworkId)).collect()
    }

    /// What each worker of the network has on hand.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn roster(&self, network: &NetworkId) -> Result<Vec<Roster>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("workers", &ROSTER, row![network.as_str()]).await?;
        let read = |mut row: Row| -> Result<Roster, StoreError> {
            Ok(Roster { worker: WorkerId(row.text()?), open_cases: row.integer()?, idle_since: row.maybe_time()? })
        };
        rows.into_iter().map(read).collect()
    }

    /// Numbers for signals that are about to be raised, so that an alert can name them. A number that is not used stays
    /// unused. They need no sync of their own: the log is written in order, so no signal is kept without the block its
    /// number came from.
    ///
    /// # Errors
    /// Then nothing can be raised now.
    pub async fn signal_numbers(&self, network: &NetworkId, count: usize) -> Result<Vec<i64>, StoreError> {
        let mut blocks = self.inner.numbers.lock().await;
        let mut numbers = Vec::with_capacity(count);
        while numbers.len() < count {
            let block = blocks.entry(network.clone()).or_insert(0..0);
            numbers.extend(block.by_ref().take(count - numbers.len()));
            if numbers.len() < count {
                *block = self.reserve(network).await?;
            }
        }
        Ok(numbers)
    }

    async fn reserve(&self, network: &NetworkId) -> Result<Range<i64>, StoreError> {
        let values = row![network.as_str(), BLOCK];
        let reserve = job(move |on| {
            Box::pin(async move {
                let row = on.fetch_one("numbers", &RESERVE, values).await?;
                row.ok_or(StoreError::Refused { doing: "numbers", code: String::new() })?.integer()
            })
        });
        let next = self.inner.messages.write(Durability::WithNext, reserve).await?;
        Ok(next - BLOCK..next)
    }
}
