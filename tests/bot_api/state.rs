//! What the server remembers, and the rules of Telegram that it keeps.

use super::BOT_ID;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet, VecDeque};

/// How a call goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Misbehaviour {
    /// 429, nothing is done.
    TooMany { retry_after: u64 },
    /// 429 that does not say how long.
    TooManyUnsaid,
    /// Such a status with a page instead of JSON, as a proxy answers; nothing is done.
    ServerError(u16),
    /// Such an error in Telegram's own words; nothing is done.
    Refuses { code: u16, description: &'static str },
    /// It is done, and then the connection is cut before the answer is whole.
    CutAfterDoing,
    /// It is done, and the answer is 200 with half a JSON.
    HalfJson,
    /// It is never answered, nor done.
    Hangs,
}

pub(crate) struct Fault {
    pub(crate) method: String,
    pub(crate) how: Misbehaviour,
    /// How many calls go well before the first that goes wrong.
    pub(crate) good_before: usize,
    pub(crate) left: usize,
}

/// One call of the program under test.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) parameters: Value,
}

/// A message that reached a phone.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SentMessage {
    pub(crate) chat: i64,
    pub(crate) message_id: i64,
    pub(crate) text: String,
    /// Rows of buttons: what stands on them, and what they carry.
    pub(crate) buttons: Vec<Vec<(String, String)>>,
    /// The message it answers.
    pub(crate) reply_to: Option<i64>,
    /// What came with it; then the text is what stands under it.
    pub(crate) document: Option<SentDocument>,
}

/// A document that reached a phone, as the form that brought it was read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SentDocument {
    pub(crate) name: String,
    pub(crate) media_type: String,
    pub(crate) content: Vec<u8>,
}

impl SentMessage {
    /// What stands on the buttons, row after row.
    pub(crate) fn labels(&self) -> Vec<&str> {
        self.buttons.iter().flatten().map(|(label, _)| label.as_str()).collect()
    }
}

pub(crate) struct HeldFile {
    pub(crate) bytes: Vec<u8>,
    pub(crate) announced: Option<u64>,
}

pub(crate) struct Webhook {
    pub(crate) url: String,
    pub(crate) secret: String,
}

/// A refusal in Telegram's words.
pub(crate) type Refusal = (u16, String);

pub(crate) struct State {
    next_update: i64,
    next_message: i64,
    pub(crate) queue: VecDeque<(i64, String)>,
    confirmed: Vec<(i64, String)>,
    pub(crate) sent: Vec<SentMessage>,
    seen: HashMap<i64, usize>,
    pub(crate) blocked: HashSet<i64>,
    pub(crate) open_taps: HashSet<String>,
    pub(crate) calls: Vec<Call>,
    pub(crate) refused: Vec<String>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) files: HashMap<String, HeldFile>,
    pub(crate) webhook: Option<Webhook>,
    /// Raised by each poll: an older one that still waits sees that it is not the last.
    pub(crate) poll: u64,
}

impl Default for State {
    fn default() -> Self {
        Self {
            next_update: 1000,
            next_message: 1,
            queue: VecDeque::new(),
            confirmed: Vec::new(),
            sent: Vec::new(),
            seen: HashMap::new(),
            blocked: HashSet::new(),
            open_taps: HashSet::new(),
            calls: Vec::new(),
            refused: Vec::new(),
            faults: Vec::new(),
            files: HashMap::new(),
            webhook: None,
            poll: 0,
        }
    }
}

impl State {
    /// A number that no message has yet.
    pub(crate) fn message_number(&mut self) -> i64 {
        self.next_message += 1;
        self.next_message
    }

    pub(crate) fn queue_update(&mut self, mut fields: Value) -> i64 {
        let number = self.next_update;
        self.next_update += 1;
        fields["update_id"] = json!(number);
        self.queue.push_back((number, fields.to_string()));
        number
    }

    pub(crate) fn queue_raw(&mut self, number: i64, text: String) {
        self.queue.push_back((number, text));
        self.next_update = self.next_update.max(number) + 1;
    }

    pub(crate) fn redeliver(&mut self) {
        for update in self.confirmed.drain(..).rev() {
            self.queue.push_front(update);
        }
    }

    pub(crate) fn confirm(&mut self, offset: i64) {
        while self.queue.front().is_some_and(|(number, _)| *number < offset) {
            self.confirmed.extend(self.queue.pop_front());
        }
    }

    /// The pushed update at the head is taken.
    pub(crate) fn confirm_first(&mut self) {
        self.confirmed.extend(self.queue.pop_front());
    }

    pub(crate) fn next_to(&mut self, chat: i64) -> Option<SentMessage> {
        let seen = self.seen.entry(chat).or_default();
        let message = self.sent.iter().filter(|message| message.chat == chat).nth(*seen).cloned()?;
        *seen += 1;
        Some(message)
    }

    pub(crate) fn hold(&mut self, file: HeldFile) -> String {
        let handle = format!("file-{}", self.files.len() + 1);
        self.files.insert(handle.clone(), file);
        handle
    }

    /// How this call goes wrong, if it does.
    pub(crate) fn fault(&mut self, method: &str) -> Option<Misbehaviour> {
        let fault = self.faults.iter_mut().find(|fault| fault.left > 0 && fault.method.eq_ignore_ascii_case(method))?;
        if fault.good_before > 0 {
            fault.good_before -= 1;
            return None;
        }
        fault.left -= 1;
        Some(fault.how.clone())
    }

    /// What Telegram answers to a call that is no poll.
    pub(crate) fn answer(&mut self, method: &str, parameters: &Value) -> Result<Value, Refusal> {
        let answer = match method.to_ascii_lowercase().as_str() {
            "getme" => Ok(json!({ "id": BOT_ID, "is_bot": true, "first_name": "Waakvlam", "username": super::BOT_NAME })),
            "sendmessage" => self.send(parameters),
            "answercallbackquery" => self.answer_tap(parameters),
            "getfile" => self.describe_file(parameters),
            "getwebhookinfo" => {
                let url = self.webhook.as_ref().map_or("", |webhook| webhook.url.as_str());
                Ok(json!({ "url": url, "has_custom_certificate": false, "pending_update_count": self.queue.len() }))
            }
            "setwebhook" => {
                let text = |name: &str| parameters[name].as_str().unwrap_or_default().to_owned();
                self.webhook = Some(Webhook { url: text("url"), secret: text("secret_token") });
                Ok(json!(true))
            }
            "deletewebhook" => {
                self.webhook = None;
                Ok(json!(true))
            }
            _ => Ok(json!(true)),
        };
        if let Err((_, description)) = &answer {
            self.refused.push(format!("{method}: {description}"));
        }
        answer
    }

    fn send(&mut self, parameters: &Value) -> Result<Value, Refusal> {
        let bad = |description: &str| Err((400, format!("Bad Request: {description}")));
        let Some(chat) = parameters["chat_id"].as_i64() else { return bad("chat_id is empty") };
        let text = parameters["text"].as_str().unwrap_or_default();
        if self.blocked.contains(&chat) {
            return Err((403, "Forbidden: bot was blocked by the user".to_owned()));
        }
        if text.trim().is_empty() {
            return bad("message text is empty");
        }
        if text.encode_utf16().count() > 4096 {
            return bad("message is too long");
        }
        let mut buttons = Vec::new();
        for row in parameters["reply_markup"]["inline_keyboard"].as_array().into_iter().flatten() {
            let mut labels = Vec::new();
            for button in row.as_array().into_iter().flatten() {
                let (label, data) = (button["text"].as_str().unwrap_or_default(), button["callback_data"].as_str().unwrap_or_default());
                if label.is_empty() || data.is_empty() || data.len() > 64 {
                    return bad("BUTTON_DATA_INVALID");
                }
                labels.push((label.to_owned(), data.to_owned()));
            }
            buttons.push(labels);
        }
        let message_id = self.message_number();
        let reply_to = parameters["reply_parameters"]["message_id"].as_i64();
        self.sent.push(SentMessage { chat, message_id, text: text.to_owned(), buttons, reply_to, document: None });
        let chat = json!({ "id": chat, "type": "private", "first_name": "Iemand" });
        Ok(json!({ "message_id": message_id, "date": 1_772_528_400, "chat": chat, "text": text }))
    }

    /// A document from a form of several parts.
    pub(crate) fn send_document(&mut self, parameters: &Value, document: Option<SentDocument>) -> Result<Value, Refusal> {
        let answer = self.take_document(parameters, document);
        if let Err((_, description)) = &answer {
            self.refused.push(format!("sendDocument: {description}"));
        }
        answer
    }

    fn take_document(&mut self, parameters: &Value, document: Option<SentDocument>) -> Result<Value, Refusal> {
        let bad = |description: &str| Err((400, format!("Bad Request: {description}")));
        let Some(chat) = parameters["chat_id"].as_str().and_then(|chat| chat.parse().ok()) else { return bad("chat_id is empty") };
        let caption = parameters["caption"].as_str().unwrap_or_default();
        if self.blocked.contains(&chat) {
            return Err((403, "Forbidden: bot was blocked by the user".to_owned()));
        }
        let Some(document) = document.filter(|document| !document.content.is_empty()) else {
            return bad("there is no document in the request");
        };
        if caption.encode_utf16().count() > 1024 {
            return bad("message caption is too long");
        }
        let message_id = self.message_number();
        let text = caption.to_owned();
        self.sent.push(SentMessage { chat, message_id, text, buttons: Vec::new(), reply_to: None, document: Some(document) });
        Ok(
            json!({ "message_id": message_id, "date": 1_772_528_400, "chat": { "id": chat, "type": "private" }, "document": { "file_id": "d" } }),
        )
    }

    fn answer_tap(&mut self, parameters: &Value) -> Result<Value, Refusal> {
        if self.open_taps.remove(parameters["callback_query_id"].as_str().unwrap_or_default()) {
            return Ok(json!(true));
        }
        Err((400, "Bad Request: query is too old and response timeout expired or query ID is invalid".to_owned()))
    }

    fn describe_file(&self, parameters: &Value) -> Result<Value, Refusal> {
        let handle = parameters["file_id"].as_str().unwrap_or_default();
        let Some(file) = self.files.get(handle) else { return Err((400, "Bad Request: invalid file_id".to_owned())) };
        let mut described = json!({ "file_id": handle, "file_unique_id": handle, "file_path": format!("photos/{handle}.bin") });
        if let Some(size) = file.announced {
            described["file_size"] = json!(size);
        }
        Ok(described)
    }
}
