//! The record of what was agreed with somebody about asking how they are.
//!
//! The one decision: how it stands now lives in the session, with the rest of the conversation; here is who proposed it, when,
//! in which words, what was agreed, and all that happened. Both are written in one commit, so they never differ.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::row::Row;
use super::sql::{INTEGER, Many, Sql, TEXT, Value, row};
use crate::check_in::{Days, Every, PartOfDay, Rhythm, Silence, WorkingDay};
use crate::id::{CheckInId, ConversationId, DialogId, NetworkId, ResidentId, SignalId, WorkerId};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashSet;

pub(super) static PROPOSE: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, TEXT],
    Sql {
        sqlite: "INSERT INTO check_ins (id, network, conversation, resident, signal, proposed_by, proposed_at, text_version, questions,
                                        every, day, part, silence, silence_days, state, next_on) VALUES {rows}",
        postgres: "INSERT INTO check_ins (id, network, conversation, resident, signal, proposed_by, proposed_at, text_version, questions,
                                          every, day, part, silence, silence_days, state, next_on) SELECT * FROM {rows}",
    },
);
pub(super) static CHANGE: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, TEXT],
    Sql {
        sqlite: "WITH v (id, every, day, part, state, next_on) AS (VALUES {rows})
                 UPDATE check_ins SET every = v.every, day = v.day, part = v.part, state = v.state, next_on = v.next_on
                 FROM v WHERE check_ins.id = v.id AND check_ins.state IN ('proposed', 'agreed')",
        postgres: "WITH v (id, every, day, part, state, next_on) AS (SELECT * FROM {rows})
                   UPDATE check_ins SET every = v.every, day = v.day, part = v.part, state = v.state, next_on = v.next_on
                   FROM v WHERE check_ins.id = v.id AND check_ins.state IN ('proposed', 'agreed')",
    },
);
pub(super) static LOG: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER, INTEGER, TEXT, TEXT, TEXT],
    Sql {
        sqlite: "INSERT INTO check_in_events (id, network, check_in, at, place, what, who, agreed) VALUES {rows}",
        postgres: "INSERT INTO check_in_events (id, network, check_in, at, place, what, who, agreed) SELECT * FROM {rows}",
    },
);
pub(super) const IN_CONVERSATION: Sql = Sql::same(
    "SELECT id, network, conversation, resident, signal, proposed_by, proposed_at, text_version, questions,
            every, day, part, silence, silence_days, state, next_on
     FROM check_ins WHERE conversation = $1 ORDER BY proposed_at DESC, id DESC",
);
pub(super) const EVENTS: Sql = Sql::same("SELECT at, what, who, agreed FROM check_in_events WHERE check_in = $1 ORDER BY at, place, id");
pub(super) const OPEN_OF: Sql = Sql::same("SELECT id FROM check_ins WHERE resident = $1 AND state IN ('proposed', 'agreed')");

/// How the record of an agreement stands. What is over stays over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanState {
    /// No answer yet.
    Proposed,
    /// The person said yes.
    Agreed,
    /// The person said no, or wanted nothing asked.
    Declined,
    /// It was agreed, and is over.
    Ended,
}

impl PlanState {
    const ALL: [(&'static str, Self); 4] =
        [("proposed", Self::Proposed), ("agreed", Self::Agreed), ("declined", Self::Declined), ("ended", Self::Ended)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Agreed => "agreed",
            Self::Declined => "declined",
            Self::Ended => "ended",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == word).map(|(_, state)| state)
    }

    /// Whether it is proposed or agreed: there is one of these at a time.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Agreed)
    }
}

/// The record of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Which.
    pub id: CheckInId,
    /// Whose network.
    pub network: NetworkId,
    /// In which chat.
    pub conversation: ConversationId,
    /// With whom.
    pub resident: ResidentId,
    /// At which signal it was proposed.
    pub signal: SignalId,
    /// Who proposed it.
    pub proposed_by: WorkerId,
    /// When.
    pub proposed_at: Timestamp,
    /// The words in which it was put to the person.
    pub text_version: String,
    /// The dialog that asks.
    pub questions: DialogId,
    /// How often.
    pub rhythm: Rhythm,
    /// What silence leads to.
    pub silence: Silence,
    /// How it stands.
    pub state: PlanState,
    /// The day of the next question.
    pub next_on: Option<Date>,
}

/// Something that happened to an agreement, and how it stands from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanNoted {
    /// The event's own id.
    pub event: uuid::Uuid,
    /// Which agreement.
    pub plan: CheckInId,
    /// Whose network.
    pub network: NetworkId,
    /// When.
    pub at: Timestamp,
    /// Of what happened in one moment, which came first.
    pub place: i64,
    /// What.
    pub what: String,
    /// Who did it: `person`, `script`, `worker:<id>`.
    pub who: String,
    /// The rhythm from then on.
    pub rhythm: Rhythm,
    /// How it stands.
    pub state: PlanState,
    /// The day of the next question.
    pub next_on: Option<Date>,
}

/// A line of an agreement's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanEvent {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: String,
    /// Who did it.
    pub who: String,
    /// The rhythm from then on; `None` when it cannot be read.
    pub rhythm: Option<Rhythm>,
}

impl Plan {
    fn read(row: &mut Row) -> Result<Self, StoreError> {
        let (id, network) = (row.id()?, NetworkId(row.text()?));
        let (conversation, resident, signal) = (row.id()?, row.id()?, row.id()?);
        let (proposed_by, proposed_at, text_version) = (WorkerId(row.text()?), row.time()?, row.text()?);
        let questions = DialogId(row.text()?);
        let rhythm = Rhythm {
            every: row.parsed(Every::from_word)?,
            day: row.parsed(WorkingDay::from_word)?,
            part: row.parsed(PartOfDay::from_word)?,
        };
        let word = row.text()?;
        let days = row.maybe_integer()?.and_then(|days| i32::try_from(days).ok()).and_then(Days::new);
        let silence = Silence::from_word(&word, days).unwrap_or(Silence::Nothing);
        let state = row.parsed(PlanState::from_word)?;
        let next_on = row.maybe_text()?.and_then(|day| day.parse().ok());
        Ok(Self {
            id,
            network,
            conversation,
            resident,
            signal,
            proposed_by,
            proposed_at,
            text_version,
            questions,
            rhythm,
            silence,
            state,
            next_on,
        })
    }
}

pub(super) fn proposed_values(plan: &Plan) -> Vec<Value> {
    let Plan { rhythm, silence, .. } = plan;
    let [every, day, part] = words_of(*rhythm);
    row![
        plan.id.0,
        plan.network.as_str(),
        plan.conversation.0,
        plan.resident.0,
        plan.signal.0,
        plan.proposed_by.as_str(),
        plan.proposed_at,
        plan.text_version.as_str(),
        plan.questions.as_str(),
        every,
        day,
        part,
        silence.as_str(),
        silence.after().map(|days| i64::from(days.number())),
        plan.state.as_str(),
        plan.next_on.map(|day| day.to_string()),
    ]
}

pub(super) fn changed_values(noted: &PlanNoted) -> Vec<Value> {
    let [every, day, part] = words_of(noted.rhythm);
    row![noted.plan.0, every, day, part, noted.state.as_str(), noted.next_on.map(|day| day.to_string())]
}

pub(super) fn noted_values(noted: &PlanNoted) -> Vec<Value> {
    let agreed = words_of(noted.rhythm).join(" ");
    row![noted.event, noted.network.as_str(), noted.plan.0, noted.at, noted.place, noted.what.as_str(), noted.who.as_str(), agreed]
}

fn words_of(rhythm: Rhythm) -> [&'static str; 3] {
    [rhythm.every.as_str(), rhythm.day.as_str(), rhythm.part.as_str()]
}

fn rhythm_of(words: &str) -> Option<Rhythm> {
    let mut words = words.split(' ');
    let mut next = || words.next();
    Some(Rhythm { every: Every::from_word(next()?)?, day: WorkingDay::from_word(next()?)?, part: PartOfDay::from_word(next()?)? })
}

/// Of changes of one agreement the last: PostgreSQL would take any of them.
pub(super) async fn change(on: &mut Connection, rows: Vec<Vec<Value>>) -> Result<(), StoreError> {
    let mut seen = HashSet::new();
    let name = |row: &[Value]| match row {
        [Value::Text(id), ..] => Some(id.clone()),
        _ => None,
    };
    let last = rows.into_iter().rev().filter(|row| seen.insert(name(row))).collect();
    on.many("check_ins", &CHANGE, last).await.map(|_| ())
}

impl Store {
    /// The agreements of a chat, newest first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn plans_in(&self, conversation: ConversationId) -> Result<Vec<Plan>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("check_ins", &IN_CONVERSATION, row![conversation.0]).await?;
        rows.into_iter().map(|mut row| Plan::read(&mut row)).collect()
    }

    /// Whether something is proposed to or agreed with this person, in any chat.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn has_plan(&self, resident: ResidentId) -> Result<bool, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("check_ins", &OPEN_OF, row![resident.0]).await?;
        Ok(row.is_some())
    }

    /// What happened to an agreement, oldest first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn plan_events(&self, plan: CheckInId) -> Result<Vec<PlanEvent>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("check_in_events", &EVENTS, row![plan.0]).await?;
        let event = |mut row: Row| Ok(PlanEvent { at: row.time()?, what: row.text()?, who: row.text()?, rhythm: rhythm_of(&row.text()?) });
        rows.into_iter().map(event).collect()
    }
}
