//! Closing a signal: how it ended, and what the people in it hear.
//!
//! The one decision: a page of its own, with a box for each reader that says who reads it. Whoever told us and whoever it is
//! about never get the same text, so that neither betrays the other.

use super::act::{is_key, once};
use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use super::signal::LONGEST_TEXT;
use crate::desk::case::{Act, Done, Whose};
use crate::id::Kind;
use crate::personal::Text;
use crate::signal::Source;
use crate::signal::kinds::FollowUp;
use crate::signal::status::{Ending, LONGEST_FOLLOW_UP_DAYS, Words as Texts};
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::after;
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Deserialize;

/// What the form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    reporter: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    day: String,
}

impl Sent {
    /// The day as it was chosen: `None` when none was, an error when it is no day from tomorrow on.
    fn follow_up(&self, needs: FollowUp, today: Date) -> Result<Option<Date>, ()> {
        match (self.day.trim(), needs) {
            ("", FollowUp::Chosen) => Ok(None),
            ("", FollowUp::Needed) => Err(()),
            (day, FollowUp::Chosen | FollowUp::Needed) => day
                .parse()
                .ok()
                .filter(|day| (today..=today.saturating_add(LONGEST_FOLLOW_UP_DAYS.days())).contains(day) && *day > today)
                .map(Some)
                .ok_or(()),
        }
    }
}

/// What is still to be filled in.
#[derive(Debug, Default)]
struct Missing {
    outcome: bool,
    reporter: bool,
    person: bool,
    day: bool,
}

impl Missing {
    fn any(&self) -> bool {
        self.outcome || self.reporter || self.person || self.day
    }
}

#[derive(Template)]
#[template(path = "console/close.html")]
struct ClosePage {
    frame: Frame,
    shell: Shell,
    number: i64,
    label: String,
    outcomes: Vec<(String, String)>,
    /// Whether whoever it is about is somebody else than whoever told us.
    two: bool,
    outcome: String,
    reporter: String,
    person: String,
    day: String,
    /// The first day that may be chosen.
    tomorrow: Date,
    day_needed: bool,
    after: &'static after::Words,
    missing: Missing,
    longest: usize,
}

impl ClosePage {
    fn is_missing(&self) -> bool {
        self.missing.any()
    }
}

/// `GET /work/{number}/close`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>) -> Response {
    pages.closing(&signed, number, StatusCode::OK, Sent::default(), Missing::default(), Said::Nothing).await
}

/// `POST /work/{number}/close`
pub(super) async fn close(State(pages): State<Pages>, Path(number): Path<i64>, headers: HeaderMap, Form(sent): Form<Sent>) -> Response {
    let signed = match pages.signed(&headers).await {
        Ok(signed) => signed,
        Err(out) => return out.keeping(Text::from(format!("{}\n\n{}", sent.reporter, sent.person))),
    };
    let words = signed.look.words();
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        let said = Said::Wrong(words.wrong_form.to_owned());
        return pages.closing(&signed, number, StatusCode::FORBIDDEN, sent, Missing::default(), said).await;
    }
    let opened = match pages.desk.open_case(&signed.worker, number, signed.look.language()).await {
        Ok(opened) => opened,
        Err(error) => return super::signal::trouble(&signed, &error),
    };
    let two = opened.as_ref().is_some_and(|opened| !matches!(opened.source, Source::Tenant | Source::HandOver));
    let needs = opened.as_ref().map(|opened| pages.follow_up_of(&opened.kind)).unwrap_or_default();
    let follow_up = sent.follow_up(needs, pages.today());
    let blank = |text: &str| text.trim().is_empty() || text.chars().count() > LONGEST_TEXT;
    let known = pages.desk.library().kinds.outcome(&sent.outcome).is_some();
    let missing = Missing { outcome: !known, reporter: blank(&sent.reporter), person: two && blank(&sent.person), day: follow_up.is_err() };
    if missing.any() {
        return pages.closing(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, sent, missing, Said::Nothing).await;
    }
    let reporter = Text::from(sent.reporter.as_str());
    let texts = if two { Texts::ToEach { reporter, person: Text::from(sent.person.as_str()) } } else { Texts::ToOne(reporter) };
    let key = once(&sent.key, &[&number.to_string(), "close", &sent.outcome, &sent.reporter, &sent.person, &sent.day]);
    let act = Act::Close(Ending { outcome: sent.outcome.clone(), words: texts, follow_up: follow_up.unwrap_or_default() });
    match pages.desk.act(&signed.worker, number, act, &key).await {
        Ok(Done::Now | Done::Before) => Redirect::to(&format!("/work?done=close&number={number}")).into_response(),
        Ok(Done::Refused(refusal)) => {
            let said = Said::Wrong(pages.why_not(&refusal, words));
            pages.closing(&signed, number, StatusCode::CONFLICT, sent, Missing::default(), said).await
        }
        Err(error) => {
            tracing::error!(%error, "a signal could not be closed: the worker was told");
            let said = Said::Wrong(words.trouble.to_owned());
            pages.closing(&signed, number, StatusCode::SERVICE_UNAVAILABLE, sent, Missing::default(), said).await
        }
    }
}

impl Pages {
    fn today(&self) -> Date {
        self.desk.library().calendar().local(self.clock.now()).date()
    }

    fn follow_up_of(&self, kind: &Kind) -> FollowUp {
        self.desk.library().kinds.meaning(kind).map(|meaning| meaning.follow_up).unwrap_or_default()
    }

    /// The form; the signal's own page when the signal is not this worker's to close.
    async fn closing(&self, signed: &Signed, number: i64, status: StatusCode, sent: Sent, missing: Missing, said: Said) -> Response {
        let language = signed.look.language();
        let opened = match self.desk.open_case(&signed.worker, number, language).await {
            Ok(Some(opened)) if opened.whose == Whose::Mine && opened.taken => opened,
            Ok(_) => return self.signal(signed, number, status, said, super::signal::Kept::default()).await,
            Err(error) => return super::signal::trouble(signed, &error),
        };
        let board = match self.desk.board(&signed.worker, language).await {
            Ok(board) => board,
            Err(error) => return super::signal::trouble(signed, &error),
        };
        let words = signed.look.words();
        let said = if missing.any() { Said::Wrong(words.wrong_title.to_owned()) } else { said };
        let outcomes = self.desk.library();
        let outcomes = outcomes.kinds.outcomes().map(|(outcome, label)| (outcome.to_string(), label.say(language).to_owned()));
        let page = ClosePage {
            frame: signed.look.frame(),
            number,
            label: opened.label,
            outcomes: outcomes.collect(),
            two: !matches!(opened.source, Source::Tenant | Source::HandOver),
            outcome: sent.outcome,
            reporter: sent.reporter,
            person: sent.person,
            day: sent.day,
            tomorrow: self.today().saturating_add(1.day()),
            day_needed: self.follow_up_of(&opened.kind) == FollowUp::Needed,
            after: after::of(signed.look.tongue),
            missing,
            longest: LONGEST_TEXT,
            shell: self.shell(signed, &board, &[number], said, String::new()),
        };
        shown(status, &page)
    }
}
