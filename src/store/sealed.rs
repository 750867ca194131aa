//! Sealing and opening.
//!
//! XChaCha20-Poly1305 with a random nonce of 24 bytes (large enough to draw blindly). The one decision: a seal is bound to
//! its table, column and row id, so that a value copied to another place in the database does not open there.
//!
//! Bytes: format version (1), nonce (24), ciphertext with its tag (16).

use super::error::StoreError;
use crate::id::KeyId;
use uuid::Uuid;
use waakvlam_seal::NONCE;
use zeroize::Zeroizing;

/// The only format so far. Another cipher is another number, and old values stay readable.
const FORMAT: u8 = 1;

/// Where a sealed value stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) table: &'static str,
    pub(super) column: &'static str,
    pub(super) row: Uuid,
}

impl Place {
    pub(super) fn of(table: &'static str, column: &'static str, row: Uuid) -> Self {
        Self { table, column, row }
    }

    /// The associated data. Names hold no zero byte, so no two places read the same.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.table.len() + self.column.len() + 18);
        bytes.extend_from_slice(self.table.as_bytes());
        bytes.push(0);
        bytes.extend_from_slice(self.column.as_bytes());
        bytes.push(0);
        bytes.extend_from_slice(self.row.as_bytes());
        bytes
    }

    fn broken(&self) -> StoreError {
        StoreError::SealBroken { table: self.table, column: self.column, row: self.row.to_string() }
    }
}

/// A key, opened, and wiped when it is let go.
pub(super) struct DataKey {
    /// Its name in the key store.
    pub(super) id: KeyId,
    bytes: Zeroizing<[u8; 32]>,
}

impl DataKey {
    pub(super) fn of(id: KeyId, bytes: Zeroizing<[u8; 32]>) -> Self {
        Self { id, bytes }
    }

    /// 32 bytes of chance.
    pub(super) fn draw(id: KeyId) -> Result<Self, StoreError> {
        let mut bytes = Zeroizing::new([0; 32]);
        fill(&mut *bytes)?;
        Ok(Self { id, bytes })
    }

    /// The bytes themselves, to be wrapped under another key.
    pub(super) fn expose(&self) -> &[u8; 32] {
        &self.bytes
    }

    pub(super) fn seal(&self, place: Place, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let nonce = nonce()?;
        let ciphertext = waakvlam_seal::seal(&self.bytes, &nonce, plain, &place.bytes()).ok_or_else(|| place.broken())?;
        let mut sealed = Vec::with_capacity(1 + NONCE + ciphertext.len());
        sealed.push(FORMAT);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&ciphertext);
        Ok(sealed)
    }

    pub(super) fn open(&self, place: Place, sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
        let Some((&FORMAT, rest)) = sealed.split_first() else { return Err(place.broken()) };
        let Some((nonce, ciphertext)) = rest.split_first_chunk::<NONCE>() else { return Err(place.broken()) };
        waakvlam_seal::open(&self.bytes, nonce, ciphertext, &place.bytes()).ok_or_else(|| place.broken())
    }
}

/// Chance for keys and nonces. Without it nothing may be sealed, so this one has no second best.
#[expect(clippy::disallowed_methods, reason = "one of the two places where chance comes from: keys and nonces")]
pub(super) fn fill(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|_| StoreError::NoChance)
}

/// Chance for this many nonces is drawn at once: asking the system costs more than sealing a short text.
const NONCES: usize = 64;

/// A nonce that nobody had before. Each thread draws its own; a forked process would repeat them, and nothing here forks.
fn nonce() -> Result<[u8; NONCE], StoreError> {
    thread_local! {
        static DRAWN: std::cell::RefCell<Vec<[u8; NONCE]>> = const { std::cell::RefCell::new(Vec::new()) };
    }
    DRAWN.with_borrow_mut(|drawn| {
        if let Some(nonce) = drawn.pop() {
            return Ok(nonce);
        }
        let mut bytes = [0; NONCE * NONCES];
        fill(&mut bytes)?;
        drawn.extend(bytes.as_chunks().0);
        drawn.pop().ok_or(StoreError::NoChance)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> DataKey {
        DataKey::draw(KeyId(Uuid::nil())).unwrap()
    }

    #[test]
    fn a_value_opens_only_where_it_was_sealed() {
        let (key, row) = (key(), Uuid::from_u128(7));
        let sealed = key.seal(Place::of("messages", "text", row), b"hoi").unwrap();
        assert_eq!(key.open(Place::of("messages", "text", row), &sealed).unwrap(), b"hoi");
        for elsewhere in
            [Place::of("messages", "input", row), Place::of("signals", "text", row), Place::of("messages", "text", Uuid::from_u128(8))]
        {
            assert!(key.open(elsewhere, &sealed).is_err(), "{elsewhere:?}");
        }
        assert!(super::tests::key().open(Place::of("messages", "text", row), &sealed).is_err(), "another key");
    }

    proptest! {
        #[test]
        fn any_change_of_any_byte_is_noticed(plain in proptest::collection::vec(any::<u8>(), 0..80), at in any::<prop::sample::Index>(), by in 1_u8..) {
            let (key, place) = (key(), Place::of("t", "c", Uuid::nil()));
            let mut sealed = key.seal(place, &plain).unwrap();
            prop_assert_eq!(key.open(place, &sealed).unwrap(), plain);
            let at = at.index(sealed.len());
            sealed[at] ^= by;
            prop_assert!(key.open(place, &sealed).is_err());
            prop_assert!(key.open(place, &sealed[..at]).is_err());
        }
    }
}
