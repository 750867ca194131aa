//! The audit: lines that are only ever added, each with a hash over itself and the one before.
//!
//! The one decision: a line's place and hash are made inside the transaction that writes it, behind a turnstile, so that two
//! processes cannot both write line 12. The head is copied now and then into the key store, whose backups are kept apart: what
//! somebody does to the lines is seen from there.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::processing;
use super::row::Row;
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Turnstile, row};
use super::writer::{Durability, job};
use crate::audit::{Broken, Came, Deed, Entry, Hash, Head, Noted, Proof, Who, With};
use crate::id::NetworkId;
use jiff::Timestamp;
use std::collections::BTreeMap;

pub(super) static INSERT: Many = Many::of(
    &[TEXT, INTEGER, TEXT, INTEGER, TEXT, TEXT, TEXT, TEXT, BLOB],
    Sql {
        sqlite: "INSERT INTO audit (network, seq, operation, at, who, deed, subject, came, hash) VALUES {rows}",
        postgres: "INSERT INTO audit (network, seq, operation, at, who, deed, subject, came, hash) SELECT * FROM {rows}",
    },
);
pub(super) const HEAD: Sql = Sql::same("SELECT seq, hash FROM audit WHERE network = $1 ORDER BY seq DESC LIMIT 1");
pub(super) const PAGE: Sql =
    Sql::same("SELECT seq, operation, at, who, deed, subject, came, hash FROM audit WHERE network = $1 AND seq > $2 ORDER BY seq LIMIT $3");
pub(super) const OF_SUBJECT: Sql = Sql::same(
    "SELECT seq, operation, at, who, deed, subject, came, hash FROM audit
     WHERE network = $1 AND subject = $2 AND subject <> '' ORDER BY seq",
);
const KEEP_HEAD: Sql =
    Sql::same("INSERT INTO audit_heads (network, seq, hash, at) VALUES ($1, $2, $3, $4) ON CONFLICT (network, seq) DO NOTHING");
const KEPT_HEADS: Sql = Sql::same("SELECT seq, hash FROM audit_heads WHERE network = $1 ORDER BY seq");

/// Whoever adds lines to a network's log goes after whoever does already.
const ONE_BY_ONE: Turnstile = Turnstile { postgres: "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('waakvlam audit ' || $1, 0))" };

/// Lines read at once when a log is followed: some hundred kilobytes.
const LINES: i64 = 1000;

fn hash(row: &mut Row) -> Result<Hash, StoreError> {
    let bytes: Result<[u8; 32], _> = row.blob()?.try_into();
    bytes.map(Hash).map_err(|_| row.wrong())
}

fn head(row: &mut Row) -> Result<Head, StoreError> {
    Ok(Head { seq: row.integer()?, hash: hash(row)? })
}

fn entry(row: &mut Row) -> Result<Entry, StoreError> {
    let seq = row.integer()?;
    let operation = row.parsed(|word| word.parse().ok())?;
    let at = row.time()?;
    let who = row.parsed(Who::read)?;
    let deed = row.parsed(Deed::from_word)?;
    let with = row.parsed(With::read)?;
    let came = row.parsed(Came::from_word)?;
    Ok(Entry { seq, noted: Noted { operation, at, who, deed, with, came }, hash: hash(row)? })
}

/// Adds lines, in this transaction.
pub(super) async fn add(on: &mut Connection, network: &NetworkId, lines: Vec<Noted>) -> Result<(), StoreError> {
    if lines.is_empty() {
        return Ok(());
    }
    processing::add(on, network, &lines).await?;
    on.pass("audit", &ONE_BY_ONE, row![network.as_str()]).await?;
    let last = on.fetch_one("audit", &HEAD, row![network.as_str()]).await?;
    let mut end = match last {
        Some(mut row) => head(&mut row)?,
        None => Head::of_nothing(network.as_str()),
    };
    let mut rows = Vec::with_capacity(lines.len());
    for noted in lines {
        let (Entry { seq, noted, hash }, next) = end.append(noted);
        end = next;
        let Noted { operation, at, who, deed, with, came } = noted;
        rows.push(row![network.as_str(), seq, operation, at, who.written(), deed.as_str(), with.written(), came.as_str(), hash.0.to_vec()]);
    }
    on.many("audit", &INSERT, rows).await.map(|_| ())
}

/// Adds lines of several networks, in this transaction; always in the same order of networks, so that no two wait for each other.
pub(super) async fn add_each(on: &mut Connection, lines: Vec<(NetworkId, Noted)>) -> Result<(), StoreError> {
    let mut of_networks: BTreeMap<NetworkId, Vec<Noted>> = BTreeMap::new();
    for (network, noted) in lines {
        of_networks.entry(network).or_default().push(noted);
    }
    for (network, lines) in of_networks {
        add(on, &network, lines).await?;
    }
    Ok(())
}

/// What following a whole log says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audited {
    /// How it ends, or where it is broken.
    pub end: Result<Head, Broken>,
    /// How many lines were followed.
    pub lines: u64,
}

impl Store {
    /// Writes down who read or did what. Not shown or done before this is back.
    ///
    /// # Errors
    /// Then nothing of it is written.
    pub async fn audit(&self, network: &NetworkId, lines: Vec<Noted>) -> Result<(), StoreError> {
        let network = network.clone();
        let write = job(move |on| Box::pin(async move { add(on, &network, lines).await }));
        self.inner.messages.write(Durability::Now, write).await
    }

    /// The lines behind this place, a page of them, in order.
    ///
    /// # Errors
    /// When the database cannot be read, or a line is none of ours.
    pub async fn audit_lines(&self, network: &NetworkId, behind: i64) -> Result<Vec<Entry>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("audit", &PAGE, row![network.as_str(), behind, LINES]).await?;
        rows.into_iter().map(|mut row| entry(&mut row)).collect()
    }

    /// What was read of or done with these, in order of each.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn audit_of(&self, network: &NetworkId, subjects: &[With]) -> Result<Vec<Entry>, StoreError> {
        let mut on = self.inner.messages.read().await?;
        let mut entries = Vec::new();
        for subject in subjects {
            for mut row in on.fetch("audit", &OF_SUBJECT, row![network.as_str(), subject.written()]).await? {
                entries.push(entry(&mut row)?);
            }
        }
        Ok(entries)
    }

    /// Follows the whole log from its first line, against every head that was kept beside the keys, and one that somebody kept.
    ///
    /// # Errors
    /// When a database cannot be read. A log that is broken is no error of ours: it is the answer.
    pub async fn follow_audit(&self, network: &NetworkId, known: Option<Head>) -> Result<Audited, StoreError> {
        let anchors = self.kept_heads(network).await?.into_iter().chain(known).collect();
        let mut proof = Proof::of(network.as_str(), anchors);
        let (mut behind, mut lines) = (0, 0);
        loop {
            let page = self.audit_lines(network, behind).await?;
            let Some(end) = page.last().map(|line| line.seq) else { return Ok(Audited { end: proof.end(), lines }) };
            for line in &page {
                if let Err(broken) = proof.follow(line) {
                    return Ok(Audited { end: Err(broken), lines });
                }
                lines += 1;
            }
            behind = end;
        }
    }

    async fn kept_heads(&self, network: &NetworkId) -> Result<Vec<Head>, StoreError> {
        let rows = self.inner.keys.database.read().await?.fetch("audit_heads", &KEPT_HEADS, row![network.as_str()]).await?;
        rows.into_iter().map(|mut row| head(&mut row)).collect()
    }

    /// Keeps the head as it is now beside the keys; what it is, when there is a line at all.
    ///
    /// # Errors
    /// When a database cannot be read or written.
    pub async fn keep_audit_head(&self, network: &NetworkId, now: Timestamp) -> Result<Option<Head>, StoreError> {
        let last = self.inner.messages.read().await?.fetch_one("audit", &HEAD, row![network.as_str()]).await?;
        let Some(end) = last.map(|mut row| head(&mut row)).transpose()? else { return Ok(None) };
        let values = row![network.as_str(), end.seq, end.hash.0.to_vec(), now];
        let keep = job(move |on| Box::pin(async move { on.execute("audit_heads", &KEEP_HEAD, values).await.map(|_| ()) }));
        self.inner.keys.database.write(Durability::Now, keep).await?;
        Ok(Some(end))
    }
}
