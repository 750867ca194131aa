//! Whether somebody is on duty at every hour.
//!
//! The one decision: the hours themselves are asked, hour by hour through a week with the clocks as they are, instead of
//! comparing texts: `mo-fr 17:00-09:00, sa-su 00:00-24:00` looks complete and leaves Monday morning open.

use super::roster::Worker;
use crate::id::Kind;
use crate::mistake::{Mistakes, Place};
use crate::signal::Calendar;
use crate::signal::kinds::{ACUTE_DANGER, Capacity, Kinds};
use jiff::civil::{Date, DateTime, date};
use jiff::{SignedDuration, Timestamp};

/// A Monday in a week without holidays and without a change of clocks.
const MONDAY: Date = date(2026, 11, 2);

/// How finely a week is looked at.
const STEP: SignedDuration = SignedDuration::from_mins(30);

/// Notes the hours of the week in which nobody who takes danger is on duty.
pub(super) fn check<'a>(mistakes: &mut Mistakes<'_>, workers: impl Iterator<Item = &'a Worker>, kinds: &Kinds) {
    let takers = kinds.meaning(&Kind::from(ACUTE_DANGER)).map_or(&[][..], |meaning| &meaning.takers);
    let takes_danger =
        |worker: &&Worker| takers.iter().any(|taker| matches!(&taker.who, Capacity::Role(role) if worker.roles.contains(role)));
    let duties: Vec<_> = workers.filter(takes_danger).filter_map(|worker| worker.duty.as_ref()).collect();
    let calendar = Calendar::dutch(&[]);
    let Ok(week) = MONDAY.to_zoned(calendar.zone().clone()) else { return };
    let mut gaps: Vec<(Timestamp, Timestamp)> = Vec::new();
    for step in 0..7 * 48 {
        let at = week.timestamp() + STEP * step;
        if duties.iter().any(|duty| duty.open_at(at, &calendar)) {
            continue;
        }
        match gaps.last_mut() {
            Some((_, end)) if *end == at => *end = at + STEP,
            _ => gaps.push((at, at + STEP)),
        }
    }
    if !gaps.is_empty() {
        let say = |at: Timestamp| name(calendar.local(at).datetime());
        let gaps: Vec<String> = gaps.into_iter().map(|(from, to)| format!("{} to {}", say(from), say(to))).collect();
        mistakes.note(
            Place::TOP,
            format!("nobody is on duty for danger from {}", gaps.join(", ")),
            "Give `duty:` hours to somebody with the role for it; until then the catch-all desk is alerted in these hours.",
        );
    }
}

fn name(at: DateTime) -> String {
    at.strftime("%A %H:%M").to_string()
}
