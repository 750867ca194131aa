//! Offering a signal to another organisation, and taking it back.
//!
//! The one decision: what the receiver will see is made here, once, and sealed. What the person concerned is told is told in
//! the same commit, and only when it goes because they said yes: nobody else hears that anything was passed on.

use super::tell::News;
use super::ways::Way;
use super::{Made, NotHandedOver, Outturn, Step};
use crate::consent::Consent;
use crate::desk::Desk;
use crate::desk::case::act::{is_at_it, urgency_of};
use crate::desk::casework::{Casework, Line, Reporter};
use crate::desk::notice::{Later, Notice};
use crate::handover::projection::Whole;
use crate::handover::{Action, Fields, Ground, Passage, Projection, Status, Told, left_behind, term};
use crate::id::{EnvelopeId, HandOverId, WorkerId};
use crate::identity::Typist;
use crate::signal::{Postcode, Source};
use crate::store::{Case, Changes, Course, HandOver, Matter, SignalChange, SignalEvent, Standing, StoreError};
use jiff::Timestamp;
use jiff::civil::Date;

/// The outcome of a receiver's signal whose giver took it back.
const TAKEN_BACK: &str = "not_for_us";

impl Desk {
    pub(super) async fn offering(
        &self,
        worker: &WorkerId,
        number: i64,
        way: &str,
        signed_on: Option<Date>,
        now: Timestamp,
    ) -> Result<Outturn, StoreError> {
        let reach = self.reach_of(worker, now);
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else {
            return Ok(NotHandedOver::Unknown.into());
        };
        if let Err(refused) = is_at_it(&case, worker) {
            return Ok(NotHandedOver::Signal(refused).into());
        }
        if self.store.hand_overs_of(case.id).await?.iter().any(|one| one.status.is_open()) {
            return Ok(NotHandedOver::OfferedAlready.into());
        }
        let ways = self.ways_of(worker, &case, signed_on, now).await?;
        let Some(Way { to, role, verdict, ground, .. }) = ways.into_iter().find(|known| known.id == way) else {
            return Ok(NotHandedOver::Unknown.into());
        };
        if matches!(ground, Ground::SupportClause { .. }) && signed_on.is_none() {
            return Ok(NotHandedOver::NotAllowed(crate::handover::Refusal::NotSigned).into());
        }
        let passage = match verdict {
            Ok(passage) => passage,
            Err(refusal) => return Ok(NotHandedOver::NotAllowed(refusal).into()),
        };
        let Some(from) = self.network().worker(worker).and_then(|member| member.worker.org.clone()) else {
            return Ok(NotHandedOver::Unknown.into());
        };
        let (projection, left_behind) = self.projected(&case, &passage.fields).await?;
        let hand_over = HandOver {
            id: HandOverId(self.clock.id()),
            network: self.network_id().clone(),
            signal: case.id,
            from,
            to,
            to_role: role,
            by: worker.clone(),
            at: now,
            answer_by: term::answer_by(urgency_of(&case), now, self.library().calendar()),
            passage,
            projection,
            status: Status::Offered,
            taken: None,
            step: 0,
        };
        let who = format!("worker:{worker}");
        let step = Step { status: Status::Offered, who, answer_by: Some(hand_over.answer_by), at: now, taken: None, left_behind };
        let mut changes = self.moved(&hand_over, &case, step);
        self.tell_takers(&mut changes, &hand_over, News::Offered, now);
        self.tell_person(&mut changes, &hand_over.passage, &hand_over, &case, now).await?;
        changes.hand_overs.push(hand_over);
        Ok(Outturn::Write(Box::new(Made { changes, number: None })))
    }

    /// What of a signal these fields let go, and the names of what they do not.
    pub(super) async fn projected(&self, case: &Case, fields: &Fields) -> Result<(Projection, Fields), StoreError> {
        let mut facts = Casework::read(&case.facts);
        // What nobody asked for is told again to nobody, whatever a paper lists (`LAW-6`).
        facts.facts.retain(|line| !self.is_unasked(&line.said) && !self.is_unasked(&line.understood));
        facts.opening = facts.opening.filter(|words| !self.is_unasked(words));
        let told: Vec<Told> = facts.facts.iter().map(told_of).collect();
        let events = self.store.events(case.id).await?;
        let history: Vec<(Timestamp, String)> = events.into_iter().map(|event| (event.at, event.what)).collect();
        let whole = Whole {
            number: case.number,
            kind: &case.kind,
            urgency: urgency_of(case),
            area: case.postcode4.as_deref().and_then(Postcode::from_digits),
            source: source_of(case, &facts),
            told: &told,
            opening: facts.opening.as_ref(),
            history: &history,
        };
        Ok((Projection::of(whole, fields), left_behind(whole, fields)))
    }

    /// Whoever said yes is told that it goes now; in their own words, and in their own lane.
    async fn tell_person(
        &self,
        changes: &mut Changes,
        passage: &Passage,
        hand_over: &HandOver,
        case: &Case,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (Ground::Consent { consent }, Some(conversation)) = (&passage.ground, case.conversation) else { return Ok(()) };
        let asked = self.store.agreements_in(conversation).await?;
        let things = asked.iter().find_map(|agreement| match &agreement.matter {
            Matter::Consent { id, consent: Consent::PassOn(pass_on) } if id == consent => Some(pass_on.things.clone()),
            Matter::Consent { .. } | Matter::Offer { .. } => None,
        });
        let Some(things) = things else { return Ok(()) };
        let later = if passage.follows() { Later::GoesToo } else { Later::Stays };
        let notice = Notice::PassedOn { signal: case.id, to: hand_over.to.clone(), things, later };
        changes.envelopes.push(notice.envelope(EnvelopeId(self.clock.id()), conversation, now));
        Ok(())
    }

    pub(super) async fn revoking(&self, worker: &WorkerId, id: HandOverId, now: Timestamp) -> Result<Outturn, StoreError> {
        let found = self.hand_over_and_signal(id).await?;
        let Some((hand_over, case)) = found else { return Ok(NotHandedOver::Unknown.into()) };
        let reach = self.reach_of(worker, now);
        let within = self.store.case_within(self.network_id(), &reach, case.number).await?.is_some();
        if !within || !(hand_over.by == *worker || is_at_it(&case, worker).is_ok()) {
            return Ok(NotHandedOver::Unknown.into());
        }
        let status = match hand_over.status.after(Action::Revoke) {
            Ok(status) => status,
            Err(not_now) => return Ok(NotHandedOver::NotNow(not_now).into()),
        };
        let step = Step { status, who: format!("worker:{worker}"), answer_by: None, at: now, taken: None, left_behind: Fields::default() };
        let mut changes = self.moved(&hand_over, &case, step);
        self.tell_takers(&mut changes, &hand_over, News::Revoked, now);
        if let Some(taken) = hand_over.taken
            && let Some(theirs) = self.store.case_of(taken).await?
        {
            changes.signals.push(self.emptied(&theirs, worker, now));
        }
        Ok(Outturn::Write(Box::new(Made { changes, number: None })))
    }

    /// The receiver's signal without what was given; what they wrote themselves stays theirs.
    fn emptied(&self, theirs: &Case, worker: &WorkerId, now: Timestamp) -> SignalChange {
        let kinds = &self.library().kinds;
        let outcome = kinds.outcome(TAKEN_BACK).or_else(|| kinds.outcomes().next().map(|(outcome, _)| outcome.clone()));
        let standing = match &theirs.standing.course {
            Course::Closed { .. } => theirs.standing.clone(),
            Course::Open { .. } => Standing {
                status: "closed".to_owned(),
                course: Course::Closed { at: now, outcome: outcome.map(|outcome| outcome.to_string()).unwrap_or_default() },
                ..theirs.standing.clone()
            },
        };
        let event = SignalEvent { at: now, what: "hand_over_revoked".into(), who: format!("worker:{worker}"), note: None };
        SignalChange { facts: Some(Casework::default().document()), ..SignalChange::of(theirs, standing, event) }
    }
}

/// An answer, as the rules of what may go see it.
pub(super) fn told_of(line: &Line) -> Told {
    let Line { name, label, said, understood } = line.clone();
    Told { name, label, said, understood }
}

/// Who told it. Somebody else's phone, or somebody who was promised that nobody sees who they are, is not the person's own word.
pub(super) fn source_of(case: &Case, facts: &Casework) -> Source {
    let source = Source::from_word(&case.source).unwrap_or(Source::OtherPerson);
    let is_own = facts.reporter == Reporter::Known && facts.typist == Typist::Usual;
    if is_own || source != Source::Tenant { source } else { Source::OtherPerson }
}
