//! How much one browser may send.
//!
//! The one decision: a bound that nobody who types ever meets, kept in memory and for each conversation apart. It never
//! holds back danger: whoever asks here asks the crisis screen first.

use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// How many messages may come at once.
const AT_ONCE: i64 = 20;
/// After this many milliseconds one more may come.
const EVERY_MS: i64 = 1_500;
/// How many conversations may begin at once on one process; after that, one more every [`EVERY_MS`]. A neighbourhood has
/// never that many within a minute, and a script that only makes conversations stops here.
const BEGIN_AT_ONCE: i64 = 100;
/// How many senders are remembered; the oldest are forgotten, and then may send anew.
const REMEMBERED: usize = 10_000;

/// Who sent how much lately.
#[derive(Debug, Default)]
pub(in crate::web) struct Flood(Mutex<HashMap<String, Bucket>>);

/// Until when what was sent counts, in milliseconds: sent one, it moves on by [`EVERY_MS`].
#[derive(Clone, Copy, Debug)]
struct Bucket(i64);

impl Flood {
    /// Whether this sender may send one more now; if so, it counts.
    pub(in crate::web) fn lets(&self, sender: &str, now: Timestamp) -> bool {
        self.lets_one(sender, AT_ONCE, now)
    }

    /// Whether one more conversation may begin now.
    pub(super) fn lets_begin(&self, now: Timestamp) -> bool {
        self.lets_one("", BEGIN_AT_ONCE, now)
    }

    fn lets_one(&self, sender: &str, at_once: i64, now: Timestamp) -> bool {
        let now = now.as_millisecond();
        let mut senders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if senders.len() >= REMEMBERED {
            senders.retain(|_, bucket| bucket.0 > now);
        }
        let bucket = senders.entry(sender.to_owned()).or_insert(Bucket(now));
        let counted = bucket.0.max(now).saturating_add(EVERY_MS);
        if counted.saturating_sub(now) > at_once.saturating_mul(EVERY_MS) {
            return false;
        }
        bucket.0 = counted;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    #[test]
    fn twenty_at_once_and_then_one_by_one_each_for_themselves() {
        let flood = Flood::default();
        let start = Timestamp::UNIX_EPOCH;
        assert_eq!((0..30).filter(|_| flood.lets("a", start)).count(), 20);
        assert!(flood.lets("b", start), "another one is not held up");
        let later = start + SignedDuration::from_millis(EVERY_MS);
        assert!(flood.lets("a", later));
        assert!(!flood.lets("a", later));
    }
}
