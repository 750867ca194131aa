//! Both databases with everybody else kept out, for work on all keys or all look-ups.
//!
//! The one decision: such work is done while no server runs. It takes seconds, a running server would go by keys and hashes
//! that are changed beneath it, and whoever starts one meanwhile is told to wait.

use super::connection::Connection;
use super::database::Database;
use super::error::StoreError;
use super::faults::Faults;
use super::file::DatabaseFile;
use super::lock::{Lock, beside};
use super::opening::{KEYS, Location, MESSAGES, SERVER_KEYS, SERVER_MESSAGES, Settings, holds_something};
use super::outer::{Data, Master, Outer};
use super::ring::{self, Ring};
use super::server::{self, Purpose, Server};
use super::sql::Turnstile;

/// Held by every process that serves; see [`ALONE`].
pub(super) const TOGETHER: Turnstile =
    Turnstile { postgres: "SELECT 1 FROM pg_advisory_lock_shared(hashtextextended('waakvlam keys', 0))" };
/// 1 when no process serves; then none begins to, until this session ends.
const ALONE: Turnstile = Turnstile { postgres: "SELECT pg_try_advisory_lock(hashtextextended('waakvlam keys', 0))::int::bigint" };

/// Both databases, and nobody else at them.
pub(super) struct Alone {
    pub(super) messages: Database,
    pub(super) keys: Database,
    /// What the databases are called, for people.
    pub(super) name: String,
    pub(super) keys_name: String,
    held: Held,
}

enum Held {
    File(Lock),
    Session(Connection),
}

impl Alone {
    /// Opens both, and brings their tables up to date.
    pub(super) async fn open(settings: &Settings) -> Result<Self, StoreError> {
        let faults = settings.faults.clone();
        match &settings.database {
            Location::File(path) => {
                let (name, keys_path) = (path.display().to_string(), beside(path, "keys.db"));
                let keys_name = keys_path.display().to_string();
                if !holds_something(path) {
                    return Err(StoreError::Rotation { why: "there is no database yet. Start the server once, or set `database.url`" });
                }
                let lock = Lock::take(path, settings.clock.now())?;
                if !holds_something(&keys_path) {
                    return Err(StoreError::KeyStore { keys: keys_name, why: "it is missing" });
                }
                let keys = Database::File(DatabaseFile::open(&keys_path, &KEYS, faults.clone()).await?);
                let messages = Database::File(DatabaseFile::open(path, &MESSAGES, faults).await?);
                Ok(Self { messages, keys, name, keys_name, held: Held::File(lock) })
            }
            Location::Server { messages, keys } => {
                let options = server::options(messages, Purpose::Messages)?;
                let key_options = server::options(keys, Purpose::Keys)?;
                let (name, keys_name) = (server::name(&options), server::name(&key_options));
                let session = alone(Connection::session(&options).await?, &name).await?;
                let keys = Database::Server(Server::open(key_options, Purpose::Keys, &SERVER_KEYS, faults.clone()).await?);
                let messages = open_messages(options, faults).await?;
                Ok(Self { messages, keys, name, keys_name, held: Held::Session(session) })
            }
        }
    }

    /// The outer keys that are here, the one to come last.
    pub(super) fn masters(&self, settings: &Settings) -> Result<Vec<Master>, StoreError> {
        Ok(Outer::load(&settings.seal, &self.name, Data::Some)?.0)
    }

    /// The key store, opened with the outer keys that are here.
    pub(super) async fn ring(&self, settings: &Settings) -> Result<Ring, StoreError> {
        let masters = self.masters(settings)?;
        let empty = || StoreError::KeyStore { keys: self.keys_name.clone(), why: "it is empty" };
        ring::open(&mut self.keys.read().await?, masters).await?.ok_or_else(empty)
    }

    /// Folds both logs into their files and lets others in.
    pub(super) async fn close(self) {
        self.messages.close().await;
        self.keys.close().await;
        match self.held {
            Held::File(lock) => drop(lock),
            // The server lets go of what a session held when it is gone, however that goes.
            Held::Session(session) => drop(session.close().await),
        }
    }
}

async fn open_messages(options: sqlx::postgres::PgConnectOptions, faults: Faults) -> Result<Database, StoreError> {
    Ok(Database::Server(Server::open(options, Purpose::Messages, &SERVER_MESSAGES, faults).await?))
}

async fn alone(mut session: Connection, name: &str) -> Result<Connection, StoreError> {
    let got = session.pass("keeping others out", &ALONE, Vec::new()).await?.unwrap_or_default().into_iter().next();
    match got.map(|mut row| row.integer()).transpose()? {
        Some(1) => Ok(session),
        Some(_) | None => Err(StoreError::InUse { database: name.to_owned(), holder: "a server that runs over it".to_owned() }),
    }
}
