//! Taking a whole database away.
//!
//! The one decision: only what this program made goes, file by file and by name, and only while the lock is ours; the outer
//! key stays, because it may seal other things, and a key is never made in the place of one that is missing.

use super::Store;
use super::error::StoreError;
use super::lock::beside;
use std::path::Path;

/// What lies beside a SQLite file while it is open.
const COMPANIONS: [&str; 3] = ["", "-wal", "-shm"];

impl Store {
    /// Closes this store and takes its two files away: everything in it is gone for good.
    ///
    /// # Errors
    /// When a file cannot be taken away; what was taken before it stays away.
    pub async fn discard(self, database: &Path) -> Result<(), StoreError> {
        self.close().await;
        for file in [beside(database, "keys.db"), database.to_owned()] {
            for companion in COMPANIONS {
                let mut path = file.clone().into_os_string();
                path.push(companion);
                match std::fs::remove_file(&path) {
                    Ok(()) => {}
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                    Err(error) => return Err(StoreError::File { path: path.into(), doing: "taken away", kind: error.kind() }),
                }
            }
        }
        Ok(())
    }
}
