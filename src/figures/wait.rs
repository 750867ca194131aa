//! How long somebody waits for a first word of a person.
//!
//! The one decision: it is told twice. By the clock, nights and weekends included, because that is what the one who waits lives
//! through; and in working time, because that is what an organisation can do something about. The line that says "Fatima is reading with you now" is the computer's, and no first word.

use super::FEWEST;
use crate::signal::{Calendar, Hours};
use jiff::{SignedDuration, Timestamp};

/// The 90th percentile of fewer than this would be the longest wait of one person.
const FEWEST_FOR_NINETIETH: usize = 10;

/// What happened to one signal, as far as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// What it is about, by name for people.
    pub kind: String,
    /// Whose it is, by name for people.
    pub organisation: String,
    /// When somebody of theirs is at work.
    pub hours: Hours,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// By when somebody had to act.
    pub due_at: Timestamp,
    /// When a worker took it, each time.
    pub claims: Vec<Timestamp>,
    /// When something was said under a worker's name, in order; at each claim that somebody is there is one of them.
    pub lines: Vec<Timestamp>,
    /// Whether it was opened again, or reported again, because it was not better.
    pub reopened: bool,
    /// Whether a worker gave it back, or an organisation refused it.
    pub handed_back: bool,
}

impl Course {
    /// When a person said something first. Of the lines by then, one for each claim is the computer's.
    pub fn first_word(&self) -> Option<Timestamp> {
        let by = |at: &Timestamp| self.claims.iter().filter(|claim| *claim <= at).count();
        self.lines.iter().zip(1..).find(|(at, place)| *place > by(at)).map(|(at, _)| *at)
    }

    /// How long that took, by the clock.
    pub fn waited(&self) -> Option<SignedDuration> {
        self.first_word().map(|at| at.duration_since(self.raised_at))
    }

    /// How much working time that took.
    pub fn waited_at_work(&self, calendar: &Calendar) -> Option<SignedDuration> {
        self.first_word().map(|at| self.hours.open_between(self.raised_at, at, calendar))
    }

    /// Whether the first word came after the deadline, or has not come by now and should have.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.first_word().unwrap_or(now) > self.due_at
    }
}

/// How long a group of people waited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wait {
    /// Half waited this long at most; `None` when fewer than five are known.
    pub median: Option<SignedDuration>,
    /// Nine of ten waited this long at most; `None` when fewer than ten are known.
    pub ninetieth: Option<SignedDuration>,
}

impl Wait {
    /// Of these waits.
    pub fn of(waits: impl IntoIterator<Item = SignedDuration>) -> Self {
        let mut waits: Vec<SignedDuration> = waits.into_iter().collect();
        waits.sort_unstable();
        let from = |fewest: usize, percent| if waits.len() < fewest { None } else { percentile(&waits, percent) };
        let fewest = usize::try_from(FEWEST).unwrap_or(usize::MAX);
        Self { median: from(fewest, 50), ninetieth: from(FEWEST_FOR_NINETIETH, 90) }
    }
}

/// By nearest rank: the smallest of these sorted waits that at least so many of a hundred do not exceed.
fn percentile(sorted: &[SignedDuration], percent: usize) -> Option<SignedDuration> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(hours: &[i64]) -> Vec<SignedDuration> {
        hours.iter().map(|hours| SignedDuration::from_hours(*hours)).collect()
    }

    #[test]
    fn percentiles_by_nearest_rank() {
        let table: [(&[i64], usize, i64); 8] = [
            (&[7], 50, 7),
            (&[1, 2], 50, 1),
            (&[1, 2, 3], 50, 2),
            (&[1, 2, 3, 4, 5], 50, 3),
            (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 50, 5),
            (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9),
            (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10),
            (&[1, 1, 1, 1, 100], 90, 100),
        ];
        for (sorted, percent, expected) in table {
            assert_eq!(percentile(&hours(sorted), percent), Some(SignedDuration::from_hours(expected)), "{sorted:?} at {percent}");
        }
        assert_eq!(percentile(&[], 50), None);
    }

    #[test]
    fn what_few_people_waited_is_not_told() {
        let known = |count: i64| {
            let wait = Wait::of(hours(&(1..=count).collect::<Vec<_>>()));
            (wait.median.map(|wait| wait.as_hours()), wait.ninetieth.map(|wait| wait.as_hours()))
        };
        assert_eq!((known(4), known(5), known(9), known(10)), ((None, None), (Some(3), None), (Some(5), None), (Some(5), Some(9))));
    }

    #[test]
    fn the_first_word_is_a_persons_and_not_the_line_that_they_are_there() {
        let at = |minute: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute);
        let course = |claims: &[i64], lines: &[i64]| Course {
            kind: String::new(),
            organisation: String::new(),
            hours: Hours::Always,
            raised_at: at(0),
            due_at: at(60),
            claims: claims.iter().map(|minute| at(*minute)).collect(),
            lines: lines.iter().map(|minute| at(*minute)).collect(),
            reopened: false,
            handed_back: false,
        };
        // When it was taken, when something stood under a worker's name, and when the first word was theirs.
        let table: [(&[i64], &[i64], Option<i64>); 6] = [
            (&[], &[], None),
            (&[10], &[10], None),
            (&[10], &[10, 25], Some(25)),
            (&[10, 30], &[10, 30], None),
            (&[10, 30], &[10, 30, 70], Some(70)),
            (&[10, 30], &[10, 20, 30, 70], Some(20)),
        ];
        for (claims, lines, first) in table {
            assert_eq!(course(claims, lines).first_word(), first.map(at), "{claims:?} {lines:?}");
        }
        let weekend = Course {
            raised_at: "2026-11-27T15:00:00Z".parse().unwrap(),
            claims: Vec::new(),
            lines: vec!["2026-11-30T09:00:00Z".parse().unwrap()],
            hours: Hours::parse("mo-fr 09:00-17:00").unwrap(),
            ..course(&[], &[])
        };
        assert_eq!(weekend.waited(), Some(SignedDuration::from_hours(66)));
        assert_eq!(weekend.waited_at_work(&Calendar::dutch(&[])), Some(SignedDuration::from_hours(2)), "an hour on Friday, one on Monday");
        assert!(course(&[10], &[10, 70]).is_overdue(at(80)), "it came too late");
        assert!(!course(&[10], &[10, 20]).is_overdue(at(80)));
        assert!(course(&[], &[]).is_overdue(at(80)), "it has not come, and should have");
        assert!(!course(&[], &[]).is_overdue(at(50)), "it may still come");
    }
}
