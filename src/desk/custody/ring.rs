//! What the clocks of a request do: tell more people, end what nobody answered, end the looking, tell the reporter.
//!
//! The one decision: looking ends by its moment and not by this clock. A clock that goes off late writes the end down late; nobody
//! sees anything longer for it.

use super::{Step, after};
use crate::custody::{Action, Event, Request, Status, What};
use crate::desk::Desk;
use crate::desk::case::act::urgency_of;
use crate::desk::clock::Matter;
use crate::handover::term;
use crate::id::SignalId;
use crate::store::{Act, CUSTODY_TOLD, Case, Changes, CustodyNoted, SignalChange, SignalEvent, StoreError, Timer, TimerName, TimerOwner};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Who did it, when nobody did.
const BY_CLOCK: &str = "clock:";

impl Desk {
    /// An answer is due, or the looking is over.
    pub(in crate::desk) async fn ring_custody(&self, timer: Timer, signal: SignalId, now: Timestamp) -> Result<Act, StoreError> {
        let nothing = |timer| Act { fired: vec![timer], form: None, changes: Changes::default(), at: now };
        // The signal first, as in `decidable`.
        let case = self.store.case_of(signal).await?;
        let open = self.store.custody_of(signal).await?.into_iter().find(|request| !request.status().is_over());
        let (Some(case), Some(request)) = (case, open) else { return Ok(nothing(timer)) };
        // Whoever asked left, or every custodian did: nobody can answer any more.
        let is_left = self.deciders(&case, &request.by).is_empty();
        let action = if is_left && request.status().waits() { Action::End } else { Action::Ring };
        let Ok(status) = after(&request, action) else { return Ok(nothing(timer)) };
        let (what, rings_at) = match status {
            Status::Escalated => (What::Escalated, Some(term::answer_by(urgency_of(&case), now, self.library().calendar()))),
            Status::Ended => (What::Ended, None),
            Status::Asked | Status::Granted { .. } | Status::Refused | Status::Lapsed => (What::Lapsed, None),
        };
        let step = Step { what, status, who: BY_CLOCK.to_owned(), note: None, rings_at };
        let mut changes = self.custody_step(&request, &case, step, now);
        match status {
            Status::Escalated => {
                self.tell_custodians_again(&mut changes, &request, &case, now);
                self.tell_who_asked(&mut changes, &request, &case, "worker_custody_unanswered", now);
            }
            Status::Ended => self.tell_who_asked(&mut changes, &request, &case, "worker_custody_over", now),
            Status::Asked | Status::Granted { .. } | Status::Refused | Status::Lapsed => {
                self.tell_who_asked(&mut changes, &request, &case, "worker_custody_lapsed", now);
            }
        }
        // What fired is gone with this commit; what is set anew stays.
        changes.timers_cleared.clear();
        Ok(Act { fired: vec![timer], form: None, changes, at: now })
    }

    /// A ground for telling the reporter later is over: they are told, and whatever else is still to be told later has its moment.
    pub(in crate::desk) async fn ring_custody_told(&self, timer: Timer, signal: SignalId, now: Timestamp) -> Result<Act, StoreError> {
        let case = self.store.case_of(signal).await?;
        let untold = self.store.custody_of(signal).await?;
        let mut changes = Changes::default();
        if let Some(case) = case {
            let waiting: Vec<(Timestamp, &Request)> =
                untold.iter().filter_map(|request| request.tell_at().map(|at| (at, request))).collect();
            for (_, request) in waiting.iter().filter(|(at, _)| *at <= now) {
                changes.custody_noted.push(self.told_now(request, now));
                self.notice_to_reporter(&mut changes, request, &case, now);
            }
            if !changes.custody_noted.is_empty() {
                let line = SignalEvent { at: now, what: "custody_told".to_owned(), who: BY_CLOCK.to_owned(), note: None };
                let standing = self.wound(&Matter::of(&case), case.standing.clone(), &BTreeMap::new(), now);
                changes.signals.push(SignalChange::of(&case, standing, line));
            }
            if let Some((next, request)) = waiting.iter().filter(|(at, _)| *at > now).min_by_key(|(at, _)| *at) {
                let name = TimerName { owner: TimerOwner::Signal(signal), kind: CUSTODY_TOLD.to_owned() };
                changes.timers_set.push(Timer { name, network: request.network.clone(), due_at: *next, turn: 0 });
            }
        }
        Ok(Act { fired: vec![timer], form: None, changes, at: now })
    }

    fn told_now(&self, request: &Request, now: Timestamp) -> CustodyNoted {
        let event = Event { id: self.clock.id(), at: now, what: What::Told, who: BY_CLOCK.to_owned(), note: None };
        let step = i64::try_from(request.events.len()).unwrap_or(i64::MAX) + 1;
        CustodyNoted { request: request.id, network: request.network.clone(), signal: request.signal, step, event }
    }

    /// Tells the reporter in the commit of the yes itself.
    pub(super) fn tell_reporter(&self, changes: &mut Changes, request: &Request, case: &Case, now: Timestamp) {
        let mut told = self.told_now(request, now);
        // The yes is the step before it.
        told.step += 1;
        changes.custody_noted.push(told);
        self.notice_to_reporter(changes, request, case, now);
    }
}
