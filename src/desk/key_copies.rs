//! Copies of the keys that outlive the days people were promised, counted while the program runs.
//!
//! The one decision: the folder is looked through once an hour, whoever asks how often. Copies age by days, and whatever
//! watches a program asks every few seconds.

use super::Desk;
use crate::store::{StoreError, archives, too_old};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use tokio::sync::Mutex;

/// How long a look holds.
const HOLDS: SignedDuration = SignedDuration::from_hours(1);

/// Where copies of the keys lie, and what was seen there last.
#[derive(Debug)]
pub struct Copies {
    folder: PathBuf,
    /// The database whose own key store is no copy; `None` on a server.
    database: Option<PathBuf>,
    seen: Mutex<Option<(Timestamp, KeyCopies)>>,
}

/// How the copies of the keys are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCopies {
    /// How many there are.
    pub count: usize,
    /// How many are older than people were promised, a last one that stays for want of a newer included.
    pub too_old: usize,
    /// Whole days since the oldest was written; 0 when there is none.
    pub oldest_days: i64,
}

impl Copies {
    /// Copies in this folder, beside the keys of this database.
    pub fn in_folder(folder: PathBuf, database: Option<PathBuf>) -> Self {
        Self { folder, database, seen: Mutex::default() }
    }

    async fn look(&self, days: u16, now: Timestamp) -> Result<KeyCopies, StoreError> {
        let mut seen = self.seen.lock().await;
        if let Some((at, copies)) = *seen
            && now.duration_since(at) < HOLDS
        {
            return Ok(copies);
        }
        let found = archives(&self.folder, self.database.as_deref(), now).await?;
        let (old, last) = too_old(&found, days);
        let oldest_days = found.iter().map(|copy| copy.days).max().unwrap_or_default();
        let copies = KeyCopies { count: found.len(), too_old: old.len() + usize::from(last.is_some()), oldest_days };
        *seen = Some((now, copies));
        Ok(copies)
    }
}

impl Desk {
    /// From now on copies there are counted; the first folder that was given stays.
    pub fn watch_key_copies(&self, copies: Copies) {
        let _ = self.key_copies.set(copies);
    }

    /// How the copies of the keys are; `None` when no folder is named in which they lie.
    ///
    /// # Errors
    /// When the folder cannot be looked through.
    pub async fn key_copies(&self) -> Result<Option<KeyCopies>, StoreError> {
        match self.key_copies.get() {
            Some(copies) => copies.look(self.policy.key_backup_days, self.clock.now()).await.map(Some),
            None => Ok(None),
        }
    }
}
