//! How long an offer waits before somebody else hears of it, and how long after that.
//!
//! The one decision: two terms of the same length. After the first the receiver's coordinator and the giver are told; after the
//! second the offer is over, and the giver looks further. The signal was the giver's all the time, with its own clock.

use crate::signal::{Calendar, Urgency};
use jiff::{SignedDuration, Timestamp};

/// In danger: as often as an alarm rings again (`URG-3`).
const DANGER: SignedDuration = SignedDuration::from_mins(5);
/// For today: two of these terms fit into an afternoon, so that the giver can still do something the same day.
const TODAY: SignedDuration = SignedDuration::from_hours(2);
/// Otherwise: of five working days that a person was promised, two leave time to look further.
const WORKING_DAYS: u8 = 2;

/// When somebody has to have answered what was offered, or told about once more, at this moment.
pub fn answer_by(urgency: Urgency, from: Timestamp, calendar: &Calendar) -> Timestamp {
    let after = |by: SignedDuration| from.checked_add(by).unwrap_or(from);
    match urgency {
        Urgency::Urgent => after(DANGER),
        Urgency::High => after(TODAY),
        Urgency::Normal => {
            let local = calendar.local(from);
            let day = calendar.working_days_after(local.date(), WORKING_DAYS);
            day.to_datetime(local.time()).to_zoned(calendar.zone().clone()).map_or(from, |at| at.timestamp())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nuis_3_an_offer_waits_minutes_in_danger_hours_for_today_and_two_working_days_else() {
        let calendar = Calendar::dutch(&[]);
        let by = |urgency, from: &str| answer_by(urgency, from.parse().unwrap(), &calendar).to_string();
        assert_eq!(by(Urgency::Urgent, "2026-11-28T22:00:00Z"), "2026-11-28T22:05:00Z");
        assert_eq!(by(Urgency::High, "2026-11-27T13:00:00Z"), "2026-11-27T15:00:00Z");
        assert_eq!(by(Urgency::Normal, "2026-11-27T13:00:00Z"), "2026-12-01T13:00:00Z", "over a weekend");
        assert_eq!(by(Urgency::Normal, "2026-12-24T13:00:00Z"), "2026-12-29T13:00:00Z", "over Christmas");
    }
}
