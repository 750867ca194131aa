//! What workers do: told, they take, write and close; on its day they look back.

use super::people::{NOT_BETTER, OFFERED};
use super::town::{Event, Town};
use jiff::ToSpan as _;
use waakvlam::handover;
use waakvlam::id::WorkerId;
use waakvlam::signal::deadline::Rule;
use waakvlam::signal::status::{Closing, Ending, Words};
use waakvlam::signal::{Action, Climb, Owner, Status, Urgency};

/// Days after closing on which somebody asks how it is.
const FOLLOW_UP_DAYS: i32 = 14;

impl Town {
    /// Two of three alerts are taken up, a while later; danger sooner, and at any hour.
    pub fn tell(&mut self, place: usize, mut told: Vec<WorkerId>) {
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

    pub fn takes(&mut self, place: usize, worker: usize) {
        let worker = &self.network.workers[worker].worker;
        if worker.is_absent(self.now) || !matches!(self.signals[place].status, Status::Waiting { .. } | Status::Assigned { .. }) {
            return;
        }
        let status = self.signals[place].status.after(Action::Claim { by: worker.id.clone() }).unwrap();
        self.move_to(place, status);
        let signal = &mut self.signals[place];
        (signal.climb, signal.taken_at) = (signal.climb.anew(self.now), signal.taken_at.or(Some(self.now)));
        // One in ten forgets to write until asked.
        if self.chance.in_a_hundred(90) {
            let wait = self.chance.minutes(5, 8 * 60);
            self.later(self.now + wait, Event::Writes { signal: place });
        }
        if self.chance.in_a_hundred(OFFERED) {
            let wait = self.chance.minutes(30, 3 * 24 * 60);
            self.later(self.now + wait, Event::Offers { signal: place });
        }
        self.write(place);
    }

    pub fn writes(&mut self, place: usize) {
        if matches!(self.signals[place].status, Status::Claimed { .. }) {
            self.signals[place].climb.acted_at = Some(self.now);
            let wait = self.chance.minutes(60, 40 * 24 * 60);
            self.later(self.now + wait, Event::Closes { signal: place });
            self.write(place);
        }
    }

    pub fn closes(&mut self, place: usize) {
        let Status::Claimed { worker } = self.signals[place].status.clone() else { return };
        let calendar = self.policy.calendar();
        let today = calendar.local(self.now).date();
        let day = today.saturating_add(FOLLOW_UP_DAYS.days());
        let ending = Ending { outcome: "helped".to_owned(), words: Words::ToOne("Fijn.".into()), follow_up: Some(day) };
        let closing = Closing::check(&self.kinds, &self.signals[place].kind, ending, today).unwrap();
        let morning = day.at(9, 0, 0, 0).to_zoned(calendar.zone().clone()).unwrap().timestamp();
        let status = self.signals[place].status.after(Action::Close { by: worker, closing }).unwrap();
        self.move_to(place, status);
        self.write(place);
        self.later(morning, Event::LooksBack { signal: place, version: self.signals[place].version });
        self.takes_back(place);
    }

    /// `NUIS-4`: the day comes, for whoever closed it or whoever stands in for them; what is not better is theirs again.
    pub fn looks_back(&mut self, place: usize) {
        let Status::Closed { by, .. } = self.signals[place].status.clone() else { panic!("only what was closed is looked back on") };
        let signal = &self.signals[place];
        let is_there = self.network.worker(&by).is_some_and(|member| !member.worker.is_absent(self.now));
        let stands_in = self.scene().those_after(&by, signal.standing().area, &signal.climb).len() + self.scene().desk_members().len();
        assert!(is_there || stands_in > 0, "somebody looks back on number {place}");
        self.tally.looked_back += 1;
        if !self.chance.in_a_hundred(NOT_BETTER) {
            return;
        }
        self.tally.not_better += 1;
        let status = self.signals[place].status.after(Action::Reopen).expect("it was closed");
        assert_eq!(status.owner(), Some(Owner::Worker(by)), "back to whoever knows it best");
        self.move_to(place, status);
        let (kinds, signal) = (&self.kinds, &mut self.signals[place]);
        let rule = kinds.deadline_rule(&signal.kind, signal.urgency).unwrap_or(Rule::FiveWorkingDays);
        signal.deadline = rule.due(self.now, self.policy.calendar());
        signal.climb = Climb { promised: Some(signal.deadline.due_at), ..signal.climb.opened_again(self.now) };
        self.tell(place, self.owners(place));
        self.write(place);
    }

    /// What was offered of a matter that is closed is not offered any more.
    fn takes_back(&mut self, place: usize) {
        for offer in self.offers.iter_mut().filter(|offer| offer.signal == place && offer.status.is_open()) {
            offer.status = offer.status.after(handover::Action::Revoke).expect("an open offer can be taken back");
        }
    }
}
