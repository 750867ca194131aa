//! Handing out what has to be sent or fetched, and settling it.
//!
//! The one decision: a lane moves strictly in order and no lane waits for another. A claim takes from the head of a lane
//! only, never past one that is leased or not yet due; danger is claimed first. Settling costs no sync of its own: what a
//! power cut takes back is sent once more.

use super::Store;
use super::envelope::{Dead, Delivery};
use super::error::StoreError;
use super::row::Row;
use super::sealed::Place;
use super::sql::{INTEGER, Many, Sql, TEXT, Turnstile, Value, id_list, row};
use super::words;
use super::writer::{Durability, job};
use crate::id::{ConversationId, EnvelopeId, NetworkId};
use crate::mailbox::{Claim, LEASE, Lane, Settled, Traffic};
use jiff::Timestamp;
use std::collections::HashSet;

/// Conversations with due envelopes of one sort of traffic. Another process that is just claiming from them, or writing to
/// them, is passed over; what is read afterwards is as that one left it.
const LANES: Turnstile = Turnstile {
    postgres: "SELECT c.id FROM envelopes e JOIN conversations c ON c.id = e.conversation
               WHERE e.traffic = $2 AND e.dead_at IS NULL AND e.due_at <= $1 AND (e.lease_until IS NULL OR e.lease_until <= $1)
                 AND NOT EXISTS (SELECT 1 FROM envelopes p WHERE p.conversation = e.conversation AND p.traffic = e.traffic
                                 AND p.seq < e.seq AND p.dead_at IS NULL AND (p.due_at > $1 OR p.lease_until > $1))
               ORDER BY e.seq LIMIT $3 FOR NO KEY UPDATE OF c SKIP LOCKED",
};
/// Due envelopes of one sort of traffic, from the heads of their lanes.
pub(super) const CLAIM: Sql = Sql {
    sqlite: "UPDATE envelopes SET lease_until = $2, lease_by = $3, attempt = attempt + 1
             WHERE seq IN (
                 SELECT e.seq FROM envelopes e
                 WHERE e.traffic = $4 AND e.dead_at IS NULL AND e.due_at <= $1 AND (e.lease_until IS NULL OR e.lease_until <= $1)
                   AND NOT EXISTS (SELECT 1 FROM envelopes p WHERE p.conversation = e.conversation AND p.traffic = e.traffic
                                   AND p.seq < e.seq AND p.dead_at IS NULL AND (p.due_at > $1 OR p.lease_until > $1))
                 ORDER BY e.seq LIMIT $5)
             RETURNING id, seq, conversation, attempt, epoch, kind, payload",
    postgres: "UPDATE envelopes SET lease_until = $2, lease_by = $3, attempt = attempt + 1
               WHERE seq IN (
                   SELECT e.seq FROM envelopes e
                   WHERE e.traffic = $4 AND e.conversation = ANY($6) AND e.dead_at IS NULL AND e.due_at <= $1 AND (e.lease_until IS NULL OR e.lease_until <= $1)
                     AND NOT EXISTS (SELECT 1 FROM envelopes p WHERE p.conversation = e.conversation AND p.traffic = e.traffic
                                     AND p.seq < e.seq AND p.dead_at IS NULL AND (p.due_at > $1 OR p.lease_until > $1))
                   ORDER BY e.seq LIMIT $5)
               RETURNING id, seq, conversation, attempt, epoch, kind, payload",
};
/// The channel's number, onto the line in the history.
pub(super) static NUMBER: Many = Many::of(
    &[TEXT, TEXT],
    Sql {
        sqlite: "WITH v (id, external_id) AS (VALUES {rows})
                 UPDATE messages SET external_id = v.external_id FROM v JOIN envelopes e ON e.id = v.id WHERE messages.id = e.message",
        postgres: "WITH v (id, external_id) AS (SELECT * FROM {rows})
                   UPDATE messages SET external_id = v.external_id FROM v JOIN envelopes e ON e.id = v.id WHERE messages.id = e.message",
    },
);
pub(super) const DONE: Sql = Sql {
    sqlite: "DELETE FROM envelopes WHERE id IN (SELECT value FROM json_each($1))",
    postgres: "DELETE FROM envelopes WHERE id = ANY($1)",
};
pub(super) static AGAIN: Many = Many::of(
    &[TEXT, INTEGER, INTEGER, TEXT],
    Sql {
        sqlite: "WITH v (id, due_at, uncounted, holder) AS (VALUES {rows})
                 UPDATE envelopes SET due_at = v.due_at, attempt = attempt - v.uncounted, lease_until = NULL, lease_by = NULL
                 FROM v WHERE envelopes.id = v.id AND envelopes.lease_by = v.holder",
        postgres: "WITH v (id, due_at, uncounted, holder) AS (SELECT * FROM {rows})
                   UPDATE envelopes SET due_at = v.due_at, attempt = attempt - v.uncounted, lease_until = NULL, lease_by = NULL
                   FROM v WHERE envelopes.id = v.id AND envelopes.lease_by = v.holder",
    },
);
/// What was claimed behind one that has to wait: not tried after all.
pub(super) const FOLLOWERS: Sql = Sql {
    sqlite: "UPDATE envelopes SET lease_until = NULL, lease_by = NULL, attempt = attempt - 1
             WHERE seq IN (SELECT f.seq FROM envelopes head
                           JOIN envelopes f ON f.conversation = head.conversation AND f.traffic = head.traffic AND f.seq > head.seq
                           WHERE head.id IN (SELECT value FROM json_each($1)) AND f.lease_by = $2)",
    postgres: "UPDATE envelopes SET lease_until = NULL, lease_by = NULL, attempt = attempt - 1
               WHERE seq IN (SELECT f.seq FROM envelopes head
                             JOIN envelopes f ON f.conversation = head.conversation AND f.traffic = head.traffic AND f.seq > head.seq
                             WHERE head.id = ANY($1) AND f.lease_by = $2)",
};
pub(super) static DEAD: Many = Many::of(
    &[TEXT, INTEGER, TEXT, TEXT],
    Sql {
        sqlite: "WITH v (id, dead_at, dead_reason, holder) AS (VALUES {rows})
                 UPDATE envelopes SET dead_at = v.dead_at, dead_reason = v.dead_reason, lease_until = NULL, lease_by = NULL
                 FROM v WHERE envelopes.id = v.id AND envelopes.lease_by = v.holder",
        postgres: "WITH v (id, dead_at, dead_reason, holder) AS (SELECT * FROM {rows})
                   UPDATE envelopes SET dead_at = v.dead_at, dead_reason = v.dead_reason, lease_until = NULL, lease_by = NULL
                   FROM v WHERE envelopes.id = v.id AND envelopes.lease_by = v.holder",
    },
);
/// Asked for the few that may not be said any more, not for the many that may.
pub(super) const OVERTAKEN: Sql = Sql {
    sqlite: "SELECT value FROM json_each($1)
             WHERE NOT EXISTS (SELECT 1 FROM envelopes e JOIN conversations c ON c.id = e.conversation
                               WHERE e.id = value AND e.dead_at IS NULL AND (e.epoch IS NULL OR e.epoch = c.epoch))",
    postgres: "SELECT asked.id FROM unnest($1) AS asked (id)
               WHERE NOT EXISTS (SELECT 1 FROM envelopes e JOIN conversations c ON c.id = e.conversation
                                 WHERE e.id = asked.id AND e.dead_at IS NULL AND (e.epoch IS NULL OR e.epoch = c.epoch))",
};
const ALL_DEAD: Sql = Sql {
    sqlite: "SELECT id, traffic, conversation, kind, attempt, dead_reason, dead_at FROM envelopes
             WHERE network = $1 AND dead_at IS NOT NULL ORDER BY dead_at, seq LIMIT $2",
    postgres: "SELECT id, traffic, conversation, kind, attempt, dead_reason, dead_at FROM envelopes
               WHERE network = $1 AND dead_at IS NOT NULL ORDER BY dead_at, seq LIMIT $2",
};
const REVIVE: Sql = Sql {
    sqlite: "UPDATE envelopes SET dead_at = NULL, dead_reason = NULL, attempt = 0, due_at = $2, lease_until = NULL, lease_by = NULL
             WHERE id = $1 AND dead_at IS NOT NULL",
    postgres: "UPDATE envelopes SET dead_at = NULL, dead_reason = NULL, attempt = 0, due_at = $2, lease_until = NULL, lease_by = NULL
               WHERE id = $1 AND dead_at IS NOT NULL",
};

/// Dead letters shown at once: a list a person can still read.
const MOST_SHOWN: i64 = 500;

struct Sealed {
    id: EnvelopeId,
    seq: i64,
    lane: Lane,
    attempt: u32,
    epoch: Option<i64>,
    kind: String,
    payload: Vec<u8>,
}

impl Sealed {
    fn read(row: &mut Row, traffic: Traffic) -> Result<Self, StoreError> {
        let (id, seq) = (row.id()?, row.integer()?);
        let lane = Lane { traffic, conversation: row.id()? };
        let attempt = u32::try_from(row.integer()?).unwrap_or(u32::MAX);
        Ok(Self { id, seq, lane, attempt, epoch: row.maybe_integer()?, kind: row.text()?, payload: row.blob()? })
    }
}

impl Store {
    /// What is due to be sent, leased to us: danger first, then the rest, at most `limit` in all. Within a lane they come in
    /// order and must be sent in that order; when one of them has to wait, so do those behind it.
    ///
    /// # Errors
    /// Nothing is claimed then.
    pub async fn claim_out(&self, now: Timestamp, limit: u32) -> Result<Vec<Delivery>, StoreError> {
        self.claim(&[Traffic::Danger, Traffic::Out], now, limit).await
    }

    /// Files that are due to be fetched, leased to us.
    ///
    /// # Errors
    /// Nothing is claimed then.
    pub async fn claim_fetch(&self, now: Timestamp, limit: u32) -> Result<Vec<Delivery>, StoreError> {
        self.claim(&[Traffic::Fetch], now, limit).await
    }

    async fn claim(&self, traffics: &'static [Traffic], now: Timestamp, limit: u32) -> Result<Vec<Delivery>, StoreError> {
        let until = now.checked_add(LEASE).unwrap_or(now);
        let holder = Value::from(&*self.holder);
        let work = job(move |on| {
            Box::pin(async move {
                let mut taken = Vec::new();
                for traffic in traffics {
                    let left = i64::from(limit) - i64::try_from(taken.len()).unwrap_or(i64::MAX);
                    let mut values = vec![now.into(), until.into(), holder.clone(), traffic.as_str().into(), left.into()];
                    if let Some(lanes) = on.pass("lanes", &LANES, row![now, traffic.as_str(), left]).await? {
                        let lanes: Vec<uuid::Uuid> = lanes.into_iter().map(|mut row| row.id()).collect::<Result<_, _>>()?;
                        if lanes.is_empty() {
                            continue;
                        }
                        values.push(id_list(lanes));
                    }
                    let rows = on.fetch("envelopes", &CLAIM, values).await?;
                    let mut sealed = Vec::with_capacity(rows.len());
                    for mut row in rows {
                        match Sealed::read(&mut row, *traffic) {
                            Ok(one) => sealed.push(one),
                            // One broken row must not keep everybody else waiting.
                            Err(error) => tracing::error!(%error, "an envelope could not be read and is passed over"),
                        }
                    }
                    sealed.sort_by_key(|one| one.seq);
                    taken.extend(sealed);
                }
                Ok(taken)
            })
        });
        let taken = self.inner.messages.write(Durability::WithNext, work).await?;
        let routes = self.routes(taken.iter().map(|one| one.lane.conversation)).await?;
        let mut deliveries = Vec::with_capacity(taken.len());
        for one in taken {
            let Sealed { id, lane, attempt, epoch, kind, payload, .. } = one;
            let gone = || StoreError::KeyGone { key: format!("of conversation {}", lane.conversation) };
            let place = Place::of("envelopes", "payload", id.0);
            let unreadable = || StoreError::Unreadable { table: "envelopes", column: "payload".to_owned(), row: id.to_string() };
            let opened = routes.get(&lane.conversation).ok_or_else(gone).and_then(|route| {
                let bytes = route.key.open(place, &payload)?;
                Ok((route, words::letter(&kind, &bytes).ok_or_else(unreadable)?))
            });
            match opened {
                Ok((route, letter)) => {
                    let claim = Claim { id, lane, attempt };
                    let (network, account, address) = (route.network.clone(), route.account.clone(), route.address.clone());
                    deliveries.push(Delivery { claim, network, account, address, letter, epoch });
                }
                // It frees its lane; what comes behind it goes on.
                Err(error) => self.bury(vec![id], None, Vec::new(), now, error.to_string()).await?,
            }
        }
        Ok(deliveries)
    }

    /// Writes what became of envelopes that were ours. One whose lease another process has taken over meanwhile is left to
    /// that one, unless it is done.
    ///
    /// # Errors
    /// Give the same again; until then the leases keep others away from them.
    pub async fn settle(&self, settled: Vec<(EnvelopeId, Settled)>, now: Timestamp) -> Result<(), StoreError> {
        let outer = &self.inner.keys.outer;
        let holder = Value::from(&*self.holder);
        let (mut numbers, mut done, mut again, mut waiting, mut dead) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (id, settled) in settled {
            match settled {
                Settled::Done { external_id } => {
                    numbers.extend(external_id.map(|external_id| row![id.0, words::external(outer, &external_id)]));
                    done.push(id.0);
                }
                Settled::Again { at, reason: _ } => {
                    again.push(vec![id.0.into(), at.into(), 0_i64.into(), holder.clone()]);
                    waiting.push(id.0);
                }
                Settled::Held { until } => {
                    again.push(vec![id.0.into(), until.into(), 1_i64.into(), holder.clone()]);
                    waiting.push(id.0);
                }
                Settled::Dead { reason } => dead.push(vec![id.0.into(), now.into(), reason.into(), holder.clone()]),
            }
        }
        let work = job(move |on| {
            Box::pin(async move {
                on.many("messages", &NUMBER, numbers).await?;
                if !done.is_empty() {
                    on.execute("settling", &DONE, vec![id_list(done)]).await?;
                }
                if !waiting.is_empty() {
                    on.many("envelopes", &AGAIN, again).await?;
                    on.execute("settling", &FOLLOWERS, vec![id_list(waiting), holder]).await?;
                }
                on.many("envelopes", &DEAD, dead).await.map(|_| ())
            })
        });
        self.inner.messages.write(Durability::Idle, work).await
    }

    /// Of these envelopes, those that may not be said any more: whose conversation has left the epoch they were written in.
    /// Ask right before sending; settle these as done without sending them.
    ///
    /// # Errors
    /// When the database cannot be read; then nothing that is bound to an epoch may be sent.
    pub async fn overtaken(&self, envelopes: &[EnvelopeId]) -> Result<HashSet<EnvelopeId>, StoreError> {
        let ids = vec![id_list(envelopes.iter().map(|id| id.0))];
        let rows = self.inner.messages.read().await?.fetch("envelopes", &OVERTAKEN, ids).await?;
        rows.into_iter().map(|mut row| row.id()).collect()
    }

    /// What was given up and waits for a person, oldest first; at most 500 of them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn dead(&self, network: &NetworkId) -> Result<Vec<Dead>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("envelopes", &ALL_DEAD, row![network.as_str(), MOST_SHOWN]).await?;
        let read = |mut row: Row| -> Result<Dead, StoreError> {
            let id = row.id()?;
            let traffic = row.parsed(Traffic::from_word)?;
            let lane = Lane { traffic, conversation: row.id::<ConversationId>()? };
            let (kind, attempt) = (row.text()?, u32::try_from(row.integer()?).unwrap_or(u32::MAX));
            Ok(Dead { id, lane, kind, attempt, reason: row.text()?, dead_at: row.time()? })
        };
        rows.into_iter().map(read).collect()
    }

    /// Puts a dead letter back into its lane, as if it had never been tried.
    ///
    /// # Errors
    /// `Absent` when there is no dead letter of that id.
    pub async fn revive(&self, envelope: EnvelopeId, now: Timestamp) -> Result<(), StoreError> {
        let work = job(move |on| Box::pin(async move { on.execute("reviving", &REVIVE, row![envelope.0, now]).await }));
        match self.inner.messages.write(Durability::Now, work).await? {
            0 => Err(StoreError::Absent { what: "dead letter", id: envelope.to_string() }),
            _ => Ok(()),
        }
    }
}
