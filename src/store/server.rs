//! A PostgreSQL database: connections, and a transaction for each piece of work.
//!
//! The one decision: nothing is grouped here. PostgreSQL shares a sync among all connections that commit at that moment, so
//! a few connections side by side give what the one writer gives a file. And a transaction that does one thing takes its
//! locks in one order (signals, conversations by id, workers by name), so that two processes never wait for each other in a
//! circle.

use super::connection::Connection;
use super::error::StoreError;
use super::faults::{Aftermath, Faults, Moment};
use super::trouble::{Engine, judge};
use super::writer::{Doing, Durability, job};
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::ConnectOptions as _;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Prepared statements kept on each connection: every statement of this room is about 100.
const STATEMENTS: usize = 256;

/// How long to wait for a free connection before saying so; whoever asked asks again.
const PATIENCE: Duration = Duration::from_secs(10);

/// What every session is told. A transaction is some milliseconds: one that waits longer for a lock gives way, and one that
/// lies open belongs to a process that hangs. The keep-alives let the server notice a machine that is gone within half a
/// minute, and with it let go of what that one held.
const SESSION: [(&str, &str); 8] = [
    // Every statement has its index, and takes it: the planner would take a queue for short, which is full of rows that are
    // gone, and would plan anew for each batch. Measured together: about a third more turns.
    ("enable_seqscan", "off"),
    ("plan_cache_mode", "force_generic_plan"),
    // "… already exists, skipping" at every start is no news, and the log is ours to fill.
    ("client_min_messages", "warning"),
    ("lock_timeout", "10s"),
    ("idle_in_transaction_session_timeout", "30s"),
    ("tcp_keepalives_idle", "15"),
    ("tcp_keepalives_interval", "5"),
    ("tcp_keepalives_count", "3"),
];

/// A log record that is written with its transaction: a commit that wrote nothing is not synced.
const SYNC_MARK: &str = "SELECT pg_logical_emit_message(true, 'waakvlam', '')";

/// What a database on a server is for, and how many connections it gets: more would only queue at its disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Messages,
    Keys,
}

impl Purpose {
    fn connections(self) -> u32 {
        match self {
            Self::Messages => 10,
            Self::Keys => 4,
        }
    }

    fn setting(self) -> &'static str {
        match self {
            Self::Messages => "`database.url`",
            Self::Keys => "`database.keys_url`",
        }
    }
}

/// One database on a server.
pub(super) struct Server {
    pool: PgPool,
    pub(super) faults: Faults,
    /// A test said that the process was killed.
    stopped: Arc<AtomicBool>,
}

/// How a database is reached.
pub(super) fn options(url: &SecretString, purpose: Purpose) -> Result<PgConnectOptions, StoreError> {
    let options = url.expose_secret().parse::<PgConnectOptions>();
    let options = options.map_err(|_| StoreError::Address { setting: purpose.setting() })?;
    // The driver would log statements with their values' number at the first slow disk; what is worth knowing is measured elsewhere.
    Ok(options.application_name("waakvlam").statement_cache_capacity(STATEMENTS).options(SESSION).disable_statement_logging())
}

/// The database's name, for people: never the address, which may hold a password.
pub(super) fn name(options: &PgConnectOptions) -> String {
    format!("{} on {}", options.get_database().unwrap_or("?"), options.get_host())
}

impl Server {
    /// Connects and brings the tables up to date.
    pub(super) async fn open(
        options: PgConnectOptions,
        purpose: Purpose,
        migrator: &sqlx::migrate::Migrator,
        faults: Faults,
    ) -> Result<Self, StoreError> {
        // Alone and at once: a pool would try for as long as its patience lasts, and not say why.
        let mut first = Connection::session(&options).await?;
        first.migrate(migrator).await?;
        first.close().await?;
        let pool = PgPoolOptions::new()
            .max_connections(purpose.connections())
            .acquire_timeout(PATIENCE)
            // A connection that died is met by the call that uses it: that call says so and is repeated.
            .test_before_acquire(false)
            .connect_lazy_with(options);
        Ok(Self { pool, faults, stopped: Arc::default() })
    }

    /// A connection outside any transaction.
    pub(super) async fn connect(&self) -> Result<Connection, StoreError> {
        if self.stopped.load(Ordering::SeqCst) {
            return Err(StoreError::Closed);
        }
        self.pool.acquire().await.map(Connection::Postgres).map_err(|error| judge(Engine::Postgres, "connecting", &error))
    }

    /// Work inside a transaction of its own.
    pub(super) async fn write<T, F>(&self, durability: Durability, work: F) -> Result<T, StoreError>
    where
        F: for<'c> FnOnce(&'c mut Connection) -> Doing<'c, T> + Send + 'static,
        T: Send + 'static,
    {
        let mut on = self.connect().await?;
        let (faults, stopped) = (self.faults.clone(), self.stopped.clone());
        let transaction = tokio::spawn(async move {
            let number = faults.begin();
            let strike = |moment| fault(&faults, &stopped, number, moment);
            strike(Moment::BeforeBegin)?;
            let done = async {
                on.control("begin", begin(durability)).await?;
                let made = work(&mut on).await?;
                strike(Moment::BeforeCommit)?;
                on.control("commit", "COMMIT").await?;
                Ok(made)
            };
            let done: Result<T, StoreError> = done.await;
            if done.is_err() && on.control("rollback", "ROLLBACK").await.is_err() {
                on.discard().await;
            }
            let made = done?;
            strike(Moment::AfterCommit)?;
            Ok(made)
        });
        transaction.await.map_err(|_| StoreError::Closed)?
    }

    /// Commits something durably: the log is written in order, so all that came before is on the disk then.
    pub(super) async fn synced(&self) -> Result<(), StoreError> {
        self.write(Durability::Now, job(|on| Box::pin(async move { on.control("syncing", SYNC_MARK).await }))).await
    }

    pub(super) async fn close(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.pool.close().await;
    }
}

/// How a transaction begins. Work that may ride with the next sync is committed without waiting for the disk; a killed
/// process loses nothing either way, for the log is with the server.
fn begin(durability: Durability) -> &'static str {
    match durability {
        Durability::Now => "BEGIN",
        Durability::WithNext | Durability::Idle => "BEGIN; SET LOCAL synchronous_commit TO off",
    }
}

fn fault(faults: &Faults, stopped: &AtomicBool, transaction: u64, moment: Moment) -> Result<(), StoreError> {
    match faults.strike(transaction, moment) {
        None => return Ok(()),
        Some(Aftermath::GoesOn) => {}
        Some(Aftermath::Stops) => stopped.store(true, Ordering::SeqCst),
    }
    Err(StoreError::Fault { moment: moment.as_str() })
}
