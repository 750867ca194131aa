//! What can go wrong in the store, and what to do about it.
//!
//! The one decision: an error carries the *kind* of trouble and a code, never the database's own sentence, because that
//! sentence may quote a value, and a value may be what a person wrote.

use std::path::PathBuf;
use thiserror::Error;

/// Why the store could not do what was asked. Never holds personal text or a bound value.
#[derive(Debug, Clone, Error)]
pub enum StoreError {
    /// Somebody else writes to the file. Nothing was written; the same call may be repeated.
    #[error(
        "the database is locked by another program; nothing was written. Stop whatever else has it open (a backup tool, an open sqlite3 shell); it is tried again meanwhile"
    )]
    Locked,
    /// The disk is full. Nothing was written; the same call may be repeated once there is room.
    #[error("the disk under the database is full; nothing was written. Make room, then it goes on by itself")]
    Full,
    /// The disk or file system refused. Nothing is known to be written.
    #[error(
        "the database file cannot be read or written (SQLite code {code}). Check the disk, the rights on the data folder and its mount"
    )]
    Disk {
        /// SQLite's extended result code.
        code: String,
    },
    /// The PostgreSQL server is not there, or ended the connection. Nothing is known to be written.
    #[error(
        "the PostgreSQL server cannot be reached, or it ended the connection (code {code}). Check that it runs, that `database.url` and `database.keys_url` name it, and its own log; it is tried again meanwhile"
    )]
    Unreachable {
        /// PostgreSQL's SQLSTATE, or the operating system's kind of error.
        code: String,
    },
    /// The PostgreSQL server has no database of that name.
    #[error(
        "the PostgreSQL server has no database of the name in `database.url` (or, for the keys, `database.keys_url`). Make both with `createdb`; the tables are made by this program"
    )]
    NoDatabase,
    /// The PostgreSQL server knows no such user, or does not let it do this.
    #[error(
        "the PostgreSQL server does not let this user in, or not do this (code {code}). Check the name and password in `database.url` and `database.keys_url`, and that the user owns both databases"
    )]
    NotAllowed {
        /// PostgreSQL's SQLSTATE.
        code: String,
    },
    /// The address of the database cannot be read.
    #[error("{setting} cannot be read as a PostgreSQL address. Write it like postgres://user:password@host:5432/waakvlam")]
    Address {
        /// Which setting; never its value, which may hold a password.
        setting: &'static str,
    },
    /// A statement was refused because of what it carried.
    #[error("the database refused a row in {doing} (code {code}); the rows of that call were not written")]
    Refused {
        /// Which use case.
        doing: &'static str,
        /// The database's own code.
        code: String,
    },
    /// A row that does not parse: the file was changed by hand, or by a newer version.
    #[error(
        "table {table}, column {column}, row {row}: the value there cannot be read. It was changed by hand or written by another version; restore it from a backup, or report this line"
    )]
    Unreadable {
        /// Which table.
        table: &'static str,
        /// Which column.
        column: String,
        /// The row's id.
        row: String,
    },
    /// A sealed value that its key does not open.
    #[error("table {table}, column {column}, row {row}: the seal does not open. The value was moved, changed, or sealed under another key")]
    SealBroken {
        /// Which table.
        table: &'static str,
        /// Which column.
        column: &'static str,
        /// The row's id.
        row: String,
    },
    /// The key that sealed a value is gone: erased on purpose, or the key store was set back.
    #[error(
        "the key {key} is not in the key store. If the person it belonged to was erased this is as it should be; if not, restore keys.db from its newest backup"
    )]
    KeyGone {
        /// The key's id.
        key: String,
    },
    /// The outer key is not the one the database was sealed with.
    #[error(
        "the key given does not open this database. Use the key it was started with first (`seal.key_file` or `seal.key`); nothing was changed"
    )]
    WrongKey,
    /// There is data and no key.
    #[error(
        "the database in {database} holds data, but there is no key in {key_file}. Put the key file back from where you keep it; without it nobody can read the data, and no other key is made in its place"
    )]
    KeyMissing {
        /// The main database.
        database: String,
        /// Where the key was looked for.
        key_file: PathBuf,
    },
    /// The key file is not a key.
    #[error("{key_file} is not a key of this program ({why}). Put the right file there; nothing was changed")]
    KeyFile {
        /// Which file.
        key_file: PathBuf,
        /// What is wrong.
        why: &'static str,
    },
    /// A data key that is wrapped under an outer key that is not here.
    #[error(
        "some keys are wrapped under version {version} of the outer key, which is not here. Put that file back as it was (`seal.key_file` with `.next` behind its name), or give both `seal.key` and `seal.old_key`; nothing was changed"
    )]
    KeyVersion {
        /// Which version is missing.
        version: i64,
    },
    /// There is nothing to change the outer key to, or from.
    #[error("the outer key cannot be changed: {why}. Nothing was changed")]
    Rotation {
        /// Why, and what to do.
        why: &'static str,
    },
    /// The database goes by a look-up secret that the key store does not have.
    #[error(
        "the look-ups in this database go by secret {layers}, and the key store is older than that. Restore the copy of the keys that was made after `waakvlam keys reindex`; nothing was changed"
    )]
    Layers {
        /// Which secret is missing.
        layers: usize,
    },
    /// The key store and the database are not a pair.
    #[error("{keys} does not belong to this database ({why}). Restore both from backups of the same installation; nothing was changed")]
    KeyStore {
        /// The key store.
        keys: String,
        /// What is wrong.
        why: &'static str,
    },
    /// A second `serve`.
    #[error("{database} is in use by {holder}. Stop that program first, or give this one a database of its own (`database.url`)")]
    InUse {
        /// The main database: a file; on PostgreSQL, where many may be in, the name in leases that is taken.
        database: String,
        /// Process and moment, as the holder wrote them down.
        holder: String,
    },
    /// A folder or file could not be made or opened.
    #[error("{path} cannot be {doing}: {kind}. Check that the folder exists and that this user may write there")]
    File {
        /// Which path.
        path: PathBuf,
        /// Made, opened, locked.
        doing: &'static str,
        /// The operating system's kind of error.
        kind: std::io::ErrorKind,
    },
    /// The migrations and the database differ.
    #[error(
        "the database has another shape than this version expects ({what}). Use the version that last opened it, or restore a backup made before"
    )]
    Shape {
        /// What the migrator said; holds numbers only.
        what: String,
    },
    /// A database to move to that holds something.
    #[error("{database} is not empty; nothing was moved. Make an empty one with `createdb`, and move into that")]
    Taken {
        /// Which.
        database: String,
    },
    /// What was read back after moving is not what was written.
    #[error("table {table} is not the same after it was moved; nothing is kept of it there. Go on with the source, and report this")]
    Differs {
        /// Which table.
        table: &'static str,
    },
    /// The lease was taken over by another process; whatever was asked under it was not done.
    #[error(
        "the lease `{name}` is no longer ours (another process took it over); nothing was written. Take the lease again before going on"
    )]
    LeaseLost {
        /// Which lease.
        name: String,
    },
    /// Something the call refers to is not there.
    #[error("there is no {what} {id} in this network")]
    Absent {
        /// Conversation, signal, worker, …
        what: &'static str,
        /// Its id or number.
        id: String,
    },
    /// A value could not be turned into bytes for storage.
    #[error("a {what} could not be written as a document; this is a mistake in the program, please report it")]
    Document {
        /// What it was.
        what: &'static str,
    },
    /// No chance to be had from the machine, so no key can be made.
    #[error("the machine gives no random bytes, so no key can be made and nothing can be sealed. Check /dev/urandom")]
    NoChance,
    /// The writer has stopped: the program is closing, or it stopped after an error already reported.
    #[error("the store is closed; the program is stopping. What was not confirmed comes again after the next start")]
    Closed,
    /// A fault that a test put in.
    #[error("a fault put in by a test: {moment}")]
    Fault {
        /// Where.
        moment: &'static str,
    },
}

/// What the caller does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// The same call may succeed later: wait and repeat.
    Repeat,
    /// The call itself is at fault: repeating it gives the same.
    Refuse,
    /// A person has to act first.
    Stop,
}

impl StoreError {
    /// What to do about it, in a form code can decide by.
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::Locked
            | Self::Full
            | Self::Disk { .. }
            | Self::Unreachable { .. }
            | Self::Fault { .. }
            | Self::LeaseLost { .. }
            | Self::NoChance => Remedy::Repeat,
            Self::Refused { .. }
            | Self::Unreadable { .. }
            | Self::SealBroken { .. }
            | Self::KeyGone { .. }
            | Self::Absent { .. }
            | Self::Document { .. } => Remedy::Refuse,
            Self::WrongKey
            | Self::KeyMissing { .. }
            | Self::KeyFile { .. }
            | Self::KeyVersion { .. }
            | Self::Rotation { .. }
            | Self::Layers { .. }
            | Self::KeyStore { .. }
            | Self::InUse { .. }
            | Self::File { .. }
            | Self::Shape { .. }
            | Self::NoDatabase
            | Self::NotAllowed { .. }
            | Self::Address { .. }
            | Self::Taken { .. }
            | Self::Differs { .. }
            | Self::Closed => Remedy::Stop,
        }
    }
}
