//! Past decisions, with what they went by.
//!
//! The one decision: they are read a page at a time in the order of their numbers, so that a year of a town fits into memory
//! as what is told of it and not as what was sealed.

use super::Store;
use super::document::Document;
use super::error::StoreError;
use super::row::Row;
use super::sealed::Place;
use super::sql::{Sql, row};
use crate::id::{KeyId, NetworkId, SignalId};
use jiff::Timestamp;

/// How many are read and opened at once.
const PAGE: i64 = 500;

pub(super) const SINCE: Sql = Sql::same(
    "SELECT s.number, s.id, s.key, d.reasons, d.asked FROM decisions d JOIN signals s ON s.id = d.signal
     WHERE d.network = $1 AND d.at >= $2 AND d.version = 1 AND s.number > $3 ORDER BY s.number LIMIT $4",
);

/// How a signal was decided when it was raised.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What people call it by.
    pub number: i64,
    /// JSON: the reasons as plain sentences.
    pub reasons: String,
    /// What it went by; `None` when that was not kept, or its key is gone.
    pub asked: Option<Document>,
}

struct Sealed {
    number: i64,
    signal: SignalId,
    key: KeyId,
    reasons: String,
    asked: Option<Vec<u8>>,
}

fn read(row: &mut Row) -> Result<Sealed, StoreError> {
    Ok(Sealed { number: row.integer()?, signal: row.id()?, key: row.id()?, reasons: row.text()?, asked: row.maybe_blob()? })
}

impl Store {
    /// How the signals after this number were decided that were raised since then: a page, none when there are no more.
    ///
    /// # Errors
    /// When the database cannot be read, or something sealed does not open.
    pub async fn decided_since(&self, network: &NetworkId, since: Timestamp, after: i64) -> Result<Vec<Decided>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("decisions", &SINCE, row![network.as_str(), since, after, PAGE]).await?;
        let sealed = rows.into_iter().map(|mut row| read(&mut row)).collect::<Result<Vec<Sealed>, _>>()?;
        let keys = self.inner.keys.get(sealed.iter().filter(|one| one.asked.is_some()).map(|one| one.key)).await?;
        let open = |Sealed { number, signal, key, reasons, asked }: Sealed| {
            let place = Place::of("decisions", "asked", signal.0);
            let asked = asked.zip(keys.get(&key)).map(|(asked, key)| key.open(place, &asked).map(Document::from)).transpose()?;
            Ok(Decided { number, reasons, asked })
        };
        sealed.into_iter().map(open).collect()
    }
}
