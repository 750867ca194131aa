//! How fast we may send: to everybody together, and to one chat.
//!
//! The one decision: the rule is a value with the time as an argument, a "next free moment" a bucket (the generic cell
//! rate algorithm), so that it is tested without a clock and a chat costs little; [`Pacer`] around it only asks what time
//! it is and waits. It holds for one process. A wait that Telegram itself asked for (429) is kept here too, even with
//! `Limits::Off`.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// How long a send waits here for its turn; beyond that the mailbox keeps it, so that no sender stands still.
const LONGEST_WAIT_HERE: Duration = Duration::from_secs(2);

/// How many chats are remembered before those whose turn has long come are let go.
const MOST_CHATS: usize = 10_000;

/// How fast we may send (`telegram.limits`).
#[derive(Clone, Copy, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Limits {
    /// Telegram's own, as its answers to bot developers give them.
    #[default]
    Telegram,
    /// Numbers of your own: for a bot that pays for more, or shares its allowance with other processes.
    Rates(Rates),
    /// None: for a server that has none, as in a load test. A wait the server asks for is obeyed all the same.
    Off,
}

/// Messages a second, and how many may go at once before that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    /// To all chats together, a second, from 1.
    pub overall_per_second: u32,
    /// To one chat, a minute, from 1.
    pub chat_per_minute: u32,
    /// To one chat at once, from 1.
    pub chat_burst: u32,
}

impl Rates {
    /// "Avoid sending more than one message per second" to one chat (short bursts may go over), and "no more than about
    /// 30 messages per second" in all: Telegram's Bots FAQ, "My bot is hitting limits".
    pub const TELEGRAM: Self = Self { overall_per_second: 30, chat_per_minute: 60, chat_burst: 3 };
}

/// Whether a message may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Admission {
    /// Now; it is counted.
    Go,
    /// Not before this long from now; nothing is counted.
    After(Duration),
}

/// One bucket: so many at once, then one each `interval`.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    interval: Duration,
    burst: u32,
}

impl Bucket {
    /// How long until one fits, when the bucket is empty again at `free`.
    fn wait(self, free: Duration, now: Duration) -> Duration {
        free.saturating_sub(now).saturating_sub(self.interval * self.burst.saturating_sub(1))
    }

    /// When the bucket is empty again after one more.
    fn take(self, free: Duration, now: Duration) -> Duration {
        free.max(now) + self.interval
    }
}

/// What was sent lately. Moments are counted from any one start.
#[derive(Debug)]
pub(super) struct Pace {
    rates: Option<(Bucket, Bucket)>,
    overall_free: Duration,
    /// By chat: when its bucket is empty again, and before when Telegram wants nothing.
    chats: HashMap<i64, (Duration, Duration)>,
}

impl Pace {
    pub(super) fn new(limits: Limits) -> Self {
        let rates = match limits {
            Limits::Telegram => Some(Rates::TELEGRAM),
            Limits::Rates(rates) => Some(rates),
            Limits::Off => None,
        };
        let buckets = rates.map(|rates| {
            let per_second = rates.overall_per_second.max(1);
            let overall = Bucket { interval: Duration::from_secs(1) / per_second, burst: per_second };
            let chat = Bucket { interval: Duration::from_secs(60) / rates.chat_per_minute.max(1), burst: rates.chat_burst.max(1) };
            (overall, chat)
        });
        Self { rates: buckets, overall_free: Duration::ZERO, chats: HashMap::new() }
    }

    /// Whether a message to this chat may go at `now`.
    pub(super) fn admit(&mut self, chat: i64, now: Duration) -> Admission {
        let (free, held) = self.chats.get(&chat).copied().unwrap_or_default();
        let held_for = held.saturating_sub(now);
        let Some((overall, each)) = self.rates else {
            return if held_for.is_zero() { Admission::Go } else { Admission::After(held_for) };
        };
        let wait = held_for.max(overall.wait(self.overall_free, now)).max(each.wait(free, now));
        if !wait.is_zero() {
            return Admission::After(wait);
        }
        self.overall_free = overall.take(self.overall_free, now);
        self.forget_past(now);
        self.chats.insert(chat, (each.take(free, now), held));
        Admission::Go
    }

    /// Whether a message to this chat could go at `now`; nothing is counted.
    fn has_room(&self, chat: i64, now: Duration) -> bool {
        let (free, held) = self.chats.get(&chat).copied().unwrap_or_default();
        let in_pace = self.rates.is_none_or(|(overall, each)| overall.wait(self.overall_free, now).max(each.wait(free, now)).is_zero());
        in_pace && held <= now
    }

    /// Telegram wants nothing for this chat before `until`.
    pub(super) fn hold(&mut self, chat: i64, until: Duration, now: Duration) {
        self.forget_past(now);
        let entry = self.chats.entry(chat).or_default();
        entry.1 = entry.1.max(until);
    }

    /// A chat whose moments are past is as one never seen.
    fn forget_past(&mut self, now: Duration) {
        if self.chats.len() >= MOST_CHATS {
            self.chats.retain(|_, (free, held)| *free > now || *held > now);
        }
    }
}

/// [`Pace`] with a clock: waits a little, or says how long.
pub(super) struct Pacer {
    start: Instant,
    pace: Mutex<Pace>,
}

impl Pacer {
    pub(super) fn start(limits: Limits) -> Self {
        Self { start: Instant::now(), pace: Mutex::new(Pace::new(limits)) }
    }

    /// Since the start: the moments that this room counts in.
    pub(super) fn now(&self) -> Duration {
        self.start.elapsed()
    }

    /// Waits for the chat's turn when it comes soon.
    ///
    /// # Errors
    /// How long to wait when it does not.
    pub(super) async fn turn(&self, chat: i64) -> Result<(), Duration> {
        let begun = self.now();
        loop {
            let now = self.now();
            let admission = self.pace.lock().unwrap_or_else(PoisonError::into_inner).admit(chat, now);
            match admission {
                Admission::Go => return Ok(()),
                Admission::After(wait) if now.saturating_sub(begun) + wait <= LONGEST_WAIT_HERE => tokio::time::sleep(wait).await,
                Admission::After(wait) => return Err(wait),
            }
        }
    }

    /// Whether a message to this chat could go now; nothing is counted.
    pub(super) fn has_room(&self, chat: i64) -> bool {
        let now = self.now();
        self.pace.lock().unwrap_or_else(PoisonError::into_inner).has_room(chat, now)
    }

    /// Telegram asked to wait this long with this chat.
    pub(super) fn hold(&self, chat: i64, wait: Duration) {
        let now = self.now();
        self.pace.lock().unwrap_or_else(PoisonError::into_inner).hold(chat, now + wait, now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    #[test]
    fn one_chat_gets_a_short_burst_and_then_one_a_second() {
        let mut pace = Pace::new(Limits::Telegram);
        let told: Vec<Admission> = (0..4).map(|_| pace.admit(7, SECOND)).collect();
        assert_eq!(told, [Admission::Go, Admission::Go, Admission::Go, Admission::After(SECOND)]);
        assert_eq!(pace.admit(7, ms(2_000)), Admission::Go);
        assert_eq!(pace.admit(7, ms(2_500)), Admission::After(ms(500)));
        assert_eq!((pace.has_room(7, ms(2_500)), pace.has_room(8, ms(2_500))), (false, true));
        assert_eq!(pace.admit(8, ms(2_500)), Admission::Go, "another chat does not wait for this one");
    }

    #[test]
    fn all_chats_together_stay_below_thirty_a_second() {
        let mut pace = Pace::new(Limits::Telegram);
        let gone = (0..100).filter(|chat| pace.admit(*chat, SECOND) == Admission::Go).count();
        assert_eq!(gone, 30);
        let Admission::After(wait) = pace.admit(200, SECOND) else { panic!("the thirty-first went") };
        assert!(wait <= ms(34), "{wait:?}");
        assert_eq!(pace.admit(200, SECOND + wait), Admission::Go);
    }

    #[test]
    fn what_telegram_asks_is_obeyed_for_that_chat_only_even_without_limits() {
        for limits in [Limits::Off, Limits::Telegram] {
            let mut pace = Pace::new(limits);
            pace.hold(7, ms(9_000), SECOND);
            pace.hold(7, ms(5_000), SECOND);
            assert_eq!(pace.admit(7, ms(4_000)), Admission::After(ms(5_000)), "a shorter wait does not replace a longer one");
            assert_eq!(pace.admit(8, ms(4_000)), Admission::Go);
            assert_eq!(pace.admit(7, ms(9_000)), Admission::Go);
        }
    }

    #[test]
    fn chats_long_past_are_forgotten() {
        let mut pace = Pace::new(Limits::Rates(Rates { overall_per_second: 1_000_000, chat_per_minute: 60, chat_burst: 1 }));
        for chat in 0..3 * i64::try_from(MOST_CHATS).unwrap() {
            pace.admit(chat, ms(u64::try_from(chat).unwrap()));
        }
        assert!(pace.chats.len() <= MOST_CHATS, "{}", pace.chats.len());
    }

    proptest! {
        /// Whatever is asked when: in no second more go to one chat than its burst and one, nor to all than twice thirty.
        #[test]
        fn nobody_gets_more_than_the_rates(asked in proptest::collection::vec((0_i64..4, 0_u64..200), 1..200)) {
            let mut pace = Pace::new(Limits::Telegram);
            let (mut now, mut gone) = (SECOND, Vec::new());
            for (chat, pause) in asked {
                now += ms(pause);
                if pace.admit(chat, now) == Admission::Go {
                    gone.push((chat, now));
                }
            }
            for (chat, from) in &gone {
                let within = |at: &Duration| *at >= *from && *at < *from + SECOND;
                prop_assert!(gone.iter().filter(|(other, at)| other == chat && within(at)).count() <= 4);
                prop_assert!(gone.iter().filter(|(_, at)| within(at)).count() <= 60);
            }
        }
    }
}
