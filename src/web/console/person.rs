//! What is kept of whoever reported a signal: taken out for them, or erased because they asked.
//!
//! The one decision: only whoever coordinates gets here, and a file only when each report of this person is one they may see anyway.
//! So nobody learns by this page that there was another report, or who told something without a name.

use super::act::{is_key, once};
use super::door::{Signed, shown};
use super::figures::coordinates;
use super::shell::{Said, Shell};
use crate::desk::erasing::{ErasureMade, ErasureWanted};
use crate::desk::own_data::{Form as FileForm, Given};
use crate::dialog::step::OpenSignals;
use crate::dialog::values::names;
use crate::store::{AskedHow, Erasure};
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::person::{self, Words};
use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// What a form brings.
#[derive(Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    #[serde(default)]
    how: String,
    #[serde(default)]
    open: String,
}

/// What was just done.
#[derive(Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "console/person.html")]
struct PersonPage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    number: i64,
    stands: Option<String>,
    how: [(&'static str, &'static str); 3],
    open: [(&'static str, &'static str); 2],
}

/// `GET /work/{number}/person`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Query(done): Query<Done>) -> Response {
    let words = person::of(signed.look.tongue);
    let said = match done.done.as_str() {
        "asked" => Said::Done(words.done_asked.to_owned()),
        "undone" => Said::Done(words.done_undone.to_owned()),
        _ => Said::Nothing,
    };
    pages.person(&signed, number, StatusCode::OK, said).await
}

/// `POST /work/{number}/person/erase`
pub(super) async fn erase(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = signed.look.words();
    if !coordinates(&pages, &signed) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.person(&signed, number, StatusCode::FORBIDDEN, Said::Wrong(words.wrong_form.to_owned())).await;
    }
    let how = AskedHow::from_word(&sent.how).filter(|how| *how != AskedHow::InChat);
    let Some((how, open_signals)) = how.zip(OpenSignals::from_word(&sent.open)) else {
        return pages.person(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, Said::Wrong(words.wrong_title.to_owned())).await;
    };
    let key = once(&sent.key, &[&number.to_string(), "erase", &sent.how, &sent.open]);
    match pages.desk.ask_erasure(&signed.worker, number, ErasureWanted { how, open_signals }, &key).await {
        Ok(ErasureMade::Now(_) | ErasureMade::Before) => Redirect::to(&format!("/work/{number}/person?done=asked")).into_response(),
        Ok(ErasureMade::Unknown) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

/// `POST /work/{number}/person/keep`
pub(super) async fn keep(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    if !coordinates(&pages, &signed) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        let said = Said::Wrong(signed.look.words().wrong_form.to_owned());
        return pages.person(&signed, number, StatusCode::FORBIDDEN, said).await;
    }
    match pages.desk.undo_erasure(&signed.worker, number).await {
        Ok(_) => Redirect::to(&format!("/work/{number}/person?done=undone")).into_response(),
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

/// `GET /work/{number}/person.html`
pub(super) async fn to_read(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>) -> Response {
    pages.taken_out(&signed, number, FileForm::Html).await
}

/// `GET /work/{number}/person.json`
pub(super) async fn to_take_along(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>) -> Response {
    pages.taken_out(&signed, number, FileForm::Json).await
}

impl Pages {
    async fn person(&self, signed: &Signed, number: i64, status: StatusCode, said: Said) -> Response {
        let words = person::of(signed.look.tongue);
        if !coordinates(self, signed) {
            return StatusCode::NOT_FOUND.into_response();
        }
        let found = async {
            let board = self.desk.board(&signed.worker, signed.look.language()).await?;
            let behind = self.desk.has_person_behind(&signed.worker, number).await?;
            Ok((board, behind, self.desk.erasure_at(&signed.worker, number).await?))
        };
        let (board, stands) = match found.await {
            Ok((board, true, stands)) => (board, stands),
            Ok((_, false, _)) => return StatusCode::NOT_FOUND.into_response(),
            Err(error) => return super::signal::trouble(signed, &error),
        };
        let page = PersonPage {
            frame: signed.look.frame(),
            words,
            number,
            stands: stands.map(|erasure| told(&erasure, signed, words)),
            how: [
                (AskedHow::ByLetter.as_str(), words.by_letter),
                (AskedHow::ByPhone.as_str(), words.by_phone),
                (AskedHow::InPerson.as_str(), words.in_person),
            ],
            open: [(OpenSignals::Wait.as_str(), words.wait), (OpenSignals::Withdraw.as_str(), words.withdraw)],
            shell: self.shell(signed, &board, &[number], said, String::new()),
        };
        shown(status, &page)
    }

    async fn taken_out(&self, signed: &Signed, number: i64, form: FileForm) -> Response {
        if !coordinates(self, signed) {
            return StatusCode::NOT_FOUND.into_response();
        }
        let (media_type, ending) = match form {
            FileForm::Html => ("text/html; charset=utf-8", "html"),
            FileForm::Json => ("application/json", "json"),
        };
        match self.desk.own_data_for(&signed.worker, number, form).await {
            Ok(Given::All(data)) => {
                let name = HeaderValue::from_str(&format!("attachment; filename=\"waakvlam-{number}.{ending}\""));
                let heads = [
                    (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
                    (header::CONTENT_DISPOSITION, name.unwrap_or_else(|_| HeaderValue::from_static("attachment"))),
                    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
                ];
                (heads, data).into_response()
            }
            Ok(Given::NotAll) => {
                let said = Said::Wrong(person::of(signed.look.tongue).not_all.to_owned());
                self.person(signed, number, StatusCode::CONFLICT, said).await
            }
            Ok(Given::Unknown) => StatusCode::NOT_FOUND.into_response(),
            Err(error) => super::signal::trouble(signed, &error),
        }
    }
}

fn told(erasure: &Erasure, signed: &Signed, words: &Words) -> String {
    let day = names(signed.look.language()).day(erasure.due_on);
    words.stands.replacen("{}", &erasure.number.to_string(), 1).replacen("{}", &day, 1)
}
