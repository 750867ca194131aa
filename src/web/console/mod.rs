//! The workers' console.
//!
//! Reading order: `door` (getting in and out), `list` (what there is to do), `signal` (one of them), `act` (what a worker
//! does with it), `close`, `correct` (an answer that is put right), `ask` and `agreed` (what somebody is asked to agree to), `link` (whose a chat is), `check_in` (what
//! is agreed with them), `around` (what else lies on the address), `belongs` (a message that is about something else), `diary` (that it happened again), `support` (how much the household has), `unseen` (what of a signal this worker does not see), `hand_over` (what goes
//! to other organisations and comes from them), `custody` (who reported, opened by two people), `learning` (what a guess should have been), `arrears` (a landlord's list), `me` (how it looks, where one is signed in),
//! `away` (when they are not there), `figures` (for who coordinates), `live` (what is new); around them `audited` (what was read and done), beneath them `plain` and `shell` (what
//! stands around each page) and `when` (deadlines in words).
//!
//! The one decision: every act is a plain form that comes back to a page. Scripts only tell that something is new, and
//! nothing that a finger may be over ever moves.

mod act;
mod agreed;
mod around;
mod arrears;
mod ask;
mod audited;
mod away;
mod belongs;
mod check_in;
mod close;
mod correct;
mod custody;
mod debts;
mod diary;
mod door;
mod figures;
mod hand_over;
mod history;
mod learning;
mod link;
mod list;
mod lists;
mod live;
mod me;
mod person;
mod plain;
mod shell;
mod signal;
mod support;
mod unseen;
mod when;

pub(super) use lists::Lists;

use super::Pages;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

/// The most that a form may hold: two long texts, as a form writes them.
const LARGEST_FORM: usize = 256 * 1024;

/// All of its addresses.
pub(super) fn router(pages: &Pages) -> Router<Pages> {
    Router::new()
        .route("/in/{link}", get(door::ask).post(door::enter))
        .route("/work", get(list::show))
        .route("/work/news", get(live::of_list))
        .route("/work/{number}", get(signal::show))
        .route("/work/{number}/news", get(live::of_signal))
        .route("/work/{number}/answers/{answer}", get(correct::show).post(correct::correct))
        .route("/work/{number}/close", get(close::show).post(close::close))
        .route("/work/{number}/ask", get(ask::show).post(ask::ask))
        .route("/work/{number}/offer", post(ask::offer))
        .route("/work/{number}/hand-over", get(hand_over::show).post(hand_over::give))
        .route("/work/{number}/hand-over/revoke", post(hand_over::revoke))
        .route("/work/{number}/report", post(hand_over::report))
        .route("/offers/{id}", get(hand_over::offer))
        .route("/offers/{id}/accept", post(hand_over::accept))
        .route("/offers/{id}/refuse", post(hand_over::refuse))
        .route("/work/{number}/article-2.txt", get(agreed::evidence))
        .route("/work/{number}/photo/{id}", get(signal::photo))
        .route("/work/{number}/reporter", get(custody::show).post(custody::ask))
        .route("/work/{number}/reporter/who", get(custody::who))
        .route("/custody", get(custody::pending))
        .route("/custody/{number}", post(custody::decide))
        .route("/work/{number}/unlink", post(link::unlink))
        .route("/work/{number}/happened", post(diary::happened))
        .route("/work/{number}/join", post(around::join))
        .route("/work/{number}/part", post(around::part))
        .route("/work/{number}/support", post(support::decide))
        .route("/work/{number}/same-tenant", post(debts::same_tenant))
        .route("/work/{number}/tried", post(debts::tried))
        .route("/support", get(support::show).post(support::answer))
        .route("/work/{number}/check-in", post(check_in::propose))
        .route("/work/{number}/check-in/end", post(check_in::end))
        .route("/work/{number}/person", get(person::show))
        .route("/work/{number}/person.html", get(person::to_read))
        .route("/work/{number}/person.json", get(person::to_take_along))
        .route("/work/{number}/person/erase", post(person::erase))
        .route("/work/{number}/person/keep", post(person::keep))
        .route("/work/{number}/about", post(learning::correct))
        .route("/work/{number}/about/back", post(learning::take_back))
        .route("/corrections", get(learning::waiting))
        .route("/corrections/{number}", post(learning::decide))
        .route("/work/{number}/{act}", post(act::act))
        .route("/link", get(link::show).post(link::make))
        .route("/link/{code}/{what}", post(link::end))
        .route("/arrears", get(arrears::show).post(arrears::look).layer(DefaultBodyLimit::max(arrears::LARGEST_LIST)))
        .route("/arrears/reactions.csv", get(debts::reactions))
        .route("/arrears/bring", post(arrears::bring))
        .route("/arrears/report.csv", post(arrears::report))
        .route("/figures", get(figures::show))
        .route("/figures.csv", get(figures::file))
        .route("/me", get(me::show))
        .route("/me/away", post(away::away))
        .route("/me/back", post(away::back))
        .route("/me/look", post(me::look))
        .route("/me/out", post(me::out))
        .route("/me/out-everywhere", post(me::out_everywhere))
        .route("/me/play", post(me::play))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(axum::middleware::from_fn_with_state(pages.clone(), audited::audit))
}
