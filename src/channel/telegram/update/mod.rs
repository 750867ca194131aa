//! One update of Telegram, read.
//!
//! The one decision: structs of our own that know only what we use, instead of teloxide's `Update`, which tries many shapes
//! of message in turn and knows none that is newer than itself (measured on a short text, parsing alone: 3.8 µs against 0.9 µs
//! for all of this). What these do not understand is read once more, field by field ([`salvage`]): above all the
//! words, which the crisis screen must see.

mod age;
mod salvage;
#[cfg(test)]
mod tests;

pub(super) use age::happened_at;

use super::receive::{CallbackId, Received};
use crate::id::NetworkId;
use crate::mailbox::{Account, Content, FileOffer, FileSort, Inbound};
use crate::personal::Text;
use jiff::Timestamp;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// Through which bot, and when.
pub(super) struct Frame<'a> {
    pub(super) network: &'a NetworkId,
    pub(super) account: &'a Account,
    /// The bot's own name, which a phone may put behind a command (`/stop@its_name`).
    pub(super) username: &'a str,
    pub(super) at: Timestamp,
}

/// What an update turned out to be.
pub(super) enum Reading {
    /// Something a person did.
    Understood { number: i64, received: Box<Received> },
    /// It belongs to no chat, so nobody can be answered.
    Nobodys { number: i64 },
    /// It has no number, or is no JSON object.
    Unreadable,
}

#[derive(Deserialize)]
struct Update {
    update_id: i64,
    message: Option<Message>,
    edited_message: Option<Message>,
    callback_query: Option<Callback>,
    my_chat_member: Option<Membership>,
}

#[derive(Deserialize)]
struct Message {
    message_id: i64,
    chat: Chat,
    from: Option<Person>,
    text: Option<String>,
    caption: Option<String>,
    reply_to_message: Option<Numbered>,
    photo: Option<Vec<Photo>>,
    voice: Option<Media>,
    audio: Option<Media>,
    video: Option<Media>,
    video_note: Option<Media>,
    animation: Option<Media>,
    document: Option<Media>,
    sticker: Option<Sticker>,
    location: Option<Place>,
    contact: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Chat {
    id: i64,
    #[serde(rename = "type")]
    sort: ChatSort,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum ChatSort {
    Private,
    #[serde(other)]
    Group,
}

/// Names are not read: nobody is somebody by saying so.
#[derive(Deserialize)]
struct Person {
    id: i64,
    language_code: Option<String>,
}

#[derive(Deserialize)]
struct Numbered {
    message_id: i64,
    chat: Option<Chat>,
}

#[derive(Deserialize)]
struct Photo {
    file_id: String,
    file_size: Option<u64>,
    #[serde(default)]
    width: u64,
    #[serde(default)]
    height: u64,
}

#[derive(Deserialize)]
struct Media {
    file_id: String,
    file_size: Option<u64>,
    mime_type: Option<String>,
}

#[derive(Deserialize)]
struct Sticker {
    emoji: Option<String>,
}

#[derive(Deserialize)]
struct Place {
    latitude: f64,
    longitude: f64,
}

#[derive(Deserialize)]
struct Callback {
    id: String,
    from: Person,
    message: Option<Numbered>,
    data: Option<String>,
}

#[derive(Deserialize)]
struct Membership {
    chat: Chat,
    from: Person,
    new_chat_member: Member,
}

#[derive(Deserialize)]
struct Member {
    status: String,
}

/// Reads one update. Errors of the JSON reader are let go: they can quote what a person wrote.
pub(super) fn read(raw: &str, frame: &Frame<'_>) -> Reading {
    let Ok(update) = serde_json::from_str::<Update>(raw) else { return salvage::read(raw, frame) };
    let number = update.update_id;
    let understood = match update {
        Update { message: Some(message), .. } => from_message(message, frame),
        Update { edited_message: Some(message), .. } => Some(from_edited(message)),
        Update { callback_query: Some(callback), .. } => Some(from_callback(callback)),
        Update { my_chat_member: Some(membership), .. } => Some(from_membership(&membership)),
        Update { message: None, edited_message: None, callback_query: None, my_chat_member: None, .. } => None,
    };
    match understood {
        Some(act) => Reading::Understood { number, received: Box::new(act.framed(number, frame)) },
        None => salvage::read(raw, frame),
    }
}

/// What was done, where, before it is put in its frame.
struct Act {
    chat: i64,
    language_hint: Option<String>,
    callback: Option<CallbackId>,
    content: Content,
}

impl Act {
    fn framed(self, number: i64, frame: &Frame<'_>) -> Received {
        let inbound = Inbound {
            network: frame.network.clone(),
            account: frame.account.clone(),
            external_id: number.to_string(),
            address: Text::from(self.chat.to_string()),
            at: frame.at,
            language_hint: self.language_hint,
            content: self.content,
        };
        Received { inbound, callback: self.callback }
    }
}

fn unknown(what: &str) -> Content {
    Content::Else { what: what.to_owned() }
}

/// `None` when nothing in it is known to us: then its name is looked for.
fn from_message(mut message: Message, frame: &Frame<'_>) -> Option<Act> {
    let language_hint = message.from.take().and_then(|from| from.language_code);
    let chat = message.chat.id;
    let content = match message.chat.sort {
        ChatSort::Group => Content::InGroup { words: message.text.or(message.caption).map(Text::from) },
        ChatSort::Private => content(message, frame)?,
    };
    Some(Act { chat, language_hint, callback: None, content })
}

fn content(mut message: Message, frame: &Frame<'_>) -> Option<Content> {
    let number = message.message_id.to_string();
    let reply_to = message.reply_to_message.take().map(|replied| replied.message_id.to_string());
    if let Some(text) = message.text.take() {
        return Some(words(text, Some(number), reply_to, frame.username));
    }
    if let Some(file) = file(&mut message) {
        return Some(Content::File { file, caption: message.caption.map(Text::from), reply_to });
    }
    match message {
        Message { location: Some(Place { latitude, longitude }), .. } => Some(Content::Place { latitude, longitude }),
        Message { sticker: Some(Sticker { emoji }), .. } => Some(Content::Sticker { emoji }),
        Message { contact: Some(_), .. } => Some(Content::Card),
        // Something new with words beside it: the words are what we understand.
        Message { caption: Some(caption), .. } => Some(words(caption, Some(number), reply_to, frame.username)),
        Message { location: None, sticker: None, contact: None, caption: None, .. } => None,
    }
}

/// The file in a message, if there is one; of a photo the largest size.
fn file(message: &mut Message) -> Option<FileOffer> {
    let largest = |photo: &Photo| (photo.file_size.unwrap_or(0), photo.width.saturating_mul(photo.height));
    if let Some(photo) = message.photo.take().and_then(|sizes| sizes.into_iter().max_by_key(largest)) {
        return Some(FileOffer { sort: FileSort::Photo, handle: photo.file_id, size: photo.file_size, media_type: None });
    }
    // An animation comes with a `document` of the same file beside it, for older programs: the animation goes first.
    let (sort, media) = [
        (FileSort::Voice, message.voice.take()),
        (FileSort::Voice, message.audio.take()),
        (FileSort::Video, message.video.take()),
        (FileSort::Video, message.video_note.take()),
        (FileSort::Video, message.animation.take()),
        (FileSort::Document, message.document.take()),
    ]
    .into_iter()
    .find_map(|(sort, media)| media.map(|media| (sort, media)))?;
    Some(FileOffer { sort, handle: media.file_id, size: media.file_size, media_type: media.mime_type })
}

/// Typed words, or `/start` and what a link put behind it.
///
/// Only what a link can carry (letters, digits, `_` and `-`, at most 64) is taken for a payload. Whatever else stands
/// behind `/start` was typed by a person, and is words for the crisis screen.
fn words(text: String, message: Option<String>, reply_to: Option<String>, username: &str) -> Content {
    let (command, rest) = text.split_once(char::is_whitespace).unwrap_or((text.as_str(), ""));
    let Some(command) = command.strip_prefix('/') else { return Content::Words { text: text.into(), message, reply_to } };
    let (command, named) = command.split_once('@').unwrap_or((command, username));
    let ours = named.eq_ignore_ascii_case(username);
    let payload = rest.trim();
    let linked = payload.len() <= 64 && payload.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    if ours && command.eq_ignore_ascii_case("start") && linked {
        return Content::Started { payload: (!payload.is_empty()).then(|| payload.to_owned()) };
    }
    let text = match (ours, payload) {
        (true, "") => format!("/{command}"),
        (true, payload) => format!("/{command} {payload}"),
        (false, _) => text,
    };
    Content::Words { text: text.into(), message, reply_to }
}

fn from_edited(message: Message) -> Act {
    let number = message.message_id.to_string();
    let content = match (message.chat.sort, message.text.or(message.caption)) {
        (ChatSort::Group, text) => Content::InGroup { words: text.map(Text::from) },
        (ChatSort::Private, Some(text)) => Content::Edited { text: text.into(), message: number },
        // A place that moves along with the phone, or a caption taken away.
        (ChatSort::Private, None) => unknown("edited_message"),
    };
    let language_hint = message.from.and_then(|from| from.language_code);
    Act { chat: message.chat.id, language_hint, callback: None, content }
}

fn from_callback(callback: Callback) -> Act {
    let (number, chat) = match callback.message {
        Some(Numbered { message_id, chat }) => (Some(message_id.to_string()), chat),
        None => (None, None),
    };
    let in_group = chat.as_ref().is_some_and(|chat| chat.sort == ChatSort::Group);
    let content = match callback.data {
        _ if in_group => Content::InGroup { words: None },
        Some(data) => Content::Pressed { data, message: number },
        None => unknown("callback_query"),
    };
    // A private chat has the number of its person: a tap whose message is gone can still be answered there.
    let chat = chat.map_or(callback.from.id, |chat| chat.id);
    Act { chat, language_hint: callback.from.language_code, callback: Some(CallbackId(callback.id)), content }
}

fn from_membership(membership: &Membership) -> Act {
    let content = match (membership.new_chat_member.status.as_str(), membership.chat.sort) {
        ("kicked" | "left", _) => Content::Left,
        (_, ChatSort::Group) => Content::InGroup { words: None },
        (_, ChatSort::Private) => unknown("unblocked"),
    };
    let language_hint = membership.from.language_code.clone();
    Act { chat: membership.chat.id, language_hint, callback: None, content }
}
