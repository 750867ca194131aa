//! What a database gives back.
//!
//! The one decision: a row is read from left to right in the order of its statement, and a value that cannot be read is
//! named by table, column and row: that is what somebody needs who has to look at it.

use super::direct::{Cell, Cells};
use super::error::StoreError;
use sqlx::postgres::{PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteRow};
use sqlx::{Column as _, Decode, Row as _, Type};

/// A row, read from left to right in the order of its statement. Its first column is its id in errors.
pub(super) struct Row {
    row: Found,
    table: &'static str,
    at: usize,
}

/// A row as its driver gave it.
pub(super) enum Found {
    Direct(Cells),
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl From<Cells> for Found {
    fn from(row: Cells) -> Self {
        Self::Direct(row)
    }
}
impl From<SqliteRow> for Found {
    fn from(row: SqliteRow) -> Self {
        Self::Sqlite(row)
    }
}
impl From<PgRow> for Found {
    fn from(row: PgRow) -> Self {
        Self::Postgres(row)
    }
}

/// What a column can be read as, from any of them.
trait Readable: Sized + Type<Sqlite> + for<'r> Decode<'r, Sqlite> + Type<Postgres> + for<'r> Decode<'r, Postgres> {
    /// `None` when it is something else.
    fn of(cell: &Cell) -> Option<Self>;
}

impl Readable for String {
    fn of(cell: &Cell) -> Option<Self> {
        if let Cell::Text(text) = cell { Some(text.clone()) } else { None }
    }
}
impl Readable for i64 {
    fn of(cell: &Cell) -> Option<Self> {
        if let Cell::Integer(number) = cell { Some(*number) } else { None }
    }
}
impl Readable for Vec<u8> {
    fn of(cell: &Cell) -> Option<Self> {
        if let Cell::Blob(bytes) = cell { Some(bytes.clone()) } else { None }
    }
}
impl<T: Readable> Readable for Option<T> {
    fn of(cell: &Cell) -> Option<Self> {
        if let Cell::Null = cell { Some(None) } else { T::of(cell).map(Some) }
    }
}

impl Found {
    fn get<T: Readable>(&self, at: usize) -> Option<T> {
        match self {
            Self::Direct(row) => row.cells.get(at).and_then(T::of),
            Self::Sqlite(row) => row.try_get(at).ok(),
            Self::Postgres(row) => row.try_get(at).ok(),
        }
    }

    fn name(&self, at: usize) -> Option<String> {
        match self {
            Self::Direct(row) => row.names.get(at).cloned(),
            Self::Sqlite(row) => row.columns().get(at).map(|column| column.name().to_owned()),
            Self::Postgres(row) => row.columns().get(at).map(|column| column.name().to_owned()),
        }
    }
}

impl Row {
    pub(super) fn of(row: Found, table: &'static str) -> Self {
        Self { row, table, at: 0 }
    }

    fn next<T: Readable>(&mut self) -> Result<T, StoreError> {
        let at = self.at;
        self.at += 1;
        self.row.get(at).ok_or_else(|| self.unreadable(at))
    }

    pub(super) fn text(&mut self) -> Result<String, StoreError> {
        self.next()
    }
    pub(super) fn integer(&mut self) -> Result<i64, StoreError> {
        self.next()
    }
    pub(super) fn blob(&mut self) -> Result<Vec<u8>, StoreError> {
        self.next()
    }
    pub(super) fn maybe_text(&mut self) -> Result<Option<String>, StoreError> {
        self.next()
    }
    pub(super) fn maybe_integer(&mut self) -> Result<Option<i64>, StoreError> {
        self.next()
    }
    pub(super) fn maybe_blob(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        self.next()
    }

    /// A text that `read` understands.
    pub(super) fn parsed<T>(&mut self, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
        let at = self.at;
        let text = self.text()?;
        read(&text).ok_or_else(|| self.unreadable(at))
    }

    /// One of our ids.
    pub(super) fn id<T: std::str::FromStr>(&mut self) -> Result<T, StoreError> {
        self.parsed(|text| text.parse().ok())
    }

    /// One of our ids, or nothing.
    pub(super) fn maybe_id<T: std::str::FromStr>(&mut self) -> Result<Option<T>, StoreError> {
        let at = self.at;
        match self.maybe_text()? {
            None => Ok(None),
            Some(text) => text.parse().map(Some).map_err(|_| self.unreadable(at)),
        }
    }

    /// A moment.
    pub(super) fn time(&mut self) -> Result<jiff::Timestamp, StoreError> {
        let at = self.at;
        let millisecond = self.integer()?;
        jiff::Timestamp::from_millisecond(millisecond).map_err(|_| self.unreadable(at))
    }

    /// A moment, or nothing.
    pub(super) fn maybe_time(&mut self) -> Result<Option<jiff::Timestamp>, StoreError> {
        let at = self.at;
        match self.maybe_integer()? {
            None => Ok(None),
            Some(millisecond) => jiff::Timestamp::from_millisecond(millisecond).map(Some).map_err(|_| self.unreadable(at)),
        }
    }

    /// The error for the column read last.
    pub(super) fn wrong(&self) -> StoreError {
        self.unreadable(self.at.saturating_sub(1))
    }

    fn unreadable(&self, at: usize) -> StoreError {
        let column = self.row.name(at).unwrap_or_default();
        let row = self.row.get::<String>(0).or_else(|| self.row.get::<i64>(0).map(|number| number.to_string()));
        StoreError::Unreadable { table: self.table, column, row: row.unwrap_or_default() }
    }
}
