//! The one place that speaks to a database.
//!
//! The one decision: a connection is an enum over the two databases, not a trait and no generic driver. Every call here has
//! an arm for each, and nothing above this file knows which one it talks to, except where several processes have to go one
//! after the other ([`Connection::pass`]).

use super::direct::Direct;
use super::error::StoreError;
use super::row::{Found, Row};
use super::sql::{Column, MOST_ROWS, Many, Sql, Turnstile, Value, json_list};
use super::trouble::{Engine, judge};
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgArgumentBuffer, PgArguments, PgConnectOptions, PgConnection, PgTypeInfo};
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteConnection};
use sqlx::{Arguments, AssertSqlSafe, ConnectOptions as _, Encode, Executor, Postgres, Type};
use std::sync::Arc;

/// A connection to whichever database it is.
pub(super) enum Connection {
    /// The writer's own to a file.
    Direct(Direct),
    /// One's own to a file, to look at it or to make its tables.
    Sqlite(SqliteConnection),
    /// One from the pool of a file's readers.
    Pooled(sqlx::pool::PoolConnection<Sqlite>),
    /// One to a server that a process keeps to itself.
    Session(PgConnection),
    /// One from the pool of a server's.
    Postgres(sqlx::pool::PoolConnection<Postgres>),
}

/// The driver's connection behind it.
enum Driver<'c> {
    Direct(&'c Direct),
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Connection {
    /// A connection to a server that is in no pool.
    pub(super) async fn session(options: &PgConnectOptions) -> Result<Self, StoreError> {
        options.connect().await.map(Self::Session).map_err(|error| judge(Engine::Postgres, "connecting", &error))
    }

    fn driver(&mut self) -> Driver<'_> {
        match self {
            Self::Direct(connection) => Driver::Direct(connection),
            Self::Sqlite(connection) => Driver::Sqlite(connection),
            Self::Pooled(connection) => Driver::Sqlite(connection),
            Self::Session(connection) => Driver::Postgres(connection),
            Self::Postgres(connection) => Driver::Postgres(connection),
        }
    }

    /// Which database it is.
    pub(super) fn engine(&self) -> Engine {
        match self {
            Self::Direct(_) | Self::Sqlite(_) | Self::Pooled(_) => Engine::Sqlite,
            Self::Session(_) | Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a statement; how many rows it changed.
    pub(super) async fn execute(&mut self, doing: &'static str, sql: &Sql, values: Vec<Value>) -> Result<u64, StoreError> {
        match self.driver() {
            Driver::Direct(on) => on.execute(doing, sql.sqlite, &values),
            Driver::Sqlite(on) => {
                let done = on.execute(sqlx::query_with(sql.sqlite, for_sqlite(values)?)).await;
                done.map(|done| done.rows_affected()).map_err(|error| judge(Engine::Sqlite, doing, &error))
            }
            Driver::Postgres(on) => {
                let done = on.execute(sqlx::query_with(sql.postgres, for_postgres(values)?)).await;
                done.map(|done| done.rows_affected()).map_err(|error| judge(Engine::Postgres, doing, &error))
            }
        }
    }

    /// Runs a statement and reads its rows.
    pub(super) async fn fetch(&mut self, table: &'static str, sql: &Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        match self.driver() {
            Driver::Direct(on) => Ok(rows_of(on.fetch(table, sql.sqlite, &values)?, table)),
            Driver::Sqlite(on) => {
                let rows = on.fetch_all(sqlx::query_with(sql.sqlite, for_sqlite(values)?)).await;
                Ok(rows_of(rows.map_err(|error| judge(Engine::Sqlite, table, &error))?, table))
            }
            Driver::Postgres(on) => {
                let rows = on.fetch_all(sqlx::query_with(sql.postgres, for_postgres(values)?)).await;
                Ok(rows_of(rows.map_err(|error| judge(Engine::Postgres, table, &error))?, table))
            }
        }
    }

    /// Runs a statement and reads its only row, if there is one.
    pub(super) async fn fetch_one(&mut self, table: &'static str, sql: &Sql, values: Vec<Value>) -> Result<Option<Row>, StoreError> {
        Ok(self.fetch(table, sql, values).await?.into_iter().next())
    }

    /// Runs a statement that was put together from the names of our own tables, and reads its rows.
    pub(super) async fn fetch_built(&mut self, table: &'static str, text: &str, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        match self.driver() {
            Driver::Direct(on) => Ok(rows_of(on.fetch(table, text, &values)?, table)),
            Driver::Sqlite(on) => {
                let rows = on.fetch_all(sqlx::query_with(AssertSqlSafe(text), for_sqlite(values)?)).await;
                Ok(rows_of(rows.map_err(|error| judge(Engine::Sqlite, table, &error))?, table))
            }
            Driver::Postgres(on) => {
                let rows = on.fetch_all(sqlx::query_with(AssertSqlSafe(text), for_postgres(values)?)).await;
                Ok(rows_of(rows.map_err(|error| judge(Engine::Postgres, table, &error))?, table))
            }
        }
    }

    /// Writes rows with a statement that was put together from the names of our own tables, as [`Connection::many`] does.
    pub(super) async fn insert_built(
        &mut self,
        table: &'static str,
        text: &str,
        columns: &[Column],
        rows: &[Vec<Value>],
    ) -> Result<(), StoreError> {
        match self.driver() {
            Driver::Direct(_) | Driver::Sqlite(_) => Err(StoreError::Document { what: "move to a file" }),
            Driver::Postgres(on) => {
                let done = on.execute(sqlx::query_with(AssertSqlSafe(text), in_arrays(columns, rows)?)).await;
                done.map(|_| ()).map_err(|error| judge(Engine::Postgres, table, &error))
            }
        }
    }

    /// Runs a statement for many rows; the rows it returns, if it returns any.
    pub(super) async fn many(&mut self, table: &'static str, many: &Many, rows: Vec<Vec<Value>>) -> Result<Vec<Row>, StoreError> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        match self.driver() {
            Driver::Direct(on) => {
                let mut returned = Vec::new();
                for (text, piece) in in_pieces(many, rows) {
                    returned.extend(rows_of(on.fetch(table, &text, &piece)?, table));
                }
                Ok(returned)
            }
            Driver::Sqlite(on) => {
                let mut returned = Vec::new();
                for (text, piece) in in_pieces(many, rows) {
                    let query = sqlx::query_with(AssertSqlSafe(text), for_sqlite(piece)?);
                    let fetched = on.fetch_all(query).await.map_err(|error| judge(Engine::Sqlite, table, &error))?;
                    returned.extend(rows_of(fetched, table));
                }
                Ok(returned)
            }
            Driver::Postgres(on) => {
                let query = sqlx::query_with(AssertSqlSafe(many.postgres()), in_arrays(many.columns, &rows)?);
                Ok(rows_of(on.fetch_all(query).await.map_err(|error| judge(Engine::Postgres, table, &error))?, table))
            }
        }
    }

    /// Waits for its turn among several processes; what it found there. `None` on SQLite, whose writer is alone.
    pub(super) async fn pass(
        &mut self,
        doing: &'static str,
        turnstile: &Turnstile,
        values: Vec<Value>,
    ) -> Result<Option<Vec<Row>>, StoreError> {
        match self.driver() {
            Driver::Direct(_) | Driver::Sqlite(_) => Ok(None),
            Driver::Postgres(on) => {
                let rows = on.fetch_all(sqlx::query_with(turnstile.postgres, for_postgres(values)?)).await;
                Ok(Some(rows_of(rows.map_err(|error| judge(Engine::Postgres, doing, &error))?, doing)))
            }
        }
    }

    /// BEGIN, COMMIT, PRAGMA: what is no query.
    pub(super) async fn control(&mut self, doing: &'static str, statement: &'static str) -> Result<(), StoreError> {
        match self.driver() {
            Driver::Direct(on) => on.control(doing, statement),
            Driver::Sqlite(on) => on.execute(statement).await.map(|_| ()).map_err(|error| judge(Engine::Sqlite, doing, &error)),
            Driver::Postgres(on) => on.execute(statement).await.map(|_| ()).map_err(|error| judge(Engine::Postgres, doing, &error)),
        }
    }

    /// Brings the tables up to date. On PostgreSQL the migrator lets one process do it at a time.
    pub(super) async fn migrate(&mut self, migrator: &sqlx::migrate::Migrator) -> Result<(), StoreError> {
        use sqlx::migrate::MigrateError;
        let engine = self.engine();
        #[expect(clippy::wildcard_enum_match_arm, reason = "the driver's own list, of which a few concern whoever runs this")]
        let told = |error| match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => judge(engine, "migrations", &error),
            MigrateError::VersionMissing(version) => {
                StoreError::Shape { what: format!("it has migration {version}, which this version does not know") }
            }
            MigrateError::VersionMismatch(version) => StoreError::Shape { what: format!("migration {version} was another one then") },
            MigrateError::Dirty(version) => StoreError::Shape { what: format!("migration {version} was only half done") },
            _ => StoreError::Shape { what: "the migrations do not run".to_owned() },
        };
        match self.driver() {
            Driver::Direct(_) => Err(StoreError::Shape { what: "the writer makes no tables".to_owned() }),
            Driver::Sqlite(on) => migrator.run_direct(None, on, false).await.map_err(told),
            Driver::Postgres(on) => migrator.run_direct(None, on, false).await.map_err(told),
        }
    }

    /// Closes a connection of one's own; one of a pool goes back to it.
    pub(super) async fn close(self) -> Result<(), StoreError> {
        match self {
            Self::Direct(connection) => connection.close(),
            Self::Sqlite(connection) => sqlx::Connection::close(connection).await.map_err(|error| judge(Engine::Sqlite, "closing", &error)),
            Self::Session(connection) => {
                sqlx::Connection::close(connection).await.map_err(|error| judge(Engine::Postgres, "closing", &error))
            }
            Self::Pooled(_) | Self::Postgres(_) => Ok(()),
        }
    }

    /// Lets go of a connection whose transaction could not be ended: nobody gets it again.
    pub(super) async fn discard(self) {
        if let Self::Postgres(connection) = self {
            // The server ends what was open when the connection is gone, however that goes.
            drop(connection.close().await);
        }
    }

    /// How SQLite would go about a statement, a step a line.
    #[cfg(test)]
    pub(super) async fn plan(&mut self, text: &str) -> Vec<String> {
        let Driver::Sqlite(on) = self.driver() else { panic!("plans are read on SQLite") };
        let rows = on.fetch_all(sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {text}")))).await.unwrap();
        rows.iter().map(|row| sqlx::Row::get::<String, _>(row, "detail")).collect()
    }
}

fn rows_of<R: Into<Found>>(rows: Vec<R>, table: &'static str) -> Vec<Row> {
    rows.into_iter().map(|row| Row::of(row.into(), table)).collect()
}

/// Rows in pieces that one statement can carry, each with its text.
fn in_pieces(many: &Many, rows: Vec<Vec<Value>>) -> impl Iterator<Item = (Arc<str>, Vec<Value>)> {
    let mut rows = rows.into_iter();
    std::iter::from_fn(move || {
        let size = rows.len().min(MOST_ROWS);
        (size > 0).then(|| (many.sqlite(size), rows.by_ref().take(size).flatten().collect()))
    })
}

const NO_VALUE: StoreError = StoreError::Document { what: "value" };

fn for_sqlite(values: Vec<Value>) -> Result<SqliteArguments, StoreError> {
    let mut arguments = SqliteArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        let added = match value {
            Value::Null => arguments.add(None::<i64>),
            Value::Integer(number) => arguments.add(number),
            Value::Text(text) => arguments.add(text),
            Value::Blob(bytes) => arguments.add(bytes),
            Value::Ids(ids) => arguments.add(json_list(&ids)),
        };
        added.map_err(|_| NO_VALUE)?;
    }
    Ok(arguments)
}

/// Nothing, of whichever type the column has: the server infers it. A NULL of one type is refused by a column of another.
struct Nothing;

impl Type<Postgres> for Nothing {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(Oid(0))
    }
}

impl Encode<'_, Postgres> for Nothing {
    fn encode_by_ref(&self, _: &mut PgArgumentBuffer) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
        Ok(sqlx::encode::IsNull::Yes)
    }
}

fn for_postgres(values: Vec<Value>) -> Result<PgArguments, StoreError> {
    let mut arguments = PgArguments::default();
    for value in values {
        let added = match value {
            Value::Null => arguments.add(Nothing),
            Value::Integer(number) => arguments.add(number),
            Value::Text(text) => arguments.add(&*text),
            Value::Blob(bytes) => arguments.add(bytes),
            Value::Ids(ids) => arguments.add(ids.iter().map(ToString::to_string).collect::<Vec<String>>()),
        };
        added.map_err(|_| NO_VALUE)?;
    }
    Ok(arguments)
}

/// Rows as an array for each column.
fn in_arrays(columns: &[Column], rows: &[Vec<Value>]) -> Result<PgArguments, StoreError> {
    let mut arguments = PgArguments::default();
    for (at, column) in columns.iter().enumerate() {
        let values = rows.iter().map(|row| row.get(at).ok_or(NO_VALUE));
        let added = match column {
            Column::Text => arguments.add(values.map(|value| text(value?)).collect::<Result<Vec<_>, _>>()?),
            Column::Integer => arguments.add(values.map(|value| integer(value?)).collect::<Result<Vec<_>, _>>()?),
            Column::Blob => arguments.add(values.map(|value| blob(value?)).collect::<Result<Vec<_>, _>>()?),
        };
        added.map_err(|_| NO_VALUE)?;
    }
    Ok(arguments)
}

fn text(value: &Value) -> Result<Option<&str>, StoreError> {
    match value {
        Value::Text(text) => Ok(Some(text)),
        Value::Null => Ok(None),
        Value::Integer(_) | Value::Blob(_) | Value::Ids(_) => Err(NO_VALUE),
    }
}

fn integer(value: &Value) -> Result<Option<i64>, StoreError> {
    match value {
        Value::Integer(number) => Ok(Some(*number)),
        Value::Null => Ok(None),
        Value::Text(_) | Value::Blob(_) | Value::Ids(_) => Err(NO_VALUE),
    }
}

fn blob(value: &Value) -> Result<Option<&[u8]>, StoreError> {
    match value {
        Value::Blob(bytes) => Ok(Some(bytes)),
        Value::Null => Ok(None),
        Value::Text(_) | Value::Integer(_) | Value::Ids(_) => Err(NO_VALUE),
    }
}
