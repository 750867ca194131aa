//! A year of a town in some seconds: 10,000 households, 40 workers with leave and part-time weeks, who overlook one alert in
//! three. Routing, the ladder, the line, the circle and what is left of each step are the desk's own functions; only the people
//! are played. It prints its figures, which
//! `cargo test --test routing year -- --nocapture` shows.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a play that names a worker or a signal there is none of should stop right there"
)]

use crate::{kinds, policy};
use jiff::{SignedDuration, Timestamp};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use waakvlam::id::{Kind, WorkerId};
use waakvlam::routing::circle::{Scene, Standing};
use waakvlam::routing::line::COORDINATOR;
use waakvlam::routing::network::Load;
use waakvlam::routing::{Network, Policy, Subject, Target, decide};
use waakvlam::signal::deadline::Deadline;
use waakvlam::signal::ladder::{Apology, Came, Moment, Promise, Step};
use waakvlam::signal::{Action, Climb, Kinds, Owner, Postcode, Source, Status, Urgency};

const HOUSEHOLDS: usize = 10_000;
/// The first of January, at midnight in the Netherlands.
const BEGIN: &str = "2026-12-31T23:00:00Z";
const DAYS: i64 = 365;
/// Teams: organisation, roles, and how many.
const TEAMS: [(&str, &str, usize); 7] = [
    ("town", "debt_help", 12),
    ("town", "neighbourhood_team, outreach, urgent_duty", 8),
    ("landlord", "housing_social", 8),
    ("landlord", "repairs, tenancy_desk", 8),
    ("mediators", "mediation", 2),
    ("town", "coordinator", 1),
    ("landlord", "coordinator", 1),
];
const WEEKS: [&str; 4] = ["mo-fr 09:00-17:00", "mo-th 08:30-17:00", "mo,tu,th 09:00-17:00", "we-fr 09:00-17:30"];
const DAYS_OF_DUTY: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];
/// What people raise, how often in a thousand, and how soon somebody has to act.
const RAISED: [(&str, u64, Urgency); 9] = [
    ("rent_arrears", 280, Urgency::Normal),
    ("rent_arrears", 40, Urgency::High),
    ("money_trouble", 150, Urgency::Normal),
    ("noise_nuisance", 200, Urgency::Normal),
    ("neighbour_conflict", 80, Urgency::Normal),
    ("own_wellbeing", 80, Urgency::Normal),
    ("repair_request", 100, Urgency::Normal),
    ("tenancy_question", 60, Urgency::Normal),
    ("acute_danger", 10, Urgency::Urgent),
];

/// Chance that is the same at every run (SplitMix64).
struct Chance(u64);

impl Chance {
    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.draw() % bound
    }

    fn in_a_hundred(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    fn minutes(&mut self, from: u64, to: u64) -> SignedDuration {
        SignedDuration::from_mins(i64::try_from(from + self.below(to - from)).unwrap())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
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
}

struct Signal {
    status: Status,
    kind: Kind,
    urgency: Urgency,
    deadline: Deadline,
    climb: Climb,
    raised_at: Timestamp,
    taken_at: Option<Timestamp>,
    version: u32,
    steps: Vec<Step>,
}

impl Signal {
    fn standing(&self) -> Standing<'_> {
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

struct Town {
    network: Network,
    kinds: Kinds,
    policy: Policy,
    loads: BTreeMap<WorkerId, Load>,
    had: BTreeMap<WorkerId, u32>,
    signals: Vec<Signal>,
    queue: BinaryHeap<Reverse<(Timestamp, u64, Event)>>,
    order: u64,
    chance: Chance,
    now: Timestamp,
}

fn town() -> String {
    let mut file = String::from(
        "network: town\norganisations:\n  - {id: town, name: Town, type: municipality}\n  - {id: landlord, name: Landlord, type: housing_association}\n  - {id: mediators, name: Mediators, type: mediation}\nworkers:\n",
    );
    let mut all = 0;
    for (team, (organisation, roles, count)) in TEAMS.into_iter().enumerate() {
        for place in 0..count {
            let (hours, cover) = (WEEKS[(all + place) % WEEKS.len()], (place + 1) % count);
            let duty = if roles.contains("urgent_duty") && place < 7 {
                format!(", duty: \"{} 00:00-24:00, holidays 00:00-24:00\"", DAYS_OF_DUTY[place])
            } else {
                String::new()
            };
            let cover = if count > 1 { format!(", cover: w{team}_{cover}") } else { String::new() };
            file.push_str(&format!(
                "  - {{id: w{team}_{place}, name: W, org: {organisation}, roles: [{roles}], areas: [67], hours: \"{hours}\"{duty}{cover}}}\n"
            ));
            all += 1;
        }
    }
    file + "desks:\n  - {id: desk, name: Desk, members: [w5_0, w6_0, w1_0]}\ncatch_all: desk\n"
}

impl Town {
    fn founded() -> Self {
        let kinds = kinds();
        let network = Network::check("town.yaml", &town(), &kinds).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
        let policy = policy(&kinds);
        let (queue, now) = (BinaryHeap::new(), BEGIN.parse().unwrap());
        let mut town = Self {
            network,
            kinds,
            policy,
            loads: BTreeMap::new(),
            had: BTreeMap::new(),
            signals: Vec::new(),
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
    fn hours_of(&self, worker: &WorkerId) -> f64 {
        let hours = self.network.worker(worker).unwrap().worker.hours.clone().unwrap();
        let monday: Timestamp = "2027-01-31T23:00:00Z".parse().unwrap();
        let quarters =
            (0..7 * 96).filter(|quarter| hours.open_at(monday + SignedDuration::from_mins(15 * quarter), self.policy.calendar()));
        quarters.count() as f64 / 4.0
    }

    fn later(&mut self, at: Timestamp, event: Event) {
        self.order += 1;
        self.queue.push(Reverse((at, self.order, event)));
    }

    fn place(&self, worker: &WorkerId) -> usize {
        self.network.workers.iter().position(|member| member.worker.id == *worker).unwrap()
    }

    /// What the desk's own clock asks, of this town.
    fn scene(&self) -> Scene<'_> {
        Scene { network: &self.network, loads: &self.loads, calendar: self.policy.calendar(), now: self.now }
    }

    fn next(&self, signal: &Signal) -> Option<Moment> {
        self.scene().stand(&signal.standing()).next(self.now)
    }

    /// Writes down how it stands, with its clock, and looks at the promise.
    fn write(&mut self, place: usize) {
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

    fn move_to(&mut self, place: usize, status: Status) {
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

    fn raises(&mut self) {
        let mut drawn = self.chance.below(1000);
        let (kind, _, urgency) = *RAISED.iter().find(|(_, often, _)| drawn.checked_sub(*often).map(|rest| drawn = rest).is_none()).unwrap();
        let kind = Kind::from(kind);
        let subject = Subject { urgency, postcode: Postcode::from_number(6713), ..Subject::about(kind.clone(), Source::Tenant, self.now) };
        let decision = decide(&self.policy, &self.kinds, &self.network.case(&self.loads, subject));
        let status = match decision.to {
            Target::Worker(worker) => Status::Assigned { worker },
            Target::Unassigned => Status::Waiting { desk: self.network.catch_all.clone() },
        };
        let deadline = self.kinds.deadline(&kind, urgency, self.now, self.policy.calendar()).unwrap();
        let first = Status::Waiting { desk: self.network.catch_all.clone() };
        let barred = decision.passed_over.iter().filter(|passed| passed.why.bars()).map(|passed| passed.worker.clone());
        let climb = Climb { barred: barred.collect(), promised: Some(deadline.due_at), ..Climb::begun(self.now) };
        let signal =
            Signal { status: first, kind, urgency, deadline, climb, raised_at: self.now, taken_at: None, version: 0, steps: Vec::new() };
        self.signals.push(signal);
        let place = self.signals.len() - 1;
        self.move_to(place, status);
        let mut told = self.owners(place);
        if urgency == Urgency::Urgent {
            told.extend(self.scene().on_duty());
        }
        self.tell(place, told);
        self.write(place);
    }

    fn owners(&self, place: usize) -> Vec<WorkerId> {
        match self.signals[place].status.owner() {
            Some(Owner::Worker(worker)) => vec![worker],
            Some(Owner::Desk(desk)) => self.network.desks[&desk].members.clone(),
            None => Vec::new(),
        }
    }

    /// Two of three alerts are taken up, a while later; danger sooner, and at any hour.
    fn tell(&mut self, place: usize, mut told: Vec<WorkerId>) {
        told.sort();
        told.dedup();
        let is_urgent = self.signals[place].urgency == Urgency::Urgent;
        for worker in told {
            if !self.chance.in_a_hundred(66) {
                continue;
            }
            let number = self.place(&worker);
            let hours = self.network.workers[number].worker.hours.clone();
            let at = if is_urgent {
                self.now + self.chance.minutes(1, 20)
            } else {
                let at = self.now + self.chance.minutes(5, 36 * 60);
                hours.and_then(|hours| hours.next_opening(at, self.policy.calendar())).unwrap_or(at)
            };
            self.later(at, Event::Takes { signal: place, worker: number });
        }
    }

    /// Who comes after its owner, as the desk names them.
    fn line(&self, place: usize) -> Vec<WorkerId> {
        let signal = &self.signals[place];
        let Some(Owner::Worker(owner)) = signal.status.owner() else { return Vec::new() };
        let line = self.scene().those_after(&owner, signal.standing().area, &signal.climb);
        line.into_iter().map(|next| next.worker).collect()
    }

    fn climbs(&mut self, place: usize, came: Came<'_>) {
        let now = self.now;
        let climb = &mut self.signals[place].climb;
        *climb = climb.after(came, now);
    }

    fn goes_off(&mut self, place: usize) {
        let Some(moment) = self.next(&self.signals[place]).filter(|moment| moment.at <= self.now) else { return self.write(place) };
        self.signals[place].steps.push(moment.step);
        let now = self.now;
        match moment.step {
            Step::RingAgain => {
                let circle = self.scene().circle(&self.signals[place].standing(), |_| true);
                self.climbs(place, Came::Rang { fresh: &circle.fresh });
                self.tell(place, circle.all());
            }
            Step::PassOn | Step::GiveToDesk => {
                let next = self.line(place).into_iter().next().filter(|_| moment.step == Step::PassOn);
                let Some(Owner::Worker(before)) = self.signals[place].status.owner() else { panic!("only a worker loses it") };
                let told = if next.is_none() { self.scene().coordinators_of(&before, &self.signals[place].climb) } else { Vec::new() };
                let to = next.map_or_else(|| Owner::Desk(self.network.catch_all.clone()), Owner::Worker);
                let status = self.signals[place].status.after(Action::Route { to }).expect("nobody is at it");
                self.move_to(place, status);
                self.climbs(place, Came::Moved { from: &before, told: &told });
                self.tell(place, [self.owners(place), told].concat());
            }
            Step::AskAgain | Step::RemindDesk => {
                self.climbs(place, Came::Asked);
                self.tell(place, self.owners(place));
            }
            Step::TellPerson => self.climbs(place, Came::OwnedUp(Apology::Said(now))),
            Step::AskForWord | Step::AskIfDone => {
                self.climbs(place, Came::Asked);
                let owner = self.owners(place).remove(0);
                let worker = &self.network.worker(&owner).unwrap().worker;
                let knows = self.scene().coordinators_of(&owner, &self.signals[place].climb).len()
                    + usize::from(worker.roles.iter().any(|role| role.as_str() == COORDINATOR));
                assert!(knows > 0 || worker.org.as_ref().is_some_and(|org| org.as_str() == "mediators"), "a coordinator knows of it");
                let wait = self.chance.minutes(10, 48 * 60);
                self.later(
                    now + wait,
                    if moment.step == Step::AskForWord { Event::Writes { signal: place } } else { Event::Closes { signal: place } },
                );
            }
            Step::LookAfter => {
                let owner = self.owners(place).remove(0);
                let until = self.network.worker(&owner).unwrap().worker.absent_until;
                self.climbs(place, Came::LookedAfter { until });
            }
        }
        self.write(place);
    }

    fn takes(&mut self, place: usize, worker: usize) {
        let worker = &self.network.workers[worker].worker;
        if worker.is_absent(self.now) || !matches!(self.signals[place].status, Status::Waiting { .. } | Status::Assigned { .. }) {
            return;
        }
        let status = self.signals[place].status.after(Action::Claim { by: worker.id.clone() }).unwrap();
        self.move_to(place, status);
        let signal = &mut self.signals[place];
        (signal.climb, signal.taken_at) = (signal.climb.anew(self.now), Some(self.now));
        // One in ten forgets to write until asked.
        if self.chance.in_a_hundred(90) {
            let wait = self.chance.minutes(5, 8 * 60);
            self.later(self.now + wait, Event::Writes { signal: place });
        }
        self.write(place);
    }

    fn writes(&mut self, place: usize) {
        if matches!(self.signals[place].status, Status::Claimed { .. }) {
            self.signals[place].climb.acted_at = Some(self.now);
            let wait = self.chance.minutes(60, 40 * 24 * 60);
            self.later(self.now + wait, Event::Closes { signal: place });
            self.write(place);
        }
    }

    fn closes(&mut self, place: usize) {
        use waakvlam::signal::status::{Closing, Ending, Words};
        let Status::Claimed { worker } = self.signals[place].status.clone() else { return };
        let today = self.policy.calendar().local(self.now).date();
        let follow_up = Some(today.saturating_add(jiff::Span::new().days(14)));
        let ending = Ending { outcome: "helped".to_owned(), words: Words::ToOne("Fijn.".into()), follow_up };
        let closing = Closing::check(&self.kinds, &self.signals[place].kind, ending, today).unwrap();
        let status = self.signals[place].status.after(Action::Close { by: worker, closing }).unwrap();
        self.move_to(place, status);
        self.write(place);
    }

    fn lives(&mut self, until: Timestamp) -> usize {
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
            }
        }
        events
    }
}

fn part(mut waits: Vec<i64>, percent: usize) -> String {
    waits.sort_unstable();
    let minutes = waits.get(waits.len() * percent / 100).copied().unwrap_or_default();
    if minutes < 120 { format!("{minutes} min") } else { format!("{:.1} h", minutes as f64 / 60.0) }
}

#[test]
fn promise_1_in_a_year_of_a_town_nobody_falls_through() {
    let mut town = Town::founded();
    let events = town.lives(BEGIN.parse::<Timestamp>().unwrap() + SignedDuration::from_hours(24 * DAYS));
    println!("{HOUSEHOLDS} households, {} workers, {} signals, {events} events", town.network.workers.len(), town.signals.len());
    for (name, urgencies) in [("danger", &[Urgency::Urgent][..]), ("other", &[Urgency::Normal, Urgency::High])] {
        let these: Vec<&Signal> = town.signals.iter().filter(|signal| urgencies.contains(&signal.urgency)).collect();
        let waits =
            || these.iter().filter_map(|signal| Some(signal.taken_at?.duration_since(signal.raised_at).as_mins())).collect::<Vec<_>>();
        let (half, most) = (part(waits(), 50), part(waits(), 90));
        println!("{name}: {} raised, {} taken, half within {half}, nine of ten within {most}", these.len(), waits().len());
    }
    for step in Step::ALL {
        println!("{}: {}", step.as_str(), town.signals.iter().flat_map(|signal| &signal.steps).filter(|taken| **taken == step).count());
    }
    for (team, (_, roles, count)) in TEAMS.into_iter().enumerate() {
        let had = (0..count).map(|place| town.had.get(&WorkerId::from(format!("w{team}_{place}").as_str())).copied().unwrap_or_default());
        let had: Vec<u32> = had.collect();
        let hours = (0..count).map(|place| town.hours_of(&WorkerId::from(format!("w{team}_{place}").as_str())));
        let shares: Vec<f64> = had.iter().zip(hours).map(|(had, hours)| f64::from(*had) / hours).collect();
        let (least, most) = (shares.iter().copied().fold(f64::MAX, f64::min), shares.iter().copied().fold(0.0, f64::max));
        println!(
            "{roles}: from {} to {} signals each, {least:.1} to {most:.1} for each hour of their week",
            had.iter().min().unwrap(),
            had.iter().max().unwrap()
        );
    }
    // Whatever is open has an owner and a clock; whatever is danger was taken, or rings within five minutes.
    let clocks = town.queue.iter().filter_map(|Reverse((_, _, event))| match event {
        Event::GoesOff { signal, version } => Some((*signal, *version)),
        Event::Leaves { .. } | Event::Raises | Event::Takes { .. } | Event::Writes { .. } | Event::Closes { .. } => None,
    });
    let clocks: BTreeSet<(usize, u32)> = clocks.collect();
    for (place, signal) in town.signals.iter().enumerate().filter(|(_, signal)| signal.status.owner().is_some()) {
        let moment = town.next(signal).expect("an open signal has a next moment");
        let is_set = clocks.contains(&(place, signal.version));
        // The one that was popped last lies after the end of the year.
        assert!(is_set || moment.at > town.now, "number {place} has a clock");
        if signal.urgency == Urgency::Urgent && signal.taken_at.is_none() {
            assert!(moment.at <= town.now + SignedDuration::from_mins(5), "{:?} still rings", signal.kind);
        }
    }
    assert!(town.signals.iter().any(|signal| signal.steps.contains(&Step::PassOn)), "the year is not all sunshine");
}
