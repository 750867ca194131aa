//! A database looked at from outside: read only, without the lock, beside a running server or alone.
//!
//! The one decision: it asks nobody's leave. Whoever runs the program wants to know how the data is most of all when the
//! server hangs or does not start, so this reads the database itself, opens no seal but the key store's canary, and writes nothing.

use super::clock::ORPHANS;
use super::connection::Connection;
use super::error::StoreError;
use super::file::{DatabaseFile, Traces};
use super::lock::beside;
use super::opening::Location;
use super::outer::{Data, Outer, Seal};
use super::ring::{self, Changing};
use super::server::{self, Purpose};
use super::sql::{Sql, Value, row};
use crate::id::{NetworkId, WorkerId};
use jiff::Timestamp;
use sqlx::postgres::PgConnectOptions;
use std::collections::HashSet;
use std::path::Path;
use uuid::Uuid;

const INTEGRITY: Sql = Sql::of_a_file("PRAGMA integrity_check");
const PAIR: Sql = Sql::same("SELECT value FROM pairing WHERE name = 'pair'");
const KEY_COUNT: Sql = Sql::same("SELECT 'keys', count(*) FROM keys");
const VERSIONS: Sql = Sql::same("SELECT wrapped_by, count(*) FROM keys GROUP BY wrapped_by ORDER BY wrapped_by");
const KEY_NAMES: Sql = Sql::same("SELECT id FROM keys");
/// A conversation that was parted from its chat belongs to somebody who was erased.
const KEYS_OF_PEOPLE: Sql = Sql::same("SELECT DISTINCT key FROM conversations WHERE length(address_hash) = 33");
const KEYS_OF_SIGNALS: Sql = Sql::same("SELECT key FROM signals");
const HAS_TABLE: Sql = Sql {
    sqlite: "SELECT 'tables', count(*) FROM sqlite_master WHERE type = 'table' AND name = $1",
    postgres: "SELECT 'tables', count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1",
};
const COUNTS: Sql = Sql::same(
    "SELECT 'counts', (SELECT count(*) FROM conversations), (SELECT count(*) FROM messages), (SELECT count(*) FROM signals),
                    (SELECT count(*) FROM signals WHERE closed_at IS NULL), (SELECT count(*) FROM envelopes WHERE dead_at IS NULL),
                    (SELECT max(updated_at) FROM conversations)",
);
const GIVEN_UP: Sql =
    Sql::same("SELECT traffic, coalesce(dead_reason, ''), count(*) FROM envelopes WHERE dead_at IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2");
const HAS_CLOCKS: Sql = Sql::of_a_file("SELECT 'climb', count(*) FROM pragma_table_info('signals') WHERE name = 'climb'");
const OVERDUE: Sql = Sql::same("SELECT 'due', min(due_at) FROM envelopes WHERE dead_at IS NULL AND due_at <= $1");
const OWNERS: Sql = Sql::same(
    "SELECT owner, count(*) FROM signals WHERE network = $1 AND closed_at IS NULL AND owner_kind = 'worker' GROUP BY owner ORDER BY owner",
);
const SIGNED_IN: Sql = Sql::same(
    "SELECT DISTINCT worker FROM sessions WHERE network = $1 AND revoked_at IS NULL AND expires_at > $2 AND seen_at > $3 ORDER BY worker",
);
const WITH_CHAT: Sql = Sql::same("SELECT DISTINCT worker FROM worker_chats WHERE network = $1 AND revoked_at IS NULL ORDER BY worker");
const NETWORKS: Sql = Sql::same("SELECT network, document FROM networks ORDER BY network");

/// A session that can change nothing, whoever uses it.
const LOOKING: [(&str, &str); 1] = [("default_transaction_read_only", "on")];

/// One of the two databases, open for reading.
pub struct Inspection {
    connection: Connection,
}

/// What is in a database of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// Chats.
    pub conversations: i64,
    /// Lines of their histories.
    pub messages: i64,
    /// Signals, closed ones too.
    pub signals: i64,
    /// Those that are open.
    pub open_signals: i64,
    /// What waits to be handled, sent or fetched.
    pub waiting: i64,
    /// The last turn in it; `None` before the first.
    pub latest: Option<Timestamp>,
}

/// Messages of one sort that can never be delivered or handled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenUp {
    /// `in`, `out`, `danger`, `fetch`.
    pub traffic: String,
    /// Why, in our own words.
    pub reason: String,
    /// How many.
    pub count: i64,
}

/// Which outer keys a key store goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyVersions {
    /// The one in force.
    pub version: i64,
    /// Whether it is being changed.
    pub changing: Changing,
    /// Whether it still lies under the name of one that is to come.
    pub is_unnamed: bool,
    /// How many keys are wrapped under each version.
    pub wrapped: Vec<(i64, i64)>,
}

/// Whether a file is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Integrity {
    /// It is.
    Whole,
    /// It has this many faults.
    Broken(usize),
}

impl Inspection {
    /// Opens the database of messages, or a copy of it.
    ///
    /// # Errors
    /// When it is not there, is no database, or may not be read.
    pub async fn messages(database: &Path) -> Result<Self, StoreError> {
        Self::open(database, Traces::None).await
    }

    /// Opens the key store beside this database.
    ///
    /// # Errors
    /// As [`Inspection::messages`].
    pub async fn keys_beside(database: &Path) -> Result<Self, StoreError> {
        Self::open(&beside(database, "keys.db"), Traces::None).await
    }

    /// The messages, wherever they are.
    ///
    /// # Errors
    /// As [`Inspection::messages`].
    pub async fn messages_at(at: &Location) -> Result<Self, StoreError> {
        match at {
            Location::File(database) => Self::messages(database).await,
            Location::Server { messages, .. } => Self::session(&server::options(messages, Purpose::Messages)?).await,
        }
    }

    /// The key store, wherever it is.
    pub(super) async fn keys_at(at: &Location) -> Result<Self, StoreError> {
        match at {
            Location::File(database) => Self::keys_beside(database).await,
            Location::Server { keys, .. } => Self::session(&server::options(keys, Purpose::Keys)?).await,
        }
    }

    async fn session(options: &PgConnectOptions) -> Result<Self, StoreError> {
        Ok(Self { connection: Connection::session(&options.clone().options(LOOKING)).await? })
    }

    /// Whether this table was made already.
    pub(super) async fn has_table(&mut self, name: &str) -> Result<bool, StoreError> {
        Ok(self.figure(&HAS_TABLE, row![name]).await? > 0)
    }

    pub(super) async fn open(path: &Path, traces: Traces) -> Result<Self, StoreError> {
        Ok(Self { connection: DatabaseFile::look(path, traces).await? })
    }

    /// Reads every page; takes a while over gigabytes.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub async fn integrity(&mut self) -> Result<Integrity, StoreError> {
        let rows = self.connection.fetch("integrity", &INTEGRITY, Vec::new()).await?;
        let count = rows.len();
        let said = rows.into_iter().next().map(|mut row| row.text()).transpose()?;
        Ok(if count == 1 && said.as_deref() == Some("ok") { Integrity::Whole } else { Integrity::Broken(count) })
    }

    /// The name of the pair that a database of messages belongs to.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn pair(&mut self) -> Result<Option<Uuid>, StoreError> {
        self.connection.fetch_one("pairing", &PAIR, Vec::new()).await?.map(|mut row| row.id()).transpose()
    }

    /// The name of the pair that a key store belongs to, once the outer key has opened it.
    ///
    /// # Errors
    /// When the key is missing, or is another one.
    pub async fn pair_of_keys(&mut self, seal: &Seal, database: &Path) -> Result<Uuid, StoreError> {
        let (masters, _) = Outer::load(seal, &database.display().to_string(), Data::Some)?;
        Ok(ring::open(&mut self.connection, masters).await?.ok_or(StoreError::WrongKey)?.pair)
    }

    /// What a key store goes by, once the outer key has opened it.
    pub(super) async fn outer(&mut self, seal: &Seal, at: &Location) -> Result<Outer, StoreError> {
        let name = match at {
            Location::File(database) => database.display().to_string(),
            Location::Server { .. } => "on the server".to_owned(),
        };
        let (masters, _) = Outer::load(seal, &name, Data::Some)?;
        Ok(ring::open(&mut self.connection, masters).await?.ok_or(StoreError::WrongKey)?.outer)
    }

    /// Which outer keys a key store goes by.
    ///
    /// # Errors
    /// As [`Inspection::pair_of_keys`].
    pub async fn versions(&mut self, seal: &Seal, database: &Path) -> Result<KeyVersions, StoreError> {
        let (masters, _) = Outer::load(seal, &database.display().to_string(), Data::Some)?;
        let ring = ring::open(&mut self.connection, masters).await?.ok_or(StoreError::WrongKey)?;
        let rows = self.connection.fetch("keys", &VERSIONS, Vec::new()).await?;
        let wrapped = rows.into_iter().map(|mut row| Ok((row.integer()?, row.integer()?))).collect::<Result<_, StoreError>>()?;
        let is_unnamed = ring.place > 0 && matches!(seal, Seal::File(_));
        Ok(KeyVersions { version: ring.version, changing: ring.changing, is_unnamed, wrapped })
    }

    /// The names of all keys in a key store.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn key_names(&mut self) -> Result<HashSet<String>, StoreError> {
        let rows = self.connection.fetch("keys", &KEY_NAMES, Vec::new()).await?;
        rows.into_iter().map(|mut row| row.text()).collect()
    }

    /// The names of the keys that messages need: of people who were not erased, and of signals.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn keys_needed(&mut self) -> Result<(Vec<String>, Vec<String>), StoreError> {
        let mut needed = Vec::with_capacity(2);
        for sql in [&KEYS_OF_PEOPLE, &KEYS_OF_SIGNALS] {
            let rows = self.connection.fetch("keys", sql, Vec::new()).await?;
            needed.push(rows.into_iter().map(|mut row| row.text()).collect::<Result<Vec<_>, _>>()?);
        }
        let signals = needed.pop().unwrap_or_default();
        Ok((needed.pop().unwrap_or_default(), signals))
    }

    /// How many keys a key store holds.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn key_count(&mut self) -> Result<i64, StoreError> {
        self.connection.fetch_one("keys", &KEY_COUNT, Vec::new()).await?.map_or(Ok(0), |mut row| {
            row.text()?;
            row.integer()
        })
    }

    /// Open signals of this network without an owner, a next moment, a next person or a clock: 0, or something is broken. None
    /// are counted in a database that no program with clocks has opened yet.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn orphans(&mut self, network: &NetworkId) -> Result<i64, StoreError> {
        if self.figure(&HAS_CLOCKS, Vec::new()).await? == 0 { Ok(0) } else { self.figure(&ORPHANS, row![network.as_str()]).await }
    }

    async fn figure(&mut self, sql: &Sql, values: Vec<Value>) -> Result<i64, StoreError> {
        self.connection.fetch_one("figures", sql, values).await?.map_or(Ok(0), |mut row| {
            row.text()?;
            row.integer()
        })
    }

    /// What is in it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn contents(&mut self) -> Result<Contents, StoreError> {
        let row = self.connection.fetch_one("counts", &COUNTS, Vec::new()).await?;
        let mut row = row.ok_or(StoreError::Unreadable { table: "counts", column: String::new(), row: String::new() })?;
        row.text()?;
        Ok(Contents {
            conversations: row.integer()?,
            messages: row.integer()?,
            signals: row.integer()?,
            open_signals: row.integer()?,
            waiting: row.integer()?,
            latest: row.maybe_time()?,
        })
    }

    /// The dead letters, counted: work for a person.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn given_up(&mut self) -> Result<Vec<GivenUp>, StoreError> {
        let rows = self.connection.fetch("envelopes", &GIVEN_UP, Vec::new()).await?;
        rows.into_iter().map(|mut row| Ok(GivenUp { traffic: row.text()?, reason: row.text()?, count: row.integer()? })).collect()
    }

    /// Since when the oldest of what is due waits; `None` when nothing does.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn waits_since(&mut self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let row = self.connection.fetch_one("envelopes", &OVERDUE, row![now]).await?;
        row.map_or(Ok(None), |mut row| {
            row.text()?;
            row.maybe_time()
        })
    }

    /// Workers who own open signals, and how many.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn owners(&mut self, network: &NetworkId) -> Result<Vec<(WorkerId, i64)>, StoreError> {
        let rows = self.connection.fetch("signals", &OWNERS, row![network.as_str()]).await?;
        rows.into_iter().map(|mut row| Ok((WorkerId(row.text()?), row.integer()?))).collect()
    }

    /// The workers who have a chat.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn with_chat(&mut self, network: &NetworkId) -> Result<Vec<WorkerId>, StoreError> {
        let rows = self.connection.fetch("worker_chats", &WITH_CHAT, row![network.as_str()]).await?;
        rows.into_iter().map(|mut row| row.text().map(WorkerId)).collect()
    }

    /// The workers who are signed in to the console, and were seen there after `since`.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn signed_in(&mut self, network: &NetworkId, now: Timestamp, since: Timestamp) -> Result<Vec<WorkerId>, StoreError> {
        let rows = self.connection.fetch("sessions", &SIGNED_IN, row![network.as_str(), now, since]).await?;
        rows.into_iter().map(|mut row| row.text().map(WorkerId)).collect()
    }

    /// The networks that were applied, and their documents.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn networks(&mut self) -> Result<Vec<(NetworkId, String)>, StoreError> {
        let rows = self.connection.fetch("networks", &NETWORKS, Vec::new()).await?;
        rows.into_iter().map(|mut row| Ok((NetworkId(row.text()?), row.text()?))).collect()
    }

    pub(super) fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// Lets go of the file.
    ///
    /// # Errors
    /// When the system says so.
    pub async fn close(self) -> Result<(), StoreError> {
        self.connection.close().await
    }
}
