//! Calls to an on-call system of the organisation's own, which rings telephones.
//!
//! The one decision: one small POST that any such system, or a script of ten lines before it, can take: JSON, signed with
//! HMAC-SHA-256 over the whole body. That one is chosen because every language has it and other systems sign their webhooks
//! with it, so that two people who run such a system need learn nothing of us. The id stays the same when a call is repeated.

use super::https::{HttpsClient, client};
use super::outside::{Haste, Room, Sent};
use crate::mailbox::{Account, Channel};
use hmac::{Hmac, KeyInit as _, Mac as _};
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderName};
use hyper::{Request, StatusCode, Uri};
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;
use sha2::Sha256;
use std::fmt;
use std::time::Duration;
use thiserror::Error;
use url::Url;

/// How long a call may take, unless somebody says otherwise.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// Calls are rare: a connection is not kept for the next.
const IDLE: Duration = Duration::from_secs(5);
/// Where the signature stands: `sha256=` and 64 hexadecimal letters.
const SIGNATURE: HeaderName = HeaderName::from_static("waakvlam-signature");
/// Where the id stands once more, for systems that drop repeats by it.
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// What is sent. Nothing of a person is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// Of this call; the same when it is repeated.
    pub id: String,
    /// Of the signal; none when somebody may be in danger and there is no number yet.
    pub number: Option<i64>,
    /// `urgent`, `high` or `normal`.
    pub urgency: String,
    /// The desk that has it, or that gets it when nobody takes it.
    pub desk: String,
    /// Whose telephone: as the network file says.
    pub pager: String,
    /// When it is sent: signed with the rest, so that whoever takes it can refuse one that somebody kept and sends again.
    pub sent_at: Timestamp,
    /// The how manieth time somebody is alerted, from 1.
    pub attempt: u16,
    /// Where it is read, by whoever is signed in.
    pub link: String,
}

/// That calls cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("alert.page_url cannot be called. Write an address with `https://`")]
pub struct PagerError;

/// The way to an on-call system.
pub struct Pager {
    client: HttpsClient,
    url: Uri,
    secret: SecretString,
    patience: Duration,
    room: Room,
}

impl fmt::Debug for Pager {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pager")
    }
}

impl Pager {
    /// The way to this address; nothing is connected yet.
    ///
    /// # Errors
    /// When it cannot be called.
    pub fn at(url: &Url, secret: SecretString, patience: Duration) -> Result<Self, PagerError> {
        let uri = url.as_str().parse().map_err(|_| PagerError)?;
        Ok(Self { client: client(IDLE).ok_or(PagerError)?, url: uri, secret, patience, room: Room::default() })
    }

    /// The account under which calls are written down.
    pub fn account() -> Account {
        Account { channel: Channel::Pager, name: "webhook".into() }
    }

    /// Makes a call.
    pub async fn send(&self, page: &Page, haste: Haste) -> Sent {
        let Some(_place) = self.room.place(haste) else { return Sent::Busy };
        // A page of ours always writes as JSON; should one not, the other side says so of an empty body.
        let body = serde_json::to_vec(page).unwrap_or_default();
        let Some(signature) = sign(&self.secret, &body) else { return Sent::Refused("the call cannot be signed") };
        let request = Request::post(self.url.clone())
            .header(CONTENT_TYPE, "application/json")
            .header(SIGNATURE, signature)
            .header(IDEMPOTENCY_KEY, page.id.as_str())
            .body(Full::new(Bytes::from(body)));
        let Ok(request) = request else { return Sent::Refused("the call cannot be put into words") };
        match tokio::time::timeout(self.patience, self.client.request(request)).await {
            Ok(Ok(response)) => judge(response.status()),
            Ok(Err(_)) => Sent::Retry("there is no connection to the on-call system"),
            Err(_) => Sent::Retry("the on-call system does not answer"),
        }
    }
}

/// What an answer means; only its status is read.
fn judge(status: StatusCode) -> Sent {
    if status.is_success() {
        return Sent::Taken;
    }
    // Whoever is sent on by a redirect gets a signed call that was meant for somebody else.
    if status.is_redirection() {
        return Sent::Refused("the on-call system answers with a redirect, which is not followed");
    }
    match status {
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => Sent::Retry("the on-call system asks to try later"),
        _ if status.is_server_error() => Sent::Retry("the on-call system is ill"),
        _ => Sent::Refused("the on-call system refuses the call"),
    }
}

fn sign(secret: &SecretString, body: &[u8]) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.expose_secret().as_bytes()).ok()?;
    mac.update(body);
    let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    Some(format!("sha256={hex}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_the_one_of_the_standard() {
        // RFC 4231, test case 2.
        let signature = sign(&"Jefe".into(), b"what do ya want for nothing?").unwrap();
        assert_eq!(signature, "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    #[test]
    fn an_answer_is_read_by_its_status() {
        for (status, expected) in [
            (200, "taken"),
            (202, "taken"),
            (302, "refused"),
            (308, "refused"),
            (401, "refused"),
            (404, "refused"),
            (408, "retry"),
            (429, "retry"),
            (500, "retry"),
            (503, "retry"),
        ] {
            let word = match judge(StatusCode::from_u16(status).unwrap()) {
                Sent::Taken => "taken",
                Sent::Retry(_) => "retry",
                Sent::Refused(_) => "refused",
                Sent::Busy => "busy",
            };
            assert_eq!(word, expected, "{status}");
        }
    }
}
