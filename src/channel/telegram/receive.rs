//! What came in: by one long poll, or by a push.
//!
//! The one decision: a batch is taken apart before any of it is understood, so that one update nobody foresaw cannot hold
//! up the ninety-nine behind it. The offset is an argument: who writes down decides when something counts as taken.

use super::Telegram;
use super::api::{Failure, Refusal};
use super::update::{self, Frame, Reading};
use crate::mailbox::Inbound;
use jiff::SignedDuration;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::value::RawValue;
use std::time::Duration;
use teloxide::payloads::{self, SetWebhookSetters};
use teloxide::requests::Payload;
use teloxide::types::AllowedUpdate;
use thiserror::Error;
use url::Url;

/// The most updates a poll may bring: core.telegram.org/bots/api#getupdates.
const MOST_UPDATES: u8 = 100;

/// The longest wait that Telegram honours in a poll.
const LONGEST_POLL: Duration = Duration::from_secs(50);

/// How many pushes Telegram may have under way at once: its own maximum, since each waits for our commit.
const MOST_PUSHES: u8 = 100;

/// How long ago something may have happened that is pushed now. Telegram keeps updates for a day; events are remembered this
/// long (`desk/run.rs`), so what was pushed before is known to be a repeat until it is too old to be taken.
pub const PUSHED_WITHIN: SignedDuration = SignedDuration::from_hours(72);

/// What we ask for; the rest (reactions, inline queries, channels) is not spoken to us.
const ALLOWED: [AllowedUpdate; 4] =
    [AllowedUpdate::Message, AllowedUpdate::EditedMessage, AllowedUpdate::CallbackQuery, AllowedUpdate::MyChatMember];

/// By which a tap on a button is answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CallbackId(pub String);

/// One thing that a person did.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// What it was, for the mailbox.
    pub inbound: Inbound,
    /// Present when a phone shows a spinning button until we answer.
    pub callback: Option<CallbackId>,
}

/// What one poll brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// In the order of the server.
    pub inbound: Vec<Received>,
    /// What to poll with once all of `inbound` is written down. It confirms the batch.
    pub next_offset: i64,
    /// How many updates belonged to no chat, or could not be read at all: passed over, to be counted.
    pub passed_over: usize,
}

/// Why a poll brought nothing, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UpdatesError {
    /// 409, another process polls.
    #[error("another process polls with this bot token: stop it, or give it a bot of its own")]
    OtherPoller,
    /// 409, a webhook is set.
    #[error("a webhook is set for this bot, so it cannot be polled: stop the program that sets it, or set telegram.mode to \"webhook\"")]
    WebhookIsSet,
    /// 401 or 404.
    #[error("Telegram refused the bot token: copy it anew from @BotFather (/mybots, API Token) into TELOXIDE_TOKEN")]
    Unauthorized,
    /// 429.
    #[error("Telegram asks to poll again after {} seconds", .0.as_secs())]
    RetryAfter(Duration),
    /// No answer, or a fault of the server: poll again after a while.
    #[error("the Telegram server cannot be reached ({0}): it is tried again; if this stays, check the network and telegram.api_url")]
    Unreachable(&'static str),
    /// Something else than a Bot API server answered.
    #[error("the Telegram server's answer cannot be read: it is tried again; if this stays, check telegram.api_url")]
    Malformed,
}

/// Why a webhook could not be set, deleted or read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WebhookError {
    /// The address is refused.
    #[error(
        "Telegram refuses this webhook: telegram.webhook.url must be https, on port 443, 80, 88 or 8443, and telegram.webhook.secret 1 to 256 letters, digits, _ or -"
    )]
    Refused,
    /// 401 or 404.
    #[error("Telegram refused the bot token: copy it anew from @BotFather (/mybots, API Token) into TELOXIDE_TOKEN")]
    Unauthorized,
    /// 429.
    #[error("Telegram asks to try again after {} seconds", .0.as_secs())]
    RetryAfter(Duration),
    /// No answer, or a fault of the server.
    #[error("the Telegram server cannot be reached ({0}): check the network and telegram.api_url")]
    Unreachable(&'static str),
    /// A push that is no update, or an answer that is none.
    #[error("this is no update of Telegram: answer it 400, so that it comes again if it was cut")]
    Malformed,
    /// A push of something that happened longer ago than Telegram keeps anything.
    #[error(
        "a push says that it happened more than three days ago, and Telegram keeps nothing longer than one: somebody sends old ones again, or this machine's clock is wrong. Look at the clock, and give the webhook another secret"
    )]
    Old,
}

/// teloxide's own takes an offset of 32 bits, which Telegram does not promise.
#[derive(Serialize)]
struct GetUpdates {
    offset: i64,
    limit: u8,
    timeout: u64,
    allowed_updates: [AllowedUpdate; 4],
}

impl Payload for GetUpdates {
    type Output = Vec<Box<RawValue>>;
    const NAME: &'static str = "GetUpdates";
}

impl Telegram {
    /// One long poll: at most a hundred updates from `offset` on, waiting up to `wait` (50 s at most) for the first.
    ///
    /// # Errors
    /// Each says what to do. Nothing is confirmed by a poll that failed.
    pub async fn updates(&self, offset: i64, wait: Duration) -> Result<Batch, UpdatesError> {
        let wait = wait.min(LONGEST_POLL);
        let request = GetUpdates { offset, limit: MOST_UPDATES, timeout: wait.as_secs(), allowed_updates: ALLOWED };
        let raw: Vec<Box<RawValue>> =
            self.api.call(&request, wait + self.patience.call).await.map_err(|failure| polling_failed(&failure))?;
        let frame = self.frame();
        let mut batch = Batch { inbound: Vec::with_capacity(raw.len()), next_offset: offset, passed_over: 0 };
        for update in &raw {
            match update::read(update.get(), &frame) {
                Reading::Understood { number, received } => {
                    batch.next_offset = batch.next_offset.max(number.saturating_add(1));
                    batch.inbound.push(*received);
                }
                Reading::Nobodys { number } => {
                    batch.next_offset = batch.next_offset.max(number.saturating_add(1));
                    batch.passed_over += 1;
                }
                Reading::Unreadable => batch.passed_over += 1,
            }
        }
        // Nothing in it has a number: polled again from here it would come for ever, and nobody would hear of it.
        if !raw.is_empty() && batch.next_offset == offset && batch.inbound.is_empty() { Err(UpdatesError::Malformed) } else { Ok(batch) }
    }

    /// What a push of Telegram says; `None` when it belongs to no chat.
    ///
    /// # Errors
    /// [`WebhookError::Malformed`] when it is no update, [`WebhookError::Old`] when it is from before [`PUSHED_WITHIN`].
    pub fn parse_webhook(&self, body: &[u8]) -> Result<Option<Received>, WebhookError> {
        let raw = std::str::from_utf8(body).map_err(|_| WebhookError::Malformed)?;
        if update::happened_at(raw).is_some_and(|at| (self.now)().duration_since(at) > PUSHED_WITHIN) {
            return Err(WebhookError::Old);
        }
        match update::read(raw, &self.frame()) {
            Reading::Understood { received, .. } => Ok(Some(*received)),
            Reading::Nobodys { .. } => Ok(None),
            Reading::Unreadable => Err(WebhookError::Malformed),
        }
    }

    /// Asks Telegram to push updates to this address, with this secret in the header
    /// `X-Telegram-Bot-Api-Secret-Token`. What waits is pushed too.
    ///
    /// # Errors
    /// Each says what to do.
    pub async fn set_webhook(&self, url: &Url, secret: &SecretString) -> Result<(), WebhookError> {
        let request = payloads::SetWebhook::new(url.clone())
            .secret_token(secret.expose_secret())
            .max_connections(MOST_PUSHES)
            .allowed_updates(ALLOWED);
        self.api.call::<bool, _>(&request, self.patience.call).await.map(|_| ()).map_err(|failure| webhook_failed(&failure))
    }

    /// Asks Telegram to push no more, so that it can be polled; what waits is kept.
    ///
    /// # Errors
    /// Each says what to do.
    pub async fn delete_webhook(&self) -> Result<(), WebhookError> {
        let request = payloads::DeleteWebhook::new();
        self.api.call::<bool, _>(&request, self.patience.call).await.map(|_| ()).map_err(|failure| webhook_failed(&failure))
    }

    fn frame(&self) -> Frame<'_> {
        Frame { network: &self.network, account: &self.account, username: &self.username, at: (self.now)() }
    }
}

fn polling_failed(failure: &Failure) -> UpdatesError {
    match failure {
        Failure::TooMany(wait) => UpdatesError::RetryAfter(*wait),
        Failure::Server => UpdatesError::Unreachable("a fault of the server"),
        Failure::Cut(cut) => UpdatesError::Unreachable(cut.why()),
        Failure::Refused(Refusal::Token) => UpdatesError::Unauthorized,
        Failure::Refused(Refusal::OtherPoller) => UpdatesError::OtherPoller,
        Failure::Refused(Refusal::WebhookIsSet) => UpdatesError::WebhookIsSet,
        Failure::Malformed
        | Failure::Refused(
            Refusal::Blocked
            | Refusal::Deactivated
            | Refusal::ChatNotFound
            | Refusal::Moved
            | Refusal::FileTooBig
            | Refusal::FileNotHeld
            | Refusal::Request,
        ) => UpdatesError::Malformed,
    }
}

pub(super) fn webhook_failed(failure: &Failure) -> WebhookError {
    match failure {
        Failure::TooMany(wait) => WebhookError::RetryAfter(*wait),
        Failure::Server => WebhookError::Unreachable("a fault of the server"),
        Failure::Cut(cut) => WebhookError::Unreachable(cut.why()),
        Failure::Refused(Refusal::Token) => WebhookError::Unauthorized,
        Failure::Refused(_) => WebhookError::Refused,
        Failure::Malformed => WebhookError::Unreachable("no readable answer"),
    }
}
