//! The day on which a worker asks how it is, some time after they closed a signal.
//!
//! The one decision (`NUIS-4`): the day is its own row with its own timer, set in the commit that closes. It goes to whoever
//! closed it; when they are away or gone, to whoever stands in, and at last to the catch-all desk. They are told once, and it
//! stays in their list until somebody says that it was done.

use super::Desk;
use super::case::act::urgency_of;
use super::clock::{BY_CLOCK, Matter};
use super::worker::to_chat;
use crate::id::{EnvelopeId, WorkerId};
use crate::language::Language;
use crate::mailbox::{News, Outgoing};
use crate::personal::Text;
use crate::routing::line::{self, Start};
use crate::store::{
    Act, Case, Changes, FOLLOW_UP, FollowUp, FollowUpDue, Owner, SignalChange, SignalEvent, StoreError, Timer, TimerName, TimerOwner,
};
use jiff::Timestamp;
use jiff::civil::{Date, Time, time};
use std::collections::{BTreeMap, BTreeSet};

/// When the day begins for somebody whose hours nobody wrote down.
const MORNING: Time = time(9, 0, 0, 0);

/// A follow-up that is due, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookBack {
    /// What people call the signal by.
    pub number: i64,
    /// What it is about, in the language of the list.
    pub kind: String,
    /// The day that was chosen.
    pub due_on: Date,
    /// Who closed it, by name, when that is somebody else.
    pub of: Option<String>,
}

impl Desk {
    /// Writes down the day, with its timer: on that day, in the hours of whoever closed it.
    pub(super) fn look_back_on(&self, case: &Case, worker: &WorkerId, day: Date, changes: &mut Changes) {
        let (library, network) = (self.library(), self.network());
        let calendar = library.calendar();
        let morning = day.to_datetime(MORNING).to_zoned(calendar.zone().clone()).map_or(Timestamp::MAX, |at| at.timestamp());
        let hours = network.worker(worker).and_then(|member| member.worker.hours.as_ref());
        let due_at = hours.and_then(|hours| hours.next_opening(morning, calendar)).unwrap_or(morning);
        changes.follow_ups.push(FollowUp {
            signal: case.id,
            network: case.network.clone(),
            worker: worker.clone(),
            due_on: day,
            told_at: None,
            done_at: None,
        });
        changes.timers_set.push(Timer { name: timer_of(case), network: case.network.clone(), due_at, turn: case.version + 1 });
    }

    /// Nobody has to look back any more: it was done, or the matter is open again.
    pub(super) async fn let_look_back_go(&self, case: &Case, changes: &mut Changes, now: Timestamp) -> Result<(), StoreError> {
        if let Some(open) = self.store.follow_up(case.id).await?.filter(|one| one.done_at.is_none()) {
            changes.follow_ups.push(FollowUp { done_at: Some(now), ..open });
            changes.timers_cleared.push(timer_of(case));
        }
        Ok(())
    }

    /// The day has come: whoever looks back is told, once.
    pub(super) fn look_back_now(&self, timer: Timer, case: &Case, due: FollowUp, now: Timestamp) -> Act {
        let owner = self.who_looks_back(case, &due.worker, now);
        let library = self.library();
        let (kind, number) = (library.kinds.kind_label(&case.kind, Language::Nl), case.number.to_string());
        let text = self.say_to_worker("worker_follow_up", &[("kind", kind), ("number", &number)]);
        let cause = EnvelopeId(self.clock.id());
        let told_at = match &owner {
            Owner::Worker(worker) => self.at_work_from(worker, urgency_of(case), now),
            Owner::Desk(_) => now,
        };
        let outgoing = Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None };
        let inside = self.that_may_hear(&case.standing, self.chats_beside_mail(&owner)).into_iter().enumerate();
        let inside = inside.map(|(place, chat)| to_chat(chat, EnvelopeId(cause.derive("look back", place)), outgoing.clone(), told_at));
        let outside = self.first_outside(case, &owner, (News::Reminder, urgency_of(case)), cause, told_at);
        let envelopes = inside.chain(outside).collect();
        let told = match &owner {
            Owner::Worker(worker) => worker.as_str(),
            Owner::Desk(_) => "",
        };
        let event = SignalEvent { at: now, what: "follow_up_due".to_owned(), who: format!("{BY_CLOCK}{told}"), note: None };
        let signals = vec![SignalChange::of(case, case.standing.clone(), event)];
        let follow_ups = vec![FollowUp { told_at: Some(now), ..due }];
        Act { fired: vec![timer], form: None, changes: Changes { envelopes, signals, follow_ups, ..Changes::default() }, at: now }
    }

    /// Who closed it; when they are not there, who stands in for them.
    fn who_looks_back(&self, case: &Case, closer: &WorkerId, now: Timestamp) -> Owner {
        let network = self.network();
        let is_there = network.worker(closer).is_some_and(|member| !member.worker.is_absent(now));
        if is_there {
            return Owner::Worker(closer.clone());
        }
        let without: BTreeSet<WorkerId> = network.kept_out(&case.standing.climb.barred).into_iter().collect();
        let start = Start { owner: closer, area: Matter::of(case).area, without: &without, now };
        let next = line::line(&network, &BTreeMap::new(), start).into_iter().next();
        next.map_or_else(|| Owner::Desk(network.catch_all.clone()), |next| Owner::Worker(next.worker))
    }

    /// What this worker looks back on today, or should have: their own, and those of colleagues they stand in for who are
    /// not there.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn looks_back(&self, worker: &WorkerId, language: Language) -> Result<Vec<LookBack>, StoreError> {
        let now = self.clock.now();
        let (library, network) = (self.library(), self.network());
        let reach = self.reach_of(worker, now);
        let is_at_desk = reach.desks.contains(&network.catch_all);
        let is_theirs = |due: &FollowUpDue| {
            let closer = &due.follow_up.worker;
            match network.worker(closer) {
                _ if closer == worker => true,
                Some(member) => member.worker.is_absent(now) && reach.workers.contains(closer),
                None => is_at_desk,
            }
        };
        let today = library.calendar().local(now).date();
        let due = self.store.follow_ups_due(self.network_id(), today).await?;
        let mut theirs = Vec::new();
        for due in due.into_iter().filter(is_theirs) {
            // What one organisation was given is no other's to look back on, at whatever desk they sit together; nor is what is
            // about oneself.
            let case = self.store.case_in_short(due.follow_up.signal).await?;
            if due.follow_up.worker == *worker || !case.is_some_and(|case| self.keeps_out(&case.standing, worker)) {
                theirs.push(due);
            }
        }
        let shown = |due: FollowUpDue| LookBack {
            number: due.number,
            kind: library.kinds.kind_label(&due.kind, language).to_owned(),
            due_on: due.follow_up.due_on,
            of: (due.follow_up.worker != *worker).then(|| self.name(&due.follow_up.worker)),
        };
        Ok(theirs.into_iter().map(shown).collect())
    }
}

fn timer_of(case: &Case) -> TimerName {
    TimerName { owner: TimerOwner::Signal(case.id), kind: FOLLOW_UP.to_owned() }
}
