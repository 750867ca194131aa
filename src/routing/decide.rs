//! The decision: the steps of routing in their order, each saying whom it passed over.
//!
//! The order: who may not have it → where and which role → urgent: whoever is on duty → who already has the contact, or
//! stands in → away or full → a shared language → fewest open cases → longest without one → the name. The one decision:
//! steps only ever narrow, and whoever they drop is dropped with the reason of that step, so the list of those passed
//! over is complete by construction.

use super::exclude::{Fit, exclusion, fit};
use super::policy::{Policy, Rule};
use super::reason::{Passed, Reason};
use super::relation;
use super::roster::{Case, Roster, Subject, Worker};
use crate::id::WorkerId;
use crate::signal::kinds::{Kinds, Taker};
use crate::signal::{Hours, Postcode, Urgency};
use jiff::Timestamp;

/// Where a signal goes, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Who takes it.
    pub to: Target,
    /// Whether the catch-all desk is alerted, because nobody was found.
    pub escalate: bool,
    /// When the worker is told; at once when nothing is said.
    pub notify_from: Option<Timestamp>,
    /// The rule that decided who may take it, if one did.
    pub rule: Option<String>,
    /// Why, in the order of the steps.
    pub reasons: Vec<Reason>,
    /// Everybody else, by name, and why not they.
    pub passed_over: Vec<PassedOver>,
}

/// Who takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// This worker.
    Worker(WorkerId),
    /// The queue `unassigned`, which the catch-all desk owns.
    Unassigned,
}

/// Somebody who does not take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// Who.
    pub worker: WorkerId,
    /// Why not.
    pub why: Passed,
}

/// Everything a step needs to know.
pub(super) struct Question<'a> {
    pub(super) policy: &'a Policy,
    pub(super) roster: &'a Roster,
    pub(super) subject: &'a Subject,
    pub(super) takers: &'a [Taker],
    pub(super) rule: Option<&'a Rule>,
    pub(super) area: Postcode,
}

/// A worker who is still in the running, and the place of their role among the takers.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) worker: &'a Worker,
    pub(super) tier: usize,
}

/// Who takes this signal, and why. The same case always has the same answer, whatever the order of its workers.
pub fn decide(policy: &Policy, kinds: &Kinds, case: &Case) -> Decision {
    let subject = &case.signal;
    if subject.is_other() {
        return nobody_yet(Reason::NothingRaised);
    }
    let Some(area) = subject.area() else { return nobody_yet(Reason::NoAddress) };
    let rule = policy.rule_for(subject);
    let usual = kinds.meaning(&subject.kind).map_or(&[][..], |meaning| &meaning.takers);
    let question = Question { policy, roster: &case.roster, subject, takers: rule.map_or(usual, |rule| &rule.takers), rule, area };
    let mut verdict = Verdict::default();
    verdict.reasons.push(match rule {
        Some(rule) => Reason::Rule { name: rule.name.clone(), why: rule.why.clone() },
        None => Reason::Default { kind: subject.kind.clone() },
    });
    let chosen = if subject.is_urgent() { on_duty(&question, &mut verdict) } else { in_turn(&question, &mut verdict) };
    verdict.close(&question, chosen)
}

/// It belongs to the queue while the bot asks on: nobody has to be alerted for that.
fn nobody_yet(reason: Reason) -> Decision {
    Decision { to: Target::Unassigned, escalate: false, notify_from: None, rule: None, reasons: vec![reason], passed_over: Vec::new() }
}

/// Urgent: whoever is on duty for that area now, however many cases they have. Who has a role for it goes first.
fn on_duty<'a>(question: &Question<'a>, verdict: &mut Verdict) -> Option<&'a Worker> {
    let calendar = question.policy.calendar();
    let now = question.subject.time;
    let mut there = Vec::new();
    for worker in &question.roster.workers {
        let is_on_duty = worker.duty.as_ref().is_some_and(|duty| duty.open_at(now, calendar));
        let out = exclusion(question, worker)
            .or_else(|| (!worker.serves(question.area)).then_some(Passed::OtherArea))
            .or_else(|| worker.is_absent(now).then_some(Passed::Absent))
            .or_else(|| (!is_on_duty).then_some(Passed::OffDuty));
        match out {
            Some(why) => verdict.pass(worker, why),
            None => {
                let is_meant = worker.roles.iter().any(|role| question.policy.urgent_roles.contains(role));
                let tier = usize::from(!is_meant && !matches!(fit(question, worker), Fit::Tier(_)));
                there.push(Candidate { worker, tier });
            }
        }
    }
    verdict.reasons.push(if there.is_empty() { Reason::NobodyOnDuty } else { Reason::OnDuty { area: question.area } });
    best_of(question, there, verdict)
}

/// Not urgent: who fits, who already has the contact, who has room, who is next.
fn in_turn<'a>(question: &Question<'a>, verdict: &mut Verdict) -> Option<&'a Worker> {
    let mut fitting = Vec::new();
    for worker in &question.roster.workers {
        match exclusion(question, worker) {
            Some(why) => verdict.pass(worker, why),
            None => match fit(question, worker) {
                Fit::Tier(tier) => fitting.push(Candidate { worker, tier }),
                Fit::No(why) => verdict.pass(worker, why),
            },
        }
    }
    let now = question.subject.time;
    if let Some((kept, reasons)) = relation::find(question, &fitting) {
        verdict.reasons.extend(reasons);
        for Candidate { worker, .. } in fitting {
            let why = if worker.is_absent(now) { Passed::Absent } else { Passed::NoRelation };
            verdict.pass(worker, why);
        }
        return Some(kept);
    }
    let mut ready = Vec::new();
    for candidate in fitting {
        let worker = candidate.worker;
        if worker.is_absent(now) {
            verdict.pass(worker, Passed::Absent);
        } else if worker.is_full() {
            verdict.pass(worker, Passed::Full);
        } else {
            ready.push(candidate);
        }
    }
    let first = ready.iter().min_by_key(|candidate| candidate.tier).and_then(|candidate| question.takers.get(candidate.tier));
    verdict.reasons.extend(first.map(|taker| relation::fits(taker, question.area)));
    best_of(question, ready, verdict)
}

/// The first role, then a shared language, the fewest open cases, the longest without one, the name.
fn best_of<'a>(question: &Question<'a>, mut ready: Vec<Candidate<'a>>, verdict: &mut Verdict) -> Option<&'a Worker> {
    let first = ready.iter().map(|candidate| candidate.tier).min()?;
    keep(&mut ready, verdict, |candidate| candidate.tier == first, |_| Passed::LaterRole);

    let language = question.subject.language.as_deref().unwrap_or("nl");
    if language != "nl" && ready.iter().any(|candidate| candidate.worker.speaks(language)) {
        keep(&mut ready, verdict, |candidate| candidate.worker.speaks(language), |_| Passed::OtherLanguage);
        verdict.reasons.push(Reason::Language { language: language.to_owned() });
    }
    let open = ready.iter().map(|candidate| candidate.worker.open_cases).min()?;
    if keep(&mut ready, verdict, |candidate| candidate.worker.open_cases == open, |worker| Passed::MoreCases { open: worker.open_cases }) {
        verdict.reasons.push(Reason::FewestCases { open });
    }
    // Never given a case (`None`) sorts first: it is the longest there is.
    let idle = ready.iter().map(|candidate| candidate.worker.idle_since).min()?;
    if keep(&mut ready, verdict, |candidate| candidate.worker.idle_since == idle, |_| Passed::LessIdle) {
        verdict.reasons.push(Reason::LongestIdle);
    }
    let name = ready.iter().map(|candidate| &candidate.worker.id).min()?.clone();
    if keep(&mut ready, verdict, |candidate| candidate.worker.id == name, |_| Passed::LaterByName) {
        verdict.reasons.push(Reason::FirstByName);
    }
    ready.first().map(|candidate| candidate.worker)
}

/// Keeps who passes, notes who does not; whether anybody was dropped.
fn keep(
    ready: &mut Vec<Candidate<'_>>,
    verdict: &mut Verdict,
    passes: impl Fn(&Candidate<'_>) -> bool,
    why: impl Fn(&Worker) -> Passed,
) -> bool {
    let before = ready.len();
    ready.retain(|candidate| {
        let stays = passes(candidate);
        if !stays {
            verdict.pass(candidate.worker, why(candidate.worker));
        }
        stays
    });
    ready.len() < before
}

/// What was found so far.
#[derive(Default)]
struct Verdict {
    reasons: Vec<Reason>,
    passed_over: Vec<PassedOver>,
}

impl Verdict {
    fn pass(&mut self, worker: &Worker, why: Passed) {
        self.passed_over.push(PassedOver { worker: worker.id.clone(), why });
    }

    fn close(mut self, question: &Question<'_>, chosen: Option<&Worker>) -> Decision {
        let rule = question.rule.map(|rule| rule.name.clone());
        let Some(worker) = chosen else {
            self.passed_over.sort_by(|one, other| one.worker.cmp(&other.worker));
            self.reasons.push(Reason::NobodyFits);
            let Self { reasons, passed_over } = self;
            return Decision { to: Target::Unassigned, escalate: true, notify_from: None, rule, reasons, passed_over };
        };
        // A cover may have been dropped by an earlier step; the one who takes it was not passed over.
        self.passed_over.retain(|passed| passed.worker != worker.id);
        self.passed_over.sort_by(|one, other| one.worker.cmp(&other.worker));
        let notify_from = told_from(question, worker);
        if let Some(at) = notify_from {
            self.reasons.push(Reason::ToldLater { at: question.policy.calendar().local(at).datetime() });
        }
        let Self { reasons, passed_over } = self;
        Decision { to: Target::Worker(worker.id.clone()), escalate: false, notify_from, rule, reasons, passed_over }
    }
}

/// When the worker is told: a normal signal waits for their hours, anything more does not.
fn told_from(question: &Question<'_>, worker: &Worker) -> Option<Timestamp> {
    if question.subject.urgency != Urgency::Normal || question.subject.is_urgent() {
        return None;
    }
    let now = question.subject.time;
    worker.hours.as_ref().and_then(|hours: &Hours| hours.next_opening(now, question.policy.calendar())).filter(|opening| *opening > now)
}
