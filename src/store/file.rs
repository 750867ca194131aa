//! A SQLite file: its one writer and its readers.
//!
//! The one decision: one thread writes (`writer.rs`), so that nothing in a file is ever contended, and reads see what is
//! committed through connections that cannot write.

use super::connection::Connection;
use super::direct::{Cell, Direct, Opening};
use super::error::StoreError;
use super::faults::Faults;
use super::lock::OURS_TO_READ;
use super::trouble::{Engine, judge};
use super::writer::{Doing, Durability, Writer};
use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Connections for pages and look-ups. Reads are short and the disk is one; more would only take memory.
const READERS: u32 = 4;

/// How long to wait for another program's lock before saying so: a backup's last step is over by then, and whoever asked asks again.
const BUSY: Duration = Duration::from_secs(2);

/// Prepared statements kept: those of every turn in every size (see `sql.rs`), with room for the rest.
const STATEMENTS: usize = 1_024;

/// How the writer's connection is set. The log may reach 4,096 pages of 4 KiB before it is folded into the database: folding
/// costs two syncs, so rarer is cheaper, and 16 MiB is read back in well under a second after a crash.
/// What undoes a savepoint is kept in memory: as a file beside the others it would be made and removed for every larger group.
const WRITING: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;
                       PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4096";

/// How long an acknowledgement waits to share somebody else's sync: about the time a turn takes. Only the acknowledgement
/// waits, never a person.
const SYNC_WITHIN: Duration = Duration::from_millis(10);

/// Makes the file, if it is not there, so that only this user reads it: SQLite itself would go by the umask.
fn make(path: &Path) -> Result<(), StoreError> {
    let made = std::fs::OpenOptions::new().write(true).create(true).truncate(false).mode(OURS_TO_READ).open(path);
    made.map(drop).map_err(|error| StoreError::File { path: path.to_owned(), doing: "made", kind: error.kind() })
}

/// Whether reading may leave the files of a log beside the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Traces {
    /// It may: whatever is written meanwhile is kept apart from what is read.
    Log,
    /// None, where nobody has the database open, which the missing log says. Not for a copy: somebody may open it meanwhile.
    None,
}

/// Whether a log was folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folded {
    /// It is empty.
    Now,
    /// Somebody read from it longer than we wait: it is tried again with the next erasure, and at the end.
    Later,
}

/// One file.
pub(super) struct DatabaseFile {
    path: PathBuf,
    writer: Writer,
    readers: SqlitePool,
    pub(super) faults: Faults,
}

impl DatabaseFile {
    /// A connection that can only read, beside whoever writes; the file must be there.
    pub(super) async fn look(path: &Path, traces: Traces) -> Result<Connection, StoreError> {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let at_rest = traces == Traces::None && !Path::new(&log).exists();
        let options =
            SqliteConnectOptions::new().filename(path).read_only(true).immutable(at_rest).busy_timeout(BUSY).disable_statement_logging();
        options.connect().await.map(Connection::Sqlite).map_err(|error| judge(Engine::Sqlite, "opening", &error))
    }

    /// Opens or makes the file and brings its tables up to date.
    pub(super) async fn open(path: &Path, migrator: &sqlx::migrate::Migrator, faults: Faults) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Wal)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            .statement_cache_capacity(STATEMENTS)
            // What a migration lets go of is written over as well.
            .pragma("secure_delete", "ON")
            // The driver would log statements, 64 rows long, at the first slow disk; what is worth knowing is measured elsewhere.
            .disable_statement_logging();
        make(path)?;
        let first = options.clone().synchronous(SqliteSynchronous::Full).connect().await;
        let mut first = Connection::Sqlite(first.map_err(|error| judge(Engine::Sqlite, "opening", &error))?);
        first.migrate(migrator).await?;
        first.close().await?;
        let writing = Opening { statements: STATEMENTS, busy: BUSY, pragmas: WRITING.to_owned() };
        let writer = Writer::start(Direct::open(path, &writing)?, faults.clone())?;
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_lazy_with(options.read_only(true));
        Ok(Self { path: path.to_owned(), writer, readers, faults })
    }

    /// A connection for reading what is committed.
    pub(super) async fn read(&self) -> Result<Connection, StoreError> {
        self.readers.acquire().await.map(Connection::Pooled).map_err(|error| judge(Engine::Sqlite, "reading", &error))
    }

    /// Work inside a transaction; see [`Writer::write`].
    pub(super) async fn write<T, F>(&self, durability: Durability, work: F) -> Result<T, StoreError>
    where
        F: for<'c> FnOnce(&'c mut Connection) -> Doing<'c, T> + Send + 'static,
        T: Send + 'static,
    {
        self.writer.write(durability, work).await
    }

    /// See [`Writer::synced`].
    pub(super) async fn synced(&self) -> Result<(), StoreError> {
        self.writer.synced(SYNC_WITHIN).await
    }

    /// Folds the log into the file and cuts it to nothing: until then what was deleted lies in its older pages. By a connection
    /// of its own, for the writer is always inside a transaction.
    pub(super) async fn fold(&self) -> Result<Folded, StoreError> {
        let path = self.path.clone();
        let folded = tokio::task::spawn_blocking(move || {
            let folding = Opening { statements: 1, busy: BUSY, pragmas: String::new() };
            let on = Direct::open(&path, &folding)?;
            let said = on.fetch("log", "PRAGMA wal_checkpoint(TRUNCATE)", &[]);
            on.close()?;
            said
        });
        let said = folded.await.map_err(|_| StoreError::Closed)??;
        let busy = said.first().and_then(|row| row.cells.first()).is_none_or(|cell| !matches!(cell, Cell::Integer(0)));
        Ok(if busy { Folded::Later } else { Folded::Now })
    }

    /// Readers first, so that the writer can fold the whole log.
    pub(super) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}
