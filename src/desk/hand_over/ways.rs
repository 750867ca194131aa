//! What may go, to whom, and why: every way there is for one signal, allowed or not.
//!
//! The one decision: a worker chooses from what the papers say, and types nothing. What is refused stands in the list too, with
//! its reason, so that "we may not" always comes with what to do about it.

use crate::consent::{Consent, Party, Reaction, Route, Standing};
use crate::desk::Desk;
use crate::desk::case::act::urgency_of;
use crate::desk::case::ask::is_their_own;
use crate::handover::{Article2, Danger, Ground, Paper, Papers, Passage, Refusal, Side, Step, StoredConsent, Wanted, allowed};
use crate::id::{OrganisationId, Purpose, Role, WorkerId};
use crate::routing::Network;
use crate::signal::Urgency;
use crate::signal::kinds::ACUTE_DANGER;
use crate::store::{Case, HandOver, Matter, StoreError};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What arrears are passed on for, and to whom (Besluit gemeentelijke schuldhulpverlening, article 2).
const DEBT_HELP: &str = "debt_help";
/// What somebody comes for in danger, and who.
const CARE: &str = "care";
const DUTY: &str = "urgent_duty";

/// A way to pass a signal on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What a form calls it.
    pub id: String,
    /// To whom.
    pub to: OrganisationId,
    /// In which role.
    pub role: Role,
    /// What for.
    pub purpose: Purpose,
    /// Why.
    pub ground: Ground,
    /// What would go; or what is missing.
    pub verdict: Result<Passage, Refusal>,
}

/// All proof there is at a signal.
pub(super) struct Proof {
    consents: Vec<StoredConsent>,
    article_2: Article2,
    danger: Danger,
}

impl Proof {
    pub(super) fn papers<'a>(&'a self, network: &'a Network) -> Papers<'a> {
        Papers { covenants: &network.covenants, consents: &self.consents, article_2: &self.article_2, danger: self.danger }
    }
}

impl Desk {
    /// All ways to pass on this signal, those that are allowed first; `None` when it is not within this worker's reach.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn ways(&self, worker: &WorkerId, number: i64) -> Result<Option<Vec<Way>>, StoreError> {
        let now = self.clock.now();
        let reach = self.reach_of(worker, now);
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(None) };
        self.ways_of(worker, &case, None, now).await.map(Some)
    }

    pub(super) async fn ways_of(
        &self,
        worker: &WorkerId,
        case: &Case,
        signed_on: Option<Date>,
        now: Timestamp,
    ) -> Result<Vec<Way>, StoreError> {
        let network = self.network();
        let Some(own) = network.worker(worker).and_then(|member| member.worker.org.clone()) else { return Ok(Vec::new()) };
        let proof = self.proof(case, &own, now).await?;
        let today = self.library().calendar().local(now).date();
        let mut seen = BTreeSet::new();
        let mut ways = Vec::new();
        for (ground, to, role, purpose) in self.candidates(&own, case, &proof, signed_on.unwrap_or(today)) {
            let id = way_id(&ground, &to, &role, &purpose);
            if to == own || !is_held(&network, &to, &role) || !seen.insert(id.clone()) {
                continue;
            }
            let ends = Ends { by: worker, from: &own, to: &to, role: &role };
            let verdict = self.judged(&network, &proof, ends, &ground, &purpose, case, today);
            ways.push(Way { id, to, role, purpose, ground, verdict });
        }
        ways.sort_by_key(|way| way.verdict.is_err());
        Ok(ways)
    }

    /// Whether what was offered may still go: a yes may have been taken back, a paper may have ended since.
    pub(super) async fn still_allowed(&self, hand_over: &HandOver, case: &Case, now: Timestamp) -> Result<Option<Refusal>, StoreError> {
        let passage = &hand_over.passage;
        Ok(match self.allowed_now(hand_over, case, now).await? {
            Ok(now) if passage.fields.iter().all(|field| now.fields.has(field)) => None,
            Ok(_) => Some(Refusal::NoGround),
            Err(refusal) => Some(refusal),
        })
    }

    /// What of it may go now, on the ground it was offered on.
    pub(super) async fn allowed_now(
        &self,
        hand_over: &HandOver,
        case: &Case,
        now: Timestamp,
    ) -> Result<Result<Passage, Refusal>, StoreError> {
        let (network, proof) = (self.network(), self.proof(case, &hand_over.from, now).await?);
        let today = self.library().calendar().local(now).date();
        let HandOver { by, from, to, to_role: role, passage, .. } = hand_over;
        let ends = Ends { by, from, to, role };
        Ok(self.judged(&network, &proof, ends, &passage.ground, &passage.purpose, case, today))
    }

    #[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and it is called from two places")]
    fn judged(
        &self,
        network: &Network,
        proof: &Proof,
        ends: Ends<'_>,
        ground: &Ground,
        purpose: &Purpose,
        case: &Case,
        today: Date,
    ) -> Result<Passage, Refusal> {
        let sort = |id: &OrganisationId| network.organisations.get(id).map(|organisation| &organisation.sort).ok_or(Refusal::NoGround);
        let roles = network.worker(ends.by).map(|member| member.worker.roles.as_slice()).unwrap_or_default();
        let from = Side { organisation: ends.from, sort: sort(ends.from)?, roles };
        let to = Side { organisation: ends.to, sort: sort(ends.to)?, roles: std::slice::from_ref(ends.role) };
        allowed(ground, proof.papers(network), Wanted { from, to, purpose, kind: &case.kind, today })
    }

    async fn proof(&self, case: &Case, giver: &OrganisationId, now: Timestamp) -> Result<Proof, StoreError> {
        let day = |at: Timestamp| self.library().calendar().local(at).date();
        let mut consents = Vec::new();
        let mut route = Route::NotOffered;
        let asked = match case.conversation.filter(|_| is_their_own(case)) {
            Some(conversation) => self.store.agreements_in(conversation).await?,
            None => Vec::new(),
        };
        for agreement in asked.iter().filter(|agreement| agreement.signal == case.id) {
            match &agreement.matter {
                Matter::Consent { id, consent } => {
                    let standing = Standing::of(agreement.deeds());
                    consents.push(StoredConsent { id: *id, consent: consent.clone(), standing });
                }
                Matter::Offer { offer, .. } => {
                    let put = agreement.when(crate::consent::Deed::Put).map(day);
                    route = offer.route(put, Reaction::after(agreement.deeds()), day(now));
                }
            }
        }
        // The first three steps are told in a landlord's list, of a tenancy: of one that somebody said to be this person's.
        let tied = match is_their_own(case) {
            true => self.article_2_of(case, giver).await?,
            false => None,
        };
        let article_2 = match (route, tied) {
            (Route::Blocked, _) => Article2::Rejected,
            (Route::NotOffered | Route::Waits { .. } | Route::NotRejected | Route::Agreed, Some(tied)) => tied,
            (Route::NotRejected | Route::Agreed, None) => Article2::Missing(vec![Step::A, Step::B, Step::C]),
            (Route::NotOffered | Route::Waits { .. }, None) => Article2::Missing(vec![Step::A, Step::B, Step::C, Step::D]),
        };
        let is_danger = case.kind.as_str() == ACUTE_DANGER || urgency_of(case) == Urgency::Urgent;
        let danger = if is_danger && case.standing.status != "closed" { Danger::Now } else { Danger::Not };
        Ok(Proof { consents, article_2, danger })
    }

    /// Whatever somebody could mean.
    fn candidates(
        &self,
        own: &OrganisationId,
        case: &Case,
        proof: &Proof,
        signed_on: Date,
    ) -> Vec<(Ground, OrganisationId, Role, Purpose)> {
        let network = self.network();
        let mut found = Vec::new();
        for covenant in network.covenants.values() {
            for flow in covenant.flows.iter().filter(|flow| flow.from == *own) {
                let ground = match covenant.paper {
                    Paper::Covenant => Ground::Covenant { covenant: covenant.id.clone() },
                    Paper::SupportClause(_) => Ground::SupportClause { clause: covenant.id.clone(), signed_on },
                };
                for role in &flow.to_roles {
                    let to = |purpose: &Purpose| (ground.clone(), flow.to.clone(), role.clone(), purpose.clone());
                    found.extend(covenant.purposes.iter().map(to));
                }
            }
        }
        for stored in &proof.consents {
            let (ground, purpose) = (Ground::Consent { consent: stored.id }, stored.consent.purpose());
            for (to, role) in self.receivers_named(&stored.consent, case) {
                found.push((ground.clone(), to, role, purpose.clone()));
            }
        }
        for (id, organisation) in &network.organisations {
            if case.kind.as_str() == "rent_arrears" && organisation.sort.as_str() == "municipality" {
                found.push((Ground::LegalDuty, id.clone(), DEBT_HELP.into(), DEBT_HELP.into()));
            }
            if proof.danger == Danger::Now {
                found.push((Ground::VitalInterest, id.clone(), DUTY.into(), CARE.into()));
            }
        }
        found
    }

    /// Whom a yes can mean, each in the roles in which they take such a matter.
    fn receivers_named(&self, consent: &Consent, case: &Case) -> Vec<(OrganisationId, Role)> {
        let (takers, network) = (self.takers(&case.kind), self.network());
        let takes = |role: &Role| takers.contains(role);
        match consent.party() {
            Party::Organisation(to) => {
                let roles = roles_at(&network, to);
                let fitting: Vec<Role> = roles.iter().filter(|role| takes(role)).cloned().collect();
                let roles = if fitting.is_empty() { roles.into_iter().collect() } else { fitting };
                roles.into_iter().map(|role| (to.clone(), role)).collect()
            }
            Party::Role(role) => network.organisations.keys().map(|to| (to.clone(), role.clone())).collect(),
            // A yes to one worker is a yes to nobody else there.
            Party::Worker(_) => Vec::new(),
        }
    }
}

/// Between whom.
#[derive(Clone, Copy)]
struct Ends<'a> {
    by: &'a WorkerId,
    from: &'a OrganisationId,
    to: &'a OrganisationId,
    role: &'a Role,
}

fn roles_at(network: &Network, organisation: &OrganisationId) -> BTreeSet<Role> {
    let workers = network.workers.iter().filter(|member| member.worker.org.as_ref() == Some(organisation));
    workers.flat_map(|member| member.worker.roles.iter().cloned()).collect()
}

/// Whether somebody there has the role.
fn is_held(network: &Network, organisation: &OrganisationId, role: &Role) -> bool {
    roles_at(network, organisation).contains(role)
}

fn way_id(ground: &Ground, to: &OrganisationId, role: &Role, purpose: &Purpose) -> String {
    let proof = match ground {
        Ground::Covenant { covenant: paper } | Ground::SupportClause { clause: paper, .. } => paper.to_string(),
        Ground::Consent { consent } => consent.to_string(),
        Ground::LegalDuty | Ground::VitalInterest | Ground::Wams => String::new(),
    };
    [ground.as_str(), &proof, to.as_str(), role.as_str(), purpose.as_str()].join(".")
}
