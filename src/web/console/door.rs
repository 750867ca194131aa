//! Getting in by a link, and being out.
//!
//! The one decision: opening the link only shows a button. Mail scanners and chat previews open links too; whoever presses
//! the button uses it up. Every link that does not work gets the same page.

use super::shell::Form;
use crate::id::WorkerId;
use crate::language::Language;
use crate::personal::Text;
use crate::store::Session;
use crate::web::frame::{Frame, Theme, asked_for};
use crate::web::words::console::{self, Words};
use crate::web::words::{OFFERED, Tongue};
use crate::web::{Asset, Pages, cookie};
use askama::Template;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub(super) struct Signed {
    pub(super) session: Session,
    pub(super) worker: WorkerId,
    pub(super) name: String,
    pub(super) look: Look,
    secret: String,
}

/// How somebody wants the pages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) tongue: Tongue,
    pub(super) theme: Theme,
    pub(super) keys: Keys,
}

/// Whether a key alone does something, as somebody chose it on this device (WCAG 2.1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keys {
    /// It does, but never while somebody types.
    On,
    /// It does not.
    Off,
}

impl Keys {
    /// As chosen before, from the cookie `keys`.
    fn of(headers: &HeaderMap) -> Self {
        match cookie::read(headers, "keys") {
            Some("off") => Self::Off,
            Some(_) | None => Self::On,
        }
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
        }
    }
}

impl Look {
    /// As chosen on this device; Dutch until somebody chose otherwise or their browser asks for English first.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let chosen = cookie::read(headers, "lang").and_then(Language::from_code);
        let language = chosen.or_else(|| asked_for(headers, &OFFERED)).unwrap_or_default();
        Self { tongue: Tongue::of(language), theme: Theme::of(headers), keys: Keys::of(headers) }
    }

    pub(super) fn language(self) -> Language {
        match self.tongue {
            Tongue::Dutch => Language::Nl,
            Tongue::English => Language::En,
        }
    }

    pub(super) fn words(self) -> &'static Words {
        console::of(self.tongue)
    }

    pub(super) fn frame(self) -> Frame {
        Frame { language: self.language(), theme: self.theme, style: Asset::ConsoleStyle, script: Some(Asset::ConsoleScript) }
    }
}

/// Nobody is signed in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Out(Look);

impl Out {
    /// The page that says so, with what was typed.
    pub(super) fn keeping(self, typed: Text) -> Response {
        let page = OutPage { frame: self.0.frame(), words: self.0.words(), typed: typed.into_inner() };
        shown(StatusCode::UNAUTHORIZED, &page)
    }
}

impl IntoResponse for Out {
    fn into_response(self) -> Response {
        self.keeping(Text::default())
    }
}

impl FromRequestParts<Pages> for Signed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, pages: &Pages) -> Result<Self, Response> {
        // Whoever writes down what is read has looked already.
        if let Some(signed) = parts.extensions.get::<Self>() {
            return Ok(signed.clone());
        }
        match pages.signed(&parts.headers).await {
            Ok(signed) => Ok(signed),
            Err(out) => Err(out.into_response()),
        }
    }
}

impl Pages {
    /// Who this browser is signed in as.
    pub(super) async fn signed(&self, headers: &HeaderMap) -> Result<Signed, Out> {
        let look = Look::of(headers);
        let Some(secret) = self.worker.read(headers) else { return Err(Out(look)) };
        match self.desk.signed_in(&secret).await {
            Ok(Some(session)) => {
                let worker = session.worker.clone();
                let name = self.desk.network().worker(&worker).map_or_else(|| worker.to_string(), |member| member.name.clone());
                Ok(Signed { session, worker, name, look, secret })
            }
            Ok(None) => Err(Out(look)),
            Err(error) => {
                tracing::error!(%error, "who is signed in could not be read");
                Err(Out(look))
            }
        }
    }

    /// What goes into a form of this session.
    pub(super) fn form_of(&self, signed: &Signed) -> Form {
        Form { key: self.clock.id().simple().to_string(), token: self.token.seal(&signed.secret).unwrap_or_default() }
    }

    /// Whether a form was made for this session.
    pub(super) fn is_own_form(&self, signed: &Signed, token: &str) -> bool {
        self.token.opens(token).as_deref() == Some(&signed.secret)
    }

    /// The cookie of nobody.
    pub(super) fn signed_out(&self) -> Response {
        let mut response = Redirect::to("/work").into_response();
        if let Some(cookie) = self.worker.forget() {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

#[derive(Template)]
#[template(path = "console/in.html")]
struct InPage {
    frame: Frame,
    words: &'static Words,
    /// Whether the link did not work.
    bad: bool,
}

#[derive(Template)]
#[template(path = "console/out.html")]
struct OutPage {
    frame: Frame,
    words: &'static Words,
    typed: String,
}

/// A page, or the truth about why there is none.
pub(super) fn shown(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page of the console could not be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// `GET /in/{link}`
pub(super) async fn ask(headers: HeaderMap) -> Response {
    let look = Look::of(&headers);
    shown(StatusCode::OK, &InPage { frame: look.frame(), words: look.words(), bad: false })
}

/// `POST /in/{link}`
pub(super) async fn enter(State(pages): State<Pages>, Path(link): Path<String>, headers: HeaderMap) -> Response {
    let look = Look::of(&headers);
    let bad = |status| shown(status, &InPage { frame: look.frame(), words: look.words(), bad: true });
    match pages.desk.sign_in(&link).await {
        Ok(Some(secret)) => {
            // What this browser was signed in with before is nobody's any more: a cookie that somebody planted or kept ends here.
            if let Ok(before) = pages.signed(&headers).await
                && let Err(error) = pages.desk.sign_out(&before.session).await
            {
                tracing::warn!(%error, "an earlier session of this browser could not be ended; it runs out by itself");
            }
            let mut response = Redirect::to("/work").into_response();
            if let Some(cookie) = pages.worker.write(&secret) {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            response
        }
        // Only those who guess are held up: a link that works is looked up first, and costs nobody else a turn.
        Ok(None) if !pages.guesses.lets("", pages.clock.now()) => bad(StatusCode::TOO_MANY_REQUESTS),
        Ok(None) => bad(StatusCode::NOT_FOUND),
        Err(error) => {
            tracing::error!(%error, "a worker could not be signed in; the link still works");
            bad(StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}
