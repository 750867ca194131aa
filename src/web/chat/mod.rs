//! The tenant's chat page.
//!
//! Reading order: `page` (what it shows), `say` (what somebody does on it), `photo`, `live` (what is new), `aside` (leaving,
//! being without a connection, and being closed); beneath them `earlier` (a long conversation, part by part), `view` (lines to bubbles), `danger` (how the fixed answer is laid out),
//! `number` (help lines in a text), `data` (all that is kept of them, to keep), `flood` (how much somebody may send).
//!
//! The one decision: there is one page, at one address. Without scripts a form posts and comes back to it; the script does
//! the very same, reads the answer, and adds what is new at the end. So nothing works in one of the two only.

mod aside;
mod danger;
mod data;
mod earlier;
mod flood;
mod live;
mod number;
mod page;
mod photo;
mod say;
mod view;

pub(super) use flood::Flood;

use super::Pages;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

/// The most that a form of words may hold: the longest message in letters of four bytes, written as a form writes them.
const LARGEST_FORM: usize = 256 * 1024;

/// All of its addresses.
pub(super) fn router(pages: &Pages) -> Router<Pages> {
    let words = Router::new()
        .route("/chat", get(page::show))
        .route("/chat/say", post(say::say))
        .route("/chat/press", post(say::press))
        .route("/chat/news", get(live::news))
        .route("/chat/photo/{id}", get(photo::look))
        .route("/chat/data", get(data::to_read))
        .route("/chat/data.json", get(data::to_take_along))
        .layer(DefaultBodyLimit::max(LARGEST_FORM));
    let photos = Router::new().route("/chat/photo", post(photo::send)).layer(DefaultBodyLimit::max(photo::LARGEST_UPLOAD));
    let talk = words.merge(photos).layer(from_fn_with_state(pages.clone(), aside::unless_open));
    Router::new()
        .route("/chat/leave", get(aside::leave).post(aside::leave_quietly))
        .route("/chat/offline", get(aside::offline))
        .route("/chat/app.webmanifest", get(aside::manifest))
        .route("/chat-worker.js", get(aside::worker))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .merge(talk)
}
