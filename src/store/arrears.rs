//! Arrears that landlords report, and everything that happened to them.
//!
//! The one decision: their id is a keyed hash of landlord, tenancy and since when. A file that comes twice finds what it wrote the
//! first time by asking for ids, and two imports at once cannot write one row twice: whoever saw another version writes nothing.

use super::Store;
use super::connection::Connection;
use super::document::Document;
use super::error::StoreError;
use super::outer::{Outer, Purpose};
use super::row::Row;
use super::sealed::{DataKey, Place};
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Turnstile, Value, id_list, row};
use crate::id::{ArrearsId, KeyId, NetworkId, OrganisationId, SignalId};
use crate::personal::Text;
use crate::time::Clock;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;

static WRITE: Many = Many::of(
    &[TEXT, TEXT, TEXT, BLOB, BLOB, TEXT, BLOB, TEXT, TEXT, TEXT, INTEGER, INTEGER, INTEGER, INTEGER],
    Sql {
        sqlite: "INSERT INTO arrears (id, network, landlord, tenancy_hash, address_hash, key, row, lacks, waits_until, signal, handed_at,
                                      version, first_at, changed_at) VALUES {rows}
                 ON CONFLICT (id) DO UPDATE SET address_hash = excluded.address_hash, row = excluded.row, lacks = excluded.lacks,
                             waits_until = excluded.waits_until, signal = excluded.signal, handed_at = excluded.handed_at,
                             version = excluded.version, changed_at = excluded.changed_at",
        postgres: "INSERT INTO arrears (id, network, landlord, tenancy_hash, address_hash, key, row, lacks, waits_until, signal, handed_at,
                                        version, first_at, changed_at) SELECT * FROM {rows}
                   ON CONFLICT (id) DO UPDATE SET address_hash = excluded.address_hash, row = excluded.row, lacks = excluded.lacks,
                               waits_until = excluded.waits_until, signal = excluded.signal, handed_at = excluded.handed_at,
                               version = excluded.version, changed_at = excluded.changed_at",
    },
);
static LOG: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER, INTEGER, TEXT, TEXT, TEXT],
    Sql {
        sqlite: "INSERT INTO arrears_events (id, network, arrears, at, place, what, who, about) VALUES {rows}",
        postgres: "INSERT INTO arrears_events (id, network, arrears, at, place, what, who, about) SELECT * FROM {rows}",
    },
);
pub(super) const SEEN: Sql = Sql {
    sqlite: "SELECT id, version FROM arrears WHERE id IN (SELECT value FROM json_each($1))",
    postgres: "SELECT id, version FROM arrears WHERE id = ANY($1)",
};
/// One import after the other: each looks at what is there, and then writes.
const ONE_BY_ONE: Turnstile = Turnstile { postgres: "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('waakvlam arrears', 0))" };
pub(super) const BY_ID: Sql = Sql {
    sqlite: "SELECT id, landlord, key, row, signal, handed_at, version, first_at, changed_at, address_hash FROM arrears
             WHERE id IN (SELECT value FROM json_each($1))",
    postgres: "SELECT id, landlord, key, row, signal, handed_at, version, first_at, changed_at, address_hash FROM arrears
               WHERE id = ANY($1)",
};
pub(super) const OF_TENANCY: Sql = Sql::same(
    "SELECT id, landlord, key, row, signal, handed_at, version, first_at, changed_at, address_hash FROM arrears
             WHERE network = $1 AND tenancy_hash = $2 ORDER BY first_at, id",
);
/// Nothing is missing any more but time, and that is over.
pub(super) const WAITING: Sql = Sql::same(
    "SELECT id, landlord, key, row, signal, handed_at, version, first_at, changed_at, address_hash FROM arrears
             WHERE network = $1 AND landlord = $2 AND waits_until < $3 ORDER BY waits_until LIMIT $4",
);
/// At one home, of one landlord.
pub(super) const AT_ADDRESS: Sql = Sql::same(
    "SELECT id, landlord, key, row, signal, handed_at, version, first_at, changed_at, address_hash FROM arrears
             WHERE network = $1 AND address_hash = $2 AND landlord = $3 ORDER BY first_at, id",
);
/// Whose evidence may have come by a chat since.
pub(super) const TIED: Sql = Sql::same(
    "SELECT id, landlord, key, row, signal, handed_at, version, first_at, changed_at, address_hash FROM arrears
             WHERE network = $1 AND signal IS NULL AND tenancy_hash IN
                   (SELECT tenancy_hash FROM tenancy_ties WHERE network = $1 AND landlord = $2 AND ended_at IS NULL)",
);
const HANDED: Sql = Sql::same(
    "SELECT a.id, a.landlord, a.key, a.row, a.signal, a.handed_at, a.version, a.first_at, a.changed_at, a.address_hash,
            s.number, s.status, s.outcome, (SELECT min(e.at) FROM signal_events e WHERE e.signal = s.id AND e.what = 'claimed')
             FROM arrears a JOIN signals s ON s.id = a.signal
             WHERE a.network = $1 AND a.handed_at >= $2 AND a.handed_at < $3 ORDER BY a.handed_at, s.number",
);
pub(super) const EVENTS: Sql = Sql::same("SELECT id, at, what, who, about FROM arrears_events WHERE arrears = $1 ORDER BY at, place");

/// Arrears as they are kept.
#[derive(Clone, Debug)]
pub struct ArrearsKept {
    /// Which.
    pub id: ArrearsId,
    /// Who reported them.
    pub landlord: OrganisationId,
    /// What they say.
    pub row: Document,
    /// The signal that handed them over, if they were.
    pub signal: Option<SignalId>,
    /// When.
    pub handed_at: Option<Timestamp>,
    /// For the next change.
    pub before: ArrearsSeen,
    /// When they were first reported.
    pub first_at: Timestamp,
    /// When they were last changed.
    pub changed_at: Timestamp,
    /// What those at one address have in common, and says nothing of it.
    pub address: Vec<u8>,
}

/// Arrears as they were read.
#[derive(Clone, Debug)]
pub struct ArrearsSeen {
    /// Their version then.
    pub version: i64,
    /// What seals them.
    pub key: KeyId,
    /// When they were first reported.
    pub first_at: Timestamp,
}

/// Arrears that were handed over, and what became of their signal.
#[derive(Clone, Debug)]
pub struct ArrearsHanded {
    /// The arrears.
    pub kept: ArrearsKept,
    /// The signal's number.
    pub number: i64,
    /// How it stands.
    pub status: String,
    /// How it ended.
    pub outcome: Option<String>,
    /// When somebody first took it.
    pub claimed_at: Option<Timestamp>,
}

/// Arrears from now on.
#[derive(Clone, Debug)]
pub struct ArrearsNoted {
    /// Which, by [`Store::arrears_id`].
    pub id: ArrearsId,
    /// As they were read; `None` when they are new. If they are another version by now, nothing is written.
    pub before: Option<ArrearsSeen>,
    /// Whose network.
    pub network: NetworkId,
    /// Who reported them.
    pub landlord: OrganisationId,
    /// The tenancy, in the spelling by which it is found.
    pub tenancy: Text,
    /// The home, in the spelling by which signals about it are found.
    pub home: Text,
    /// What they say.
    pub row: Document,
    /// The letters of article 2 that are missing.
    pub lacks: String,
    /// The last day for a no, when nothing else is missing.
    pub waits_until: Option<Date>,
    /// The signal that hands them over.
    pub signal: Option<SignalId>,
    /// When it does.
    pub handed_at: Option<Timestamp>,
    /// What happened, in order.
    pub events: Vec<ArrearsEvent>,
    /// When.
    pub at: Timestamp,
}

/// Something that happened to arrears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrearsEvent {
    /// When.
    pub at: Timestamp,
    /// `stored`, `changed`, `held`, `handed_over`, `name_differs`.
    pub what: String,
    /// Who: `worker:fatima`, `command`.
    pub who: String,
    /// JSON, without a word of anybody.
    pub about: String,
}

/// Sealed and ready to be written.
#[derive(Clone, Default)]
pub(super) struct Rows {
    /// Which, and the version that was read; 0 when they are new.
    seen: Vec<(ArrearsId, i64)>,
    rows: Vec<Vec<Value>>,
    events: Vec<Vec<Value>>,
}

impl Rows {
    pub(super) fn seal(&mut self, noted: &ArrearsNoted, key: &DataKey, outer: &Outer, clock: &Clock) -> Result<(), StoreError> {
        let ArrearsNoted { id, before, network, landlord, tenancy, home, row, lacks, waits_until, signal, handed_at, events, at } = noted;
        let tenancy = outer.hash(network, Purpose::Tenancy, &[landlord.as_str(), tenancy.expose()]);
        let address = outer.home(network, home);
        let sealed = key.seal(Place::of("arrears", "row", id.0), row.expose())?;
        let version = before.as_ref().map_or(0, |before| before.version);
        let first_at = before.as_ref().map_or(*at, |before| before.first_at);
        let mut values = row![id.0, network.as_str(), landlord.as_str(), tenancy, address, key.id.0, sealed, lacks.as_str()];
        values.extend(row![waits_until.map(|day| day.to_string()), signal.map(|signal| signal.0), *handed_at, version + 1, first_at, *at]);
        self.seen.push((*id, version));
        self.rows.push(values);
        for (event, place) in events.iter().zip(0_i64..) {
            let ArrearsEvent { at, what, who, about } = event;
            self.events.push(row![clock.id(), network.as_str(), id.0, *at, place, what.as_str(), who.as_str(), about.as_str()]);
        }
        Ok(())
    }

    pub(super) fn append(&mut self, other: &Self) {
        let Self { seen, rows, events } = other;
        self.seen.extend_from_slice(seen);
        self.rows.extend_from_slice(rows);
        self.events.extend_from_slice(events);
    }

    /// Whether all of them are as they were read, inside the transaction.
    pub(super) async fn are_as_seen(&self, on: &mut Connection) -> Result<bool, StoreError> {
        if self.seen.is_empty() {
            return Ok(true);
        }
        on.pass("arrears", &ONE_BY_ONE, Vec::new()).await?;
        let mut versions = HashMap::with_capacity(self.seen.len());
        for mut row in on.fetch("arrears", &SEEN, vec![id_list(self.seen.iter().map(|(id, _)| id.0))]).await? {
            versions.insert(row.id::<ArrearsId>()?, row.integer()?);
        }
        Ok(self.seen.iter().all(|(id, version)| versions.get(id).copied().unwrap_or_default() == *version))
    }

    pub(super) async fn write(self, on: &mut Connection) -> Result<(), StoreError> {
        on.many("arrears", &WRITE, self.rows).await?;
        on.many("arrears_events", &LOG, self.events).await.map(|_| ())
    }
}

/// Arrears as a row says, still sealed.
struct Sealed {
    kept: ArrearsKept,
    row: Vec<u8>,
}

fn read(row: &mut Row) -> Result<Sealed, StoreError> {
    let (id, landlord, key, sealed) = (row.id()?, OrganisationId(row.text()?), row.id()?, row.blob()?);
    let (signal, handed_at, version) = (row.maybe_id()?, row.maybe_time()?, row.integer()?);
    let (first_at, changed_at, address) = (row.time()?, row.time()?, row.blob()?);
    let before = ArrearsSeen { version, key, first_at };
    let kept = ArrearsKept { id, landlord, row: Document::default(), signal, handed_at, before, first_at, changed_at, address };
    Ok(Sealed { kept, row: sealed })
}

impl Store {
    /// The id of arrears: the same for the same landlord, tenancy (in the spelling by which it is found) and day.
    pub fn arrears_id(&self, network: &NetworkId, landlord: &OrganisationId, tenancy: &str, since: Date) -> ArrearsId {
        let outer = &self.inner.keys.outer;
        let hash = outer.first_hash(network, Purpose::Arrears, &[landlord.as_str(), tenancy, &since.to_string()]);
        let mut bytes = [0; 16];
        // Behind the number of layers.
        for (byte, hashed) in bytes.iter_mut().zip(hash.into_iter().skip(1)) {
            *byte = hashed;
        }
        ArrearsId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// Those of these that are there.
    ///
    /// # Errors
    /// When they cannot be read or opened.
    pub async fn arrears(&self, ids: Vec<ArrearsId>) -> Result<HashMap<ArrearsId, ArrearsKept>, StoreError> {
        let found = self.arrears_by(&BY_ID, vec![id_list(ids.iter().map(|id| id.0))]).await?;
        Ok(found.into_iter().map(|kept| (kept.id, kept)).collect())
    }

    /// All that a landlord ever reported of a tenancy, oldest first.
    ///
    /// # Errors
    /// As [`Store::arrears`].
    pub async fn arrears_of(&self, network: &NetworkId, landlord: &OrganisationId, tenancy: &str) -> Result<Vec<ArrearsKept>, StoreError> {
        self.arrears_of_mark(network, self.tenancy_mark(network, landlord, tenancy)).await
    }

    /// The same, by the mark of [`Store::tenancy_mark`].
    ///
    /// # Errors
    /// As [`Store::arrears`].
    pub async fn arrears_of_mark(&self, network: &NetworkId, tenancy: Vec<u8>) -> Result<Vec<ArrearsKept>, StoreError> {
        self.arrears_by(&OF_TENANCY, row![network.as_str(), tenancy]).await
    }

    /// Those of a landlord that waited for a no until before this day, at most so many.
    ///
    /// # Errors
    /// As [`Store::arrears`].
    pub async fn arrears_waiting(
        &self,
        network: &NetworkId,
        landlord: &OrganisationId,
        today: Date,
        most: i64,
    ) -> Result<Vec<ArrearsKept>, StoreError> {
        self.arrears_by(&WAITING, row![network.as_str(), landlord.as_str(), today.to_string(), most]).await
    }

    /// Those of a landlord that are not handed over and tied to somebody.
    ///
    /// # Errors
    /// As [`Store::arrears`].
    pub async fn arrears_tied(&self, network: &NetworkId, landlord: &OrganisationId) -> Result<Vec<ArrearsKept>, StoreError> {
        self.arrears_by(&TIED, row![network.as_str(), landlord.as_str()]).await
    }

    /// Those that were handed over from the one moment until before the other, in that order.
    ///
    /// # Errors
    /// As [`Store::arrears`].
    pub async fn arrears_handed(&self, network: &NetworkId, from: Timestamp, until: Timestamp) -> Result<Vec<ArrearsHanded>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("arrears", &HANDED, row![network.as_str(), from, until]).await?;
        let (mut sealed, mut rest) = (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
        for mut row in rows {
            sealed.push(read(&mut row)?);
            rest.push((row.integer()?, row.text()?, row.maybe_text()?, row.maybe_time()?));
        }
        let kept = self.open_arrears(sealed).await?.into_iter();
        let handed =
            kept.zip(rest).map(|(kept, (number, status, outcome, claimed_at))| ArrearsHanded { kept, number, status, outcome, claimed_at });
        Ok(handed.collect())
    }

    /// What happened to arrears, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn arrears_events(&self, id: ArrearsId) -> Result<Vec<ArrearsEvent>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("arrears_events", &EVENTS, row![id.0]).await?;
        let read = |mut row: Row| -> Result<ArrearsEvent, StoreError> {
            row.text()?;
            Ok(ArrearsEvent { at: row.time()?, what: row.text()?, who: row.text()?, about: row.text()? })
        };
        rows.into_iter().map(read).collect()
    }

    pub(super) async fn arrears_by(&self, sql: &Sql, values: Vec<Value>) -> Result<Vec<ArrearsKept>, StoreError> {
        let mut sealed = Vec::new();
        for mut row in self.inner.messages.read().await?.fetch("arrears", sql, values).await? {
            sealed.push(read(&mut row)?);
        }
        self.open_arrears(sealed).await
    }

    /// Opens many with one look for their keys.
    async fn open_arrears(&self, sealed: Vec<Sealed>) -> Result<Vec<ArrearsKept>, StoreError> {
        let keys = self.inner.keys.get(sealed.iter().map(|sealed| sealed.kept.before.key)).await?;
        let open = |Sealed { mut kept, row }: Sealed| {
            let gone = || StoreError::KeyGone { key: kept.before.key.to_string() };
            let key: &Arc<DataKey> = keys.get(&kept.before.key).ok_or_else(gone)?;
            kept.row = key.open(Place::of("arrears", "row", kept.id.0), &row)?.into();
            Ok(kept)
        };
        sealed.into_iter().map(open).collect()
    }
}
