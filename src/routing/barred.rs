//! Who may not know of a signal, wherever it lies.
//!
//! The one decision: a desk hides nothing by being shared. Whoever was barred when a signal was routed (their own address, a
//! complaint about them, no ground) does not find it at a desk that they are at either. Only where the whole catch-all desk was
//! barred do its members count as not barred: a signal that nobody may see is a person whom nobody helps.

use super::network::Network;
use crate::id::WorkerId;

impl Network {
    /// Of those who were barred, whoever is kept out now.
    pub fn kept_out(&self, barred: &[WorkerId]) -> Vec<WorkerId> {
        let last = self.last_ones(barred);
        barred.iter().filter(|worker| !last.contains(worker)).cloned().collect()
    }

    /// The members of the catch-all desk, where all of them were barred; otherwise nobody.
    fn last_ones(&self, barred: &[WorkerId]) -> &[WorkerId] {
        let members = self.catch_all_desk().map(|desk| desk.members.as_slice()).unwrap_or_default();
        if members.iter().all(|member| barred.contains(member)) { members } else { &[] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signal::Kinds;

    const STREET: &str = "
network: street
organisations: [{id: town, name: Town, type: municipality}]
workers:
  - {id: anna, name: Anna, org: town, roles: [debt_help], areas: [67]}
  - {id: bram, name: Bram, org: town, roles: [debt_help], areas: [67]}
  - {id: carla, name: Carla, org: town, roles: [neighbourhood_team], areas: [67]}
desks: [{id: desk, name: The desk, members: [bram, carla]}]
catch_all: desk
";

    #[test]
    fn who_was_barred_is_kept_out_unless_the_whole_desk_was() {
        let network = Network::check("street.yaml", STREET, &Kinds::shipped_for_tests()).unwrap();
        for (barred, kept_out) in [
            (vec![], vec![]),
            (vec!["bram"], vec!["bram"]),
            (vec!["anna", "carla"], vec!["anna", "carla"]),
            // Somebody has to see it; nobody else is let in.
            (vec!["anna", "bram", "carla"], vec!["anna"]),
        ] {
            let ids = |names: Vec<&str>| names.into_iter().map(WorkerId::from).collect::<Vec<_>>();
            assert_eq!(network.kept_out(&ids(barred)), ids(kept_out));
        }
    }
}
