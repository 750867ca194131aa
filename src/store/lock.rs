//! The lock that keeps a second program out.
//!
//! The one decision: a file of its own, locked by the operating system, so that a killed holder never leaves it behind, with
//! who and since when written in it for whoever finds it taken.

use super::error::StoreError;
use jiff::Timestamp;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// Longest note about the holder that is read back: it is one short line.
const LONGEST_NOTE: u64 = 200;

/// The rights on every file that is made here: numbers, four digits and moments lie open in them. SQLite gives its log the
/// rights of the database.
pub(super) const OURS_TO_READ: u32 = 0o600;

/// Held while the file is open.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock beside `database`, or says who has it.
    pub(super) fn take(database: &Path, now: Timestamp) -> Result<Self, StoreError> {
        let path = beside(database, "lock");
        let trouble = |error: &std::io::Error| StoreError::File { path: path.clone(), doing: "locked", kind: error.kind() };
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(OURS_TO_READ).open(&path);
        let mut file = open.map_err(|error| trouble(&error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let read = file.take(LONGEST_NOTE).read_to_string(&mut holder);
                let known = read.is_ok() && !holder.trim().is_empty();
                let holder = if known { holder.trim().to_owned() } else { "another program".to_owned() };
                return Err(StoreError::InUse { database: database.display().to_string(), holder });
            }
            Err(TryLockError::Error(error)) => return Err(trouble(&error)),
        }
        let note = format!("process {} since {now}\n", std::process::id());
        let written = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(note.as_bytes()));
        written.map_err(|error| trouble(&error))?;
        Ok(Self { _file: file })
    }
}

/// The file of that name beside the database: `waakvlam.db` has `waakvlam.lock`.
pub(super) fn beside(database: &Path, extension: &str) -> PathBuf {
    database.with_extension(extension)
}
