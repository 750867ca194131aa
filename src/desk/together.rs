//! Signals on one address that add up, at the moment one is raised.
//!
//! The one decision: a rule makes signals more urgent, and tells nothing. What lies with another organisation counts only when
//! neither is about health or justice (`ZRM-2`), and is then neither named nor counted in the reason. The promise to whoever
//! reports is the same for every address (`PRIV-1`): how soon they are answered says nothing about who lives there.

use super::Desk;
use super::case::act::urgency_of;
use super::raise::{Tells, Why};
use crate::dialog::values::{Reading, Value, ValueKind};
use crate::id::{EnvelopeId, Kind, OrganisationId};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::related::{self, Report, Whose};
use crate::signal::{Urgency, related::Concern};
use crate::store::{AtAddress, Case, Decision, Envelope, Owner, SignalChange, SignalEvent, StoreError};
use jiff::Timestamp;

/// What the event is called by which a rule raised a signal.
pub const RAISED_BY_RULE: &str = "raised_by_rule";

/// A signal that adds up with others on its address.
pub(super) struct AddedUp {
    /// As urgent as it becomes.
    pub(super) urgency: Urgency,
    /// Why, for whoever gets it.
    pub(super) why: Why,
    /// By which rule, in its history.
    pub(super) event: SignalEvent,
    /// The others that become more urgent with it.
    pub(super) others: Vec<SignalChange>,
    /// Who hears of those.
    pub(super) alerts: Vec<Envelope>,
}

/// A signal in the making, as far as others may count beside it.
pub(super) struct Beside<'a> {
    pub(super) home: Option<&'a Text>,
    pub(super) kind: &'a Kind,
    pub(super) urgency: Urgency,
    pub(super) owner: &'a Owner,
    pub(super) cause: EnvelopeId,
    pub(super) now: Timestamp,
}

impl Desk {
    /// What a signal makes together with what was raised on its address before; `None` when no rule holds, or none that makes
    /// anything more urgent.
    pub(super) async fn add_up(&self, beside: &Beside<'_>) -> Result<Option<AddedUp>, StoreError> {
        let Some(home) = beside.home else { return Ok(None) };
        let library = self.library();
        let since = related::since(library.kinds.together(), beside.now);
        let mut found = self.store.at_address(self.network_id(), home, since).await?;
        found.retain(|other| self.may_count(beside, other));
        let reports: Vec<Report> = found.iter().map(|other| Report { kind: other.kind.clone(), at: other.at }).collect();
        let own = Report { kind: beside.kind.clone(), at: beside.now };
        let Some(concern) = own.concern(&reports, &library.kinds) else { return Ok(None) };
        let urgency = concern.urgency(beside.urgency);
        if concern.rule.urgency == Urgency::Normal {
            return Ok(None);
        }
        let with: Vec<&AtAddress> = concern.with.iter().filter_map(|place| found.get(*place)).collect();
        let (mut others, mut alerts) = (Vec::new(), Vec::new());
        for other in with.iter().filter(|other| other.is_open) {
            let Some(case) = self.store.case_in_short(other.id).await? else { continue };
            if concern.urgency(urgency_of(&case)) == urgency_of(&case) {
                continue;
            }
            let raised = concern.urgency(urgency_of(&case));
            alerts.extend(self.tell_more_urgent(&case, raised, (beside.cause, "raised by rule"), &[], beside.now));
            let why = Self::why_together(&concern);
            others.push(self.raised_by(&case, &concern, &why, beside.now));
        }
        let why = Self::why_together(&concern);
        Ok(Some(AddedUp { urgency, why, event: event_of(&concern, beside.now), others, alerts }))
    }

    /// Within an organisation everything counts; across, nothing about health or justice, on either side.
    fn may_count(&self, beside: &Beside<'_>, other: &AtAddress) -> bool {
        let whose = if self.is_of_one_organisation(beside.owner, &other.owner) { Whose::One } else { Whose::Several };
        self.library().kinds.may_count(beside.kind, &other.kind, whose)
    }

    fn is_of_one_organisation(&self, one: &Owner, other: &Owner) -> bool {
        let (one, other) = (self.organisation_of(one), self.organisation_of(other));
        one.is_some() && one == other
    }

    /// Whose a signal is; `None` for a desk that several organisations keep.
    pub(super) fn organisation_of(&self, owner: &Owner) -> Option<OrganisationId> {
        let network = self.network();
        let of = |worker| network.worker(worker).and_then(|member| member.worker.org.clone());
        match owner {
            Owner::Worker(worker) => of(worker),
            Owner::Desk(desk) => {
                let mut members = network.desks.get(desk)?.members.iter().map(of);
                let first = members.next()??;
                members.all(|other| other.as_ref() == Some(&first)).then_some(first)
            }
        }
    }

    /// In words, and for whoever sees what else lies on an address. The others are not named: who reads this is not known yet, and
    /// the page names those that the reader may see.
    fn why_together(concern: &Concern<'_>) -> Why {
        let months = concern.rule.within;
        Why {
            nl: format!("Op dit adres speelt binnen {months} maanden meer dan dit. Daarom maakte een regel het dringender."),
            en: format!("More than this is going on at this address within {months} months. That is why a rule made it more urgent."),
            tells: Tells::Household,
        }
    }

    /// Another signal as it stands from now on.
    fn raised_by(&self, case: &Case, concern: &Concern<'_>, why: &Why, now: Timestamp) -> SignalChange {
        let standing = self.standing_at(case, concern.urgency(urgency_of(case)), now);
        let decision = Decision { at: now, reasons: serde_json::json!([why]).to_string(), passed_over: "[]".to_owned() };
        SignalChange { decision: Some(decision), ..SignalChange::of(case, standing, event_of(concern, now)) }
    }

    /// The home that an address in one of our own spellings is, as signals on it find each other; `None` when it is no whole one.
    pub(super) fn home_at(&self, address: &Text) -> Option<Text> {
        let library = self.library();
        let today = library.calendar().local(self.clock.now()).date();
        match library.built_in.read(ValueKind::Address, address.expose(), today, Language::Nl) {
            Reading::Value(Value::Address(address)) => address.home(),
            Reading::Value(_) | Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_) => None,
        }
    }
}

fn event_of(concern: &Concern<'_>, now: Timestamp) -> SignalEvent {
    SignalEvent { at: now, what: RAISED_BY_RULE.into(), who: format!("rule:{}", concern.rule.id), note: None }
}
