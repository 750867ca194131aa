//! The signals that are within a worker's reach: all open ones in short, or one whole.
//!
//! The one decision: who may see what is part of the statement. A signal out of reach is not read and then hidden; it is not
//! found, like a number that does not exist. A signal that is about oneself (a complaint, one's own home) is out of reach too,
//! wherever it lies: whoever was barred when it was routed does not read it by standing in, or by being at the desk that has it.

use super::Store;
use super::error::StoreError;
use super::row::Row;
use super::signal::{Case, Deadline, Owner};
use super::sql::{Sql, Value, row};
use super::words;
use crate::id::{DeskId, Kind, NetworkId, SignalId, WorkerId};
use jiff::Timestamp;

/// Whether $5 was barred from this and is not let in as the last: `$3.beside` is who else is at the catch-all desk, when they are.
macro_rules! kept_out {
    (sqlite $climb:literal) => {
        concat!(
            "CASE WHEN json_valid(",
            $climb,
            ") THEN EXISTS (SELECT 1 FROM json_each(",
            $climb,
            ", '$.barred') WHERE value = $5)
               AND (json_array_length($3, '$.beside') = 0 OR EXISTS (SELECT 1 FROM json_each($3, '$.beside') b
                      WHERE b.value NOT IN (SELECT x.value FROM json_each(",
            $climb,
            ", '$.barred') x))) ELSE 0 END"
        )
    };
    (postgres $climb:literal) => {
        concat!(
            "CASE WHEN ",
            $climb,
            " LIKE '{%' THEN coalesce(jsonb_exists(",
            $climb,
            "::jsonb -> 'barred', $5), FALSE)
               AND (jsonb_array_length(($3::text)::jsonb -> 'beside') = 0
                 OR EXISTS (SELECT 1 FROM jsonb_array_elements_text(($3::text)::jsonb -> 'beside') b(who)
                      WHERE NOT jsonb_exists(",
            $climb,
            "::jsonb -> 'barred', b.who))) ELSE FALSE END"
        )
    };
}

/// What is within reach: one's own, and of the circle's, the desk's, of danger and of what one was alerted of, whatever one is not
/// kept out of.
macro_rules! within {
    (sqlite) => {
        concat!(
            "(owner_kind = 'worker' AND owner = $5)
                 OR (((owner_kind = 'worker' AND owner IN (SELECT value FROM json_each($2)))
                   OR (owner_kind = 'desk' AND owner IN (SELECT value FROM json_each($3, '$.desks')))
                   OR ($4 = 1 AND urgency = 'urgent' AND status IN ('waiting', 'assigned'))
                   OR (status IN ('waiting', 'assigned') AND CASE WHEN json_valid(climb) THEN EXISTS (SELECT 1 FROM json_each(climb, '$.reached') WHERE value = $5) ELSE 0 END))
                  AND NOT ", kept_out!(sqlite "climb"), ")"
        )
    };
    (postgres) => {
        concat!(
            "(owner_kind = 'worker' AND owner = $5)
                 OR (((owner_kind = 'worker' AND owner IN (SELECT jsonb_array_elements_text(($2::text)::jsonb)))
                   OR (owner_kind = 'desk' AND owner IN (SELECT jsonb_array_elements_text(($3::text)::jsonb -> 'desks')))
                   OR ($4 = 1 AND urgency = 'urgent' AND status IN ('waiting', 'assigned'))
                   OR (status IN ('waiting', 'assigned') AND CASE WHEN climb LIKE '{%' THEN jsonb_exists(climb::jsonb -> 'reached', $5) ELSE FALSE END))
                  AND NOT ", kept_out!(postgres "climb"), ")"
        )
    };
}

pub(super) const OPEN: Sql = Sql {
    sqlite: concat!(
        "SELECT id, number, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule, created_at,
                    (SELECT d.reasons FROM decisions d WHERE d.signal = signals.id ORDER BY d.version DESC LIMIT 1),
                    (SELECT m.author FROM messages m WHERE m.conversation = signals.conversation AND m.signal = signals.id
                     AND m.author <> 'script' ORDER BY m.seq DESC LIMIT 1),
                    (SELECT count(*) FROM messages m WHERE m.conversation = signals.conversation AND m.signal = signals.id
                     AND m.author LIKE 'worker:%')
             FROM signals
             WHERE network = $1 AND closed_at IS NULL AND (",
        within!(sqlite),
        ")
             ORDER BY due_at, number"
    ),
    postgres: concat!(
        "SELECT id, number, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule, created_at,
                    (SELECT d.reasons FROM decisions d WHERE d.signal = signals.id ORDER BY d.version DESC LIMIT 1),
                    (SELECT m.author FROM messages m WHERE m.conversation = signals.conversation AND m.signal = signals.id
                     AND m.author <> 'script' ORDER BY m.seq DESC LIMIT 1),
                    (SELECT count(*) FROM messages m WHERE m.conversation = signals.conversation AND m.signal = signals.id
                     AND m.author LIKE 'worker:%')
             FROM signals
             WHERE network = $1 AND closed_at IS NULL AND (",
        within!(postgres),
        ")
             ORDER BY due_at, number"
    ),
};
pub(super) const ONE: Sql = Sql {
    sqlite: concat!(
        "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                    next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
             FROM signals
             WHERE network = $1 AND number = $6 AND (",
        within!(sqlite),
        "
                 OR (outcome = 'merged' AND NOT ",
        kept_out!(sqlite "climb"),
        "
                     AND EXISTS (SELECT 1 FROM merges m JOIN signals a ON a.id = m.into_signal
                       WHERE m.signal = signals.id AND m.ended_at IS NULL
                         AND ((a.owner_kind = 'worker' AND a.owner = $5)
                           OR (((a.owner_kind = 'worker' AND a.owner IN (SELECT value FROM json_each($2)))
                             OR (a.owner_kind = 'desk' AND a.owner IN (SELECT value FROM json_each($3, '$.desks'))))
                            AND NOT ",
        kept_out!(sqlite "a.climb"),
        ")))))"
    ),
    postgres: concat!(
        "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                    next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
             FROM signals
             WHERE network = $1 AND number = $6 AND (",
        within!(postgres),
        "
                 OR (outcome = 'merged' AND NOT ",
        kept_out!(postgres "climb"),
        "
                     AND EXISTS (SELECT 1 FROM merges m JOIN signals a ON a.id = m.into_signal
                       WHERE m.signal = signals.id AND m.ended_at IS NULL
                         AND ((a.owner_kind = 'worker' AND a.owner = $5)
                           OR (((a.owner_kind = 'worker' AND a.owner IN (SELECT jsonb_array_elements_text(($2::text)::jsonb)))
                             OR (a.owner_kind = 'desk' AND a.owner IN (SELECT jsonb_array_elements_text(($3::text)::jsonb -> 'desks'))))
                            AND NOT ",
        kept_out!(postgres "a.climb"),
        ")))))"
    ),
};
/// The others on an address, as far as they are within reach: the rest is not even counted.
pub(super) const ALIKE: Sql = Sql {
    sqlite: concat!(
        "SELECT id, number, kind, status, owner_kind, owner, outcome, created_at
             FROM signals
             WHERE network = $1 AND address_hash = (SELECT o.address_hash FROM signals o WHERE o.id = $6) AND created_at >= $7 AND id <> $6
               AND (",
        within!(sqlite),
        ")
             ORDER BY created_at DESC, number DESC LIMIT 20"
    ),
    postgres: concat!(
        "SELECT id, number, kind, status, owner_kind, owner, outcome, created_at
             FROM signals
             WHERE network = $1 AND address_hash = (SELECT o.address_hash FROM signals o WHERE o.id = $6) AND created_at >= $7 AND id <> $6
               AND (",
        within!(postgres),
        ")
             ORDER BY created_at DESC, number DESC LIMIT 20"
    ),
};

/// Whose signals a worker may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Of these workers, the worker included.
    pub workers: Vec<WorkerId>,
    /// Of these desks.
    pub desks: Vec<DeskId>,
    /// Whoever is at the catch-all desk, when the worker is: where all of them were barred, none of them is kept out.
    pub beside: Vec<WorkerId>,
    /// Danger that nobody has taken, whoever's it is.
    pub duty: OnDuty,
    /// What nobody has taken and this worker was alerted of.
    pub alerted: WorkerId,
}

/// Whether somebody is on duty for danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDuty {
    /// Now.
    Now,
    /// Not now.
    Not,
}

/// An open signal in short: nothing that a person said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardLine {
    /// Which.
    pub id: SignalId,
    /// What people call it by.
    pub number: i64,
    /// What it is about.
    pub kind: Kind,
    /// The word of the transition table.
    pub status: String,
    /// `urgent`, `high`, `normal`.
    pub urgency: String,
    /// Who raised it, as a sort.
    pub source: String,
    /// The four digits.
    pub postcode4: Option<String>,
    /// Who has to act.
    pub owner: Owner,
    /// By when.
    pub deadline: Deadline,
    /// When it was raised.
    pub created_at: Timestamp,
    /// JSON: why it is where it is.
    pub reasons: String,
    /// Whose turn it is in the conversation about it.
    pub talk: Talk,
}

/// Another signal on the same address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Which.
    pub id: SignalId,
    /// What people call it by.
    pub number: i64,
    /// What it is about.
    pub kind: Kind,
    /// The word of the transition table.
    pub status: String,
    /// Whose it is.
    pub owner: Owner,
    /// How it ended, if it did.
    pub outcome: Option<String>,
    /// When it was raised.
    pub at: Timestamp,
}

/// Whose turn it is in the conversation about a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Talk {
    /// No worker has said anything yet, beyond that they are there.
    NotBegun,
    /// The person spoke last.
    Person,
    /// A worker spoke last.
    Worker,
}

fn names<'a>(names: impl Iterator<Item = &'a str>) -> serde_json::Value {
    serde_json::Value::from(names.collect::<Vec<_>>())
}

impl Reach {
    fn values(&self, network: &NetworkId) -> Vec<Value> {
        let duty: i64 = match self.duty {
            OnDuty::Now => 1,
            OnDuty::Not => 0,
        };
        let workers = names(self.workers.iter().map(WorkerId::as_str)).to_string();
        let desks = serde_json::json!({
            "desks": names(self.desks.iter().map(DeskId::as_str)),
            "beside": names(self.beside.iter().map(WorkerId::as_str)),
        });
        let desks = desks.to_string();
        row![network.as_str(), workers, desks, duty, self.alerted.as_str()]
    }
}

fn read(row: &mut Row) -> Result<BoardLine, StoreError> {
    let (id, number, kind) = (row.id()?, row.integer()?, Kind(row.text()?));
    let (status, urgency, source, postcode4) = (row.text()?, row.text()?, row.text()?, row.maybe_text()?);
    let (owner_kind, owner) = (row.text()?, row.text()?);
    let owner = words::owner(&owner_kind, owner).ok_or_else(|| row.wrong())?;
    let deadline = Deadline { at: row.time()?, rule: row.text()? };
    let (created_at, reasons) = (row.time()?, row.maybe_text()?.unwrap_or_default());
    let (last, lines) = (row.maybe_text()?, row.integer()?);
    let talk = match last.as_deref() {
        Some("person") => Talk::Person,
        // The first line of a worker says that they are there.
        Some(_) if lines > 1 => Talk::Worker,
        Some(_) | None => Talk::NotBegun,
    };
    Ok(BoardLine { id, number, kind, status, urgency, source, postcode4, owner, deadline, created_at, reasons, talk })
}

impl Store {
    /// All open signals within reach, the next deadline first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn board(&self, network: &NetworkId, reach: &Reach) -> Result<Vec<BoardLine>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("signals", &OPEN, reach.values(network)).await?;
        rows.into_iter().map(|mut row| read(&mut row)).collect()
    }

    /// The case of that number, open or closed; `None` when there is none within reach.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn case_within(&self, network: &NetworkId, reach: &Reach, number: i64) -> Result<Option<Case>, StoreError> {
        let mut values = reach.values(network);
        values.extend(row![number]);
        Ok(self.cases(&ONE, values).await?.pop())
    }

    /// The other signals on the address of this one since then, as far as they are within reach, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn alike(&self, network: &NetworkId, reach: &Reach, signal: SignalId, since: Timestamp) -> Result<Vec<Alike>, StoreError> {
        let mut values = reach.values(network);
        values.extend(row![signal.0, since]);
        let rows = self.inner.messages.read().await?.fetch("signals", &ALIKE, values).await?;
        let read = |mut row: Row| {
            let (id, number, kind, status) = (row.id()?, row.integer()?, Kind(row.text()?), row.text()?);
            let (owner_kind, owner) = (row.text()?, row.text()?);
            let owner = words::owner(&owner_kind, owner).ok_or_else(|| row.wrong())?;
            Ok(Alike { id, number, kind, status, owner, outcome: row.maybe_text()?, at: row.time()? })
        };
        rows.into_iter().map(read).collect()
    }
}
