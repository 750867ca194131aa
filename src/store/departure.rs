//! Where people leave dialogs.
//!
//! The one decision: a row knows the step, the way and the day, and nothing that leads to a person: it has an id of chance,
//! no conversation and no hour, so that an author may read the counts and nobody can read more out of them.

use super::Store;
use super::error::StoreError;
use super::sql::{INTEGER, Many, Sql, TEXT, Value, row};
use crate::dialog::step::{Departure, Way};
use crate::id::{DialogId, NetworkId, StepId};
use jiff::Timestamp;
use std::collections::BTreeMap;

pub(super) static INSERT: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER],
    Sql {
        sqlite: "INSERT INTO departures (id, network, dialog, step, how, at) VALUES {rows}",
        postgres: "INSERT INTO departures (id, network, dialog, step, how, at) SELECT * FROM {rows}",
    },
);
const COUNT: Sql =
    Sql::same("SELECT dialog, step, how, COUNT(*) FROM departures WHERE network = $1 AND at >= $2 GROUP BY dialog, step, how");

/// Somebody left a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// An id of chance.
    pub id: uuid::Uuid,
    /// Whose network.
    pub network: NetworkId,
    /// Where and how.
    pub departure: Departure,
    /// The day, at its beginning.
    pub day: Timestamp,
}

pub(super) fn values(left: &Left) -> Vec<Value> {
    let Departure { dialog, step, way } = &left.departure;
    row![left.id, left.network.as_str(), dialog.as_str(), step.as_str(), way.as_str(), left.day]
}

impl Store {
    /// How often people left since then, by step and way.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn departures(
        &self,
        network: &NetworkId,
        since: Timestamp,
    ) -> Result<BTreeMap<(DialogId, StepId), BTreeMap<Way, usize>>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("departures", &COUNT, row![network.as_str(), since]).await?;
        let mut counts: BTreeMap<_, BTreeMap<Way, usize>> = BTreeMap::new();
        for mut row in rows {
            let place = (DialogId(row.text()?), StepId(row.text()?));
            let way = row.parsed(Way::from_word)?;
            let count = usize::try_from(row.integer()?).unwrap_or_default();
            counts.entry(place).or_default().insert(way, count);
        }
        Ok(counts)
    }
}
