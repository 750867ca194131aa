//! Browsers in which a worker is signed in, and which forms they sent.
//!
//! The one decision: a session is a row, so that it can be seen and ended from anywhere. The word that proves it is kept as
//! a keyed hash only, like the link that began it. A form is taken in the transaction of what it does (`commit.rs`).

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::others::TELL;
use super::outer::Purpose;
use super::row::Row;
use super::sql::{Sql, Value, row};
use super::word::Word;
use super::writer::{Durability, job};
use crate::id::{NetworkId, SessionId, WorkerId};
use jiff::Timestamp;

const FIND_LINK: Sql = Sql::same(
    "SELECT worker FROM one_time_links WHERE hash = $1 AND network = $2 AND purpose = $3 AND used_at IS NULL AND expires_at > $4",
);
const USE_LINK: Sql = Sql::same("UPDATE one_time_links SET used_at = $2, used_by = $3 WHERE hash = $1 AND used_at IS NULL");
const BEGIN: Sql =
    Sql::same("INSERT INTO sessions (id, hash, network, worker, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $5, $6)");
pub(super) const FIND: Sql = Sql::same(
    "SELECT id, worker, created_at, seen_at, expires_at FROM sessions
             WHERE hash = $1 AND network = $2 AND revoked_at IS NULL AND expires_at > $3",
);
const ALL: Sql = Sql::same(
    "SELECT id, worker, created_at, seen_at, expires_at FROM sessions
             WHERE network = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY worker, id",
);
const SEEN: Sql = Sql::same("UPDATE sessions SET seen_at = $2 WHERE id = $1 AND revoked_at IS NULL");
const OF_WORKER: Sql = Sql::same(
    "SELECT id, worker, created_at, seen_at, expires_at FROM sessions
             WHERE network = $1 AND worker = $2 AND revoked_at IS NULL AND expires_at > $3 ORDER BY created_at DESC, id",
);
const SWITCH: Sql = Sql::same("UPDATE sessions SET worker = $2 WHERE id = $1 AND revoked_at IS NULL");
const END: Sql = Sql::same("UPDATE sessions SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL");
const END_ALL: Sql = Sql::same("UPDATE sessions SET revoked_at = $3 WHERE network = $1 AND worker = $2 AND revoked_at IS NULL");
const TAKE_FORM: Sql = Sql::same(
    "INSERT INTO received (network, channel, account, external_id, at) VALUES ($1, 'console', $2, $3, $4) ON CONFLICT DO NOTHING",
);
pub(super) const FORM_WAS_TAKEN: Sql =
    Sql::same("SELECT at FROM received WHERE network = $1 AND channel = 'console' AND account = $2 AND external_id = $3");

/// A browser in which a worker is signed in. A session that ended is not among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which.
    pub id: SessionId,
    /// Who.
    pub worker: WorkerId,
    /// Since when.
    pub created_at: Timestamp,
    /// When something last came from it, give or take some minutes.
    pub seen_at: Timestamp,
    /// When it ends, whatever happens.
    pub expires_at: Timestamp,
}

/// A session to be.
#[derive(Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Of the link: what it must have been made for.
    pub purpose: String,
    /// Of the link.
    pub link: String,
    /// What the session will be called.
    pub id: SessionId,
    /// The word the browser will keep; at least 128 bits of chance.
    pub secret: String,
    /// Now.
    pub at: Timestamp,
    /// When it ends, whatever happens.
    pub expires_at: Timestamp,
}

/// A form that a worker sent from a page. It is taken with what it does, or not at all, and forgotten with the events of
/// channels, some days later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// In which network.
    pub network: NetworkId,
    /// Who sent it.
    pub worker: WorkerId,
    /// Its own key.
    pub key: String,
}

impl Form {
    /// Takes it; whether it is sent for the first time. On a server another process that is just taking it is waited for.
    pub(super) async fn take(&self, on: &mut Connection, now: Timestamp) -> Result<bool, StoreError> {
        let values = row![self.network.as_str(), self.worker.as_str(), self.key.as_str(), now];
        Ok(on.execute("taking a form", &TAKE_FORM, values).await? > 0)
    }
}

fn read(mut row: Row) -> Result<Session, StoreError> {
    Ok(Session { id: row.id()?, worker: WorkerId(row.text()?), created_at: row.time()?, seen_at: row.time()?, expires_at: row.time()? })
}

impl Store {
    /// Uses a link to sign a worker in; `None` for any link that does not work, whatever the reason.
    ///
    /// # Errors
    /// When it cannot be written down; the link is not used up then.
    pub async fn sign_in(&self, network: &NetworkId, sign_in: SignIn) -> Result<Option<WorkerId>, StoreError> {
        let outer = &self.inner.keys.outer;
        let link = outer.hash(network, Purpose::Link, &[&sign_in.link]);
        let session = outer.hash(network, Purpose::Session, &[&sign_in.secret]);
        let asked = row![link.clone(), network.as_str(), sign_in.purpose.as_str(), sign_in.at];
        // Guesses end here, without a word to the writer.
        if self.inner.messages.read().await?.fetch_one("one_time_links", &FIND_LINK, asked.clone()).await?.is_none() {
            return Ok(None);
        }
        let (network, tell) = (network.clone(), self.word(&Word::Chats));
        let begin = job(move |on| {
            Box::pin(async move {
                let Some(mut row) = on.fetch_one("one_time_links", &FIND_LINK, asked).await? else { return Ok(None) };
                let worker = WorkerId(row.text()?);
                on.execute("using a link", &USE_LINK, row![link, sign_in.at, sign_in.id.0]).await?;
                let values = row![sign_in.id.0, session, network.as_str(), worker.as_str(), sign_in.at, sign_in.expires_at];
                on.execute("signing in", &BEGIN, values).await?;
                on.pass("telling others", &TELL, vec![tell]).await?;
                Ok(Some(worker))
            })
        });
        self.inner.messages.write(Durability::Now, begin).await
    }

    /// The session of this word; `None` when there is none, or it ended.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn session(&self, network: &NetworkId, secret: &str, now: Timestamp) -> Result<Option<Session>, StoreError> {
        let hash = self.inner.keys.outer.hash(network, Purpose::Session, &[secret]);
        let row = self.inner.messages.read().await?.fetch_one("sessions", &FIND, row![hash, network.as_str(), now]).await?;
        row.map(read).transpose()
    }

    /// The sessions of a worker, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn sessions_of(&self, network: &NetworkId, worker: &WorkerId, now: Timestamp) -> Result<Vec<Session>, StoreError> {
        let values = row![network.as_str(), worker.as_str(), now];
        let rows = self.inner.messages.read().await?.fetch("sessions", &OF_WORKER, values).await?;
        rows.into_iter().map(read).collect()
    }

    /// The sessions of everybody in this network.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn sessions(&self, network: &NetworkId, now: Timestamp) -> Result<Vec<Session>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("sessions", &ALL, row![network.as_str(), now]).await?;
        rows.into_iter().map(read).collect()
    }

    /// Something came from this session now.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub async fn session_seen(&self, id: SessionId, now: Timestamp) -> Result<(), StoreError> {
        let seen = job(move |on| Box::pin(async move { on.execute("a session", &SEEN, row![id.0, now]).await.map(|_| ()) }));
        self.inner.messages.write(Durability::WithNext, seen).await
    }

    /// Makes the session another worker's. For made-up neighbourhoods only: that is the caller's to see to.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub async fn switch_session(&self, id: SessionId, worker: &WorkerId) -> Result<(), StoreError> {
        self.change("a session", &SWITCH, row![id.0, worker.as_str()]).await
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When it cannot be written down: it goes on then.
    pub async fn end_session(&self, id: SessionId, now: Timestamp) -> Result<(), StoreError> {
        self.change("ending a session", &END, row![id.0, now]).await
    }

    /// Ends all sessions of a worker.
    ///
    /// # Errors
    /// As [`Store::end_session`].
    pub async fn end_sessions_of(&self, network: &NetworkId, worker: &WorkerId, now: Timestamp) -> Result<(), StoreError> {
        self.change("ending sessions", &END_ALL, row![network.as_str(), worker.as_str(), now]).await
    }

    /// Changes who is signed in, and tells the other processes so.
    async fn change(&self, doing: &'static str, sql: &'static Sql, values: Vec<Value>) -> Result<(), StoreError> {
        let tell = self.word(&Word::Chats);
        let change = job(move |on| {
            Box::pin(async move {
                on.execute(doing, sql, values).await?;
                on.pass("telling others", &TELL, vec![tell]).await.map(|_| ())
            })
        });
        self.inner.messages.write(Durability::Now, change).await
    }

    /// Whether what this form does is done already.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn form_was_taken(&self, form: &Form) -> Result<bool, StoreError> {
        let values = row![form.network.as_str(), form.worker.as_str(), form.key.as_str()];
        let taken = self.inner.messages.read().await?.fetch_one("received", &FORM_WAS_TAKEN, values).await?;
        Ok(taken.is_some())
    }
}
