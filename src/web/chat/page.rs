//! What the chat page shows.
//!
//! The one decision: before the first word there is no conversation and no cookie. Whoever only looks leaves nothing behind,
//! and reads the very welcome that the dialogs would begin with.

use super::danger::Laid;
use super::earlier::{Later, Part};
use super::number::Piece;
use super::view::{Item, Viewer};
use crate::channel::web::Web;
use crate::desk::chat::{Chat, Danger, Line, Speaker};
use crate::dialog::step::LONGEST_ANSWER;
use crate::id::MessageId;
use crate::identity::Code;
use crate::language::Language;
use crate::personal::Text;
use crate::routing::network::Nature;
use crate::store::StoreError;
use crate::web::frame::{Frame, Theme, asked_for};
use crate::web::words::chat::{self, Words};
use crate::web::words::{OFFERED, Tongue};
use crate::web::{Asset, Pages};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

/// The help line that always stands on the page.
const EMERGENCY: &str = "emergency";

/// Something that can be called.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) href: String,
    pub(super) label: String,
}

/// What every form carries.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Its own, so that the same form sent twice is one message.
    pub(super) key: String,
    /// Proof that the form is ours; empty before there is a conversation.
    pub(super) token: String,
}

#[derive(Template)]
#[template(path = "chat.html")]
struct ChatPage {
    frame: Frame,
    words: &'static Words,
    exit: String,
    who: String,
    danger_open: bool,
    help: Vec<Call>,
    fictional: bool,
    has_data: bool,
    items: Vec<Item>,
    /// Where the part before this one is.
    earlier: Option<String>,
    /// Where the part after this one is; the newest has none.
    later: Option<String>,
    state: String,
    draft: String,
    form: Form,
    longest: usize,
    other_lang: &'static str,
}

impl ChatPage {
    fn call(&self, number: &str) -> String {
        self.words.call.replace("{}", number)
    }
}

/// What the page says besides the conversation.
#[derive(Debug, Default)]
pub(super) struct Note {
    /// In the line above the text box.
    pub(super) state: Option<fn(&'static Words) -> &'static str>,
    /// What was typed and could not be sent: it stays in its box.
    pub(super) draft: Text,
    /// Which part is asked for: the one that ends before this line.
    before: Option<MessageId>,
}

impl Note {
    /// This in the line above the text box, and this in the box.
    pub(super) fn of(state: fn(&'static Words) -> &'static str, draft: Text) -> Self {
        Self { state: Some(state), draft, before: None }
    }
}

/// What is asked for.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    before: String,
    /// A code from a worker's link. It is put into the box and no further: who opens a link has said nothing yet, and mail
    /// scanners open links too.
    #[serde(default)]
    code: String,
}

/// `GET /chat`
pub(super) async fn show(State(pages): State<Pages>, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    let code = Code::find(&asked.code).map(|code| Note::of(|words| words.code_ready, Text::from(code.on_paper())));
    pages.page(&headers, StatusCode::OK, Note { before: asked.before.parse().ok(), ..code.unwrap_or_default() }).await
}

fn address_of(before: MessageId) -> String {
    format!("/chat?before={before}#end")
}

impl Pages {
    /// The chat this browser has, by its cookie: the address in the channel's words.
    pub(super) fn address(&self, headers: &HeaderMap) -> Option<Text> {
        self.conversation.read(headers).map(Text::from)
    }

    /// The page, as this browser's conversation stands now.
    pub(super) async fn page(&self, headers: &HeaderMap, status: StatusCode, note: Note) -> Response {
        let address = self.address(headers);
        let chat = match &address {
            Some(address) => self.desk.chat(&Web::account(), address).await,
            None => Ok(None),
        };
        match chat {
            Ok(chat) => (status, self.laid_out(headers, address.as_ref(), chat.as_ref(), note)).into_response(),
            Err(error) => self.trouble(&error),
        }
    }

    /// The language of the page: the one the person is spoken to in, or else the one the browser asks for.
    pub(super) fn language(&self, headers: &HeaderMap, chat: Option<&Chat>) -> Language {
        chat.and_then(|chat| chat.language).or_else(|| asked_for(headers, &OFFERED)).unwrap_or_default()
    }

    fn laid_out(&self, headers: &HeaderMap, address: Option<&Text>, chat: Option<&Chat>, note: Note) -> Response {
        let language = self.language(headers, chat);
        let tongue = Tongue::of(language);
        let words = chat::of(tongue);
        let library = self.desk.library();
        let now = self.clock.now();
        let local = |at| library.calendar().local(at).datetime();
        let lines: Vec<Line> = match chat {
            Some(chat) => chat.lines.clone(),
            None => self.desk.greeting(asked_for(headers, &OFFERED), now),
        };
        let viewer = Viewer { tongue, lines: &library.table, today: local(now).date(), local: &local };
        let part = Part::of(&lines, note.before);
        let items = viewer.items(&part);
        let later = match part.later {
            Later::Nothing => None,
            Later::Newest => Some("/chat#new".to_owned()),
            Later::Before(line) => Some(address_of(line)),
        };
        // What is new is added to the newest part only; an earlier one is read as it is.
        let script = later.is_none().then_some(Asset::ChatScript);
        let danger_open = chat.is_some_and(|chat| chat.danger == Danger::Open);
        let who = match chat.map(|chat| &chat.speaker) {
            Some(Speaker::Worker { name, .. }) => words.writing_with.replace("{}", name),
            Some(Speaker::Person | Speaker::Computer | Speaker::Crisis) | None => words.computer.to_owned(),
        };
        let human = matches!(chat.map(|chat| &chat.speaker), Some(Speaker::Worker { .. }));
        let state = match note.state {
            Some(say) => say(words).to_owned(),
            None if danger_open && !human => words.still_reaching.to_owned(),
            None => String::new(),
        };
        let style = Asset::ChatStyle;
        let page = ChatPage {
            frame: Frame { language, theme: Theme::of(headers), style, script },
            words,
            exit: self.exit.to_string(),
            who,
            danger_open,
            help: self.help(words, danger_open, &viewer.items(&Part::of(&lines, None))),
            fictional: self.desk.network().nature == Nature::Fictional,
            has_data: chat.is_some(),
            items,
            earlier: part.earlier.map(address_of),
            later,
            state,
            draft: note.draft.into_inner(),
            form: self.form(address),
            longest: LONGEST_ANSWER,
            other_lang: if tongue == Tongue::Dutch { "en" } else { "nl" },
        };
        match page.render() {
            Ok(html) => Html(html).into_response(),
            Err(error) => {
                tracing::error!(%error, "the chat page could not be made");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }

    /// The row that is always there: the emergency line, and while danger is open the line that its answer names first.
    fn help(&self, words: &Words, danger_open: bool, items: &[Item]) -> Vec<Call> {
        let library = self.desk.library();
        let Some(emergency) = library.table.iter().find(|line| line.id.as_str() == EMERGENCY) else { return Vec::new() };
        let label = if danger_open { words.danger_now } else { words.danger };
        let always = Call { href: emergency.call.clone(), label: label.replace("{}", &emergency.number) };
        let named = items.iter().rev().find_map(|item| match item {
            Item::Crisis(block) if danger_open => block.parts.iter().flatten().find_map(|laid| match laid {
                Laid::Call { number, href, .. } if *number != emergency.number => {
                    Some(Call { href: href.clone(), label: words.call.replace("{}", number) })
                }
                Laid::Call { .. } | Laid::Heading(_) | Laid::Words(_) | Laid::Site { .. } => None,
            }),
            Item::Crisis(_) | Item::Day { .. } | Item::Turn { .. } | Item::Bubble(_) | Item::Picks(_) | Item::Past(_) => None,
        });
        named.into_iter().chain([always]).collect()
    }

    /// What goes into a form.
    pub(super) fn form(&self, address: Option<&Text>) -> Form {
        let token = address.and_then(|address| self.token.seal(address.expose())).unwrap_or_default();
        Form { key: self.clock.id().simple().to_string(), token }
    }

    /// A page that could not be made, with what can be done.
    pub(super) fn trouble(&self, error: &StoreError) -> Response {
        tracing::error!(%error, "a page could not be made");
        let words = chat::of(Tongue::Dutch);
        (StatusCode::SERVICE_UNAVAILABLE, format!("{} {}", words.trouble, words.trouble_more)).into_response()
    }
}
