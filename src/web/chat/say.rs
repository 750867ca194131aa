//! What somebody does on the page: words, a button.
//!
//! The one decision: a form is a message of a channel like any other. It is screened, written down and only then
//! answered; its key is the event's number, so a form that was sent twice is one message. The answer waits a moment for the
//! turn, so that without scripts the reply is there when the page comes back.

use super::page::Note;
use crate::channel::web::Web;
use crate::desk::chat::{Line, Speaker};
use crate::id::MessageId;
use crate::mailbox::{Content, Inbound};
use crate::personal::Text;
use crate::store::StoreError;
use crate::web::Pages;
use crate::web::words::chat::Words;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use std::time::Duration;

/// How long an answer waits for the turn of what was said; after that the page comes without it.
const PATIENCE: Duration = Duration::from_secs(3);
/// The longest key of a form.
const LONGEST_KEY: usize = 64;

/// A form with words.
#[derive(Deserialize)]
pub(super) struct Said {
    t: String,
    /// The line of theirs that it is about, if it is about one.
    #[serde(default)]
    about: String,
    key: String,
    token: String,
}

/// A form with a button.
#[derive(Deserialize)]
pub(super) struct Pressed {
    c: String,
    key: String,
    token: String,
}

/// `POST /chat/say`
pub(super) async fn say(State(pages): State<Pages>, headers: HeaderMap, form: axum::Form<Said>) -> Response {
    let Said { t, about, key, token } = form.0;
    let draft = Text::from(t.as_str());
    if draft.is_blank() {
        return back();
    }
    let reply_to = about.parse::<MessageId>().ok().map(|line| line.to_string());
    let content = Content::Words { text: Text::from(t), message: None, reply_to };
    pages.act(&headers, Act { content, key, token, draft }).await
}

/// `POST /chat/press`
pub(super) async fn press(State(pages): State<Pages>, headers: HeaderMap, form: axum::Form<Pressed>) -> Response {
    let Pressed { c, key, token } = form.0;
    let content = Content::Pressed { data: c, message: None };
    pages.act(&headers, Act { content, key, token, draft: Text::default() }).await
}

/// Something somebody did on the page.
pub(super) struct Act {
    pub(super) content: Content,
    pub(super) key: String,
    pub(super) token: String,
    /// What stays in the box when it cannot be taken.
    pub(super) draft: Text,
}

/// A conversation that goes on, or one that begins.
pub(super) enum Whose {
    Known(Text),
    Fresh(Text),
}

impl Whose {
    pub(super) fn address(&self) -> &Text {
        match self {
            Self::Known(address) | Self::Fresh(address) => address,
        }
    }
}

impl Pages {
    async fn act(&self, headers: &HeaderMap, act: Act) -> Response {
        let whose = match self.admit(headers, &act) {
            Ok(whose) => whose,
            Err(refused) => return self.refuse(headers, refused, act.draft).await,
        };
        match self.take(headers, &whose, act.content, &act.key).await {
            Ok(()) => self.answered(&whose),
            Err(error) => {
                tracing::error!(%error, "a message of the page could not be written down: its sender was told");
                let note = Note::of(|words| words.trouble, act.draft);
                self.page(headers, StatusCode::SERVICE_UNAVAILABLE, note).await
            }
        }
    }

    /// Whether this may be taken, and for whom.
    pub(super) fn admit(&self, headers: &HeaderMap, act: &Act) -> Result<Whose, Refused> {
        let plain = |key: &str| key.len() <= LONGEST_KEY && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if act.key.is_empty() || !plain(&act.key) {
            return Err(Refused::Form);
        }
        let now = self.clock.now();
        let heard = || self.desk.hears_danger(&act.content);
        match self.address(headers) {
            // A page that was opened before the conversation began has no token yet.
            Some(address) if self.token.opens(&act.token).as_deref() != Some(address.expose()) => Err(Refused::Form),
            Some(address) if self.flood.lets(address.expose(), now) || heard() => Ok(Whose::Known(address)),
            None if self.flood.lets_begin(now) || heard() => {
                // Two ids of 74 random bits each: nobody guesses somebody else's conversation.
                Ok(Whose::Fresh(Text::from(format!("{}{}", self.clock.id().simple(), self.clock.id().simple()))))
            }
            Some(_) | None => Err(Refused::TooFast),
        }
    }

    pub(super) async fn refuse(&self, headers: &HeaderMap, refused: Refused, draft: Text) -> Response {
        let (status, state): (_, fn(&'static Words) -> &'static str) = match refused {
            Refused::Form => (StatusCode::FORBIDDEN, |words| words.trouble),
            Refused::TooFast => (StatusCode::TOO_MANY_REQUESTS, |words| words.slowly),
            Refused::NoPhoto => (StatusCode::UNSUPPORTED_MEDIA_TYPE, |words| words.photo_kinds),
        };
        self.page(headers, status, Note::of(state, draft)).await
    }

    /// Writes it down and waits a moment for its turn. A button of the welcome is pressed before anything was said: the
    /// welcome is said first then, as everywhere.
    pub(super) async fn take(&self, headers: &HeaderMap, whose: &Whose, content: Content, key: &str) -> Result<(), StoreError> {
        let address = whose.address();
        if matches!((whose, &content), (Whose::Fresh(_), Content::Pressed { .. })) {
            self.begin(headers, address, key).await?;
        }
        let last_said = |lines: &[Line]| lines.iter().rev().find(|line| line.speaker == Speaker::Person).map(|line| line.id);
        let before = self.lines(address).await?;
        let before = last_said(&before);
        let fresh = self.desk.receive(vec![self.inbound(headers, address, content, key)], None).await?;
        if fresh == 0 {
            // It came before, and its turn with it.
            return Ok(());
        }
        self.wait_for(address, |lines| last_said(lines) != before).await
    }

    /// Begins a conversation as `/start` does elsewhere, and waits for the welcome.
    pub(super) async fn begin(&self, headers: &HeaderMap, address: &Text, key: &str) -> Result<(), StoreError> {
        self.desk.receive(vec![self.inbound(headers, address, Content::Started { payload: None }, key)], None).await?;
        self.wait_for(address, |lines| !lines.is_empty()).await
    }

    fn inbound(&self, headers: &HeaderMap, address: &Text, content: Content, key: &str) -> Inbound {
        let hint = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        // The key alone could be somebody else's: with the address it is this conversation's own. And with the content, so that
        // a page one went back to can still say something else.
        let said = serde_json::to_string(&content).unwrap_or_default();
        let event = blake3::hash(format!("{}:{key}:{said}", address.expose()).as_bytes());
        Inbound {
            network: self.desk.network().id.clone(),
            account: Web::account(),
            external_id: event.to_hex().to_string(),
            address: address.clone(),
            at: self.clock.now(),
            language_hint: hint.and_then(|hint| hint.split([',', ';']).next()).map(str::to_owned),
            content,
        }
    }

    async fn lines(&self, address: &Text) -> Result<Vec<Line>, StoreError> {
        Ok(self.desk.chat(&Web::account(), address).await?.map(|chat| chat.lines).unwrap_or_default())
    }

    /// Waits until the lines are so. Whoever waited long enough sees the page as it is: what they said is written down.
    async fn wait_for(&self, address: &Text, are_so: impl Fn(&[Line]) -> bool) -> Result<(), StoreError> {
        let waited = async {
            let Some(chat) = self.desk.chat(&Web::account(), address).await? else { return Ok(()) };
            let mut watcher = self.desk.watch(chat.conversation);
            while !are_so(&self.lines(address).await?) {
                watcher.news().await;
            }
            Ok(())
        };
        tokio::time::timeout(PATIENCE, waited).await.unwrap_or(Ok(()))
    }

    /// Back to the page, with the cookie of a conversation that just began.
    pub(super) fn answered(&self, whose: &Whose) -> Response {
        let mut response = back();
        if let Whose::Fresh(address) = whose
            && let Some(cookie) = self.conversation.write(address.expose())
        {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

/// Why something was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// The form is not one of ours, or of another conversation.
    Form,
    /// Too much at once.
    TooFast,
    /// It is no photo.
    NoPhoto,
}

/// Back to the page, where the newest of one's own words stands.
fn back() -> Response {
    let mut response = Redirect::to("/chat#new").into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
