//! The clocks of signals: what happens to one by itself, and at once what happens next.
//!
//! Reading order: `mod` (how a clock is wound, and goes off), `step` (what each step of the ladder does), `people` (who is
//! alerted), `ahead` (what a worker reads of it).
//!
//! The one decision: a clock that goes off is a turn like any other. What it alerts, changes and writes down is one commit
//! with its next moment, and the commit is refused when the signal moved since the clock was wound. So a crash before it
//! rings again, and a crash after it does not.

mod ahead;
mod people;
mod step;

pub use ahead::Ahead;
pub(super) use step::BY_CLOCK;

use super::Desk;
use super::pulse::Loop;
use super::raise::Sitting;
use super::run::{Stop, pause, sleep};
use crate::id::{DeskId, EnvelopeId, Kind, WorkerId};
use crate::routing::line::{self, Next, Start};
use crate::routing::network::Load;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::ladder::Moment;
use crate::signal::{Postcode, Source};
use crate::store::{
    Act, CUSTODY, CUSTODY_TOLD, Case, Changes, Course, FOLLOW_UP, HAND_OVER, HAND_OVER_END, Outcome, Owner, SignalChange, Standing,
    StoreError, Timer, TimerOwner,
};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::time::Duration;
use step::Climbing;

/// How often it is asked which clocks go off: nobody in danger notices a second.
const EVERY: Duration = Duration::from_secs(1);

/// How many go off in one commit: a start after a long night has many.
const AT_ONCE: u32 = 32;

/// What of a signal its clock depends on, beside how it stands.
pub(super) struct Matter<'a> {
    pub(super) kind: &'a Kind,
    pub(super) area: Option<Postcode>,
    /// Whether somebody waits for a word about it.
    pub(super) told: bool,
}

impl<'a> Matter<'a> {
    pub(super) fn of(case: &'a Case) -> Self {
        let is_told = case.conversation.is_some() && Source::from_word(&case.source) != Some(Source::LandlordImport);
        Self { kind: &case.kind, area: case.postcode4.as_deref().and_then(Postcode::from_digits), told: is_told }
    }

    pub(super) fn is_danger(&self) -> bool {
        self.kind.as_str() == ACUTE_DANGER
    }
}

impl Desk {
    /// How it stands, with the moment at which something happens to it by itself, and who comes then. A closed one stays as
    /// it is.
    pub(super) fn wound(&self, matter: &Matter<'_>, standing: Standing, loads: &BTreeMap<WorkerId, Load>, now: Timestamp) -> Standing {
        let Some(Moment { at, .. }) = self.next_moment(matter, &standing, now) else { return standing };
        let next_who = self
            .next_in_line(matter, &standing, loads, now)
            .map_or_else(|| self.network().catch_all.as_str().to_owned(), |next| next.worker.as_str().to_owned());
        Standing { course: Course::Open { next_at: at, next_who }, ..standing }
    }

    /// What happens next if nobody does anything; `None` when it is closed.
    pub(super) fn next_moment(&self, matter: &Matter<'_>, standing: &Standing, now: Timestamp) -> Option<Moment> {
        if matches!(standing.course, Course::Closed { .. }) {
            return None;
        }
        self.asked(matter, standing, (&BTreeMap::new(), now), |scene, stands| scene.stand(stands).next(now))
    }

    /// Who comes after its owner; `None` is the catch-all desk. Whoever was named for it before is not passed over for
    /// somebody with fewer cases: what a worker read is what happens.
    fn next_in_line(&self, matter: &Matter<'_>, standing: &Standing, loads: &BTreeMap<WorkerId, Load>, now: Timestamp) -> Option<Next> {
        let Owner::Worker(owner) = &standing.owner else { return None };
        let line = self.asked(matter, standing, (loads, now), |scene, stands| scene.those_after(owner, stands.area, stands.climb));
        let named = match &standing.course {
            Course::Open { next_who, .. } => line.iter().find(|next| next.worker.as_str() == next_who),
            Course::Closed { .. } => None,
        };
        named.or(line.first()).cloned()
    }

    /// Whether this worker may take over what another took, who is away.
    pub(super) fn stands_in_now(&self, worker: &WorkerId, owner: &WorkerId, standing: &Standing, now: Timestamp) -> bool {
        let network = self.network();
        let is_away = network.worker(owner).is_some_and(|member| member.worker.is_absent(now));
        let without = network.kept_out(&standing.climb.barred).into_iter().collect();
        let start = Start { owner, area: None, without: &without, now };
        is_away && line::line(&network, &BTreeMap::new(), start).iter().any(|next| next.worker == *worker)
    }

    /// Lets the clocks go off that are due, a batch of them; how many were.
    ///
    /// # Errors
    /// When the store cannot be read or written: they go off again.
    pub async fn keep_time(&self) -> Result<usize, StoreError> {
        let now = self.clock.now();
        self.mind_absences_now_and_then().await?;
        if !self.store.clocks_go_off(now).await? {
            return Ok(0);
        }
        let timers = self.store.claim_signal_timers(now, AT_ONCE).await?;
        if timers.is_empty() {
            return Ok(0);
        }
        let mut sitting = Sitting::default();
        let mut acts = Vec::with_capacity(timers.len());
        for timer in timers {
            let name = timer.name.clone();
            match self.go_off(timer, &mut sitting, now).await {
                Ok(act) => acts.push(act),
                // Its lease runs out, and it is tried again; others go on.
                Err(error) => tracing::error!(?name, %error, "the clock of a signal could not go off; it is tried again"),
            }
        }
        let count = acts.len();
        for outcome in self.store.act(acts).await? {
            match outcome {
                Outcome::Committed { deliveries } => self.dispatch(deliveries),
                // Somebody acted on it meanwhile, and wound its clock anew.
                Outcome::Conflict => {}
                Outcome::Failed { reason } => tracing::error!(reason, "what the clock of a signal did could not be written"),
            }
        }
        self.agenda.ask();
        self.tell_pages(None);
        Ok(count)
    }

    async fn go_off(&self, timer: Timer, sitting: &mut Sitting, now: Timestamp) -> Result<Act, StoreError> {
        let TimerOwner::Signal(signal) = timer.name.owner else { return Ok(nothing(timer, now)) };
        if timer.name.kind == HAND_OVER {
            return self.ring_hand_over(timer, signal, now).await;
        }
        if timer.name.kind == HAND_OVER_END {
            return self.ring_hand_over_end(timer, signal, now).await;
        }
        if timer.name.kind == CUSTODY {
            return self.ring_custody(timer, signal, now).await;
        }
        if timer.name.kind == CUSTODY_TOLD {
            return self.ring_custody_told(timer, signal, now).await;
        }
        let Some(case) = self.store.case_in_short(signal).await? else { return Ok(nothing(timer, now)) };
        if timer.name.kind == FOLLOW_UP {
            let due = self.store.follow_up(signal).await?.filter(|due| due.done_at.is_none() && case.standing.status == "closed");
            return Ok(match due {
                Some(due) => self.look_back_now(timer, &case, due, now),
                None => nothing(timer, now),
            });
        }
        if matches!(case.standing.course, Course::Closed { .. }) {
            return Ok(nothing(timer, now));
        }
        let mut standing = case.standing.clone();
        if standing.status == "claimed" {
            standing.climb.acted_at = standing.climb.acted_at.max(self.store.worker_spoke(&case).await?);
        }
        let matter = Matter::of(&case);
        let loads = self.loads(sitting).await?;
        let due = self.next_moment(&matter, &standing, now).filter(|moment| moment.at <= now);
        let cause = EnvelopeId(self.clock.id());
        let mut climbing = Climbing {
            desk: self,
            case: &case,
            matter: &matter,
            loads,
            cause,
            now,
            standing,
            changes: Changes::default(),
            decision: None,
            events: Vec::new(),
        };
        if let Some(moment) = due {
            climbing.take(moment.step).await?;
        }
        let Climbing { standing, mut changes, decision, events, loads, .. } = climbing;
        let standing = self.wound(&matter, standing, loads, now);
        let change = SignalChange { signal, version: case.version, standing, kind: None, facts: None, decision, events, at: now };
        changes.signals.push(change);
        Ok(Act { fired: vec![timer], form: None, changes, at: now })
    }

    /// Gives a clock to whatever has none, and lets those of everybody who is away go off: at a start, and when another
    /// network is in use.
    pub(super) async fn look_at_clocks(&self) -> Result<(), StoreError> {
        let now = self.clock.now();
        let missing = self.store.wind_missing_clocks(self.network_id()).await?;
        if missing > 0 {
            tracing::warn!(missing, "signals without a clock were found, and have one again");
        }
        let network = self.network();
        let away: Vec<WorkerId> =
            network.workers.iter().filter(|member| member.worker.is_absent(now)).map(|member| member.worker.id.clone()).collect();
        self.store.bring_clocks_forward(self.network_id(), &away, now).await?;
        Ok(())
    }

    /// Lets clocks go off until told to stop.
    pub(super) async fn keep_time_until(&self, stop: &Stop) {
        let mut looked_on = None;
        while !stop.is_set() {
            self.pulse.beat(Loop::Clocks, self.clock.now());
            let today = self.today();
            if looked_on != Some(today) {
                if let Err(error) = self.store.keep_audit_head(self.network_id(), self.clock.now()).await {
                    tracing::warn!(%error, "the last line of the audit could not be kept beside the keys; it is tried again tomorrow");
                }
                match self.look_at_what_is_due().await {
                    Ok(()) => looked_on = Some(today),
                    Err(error) => tracing::warn!(%error, "whose term is over could not be looked at; it is tried again"),
                }
            }
            match self.keep_time().await {
                Ok(count) if count >= AT_ONCE as usize => {}
                Ok(_) => sleep(EVERY, stop).await,
                Err(error) => pause(&error, stop).await,
            }
        }
    }

    /// What becomes of things by the day: arrears whose term for a no is over, or that for which they are kept; people who asked to
    /// be erased; what was kept as long as it is kept.
    async fn look_at_what_is_due(&self) -> Result<(), StoreError> {
        self.release_due_arrears().await?;
        self.forget_old_arrears().await?;
        self.erase_due().await?;
        self.let_go().await.map(|_| ())
    }

    fn catch_all(&self) -> DeskId {
        self.network().catch_all.clone()
    }
}

/// What rings for nobody is only put away.
fn nothing(timer: Timer, now: Timestamp) -> Act {
    Act { fired: vec![timer], form: None, changes: Changes::default(), at: now }
}
