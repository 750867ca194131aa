//! Writing down what a page or a command asked for, outside a turn.
//!
//! The one decision: whoever takes turns and whoever looks at a page hear of it only after the commit, and here alone; so no
//! room can write and forget to say so.

use super::Desk;
use crate::store::{Act, Changes, Form, Outcome, StoreError};
use jiff::Timestamp;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// It stands, and everybody who waits for it was told.
    Down,
    /// The same form came first, or something it rests on moved meanwhile: to be read anew.
    Overtaken,
}

impl Desk {
    /// Writes it in one commit.
    ///
    /// # Errors
    /// When it is not known to be written down.
    pub(super) async fn write(
        &self,
        doing: &'static str,
        form: Option<Form>,
        changes: Changes,
        now: Timestamp,
    ) -> Result<Written, StoreError> {
        match self.store.act(vec![Act { fired: Vec::new(), form, changes, at: now }]).await?.into_iter().next() {
            Some(Outcome::Committed { deliveries }) => {
                self.dispatch(deliveries);
                self.agenda.ask();
                self.tell_pages(None);
                Ok(Written::Down)
            }
            Some(Outcome::Conflict) | None => Ok(Written::Overtaken),
            Some(Outcome::Failed { reason }) => {
                tracing::error!(doing, reason, "what was asked for could not be written");
                Err(StoreError::Refused { doing, code: String::new() })
            }
        }
    }
}
