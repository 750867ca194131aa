//! Leaving fast, being without a connection, and being closed while nobody can be alerted yet.
//!
//! The one decision: leaving ends the conversation on this device first and goes second, with scripts or without. What was
//! said stays with whoever reads it; this browser shows the welcome again.

use super::page::Call;
use crate::language::Language;
use crate::web::frame::{Frame, Theme};
use crate::web::words::Tongue;
use crate::web::words::chat::{self, Words};
use crate::web::{Asset, Pages, secure};
use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};

/// The help lines of the page without a connection: who is in danger, and who needs to talk now.
const OFFLINE_LINES: [&str; 4] = ["emergency", "suicide_prevention", "safe_home", "listening"];

/// `GET /chat/leave`: without scripts. A link of another site leads away too, and ends nothing.
pub(super) async fn leave(State(pages): State<Pages>, headers: HeaderMap) -> Response {
    let response = Redirect::to(pages.exit.as_str()).into_response();
    if secure::is_own_choice(&headers) { pages.forget(response) } else { response }
}

/// `POST /chat/leave`: with scripts, beside the page that is gone already.
pub(super) async fn leave_quietly(State(pages): State<Pages>) -> Response {
    pages.forget(StatusCode::NO_CONTENT.into_response())
}

impl Pages {
    fn forget(&self, mut response: Response) -> Response {
        let headers = response.headers_mut();
        if let Some(cookie) = self.conversation.forget() {
            headers.append(header::SET_COOKIE, cookie);
        }
        headers.insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));
        response
    }
}

/// A help line on the page without a connection.
struct HelpLine {
    href: String,
    label: String,
    note: String,
}

#[derive(Template)]
#[template(path = "offline.html")]
struct Offline {
    frame: Frame,
    words: &'static Words,
    title: &'static str,
    more: &'static str,
    lines: Vec<HelpLine>,
}

/// Nobody is promised anything before somebody can hear it: until then whoever comes reads whom they can call.
pub(super) async fn unless_open(State(pages): State<Pages>, request: Request, next: Next) -> Response {
    if pages.desk.is_open() {
        return next.run(request).await;
    }
    let language = pages.language(request.headers(), None);
    let words = chat::of(Tongue::of(language));
    let page = pages.aside(language, request.headers(), words.closed_title, words.closed_more);
    (StatusCode::SERVICE_UNAVAILABLE, page).into_response()
}

/// `GET /chat/offline`: kept by the browser, and shown when there is no connection.
pub(super) async fn offline(State(pages): State<Pages>, headers: HeaderMap) -> Response {
    let address = pages.address(&headers);
    let chat = match &address {
        Some(address) => pages.desk.chat(&crate::channel::web::Web::account(), address).await.ok().flatten(),
        None => None,
    };
    let language = pages.language(&headers, chat.as_ref());
    let words = chat::of(Tongue::of(language));
    pages.aside(language, &headers, words.offline_title, words.offline_more)
}

impl Pages {
    /// A page that says why there is no talk, and whom one can call.
    fn aside(&self, language: Language, headers: &HeaderMap, title: &'static str, more: &'static str) -> Response {
        let words = chat::of(Tongue::of(language));
        let library = self.desk.library();
        let line = |id: &str| {
            let line = library.table.iter().find(|line| line.id.as_str() == id)?;
            let Call { href, label } = Call { href: line.call.clone(), label: words.call.replace("{}", &line.number) };
            let told = |by: &std::collections::BTreeMap<Language, String>| by.get(&language).or_else(|| by.get(&Language::Nl)).cloned();
            let note =
                [Some(line.name.clone()), told(&line.for_whom), told(&line.hours)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            Some(HelpLine { href, label, note })
        };
        let lines = OFFLINE_LINES.into_iter().filter_map(line).collect();
        let frame = Frame { language, theme: Theme::of(headers), style: Asset::ChatStyle, script: None };
        match (Offline { frame, words, title, more, lines }).render() {
            Ok(html) => Html(html).into_response(),
            Err(error) => {
                tracing::error!(%error, "a page with help lines could not be made");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

/// `GET /chat-worker.js`: at the top, so that it may serve the chat. It holds the addresses of today's files.
pub(super) async fn worker() -> Response {
    let keep = ["/chat/offline", Asset::ChatStyle.address(), Asset::Mark.address()];
    let script = include_str!("../assets/chat-worker.js").replace("[/* files */]", &serde_json::json!(keep).to_string());
    let heads = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (heads, script).into_response()
}

/// `GET /chat/app.webmanifest`: for whoever puts it on their home screen.
pub(super) async fn manifest() -> Response {
    let manifest = serde_json::json!({
        "name": "Waakvlam", "short_name": "Waakvlam", "start_url": "/chat", "scope": "/chat", "display": "minimal-ui",
        "icons": [{ "src": Asset::Mark.address(), "sizes": "any", "type": "image/svg+xml" }],
    });
    ([(header::CONTENT_TYPE, "application/manifest+json")], manifest.to_string()).into_response()
}
