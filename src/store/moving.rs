//! Moving from a SQLite file to PostgreSQL.
//!
//! The one decision: rows are copied as they are, sealed, and believed only after they were read back. Everything happens in
//! one transaction at the target, which is committed when each table has the same rows by count and hash; so a target is
//! either as the source was or empty. The source is opened for reading only.

use super::Store;
use super::connection::Connection;
use super::database::Database;
use super::error::StoreError;
use super::faults::Faults;
use super::file::{DatabaseFile, Traces};
use super::keys::Keys;
use super::lock::{Lock, beside};
use super::memory::Memory;
use super::opening::{KEYS as KEYS_OF_FILE, MESSAGES as MESSAGES_OF_FILE, SERVER_KEYS, SERVER_MESSAGES};
use super::outer::{Data, Outer, Seal};
use super::ring;
use super::sealed::Place;
use super::server::{self, Purpose, Server};
use super::sql::{Sql, Turnstile, Value};
use super::table::{KEYS, MESSAGES, Shape, Table, Tally};
use super::writer::{Durability, job};
use crate::id::KeyId;
use crate::time::Clock;
use secrecy::SecretString;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// The versions of a file's tables.
const VERSIONS: Sql = Sql { sqlite: "SELECT version FROM _sqlx_migrations ORDER BY version", postgres: "SELECT 1" };
/// Nobody else begins meanwhile.
const ALONE: Turnstile = Turnstile { postgres: "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('waakvlam first start', 0))" };
/// New envelopes and lines come after those that were moved.
const GO_ON: [Turnstile; 2] = [
    Turnstile {
        postgres: "SELECT setval(pg_get_serial_sequence('envelopes', 'seq'), (SELECT coalesce(max(seq), 0) + 1 FROM envelopes), false)",
    },
    Turnstile {
        postgres: "SELECT setval(pg_get_serial_sequence('messages', 'seq'), (SELECT coalesce(max(seq), 0) + 1 FROM messages), false)",
    },
];
/// What the source's process held is free.
const FREE: [Turnstile; 4] = [
    Turnstile { postgres: "UPDATE conversations SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL" },
    Turnstile { postgres: "UPDATE envelopes SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL" },
    Turnstile { postgres: "UPDATE timers SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL" },
    Turnstile { postgres: "UPDATE leases SET expires_at = 0 WHERE expires_at > 0" },
];

/// What was moved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Each table with its number of rows, the keys' too.
    pub tables: Vec<(&'static str, u64)>,
    /// Sealed values that were opened at the target.
    pub opened: u64,
    /// Sealed values whose key was erased: unreadable, as they were.
    pub erased: u64,
    /// Sealed values that open under their key neither here nor there, by table and row.
    pub broken: Vec<String>,
}

impl Store {
    /// Copies everything from a file to two empty databases on a server, and reads it back.
    ///
    /// # Errors
    /// `Taken` when the target is not empty, `Differs` when what was read back is not what was written; the messages' target
    /// is empty then as before. The source is never changed.
    pub async fn move_to_server(
        from: &Path,
        messages: &SecretString,
        keys: &SecretString,
        seal: &Seal,
        clock: Clock,
    ) -> Result<Moved, StoreError> {
        let _lock = Lock::take(from, clock.now())?;
        let (masters, _) = Outer::load(seal, &from.display().to_string(), Data::Some)?;
        let mut source = DatabaseFile::look(from, Traces::Log).await?;
        let mut source_keys = DatabaseFile::look(&beside(from, "keys.db"), Traces::Log).await?;
        let outer = ring::open(&mut source_keys, masters).await?.ok_or(StoreError::WrongKey)?.outer;
        check_version(&mut source, &MESSAGES_OF_FILE).await?;
        check_version(&mut source_keys, &KEYS_OF_FILE).await?;

        let options = server::options(messages, Purpose::Messages)?;
        let key_options = server::options(keys, Purpose::Keys)?;
        let names = (server::name(&options), server::name(&key_options));
        let target = Server::open(options, Purpose::Messages, &SERVER_MESSAGES, Faults::none()).await?;
        let target_keys = Server::open(key_options, Purpose::Keys, &SERVER_KEYS, Faults::none()).await?;
        let (target, target_keys) = (Database::Server(target), Database::Server(target_keys));

        // Asked of both before either is written to.
        for (database, tables, name) in [(&target, &MESSAGES[..], &names.0), (&target_keys, &KEYS[..], &names.1)] {
            check_empty(&mut database.read().await?, tables, name).await?;
        }
        let mut moved = Moved::default();
        moved.tables.extend(copy(source_keys, &target_keys, &KEYS, names.1, None).await?.tables);
        let keys = Arc::new(Keys::of(target_keys, outer, clock, Arc::new(Memory::alone())));
        let written = copy(source, &target, &MESSAGES, names.0, Some(keys.clone())).await?;
        moved.tables.extend(written.tables);
        let moved = Moved { tables: moved.tables, ..written };
        target.close().await;
        keys.database.close().await;
        Ok(moved)
    }
}

async fn check_version(file: &mut Connection, migrator: &sqlx::migrate::Migrator) -> Result<(), StoreError> {
    let rows = file.fetch("_sqlx_migrations", &VERSIONS, Vec::new()).await?;
    let here: Vec<i64> = rows.into_iter().map(|mut row| row.integer()).collect::<Result<_, _>>()?;
    if here.into_iter().eq(migrator.iter().map(|migration| migration.version)) {
        return Ok(());
    }
    Err(StoreError::Shape {
        what: "start this version once on the file, so that its tables are brought up to date, and move then".to_owned(),
    })
}

async fn check_empty(on: &mut Connection, tables: &[Table], name: &str) -> Result<(), StoreError> {
    for table in tables {
        let text = format!("SELECT 1 FROM {} LIMIT 1", table.name);
        if !on.fetch_built(table.name, &text, Vec::new()).await?.is_empty() {
            return Err(StoreError::Taken { database: name.to_owned() });
        }
    }
    Ok(())
}

/// Copies all tables in one transaction, reads them back, and only then commits.
async fn copy(
    mut source: Connection,
    target: &Database,
    tables: &'static [Table],
    name: String,
    keys: Option<Arc<Keys>>,
) -> Result<Moved, StoreError> {
    let work = job(move |on: &mut Connection| {
        Box::pin(async move {
            on.pass("moving", &ALONE, Vec::new()).await?;
            check_empty(on, tables, &name).await?;
            let mut moved = Moved::default();
            let mut seals = Seals { keys, of_conversation: HashMap::new(), of_signal: HashMap::new() };
            for table in tables {
                let shape = Shape::of(*table, &mut source).await?;
                let written = write(&shape, &mut source, on).await?;
                let read = read_back(&shape, on, &mut seals, &mut moved).await?;
                if !written.is(&read) {
                    return Err(StoreError::Differs { table: table.name });
                }
                moved.tables.push((table.name, read.rows));
            }
            if seals.keys.is_some() {
                for statement in FREE.iter().chain(&GO_ON) {
                    on.pass("moving", statement, Vec::new()).await?;
                }
            }
            Ok(moved)
        })
    });
    target.write(Durability::Now, work).await
}

async fn write(shape: &Shape, source: &mut Connection, target: &mut Connection) -> Result<Tally, StoreError> {
    let mut tally = Tally::default();
    let mut last: Option<Vec<Value>> = None;
    loop {
        let rows = shape.page(source, last.as_deref()).await?;
        if rows.is_empty() {
            return Ok(tally);
        }
        rows.iter().for_each(|row| tally.add(row));
        shape.insert(target, &rows).await?;
        last = rows.into_iter().next_back();
    }
}

async fn read_back(shape: &Shape, target: &mut Connection, seals: &mut Seals, moved: &mut Moved) -> Result<Tally, StoreError> {
    let mut tally = Tally::default();
    let mut last: Option<Vec<Value>> = None;
    loop {
        let rows = shape.page(target, last.as_deref()).await?;
        if rows.is_empty() {
            return Ok(tally);
        }
        rows.iter().for_each(|row| tally.add(row));
        seals.open(shape, &rows, moved).await?;
        last = rows.into_iter().next_back();
    }
}

/// Which key seals what, learned from the rows as they come.
struct Seals {
    /// Where the keys are; `None` while they are being moved themselves.
    keys: Option<Arc<Keys>>,
    of_conversation: HashMap<Arc<str>, KeyId>,
    of_signal: HashMap<Arc<str>, KeyId>,
}

/// A sealed value and the key that should open it.
struct Sealed<'r> {
    place: Place,
    key: Option<KeyId>,
    bytes: &'r [u8],
}

impl Seals {
    /// Opens every sealed value of these rows.
    async fn open(&mut self, shape: &Shape, rows: &[Vec<Value>], moved: &mut Moved) -> Result<(), StoreError> {
        let Some(keys) = self.keys.clone() else { return Ok(()) };
        let sealed: Vec<Sealed<'_>> = rows.iter().flat_map(|row| self.sealed(shape, row)).collect();
        let opened = keys.get(sealed.iter().filter_map(|one| one.key)).await?;
        for Sealed { place, key, bytes } in sealed {
            match key.and_then(|key| opened.get(&key)).map(|key| key.open(place, bytes)) {
                None => moved.erased += 1,
                Some(Ok(_)) => moved.opened += 1,
                Some(Err(_)) => moved.broken.push(format!("table {}, column {}, row {}", place.table, place.column, place.row)),
            }
        }
        Ok(())
    }

    fn sealed<'r>(&mut self, shape: &Shape, row: &'r [Value]) -> Vec<Sealed<'r>> {
        let text = |name: &str| match shape.get(row, name) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let key = |name: &str| text(name).and_then(|id| id.parse::<KeyId>().ok());
        let table = shape.table.name;
        let columns: &[(&'static str, Option<KeyId>)] = &match (table, text("id")) {
            ("conversations", Some(id)) => {
                self.of_conversation.extend(key("key").map(|key| (id, key)));
                [("address", key("key")), ("session", key("key"))].to_vec()
            }
            ("signals", Some(id)) => {
                self.of_signal.extend(key("key").map(|key| (id, key)));
                [("facts", key("key")), ("reporter", key("reporter_key"))].to_vec()
            }
            ("signal_events", _) => vec![("note", text("signal").and_then(|id| self.of_signal.get(&id).copied()))],
            ("envelopes" | "messages" | "attachments", _) => {
                let key = text("conversation").and_then(|id| self.of_conversation.get(&id).copied());
                ["payload", "text", "input", "finding", "content"].map(|column| (column, key)).to_vec()
            }
            _ => Vec::new(),
        };
        let Some(row_id) = text("id").and_then(|id| id.parse().ok()) else { return Vec::new() };
        let sealed = columns.iter().filter_map(|(column, key)| match shape.get(row, column) {
            Some(Value::Blob(bytes)) => Some(Sealed { place: Place::of(table, column, row_id), key: *key, bytes }),
            _ => None,
        });
        sealed.collect()
    }
}
