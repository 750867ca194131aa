//! The outer keys as the key store knows them: which one is in force, and which is to come.
//!
//! The one decision: the key store says itself which outer key opens it, by a canary for each. So a change of the key is one
//! row at its beginning and one transaction at its end, and whoever opens the store in between has both or is refused.

use super::connection::Connection;
use super::database::Database;
use super::error::StoreError;
use super::outer::{FIRST, Master, Outer, Secrets};
use super::sealed::{Place, fill};
use super::sql::{Sql, Turnstile, Value, row};
use super::writer::{Durability, job};
use uuid::Uuid;

const FACT: Sql = Sql::same("SELECT value FROM facts WHERE name = $1");
const WRITE_FACT: Sql =
    Sql::same("INSERT INTO facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
const DROP_FACT: Sql = Sql::same("DELETE FROM facts WHERE name = $1");
/// Two processes that start for the first time, one after the other.
pub(super) const FIRST_START: Turnstile =
    Turnstile { postgres: "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('waakvlam first start', 0))" };

/// What the canary says when the right key opens it.
const CANARY: &[u8] = b"the pilot light is on";

/// The key in force.
const CANARY_NOW: &str = "canary";
const SECRETS_NOW: &str = "secrets";
/// The key to come.
const CANARY_NEXT: &str = "next canary";
const SECRETS_NEXT: &str = "next secrets";
/// The version of the key in force, one byte; before the first change it is not there.
const VERSION: &str = "version";
/// The name of the pair.
const PAIR: &str = "pair";

/// An opened key store.
pub(super) struct Ring {
    pub(super) outer: Outer,
    /// The name of the pair.
    pub(super) pair: Uuid,
    /// The version in force.
    pub(super) version: i64,
    /// Which of the keys that were given it is, from 0.
    pub(super) place: usize,
    /// Whether a change was begun and not ended.
    pub(super) changing: Changing,
}

/// Whether the outer key is being changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changing {
    /// It is not.
    No,
    /// It was begun, and not ended.
    Begun,
}

/// Opens a key store with the keys that are here; `None` for an empty one.
pub(super) async fn open(keys: &mut Connection, masters: Vec<Master>) -> Result<Option<Ring>, StoreError> {
    let Some(canary) = fact(keys, CANARY_NOW).await? else { return Ok(None) };
    let place = masters.iter().position(|master| opens(master, &canary)).ok_or(StoreError::WrongKey)?;
    let version = match fact(keys, VERSION).await?.as_deref() {
        None => FIRST,
        Some([version]) => i64::from(*version),
        Some(_) => return Err(StoreError::WrongKey),
    };
    let pair = fact(keys, PAIR).await?.and_then(|bytes| Uuid::from_slice(&bytes).ok()).ok_or(StoreError::WrongKey)?;
    let (kept, next) = (fact(keys, SECRETS_NOW).await?, fact(keys, CANARY_NEXT).await?);
    let mut masters: Vec<Option<Master>> = masters.into_iter().map(Some).collect();
    let mut take = |at: usize| masters.get_mut(at).and_then(Option::take).ok_or(StoreError::WrongKey);
    let now = take(place)?;
    let secrets = match kept {
        None => now.secrets(),
        Some(sealed) => Secrets::read(&now.wrap.open(secrets_place(), &sealed)?).ok_or(StoreError::WrongKey)?,
    };
    let mut wraps = vec![(version, now.wrap)];
    let changing = if next.is_some() { Changing::Begun } else { Changing::No };
    if let Some(canary) = next {
        let coming = masters.into_iter().flatten().find(|master| opens(master, &canary));
        wraps.push((version + 1, coming.ok_or(StoreError::KeyVersion { version: version + 1 })?.wrap));
    }
    Ok(Some(Ring { outer: Outer::of(wraps, secrets), pair, version, place, changing }))
}

/// Opens a key store, or writes the canary into an empty one.
pub(super) async fn enter(keys: &Database, masters: impl Fn() -> Result<Vec<Master>, StoreError>) -> Result<Ring, StoreError> {
    if let Some(ring) = open(&mut keys.read().await?, masters()?).await? {
        return Ok(ring);
    }
    // Chance, not the clock: two installations made in the same millisecond are still two.
    let mut drawn = [0; 16];
    fill(&mut drawn)?;
    let first = masters()?.into_iter().next().ok_or(StoreError::WrongKey)?;
    let rows = [row![CANARY_NOW, first.wrap.seal(canary_place(), CANARY)?], row![PAIR, drawn.to_vec()]];
    let begin = job(move |on| {
        Box::pin(async move {
            on.pass("first start", &FIRST_START, Vec::new()).await?;
            if fact(on, CANARY_NOW).await?.is_none() {
                write(on, rows).await?;
            }
            Ok(())
        })
    });
    keys.write(Durability::Now, begin).await?;
    open(&mut keys.read().await?, masters()?).await?.ok_or(StoreError::WrongKey)
}

/// Whether anything was ever written into this key store.
pub(super) async fn is_begun(keys: &mut Connection) -> Result<bool, StoreError> {
    Ok(fact(keys, CANARY_NOW).await?.is_some())
}

/// The first step of a change: from here on two keys are needed.
pub(super) async fn begin(keys: &Database, ring: &Ring, coming: &Master) -> Result<(), StoreError> {
    if ring.version >= i64::from(u8::MAX) {
        return Err(StoreError::Rotation {
            why: "it was changed 254 times, and more are not counted. Move everything to a new installation",
        });
    }
    let canary = coming.wrap.seal(canary_place(), CANARY)?;
    let secrets = coming.wrap.seal(secrets_place(), &ring.outer.secrets().bytes())?;
    let rows = [row![CANARY_NEXT, canary], row![SECRETS_NEXT, secrets]];
    keys.write(Durability::Now, job(move |on| Box::pin(async move { write(on, rows).await }))).await
}

/// The last step of a change: the key to come is the one in force.
pub(super) async fn end(keys: &Database, version: i64) -> Result<(), StoreError> {
    let version = u8::try_from(version).map_err(|_| StoreError::WrongKey)?;
    let work = job(move |on| {
        Box::pin(async move {
            for (next, now) in [(CANARY_NEXT, CANARY_NOW), (SECRETS_NEXT, SECRETS_NOW)] {
                let value = fact(on, next).await?.ok_or(StoreError::WrongKey)?;
                write(on, [row![now, value]]).await?;
                on.execute("changing the key", &DROP_FACT, row![next]).await?;
            }
            write(on, [row![VERSION, vec![version]]]).await
        })
    });
    keys.write(Durability::Now, work).await
}

/// Writes down what look-ups go by from now on. While the outer key is being changed there are two copies, and this is not
/// asked for.
pub(super) async fn keep_secrets(keys: &Database, outer: &Outer, secrets: &Secrets) -> Result<(), StoreError> {
    let (_, wrap) = outer.newest()?;
    let rows = [row![SECRETS_NOW, wrap.seal(secrets_place(), &secrets.bytes())?]];
    keys.write(Durability::Now, job(move |on| Box::pin(async move { write(on, rows).await }))).await
}

fn opens(master: &Master, canary: &[u8]) -> bool {
    master.wrap.open(canary_place(), canary).is_ok_and(|said| said == CANARY)
}

fn canary_place() -> Place {
    Place::of("facts", "value", Uuid::nil())
}

fn secrets_place() -> Place {
    Place::of("facts", "value", Uuid::from_u128(2))
}

async fn fact(on: &mut Connection, name: &'static str) -> Result<Option<Vec<u8>>, StoreError> {
    let row = on.fetch_one("facts", &FACT, row![name]).await?;
    row.map(|mut row| row.blob()).transpose()
}

async fn write<const N: usize>(on: &mut Connection, rows: [Vec<Value>; N]) -> Result<(), StoreError> {
    for row in rows {
        on.execute("facts", &WRITE_FACT, row).await?;
    }
    Ok(())
}
