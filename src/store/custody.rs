//! Requests to see who reported, and what came of them.
//!
//! The one decision: rows are only ever added, each step in one commit with a change of its signal and so by that signal's version:
//! of two custodians who answer at once the first has it. What people wrote about it lies under the signal's key, never under the
//! reporter's: reading a request opens nothing of whom it is about.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::raise::Sealing;
use super::row::Row;
use super::sealed::{DataKey, Place};
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, row};
use crate::custody::{Delay, Event, Purpose, Request, Telling, What};
use crate::id::{KeyId, NetworkId, OrganisationId, SignalId, WorkerId};
use crate::personal::Text;
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

static ASK: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, BLOB],
    Sql {
        sqlite: "INSERT INTO custody_requests (id, network, signal, organisation, asked_by, at, purpose, words) VALUES {rows}",
        postgres: "INSERT INTO custody_requests (id, network, signal, organisation, asked_by, at, purpose, words) SELECT * FROM {rows}",
    },
);
static LOG: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER, INTEGER, TEXT, TEXT, INTEGER, TEXT, INTEGER, BLOB],
    Sql {
        sqlite: "INSERT INTO custody_events (id, network, request, step, at, what, who, until, delay, tell_at, note) VALUES {rows}",
        postgres: "INSERT INTO custody_events (id, network, request, step, at, what, who, until, delay, tell_at, note)
                   SELECT * FROM {rows}",
    },
);
pub(super) const OF_SIGNAL: Sql = Sql::same(
    "SELECT r.id, r.network, r.signal, r.organisation, r.asked_by, r.at, r.purpose, r.words, s.key, s.cleared_at
     FROM custody_requests r JOIN signals s ON s.id = r.signal WHERE r.signal = $1 ORDER BY r.at, r.id",
);
/// Those that are not over: they wait for a custodian, or a custodian can still end the looking.
pub(super) const OPEN: Sql = Sql::same(
    "SELECT r.id, r.network, r.signal, r.organisation, r.asked_by, r.at, r.purpose, r.words, s.key, s.cleared_at
     FROM custody_requests r JOIN signals s ON s.id = r.signal
     WHERE r.network = $1 AND r.organisation = $2
       AND NOT EXISTS (SELECT 1 FROM custody_events e WHERE e.request = r.id AND e.what IN ('refused', 'lapsed', 'ended'))
     ORDER BY r.at, r.id LIMIT 100",
);
pub(super) const EVENTS: Sql =
    Sql::same("SELECT id, at, what, who, until, delay, tell_at, note FROM custody_events WHERE request = $1 ORDER BY step");

/// Something that happened to a request, to be written.
#[derive(Clone, Debug)]
pub struct CustodyNoted {
    /// To which request.
    pub request: Uuid,
    /// Whose network.
    pub network: NetworkId,
    /// At which signal: its key seals the note.
    pub signal: SignalId,
    /// Its place, from 1.
    pub step: i64,
    /// What.
    pub event: Event,
}

/// Ready to be written.
#[derive(Clone, Default)]
pub(super) struct Rows {
    asked: Vec<Vec<Value>>,
    noted: Vec<Vec<Value>>,
}

fn words_at(id: Uuid) -> Place {
    Place::of("custody_requests", "words", id)
}

fn note_at(id: Uuid) -> Place {
    Place::of("custody_events", "note", id)
}

/// The word of what happened.
fn word(what: What) -> &'static str {
    match what {
        What::Escalated => "escalated",
        What::Granted { .. } => "granted",
        What::Refused => "refused",
        What::Lapsed => "lapsed",
        What::Ended => "ended",
        What::Told => "told",
    }
}

/// What happened, from its columns; `None` when these do not belong together.
fn what_of(word: &str, until: Option<Timestamp>, delay: Option<&str>, tell_at: Option<Timestamp>) -> Option<What> {
    let telling = match (delay, tell_at) {
        (None, None) => Telling::Now,
        (Some(word), Some(at)) => Telling::Later { because: Delay::from_word(word)?, at },
        (Some(_), None) | (None, Some(_)) => return None,
    };
    Some(match (word, until) {
        ("granted", Some(until)) => What::Granted { until, telling },
        ("escalated", None) => What::Escalated,
        ("refused", None) => What::Refused,
        ("lapsed", None) => What::Lapsed,
        ("ended", None) => What::Ended,
        ("told", None) => What::Told,
        _ => return None,
    })
}

impl Rows {
    pub(super) fn ask(&mut self, request: &Request, key: &DataKey) -> Result<(), StoreError> {
        let Request { id, network, signal, organisation, by, at, purpose, words, events: _ } = request;
        let words = key.seal(words_at(*id), words.expose().as_bytes())?;
        self.asked.push(row![*id, network.as_str(), signal.0, organisation.as_str(), by.as_str(), *at, purpose.as_str(), words]);
        Ok(())
    }

    pub(super) fn note(&mut self, noted: &CustodyNoted, sealing: &Sealing) -> Result<(), StoreError> {
        let CustodyNoted { request, network, signal: _, step, event: Event { id, at, what, who, note } } = noted;
        // A clock writes no words, and goes on where a key was erased.
        let seal = |note: &Text| sealing.key()?.seal(note_at(*id), note.expose().as_bytes());
        let note = note.as_ref().map(seal).transpose()?;
        let (until, telling) = match what {
            What::Granted { until, telling } => (Some(*until), Some(*telling)),
            What::Escalated | What::Refused | What::Lapsed | What::Ended | What::Told => (None, None),
        };
        let (delay, tell_at) = match telling {
            Some(Telling::Later { because, at }) => (Some(because.as_str()), Some(at)),
            Some(Telling::Now) | None => (None, None),
        };
        let mut values = row![*id, network.as_str(), *request, *step, *at, word(*what), who.as_str(), until, delay, tell_at];
        values.extend(row![note]);
        self.noted.push(values);
        Ok(())
    }

    pub(super) fn append(&mut self, other: &Self) {
        let Self { asked, noted } = other;
        self.asked.extend_from_slice(asked);
        self.noted.extend_from_slice(noted);
    }

    /// After the signals, which they name.
    pub(super) async fn write(self, on: &mut Connection) -> Result<(), StoreError> {
        on.many("custody_requests", &ASK, self.asked).await?;
        on.many("custody_events", &LOG, self.noted).await.map(|_| ())
    }
}

/// A request as its row says, its words still sealed, and nothing yet of what happened to it.
struct Sealed {
    request: Request,
    words: Vec<u8>,
    /// The key that opens them; none when the signal was cleared, for the key that it has since then never sealed them.
    key: Option<KeyId>,
}

fn read(row: &mut Row) -> Result<Sealed, StoreError> {
    let (id, network, signal) = (row.id()?, NetworkId(row.text()?), row.id()?);
    let (organisation, by, at) = (OrganisationId(row.text()?), WorkerId(row.text()?), row.time()?);
    let (purpose, words, key) = (row.parsed(Purpose::from_word)?, row.blob()?, row.id()?);
    let key = row.maybe_time()?.is_none().then_some(key);
    let request = Request { id, network, signal, organisation, by, at, purpose, words: Text::default(), events: Vec::new() };
    Ok(Sealed { request, words, key })
}

fn open(key: &DataKey, place: Place, sealed: &[u8], row: &Row) -> Result<Text, StoreError> {
    String::from_utf8(key.open(place, sealed)?).map(Text::from).map_err(|_| row.wrong())
}

impl Store {
    /// All that was asked about who reported this signal, oldest first.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn custody_of(&self, signal: SignalId) -> Result<Vec<Request>, StoreError> {
        self.custody_requests(&OF_SIGNAL, row![signal.0]).await
    }

    /// What a custodian of this organisation can still decide or end, the oldest first.
    ///
    /// # Errors
    /// As [`Store::custody_of`].
    pub async fn custody_open(&self, network: &NetworkId, organisation: &OrganisationId) -> Result<Vec<Request>, StoreError> {
        self.custody_requests(&OPEN, row![network.as_str(), organisation.as_str()]).await
    }

    async fn custody_requests(&self, sql: &Sql, values: Vec<Value>) -> Result<Vec<Request>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("custody_requests", sql, values).await?;
        let mut requests = Vec::with_capacity(rows.len());
        for mut row in rows {
            let Sealed { mut request, words, key } = read(&mut row)?;
            let keys: HashMap<KeyId, Arc<DataKey>> = self.inner.keys.get(key).await?;
            // Of a signal that was cleared, or whose key was lost, only the columns are left.
            let key = key.and_then(|key| keys.get(&key)).map(Arc::as_ref);
            if let Some(key) = key {
                request.words = open(key, words_at(request.id), &words, &row)?;
            }
            request.events = self.custody_events(request.id, key).await?;
            requests.push(request);
        }
        Ok(requests)
    }

    async fn custody_events(&self, request: Uuid, key: Option<&DataKey>) -> Result<Vec<Event>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("custody_events", &EVENTS, row![request]).await?;
        let event = |mut row: Row| {
            let (id, at, word, who): (Uuid, Timestamp, String, String) = (row.id()?, row.time()?, row.text()?, row.text()?);
            let (until, delay, tell_at) = (row.maybe_time()?, row.maybe_text()?, row.maybe_time()?);
            let what = what_of(&word, until, delay.as_deref(), tell_at).ok_or_else(|| row.wrong())?;
            let note = row.maybe_blob()?;
            let note = key.zip(note).map(|(key, note)| open(key, note_at(id), &note, &row)).transpose()?;
            Ok(Event { id, at, what, who, note })
        };
        rows.into_iter().map(event).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::signal::Climb;
    use crate::store::keys::Scope;
    use crate::store::{
        Act, Changes, ClearedBy, Clearing, Course, Deadline, Decision, Outcome, Owner, Raised, SignalChange, SignalEvent, Standing,
        StoreError,
    };

    fn at(minute: i64) -> Timestamp {
        "2026-11-23T10:00:00Z".parse::<Timestamp>().unwrap() + jiff::SignedDuration::from_mins(minute)
    }

    fn raised(store: &Store) -> Raised {
        let standing = Standing {
            status: "claimed".into(),
            urgency: "normal".into(),
            owner: Owner::Worker("mirjam".into()),
            deadline: Deadline { at: at(9), rule: "today".into() },
            course: Course::Open { next_at: at(9), next_who: "balie".into() },
            climb: Climb::begun(at(0)),
        };
        Raised {
            id: SignalId(store.inner.clock.id()),
            number: 1,
            network: "buurt".into(),
            conversation: None,
            reporter: Some(b"wie het meldde".to_vec().into()),
            kind: "noise_nuisance".into(),
            source: "neighbour".into(),
            postcode4: None,
            about_address: None,
            standing,
            facts: b"muziek".to_vec().into(),
            language: Language::Nl,
            asked: None,
            decision: Decision { at: at(0), reasons: "[]".into(), passed_over: "[]".into() },
            events: Vec::new(),
            created_at: at(0),
        }
    }

    async fn writes(store: &Store, changes: Changes) {
        let act = Act { fired: Vec::new(), form: None, changes, at: at(1) };
        assert!(matches!(store.act(vec![act]).await.unwrap()[..], [Outcome::Committed { .. }]));
    }

    #[tokio::test]
    async fn what_is_asked_lies_under_the_signals_key_and_who_reported_under_one_of_their_own() {
        let (_folder, store) = crate::store::plans::store().await;
        let raised = raised(&store);
        let signal = raised.id;
        writes(&store, Changes { raised: vec![raised], ..Changes::default() }).await;
        let request = Request {
            id: store.inner.clock.id(),
            network: "buurt".into(),
            signal,
            organisation: "woonbrug".into(),
            by: "mirjam".into(),
            at: at(1),
            purpose: Purpose::Court,
            words: Text::from("De rechter vraagt het."),
            events: Vec::new(),
        };
        let telling = Telling::Later { because: Delay::Safety, at: at(90) };
        let event = |what, who: &str, note: Option<&str>| Event {
            id: store.inner.clock.id(),
            at: at(2),
            what,
            who: who.to_owned(),
            note: note.map(Text::from),
        };
        let events = vec![
            event(What::Escalated, "clock:", None),
            event(What::Granted { until: at(60), telling }, "worker:peter", Some("Het vonnis ligt hier.")),
            event(What::Told, "clock:", None),
        ];
        let noted = events.iter().zip(1..).map(|(event, step)| CustodyNoted {
            request: request.id,
            network: "buurt".into(),
            signal,
            step,
            event: event.clone(),
        });
        let case = store.case_of(signal).await.unwrap().unwrap();
        let line = SignalEvent { at: at(2), what: "custody_asked".into(), who: "worker:mirjam".into(), note: None };
        let signals = vec![SignalChange::of(&case, case.standing.clone(), line)];
        let custody_noted = noted.collect();
        writes(&store, Changes { signals, custody_asked: vec![request.clone()], custody_noted, ..Changes::default() }).await;

        let kept = store.custody_of(signal).await.unwrap();
        assert_eq!(kept, [Request { events, ..request }]);
        assert_eq!(store.custody_open(&"buurt".into(), &"woonbrug".into()).await.unwrap(), kept);
        assert_eq!(store.custody_open(&"buurt".into(), &"gemeente".into()).await.unwrap(), []);
        let warrant = kept[0].warrant(&"mirjam".into(), at(3)).unwrap();
        assert_eq!(store.reporter(&warrant).await.unwrap().unwrap().expose(), b"wie het meldde");

        // Only who reported goes with their key.
        let sql = Sql::same("SELECT reporter_key FROM signals WHERE id = $1");
        let mut row = store.inner.messages.read().await.unwrap().fetch_one("signals", &sql, row![signal.0]).await.unwrap().unwrap();
        let key: KeyId = row.id().unwrap();
        let of = Sql::same("SELECT scope FROM keys WHERE id = $1");
        let mut row = store.inner.keys.database.read().await.unwrap().fetch_one("keys", &of, row![key.0]).await.unwrap().unwrap();
        assert_eq!(row.text().unwrap(), Scope::Reporter.as_str());
        store.inner.keys.erase(key).await.unwrap();
        assert!(matches!(store.reporter(&warrant).await, Err(StoreError::KeyGone { .. })));
        assert_eq!(store.case_of(signal).await.unwrap().unwrap().facts.expose(), b"muziek");
        assert_eq!(store.custody_of(signal).await.unwrap(), kept);

        // A cleared signal has another key: that somebody asked, and what came of it, is left.
        let case = store.case_of(signal).await.unwrap().unwrap();
        let standing =
            Standing { status: "closed".into(), course: Course::Closed { at: at(4), outcome: "helped".into() }, ..case.standing.clone() };
        let line = SignalEvent { at: at(4), what: "closed".into(), who: "worker:mirjam".into(), note: None };
        writes(&store, Changes { signals: vec![SignalChange::of(&case, standing, line)], ..Changes::default() }).await;
        let clearing = Clearing { by: ClearedBy::Term, empty: Vec::new().into(), who: "clock".into(), at: at(5) };
        store.clear_signals(&"buurt".into(), vec![signal], clearing).await.unwrap();
        let left = store.custody_of(signal).await.unwrap();
        assert!(left[0].words.is_blank() && left[0].events.iter().all(|event| event.note.is_none()));
        assert_eq!(left[0].events.len(), kept[0].events.len());
    }
}
