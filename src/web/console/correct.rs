//! Putting right what somebody answered: a page for one answer.
//!
//! The one decision: the question stands there as it was asked, and is read as it was read then. What is not understood comes back
//! with the question in other words, and with all that was typed.

use super::act::{is_key, once};
use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use super::signal::{Kept, LONGEST_TEXT};
use crate::desk::case::{Correctable, CorrectionMade, CorrectionWanted, Done, Field, Opened};
use crate::desk::casework::{Casework, Corrector, Line};
use crate::desk::correcting::RightBecause;
use crate::dialog::values::ValueKind;
use crate::id::StepId;
use crate::personal::Text;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::Tongue;
use crate::web::words::correcting::{self, Words};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// What is said of it, at the signal.
pub(super) const CORRECTED: &str = "corrected";

/// What the form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    key: String,
    #[serde(default)]
    token: String,
    #[serde(default)]
    right: String,
    #[serde(default)]
    because: String,
    #[serde(default)]
    stood: String,
}

/// What is wrong with what was filled in.
#[derive(Default)]
struct Wrong {
    right: Option<String>,
    because: Option<&'static str>,
}

impl Wrong {
    fn is_any(&self) -> bool {
        self.right.is_some() || self.because.is_some()
    }
}

/// An answer, at its signal.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) label: String,
    pub(super) understood: String,
    pub(super) said: Option<String>,
    /// What it was before it was put right and by whom that was done, the oldest first.
    pub(super) earlier: Vec<String>,
    /// Where it is put right.
    pub(super) correct: Option<String>,
}

#[derive(Template)]
#[template(path = "console/correct.html")]
struct CorrectPage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    number: i64,
    answer: StepId,
    known: Correctable,
    right: String,
    because: String,
    reasons: [(&'static str, &'static str); 3],
    wrong: Wrong,
    longest: usize,
}

impl CorrectPage {
    /// What a phone shows for it; every one takes words too.
    fn keyboard(&self) -> &'static str {
        match self.known.field {
            Field::Line(ValueKind::Money) => "decimal",
            Field::Line(ValueKind::Phone) => "tel",
            Field::Line(_) | Field::Choice(_) | Field::Words => "text",
        }
    }
}

/// `GET /work/{number}/answers/{answer}`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Path((number, answer)): Path<(i64, String)>) -> Response {
    let answer = StepId::from(answer.as_str());
    pages.correcting(&signed, (number, answer), StatusCode::OK, Sent::default(), (Wrong::default(), Said::Nothing)).await
}

/// `POST /work/{number}/answers/{answer}`
pub(super) async fn correct(
    State(pages): State<Pages>,
    Path((number, answer)): Path<(i64, String)>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    let right = Text::from(sent.right.as_str());
    let signed = match pages.signed(&headers).await {
        Ok(signed) => signed,
        Err(out) => return out.keeping(right),
    };
    let (words, own) = (signed.look.words(), correcting::of(signed.look.tongue));
    let at = (number, StepId::from(answer.as_str()));
    let key = once(&sent.key, &[&number.to_string(), CORRECTED, &answer, &sent.right, &sent.because, &sent.stood]);
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        let said = Said::Wrong(words.wrong_form.to_owned());
        return pages.correcting(&signed, at, StatusCode::FORBIDDEN, sent, (Wrong::default(), said)).await;
    }
    let because = RightBecause::from_word(&sent.because);
    let is_blank = right.is_blank() || sent.right.chars().count() > LONGEST_TEXT;
    let Some(because) = because.filter(|_| !is_blank) else {
        let wrong = Wrong { right: is_blank.then(|| own.wrong_right.to_owned()), because: because.is_none().then_some(own.wrong_because) };
        return pages.correcting(&signed, at, StatusCode::UNPROCESSABLE_ENTITY, sent, (wrong, Said::Nothing)).await;
    };
    let wanted = CorrectionWanted { answer: at.1.clone(), right, stood: sent.stood.clone(), because };
    let (status, wrong, said) = match pages.desk.correct_answer(&signed.worker, number, (&wanted, signed.look.language()), &key).await {
        Ok(CorrectionMade::Done(Done::Now | Done::Before)) => {
            return Redirect::to(&format!("/work/{number}?done={CORRECTED}#known")).into_response();
        }
        Ok(CorrectionMade::Done(Done::Refused(refusal))) => {
            (StatusCode::CONFLICT, Wrong::default(), Said::Wrong(pages.why_not(&refusal, words)))
        }
        Ok(CorrectionMade::NotUnderstood(again)) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Wrong { right: Some(again), because: None }, Said::Nothing)
        }
        Ok(CorrectionMade::Unknown) => (StatusCode::NOT_FOUND, Wrong::default(), Said::Nothing),
        Err(error) => {
            tracing::error!(%error, "an answer could not be put right: the worker was told");
            (StatusCode::SERVICE_UNAVAILABLE, Wrong::default(), Said::Wrong(words.trouble.to_owned()))
        }
    };
    pages.correcting(&signed, at, status, sent, (wrong, said)).await
}

impl Pages {
    /// The form; the signal's own page when this answer is not this worker's to put right.
    async fn correcting(
        &self,
        signed: &Signed,
        (number, answer): (i64, StepId),
        status: StatusCode,
        sent: Sent,
        (wrong, said): (Wrong, Said),
    ) -> Response {
        let (words, language) = (correcting::of(signed.look.tongue), signed.look.language());
        let known = match self.desk.correctable(&signed.worker, number, &answer, language).await {
            Ok(Some(known)) => known,
            Ok(None) => {
                let kept = Kept { act: String::new(), text: Text::from(sent.right) };
                let said = if said.wrong().is_some() { said } else { Said::Wrong(words.not_yours.to_owned()) };
                return self.signal(signed, number, StatusCode::NOT_FOUND, said, kept).await;
            }
            Err(error) => return super::signal::trouble(signed, &error),
        };
        let board = match self.desk.board(&signed.worker, language).await {
            Ok(board) => board,
            Err(error) => return super::signal::trouble(signed, &error),
        };
        let said = if wrong.is_any() { Said::Wrong(signed.look.words().wrong_title.to_owned()) } else { said };
        let page = CorrectPage {
            frame: signed.look.frame(),
            words,
            number,
            answer,
            known,
            right: sent.right,
            because: sent.because,
            reasons: RightBecause::ALL.map(|because| (because.as_str(), reason(because, words))),
            wrong,
            longest: LONGEST_TEXT,
            shell: self.shell(signed, &board, &[number], said, String::new()),
        };
        shown(status, &page)
    }

    /// What was answered.
    pub(super) fn known(&self, opened: &Opened, signed: &Signed) -> Vec<Known> {
        let facts = &opened.facts;
        let known = facts.shown().map(|fact| {
            let name = StepId::from(fact.name.as_str());
            // Of an answer that was given twice, the last is put right.
            let is_last = facts.standing(&name).is_some_and(|last| std::ptr::eq(last, fact));
            let correct = (is_last && opened.correctable.contains(&name)).then(|| format!("/work/{}/answers/{name}", opened.number));
            let said = facts.said(fact).map(|said| said.expose().to_owned());
            let earlier = self.told_before(facts, fact, signed);
            Known { label: fact.label.clone(), understood: fact.understood.expose().to_owned(), said, earlier, correct }
        });
        known.collect()
    }

    /// What an answer was before, and who put it right; the oldest first.
    fn told_before(&self, facts: &Casework, line: &Line, signed: &Signed) -> Vec<String> {
        let words = correcting::of(signed.look.tongue);
        let first = crate::web::words::person::of(signed.look.tongue).told_first;
        let before = facts.before(line).map(|earlier| {
            let stood = format!("{first} {}", earlier.line.understood.expose());
            match &earlier.by {
                Corrector::Person => stood,
                Corrector::Worker { worker, role } => {
                    let name = self.desk.network().worker(worker).map_or_else(|| worker.to_string(), |member| member.name.clone());
                    let library = self.desk.library();
                    let role = role.as_ref().map(|role| format!(", {}", library.kinds.role_label(role, signed.look.language())));
                    let by = words.by_worker.replace("{}", &[name, role.unwrap_or_default()].concat());
                    format!("{stood} ({by})")
                }
            }
        });
        before.collect()
    }
}

fn reason(because: RightBecause, words: &'static Words) -> &'static str {
    match because {
        RightBecause::Asked => words.because_asked,
        RightBecause::LookedUp => words.because_looked_up,
        RightBecause::Mistake => words.because_mistake,
    }
}

/// What was just done, in a sentence.
pub(super) fn done(word: &str, tongue: Tongue) -> Option<&'static str> {
    (word == CORRECTED).then_some(correcting::of(tongue).done)
}

/// What happened, in a sentence with a gap for who did it; `None` for what is no correction by a worker.
pub(super) fn sentence(what: &str, tongue: Tongue) -> Option<&'static str> {
    let words = correcting::of(tongue);
    let by_worker = RightBecause::ALL.into_iter().find(|because| because.event() == what).map(|because| match because {
        RightBecause::Asked => words.ev_asked,
        RightBecause::LookedUp => words.ev_looked_up,
        RightBecause::Mistake => words.ev_mistake,
    });
    by_worker.or((what == crate::desk::following::RAISED_BY_ANSWER).then_some(words.ev_raised))
}
