//! What people asked to have erased: when it is done, and whether they changed their mind.
//!
//! The one decision: a wish is a row that a look finds by its day, and not a timer. A look that did not come to its end finds it the
//! next time, and the erasure itself says in its own transaction that it is done (`erase`).

use super::Store;
use super::error::StoreError;
use super::row::Row;
use super::sql::{INTEGER, Many, Sql, TEXT, Value, row};
use crate::dialog::step::OpenSignals;
use crate::id::{ConversationId, NetworkId};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// Somebody who asked twice has one wish: the first, which they were told the day of.
pub(super) static ASK: Many = Many::of(
    &[TEXT, INTEGER, TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, TEXT],
    Sql {
        sqlite:
            "INSERT INTO erasures (id, number, network, conversation, asked_by, why, open_signals, asked_at, due_on, state) VALUES {rows}
                 ON CONFLICT DO NOTHING",
        postgres: "INSERT INTO erasures (id, number, network, conversation, asked_by, why, open_signals, asked_at, due_on, state)
                   SELECT * FROM {rows} ON CONFLICT DO NOTHING",
    },
);
pub(super) static UNDO: Many = Many::of(
    &[TEXT, INTEGER, TEXT],
    Sql {
        sqlite: "WITH v (id, ended_at, ended_by) AS (VALUES {rows})
                 UPDATE erasures SET state = 'undone', ended_at = v.ended_at, ended_by = v.ended_by
                 FROM v WHERE erasures.id = v.id AND erasures.state = 'asked'",
        postgres: "WITH v (id, ended_at, ended_by) AS (SELECT * FROM {rows})
                   UPDATE erasures SET state = 'undone', ended_at = v.ended_at, ended_by = v.ended_by
                   FROM v WHERE erasures.id = v.id AND erasures.state = 'asked'",
    },
);
pub(super) const OPEN_IN: Sql = Sql::same(
    "SELECT id, number, network, conversation, asked_by, why, open_signals, asked_at, due_on FROM erasures
     WHERE conversation = $1 AND state = 'asked'",
);
pub(super) const DUE: Sql = Sql::same(
    "SELECT id, number, network, conversation, asked_by, why, open_signals, asked_at, due_on FROM erasures
     WHERE network = $1 AND state = 'asked' AND due_on <= $2 ORDER BY due_on, id LIMIT 1000",
);
/// What another organisation made of what it was offered, closed since whoever it is about was erased.
pub(super) const LEFT: Sql = Sql::same(
    "SELECT t.id FROM signals s JOIN hand_overs h ON h.signal = s.id JOIN signals t ON t.id = h.taken
     WHERE s.network = $1 AND s.cleared_by = 'erased' AND t.closed_at IS NOT NULL AND t.cleared_at IS NULL ORDER BY t.id LIMIT 50",
);

/// How it came to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedHow {
    /// In the chat itself.
    InChat,
    /// By letter or mail.
    ByLetter,
    /// On the telephone.
    ByPhone,
    /// Face to face.
    InPerson,
}

impl AskedHow {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::InChat, Self::ByLetter, Self::ByPhone, Self::InPerson];

    /// The word in the database, and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InChat => "in_chat",
            Self::ByLetter => "by_letter",
            Self::ByPhone => "by_phone",
            Self::InPerson => "in_person",
        }
    }

    /// The one with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.as_str() == word)
    }
}

/// A wish to have everything erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// Its own id.
    pub id: Uuid,
    /// What people call it by: of the same row of numbers as signals.
    pub number: i64,
    /// Whose network.
    pub network: NetworkId,
    /// Whose.
    pub conversation: ConversationId,
    /// `person`, `worker:<id>`.
    pub asked_by: String,
    /// How it was asked.
    pub how: AskedHow,
    /// What becomes of what is open.
    pub open_signals: OpenSignals,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// The first day on which it is done.
    pub due_on: Date,
}

/// Something that happens to a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErasureChange {
    /// It is asked.
    Asked(Erasure),
    /// It is taken back.
    Undone {
        /// Which.
        id: Uuid,
        /// When.
        at: Timestamp,
        /// Who did it: `person`, `worker:<id>`.
        by: String,
    },
}

/// Rows of these, ready to be written.
#[derive(Clone, Default)]
pub(super) struct Rows {
    asked: Vec<Vec<Value>>,
    undone: Vec<Vec<Value>>,
}

impl Rows {
    pub(super) fn add(&mut self, changes: &[ErasureChange]) {
        for change in changes {
            match change {
                ErasureChange::Asked(erasure) => self.asked.push(values(erasure)),
                ErasureChange::Undone { id, at, by } => self.undone.push(row![*id, *at, by.as_str()]),
            }
        }
    }

    pub(super) fn append(&mut self, other: &Self) {
        let Self { asked, undone } = other;
        self.asked.extend_from_slice(asked);
        self.undone.extend_from_slice(undone);
    }

    /// What was taken back first: it may be asked anew in the same moment.
    pub(super) async fn write(self, on: &mut super::connection::Connection) -> Result<(), StoreError> {
        on.many("erasures", &UNDO, self.undone).await?;
        on.many("erasures", &ASK, self.asked).await.map(|_| ())
    }
}

fn values(erasure: &Erasure) -> Vec<Value> {
    let Erasure { id, number, network, conversation, asked_by, how, open_signals, asked_at, due_on } = erasure;
    let mut values = row![*id, *number, network.as_str(), conversation.0, asked_by.as_str(), how.as_str(), open_signals.as_str()];
    values.extend(row![*asked_at, due_on.to_string(), "asked"]);
    values
}

fn read(mut row: Row) -> Result<Erasure, StoreError> {
    Ok(Erasure {
        id: row.id()?,
        number: row.integer()?,
        network: NetworkId(row.text()?),
        conversation: row.id()?,
        asked_by: row.text()?,
        how: row.parsed(AskedHow::from_word)?,
        open_signals: row.parsed(OpenSignals::from_word)?,
        asked_at: row.time()?,
        due_on: row.parsed(|day| day.parse().ok())?,
    })
}

impl Store {
    /// The wish that stands in this conversation.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn erasure_in(&self, conversation: ConversationId) -> Result<Option<Erasure>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("erasures", &OPEN_IN, row![conversation.0]).await?;
        row.map(read).transpose()
    }

    /// Those of this day and before that stand, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn erasures_due(&self, network: &NetworkId, today: Date) -> Result<Vec<Erasure>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("erasures", &DUE, row![network.as_str(), today.to_string()]).await?;
        rows.into_iter().map(read).collect()
    }

    /// What other organisations made of what they were offered about people who are erased since, and have closed: some of it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn left_of_erased(&self, network: &NetworkId) -> Result<Vec<crate::id::SignalId>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("signals", &LEFT, row![network.as_str()]).await?;
        rows.into_iter().map(|mut row| row.id()).collect()
    }
}
