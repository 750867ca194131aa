//! Who may not have a signal, and who fits it.
//!
//! The one decision: conflict of interest and the lack of a ground come before everything else, also before danger:
//! somebody else is alerted then, which costs nothing.

use super::decide::Question;
use super::reason::Passed;
use super::roster::Worker;
use crate::signal::kinds::{Capacity, Ground, OrganisationType, Taker};

/// Why this worker may not have it, whatever else is true.
pub(super) fn exclusion(question: &Question<'_>, worker: &Worker) -> Option<Passed> {
    let subject = question.subject;
    if let Some(address) = &subject.about_address {
        if worker.home_address.as_ref() == Some(address) {
            return Some(Passed::OwnAddress);
        }
        if worker.related_to.contains(address) {
            return Some(Passed::Family);
        }
    }
    if subject.complaint_about.as_ref() == Some(&worker.id) {
        return Some(Passed::Complaint);
    }
    if subject.accused_person.as_ref().is_some_and(|accused| worker.client_persons.contains(accused)) {
        return Some(Passed::SupportsAccused);
    }
    if lacks_ground(question, worker) {
        return Some(Passed::NoGround);
    }
    let kept_out = question.rule.and_then(|rule| worker.roles.iter().find(|role| rule.never.contains(role)));
    kept_out.map(|role| Passed::KeptOut { role: role.clone() })
}

/// Whether this worker may not know without a recorded ground, and there is none (`ROUTE-2`).
fn lacks_ground(question: &Question<'_>, worker: &Worker) -> bool {
    let (subject, rule) = (question.subject, &question.policy.ground);
    if subject.ground.is_some() {
        return false;
    }
    let sort = organisation_type(question, worker);
    let is_care = sort.is_some_and(|sort| rule.organisations.contains(sort));
    // Whoever supports the household counts as its care provider unless we know better.
    let supports_household = subject.about_household_relation.as_ref() == Some(&worker.id) && (is_care || sort.is_none());
    supports_household || (is_care && rule.sources.contains(&subject.source))
}

fn organisation_type<'a>(question: &Question<'a>, worker: &Worker) -> Option<&'a OrganisationType> {
    worker.org.as_ref().and_then(|org| question.roster.organisations.get(org))
}

/// Whether a worker fits, and by which of the takers.
pub(super) enum Fit {
    /// By this one; 0 is the first choice.
    Tier(usize),
    /// Not, and why.
    No(Passed),
}

/// Whether this worker works there and has a role for it.
pub(super) fn fit(question: &Question<'_>, worker: &Worker) -> Fit {
    let is_there = worker.serves(question.area);
    let mut why = if is_there { Passed::OtherRole } else { Passed::OtherArea };
    for (tier, taker) in question.takers.iter().enumerate() {
        match (&taker.who, fits_taker(question, worker, taker)) {
            // A tenant who moved may still ask for their own worker.
            (Capacity::OwnWorker, None) => return Fit::Tier(tier),
            (Capacity::Role(_), None) if is_there => return Fit::Tier(tier),
            (Capacity::Role(_), Some(obstacle)) if is_there && obstacle != Passed::OtherRole => why = obstacle,
            (Capacity::OwnWorker | Capacity::Role(_), _) => {}
        }
    }
    Fit::No(why)
}

fn fits_taker(question: &Question<'_>, worker: &Worker, taker: &Taker) -> Option<Passed> {
    let is_meant = match &taker.who {
        Capacity::OwnWorker => question.subject.existing_relation.as_ref() == Some(&worker.id),
        Capacity::Role(role) => worker.roles.contains(role),
    };
    // Of an organisation we know nothing about, nothing is held against it.
    let is_right_place = taker.at.is_empty() || organisation_type(question, worker).is_none_or(|sort| taker.at.contains(sort));
    if !is_meant {
        Some(Passed::OtherRole)
    } else if !is_right_place {
        Some(Passed::OtherOrganisation)
    } else if taker.needs == Ground::Recorded && question.subject.ground.is_none() {
        Some(Passed::NoGround)
    } else {
        None
    }
}
