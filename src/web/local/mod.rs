//! The door for whoever runs the program: commands that need the database while `serve` has it.
//!
//! The one decision: it is a Unix socket beside the database, and only this user (or root) is let in, judged by what the
//! kernel says of the caller. It needs no password, because whoever may use it could read the database and the key as well.

mod reactions;

pub use reactions::{REACTIONS, ReactionsWanted};
mod arrears;
mod audit;
mod learnt;
mod mailbox;
mod noted;
mod person;
mod retention;

pub use arrears::{ARREARS, ARREARS_DUE, ARTICLE_2, ArrearsAnswer, ArrearsDue, ArrearsGiven, DDAS, NEVER_REPORTED, ProofWanted};
pub use audit::AUDIT;
pub use learnt::{LEARNT, LearntWanted, NO_SUCH_EXAMPLE};
pub use mailbox::{MAILBOX, MailboxWanted};
pub use noted::{NOTE, Note};
pub use person::{NOBODY, OWN_DATA};
pub use retention::{RETENTION, RetentionWanted};

use crate::channel::telegram::Telegram;
use crate::desk::sign_in::make_console_link_for;
use crate::desk::{
    Departure, Desk, Library, LibraryError, LinkError, Sources, Stop, TakenBack, dropout, figures, make_link_for, replay, revision,
};
use crate::figures::Choice;
use crate::id::WorkerId;
use crate::language::Language;
use crate::mistake::Mistake;
use crate::routing::Network;
use crate::store::{Store, StoreError};
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::{UnixListener, UnixStream};

/// The largest body that is taken: a thousand workers are some 200 KiB, all dialogs in six languages less than 2 MiB.
const LARGEST_DOCUMENT: usize = 16 * 1024 * 1024;

/// Where a one-time link for a worker is asked for.
pub const WORKER_LINK: &str = "/worker-link";
/// Where another network document is put into use.
pub const NETWORK: &str = "/network";
/// Where it is asked what would become of people in the middle of a conversation under other dialogs.
pub const PLACES: &str = "/dialogs/places";
/// Where it is asked at which questions people leave.
pub const DROPOUT: &str = "/dialogs/dropout";
/// Where it is asked how long people wait.
pub const FIGURES: &str = "/figures";
/// Where past signals are routed again.
pub const REPLAY: &str = "/route/replay";
/// Where other dialogs are put into use.
pub const RELEASE: &str = "/dialogs/release";
/// Where dialogs are taken back.
pub const TAKE_BACK: &str = "/dialogs/take-back";
/// Where it is asked how the running program is.
pub const STATE: &str = "/state";

/// Asks for a link.
#[derive(Debug, Serialize, Deserialize)]
pub struct LinkWanted {
    /// The worker's name in the network file.
    pub worker: String,
    /// What it leads to.
    #[serde(default)]
    pub to: LinkTo,
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkTo {
    /// The bot, so that a chat there becomes the worker's.
    #[default]
    Telegram,
    /// The console, so that a browser is signed in.
    Console,
}

/// Asks where people leave.
#[derive(Debug, Serialize, Deserialize)]
pub struct DropoutWanted {
    /// In the last so many days.
    pub days: u16,
}

/// Brings another network document.
#[derive(Debug, Serialize, Deserialize)]
pub struct NetworkGiven {
    /// The file's name, for its mistakes.
    pub name: String,
    /// What is in it.
    pub document: String,
}

/// Asks for the figures of a period.
#[derive(Debug, Serialize, Deserialize)]
pub struct FiguresWanted {
    /// Of the signals raised in the month this day lies in,
    pub since: jiff::civil::Date,
    /// and in the months up to that of this day.
    pub until: jiff::civil::Date,
    /// As a file for a spreadsheet.
    pub csv: bool,
}

/// Asks what of the past would go elsewhere.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReplayWanted {
    /// Of the signals raised since then.
    pub since: jiff::Timestamp,
    /// Under these files.
    pub files: Sources,
    /// In this network; in the one that is served when none is given.
    pub network: Option<NetworkGiven>,
}

/// Brings the files of a library.
#[derive(Debug, Serialize, Deserialize)]
pub struct DialogsGiven {
    /// By name, as they are judged and kept.
    pub files: Sources,
}

/// Asks for an earlier revision.
#[derive(Debug, Serialize, Deserialize)]
pub struct EarlierWanted {
    /// Which; the one before when none is named.
    pub to: Option<i64>,
}

/// What is answered to all of it: lines for whoever asked, done or not.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It is done.
    Done(Vec<String>),
    /// Nothing was done; why, and what to do.
    Refused(String),
}

/// What the door opens to.
#[derive(Clone, Debug)]
pub struct Door {
    /// The running desk.
    pub desk: Arc<Desk>,
    /// The bot that links lead to, if there is one.
    pub telegram: Option<Arc<Telegram>>,
}

/// The socket, open for this user.
#[derive(Debug)]
pub struct Socket {
    listener: UnixListener,
    path: PathBuf,
    /// Who may come in, beside root.
    user: u32,
}

impl Socket {
    /// Listens at `path`. One that a killed process left there is replaced: whoever calls this holds the database's lock,
    /// so nobody listens behind it any more.
    ///
    /// # Errors
    /// When the folder cannot be written, or the path is longer than a socket's may be (about a hundred letters).
    pub fn open(path: &Path) -> std::io::Result<Self> {
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        let listener = UnixListener::bind(path)?;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))?;
        // A pair of our own says who we are without asking the system by an unsafe call.
        let (ours, _) = UnixStream::pair()?;
        Ok(Self { listener, path: path.to_owned(), user: ours.peer_cred()?.uid() })
    }

    fn admits(&self, caller: &UnixStream) -> bool {
        caller.peer_cred().is_ok_and(|caller| caller.uid() == self.user || caller.uid() == 0)
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // One that stays is replaced by the next start.
        let _ = std::fs::remove_file(&self.path);
    }
}

impl axum::serve::Listener for Socket {
    type Io = UnixStream;
    type Addr = ();

    async fn accept(&mut self) -> (UnixStream, ()) {
        loop {
            let (caller, _) = axum::serve::Listener::accept(&mut self.listener).await;
            if self.admits(&caller) {
                return (caller, ());
            }
            tracing::warn!("another user knocked at the local socket, and was not let in");
        }
    }

    fn local_addr(&self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Serves the door until told to stop.
///
/// # Errors
/// When the listener fails.
pub async fn serve_local(socket: Socket, door: Door, stop: Stop) -> std::io::Result<()> {
    let router = Router::new()
        .route(WORKER_LINK, post(link))
        .route(NETWORK, post(network))
        .route(PLACES, post(places))
        .route(DROPOUT, post(dropout))
        .route(ARREARS, post(arrears::arrears))
        .route(ARREARS_DUE, post(arrears::arrears_due))
        .route(ARTICLE_2, post(arrears::article_2))
        .route(DDAS, post(arrears::ddas))
        .route(REACTIONS, post(reactions::reactions))
        .route(FIGURES, post(count))
        .route(AUDIT, post(audit::answer))
        .route(LEARNT, post(learnt::learnt))
        .route(MAILBOX, post(mailbox::mailbox))
        .route(NOTE, post(noted::note))
        .route(OWN_DATA, post(person::own_data))
        .route(RETENTION, post(retention::retain))
        .route(REPLAY, post(again))
        .route(RELEASE, post(release))
        .route(TAKE_BACK, post(take_back))
        .route(STATE, get(state))
        .layer(DefaultBodyLimit::max(LARGEST_DOCUMENT))
        .with_state(door);
    axum::serve(socket, router).with_graceful_shutdown(async move { stop.told().await }).await
}

async fn link(State(door): State<Door>, Json(wanted): Json<LinkWanted>) -> (StatusCode, Json<Answer>) {
    let worker = WorkerId(wanted.worker);
    let (network, clock) = (door.desk.network(), door.desk.clock());
    let made = match (wanted.to, &door.telegram) {
        (LinkTo::Console, _) => {
            make_console_link_for(door.desk.store(), &network, &worker, clock).await.map(|word| told_console_link(&word))
        }
        (LinkTo::Telegram, Some(telegram)) => {
            make_link_for(door.desk.store(), &network, &worker, clock).await.map(|word| told_link(telegram.username(), &word))
        }
        (LinkTo::Telegram, None) => {
            return refused(StatusCode::CONFLICT, &"a link needs a Telegram bot: set TELOXIDE_TOKEN, and restart the server");
        }
    };
    match made {
        Ok(lines) => done(lines),
        Err(error @ LinkError::Unknown { .. }) => refused(StatusCode::NOT_FOUND, &error),
        Err(error @ LinkError::Store(_)) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}

async fn network(State(door): State<Door>, Json(given): Json<NetworkGiven>) -> (StatusCode, Json<Answer>) {
    let network = match door.desk.library().network_of(&given.name, &given.document) {
        Ok(network) => network,
        Err(LibraryError::Mistakes(mistakes)) => {
            return refused(StatusCode::UNPROCESSABLE_ENTITY, &told_mistakes(&mistakes));
        }
        Err(error @ LibraryError::Unreadable { .. }) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &error),
    };
    match door.desk.apply(&given.document, network).await {
        Ok(departures) => done(told_departures(&departures)),
        Err(error) => refused(StatusCode::CONFLICT, &error),
    }
}

async fn places(State(door): State<Door>, Json(given): Json<DialogsGiven>) -> (StatusCode, Json<Answer>) {
    let library = match judged(given) {
        Ok(library) => library,
        Err(refusal) => return refusal,
    };
    match revision::places(door.desk.store(), &door.desk.network().id, &library).await {
        Ok(places) => done(revision::told(&places)),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}

async fn dropout(State(door): State<Door>, Json(wanted): Json<DropoutWanted>) -> (StatusCode, Json<Answer>) {
    let now = door.desk.clock().now();
    let today = door.desk.library().calendar().local(now).date();
    match dropout::dropouts(door.desk.store(), &door.desk.network().id, wanted.days, now, today).await {
        Ok(counts) => done(dropout::told(&counts, wanted.days)),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}

async fn count(State(door): State<Door>, Json(wanted): Json<FiguresWanted>) -> (StatusCode, Json<Answer>) {
    let (library, network, now) = (door.desk.library(), door.desk.network(), door.desk.clock().now());
    match wanted.counted(door.desk.store(), (&library, &network), now).await {
        Ok(lines) => done(lines),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}

impl FiguresWanted {
    /// What is told on them, as lines or as a file.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn counted(
        &self,
        store: &Store,
        (library, network): (&Library, &Network),
        now: jiff::Timestamp,
    ) -> Result<Vec<String>, StoreError> {
        let choice = Choice::Between(self.since, self.until);
        let counted = figures::figures(store, (library, network), choice, Language::En, now).await?;
        if self.csv {
            return Ok(vec![crate::figures::csv(&counted)]);
        }
        let today = library.calendar().local(now).date();
        let days = u16::try_from((today - counted.days.0).get_days()).unwrap_or(u16::MAX);
        let left = dropout::dropouts(store, &network.id, days, now, today).await?;
        Ok([crate::figures::lines(&counted), dropout::told(&left, days)].concat())
    }
}

async fn again(State(door): State<Door>, Json(wanted): Json<ReplayWanted>) -> (StatusCode, Json<Answer>) {
    let library = match judged(DialogsGiven { files: wanted.files }) {
        Ok(library) => library,
        Err(refusal) => return refusal,
    };
    let served = door.desk.network();
    let network = match wanted.network.map(|given| library.network_of(&given.name, &given.document)) {
        None => (*served).clone(),
        Some(Ok(network)) => network,
        Some(Err(LibraryError::Mistakes(mistakes))) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &told_mistakes(&mistakes)),
        Some(Err(error @ LibraryError::Unreadable { .. })) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &error),
    };
    match replay::replay(door.desk.store(), &served.id, wanted.since, &library, &network).await {
        Ok(lines) => done(lines),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}

async fn release(State(door): State<Door>, Json(given): Json<DialogsGiven>) -> (StatusCode, Json<Answer>) {
    let library = match judged(given) {
        Ok(library) => library,
        Err(refusal) => return refusal,
    };
    match door.desk.put_into_use(library).await {
        Ok(revision) => done(vec![format!("In use now, as revision {revision}.")]),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}

async fn take_back(State(door): State<Door>, Json(wanted): Json<EarlierWanted>) -> (StatusCode, Json<Answer>) {
    match door.desk.take_back(wanted.to).await {
        Ok(taken) => done(told_taken_back(&taken)),
        Err(error) => refused(StatusCode::CONFLICT, &error),
    }
}

fn judged(given: DialogsGiven) -> Result<Library, (StatusCode, Json<Answer>)> {
    Library::judge(given.files).map_err(|mistakes| refused(StatusCode::UNPROCESSABLE_ENTITY, &told_mistakes(&mistakes)))
}

fn told_mistakes(mistakes: &[Mistake]) -> String {
    let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    format!("{} mistakes:\n{}", lines.len(), lines.join("\n"))
}

async fn state(State(door): State<Door>) -> Json<super::health::State> {
    Json(super::health::look(&door.desk).await)
}

/// What is said of a link that was made.
pub fn told_link(username: &str, word: &str) -> Vec<String> {
    vec![format!("https://t.me/{username}?start={word}"), "It works once, within a day, for this worker only.".to_owned()]
}

/// What is said of a link to the console; the address of the pages goes in front of its first line.
pub fn told_console_link(word: &str) -> Vec<String> {
    vec![format!("/in/{word}"), "It signs this worker in once, within a day.".to_owned()]
}

/// What is said of dialogs that were taken back.
pub fn told_taken_back(taken: &TakenBack) -> Vec<String> {
    let TakenBack { from, to, revision, files } = taken;
    let mut lines = vec![format!("Revision {from} is taken back: revision {to} is in use again, as revision {revision}.")];
    if !files.is_empty() {
        lines.push(format!("Otherwise in it: {}.", files.join(", ")));
    }
    lines.push(
        "The folder still holds what was taken back; it is put into use again when it changes, or by `waakvlam dialogs release`."
            .to_owned(),
    );
    lines
}

/// What is said of those who left a network.
pub fn told_departures(departures: &BTreeMap<WorkerId, Departure>) -> Vec<String> {
    let told = |(worker, departure): (&WorkerId, &Departure)| {
        let Departure { chats, signals } = departure;
        let chats = match chats {
            0 => "had no chat".to_owned(),
            1 => "their chat is a person's like any other now".to_owned(),
            several => format!("their {several} chats are a person's like any other now"),
        };
        let numbers: Vec<String> = signals.iter().map(ToString::to_string).collect();
        let signals = match numbers.as_slice() {
            [] => "no signal was theirs".to_owned(),
            [one] => format!("signal {one} went to the catch-all desk"),
            several => format!("signals {} went to the catch-all desk", several.join(", ")),
        };
        format!("{worker} is not in it any more: {chats}, and {signals}.")
    };
    departures.iter().map(told).collect()
}

fn done(lines: Vec<String>) -> (StatusCode, Json<Answer>) {
    (StatusCode::OK, Json(Answer::Done(lines)))
}

fn refused(status: StatusCode, why: &dyn std::fmt::Display) -> (StatusCode, Json<Answer>) {
    (status, Json(Answer::Refused(why.to_string())))
}
