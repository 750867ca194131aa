//! Who said that they are away, beside what the network file says.
//!
//! The one decision: a worker's own word adds to the file and takes nothing from it. Whoever is away by either is away until
//! the later of both days, so a new file does not bring back somebody who is ill, and coming back early does not undo a file.

use super::network::Network;
use crate::id::WorkerId;
use jiff::Timestamp;

/// A worker who is away for a while, by their own word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Who.
    pub worker: WorkerId,
    /// From then on.
    pub from: Timestamp,
    /// Until then.
    pub until: Timestamp,
    /// Who stands in; `None` is whoever always does.
    pub cover: Option<WorkerId>,
}

impl Network {
    /// This network with those away now who said so.
    #[must_use]
    pub fn without_the_absent(&self, absences: &[Absence], now: Timestamp) -> Self {
        let mut network = self.clone();
        for absence in absences.iter().filter(|absence| absence.from <= now && now < absence.until) {
            let cover = absence.cover.as_ref().filter(|cover| self.worker(cover).is_some() && **cover != absence.worker);
            for member in network.workers.iter_mut().filter(|member| member.worker.id == absence.worker) {
                member.worker.absent_until = member.worker.absent_until.max(Some(absence.until));
                member.worker.cover = cover.cloned().or_else(|| member.worker.cover.take());
            }
        }
        network
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
  - {id: anna, name: Anna, org: town, roles: [debt_help], areas: [67], cover: bram}
  - {id: bram, name: Bram, org: town, roles: [debt_help], areas: [67], absent_until: 2026-12-01}
  - {id: carla, name: Carla, org: town, roles: [debt_help], areas: [67]}
desks: [{id: desk, name: Desk, members: [carla]}]
catch_all: desk
";

    fn at(day: &str) -> Timestamp {
        format!("2026-{day}T08:00:00Z").parse().unwrap()
    }

    #[test]
    fn a_workers_own_word_adds_to_the_file_and_takes_nothing_from_it() {
        let street = Network::check("street.yaml", STREET, &Kinds::shipped_for_tests()).unwrap();
        let away = |worker: &str, from, until, cover: Option<&str>| Absence {
            worker: worker.into(),
            from: at(from),
            until: at(until),
            cover: cover.map(WorkerId::from),
        };
        // What was said, now, of whom; until when they are away by then, and who stands in.
        let table = [
            (away("anna", "11-23", "11-30", None), "11-23", "anna", Some(at("11-30")), Some("bram")),
            (away("anna", "11-23", "11-30", Some("carla")), "11-25", "anna", Some(at("11-30")), Some("carla")),
            (away("anna", "11-23", "11-30", Some("dirk")), "11-25", "anna", Some(at("11-30")), Some("bram")),
            (away("anna", "11-23", "11-30", Some("anna")), "11-25", "anna", Some(at("11-30")), Some("bram")),
            (away("anna", "11-24", "11-30", None), "11-23", "anna", None, Some("bram")),
            (away("anna", "11-23", "11-30", None), "11-30", "anna", None, Some("bram")),
            (away("bram", "11-23", "11-25", None), "11-24", "bram", street.workers[1].worker.absent_until, None),
            (away("bram", "11-23", "12-24", None), "11-24", "bram", Some(at("12-24")), None),
        ];
        for (absence, now, who, until, cover) in table {
            let network = street.without_the_absent(std::slice::from_ref(&absence), at(now));
            let worker = &network.worker(&who.into()).unwrap().worker;
            assert_eq!((worker.absent_until, worker.cover.as_ref().map(WorkerId::as_str)), (until, cover), "{absence:?} on {now}");
        }
    }
}
