//! Who already has the contact, or stands in for who has it.
//!
//! The one decision: a person tells their story once. So a contact that serves the same purpose goes before an empty
//! caseload, and an absent worker's stand-in before a stranger. A row of stand-ins that comes back to a name it has seen
//! has ended: nobody in it is there.

use super::decide::{Candidate, Question};
use super::exclude::exclusion;
use super::reason::Reason;
use super::roster::Worker;
use crate::id::WorkerId;
use crate::signal::Postcode;
use crate::signal::kinds::{Capacity, Taker};

/// The worker with a contact that serves the purpose, or their stand-in; a full caseload is no bar to either.
pub(super) fn find<'a>(question: &Question<'a>, fitting: &[Candidate<'a>]) -> Option<(&'a Worker, Vec<Reason>)> {
    let subject = question.subject;
    let sender = subject.existing_relation.as_ref().and_then(|id| kept(question, fitting, id, Reason::Relation));
    // Without a recorded ground the household's contact does not steer either: its stand-in would tell as much.
    let household = subject.about_household_relation.as_ref().filter(|_| subject.ground.is_some());
    sender.or_else(|| household.and_then(|id| kept(question, fitting, id, Reason::HouseholdRelation)))
}

fn kept<'a>(question: &Question<'a>, fitting: &[Candidate<'a>], id: &WorkerId, contact: Reason) -> Option<(&'a Worker, Vec<Reason>)> {
    let now = question.subject.time;
    if let Some(candidate) = fitting.iter().find(|candidate| candidate.worker.id == *id && !candidate.worker.is_absent(now)) {
        let asked_for = question.takers.get(candidate.tier).map(|taker| fits(taker, question.area));
        return Some((candidate.worker, asked_for.into_iter().chain([contact]).collect()));
    }
    let absent = question.roster.workers.iter().find(|worker| worker.id == *id)?;
    // Only for a contact that would have served: a stand-in inherits the purpose, not just the name.
    if !serves_purpose(question, fitting, absent) {
        return None;
    }
    let stand_in = follow(question, fitting, absent)?;
    Some((stand_in, vec![Reason::CoverFor { worker: absent.id.clone() }]))
}

/// Whether this contact would have been kept, had they been there and permitted.
fn serves_purpose(question: &Question<'_>, fitting: &[Candidate<'_>], worker: &Worker) -> bool {
    let has_role = question.takers.iter().any(|taker| match &taker.who {
        Capacity::OwnWorker => question.subject.existing_relation.as_ref() == Some(&worker.id),
        Capacity::Role(role) => worker.roles.contains(role) && worker.serves(question.area),
    });
    has_role || fitting.iter().any(|candidate| candidate.worker.id == worker.id)
}

/// Stand-ins, one after another, until one is there, permitted, and fits by role and area.
fn follow<'a>(question: &Question<'a>, fitting: &[Candidate<'a>], absent: &'a Worker) -> Option<&'a Worker> {
    let mut seen = vec![&absent.id];
    let mut next = absent.cover.as_ref();
    while let Some(id) = next.filter(|id| !seen.contains(id)) {
        let worker = question.roster.workers.iter().find(|worker| worker.id == *id)?;
        if !worker.is_absent(question.subject.time) && exclusion(question, worker).is_none() && stands_in(question, fitting, absent, worker)
        {
            return Some(worker);
        }
        seen.push(id);
        next = worker.cover.as_ref();
    }
    None
}

/// Whether a stand-in's role and area fit: as one of the takers, or, for an own worker, by a role the two share.
fn stands_in(question: &Question<'_>, fitting: &[Candidate<'_>], absent: &Worker, worker: &Worker) -> bool {
    let is_own_worker_asked = question.takers.iter().any(|taker| taker.who == Capacity::OwnWorker);
    let shares_role = worker.roles.iter().any(|role| absent.roles.contains(role));
    let as_own_worker = is_own_worker_asked && shares_role && worker.serves(question.area);
    as_own_worker || fitting.iter().any(|candidate| candidate.worker.id == worker.id)
}

/// Why somebody fits, as a reason.
pub(super) fn fits(taker: &Taker, area: Postcode) -> Reason {
    match &taker.who {
        Capacity::OwnWorker => Reason::OwnWorker,
        Capacity::Role(role) => Reason::Fits { role: role.clone(), area },
    }
}
