//! A signal is raised, by the functions the desk raises one with, and looked at beside the others on its address (`URG-2`).

use super::HOUSEHOLDS;
use super::people::RAISED;
use super::town::{Signal, Town};
use waakvlam::id::{Kind, WorkerId};
use waakvlam::routing::{Subject, decide};
use waakvlam::signal::deadline::Deadline;
use waakvlam::signal::related::{Report, Whose, since};
use waakvlam::signal::{Owner, Postcode, Source, Status, Urgency};

impl Town {
    pub fn raises(&mut self) {
        let mut drawn = self.chance.below(1000);
        let (kind, _, urgency) = *RAISED.iter().find(|(_, often, _)| drawn.checked_sub(*often).map(|rest| drawn = rest).is_none()).unwrap();
        let (kind, home) = (Kind::from(kind), usize::try_from(self.chance.below(u64::try_from(HOUSEHOLDS).unwrap())).unwrap());
        let subject = Subject { urgency, postcode: Postcode::from_number(6713), ..Subject::about(kind.clone(), Source::Tenant, self.now) };
        let decision = decide(&self.policy, &self.kinds, &self.network.case(&self.loads, subject));
        let promised = self.due(&kind, urgency);
        let began = decision.begin(&self.network, &mut self.loads, promised, self.now);
        if let Owner::Worker(worker) = &began.owner {
            *self.had.entry(worker.clone()).or_default() += 1;
        }
        let together = self.adds_up(&kind, urgency, &began.owner, home);
        let signal = Signal {
            status: Status::from(began.owner),
            deadline: promised.sooner(self.due(&kind, together)),
            kind,
            home,
            urgency: together,
            climb: began.climb,
            raised_at: self.now,
            taken_at: None,
            version: 0,
            steps: Vec::new(),
        };
        self.signals.push(signal);
        let place = self.signals.len() - 1;
        self.at_home.entry(home).or_default().push(place);
        let mut told = self.owners(place);
        if urgency == Urgency::Urgent {
            told.extend(self.scene().on_duty());
        }
        self.tell(place, told);
        self.write(place);
    }

    pub fn due(&self, kind: &Kind, urgency: Urgency) -> Deadline {
        self.kinds.deadline(kind, urgency, self.now, self.policy.calendar()).unwrap()
    }

    /// As urgent as it is together with what was raised on its address before; what is open of that becomes so as well.
    fn adds_up(&mut self, kind: &Kind, urgency: Urgency, owner: &Owner, home: usize) -> Urgency {
        let from = since(self.kinds.together(), self.now);
        let others = self.at_home.get(&home).into_iter().flatten().copied();
        let counts = |place: &usize| {
            let other = &self.signals[*place];
            let whose = if self.whose(&other.status.owner()) == self.whose(&Some(owner.clone())) { Whose::One } else { Whose::Several };
            other.raised_at >= from && self.kinds.may_count(kind, &other.kind, whose)
        };
        let others: Vec<usize> = others.filter(counts).collect();
        let reports = others.iter().map(|place| Report { kind: self.signals[*place].kind.clone(), at: self.signals[*place].raised_at });
        let reports: Vec<Report> = reports.collect();
        let own = Report { kind: kind.clone(), at: self.now };
        let Some(concern) = own.concern(&reports, &self.kinds) else { return urgency };
        let together = concern.urgency(urgency);
        let with: Vec<(usize, Urgency)> =
            concern.with.iter().map(|place| (others[*place], concern.urgency(self.signals[others[*place]].urgency))).collect();
        self.tally.raised_together += u32::from(together > urgency);
        for (place, raised) in with {
            if self.signals[place].status.owner().is_some() && raised > self.signals[place].urgency {
                self.becomes(place, raised);
            }
        }
        together
    }

    /// A rule makes it more urgent: its deadline comes nearer, never further, and its clock begins anew unless somebody is at it.
    fn becomes(&mut self, place: usize, urgency: Urgency) {
        let due = self.due(&self.signals[place].kind, urgency);
        let (now, signal) = (self.now, &mut self.signals[place]);
        let before = signal.deadline;
        (signal.urgency, signal.deadline) = (urgency, before.sooner(due));
        assert!(signal.deadline.due_at <= before.due_at);
        if !matches!(signal.status, Status::Claimed { .. }) {
            signal.climb = signal.climb.anew(now);
        }
        self.tally.raised_together += 1;
        self.tell(place, self.owners(place));
        self.write(place);
    }

    fn whose(&self, owner: &Option<Owner>) -> Option<waakvlam::id::OrganisationId> {
        let worker: Option<&WorkerId> = match owner {
            Some(Owner::Worker(worker)) => Some(worker),
            // The catch-all desk is kept by both.
            Some(Owner::Desk(_)) | None => None,
        };
        worker.and_then(|worker| self.organisation(worker))
    }
}
