//! Arrears on a signal's page: whose tenancy it is, for the landlord; how somebody tried to reach them, for the municipality.
//!
//! The one decision: neither sees the other's. A landlord's worker reads of a list what the landlord wrote in it, and of what the
//! municipality did one word a tenancy.

use super::act::{is_key, once};
use super::door::Signed;
use super::shell::Said;
use super::signal::Kept;
use super::when::When;
use crate::arrears::attempt::{Part, Tried, Upshot};
use crate::arrears::evidence::{Channel, Reached};
use crate::desk::arrears::{FORGOTTEN, Names, Recorded, TRIED, Tied, landlord};
use crate::desk::case::{Opened, Tries};
use crate::store::{TIED, UNTIED};
use crate::web::Pages;
use crate::web::words::debts::{self, Words};
use axum::extract::{Form, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Span;
use jiff::civil::Date;
use serde::Deserialize;

/// How far back a landlord is told what became of its list: as long as reports about one home follow on each other.
const TOLD_BACK: i64 = 6;

/// What a form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    /// Which arrears, of a tenancy.
    #[serde(default)]
    arrears: String,
    /// `tie`, `untie`.
    #[serde(default)]
    what: String,
    #[serde(default)]
    how: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    part: String,
    #[serde(default)]
    reached: String,
    #[serde(default)]
    result: String,
}

/// A tenancy on a page.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) arrears: String,
    pub(super) about: String,
    pub(super) names: &'static str,
    /// Who said that it is theirs.
    pub(super) tied: Option<String>,
}

/// Something that can be chosen: as a form carries it, and as it is read.
type Choice = (&'static str, &'static str);

/// All of it on a page.
#[derive(Clone, Debug)]
pub(super) struct Panel {
    pub(super) words: &'static Words,
    pub(super) rows: Vec<Row>,
    pub(super) tries: Option<Attempt>,
}

/// What an attempt is made of.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    pub(super) today: Date,
    pub(super) ways: Vec<Choice>,
    pub(super) parts: Vec<Choice>,
    pub(super) results: Vec<Choice>,
}

/// `POST /work/{number}/same-tenant`
pub(super) async fn same_tenant(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = debts::of(signed.look.tongue);
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.not_recorded(&signed, number, StatusCode::FORBIDDEN, signed.look.words().wrong_form).await;
    }
    let Ok(arrears) = sent.arrears.parse() else {
        return pages.not_recorded(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, words.wrong_tenancy).await;
    };
    let (tied, done) = match sent.what.as_str() {
        "tie" => (pages.desk.tie_tenancy(&signed.worker, number, arrears).await, "tie"),
        "untie" => (pages.desk.untie_tenancy(&signed.worker, number, arrears).await, "untie"),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    match tied {
        Ok(Tied::Now | Tied::Before) => Redirect::to(&format!("/work/{number}?done={done}#debts")).into_response(),
        Ok(Tied::Unknown) => pages.not_recorded(&signed, number, StatusCode::CONFLICT, words.wrong_tenancy).await,
        Err(error) => {
            tracing::error!(%error, "whose tenancy it is could not be written down: the worker was told");
            pages.not_recorded(&signed, number, StatusCode::SERVICE_UNAVAILABLE, signed.look.words().trouble).await
        }
    }
}

/// `POST /work/{number}/tried`
pub(super) async fn tried(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = debts::of(signed.look.tongue);
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.not_recorded(&signed, number, StatusCode::FORBIDDEN, signed.look.words().wrong_form).await;
    }
    let Some(tried) = read(&sent, &pages) else {
        return pages.not_recorded(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, words.wrong_tried).await;
    };
    let key = once(&sent.key, &[&number.to_string(), "tried", &sent.how, &sent.day, &sent.part, &sent.reached, &sent.result]);
    match pages.desk.record_attempt(&signed.worker, number, tried, &key).await {
        Ok(Recorded::Now | Recorded::Before) => Redirect::to(&format!("/work/{number}?done=tried#debts")).into_response(),
        Ok(Recorded::WrongDay) => pages.not_recorded(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, words.wrong_day).await,
        Ok(Recorded::Unknown | Recorded::Refused(_)) => {
            pages.not_recorded(&signed, number, StatusCode::CONFLICT, signed.look.words().unknown).await
        }
        Err(error) => {
            tracing::error!(%error, "an attempt at contact could not be written down: the worker was told");
            pages.not_recorded(&signed, number, StatusCode::SERVICE_UNAVAILABLE, signed.look.words().trouble).await
        }
    }
}

fn read(sent: &Sent, pages: &Pages) -> Option<Tried> {
    let reached = match sent.reached.as_str() {
        "yes" => Reached::Yes,
        "no" => Reached::No,
        _ => return None,
    };
    let result = match sent.result.as_str() {
        "" => None,
        word => Some(Upshot::from_ddas(word)?),
    };
    let (on, part) = (sent.day.parse().ok()?, Part::from_ddas(&sent.part)?);
    Some(Tried { on, part, channel: Channel::from_dutch(&sent.how)?, reached, result, at: pages.clock.now() })
}

/// `GET /arrears/reactions.csv`: what became of what the landlord handed over, a line a tenancy.
pub(super) async fn reactions(State(pages): State<Pages>, signed: Signed) -> Response {
    let Some(own) = pages.desk.brings_arrears(&signed.worker) else { return StatusCode::NOT_FOUND.into_response() };
    if landlord(&pages.desk.network(), Some(&own)).is_err() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let since = pages.desk.today().saturating_sub(Span::new().months(TOLD_BACK));
    match pages.desk.reactions(&own, since).await {
        Ok(csv) => {
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"waakvlam.csv\""),
                (header::CACHE_CONTROL, "no-store"),
            ];
            (headers, csv).into_response()
        }
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

/// What was just done here, in words.
pub(super) fn done(word: &str, words: &'static Words) -> &'static str {
    match word {
        "tie" => words.done_tie,
        "untie" => words.done_untie,
        "tried" => words.done_tried,
        _ => "",
    }
}

/// What happened to a signal in this, in a sentence; `None` for anything else.
pub(super) fn sentence(what: &str, words: &'static Words) -> Option<&'static str> {
    match what {
        TIED => Some(words.ev_tied),
        UNTIED => Some(words.ev_untied),
        TRIED => Some(words.ev_tried),
        FORGOTTEN => Some(words.ev_forgotten),
        _ => None,
    }
}

impl Pages {
    /// What a signal's page says about it; `None` when there is nothing of it for this worker.
    pub(super) fn debts(&self, signed: &Signed, opened: &Opened, when: &When<'_>) -> Option<Panel> {
        let (words, language) = (debts::of(signed.look.tongue), signed.look.language());
        let row = |tenancy: &crate::desk::arrears::Tenancy| Row {
            arrears: tenancy.arrears.to_string(),
            about: words.tenancy.replacen("{}", tenancy.reference.expose(), 1).replacen("{}", &when.tongue.day(tenancy.since), 1),
            names: match tenancy.names {
                Names::Alike => words.names_alike,
                Names::Different => words.names_differ,
            },
            tied: tenancy
                .tie
                .as_ref()
                .map(|tie| words.tied.replacen("{}", &self.worker_name(&tie.made_by), 1).replacen("{}", &when.day(tie.made_at), 1)),
        };
        // A chat is a computer's, and what nobody knows is no attempt.
        let ways = Channel::ALL.into_iter().filter(|channel| !matches!(channel, Channel::Chat | Channel::Unknown));
        let tries = match opened.tries {
            Tries::Impossible => None,
            Tries::Possible => Some(Attempt {
                today: self.desk.today(),
                ways: ways.map(|channel| (channel.dutch(), channel.label(language))).collect(),
                parts: Part::ALL.map(|part| (part.ddas(), part.label(language))).into(),
                results: Upshot::ALL.map(|upshot| (upshot.ddas(), upshot.label(language))).into(),
            }),
        };
        let rows: Vec<Row> = opened.tenancies.iter().map(row).collect();
        (!rows.is_empty() || tries.is_some()).then_some(Panel { words, rows, tries })
    }

    async fn not_recorded(&self, signed: &Signed, number: i64, status: StatusCode, why: &str) -> Response {
        let kept = Kept { act: "debts".to_owned(), ..Kept::default() };
        self.signal(signed, number, status, Said::Wrong(why.to_owned()), kept).await
    }
}
