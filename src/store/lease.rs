//! Work that one process does at a time, such as polling for one bot.
//!
//! The one decision: a lease carries a fencing number that grows with every new holder, and what is done under a lease names
//! it. So a process that slept through its own expiry cannot write over the one that took its place.

use super::Store;
use super::error::StoreError;
use super::sql::{Sql, row};
use super::writer::{Durability, job};
use jiff::{SignedDuration, Timestamp};

const TAKE: Sql = Sql {
    sqlite: "INSERT INTO leases (name, holder, fence, expires_at, cursor) VALUES ($1, $2, 1, $3, 0)
             ON CONFLICT (name) DO UPDATE
                SET fence = CASE WHEN leases.holder = excluded.holder AND leases.expires_at > $4 THEN leases.fence ELSE leases.fence + 1 END,
                    holder = excluded.holder, expires_at = excluded.expires_at
              WHERE leases.holder = excluded.holder OR leases.expires_at <= $4
             RETURNING name, fence, cursor, expires_at",
    postgres: "INSERT INTO leases (name, holder, fence, expires_at, cursor) VALUES ($1, $2, 1, $3, 0)
               ON CONFLICT (name) DO UPDATE
                  SET fence = CASE WHEN leases.holder = excluded.holder AND leases.expires_at > $4 THEN leases.fence ELSE leases.fence + 1 END,
                      holder = excluded.holder, expires_at = excluded.expires_at
                WHERE leases.holder = excluded.holder OR leases.expires_at <= $4
               RETURNING name, fence, cursor, expires_at",
};
const GIVE_UP: Sql = Sql {
    sqlite: "UPDATE leases SET expires_at = 0 WHERE name = $1 AND fence = $2",
    postgres: "UPDATE leases SET expires_at = 0 WHERE name = $1 AND fence = $2",
};

/// Taken for no time at all, to know that something can be written.
const PROOF: &str = "writable";

/// A lease that is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Names this holding; what is done under the lease carries it.
    pub fence: i64,
    /// How far the last holder got, as moved by `post`; 0 at the first time.
    pub cursor: i64,
    /// Until when it is ours; take it again before.
    pub expires_at: Timestamp,
}

impl Store {
    /// Takes or renews a lease; `None` while another process holds it. Renewing keeps the fencing number.
    ///
    /// # Errors
    /// Then it is not ours.
    pub async fn take_lease(&self, name: &str, now: Timestamp, lasting: SignedDuration) -> Result<Option<Grant>, StoreError> {
        let until = now.checked_add(lasting).unwrap_or(now);
        let values = row![name, &*self.holder, until, now];
        let take = job(move |on| {
            Box::pin(async move {
                let Some(mut row) = on.fetch_one("leases", &TAKE, values).await? else { return Ok(None) };
                row.text()?;
                Ok(Some(Grant { fence: row.integer()?, cursor: row.integer()?, expires_at: row.time()? }))
            })
        });
        self.inner.messages.write(Durability::WithNext, take).await
    }

    /// Writes a row that says nothing, to know that the store can be written.
    ///
    /// # Errors
    /// Why it cannot.
    pub async fn prove_writable(&self, now: Timestamp) -> Result<(), StoreError> {
        self.take_lease(PROOF, now, SignedDuration::ZERO).await.map(|_| ())
    }

    /// Gives a lease up, so that another process need not wait for its end. One that is no longer ours is left alone.
    ///
    /// # Errors
    /// Then it runs out by itself.
    pub async fn give_up_lease(&self, name: &str, fence: i64) -> Result<(), StoreError> {
        let values = row![name, fence];
        let give = job(move |on| Box::pin(async move { on.execute("giving up a lease", &GIVE_UP, values).await.map(|_| ()) }));
        self.inner.messages.write(Durability::WithNext, give).await
    }
}
