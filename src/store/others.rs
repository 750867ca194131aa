//! The other processes over the same PostgreSQL: who is alive, and what they tell each other.
//!
//! The one decision: what is true stands in the tables; a word from another process only says that it is time to look. Every
//! word may be lost: whoever waits for one looks by the clock as well, and memory keeps nothing while nothing can be heard.
//! A process is alive as long as its session holds the lock of its name; what a dead one held is freed at once.

use super::alone::TOGETHER;
use super::connection::Connection;
use super::database::Database;
use super::error::StoreError;
use super::memory::Memory;
use super::opening::free;
use super::sql::{Turnstile, Value, row};
use super::word::{Heard, Shown, Word};
use super::writer::{Durability, job};
use super::{Company, Inner, Store, server};
use crate::id::ConversationId;
use sqlx::Executor as _;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
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

/// What is to be said next.
#[derive(Default)]
struct News {
    turns: AtomicBool,
    pages: Mutex<Option<Shown>>,
    wake: Notify,
}

impl News {
    fn turns_wait(&self) {
        self.turns.store(true, Ordering::Release);
        self.wake.notify_one();
    }

    fn show(&self, conversations: &[ConversationId]) {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_default().add(conversations);
        self.wake.notify_one();
    }

    fn take(&self) -> impl Iterator<Item = Word> {
        let turns = self.turns.swap(false, Ordering::AcqRel).then_some(Word::Turns);
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner).take();
        turns.into_iter().chain(pages.map(Word::Pages))
    }
}

/// The ends that this process holds.
pub(super) struct Others {
    process: Arc<str>,
    news: Arc<News>,
    heard: tokio::sync::Mutex<mpsc::Receiver<Heard>>,
    tasks: [JoinHandle<()>; 2],
}

impl Others {
    /// Begins to listen and to show that this process is alive.
    pub(super) fn join(inner: Weak<Inner>, options: PgConnectOptions, process: Arc<str>, session: Connection, memory: Arc<Memory>) -> Self {
        let news = Arc::new(News::default());
        let (words, heard) = mpsc::channel(WORDS);
        let ears = Ears { options: options.clone(), process: process.clone(), memory, words };
        let presence = Presence { inner, options, process: process.clone(), news: news.clone() };
        let tasks = [tokio::spawn(ears.listen()), tokio::spawn(presence.stay(session))];
        Self { process, news, heard: tokio::sync::Mutex::new(heard), tasks }
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
    // While all keys or all look-ups are made anew nobody comes in.
    match session.pass("coming in", &TOGETHER, Vec::new()).await {
        Err(StoreError::Locked) => {
            let holder = "`waakvlam keys`, which makes keys or look-ups anew".to_owned();
            return Err(StoreError::InUse { database: server::name(options), holder });
        }
        came => drop(came?),
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
    news: Arc<News>,
}

impl Presence {
    async fn stay(self, mut session: Connection) {
        loop {
            let alive = tokio::select! {
                () = self.news.wake.notified() => {
                    tokio::time::sleep(BETWEEN_WORDS).await;
                    self.say_news(&mut session).await
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

    async fn say_news(&self, session: &mut Connection) -> Result<(), StoreError> {
        for word in self.news.take() {
            self.say(session, &TELL, vec![word.said_by(&self.process)]).await?;
        }
        Ok(())
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
            Some(Word::Pages(shown)) => self.hear(Heard::Pages(shown)),
        }
    }

    fn hear(&self, heard: Heard) {
        let Err(error) = self.words.try_send(heard) else { return };
        match error.into_inner() {
            // A full channel holds words enough to wake whoever listens.
            Heard::Turns => {}
            // Which chats are workers' must not be missed, and a page would stand still until it looks by itself.
            heard @ (Heard::Chats | Heard::Pages(_) | Heard::Missed) => {
                let words = self.words.clone();
                tokio::spawn(async move { words.send(heard).await });
            }
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
            Company::Others(others) => others.news.turns_wait(),
            Company::Alone(_) => {}
        }
    }

    /// Says to other processes, some milliseconds later and once for many, that there is something new to see in these
    /// conversations, and in what workers have on hand.
    pub fn tell_pages(&self, conversations: &[ConversationId]) {
        match &self.inner.company {
            Company::Others(others) => others.news.show(conversations),
            Company::Alone(_) => {}
        }
    }

    /// A word of this process, for [`TELL`].
    pub(super) fn word(&self, word: &Word) -> Value {
        match &self.inner.company {
            Company::Others(others) => word.said_by(&others.process),
            Company::Alone(_) => word.said_by(&self.holder),
        }
    }
}
