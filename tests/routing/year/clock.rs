//! What happens when a clock goes off: the desk's own ladder and line.

use super::town::{Event, Town};
use waakvlam::id::WorkerId;
use waakvlam::routing::line::COORDINATOR;
use waakvlam::signal::ladder::{Apology, Came, Step};
use waakvlam::signal::{Action, Owner};

impl Town {
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

    pub fn goes_off(&mut self, place: usize) {
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
}
