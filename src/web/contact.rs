//! `/.well-known/security.txt`: whom to tell of a hole (RFC 9116).
//!
//! The one decision: it is there only when somebody is named who answers. An address that nobody reads would be worse than none.

use super::Pages;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::{SignedDuration, Timestamp, Unit};
use url::Url;

/// How long what stands in it may be relied on. RFC 9116 section 2.5.5: less than a year; each answer begins anew.
const HOLDS_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Its address.
pub(super) fn router() -> Router<Pages> {
    Router::new().route("/.well-known/security.txt", get(show))
}

async fn show(State(pages): State<Pages>) -> Response {
    match &pages.contact {
        Some(contact) => {
            ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], written(contact, pages.origin.public(), pages.clock.now()))
                .into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What stands in it. A URL cannot hold the end of a line, so nothing can be added to it.
fn written(contact: &Url, public: Option<&Url>, now: Timestamp) -> String {
    let expires = now.checked_add(HOLDS_FOR).and_then(|at| at.round(Unit::Second)).unwrap_or(now);
    let mut lines = format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\n");
    if let Some(here) = public.and_then(|public| public.join("/.well-known/security.txt").ok()) {
        lines.push_str(&format!("Canonical: {here}\n"));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc_9116_it_names_whom_and_until_when() {
        let now = "2026-11-23T10:00:00.5Z".parse().unwrap();
        let contact = "mailto:veilig@example.nl".parse().unwrap();
        let public = "https://chat.example.nl/a".parse().unwrap();
        assert_eq!(
            written(&contact, Some(&public), now),
            "Contact: mailto:veilig@example.nl\nExpires: 2026-12-23T10:00:01Z\nPreferred-Languages: nl, en\n\
             Canonical: https://chat.example.nl/.well-known/security.txt\n"
        );
        assert!(!written(&contact, None, now).contains("Canonical"));
    }
}
