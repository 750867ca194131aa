//! What every answer says about safety, and who may post.
//!
//! The one decision: a page may load from its own origin only, and nothing inline, so that words which slipped through as
//! markup would still do nothing. A form is taken from our own pages only: the browser says where it comes from
//! (`Sec-Fetch-Site`, or `Origin` where that is older), and a form of somebody who is known carries a token as well.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use url::Url;

/// Nothing but our own files; no frame around us; forms go nowhere else.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                      manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Where our pages are, as browsers name it.
#[derive(Clone, Debug, Default)]
pub(super) struct Origin(Option<Url>);

impl Origin {
    /// As `web.public_url` says; without it, whatever address the browser used.
    pub(super) fn of(public_url: Option<Url>) -> Self {
        Self(public_url)
    }

    fn is(&self, named: &str, headers: &HeaderMap) -> bool {
        match &self.0 {
            Some(public) => public.origin().ascii_serialization() == named,
            None => {
                let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
                host.is_some() && named.split_once("://").map(|(_, rest)| rest) == host
            }
        }
    }

    /// As it stands in a link for somebody else: where we are said to be, or else the address this browser used.
    pub(super) fn named(&self, headers: &HeaderMap) -> Option<String> {
        match &self.0 {
            Some(public) => Some(public.origin().ascii_serialization()),
            None => headers.get(header::HOST).and_then(|host| host.to_str().ok()).map(|host| format!("http://{host}")),
        }
    }

    /// As `web.public_url` says, if it does.
    pub(super) fn public(&self) -> Option<&Url> {
        self.0.as_ref()
    }

    fn is_tls(&self) -> bool {
        self.0.as_ref().is_some_and(|url| url.scheme() == "https")
    }
}

/// Refuses what other sites post in somebody's name, and tells the browser what our pages may do.
pub(super) async fn guard(State(origin): State<Origin>, request: Request, next: Next) -> Response {
    let mut response = if may_act(request.method(), request.headers(), &origin) {
        next.run(request).await
    } else {
        tracing::warn!("a form of another site was refused");
        StatusCode::FORBIDDEN.into_response()
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // With "no-referrer" a browser would hide the origin of our own forms from us too; to others it tells nothing.
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if origin.is_tls() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// Whether a request may change anything: reading always may; a form only from our own pages.
fn may_act(method: &Method, headers: &HeaderMap, origin: &Origin) -> bool {
    if method == Method::GET || method == Method::HEAD {
        return true;
    }
    comes_from_us(headers, origin)
}

/// Whether our own page sent this, as far as the browser says. One that says nothing at all is no browser of the last ten
/// years, and no other site can make it hold our token.
fn comes_from_us(headers: &HeaderMap, origin: &Origin) -> bool {
    let said = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    match (said(&HeaderName::from_static("sec-fetch-site")), said(&header::ORIGIN)) {
        (Some(site), None) => site == "same-origin",
        (Some(site), Some(named)) => site == "same-origin" && origin.is(named, headers),
        (None, Some(named)) => origin.is(named, headers),
        (None, None) => true,
    }
}

/// Whether somebody followed a link of our own, or typed the address: another site cannot make them leave.
pub(super) fn is_own_choice(headers: &HeaderMap) -> bool {
    let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    site.is_none_or(|site| site == "same-origin" || site == "none")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_taken_from_our_own_pages_only() {
        let public = Origin::of(Some("https://chat.example.nl/".parse().unwrap()));
        let unset = Origin::default();
        for (origin, site, named, taken) in [
            (&public, Some("same-origin"), Some("https://chat.example.nl"), true),
            (&public, Some("cross-site"), Some("https://evil.example"), false),
            (&public, Some("same-site"), Some("https://other.example.nl"), false),
            (&public, None, Some("https://chat.example.nl"), true),
            (&public, None, Some("https://evil.example"), false),
            (&public, None, Some("null"), false),
            (&unset, Some("same-origin"), Some("http://127.0.0.1:8080"), true),
            (&unset, None, Some("http://127.0.0.1:9999"), false),
            (&unset, None, None, true),
        ] {
            let mut headers = HeaderMap::from_iter([(header::HOST, HeaderValue::from_static("127.0.0.1:8080"))]);
            for (name, value) in [("sec-fetch-site", site), ("origin", named)] {
                if let Some(value) = value {
                    headers.insert(name, HeaderValue::from_static(value));
                }
            }
            assert_eq!(may_act(&Method::POST, &headers, origin), taken, "{site:?} {named:?}");
            assert!(may_act(&Method::GET, &headers, origin));
        }
    }
}
