//! Proposing to ask somebody how they are, seeing what became of it, and ending it.
//!
//! The one decision: a worker only ever proposes. It is put to the person in their own chat, in words that say what silence
//! leads to, and nothing is asked before they said yes there.

use crate::check_in::{Agreement, Helper, Rhythm, Silence};
use crate::desk::Desk;
use crate::desk::notice::Notice;
use crate::desk::written::Written;
use crate::id::{CheckInId, DialogId, EnvelopeId, WorkerId};
use crate::personal::Text;
use crate::store::{Case, Changes, Form, Plan, PlanEvent, PlanNoted, PlanState, StoreError};
use jiff::Timestamp;

/// Before all that happens in the chat in the same moment, and behind all of it.
const FIRST: i64 = 0;
const LAST: i64 = i64::MAX;

/// What a worker proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanWanted {
    /// Which dialog asks.
    pub questions: DialogId,
    /// How often.
    pub rhythm: Rhythm,
    /// What silence leads to.
    pub silence: Silence,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanMade {
    /// It is on its way to the person.
    Now,
    /// The same form proposed it before.
    Before,
    /// There is no such signal, or none within reach.
    Unknown,
    /// Nobody is linked to this chat, or somebody else typed there.
    NotLinked,
    /// Something is proposed to or agreed with this person already.
    OneAlready,
    /// There is no such dialog, or it is no check-in.
    NoSuchQuestions,
}

/// An agreement, for the worker who may see it.
#[derive(Clone, Debug)]
pub struct PlanShown {
    /// What was proposed or agreed.
    pub plan: Plan,
    /// What workers call the questions.
    pub questions: String,
    /// Who proposed it, by name.
    pub helper: String,
    /// What happened, oldest first.
    pub events: Vec<PlanEvent>,
}

impl Desk {
    /// The dialogs that can be agreed on, each with what workers call it.
    pub fn check_in_dialogs(&self) -> Vec<(DialogId, String)> {
        let library = self.library();
        let dialogs = library.book.dialogs.values();
        dialogs.filter_map(|dialog| Some((dialog.id.clone(), dialog.check_in.clone()?))).collect()
    }

    /// Proposes to ask whoever raised this signal how they are; once for each key.
    ///
    /// # Errors
    /// When it is not known to be written down: the same form may be sent again.
    pub async fn propose_check_in(&self, worker: &WorkerId, number: i64, wanted: PlanWanted, key: &str) -> Result<PlanMade, StoreError> {
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        if self.store.form_was_taken(&form).await? {
            return Ok(PlanMade::Before);
        }
        let now = self.clock.now();
        let reach = self.reach_of(worker, now);
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(PlanMade::Unknown) };
        let (Some(known), Some(conversation)) = (self.linked_at(&case).await?, case.conversation) else { return Ok(PlanMade::NotLinked) };
        if !self.check_in_dialogs().iter().any(|(dialog, _)| *dialog == wanted.questions) {
            return Ok(PlanMade::NoSuchQuestions);
        }
        let open = self.store.plans_in(conversation).await?.iter().any(|plan| plan.state.is_open());
        if open || self.store.has_plan(known.resident.id).await? {
            return Ok(PlanMade::OneAlready);
        }
        let PlanWanted { questions, rhythm, silence } = wanted;
        let id = CheckInId(self.clock.id());
        let helper = Helper { worker: worker.clone(), name: Text::from(self.name(worker)) };
        let plan = Plan {
            id,
            network: self.network_id().clone(),
            conversation,
            resident: known.resident.id,
            signal: case.id,
            proposed_by: worker.clone(),
            proposed_at: now,
            text_version: self.proposal_text(),
            questions: questions.clone(),
            rhythm,
            silence,
            state: PlanState::Proposed,
            next_on: None,
        };
        let mut changes = Changes { plans_noted: vec![self.noted(&plan, "proposed", FIRST, worker, now)], ..Changes::default() };
        changes.plans_proposed.push(plan);
        let notice = Notice::CheckInProposed { check_in: id, agreement: Agreement { questions, rhythm, silence, helper } };
        changes.envelopes.push(notice.envelope(EnvelopeId(self.clock.id()), conversation, now));
        Ok(match self.write("an agreement", Some(form), changes, now).await? {
            Written::Down => PlanMade::Now,
            Written::Overtaken => PlanMade::Before,
        })
    }

    /// Ends what is proposed to or agreed with whoever raised this signal; whether there was something within reach.
    ///
    /// # Errors
    /// When it cannot be written down: it stands then.
    pub async fn end_plan(&self, worker: &WorkerId, number: i64) -> Result<bool, StoreError> {
        let now = self.clock.now();
        let reach = self.reach_of(worker, now);
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(false) };
        let (Some(_), Some(conversation)) = (self.linked_at(&case).await?, case.conversation) else { return Ok(false) };
        let Some(mut plan) = self.store.plans_in(conversation).await?.into_iter().find(|plan| plan.state.is_open()) else {
            return Ok(false);
        };
        plan.state = PlanState::Ended;
        plan.next_on = None;
        let mut changes = Changes { plans_noted: vec![self.noted(&plan, "ended_by_worker", LAST, worker, now)], ..Changes::default() };
        let notice = Notice::CheckInEnded { check_in: plan.id };
        changes.envelopes.push(notice.envelope(EnvelopeId(self.clock.id()), conversation, now));
        Ok(self.write("an agreement", None, changes, now).await? == Written::Down)
    }

    /// What is or was agreed in the chat of this case, newest first; nothing for somebody who is not linked.
    pub(super) async fn plans_at(&self, case: &Case) -> Result<Vec<PlanShown>, StoreError> {
        let (Some(known), Some(conversation)) = (self.linked_at(case).await?, case.conversation) else { return Ok(Vec::new()) };
        let dialogs = self.check_in_dialogs();
        let mut shown = Vec::new();
        for plan in self.store.plans_in(conversation).await? {
            if plan.resident != known.resident.id {
                continue;
            }
            let questions = dialogs.iter().find(|(dialog, _)| *dialog == plan.questions);
            let questions = questions.map_or_else(|| plan.questions.to_string(), |(_, name)| name.clone());
            let events = self.store.plan_events(plan.id).await?;
            shown.push(PlanShown { helper: self.name(&plan.proposed_by), questions, events, plan });
        }
        Ok(shown)
    }

    /// Which words the proposal is put in: the beginning of their hash, as translations name what they were made from.
    fn proposal_text(&self) -> String {
        let built_in = &self.library().built_in;
        let keys = ["check_in_proposal", "check_in_silence_nothing", "check_in_silence_ask_once", "check_in_silence_tell_helper"];
        let words: Vec<String> = keys.iter().map(|key| built_in.say(key, crate::language::Language::Nl, &Default::default())).collect();
        blake3::hash(words.join("\n").as_bytes()).to_hex().chars().take(8).collect()
    }

    fn noted(&self, plan: &Plan, what: &str, place: i64, worker: &WorkerId, now: Timestamp) -> PlanNoted {
        PlanNoted {
            event: self.clock.id(),
            plan: plan.id,
            network: plan.network.clone(),
            at: now,
            place,
            what: what.to_owned(),
            who: format!("worker:{worker}"),
            rhythm: plan.rhythm,
            state: plan.state,
            next_on: plan.next_on,
        }
    }
}
