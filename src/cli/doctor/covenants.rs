//! The papers between organisations: which end soon, and which ended.

use super::Finding;
use crate::handover::covenant::{ENDS_SOON_DAYS, Term};
use crate::routing::Network;
use crate::routing::network::Nature;
use jiff::civil::Date;

pub fn findings(network: &Network, today: Date, findings: &mut Vec<Finding>) {
    // Nothing real stops when a made-up paper ends.
    let severe: fn(&'static str, String, &'static str) -> Finding = match network.nature {
        Nature::Real => |id, what, remedy| Finding::warning(id, what, remedy),
        Nature::Fictional => |id, what, remedy| Finding::note(id, what, remedy),
    };
    for covenant in network.covenants.values() {
        let (name, until) = (&covenant.name, covenant.until);
        match covenant.term(today) {
            Term::Ended => findings.push(severe(
                "covenant_ended",
                format!("the covenant ‘{name}’ ended on {until}: nothing is passed on by it any more"),
                "Have it signed anew and write its new last day into the network file, or take it out",
            )),
            Term::EndsSoon => findings.push(severe(
                "covenant_ends",
                format!("the covenant ‘{name}’ ends on {until}, within {ENDS_SOON_DAYS} days; after that nothing is passed on by it"),
                "Have it signed anew in time, and write its new last day into the network file",
            )),
            Term::Ahead | Term::Runs => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signal::Kinds;

    #[test]
    fn law_11_a_covenant_that_ends_within_thirty_days_or_has_ended_is_told() {
        let yaml = include_str!("../../../dialogs/network/buurt.yaml");
        let told = |today: &str, nature| {
            let network = Network { nature, ..Network::check("buurt.yaml", yaml, &Kinds::shipped_for_tests()).unwrap() };
            let mut found = Vec::new();
            findings(&network, today.parse().unwrap(), &mut found);
            found.iter().map(|finding| format!("{:?} {} {}", finding.severity, finding.id, finding.what)).collect::<Vec<_>>()
        };
        let before = told("2025-11-30", Nature::Real);
        assert!(before.is_empty(), "{before:?}");
        let now = told("2026-11-22", Nature::Real);
        assert_eq!(now.len(), 2, "{now:?}");
        assert!(now[0].starts_with("Warning covenant_ends") && now[0].contains("vroegsignalering"), "{now:?}");
        assert!(now[1].starts_with("Warning covenant_ended") && now[1].contains("2025-12-31"), "{now:?}");
        assert!(told("2026-11-22", Nature::Fictional).iter().all(|line| line.starts_with("Note")));
    }
}
