//! A worker says that they are away: from when, until when, and who stands in.
//!
//! The one decision: the first day back is asked, and not the last day away, because that is the day a colleague wants to know.

use super::act::is_key;
use super::door::Signed;
use super::me::me;
use super::shell::Said;
use crate::desk::absence::{Leave, NotAway};
use crate::id::WorkerId;
use crate::store::StoreError;
use crate::web::Pages;
use crate::web::words::Tongue;
use crate::web::words::after::{self, Words};
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Deserialize;

/// The part of the worker's own page about being away.
pub(super) struct Panel {
    pub(super) after: &'static Words,
    /// From when until when, when they said so; then there is a way back.
    pub(super) now: Option<String>,
    pub(super) cover: Option<String>,
    /// Until when the network's document says so.
    pub(super) filed: Option<String>,
    pub(super) today: Date,
    pub(super) tomorrow: Date,
    /// Who could stand in: name in the file, and for people.
    pub(super) colleagues: Vec<(String, String)>,
}

/// What was just done.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

impl Asked {
    pub(super) fn said(&self, tongue: Tongue) -> Said {
        let after = after::of(tongue);
        match self.done.as_str() {
            "away" => Said::Done(after.away_saved.to_owned()),
            "back" => Said::Done(after.away_ended.to_owned()),
            _ => Said::Nothing,
        }
    }
}

/// What a form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    back: String,
    #[serde(default)]
    cover: String,
}

/// What the page says about this worker being away.
pub(super) async fn panel(pages: &Pages, signed: &Signed) -> Result<Panel, StoreError> {
    let (tongue, network) = (signed.look.tongue, pages.desk.network());
    let after = after::of(tongue);
    let library = pages.desk.library();
    let today = library.calendar().local(pages.clock.now()).date();
    let leave = pages.desk.leave_of(&signed.worker).await?;
    let name = |id: &WorkerId| network.worker(id).map_or_else(|| id.to_string(), |member| member.name.clone());
    let own = network.worker(&signed.worker);
    let stands_in = |other: &&crate::routing::network::Member| {
        own.is_some_and(|own| {
            let shares_role = other.worker.roles.iter().any(|role| own.worker.roles.contains(role));
            other.worker.id != own.worker.id && other.worker.org == own.worker.org && shares_role
        })
    };
    let filed = pages.desk.filed_away_until(&signed.worker).map(|until| library.calendar().local(until).date());
    Ok(Panel {
        after,
        now: leave
            .as_ref()
            .map(|leave| after.away_now.replacen("{}", &tongue.day(leave.from), 1).replacen("{}", &tongue.day(leave.back), 1)),
        cover: leave.and_then(|leave| leave.cover).map(|cover| after.away_cover_is.replace("{}", &name(&cover))),
        filed: filed.map(|until| after.away_filed.replace("{}", &tongue.day(until))),
        today,
        tomorrow: today.saturating_add(1.day()),
        colleagues: network.workers.iter().filter(stands_in).map(|other| (other.worker.id.to_string(), other.name.clone())).collect(),
    })
}

/// `POST /me/away`
pub(super) async fn away(State(pages): State<Pages>, signed: Signed, Form(sent): Form<Sent>) -> Response {
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let wrong = || Said::Wrong(after::of(signed.look.tongue).away_wrong.to_owned());
    let (Ok(from), Ok(back)) = (sent.from.parse(), sent.back.parse()) else {
        return me(&pages, &signed, StatusCode::UNPROCESSABLE_ENTITY, wrong()).await;
    };
    let cover = (!sent.cover.is_empty()).then(|| WorkerId::from(sent.cover.as_str()));
    match pages.desk.go_away(&signed.worker, &Leave { from, back, cover }).await {
        Ok(()) => Redirect::to("/me?done=away#away").into_response(),
        Err(NotAway::WrongDays | NotAway::UnknownCover) => me(&pages, &signed, StatusCode::UNPROCESSABLE_ENTITY, wrong()).await,
        Err(NotAway::Store(error)) => super::signal::trouble(&signed, &error),
    }
}

/// `POST /me/back`
pub(super) async fn back(State(pages): State<Pages>, signed: Signed, Form(sent): Form<Sent>) -> Response {
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match pages.desk.come_back(&signed.worker).await {
        Ok(()) => Redirect::to("/me?done=back#away").into_response(),
        Err(error) => super::signal::trouble(&signed, &error),
    }
}
