//! Statements and the values they carry.
//!
//! The one decision: a statement is a text per database, side by side ([`Sql`]), and what goes in and comes out is text,
//! whole numbers, bytes or nothing. Whoever changes one text has the other before their eyes, and one that is missing does
//! not compile.

use std::sync::{Arc, OnceLock};

/// A statement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sql {
    /// As SQLite reads it. A list of ids is one JSON text: `IN (SELECT value FROM json_each($1))`.
    pub(super) sqlite: &'static str,
    /// As PostgreSQL reads it. A list of ids is an array: `= ANY($1)`.
    pub(super) postgres: &'static str,
}

impl Sql {
    /// Both read it alike.
    pub(super) const fn same(text: &'static str) -> Self {
        Self { sqlite: text, postgres: text }
    }

    /// What is only ever asked of a file; a server would answer with an error.
    pub(super) const fn of_a_file(text: &'static str) -> Self {
        Self { sqlite: text, postgres: "SELECT asked_of_a_file_only" }
    }
}

/// What several processes over one PostgreSQL have to take before they may go on, so that one goes after the other. A file
/// has one writer, so SQLite has no text here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turnstile {
    /// As PostgreSQL reads it: `FOR UPDATE`, or an advisory lock of the transaction.
    pub(super) postgres: &'static str,
}

/// A value to bind. Text is shared, so that a row that has to be written twice is copied by reference.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Null,
    Integer(i64),
    Text(Arc<str>),
    Blob(Vec<u8>),
    /// One value for any number of ids: one statement, prepared once.
    Ids(Arc<[uuid::Uuid]>),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}
impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Blob(bytes)
    }
}
impl From<uuid::Uuid> for Value {
    fn from(id: uuid::Uuid) -> Self {
        let mut buffer = uuid::Uuid::encode_buffer();
        Self::Text((&*id.hyphenated().encode_lower(&mut buffer)).into())
    }
}
impl From<jiff::Timestamp> for Value {
    fn from(at: jiff::Timestamp) -> Self {
        Self::Integer(at.as_millisecond())
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// Values in a row: `row![id, 3_i64, None::<i64>]`.
macro_rules! row {
    ($($value:expr),* $(,)?) => { vec![$(crate::store::sql::Value::from($value)),*] };
}
pub(super) use row;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Text,
    Integer,
    Blob,
}

pub(super) const TEXT: Column = Column::Text;
pub(super) const INTEGER: Column = Column::Integer;
pub(super) const BLOB: Column = Column::Blob;

impl Column {
    /// The type of an array of these in PostgreSQL.
    fn array(self) -> &'static str {
        match self {
            Self::Text => "text[]",
            Self::Integer => "bigint[]",
            Self::Blob => "bytea[]",
        }
    }
}

/// How many rows one statement of [`Many`] carries at most in SQLite. With the widest table that is about 1,500 values: far
/// below the 32,766 it takes.
pub(super) const MOST_ROWS: usize = 64;

/// A statement for many rows, which can bind nothing else. For `{rows}` SQLite reads `(?, ?), (?, ?), …`: each number of
/// rows up to [`MOST_ROWS`] is a statement of its own that stays prepared, so that a batch is one journey to the database.
/// PostgreSQL reads `unnest($1::text[], $2::bigint[], …)`: an array for each column, one statement for any number of rows.
pub(super) struct Many {
    sql: Sql,
    pub(super) columns: &'static [Column],
    sqlite: [OnceLock<Arc<str>>; MOST_ROWS],
    postgres: OnceLock<Arc<str>>,
}

impl Many {
    pub(super) const fn of(columns: &'static [Column], sql: Sql) -> Self {
        Self { sql, columns, sqlite: [const { OnceLock::new() }; MOST_ROWS], postgres: OnceLock::new() }
    }

    /// The text for so many rows. Bare marks, because SQLite looks names such as `$17` up one by one.
    pub(super) fn sqlite(&self, rows: usize) -> Arc<str> {
        let build = || {
            let tuple = format!("({})", vec!["?"; self.columns.len()].join(", "));
            let rows = vec![tuple.as_str(); rows].join(", ");
            self.sql.sqlite.replace("{rows}", &rows).into()
        };
        self.sqlite.get(rows.saturating_sub(1)).map_or_else(build, |text| text.get_or_init(build).clone())
    }

    /// The text for any number of rows.
    pub(super) fn postgres(&self) -> Arc<str> {
        let build = || self.sql.postgres.replace("{rows}", &arrays(self.columns)).into();
        self.postgres.get_or_init(build).clone()
    }
}

/// Rows as PostgreSQL gets them: an array for each column.
pub(super) fn arrays(columns: &[Column]) -> String {
    let arrays = columns.iter().zip(1..).map(|(column, n)| format!("${n}::{}", column.array()));
    format!("unnest({})", arrays.collect::<Vec<_>>().join(", "))
}

/// Ids as one value.
pub(super) fn id_list(ids: impl IntoIterator<Item = uuid::Uuid>) -> Value {
    Value::Ids(ids.into_iter().collect())
}

/// Ids as SQLite's `json_each` reads them. Nothing in a UUID needs escaping.
pub(super) fn json_list(ids: &[uuid::Uuid]) -> String {
    let quoted: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", quoted.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_marks_or_arrays() {
        let sqlite = "INSERT INTO t (a, b) VALUES {rows}";
        let many = Many::of(&[TEXT, BLOB], Sql { sqlite, postgres: "INSERT INTO t (a, b) SELECT * FROM {rows}" });
        assert_eq!(&*many.sqlite(1), "INSERT INTO t (a, b) VALUES (?, ?)");
        assert_eq!(many.sqlite(MOST_ROWS).matches("(?, ?)").count(), MOST_ROWS);
        assert_eq!(&*many.postgres(), "INSERT INTO t (a, b) SELECT * FROM unnest($1::text[], $2::bytea[])");
    }

    #[test]
    fn ids_travel_as_one_list() {
        let nil = uuid::Uuid::nil();
        assert_eq!(json_list(&[nil; 2]), format!(r#"["{nil}","{nil}"]"#));
        assert_eq!(json_list(&[]), "[]");
    }
}
