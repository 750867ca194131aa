//! Making every look-up hash anew, under a secret that nobody had before.
//!
//! The one decision: a new layer is laid over each hash, so nothing has to be opened and nothing is lost: what has no plain
//! value any more (codes on paper, one-time links, sessions) is found as before. Whoever holds an older secret can try out
//! addresses on an older copy only. All hashes change in one transaction, in which stands how many layers they have from
//! then on; the new secret is on the disk before it.

use super::Store;
use super::alone::Alone;
use super::connection::Connection;
use super::error::StoreError;
use super::opening::{self, Settings};
use super::outer::{MOST_LAYERS, Outer};
use super::ring::{self, Changing};
use super::sealed::fill;
use super::sql::{Sql, row};
use super::writer::{Durability, job};
use crate::identity::Fingerprint;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Bytes of a hash: the number of its layers, and 32.
const HASH: usize = 33;

/// A column of hashes.
struct Hashes {
    table: &'static str,
    read: Sql,
    write: Sql,
}

/// Every column of hashes but the codes'. The ids of arrears are made of the first layer, and stay: whoever holds the first
/// secret and knows landlord, tenancy and day can see that there is such a row.
const HASHES: [Hashes; 7] = [
    Hashes {
        table: "conversations",
        read: Sql::same("SELECT id, address_hash FROM conversations"),
        write: Sql::same("UPDATE conversations SET address_hash = $2 WHERE id = $1"),
    },
    Hashes {
        table: "signals",
        read: Sql::same("SELECT id, address_hash FROM signals WHERE address_hash IS NOT NULL"),
        write: Sql::same("UPDATE signals SET address_hash = $2 WHERE id = $1"),
    },
    Hashes {
        table: "support_events",
        read: Sql::same("SELECT id, household FROM support_events"),
        write: Sql::same("UPDATE support_events SET household = $2 WHERE id = $1"),
    },
    Hashes {
        table: "arrears",
        read: Sql::same("SELECT id, tenancy_hash FROM arrears"),
        write: Sql::same("UPDATE arrears SET tenancy_hash = $2 WHERE id = $1"),
    },
    Hashes {
        table: "arrears",
        read: Sql::same("SELECT id, address_hash FROM arrears"),
        write: Sql::same("UPDATE arrears SET address_hash = $2 WHERE id = $1"),
    },
    Hashes {
        table: "tenancy_ties",
        read: Sql::same("SELECT id, tenancy_hash FROM tenancy_ties"),
        write: Sql::same("UPDATE tenancy_ties SET tenancy_hash = $2 WHERE id = $1"),
    },
    Hashes {
        table: "sessions",
        read: Sql::same("SELECT id, hash FROM sessions"),
        write: Sql::same("UPDATE sessions SET hash = $2 WHERE id = $1"),
    },
];
const CODES: Sql = Sql::same("SELECT id, hash FROM invitations");
const WRITE_CODE: Sql = Sql::same("UPDATE invitations SET hash = $2, slot = $3 WHERE id = $1");
const LINKS: Sql = Sql::same("SELECT purpose, hash FROM one_time_links");
const WRITE_LINK: Sql = Sql::same("UPDATE one_time_links SET hash = $2 WHERE hash = $1");
/// A channel's numbers that are no numbers.
const NUMBERS: Sql = Sql::same("SELECT id, external_id FROM messages WHERE external_id LIKE 'h:%'");
const WRITE_NUMBER: Sql = Sql::same("UPDATE messages SET external_id = $2 WHERE id = $1");
const WRITE_LAYERS: Sql =
    Sql::same("INSERT INTO pairing (name, value) VALUES ('layers', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value");

/// What was made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reindexed {
    /// Which secret look-ups go by now; the first is 1.
    pub layers: usize,
    /// Hashes that were made anew.
    pub hashes: u64,
}

impl Store {
    /// Makes every look-up hash anew, or ends what was interrupted. No server may run meanwhile; a hundred thousand hashes
    /// take some seconds.
    ///
    /// # Errors
    /// Says what to do; nothing is half done, and the same call may be given again.
    pub async fn reindex(settings: &Settings) -> Result<Reindexed, StoreError> {
        let alone = Alone::open(settings).await?;
        let reindexed = reindex(&alone, settings).await;
        alone.close().await;
        reindexed
    }
}

async fn reindex(alone: &Alone, settings: &Settings) -> Result<Reindexed, StoreError> {
    let ring = alone.ring(settings).await?;
    if ring.changing == Changing::Begun {
        return Err(StoreError::Rotation { why: "a change of it was begun. End that first: give `waakvlam keys rotate` again" });
    }
    let here = opening::layers_here(&mut alone.messages.read().await?).await?;
    let mut secrets = ring.outer.secrets().clone();
    let outer = opening::pair_up(&alone.messages, ring, alone.keys_name.clone()).await?;
    // One that lies there already is from a call that was interrupted before any hash was made with it.
    if secrets.layers.len() == here {
        if here >= MOST_LAYERS {
            return Err(StoreError::Layers { layers: here + 1 });
        }
        let mut secret = Zeroizing::new([0; 32]);
        fill(&mut *secret)?;
        secrets.layers.push(secret);
        ring::keep_secrets(&alone.keys, &outer, &secrets).await?;
    }
    let layers = here + 1;
    let mut outer = alone.ring(settings).await?.outer;
    outer.lay(layers)?;
    let outer = Arc::new(outer);
    let work = job(move |on| Box::pin(async move { overlay(on, &outer, layers).await }));
    let hashes = alone.messages.write(Durability::Now, work).await?;
    Ok(Reindexed { layers, hashes })
}

async fn overlay(on: &mut Connection, outer: &Outer, layers: usize) -> Result<u64, StoreError> {
    let mut count = 0;
    for Hashes { table, read, write } in &HASHES {
        for mut row in on.fetch(table, read, Vec::new()).await? {
            let (id, hash) = (row.text()?, row.blob()?);
            // A conversation that was parted from its chat has a hash of another length, which says nothing.
            if hash.len() != HASH {
                continue;
            }
            count += on.execute(table, write, row![id, outer.overlay(hash)]).await?;
        }
    }
    for mut row in on.fetch("invitations", &CODES, Vec::new()).await? {
        let (id, code) = (row.text()?, Fingerprint::of(outer.overlay(row.blob()?)));
        count += on.execute("invitations", &WRITE_CODE, row![id, code.bytes().to_vec(), code.slot().to_vec()]).await?;
    }
    for mut row in on.fetch("one_time_links", &LINKS, Vec::new()).await? {
        row.text()?;
        let hash = row.blob()?;
        count += on.execute("one_time_links", &WRITE_LINK, row![hash.clone(), outer.overlay(hash)]).await?;
    }
    for mut row in on.fetch("messages", &NUMBERS, Vec::new()).await? {
        let (id, number) = (row.text()?, row.text()?);
        let Some(hash) = number.strip_prefix("h:").and_then(bytes_of) else { continue };
        count += on.execute("messages", &WRITE_NUMBER, row![id, super::words::hashed(&outer.overlay(hash))]).await?;
    }
    on.execute("pairing", &WRITE_LAYERS, row![layers.to_string()]).await?;
    Ok(count)
}

/// The bytes that hexadecimal digits stand for.
fn bytes_of(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect()
}
