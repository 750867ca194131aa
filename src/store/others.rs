//! The other processes over the same PostgreSQL: who is alive, and what they tell each other.
//!
//! The one decision: what is true stands in the tables; a word from another process only says that it is time to look. Every
//! word may be lost: whoever waits for one looks by the clock as well, and memory keeps nothing while nothing can be heard.
//! A process is alive as long as its session holds the lock of its name; what a dead one held is freed at once.

use super::connection::Connection;
use super::database::Database;
use super::error::StoreError;
use super::memory::Memory;
use super::opening::free;
use super::sql::{Turnstile, Value, row};
use super::writer::{Durability, job};
use super::{Company, Inner, Store, server};
use sqlx::Executor as _;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use std::sync::{Arc, Weak};
use std::time::Duration;
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// Says a word to all who listen, with the transaction it stands in.
pub(super) const TELL: Turnstile = Turnstile { postgres: "SELECT pg_notify('waakvlam', $1)" };

const CHANNEL: &str = "waakvlam";

/// Between two words about waiting turns: a burst of messages is one word. A word costs a lock that all who speak share, so
/// it is said apart from the transaction it is about.
const BETWEEN_WORDS: Duration = Duration::from_millis(10);

/// How often a process looks whether it is still known to be alive, and whether others are.
const LOOK: Duration = Duration::from_secs(5);

/// After this much silence the connection for listening is asked whether it is still there.
const SILENCE: Duration = Duration::from_secs(15);

/// Before a connection that failed is tried again.
const PAUSE: Duration = Duration::from_secs(1);

/// Words that wait for the one who listens; one about turns stands for any number of them.
const WORDS: usize = 16;

/// Holds the name of a process for as long as this session lives.
const HOLD: Turnstile = Turnstile { postgres: "SELECT 1 FROM pg_advisory_lock(hashtextextended('waakvlam process ' || $1, 0))" };
/// 1 when nobody holds that name, so that its process is gone.
const IS_GONE: Turnstile =
    Turnstile { postgres: "SELECT pg_try_advisory_xact_lock(hashtextextended('waakvlam process ' || $1, 0))::int::bigint" };
const STILL_THERE: Turnstile = Turnstile { postgres: "SELECT 1" };
/// Processes are leases without an end: whoever finds the holder gone ends them.
const REGISTER: Turnstile = Turnstile {
    postgres: "INSERT INTO leases (name, holder, fence, expires_at, cursor) VALUES ('process ' || $1, $1, 0, 0, 0) ON CONFLICT (name) DO NOTHING",
};
const REGISTERED: Turnstile = Turnstile { postgres: "SELECT holder FROM leases WHERE name LIKE 'process %' ORDER BY name" };
const SIGN_OFF: Turnstile = Turnstile { postgres: "DELETE FROM leases WHERE name = 'process ' || $1" };

/// What a process tells the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Conversations wait for their turn.
    Turns,
    /// A chat became a worker's, or is no longer.
    Chats,
    /// A person was erased: forget what is at hand.
    Erased,
}

impl Word {
    const ALL: [Word; 3] = [Self::Turns, Self::Chats, Self::Erased];

    fn as_str(self) -> &'static str {
        match self {
            Self::Turns => "turns",
            Self::Chats => "chats",
            Self::Erased => "erased",
        }
    }

    /// The word with who says it: nobody listens to themselves.
    pub(super) fn said_by(self, process: &str) -> Value {
        format!("{} {process}", self.as_str()).into()
    }

    /// The word, if another said it.
    fn heard_by(process: &str, said: &str) -> Option<Self> {
        let (word, by) = said.split_once(' ')?;
        Self::ALL.into_iter().find(|known| known.as_str() == word && by != process)
    }
}

/// What was heard from another process over the same database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Conversations wait for their turn.
    Turns,
    /// Which chats are workers' has changed: ask again.
    Chats,
    /// Words may have been missed: look at everything.
    Missed,
}

/// The ends that this process holds.
pub(super) struct Others {
    process: Arc<str>,
    turns: Arc<Notify>,
    heard: tokio::sync::Mutex<mpsc::Receiver<Heard>>,
    tasks: [JoinHandle<()>; 2],
}

impl Others {
    /// Begins to listen and to show that this process is alive.
    pub(super) fn join(inner: Weak<Inner>, options: PgConnectOptions, process: Arc<str>, session: Connection, memory: Arc<Memory>) -> Self {
        let turns = Arc::new(Notify::new());
        let (words, heard) = mpsc::channel(WORDS);
        let ears = Ears { options: options.clone(), process: process.clone(), memory, words };
        let presence = Presence { inner, options, process: process.clone(), turns: turns.clone() };
        let tasks = [tokio::spawn(ears.listen()), tokio::spawn(presence.stay(session))];
        Self { process, turns, heard: tokio::sync::Mutex::new(heard), tasks }
    }

    /// Lets go of what this process held, so that others need not find out.
    pub(super) async fn leave(&self, messages: &Database) {
        for task in &self.tasks {
            task.abort();
        }
        let process = self.process.clone();
        let leave = job(move |on| Box::pin(async move { bury_process(on, &process).await }));
        if let Err(error) = messages.write(Durability::WithNext, leave).await {
            tracing::warn!(%error, "what this process held could not be let go; others take it over when they see that it is gone");
        }
    }
}

impl Drop for Others {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// Takes the name of a process, frees what an earlier one of that name left behind, and what others did that are gone.
pub(super) async fn enter(options: &PgConnectOptions, process: &str, messages: &Database) -> Result<Connection, StoreError> {
    let mut session = Connection::session(options).await?;
    match session.pass("taking a name", &HOLD, row![process]).await {
        Err(StoreError::Locked) => {
            return Err(StoreError::InUse { database: server::name(options), holder: format!("a process of the name {process}") });
        }
        held => drop(held?),
    }
    let own: Arc<str> = process.into();
    let register = job(move |on| {
        Box::pin(async move {
            bury_process(on, &own).await?;
            on.pass("registering", &REGISTER, row![&*own]).await.map(|_| ())
        })
    });
    messages.write(Durability::Now, register).await?;
    free_the_gone(messages, process.into()).await?;
    Ok(session)
}

/// Frees what processes held that are gone.
async fn free_the_gone(messages: &Database, own: Arc<str>) -> Result<(), StoreError> {
    let mut others = Vec::new();
    let registered = messages.read().await?.pass("processes", &REGISTERED, Vec::new()).await?;
    for mut row in registered.unwrap_or_default() {
        others.push(row.text()?);
    }
    others.retain(|other| **other != *own);
    for other in others {
        let work = job(move |on: &mut Connection| {
            Box::pin(async move {
                let gone = on.pass("processes", &IS_GONE, row![other.as_str()]).await?.unwrap_or_default().into_iter().next();
                if gone.map(|mut row| row.integer()).transpose()? == Some(1) {
                    tracing::info!(process = other, "a process is gone; what it held is free");
                    bury_process(on, &other).await?;
                }
                Ok(())
            })
        });
        messages.write(Durability::WithNext, work).await?;
    }
    Ok(())
}

async fn bury_process(on: &mut Connection, process: &str) -> Result<(), StoreError> {
    free(on, row![process]).await?;
    on.pass("processes", &SIGN_OFF, row![process]).await.map(|_| ())
}

/// Shows that this process is alive, looks after those that are gone, and says that turns wait.
struct Presence {
    inner: Weak<Inner>,
    options: PgConnectOptions,
    process: Arc<str>,
    turns: Arc<Notify>,
}

impl Presence {
    async fn stay(self, mut session: Connection) {
        loop {
            let alive = tokio::select! {
                () = self.turns.notified() => {
                    tokio::time::sleep(BETWEEN_WORDS).await;
                    self.say(&mut session, &TELL, vec![Word::Turns.said_by(&self.process)]).await
                }
                () = tokio::time::sleep(LOOK) => {
                    let there = self.say(&mut session, &STILL_THERE, Vec::new()).await;
                    self.look().await;
                    there
                }
            };
            if alive.is_err() {
                session = self.come_back().await;
            }
        }
    }

    async fn say(&self, session: &mut Connection, what: &Turnstile, values: Vec<Value>) -> Result<(), StoreError> {
        let said = timeout(SILENCE, session.pass("telling others", what, values)).await;
        said.unwrap_or(Err(StoreError::Closed)).map(|_| ())
    }

    async fn look(&self) {
        let Some(inner) = self.inner.upgrade() else { return };
        if let Err(error) = free_the_gone(&inner.messages, self.process.clone()).await {
            tracing::debug!(%error, "it could not be seen which processes are gone");
        }
    }

    /// Takes the name again after the connection was lost. What others freed meanwhile is guarded by versions and fences.
    async fn come_back(&self) -> Connection {
        loop {
            tokio::time::sleep(PAUSE).await;
            let Some(inner) = self.inner.upgrade() else { std::future::pending().await };
            match enter(&self.options, &self.process, &inner.messages).await {
                Ok(session) => return session,
                Err(error) => tracing::warn!(%error, "this process cannot show the others that it is alive; it is tried again"),
            }
        }
    }
}

/// Hears what others say.
struct Ears {
    options: PgConnectOptions,
    process: Arc<str>,
    memory: Arc<Memory>,
    words: mpsc::Sender<Heard>,
}

impl Ears {
    async fn listen(self) {
        loop {
            match self.open().await {
                Ok(mut listener) => {
                    self.memory.hears();
                    self.hear(Heard::Missed);
                    while let Some(said) = attend(&mut listener).await {
                        self.note(&said);
                    }
                    self.memory.is_deaf();
                }
                Err(error) => tracing::debug!(%error, "other processes cannot be heard; it is tried again"),
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn open(&self) -> Result<PgListener, sqlx::Error> {
        let pool = PgPoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None).connect_lazy_with(self.options.clone());
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.eager_reconnect(false);
        listener.listen(CHANNEL).await?;
        Ok(listener)
    }

    fn note(&self, said: &str) {
        match Word::heard_by(&self.process, said) {
            None => {}
            Some(Word::Erased) => self.memory.forget(),
            Some(Word::Turns) => self.hear(Heard::Turns),
            Some(Word::Chats) => self.hear(Heard::Chats),
        }
    }

    fn hear(&self, heard: Heard) {
        // A full channel holds words enough to wake whoever listens; but which chats are workers' must not be missed.
        if self.words.try_send(heard).is_err() && heard != Heard::Turns {
            let words = self.words.clone();
            tokio::spawn(async move { words.send(heard).await });
        }
    }
}

/// The next word; `None` when the connection is gone.
async fn attend(listener: &mut PgListener) -> Option<String> {
    loop {
        match timeout(SILENCE, listener.try_recv()).await {
            Ok(Ok(Some(word))) => return Some(word.payload().to_owned()),
            Ok(Ok(None) | Err(_)) => return None,
            Err(_) => {
                let there = timeout(SILENCE, listener.execute("SELECT 1")).await;
                if !matches!(there, Ok(Ok(_))) {
                    return None;
                }
            }
        }
    }
}

impl Store {
    /// Waits for a word from another process over the same database; for ever on SQLite, where there is none. Words may be
    /// lost, so look by the clock as well.
    pub async fn heard(&self) -> Heard {
        if let Company::Others(others) = &self.inner.company
            && let Some(heard) = others.heard.lock().await.recv().await
        {
            return heard;
        }
        std::future::pending().await
    }

    /// Says, some milliseconds later and once for many, that conversations wait for their turn.
    pub(super) fn say_that_turns_wait(&self) {
        match &self.inner.company {
            Company::Others(others) => others.turns.notify_one(),
            Company::Alone(_) => {}
        }
    }

    /// A word of this process, for [`TELL`].
    pub(super) fn word(&self, word: Word) -> Value {
        match &self.inner.company {
            Company::Others(others) => word.said_by(&others.process),
            Company::Alone(_) => word.said_by(&self.holder),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_heard_by_all_but_the_one_who_says_it() {
        for word in Word::ALL {
            let Value::Text(said) = word.said_by("a b") else { panic!("a word is text") };
            assert_eq!(Word::heard_by("c", &said), Some(word));
            assert_eq!(Word::heard_by("a b", &said), None);
        }
        assert_eq!(Word::heard_by("c", "nonsense a"), None);
    }
}
