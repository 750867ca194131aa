//! The support of households, and what was proposed about it.
//!
//! The one decision: a row is found by household and organisation together, in the statement: no other organisation's worker can
//! read one by a mistake in a page (`ROUTE-3`). Rows are only ever added, and the database refuses a decision that is no person's.

use super::Store;
use super::error::StoreError;
use super::outer::Outer;
use super::raise::Sealing;
use super::row::Row;
use super::sealed::Place;
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, row};
use crate::id::{KeyId, NetworkId, OrganisationId, SignalId};
use crate::personal::Text;
use crate::support::{Event, Level, What};
use jiff::Timestamp;
use std::collections::HashMap;
use uuid::Uuid;

pub(super) static INSERT: Many = Many::of(
    &[TEXT, TEXT, BLOB, TEXT, INTEGER, TEXT, INTEGER, TEXT, TEXT, TEXT, TEXT, BLOB],
    Sql {
        sqlite: "INSERT INTO support_events (id, network, household, organisation, at, what, level, why, proposal, signal, who, note)
                 VALUES {rows}",
        postgres: "INSERT INTO support_events (id, network, household, organisation, at, what, level, why, proposal, signal, who, note)
                   SELECT * FROM {rows}",
    },
);
pub(super) const OF_HOUSEHOLD: Sql = Sql::same(
    "SELECT e.id, e.at, e.what, e.level, e.why, e.proposal, e.who, CASE WHEN s.cleared_at IS NULL OR e.at > s.cleared_at THEN e.note END, s.key
     FROM support_events e JOIN signals s ON s.id = e.signal
     WHERE e.network = $1 AND e.household = $2 AND e.organisation = $3 ORDER BY e.at, e.id",
);

pub(super) const OPEN: Sql = Sql::same(
    "SELECT e.id, e.signal FROM support_events e
     WHERE e.network = $1 AND e.organisation = $2 AND e.what = 'proposed'
       AND NOT EXISTS (SELECT 1 FROM support_events l
                       WHERE l.network = e.network AND l.household = e.household AND l.organisation = e.organisation
                         AND l.what IN ('set', 'accepted', 'declined')
                         AND (l.proposal = e.id OR l.at > e.at))
     ORDER BY e.at, e.id LIMIT 100",
);

/// A household, as one organisation knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    /// The home, as `Address::home` spells it; kept as a keyed hash only.
    pub home: Text,
    /// Whose record it is.
    pub organisation: OrganisationId,
}

/// Something that happened to a household's support.
#[derive(Clone, Debug)]
pub struct SupportEvent {
    /// Which household's.
    pub household: Household,
    /// Whose network.
    pub network: NetworkId,
    /// At which signal: its key seals the note.
    pub signal: SignalId,
    /// What.
    pub event: Event,
}

/// What the columns of an event are called.
fn values(of: &SupportEvent, sealing: Option<&Sealing>, outer: &Outer) -> Result<Vec<Value>, StoreError> {
    let SupportEvent { household, network, signal, event } = of;
    let absent = || StoreError::Absent { what: "signal", id: signal.to_string() };
    let note = match &event.note {
        Some(note) => {
            let place = Place::of("support_events", "note", event.id);
            Some(sealing.ok_or_else(absent)?.key()?.seal(place, note.expose().as_bytes())?)
        }
        None => None,
    };
    let (level, why, proposal) = match &event.what {
        What::Set { level } => (Some(*level), None, None),
        What::Refuses => (None, None, None),
        What::Proposed { level, why } => (Some(*level), Some(why.as_str()), None),
        What::Accepted { proposal, level } => (Some(*level), None, Some(*proposal)),
        What::Declined { proposal } => (None, None, Some(*proposal)),
    };
    let mut values = row![event.id, network.as_str(), outer.home(network, &household.home), household.organisation.as_str(), event.at];
    values.extend(row![event.what.as_str(), level.map(|level| i64::from(level.number())), why, proposal, signal.0]);
    values.extend(row![event.by.as_str(), note]);
    Ok(values)
}

pub(super) fn seal(
    events: &[SupportEvent],
    signals: &HashMap<SignalId, Sealing>,
    outer: &Outer,
    rows: &mut Vec<Vec<Value>>,
) -> Result<(), StoreError> {
    for event in events {
        rows.push(values(event, signals.get(&event.signal), outer)?);
    }
    Ok(())
}

/// An event as its row says, its note still sealed.
struct Sealed {
    event: Event,
    note: Option<Vec<u8>>,
    key: KeyId,
}

fn read(row: &mut Row) -> Result<Sealed, StoreError> {
    let (id, at, what): (Uuid, Timestamp, String) = (row.id()?, row.time()?, row.text()?);
    let level = row.maybe_integer()?.and_then(|number| u8::try_from(number).ok()).and_then(Level::from_number);
    let (why, proposal) = (row.maybe_text()?, row.maybe_id::<Uuid>()?);
    let what = What::from_words(&what, level, why.as_deref(), proposal).ok_or_else(|| row.wrong())?;
    let (by, note, key) = (row.text()?, row.maybe_blob()?, row.id()?);
    Ok(Sealed { event: Event { id, at, what, by, note: None }, note, key })
}

impl Store {
    /// What happened to a household's support, oldest first, as far as this organisation wrote it down.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn support_of(&self, network: &NetworkId, household: &Household) -> Result<Vec<Event>, StoreError> {
        let hash = self.inner.keys.outer.home(network, &household.home);
        let values = row![network.as_str(), hash, household.organisation.as_str()];
        let rows = self.inner.messages.read().await?.fetch("support_events", &OF_HOUSEHOLD, values).await?;
        let mut events = Vec::with_capacity(rows.len());
        for mut row in rows {
            let Sealed { mut event, note, key } = read(&mut row)?;
            if let Some(note) = note {
                let opened = self.inner.keys.one(key).await?.open(Place::of("support_events", "note", event.id), &note)?;
                event.note = Some(String::from_utf8(opened).map(Text::from).map_err(|_| row.wrong())?);
            }
            events.push(event);
        }
        Ok(events)
    }

    /// What waits for an answer of this organisation's workers: each proposal, and the signal at which it was made.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn support_proposals(&self, network: &NetworkId, organisation: &OrganisationId) -> Result<Vec<(Uuid, SignalId)>, StoreError> {
        let values = row![network.as_str(), organisation.as_str()];
        let rows = self.inner.messages.read().await?.fetch("support_events", &OPEN, values).await?;
        rows.into_iter().map(|mut row| Ok((row.id()?, row.id()?))).collect()
    }
}
