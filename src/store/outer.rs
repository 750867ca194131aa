//! The outer key: the one secret that has to be kept outside the database.
//!
//! The one decision: it never seals anything itself. From it come two keys, one that wraps the data keys and one for
//! look-ups, so that a look-up hash says nothing about a wrapped key. It is made once, at the very first start, and never
//! again: a missing key beside existing data is an error, not an occasion.

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

/// The outer key's version, written beside what it wraps and in front of what it hashes, so that it can be changed one day.
pub(super) const VERSION: u8 = 1;

/// What is derived from the outer key.
pub(super) struct Outer {
    /// Wraps data keys and seals the canary.
    pub(super) wrap: DataKey,
    /// Seals what a browser keeps for us.
    pub(super) pages: DataKey,
    lookup: Zeroizing<[u8; 32]>,
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
    fn of(key: &Zeroizing<[u8; 32]>) -> Self {
        let wrap = Zeroizing::new(blake3::derive_key("waakvlam 2026 store: wrapping of data keys", &**key));
        let lookup = Zeroizing::new(blake3::derive_key("waakvlam 2026 store: look-ups", &**key));
        let pages = Zeroizing::new(blake3::derive_key("waakvlam 2026 store: sealing of what browsers keep", &**key));
        Self { wrap: DataKey::of(KeyId(Uuid::nil()), wrap), pages: DataKey::of(KeyId(Uuid::nil()), pages), lookup }
    }

    /// Reads, takes or (only where `data` says there is none yet) makes the key.
    pub(super) fn load(seal: &Seal, database: &str, data: Data) -> Result<(Self, KeyFact), StoreError> {
        let path = match seal {
            Seal::Given(key) => return Ok((Self::of(key), KeyFact::Given)),
            Seal::File(path) => path,
        };
        match (read(path)?, data) {
            (Some(key), Data::None | Data::Some) => Ok((Self::of(&key), KeyFact::Read(path.clone()))),
            (None, Data::Some) => Err(StoreError::KeyMissing { database: database.to_owned(), key_file: path.clone() }),
            (None, Data::None) => Ok((Self::of(&make(path)?), KeyFact::Made(path.clone()))),
        }
    }

    /// The hash by which a value is found again without being kept: version, then 32 bytes.
    pub(super) fn hash(&self, network: &NetworkId, purpose: Purpose, parts: &[&str]) -> Vec<u8> {
        let mut hasher = blake3::Hasher::new_keyed(&self.lookup);
        for part in [network.as_str(), purpose.as_str()].iter().chain(parts) {
            // The length in front, so that no two lists of parts read the same.
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        let mut hash = vec![VERSION];
        hash.extend_from_slice(hasher.finalize().as_bytes());
        hash
    }

    /// The hash of a home; small letters and capitals are one (`DEBT-6`).
    pub(super) fn home(&self, network: &NetworkId, home: &Text) -> Vec<u8> {
        self.hash(network, Purpose::HomeAddress, &[&home.expose().to_uppercase()])
    }
}

/// Whether there is anything a key was needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Data {
    None,
    Some,
}

fn read(path: &Path) -> Result<Option<Zeroizing<[u8; 32]>>, StoreError> {
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
fn make(path: &Path) -> Result<Zeroizing<[u8; 32]>, StoreError> {
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
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    written.and_then(|()| File::open(parent).and_then(|folder| folder.sync_all())).map_err(|error| StoreError::File {
        path: path.to_owned(),
        doing: "made",
        kind: error.kind(),
    })?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_differ_by_network_purpose_and_parts() {
        let outer = Outer::of(&Zeroizing::new([7; 32]));
        let (a, b) = (NetworkId::from("a"), NetworkId::from("b"));
        let hashes = [
            outer.hash(&a, Purpose::ChatAddress, &["1", "23"]),
            outer.hash(&b, Purpose::ChatAddress, &["1", "23"]),
            outer.hash(&a, Purpose::HomeAddress, &["1", "23"]),
            outer.hash(&a, Purpose::ChatAddress, &["12", "3"]),
            Outer::of(&Zeroizing::new([8; 32])).hash(&a, Purpose::ChatAddress, &["1", "23"]),
        ];
        let different: std::collections::HashSet<_> = hashes.iter().collect();
        assert_eq!(different.len(), hashes.len());
        assert_eq!(hashes[0], outer.hash(&a, Purpose::ChatAddress, &["1", "23"]));
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
