//! The one that writes to a file.
//!
//! One thread owns the only writing connection. Work comes to it by a channel; it takes whatever is waiting, runs it in one
//! `BEGIN IMMEDIATE … COMMIT` and answers after the commit. The one decision: group what is waiting, never wait in order to
//! group. A lone message costs one commit at once; while that commit is at the disk others queue up, and they share the next.

use super::connection::Connection;
use super::direct::Direct;
use super::error::StoreError;
use super::faults::{Aftermath, Faults, Moment};
use futures_util::FutureExt as _;
use std::future::Future;
use std::pin::Pin;
use std::sync::Mutex;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, watch};

/// Most jobs in one transaction: beyond this a commit is hardly shared better, and the first in line would wait for the last.
const MOST_JOBS: usize = 256;

/// Most jobs that queue before callers have to wait: more than a full group, so that the writer is never idle.
const MOST_WAITING: usize = 1_024;

/// How long work that nobody waits for stands for company: less than a person can notice, more than a turn takes.
const IDLE: Duration = Duration::from_millis(5);

/// The smallest write there is: a commit that wrote nothing is not synced. It touches one row that is there for this.
const SYNC_MARK: &str = "UPDATE pairing SET value = value WHERE name = 'pair'";

/// When a job's work has to be on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Durability {
    /// Before its caller is answered.
    Now,
    /// Together with whatever is synced next. For leases and settled sends: if a power cut takes those away, the process
    /// that held the lease is gone as well, and a message is sent a second time. The log is written in order, so a later
    /// synced commit takes these with it, and they are never lost while something after them is kept. A killed process
    /// loses nothing either way: what was written is with the operating system.
    WithNext,
    /// The same, and nobody waits for it: it may stand for [`IDLE`] so that it shares the transaction of whatever comes.
    /// For settled sends.
    Idle,
}

/// What a job does, on a connection that is inside a transaction.
pub(super) type Doing<'c, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'c>>;

/// Says what a closure is, where the compiler does not see it by itself: work for any connection it is given.
pub(super) fn job<T, F>(work: F) -> F
where
    F: for<'c> FnOnce(&'c mut Connection) -> Doing<'c, T> + Send + 'static,
{
    work
}

trait Job: Send {
    fn durability(&self) -> Durability;
    fn run<'c>(&'c mut self, connection: &'c mut Connection) -> Doing<'c, ()>;
    fn answer(self: Box<Self>, outcome: Result<(), StoreError>);
}

struct Errand<F, T> {
    durability: Durability,
    work: Option<F>,
    made: Option<T>,
    answer: oneshot::Sender<Result<T, StoreError>>,
}

impl<F, T> Job for Errand<F, T>
where
    F: for<'c> FnOnce(&'c mut Connection) -> Doing<'c, T> + Send,
    T: Send,
{
    fn durability(&self) -> Durability {
        self.durability
    }

    fn run<'c>(&'c mut self, connection: &'c mut Connection) -> Doing<'c, ()> {
        Box::pin(async move {
            let work = self.work.take().ok_or(StoreError::Closed)?;
            self.made = Some(work(connection).await?);
            Ok(())
        })
    }

    fn answer(self: Box<Self>, outcome: Result<(), StoreError>) {
        let Self { made, answer: to, .. } = *self;
        let answer = outcome.and_then(|()| made.ok_or(StoreError::Closed));
        // Whoever asked may have gone; what was written stays written.
        drop(to.send(answer));
    }
}

/// The two queues before the writer: those that want to be written, and those that only want to go along.
#[derive(Clone)]
struct Queues {
    now: mpsc::Sender<Box<dyn Job>>,
    along: mpsc::Sender<Box<dyn Job>>,
}

/// The writer's end for everybody else.
pub(super) struct Writer {
    queues: Mutex<Option<Queues>>,
    /// How many commits were synced: whoever may wait for any of the next ones watches this.
    synced: watch::Receiver<u64>,
    ended: Mutex<Option<oneshot::Receiver<()>>>,
}

impl Writer {
    /// Takes the connection and starts.
    pub(super) fn start(connection: Direct, faults: Faults) -> Result<Self, StoreError> {
        let (now, waiting) = mpsc::channel(MOST_WAITING);
        let (along, idle) = mpsc::channel(MOST_WAITING);
        let (commits, synced) = watch::channel(0);
        let (end, ended) = oneshot::channel();
        let desk = Desk { connection: Connection::Direct(connection), faults, synced: None, commits };
        let thread = std::thread::Builder::new().name("store-writer".to_owned());
        let started = thread.spawn(move || {
            desk.serve(waiting, idle);
            // Nobody may wait for the end.
            let _ = end.send(());
        });
        started.map_err(|error| StoreError::Disk { code: error.kind().to_string() })?;
        Ok(Self { queues: Mutex::new(Some(Queues { now, along })), synced, ended: Mutex::new(Some(ended)) })
    }

    /// Runs `work` in a transaction, with others or alone; the answer comes after the commit. If the caller goes away
    /// meanwhile the work is done all the same, what stands [`Durability::Idle`] with the next work or at the close. On
    /// its connection the work may wait for nothing but the database.
    pub(super) async fn write<T, F>(&self, durability: Durability, work: F) -> Result<T, StoreError>
    where
        F: for<'c> FnOnce(&'c mut Connection) -> Doing<'c, T> + Send + 'static,
        T: Send + 'static,
    {
        let (answer, mut made) = oneshot::channel();
        let errand = Box::new(Errand { durability, work: Some(work), made: None, answer });
        let Queues { now, along } = self.queues.lock().ok().and_then(|queues| queues.clone()).ok_or(StoreError::Closed)?;
        match durability {
            Durability::Now | Durability::WithNext => now.send(errand).await.map_err(|_| StoreError::Closed)?,
            Durability::Idle => {
                along.send(errand).await.map_err(|_| StoreError::Closed)?;
                if let Ok(made) = tokio::time::timeout(IDLE, &mut made).await {
                    return made.map_err(|_| StoreError::Closed)?;
                }
                // Nobody came: it goes with work that does nothing.
                let (answer, _) = oneshot::channel();
                let nothing = job(|_| Box::pin(async { Ok(()) }));
                let company = Errand { durability: Durability::WithNext, work: Some(nothing), made: None, answer };
                now.send(Box::new(company)).await.map_err(|_| StoreError::Closed)?;
            }
        }
        drop((now, along));
        made.await.map_err(|_| StoreError::Closed)?
    }

    /// Waits until everything written so far is synced: by the next commit that is synced anyway, or, when none comes in
    /// time, by one of its own.
    pub(super) async fn synced(&self, patience: Duration) -> Result<(), StoreError> {
        let mut commits = self.synced.clone();
        commits.borrow_and_update();
        if tokio::time::timeout(patience, commits.changed()).await.is_ok_and(|changed| changed.is_ok()) {
            return Ok(());
        }
        self.write(Durability::Now, job(|on| Box::pin(async move { on.control("syncing", SYNC_MARK).await }))).await
    }

    /// Finishes what waits, folds the log into the database and closes. Calls after this are refused.
    pub(super) async fn close(&self) {
        drop(self.queues.lock().ok().and_then(|mut queues| queues.take()));
        let ended = self.ended.lock().ok().and_then(|mut ended| ended.take());
        if let Some(ended) = ended {
            // A thread that failed has dropped its end: then it is over as well.
            drop(ended.await);
        }
    }
}

struct Desk {
    connection: Connection,
    faults: Faults,
    /// What `synchronous` was set to last.
    synced: Option<Durability>,
    commits: watch::Sender<u64>,
}

/// The store stops here: a test said so.
struct Stopped;

impl Desk {
    fn serve(mut self, mut waiting: mpsc::Receiver<Box<dyn Job>>, mut idle: mpsc::Receiver<Box<dyn Job>>) {
        let mut group = Vec::new();
        loop {
            let first = waiting.blocking_recv();
            let ending = first.is_none();
            // Those that wait for company came before whoever brings it.
            group.extend(std::iter::from_fn(|| idle.try_recv().ok()));
            group.extend(first);
            while group.len() < MOST_JOBS
                && let Ok(job) = waiting.try_recv()
            {
                group.push(job);
            }
            if !group.is_empty() && self.transact(&mut group).is_err() {
                return;
            }
            if ending {
                break;
            }
        }
        if let Err(error) = self.control("closing", "PRAGMA wal_checkpoint(TRUNCATE)") {
            tracing::warn!(%error, "the log could not be folded into the database; that is done at the next start");
        }
        drop(at_once(self.connection.close()));
    }

    /// One transaction for the whole group; everybody is answered.
    fn transact(&mut self, group: &mut Vec<Box<dyn Job>>) -> Result<(), Stopped> {
        let transaction = self.faults.begin();
        let mut outcomes = vec![Ok(()); group.len()];
        let mut result = self.fault(transaction, Moment::BeforeBegin);
        if result.is_ok() {
            result = self.run(group, &mut outcomes).map_err(Trouble::Passing);
            let committing = match result {
                Ok(()) => self.fault(transaction, Moment::BeforeCommit),
                Err(trouble) => Err(trouble),
            };
            result = match committing {
                Ok(()) => self.control("commit", "COMMIT").map_err(Trouble::Passing),
                Err(trouble) => Err(trouble),
            };
            if result.is_err() {
                // Some errors have rolled back already; then this one says so and changes nothing.
                drop(self.control("rollback", "ROLLBACK"));
            } else {
                if self.synced == Some(Durability::Now) {
                    self.commits.send_modify(|count| *count += 1);
                }
                result = self.fault(transaction, Moment::AfterCommit);
            }
        }
        let (failed, stopped) = match result {
            Ok(()) => (None, Ok(())),
            Err(Trouble::Passing(error)) => (Some(error), Ok(())),
            Err(Trouble::Final(error)) => (Some(error), Err(Stopped)),
        };
        for (job, outcome) in group.drain(..).zip(outcomes) {
            job.answer(failed.clone().map_or(outcome, Err));
        }
        stopped
    }

    /// Begins and runs each job in a savepoint of its own, so that one that fails takes nobody with it.
    fn run(&mut self, group: &mut [Box<dyn Job>], outcomes: &mut [Result<(), StoreError>]) -> Result<(), StoreError> {
        let durable = group.iter().any(|job| job.durability() == Durability::Now);
        self.sync(if durable { Durability::Now } else { Durability::WithNext })?;
        self.control("begin", "BEGIN IMMEDIATE")?;
        if let [job] = group {
            // Nobody else to protect: its failure is the transaction's.
            return at_once(job.run(&mut self.connection));
        }
        for (job, outcome) in group.iter_mut().zip(outcomes) {
            self.control("savepoint", "SAVEPOINT job")?;
            *outcome = at_once(job.run(&mut self.connection));
            self.control("savepoint", if outcome.is_ok() { "RELEASE job" } else { "ROLLBACK TO job; RELEASE job" })?;
        }
        Ok(())
    }

    fn sync(&mut self, durability: Durability) -> Result<(), StoreError> {
        if self.synced == Some(durability) {
            return Ok(());
        }
        let statement = match durability {
            Durability::Now => "PRAGMA synchronous = FULL",
            Durability::WithNext | Durability::Idle => "PRAGMA synchronous = NORMAL",
        };
        self.control("synchronous", statement)?;
        self.synced = Some(durability);
        Ok(())
    }

    fn control(&mut self, doing: &'static str, statement: &'static str) -> Result<(), StoreError> {
        at_once(self.connection.control(doing, statement))
    }

    fn fault(&self, transaction: u64, moment: Moment) -> Result<(), Trouble> {
        let error = StoreError::Fault { moment: moment.as_str() };
        match self.faults.strike(transaction, moment) {
            None => Ok(()),
            Some(Aftermath::GoesOn) => Err(Trouble::Passing(error)),
            Some(Aftermath::Stops) => Err(Trouble::Final(error)),
        }
    }
}

/// What a future gives that never waits: on this thread a statement is done when its call returns.
fn at_once<T>(doing: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    let waited = StoreError::Refused { doing: "a write that waits for something else than the database", code: "none".to_owned() };
    doing.now_or_never().unwrap_or(Err(waited))
}

enum Trouble {
    Passing(StoreError),
    Final(StoreError),
}
