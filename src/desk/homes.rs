//! The homes about which something is being raised at this moment, so that two who report at once do not miss each other.
//!
//! The one decision: a turn that would raise something about a home where another turn does so too is put back, and taken anew
//! once that one is written. So signals on one address add up as if they came one after the other (`URG-2`), and the rules have
//! to know only what lies in the store. Other processes over the same database are not seen here.

use crate::personal::Text;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// The homes of everything that is thought about and not written yet, by a hash.
#[derive(Debug, Default)]
pub(super) struct Homes(Mutex<HashSet<blake3::Hash>>);

/// What one batch of turns holds of them, until it is written or given up.
#[derive(Debug, Default)]
pub(super) struct Held {
    all: Arc<Homes>,
    mine: Vec<blake3::Hash>,
    /// Those of the turn that is thought about now: a turn does not wait for itself.
    of_this_turn: Vec<blake3::Hash>,
    turn: Course,
}

/// How it goes on with a turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Course {
    /// It is written.
    #[default]
    GoesOn,
    /// It is put back, and taken anew.
    Waits,
}

impl Held {
    pub(super) fn of(all: Arc<Homes>) -> Self {
        Self { all, mine: Vec::new(), of_this_turn: Vec::new(), turn: Course::GoesOn }
    }

    /// Another turn begins.
    pub(super) fn begin_turn(&mut self) {
        self.of_this_turn.clear();
        self.turn = Course::GoesOn;
    }

    /// Something is raised about this home.
    pub(super) fn hold(&mut self, home: &Text) {
        let home = blake3::hash(home.expose().as_bytes());
        if self.of_this_turn.contains(&home) {
            return;
        }
        if self.all.0.lock().unwrap_or_else(PoisonError::into_inner).insert(home) {
            self.mine.push(home);
            self.of_this_turn.push(home);
        } else {
            self.turn = Course::Waits;
        }
    }

    /// How it goes on with the turn that was thought about last.
    pub(super) fn course(&self) -> Course {
        self.turn
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut all = self.all.0.lock().unwrap_or_else(PoisonError::into_inner);
        for home in &self.mine {
            all.remove(home);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urg_2_who_is_second_at_a_home_waits_until_the_first_is_written() {
        let homes = Arc::new(Homes::default());
        let (here, there) = (Text::from("6713AB 14"), Text::from("6713AB 16"));
        let mut first = Held::of(homes.clone());
        first.begin_turn();
        first.hold(&here);
        first.hold(&here);
        assert_eq!(first.course(), Course::GoesOn, "a turn does not wait for itself");
        first.begin_turn();
        first.hold(&there);
        assert_eq!(first.course(), Course::GoesOn);
        first.hold(&here);
        assert_eq!(first.course(), Course::Waits, "another turn of the same batch");
        let mut beside = Held::of(homes.clone());
        beside.begin_turn();
        beside.hold(&here);
        assert_eq!(beside.course(), Course::Waits, "a batch that is thought about beside it");
        drop(first);
        beside.begin_turn();
        beside.hold(&here);
        beside.hold(&there);
        assert_eq!(beside.course(), Course::GoesOn, "what was given up holds nobody up");
    }
}
