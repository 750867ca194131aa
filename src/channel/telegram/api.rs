//! One call to the Bot API: a request out, an answer or a reason back.
//!
//! The one decision: hyper with a pool of living connections instead of teloxide's client. Measured on loopback (40,000
//! sends with a keyboard over 50 tasks, three rounds, release build, two cores), processor time a send: teloxide's `Bot`
//! 29 to 52 µs, reqwest 18 to 28 µs, hyper bare 13 to 18 µs, our whole `Telegram::send` over this 16 to 17 µs. It reads of
//! an answer only what we use, never sleeps at a 5xx, and its errors cannot hold the token, since they hold no address.

use crate::channel::https::{HttpsClient, client};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::header::CONTENT_TYPE;
use hyper::{Request, Response, StatusCode, Uri};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use teloxide::requests::Payload;

/// How long an unused connection is kept: a little below the minute after which Telegram's servers close theirs.
const IDLE: Duration = Duration::from_secs(50);

/// The longest answer we read: a hundred updates of the longest messages with what they reply to is some 5 MB.
const LONGEST_ANSWER: usize = 16 * 1024 * 1024;

/// How long to wait when Telegram says "too many" and does not say how long.
const UNSAID_WAIT: Duration = Duration::from_secs(5);

/// The longest wait we believe: Telegram's longest bans for sending too much are about a day.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);

/// Why a call brought nothing.
pub(super) enum Failure {
    /// 429: we are too fast; again after this long.
    TooMany(Duration),
    /// 5xx: the server is ill.
    Server,
    /// The server understood, and will not.
    Refused(Refusal),
    /// The way there or back was cut.
    Cut(Cut),
    /// What came back is not an answer of a Bot API.
    Malformed,
}

/// What the server will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It does not know the token.
    Token,
    /// 409: somebody else polls with this token.
    OtherPoller,
    /// 409: a webhook is set, so nobody can poll.
    WebhookIsSet,
    /// The person blocked the bot, or it was put out of the group.
    Blocked,
    /// The person's account is no more.
    Deactivated,
    /// There is no such chat, or the person never opened it.
    ChatNotFound,
    /// The group became another chat.
    Moved,
    /// The file is larger than a bot may fetch or send.
    FileTooBig,
    /// The file is not held (any more).
    FileNotHeld,
    /// Any other refusal of our request.
    Request,
}

/// Where the way was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// No connection came about.
    NoConnection,
    /// Nothing came back in time: it may have been done.
    Silence,
    /// The connection broke before the answer was whole: it may have been done.
    Broken,
}

impl Cut {
    /// In a few words.
    pub(super) fn why(self) -> &'static str {
        match self {
            Self::NoConnection => "no connection",
            Self::Silence => "no answer in time",
            Self::Broken => "the connection was cut",
        }
    }
}

/// The envelope of every answer.
#[derive(Deserialize)]
struct Answer<T> {
    ok: bool,
    #[serde(default = "none")]
    result: Option<T>,
    #[serde(default)]
    error_code: u16,
    #[serde(default)]
    description: String,
    parameters: Option<Parameters>,
}

fn none<T>() -> Option<T> {
    None
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

/// A Bot API server and the token it knows us by.
pub(super) struct Api {
    client: HttpsClient,
    root: String,
    host: String,
    token: SecretString,
}

impl Api {
    /// The server at `root` (`https://host[:port][/path]`, no slash at the end); `None` when that is no such address.
    pub(super) fn at(root: &str, token: SecretString) -> Option<Self> {
        let uri: Uri = root.parse().ok()?;
        let known = matches!(uri.scheme_str(), Some("http" | "https")) && uri.query().is_none();
        let authority = uri.authority()?;
        let host = authority.port().map_or_else(|| authority.host().to_owned(), |port| format!("{}:{port}", authority.host()));
        if !known || authority.as_str().contains('@') {
            return None;
        }
        let client = client(IDLE)?;
        Some(Self { client, root: root.to_owned(), host, token })
    }

    /// Host and port: what may stand in an error.
    pub(super) fn host(&self) -> &str {
        &self.host
    }

    /// Calls a method and reads of its answer what `T` wants, within `patience`.
    pub(super) async fn call<T: DeserializeOwned, P: Payload + Serialize>(&self, payload: &P, patience: Duration) -> Result<T, Failure> {
        // A request of ours always writes as JSON; should one not, the server says so of an empty body.
        let body = serde_json::to_vec(payload).unwrap_or_default();
        self.post(P::NAME, "application/json", Bytes::from(body), patience).await
    }

    /// Calls a method with a body of this type, and reads of its answer what `T` wants, within `patience`.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        method: &str,
        media_type: &str,
        body: Bytes,
        patience: Duration,
    ) -> Result<T, Failure> {
        let exchange = async {
            let uri = self.uri(&format!("bot{}/{method}", self.token.expose_secret()))?;
            let request = Request::post(uri).header(CONTENT_TYPE, media_type).body(Full::new(body));
            let response = self.client.request(request.map_err(|_| Failure::Malformed)?).await.map_err(|cut| cut_of(&cut))?;
            let status = response.status();
            let body = Limited::new(response.into_body(), LONGEST_ANSWER).collect().await;
            read(status, &body.map_err(|_| Failure::Cut(Cut::Broken))?.to_bytes())
        };
        tokio::time::timeout(patience, exchange).await.unwrap_or(Err(Failure::Cut(Cut::Silence)))
    }

    /// Opens a file for reading; the caller bounds what it reads and how long.
    pub(super) async fn open(&self, path: &str) -> Result<Response<Incoming>, Failure> {
        let path =
            path.split('/').map(|part| url::form_urlencoded::byte_serialize(part.as_bytes()).collect::<String>().replace('+', "%20"));
        let path = path.collect::<Vec<_>>().join("/");
        let uri = self.uri(&format!("file/bot{}/{path}", self.token.expose_secret()))?;
        let request = Request::get(uri).body(Full::default()).map_err(|_| Failure::Malformed)?;
        let response = self.client.request(request).await.map_err(|cut| cut_of(&cut))?;
        match response.status() {
            status if status.is_success() => Ok(response),
            status if status.is_server_error() => Err(Failure::Server),
            StatusCode::TOO_MANY_REQUESTS => Err(Failure::TooMany(UNSAID_WAIT)),
            _ => Err(Failure::Refused(Refusal::FileNotHeld)),
        }
    }

    fn uri(&self, tail: &str) -> Result<Uri, Failure> {
        format!("{}/{tail}", self.root).parse().map_err(|_| Failure::Malformed)
    }
}

fn cut_of(error: &hyper_util::client::legacy::Error) -> Failure {
    Failure::Cut(if error.is_connect() { Cut::NoConnection } else { Cut::Broken })
}

/// What an answer means. The body decides; without a readable one, the status does (a proxy's page, say).
fn read<T: DeserializeOwned>(status: StatusCode, body: &[u8]) -> Result<T, Failure> {
    match serde_json::from_slice::<Answer<T>>(body) {
        Ok(Answer { ok: true, result: Some(result), .. }) => Ok(result),
        Ok(Answer { ok: false, error_code, description, parameters, .. }) => {
            let code = if error_code == 0 { status.as_u16() } else { error_code };
            Err(failure_of(code, &description, parameters.as_ref()))
        }
        Ok(_) | Err(_) if status.is_success() => Err(Failure::Malformed),
        Ok(_) | Err(_) => Err(failure_of(status.as_u16(), "", None)),
    }
}

/// Descriptions are matched by what they contain: Telegram rewords them now and then. They are never kept.
fn failure_of(code: u16, description: &str, parameters: Option<&Parameters>) -> Failure {
    let said = description.to_ascii_lowercase();
    let has = |words: &str| said.contains(words);
    let no = match code {
        429 => {
            let wait = parameters.and_then(|parameters| parameters.retry_after);
            return Failure::TooMany(wait.map_or(UNSAID_WAIT, Duration::from_secs).min(LONGEST_WAIT));
        }
        500.. => return Failure::Server,
        // "Unauthorized" is an unknown token, "Not Found" one that is not even shaped like one.
        401 | 404 => Refusal::Token,
        413 => Refusal::FileTooBig,
        409 if has("webhook is active") => Refusal::WebhookIsSet,
        409 => Refusal::OtherPoller,
        403 if has("deactivated") => Refusal::Deactivated,
        403 => Refusal::Blocked,
        _ if parameters.is_some_and(|parameters| parameters.migrate_to_chat_id.is_some()) => Refusal::Moved,
        _ if has("chat not found") || has("user not found") || has("peer_id_invalid") => Refusal::ChatNotFound,
        _ if has("group is deactivated") || has("group chat was deleted") => Refusal::Deactivated,
        _ if has("file is too big") => Refusal::FileTooBig,
        _ if has("wrong file") || has("invalid file") || has("file reference") => Refusal::FileNotHeld,
        _ => Refusal::Request,
    };
    Failure::Refused(no)
}
