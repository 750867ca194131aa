//! A photo, voice note or file, fetched from Telegram.
//!
//! The one decision: the bound is kept while reading, not by what the server announces; a file that lies about its size
//! costs us no more memory than an honest one.

use super::Telegram;
use super::api::{Cut, Failure, Refusal};
use crate::channel::media;
use crate::mailbox::LARGEST_FILE;
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::body::Body;
use serde::Deserialize;
use std::time::Duration;
use teloxide::payloads;
use thiserror::Error;

/// A file, whole.
#[derive(Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Its bytes. Personal.
    pub bytes: Bytes,
    /// What its first bytes say it is (`image/jpeg`); never what a phone called it. `None` when they say nothing.
    pub media_type: Option<&'static str>,
}

impl std::fmt::Debug for Fetched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<{} bytes of {}>", self.bytes.len(), self.media_type.unwrap_or("something"))
    }
}

/// Why a file was not fetched.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FetchError {
    /// It is larger than allowed, and always will be: ask the person for a smaller one.
    #[error("the file is larger than what may be fetched")]
    TooLarge,
    /// Telegram does not hold it any more: ask the person to send it again.
    #[error("Telegram does not hold the file any more")]
    Gone,
    /// Not now: again after this long, or after the mailbox's own back-off.
    #[error("the file cannot be fetched now ({reason})")]
    Retry {
        /// In a few words.
        reason: &'static str,
        /// How long Telegram asks us to wait, if it does.
        after: Option<Duration>,
    },
}

#[derive(Deserialize)]
struct Held {
    file_size: Option<u64>,
    file_path: Option<String>,
}

impl Telegram {
    /// Fetches a file of at most `limit_bytes` (and never more than [`LARGEST_FILE`]).
    ///
    /// # Errors
    /// Each is a decision: never, not any more, not now.
    pub async fn fetch(&self, handle: &str, limit_bytes: u64) -> Result<Fetched, FetchError> {
        let limit = limit_bytes.min(LARGEST_FILE);
        let fetching = self.fetch_within(handle, limit);
        tokio::time::timeout(self.patience.fetch, fetching).await.unwrap_or_else(|_| Err(fetching_failed(&Failure::Cut(Cut::Silence))))
    }

    async fn fetch_within(&self, handle: &str, limit: u64) -> Result<Fetched, FetchError> {
        let request = payloads::GetFile::new(teloxide::types::FileId(handle.to_owned()));
        let held: Held = self.api.call(&request, self.patience.fetch).await.map_err(|failure| fetching_failed(&failure))?;
        if held.file_size.is_some_and(|size| size > limit) {
            return Err(FetchError::TooLarge);
        }
        let path = held.file_path.ok_or(FetchError::Gone)?;
        let mut body = self.api.open(&path).await.map_err(|failure| fetching_failed(&failure))?.into_body();
        if body.size_hint().lower() > limit {
            return Err(FetchError::TooLarge);
        }
        let mut bytes = BytesMut::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|_| fetching_failed(&Failure::Cut(Cut::Broken)))?;
            let Some(piece) = frame.data_ref() else { continue };
            if u64::try_from(bytes.len().saturating_add(piece.len())).unwrap_or(u64::MAX) > limit {
                return Err(FetchError::TooLarge);
            }
            bytes.extend_from_slice(piece);
        }
        let media_type = media::guess(&bytes);
        Ok(Fetched { bytes: bytes.freeze(), media_type })
    }
}

fn fetching_failed(failure: &Failure) -> FetchError {
    let retry = |reason| FetchError::Retry { reason, after: None };
    match failure {
        Failure::TooMany(wait) => FetchError::Retry { reason: "Telegram asks to wait", after: Some(*wait) },
        Failure::Server => retry("Telegram has a fault of its own"),
        Failure::Cut(cut) => retry(cut.why()),
        Failure::Malformed => retry("the answer could not be read"),
        Failure::Refused(Refusal::Token) => retry("Telegram refuses the bot token"),
        Failure::Refused(Refusal::OtherPoller | Refusal::WebhookIsSet) => retry("Telegram reports a conflict"),
        Failure::Refused(Refusal::FileTooBig) => FetchError::TooLarge,
        Failure::Refused(
            Refusal::FileNotHeld | Refusal::Request | Refusal::Blocked | Refusal::Deactivated | Refusal::ChatNotFound | Refusal::Moved,
        ) => FetchError::Gone,
    }
}
