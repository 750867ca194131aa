//! Writing signals: raised, and changed.
//!
//! The one decision: how many open cases a worker has is counted here, from what the rows were and what they become, in the
//! transaction that changes them. The clock of each open signal is set here too, with its row, to the row's own next moment
//! and version. Nobody has to remember to count, or to set a clock.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::keys::Scope;
use super::outer::Outer;
use super::sealed::{DataKey, Place};
use super::signal::{Course, Decision, Owner, Raised, SignalChange, SignalEvent, Standing};
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, id_list, row};
use super::timer::{self, CLOCK, Timer, TimerName, TimerOwner};
use super::words;
use crate::id::{KeyId, Kind, NetworkId, SignalId};
use crate::time::Clock;
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

static INSERT: Many = Many::of(
    &[
        TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, INTEGER, TEXT, INTEGER, TEXT, TEXT, INTEGER, TEXT, TEXT, BLOB, TEXT, TEXT, TEXT,
        TEXT, BLOB, BLOB, TEXT, INTEGER, INTEGER,
    ],
    Sql {
        sqlite:
            "INSERT INTO signals (id, network, status, urgency, owner_kind, owner, due_at, due_rule, next_at, next_who, closed_at, outcome,
                                      climb, number, conversation, key, reporter, reporter_key, kind, source, postcode4, address_hash, facts,
                                      language, version, created_at)
                 VALUES {rows}",
        postgres:
            "INSERT INTO signals (id, network, status, urgency, owner_kind, owner, due_at, due_rule, next_at, next_who, closed_at, outcome,
                                        climb, number, conversation, key, reporter, reporter_key, kind, source, postcode4, address_hash, facts,
                                        language, version, created_at)
                   SELECT * FROM {rows}",
    },
);
pub(super) static UPDATE: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, INTEGER, TEXT, INTEGER, TEXT, TEXT, TEXT, BLOB, INTEGER],
    Sql {
        sqlite: "WITH v (id, status, urgency, owner_kind, owner, due_at, due_rule, next_at, next_who, closed_at, outcome, climb, kind,
                          facts, version)
                      AS (VALUES {rows})
                 UPDATE signals SET status = v.status, urgency = v.urgency, owner_kind = v.owner_kind, owner = v.owner, due_at = v.due_at,
                        due_rule = v.due_rule, next_at = v.next_at, next_who = v.next_who, closed_at = v.closed_at, outcome = v.outcome,
                        climb = v.climb,
                        kind = coalesce(v.kind, signals.kind), facts = coalesce(v.facts, signals.facts), version = signals.version + 1
                 FROM v WHERE signals.id = v.id AND signals.version = v.version",
        postgres: "WITH v (id, status, urgency, owner_kind, owner, due_at, due_rule, next_at, next_who, closed_at, outcome, climb, kind,
                          facts, version)
                        AS (SELECT * FROM {rows})
                   UPDATE signals SET status = v.status, urgency = v.urgency, owner_kind = v.owner_kind, owner = v.owner, due_at = v.due_at,
                          due_rule = v.due_rule, next_at = v.next_at, next_who = v.next_who, closed_at = v.closed_at, outcome = v.outcome,
                        climb = v.climb,
                          kind = coalesce(v.kind, signals.kind), facts = coalesce(v.facts, signals.facts), version = signals.version + 1
                   FROM v WHERE signals.id = v.id AND signals.version = v.version",
    },
);
static INSERT_EVENTS: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER, TEXT, TEXT, BLOB],
    Sql {
        sqlite: "INSERT INTO signal_events (id, network, signal, at, what, who, note) VALUES {rows}",
        postgres: "INSERT INTO signal_events (id, network, signal, at, what, who, note) SELECT * FROM {rows}",
    },
);
static INSERT_DECISIONS: Many = Many::of(
    &[TEXT, INTEGER, TEXT, INTEGER, TEXT, TEXT, BLOB],
    Sql {
        sqlite: "INSERT INTO decisions (signal, version, network, at, reasons, passed_over, asked) VALUES {rows}",
        postgres: "INSERT INTO decisions (signal, version, network, at, reasons, passed_over, asked) SELECT * FROM {rows}",
    },
);
static COUNT: Many = Many::of(
    &[TEXT, TEXT, INTEGER, INTEGER, TEXT],
    Sql {
        sqlite: "INSERT INTO workers (network, id, open_cases, idle_since, state) VALUES {rows}
                 ON CONFLICT (network, id) DO UPDATE SET open_cases = workers.open_cases + excluded.open_cases,
                             idle_since = coalesce(excluded.idle_since, workers.idle_since)",
        postgres: "INSERT INTO workers (network, id, open_cases, idle_since, state) SELECT * FROM {rows}
                   ON CONFLICT (network, id) DO UPDATE SET open_cases = workers.open_cases + excluded.open_cases,
                               idle_since = coalesce(excluded.idle_since, workers.idle_since)",
    },
);
/// On PostgreSQL they stay as they are seen until the transaction ends.
pub(super) const SEEN: Sql = Sql {
    sqlite: "SELECT id, version, network, owner_kind, owner, closed_at FROM signals WHERE id IN (SELECT value FROM json_each($1))",
    postgres: "SELECT id, version, network, owner_kind, owner, closed_at FROM signals WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE",
};
const SEALING: Sql = Sql {
    sqlite: "SELECT id, network, key FROM signals WHERE id IN (SELECT value FROM json_each($1))",
    postgres: "SELECT id, network, key FROM signals WHERE id = ANY($1)",
};

/// What seals an existing signal.
pub(super) struct Sealing {
    network: NetworkId,
    /// `None` when it is gone: what needs no words goes on without it.
    key: Option<Arc<DataKey>>,
    name: KeyId,
}

impl Sealing {
    /// Whose network it is in.
    pub(super) fn network(&self) -> &NetworkId {
        &self.network
    }

    /// The signal's key.
    pub(super) fn key(&self) -> Result<&DataKey, StoreError> {
        self.key.as_deref().ok_or_else(|| StoreError::KeyGone { key: self.name.to_string() })
    }
}

/// Keys for signals to be raised.
pub(super) type Fresh = HashMap<(NetworkId, Scope), Vec<Arc<DataKey>>>;

/// Which keys a signal to be raised needs.
pub(super) struct KeysWanted {
    network: NetworkId,
    scopes: &'static [Scope],
}

pub(super) fn keys_wanted(raised: &Raised) -> KeysWanted {
    let scopes: &'static [Scope] = if raised.reporter.is_some() { &[Scope::Signal, Scope::Reporter] } else { &[Scope::Signal] };
    KeysWanted { network: raised.network.clone(), scopes }
}

/// A person's key for something else that is kept with a signal.
pub(super) fn person_key_wanted(network: &NetworkId) -> KeysWanted {
    KeysWanted { network: network.clone(), scopes: &[Scope::Person] }
}

/// A worker in a network.
type Worker = (NetworkId, String);

/// Signals, sealed and ready to be written.
#[derive(Clone, Default)]
pub(super) struct Rows {
    raised: Vec<Vec<Value>>,
    changed: Vec<Change>,
    events: Vec<Vec<Value>>,
    decisions: Vec<Vec<Value>>,
    /// Assignments of raised signals: who, and when.
    assigned: Vec<(Worker, Timestamp)>,
    /// The clock of each that is open.
    clocks: Vec<Vec<Value>>,
    /// The clocks of those that are closed.
    stopped: Vec<Vec<Value>>,
}

#[derive(Clone)]
pub(super) struct Change {
    pub(super) signal: SignalId,
    pub(super) version: i64,
    values: Vec<Value>,
    carried_by: Option<Worker>,
    at: Timestamp,
}

/// A signal as it was when its change came to be written.
pub(super) struct Seen {
    pub(super) version: i64,
    carried_by: Option<Worker>,
}

/// Who has this among their open cases.
fn carried_by(network: &NetworkId, standing: &Standing) -> Option<Worker> {
    match (&standing.course, &standing.owner) {
        (Course::Open { .. }, Owner::Worker(worker)) => Some((network.clone(), worker.0.clone())),
        (Course::Open { .. }, Owner::Desk(_)) | (Course::Closed { .. }, Owner::Worker(_) | Owner::Desk(_)) => None,
    }
}

impl Store {
    /// What seals these signals; one that is not there is not among them.
    pub(super) async fn signal_sealing(&self, ids: Vec<SignalId>) -> Result<HashMap<SignalId, Sealing>, StoreError> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let ids = id_list(ids.iter().map(|id| id.0));
        let mut found = Vec::new();
        for mut row in self.inner.messages.read().await?.fetch("signals", &SEALING, vec![ids]).await? {
            found.push((row.id::<SignalId>()?, NetworkId(row.text()?), row.id::<KeyId>()?));
        }
        let keys = self.inner.keys.get(found.iter().map(|(_, _, key)| *key)).await?;
        let sealing = |(id, network, name): (SignalId, NetworkId, KeyId)| (id, Sealing { network, key: keys.get(&name).cloned(), name });
        Ok(found.into_iter().map(sealing).collect())
    }

    /// A key for each signal to be raised, and one for each reporter.
    pub(super) async fn fresh_signal_keys(&self, raised: Vec<KeysWanted>) -> Result<Fresh, StoreError> {
        let mut wanted: HashMap<(NetworkId, Scope), usize> = HashMap::new();
        for KeysWanted { network, scopes } in raised {
            for scope in scopes {
                *wanted.entry((network.clone(), *scope)).or_default() += 1;
            }
        }
        let mut fresh = Fresh::new();
        for ((network, scope), count) in wanted {
            let keys = self.inner.keys.fresh(&network, scope, count).await?;
            fresh.insert((network, scope), keys);
        }
        Ok(fresh)
    }
}

fn standing_values(id: SignalId, network: Option<&NetworkId>, standing: &Standing) -> Vec<Value> {
    let Standing { status, urgency, owner, deadline, course, climb } = standing;
    let (owner_kind, owner) = words::owner_words(owner);
    let (next_at, next_who, closed_at, outcome) = match course {
        Course::Open { next_at, next_who } => (Some(*next_at), Some(next_who.as_str()), None, None),
        Course::Closed { at, outcome } => (None, None, Some(*at), Some(outcome.as_str())),
    };
    let mut values = row![id.0];
    values.extend(network.map(|network| network.as_str().into()));
    values.extend(row![status.as_str(), urgency.as_str(), owner_kind, owner, deadline.at, deadline.rule.as_str()]);
    values.extend(row![next_at, next_who, closed_at, outcome, serde_json::to_string(climb).unwrap_or_default()]);
    values
}

impl Rows {
    pub(super) fn changed(&self) -> &[Change] {
        &self.changed
    }

    pub(super) fn seal_raised(&mut self, raised: &Raised, fresh: &mut Fresh, outer: &Outer, clock: &Clock) -> Result<(), StoreError> {
        let mut key_for = |scope| fresh.get_mut(&(raised.network.clone(), scope)).and_then(Vec::pop).ok_or(StoreError::NoChance);
        let key = key_for(Scope::Signal)?;
        let place = |column| Place::of("signals", column, raised.id.0);
        let (mut reporter, mut reporter_key) = (None, None);
        if let Some(who) = &raised.reporter {
            let key = key_for(Scope::Reporter)?;
            reporter = Some(key.seal(place("reporter"), who.expose())?);
            reporter_key = Some(key.id.0);
        }
        let address = raised.about_address.as_ref().map(|home| outer.home(&raised.network, home));
        let mut values = standing_values(raised.id, Some(&raised.network), &raised.standing);
        values.extend(row![raised.number, raised.conversation.map(|id| id.0), key.id.0, reporter, reporter_key]);
        values.extend(row![raised.kind.as_str(), raised.source.as_str(), raised.postcode4.as_deref(), address]);
        values.extend(row![key.seal(place("facts"), raised.facts.expose())?, raised.language.code(), 1_i64, raised.created_at]);
        self.raised.push(values);
        self.wind(raised.id, &raised.network, &raised.standing, 1);
        let asked =
            raised.asked.as_ref().map(|asked| key.seal(Place::of("decisions", "asked", raised.id.0), asked.expose())).transpose()?;
        let sealing = Sealing { network: raised.network.clone(), name: key.id, key: Some(key) };
        self.seal_events(raised.id, &raised.events, &sealing, clock)?;
        self.decide(raised.id, 1, &raised.network, &raised.decision, asked);
        self.assigned.extend(carried_by(&raised.network, &raised.standing).map(|worker| (worker, raised.created_at)));
        Ok(())
    }

    pub(super) fn seal_change(&mut self, change: &SignalChange, sealing: &Sealing, clock: &Clock) -> Result<(), StoreError> {
        let SignalChange { signal, version, standing, kind, facts, decision, events, at } = change;
        let place = Place::of("signals", "facts", signal.0);
        let facts = facts.as_ref().map(|facts| sealing.key()?.seal(place, facts.expose())).transpose()?;
        let mut values = standing_values(*signal, None, standing);
        values.extend(row![kind.as_ref().map(Kind::as_str), facts, *version]);
        self.wind(*signal, &sealing.network, standing, version + 1);
        let carried_by = carried_by(&sealing.network, standing);
        self.changed.push(Change { signal: *signal, version: *version, values, carried_by, at: *at });
        if let Some(decision) = decision {
            self.decide(*signal, version + 1, &sealing.network, decision, None);
        }
        self.seal_events(*signal, events, sealing, clock)
    }

    /// Sets the clock of a signal to its next moment, or stops it when it is closed.
    fn wind(&mut self, signal: SignalId, network: &NetworkId, standing: &Standing, version: i64) {
        let name = TimerName { owner: TimerOwner::Signal(signal), kind: CLOCK.to_owned() };
        match &standing.course {
            Course::Open { next_at, .. } => {
                self.clocks.push(timer::values(&Timer { name, network: network.clone(), due_at: *next_at, turn: version }));
            }
            Course::Closed { .. } => self.stopped.push(timer::name_values(&name)),
        }
    }

    fn decide(&mut self, signal: SignalId, version: i64, network: &NetworkId, decision: &Decision, asked: Option<Vec<u8>>) {
        let Decision { at, reasons, passed_over } = decision;
        self.decisions.push(row![signal.0, version, network.as_str(), *at, reasons.as_str(), passed_over.as_str(), asked]);
    }

    fn seal_events(&mut self, signal: SignalId, events: &[SignalEvent], sealing: &Sealing, clock: &Clock) -> Result<(), StoreError> {
        for event in events {
            let id = clock.id();
            let place = Place::of("signal_events", "note", id);
            // Without its key a signal can still be taken and closed; its page says that a note is not kept.
            let noted = event.note.as_ref().zip(sealing.key.as_ref());
            let note = noted.map(|(note, key)| key.seal(place, note.expose().as_bytes())).transpose()?;
            self.events.push(row![id, sealing.network.as_str(), signal.0, event.at, event.what.as_str(), event.who.as_str(), note]);
        }
        Ok(())
    }

    pub(super) fn append(&mut self, other: &Self) {
        let Self { raised, changed, events, decisions, assigned, clocks, stopped } = other;
        self.raised.extend_from_slice(raised);
        self.changed.extend_from_slice(changed);
        self.events.extend_from_slice(events);
        self.decisions.extend_from_slice(decisions);
        self.assigned.extend_from_slice(assigned);
        self.clocks.extend_from_slice(clocks);
        self.stopped.extend_from_slice(stopped);
    }

    /// Writes all of them; the versions were checked by [`seen`] in this same transaction.
    pub(super) async fn write(self, on: &mut Connection) -> Result<(), StoreError> {
        let seen = seen(on, self.changed.iter().map(|change| change.signal)).await?;
        let mut counts: BTreeMap<Worker, (i64, Option<Timestamp>)> = BTreeMap::new();
        for (worker, at) in self.assigned {
            let (count, last) = counts.entry(worker).or_default();
            (*count, *last) = (*count + 1, Some(at));
        }
        for change in &self.changed {
            let before = seen.get(&change.signal).and_then(|seen| seen.carried_by.clone());
            if before == change.carried_by {
                continue;
            }
            if let Some(worker) = before {
                counts.entry(worker).or_default().0 -= 1;
            }
            if let Some(worker) = change.carried_by.clone() {
                let (count, last) = counts.entry(worker).or_default();
                (*count, *last) = (*count + 1, Some(change.at));
            }
        }
        on.many("signals", &INSERT, self.raised).await?;
        on.many("signals", &UPDATE, self.changed.into_iter().map(|change| change.values).collect()).await?;
        on.many("signal_events", &INSERT_EVENTS, self.events).await?;
        on.many("decisions", &INSERT_DECISIONS, self.decisions).await?;
        on.many("timers", &timer::CLEAR, self.stopped).await?;
        on.many("timers", &timer::SET, self.clocks).await?;
        let counts = counts.into_iter().map(|((network, worker), (count, last))| row![network.0, worker, count, last, "active"]);
        on.many("workers", &COUNT, counts.collect()).await?;
        Ok(())
    }
}

/// How these signals stand now, inside the transaction.
pub(super) async fn seen(on: &mut Connection, ids: impl Iterator<Item = SignalId>) -> Result<HashMap<SignalId, Seen>, StoreError> {
    let ids: Vec<_> = ids.map(|id| id.0).collect();
    let mut seen = HashMap::with_capacity(ids.len());
    if ids.is_empty() {
        return Ok(seen);
    }
    for mut row in on.fetch("signals", &SEEN, vec![id_list(ids)]).await? {
        let (id, version, network) = (row.id()?, row.integer()?, NetworkId(row.text()?));
        let (owner_kind, owner, closed_at) = (row.text()?, row.text()?, row.maybe_integer()?);
        let carried_by = (owner_kind == "worker" && closed_at.is_none()).then_some((network, owner));
        seen.insert(id, Seen { version, carried_by });
    }
    Ok(seen)
}
