//! The one place that speaks to a database.
//!
//! The one decision: a statement is a text per database ([`Sql`]), and what goes in and comes out is text, whole numbers,
//! bytes or nothing. Adding PostgreSQL is adding a field to `Sql` and an arm to [`Connection`]; the compiler then asks for
//! every text that is still missing.

use super::error::StoreError;
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteConnection, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, Column, ColumnIndex, Decode, Row as _, Type};
use std::sync::{Arc, OnceLock};

/// A statement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sql {
    /// As SQLite reads it.
    pub(super) sqlite: &'static str,
}

/// A value to bind. Text is shared, so that a row that has to be written twice is copied by reference.
#[derive(Clone)]
pub(super) enum Value {
    Null,
    Integer(i64),
    Text(Arc<str>),
    Blob(Vec<u8>),
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

/// How many rows one statement of [`Many`] carries at most. With the widest table that is about 1,500 values: far below
/// what SQLite (32,766) and PostgreSQL (65,535) take.
const MOST_ROWS: usize = 64;

/// A statement for many rows: `{rows}` in its text becomes `(?, ?), (?, ?), …`. It can bind nothing else. Each number of
/// rows up to [`MOST_ROWS`] is a statement of its own that stays prepared, so that a batch is one journey to the database.
pub(super) struct Many {
    sql: Sql,
    width: usize,
    sqlite: [OnceLock<Arc<str>>; MOST_ROWS],
}

impl Many {
    pub(super) const fn of(width: usize, sql: Sql) -> Self {
        Self { sql, width, sqlite: [const { OnceLock::new() }; MOST_ROWS] }
    }

    /// The text for so many rows. Bare marks, because SQLite looks names such as `$17` up one by one.
    pub(super) fn sqlite(&self, rows: usize) -> Arc<str> {
        let build = || {
            let tuple = format!("({})", vec!["?"; self.width].join(", "));
            let rows = vec![tuple.as_str(); rows].join(", ");
            self.sql.sqlite.replace("{rows}", &rows).into()
        };
        self.sqlite.get(rows.saturating_sub(1)).map_or_else(build, |text| text.get_or_init(build).clone())
    }
}

/// A connection to whichever database it is.
pub(super) enum Connection {
    /// The writer's own, or one from the pool of readers.
    Sqlite(SqliteConnection),
    Pooled(sqlx::pool::PoolConnection<Sqlite>),
}

impl Connection {
    fn sqlite(&mut self) -> &mut SqliteConnection {
        match self {
            Self::Sqlite(connection) => connection,
            Self::Pooled(connection) => connection,
        }
    }

    /// Runs a statement; how many rows it changed.
    pub(super) async fn execute(&mut self, doing: &'static str, sql: &Sql, values: Vec<Value>) -> Result<u64, StoreError> {
        let query = sqlx::query_with(sql.sqlite, bind(values)?);
        let result = sqlx::Executor::execute(self.sqlite(), query).await;
        result.map(|done| done.rows_affected()).map_err(|error| judge(doing, &error))
    }

    /// Runs a statement and reads its rows.
    pub(super) async fn fetch(&mut self, table: &'static str, sql: &Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let query = sqlx::query_with(sql.sqlite, bind(values)?);
        let rows = sqlx::Executor::fetch_all(self.sqlite(), query).await.map_err(|error| judge(table, &error))?;
        Ok(rows.into_iter().map(|row| Row { row, table, at: 0 }).collect())
    }

    /// Runs a statement and reads its only row, if there is one.
    pub(super) async fn fetch_one(&mut self, table: &'static str, sql: &Sql, values: Vec<Value>) -> Result<Option<Row>, StoreError> {
        Ok(self.fetch(table, sql, values).await?.into_iter().next())
    }

    /// Runs a statement for many rows, in as few pieces as may be; the rows it returns, if it returns any.
    pub(super) async fn many(&mut self, table: &'static str, many: &Many, rows: Vec<Vec<Value>>) -> Result<Vec<Row>, StoreError> {
        let mut returned = Vec::new();
        let mut rows = rows.into_iter();
        while rows.len() > 0 {
            let size = rows.len().min(MOST_ROWS);
            let piece = rows.by_ref().take(size).flatten().collect();
            let query = sqlx::query_with(AssertSqlSafe(many.sqlite(size)), bind(piece)?);
            let fetched = sqlx::Executor::fetch_all(self.sqlite(), query).await.map_err(|error| judge(table, &error))?;
            returned.extend(fetched.into_iter().map(|row| Row { row, table, at: 0 }));
        }
        Ok(returned)
    }

    /// How the database would go about a statement, a step a line.
    #[cfg(test)]
    pub(super) async fn plan(&mut self, text: &str) -> Vec<String> {
        let query = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {text}")));
        let rows = sqlx::Executor::fetch_all(self.sqlite(), query).await.unwrap();
        rows.iter().map(|row| row.get::<String, _>("detail")).collect()
    }

    /// BEGIN, COMMIT, PRAGMA: what is no query.
    pub(super) async fn control(&mut self, doing: &'static str, statement: &'static str) -> Result<(), StoreError> {
        sqlx::Executor::execute(self.sqlite(), statement).await.map(|_| ()).map_err(|error| judge(doing, &error))
    }

    /// Brings the tables up to date.
    pub(super) async fn migrate(&mut self, migrator: &sqlx::migrate::Migrator) -> Result<(), StoreError> {
        use sqlx::migrate::MigrateError;
        #[expect(clippy::wildcard_enum_match_arm, reason = "the driver's own list, of which a few concern whoever runs this")]
        let told = |error| match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => judge("migrations", &error),
            MigrateError::VersionMissing(version) => {
                StoreError::Shape { what: format!("it has migration {version}, which this version does not know") }
            }
            MigrateError::VersionMismatch(version) => StoreError::Shape { what: format!("migration {version} was another one then") },
            MigrateError::Dirty(version) => StoreError::Shape { what: format!("migration {version} was only half done") },
            _ => StoreError::Shape { what: "the migrations do not run".to_owned() },
        };
        migrator.run_direct(None, self.sqlite(), false).await.map_err(told)
    }

    /// Closes a connection of the writer's; a reader's goes back to its pool.
    pub(super) async fn close(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(connection) => sqlx::Connection::close(connection).await.map_err(|error| judge("closing", &error)),
            Self::Pooled(_) => Ok(()),
        }
    }
}

fn bind(values: Vec<Value>) -> Result<SqliteArguments, StoreError> {
    let mut arguments = SqliteArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        let added = match value {
            Value::Null => arguments.add(None::<i64>),
            Value::Integer(number) => arguments.add(number),
            Value::Text(text) => arguments.add(text),
            Value::Blob(bytes) => arguments.add(bytes),
        };
        added.map_err(|_| StoreError::Document { what: "value" })?;
    }
    Ok(arguments)
}

/// Turns the database's error into ours. Its own sentence is left behind: it may quote a value.
pub(super) fn judge(doing: &'static str, error: &sqlx::Error) -> StoreError {
    let sqlx::Error::Database(database) = error else {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the driver's own list; what is not named here is the disk's or the driver's trouble"
        )]
        return match error {
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => StoreError::Closed,
            sqlx::Error::PoolTimedOut => StoreError::Locked,
            sqlx::Error::Io(error) => StoreError::Disk { code: error.kind().to_string() },
            _ => StoreError::Disk { code: "none".to_owned() },
        };
    };
    let code = database.code().map(std::borrow::Cow::into_owned).unwrap_or_default();
    // The low byte is the primary code (sqlite.org/rescode.html): 5 busy, 6 locked, 8 read-only, 10 I/O, 11 corrupt, 13 full,
    // 14 cannot open, 26 not a database; 1 with 19 and 20 are the statement's or its values' own fault.
    match code.parse::<i64>().map(|code| code & 0xff) {
        Ok(5 | 6) => StoreError::Locked,
        Ok(13) => StoreError::Full,
        Ok(1 | 18 | 19 | 20 | 25) => StoreError::Refused { doing, code },
        Ok(_) | Err(_) => StoreError::Disk { code },
    }
}

/// Ids travel to `json_each` as one JSON list: one statement, prepared once, for any number of them.
pub(super) fn id_list(ids: impl IntoIterator<Item = uuid::Uuid>) -> Value {
    let mut list = String::from("[");
    for id in ids {
        if list.len() > 1 {
            list.push(',');
        }
        // Only for UUIDs: nothing in them needs escaping.
        list.push('"');
        list.push_str(&id.to_string());
        list.push('"');
    }
    list.push(']');
    list.into()
}

/// A row, read from left to right in the order of its statement. Its first column is its id in errors.
pub(super) struct Row {
    row: SqliteRow,
    table: &'static str,
    at: usize,
}

impl Row {
    fn next<'r, T>(&'r mut self) -> Result<T, StoreError>
    where
        T: Decode<'r, Sqlite> + Type<Sqlite>,
        usize: ColumnIndex<SqliteRow>,
    {
        let at = self.at;
        self.at += 1;
        self.row.try_get::<T, usize>(at).map_err(|_| self.unreadable(at))
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
        let column = self.row.columns().get(at).map(|column| column.name().to_owned()).unwrap_or_default();
        let row = self.row.try_get::<String, usize>(0).or_else(|_| self.row.try_get::<i64, usize>(0).map(|number| number.to_string()));
        StoreError::Unreadable { table: self.table, column, row: row.unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_marks() {
        let many = Many::of(2, Sql { sqlite: "INSERT INTO t (a, b) VALUES {rows}" });
        assert_eq!(&*many.sqlite(1), "INSERT INTO t (a, b) VALUES (?, ?)");
        assert_eq!(many.sqlite(MOST_ROWS).matches("(?, ?)").count(), MOST_ROWS);
    }

    #[test]
    fn ids_travel_as_one_list() {
        let Value::Text(text) = id_list([uuid::Uuid::nil(); 2]) else { panic!("a list is text") };
        let nil = uuid::Uuid::nil();
        assert_eq!(&*text, format!(r#"["{nil}","{nil}"]"#));
    }
}
