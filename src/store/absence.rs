//! What workers said about being away.
//!
//! The one decision: it is kept apart from the network's document, so that applying a document again undoes nobody's word; and
//! a row that is over or taken back stays.

use super::Store;
use super::error::StoreError;
use super::row::Row;
use super::sql::{Sql, row};
use super::writer::{Durability, job};
use crate::id::{NetworkId, WorkerId};
use crate::routing::absence::Absence;
use jiff::Timestamp;

const SAY: Sql = Sql::same(
    "INSERT INTO absences (id, network, worker, from_at, until_at, cover, said_at, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)",
);
const END: Sql = Sql::same("UPDATE absences SET ended_at = $3 WHERE network = $1 AND worker = $2 AND ended_at IS NULL AND until_at > $3");
pub(super) const NOW: Sql = Sql::same(
    "SELECT worker, from_at, until_at, cover FROM absences
     WHERE network = $1 AND until_at > $2 AND ended_at IS NULL ORDER BY said_at, id",
);

fn read(row: &mut Row) -> Result<Absence, StoreError> {
    Ok(Absence { worker: WorkerId(row.text()?), from: row.time()?, until: row.time()?, cover: row.maybe_text()?.map(WorkerId) })
}

impl Store {
    /// Writes down that somebody is away; what they said before no longer holds.
    ///
    /// # Errors
    /// What they said before holds then.
    pub async fn be_away(&self, network: &NetworkId, absence: &Absence, now: Timestamp) -> Result<(), StoreError> {
        let Absence { worker, from, until, cover } = absence;
        let end = row![network.as_str(), worker.as_str(), now];
        let say = row![self.inner.clock.id(), network.as_str(), worker.as_str(), *from, *until, cover.as_ref().map(WorkerId::as_str), now];
        let write = job(move |on| {
            Box::pin(async move {
                on.execute("absences", &END, end).await?;
                on.execute("absences", &SAY, say).await.map(|_| ())
            })
        });
        self.inner.messages.write(Durability::Now, write).await
    }

    /// Takes back what somebody said about being away.
    ///
    /// # Errors
    /// It holds then.
    pub async fn be_back(&self, network: &NetworkId, worker: &WorkerId, now: Timestamp) -> Result<(), StoreError> {
        let end = row![network.as_str(), worker.as_str(), now];
        let write = job(move |on| Box::pin(async move { on.execute("absences", &END, end).await.map(|_| ()) }));
        self.inner.messages.write(Durability::Now, write).await
    }

    /// Who is away now or will be, by their own word.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn absences(&self, network: &NetworkId, now: Timestamp) -> Result<Vec<Absence>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("absences", &NOW, row![network.as_str(), now]).await?;
        rows.into_iter().map(|mut row| read(&mut row)).collect()
    }
}
