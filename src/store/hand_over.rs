//! What one organisation offers to another, why it may, and what became of it.
//!
//! The one decision: every step is written in one commit with a change of the giver's signal, and so by that signal's version:
//! of two who answer at once the first wins. What the receiver sees is sealed beside the offer, whole; nothing else of the
//! giver's signal is ever read for them.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::row::Row;
use super::sealed::{DataKey, Place};
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, row};
use crate::handover::{Basis, Exception, Fields, Passage, Projection, Status};
use crate::id::{HandOverId, KeyId, NetworkId, OrganisationId, Purpose, Role, SignalId, WorkerId};
use jiff::Timestamp;

pub(super) static OFFER: Many = Many::of(
    &[
        TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, BLOB, TEXT, TEXT, TEXT, INTEGER, TEXT,
        INTEGER,
    ],
    Sql {
        sqlite: "INSERT INTO hand_overs (id, network, signal, from_org, to_org, to_role, offered_by, offered_at, ground, basis, exception,
                                         purpose, fields, until, projection, state, by_worker, chosen, answer_by, taken, step)
                 VALUES {rows}",
        postgres:
            "INSERT INTO hand_overs (id, network, signal, from_org, to_org, to_role, offered_by, offered_at, ground, basis, exception,
                                           purpose, fields, until, projection, state, by_worker, chosen, answer_by, taken, step)
                   SELECT * FROM {rows}",
    },
);
pub(super) static MOVE: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, INTEGER],
    Sql {
        sqlite: "WITH v (id, state, by_worker, chosen, answer_by, taken, step) AS (VALUES {rows})
                 UPDATE hand_overs SET state = v.state, by_worker = v.by_worker, chosen = v.chosen, answer_by = v.answer_by,
                        taken = coalesce(v.taken, hand_overs.taken), step = v.step
                 FROM v WHERE hand_overs.id = v.id AND hand_overs.step = v.step - 1",
        postgres: "WITH v (id, state, by_worker, chosen, answer_by, taken, step) AS (SELECT * FROM {rows})
                   UPDATE hand_overs SET state = v.state, by_worker = v.by_worker, chosen = v.chosen, answer_by = v.answer_by,
                          taken = coalesce(v.taken, hand_overs.taken), step = v.step
                   FROM v WHERE hand_overs.id = v.id AND hand_overs.step = v.step - 1",
    },
);
pub(super) static LOG: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER, INTEGER, TEXT, TEXT, TEXT, TEXT],
    Sql {
        sqlite: "INSERT INTO hand_over_events (id, network, hand_over, step, at, what, who, chosen, left_behind) VALUES {rows}",
        postgres: "INSERT INTO hand_over_events (id, network, hand_over, step, at, what, who, chosen, left_behind) SELECT * FROM {rows}",
    },
);
pub(super) const OF_SIGNAL: Sql = Sql::same(
    "SELECT h.id, h.network, h.signal, h.from_org, h.to_org, h.to_role, h.offered_by, h.offered_at, h.ground, h.basis, h.exception,
            h.purpose, h.fields, h.until, h.projection, h.state, h.by_worker, h.chosen, h.answer_by, h.taken, h.step, s.key
     FROM hand_overs h JOIN signals s ON s.id = h.signal WHERE h.signal = $1 ORDER BY h.offered_at, h.id",
);
pub(super) const BY_TAKEN: Sql = Sql::same(
    "SELECT h.id, h.network, h.signal, h.from_org, h.to_org, h.to_role, h.offered_by, h.offered_at, h.ground, h.basis, h.exception,
            h.purpose, h.fields, h.until, h.projection, h.state, h.by_worker, h.chosen, h.answer_by, h.taken, h.step, s.key
     FROM hand_overs h JOIN signals s ON s.id = h.signal WHERE h.taken = $1",
);
pub(super) const BY_ID: Sql = Sql::same(
    "SELECT h.id, h.network, h.signal, h.from_org, h.to_org, h.to_role, h.offered_by, h.offered_at, h.ground, h.basis, h.exception,
            h.purpose, h.fields, h.until, h.projection, h.state, h.by_worker, h.chosen, h.answer_by, h.taken, h.step, s.key
     FROM hand_overs h JOIN signals s ON s.id = h.signal WHERE h.id = $1",
);
/// Of a signal that was closed nothing waits any more.
pub(super) const OPEN_FOR: Sql = Sql::same(
    "SELECT h.id, h.network, h.signal, h.from_org, h.to_org, h.to_role, h.offered_by, h.offered_at, h.ground, h.basis, h.exception,
            h.purpose, h.fields, h.until, h.projection, h.state, h.by_worker, h.chosen, h.answer_by, h.taken, h.step, s.key
     FROM hand_overs h JOIN signals s ON s.id = h.signal
     WHERE h.network = $1 AND h.to_org = $2 AND h.state IN ('offered', 'escalated') AND s.closed_at IS NULL
     ORDER BY h.answer_by, h.id",
);
pub(super) const EVENTS: Sql =
    Sql::same("SELECT at, what, who, chosen, left_behind FROM hand_over_events WHERE hand_over = $1 ORDER BY step");

/// Something that one organisation offers to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// Which.
    pub id: HandOverId,
    /// Whose network.
    pub network: NetworkId,
    /// The giver's signal.
    pub signal: SignalId,
    /// Who gives.
    pub from: OrganisationId,
    /// Who is to receive.
    pub to: OrganisationId,
    /// In which role.
    pub to_role: Role,
    /// Who decided it.
    pub by: WorkerId,
    /// When.
    pub at: Timestamp,
    /// Why it may, what for, what goes, until when (`LAW-3`).
    pub passage: Passage,
    /// What the receiver sees.
    pub projection: Projection,
    /// How it stands.
    pub status: Status,
    /// When its clock goes off.
    pub answer_by: Timestamp,
    /// The receiver's own signal, once it was accepted.
    pub taken: Option<SignalId>,
    /// How often anything happened to it.
    pub step: i64,
}

/// Something that happened to a hand-over, and how it stands from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOverMoved {
    /// The event's own id.
    pub event: uuid::Uuid,
    /// Which hand-over.
    pub hand_over: HandOverId,
    /// Whose network.
    pub network: NetworkId,
    /// Its place among all that happened to it: one more than was seen.
    pub step: i64,
    /// When.
    pub at: Timestamp,
    /// How it stands.
    pub status: Status,
    /// Who did it: `worker:<id>`, `clock`.
    pub who: String,
    /// When its clock goes off next.
    pub answer_by: Timestamp,
    /// The receiver's own signal, if this made one.
    pub taken: Option<SignalId>,
    /// What was there and did not go: names of fields, never what is in them (`LAW-4`).
    pub left_behind: Fields,
}

/// A line of a hand-over's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOverEvent {
    /// When.
    pub at: Timestamp,
    /// What: the word of a status.
    pub what: String,
    /// Who did it.
    pub who: String,
    /// The reason or outcome that was chosen, by its word.
    pub chosen: Option<String>,
    /// What was there and did not go.
    pub left_behind: Fields,
}

/// Ready to be written.
#[derive(Clone, Default)]
pub(super) struct Rows {
    offered: Vec<Vec<Value>>,
    moved: Vec<Vec<Value>>,
    events: Vec<Vec<Value>>,
}

fn place(id: HandOverId) -> Place {
    Place::of("hand_overs", "projection", id.0)
}

/// What a row says before it is opened, and after its signal was cleared.
fn nothing() -> Projection {
    Projection { kind: "".into(), urgency: None, number: None, area: None, told: Vec::new(), words: None, history: Vec::new() }
}

/// Nothing, sealed in the place of what was offered.
pub(super) fn seal_nothing(id: HandOverId, key: &DataKey) -> Result<Vec<u8>, StoreError> {
    seal_projection(id, &nothing(), key)
}

/// What was offered, sealed in its place.
pub(super) fn seal_projection(id: HandOverId, projection: &Projection, key: &DataKey) -> Result<Vec<u8>, StoreError> {
    key.seal(place(id), &serde_json::to_vec(projection).unwrap_or_default())
}

impl Rows {
    /// Seals an offer under the key of the giver's signal.
    pub(super) fn seal(&mut self, offer: &HandOver, key: &DataKey) -> Result<(), StoreError> {
        let HandOver { passage, status, .. } = offer;
        let projection = seal_projection(offer.id, &offer.projection, key)?;
        let mut values = row![
            offer.id.0,
            offer.network.as_str(),
            offer.signal.0,
            offer.from.as_str(),
            offer.to.as_str(),
            offer.to_role.as_str(),
            offer.by.as_str(),
            offer.at,
        ];
        values.extend(row![
            serde_json::to_string(&passage.ground).unwrap_or_default(),
            passage.basis.as_str(),
            passage.exception.map(Exception::as_str),
            passage.purpose.as_str(),
            passage.fields.words(),
            passage.until.map(|day| day.to_string()),
            projection,
        ]);
        let (by, taken) = (status.by().map(WorkerId::as_str), offer.taken.map(|id| id.0));
        values.extend(row![status.as_str(), by, status.chosen(), offer.answer_by, taken, offer.step]);
        self.offered.push(values);
        Ok(())
    }

    pub(super) fn add(&mut self, moved: &HandOverMoved) {
        let HandOverMoved { event, hand_over, network, step, at, status, who, answer_by, taken, left_behind } = moved;
        // An offer is its own first row; what follows changes it.
        if *step > 0 {
            let by = status.by().map(WorkerId::as_str);
            self.moved.push(row![hand_over.0, status.as_str(), by, status.chosen(), *answer_by, taken.map(|id| id.0), *step]);
        }
        let left_behind = (!left_behind.is_empty()).then(|| left_behind.words());
        let mut event = row![*event, network.as_str(), hand_over.0, *step, *at, status.as_str(), who.as_str(), status.chosen()];
        event.extend(row![left_behind]);
        self.events.push(event);
    }

    pub(super) fn append(&mut self, other: &Self) {
        let Self { offered, moved, events } = other;
        self.offered.extend_from_slice(offered);
        self.moved.extend_from_slice(moved);
        self.events.extend_from_slice(events);
    }

    pub(super) async fn write(self, on: &mut Connection) -> Result<(), StoreError> {
        on.many("hand_overs", &MOVE, self.moved).await?;
        on.many("hand_overs", &OFFER, self.offered).await?;
        on.many("hand_over_events", &LOG, self.events).await.map(|_| ())
    }
}

/// A row as it lies there; the projection still sealed.
struct Sealed {
    hand_over: HandOver,
    projection: Vec<u8>,
    key: KeyId,
}

fn read(row: &mut Row) -> Result<Sealed, StoreError> {
    let (id, network, signal) = (row.id()?, NetworkId(row.text()?), row.id()?);
    let (from, to, to_role) = (OrganisationId(row.text()?), OrganisationId(row.text()?), Role(row.text()?));
    let (by, at) = (WorkerId(row.text()?), row.time()?);
    let ground = row.parsed(|ground| serde_json::from_str(ground).ok())?;
    let basis = row.parsed(Basis::from_word)?;
    let exception = row.maybe_text()?.as_deref().and_then(Exception::from_word);
    let (purpose, fields) = (Purpose(row.text()?), Fields::from_words(&row.text()?));
    let until = row.maybe_text()?.map(|day| day.parse().map_err(|_| row.wrong())).transpose()?;
    let projection = row.blob()?;
    let (state, by_worker, chosen) = (row.text()?, row.maybe_text()?.map(WorkerId), row.maybe_text()?);
    let status = Status::read(&state, by_worker, chosen.as_deref()).ok_or_else(|| row.wrong())?;
    let (answer_by, taken, step, key) = (row.time()?, row.maybe_id()?, row.integer()?, row.id()?);
    let passage = Passage { ground, basis, exception, purpose, fields, until };
    let hand_over =
        HandOver { id, network, signal, from, to, to_role, by, at, passage, projection: nothing(), status, answer_by, taken, step };
    Ok(Sealed { hand_over, projection, key })
}

impl Store {
    /// All that was offered of a signal, oldest first.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn hand_overs_of(&self, signal: SignalId) -> Result<Vec<HandOver>, StoreError> {
        self.hand_overs(&OF_SIGNAL, row![signal.0]).await
    }

    /// The hand-over that a signal of the receiver came from; `None` for a signal that came from none.
    ///
    /// # Errors
    /// As [`Store::hand_overs_of`].
    pub async fn hand_over_taken(&self, signal: SignalId) -> Result<Option<HandOver>, StoreError> {
        Ok(self.hand_overs(&BY_TAKEN, row![signal.0]).await?.pop())
    }

    /// The hand-over of that id.
    ///
    /// # Errors
    /// As [`Store::hand_overs_of`].
    pub async fn hand_over(&self, id: HandOverId) -> Result<Option<HandOver>, StoreError> {
        Ok(self.hand_overs(&BY_ID, row![id.0]).await?.pop())
    }

    /// What waits for an answer of this organisation, the most pressing first.
    ///
    /// # Errors
    /// As [`Store::hand_overs_of`].
    pub async fn hand_overs_for(&self, network: &NetworkId, organisation: &OrganisationId) -> Result<Vec<HandOver>, StoreError> {
        self.hand_overs(&OPEN_FOR, row![network.as_str(), organisation.as_str()]).await
    }

    /// What happened to a hand-over, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn hand_over_events(&self, id: HandOverId) -> Result<Vec<HandOverEvent>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("hand_over_events", &EVENTS, row![id.0]).await?;
        let event = |mut row: Row| {
            let (at, what, who, chosen) = (row.time()?, row.text()?, row.text()?, row.maybe_text()?);
            Ok(HandOverEvent { at, what, who, chosen, left_behind: Fields::from_words(&row.maybe_text()?.unwrap_or_default()) })
        };
        rows.into_iter().map(event).collect()
    }

    async fn hand_overs(&self, sql: &Sql, values: Vec<Value>) -> Result<Vec<HandOver>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("hand_overs", sql, values).await?;
        let mut found = Vec::with_capacity(rows.len());
        for mut row in rows {
            let Sealed { mut hand_over, projection, key } = read(&mut row)?;
            let key = match self.inner.keys.one(key).await {
                Ok(key) => key,
                // What was offered is lost; that it was, to whom and why, is there.
                Err(StoreError::KeyGone { .. } | StoreError::SealBroken { .. }) => {
                    found.push(hand_over);
                    continue;
                }
                Err(error) => return Err(error),
            };
            let open = key.open(place(hand_over.id), &projection)?;
            let broken = |_| StoreError::SealBroken { table: "hand_overs", column: "projection", row: hand_over.id.to_string() };
            hand_over.projection = serde_json::from_slice(&open).map_err(broken)?;
            found.push(hand_over);
        }
        Ok(found)
    }
}
