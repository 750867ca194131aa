//! The town: its signals, what will happen to them, and how each is written down.

use super::people::{self, Chance};
use super::{BEGIN, DAYS, HOUSEHOLDS};
use crate::{kinds, policy};
use jiff::{SignedDuration, Timestamp};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use waakvlam::handover;
use waakvlam::id::{Kind, OrganisationId, WorkerId};
use waakvlam::routing::circle::{Scene, Standing};
use waakvlam::routing::network::Load;
use waakvlam::routing::{Network, Policy};
use waakvlam::signal::deadline::Deadline;
use waakvlam::signal::ladder::{Moment, Promise, Step};
use waakvlam::signal::{Climb, Kinds, Owner, Postcode, Status, Urgency};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// Somebody goes on leave, until then.
    Leaves {
        worker: usize,
        until: Timestamp,
    },
    Raises,
    GoesOff {
        signal: usize,
        version: u32,
    },
    Takes {
        signal: usize,
        worker: usize,
    },
    Writes {
        signal: usize,
    },
    Closes {
        signal: usize,
    },
    /// The day has come on which somebody asks how it is.
    LooksBack {
        signal: usize,
        version: u32,
    },
    /// Whoever has it offers it to another organisation.
    Offers {
        signal: usize,
    },
    /// Somebody there answers.
    Answers {
        offer: usize,
    },
    /// Nobody did, in the term.
    Rings {
        offer: usize,
    },
}

pub struct Signal {
    pub status: Status,
    pub kind: Kind,
    pub home: usize,
    pub urgency: Urgency,
    pub deadline: Deadline,
    pub climb: Climb,
    pub raised_at: Timestamp,
    pub taken_at: Option<Timestamp>,
    pub version: u32,
    pub steps: Vec<Step>,
}

impl Signal {
    pub fn standing(&self) -> Standing<'_> {
        Standing {
            status: &self.status,
            urgency: self.urgency,
            deadline: self.deadline,
            climb: &self.climb,
            area: Postcode::from_number(6713),
            promise: if self.urgency == Urgency::Urgent { Promise::None } else { Promise::Given },
        }
    }
}

/// A signal that another organisation may take.
pub struct Offer {
    pub signal: usize,
    pub to: WorkerId,
    pub status: handover::Status,
    pub answer_by: Timestamp,
}

/// What the year is asked about at its end.
#[derive(Debug, Default)]
pub struct Tally {
    pub raised_together: u32,
    pub looked_back: u32,
    pub not_better: u32,
}

pub struct Town {
    pub network: Network,
    pub kinds: Kinds,
    pub policy: Policy,
    pub loads: BTreeMap<WorkerId, Load>,
    pub had: BTreeMap<WorkerId, u32>,
    pub signals: Vec<Signal>,
    pub at_home: BTreeMap<usize, Vec<usize>>,
    pub offers: Vec<Offer>,
    pub tally: Tally,
    pub queue: BinaryHeap<Reverse<(Timestamp, u64, Event)>>,
    order: u64,
    pub chance: Chance,
    pub now: Timestamp,
}

impl Town {
    pub fn founded() -> Self {
        let kinds = kinds();
        let network = Network::check("town.yaml", &people::town(), &kinds).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
        let policy = policy(&kinds);
        let (queue, now) = (BinaryHeap::new(), BEGIN.parse().unwrap());
        let mut town = Self {
            network,
            kinds,
            policy,
            loads: BTreeMap::new(),
            had: BTreeMap::new(),
            signals: Vec::new(),
            at_home: BTreeMap::new(),
            offers: Vec::new(),
            tally: Tally::default(),
            queue,
            order: 0,
            chance: Chance(2027),
            now,
        };
        for worker in 0..town.network.workers.len() {
            // Three leaves of a week or two.
            for _ in 0..3 {
                let from = now + SignedDuration::from_hours(24 * i64::try_from(town.chance.below(350)).unwrap());
                let until = from + SignedDuration::from_hours(24 * (7 + 7 * i64::try_from(town.chance.below(2)).unwrap()));
                town.later(from, Event::Leaves { worker, until });
            }
        }
        for _ in 0..HOUSEHOLDS {
            let at = now + town.chance.minutes(0, u64::try_from(DAYS).unwrap() * 24 * 60);
            town.later(at, Event::Raises);
        }
        town
    }

    /// The hours of a worker's week.
    pub fn hours_of(&self, worker: &WorkerId) -> f64 {
        let hours = self.network.worker(worker).unwrap().worker.hours.clone().unwrap();
        let monday: Timestamp = "2027-01-31T23:00:00Z".parse().unwrap();
        let quarters =
            (0..7 * 96).filter(|quarter| hours.open_at(monday + SignedDuration::from_mins(15 * quarter), self.policy.calendar()));
        quarters.count() as f64 / 4.0
    }

    pub fn later(&mut self, at: Timestamp, event: Event) {
        self.order += 1;
        self.queue.push(Reverse((at, self.order, event)));
    }

    pub fn place(&self, worker: &WorkerId) -> usize {
        self.network.workers.iter().position(|member| member.worker.id == *worker).unwrap()
    }

    /// What the desk's own clock asks, of this town.
    pub fn scene(&self) -> Scene<'_> {
        Scene { network: &self.network, loads: &self.loads, calendar: self.policy.calendar(), now: self.now }
    }

    pub fn next(&self, signal: &Signal) -> Option<Moment> {
        self.scene().stand(&signal.standing()).next(self.now)
    }

    /// Writes down how it stands, with its clock, and looks at the promise.
    pub fn write(&mut self, place: usize) {
        let next = self.next(&self.signals[place]);
        let signal = &mut self.signals[place];
        signal.version += 1;
        let version = signal.version;
        match signal.status.owner() {
            Some(owner) => {
                let Moment { at, .. } = next.expect("an open signal has a next moment");
                let exists = match &owner {
                    Owner::Worker(worker) => self.network.worker(worker).is_some(),
                    Owner::Desk(desk) => self.network.desks.contains_key(desk),
                };
                assert!(exists, "{owner:?} owns it");
                assert!(at < self.now + SignedDuration::from_hours(24 * 45), "the next moment is never far: {at} at {}", self.now);
                self.later(at.max(self.now), Event::GoesOff { signal: place, version });
            }
            None => assert_eq!(next, None),
        }
    }

    pub fn move_to(&mut self, place: usize, status: Status) {
        for (owner, by) in [(self.signals[place].status.owner(), -1), (status.owner(), 1)] {
            if let Some(Owner::Worker(worker)) = owner {
                let load = self.loads.entry(worker.clone()).or_default();
                load.open_cases = load.open_cases.checked_add_signed(by).expect("nobody has fewer than no cases");
                if by > 0 {
                    load.idle_since = Some(self.now);
                    *self.had.entry(worker).or_default() += 1;
                }
            }
        }
        self.signals[place].status = status;
    }

    pub fn owners(&self, place: usize) -> Vec<WorkerId> {
        match self.signals[place].status.owner() {
            Some(Owner::Worker(worker)) => vec![worker],
            Some(Owner::Desk(desk)) => self.network.desks[&desk].members.clone(),
            None => Vec::new(),
        }
    }

    pub fn organisation(&self, worker: &WorkerId) -> Option<OrganisationId> {
        self.network.worker(worker).and_then(|member| member.worker.org.clone())
    }

    pub fn lives(&mut self, until: Timestamp) -> usize {
        let mut events = 0;
        while let Some(Reverse((at, _, event))) = self.queue.pop() {
            if at > until {
                break;
            }
            (self.now, events) = (at, events + 1);
            match event {
                Event::Leaves { worker, until } => {
                    let member = &mut self.network.workers[worker].worker;
                    member.absent_until = member.absent_until.max(Some(until));
                    let id = member.id.clone();
                    let theirs =
                        (0..self.signals.len()).filter(|place| self.signals[*place].status.owner() == Some(Owner::Worker(id.clone())));
                    for place in theirs.collect::<Vec<_>>() {
                        self.write(place);
                    }
                }
                Event::Raises => self.raises(),
                Event::GoesOff { signal, version } if self.signals[signal].version == version => self.goes_off(signal),
                Event::GoesOff { .. } => {}
                Event::Takes { signal, worker } => self.takes(signal, worker),
                Event::Writes { signal } => self.writes(signal),
                Event::Closes { signal } => self.closes(signal),
                Event::LooksBack { signal, version } if self.signals[signal].version == version => self.looks_back(signal),
                Event::LooksBack { .. } => {}
                Event::Offers { signal } => self.offers(signal),
                Event::Answers { offer } => self.answers(offer),
                Event::Rings { offer } => self.rings(offer),
            }
        }
        events
    }
}
