//! Reading a case.
//!
//! The one decision: who raised it is a call of its own, apart from the facts, so that showing a case never shows a reporter
//! by accident.

use super::Store;
use super::document::Document;
use super::error::StoreError;
use super::row::Row;
use super::sealed::Place;
use super::signal::{Case, Course, Deadline, Decision, Owner, Sight, SignalEvent, Standing};
use super::sql::{Sql, Value, row};
use super::words;
use crate::custody::Warrant;
use crate::id::{ConversationId, KeyId, Kind, NetworkId, SignalId, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::Climb;
use jiff::Timestamp;

pub(super) const BY_NUMBER: Sql = Sql {
    sqlite: "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                    next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
             FROM signals WHERE network = $1 AND number = $2",
    postgres:
        "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                      next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
               FROM signals WHERE network = $1 AND number = $2",
};
const BY_ID: Sql = Sql {
    sqlite: "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                    next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
             FROM signals WHERE id = $1",
    postgres:
        "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                      next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
               FROM signals WHERE id = $1",
};
pub(super) const OF_CONVERSATION: Sql = Sql {
    sqlite: "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                    next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
             FROM signals WHERE conversation = $1 ORDER BY number",
    postgres:
        "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                      next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
               FROM signals WHERE conversation = $1 ORDER BY number",
};
pub(super) const CLAIMED_BY: Sql = Sql {
    sqlite: "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                    next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
             FROM signals WHERE network = $1 AND owner = $2 AND owner_kind = 'worker' AND status = 'claimed' AND closed_at IS NULL ORDER BY number",
    postgres: "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                      next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
               FROM signals WHERE network = $1 AND owner = $2 AND owner_kind = 'worker' AND status = 'claimed' AND closed_at IS NULL ORDER BY number",
};
const OWNED_BY: Sql = Sql::same(
    "SELECT id, number, network, conversation, key, kind, status, urgency, source, postcode4, owner_kind, owner, due_at, due_rule,
                    next_at, next_who, closed_at, outcome, climb, language, version, created_at, facts
             FROM signals WHERE network = $1 AND owner = $2 AND owner_kind = 'worker' AND closed_at IS NULL ORDER BY number",
);
const OWNERS: Sql =
    Sql::same("SELECT DISTINCT owner FROM signals WHERE network = $1 AND owner_kind = 'worker' AND closed_at IS NULL ORDER BY owner");
pub(super) const AT_ADDRESS: Sql = Sql::same(
    "SELECT id, number, kind, owner_kind, owner, closed_at, created_at FROM signals
     WHERE network = $1 AND address_hash = $2 AND created_at >= $3 ORDER BY created_at, number",
);
pub(super) const EVENTS: Sql = Sql {
    sqlite: "SELECT id, at, what, who, note FROM signal_events WHERE signal = $1 ORDER BY at, id",
    postgres: "SELECT id, at, what, who, note FROM signal_events WHERE signal = $1 ORDER BY at, id",
};
const DECISIONS: Sql = Sql {
    sqlite: "SELECT signal, at, reasons, passed_over FROM decisions WHERE signal = $1 ORDER BY version",
    postgres: "SELECT signal, at, reasons, passed_over FROM decisions WHERE signal = $1 ORDER BY version",
};
const KEY: Sql = Sql {
    sqlite: "SELECT id, key, reporter_key, reporter FROM signals WHERE id = $1",
    postgres: "SELECT id, key, reporter_key, reporter FROM signals WHERE id = $1",
};

/// A signal as far as it is read together with others on its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtAddress {
    /// Which.
    pub id: SignalId,
    /// What people call it by.
    pub number: i64,
    /// What it is about.
    pub kind: Kind,
    /// Whose it is.
    pub owner: Owner,
    /// Whether it is open.
    pub is_open: bool,
    /// When it was raised.
    pub at: Timestamp,
}

/// A case as its row says, still sealed.
struct Sealed {
    case: Case,
    key: KeyId,
    facts: Vec<u8>,
}

fn read(row: &mut Row) -> Result<Sealed, StoreError> {
    let (id, number, network) = (row.id()?, row.integer()?, NetworkId(row.text()?));
    let (conversation, key, kind) = (row.maybe_id()?, row.id()?, Kind(row.text()?));
    let (status, urgency, source, postcode4) = (row.text()?, row.text()?, row.text()?, row.maybe_text()?);
    let (owner_kind, owner) = (row.text()?, row.text()?);
    let owner = words::owner(&owner_kind, owner).ok_or_else(|| row.wrong())?;
    let deadline = Deadline { at: row.time()?, rule: row.text()? };
    let (next_at, next_who, closed_at) = (row.maybe_time()?, row.maybe_text()?, row.maybe_time()?);
    let course = match (closed_at, row.maybe_text()?, next_at, next_who) {
        (Some(at), Some(outcome), _, _) => Course::Closed { at, outcome },
        (None, None, Some(next_at), Some(next_who)) => Course::Open { next_at, next_who },
        _ => return Err(row.wrong()),
    };
    let climb = row.text()?;
    let language = row.parsed(Language::from_code)?;
    let (version, created_at, facts) = (row.integer()?, row.time()?, row.blob()?);
    // Of a row from before there were clocks, or of a form that is gone: at the foot of the ladder since it was raised.
    let climb = serde_json::from_str(&climb).unwrap_or_else(|_| Climb::begun(created_at));
    let standing = Standing { status, urgency, owner, deadline, course, climb };
    let case = Case {
        id,
        number,
        network,
        conversation,
        kind,
        source,
        postcode4,
        standing,
        facts: Document::default(),
        sight: Sight::Whole,
        language,
        version,
        created_at,
    };
    Ok(Sealed { case, key, facts })
}

impl Store {
    /// The case of that number; `None` when there is none in this network.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn case(&self, network: &NetworkId, number: i64) -> Result<Option<Case>, StoreError> {
        Ok(self.cases(&BY_NUMBER, row![network.as_str(), number]).await?.pop())
    }

    /// The open cases that a worker took, oldest first.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn claimed_by(&self, network: &NetworkId, worker: &WorkerId) -> Result<Vec<Case>, StoreError> {
        self.cases(&CLAIMED_BY, row![network.as_str(), worker.as_str()]).await
    }

    /// The open cases that are a worker's, taken or not, oldest first.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn owned_by(&self, network: &NetworkId, worker: &WorkerId) -> Result<Vec<Case>, StoreError> {
        self.cases(&OWNED_BY, row![network.as_str(), worker.as_str()]).await
    }

    /// The workers who own an open case.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn owners(&self, network: &NetworkId) -> Result<Vec<WorkerId>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("signals", &OWNERS, row![network.as_str()]).await?;
        rows.into_iter().map(|mut row| row.text().map(WorkerId)).collect()
    }

    /// The case of that id.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn case_of(&self, signal: SignalId) -> Result<Option<Case>, StoreError> {
        Ok(self.cases(&BY_ID, row![signal.0]).await?.pop())
    }

    /// The cases that were raised in a conversation, open and closed, oldest first.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn cases_in(&self, conversation: ConversationId) -> Result<Vec<Case>, StoreError> {
        self.cases(&OF_CONVERSATION, row![conversation.0]).await
    }

    /// The case of that id, its facts left out.
    pub(super) async fn sealed_case(&self, signal: SignalId) -> Result<Option<Case>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("signals", &BY_ID, row![signal.0]).await?;
        row.map(|mut row| read(&mut row).map(|sealed| sealed.case)).transpose()
    }

    pub(super) async fn cases(&self, sql: &Sql, values: Vec<Value>) -> Result<Vec<Case>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("signals", sql, values).await?;
        let mut cases = Vec::with_capacity(rows.len());
        for mut row in rows {
            let Sealed { mut case, key, facts } = read(&mut row)?;
            let opened = match self.inner.keys.one(key).await {
                Ok(key) => key.open(Place::of("signals", "facts", case.id.0), &facts),
                Err(error) => Err(error),
            };
            match opened {
                Ok(facts) => case.facts = facts.into(),
                // One key that is lost must not hide what is to be done, nor the other cases of whoever works on it.
                Err(error @ (StoreError::KeyGone { .. } | StoreError::SealBroken { .. })) => {
                    tracing::error!(signal = case.number, %error, "what a signal says cannot be read any more");
                    case.sight = Sight::Lost;
                }
                Err(error) => return Err(error),
            }
            cases.push(case);
        }
        Ok(cases)
    }

    /// Signals about the same home since then, oldest first: whose, of what kind, when. For rules; says nothing of who or what.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn at_address(&self, network: &NetworkId, home: &Text, since: Timestamp) -> Result<Vec<AtAddress>, StoreError> {
        let hash = self.inner.keys.outer.home(network, home);
        let rows = self.inner.messages.read().await?.fetch("signals", &AT_ADDRESS, row![network.as_str(), hash, since]).await?;
        let read = |mut row: Row| {
            let (id, number, kind) = (row.id()?, row.integer()?, Kind(row.text()?));
            let (owner_kind, owner) = (row.text()?, row.text()?);
            let owner = words::owner(&owner_kind, owner).ok_or_else(|| row.wrong())?;
            Ok(AtAddress { id, number, kind, owner, is_open: row.maybe_time()?.is_none(), at: row.time()? })
        };
        rows.into_iter().map(read).collect()
    }

    /// A signal's own history.
    ///
    /// # Errors
    /// `Absent` when there is no such signal; or when a note does not open, while its key is there.
    pub async fn events(&self, signal: SignalId) -> Result<Vec<SignalEvent>, StoreError> {
        let (key, _) = self.signal_keys(signal).await?;
        let key = match self.inner.keys.one(key).await {
            Ok(key) => Some(key),
            Err(StoreError::KeyGone { .. } | StoreError::SealBroken { .. }) => None,
            Err(error) => return Err(error),
        };
        let rows = self.inner.messages.read().await?.fetch("signal_events", &EVENTS, row![signal.0]).await?;
        let read = |mut row: Row| -> Result<SignalEvent, StoreError> {
            let (id, at, what, who): (uuid::Uuid, _, _, _) = (row.id()?, row.time()?, row.text()?, row.text()?);
            let sealed = row.maybe_blob()?.zip(key.as_ref());
            let note = sealed.map(|(sealed, key)| key.open(Place::of("signal_events", "note", id), &sealed)).transpose()?;
            let note = note.map(|note| String::from_utf8(note).map(Text::from).map_err(|_| row.wrong())).transpose()?;
            Ok(SignalEvent { at, what, who, note })
        };
        rows.into_iter().map(read).collect()
    }

    /// Why it went where it went, each time.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn decisions(&self, signal: SignalId) -> Result<Vec<Decision>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("decisions", &DECISIONS, row![signal.0]).await?;
        let read = |mut row: Row| -> Result<Decision, StoreError> {
            row.text()?;
            Ok(Decision { at: row.time()?, reasons: row.text()?, passed_over: row.text()? })
        };
        rows.into_iter().map(read).collect()
    }

    /// Who raised it, if that was kept. There is no way to ask without a warrant, and none without two people.
    ///
    /// # Errors
    /// `Absent` when there is no such signal; `KeyGone` when the reporter was erased.
    pub async fn reporter(&self, warrant: &Warrant) -> Result<Option<Document>, StoreError> {
        let signal = warrant.signal();
        let (_, reporter) = self.signal_keys(signal).await?;
        let Some((key, sealed)) = reporter else { return Ok(None) };
        let key = self.inner.keys.one(key).await?;
        Ok(Some(key.open(Place::of("signals", "reporter", signal.0), &sealed)?.into()))
    }

    async fn signal_keys(&self, signal: SignalId) -> Result<(KeyId, Option<(KeyId, Vec<u8>)>), StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("signals", &KEY, row![signal.0]).await?;
        let mut row = row.ok_or_else(|| StoreError::Absent { what: "signal", id: signal.to_string() })?;
        row.text()?;
        let (key, reporter_key, reporter) = (row.id()?, row.maybe_id()?, row.maybe_blob()?);
        Ok((key, reporter_key.zip(reporter)))
    }
}
