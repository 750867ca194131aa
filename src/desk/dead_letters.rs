//! Letters that were given up, and putting one of them back.
//!
//! The one decision: the line in the audit comes first. A letter that is put back without one would be a message to a person
//! that nobody asked for.

use super::Desk;
use crate::audit::{Deed, With};
use crate::id::EnvelopeId;
use crate::store::{Dead, StoreError};

/// What became of putting a letter back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// It waits in its lane again.
    Done,
    /// No letter of that id was given up, or somebody put it back already.
    Absent,
}

impl Desk {
    /// The letters that were given up, the oldest first; at most 500.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn dead_letters(&self) -> Result<Vec<Dead>, StoreError> {
        self.store.dead(self.network_id()).await
    }

    /// Puts one of them back into its lane, once, as if it had never been tried.
    ///
    /// # Errors
    /// When the store cannot be read or written: then it stays where it is.
    pub async fn release_letter(&self, letter: EnvelopeId, user: Option<&str>) -> Result<Release, StoreError> {
        if !self.dead_letters().await?.iter().any(|dead| dead.id == letter) {
            return Ok(Release::Absent);
        }
        self.note_command(user, Deed::ReleaseLetter, With::Nothing).await?;
        match self.store.revive(letter, self.clock.now()).await {
            Ok(()) => Ok(Release::Done),
            Err(StoreError::Absent { .. }) => Ok(Release::Absent),
            Err(error) => Err(error),
        }
    }
}
