//! A Bot API of the project's own, for tests: it plays Telegram on a loopback port, and misbehaves on purpose.
//!
//! ```ignore
//! let api = BotApi::start().await;
//! let telegram = Telegram::connect(api.settings()).await.unwrap();
//! api.user(7).says("hoi");
//! // … the program answers …
//! assert_eq!(api.next_message_to(7).await.text, "Dag.");
//! api.user(7).presses("Ja");
//! api.misbehave(Misbehaviour::TooMany { retry_after: 1 }, 2);
//! ```
//!
//! The one decision: tests wait for what happened, never for time. Whoever waits is woken by the change itself; the only
//! bound is [`LONG_ENOUGH`], which no passing test ever reaches.
//!
//! Updates stay until a poll with a higher offset confirms them, as at Telegram, and calls that Telegram would refuse are
//! refused and listed in [`BotApi::refused`]. A test file that uses only a part of this writes `#[expect(dead_code, reason = "…")] mod bot_api;`.
#![cfg(test)]

mod server;
mod state;
mod user;
mod webhook;

pub(crate) use state::{Misbehaviour, SentMessage};
pub(crate) use user::User;

use jiff::Timestamp;
use serde_json::Value;
use state::{Fault, HeldFile, State};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::sync::watch;
use waakvlam::channel::telegram::{Limits, Now, Patience, Settings};
use waakvlam::id::NetworkId;

/// The token this server knows.
pub(crate) const TOKEN: &str = "12345:TEST-token_of_the_tests";

/// The bot's own number and name.
pub(crate) const BOT_ID: i64 = 12345;
pub(crate) const BOT_NAME: &str = "waakvlam_test_bot";

/// When everything happens here, unless a test brings its own clock: a Tuesday morning in Amsterdam.
pub(crate) const NOW: &str = "2026-03-03T09:00:00Z";

/// After this long a test that waits for something fails, and says for what.
const LONG_ENOUGH: Duration = Duration::from_secs(60);

/// The server. It ends when it is dropped.
pub(crate) struct BotApi {
    shared: Arc<Shared>,
    port: u16,
    serving: tokio::task::JoinHandle<()>,
}

impl Drop for BotApi {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// What the server and the test both see; every change wakes whoever waits.
pub(crate) struct Shared {
    state: Mutex<State>,
    changed: watch::Sender<()>,
}

impl Shared {
    fn look(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let outcome = change(&mut self.look());
        self.changed.send_replace(());
        outcome
    }

    /// Waits until `find` finds something. Subscribes first, so that no change slips through between looking and waiting.
    async fn wait_for<T>(&self, mut find: impl FnMut(&mut State) -> Option<T>) -> T {
        let mut changes = self.changed.subscribe();
        loop {
            if let Some(found) = find(&mut self.look()) {
                return found;
            }
            changes.changed().await.unwrap();
        }
    }
}

impl BotApi {
    /// Starts on a free port of 127.0.0.1.
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared { state: Mutex::new(State::default()), changed: watch::Sender::new(()) });
        let serving = tokio::spawn(server::serve(listener, Arc::clone(&shared)));
        Self { shared, port, serving }
    }

    /// What `telegram.api_url` has to be.
    pub(crate) fn url(&self) -> url::Url {
        format!("http://127.0.0.1:{}", self.port).parse().unwrap()
    }

    /// Settings for this server: no limits, the usual patience, and a clock that stands at [`NOW`].
    pub(crate) fn settings(&self) -> Settings {
        let now: Timestamp = NOW.parse().unwrap();
        let clock: Now = Arc::new(move || now);
        Settings {
            api_url: Some(self.url()),
            limits: Limits::Off,
            patience: Patience::default(),
            ..Settings::public(NetworkId::from("test"), TOKEN.to_owned().into(), clock)
        }
    }

    /// The person whose private chat has this number.
    pub(crate) fn user(&self, chat: i64) -> User<'_> {
        User::new(&self.shared, chat)
    }

    /// Puts an update in the queue as it stands; it gets its `update_id` here. Returns that.
    pub(crate) fn update(&self, fields: Value) -> i64 {
        self.shared.change(|state| state.queue_update(fields))
    }

    /// Puts text in the queue that may be no valid update at all, under this number.
    pub(crate) fn raw_update(&self, number: i64, text: &str) {
        self.shared.change(|state| state.queue_raw(number, text.to_owned()));
    }

    /// Delivers all confirmed updates once more, before what waits.
    pub(crate) fn redeliver(&self) {
        self.shared.change(State::redeliver);
    }

    /// How many updates wait to be confirmed.
    pub(crate) fn waiting(&self) -> usize {
        self.shared.look().queue.len()
    }

    /// Everything that reached this chat, in order.
    pub(crate) fn sent_to(&self, chat: i64) -> Vec<SentMessage> {
        self.shared.look().sent.iter().filter(|message| message.chat == chat).cloned().collect()
    }

    /// The next message to this chat that this was not asked for before; waits for it.
    pub(crate) async fn next_message_to(&self, chat: i64) -> SentMessage {
        let next = self.shared.wait_for(|state| state.next_to(chat));
        let Ok(message) = tokio::time::timeout(LONG_ENOUGH, next).await else {
            panic!("no (further) message came to chat {chat}; it had {:#?}", self.sent_to(chat))
        };
        message
    }

    /// The parameters of each call of this method so far (`sendMessage`), refused ones and misbehaviour included.
    pub(crate) fn calls(&self, method: &str) -> Vec<Value> {
        let state = self.shared.look();
        state.calls.iter().filter(|call| call.method.eq_ignore_ascii_case(method)).map(|call| call.parameters.clone()).collect()
    }

    /// Waits until this method was called for the `count`-th time.
    pub(crate) async fn called(&self, method: &str, count: usize) {
        let enough =
            |state: &mut State| (state.calls.iter().filter(|call| call.method.eq_ignore_ascii_case(method)).count() >= count).then_some(());
        if tokio::time::timeout(LONG_ENOUGH, self.shared.wait_for(enough)).await.is_err() {
            panic!("{method} was not called {count} times, but {}", self.calls(method).len())
        }
    }

    /// The calls that Telegram would have refused, with its words.
    pub(crate) fn refused(&self) -> Vec<String> {
        self.shared.look().refused.clone()
    }

    /// How many taps on buttons have not been answered.
    pub(crate) fn unanswered_taps(&self) -> usize {
        self.shared.look().open_taps.len()
    }

    /// The next `times` sendings go wrong in this way.
    pub(crate) fn misbehave(&self, how: Misbehaviour, times: usize) {
        self.misbehave_at("sendMessage", how, times);
    }

    /// The next `times` calls of this method go wrong in this way; `file` stands for the download of a file.
    pub(crate) fn misbehave_at(&self, method: &str, how: Misbehaviour, times: usize) {
        self.shared.change(|state| state.faults.push(Fault { method: method.to_owned(), how, good_before: 0, left: times }));
    }

    /// `good` sendings go well, and the `times` after them go wrong in this way.
    pub(crate) fn misbehave_after(&self, good: usize, how: Misbehaviour, times: usize) {
        let fault = Fault { method: "sendMessage".to_owned(), how, good_before: good, left: times };
        self.shared.change(|state| state.faults.push(fault));
    }

    /// Holds a file for fetching, and announces this size for it. Returns its handle.
    pub(crate) fn hold_file(&self, bytes: Vec<u8>, announced: Option<u64>) -> String {
        self.shared.change(|state| state.hold(HeldFile { bytes, announced }))
    }

    /// Pushes everything that waits to the webhook, in order, each until it is answered 2xx; returns the statuses it got.
    pub(crate) async fn push(&self) -> Vec<u16> {
        webhook::push(&self.shared).await
    }
}
