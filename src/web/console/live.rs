//! What is new, told to whoever has a page open.
//!
//! The one decision: a stream never carries a word of a person. For a list it says how many signals are new and which were
//! taken; for one signal only that something was said or changed, and the page is then read as anybody reads it.

use super::door::Signed;
use super::list::{View, count};
use super::shell::is_alarm;
use crate::channel::web::Watcher;
use crate::desk::Stop;
use crate::desk::case::{Board, Whose};
use crate::web::Pages;
use crate::web::streams::Held;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::time::Duration;

/// How often a silent stream says that it is alive: below what proxies wait for.
const ALIVE_EVERY: Duration = Duration::from_secs(20);
/// How often a page looks by itself: another process may have had the news.
const LOOK_EVERY: Duration = Duration::from_secs(15);
/// How long news are gathered before a page looks: on a busy evening everybody's lists are read a few times a second at
/// most, and nobody notices the wait.
const GATHER: Duration = Duration::from_millis(300);

/// What a page showed already.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Seen {
    #[serde(default)]
    view: View,
    /// Numbers, with dots between.
    #[serde(default)]
    seen: String,
}

/// A stream under way.
struct Watching {
    pages: Pages,
    headers: HeaderMap,
    what: What,
    watcher: Watcher,
    stop: Stop,
    last: Option<String>,
    _held: Held,
}

/// Of which page.
enum What {
    List { view: View, seen: BTreeSet<i64> },
    Signal { number: i64 },
}

/// `GET /work/news`
pub(super) async fn of_list(State(pages): State<Pages>, signed: Signed, headers: HeaderMap, Query(seen): Query<Seen>) -> Response {
    let numbers = seen.seen.split('.').filter_map(|number| number.parse().ok()).collect();
    stream_of(pages, &signed, headers, What::List { view: seen.view, seen: numbers })
}

/// `GET /work/{number}/news`
pub(super) async fn of_signal(State(pages): State<Pages>, signed: Signed, headers: HeaderMap, Path(number): Path<i64>) -> Response {
    match pages.desk.case_mark(&signed.worker, number).await {
        Ok(Some(_)) => stream_of(pages, &signed, headers, What::Signal { number }),
        Ok(None) | Err(_) => StatusCode::NO_CONTENT.into_response(),
    }
}

fn stream_of(pages: Pages, signed: &Signed, headers: HeaderMap, what: What) -> Response {
    let Some(held) = pages.streams.hold(&signed.session.id.to_string()) else { return StatusCode::TOO_MANY_REQUESTS.into_response() };
    let (watcher, stop) = (pages.desk.watch_board(), pages.stop.clone());
    let watching = Watching { pages, headers, what, watcher, stop, last: None, _held: held };
    Sse::new(stream::unfold(watching, next)).keep_alive(KeepAlive::new().interval(ALIVE_EVERY)).into_response()
}

/// The next event: what is new for this page, each time it is something else than before. The stream ends with the session.
async fn next(mut watching: Watching) -> Option<(Result<Event, Infallible>, Watching)> {
    loop {
        if watching.last.is_some() {
            tokio::select! {
                () = watching.watcher.news() => tokio::time::sleep(GATHER).await,
                () = tokio::time::sleep(LOOK_EVERY) => {}
                () = watching.stop.told() => return None,
            }
        }
        let signed = watching.pages.signed(&watching.headers).await.ok()?;
        let news = watching.pages.news(&signed, &watching.what).await?;
        if watching.last.as_ref() != Some(&news) {
            watching.last = Some(news.clone());
            return Some((Ok(Event::default().event("news").data(news)), watching));
        }
    }
}

impl Pages {
    async fn news(&self, signed: &Signed, what: &What) -> Option<String> {
        let language = signed.look.language();
        let board = self.desk.board(&signed.worker, language).await.ok()?;
        match what {
            What::List { view, seen } => Some(list_news(signed, &board, *view, seen)),
            What::Signal { number } => {
                let mark = self.desk.case_mark(&signed.worker, *number).await.ok()??;
                let alarms = board.iter().filter(|line| is_alarm(line) && line.number != *number);
                let alarms: Vec<i64> = alarms.map(|line| line.number).collect();
                Some(serde_json::json!({ "mark": mark, "alarms": alarms }).to_string())
            }
        }
    }
}

fn list_news(signed: &Signed, board: &[Board], view: View, seen: &BTreeSet<i64>) -> String {
    let words = signed.look.words();
    let fresh: Vec<&Board> = board.iter().filter(|line| !seen.contains(&line.number)).collect();
    let urgent = fresh.iter().any(|line| is_alarm(line));
    let count_new = fresh.iter().filter(|line| view.shows(line)).count();
    let text = match count_new {
        _ if urgent => words.new_urgent.to_owned(),
        0 => String::new(),
        1 => words.new_one.to_owned(),
        many => words.new_many.replace("{}", &many.to_string()),
    };
    let taken: BTreeMap<String, String> = board
        .iter()
        .filter(|line| line.taken)
        .filter_map(|line| match &line.whose {
            Whose::Colleague(name) => Some((line.number.to_string(), words.has_this.replace("{}", name))),
            Whose::Mine | Whose::Desk(_) => None,
        })
        .collect();
    let counts: BTreeMap<&str, String> = View::ALL.into_iter().map(|view| (view.word(), count(board, view))).collect();
    serde_json::json!({ "text": text, "urgent": urgent, "counts": counts, "taken": taken }).to_string()
}
