//! The workers' console.
//!
//! Reading order: `door` (getting in and out), `list` (what there is to do), `signal` (one of them), `act` (what a worker
//! does with it), `close`, `ask` and `agreed` (what somebody is asked to agree to), `link` (whose a chat is), `check_in` (what
//! is agreed with them), `me` (how it looks, where one is signed in), `away` (when they are not there), `figures` (for who
//! coordinates), `live` (what is new); beneath them `shell` (what
//! stands around each page) and `when` (deadlines in words).
//!
//! The one decision: every act is a plain form that comes back to a page. Scripts only tell that something is new, and
//! nothing that a finger may be over ever moves.

mod act;
mod agreed;
mod ask;
mod away;
mod check_in;
mod close;
mod door;
mod figures;
mod history;
mod link;
mod list;
mod live;
mod me;
mod shell;
mod signal;
mod when;

use super::Pages;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

/// The most that a form may hold: two long texts, as a form writes them.
const LARGEST_FORM: usize = 256 * 1024;

/// All of its addresses.
pub(super) fn router() -> Router<Pages> {
    Router::new()
        .route("/in/{link}", get(door::ask).post(door::enter))
        .route("/work", get(list::show))
        .route("/work/news", get(live::of_list))
        .route("/work/{number}", get(signal::show))
        .route("/work/{number}/news", get(live::of_signal))
        .route("/work/{number}/close", get(close::show).post(close::close))
        .route("/work/{number}/ask", get(ask::show).post(ask::ask))
        .route("/work/{number}/offer", post(ask::offer))
        .route("/work/{number}/article-2.txt", get(agreed::evidence))
        .route("/work/{number}/photo/{id}", get(signal::photo))
        .route("/work/{number}/unlink", post(link::unlink))
        .route("/work/{number}/check-in", post(check_in::propose))
        .route("/work/{number}/check-in/end", post(check_in::end))
        .route("/work/{number}/{act}", post(act::act))
        .route("/link", get(link::show).post(link::make))
        .route("/link/{code}/{what}", post(link::end))
        .route("/figures", get(figures::show))
        .route("/me", get(me::show))
        .route("/me/away", post(away::away))
        .route("/me/back", post(away::back))
        .route("/me/look", post(me::look))
        .route("/me/out", post(me::out))
        .route("/me/out-everywhere", post(me::out_everywhere))
        .route("/me/play", post(me::play))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
}
