//! Telegram: the only room that names `teloxide`.
//!
//! The one decision: teloxide's requests and types, our own transport and reading. Its poller moves the offset before
//! anything is written down; its client sleeps ten seconds at each 5xx while it holds the caller; a send through it costs
//! about twice the processor time of ours (`api.rs` has the figures), reading an update four times (`update/mod.rs`).

mod api;
mod document;
mod file;
mod pace;
mod profile;
mod receive;
mod send;
mod split;
mod update;
mod webhook;

pub use document::{Document, LARGEST_UPLOAD, TooLarge};
pub use file::{FetchError, Fetched};
pub use pace::{Limits, Rates};
pub use profile::{Command, LONGEST_DESCRIPTION, LONGEST_SHORT_DESCRIPTION, Profile, ProfileReport, Unpublished};
pub use receive::{Batch, CallbackId, PUSHED_WITHIN, Received, UpdatesError, WebhookError};
pub use send::{Sent, Typing};
pub use webhook::WebhookState;

use crate::id::NetworkId;
use crate::mailbox::{Account, Channel};
use api::{Api, Cut, Failure, Refusal};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::sync::Arc;
use std::time::Duration;
use teloxide::payloads;
use thiserror::Error;
use url::Url;

/// Where the public Bot API is.
const PUBLIC_API: &str = "https://api.telegram.org";

/// What time it is: the desk hands its clock in, so that a test can move it.
pub type Now = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What is needed to speak through one bot.
#[derive(Clone)]
pub struct Settings {
    /// Whose network the bot serves.
    pub network: NetworkId,
    /// The bot's token, from @BotFather.
    pub token: SecretString,
    /// A Bot API server other than the public one.
    pub api_url: Option<Url>,
    /// How fast we may send.
    pub limits: Limits,
    /// How long we wait for an answer.
    pub patience: Patience,
    /// The clock that says when something reached us.
    pub now: Now,
}

impl Settings {
    /// The public Bot API, with Telegram's own limits.
    pub fn public(network: NetworkId, token: SecretString, now: Now) -> Self {
        Self { network, token, api_url: None, limits: Limits::default(), patience: Patience::default(), now }
    }
}

/// How long we wait for an answer before we call it silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// A whole sending, waiting for its turn included. Below the mailbox's lease, so that a slow send is never overtaken.
    pub send: Duration,
    /// A whole file, its address included; below the lease too.
    pub fetch: Duration,
    /// Everything else, and what a long poll may take beyond its own wait.
    pub call: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { send: Duration::from_secs(25), fetch: Duration::from_secs(40), call: Duration::from_secs(15) }
    }
}

/// One bot, ready to receive and send.
pub struct Telegram {
    api: Api,
    network: NetworkId,
    account: Account,
    username: String,
    patience: Patience,
    now: Now,
    pacer: pace::Pacer,
    unfinished: send::Unfinished,
}

impl std::fmt::Debug for Telegram {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Telegram").field("account", &self.account).finish_non_exhaustive()
    }
}

/// Why we cannot speak through this bot, and what to do about it. Never holds the token or an address with it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TelegramError {
    /// It cannot be a token at all.
    #[error(
        "the bot token is not one: it should look like 123456:ABC-def; copy it from @BotFather (/mybots, API Token) into TELOXIDE_TOKEN"
    )]
    TokenShape,
    /// The server does not know it.
    #[error("Telegram refused the bot token: copy it anew from @BotFather (/mybots, API Token) into TELOXIDE_TOKEN")]
    WrongToken,
    /// The address of the server cannot be used.
    #[error("telegram.api_url cannot be used: write http:// or https://, a host, and nothing behind a question mark")]
    ApiUrl,
    /// No answer came.
    #[error("the Telegram server at {host} cannot be reached ({why}): check the network and telegram.api_url, then start again")]
    Unreachable {
        /// Host and port only.
        host: String,
        /// What went wrong, in a few words.
        why: &'static str,
    },
    /// The server asks us to wait.
    #[error("Telegram asks to wait {} seconds before this bot does anything: start again after that", .0.as_secs())]
    RetryAfter(Duration),
    /// The server is ill, or something else than a Bot API server answered.
    #[error("the server at {host} answered, but not as a Bot API server does ({why}): check telegram.api_url, or try again later")]
    NotUnderstood {
        /// Host and port only.
        host: String,
        /// What was strange, in a few words.
        why: &'static str,
    },
}

/// Of `getMe` only what is needed: teloxide's `Me` refuses answers of servers that are older or newer than itself.
#[derive(Deserialize)]
struct Me {
    id: i64,
    #[serde(default)]
    username: String,
}

impl Telegram {
    /// Asks the server who this bot is; nothing is received or sent yet.
    ///
    /// # Errors
    /// When the token or the address is wrong, or nobody answers: each says what to do.
    pub async fn connect(settings: Settings) -> Result<Self, TelegramError> {
        if !looks_like_token(settings.token.expose_secret()) {
            return Err(TelegramError::TokenShape);
        }
        let root = settings.api_url.as_ref().map_or(PUBLIC_API, Url::as_str).trim_end_matches('/').to_owned();
        let api = Api::at(&root, settings.token).ok_or(TelegramError::ApiUrl)?;
        let me: Me =
            api.call(&payloads::GetMe::new(), settings.patience.call).await.map_err(|failure| connecting_failed(&failure, api.host()))?;
        Ok(Self {
            api,
            network: settings.network,
            account: Account { channel: Channel::Telegram, name: me.id.to_string() },
            username: me.username,
            patience: settings.patience,
            now: settings.now,
            pacer: pace::Pacer::start(settings.limits),
            unfinished: send::Unfinished::default(),
        })
    }

    /// The bot's own id on Telegram.
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// The bot's name behind `t.me/`, as in a deep link.
    pub fn username(&self) -> &str {
        &self.username
    }
}

/// Digits, a colon, and letters that may stand in an address.
fn looks_like_token(token: &str) -> bool {
    token.split_once(':').is_some_and(|(id, secret)| {
        !id.is_empty()
            && id.bytes().all(|byte| byte.is_ascii_digit())
            && !secret.is_empty()
            && secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    })
}

fn connecting_failed(failure: &Failure, host: &str) -> TelegramError {
    let host = host.to_owned();
    match failure {
        Failure::Refused(Refusal::Token) => TelegramError::WrongToken,
        Failure::TooMany(wait) => TelegramError::RetryAfter(*wait),
        Failure::Cut(Cut::Broken) => TelegramError::NotUnderstood { host, why: Cut::Broken.why() },
        Failure::Cut(cut) => TelegramError::Unreachable { host, why: cut.why() },
        Failure::Server => TelegramError::NotUnderstood { host, why: "a server error" },
        Failure::Refused(_) => TelegramError::NotUnderstood { host, why: "a refusal" },
        Failure::Malformed => TelegramError::NotUnderstood { host, why: "no readable answer" },
    }
}
