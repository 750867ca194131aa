//! The network file: who works together here, where, when, and which desk catches what nobody takes.
//!
//! The one decision: a network whose mistakes would let somebody fall through is refused, with all of them at once; what
//! is merely odd (a circle of stand-ins, an hour without duty) is a note, because it may be true and somebody should look.

use super::custodian::Right;
use super::roster::{Case, Roster, Subject, Worker};
use crate::handover::Covenant;
use crate::id::{CovenantId, DeskId, NetworkId, OrganisationId, WorkerId};
use crate::mistake::Mistake;
use crate::personal::Text;
use crate::signal::Kinds;
use crate::signal::kinds::OrganisationType;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// A network of organisations, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// Its name; every row in the database carries it.
    pub id: NetworkId,
    /// Whether it is made up, to try things out.
    pub nature: Nature,
    /// The organisations.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// The workers, in the order of the file.
    pub workers: Vec<Member>,
    /// The desks, by name.
    pub desks: BTreeMap<DeskId, Desk>,
    /// The desk that owns what nobody takes; always one of `desks`.
    pub catch_all: DeskId,
    /// What the organisations agreed on passing on.
    pub covenants: BTreeMap<CovenantId, Covenant>,
    /// What is odd and may be true.
    pub notes: Vec<Mistake>,
}

/// Whether a network is real.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Real people depend on it.
    Real,
    /// Made up.
    Fictional,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// Its name for people.
    pub name: String,
    /// What it is.
    pub sort: OrganisationType,
    /// Of a municipality: below so many euros it takes no arrears from landlords.
    pub least_arrears: Option<u32>,
}

/// A worker as the file has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Their name for people: `Fatima`.
    pub name: String,
    /// What routing knows of them; its open cases are nought here.
    pub worker: Worker,
    /// Where they are alerted outside chats and the console.
    pub reached: Reached,
    /// What they may do beside their roles.
    pub rights: BTreeSet<Right>,
}

/// Where a worker or a desk is alerted outside chats and the console.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Their mail address.
    pub email: Option<Text>,
    /// How the organisation's on-call system knows them.
    pub pager: Option<String>,
}

/// A desk: people who own something together.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// Its name for people.
    pub name: String,
    /// Who is alerted, in this order; at least one.
    pub members: Vec<WorkerId>,
    /// Where all of them are alerted together.
    pub reached: Reached,
}

/// What changes about a worker from hour to hour, as the store knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Open cases now.
    pub open_cases: u32,
    /// When they were last given one.
    pub idle_since: Option<Timestamp>,
}

impl Network {
    /// The network in this file, or every mistake in it.
    pub fn check(file: &str, yaml: &str, kinds: &Kinds) -> Result<Self, Vec<Mistake>> {
        super::register::read(file, yaml, kinds)
    }

    /// The case for a signal in this network, with what its workers have on their hands now.
    pub fn case(&self, loads: &BTreeMap<WorkerId, Load>, signal: Subject) -> Case {
        let organisations = self.organisations.iter().map(|(id, organisation)| (id.clone(), organisation.sort.clone())).collect();
        let workers = self.workers.iter().map(|member| member.loaded(loads)).collect();
        Case { roster: Roster { organisations, workers }, signal }
    }

    /// The worker with this name in the file.
    pub fn worker(&self, id: &WorkerId) -> Option<&Member> {
        self.workers.iter().find(|member| member.worker.id == *id)
    }

    /// The desk that owns what nobody takes.
    pub fn catch_all_desk(&self) -> Option<&Desk> {
        self.desks.get(&self.catch_all)
    }

    /// Whether any mail of the catch-all desk arrives somewhere: its own, or that of a member.
    pub fn catch_all_has_mail(&self) -> bool {
        self.catch_all_desk().is_some_and(|desk| {
            let members = desk.members.iter().filter_map(|id| self.worker(id)).map(|member| &member.reached);
            members.chain([&desk.reached]).any(|reached| reached.email.is_some())
        })
    }

    /// Whom the catch-all desk can alert, of those who can be reached; empty means that `serve` must not start.
    pub fn alertable(&self, reachable: &BTreeSet<WorkerId>) -> Vec<&WorkerId> {
        self.catch_all_desk().map_or_else(Vec::new, |desk| desk.members.iter().filter(|id| reachable.contains(id)).collect())
    }
}

impl Member {
    fn loaded(&self, loads: &BTreeMap<WorkerId, Load>) -> Worker {
        let mut worker = self.worker.clone();
        if let Some(load) = loads.get(&worker.id) {
            worker.open_cases = load.open_cases;
            worker.idle_since = load.idle_since;
        }
        worker
    }
}

/// A moment as written: RFC 3339 with an offset, or a date, which is the midnight it begins with in the Netherlands.
pub(super) fn read_moment(written: &str) -> Option<Timestamp> {
    written.parse::<Timestamp>().ok().or_else(|| {
        let date: jiff::civil::Date = (written.len() == 10).then(|| written.parse().ok()).flatten()?;
        let zone = crate::signal::Calendar::dutch(&[]).zone().clone();
        date.to_zoned(zone).ok().map(|midnight| midnight.timestamp())
    })
}
