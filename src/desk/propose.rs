//! What software proposes about the support of a household, when a signal of its own is raised.
//!
//! The one decision: it rests on what the household's own helpers know already: signals that lie with their organisation, what
//! the person says of themself, and silence where it was agreed that the helper hears of it. A neighbour's report never counts.

use super::Desk;
use super::raise::Draft;
use crate::id::ConversationId;
use crate::identity::Resident;
use crate::signal::Source;
use crate::signal::related;
use crate::store::{Owner, StoreError, SupportEvent};
use crate::support::{Event, Record, What, Why};
use jiff::Timestamp;

/// So many signals on one address within the window are several: two may be one bad week.
const SEVERAL: usize = 3;

impl Desk {
    /// What is proposed with this signal: nothing, or one step up.
    pub(super) async fn proposal(
        &self,
        draft: &Draft,
        concerned: Option<&Resident>,
        now: Timestamp,
    ) -> Result<Option<SupportEvent>, StoreError> {
        let Some(household) = concerned.and_then(|resident| self.household_of(resident)) else { return Ok(None) };
        let events = self.store.support_of(self.network_id(), &household).await?;
        let record = Record(&events);
        // Nobody comes under watch by itself: without a record there is nothing to propose.
        if record.level().is_none() {
            return Ok(None);
        }
        let mut reasons = Vec::new();
        let together = self.library().kinds.together().clone();
        if let Some(helper) = &draft.helper {
            // Silence is told to the helper it was agreed to tell, and to no other organisation.
            let agreed = self.organisation_of(&Owner::Worker(helper.clone())).as_ref() == Some(&household.organisation);
            if agreed
                && let Some(conversation) = draft.conversation
                && self.was_silent_before(conversation).await?
            {
                reasons.push(Why::UnansweredTwice);
            }
        } else {
            if draft.source == Source::Tenant && together.after_support.contains(&draft.kind) {
                reasons.push(Why::UnwellAfterSupport);
            }
            let found = self.store.at_address(self.network_id(), &household.home, related::since(&together, now)).await?;
            let own = found.iter().filter(|other| self.organisation_of(&other.owner).as_ref() == Some(&household.organisation));
            if own.count() + 1 >= SEVERAL {
                reasons.push(Why::SeveralSignals);
            }
        }
        let proposed = reasons.into_iter().find_map(|why| record.propose(why).map(|level| What::Proposed { level, why }));
        Ok(proposed.map(|what| {
            let event = Event { id: draft.cause.derive("support", 0), at: now, what, by: "script".to_owned(), note: None };
            SupportEvent { household, network: self.network_id().clone(), signal: draft.signal, event }
        }))
    }

    /// Whether the helper was told of silence before, and the person has not answered since.
    async fn was_silent_before(&self, conversation: ConversationId) -> Result<bool, StoreError> {
        let Some(plan) = self.store.plans_in(conversation).await?.into_iter().find(|plan| plan.state.is_open()) else { return Ok(false) };
        let events = self.store.plan_events(plan.id).await?;
        let since = events.iter().rev().take_while(|event| event.what != "answered");
        Ok(since.filter(|event| event.what == "told_helper").count() >= 1)
    }
}
