//! What may be asked of a person about what their message seems to be about.
//!
//! The one decision: the thresholds are not chosen but follow from what a mistake costs, counted in taps of the person's thumb.
//! Of asking after one topic, offering a few and showing the menu, that is done which costs least on average.

use super::finding::Finding;
use crate::id::Kind;
use crate::signal::kinds::{ACUTE_DANGER, OTHER};

/// The way through the menu: for whom, about what, which of these.
const MENU: f32 = 3.0;
/// "Yes" to the one question.
const YES: f32 = 1.0;
/// One of a few buttons: a tap, and the reading of them.
const CHOOSE: f32 = 1.5;
/// "Something else" costs a tap too, and being misunderstood hurts more than a tap.
const WRONG: f32 = 2.0;
/// The most topics that are offered beside "something else".
pub const MOST_OFFERED: usize = 3;

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Nothing: the menu, as always.
    Menu,
    /// "Is it about this?"
    One(Kind),
    /// "Is it about one of these?", most probable first; two or three.
    Few(Vec<Kind>),
}

/// What costs the person least on average. `can_open` says which topics have a conversation of their own.
///
/// What is no topic (`other`) is never offered, and neither is danger: that has words of its own, and a screen that hears it.
pub fn offer(finding: &Finding, can_open: impl Fn(&Kind) -> bool) -> Offer {
    let topics: Vec<&(Kind, f32)> =
        finding.labels.iter().filter(|(label, _)| label.as_str() != OTHER && label.as_str() != ACUTE_DANGER && can_open(label)).collect();
    let mut least = (MENU, 0);
    let mut right = 0.0;
    for (count, (_, probability)) in (1..=MOST_OFFERED).zip(topics.iter().copied()) {
        right += probability;
        let tap = if count == 1 { YES } else { CHOOSE };
        let cost = right * tap + (1.0 - right) * (WRONG + MENU);
        if cost < least.0 {
            least = (cost, count);
        }
    }
    let mut offered: Vec<Kind> = topics.into_iter().take(least.1).map(|(label, _)| label.clone()).collect();
    match offered.len() {
        0 => Offer::Menu,
        1 => Offer::One(offered.remove(0)),
        _ => Offer::Few(offered),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(labels: &[(&str, f32)]) -> Finding {
        Finding {
            language: None,
            labels: labels.iter().map(|(label, probability)| (Kind::from(*label), *probability)).collect(),
            perhaps_danger: false,
        }
    }

    #[test]
    fn what_costs_least_is_asked() {
        let few = |kinds: &[&str]| Offer::Few(kinds.iter().map(|kind| Kind::from(*kind)).collect());
        let table: [(&[(&str, f32)], Offer); 6] = [
            (&[("rent_arrears", 0.9), ("money_trouble", 0.1)], Offer::One(Kind::from("rent_arrears"))),
            (&[("rent_arrears", 0.5), ("money_trouble", 0.4), ("other", 0.1)], few(&["rent_arrears", "money_trouble"])),
            (
                &[("rent_arrears", 0.3), ("money_trouble", 0.25), ("noise_nuisance", 0.2), ("squalor_neglect", 0.15)],
                few(&["rent_arrears", "money_trouble", "noise_nuisance"]),
            ),
            (&[("rent_arrears", 0.2), ("money_trouble", 0.2), ("noise_nuisance", 0.1)], Offer::Menu),
            (&[(OTHER, 0.9), ("rent_arrears", 0.1)], Offer::Menu),
            (&[(ACUTE_DANGER, 0.9), ("rent_arrears", 0.1)], Offer::Menu),
        ];
        for (labels, expected) in table {
            assert_eq!(offer(&finding(labels), |_| true), expected, "{labels:?}");
        }
        assert_eq!(offer(&finding(&[("rent_arrears", 0.9)]), |_| false), Offer::Menu);
    }
}
