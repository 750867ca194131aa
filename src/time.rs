//! The clock, and ids that carry its time.
//!
//! The one decision: this is the only place that asks the machine for the time or for chance (keys have their own source,
//! in `store/sealed.rs`). Everything else is handed a [`Clock`] or a moment, so that a turn replays bit for bit and a test
//! moves time by saying so.

use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use uuid::Uuid;

/// Where "now" comes from. Cheap to clone; clones of a moving clock move together.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Moving(Arc<Moving>),
}

#[derive(Debug)]
struct Moving {
    millisecond: AtomicI64,
    drawn: AtomicU64,
}

impl Clock {
    /// The machine's own clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands at `start` until [`Clock::advance`] moves it, and whose ids are the same at every run.
    pub fn fixed(start: Timestamp) -> Self {
        Self(Source::Moving(Arc::new(Moving { millisecond: AtomicI64::new(start.as_millisecond()), drawn: AtomicU64::new(0) })))
    }

    /// Now, in whole milliseconds: what the database keeps, so that a moment is the same before and after it was stored.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.millisecond()).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves a clock made by [`Clock::fixed`] and returns the new moment; the machine's own clock only tells the time.
    pub fn advance(&self, by: SignedDuration) -> Timestamp {
        if let Source::Moving(moving) = &self.0 {
            let by = i64::try_from(by.as_millis()).unwrap_or(0);
            moving.millisecond.fetch_add(by, Ordering::SeqCst);
        }
        self.now()
    }

    /// A fresh UUIDv7: sorts by the time it was drawn.
    pub fn id(&self) -> Uuid {
        let millisecond = u64::try_from(self.millisecond()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millisecond, &self.chance()).into_uuid()
    }

    fn millisecond(&self) -> i64 {
        match &self.0 {
            Source::System => system_now().as_millisecond(),
            Source::Moving(moving) => moving.millisecond.load(Ordering::SeqCst),
        }
    }

    /// Ten bytes nobody else draws.
    fn chance(&self) -> [u8; 10] {
        let mut bytes = [0_u8; 10];
        match &self.0 {
            Source::System => fill(&mut bytes),
            Source::Moving(moving) => {
                let drawn = moving.drawn.fetch_add(1, Ordering::SeqCst);
                for (byte, of_count) in bytes.iter_mut().skip(2).zip(drawn.to_be_bytes()) {
                    *byte = of_count;
                }
            }
        }
        bytes
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
fn system_now() -> Timestamp {
    Timestamp::now()
}

/// An id needs to be its own, not secret: where the machine has no chance to give, a count takes its place and the time
/// in front keeps ids of other moments apart.
#[expect(clippy::disallowed_methods, reason = "the one place that draws chance for ids")]
fn fill(bytes: &mut [u8; 10]) {
    static WITHOUT_CHANCE: AtomicU64 = AtomicU64::new(0);
    if getrandom::fill(bytes).is_err() {
        let count = WITHOUT_CHANCE.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        let process = std::process::id().to_be_bytes();
        for (byte, known) in bytes.iter_mut().zip(process.into_iter().skip(2).chain(count)) {
            *byte = known;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_moves_only_when_told_and_with_all_its_clones() {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        let clone = clock.clone();
        assert_eq!(clock.now(), Timestamp::UNIX_EPOCH);
        clone.advance(SignedDuration::from_mins(5));
        assert_eq!(clock.now().as_second(), 300);
    }

    #[test]
    fn ids_are_their_own_and_sort_by_time() {
        for clock in [Clock::system(), Clock::fixed(Timestamp::UNIX_EPOCH)] {
            let ids: std::collections::HashSet<Uuid> = (0..1_000).map(|_| clock.id()).collect();
            assert_eq!(ids.len(), 1_000);
        }
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        let earlier = clock.id();
        clock.advance(SignedDuration::from_millis(1));
        assert!(earlier < clock.id());
        assert_eq!(earlier.get_version_num(), 7);
    }
}
