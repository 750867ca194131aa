//! Who comes after whom when nobody takes a signal.
//!
//! The one decision: the line goes from those nearest to it outwards (who stands in, who does the same work there, who
//! coordinates), and stays within one organisation, because those are the people who may see it. After the last of them
//! comes the catch-all desk, which is not in the line: it is there always.

use super::network::{Load, Network};
use super::roster::Worker;
use crate::id::{Role, WorkerId};
use crate::language::Language;
use crate::signal::Postcode;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// The role of whoever sees to it that nothing stays lying in an organisation.
pub const COORDINATOR: &str = "coordinator";

/// Somebody in the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// Who.
    pub worker: WorkerId,
    /// Why they.
    pub as_what: AsWhat,
}

/// Why somebody is in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AsWhat {
    /// They stand in for its owner.
    Cover,
    /// They do the same work there.
    Team,
    /// They coordinate the organisation.
    Coordinator,
}

impl AsWhat {
    /// As a reason, in Dutch or English.
    pub fn say(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::Cover => ("Vervangt de vorige.", "Stands in for the one before."),
            Self::Team => ("Doet daar hetzelfde werk.", "Does the same work there."),
            Self::Coordinator => ("Coördineert de organisatie.", "Coordinates the organisation."),
        };
        if language == Language::Nl { nl } else { en }
    }
}

/// Whose line it is, and who may not be in it.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    /// Who has it.
    pub owner: &'a WorkerId,
    /// Where it is, as far as that is known.
    pub area: Option<Postcode>,
    /// Who may not have it, or had it already.
    pub without: &'a BTreeSet<WorkerId>,
    /// Who is away is passed over at once.
    pub now: Timestamp,
}

/// Everybody after the owner, in order, each once.
pub fn line(network: &Network, loads: &BTreeMap<WorkerId, Load>, start: Start<'_>) -> Vec<Next> {
    let mut line: Vec<Next> = Vec::new();
    let Some(owner) = network.worker(start.owner).map(|member| &member.worker) else { return line };
    let mut add = |worker: &Worker, as_what: AsWhat| {
        let is_free = worker.id != owner.id && !worker.is_absent(start.now) && !start.without.contains(&worker.id);
        if is_free && line.iter().all(|next| next.worker != worker.id) {
            line.push(Next { worker: worker.id.clone(), as_what });
        }
    };
    if let Some(cover) = cover(network, owner, start) {
        add(cover, AsWhat::Cover);
    }
    let mut team: Vec<&Worker> = colleagues(network, owner).filter(|worker| stands_in(worker, owner, start.area)).collect();
    team.sort_by_key(|worker| {
        let load = loads.get(&worker.id).cloned().unwrap_or_default();
        (load.open_cases, load.idle_since, worker.id.clone())
    });
    team.into_iter().for_each(|worker| add(worker, AsWhat::Team));
    coordinators(network, owner).for_each(|worker| add(worker, AsWhat::Coordinator));
    line
}

/// Who coordinates the owner's organisation, the owner left out.
pub fn coordinators<'a>(network: &'a Network, owner: &'a Worker) -> impl Iterator<Item = &'a Worker> {
    colleagues(network, owner).filter(|worker| worker.roles.contains(&Role::from(COORDINATOR)))
}

/// Stand-ins, one after another, until one is there and fits; a repeated name ends the search.
fn cover<'a>(network: &'a Network, owner: &'a Worker, start: Start<'_>) -> Option<&'a Worker> {
    let mut seen = vec![&owner.id];
    let mut next = owner.cover.as_ref();
    while let Some(id) = next.filter(|id| !seen.contains(id)) {
        let worker = &network.worker(id)?.worker;
        if !worker.is_absent(start.now) && !start.without.contains(id) && stands_in(worker, owner, start.area) {
            return Some(worker);
        }
        seen.push(id);
        next = worker.cover.as_ref();
    }
    None
}

fn colleagues<'a>(network: &'a Network, owner: &'a Worker) -> impl Iterator<Item = &'a Worker> {
    network.workers.iter().map(|member| &member.worker).filter(move |worker| worker.org == owner.org && worker.id != owner.id)
}

fn stands_in(worker: &Worker, owner: &Worker, area: Option<Postcode>) -> bool {
    let shares_role = worker.roles.iter().any(|role| role.as_str() != COORDINATOR && owner.roles.contains(role));
    worker.org == owner.org && shares_role && area.is_none_or(|area| worker.serves(area))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signal::Kinds;

    const STREET: &str = "
network: street
organisations:
  - {id: town, name: Town, type: municipality}
  - {id: landlord, name: Landlord, type: housing_association}
workers:
  - {id: anna, name: Anna, org: town, roles: [debt_help], areas: [67], cover: bram}
  - {id: bram, name: Bram, org: town, roles: [debt_help], areas: [67], cover: carla, absent_until: 2026-12-01}
  - {id: carla, name: Carla, org: town, roles: [debt_help], areas: [67], cover: anna}
  - {id: dirk, name: Dirk, org: town, roles: [debt_help], areas: [67]}
  - {id: eva, name: Eva, org: town, roles: [debt_help], areas: [68]}
  - {id: finn, name: Finn, org: town, roles: [coordinator], areas: [67]}
  - {id: greet, name: Greet, org: landlord, roles: [debt_help, coordinator], areas: [67]}
desks:
  - {id: desk, name: Desk, members: [finn]}
catch_all: desk
";

    fn names(owner: &str, now: &str, without: &[&str], busy: &[&str]) -> Vec<String> {
        let network = Network::check("street.yaml", STREET, &Kinds::shipped_for_tests()).unwrap();
        let loads = busy.iter().map(|id| (WorkerId::from(*id), Load { open_cases: 9, idle_since: None })).collect();
        let without = without.iter().map(|id| WorkerId::from(*id)).collect();
        let area = Postcode::from_number(6713);
        let start = Start { owner: &owner.into(), area, without: &without, now: now.parse().unwrap() };
        line(&network, &loads, start).into_iter().map(|next| format!("{:?} {}", next.as_what, next.worker)).collect()
    }

    #[test]
    fn route_1_the_line_goes_from_the_stand_in_outwards_and_names_nobody_twice() {
        let (away, back) = ("2026-11-23T10:00:00Z", "2026-12-02T10:00:00Z");
        type Row<'a> = (&'a str, &'a str, &'a [&'a str], &'a [&'a str], &'a [&'a str]);
        let table: [Row<'_>; 6] = [
            // owner, now, without, busy, line
            ("anna", back, &[], &[], &["Cover bram", "Team carla", "Team dirk", "Coordinator finn"]),
            ("anna", back, &[], &["carla"], &["Cover bram", "Team dirk", "Team carla", "Coordinator finn"]),
            // Bram is away: his stand-in stands in.
            ("anna", away, &[], &[], &["Cover carla", "Team dirk", "Coordinator finn"]),
            ("anna", away, &["carla"], &[], &["Team dirk", "Coordinator finn"]),
            // Carla's stand-in is Anna, whose stand-in is Bram, who is away, and stands behind Carla.
            ("carla", away, &["anna"], &[], &["Team dirk", "Coordinator finn"]),
            ("nobody", away, &[], &[], &[]),
        ];
        for (owner, now, without, busy, expected) in table {
            assert_eq!(names(owner, now, without, busy), expected, "{owner} at {now} without {without:?}");
        }
    }
}
