//! What else lies on a signal's address, and putting it with another.
//!
//! The one decision: a match is shown as a hint with its reason, and the buttons say what whoever reported hears of it: nothing.

use super::act::{is_key, once};
use super::door::Signed;
use super::history::Event;
use super::shell::Said;
use super::signal::Kept;
use super::when::When;
use crate::desk::case::{AlikeShown, Happening, Joined, LET_GO, NotJoined, Opened, PUT_WITH, Stands, TAKEN_APART, TOOK_IN, Whose};
use crate::desk::together::RAISED_BY_RULE;
use crate::signal::related::{Likeness, Recurrence};
use crate::web::Pages;
use crate::web::words::household::{self, Words};
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// What a form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    /// The other number.
    #[serde(default)]
    to: String,
}

/// The part of a signal's page that is about this.
#[derive(Clone, Debug)]
pub(super) struct Panel {
    pub(super) words: &'static Words,
    pub(super) tags: Option<String>,
    /// What several are together: a sentence each.
    pub(super) sentences: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// Whether this signal can be put with another.
    pub(super) can_join: bool,
    pub(super) carried_by: Option<i64>,
    pub(super) carries: Vec<(i64, String)>,
}

/// Another signal.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) number: i64,
    pub(super) label: String,
    pub(super) about: String,
    /// Whether this signal can be put with it.
    pub(super) can_carry: bool,
}

impl Panel {
    pub(super) fn gap(&self, sentence: &str, filling: &i64) -> String {
        sentence.replace("{}", &filling.to_string())
    }

    pub(super) fn is_shown(&self) -> bool {
        !self.rows.is_empty() || self.can_join || self.carried_by.is_some() || !self.carries.is_empty()
    }
}

/// `POST /work/{number}/join`
pub(super) async fn join(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = household::of(signed.look.tongue);
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.not_tied(&signed, number, StatusCode::FORBIDDEN, signed.look.words().wrong_form).await;
    }
    let Ok(to) = sent.to.trim().parse::<i64>() else {
        return pages.not_tied(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, words.wrong_unknown).await;
    };
    let key = once(&sent.key, &[&number.to_string(), "join", &to.to_string()]);
    let done = pages.desk.join(&signed.worker, number, to, &key).await;
    pages.tied(&signed, number, done, "join").await
}

/// `POST /work/{number}/part`
pub(super) async fn part(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.not_tied(&signed, number, StatusCode::FORBIDDEN, signed.look.words().wrong_form).await;
    }
    let key = once(&sent.key, &[&number.to_string(), "part"]);
    let done = pages.desk.part(&signed.worker, number, &key).await;
    pages.tied(&signed, number, done, "part").await
}

/// What was just done here, in words.
pub(super) fn done(word: &str, words: &'static Words) -> &'static str {
    match word {
        "join" => words.done_join,
        "part" => words.done_part,
        "support" => words.done_support,
        _ => "",
    }
}

/// What happened to a signal in this, in a sentence that names the other; `None` for anything else.
pub(super) fn event(happened: &Happening, words: &'static Words, when: &When<'_>) -> Option<Event> {
    let sentence = match happened.what.as_str() {
        PUT_WITH => words.ev_put_with,
        TOOK_IN => words.ev_took_in,
        TAKEN_APART => words.ev_taken_apart,
        LET_GO => words.ev_let_go,
        RAISED_BY_RULE => words.ev_by_rule,
        _ => return None,
    };
    let who = happened.who.as_deref().unwrap_or_default();
    let other = happened.note.as_ref().map(crate::personal::Text::expose).unwrap_or_default();
    let sentence = sentence.replacen("{}", who, 1).replacen("{}", other, 1);
    Some(Event { time: when.moment(happened.at), iso: happened.at.to_string(), sentence, note: None })
}

impl Pages {
    /// What a signal's page says about it.
    pub(super) fn around(&self, signed: &Signed, opened: &Opened, when: &When<'_>) -> Panel {
        let words = household::of(signed.look.tongue);
        let around = &opened.around;
        let stands_alone = around.carried_by.is_none() && around.carries.is_empty();
        let can_join = opened.closed.is_none() && !opened.danger && stands_alone && (!opened.taken || opened.whose == Whose::Mine);
        let library = self.desk.library();
        let together = library.kinds.together();
        let recurrence = around.recurrence.iter().map(|one| match one {
            Recurrence::Multiple => words.multiple.replace("{}", &together.multiple.to_string()),
            Recurrence::Successive => words.successive.replace("{}", &together.successive.to_string()),
        });
        let concern = around.concern.iter().map(|(rule, lead)| words.concern.replacen("{}", rule, 1).replacen("{}", lead, 1));
        Panel {
            words,
            tags: (!around.tags.is_empty()).then(|| words.tags.replace("{}", &around.tags.join(", "))),
            sentences: recurrence.chain(concern).collect(),
            rows: around.alike.iter().map(|other| row(other, can_join, words, when)).collect(),
            can_join,
            carried_by: around.carried_by,
            carries: around.carries.clone(),
        }
    }

    async fn tied(&self, signed: &Signed, number: i64, done: Result<Joined, crate::store::StoreError>, word: &str) -> Response {
        let words = household::of(signed.look.tongue);
        match done {
            Ok(Joined::Now | Joined::Before) => Redirect::to(&format!("/work/{number}?done={word}#around")).into_response(),
            Ok(Joined::Refused(why)) => {
                let why = match why {
                    NotJoined::Unknown => words.wrong_unknown.to_owned(),
                    NotJoined::Same => words.wrong_same.to_owned(),
                    NotJoined::Danger => words.wrong_danger.to_owned(),
                    NotJoined::IsClosed => words.wrong_closed.to_owned(),
                    NotJoined::TakenBy(by) => words.wrong_taken.replace("{}", &self.worker_name(&by)),
                    NotJoined::CarriesOthers => words.wrong_carries.to_owned(),
                    NotJoined::HandedOver => words.wrong_handed_over.to_owned(),
                    NotJoined::StandsAlone => words.wrong_alone.to_owned(),
                };
                self.not_tied(signed, number, StatusCode::CONFLICT, &why).await
            }
            Err(error) => {
                tracing::error!(%error, "two signals could not be put together or taken apart: the worker was told");
                self.not_tied(signed, number, StatusCode::SERVICE_UNAVAILABLE, signed.look.words().trouble).await
            }
        }
    }

    async fn not_tied(&self, signed: &Signed, number: i64, status: StatusCode, why: &str) -> Response {
        let kept = Kept { act: "join".to_owned(), ..Kept::default() };
        self.signal(signed, number, status, Said::Wrong(why.to_owned()), kept).await
    }
}

fn row(other: &AlikeShown, can_join: bool, words: &Words, when: &When<'_>) -> Row {
    let likeness = match other.likeness {
        Likeness::SameKind => words.same_kind,
        Likeness::SameAddress => words.other_kind,
    };
    let stands = match other.stands {
        Stands::Open => words.is_open,
        Stands::Taken => words.is_taken,
        Stands::Carried => words.is_carried,
        Stands::Closed => words.is_closed,
    };
    let whose = match &other.whose {
        Whose::Mine => words.of_you.to_owned(),
        Whose::Colleague(name) | Whose::Desk(name) => words.of_other.replace("{}", name),
    };
    let since = words.since.replace("{}", &when.day(other.at));
    let can_carry = can_join && matches!(other.stands, Stands::Open | Stands::Taken);
    let about = [likeness.to_owned(), since, stands.to_owned(), whose].join(" · ");
    Row { number: other.number, label: other.label.clone(), about, can_carry }
}
