//! A SQLite connection that runs a statement where it is called.
//!
//! The one decision: the writer stays on its thread. The driver that reads for us gives each connection a thread of its own
//! and sends every statement there and every row back; a good part of all work was waking one another. Here a whole
//! transaction is one stay on the writer's thread. Both go by the same library, linked once, so the locks of one are seen
//! by the other.

use super::error::StoreError;
use super::sql::{Value, json_list};
use super::trouble::of_sqlite;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, Error, OpenFlags, ToSql};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// A value as it was found.
#[derive(Clone, Debug)]
pub(super) enum Cell {
    Null,
    Integer(i64),
    Text(String),
    /// Bytes; or what we never write, which nobody can read then: a number with a fraction, a text that is not UTF-8.
    Blob(Vec<u8>),
}

/// A row, with the names of its columns for whoever has to look at it.
pub(super) struct Cells {
    pub(super) cells: Vec<Cell>,
    pub(super) names: Arc<[String]>,
}

/// How a connection of this sort is opened.
pub(super) struct Opening {
    /// Prepared statements kept.
    pub(super) statements: usize,
    /// How long to wait for another program's lock.
    pub(super) busy: Duration,
    /// What is set first: `PRAGMA …; PRAGMA …`.
    pub(super) pragmas: String,
}

/// The connection.
pub(super) struct Direct(Connection);

impl Direct {
    /// Opens a file that is there.
    pub(super) fn open(path: &Path, opening: &Opening) -> Result<Self, StoreError> {
        let open = || {
            let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
            connection.busy_timeout(opening.busy)?;
            connection.set_prepared_statement_cache_capacity(opening.statements);
            connection.execute_batch(&opening.pragmas)?;
            Ok(Self(connection))
        };
        open().map_err(|error| judge("opening", &error))
    }

    /// Runs a statement; how many rows it changed.
    pub(super) fn execute(&self, doing: &'static str, text: &str, values: &[Value]) -> Result<u64, StoreError> {
        let changed = self.bound(text, values).and_then(|mut statement| statement.raw_execute());
        changed.map(|rows| rows as u64).map_err(|error| judge(doing, &error))
    }

    /// Runs a statement and reads its rows.
    pub(super) fn fetch(&self, table: &'static str, text: &str, values: &[Value]) -> Result<Vec<Cells>, StoreError> {
        let read = || {
            let mut statement = self.bound(text, values)?;
            let names: Arc<[String]> = statement.column_names().into_iter().map(str::to_owned).collect();
            let mut found = statement.raw_query();
            let mut rows = Vec::new();
            while let Some(row) = found.next()? {
                let cells = (0..names.len()).map(|at| row.get_ref(at).map(cell)).collect::<Result<_, _>>()?;
                rows.push(Cells { cells, names: names.clone() });
            }
            Ok(rows)
        };
        read().map_err(|error| judge(table, &error))
    }

    /// BEGIN, COMMIT, PRAGMA. Prepared anew each time: some of these act while they are prepared.
    pub(super) fn control(&self, doing: &'static str, statements: &str) -> Result<(), StoreError> {
        self.0.execute_batch(statements).map_err(|error| judge(doing, &error))
    }

    /// Closes it.
    pub(super) fn close(self) -> Result<(), StoreError> {
        self.0.close().map_err(|(_, error)| judge("closing", &error))
    }

    fn bound(&self, text: &str, values: &[Value]) -> Result<CachedStatement<'_>, Error> {
        let mut statement = self.0.prepare_cached(text)?;
        for place in 1..=statement.parameter_count() {
            // `$3` is a name to SQLite, counted by where it stands first; a bare `?` has no name and is counted from the left.
            let named = statement.parameter_name(place).and_then(|name| name.get(1..)?.parse().ok());
            let nth = named.unwrap_or(place);
            let value = values.get(nth.saturating_sub(1)).ok_or(Error::InvalidParameterCount(values.len(), nth))?;
            statement.raw_bind_parameter(place, value)?;
        }
        Ok(statement)
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>, Error> {
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Integer(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Blob(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Self::Ids(ids) => json_list(ids).into(),
        })
    }
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Integer(number),
        ValueRef::Real(number) => Cell::Blob(number.to_be_bytes().to_vec()),
        ValueRef::Text(bytes) => match str::from_utf8(bytes) {
            Ok(text) => Cell::Text(text.to_owned()),
            Err(_) => Cell::Blob(bytes.to_vec()),
        },
        ValueRef::Blob(bytes) => Cell::Blob(bytes.to_vec()),
    }
}

/// The library's code; a mistake in how we ask has none and is refused like one.
fn judge(doing: &'static str, error: &Error) -> StoreError {
    match error.sqlite_error() {
        Some(error) => of_sqlite(doing, error.extended_code.to_string()),
        None => StoreError::Refused { doing, code: "none".to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sql::row;

    fn open() -> (tempfile::NamedTempFile, Direct) {
        let file = tempfile::NamedTempFile::new().unwrap();
        let opening = Opening { statements: 8, busy: Duration::ZERO, pragmas: "PRAGMA foreign_keys = ON".to_owned() };
        let direct = Direct::open(file.path(), &opening).unwrap();
        direct.control("a table", "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c BLOB)").unwrap();
        (file, direct)
    }

    fn write(direct: &Direct, text: &str, values: impl IntoIterator<Item = Value>) -> Result<u64, StoreError> {
        direct.execute("writing", text, &Vec::from_iter(values))
    }

    #[test]
    fn values_go_where_their_numbers_say_wherever_they_stand() {
        let (_file, direct) = open();
        assert_eq!(write(&direct, "INSERT INTO t (c, b, a) VALUES ($3, $2, $1)", row![7_i64, "zeven", vec![1_u8, 2]]).unwrap(), 1);
        let two = row![8_i64, "acht", None::<i64>, 9_i64, None::<i64>, None::<i64>];
        assert_eq!(write(&direct, "INSERT INTO t VALUES (?, ?, ?), (?, ?, ?)", two).unwrap(), 2);
        let rows = direct.fetch("t", "SELECT a, b, c FROM t ORDER BY a", &[]).unwrap();
        let cells: Vec<_> = rows.iter().map(|row| format!("{:?}", row.cells)).collect();
        assert_eq!(
            cells,
            ["[Integer(7), Text(\"zeven\"), Blob([1, 2])]", "[Integer(8), Text(\"acht\"), Null]", "[Integer(9), Null, Null]"]
        );
        assert_eq!(rows[0].names.join(" "), "a b c");
    }

    #[test]
    fn a_value_too_few_is_refused_and_not_taken_for_nothing() {
        let (_file, direct) = open();
        let error = write(&direct, "INSERT INTO t (a, b) VALUES ($1, $2)", row![1_i64]).unwrap_err();
        assert!(matches!(error, StoreError::Refused { .. }), "{error}");
        assert!(direct.fetch("t", "SELECT a FROM t", &[]).unwrap().is_empty());
    }

    #[test]
    fn an_error_says_what_to_do_and_quotes_no_value() {
        let (_file, direct) = open();
        write(&direct, "INSERT INTO t (a) VALUES ($1)", row![1_i64]).unwrap();
        let error = write(&direct, "INSERT INTO t (a, b) VALUES ($1, $2)", row![1_i64, "geheim"]).unwrap_err();
        assert!(matches!(&error, StoreError::Refused { code, .. } if code == "1555"), "{error}");
        assert!(!format!("{error} {error:?}").contains("geheim"));
    }
}
