//! To which signal a message belongs, when that changes; and of which messages it was asked.
//!
//! The one decision: a message has one signal at each moment, in its own row, so that nothing can show it in two places. Who
//! moved it and when stands in the histories of both signals.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::sql::{INTEGER, Many, Sql, TEXT, Value, row};
use super::words;
use crate::id::{ConversationId, MessageId, NetworkId, SignalId, WorkerId};
use jiff::Timestamp;
use std::collections::HashSet;

pub(super) static MOVE: Many = Many::of(
    &[TEXT, TEXT],
    Sql {
        sqlite: "WITH v (id, signal) AS (VALUES {rows})
                 UPDATE messages SET signal = v.signal FROM v WHERE messages.id = v.id",
        postgres: "WITH v (id, signal) AS (SELECT * FROM {rows})
                   UPDATE messages SET signal = v.signal FROM v WHERE messages.id = v.id",
    },
);
pub(super) static DOUBT: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER],
    Sql {
        sqlite: "INSERT INTO unclear_messages (message, network, conversation, since) VALUES {rows} ON CONFLICT (message) DO NOTHING",
        postgres: "INSERT INTO unclear_messages (message, network, conversation, since) SELECT * FROM {rows} ON CONFLICT (message) DO NOTHING",
    },
);
pub(super) static SETTLE: Many = Many::of(
    &[TEXT, INTEGER],
    Sql {
        sqlite: "WITH v (message, settled_at) AS (VALUES {rows})
                 UPDATE unclear_messages SET settled_at = v.settled_at FROM v
                 WHERE unclear_messages.message = v.message AND unclear_messages.settled_at IS NULL",
        postgres: "WITH v (message, settled_at) AS (SELECT * FROM {rows})
                   UPDATE unclear_messages SET settled_at = v.settled_at FROM v
                   WHERE unclear_messages.message = v.message AND unclear_messages.settled_at IS NULL",
    },
);
pub(super) const UNCLEAR: Sql = Sql::same("SELECT message, settled_at FROM unclear_messages WHERE conversation = $1");
pub(super) const VOICES: Sql = Sql::same(
    "SELECT signal, author, min(at), max(at) FROM messages
     WHERE conversation = $1 AND signal IS NOT NULL AND direction = 'out' AND author LIKE 'worker:%' GROUP BY signal, author",
);

/// A message that belongs to another signal from now on; or to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageMoved {
    /// Which.
    pub message: MessageId,
    /// To what.
    pub to: Option<SignalId>,
}

/// A message of which it is asked for whom it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Which.
    pub message: MessageId,
    /// Whose network.
    pub network: NetworkId,
    /// In which conversation.
    pub conversation: ConversationId,
    /// Since when.
    pub since: Timestamp,
}

/// That it is known for whom a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Which.
    pub message: MessageId,
    /// Since when.
    pub at: Timestamp,
}

/// When a worker spoke about a signal in a conversation, that they are there included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// About which.
    pub signal: SignalId,
    /// Who.
    pub worker: WorkerId,
    /// The first time.
    pub first_at: Timestamp,
    /// The last time.
    pub last_at: Timestamp,
}

/// The messages of a conversation of which it was ever asked for whom they are.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Those that nobody answered for.
    pub open: HashSet<MessageId>,
    /// All of them.
    pub ever: HashSet<MessageId>,
}

/// What changes in this, ready to be written.
#[derive(Clone, Default)]
pub(super) struct Rows {
    moved: Vec<Vec<Value>>,
    doubts: Vec<Vec<Value>>,
    settled: Vec<Vec<Value>>,
}

impl Rows {
    pub(super) fn add(&mut self, moved: &[MessageMoved], doubts: &[Doubt], settled: &[Settled]) {
        self.moved.extend(moved.iter().map(|one| row![one.message.0, one.to.map(|signal| signal.0)]));
        self.doubts.extend(doubts.iter().map(|one| row![one.message.0, one.network.as_str(), one.conversation.0, one.since]));
        self.settled.extend(settled.iter().map(|one| row![one.message.0, one.at]));
    }

    pub(super) fn append(&mut self, other: &Self) {
        let Self { moved, doubts, settled } = other;
        self.moved.extend_from_slice(moved);
        self.doubts.extend_from_slice(doubts);
        self.settled.extend_from_slice(settled);
    }

    /// After the messages themselves.
    pub(super) async fn write(self, on: &mut Connection) -> Result<(), StoreError> {
        on.many("messages", &MOVE, self.moved).await?;
        on.many("unclear_messages", &DOUBT, self.doubts).await?;
        on.many("unclear_messages", &SETTLE, self.settled).await?;
        Ok(())
    }
}

impl Store {
    /// When workers spoke in a conversation, by signal.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn spoken(&self, conversation: ConversationId) -> Result<Vec<Spoken>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("messages", &VOICES, row![conversation.0]).await?;
        let mut spoken = Vec::with_capacity(rows.len());
        for mut row in rows {
            let signal = row.id()?;
            let worker = row.parsed(|word| match words::author(word)? {
                super::history::Author::Worker(worker) => Some(worker),
                super::history::Author::Person | super::history::Author::Script | super::history::Author::Crisis => None,
            })?;
            spoken.push(Spoken { signal, worker, first_at: row.time()?, last_at: row.time()? });
        }
        Ok(spoken)
    }

    /// Of which messages it was asked for whom they are.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn asked_for_whom(&self, conversation: ConversationId) -> Result<Asked, StoreError> {
        let mut asked = Asked::default();
        for mut row in self.inner.messages.read().await?.fetch("unclear_messages", &UNCLEAR, row![conversation.0]).await? {
            let message: MessageId = row.id()?;
            asked.ever.insert(message);
            if row.maybe_time()?.is_none() {
                asked.open.insert(message);
            }
        }
        Ok(asked)
    }
}
