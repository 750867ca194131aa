//! Changing the outer key: every data key is wrapped anew, and not one row of the messages is touched.
//!
//! The one decision: each step is one transaction, or one name in a folder, and says by itself that it was done. Whoever is
//! stopped in between gives the same command again; and a server that starts in between reads keys of both versions. The
//! key before is kept under another name, because copies of the key store still need it.

use super::Store;
use super::alone::Alone;
use super::error::StoreError;
use super::keys::Wrapped;
use super::opening::Settings;
use super::outer::{Master, Outer, Seal, kept_as, make, next_to, read, sync_folder};
use super::ring::{self, Changing, Ring};
use super::sql::{Sql, Value, row};
use super::writer::{Durability, job};
use crate::id::KeyId;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// In the order of their ids, so that a page goes on where the last one ended.
const PAGE: Sql =
    Sql::same("SELECT id, network, scope, wrapped, wrapped_by FROM keys WHERE id > $1 AND wrapped_by < $2 ORDER BY id LIMIT 500");
const REWRAP: Sql = Sql::same("UPDATE keys SET wrapped = $2, wrapped_by = $3 WHERE id = $1 AND wrapped_by < $3");

/// What was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotated {
    /// The version that is in force now; the first there was is 1.
    pub version: i64,
    /// Keys that were wrapped anew by this call.
    pub rewrapped: u64,
    /// Keys that did not open before either, and were left as they were.
    pub broken: u64,
    /// Where the key before lies now; `None` when keys are given by settings.
    pub kept: Option<PathBuf>,
}

impl Store {
    /// Changes the outer key, or goes on with a change that was interrupted. No server may run meanwhile; a hundred thousand
    /// people take some seconds.
    ///
    /// # Errors
    /// Says what to do; the same call goes on where this one ended.
    pub async fn rotate_key(settings: &Settings) -> Result<Rotated, StoreError> {
        let alone = Alone::open(settings).await?;
        let rotated = rotate(&alone, settings).await;
        alone.close().await;
        rotated
    }
}

async fn rotate(alone: &Alone, settings: &Settings) -> Result<Rotated, StoreError> {
    let ring = alone.ring(settings).await?;
    let file = match &settings.seal {
        Seal::File(path) => Some(path),
        Seal::Given(_) | Seal::Changing { .. } => None,
    };
    // The key to come is in force already: all that was left to do is to give it its name.
    if ring.changing == Changing::No && ring.place > 0 {
        let Some(path) = file else {
            return Err(StoreError::Rotation { why: "`seal.key` is the key in force. Take `seal.old_key` out of the settings" });
        };
        let kept = Some(exchange(path, ring.version - 1)?);
        return Ok(Rotated { version: ring.version, rewrapped: 0, broken: 0, kept });
    }
    if ring.changing == Changing::No {
        ring::begin(&alone.keys, &ring, &coming(&settings.seal)?).await?;
    }
    let Ring { outer, version: next, .. } = alone.ring(settings).await.map(|ring| Ring { version: ring.version + 1, ..ring })?;
    let (rewrapped, broken) = rewrap(alone, outer, next).await?;
    ring::end(&alone.keys, next).await?;
    let kept = file.map(|path| exchange(path, next - 1)).transpose()?;
    Ok(Rotated { version: next, rewrapped, broken, kept })
}

/// The key to come: made beside the one in force, or given.
fn coming(seal: &Seal) -> Result<Master, StoreError> {
    match seal {
        Seal::File(path) => {
            let next = next_to(path);
            let key = match read(&next)? {
                Some(key) => key,
                None => make(&next)?,
            };
            Ok(Master::of(&key))
        }
        Seal::Changing { key, old } if **key != **old => Ok(Master::of(key)),
        Seal::Changing { .. } => {
            Err(StoreError::Rotation { why: "`seal.key` and `seal.old_key` are the same. Put a new key into `seal.key`" })
        }
        Seal::Given(_) => Err(StoreError::Rotation {
            why: "`seal.key` is set and `seal.old_key` is not. Put the key in force into `seal.old_key`, and a new one into `seal.key`",
        }),
    }
}

/// Wraps every key anew that is not yet, some hundred in a transaction; how many, and how many do not open.
async fn rewrap(alone: &Alone, outer: Outer, next: i64) -> Result<(u64, u64), StoreError> {
    let (mut rewrapped, mut broken, mut after) = (0, 0, KeyId(Uuid::nil()));
    loop {
        let rows = alone.keys.read().await?.fetch("keys", &PAGE, row![after.0, next]).await?;
        let mut page: Vec<Vec<Value>> = Vec::with_capacity(rows.len());
        let mut ended = true;
        for mut row in rows {
            ended = false;
            let wrapped = Wrapped::read(&mut row)?;
            after = wrapped.id;
            match wrapped.rewrap(&outer) {
                Ok((sealed, version)) => page.push(row![wrapped.id.0, sealed, version]),
                Err(error) => {
                    tracing::warn!(%error, "a key did not open, and is left as it was");
                    broken += 1;
                }
            }
        }
        if ended {
            return Ok((rewrapped, broken));
        }
        rewrapped += page.len() as u64;
        let work = job(move |on| {
            Box::pin(async move {
                for row in page {
                    on.execute("wrapping keys", &REWRAP, row).await?;
                }
                Ok(())
            })
        });
        alone.keys.write(Durability::Now, work).await?;
    }
}

/// Gives the key to come the name of the one in force, which is kept under another. At no moment is there no key under its
/// name.
fn exchange(path: &Path, version: i64) -> Result<PathBuf, StoreError> {
    let kept = kept_as(path, version);
    let trouble = |error: std::io::Error| StoreError::File { path: kept.clone(), doing: "made", kind: error.kind() };
    match std::fs::hard_link(path, &kept) {
        // From the same change, interrupted; what lies there is the same key, or else nothing is done.
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            if read(path)?.map(|key| *key) != read(&kept)?.map(|key| *key) {
                return Err(StoreError::KeyFile { key_file: kept, why: "another key lies under the name that the key before would get" });
            }
        }
        linked => linked.map_err(trouble)?,
    }
    std::fs::rename(next_to(path), path).and_then(|()| sync_folder(path)).map_err(trouble)?;
    Ok(kept)
}
