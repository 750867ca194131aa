//! What is agreed with somebody about asking how they are: proposing it, seeing it, ending it.
//!
//! The one decision: the page says in the worker's words what the person reads in theirs, and shows a proposal as a proposal
//! until they said yes in their chat.

use super::act::{is_key, once};
use super::door::Signed;
use super::shell::Said;
use super::signal::Kept;
use super::when::When;
use crate::check_in::{Days, Every, PartOfDay, Rhythm, Silence, WorkingDay};
use crate::desk::case::{Opened, PlanMade, PlanShown, PlanWanted};
use crate::dialog::values::names;
use crate::id::DialogId;
use crate::language::Language;
use crate::store::{PlanEvent, PlanState};
use crate::web::Pages;
use crate::web::words::console::Words;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// What a proposal brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    #[serde(default)]
    questions: String,
    #[serde(default)]
    every: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    part: String,
    #[serde(default)]
    silence: String,
    #[serde(default)]
    days: String,
}

/// A choice in a form: what it sends, what stands beside it, and whether it is taken unless somebody takes another.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) taken: &'static str,
}

/// The part of a signal's page that is about this.
#[derive(Clone, Debug)]
pub(super) struct Panel {
    /// What is proposed or agreed now: a sentence for how it stands, and what it is.
    pub(super) open: Option<(String, Vec<String>)>,
    /// What can be proposed, while nothing is.
    pub(super) form: Option<ProposalForm>,
    /// What happened, oldest first: a machine's time, a reader's time, a sentence.
    pub(super) history: Vec<(String, String, String)>,
}

/// What can be chosen.
#[derive(Clone, Debug)]
pub(super) struct ProposalForm {
    pub(super) questions: Vec<Pick>,
    pub(super) every: Vec<Pick>,
    pub(super) days: Vec<Pick>,
    pub(super) parts: Vec<Pick>,
    pub(super) silences: Vec<Pick>,
    pub(super) after: Vec<Pick>,
}

/// `POST /work/{number}/check-in`
pub(super) async fn propose(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = signed.look.words();
    let refused = async |status, why: &str| {
        let kept = Kept { act: "check-in".to_owned(), ..Kept::default() };
        pages.signal(&signed, number, status, Said::Wrong(why.to_owned()), kept).await
    };
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return refused(StatusCode::FORBIDDEN, words.wrong_form).await;
    }
    let Some(wanted) = read(&sent) else { return refused(StatusCode::UNPROCESSABLE_ENTITY, words.wrong_title).await };
    let said = [number.to_string(), sent.questions, sent.every, sent.day, sent.part, sent.silence, sent.days];
    let said: Vec<&str> = std::iter::once("check-in").chain(said.iter().map(String::as_str)).collect();
    match pages.desk.propose_check_in(&signed.worker, number, wanted, &once(&sent.key, &said)).await {
        Ok(PlanMade::Now | PlanMade::Before) => Redirect::to(&format!("/work/{number}?done=check-in#check-in")).into_response(),
        Ok(PlanMade::Unknown) => refused(StatusCode::NOT_FOUND, words.unknown_more).await,
        Ok(PlanMade::NotLinked) => refused(StatusCode::CONFLICT, words.plan_not_linked).await,
        Ok(PlanMade::OneAlready) => refused(StatusCode::CONFLICT, words.plan_one).await,
        Ok(PlanMade::NoSuchQuestions) => refused(StatusCode::UNPROCESSABLE_ENTITY, words.wrong_title).await,
        Err(error) => {
            tracing::error!(%error, "a proposal could not be written down: the worker was told");
            refused(StatusCode::SERVICE_UNAVAILABLE, words.trouble).await
        }
    }
}

/// `POST /work/{number}/check-in/end`
pub(super) async fn end(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match pages.desk.end_plan(&signed.worker, number).await {
        Ok(true) => Redirect::to(&format!("/work/{number}?done=check-in-end#check-in")).into_response(),
        Ok(false) => Redirect::to(&format!("/work/{number}")).into_response(),
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

/// What was just done here, in words.
pub(super) fn done(word: &str, words: &'static Words) -> &'static str {
    match word {
        "check-in" => words.done_plan,
        "check-in-end" => words.done_plan_end,
        _ => "",
    }
}

fn read(sent: &Sent) -> Option<PlanWanted> {
    let rhythm =
        Rhythm { every: Every::from_word(&sent.every)?, day: WorkingDay::from_word(&sent.day)?, part: PartOfDay::from_word(&sent.part)? };
    let silence = Silence::from_word(&sent.silence, sent.days.parse().ok().and_then(Days::new))?;
    Some(PlanWanted { questions: DialogId::from(sent.questions.as_str()), rhythm, silence })
}

impl Pages {
    /// What a signal's page says about it; nothing for somebody whose chat is not linked.
    pub(super) fn plan_panel(&self, signed: &Signed, opened: &Opened, when: &When<'_>) -> Option<Panel> {
        opened.known.as_ref()?;
        let (words, language) = (signed.look.words(), signed.look.language());
        let open = opened.plans.iter().find(|shown| shown.plan.state.is_open());
        let history = opened.plans.iter().rev().flat_map(|shown| &shown.events);
        Some(Panel {
            open: open.map(|shown| described(shown, words, language, when)),
            form: open.is_none().then(|| self.proposal_form(words, language)),
            history: history.map(|event| (event.at.to_string(), when.moment(event.at), self.sentence(event, words, language))).collect(),
        })
    }

    fn proposal_form(&self, words: &'static Words, language: Language) -> ProposalForm {
        let picks = |all: Vec<(String, String)>, taken: usize| -> Vec<Pick> {
            let taken = |at| if at == taken { " checked" } else { "" };
            all.into_iter().enumerate().map(|(at, (value, label))| Pick { value, label, taken: taken(at) }).collect()
        };
        let named = |value: &str, label: &str| (value.to_owned(), label.to_owned());
        let questions = self.desk.check_in_dialogs().into_iter().map(|(dialog, name)| (dialog.to_string(), name)).collect();
        let every = Every::ALL.iter().map(|every| named(every.as_str(), every_in_words(*every, words))).collect();
        let days = WorkingDay::ALL.iter().map(|day| named(day.as_str(), names(language).weekday(day.weekday()))).collect();
        let parts = PartOfDay::ALL.iter().map(|part| named(part.as_str(), part_in_words(*part, words))).collect();
        let silences = vec![
            named("nothing", words.plan_silence_nothing),
            named("ask_once", words.plan_silence_ask),
            named("tell_helper", words.plan_silence_tell),
        ];
        let after = (Days::LEAST..=Days::MOST).map(|days| (days.to_string(), words.plan_days.replace("{}", &days.to_string()))).collect();
        ProposalForm {
            questions: picks(questions, 0),
            every: picks(every, 0),
            days: picks(days, 1),
            parts: picks(parts, 0),
            silences: picks(silences, 0),
            after: picks(after, 1),
        }
    }

    fn sentence(&self, event: &PlanEvent, words: &'static Words, language: Language) -> String {
        let who = event
            .who
            .strip_prefix("worker:")
            .and_then(|worker| self.desk.network().worker(&worker.into()).map(|member| member.name.clone()));
        let who = who.unwrap_or_else(|| words.tenant.to_owned());
        let sentence = match event.what.as_str() {
            "proposed" => words.ev_plan_proposed,
            "told" => words.ev_plan_told,
            "accepted" => words.ev_plan_accepted,
            "not_wanted" => words.ev_plan_not_wanted,
            "declined" => words.ev_plan_declined,
            "changed" => words.ev_plan_changed,
            "asked" => words.ev_plan_asked,
            "asked_again" => words.ev_plan_asked_again,
            "answered" => words.ev_plan_answered,
            "told_helper" => words.ev_plan_told_helper,
            "moved" => words.ev_plan_moved,
            "left_out" => words.ev_plan_left_out,
            "ended_by_person" => words.ev_plan_ended_by_person,
            "ended_by_worker" => words.ev_plan_ended_by_worker,
            "ended_with_link" => words.ev_plan_ended_with_link,
            _ => words.ev_else,
        };
        let rhythm = event.rhythm.map(|rhythm| rhythm_in_words(rhythm, words, language)).unwrap_or_default();
        sentence.replace("{}", &who).replace("{rhythm}", &rhythm)
    }
}

fn described(shown: &PlanShown, words: &'static Words, language: Language, when: &When<'_>) -> (String, Vec<String>) {
    let PlanShown { plan, questions, helper, .. } = shown;
    let standing = match plan.state {
        PlanState::Proposed => words.plan_waits.replace("{}", &when.day(plan.proposed_at)),
        PlanState::Agreed | PlanState::Declined | PlanState::Ended => words.plan_agreed.to_owned(),
    };
    let silence = match plan.silence {
        Silence::Nothing => words.plan_silence_nothing.to_owned(),
        Silence::AskOnce { after } => {
            format!("{} ({})", words.plan_silence_ask, words.plan_days.replace("{}", &after.number().to_string()))
        }
        Silence::TellHelper { after } => {
            format!("{} ({}, {helper})", words.plan_silence_tell, words.plan_days.replace("{}", &after.number().to_string()))
        }
    };
    let next = plan.next_on.map(|day| words.plan_next.replace("{}", &names(language).day(day)));
    let lines = [
        Some(questions.clone()),
        Some(rhythm_in_words(plan.rhythm, words, language)),
        Some(words.plan_silence.replace("{}", &silence)),
        next,
    ];
    (standing, lines.into_iter().flatten().collect())
}

fn rhythm_in_words(rhythm: Rhythm, words: &Words, language: Language) -> String {
    let day = names(language).weekday(rhythm.day.weekday());
    format!("{}, {day}, {}", every_in_words(rhythm.every, words), part_in_words(rhythm.part, words))
}

fn every_in_words(every: Every, words: &Words) -> &'static str {
    match every {
        Every::Week => words.plan_each_week,
        Every::TwoWeeks => words.plan_each_two_weeks,
        Every::Month => words.plan_each_month,
    }
}

fn part_in_words(part: PartOfDay, words: &Words) -> &'static str {
    match part {
        PartOfDay::Morning => words.plan_morning,
        PartOfDay::Afternoon => words.plan_afternoon,
    }
}
