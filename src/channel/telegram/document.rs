//! A document to a phone, as a form of several parts (RFC 7578), and what became of it.
//!
//! The one decision: it is settled like any other message, by the same five decisions; only that it is too large is told apart,
//! because the person has to hear that in words. The form is written here: it is a dozen lines, and the crates for it bring a client
//! of their own.

use super::Telegram;
use super::api::{Cut, Failure, Refusal};
use super::send::{Numbered, Sent, became, chat_of};
use crate::mailbox::Form;
use crate::personal::Text;
use bytes::Bytes;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The largest document a bot may send, in bytes: core.telegram.org/bots/api#senddocument says 50 MB.
pub const LARGEST_UPLOAD: usize = 50_000_000;

/// A document of ours.
pub struct Document<'a> {
    /// What it is, and what it is called.
    pub form: Form,
    /// All of it.
    pub content: &'a Text,
    /// The words under it; far below Telegram's bound of 1024 letters.
    pub caption: &'a Text,
}

/// It is larger than Telegram takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl Telegram {
    /// Sends a document when its turn has come.
    ///
    /// # Errors
    /// When it is larger than [`LARGEST_UPLOAD`], or Telegram says that it is: it will never be taken.
    pub async fn send_document(&self, address: &Text, document: &Document<'_>) -> Result<Sent, TooLarge> {
        let Some(chat) = chat_of(address) else { return Ok(Sent::Refused("the address is not a Telegram chat")) };
        if document.content.expose().len() > LARGEST_UPLOAD {
            return Err(TooLarge);
        }
        let sending = async {
            if let Err(wait) = self.pacer.turn(chat).await {
                return Ok(Sent::Wait(wait));
            }
            let boundary = boundary(document.content.expose(), fingerprint(document.content.expose()));
            let (media_type, body) = (format!("multipart/form-data; boundary={boundary}"), body(chat, document, &boundary));
            match self.api.post::<Numbered>("sendDocument", &media_type, body, self.patience.send).await {
                Ok(Numbered { message_id }) => Ok(Sent::Delivered { external_id: message_id.to_string() }),
                Err(Failure::TooMany(wait)) => {
                    self.pacer.hold(chat, wait);
                    Ok(Sent::Wait(wait))
                }
                Err(Failure::Refused(Refusal::FileTooBig)) => Err(TooLarge),
                Err(failure) => Ok(became(&failure)),
            }
        };
        tokio::time::timeout(self.patience.send, sending).await.unwrap_or(Ok(Sent::Retry(Cut::Silence.why())))
    }
}

/// Nobody can write beforehand what it is going to be: whatever they write changes it.
fn fingerprint(content: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    hasher.finish()
}

/// A line that stands nowhere in the document, whatever somebody wrote in it; the first from this number on.
fn boundary(content: &str, mut number: u64) -> String {
    loop {
        let boundary = format!("waakvlam{number:016x}");
        if !content.contains(&boundary) {
            return boundary;
        }
        number = number.wrapping_add(1);
    }
}

/// The form. Names and types are our own, so nothing in a head has to be escaped.
fn body(chat: i64, document: &Document<'_>, boundary: &str) -> Bytes {
    let Document { form, content, caption } = document;
    let field = |name: &str, value: &str| format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"document\"; filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
        form.file_name(),
        form.media_type(),
    );
    let end = format!("\r\n--{boundary}--\r\n");
    let fields = [field("chat_id", &chat.to_string()), field("caption", caption.expose())].concat();
    Bytes::from([fields.as_str(), &head, content.expose(), &end].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_boundary_stands_nowhere_in_what_it_bounds() {
        let first = boundary("hallo", u64::MAX);
        let second = boundary(&format!("hallo {first}"), u64::MAX);
        assert_eq!([first.as_str(), second.as_str()], ["waakvlamffffffffffffffff", "waakvlam0000000000000000"]);
        assert_ne!(fingerprint("hallo"), fingerprint("hallo."));
    }
}
