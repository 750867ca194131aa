//! A matter is offered to another organisation: taken, refused, or left lying until its clock has gone off twice (`NUIS-3`).

use super::town::{Event, Offer, Signal, Town};
use waakvlam::handover::{Action, Reason, Status, term};
use waakvlam::id::WorkerId;
use waakvlam::signal::{self, Climb};

impl Town {
    pub fn offers(&mut self, place: usize) {
        let signal::Status::Claimed { worker } = self.signals[place].status.clone() else { return };
        let own = self.organisation(&worker);
        let others = self.network.workers.iter().filter(|member| member.worker.org != own && !member.worker.is_absent(self.now));
        let others: Vec<WorkerId> = others.map(|member| member.worker.id.clone()).collect();
        let drawn = usize::try_from(self.chance.below(u64::try_from(others.len()).unwrap())).unwrap();
        let answer_by = term::answer_by(self.signals[place].urgency, self.now, self.policy.calendar());
        self.offers.push(Offer { signal: place, to: others[drawn].clone(), status: Status::Offered, answer_by });
        let offer = self.offers.len() - 1;
        self.later(answer_by, Event::Rings { offer });
        // Two of three answer, in their own hours; the others let it lie.
        if self.chance.in_a_hundred(66) {
            let at = self.now + self.chance.minutes(30, 48 * 60);
            let hours = self.network.worker(&others[drawn]).and_then(|member| member.worker.hours.clone());
            let at = hours.and_then(|hours| hours.next_opening(at, self.policy.calendar())).unwrap_or(at);
            self.later(at, Event::Answers { offer });
        }
        self.has_one_owner(offer);
    }

    pub fn answers(&mut self, offer: usize) {
        let by = self.offers[offer].to.clone();
        if !self.offers[offer].status.is_open() {
            assert!(self.offers[offer].status.after(Action::Accept { by }).is_err(), "what is over cannot be taken");
            return;
        }
        if !self.chance.in_a_hundred(70) {
            self.offers[offer].status = self.offers[offer].status.after(Action::Refuse { by, reason: Reason::NoRoom }).unwrap();
            return self.has_one_owner(offer);
        }
        self.offers[offer].status = self.offers[offer].status.after(Action::Accept { by: by.clone() }).unwrap();
        self.has_one_owner(offer);
        // From now on the receiver has a signal of their own; the giver's stays the giver's.
        let (kind, urgency, home) = {
            let given = &self.signals[self.offers[offer].signal];
            (given.kind.clone(), given.urgency, given.home)
        };
        let deadline = self.due(&kind, urgency);
        let climb = Climb { promised: Some(deadline.due_at), ..Climb::begun(self.now) };
        let desk = self.network.catch_all.clone();
        self.signals.push(Signal {
            status: signal::Status::Waiting { desk },
            kind,
            home,
            urgency,
            deadline,
            climb,
            raised_at: self.now,
            taken_at: Some(self.now),
            version: 0,
            steps: Vec::new(),
        });
        let place = self.signals.len() - 1;
        self.move_to(place, signal::Status::Claimed { worker: by });
        let wait = self.chance.minutes(5, 8 * 60);
        self.later(self.now + wait, Event::Writes { signal: place });
        self.write(place);
    }

    /// Once: the receiver's coordinator and the giver hear of it. Twice: the giver looks further.
    pub fn rings(&mut self, offer: usize) {
        if !self.offers[offer].status.is_open() {
            return;
        }
        self.offers[offer].status = self.offers[offer].status.after(Action::Ring).unwrap();
        if self.offers[offer].status == Status::Escalated {
            let urgency = self.signals[self.offers[offer].signal].urgency;
            self.offers[offer].answer_by = term::answer_by(urgency, self.now, self.policy.calendar());
            self.later(self.offers[offer].answer_by, Event::Rings { offer });
        }
        self.has_one_owner(offer);
    }

    /// The giver's signal is the giver's all the time: nothing that is offered is nobody's.
    fn has_one_owner(&self, offer: usize) {
        let offer = &self.offers[offer];
        let given = &self.signals[offer.signal];
        assert!(given.status.owner().is_some(), "number {} is {} and nobody's", offer.signal, offer.status.as_str());
        assert!(self.next(given).is_some(), "number {} has a next moment", offer.signal);
        assert!(offer.answer_by > self.now || !offer.status.is_open(), "an open offer has a clock");
    }
}
