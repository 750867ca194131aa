//! Which pages there are, and what they are made from.
//!
//! The one decision: one router for everything that people open in a browser, behind one guard. Health and other rooms'
//! pages are merged in front of the same guard by whoever serves.

use super::chat::Flood;
use super::console::Lists;
use super::cookie::{Sealed, Transport};
use super::listen::{PATIENCE, serve};
use super::secure::{self, Origin};
use super::streams::Streams;
use super::{asset, chat, console, contact, health};
use crate::desk::{Desk, Stop};
use crate::time::Clock;
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use std::sync::Arc;
use tokio::net::TcpListener;
use url::Url;

/// How long a browser finds its conversation again, in seconds: half a year, as long as a matter may take.
const CONVERSATION_LIVES: &str = "15552000";

/// How long a browser keeps a worker's word, in seconds: a month, as long as a session lasts at most (`desk/sign_in.rs`).
const SESSION_LIVES: &str = "2592000";

/// What pages are made from. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Pages {
    /// Who is asked and told.
    pub(super) desk: Arc<Desk>,
    /// What time it is, and chance.
    pub(super) clock: Clock,
    /// Where "leave fast" goes.
    pub(super) exit: Url,
    /// By which a conversation is found again.
    pub(super) conversation: Sealed,
    /// What goes into forms, so that nobody else's form is taken.
    pub(super) token: Sealed,
    /// By which a worker is known.
    pub(super) worker: Sealed,
    /// How much one browser may send.
    pub(super) flood: Arc<Flood>,
    /// How many links that do not work may be tried.
    pub(super) guesses: Arc<Flood>,
    /// Landlords' lists that were looked at and not brought in yet.
    pub(super) lists: Arc<Lists>,
    /// Ends streams when the program stops.
    pub(super) stop: Stop,
    /// Where they are, as others reach them.
    pub(super) origin: Origin,
    /// Who holds how many streams of news open.
    pub(super) streams: Streams,
    /// Whom to tell of a hole.
    pub(super) contact: Option<Url>,
}

impl Pages {
    /// Pages over this desk. `public_url` is how browsers reach them, if that is known; `exit` is where "leave fast" goes.
    pub fn over(desk: Arc<Desk>, clock: Clock, public_url: Option<Url>, exit: Url, stop: Stop) -> Self {
        let seal = desk.store().page_seal();
        let transport = Transport::of(public_url.as_ref());
        Self {
            clock,
            exit,
            conversation: Sealed::of("chat", CONVERSATION_LIVES, transport, seal.clone()),
            token: Sealed::of("form", "0", transport, seal.clone()),
            worker: Sealed::of("worker", SESSION_LIVES, transport, seal),
            flood: Arc::default(),
            guesses: Arc::default(),
            lists: Arc::default(),
            stop,
            origin: Origin::of(public_url),
            streams: Streams::default(),
            contact: None,
            desk,
        }
    }

    /// The same, naming whom to tell of a hole (`web.security_contact`).
    pub fn telling_holes_to(self, contact: Option<Url>) -> Self {
        Self { contact, ..self }
    }

    /// All of them.
    fn router(self) -> Router {
        let guard = axum::middleware::from_fn_with_state(self.origin.clone(), secure::guard);
        let watched = health::routes(self.desk.clone());
        Router::new()
            .route("/", get(|| async { Redirect::to("/chat") }))
            .merge(chat::router(&self))
            .merge(console::router(&self))
            .merge(asset::router())
            .merge(contact::router())
            .with_state(self)
            .merge(watched)
            .layer(guard)
    }
}

/// Serves pages until told to stop; streams under way are ended first.
///
/// # Errors
/// When the listener fails.
pub async fn serve_pages(listener: TcpListener, pages: Pages) -> std::io::Result<()> {
    let stop = pages.stop.clone();
    serve(listener, pages.router(), &stop, PATIENCE).await;
    Ok(())
}
