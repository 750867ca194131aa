//! What is kept at hand, so that a turn reads it from memory: opened keys, and where conversations are reached.
//!
//! The one decision: these never change, they are only ever erased, and an erasure makes everything here forgotten at once:
//! it is rare, and a key must not live on in a corner. What was read before an erasure and comes to be kept after it is let
//! go (see [`Era`]). While it cannot be heard what other processes erase, nothing is kept at all.

use super::route::Route;
use super::sealed::DataKey;
use crate::id::{ConversationId, KeyId};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Opened keys kept at hand: two generations of this many, about 100 bytes each. More people than that in one hour is more
/// than one process serves.
const KEYS: usize = 10_000;

/// Conversations whose address and key are kept at hand: two generations of this many, some 300 bytes each.
const ROUTES: usize = 10_000;

/// When something was read: between which two erasures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Era(u64);

pub(super) struct Memory {
    kept: Mutex<Kept>,
    era: AtomicU64,
    /// Whether an erasure by another process would be heard of.
    hears: AtomicBool,
}

struct Kept {
    keys: Recent<KeyId, Arc<DataKey>>,
    routes: Recent<ConversationId, Arc<Route>>,
    by_address: Recent<Vec<u8>, Arc<Route>>,
}

impl Memory {
    /// One that hears everything, because there is no other process.
    pub(super) fn alone() -> Self {
        let kept = Kept { keys: Recent::of(KEYS), routes: Recent::of(ROUTES), by_address: Recent::of(ROUTES) };
        Self { kept: Mutex::new(kept), era: AtomicU64::new(0), hears: AtomicBool::new(true) }
    }

    /// One that keeps nothing until it [`hears`](Memory::hears).
    pub(super) fn deaf() -> Self {
        Self { hears: AtomicBool::new(false), ..Self::alone() }
    }

    /// From now on what others erase is heard.
    pub(super) fn hears(&self) {
        self.forget();
        self.hears.store(true, Ordering::SeqCst);
    }

    /// From now on it is not.
    pub(super) fn is_deaf(&self) {
        self.hears.store(false, Ordering::SeqCst);
        self.forget();
    }

    /// Ask before reading what is to be kept.
    pub(super) fn era(&self) -> Era {
        Era(self.era.load(Ordering::SeqCst))
    }

    /// Something was erased: everything is read anew.
    pub(super) fn forget(&self) {
        let mut kept = self.lock();
        self.era.fetch_add(1, Ordering::SeqCst);
        let Kept { keys, routes, by_address } = &mut *kept;
        keys.clear();
        routes.clear();
        by_address.clear();
    }

    /// The keys that are at hand, and the names of the others.
    pub(super) fn keys(&self, ids: impl IntoIterator<Item = KeyId>) -> (HashMap<KeyId, Arc<DataKey>>, Vec<KeyId>) {
        let mut kept = self.lock();
        sorted(&mut kept.keys, ids)
    }

    /// The routes that are at hand, and the names of the others.
    pub(super) fn routes(
        &self,
        ids: impl IntoIterator<Item = ConversationId>,
    ) -> (HashMap<ConversationId, Arc<Route>>, Vec<ConversationId>) {
        let mut kept = self.lock();
        sorted(&mut kept.routes, ids)
    }

    /// The route of the chat with this hash.
    pub(super) fn route_at(&self, address_hash: &Vec<u8>) -> Option<Arc<Route>> {
        self.lock().by_address.get(address_hash)
    }

    pub(super) fn keep_keys(&self, read: Era, keys: &[Arc<DataKey>]) {
        if let Some(mut kept) = self.keeping(read) {
            for key in keys {
                kept.keys.put(key.id, key.clone());
            }
        }
    }

    /// Only one that is committed.
    pub(super) fn keep_route(&self, read: Era, route: &Arc<Route>) {
        if let Some(mut kept) = self.keeping(read) {
            kept.routes.put(route.conversation, route.clone());
            kept.by_address.put(route.address_hash.clone(), route.clone());
        }
    }

    fn keeping(&self, read: Era) -> Option<MutexGuard<'_, Kept>> {
        // The lock first: an erasure takes it too, so it comes before this or after it, never in between.
        let kept = self.lock();
        (self.hears.load(Ordering::SeqCst) && self.era() == read).then_some(kept)
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn sorted<K: std::hash::Hash + Eq + Clone, V: Clone>(
    recent: &mut Recent<K, V>,
    wanted: impl IntoIterator<Item = K>,
) -> (HashMap<K, V>, Vec<K>) {
    let (mut found, mut missing) = (HashMap::new(), Vec::new());
    for id in wanted {
        match recent.get(&id) {
            Some(value) => drop(found.insert(id, value)),
            None => missing.push(id),
        }
    }
    (found, missing)
}

/// Entries used lately: when the young generation is full it becomes the old one, and what was not used since is let go.
struct Recent<K, V> {
    young: HashMap<K, V>,
    old: HashMap<K, V>,
    most: usize,
}

impl<K: std::hash::Hash + Eq + Clone, V: Clone> Recent<K, V> {
    fn of(most: usize) -> Self {
        Self { young: HashMap::new(), old: HashMap::new(), most }
    }

    fn get(&mut self, key: &K) -> Option<V> {
        if let Some(value) = self.young.get(key) {
            return Some(value.clone());
        }
        let value = self.old.remove(key)?;
        self.put(key.clone(), value.clone());
        Some(value)
    }

    fn put(&mut self, key: K, value: V) {
        if self.young.len() >= self.most {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, value);
    }

    fn clear(&mut self) {
        self.young.clear();
        self.old.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn key(n: u128) -> Arc<DataKey> {
        Arc::new(DataKey::draw(KeyId(Uuid::from_u128(n))).unwrap())
    }

    fn has(memory: &Memory, key: &DataKey) -> bool {
        memory.keys([key.id]).1.is_empty()
    }

    #[test]
    fn what_was_read_before_an_erasure_is_not_kept_after_it() {
        let memory = Memory::alone();
        let (before, late) = (key(1), key(2));
        let era = memory.era();
        memory.keep_keys(era, std::slice::from_ref(&before));
        assert!(has(&memory, &before));
        memory.forget();
        memory.keep_keys(era, std::slice::from_ref(&late));
        assert!(!has(&memory, &before) && !has(&memory, &late));
        memory.keep_keys(memory.era(), std::slice::from_ref(&late));
        assert!(has(&memory, &late));
    }

    #[test]
    fn nothing_is_kept_while_others_cannot_be_heard() {
        let memory = Memory::deaf();
        let key = key(1);
        let keep = || memory.keep_keys(memory.era(), std::slice::from_ref(&key));
        keep();
        assert!(!has(&memory, &key));
        memory.hears();
        keep();
        assert!(has(&memory, &key));
        memory.is_deaf();
        assert!(!has(&memory, &key));
        keep();
        assert!(!has(&memory, &key));
    }
}
