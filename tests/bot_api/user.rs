//! A person with a phone: everything they do becomes an update.

use super::{BOT_ID, Shared};
use serde_json::{Value, json};

/// The person whose private chat has this number.
#[derive(Clone, Copy)]
pub(crate) struct User<'a> {
    shared: &'a Shared,
    chat: i64,
    language: &'static str,
}

impl<'a> User<'a> {
    pub(crate) fn new(shared: &'a Shared, chat: i64) -> Self {
        Self { shared, chat, language: "nl" }
    }

    /// Their phone is set to another language than Dutch.
    pub(crate) fn with_phone_in(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// Types words. Returns the message's number.
    pub(crate) fn says(self, text: &str) -> i64 {
        self.sends(json!({ "text": text }))
    }

    /// Types words in answer to a message.
    pub(crate) fn replies(self, to: i64, text: &str) -> i64 {
        self.sends(json!({ "text": text, "reply_to_message": { "message_id": to, "date": 1, "chat": self.chat_json() } }))
    }

    /// Opens the bot by its button, or by a link that carries something.
    pub(crate) fn starts(self, payload: Option<&str>) -> i64 {
        self.says(&payload.map_or_else(|| "/start".to_owned(), |payload| format!("/start {payload}")))
    }

    /// Changes a message afterwards.
    pub(crate) fn edits(self, message: i64, text: &str) {
        let edited = self.message(message, json!({ "text": text, "edit_date": 1_772_528_460 }));
        self.shared.change(|state| state.queue_update(json!({ "edited_message": edited })));
    }

    /// Sends a message with these fields: a photo, a place, or something that Telegram has yet to invent.
    pub(crate) fn sends(self, fields: Value) -> i64 {
        self.shared.change(|state| {
            let number = state.message_number();
            state.queue_update(json!({ "message": self.message(number, fields) }));
            number
        })
    }

    /// Sends a photo that was put down with `BotApi::hold_file`, in two sizes as phones do, with words under it.
    pub(crate) fn sends_photo(self, handle: &str, caption: Option<&str>) -> i64 {
        let size = |handle: &str, width: u64| json!({ "file_id": handle, "file_unique_id": handle, "width": width, "height": width, "file_size": width * 10 });
        let mut fields = json!({ "photo": [size("a-smaller-one", 90), size(handle, 1280)] });
        if let Some(caption) = caption {
            fields["caption"] = json!(caption);
        }
        self.sends(fields)
    }

    /// Taps the button with this on it, in the latest message that has one. Returns the tap's id.
    pub(crate) fn presses(self, label: &str) -> String {
        let found = self.shared.look().sent.iter().rev().filter(|message| message.chat == self.chat).find_map(|message| {
            let button = message.buttons.iter().flatten().find(|(words, _)| words.contains(label));
            button.map(|(_, data)| (message.message_id, data.clone()))
        });
        let Some((message, data)) = found else { panic!("chat {} has no button {label:?}", self.chat) };
        self.presses_data(message, &data)
    }

    /// Taps a button that carries this, under this message: an old one, or one that we never made.
    pub(crate) fn presses_data(self, message: i64, data: &str) -> String {
        self.shared.change(|state| {
            let tap = format!("tap-{}", state.message_number());
            state.open_taps.insert(tap.clone());
            let under = json!({ "message_id": message, "date": 1_772_528_400, "chat": self.chat_json(), "from": { "id": BOT_ID, "is_bot": true, "first_name": "Waakvlam" } });
            let query = json!({ "id": tap, "from": self.person(), "message": under, "chat_instance": "1", "data": data });
            state.queue_update(json!({ "callback_query": query }));
            tap
        })
    }

    /// Blocks the bot: sendings are refused from now on.
    pub(crate) fn blocks(self) {
        self.shared.change(|state| {
            state.blocked.insert(self.chat);
            state.queue_update(self.membership("kicked"));
        });
    }

    /// Takes the block away.
    pub(crate) fn unblocks(self) {
        self.shared.change(|state| {
            state.blocked.remove(&self.chat);
            state.queue_update(self.membership("member"));
        });
    }

    fn membership(self, status: &str) -> Value {
        let member = json!({ "user": { "id": BOT_ID, "is_bot": true, "first_name": "Waakvlam" }, "status": status });
        json!({ "my_chat_member": { "chat": self.chat_json(), "from": self.person(), "date": 1_772_528_400, "new_chat_member": member } })
    }

    fn message(self, number: i64, fields: Value) -> Value {
        let mut message = json!({ "message_id": number, "date": 1_772_528_400, "chat": self.chat_json(), "from": self.person() });
        if let (Some(message), Value::Object(fields)) = (message.as_object_mut(), fields) {
            message.extend(fields);
        }
        message
    }

    fn chat_json(self) -> Value {
        json!({ "id": self.chat, "type": "private", "first_name": "Iemand" })
    }

    fn person(self) -> Value {
        json!({ "id": self.chat, "is_bot": false, "first_name": "Iemand", "language_code": self.language })
    }
}
