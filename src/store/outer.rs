//! The outer key: the one secret that has to be kept outside the database.
//!
//! The one decision: it never seals anything itself. From it comes a key that wraps the data keys; look-ups go by secrets of
//! their own, which are kept wrapped like a data key. So the outer key can be changed (`rotate.rs`) without touching one row
//! of the messages. It is made once, at the very first start, and in place of a key that is missing beside existing data
//! none is ever made.

use super::error::StoreError;
use super::sealed::{DataKey, fill};
use crate::id::{KeyId, NetworkId};
use crate::personal::Text;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Where the outer key comes from.
#[derive(Clone)]
pub enum Seal {
    /// A file, made at the first start (`seal.key_file`).
    File(PathBuf),
    /// The key itself (`seal.key`).
    Given(Zeroizing<[u8; 32]>),
    /// The key that is to come (`seal.key`), and the one in force until it was changed (`seal.old_key`).
    Changing {
        /// The one to come.
        key: Zeroizing<[u8; 32]>,
        /// The one before.
        old: Zeroizing<[u8; 32]>,
    },
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::Given(_) => f.write_str("Given"),
            Self::Changing { .. } => f.write_str("Changing"),
        }
    }
}

/// What happened to the key, for the one who has to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFact {
    /// It was made just now: say that this file must be kept, apart from the database's backups.
    Made(PathBuf),
    /// It was there.
    Read(PathBuf),
    /// It was given by the configuration.
    Given,
}

/// The version of the first outer key there was.
pub(super) const FIRST: i64 = 1;

/// The first secret of the look-ups, the second that is laid over it, and so on: more than a lifetime needs, and one byte.
pub(super) const MOST_LAYERS: usize = 200;

/// An outer key as it was read, and what is derived from it.
pub(super) struct Master {
    /// Wraps data keys and seals the canary.
    pub(super) wrap: DataKey,
    /// What look-ups go by as long as nothing else was written down.
    lookup: Zeroizing<[u8; 32]>,
    /// What seals cookies as long as nothing else was written down.
    pages: Zeroizing<[u8; 32]>,
}

impl Master {
    pub(super) fn of(key: &Zeroizing<[u8; 32]>) -> Self {
        let derive = |what| Zeroizing::new(blake3::derive_key(what, &**key));
        Self {
            wrap: DataKey::of(KeyId(Uuid::nil()), derive("waakvlam 2026 store: wrapping of data keys")),
            lookup: derive("waakvlam 2026 store: look-ups"),
            pages: derive("waakvlam 2026 store: sealing of what browsers keep"),
        }
    }

    /// What the first outer key stood for itself, before anything was written down.
    pub(super) fn secrets(&self) -> Secrets {
        Secrets { layers: vec![self.lookup.clone()], pages: self.pages.clone() }
    }
}

/// What look-ups and cookies go by: kept in the key store, wrapped, from the first change of the outer key on.
#[derive(Clone)]
pub(super) struct Secrets {
    /// Each laid over the one before.
    pub(super) layers: Vec<Zeroizing<[u8; 32]>>,
    pages: Zeroizing<[u8; 32]>,
}

impl Secrets {
    /// To be sealed.
    pub(super) fn bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.layers.iter().chain([&self.pages]).flat_map(|secret| secret.iter().copied()).collect())
    }

    /// As they were sealed; `None` when it is something else.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let (secrets, []) = bytes.as_chunks::<32>() else { return None };
        let (pages, layers) = secrets.split_last()?;
        let secret = |bytes: &[u8; 32]| Zeroizing::new(*bytes);
        (1..=MOST_LAYERS).contains(&layers.len()).then(|| Self { layers: layers.iter().map(secret).collect(), pages: secret(pages) })
    }
}

/// What is in force.
pub(super) struct Outer {
    /// The keys that wrap, each with its version, the newest last: two while the outer key is being changed.
    wraps: Vec<(i64, DataKey)>,
    secrets: Secrets,
    /// How many layers the hashes in the database have.
    laid: usize,
    /// Seals what a browser keeps for us.
    pub(super) pages: DataKey,
}

/// What a look-up is for: two purposes never share a hash.
#[derive(Clone, Copy, Debug)]
pub(super) enum Purpose {
    ChatAddress,
    HomeAddress,
    Link,
    ExternalId,
    Session,
    Code,
    Arrears,
    Tenancy,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::ChatAddress => "chat address",
            Self::HomeAddress => "home address",
            Self::Link => "link",
            Self::ExternalId => "external id",
            Self::Session => "session",
            Self::Code => "code",
            Self::Arrears => "arrears",
            Self::Tenancy => "tenancy",
        }
    }
}

impl Outer {
    /// `wraps` has one at least.
    pub(super) fn of(wraps: Vec<(i64, DataKey)>, secrets: Secrets) -> Self {
        let pages = DataKey::of(KeyId(Uuid::nil()), secrets.pages.clone());
        Self { wraps, secrets, laid: 1, pages }
    }

    /// Reads, takes or (only where `data` says there is none yet) makes the key. While it is being changed there are two, the
    /// one to come last.
    pub(super) fn load(seal: &Seal, database: &str, data: Data) -> Result<(Vec<Master>, KeyFact), StoreError> {
        let path = match seal {
            Seal::Given(key) => return Ok((vec![Master::of(key)], KeyFact::Given)),
            Seal::Changing { key, old } => return Ok((vec![Master::of(old), Master::of(key)], KeyFact::Given)),
            Seal::File(path) => path,
        };
        match (read(path)?, data) {
            (Some(key), Data::None | Data::Some) => {
                let next = read(&next_to(path))?;
                Ok(([Some(key), next].iter().flatten().map(Master::of).collect(), KeyFact::Read(path.clone())))
            }
            (None, Data::Some) => Err(StoreError::KeyMissing { database: database.to_owned(), key_file: path.clone() }),
            (None, Data::None) => Ok((vec![Master::of(&make(path)?)], KeyFact::Made(path.clone()))),
        }
    }

    /// What seals the examples that were learnt from people of this network. It stays what it is when the outer key is changed.
    pub(super) fn examples(&self, network: &NetworkId) -> DataKey {
        let mut hasher = blake3::Hasher::new_derive_key("waakvlam 2026 store: examples learnt from people");
        hasher.update(&*self.secrets.pages).update(network.as_str().as_bytes());
        DataKey::of(KeyId(Uuid::nil()), Zeroizing::new(*hasher.finalize().as_bytes()))
    }

    /// What wraps from now on, and its version.
    pub(super) fn newest(&self) -> Result<(i64, &DataKey), StoreError> {
        self.wraps.last().map(|(version, key)| (*version, key)).ok_or(StoreError::WrongKey)
    }

    /// What wrapped under that version.
    pub(super) fn wrap(&self, version: i64) -> Result<&DataKey, StoreError> {
        self.wraps.iter().find(|(known, _)| *known == version).map(|(_, key)| key).ok_or(StoreError::KeyVersion { version })
    }

    pub(super) fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    /// Makes hashes of so many layers from now on.
    pub(super) fn lay(&mut self, layers: usize) -> Result<(), StoreError> {
        if !(1..=self.secrets.layers.len()).contains(&layers) {
            return Err(StoreError::Layers { layers });
        }
        self.laid = layers;
        Ok(())
    }

    /// The hash by which a value is found again without being kept: the number of its layers, then 32 bytes.
    pub(super) fn hash(&self, network: &NetworkId, purpose: Purpose, parts: &[&str]) -> Vec<u8> {
        self.overlay(self.first_hash(network, purpose, parts))
    }

    /// The first layer alone: what an id was made of stays what it is.
    pub(super) fn first_hash(&self, network: &NetworkId, purpose: Purpose, parts: &[&str]) -> Vec<u8> {
        let Some(secret) = self.secrets.layers.first() else { return Vec::new() };
        let mut hasher = blake3::Hasher::new_keyed(secret);
        for part in [network.as_str(), purpose.as_str()].iter().chain(parts) {
            // The length in front, so that no two lists of parts read the same.
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        layer(1, hasher.finalize())
    }

    /// A hash with the layers that it does not have yet. So a hash can be made anew without what it is of.
    pub(super) fn overlay(&self, mut hash: Vec<u8>) -> Vec<u8> {
        let has = hash.first().copied().map_or(0, usize::from);
        for (number, secret) in (1..).zip(&self.secrets.layers).take(self.laid).skip(has) {
            hash = layer(number, blake3::keyed_hash(secret, &hash));
        }
        hash
    }

    /// The hash of a home; small letters and capitals are one (`DEBT-6`).
    pub(super) fn home(&self, network: &NetworkId, home: &Text) -> Vec<u8> {
        self.hash(network, Purpose::HomeAddress, &[&home.expose().to_uppercase()])
    }
}

fn layer(number: u8, hash: blake3::Hash) -> Vec<u8> {
    let mut bytes = vec![number];
    bytes.extend_from_slice(hash.as_bytes());
    bytes
}

/// Where the key lies that is to come.
pub(super) fn next_to(key_file: &Path) -> PathBuf {
    with_ending(key_file, "next")
}

/// Where a key that was in force before lies, until no copy of the key store needs it any more.
pub(super) fn kept_as(key_file: &Path, version: i64) -> PathBuf {
    with_ending(key_file, &format!("v{version}"))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Whether there is anything a key was needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Data {
    None,
    Some,
}

pub(super) fn read(path: &Path) -> Result<Option<Zeroizing<[u8; 32]>>, StoreError> {
    let trouble = |error: &std::io::Error| StoreError::File { path: path.to_owned(), doing: "read", kind: error.kind() };
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(trouble(&error)),
    };
    let mut text = Zeroizing::new(String::new());
    // 64 hexadecimal digits and an end of line: more than this is another file.
    file.take(80).read_to_string(&mut text).map_err(|error| trouble(&error))?;
    key_of_text(&text).map(Some).ok_or(StoreError::KeyFile { key_file: path.to_owned(), why: "it is not 64 hexadecimal digits" })
}

/// The key that 64 hexadecimal digits stand for; spaces around them are let go.
pub fn key_of_text(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let digits = text.trim().as_bytes();
    let mut key = Zeroizing::new([0_u8; 32]);
    if digits.len() != 64 {
        return None;
    }
    for (byte, pair) in key.iter_mut().zip(digits.chunks(2)) {
        let pair = std::str::from_utf8(pair).ok().filter(|pair| pair.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        *byte = u8::from_str_radix(pair, 16).ok()?;
    }
    Some(key)
}

/// Makes the file so that only this user reads it, and so that it is on the disk before anything is sealed under it.
pub(super) fn make(path: &Path) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let mut key = Zeroizing::new([0_u8; 32]);
    fill(&mut *key)?;
    let mut text = Zeroizing::new(key.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    text.push('\n');
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    written.and_then(|()| sync_folder(path)).map_err(|error| StoreError::File {
        path: path.to_owned(),
        doing: "made",
        kind: error.kind(),
    })?;
    Ok(key)
}

/// Makes what happened to the names in this file's folder last.
pub(super) fn sync_folder(path: &Path) -> std::io::Result<()> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(parent)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_differ_by_network_purpose_and_parts() {
        let of = |byte| {
            let master = Master::of(&Zeroizing::new([byte; 32]));
            let secrets = master.secrets();
            Outer::of(vec![(FIRST, master.wrap)], secrets)
        };
        let outer = of(7);
        let (a, b) = (NetworkId::from("a"), NetworkId::from("b"));
        let hashes = [
            outer.hash(&a, Purpose::ChatAddress, &["1", "23"]),
            outer.hash(&b, Purpose::ChatAddress, &["1", "23"]),
            outer.hash(&a, Purpose::HomeAddress, &["1", "23"]),
            outer.hash(&a, Purpose::ChatAddress, &["12", "3"]),
            of(8).hash(&a, Purpose::ChatAddress, &["1", "23"]),
        ];
        let different: std::collections::HashSet<_> = hashes.iter().collect();
        assert_eq!(different.len(), hashes.len());
        assert_eq!(hashes[0], outer.hash(&a, Purpose::ChatAddress, &["1", "23"]));
    }

    #[test]
    fn a_layer_is_laid_over_a_hash_without_what_it_is_of() {
        let master = Master::of(&Zeroizing::new([7; 32]));
        let mut secrets = master.secrets();
        secrets.layers.push(Zeroizing::new([9; 32]));
        let secrets = Secrets::read(&secrets.bytes()).unwrap();
        let mut outer = Outer::of(vec![(FIRST, master.wrap)], secrets);
        let hash = |outer: &Outer| outer.hash(&NetworkId::from("a"), Purpose::ChatAddress, &["1"]);
        let before = hash(&outer);
        outer.lay(2).unwrap();
        let after = hash(&outer);
        assert_eq!((before[0], after[0]), (1, 2));
        assert_eq!(outer.overlay(before.clone()), after);
        assert_eq!(outer.overlay(after.clone()), after, "once is enough");
        assert_eq!(outer.first_hash(&NetworkId::from("a"), Purpose::ChatAddress, &["1"]), before, "and the first is what it was");
        assert!(outer.lay(3).is_err() && outer.lay(0).is_err(), "a secret that is not there");
        for bytes in [0, 31, 32, 65, 32 * 300] {
            assert!(Secrets::read(&vec![0; bytes]).is_none(), "{bytes}");
        }
    }

    #[test]
    fn a_key_file_is_made_once_for_this_user_only_and_read_back() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let made = make(&path).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(*read(&path).unwrap().unwrap(), *made);
        assert!(make(&path).is_err(), "an existing key is never written over");
    }

    #[test]
    fn what_is_not_a_key_is_refused() {
        for text in ["", "abc", &"g".repeat(64), &"a".repeat(63), &"a".repeat(66), &format!("+1{}", "a".repeat(62))] {
            assert!(key_of_text(text).is_none(), "{text}");
        }
    }
}
