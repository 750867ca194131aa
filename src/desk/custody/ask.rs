//! A worker asks to see who reported.
//!
//! The one decision: only whose signal it is may ask, with a purpose from the list and a reason in words; and where nobody could
//! answer nothing is asked, so that no request lies where nobody looks.

use super::{Changes, NotInCustody};
use crate::custody::{Purpose, Request, Status, said_by};
use crate::desk::Desk;
use crate::desk::case::act::urgency_of;
use crate::desk::clock::Matter;
use crate::handover::term;
use crate::id::WorkerId;
use crate::personal::Text;
use crate::signal::Source;
use crate::store::{CUSTODY, Case, Owner, SignalChange, SignalEvent, StoreError};
use jiff::Timestamp;
use std::collections::BTreeMap;

impl Desk {
    pub(super) async fn asking_who(
        &self,
        worker: &WorkerId,
        number: i64,
        purpose: Purpose,
        words: &Text,
        now: Timestamp,
    ) -> Result<Result<Box<Changes>, NotInCustody>, StoreError> {
        let reach = self.reach_of(worker, now);
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else {
            return Ok(Err(NotInCustody::Unknown));
        };
        let network = self.network();
        let organisation = network.worker(worker).and_then(|member| member.worker.org.clone());
        let asked = self.store.custody_of(case.id).await?;
        let why_not = match organisation {
            None => Some(NotInCustody::Unknown),
            Some(_) if !is_theirs(&case, worker) => Some(NotInCustody::NotTheirs),
            Some(_) if !is_kept(&case) => Some(NotInCustody::NothingKept),
            Some(_) if words.is_blank() => Some(NotInCustody::NoReason),
            Some(_) if asked.iter().any(|request| !request.status().is_over()) => Some(NotInCustody::AskedAlready),
            Some(_) if self.deciders(&case, worker).is_empty() => Some(NotInCustody::NoCustodian),
            Some(_) => None,
        };
        let (None, Some(organisation)) = (why_not, organisation) else { return Ok(Err(why_not.unwrap_or(NotInCustody::Unknown))) };
        let request = Request {
            id: self.clock.id(),
            network: case.network.clone(),
            signal: case.id,
            organisation,
            by: worker.clone(),
            at: now,
            purpose,
            words: words.clone(),
            events: Vec::new(),
        };
        let due_at = term::answer_by(urgency_of(&case), now, self.library().calendar());
        let line = SignalEvent { at: now, what: format!("custody_{}", Status::Asked.as_str()), who: said_by(worker), note: None };
        let standing = self.wound(&Matter::of(&case), case.standing.clone(), &BTreeMap::new(), now);
        let mut changes = Changes { signals: vec![SignalChange::of(&case, standing, line)], ..Changes::default() };
        changes.timers_set.push(self.custody_timer(&request, CUSTODY, due_at, 0));
        self.tell_custodians(&mut changes, &request, &case, now);
        changes.custody_asked.push(request);
        Ok(Ok(Box::new(changes)))
    }

    /// Who may decide what this worker asks about this signal: not those who may not hear of it.
    pub(super) fn deciders(&self, case: &Case, asker: &WorkerId) -> Vec<WorkerId> {
        let network = self.network();
        let custodians = network.custodians_for(asker).into_iter().map(|member| member.worker.id.clone());
        custodians.filter(|worker| !case.standing.climb.barred.contains(worker)).collect()
    }
}

/// Whether it is this worker's: they took it, and have it or closed it.
pub(super) fn is_theirs(case: &Case, worker: &WorkerId) -> bool {
    let was_taken = matches!(case.standing.status.as_str(), "claimed" | "closed");
    was_taken && case.standing.owner == Owner::Worker(worker.clone())
}

/// Whether who reported is kept with it at all.
pub(super) fn is_kept(case: &Case) -> bool {
    let came_otherwise = matches!(Source::from_word(&case.source), Some(Source::HandOver | Source::LandlordImport));
    case.conversation.is_some() && !came_otherwise
}
