//! What is due later.
//!
//! The one decision: a timer has a name (whose it is, and its kind) and carries the turn it was set in. Setting it again
//! replaces it, and one that fires after the conversation moved on is recognised as stale by whoever gets it.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::row::Row;
use super::sql::{INTEGER, Many, Sql, TEXT, Value, row};
use super::writer::{Durability, job};
use crate::id::{ConversationId, NetworkId, SignalId};
use crate::mailbox::LEASE;
use jiff::Timestamp;
use std::collections::HashSet;

pub(super) static SET: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, INTEGER, INTEGER],
    Sql {
        sqlite: "INSERT INTO timers (owner, kind, owner_sort, network, due_at, turn) VALUES {rows}
                 ON CONFLICT (owner, kind) DO UPDATE SET due_at = excluded.due_at, turn = excluded.turn, lease_until = NULL, lease_by = NULL",
    postgres: "INSERT INTO timers (owner, kind, owner_sort, network, due_at, turn) SELECT * FROM {rows}
                   ON CONFLICT (owner, kind) DO UPDATE SET due_at = excluded.due_at, turn = excluded.turn, lease_until = NULL, lease_by = NULL",
},
);
pub(super) static CLEAR: Many = Many::of(
    &[TEXT, TEXT],
    Sql {
        sqlite: "WITH v (owner, kind) AS (VALUES {rows}) DELETE FROM timers WHERE (owner, kind) IN (SELECT owner, kind FROM v)",
        postgres: "WITH v (owner, kind) AS (SELECT * FROM {rows}) DELETE FROM timers WHERE (owner, kind) IN (SELECT owner, kind FROM v)",
    },
);
/// Clears what fired, unless it was set again meanwhile.
pub(super) static FIRED: Many = Many::of(
    &[TEXT, TEXT, INTEGER, INTEGER],
    Sql {
        sqlite: "WITH v (owner, kind, due_at, turn) AS (VALUES {rows})
                 DELETE FROM timers WHERE (owner, kind, due_at, turn) IN (SELECT owner, kind, due_at, turn FROM v)",
        postgres: "WITH v (owner, kind, due_at, turn) AS (SELECT * FROM {rows})
                   DELETE FROM timers WHERE (owner, kind, due_at, turn) IN (SELECT owner, kind, due_at, turn FROM v)",
    },
);
const IS_SET: Sql = Sql {
    sqlite: "SELECT 1 FROM timers WHERE owner = $1 AND kind = $2 AND due_at = $3 AND turn = $4",
    postgres: "SELECT 1 FROM timers WHERE owner = $1 AND kind = $2 AND due_at = $3 AND turn = $4 FOR UPDATE",
};
/// The due ones of these conversations.
pub(super) const DUE_IN: Sql = Sql {
    sqlite: "SELECT owner, owner_sort, kind, network, due_at, turn FROM timers
             WHERE owner IN (SELECT value FROM json_each($1)) AND due_at <= $2 ORDER BY due_at, kind",
    postgres: "SELECT owner, owner_sort, kind, network, due_at, turn FROM timers
               WHERE owner = ANY($1) AND due_at <= $2 ORDER BY due_at, kind",
};
/// Due timers of signals, leased. On PostgreSQL a row that another process is just taking is passed over.
pub(super) const CLAIM: Sql = Sql {
    sqlite: "UPDATE timers SET lease_until = $2, lease_by = $3
             WHERE (owner, kind) IN (SELECT owner, kind FROM timers
                                     WHERE owner_sort = 'signal' AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                                     ORDER BY due_at LIMIT $4)
               AND (lease_until IS NULL OR lease_until <= $1)
             RETURNING owner, owner_sort, kind, network, due_at, turn",
    postgres: "UPDATE timers SET lease_until = $2, lease_by = $3
               WHERE (owner, kind) IN (SELECT owner, kind FROM timers
                                       WHERE owner_sort = 'signal' AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                                       ORDER BY due_at LIMIT $4 FOR UPDATE SKIP LOCKED)
                 AND (lease_until IS NULL OR lease_until <= $1)
               RETURNING owner, owner_sort, kind, network, due_at, turn",
};

/// The timer that every open signal has.
pub const CLOCK: &str = "clock";
/// The timer of what is offered of a signal to another organisation, and not answered.
pub const HAND_OVER: &str = "hand_over";

/// The timer of a signal that came from another organisation: when what allows it to get more comes to an end.
pub const HAND_OVER_END: &str = "hand_over_end";

/// The timer of a closed signal after which somebody looks how it is.
pub const FOLLOW_UP: &str = "follow_up";

/// The timer of who asked to see who reported: an answer is due, or the looking is over.
pub const CUSTODY: &str = "custody";

/// The timer of a reporter who is told later that somebody saw who they are.
pub const CUSTODY_TOLD: &str = "custody_told";

/// Whose timer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TimerOwner {
    /// Handed out with the conversation's work.
    Conversation(ConversationId),
    /// Handed out by `claim_signal_timers`.
    Signal(SignalId),
}

/// Which timer; there is one of each name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimerName {
    /// Whose.
    pub owner: TimerOwner,
    /// What for: `recap`, `clock`, …
    pub kind: String,
}

/// A timer that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    /// Which.
    pub name: TimerName,
    /// Whose network.
    pub network: NetworkId,
    /// When it fires.
    pub due_at: Timestamp,
    /// The turn (conversation's version) or signal's version it was set in.
    pub turn: i64,
}

impl Timer {
    pub(super) fn read(row: &mut Row) -> Result<Self, StoreError> {
        let owner: uuid::Uuid = row.id()?;
        let owner = row.parsed(|sort| match sort {
            "conversation" => Some(TimerOwner::Conversation(ConversationId(owner))),
            "signal" => Some(TimerOwner::Signal(SignalId(owner))),
            _ => None,
        })?;
        let name = TimerName { owner, kind: row.text()? };
        Ok(Self { name, network: NetworkId(row.text()?), due_at: row.time()?, turn: row.integer()? })
    }

    pub(super) fn fired_values(&self) -> Vec<Value> {
        let (_, owner) = owner_values(self.name.owner);
        row![owner, self.name.kind.as_str(), self.due_at, self.turn]
    }
}

fn owner_values(owner: TimerOwner) -> (&'static str, uuid::Uuid) {
    match owner {
        TimerOwner::Conversation(id) => ("conversation", id.0),
        TimerOwner::Signal(id) => ("signal", id.0),
    }
}

pub(super) fn name_values(name: &TimerName) -> Vec<Value> {
    row![owner_values(name.owner).1, name.kind.as_str()]
}

pub(super) fn values(timer: &Timer) -> Vec<Value> {
    let (sort, owner) = owner_values(timer.name.owner);
    row![owner, timer.name.kind.as_str(), sort, timer.network.as_str(), timer.due_at, timer.turn]
}

/// Whether all of these (as [`Timer::fired_values`] writes them) are still as they were.
pub(super) async fn are_set(on: &mut Connection, fired: &[Vec<Value>]) -> Result<bool, StoreError> {
    for values in fired {
        if on.fetch_one("timers", &IS_SET, values.clone()).await?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Of timers with one name the last: PostgreSQL refuses to change a row twice in one statement.
pub(super) fn last_of_each(rows: Vec<Vec<Value>>) -> Vec<Vec<Value>> {
    let name = |row: &[Value]| match row {
        [Value::Text(owner), Value::Text(kind), ..] => Some((owner.clone(), kind.clone())),
        _ => None,
    };
    let mut seen = HashSet::new();
    let mut last: Vec<_> = rows.into_iter().rev().filter(|row| seen.insert(name(row))).collect();
    last.reverse();
    last
}

impl Store {
    /// Signals' timers that are due, oldest first, ours for [`LEASE`]. Settle them with `act`, naming them as fired.
    ///
    /// # Errors
    /// Nothing is claimed then.
    pub async fn claim_signal_timers(&self, now: Timestamp, limit: u32) -> Result<Vec<Timer>, StoreError> {
        let until = now.checked_add(LEASE).unwrap_or(now);
        let values = row![now, until, &*self.holder, i64::from(limit)];
        let claim = job(move |on| {
            Box::pin(async move {
                let rows = on.fetch("timers", &CLAIM, values).await?;
                rows.into_iter().map(|mut row| Timer::read(&mut row)).collect()
            })
        });
        let mut timers: Vec<Timer> = self.inner.messages.write(Durability::WithNext, claim).await?;
        timers.sort_by(|a, b| (a.due_at, &a.name).cmp(&(b.due_at, &b.name)));
        Ok(timers)
    }
}
