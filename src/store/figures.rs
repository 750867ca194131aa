//! What figures are counted from: moments of signals, without a word of anybody.
//!
//! The one decision: rows of the signals, the events and the lines of a period are read as they are and counted elsewhere, so
//! that no statement decides what a first word is, or what may be told of it.

use super::Store;
use super::error::StoreError;
use super::signal::Owner;
use super::sql::{Sql, row};
use super::words;
use crate::id::{Kind, NetworkId, SignalId};
use jiff::Timestamp;
use std::collections::BTreeMap;

const SIGNALS: Sql = Sql::same(
    "SELECT id, kind, owner_kind, owner, created_at, due_at FROM signals
     WHERE network = $1 AND created_at >= $2 AND created_at < $3 ORDER BY number",
);
const LINES: Sql = Sql::same(
    "SELECT m.signal, m.at FROM signals s JOIN messages m ON m.conversation = s.conversation AND m.signal = s.id
     WHERE s.network = $1 AND s.created_at >= $2 AND s.created_at < $3 AND m.author LIKE 'worker:%' ORDER BY m.seq",
);
const EVENTS: Sql = Sql::same(
    "SELECT e.signal, e.what, e.at FROM signals s JOIN signal_events e ON e.signal = s.id
     WHERE s.network = $1 AND s.created_at >= $2 AND s.created_at < $3 ORDER BY e.at, e.id",
);

/// A signal's moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moments {
    /// What it is about.
    pub kind: Kind,
    /// Whose it is, or was when it was closed.
    pub owner: Owner,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// By when somebody had to act.
    pub due_at: Timestamp,
    /// When something was said under a worker's name.
    pub lines: Vec<Timestamp>,
    /// What happened to it: the words of its history.
    pub events: Vec<(String, Timestamp)>,
}

impl Store {
    /// The moments of the signals that were raised from then on and before the second moment.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn moments(&self, network: &NetworkId, since: Timestamp, until: Timestamp) -> Result<Vec<Moments>, StoreError> {
        let mut on = self.inner.messages.read().await?;
        let values = || row![network.as_str(), since, until];
        let mut moments: BTreeMap<SignalId, Moments> = BTreeMap::new();
        for mut row in on.fetch("signals", &SIGNALS, values()).await? {
            let (id, kind, owner_kind, owner) = (row.id()?, Kind(row.text()?), row.text()?, row.text()?);
            let owner = words::owner(&owner_kind, owner).ok_or_else(|| row.wrong())?;
            let (raised_at, due_at) = (row.time()?, row.time()?);
            moments.insert(id, Moments { kind, owner, raised_at, due_at, lines: Vec::new(), events: Vec::new() });
        }
        for mut row in on.fetch("messages", &LINES, values()).await? {
            let (id, at) = (row.id()?, row.time()?);
            if let Some(signal) = moments.get_mut(&id) {
                signal.lines.push(at);
            }
        }
        for mut row in on.fetch("signal_events", &EVENTS, values()).await? {
            let (id, what, at) = (row.id()?, row.text()?, row.time()?);
            if let Some(signal) = moments.get_mut(&id) {
                signal.events.push((what, at));
            }
        }
        Ok(moments.into_values().collect())
    }
}
