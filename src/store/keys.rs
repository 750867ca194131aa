//! The keys that seal what belongs to one person, signal or reporter.
//!
//! They live in a file of their own (`keys.db`), so that a backup of the messages never holds one. The one decision: keys
//! are made 64 at a time ahead of need, with one sync for all of them, and a key is on the disk before anything is sealed
//! under it. What is left of a batch at a restart is never given out: nobody wrote down how far it got, and a key shared by
//! two persons could not be erased for one of them.

use super::database::Database;
use super::error::StoreError;
use super::memory::Memory;
use super::outer::Outer;
use super::row::Row;
use super::sealed::{DataKey, Place};
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, id_list, row};
use super::writer::{Durability, job};
use crate::id::{KeyId, NetworkId};
use crate::time::Clock;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

static INSERT: Many = Many::of(
    &[TEXT, TEXT, TEXT, BLOB, INTEGER, INTEGER],
    Sql {
        sqlite: "INSERT INTO keys (id, network, scope, wrapped, wrapped_by, created_at) VALUES {rows}",
        postgres: "INSERT INTO keys (id, network, scope, wrapped, wrapped_by, created_at) SELECT * FROM {rows}",
    },
);
const SELECT: Sql = Sql {
    sqlite: "SELECT id, network, scope, wrapped, wrapped_by FROM keys WHERE id IN (SELECT value FROM json_each($1))",
    postgres: "SELECT id, network, scope, wrapped, wrapped_by FROM keys WHERE id = ANY($1)",
};
const DELETE: Sql =
    Sql { sqlite: "DELETE FROM keys WHERE id IN (SELECT value FROM json_each($1))", postgres: "DELETE FROM keys WHERE id = ANY($1)" };

/// Keys made at once: one sync for this many people.
const BATCH: usize = 64;

/// Below this many in stock the next batch is made, before anybody has to wait for it.
const LOW: usize = 16;

/// Whose a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Scope {
    Person,
    Signal,
    Reporter,
}

impl Scope {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Signal => "signal",
            Self::Reporter => "reporter",
        }
    }
}

type Stock = HashMap<(NetworkId, Scope), Vec<Arc<DataKey>>>;

/// The key store.
pub(super) struct Keys {
    pub(super) database: Database,
    pub(super) outer: Outer,
    clock: Clock,
    memory: Arc<Memory>,
    stock: Mutex<Stock>,
    /// Held while a batch is made, so that a hundred newcomers cause one batch.
    making: tokio::sync::Mutex<()>,
}

impl Keys {
    pub(super) fn of(database: Database, outer: Outer, clock: Clock, memory: Arc<Memory>) -> Self {
        Self { database, outer, clock, memory, stock: Mutex::default(), making: tokio::sync::Mutex::new(()) }
    }

    /// Keys that nothing is sealed under yet; already on the disk.
    pub(super) async fn fresh(self: &Arc<Self>, network: &NetworkId, scope: Scope, count: usize) -> Result<Vec<Arc<DataKey>>, StoreError> {
        if count == 0 {
            return Ok(Vec::new());
        }
        let mut taken = Vec::with_capacity(count);
        while self.take(network, scope, count, &mut taken) == Stocked::Short {
            let making = self.making.lock().await;
            // Whoever held it before us may have made enough.
            if self.take(network, scope, count, &mut taken) == Stocked::Short {
                self.make(network, scope, (count - taken.len()).max(BATCH)).await?;
            }
            drop(making);
        }
        if self.in_stock(network, scope) < LOW {
            let (keys, network) = (self.clone(), network.clone());
            tokio::spawn(async move {
                if let Ok(_making) = keys.making.try_lock()
                    && let Err(error) = keys.make(&network, scope, BATCH).await
                {
                    tracing::warn!(%error, "keys could not be made ahead of need; the next newcomer waits for them");
                }
            });
        }
        Ok(taken)
    }

    fn in_stock(&self, network: &NetworkId, scope: Scope) -> usize {
        let stock = self.stock.lock().unwrap_or_else(PoisonError::into_inner);
        stock.get(&(network.clone(), scope)).map_or(0, Vec::len)
    }

    fn take(&self, network: &NetworkId, scope: Scope, count: usize, taken: &mut Vec<Arc<DataKey>>) -> Stocked {
        let mut stock = self.stock.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(keys) = stock.get_mut(&(network.clone(), scope)) {
            let from = keys.len().saturating_sub(count - taken.len());
            let taken_now: Vec<_> = keys.drain(from..).collect();
            self.memory.keep_keys(self.memory.era(), &taken_now);
            taken.extend(taken_now);
        }
        if taken.len() < count { Stocked::Short } else { Stocked::Enough }
    }

    async fn make(&self, network: &NetworkId, scope: Scope, count: usize) -> Result<(), StoreError> {
        let (version, wrap) = self.outer.newest()?;
        let mut made = Vec::with_capacity(count);
        let mut rows = Vec::with_capacity(count);
        for _ in 0..count {
            let id = KeyId(self.clock.id());
            let key = DataKey::draw(id)?;
            let wrapped = wrap.seal(place(id), &bound(key.expose(), network, scope))?;
            rows.push(row![id.0, network.as_str(), scope.as_str(), wrapped, version, self.clock.now()]);
            made.push(Arc::new(key));
        }
        self.database.write(Durability::Now, |on| Box::pin(async move { on.many("keys", &INSERT, rows).await.map(|_| ()) })).await?;
        let mut stock = self.stock.lock().unwrap_or_else(PoisonError::into_inner);
        stock.entry((network.clone(), scope)).or_default().extend(made);
        Ok(())
    }

    /// The keys of that name. One that is gone (its person was erased) is not among them.
    pub(super) async fn get(&self, ids: impl IntoIterator<Item = KeyId>) -> Result<HashMap<KeyId, Arc<DataKey>>, StoreError> {
        let (mut found, missing) = self.memory.keys(ids);
        if missing.is_empty() {
            return Ok(found);
        }
        let era = self.memory.era();
        let rows = self.database.read().await?.fetch("keys", &SELECT, vec![id_list(missing.iter().map(|id| id.0))]).await?;
        for mut row in rows {
            let key = Arc::new(Wrapped::read(&mut row)?.open(&self.outer)?);
            self.memory.keep_keys(era, std::slice::from_ref(&key));
            found.insert(key.id, key);
        }
        Ok(found)
    }

    /// The one key of that name.
    pub(super) async fn one(&self, id: KeyId) -> Result<Arc<DataKey>, StoreError> {
        self.get([id]).await?.remove(&id).ok_or_else(|| StoreError::KeyGone { key: id.to_string() })
    }

    /// Erases a key for good: what it sealed is unreadable from now on, and everywhere once the key store's backups ran out.
    pub(super) async fn erase(&self, id: KeyId) -> Result<(), StoreError> {
        self.erase_all(&[id]).await
    }

    /// The same for many, at once.
    pub(super) async fn erase_all(&self, ids: &[KeyId]) -> Result<(), StoreError> {
        let ids = vec![id_list(ids.iter().map(|id| id.0))];
        let erase = job(move |on| Box::pin(async move { on.execute("erasing keys", &DELETE, ids).await.map(|_| ()) }));
        let erased = self.database.write(Durability::Now, erase).await;
        self.memory.forget();
        erased
    }
}

/// A key as its row says.
pub(super) struct Wrapped {
    pub(super) id: KeyId,
    network: NetworkId,
    scope: Scope,
    sealed: Vec<u8>,
    version: i64,
}

impl Wrapped {
    /// Of the columns id, network, scope, wrapped, wrapped_by.
    pub(super) fn read(row: &mut Row) -> Result<Self, StoreError> {
        let id: KeyId = row.id()?;
        let network = NetworkId(row.text()?);
        let scope = row.parsed(|word| [Scope::Person, Scope::Signal, Scope::Reporter].into_iter().find(|scope| scope.as_str() == word))?;
        Ok(Self { id, network, scope, sealed: row.blob()?, version: row.integer()? })
    }

    fn open(&self, outer: &Outer) -> Result<DataKey, StoreError> {
        let plain = Zeroizing::new(outer.wrap(self.version)?.open(place(self.id), &self.sealed)?);
        let broken = || StoreError::SealBroken { table: "keys", column: "wrapped", row: self.id.to_string() };
        let (bytes, of) = plain.split_first_chunk::<32>().ok_or_else(broken)?;
        if of != owner(&self.network, self.scope) {
            return Err(broken());
        }
        Ok(DataKey::of(self.id, Zeroizing::new(*bytes)))
    }

    /// The same key, wrapped under the newest outer key; and that one's version.
    pub(super) fn rewrap(&self, outer: &Outer) -> Result<(Vec<u8>, i64), StoreError> {
        let (version, wrap) = outer.newest()?;
        let key = self.open(outer)?;
        Ok((wrap.seal(place(self.id), &bound(key.expose(), &self.network, self.scope))?, version))
    }
}

fn place(id: KeyId) -> Place {
    Place::of("keys", "wrapped", id.0)
}

/// The key and whose it is: a key does not change hands by a change of its row.
fn bound(key: &[u8; 32], network: &NetworkId, scope: Scope) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(key.to_vec());
    bytes.extend_from_slice(&owner(network, scope));
    bytes
}

fn owner(network: &NetworkId, scope: Scope) -> Vec<u8> {
    format!("{}:{network}", scope.as_str()).into_bytes()
}

#[derive(PartialEq, Eq)]
enum Stocked {
    Enough,
    Short,
}
