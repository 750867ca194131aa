//! What a browser keeps for us, sealed.
//!
//! The one decision: a cookie is sealed under a key of its own, derived from the outer key, and bound to its own name. So no
//! table of sessions is needed to find a conversation again, a cookie says nothing to whoever reads it, and one that was
//! copied under another name does not open.

use super::Store;
use super::error::StoreError;
use super::keys::Keys;
use super::sealed::Place;
use std::fmt;
use std::sync::Arc;
use uuid::Uuid;

/// Seals and opens what a browser keeps. Cheap to clone.
#[derive(Clone)]
pub struct PageSeal(Arc<Keys>);

impl fmt::Debug for PageSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PageSeal")
    }
}

impl PageSeal {
    /// Seals for the cookie of this name.
    ///
    /// # Errors
    /// When the machine has no chance to give.
    pub fn seal(&self, name: &'static str, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.0.outer.pages.seal(Place::of("pages", name, Uuid::nil()), plain)
    }

    /// Opens; `None` when it was not sealed here, or for another name.
    pub fn open(&self, name: &'static str, sealed: &[u8]) -> Option<Vec<u8>> {
        self.0.outer.pages.open(Place::of("pages", name, Uuid::nil()), sealed).ok()
    }
}

impl Store {
    /// The seal for what browsers keep.
    pub fn page_seal(&self) -> PageSeal {
        PageSeal(self.inner.keys.clone())
    }
}
