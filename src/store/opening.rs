//! Opening the store: lock, key, key store, database, in that order; on a server the tables, then the key.
//!
//! The one decision: everything that could make data unreadable is checked before anything is written. Right key, right
//! pair of databases, nobody else at a file; else an error that says what to do, and nothing changed.

use super::connection::Connection;
use super::database::Database;
use super::error::StoreError;
use super::faults::Faults;
use super::file::DatabaseFile;
use super::keys::Keys;
use super::lock::{Lock, beside};
use super::memory::Memory;
use super::others::{self, Others};
use super::outer::{Data, KeyFact, Outer, Seal};
use super::ring::{self, FIRST_START, Ring};
use super::server::{self, Purpose, Server};
use super::sql::{Sql, Value, row};
use super::writer::{Durability, job};
use super::{Company, Inner, Store};
use crate::time::Clock;
use secrecy::SecretString;
use sqlx::migrate::Migrator;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

pub(super) static MESSAGES: Migrator = sqlx::migrate!("migrations/sqlite");
pub(super) static KEYS: Migrator = sqlx::migrate!("migrations/sqlite/keys");
pub(super) static SERVER_MESSAGES: Migrator = sqlx::migrate!("migrations/postgres");
pub(super) static SERVER_KEYS: Migrator = sqlx::migrate!("migrations/postgres/keys");

const PAIR_HERE: Sql =
    Sql { sqlite: "SELECT value FROM pairing WHERE name = 'pair'", postgres: "SELECT value FROM pairing WHERE name = 'pair'" };
const WRITE_PAIR_HERE: Sql = Sql {
    sqlite: "INSERT INTO pairing (name, value) VALUES ('pair', $1)",
    postgres: "INSERT INTO pairing (name, value) VALUES ('pair', $1)",
};
/// How many layers the hashes here have; not there before the first re-index.
const LAYERS_HERE: Sql = Sql::same("SELECT value FROM pairing WHERE name = 'layers'");
/// What is leased becomes free: all of it in a file, which nobody else has; on a server that of one process.
const FREE: [Sql; 4] = [
    Sql {
        sqlite: "UPDATE conversations SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL",
        postgres: "UPDATE conversations SET lease_until = NULL, lease_by = NULL WHERE lease_by = $1",
    },
    Sql {
        sqlite: "UPDATE envelopes SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL",
        postgres: "UPDATE envelopes SET lease_until = NULL, lease_by = NULL WHERE lease_by = $1",
    },
    Sql {
        sqlite: "UPDATE timers SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL",
        postgres: "UPDATE timers SET lease_until = NULL, lease_by = NULL WHERE lease_by = $1",
    },
    Sql {
        sqlite: "UPDATE leases SET expires_at = 0 WHERE expires_at > 0",
        postgres: "UPDATE leases SET expires_at = 0 WHERE holder = $1 AND expires_at > 0",
    },
];

/// The rights on the data folder, when we make it: what lies in it is of use to this user only.
const OURS_TO_ENTER: u32 = 0o700;

/// Where the store is.
#[derive(Clone)]
pub enum Location {
    /// A SQLite file; `keys.db` and the lock lie beside it (`waakvlam.db`, `waakvlam.keys.db`, `waakvlam.lock`).
    File(PathBuf),
    /// Two databases on PostgreSQL, by their addresses (`postgres://…`), which may hold passwords.
    Server {
        /// Messages, sessions, signals.
        messages: SecretString,
        /// The keys, in a database of their own, so that a backup of the messages never holds one.
        keys: SecretString,
    },
}

impl From<PathBuf> for Location {
    fn from(path: PathBuf) -> Self {
        Self::File(path)
    }
}

/// What the store needs to open.
#[derive(Clone)]
pub struct Settings {
    /// Where it is.
    pub database: Location,
    /// The outer key.
    pub seal: Seal,
    /// The time, for ids and for the note in the lock.
    pub clock: Clock,
    /// The name of this process in leases; another one for each process over the same server.
    pub holder: String,
    /// [`Faults::none`] outside tests.
    pub faults: Faults,
}

/// An open store, and what to tell about its key.
pub struct Opened {
    /// The store.
    pub store: Store,
    /// Whether a key was made: then a person has to be told to keep it.
    pub key: KeyFact,
}

impl Store {
    /// Opens the database for writing, or makes its tables.
    ///
    /// Leases that a killed process left behind are freed: the lock beside the file, or its session at the server, says
    /// that it is gone.
    ///
    /// # Errors
    /// Says what to do: somebody else has it open, the key is missing or another one, the two databases are not a pair.
    pub async fn open(settings: Settings) -> Result<Opened, StoreError> {
        match settings.database.clone() {
            Location::File(path) => open_file(&path, settings).await,
            Location::Server { messages, keys } => open_server(&messages, &keys, settings).await,
        }
    }
}

async fn open_file(path: &Path, settings: Settings) -> Result<Opened, StoreError> {
    let keys_path = beside(path, "keys.db");
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::DirBuilder::new().recursive(true).mode(OURS_TO_ENTER).create(folder).map_err(|error| StoreError::File {
            path: folder.to_owned(),
            doing: "made",
            kind: error.kind(),
        })?;
    }
    let lock = Lock::take(path, settings.clock.now())?;
    let (has_data, has_keys) = (holds_something(path), holds_something(&keys_path));
    let keys_name = keys_path.display().to_string();
    if has_data && !has_keys {
        return Err(StoreError::KeyStore { keys: keys_name, why: "it is missing" });
    }
    let data = if has_data || has_keys { Data::Some } else { Data::None };
    let name = path.display().to_string();
    let (_, key) = Outer::load(&settings.seal, &name, data)?;
    let key_store = Database::File(DatabaseFile::open(&keys_path, &KEYS, settings.faults.clone()).await?);
    let ring = match ring::enter(&key_store, || Ok(Outer::load(&settings.seal, &name, Data::Some)?.0)).await {
        Ok(ring) => ring,
        Err(error) => {
            key_store.close().await;
            return Err(error);
        }
    };
    let messages = Database::File(DatabaseFile::open(path, &MESSAGES, settings.faults.clone()).await?);
    let outer = match pair_up(&messages, ring, keys_name).await {
        Ok(outer) => outer,
        Err(error) => {
            messages.close().await;
            key_store.close().await;
            return Err(error);
        }
    };
    let freed = job(|on| Box::pin(async move { free(on, Vec::new()).await }));
    messages.write(Durability::WithNext, freed).await?;
    let memory = Arc::new(Memory::alone());
    let keys = Arc::new(Keys::of(key_store, outer, settings.clock.clone(), memory.clone()));
    let (clock, numbers) = (settings.clock, tokio::sync::Mutex::default());
    let inner = Inner { messages, keys, clock, memory, numbers, company: Company::Alone(lock) };
    Ok(Opened { store: Store { inner: Arc::new(inner), holder: settings.holder.into() }, key })
}

async fn open_server(messages: &SecretString, keys: &SecretString, settings: Settings) -> Result<Opened, StoreError> {
    let options = server::options(messages, Purpose::Messages)?;
    let key_options = server::options(keys, Purpose::Keys)?;
    let (name, keys_name) = (server::name(&options), server::name(&key_options));
    if name == keys_name && options.get_port() == key_options.get_port() {
        return Err(StoreError::KeyStore { keys: keys_name, why: "it is the same database as that of the messages" });
    }
    let faults = || settings.faults.clone();
    let key_store = Database::Server(Server::open(key_options, Purpose::Keys, &SERVER_KEYS, faults()).await?);
    let messages = Database::Server(Server::open(options.clone(), Purpose::Messages, &SERVER_MESSAGES, faults()).await?);
    let has_keys = ring::is_begun(&mut key_store.read().await?).await?;
    let has_data = pair_here(&mut messages.read().await?).await?.is_some();
    if has_data && !has_keys {
        return Err(StoreError::KeyStore { keys: keys_name, why: "it is empty" });
    }
    let data = if has_data || has_keys { Data::Some } else { Data::None };
    let (_, key) = Outer::load(&settings.seal, &name, data)?;
    let masters = || Ok(Outer::load(&settings.seal, &name, Data::Some)?.0);
    let ring = ring::enter(&key_store, masters).await?;
    pair_up(&messages, ring, keys_name.clone()).await?;
    let process: Arc<str> = settings.holder.into();
    let session = others::enter(&options, &process, &messages).await?;
    // Once more, for until now somebody may have changed them.
    let outer = pair_up(&messages, ring::enter(&key_store, masters).await?, keys_name).await?;
    let memory = Arc::new(Memory::deaf());
    let keys = Arc::new(Keys::of(key_store, outer, settings.clock.clone(), memory.clone()));
    let clock = settings.clock;
    let inner = Arc::new_cyclic(|inner| {
        let others = Others::join(inner.clone(), options, process.clone(), session, memory.clone());
        Inner { messages, keys, clock, memory, numbers: tokio::sync::Mutex::default(), company: Company::Others(others) }
    });
    Ok(Opened { store: Store { inner, holder: process }, key })
}

pub(super) fn holds_something(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|file| file.len() > 0)
}

async fn pair_here(on: &mut Connection) -> Result<Option<Uuid>, StoreError> {
    let row = on.fetch_one("pairing", &PAIR_HERE, Vec::new()).await?;
    row.map(|mut row| row.id::<Uuid>()).transpose()
}

/// Checks that both databases are a pair, or makes a new one one; what is in force for them.
pub(super) async fn pair_up(messages: &Database, ring: Ring, keys: String) -> Result<Outer, StoreError> {
    let Ring { mut outer, pair, .. } = ring;
    let work = job(move |on| {
        Box::pin(async move {
            on.pass("first start", &FIRST_START, Vec::new()).await?;
            let here = match pair_here(on).await? {
                Some(here) => here,
                None => on.execute("first start", &WRITE_PAIR_HERE, row![pair]).await.map(|_| pair)?,
            };
            Ok((here, layers_here(on).await?))
        })
    });
    let (here, layers) = messages.write(Durability::Now, work).await?;
    if here != pair {
        return Err(StoreError::KeyStore { keys, why: "its keys are those of another database" });
    }
    outer.lay(layers)?;
    Ok(outer)
}

/// How many layers the hashes in this database have.
pub(super) async fn layers_here(on: &mut Connection) -> Result<usize, StoreError> {
    let row = on.fetch_one("pairing", &LAYERS_HERE, Vec::new()).await?;
    row.map_or(Ok(1), |mut row| row.parsed(|word| word.parse().ok()))
}

/// Frees leases: of everybody in a file, of the process in `values` on a server.
pub(super) async fn free(on: &mut Connection, values: Vec<Value>) -> Result<(), StoreError> {
    for statement in &FREE {
        on.execute("freeing leases", statement, values.clone()).await?;
    }
    Ok(())
}
