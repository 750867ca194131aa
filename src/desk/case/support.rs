//! How much support a household has, for the organisation that gives it.
//!
//! The one decision: a record belongs to a household that is linked to somebody by a code, and to the organisation of their own
//! worker. Nobody else has a way to ask for it: not the landlord, not a neighbour, not another worker at the same signal.

use crate::desk::Desk;
use crate::desk::written::Written;
use crate::id::{OrganisationId, WorkerId};
use crate::identity::Resident;
use crate::personal::Text;
use crate::store::{Case, Changes, Form, Household, StoreError, SupportEvent};
use crate::support::{Event, Level, Proposal, Record, What};
use uuid::Uuid;

/// What a worker decides about the support of a household, each with a reason.
#[derive(Clone, Debug, PartialEq)]
pub enum SupportWish {
    /// This level from now on.
    Set { level: Level, reason: Text },
    /// Support is refused; only ever recorded by a person (`ROUTE-4`).
    Refuses { reason: Text },
    /// Yes to a proposal.
    Accept { proposal: Uuid, reason: Text },
    /// No to one.
    Decline { proposal: Uuid, reason: Text },
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// It is written down.
    Now,
    /// The same form did it before.
    Before,
    /// There is no such household for this worker.
    Unknown,
    /// There is no reason.
    NoReason,
    /// Somebody answered it already.
    Answered,
}

/// The support of a household, for a worker who may see it.
#[derive(Clone, Debug)]
pub struct SupportShown {
    /// Who lives there, as the worker who made the code wrote it down.
    pub name: String,
    /// The level now; `None` when nobody ever set one.
    pub level: Option<Level>,
    /// What waits for an answer.
    pub proposal: Option<Proposal>,
    /// What happened, newest first, each with who did it; nobody for the computer.
    pub events: Vec<(Event, Option<String>)>,
}

impl Desk {
    /// The support of the household of whoever raised a signal; `None` for whoever may not see it.
    pub(super) async fn support_at(&self, worker: &WorkerId, case: &Case) -> Result<Option<SupportShown>, StoreError> {
        let Some(known) = self.linked_at(case).await? else { return Ok(None) };
        self.support_shown(worker, &known.resident).await
    }

    async fn support_shown(&self, worker: &WorkerId, resident: &Resident) -> Result<Option<SupportShown>, StoreError> {
        let Some(household) = self.household_for(worker, resident) else { return Ok(None) };
        let events = self.store.support_of(self.network_id(), &household).await?;
        let record = Record(&events);
        let (level, proposal) = (record.level(), record.open());
        let name = |by: &str| by.strip_prefix("worker:").map(|worker| self.name(&WorkerId::from(worker)));
        let events = events.iter().rev().map(|event| (event.clone(), name(&event.by))).collect();
        Ok(Some(SupportShown { name: resident.card.name(), level, proposal, events }))
    }

    /// The household of a resident; `None` when their address is no whole one, or nobody's organisation supports them.
    pub(in crate::desk) fn household_of(&self, resident: &Resident) -> Option<Household> {
        let helper = resident.worker.as_ref().unwrap_or(&resident.made_by);
        Some(Household { home: self.home_at(&resident.card.address)?, organisation: self.org_of(helper)? })
    }

    /// The same, for a worker of the organisation that supports them.
    fn household_for(&self, worker: &WorkerId, resident: &Resident) -> Option<Household> {
        let own = self.org_of(worker)?;
        self.household_of(resident).filter(|household| household.organisation == own)
    }

    fn org_of(&self, worker: &WorkerId) -> Option<OrganisationId> {
        self.network().worker(worker).and_then(|member| member.worker.org.clone())
    }

    /// What waits for an answer of this worker: of the people whose own worker they are, and of all their organisation's for a
    /// coordinator.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn support_proposals(&self, worker: &WorkerId) -> Result<Vec<SupportShown>, StoreError> {
        let Some(organisation) = self.org_of(worker) else { return Ok(Vec::new()) };
        let mut shown = Vec::new();
        for (_, signal) in self.store.support_proposals(self.network_id(), &organisation).await? {
            let Some(resident) = self.resident_at(signal).await? else { continue };
            if self.answers_for(worker, &resident) {
                shown.extend(self.support_shown(worker, &resident).await?.filter(|shown| shown.proposal.is_some()));
            }
        }
        Ok(shown)
    }

    async fn resident_at(&self, signal: crate::id::SignalId) -> Result<Option<Resident>, StoreError> {
        let Some(case) = self.store.case_of(signal).await? else { return Ok(None) };
        Ok(self.linked_at(&case).await?.map(|known| known.resident))
    }

    fn answers_for(&self, worker: &WorkerId, resident: &Resident) -> bool {
        let network = self.network();
        let roles = network.worker(worker).map(|member| member.worker.roles.clone()).unwrap_or_default();
        let coordinates = roles.iter().any(|role| role.as_str() == "coordinator");
        coordinates || resident.worker.as_ref().unwrap_or(&resident.made_by) == worker
    }

    /// Writes down what a worker decided at a signal of that household; once for each key.
    ///
    /// # Errors
    /// When it is not known to be written down: the same form may be sent again.
    pub async fn decide_support_at(&self, worker: &WorkerId, number: i64, wish: SupportWish, key: &str) -> Result<Decided, StoreError> {
        let reach = self.reach_of(worker, self.clock.now());
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(Decided::Unknown) };
        let Some(known) = self.linked_at(&case).await? else { return Ok(Decided::Unknown) };
        self.decide_support(worker, &known.resident, case.id, wish, key).await
    }

    /// Answers a proposal, wherever the signal lies at which it was made; once for each key.
    ///
    /// # Errors
    /// As [`Desk::decide_support_at`].
    pub async fn answer_proposal(&self, worker: &WorkerId, wish: SupportWish, key: &str) -> Result<Decided, StoreError> {
        let proposal = match &wish {
            SupportWish::Accept { proposal, .. } | SupportWish::Decline { proposal, .. } => *proposal,
            SupportWish::Set { .. } | SupportWish::Refuses { .. } => return Ok(Decided::Unknown),
        };
        let Some(organisation) = self.org_of(worker) else { return Ok(Decided::Unknown) };
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        if self.store.form_was_taken(&form).await? {
            return Ok(Decided::Before);
        }
        let open = self.store.support_proposals(self.network_id(), &organisation).await?;
        let Some((_, signal)) = open.into_iter().find(|(id, _)| *id == proposal) else { return Ok(Decided::Answered) };
        match self.resident_at(signal).await? {
            Some(resident) if self.answers_for(worker, &resident) => self.decide_support(worker, &resident, signal, wish, key).await,
            Some(_) | None => Ok(Decided::Unknown),
        }
    }

    async fn decide_support(
        &self,
        worker: &WorkerId,
        resident: &Resident,
        signal: crate::id::SignalId,
        wish: SupportWish,
        key: &str,
    ) -> Result<Decided, StoreError> {
        let Some(household) = self.household_for(worker, resident) else { return Ok(Decided::Unknown) };
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        if self.store.form_was_taken(&form).await? {
            return Ok(Decided::Before);
        }
        let events = self.store.support_of(self.network_id(), &household).await?;
        let open = Record(&events).open();
        let (what, reason) = match wish {
            SupportWish::Set { level, reason } => (What::Set { level }, reason),
            SupportWish::Refuses { reason } => (What::Refuses, reason),
            SupportWish::Accept { proposal, reason } => match open.filter(|open| open.id == proposal) {
                Some(open) => (What::Accepted { proposal, level: open.level }, reason),
                None => return Ok(Decided::Answered),
            },
            SupportWish::Decline { proposal, reason } => match open.filter(|open| open.id == proposal) {
                Some(_) => (What::Declined { proposal }, reason),
                None => return Ok(Decided::Answered),
            },
        };
        if reason.is_blank() {
            return Ok(Decided::NoReason);
        }
        let now = self.clock.now();
        let event = Event { id: self.clock.id(), at: now, what, by: format!("worker:{worker}"), note: Some(reason) };
        let support = vec![SupportEvent { household, network: self.network_id().clone(), signal, event }];
        Ok(match self.write("a decision about support", Some(form), Changes { support, ..Changes::default() }, now).await? {
            Written::Down => Decided::Now,
            Written::Overtaken => Decided::Before,
        })
    }
}
