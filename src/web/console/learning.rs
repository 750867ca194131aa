//! Learning from people, on pages: what a worker says of a guess, and what a coordinator lets through.
//!
//! The one decision: the coordinator's page names no signal and nobody. The number that a form carries is there for the line in the
//! audit, and stands in no sentence.

use super::act::{is_key, once};
use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use super::signal::{Kept, trouble};
use crate::desk::learning::{GuessShown, LONGEST_EXAMPLE, Learning, SaidOfIt, Verdict};
use crate::id::{Kind, MessageId};
use crate::personal::Text;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::learning::{self, Words};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use serde::Deserialize;

/// What a form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    /// What it was about.
    #[serde(default)]
    to: String,
    #[serde(default)]
    message: String,
    /// When that was said which is answered to, in milliseconds.
    #[serde(default)]
    at: String,
    /// `accept`, `refuse`.
    #[serde(default)]
    what: String,
    #[serde(default)]
    text: String,
}

/// The panel at a signal.
#[derive(Clone, Debug)]
pub(super) struct Panel {
    pub(super) words: &'static Words,
    pub(super) guessed: String,
    pub(super) waits: Option<String>,
    pub(super) decided: Option<&'static str>,
    pub(super) choices: Vec<(String, String)>,
}

/// A correction that waits.
#[derive(Clone, Debug)]
struct Card {
    message: String,
    at: String,
    number: i64,
    said: String,
    words: String,
}

#[derive(Template)]
#[template(path = "console/corrections.html")]
struct CorrectionsPage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    cards: Vec<Card>,
    longest: usize,
}

/// The panel for what was guessed.
pub(super) fn panel(shown: GuessShown, signed: &Signed) -> Panel {
    let words = learning::of(signed.look.tongue);
    let (waits, decided) = match &shown.said {
        SaidOfIt::Nothing => (None, None),
        SaidOfIt::Waits(label) => (Some(words.waits.replace("{}", label)), None),
        SaidOfIt::Decided => (None, Some(words.decided)),
    };
    Panel {
        words,
        guessed: words.guessed.replacen("{}", &shown.label, 1).replacen("{}", &shown.percent.to_string(), 1),
        waits,
        decided,
        choices: shown.choices.into_iter().map(|(kind, label)| (kind.to_string(), label)).collect(),
    }
}

/// What was just done, in words.
pub(super) fn done(word: &str, signed: &Signed) -> &'static str {
    let words = learning::of(signed.look.tongue);
    match word {
        "about" => words.done,
        "about-back" => words.done_back,
        _ => "",
    }
}

/// `POST /work/{number}/about`
pub(super) async fn correct(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.not_corrected(&signed, number, StatusCode::FORBIDDEN, signed.look.words().wrong_form).await;
    }
    let key = once(&sent.key, &[&number.to_string(), "about", &sent.to]);
    let became = pages.desk.correct_guess(&signed.worker, number, &Kind::from(sent.to.as_str()), &key).await;
    match became {
        Ok(became) => pages.corrected(&signed, number, became, "about").await,
        Err(error) => trouble(&signed, &error),
    }
}

/// `POST /work/{number}/about/back`
pub(super) async fn take_back(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.not_corrected(&signed, number, StatusCode::FORBIDDEN, signed.look.words().wrong_form).await;
    }
    match pages.desk.take_correction_back(&signed.worker, number).await {
        Ok(became) => pages.corrected(&signed, number, became, "about-back").await,
        Err(error) => trouble(&signed, &error),
    }
}

/// `GET /corrections`
pub(super) async fn waiting(State(pages): State<Pages>, signed: Signed) -> Response {
    pages.corrections(&signed, StatusCode::OK, Said::Nothing).await
}

/// `POST /corrections/{number}`
pub(super) async fn decide(State(pages): State<Pages>, signed: Signed, Path(_): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = learning::of(signed.look.tongue);
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        let said = Said::Wrong(signed.look.words().wrong_form.to_owned());
        return pages.corrections(&signed, StatusCode::FORBIDDEN, said).await;
    }
    let verdict = match sent.what.as_str() {
        "accept" => Some((Verdict::Accept(Text::from(sent.text.trim())), words.done_accept)),
        "refuse" => Some((Verdict::Refuse, words.done_refuse)),
        _ => None,
    };
    let at = sent.at.parse().ok().and_then(|at| Timestamp::from_millisecond(at).ok());
    let (Some((verdict, done)), Ok(message), Some(at)) = (verdict, sent.message.parse::<MessageId>(), at) else {
        return pages.corrections(&signed, StatusCode::NOT_FOUND, Said::Wrong(words.unknown.to_owned())).await;
    };
    let key = once(&sent.key, &["correction", &sent.message, &sent.what, &sent.text]);
    let (status, said) = match pages.desk.decide_correction(&signed.worker, (message, at), &verdict, &key).await {
        Ok(Learning::Now | Learning::Before) => (StatusCode::OK, Said::Done(done.to_owned())),
        Ok(Learning::Unknown) => (StatusCode::NOT_FOUND, Said::Wrong(words.unknown.to_owned())),
        Ok(Learning::Overtaken) => (StatusCode::CONFLICT, Said::Wrong(words.overtaken.to_owned())),
        Ok(Learning::NoWords) => (StatusCode::UNPROCESSABLE_ENTITY, Said::Wrong(words.no_words.to_owned())),
        Err(error) => return trouble(&signed, &error),
    };
    pages.corrections(&signed, status, said).await
}

impl Pages {
    /// The signal's page after a worker said something of a guess; for whoever does not have it in hand as for what does not exist.
    async fn corrected(&self, signed: &Signed, number: i64, became: Learning, word: &str) -> Response {
        let words = learning::of(signed.look.tongue);
        match became {
            Learning::Now | Learning::Before => Redirect::to(&format!("/work/{number}?done={word}#guess")).into_response(),
            Learning::Unknown | Learning::NoWords => self.not_corrected(signed, number, StatusCode::NOT_FOUND, words.unknown).await,
            Learning::Overtaken => self.not_corrected(signed, number, StatusCode::CONFLICT, words.overtaken).await,
        }
    }

    async fn not_corrected(&self, signed: &Signed, number: i64, status: StatusCode, why: &str) -> Response {
        self.signal(signed, number, status, Said::Wrong(why.to_owned()), Kept::default()).await
    }

    async fn corrections(&self, signed: &Signed, status: StatusCode, said: Said) -> Response {
        let (words, language) = (learning::of(signed.look.tongue), signed.look.language());
        let (waiting, board) =
            match (self.desk.corrections_for(&signed.worker, language).await, self.desk.board(&signed.worker, language).await) {
                (Ok(Some(waiting)), Ok(board)) => (waiting, board),
                (Ok(None), _) => return StatusCode::NOT_FOUND.into_response(),
                (Err(error), _) | (_, Err(error)) => return trouble(signed, &error),
            };
        let card = |one: crate::desk::learning::CorrectionShown| Card {
            message: one.message.to_string(),
            at: one.at.as_millisecond().to_string(),
            number: one.number,
            said: words.said.replacen("{}", &one.label.1, 1).replacen("{}", &one.guessed, 1),
            words: one.words.expose().to_owned(),
        };
        let page = CorrectionsPage {
            frame: signed.look.frame(),
            shell: self.shell(signed, &board, &[], said, String::new()),
            words,
            cards: waiting.into_iter().map(card).collect(),
            longest: LONGEST_EXAMPLE,
        };
        shown(status, &page)
    }
}
