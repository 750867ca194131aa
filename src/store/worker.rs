//! Which chat is which worker's, and the links that say so.
//!
//! The one decision: a worker is coupled by a word that works once, is kept as a keyed hash only, expires, and can be taken
//! back. Tapping it twice in the same chat finds itself; in another chat it is used up.

use super::Store;
use super::envelope::Party;
use super::error::StoreError;
use super::others::TELL;
use super::outer::Purpose;
use super::row::Row;
use super::sql::{Sql, Value, row};
use super::word::Word;
use super::words;
use super::writer::{Durability, job};
use crate::id::{ConversationId, NetworkId, WorkerId};
use jiff::Timestamp;

const MAKE: Sql = Sql {
    sqlite: "INSERT INTO one_time_links (hash, network, purpose, worker, expires_at) VALUES ($1, $2, $3, $4, $5)",
    postgres: "INSERT INTO one_time_links (hash, network, purpose, worker, expires_at) VALUES ($1, $2, $3, $4, $5)",
};
const READ: Sql = Sql {
    sqlite: "SELECT worker, expires_at, used_by FROM one_time_links WHERE hash = $1 AND purpose = $2",
    postgres: "SELECT worker, expires_at, used_by FROM one_time_links WHERE hash = $1 AND purpose = $2 FOR UPDATE",
};
const USE: Sql = Sql {
    sqlite: "UPDATE one_time_links SET used_at = $2, used_by = $3 WHERE hash = $1 AND used_at IS NULL",
    postgres: "UPDATE one_time_links SET used_at = $2, used_by = $3 WHERE hash = $1 AND used_at IS NULL",
};
const COUPLE: Sql = Sql {
    sqlite: "INSERT INTO worker_chats (conversation, network, worker, coupled_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (conversation) DO UPDATE SET worker = excluded.worker, coupled_at = excluded.coupled_at, revoked_at = NULL",
    postgres: "INSERT INTO worker_chats (conversation, network, worker, coupled_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (conversation) DO UPDATE SET worker = excluded.worker, coupled_at = excluded.coupled_at, revoked_at = NULL",
};
const SET_PARTY: Sql =
    Sql { sqlite: "UPDATE conversations SET party = $2 WHERE id = $1", postgres: "UPDATE conversations SET party = $2 WHERE id = $1" };
const REVOKE: Sql = Sql {
    sqlite: "UPDATE worker_chats SET revoked_at = $2 WHERE conversation = $1 AND revoked_at IS NULL",
    postgres: "UPDATE worker_chats SET revoked_at = $2 WHERE conversation = $1 AND revoked_at IS NULL",
};
pub(super) const CHATS: Sql = Sql {
    sqlite: "SELECT conversation, worker FROM worker_chats WHERE network = $1 AND revoked_at IS NULL ORDER BY worker, coupled_at",
    postgres: "SELECT conversation, worker FROM worker_chats WHERE network = $1 AND revoked_at IS NULL ORDER BY worker, coupled_at",
};

/// A link to be made. The word itself goes to the worker and is not kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// In which network.
    pub network: NetworkId,
    /// What it is for: `telegram`, `console`.
    pub purpose: String,
    /// For whom.
    pub worker: WorkerId,
    /// The secret word in the link; at least 128 bits of chance.
    pub secret: String,
    /// Until when it works.
    pub expires_at: Timestamp,
}

/// What a link turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Redeemed {
    /// This chat is that worker's from now on, or was already by this same link.
    Coupled(WorkerId),
    /// There is no such link.
    Unknown,
    /// It came too late.
    Expired,
    /// It was used in another chat.
    Used,
}

impl Store {
    /// Keeps a link's hash.
    ///
    /// # Errors
    /// `Refused` when the same word exists already.
    pub async fn make_link(&self, link: Link) -> Result<(), StoreError> {
        let hash = self.link_hash(&link.network, &link.secret);
        let values = row![hash, link.network.0, link.purpose, link.worker.0, link.expires_at];
        let make = job(move |on| Box::pin(async move { on.execute("making a link", &MAKE, values).await.map(|_| ()) }));
        self.inner.messages.write(Durability::Now, make).await
    }

    /// Uses a link in a chat: makes the conversation that worker's.
    ///
    /// # Errors
    /// `Absent` when there is no such conversation.
    pub async fn redeem_link(
        &self,
        purpose: &str,
        secret: &str,
        conversation: ConversationId,
        now: Timestamp,
    ) -> Result<Redeemed, StoreError> {
        let network = self.route(conversation).await?.network.clone();
        let (hash, purpose) = (self.link_hash(&network, secret), Value::from(purpose));
        let tell = self.word(&Word::Chats);
        let redeem = job(move |on| {
            Box::pin(async move {
                let Some(mut row) = on.fetch_one("one_time_links", &READ, vec![hash.clone().into(), purpose]).await? else {
                    return Ok(Redeemed::Unknown);
                };
                let (worker, expires_at, used_by) = (WorkerId(row.text()?), row.time()?, row.maybe_id::<ConversationId>()?);
                match used_by {
                    Some(by) if by == conversation => return Ok(Redeemed::Coupled(worker)),
                    Some(_) => return Ok(Redeemed::Used),
                    None if expires_at <= now => return Ok(Redeemed::Expired),
                    None => {}
                }
                let party = words::party_word(&Party::Worker(worker.clone()));
                on.execute("redeeming a link", &USE, row![hash, now, conversation.0]).await?;
                on.execute("redeeming a link", &COUPLE, row![conversation.0, network.0, worker.as_str(), now]).await?;
                on.execute("redeeming a link", &SET_PARTY, row![conversation.0, party]).await?;
                on.pass("telling others", &TELL, vec![tell]).await?;
                Ok(Redeemed::Coupled(worker))
            })
        });
        self.inner.messages.write(Durability::Now, redeem).await
    }

    /// Takes a chat away from its worker: from now on it is a person's like any other.
    ///
    /// # Errors
    /// `Absent` when it was no worker's.
    pub async fn revoke_chat(&self, conversation: ConversationId, now: Timestamp) -> Result<(), StoreError> {
        let tell = self.word(&Word::Chats);
        let revoke = job(move |on| {
            Box::pin(async move {
                let revoked = on.execute("revoking a chat", &REVOKE, row![conversation.0, now]).await?;
                if revoked > 0 {
                    on.execute("revoking a chat", &SET_PARTY, row![conversation.0, words::party_word(&Party::Person)]).await?;
                    on.pass("telling others", &TELL, vec![tell]).await?;
                }
                Ok(revoked)
            })
        });
        match self.inner.messages.write(Durability::Now, revoke).await? {
            0 => Err(StoreError::Absent { what: "worker chat", id: conversation.to_string() }),
            _ => Ok(()),
        }
    }

    /// The chats of a network's workers.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn worker_chats(&self, network: &NetworkId) -> Result<Vec<(WorkerId, ConversationId)>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("worker_chats", &CHATS, row![network.as_str()]).await?;
        let read = |mut row: Row| -> Result<_, StoreError> {
            let conversation = row.id()?;
            Ok((WorkerId(row.text()?), conversation))
        };
        rows.into_iter().map(read).collect()
    }

    fn link_hash(&self, network: &NetworkId, secret: &str) -> Vec<u8> {
        self.inner.keys.outer.hash(network, Purpose::Link, &[secret])
    }
}
