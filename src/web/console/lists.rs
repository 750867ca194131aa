//! Lists that were looked at and not brought yet: kept for some minutes, in memory and nowhere else.
//!
//! The one decision: nothing of a list is written down before somebody said "bring it in". Should the program stop, or another
//! process get the second form, the list is chosen once more; its rows are found if they were brought.

use crate::id::WorkerId;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How long somebody reads what a list would do.
const KEPT: SignedDuration = SignedDuration::from_mins(30);
/// How many are kept: beyond this the oldest goes, so that nobody fills the memory.
const MOST: usize = 8;

/// A list.
#[derive(Clone)]
pub(super) struct List {
    pub(super) worker: WorkerId,
    pub(super) bytes: Arc<[u8]>,
    pub(super) mapping: Arc<str>,
    pub(super) at: Timestamp,
}

/// All of them.
#[derive(Default)]
pub(in crate::web) struct Lists(Mutex<BTreeMap<String, List>>);

impl std::fmt::Debug for Lists {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<lists>")
    }
}

impl Lists {
    /// Keeps one under this name.
    pub(super) fn keep(&self, name: String, list: List) {
        let mut lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lists.retain(|_, other| other.at + KEPT > list.at && other.worker != list.worker);
        while lists.len() >= MOST {
            let oldest = lists.iter().min_by_key(|(_, list)| list.at).map(|(name, _)| name.clone());
            let Some(oldest) = oldest else { break };
            lists.remove(&oldest);
        }
        lists.insert(name, list);
    }

    /// The one of this name, for whoever looked at it.
    pub(super) fn find(&self, name: &str, worker: &WorkerId, now: Timestamp) -> Option<List> {
        let lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lists.get(name).filter(|list| list.worker == *worker && list.at + KEPT > now).cloned()
    }

    /// It was brought.
    pub(super) fn forget(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(worker: &str, at: i64) -> List {
        List { worker: worker.into(), bytes: [].into(), mapping: "".into(), at: Timestamp::from_second(at).unwrap() }
    }

    #[test]
    fn a_list_is_kept_for_whoever_looked_at_it_and_for_a_while() {
        let lists = Lists::default();
        lists.keep("one".into(), list("peter", 0));
        let find = |worker: &str, at: i64| lists.find("one", &worker.into(), Timestamp::from_second(at).unwrap()).is_some();
        assert!(find("peter", 60) && !find("fatima", 60) && !find("peter", 1_800));
        lists.keep("two".into(), list("peter", 60));
        assert!(!find("peter", 61), "their next one takes its place");
    }

    #[test]
    fn no_more_are_kept_than_fit() {
        let lists = Lists::default();
        for n in 0..20 {
            lists.keep(format!("{n:02}"), list(&format!("w{n}"), n));
        }
        assert_eq!(lists.0.lock().unwrap().keys().cloned().collect::<Vec<_>>(), ["12", "13", "14", "15", "16", "17", "18", "19"]);
    }
}
