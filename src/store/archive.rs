//! Copies of the keys, and how old they are.
//!
//! The one decision: a file is a copy of keys when it opens as one, whatever it is called, and only such a file is ever
//! removed. With the last copy that is too old, whoever let copies be made no longer loses everything at the next broken
//! disk: it stays until there is a newer one.

use super::error::StoreError;
use super::file::Traces;
use super::inspect::Inspection;
use super::lock::beside;
use jiff::Timestamp;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// How a file begins that `pg_dump --format=custom` wrote.
const DUMP: &[u8] = b"PGDMP";
/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// A copy of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    /// Which file.
    pub path: PathBuf,
    /// Whole days since it was written, as the file says.
    pub days: i64,
}

/// The copies of keys in this folder, the newest first. The key store that is in use is none of them.
///
/// # Errors
/// When the folder or a file in it cannot be looked at.
pub async fn archives(folder: &Path, database: Option<&Path>, now: Timestamp) -> Result<Vec<Archive>, StoreError> {
    let trouble = |path: &Path, error: &std::io::Error| StoreError::File { path: path.to_owned(), doing: "read", kind: error.kind() };
    let in_use = database.map(|database| beside(database, "keys.db")).and_then(|keys| keys.canonicalize().ok());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| trouble(folder, &error))? {
        let path = entry.map_err(|error| trouble(folder, &error))?.path();
        let file = std::fs::symlink_metadata(&path).map_err(|error| trouble(&path, &error))?;
        let of_the_log =
            path.extension().is_some_and(|ending| ending.to_string_lossy().ends_with("-wal") || ending.to_string_lossy().ends_with("-shm"));
        if !file.is_file() || of_the_log || path.canonicalize().ok() == in_use || !holds_keys(&path).await {
            continue;
        }
        let written = file.modified().ok().and_then(|at| Timestamp::try_from(at).ok());
        let written =
            written.ok_or_else(|| StoreError::File { path: path.clone(), doing: "dated", kind: std::io::ErrorKind::Unsupported })?;
        found.push((written, path));
    }
    found.sort();
    let days = |written: Timestamp| (now.as_second() - written.as_second()) / DAY;
    Ok(found.into_iter().rev().map(|(written, path)| Archive { path, days: days(written) }).collect())
}

async fn holds_keys(path: &Path) -> bool {
    let mut begins = [0; 5];
    if std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut begins)).is_err() {
        return false;
    }
    if begins == DUMP {
        return true;
    }
    let Ok(mut copy) = Inspection::open(path, Traces::None).await else { return false };
    let count = copy.key_count().await;
    // What could not be closed was only read.
    drop(copy.close().await);
    count.is_ok()
}

/// What becomes of copies that are kept for so many days: those to be removed, and the one that stays although it is too old.
pub fn too_old(archives: &[Archive], days: u16) -> (Vec<&Archive>, Option<&Archive>) {
    let mut old: Vec<&Archive> = archives.iter().filter(|archive| archive.days > i64::from(days)).collect();
    let last = if old.len() == archives.len() && !old.is_empty() { Some(old.remove(0)) } else { None };
    (old, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_copy_stays_until_there_is_a_newer_one() {
        let copies =
            |days: &[i64]| -> Vec<Archive> { days.iter().map(|days| Archive { path: format!("{days}").into(), days: *days }).collect() };
        for (all, removed, kept) in [
            (&[][..], &[][..], None),
            (&[1, 35], &[], None),
            (&[1, 36, 90], &[36, 90], None),
            (&[36, 90], &[90], Some(36)),
            (&[36], &[], Some(36)),
        ] {
            let archives = copies(all);
            let (old, last) = too_old(&archives, 35);
            assert_eq!(old.iter().map(|archive| archive.days).collect::<Vec<_>>(), removed, "{all:?}");
            assert_eq!(last.map(|archive| archive.days), kept, "{all:?}");
        }
    }
}
