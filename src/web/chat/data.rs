//! All that is kept of somebody, for them to keep.
//!
//! The one decision: it is a file and no page of ours. It is given to whoever holds the cookie of that conversation and to nobody else,
//! is kept by no cache, and does nothing when it is opened.

use crate::channel::web::Web;
use crate::desk::own_data::Form;
use crate::web::Pages;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What the file may do when it is opened in a browser: show itself, as it is.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/// `GET /chat/data`: to read.
pub(super) async fn to_read(State(pages): State<Pages>, headers: HeaderMap) -> Response {
    pages.own_data(&headers, Form::Html).await
}

/// `GET /chat/data.json`: to take along into another program.
pub(super) async fn to_take_along(State(pages): State<Pages>, headers: HeaderMap) -> Response {
    pages.own_data(&headers, Form::Json).await
}

impl Pages {
    async fn own_data(&self, headers: &HeaderMap, form: Form) -> Response {
        let Some(address) = self.address(headers) else { return StatusCode::NOT_FOUND.into_response() };
        let made = async {
            let Some(chat) = self.desk.chat(&Web::account(), &address).await? else { return Ok(None) };
            self.desk.own_data_on_page(chat.conversation, form).await.map(Some)
        };
        let name = match form {
            Form::Html => "attachment; filename=\"waakvlam.html\"",
            Form::Json => "attachment; filename=\"waakvlam.json\"",
        };
        let heads = [
            (header::CONTENT_TYPE, HeaderValue::from_static(form.media_type())),
            (header::CONTENT_DISPOSITION, HeaderValue::from_static(name)),
            (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        match made.await {
            Ok(Some(data)) => (heads, data).into_response(),
            Ok(None) => StatusCode::NOT_FOUND.into_response(),
            Err(error) => self.trouble(&error),
        }
    }
}
