//! A line in the diary of a nuisance, as a worker writes it down.
//!
//! The one decision: what is missing is told as one sentence beside the form, with the words that were typed still in it; the
//! moment and the length are two fields of the browser's own.

use super::act::{is_key, once};
use super::shell::Said;
use super::signal::{Kept, LONGEST_TEXT};
use super::when::When;
use crate::desk::case::{Act, Done, Opened};
use crate::personal::Text;
use crate::signal::diary::{Occurrence, Severity};
use crate::web::Pages;
use crate::web::words::Tongue;
use crate::web::words::household::{self, Words};
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::{Date, DateTime, Time};
use serde::Deserialize;

/// The word of the act, and of the place on the page.
pub(super) const HAPPENED: &str = "happened";

/// The form, at an open signal of a kind that has a diary.
pub(super) struct Panel {
    pub(super) words: &'static Words,
    /// The last day that may be chosen.
    pub(super) today: Date,
    pub(super) severities: [(u8, &'static str); 3],
}

/// What it brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    severity: String,
    #[serde(default)]
    text: String,
}

impl Sent {
    fn read(&self, now: DateTime) -> Option<Occurrence> {
        let began = self.day.parse::<Date>().ok()?.to_datetime(self.time.parse::<Time>().ok()?);
        let severity = self.severity.parse().ok().and_then(Severity::from_number)?;
        let done = Text::from(self.text.as_str());
        let is_short = self.text.chars().count() <= LONGEST_TEXT;
        Occurrence::check(began, self.minutes.parse().ok()?, severity, done, now).filter(|_| is_short)
    }
}

/// The form's own words for a severity.
fn name_of(severity: Severity, words: &Words) -> &'static str {
    match severity {
        Severity::Little => words.severity_little,
        Severity::Bad => words.severity_bad,
        Severity::VeryBad => words.severity_very_bad,
    }
}

/// What was just done, in a sentence.
pub(super) fn done(word: &str, tongue: Tongue) -> Option<&'static str> {
    (word == HAPPENED).then_some(household::of(tongue).happened_done)
}

/// `POST /work/{number}/happened`
pub(super) async fn happened(State(pages): State<Pages>, Path(number): Path<i64>, headers: HeaderMap, Form(sent): Form<Sent>) -> Response {
    let text = Text::from(sent.text.as_str());
    let signed = match pages.signed(&headers).await {
        Ok(signed) => signed,
        Err(out) => return out.keeping(text),
    };
    let (words, own) = (signed.look.words(), household::of(signed.look.tongue));
    let refused = async |status, why: &str| {
        let kept = Kept { act: HAPPENED.to_owned(), text: text.clone() };
        pages.signal(&signed, number, status, Said::Wrong(why.to_owned()), kept).await
    };
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return refused(StatusCode::FORBIDDEN, words.wrong_form).await;
    }
    let now = pages.desk.library().calendar().local(pages.clock.now()).datetime();
    let Some(occurrence) = sent.read(now) else { return refused(StatusCode::UNPROCESSABLE_ENTITY, own.happened_wrong).await };
    let said = [&number.to_string(), HAPPENED, &sent.day, &sent.time, &sent.minutes, &sent.severity, &sent.text];
    match pages.desk.act(&signed.worker, number, Act::Happened(occurrence), &once(&sent.key, &said)).await {
        Ok(Done::Now | Done::Before) => Redirect::to(&format!("/work/{number}?done={HAPPENED}#diary")).into_response(),
        Ok(Done::Refused(refusal)) => refused(StatusCode::CONFLICT, &pages.why_not(&refusal, words)).await,
        Err(error) => {
            tracing::error!(%error, "a line of a diary could not be written down: the worker was told");
            refused(StatusCode::SERVICE_UNAVAILABLE, words.trouble).await
        }
    }
}

impl Pages {
    /// The form, where a line can be added.
    pub(super) fn diary_panel(&self, opened: &Opened, when: &When<'_>) -> Option<Panel> {
        let words = household::of(when.tongue);
        let is_kept = opened.closed.is_none() && self.desk.library().kinds.keeps_diary(&opened.kind);
        is_kept.then(|| Panel {
            words,
            today: when.calendar.local(when.now).date(),
            severities: Severity::ALL.map(|severity| (severity.number(), name_of(severity, words))),
        })
    }
}
