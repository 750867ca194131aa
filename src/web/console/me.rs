//! The worker's own page: how pages look, where they are signed in, and out of there.
//!
//! The one decision: what is chosen here belongs to this device, so it stands in its cookies; nothing of it is kept here.

use super::act::is_key;
use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use super::when::When;
use crate::desk::Desk;
use crate::id::WorkerId;
use crate::routing::network::Nature;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::{Tongue, after, arrears};
use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// A place where the worker is signed in.
#[derive(Clone, Debug)]
struct Place {
    here: bool,
    sentence: String,
}

/// Somebody who can be played.
#[derive(Clone, Debug)]
struct Role {
    id: String,
    name: String,
    about: String,
}

#[derive(Template)]
#[template(path = "console/me.html")]
struct MePage {
    frame: Frame,
    shell: Shell,
    tongue: &'static str,
    theme: &'static str,
    places: Vec<Place>,
    roles: Vec<Role>,
    /// What the page is called on which they bring lists of arrears in, if they do.
    lists: Option<&'static str>,
    away: super::away::Panel,
    /// A way to what colleagues said of guesses, for who coordinates.
    corrections: Option<&'static str>,
    /// A way to the figures, for who coordinates.
    figures: Option<&'static str>,
    /// What a key alone does.
    keys: [(&'static str, &'static str); 6],
}

/// What a form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    theme: String,
    #[serde(default)]
    keys: String,
    #[serde(default)]
    worker: String,
}

/// `GET /me`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Query(asked): Query<super::away::Asked>) -> Response {
    me(&pages, &signed, StatusCode::OK, asked.said(signed.look.tongue)).await
}

/// The page, with what was just done or went wrong.
pub(super) async fn me(pages: &Pages, signed: &Signed, status: StatusCode, said: Said) -> Response {
    let language = signed.look.language();
    let (board, sessions) = match (pages.desk.board(&signed.worker, language).await, pages.desk.sessions_of(&signed.worker).await) {
        (Ok(board), Ok(sessions)) => (board, sessions),
        (Err(error), _) | (_, Err(error)) => return super::signal::trouble(signed, &error),
    };
    let away = match super::away::panel(pages, signed).await {
        Ok(away) => away,
        Err(error) => return super::signal::trouble(signed, &error),
    };
    let words = signed.look.words();
    let library = pages.desk.library();
    let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: pages.clock.now() };
    let places = sessions.iter().map(|session| Place {
        here: session.id == signed.session.id,
        sentence: words.session_line.replacen("{}", &when.moment(session.created_at), 1).replacen("{}", &when.moment(session.seen_at), 1),
    });
    let page = MePage {
        frame: signed.look.frame(),
        tongue: match signed.look.tongue {
            Tongue::Dutch => "nl",
            Tongue::English => "en",
        },
        theme: signed.look.theme.attribute().unwrap_or("system"),
        places: places.collect(),
        roles: roles(&pages.desk, signed),
        away,
        corrections: super::figures::coordinates(pages, signed).then_some(crate::web::words::learning::of(signed.look.tongue).list),
        figures: super::figures::coordinates(pages, signed).then_some(after::of(signed.look.tongue).figures),
        lists: pages.desk.brings_arrears(&signed.worker).map(|_| arrears::of(signed.look.tongue).title),
        keys: [
            ("j / k", words.key_row),
            ("c", words.take),
            ("r", words.answer),
            ("n", words.note),
            ("e", words.close),
            (".", words.key_show),
        ],
        shell: pages.shell(signed, &board, &[], said, String::new()),
    };
    shown(status, &page)
}

/// Everybody else, where all of them are made up.
fn roles(desk: &Desk, signed: &Signed) -> Vec<Role> {
    let network = desk.network();
    if network.nature == Nature::Real {
        return Vec::new();
    }
    let library = desk.library();
    let role = |id: &WorkerId| -> Option<Role> {
        let member = network.worker(id)?;
        let roles: Vec<&str> = member.worker.roles.iter().map(|role| library.kinds.role_label(role, signed.look.language())).collect();
        let organisation = member.worker.org.as_ref().and_then(|org| network.organisations.get(org));
        let organisation = organisation.map(|organisation| organisation.name.clone()).unwrap_or_default();
        Some(Role { id: id.to_string(), name: member.name.clone(), about: format!("{}, {organisation}", roles.join(", ")) })
    };
    let others = network.workers.iter().map(|member| &member.worker.id).filter(|id| **id != signed.worker);
    others.filter_map(role).collect()
}

/// `POST /me/look`
pub(super) async fn look(State(pages): State<Pages>, signed: Signed, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&pages, &signed, &sent) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = Redirect::to("/me").into_response();
    let theme = match sent.theme.as_str() {
        "light" => "theme=light; Max-Age=31536000; Path=/; SameSite=Lax",
        "dark" => "theme=dark; Max-Age=31536000; Path=/; SameSite=Lax",
        _ => "theme=; Max-Age=0; Path=/; SameSite=Lax",
    };
    let lang = match sent.lang.as_str() {
        "en" => "lang=en; Max-Age=31536000; Path=/; SameSite=Lax",
        _ => "lang=nl; Max-Age=31536000; Path=/; SameSite=Lax",
    };
    let keys = match sent.keys.as_str() {
        "off" => "keys=off; Max-Age=31536000; Path=/; SameSite=Lax",
        _ => "keys=; Max-Age=0; Path=/; SameSite=Lax",
    };
    for cookie in [lang, theme, keys] {
        response.headers_mut().append(header::SET_COOKIE, HeaderValue::from_static(cookie));
    }
    response
}

/// `POST /me/out`
pub(super) async fn out(State(pages): State<Pages>, signed: Signed, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&pages, &signed, &sent) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match pages.desk.sign_out(&signed.session).await {
        Ok(()) => pages.signed_out(),
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

/// `POST /me/out-everywhere`
pub(super) async fn out_everywhere(State(pages): State<Pages>, signed: Signed, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&pages, &signed, &sent) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match pages.desk.sign_out_everywhere(&signed.worker).await {
        Ok(()) => pages.signed_out(),
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

/// `POST /me/play`
pub(super) async fn play(State(pages): State<Pages>, signed: Signed, Form(sent): Form<Sent>) -> Response {
    if !is_ours(&pages, &signed, &sent) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match pages.desk.play(&signed.session, &WorkerId::from(sent.worker.as_str())).await {
        Ok(()) => Redirect::to("/work").into_response(),
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

fn is_ours(pages: &Pages, signed: &Signed, sent: &Sent) -> bool {
    pages.is_own_form(signed, &sent.token) && is_key(&sent.key)
}
