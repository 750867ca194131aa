//! Whether reports about one address belong together (`DEBT-6`).
//!
//! The one decision (`DEBT-7`): a match is a hint to a person. It says which reports are about the same address within which
//! time, and carries nothing of one over into the other, because two households may live there.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

/// How far reports may lie apart.
#[derive(Clone, Copy, Debug)]
pub struct Windows {
    /// Within this they are one case.
    pub together: Span,
    /// Within this a later one follows on an earlier one.
    pub after: Span,
}

impl Default for Windows {
    /// A month, and half a year: what municipalities use (V, monitor of 2023).
    fn default() -> Self {
        Self { together: 1.month(), after: 6.months() }
    }
}

/// How a report lies to others about the same address. It can be both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Match {
    /// There is another within a month.
    pub multiple: bool,
    /// There is an earlier one within six months.
    pub successive: bool,
}

impl Windows {
    /// How a report of this day lies to others about the same address, of these days.
    pub fn between(&self, day: Date, others: &[Date]) -> Match {
        let within = |earlier: Date, later: Date, span: Span| earlier.saturating_add(span) >= later;
        let together = |other: Date| within(day.min(other), day.max(other), self.together);
        Match {
            multiple: others.iter().any(|other| together(*other)),
            successive: others.iter().any(|other| *other < day && within(*other, day, self.after)),
        }
    }

    /// The reports of one address, by day, in groups that are one case each: those within a month of the first of them.
    pub fn cases(&self, days: &[Date]) -> Vec<Vec<usize>> {
        let mut order: Vec<(Date, usize)> = days.iter().copied().zip(0..).collect();
        order.sort();
        let mut cases: Vec<(Date, Vec<usize>)> = Vec::new();
        for (day, place) in order {
            match cases.last_mut() {
                Some((first, case)) if first.saturating_add(self.together) >= day => case.push(place),
                Some(_) | None => cases.push((day, vec![place])),
            }
        }
        cases.into_iter().map(|(_, case)| case).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn debt_6_two_in_a_month_are_multiple_and_one_in_six_months_before_is_successive() {
        let windows = Windows::default();
        let day = date(2026, 11, 23);
        for (others, multiple, successive) in [
            (&[][..], false, false),
            (&[date(2026, 10, 23)], true, true),
            (&[date(2026, 10, 22)], false, true),
            (&[date(2026, 12, 23)], true, false),
            (&[date(2026, 12, 24)], false, false),
            (&[date(2026, 5, 23)], false, true),
            (&[date(2026, 5, 22)], false, false),
            (&[day], true, false),
        ] {
            assert_eq!(windows.between(day, others), Match { multiple, successive }, "{others:?}");
        }
    }

    #[test]
    fn debt_6_reports_within_a_month_of_the_first_are_one_case() {
        let days = [date(2026, 11, 20), date(2026, 9, 1), date(2026, 9, 30), date(2026, 10, 25)];
        assert_eq!(Windows::default().cases(&days), [vec![1, 2], vec![3, 0]]);
    }

    #[test]
    fn debt_7_a_match_says_that_there_is_one_and_nothing_of_the_other() {
        let Match { multiple: _, successive: _ } = Windows::default().between(date(2026, 11, 23), &[date(2026, 11, 1)]);
        assert!(size_of::<Match>() <= 2, "two bits of hint: there is no room for anybody's data");
    }
}
