//! A page with a sentence on it, and nothing else.
//!
//! The one decision: what cannot be shown says so truthfully, and says nothing of what it would have been.

use super::door::{Signed, shown};
use super::shell::Shell;
use crate::store::StoreError;
use crate::web::frame::Frame;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "console/message.html")]
struct MessagePage {
    frame: Frame,
    shell: Shell,
    title: &'static str,
    more: &'static str,
}

/// A page with a sentence on it, and nothing else.
pub(super) fn message(status: StatusCode, signed: &Signed, shell: Shell, title: &'static str, more: &'static str) -> Response {
    shown(status, &MessagePage { frame: signed.look.frame(), shell, title, more })
}

/// A page that could not be made, with the truth about it.
pub(super) fn trouble(signed: &Signed, error: &StoreError) -> Response {
    tracing::error!(%error, "a page of the console could not be made");
    (StatusCode::SERVICE_UNAVAILABLE, signed.look.words().trouble).into_response()
}
