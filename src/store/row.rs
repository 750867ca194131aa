//! What a database gives back.
//!
//! The one decision: a row is read from left to right in the order of its statement, and a value that cannot be read is
//! named by table, column and row: that is what somebody needs who has to look at it.

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
    Sqlite(SqliteRow),
    Postgres(PgRow),
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

impl Found {
    fn get<'r, T>(&'r self, at: usize) -> Result<T, sqlx::Error>
    where
        T: Decode<'r, Sqlite> + Type<Sqlite> + Decode<'r, Postgres> + Type<Postgres>,
    {
        match self {
            Self::Sqlite(row) => row.try_get(at),
            Self::Postgres(row) => row.try_get(at),
        }
    }

    fn name(&self, at: usize) -> Option<String> {
        match self {
            Self::Sqlite(row) => row.columns().get(at).map(|column| column.name().to_owned()),
            Self::Postgres(row) => row.columns().get(at).map(|column| column.name().to_owned()),
        }
    }
}

impl Row {
    pub(super) fn of(row: Found, table: &'static str) -> Self {
        Self { row, table, at: 0 }
    }

    fn next<'r, T>(&'r mut self) -> Result<T, StoreError>
    where
        T: Decode<'r, Sqlite> + Type<Sqlite> + Decode<'r, Postgres> + Type<Postgres>,
    {
        let at = self.at;
        self.at += 1;
        self.row.get::<T>(at).map_err(|_| self.unreadable(at))
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
        let row = self.row.get::<String>(0).or_else(|_| self.row.get::<i64>(0).map(|number| number.to_string()));
        StoreError::Unreadable { table: self.table, column, row: row.unwrap_or_default() }
    }
}
