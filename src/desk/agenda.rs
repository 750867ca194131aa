//! What the thinkers have before them.
//!
//! The one decision: work that was claimed with its post comes here through memory, so that a message and its answer cost
//! two transactions and not three. The store is asked only when something may wait there that nobody handed over: what came
//! while its conversation was being thought about, what one conversation tells another, and what became due by itself.

use crate::store::Work;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// The smallest portion worth a commit of its own. Of 8, 12, 17, 25 and 64 this was steadily among the best with 50 people;
/// 8 was better once and worse once.
const LEAST: usize = 12;

/// In how many portions a crowd is answered: while the first is written down, the second is thought about and the third sent.
const PORTIONS: usize = 4;

/// How many of so many conversations a thinker takes at once.
fn portion_of(waiting: usize) -> usize {
    waiting.div_ceil(PORTIONS).max(LEAST).min(waiting)
}

/// Claimed work, and whether to ask for more.
#[derive(Debug, Default)]
pub(super) struct Agenda {
    claimed: Mutex<VecDeque<Work>>,
    /// Something may wait in the store.
    ask: AtomicBool,
    /// Something waits behind a conversation that is being thought about: ask again after the next commit.
    behind: AtomicBool,
    wake: Notify,
}

impl Agenda {
    /// Takes over what was claimed with its post.
    pub(super) fn hand(&self, work: Vec<Work>) {
        self.claimed().extend(work);
        self.wake.notify_one();
    }

    /// Something may wait in the store.
    pub(super) fn ask(&self) {
        self.ask.store(true, Ordering::Release);
        self.wake.notify_one();
    }

    /// Something was posted to a conversation that somebody holds.
    pub(super) fn fall_behind(&self) {
        self.behind.store(true, Ordering::Release);
        self.ask();
    }

    /// Leases were let go: whoever fell behind can be caught up with.
    pub(super) fn catch_up(&self) {
        if self.behind.swap(false, Ordering::AcqRel) {
            self.ask();
        }
    }

    /// How many conversations wait here.
    pub(super) fn len(&self) -> usize {
        self.claimed().len()
    }

    /// A portion of what was handed over; empty when nothing was.
    pub(super) fn take(&self) -> Vec<Work> {
        let mut claimed = self.claimed();
        let portion = portion_of(claimed.len());
        let work: Vec<Work> = claimed.drain(..portion).collect();
        if !claimed.is_empty() {
            self.wake.notify_one();
        }
        work
    }

    /// Whether the store is to be asked; asking once answers it.
    pub(super) fn asked(&self) -> bool {
        self.ask.swap(false, Ordering::AcqRel)
    }

    /// Waits until there may be something to do.
    pub(super) async fn wait(&self) {
        self.wake.notified().await;
    }

    fn claimed(&self) -> MutexGuard<'_, VecDeque<Work>> {
        self.claimed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_go_together_and_a_crowd_in_four_portions() {
        for (waiting, portion) in [(0, 0), (1, 1), (12, 12), (13, 12), (47, 12), (100, 25)] {
            assert_eq!(portion_of(waiting), portion, "{waiting}");
        }
    }

    #[test]
    fn asking_once_is_answered_once() {
        let agenda = Agenda::default();
        assert!(!agenda.asked());
        agenda.ask();
        agenda.ask();
        assert!(agenda.asked());
        assert!(!agenda.asked());
    }

    #[test]
    fn who_fell_behind_is_asked_for_now_and_once_more_after_the_next_commit() {
        let agenda = Agenda::default();
        agenda.catch_up();
        assert!(!agenda.asked(), "nobody fell behind");
        agenda.fall_behind();
        assert!(agenda.asked(), "the commit that held them may be over already");
        agenda.catch_up();
        assert!(agenda.asked(), "or it was only now");
        agenda.catch_up();
        assert!(!agenda.asked());
    }

    #[tokio::test]
    async fn waking_is_not_missed_by_who_comes_later() {
        let agenda = Agenda::default();
        agenda.ask();
        agenda.wait().await;
        assert!(agenda.asked());
    }
}
