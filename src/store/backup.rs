//! A copy of one of the two databases, made while the server runs and proven before it is called a copy.
//!
//! The one decision: messages and keys are never one copy. Whoever holds both and the key file reads everything; with one of
//! the three missing, nothing. So a call copies one file, and a person decides where each of them goes.

use super::error::StoreError;
use super::file::Traces;
use super::inspect::{Contents, Inspection, Integrity};
use super::lock::beside;
use super::outer::Seal;
use super::sql::{Sql, row};
use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// One read transaction, so the copy is one moment; deleted rows are not in it.
const COPY: Sql = Sql::of_a_file("VACUUM INTO $1");

/// A copy of the messages, proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessagesCopy {
    /// What is in it.
    pub contents: Contents,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A copy of the keys, proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysCopy {
    /// How many keys.
    pub keys: i64,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Why there is no copy. Nothing is left at its place.
#[derive(Debug, Error)]
pub enum BackupError {
    /// A copy is never written over another file.
    #[error("{} exists already: choose another name, or remove that file first", .0.display())]
    Exists(PathBuf),
    /// Nothing to copy.
    #[error("there is no database at {}: start the server once, or set database.url", .0.display())]
    NothingThere(PathBuf),
    /// The name cannot be given to the database.
    #[error("{} cannot be written: choose a name of ordinary letters", .0.display())]
    Name(PathBuf),
    /// The file could not be made or kept.
    #[error("{} cannot be written ({kind}): check that the folder exists, that this user may write there, and that there is room", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        kind: std::io::ErrorKind,
    },
    /// The copy has faults, so the original may have them too.
    #[error("the copy has {faults} faults, so it was not kept: check the disk, and the database with `sqlite3 … 'PRAGMA integrity_check'`")]
    Broken {
        /// How many.
        faults: usize,
    },
    /// The two databases are no pair.
    #[error("the messages and the keys here are not a pair, so a copy would be of no use: restore both from the same installation")]
    NoPair,
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Copies the messages at `database` to `to`, and proves the copy: whole, and of the same pair as the keys beside the original.
///
/// # Errors
/// Then there is no copy.
pub async fn copy_messages(database: &Path, seal: &Seal, to: &Path) -> Result<MessagesCopy, BackupError> {
    let part = Part::begin(database, to)?;
    part.fill_from(database).await?;
    let mut copy = Inspection::open(&part.path, Traces::None).await?;
    whole(&mut copy).await?;
    let (pair, contents) = (copy.pair().await?, copy.contents().await?);
    copy.close().await?;
    let mut keys = Inspection::keys_beside(database).await?;
    let kept = keys.pair_of_keys(seal, database).await?;
    keys.close().await?;
    if pair != Some(kept) {
        return Err(BackupError::NoPair);
    }
    Ok(MessagesCopy { contents, bytes: part.keep(to)? })
}

/// Copies the keys that belong to `database` to `to`, and proves the copy: whole, and opened by the outer key.
///
/// # Errors
/// Then there is no copy.
pub async fn copy_keys(database: &Path, seal: &Seal, to: &Path) -> Result<KeysCopy, BackupError> {
    let keys = beside(database, "keys.db");
    let part = Part::begin(&keys, to)?;
    part.fill_from(&keys).await?;
    let mut copy = Inspection::open(&part.path, Traces::None).await?;
    whole(&mut copy).await?;
    copy.pair_of_keys(seal, database).await?;
    let count = copy.key_count().await?;
    copy.close().await?;
    Ok(KeysCopy { keys: count, bytes: part.keep(to)? })
}

async fn whole(copy: &mut Inspection) -> Result<(), BackupError> {
    match copy.integrity().await? {
        Integrity::Whole => Ok(()),
        Integrity::Broken(faults) => Err(BackupError::Broken { faults }),
    }
}

/// A copy in the making, under another name; it is removed unless it is kept.
struct Part {
    path: PathBuf,
}

impl Drop for Part {
    fn drop(&mut self) {
        // After it was kept there is nothing under this name.
        let _ = std::fs::remove_file(&self.path);
    }
}

impl Part {
    fn begin(from: &Path, to: &Path) -> Result<Self, BackupError> {
        if std::fs::symlink_metadata(to).is_ok() {
            return Err(BackupError::Exists(to.to_owned()));
        }
        if !from.exists() {
            return Err(BackupError::NothingThere(from.to_owned()));
        }
        let mut name = to.as_os_str().to_owned();
        name.push(".part");
        let path = PathBuf::from(name);
        // Made by us and for this user only, before anything is in it: the database would make it with the umask's rights.
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
        match made {
            Ok(_) => Ok(Self { path }),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(BackupError::Exists(path)),
            Err(error) => Err(BackupError::File { path, kind: error.kind() }),
        }
    }

    async fn fill_from(&self, from: &Path) -> Result<(), BackupError> {
        let to = self.path.to_str().ok_or_else(|| BackupError::Name(self.path.clone()))?;
        let mut original = Inspection::open(from, Traces::Log).await?;
        original.connection().execute("copying", &COPY, row![to]).await?;
        Ok(original.close().await?)
    }

    /// Puts it on the disk for good, and gives it its name; its size.
    fn keep(self, to: &Path) -> Result<u64, BackupError> {
        let kept = File::open(&self.path).and_then(|file| {
            file.sync_all()?;
            std::fs::rename(&self.path, to)?;
            let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            File::open(folder)?.sync_all()?;
            Ok(file.metadata()?.len())
        });
        kept.map_err(|error| BackupError::File { path: to.to_owned(), kind: error.kind() })
    }
}
