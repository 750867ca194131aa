//! A message of ours to a phone, and what became of it.
//!
//! The one decision: the answer of the server becomes one of five decisions here, once, so that the desk settles an envelope
//! without knowing Telegram. Text is always plain: no `parse_mode`, so what a person wrote can never become markup.

use super::api::{Cut, Failure, Refusal};
use super::receive::CallbackId;
use super::{Telegram, split};
use crate::mailbox::{Button, Outgoing};
use crate::personal::Text;
use serde::Deserialize;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use teloxide::payloads::{self, SendMessageSetters};
use teloxide::types::{
    ChatAction, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageId, ReplyMarkup, ReplyParameters,
};

/// The longest label we put on a button, in characters: longer ones are cut short by phones anyway, in the middle of a word.
const LONGEST_LABEL: usize = 64;

/// The most bytes a button may carry back: core.telegram.org/bots/api#inlinekeyboardbutton.
const LONGEST_DATA: usize = 64;

/// The most buttons Telegram takes under one message.
const MOST_BUTTONS: usize = 100;

/// Two answers this short ("Ja", "Nee", "Weet ik niet") stand side by side; anything else has a row of its own.
const SHORT_LABEL: usize = 12;

/// How many half-sent messages are remembered, and how long: a message that is tried again comes back within two hours.
const MOST_UNFINISHED: usize = 1_000;
const UNFINISHED_FOR: Duration = Duration::from_secs(3 * 60 * 60);

/// What became of a sending. Each is a decision, with a reason that holds no personal text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Telegram has it, under this number (of the last part, when it was long).
    Delivered { external_id: String },
    /// Too fast: again after this long, and nothing to this chat before that.
    Wait(Duration),
    /// Not now: again after the mailbox's own back-off. It may have arrived when the connection was cut.
    Retry(&'static str),
    /// This chat cannot be reached any more.
    Gone(&'static str),
    /// This message will never be taken.
    Refused(&'static str),
}

/// Whether a phone shows that we are typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    Shown,
    /// The chat has to wait, or Telegram did not take it.
    NotShown,
}

/// Whether our own pace holds a message up.
#[derive(Clone, Copy)]
enum Rank {
    InTurn,
    Ahead,
}

/// Of long messages that were cut off half-way: how many parts each chat has already, so that a retry does not repeat them.
#[derive(Default)]
pub(super) struct Unfinished(Mutex<HashMap<(i64, u64), (usize, Duration)>>);

impl Unfinished {
    fn delivered(&self, key: (i64, u64), now: Duration) -> usize {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&key).filter(|(_, at)| now.saturating_sub(*at) < UNFINISHED_FOR).map_or(0, |(parts, _)| *parts)
    }

    fn note(&self, key: (i64, u64), parts: usize, now: Duration) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_UNFINISHED {
            known.clear();
        }
        known.insert(key, (parts, now));
    }

    fn forget(&self, key: (i64, u64)) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }
}

/// Of the message that Telegram hands back, what we keep.
#[derive(Deserialize)]
pub(super) struct Numbered {
    pub(super) message_id: i64,
}

impl Telegram {
    /// Sends a message when its turn has come; long ones in several, with the buttons under the last.
    pub async fn send(&self, address: &Text, message: &Outgoing) -> Sent {
        self.send_ranked(address, message, Rank::InTurn).await
    }

    /// Sends a message ahead of our own pace: for a life at risk. Only Telegram itself can hold it up.
    pub async fn send_ahead(&self, address: &Text, message: &Outgoing) -> Sent {
        self.send_ranked(address, message, Rank::Ahead).await
    }

    /// Tells the phone that its tap has arrived: until then the button spins. Best effort.
    pub async fn answer_callback(&self, id: &CallbackId) {
        let answered: Result<bool, Failure> =
            self.api.call(&payloads::AnswerCallbackQuery::new(id.0.clone().into()), self.patience.call).await;
        if answered.is_err() {
            tracing::debug!("a tap was not answered: its button spins a little longer");
        }
    }

    /// Shows "is typing" for some five seconds. Best effort: it takes no message's place, and holds none up.
    pub async fn typing(&self, address: &Text) -> Typing {
        let Some(chat) = chat_of(address).filter(|chat| self.pacer.has_room(*chat)) else { return Typing::NotShown };
        let request = payloads::SendChatAction::new(ChatId(chat), ChatAction::Typing);
        match self.api.call::<bool, _>(&request, self.patience.call).await {
            Ok(_) => Typing::Shown,
            Err(_) => Typing::NotShown,
        }
    }

    async fn send_ranked(&self, address: &Text, message: &Outgoing, rank: Rank) -> Sent {
        let Some(chat) = chat_of(address) else { return Sent::Refused("the address is not a Telegram chat") };
        let parts = split::parts(message.text.expose());
        if parts.is_empty() {
            return Sent::Refused("the message has no words");
        }
        let sending = self.send_parts(chat, &parts, message, rank);
        tokio::time::timeout(self.patience.send, sending).await.unwrap_or(Sent::Retry(Cut::Silence.why()))
    }

    async fn send_parts(&self, chat: i64, parts: &[&str], message: &Outgoing, rank: Rank) -> Sent {
        let key = (chat, fingerprint(parts));
        let done = if parts.len() > 1 { self.unfinished.delivered(key, self.pacer.now()) } else { 0 };
        let mut last = Sent::Refused("the message has no words");
        // A retry sends at least the last part: its number is what a reply refers to.
        let first = done.min(parts.len().saturating_sub(1));
        for (n, part) in parts.iter().enumerate().skip(first) {
            if let Rank::InTurn = rank
                && let Err(wait) = self.pacer.turn(chat).await
            {
                return Sent::Wait(wait);
            }
            let is_last = n + 1 == parts.len();
            let reply_to = message.reply_to.as_deref().filter(|_| n == 0);
            last = self.send_part(chat, part, reply_to, if is_last { &message.buttons } else { &[] }).await;
            match &last {
                Sent::Delivered { .. } if is_last => self.unfinished.forget(key),
                Sent::Delivered { .. } => self.unfinished.note(key, n + 1, self.pacer.now()),
                Sent::Wait(_) | Sent::Retry(_) => return last,
                Sent::Gone(_) | Sent::Refused(_) => {
                    self.unfinished.forget(key);
                    return last;
                }
            }
        }
        last
    }

    async fn send_part(&self, chat: i64, part: &str, reply_to: Option<&str>, buttons: &[Button]) -> Sent {
        let mut request = payloads::SendMessage::new(ChatId(chat), part).link_preview_options(no_preview());
        if let Some(number) = reply_to.and_then(|number| number.parse().ok()) {
            // The person may have deleted what we answer: the words matter more than the arrow.
            request = request.reply_parameters(ReplyParameters::new(MessageId(number)).allow_sending_without_reply());
        }
        if let Some(keyboard) = keyboard(buttons) {
            request = request.reply_markup(ReplyMarkup::InlineKeyboard(keyboard));
        }
        match self.api.call::<Numbered, _>(&request, self.patience.send).await {
            Ok(Numbered { message_id }) => Sent::Delivered { external_id: message_id.to_string() },
            Err(Failure::TooMany(wait)) => {
                self.pacer.hold(chat, wait);
                Sent::Wait(wait)
            }
            Err(failure) => became(&failure),
        }
    }
}

pub(super) fn became(failure: &Failure) -> Sent {
    match failure {
        Failure::TooMany(wait) => Sent::Wait(*wait),
        Failure::Server => Sent::Retry("Telegram has a fault of its own"),
        Failure::Cut(cut) => Sent::Retry(cut.why()),
        Failure::Malformed => Sent::Retry("the answer could not be read"),
        // Not the person's doing and repaired by whoever keeps the token: the message waits for that.
        Failure::Refused(Refusal::Token) => Sent::Retry("Telegram refuses the bot token"),
        Failure::Refused(Refusal::OtherPoller | Refusal::WebhookIsSet) => Sent::Retry("Telegram reports a conflict"),
        Failure::Refused(Refusal::Blocked) => Sent::Gone("the person blocked the bot"),
        Failure::Refused(Refusal::Deactivated) => Sent::Gone("the account or group is no more"),
        Failure::Refused(Refusal::ChatNotFound) => Sent::Gone("the chat is not found"),
        Failure::Refused(Refusal::Moved) => Sent::Gone("the group became another chat"),
        Failure::Refused(Refusal::Request | Refusal::FileTooBig | Refusal::FileNotHeld) => Sent::Refused("Telegram refuses this message"),
    }
}

pub(super) fn chat_of(address: &Text) -> Option<i64> {
    address.expose().parse().ok()
}

fn fingerprint(parts: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    hasher.finish()
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions { is_disabled: true, url: None, prefer_small_media: false, prefer_large_media: false, show_above_text: false }
}

/// The buttons in rows. One that Telegram would refuse is left out, and said in the log: the words must arrive all the same.
fn keyboard(buttons: &[Button]) -> Option<InlineKeyboardMarkup> {
    let mut keys = Vec::with_capacity(buttons.len());
    for button in buttons.iter().take(MOST_BUTTONS) {
        let data = button.press.encode();
        if data.len() > LONGEST_DATA || button.label.trim().is_empty() {
            tracing::error!(button.data_bytes = data.len(), "a button is left out: it carries more than 64 bytes, or has no label");
            continue;
        }
        keys.push(InlineKeyboardButton::callback(label(&button.label), data));
    }
    let side_by_side = keys.len() == 2 && keys.iter().all(|key| key.text.chars().count() <= SHORT_LABEL);
    let rows: Vec<Vec<_>> = if side_by_side { vec![keys] } else { keys.into_iter().map(|key| vec![key]).collect() };
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

fn label(words: &str) -> String {
    if words.chars().count() <= LONGEST_LABEL {
        return words.to_owned();
    }
    words.chars().take(LONGEST_LABEL - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mailbox::Press;

    fn rows(labels: &[&str]) -> Vec<Vec<String>> {
        let button = |label: &&str| Button { label: (*label).to_owned(), press: Press::Claim { signal: 1 } };
        let keyboard = keyboard(&labels.iter().map(button).collect::<Vec<_>>());
        keyboard.map_or_else(Vec::new, |keys| {
            keys.inline_keyboard.into_iter().map(|row| row.into_iter().map(|key| key.text).collect()).collect()
        })
    }

    #[test]
    fn two_short_answers_stand_side_by_side_and_everything_else_below_each_other() {
        assert_eq!(rows(&["Ja", "Nee"]), [["Ja", "Nee"]]);
        assert_eq!(rows(&["Ja", "Nee", "Weet ik niet"]), [["Ja"], ["Nee"], ["Weet ik niet"]]);
        assert_eq!(rows(&["Ja, een herinnering", "Nee"]), [["Ja, een herinnering"], ["Nee"]]);
        assert!(rows(&[]).is_empty());
    }

    #[test]
    fn a_label_ends_with_a_sign_that_there_was_more() {
        assert_eq!(rows(&[&"a".repeat(64)]), [["a".repeat(64)]]);
        assert_eq!(rows(&[&"é".repeat(65)]), [[format!("{}…", "é".repeat(63))]]);
    }

    #[test]
    fn a_button_that_carries_too_much_is_left_out_and_the_others_stay() {
        let long = Button { label: "Anders".into(), press: Press::Answer { turn: 1, option: "o".repeat(64) } };
        let good = Button { label: "Ja".into(), press: Press::Answer { turn: 1, option: "o".repeat(60) } };
        let keys = keyboard(&[long, good]).unwrap();
        assert_eq!(keys.inline_keyboard.concat().len(), 1);
    }
}
