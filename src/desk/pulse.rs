//! Whether the loops of a running desk still go round, and whether anything can come in.
//!
//! The one decision: each loop says so itself, each time round. That a port answers proves that a port answers; a desk whose
//! sender hangs answers too, and nobody is alerted.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicI64, Ordering};

/// A loop that goes round by itself at least every two seconds, unless it is at work. A batch of turns takes tens of
/// milliseconds; thirty seconds is a loop that hangs, or a disk that does.
const LATE_AFTER: SignedDuration = SignedDuration::from_secs(30);
/// A poll waits 25 seconds for the first update, and 15 more for the answer; this is two in a row that failed.
const UNHEARD_AFTER: SignedDuration = SignedDuration::from_secs(90);

/// The moment before anything began.
const NEVER: i64 = i64::MIN;

/// A loop of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loop {
    /// One of the two that think.
    Thinking,
    /// The other one.
    ThinkingBeside,
    /// The one that sends.
    Sending,
    /// The one that lets clocks go off.
    Clocks,
}

/// When each loop last went round.
#[derive(Debug)]
pub(super) struct Pulse {
    thinking: AtomicI64,
    thinking_beside: AtomicI64,
    sending: AtomicI64,
    clocks: AtomicI64,
    polled: AtomicI64,
    pushed_to: AtomicI64,
}

impl Default for Pulse {
    fn default() -> Self {
        let never = || AtomicI64::new(NEVER);
        Self { thinking: never(), thinking_beside: never(), sending: never(), clocks: never(), polled: never(), pushed_to: never() }
    }
}

/// How a loop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is", content = "since")]
pub enum Beat {
    /// Nobody started it yet.
    NotStarted,
    /// It goes round; when it last did.
    Going(Timestamp),
    /// It has not gone round since.
    Late(Timestamp),
}

/// How all of them are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beats {
    /// What thinks, both of them: the worse of the two.
    pub thinking: Beat,
    /// What sends.
    pub sending: Beat,
    /// What lets the clocks of signals go off.
    pub clocks: Beat,
    /// What asks Telegram for updates: its last answer, not its last question. A webhook that is set counts as going.
    pub receiving: Beat,
}

impl Pulse {
    /// A loop went round.
    pub(super) fn beat(&self, of: Loop, now: Timestamp) {
        let last = match of {
            Loop::Thinking => &self.thinking,
            Loop::ThinkingBeside => &self.thinking_beside,
            Loop::Sending => &self.sending,
            Loop::Clocks => &self.clocks,
        };
        last.store(now.as_millisecond(), Ordering::Relaxed);
    }

    /// Telegram answered a poll.
    pub(super) fn polled(&self, now: Timestamp) {
        self.polled.store(now.as_millisecond(), Ordering::Relaxed);
    }

    /// Telegram was told where to push.
    pub(super) fn pushed_to(&self, now: Timestamp) {
        self.pushed_to.store(now.as_millisecond(), Ordering::Relaxed);
    }

    pub(super) fn beats(&self, now: Timestamp) -> Beats {
        let of = |last: &AtomicI64, late_after| beat_of(last.load(Ordering::Relaxed), now, late_after);
        let (one, other) = (of(&self.thinking, LATE_AFTER), of(&self.thinking_beside, LATE_AFTER));
        let thinking = match one {
            Beat::Going(_) => other,
            Beat::NotStarted | Beat::Late(_) => one,
        };
        let receiving = match beat_of(self.pushed_to.load(Ordering::Relaxed), now, SignedDuration::MAX) {
            Beat::NotStarted => of(&self.polled, UNHEARD_AFTER),
            pushed @ (Beat::Going(_) | Beat::Late(_)) => pushed,
        };
        Beats { thinking, sending: of(&self.sending, LATE_AFTER), clocks: of(&self.clocks, LATE_AFTER), receiving }
    }
}

fn beat_of(last: i64, now: Timestamp, late_after: SignedDuration) -> Beat {
    match Timestamp::from_millisecond(last) {
        Ok(last) if now.duration_since(last) > late_after => Beat::Late(last),
        Ok(last) => Beat::Going(last),
        Err(_) => Beat::NotStarted,
    }
}

impl Beats {
    /// Whether a loop that was started hangs.
    pub fn are_late(&self) -> bool {
        [self.thinking, self.sending, self.clocks].iter().any(|beat| matches!(beat, Beat::Late(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_loop_that_hangs_is_told_from_one_that_was_never_started() {
        let pulse = Pulse::default();
        assert_eq!(pulse.beats(at(0)).thinking, Beat::NotStarted);
        assert!(!pulse.beats(at(0)).are_late());
        pulse.beat(Loop::Thinking, at(100));
        pulse.beat(Loop::ThinkingBeside, at(100));
        pulse.beat(Loop::Sending, at(100));
        assert_eq!(pulse.beats(at(130)).sending, Beat::Going(at(100)));
        pulse.beat(Loop::Sending, at(131));
        pulse.beat(Loop::Thinking, at(131));
        assert_eq!(pulse.beats(at(131)).thinking, Beat::Late(at(100)), "the worse of the two");
        assert!(pulse.beats(at(131)).are_late());
    }

    #[test]
    fn a_poll_that_is_not_answered_is_not_receiving_and_a_webhook_is() {
        let pulse = Pulse::default();
        pulse.polled(at(0));
        assert_eq!(pulse.beats(at(90)).receiving, Beat::Going(at(0)));
        assert_eq!(pulse.beats(at(91)).receiving, Beat::Late(at(0)));
        pulse.pushed_to(at(1));
        assert_eq!(pulse.beats(at(100_000)).receiving, Beat::Going(at(1)));
    }
}
