//! What Telegram knows of our webhook: asked by whoever looks after the program.
//!
//! The one decision: Telegram's own sentence about the last failure is left behind. It may quote an address with a secret in
//! it; that and when it failed says where to look.

use super::Telegram;
use super::receive::{WebhookError, webhook_failed};
use jiff::Timestamp;
use serde::Deserialize;
use teloxide::payloads;

/// What Telegram knows of our webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookState {
    /// Where it pushes; `None` when it does not, and may be polled.
    pub url: Option<String>,
    /// How many updates wait at Telegram.
    pub waiting: u64,
    /// When a push last failed.
    pub failed_at: Option<Timestamp>,
}

#[derive(Deserialize)]
struct Info {
    #[serde(default)]
    url: String,
    #[serde(default)]
    pending_update_count: u64,
    last_error_date: Option<i64>,
}

impl Telegram {
    /// Asks Telegram what it knows of our webhook; changes nothing.
    ///
    /// # Errors
    /// Each says what to do.
    pub async fn webhook(&self) -> Result<WebhookState, WebhookError> {
        let info: Info =
            self.api.call(&payloads::GetWebhookInfo::new(), self.patience.call).await.map_err(|failure| webhook_failed(&failure))?;
        Ok(WebhookState {
            url: Some(info.url).filter(|url| !url.is_empty()),
            waiting: info.pending_update_count,
            failed_at: info.last_error_date.and_then(|second| Timestamp::from_second(second).ok()),
        })
    }
}
