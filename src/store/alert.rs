//! Danger alerts.
//!
//! The one decision: a rule raises one, only a person closes it, and the row stays as the record of both.

use super::Store;
use super::error::StoreError;
use super::row::Row;
use super::sql::{INTEGER, Many, Sql, TEXT, Value, row};
use crate::id::{AlertId, ConversationId, NetworkId};
use jiff::Timestamp;

pub(super) static RAISE: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER],
    Sql {
        sqlite: "INSERT INTO alerts (id, network, conversation, danger, rule, raised_at) VALUES {rows} ON CONFLICT (id) DO NOTHING",
        postgres: "INSERT INTO alerts (id, network, conversation, danger, rule, raised_at) SELECT * FROM {rows} ON CONFLICT (id) DO NOTHING",
    },
);
pub(super) static CLOSE: Many = Many::of(
    &[TEXT, TEXT, INTEGER],
    Sql {
        sqlite: "WITH v (id, closed_by, closed_at) AS (VALUES {rows})
                 UPDATE alerts SET closed_by = v.closed_by, closed_at = v.closed_at FROM v WHERE alerts.id = v.id AND alerts.closed_at IS NULL",
    postgres: "WITH v (id, closed_by, closed_at) AS (SELECT * FROM {rows})
                   UPDATE alerts SET closed_by = v.closed_by, closed_at = v.closed_at FROM v WHERE alerts.id = v.id AND alerts.closed_at IS NULL",
},
);
/// The open ones of these conversations.
pub(super) const OPEN_IN: Sql = Sql {
    sqlite: "SELECT id, conversation, danger, rule, raised_at FROM alerts
             WHERE conversation IN (SELECT value FROM json_each($1)) AND closed_at IS NULL ORDER BY raised_at, id",
    postgres: "SELECT id, conversation, danger, rule, raised_at FROM alerts
               WHERE conversation = ANY($1) AND closed_at IS NULL ORDER BY raised_at, id",
};
const OPEN: Sql = Sql {
    sqlite: "SELECT id, conversation, danger, rule, raised_at FROM alerts WHERE network = $1 AND closed_at IS NULL ORDER BY raised_at, id",
    postgres: "SELECT id, conversation, danger, rule, raised_at FROM alerts WHERE network = $1 AND closed_at IS NULL ORDER BY raised_at, id",
};

/// A danger that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertRaised {
    /// Its id, derived from the envelope that caused it.
    pub id: AlertId,
    /// Whose network.
    pub network: NetworkId,
    /// In which conversation.
    pub conversation: ConversationId,
    /// Which danger.
    pub danger: String,
    /// Which rule saw it; never the words.
    pub rule: String,
    /// When.
    pub at: Timestamp,
}

/// A danger that a person closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertClosed {
    /// Which.
    pub id: AlertId,
    /// Who: `person` or `worker:fatima`.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A danger that nobody has closed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Which.
    pub id: AlertId,
    /// In which conversation.
    pub conversation: ConversationId,
    /// Which danger.
    pub danger: String,
    /// Which rule saw it.
    pub rule: String,
    /// When.
    pub raised_at: Timestamp,
}

impl Alert {
    pub(super) fn read(row: &mut Row) -> Result<Self, StoreError> {
        Ok(Self { id: row.id()?, conversation: row.id()?, danger: row.text()?, rule: row.text()?, raised_at: row.time()? })
    }
}

pub(super) fn raised_values(alert: &AlertRaised) -> Vec<Value> {
    let AlertRaised { id, network, conversation, danger, rule, at } = alert;
    row![id.0, network.as_str(), conversation.0, danger.as_str(), rule.as_str(), *at]
}

pub(super) fn closed_values(alert: &AlertClosed) -> Vec<Value> {
    row![alert.id.0, alert.by.as_str(), alert.at]
}

impl Store {
    /// The dangers of a network that nobody has closed yet, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn open_alerts(&self, network: &NetworkId) -> Result<Vec<Alert>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("alerts", &OPEN, row![network.as_str()]).await?;
        rows.into_iter().map(|mut row| Alert::read(&mut row)).collect()
    }
}
