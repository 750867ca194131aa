//! What alerts outside the house have in common: what became of one, and how many may be under way.
//!
//! The one decision: danger has room of its own. A mail server that hangs may hold all of the other room, and never the
//! hands that chats are sent with, nor those of a danger's mail.

use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

/// How many may be under way at once, in each of the two rooms: an office's server takes that many, and a hanging one holds
/// no more of ours.
const AT_ONCE: usize = 8;

/// When it is looked again whether there is room.
pub const LOOK_AGAIN: Duration = Duration::from_millis(500);

/// What became of an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The other side took it over.
    Taken,
    /// It failed, and may go another time.
    Retry(&'static str),
    /// It will never be taken.
    Refused(&'static str),
    /// Others are under way: it was not tried.
    Busy,
}

/// Whether a life may depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Haste {
    /// It may.
    Danger,
    /// It does not.
    Ordinary,
}

/// Who may be under way.
#[derive(Debug)]
pub(super) struct Room {
    danger: Semaphore,
    ordinary: Semaphore,
}

impl Default for Room {
    fn default() -> Self {
        Self { danger: Semaphore::new(AT_ONCE), ordinary: Semaphore::new(AT_ONCE) }
    }
}

impl Room {
    /// A place, kept until it is dropped; `None` when all are taken.
    pub(super) fn place(&self, haste: Haste) -> Option<SemaphorePermit<'_>> {
        match haste {
            Haste::Danger => self.danger.try_acquire().ok(),
            Haste::Ordinary => self.ordinary.try_acquire().ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promise_2_danger_has_a_place_when_everything_else_hangs() {
        let room = Room::default();
        let hanging: Vec<_> = (0..AT_ONCE).filter_map(|_| room.place(Haste::Ordinary)).collect();
        assert!(room.place(Haste::Ordinary).is_none());
        assert!(room.place(Haste::Danger).is_some());
        drop(hanging);
        assert!(room.place(Haste::Ordinary).is_some());
    }
}
