//! Opening the store: lock, key, key store, database, in that order.
//!
//! The one decision: everything that could make data unreadable is checked before anything is written. Right key, right
//! pair of files, nobody else at it; else an error that says what to do, and nothing changed.

use super::database::Database;
use super::error::StoreError;
use super::faults::Faults;
use super::keys::Keys;
use super::lock::{Lock, beside};
use super::outer::{Data, KeyFact, Outer, Seal};
use super::sealed::{Place, fill};
use super::sql::{Connection, Sql, row};
use super::writer::{Durability, job};
use super::{Inner, Store};
use crate::time::Clock;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

static MESSAGES: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");
static KEYS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite/keys");

const PAIR_HERE: Sql = Sql { sqlite: "SELECT value FROM pairing WHERE name = 'pair'" };
const WRITE_PAIR_HERE: Sql = Sql { sqlite: "INSERT INTO pairing (name, value) VALUES ('pair', $1)" };
const FACT: Sql = Sql { sqlite: "SELECT value FROM facts WHERE name = $1" };
const WRITE_FACT: Sql = Sql { sqlite: "INSERT INTO facts (name, value) VALUES ($1, $2)" };
const FREE_CONVERSATIONS: Sql =
    Sql { sqlite: "UPDATE conversations SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL" };
const FREE_ENVELOPES: Sql = Sql { sqlite: "UPDATE envelopes SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL" };
const FREE_TIMERS: Sql = Sql { sqlite: "UPDATE timers SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL" };
const FREE_LEASES: Sql = Sql { sqlite: "UPDATE leases SET expires_at = 0 WHERE expires_at > 0" };

/// The rights on the data folder, when we make it: what lies in it is of use to this user only.
const OURS_TO_ENTER: u32 = 0o700;

/// What the canary says when the right key opens it.
const CANARY: &[u8] = b"the pilot light is on";

/// What the store needs to open.
#[derive(Clone)]
pub struct Settings {
    /// The main database; `keys.db` and the lock lie beside it (`waakvlam.db`, `waakvlam.keys.db`, `waakvlam.lock`).
    pub database: PathBuf,
    /// The outer key.
    pub seal: Seal,
    /// The time, for ids and for the note in the lock.
    pub clock: Clock,
    /// The name of this process in leases.
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
    /// Opens the database for writing, or makes it.
    ///
    /// Leases that a killed process left behind are freed: the lock says that it is gone.
    ///
    /// # Errors
    /// Says what to do: somebody else has it open, the key is missing or another one, the two files are not a pair.
    pub async fn open(settings: Settings) -> Result<Opened, StoreError> {
        let path = &settings.database;
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
        if has_data && !has_keys {
            return Err(StoreError::KeyStore { keys: keys_path, why: "it is missing" });
        }
        let data = if has_data || has_keys { Data::Some } else { Data::None };
        let (outer, key) = Outer::load(&settings.seal, path, data)?;
        let key_store = Database::open(&keys_path, &KEYS, settings.faults.clone()).await?;
        let pair = match enter(&key_store, &outer).await {
            Ok(pair) => pair,
            Err(error) => {
                key_store.close().await;
                return Err(error);
            }
        };
        let messages = Database::open(path, &MESSAGES, settings.faults.clone()).await?;
        if let Err(error) = pair_up(&messages, pair, keys_path).await {
            messages.close().await;
            key_store.close().await;
            return Err(error);
        }
        free_leases(&messages).await?;
        let keys = Arc::new(Keys::of(key_store, outer, settings.clock.clone()));
        let inner = Inner::of(messages, keys, settings.clock, lock);
        Ok(Opened { store: Store { inner: Arc::new(inner), holder: settings.holder.into() }, key })
    }
}

fn holds_something(path: &std::path::Path) -> bool {
    std::fs::metadata(path).is_ok_and(|file| file.len() > 0)
}

/// Checks that the key opens the key store, or writes the canary into an empty one; the name of the pair.
async fn enter(keys: &Database, outer: &Outer) -> Result<Uuid, StoreError> {
    if let Some(pair) = pair_under(&mut keys.read().await?, outer).await? {
        return Ok(pair);
    }
    let place = canary_place();
    // Chance, not the clock: two installations made in the same millisecond are still two.
    let mut pair = [0; 16];
    fill(&mut pair)?;
    let (pair, canary) = (Uuid::from_bytes(pair), outer.wrap.seal(place, CANARY)?);
    let rows = [row!["canary", canary], row!["pair", pair.as_bytes().to_vec()]];
    let write = job(move |on| {
        Box::pin(async move {
            for row in rows {
                on.execute("first start", &WRITE_FACT, row).await?;
            }
            Ok(())
        })
    });
    keys.write(Durability::Now, write).await?;
    Ok(pair)
}

fn canary_place() -> Place {
    Place::of("facts", "value", Uuid::nil())
}

/// The name of the pair, when the key opens the canary; `None` in an empty key store.
pub(super) async fn pair_under(keys: &mut Connection, outer: &Outer) -> Result<Option<Uuid>, StoreError> {
    let Some(canary) = fact(keys, "canary").await? else { return Ok(None) };
    let said = outer.wrap.open(canary_place(), &canary).map_err(|_| StoreError::WrongKey)?;
    match fact(keys, "pair").await?.and_then(|bytes| Uuid::from_slice(&bytes).ok()) {
        Some(pair) if said == CANARY => Ok(Some(pair)),
        Some(_) | None => Err(StoreError::WrongKey),
    }
}

async fn fact(keys: &mut Connection, name: &'static str) -> Result<Option<Vec<u8>>, StoreError> {
    let row = keys.fetch_one("facts", &FACT, row![name]).await?;
    row.map(|mut row| row.blob()).transpose()
}

/// Checks that both files are a pair, or makes a new database one.
async fn pair_up(messages: &Database, pair: Uuid, keys: PathBuf) -> Result<(), StoreError> {
    let here = messages.read().await?.fetch_one("pairing", &PAIR_HERE, Vec::new()).await?;
    match here.map(|mut row| row.id::<Uuid>()).transpose()? {
        Some(here) if here == pair => Ok(()),
        Some(_) => Err(StoreError::KeyStore { keys, why: "its keys are those of another database" }),
        None => {
            messages
                .write(Durability::Now, move |on| {
                    Box::pin(async move { on.execute("first start", &WRITE_PAIR_HERE, row![pair]).await.map(|_| ()) })
                })
                .await
        }
    }
}

async fn free_leases(messages: &Database) -> Result<(), StoreError> {
    let free = job(|on| {
        Box::pin(async move {
            for statement in [&FREE_CONVERSATIONS, &FREE_ENVELOPES, &FREE_TIMERS, &FREE_LEASES] {
                on.execute("freeing leases", statement, Vec::new()).await?;
            }
            Ok(())
        })
    });
    messages.write(Durability::WithNext, free).await
}
