//! What a municipality tried to reach somebody whose arrears were handed over (`DEBT-10`).
//!
//! The one decision: rows are only ever added, and hold no words of anybody: a day, and words of the standard.

use super::Store;
use super::error::StoreError;
use super::row::Row;
use super::sql::{INTEGER, Many, Sql, TEXT, Value, id_list, row};
use crate::arrears::attempt::{Part, Tried, Upshot};
use crate::arrears::evidence::{Channel, Reached};
use crate::id::{NetworkId, SignalId, WorkerId};
use std::collections::HashMap;
use uuid::Uuid;

pub(super) static INSERT: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER],
    Sql {
        sqlite: "INSERT INTO contact_attempts (id, network, signal, tried_on, part, kind, reached, result, by_worker, at) VALUES {rows}",
        postgres: "INSERT INTO contact_attempts (id, network, signal, tried_on, part, kind, reached, result, by_worker, at) SELECT * FROM {rows}",
    },
);
pub(super) const OF_SIGNALS: Sql = Sql {
    sqlite: "SELECT id, signal, tried_on, part, kind, reached, result, by_worker, at FROM contact_attempts
             WHERE signal IN (SELECT value FROM json_each($1)) ORDER BY at, id",
    postgres: "SELECT id, signal, tried_on, part, kind, reached, result, by_worker, at FROM contact_attempts
               WHERE signal = ANY($1) ORDER BY at, id",
};

/// How many signals are asked after at once.
const AT_ONCE: usize = 500;

/// An attempt to reach somebody, written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactAttempt {
    /// Its own id.
    pub id: Uuid,
    /// At which signal.
    pub signal: SignalId,
    /// What was tried.
    pub tried: Tried,
    /// By whom.
    pub by: WorkerId,
}

/// An attempt in a network, ready to be written.
pub(super) fn values(network: &NetworkId, attempt: &ContactAttempt) -> Vec<Value> {
    let ContactAttempt { id, signal, tried: Tried { on, part, channel, reached, result, at }, by } = attempt;
    let reached = if *reached == Reached::Yes { "yes" } else { "no" };
    let mut values = row![*id, network.as_str(), signal.0, on.to_string(), part.ddas(), channel.dutch(), reached];
    values.extend(row![result.map(Upshot::ddas), by.as_str(), *at]);
    values
}

impl Store {
    /// What was tried at each of these signals, oldest first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn attempts_at(&self, signals: &[SignalId]) -> Result<HashMap<SignalId, Vec<ContactAttempt>>, StoreError> {
        let mut found: HashMap<SignalId, Vec<ContactAttempt>> = HashMap::new();
        for some in signals.chunks(AT_ONCE) {
            let ids = id_list(some.iter().map(|signal| signal.0));
            for row in self.inner.messages.read().await?.fetch("contact_attempts", &OF_SIGNALS, vec![ids]).await? {
                let attempt = read(row)?;
                found.entry(attempt.signal).or_default().push(attempt);
            }
        }
        Ok(found)
    }
}

fn read(mut row: Row) -> Result<ContactAttempt, StoreError> {
    let (id, signal) = (row.id()?, row.id()?);
    let on = row.parsed(|word| word.parse().ok())?;
    let part = row.parsed(Part::from_ddas)?;
    let channel = row.parsed(Channel::from_dutch)?;
    let reached = if row.text()? == "yes" { Reached::Yes } else { Reached::No };
    let result = match row.maybe_text()? {
        Some(word) => Some(Upshot::from_ddas(&word).ok_or_else(|| row.wrong())?),
        None => None,
    };
    let by = WorkerId(row.text()?);
    Ok(ContactAttempt { id, signal, tried: Tried { on, part, channel, reached, result, at: row.time()? }, by })
}
