//! What is new, told to whoever watches.
//!
//! The one decision: a stream says only *that* there is something new; the page is then read as anybody reads it. So there
//! is one way to show a line, a lost event costs nothing, and no word of anybody travels in a stream.

use crate::channel::web::{Watcher, Web};
use crate::desk::Stop;
use crate::web::Pages;
use crate::web::streams::Held;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::time::Duration;

/// How often a silent stream says that it is alive: below what proxies wait for.
const ALIVE_EVERY: Duration = Duration::from_secs(20);
/// How often a page looks by itself: another process may have had the news.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// `GET /chat/news`
pub(super) async fn news(State(pages): State<Pages>, headers: HeaderMap) -> Response {
    let Some(address) = pages.address(&headers) else { return StatusCode::NO_CONTENT.into_response() };
    match pages.desk.chat(&Web::account(), &address).await {
        Ok(Some(chat)) => {
            let Some(held) = pages.streams.hold(address.expose()) else { return StatusCode::TOO_MANY_REQUESTS.into_response() };
            let watching = Watching { watcher: pages.desk.watch(chat.conversation), stop: pages.stop.clone(), first: true, _held: held };
            let events = stream::unfold(watching, next);
            let unbuffered = (HeaderName::from_static("x-accel-buffering"), "no");
            ([unbuffered], Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE_EVERY))).into_response()
        }
        Ok(None) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => {
            tracing::error!(%error, "a stream could not be opened; the browser tries again");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

struct Watching {
    watcher: Watcher,
    stop: Stop,
    first: bool,
    _held: Held,
}

/// The next event: at once for whoever just came (something may have been said in between), then as things are said.
async fn next(mut watching: Watching) -> Option<(Result<Event, Infallible>, Watching)> {
    if !std::mem::take(&mut watching.first) {
        tokio::select! {
            () = watching.watcher.news() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
            () = watching.stop.told() => return None,
        }
    }
    Some((Ok(Event::default().event("news").data("1")), watching))
}
