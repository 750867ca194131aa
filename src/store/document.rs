//! Documents whose meaning is not the store's business.
//!
//! The one decision: what may hold a person's words (a session, the facts of a signal) passes through here as bytes that
//! `Debug` cannot print and that are wiped when they are let go.

use std::fmt;
use zeroize::Zeroizing;

/// Bytes that may hold a person's words: a session, facts, an input. The store seals and opens them, it never reads them.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Document(Zeroizing<Vec<u8>>);

impl Document {
    /// The bytes themselves. Only for reading back what was written.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Document {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes>", self.0.len())
    }
}
