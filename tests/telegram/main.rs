//! The Telegram channel against a Bot API of our own: what comes in, what goes out, and what becomes of it when the other
//! side misbehaves.
#![cfg(test)]

#[path = "../bot_api/mod.rs"]
mod bot_api;
mod connecting;
mod courtesy;
mod documents;
mod files;
mod receiving;
mod sending;

use bot_api::BotApi;
use std::time::Duration;
use waakvlam::channel::telegram::{Patience, Received, Settings, Telegram};
use waakvlam::mailbox::{Button, Outgoing, Press};
use waakvlam::personal::Text;

/// A poll that does not wait: what is there, or nothing.
const AT_ONCE: Duration = Duration::ZERO;

/// For what never answers: the only place where a test waits for time to pass.
const A_MOMENT: Duration = Duration::from_millis(50);

async fn connected(api: &BotApi) -> Telegram {
    Telegram::connect(api.settings()).await.unwrap()
}

async fn impatient(api: &BotApi) -> Telegram {
    let patience = Patience { send: A_MOMENT, fetch: A_MOMENT, ..Patience::default() };
    Telegram::connect(Settings { patience, ..api.settings() }).await.unwrap()
}

fn to(chat: i64) -> Text {
    Text::from(chat.to_string())
}

fn words(text: &str) -> Outgoing {
    Outgoing { text: text.into(), buttons: Vec::new(), reply_to: None }
}

fn with_buttons(text: &str, labels: &[&str]) -> Outgoing {
    let button = |label: &&str| Button { label: (*label).to_owned(), press: Press::Answer { turn: 3, option: label.to_lowercase() } };
    Outgoing { buttons: labels.iter().map(button).collect(), ..words(text) }
}

fn texts(inbound: &[Received]) -> Vec<String> {
    inbound.iter().filter_map(|received| received.inbound.content.words()).map(|text| text.expose().to_owned()).collect()
}
