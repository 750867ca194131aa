//! What the receiver does: takes it, refuses it, tells what came of it.
//!
//! The one decision: taking it makes a signal of the receiver's own, without the giver's conversation. Nobody there can read
//! what was said to somebody else, and nothing that somebody says there later reaches them by itself.

use super::{Made, NotHandedOver, Outturn, Step, tell};
use crate::desk::Desk;
use crate::desk::case::act::is_at_it;
use crate::desk::case::tie::Owed;
use crate::desk::casework::{Casework, Line};
use crate::desk::clock::Matter;
use crate::desk::raise::{Sitting, Why, standing};
use crate::dialog::values::names;
use crate::handover::{Action, Fields, Outcome, Projection, Reason, Status};
use crate::id::{HandOverId, OrganisationId, SignalId, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use crate::routing::roster::Address;
use crate::signal::deadline::Rule;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::{Climb, Source, Urgency};
use crate::store::{Case, Decision, HandOver, Owner, Raised, SignalChange, SignalEvent, Standing, StoreError};
use jiff::Timestamp;
use std::collections::BTreeMap;

impl Desk {
    pub(super) async fn accepting(&self, worker: &WorkerId, id: HandOverId, now: Timestamp) -> Result<Outturn, StoreError> {
        let Some((hand_over, case)) = self.offered_to(worker, id).await? else { return Ok(NotHandedOver::Unknown.into()) };
        let status = match hand_over.status.after(Action::Accept { by: worker.clone() }) {
            Ok(status) if status == hand_over.status => return Ok(Outturn::Before),
            Ok(status) => status,
            Err(not_now) => return Ok(NotHandedOver::NotNow(not_now).into()),
        };
        if let Some(refusal) = self.still_allowed(&hand_over, &case, now).await? {
            return Ok(NotHandedOver::NotAllowed(refusal).into());
        }
        let hand_over = self.as_it_is_now(hand_over, &case).await?;
        if self.is_too_close(worker, &hand_over.projection) {
            return Ok(NotHandedOver::TooClose.into());
        }
        let raised = self.taken(worker, &hand_over, now).await?;
        let number = raised.number;
        let step = Step {
            status,
            who: format!("worker:{worker}"),
            answer_by: None,
            at: now,
            taken: Some(raised.id),
            left_behind: Fields::default(),
        };
        let mut changes = self.moved(&hand_over, &case, step);
        changes.timers_set.extend(self.end_of(&hand_over.passage, raised.id));
        changes.raised.push(raised);
        self.tell_giver(&mut changes, &hand_over, &case, "worker_offer_taken", &[]);
        Ok(Outturn::Write(Box::new(Made { changes, number: Some(number) })))
    }

    pub(super) async fn refusing(&self, worker: &WorkerId, id: HandOverId, reason: Reason, now: Timestamp) -> Result<Outturn, StoreError> {
        let Some((hand_over, case)) = self.offered_to(worker, id).await? else { return Ok(NotHandedOver::Unknown.into()) };
        let status = match hand_over.status.after(Action::Refuse { by: worker.clone(), reason }) {
            Ok(status) => status,
            Err(not_now) => return Ok(NotHandedOver::NotNow(not_now).into()),
        };
        let step = Step { status, who: format!("worker:{worker}"), answer_by: None, at: now, taken: None, left_behind: Fields::default() };
        let mut changes = self.moved(&hand_over, &case, step);
        self.tell_giver(&mut changes, &hand_over, &case, "worker_offer_declined", &[("why", reason.label(Language::Nl))]);
        Ok(Outturn::Write(Box::new(Made { changes, number: None })))
    }

    pub(super) async fn reporting(&self, worker: &WorkerId, number: i64, outcome: Outcome, now: Timestamp) -> Result<Outturn, StoreError> {
        let reach = self.reach_of(worker, now);
        let Some(theirs) = self.store.case_within(self.network_id(), &reach, number).await? else {
            return Ok(NotHandedOver::Unknown.into());
        };
        let Some(HandOver { id, .. }) = self.store.hand_over_taken(theirs.id).await? else { return Ok(NotHandedOver::Unknown.into()) };
        let Some((hand_over, case)) = self.hand_over_and_signal(id).await? else { return Ok(NotHandedOver::Unknown.into()) };
        let is_theirs = matches!(&theirs.standing.owner, Owner::Worker(owner) if owner == worker);
        if !is_theirs && let Err(refused) = is_at_it(&theirs, worker) {
            return Ok(NotHandedOver::Signal(refused).into());
        }
        if !self.may_tell(&hand_over).contains(&outcome) {
            return Ok(NotHandedOver::NotToBeTold.into());
        }
        let status = match hand_over.status.after(Action::Report { by: worker.clone(), outcome }) {
            Ok(status) => status,
            Err(not_now) => return Ok(NotHandedOver::NotNow(not_now).into()),
        };
        let step = Step { status, who: format!("worker:{worker}"), answer_by: None, at: now, taken: None, left_behind: Fields::default() };
        let mut changes = self.moved(&hand_over, &case, step);
        let event = SignalEvent { at: now, what: "hand_over_reported".into(), who: format!("worker:{worker}"), note: None };
        let mut standing = theirs.standing.clone();
        standing.climb.acted_at = Some(now);
        let standing = self.wound(&Matter::of(&theirs), standing, &BTreeMap::new(), now);
        changes.signals.push(SignalChange::of(&theirs, standing, event));
        self.tell_giver(&mut changes, &hand_over, &case, "worker_offer_done", &[("what", outcome.label(Language::Nl))]);
        Ok(Outturn::Write(Box::new(Made { changes, number: None })))
    }

    /// Whether whoever gave this signal still waits to hear what came of it. A care provider owes a landlord nothing: all that
    /// they may tell is that they are in contact or act, which is no ending.
    pub(in crate::desk) async fn owed_for(&self, case: &Case) -> Result<Owed, StoreError> {
        if case.source != Source::HandOver.as_str() {
            return Ok(Owed::Nothing);
        }
        let waits = |taken: &HandOver| matches!(taken.status, Status::Accepted { .. }) && self.may_tell(taken).len() == Outcome::ALL.len();
        Ok(if self.store.hand_over_taken(case.id).await?.is_some_and(|taken| waits(&taken)) { Owed::Word } else { Owed::Nothing })
    }

    /// What the receiver may tell the giver.
    pub(super) fn may_tell(&self, hand_over: &HandOver) -> &'static [Outcome] {
        let network = self.network();
        let sort = |id| network.organisations.get(id).map_or("", |organisation| organisation.sort.as_str());
        Outcome::between(sort(&hand_over.to), sort(&hand_over.from))
    }

    /// An offer and the giver's signal, if it is this worker's to answer: who has the role there, and once nobody answered whoever
    /// sees to it.
    pub(super) async fn offered_to(&self, worker: &WorkerId, id: HandOverId) -> Result<Option<(HandOver, Case)>, StoreError> {
        let found = self.hand_over_and_signal(id).await?;
        Ok(found.filter(|(hand_over, case)| self.may_answer(worker, hand_over) && case.standing.status != "closed"))
    }

    /// An offer that this worker can answer or could have answered; of any other they hear nothing.
    pub(in crate::desk) async fn offer_to(&self, worker: &WorkerId, id: HandOverId) -> Result<Option<HandOver>, StoreError> {
        let network = self.network();
        let is_theirs = |one: &HandOver| {
            let could = tell::takers(&network, one).contains(&worker) || tell::coordinators(&network, one).contains(&worker);
            could && !self.is_too_close(worker, &one.projection)
        };
        Ok(self.store.hand_over(id).await?.filter(is_theirs))
    }

    /// Whether this worker can still answer it.
    pub(in crate::desk) async fn waits_for(&self, worker: &WorkerId, id: HandOverId) -> Result<bool, StoreError> {
        Ok(self.offered_to(worker, id).await?.is_some_and(|(hand_over, _)| hand_over.status.is_open()))
    }

    pub(super) fn may_answer(&self, worker: &WorkerId, hand_over: &HandOver) -> bool {
        let network = self.network();
        let is_taker = tell::takers(&network, hand_over).contains(&worker);
        let escalated = hand_over.status == Status::Escalated;
        is_taker || (escalated && tell::coordinators(&network, hand_over).contains(&worker))
    }

    /// Whether it is about where this worker or their family lives.
    pub(super) fn is_too_close(&self, worker: &WorkerId, projection: &Projection) -> bool {
        let (network, address) = (self.network(), address(projection).map(|address| Address::parse(address.expose())));
        let (Some(member), Some(address)) = (network.worker(worker), address) else { return false };
        member.worker.home_address.as_ref() == Some(&address) || member.worker.related_to.contains(&address)
    }

    /// With what was told since it was offered, where that goes too.
    async fn as_it_is_now(&self, hand_over: HandOver, case: &Case) -> Result<HandOver, StoreError> {
        if !hand_over.passage.follows() {
            return Ok(hand_over);
        }
        let (now, _) = self.projected(case, &hand_over.passage.fields).await?;
        let projection = Projection { kind: hand_over.projection.kind.clone(), ..now };
        Ok(HandOver { projection, ..hand_over })
    }

    /// The receiver's own signal, taken already.
    async fn taken(&self, worker: &WorkerId, hand_over: &HandOver, now: Timestamp) -> Result<Raised, StoreError> {
        let library = self.library();
        let projection = &hand_over.projection;
        let kind = projection.kind.clone();
        let urgency = if kind.as_str() == ACUTE_DANGER { Urgency::Urgent } else { projection.urgency.unwrap_or_default() };
        let rule = library.kinds.deadline_rule(&kind, urgency).unwrap_or(Rule::FiveWorkingDays);
        let due = rule.due(now, library.calendar());
        let owner = Owner::Worker(worker.clone());
        let climb = Climb { acted_at: Some(now), barred: self.outsiders(&hand_over.to), ..Climb::begun(now) };
        let standing = Standing { status: "claimed".to_owned(), ..standing(&owner, urgency, due, climb) };
        let matter = Matter { kind: &kind, area: projection.area, told: false };
        let standing = self.wound(&matter, standing, self.loads(&mut Sitting::default()).await?, now);
        let giver = self.organisation(&hand_over.from);
        let because = Why::plain(format!("Overgenomen van {giver}."), format!("Taken over from {giver}."));
        let event = |what: &str, who: String| SignalEvent { at: now, what: what.to_owned(), who, note: None };
        Ok(Raised {
            id: SignalId(self.clock.id()),
            number: self.store.signal_numbers(self.network_id(), 1).await?.first().copied().unwrap_or_default(),
            network: self.network_id().clone(),
            conversation: None,
            reporter: None,
            source: Source::HandOver.as_str().to_owned(),
            postcode4: projection.area.map(|area| area.to_string()),
            about_address: address(projection),
            standing,
            facts: self.facts_of(projection, &giver).document(),
            language: Language::Nl,
            decision: Decision { at: now, reasons: serde_json::json!([because]).to_string(), passed_over: "[]".to_owned() },
            // A person chose; nothing was routed.
            asked: None,
            events: vec![event("raised", "script".into()), event("claimed", format!("worker:{worker}"))],
            created_at: now,
            kind,
        })
    }

    /// Who may never have what this organisation was given: everybody who works elsewhere. Where nobody of the catch-all desk works
    /// there, its members may: what a worker leaves behind must have somebody.
    fn outsiders(&self, organisation: &OrganisationId) -> Vec<WorkerId> {
        let network = self.network();
        let works_there = |id: &WorkerId| network.worker(id).is_some_and(|member| member.worker.org.as_ref() == Some(organisation));
        let at_desk = network.catch_all_desk().map(|desk| desk.members.as_slice()).unwrap_or_default();
        let last = if at_desk.iter().any(works_there) { &[] } else { at_desk };
        let workers = network.workers.iter().map(|member| &member.worker.id);
        workers.filter(|id| !works_there(id) && !last.contains(id)).cloned().collect()
    }

    /// What was given, as the receiver's case has it.
    fn facts_of(&self, projection: &Projection, giver: &str) -> Casework {
        let line = |name: &str, label: String, words: String| Line {
            name: name.to_owned(),
            label,
            said: Text::from(words.clone()),
            understood: Text::from(words),
        };
        let mut facts: Vec<Line> = projection
            .told
            .iter()
            .map(|told| Line {
                name: told.name.clone(),
                label: told.label.clone(),
                said: told.said.clone(),
                understood: told.understood.clone(),
            })
            .collect();
        facts.extend(projection.number.map(|number| line("giver_number", format!("Nummer bij {giver}"), number.to_string())));
        let past = self.past(projection, Language::Nl);
        if !past.is_empty() {
            facts.push(line("giver_history", format!("Wat er bij {giver} gebeurde"), past.join(", ")));
        }
        Casework { facts, opening: projection.words.clone(), ..Casework::default() }
    }

    /// What happened to it with the giver, each in a few words.
    pub(super) fn past(&self, projection: &Projection, language: Language) -> Vec<String> {
        let library = self.library();
        let told = |(at, what): &(Timestamp, String)| {
            let words = match (language, what.as_str()) {
                (Language::Nl, "raised") => "gemeld",
                (Language::Nl, "claimed") => "opgepakt",
                (Language::Nl, "occurrence") => "gebeurde weer",
                (Language::Nl, "raised_urgency") => "dringender geworden",
                (Language::Nl, "opened_again") => "weer geopend",
                (_, "raised") => "reported",
                (_, "claimed") => "taken up",
                (_, "occurrence") => "happened again",
                (_, "raised_urgency") => "became more urgent",
                (_, "opened_again") => "opened again",
                _ => return None,
            };
            Some(format!("{}: {words}", names(language).day(library.calendar().local(*at).date())))
        };
        projection.history.iter().filter_map(told).collect()
    }
}

/// The address among what was given.
fn address(projection: &Projection) -> Option<Text> {
    let is_address = |name: &str| matches!(name, "address" | "their_address");
    projection.told.iter().find(|told| is_address(&told.name)).map(|told| told.understood.clone())
}
