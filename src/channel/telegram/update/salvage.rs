//! An update that nobody foresaw, read field by field.
//!
//! The one decision: who and which words come first. A message whose photo has a new shape still has a sender to answer
//! and words to screen; each field is read for itself, so that what one of them spoils, the others keep.

use super::{Act, Frame, Reading, unknown, words};
use crate::channel::telegram::receive::CallbackId;
use crate::mailbox::Content;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// What stands in every message and says nothing about what it is.
const COMMON: [&str; 24] = [
    "author_signature",
    "business_connection_id",
    "chat",
    "date",
    "edit_date",
    "effect_id",
    "entities",
    "external_reply",
    "forward_date",
    "forward_origin",
    "from",
    "has_protected_content",
    "is_automatic_forward",
    "is_from_offline",
    "is_topic_message",
    "media_group_id",
    "message_id",
    "message_thread_id",
    "quote",
    "reply_markup",
    "reply_to_message",
    "sender_chat",
    "show_caption_above_media",
    "via_bot",
];

/// Longer than the longest of Telegram's own names (`supergroup_chat_created`, `message_auto_delete_timer_changed`).
const LONGEST_NAME: usize = 40;

type Fields<'a> = BTreeMap<String, &'a RawValue>;

/// Reads what can be read.
pub(super) fn read(raw: &str, frame: &Frame<'_>) -> Reading {
    let Some(update) = fields(raw) else { return Reading::Unreadable };
    let Some(number) = integer(&update, "update_id") else { return Reading::Unreadable };
    let Some((kind, body)) = update.iter().find(|(name, _)| *name != "update_id") else { return Reading::Nobodys { number } };
    let body = fields(body.get()).unwrap_or_default();
    let inner = inside(&body, "message");
    let chat = inside(&body, "chat").or_else(|| inner.as_ref().and_then(|message| inside(message, "chat")));
    let from = inside(&body, "from").or_else(|| inside(&body, "user")).unwrap_or_default();
    let Some(address) = chat.as_ref().and_then(|chat| integer(chat, "id")).or_else(|| integer(&from, "id")) else {
        return Reading::Nobodys { number };
    };
    let in_group = chat.as_ref().and_then(|chat| string(chat, "type")).is_some_and(|sort| sort != "private");
    let said = || string(&body, "text").or_else(|| string(&body, "caption")).map(crate::personal::Text::from);
    let content = if in_group { Content::InGroup { words: said() } } else { content(kind, &body, frame) };
    let callback = (kind == "callback_query").then(|| string(&body, "id").map(CallbackId)).flatten();
    let act = Act { chat: address, language_hint: string(&from, "language_code"), callback, content };
    Reading::Understood { number, received: Box::new(act.framed(number, frame)) }
}

fn content(kind: &str, body: &Fields<'_>, frame: &Frame<'_>) -> Content {
    let message = integer(body, "message_id").map(|number| number.to_string());
    let said = string(body, "text").or_else(|| string(body, "caption"));
    match (kind, said, message) {
        ("message", Some(text), message) => {
            let replied = inside(body, "reply_to_message").and_then(|replied| integer(&replied, "message_id"));
            words(text, message, replied.map(|number| number.to_string()), frame.username)
        }
        ("edited_message", Some(text), Some(message)) => Content::Edited { text: text.into(), message },
        ("edited_message", Some(text), None) => Content::Words { text: text.into(), message: None, reply_to: None },
        ("callback_query", _, _) => match string(body, "data") {
            Some(data) => Content::Pressed { data, message: None },
            None => unknown(kind),
        },
        ("message", None, _) => unknown(name_of(body)),
        (kind, _, _) => unknown(name(kind).unwrap_or("update")),
    }
}

/// The channel's name for what is in a message: the first field that not every message has.
fn name_of<'a>(body: &'a Fields<'_>) -> &'a str {
    body.keys().find_map(|field| name(field).filter(|field| !COMMON.contains(field))).unwrap_or("message")
}

/// A field's name, when it looks like one of Telegram's: it is stored and logged, so nothing else may pass for one.
fn name(field: &str) -> Option<&str> {
    (field.len() <= LONGEST_NAME && field.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')).then_some(field)
}

fn fields(raw: &str) -> Option<Fields<'_>> {
    serde_json::from_str(raw).ok()
}

fn inside<'a>(fields_of: &Fields<'a>, name: &str) -> Option<Fields<'a>> {
    fields_of.get(name).and_then(|raw| fields(raw.get()))
}

fn integer(fields_of: &Fields<'_>, name: &str) -> Option<i64> {
    serde_json::from_str(fields_of.get(name)?.get()).ok()
}

fn string(fields_of: &Fields<'_>, name: &str) -> Option<String> {
    let raw = fields_of.get(name)?.get();
    serde_json::from_str(raw).ok().or_else(|| serde_json::from_str(&without_surrogates(raw)).ok())
}

/// Half an emoji (`\ud83d` alone) makes a whole text unreadable to a strict reader: every such half becomes the sign for an unknown letter.
fn without_surrogates(raw: &str) -> String {
    let mut clean = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        clean.push_str(before);
        let long = escape.get(..6).filter(|escape| escape.starts_with("\\u"));
        let half = long.and_then(|escape| escape.get(2..3)).is_some_and(|letter| letter.eq_ignore_ascii_case("d"))
            && long.and_then(|escape| escape.get(3..4)).is_some_and(|letter| "89abcdefABCDEF".contains(letter));
        let length = if half { 6 } else { 2 };
        clean.push_str(if half { "\u{fffd}" } else { escape.get(..length).unwrap_or(escape) });
        rest = escape.get(length..).unwrap_or("");
    }
    clean.push_str(rest);
    clean
}
