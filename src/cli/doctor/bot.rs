//! The bot, asked at Telegram; nothing is changed or received.

use super::super::serve::telegram_settings;
use super::Finding;
use super::running::Served;
use crate::channel::telegram::{Telegram, TelegramError, WebhookState};
use crate::config::{Config, Mode};
use crate::id::NetworkId;
use crate::time::Clock;
use jiff::{SignedDuration, Timestamp};

/// How long ago a failed push still matters.
const LATELY: SignedDuration = SignedDuration::from_hours(1);
/// More than a busy minute's: somebody should be taking them.
const MANY: u64 = 100;

pub async fn findings(config: &Config, served: Served, clock: &Clock, findings: &mut Vec<Finding>) {
    // Which network it is makes no difference to who the bot is.
    let Some(settings) = telegram_settings(config, &NetworkId::from("doctor"), clock) else {
        findings.push(Finding::note(
            "no_token",
            "no Telegram token is set, so `serve` is a conversation in the terminal",
            "Set TELOXIDE_TOKEN when there is a bot",
        ));
        return;
    };
    let telegram = match Telegram::connect(settings).await {
        Ok(telegram) => telegram,
        Err(error) => {
            let id = match &error {
                TelegramError::TokenShape | TelegramError::WrongToken => "telegram_token",
                TelegramError::ApiUrl => "telegram_api_url",
                TelegramError::Unreachable { .. } | TelegramError::NotUnderstood { .. } => "telegram_unreachable",
                TelegramError::RetryAfter(_) => "telegram_asks_to_wait",
            };
            findings.push(Finding::of_error(id, &error));
            return;
        }
    };
    match telegram.webhook().await {
        Ok(state) => webhook(config, &state, served, clock.now(), findings),
        Err(error) => findings.push(Finding::of_error("telegram_webhook", &error)),
    }
}

fn webhook(config: &Config, state: &WebhookState, served: Served, now: Timestamp, findings: &mut Vec<Finding>) {
    let ours = config.telegram.webhook.as_ref().map(|webhook| webhook.url.as_str());
    match (config.telegram.mode, state.url.as_deref()) {
        (Mode::Poll, Some(_)) => {
            let what = "telegram.mode is \"poll\", and Telegram pushes to a webhook, so it cannot be polled";
            findings.push(match served {
                Served::Yes | Served::Unknown => Finding::serious(
                    "webhook_is_set",
                    what,
                    "Restart the server: it deletes the webhook at its start, and what waits is kept. Another installation with this token may set it again",
                ),
                Served::No => Finding::note("webhook_is_set", what, "The next start deletes the webhook, and what waits is kept"),
            });
        }
        (Mode::Webhook, set) if set != ours => match served {
            Served::Yes | Served::Unknown => findings.push(Finding::serious(
                "webhook_elsewhere",
                "Telegram does not push to telegram.webhook.url",
                "Restart the server: it sets the webhook at its start. Another installation with this token may have changed it",
            )),
            Served::No => {}
        },
        (Mode::Poll, None) | (Mode::Webhook, _) => {}
    }
    if let Some(at) = state.failed_at.filter(|at| config.telegram.mode == Mode::Webhook && now.duration_since(*at) < LATELY) {
        findings.push(Finding::warning(
            "webhook_failed",
            format!("a push of Telegram failed at {at}"),
            "Look at the proxy in front of telegram.webhook.listen: its certificate, and whether it hands the path on",
        ));
    }
    if state.waiting > MANY {
        findings.push(Finding::warning(
            "telegram_waits",
            format!("{} updates wait at Telegram", state.waiting),
            "Start the server, or look at its log; Telegram keeps them for a day",
        ));
    }
}
