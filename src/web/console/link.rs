//! Linking a chat to somebody: a form for the code, the code itself this once, and what became of earlier ones.
//!
//! The one decision: the code stands on the page that answers the form, and on no other. That page is not kept by the browser
//! and cannot be opened again; whoever lost it makes another code and takes this one back.

use super::act::{is_key, once};
use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use super::when::When;
use crate::desk::case::{CodeMade, CodeWanted, Missing, SentCode};
use crate::id::{InvitationId, WorkerId};
use crate::identity::resident::LONGEST_LINE;
use crate::identity::{Card, Code, State as Standing};
use crate::language::Language;
use crate::personal::Text;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::console::Words;
use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use serde::Deserialize;

/// What is asked for: at which signal, and what was just done.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    number: Option<i64>,
    #[serde(default)]
    done: Option<String>,
}

/// What the form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    first: String,
    #[serde(default)]
    last: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    worker: String,
}

/// A code that was made before.
struct Earlier {
    id: String,
    name: String,
    address: String,
    sentence: String,
    /// What can be done about it: a word of an address, and what stands on the button.
    button: Option<(&'static str, &'static str)>,
    events: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "console/link.html")]
struct LinkPage {
    frame: Frame,
    shell: Shell,
    number: Option<i64>,
    first: String,
    last: String,
    address: String,
    worker: String,
    missing: Missing,
    colleagues: Vec<(String, String)>,
    earlier: Vec<Earlier>,
    longest: usize,
}

impl LinkPage {
    fn is_missing(&self) -> bool {
        self.missing != Missing::default()
    }
}

#[derive(Template)]
#[template(path = "console/code.html")]
struct CodePage {
    frame: Frame,
    shell: Shell,
    back: String,
    heading: String,
    code: String,
    until: String,
    links: Vec<(&'static str, String)>,
    letters: Vec<(&'static str, &'static str, String)>,
}

/// `GET /link`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Query(asked): Query<Asked>) -> Response {
    let words = signed.look.words();
    let said = match asked.done.as_deref() {
        Some("revoke") => Said::Done(words.done_revoke.to_owned()),
        Some("unlink") => Said::Done(words.done_unlink.to_owned()),
        Some(_) | None => Said::Nothing,
    };
    let sent = Sent { number: asked.number.map(|number| number.to_string()).unwrap_or_default(), ..Sent::default() };
    pages.linking(&signed, StatusCode::OK, sent, Missing::default(), said).await
}

/// `POST /link`
pub(super) async fn make(State(pages): State<Pages>, signed: Signed, headers: HeaderMap, Form(sent): Form<Sent>) -> Response {
    let words = signed.look.words();
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        let said = Said::Wrong(words.wrong_form.to_owned());
        return pages.linking(&signed, StatusCode::FORBIDDEN, sent, Missing::default(), said).await;
    }
    let wanted = CodeWanted {
        number: sent.number.parse().ok(),
        first_name: Text::from(sent.first.as_str()),
        last_name: Text::from(sent.last.as_str()),
        address: Text::from(sent.address.as_str()),
        worker: (!sent.worker.is_empty()).then(|| WorkerId::from(sent.worker.as_str())),
    };
    let key = once(&sent.key, &["link", &sent.number, &sent.first, &sent.last, &sent.address, &sent.worker]);
    let made = match pages.desk.invite(&signed.worker, wanted, &key).await {
        Ok(made) => made,
        Err(error) => {
            tracing::error!(%error, "a code could not be made: the worker was told");
            let said = Said::Wrong(words.trouble.to_owned());
            return pages.linking(&signed, StatusCode::SERVICE_UNAVAILABLE, sent, Missing::default(), said).await;
        }
    };
    let (status, missing, why) = match made {
        CodeMade::Shown { code, card, expires_at } => return pages.code(&signed, &headers, &sent, &card, &code, expires_at).await,
        CodeMade::Missing(missing) => (StatusCode::UNPROCESSABLE_ENTITY, missing, words.wrong_title),
        CodeMade::Before => (StatusCode::CONFLICT, Missing::default(), words.link_before),
        CodeMade::Unknown => (StatusCode::NOT_FOUND, Missing::default(), words.unknown_more),
        CodeMade::Anonymous => (StatusCode::CONFLICT, Missing::default(), words.link_anonymous),
    };
    pages.linking(&signed, status, sent, missing, Said::Wrong(why.to_owned())).await
}

/// `POST /link/{code}/{what}`: takes a code back, or a link away.
pub(super) async fn end(
    State(pages): State<Pages>,
    signed: Signed,
    Path((code, what)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Response {
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Ok(code) = code.parse::<InvitationId>() else { return StatusCode::NOT_FOUND.into_response() };
    let ended = match what.as_str() {
        "revoke" => pages.desk.take_code_back(&signed.worker, code).await,
        "unlink" => pages.desk.unlink_code(&signed.worker, code).await,
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    match ended {
        // What was done before, or by the person meanwhile, stands on the page.
        Ok(true) => Redirect::to(&format!("/link?done={what}")).into_response(),
        Ok(false) => Redirect::to("/link").into_response(),
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

/// `POST /work/{number}/unlink`
pub(super) async fn unlink(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match pages.desk.unlink_at(&signed.worker, number).await {
        Ok(true) => Redirect::to(&format!("/work/{number}?done=unlink#head")).into_response(),
        Ok(false) => Redirect::to(&format!("/work/{number}")).into_response(),
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

impl Pages {
    /// The form, and what became of earlier codes.
    async fn linking(&self, signed: &Signed, status: StatusCode, sent: Sent, missing: Missing, said: Said) -> Response {
        let language = signed.look.language();
        let (board, codes) = match (self.desk.board(&signed.worker, language).await, self.desk.codes_of(&signed.worker).await) {
            (Ok(board), Ok(codes)) => (board, codes),
            (Err(error), _) | (_, Err(error)) => return super::signal::trouble(signed, &error),
        };
        let words = signed.look.words();
        let library = self.desk.library();
        let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
        let page = LinkPage {
            frame: signed.look.frame(),
            number: sent.number.parse().ok(),
            first: sent.first,
            last: sent.last,
            address: sent.address,
            worker: sent.worker,
            missing,
            colleagues: self.colleagues(&signed.worker),
            earlier: codes.iter().map(|code| self.earlier(code, words, &when)).collect(),
            longest: LONGEST_LINE,
            shell: self.shell(signed, &board, &[], said, String::new()),
        };
        shown(status, &page)
    }

    /// Who may be somebody's own worker: the worker themselves first, then everybody of the same organisation.
    fn colleagues(&self, worker: &WorkerId) -> Vec<(String, String)> {
        let network = self.desk.network();
        let own = network.worker(worker).and_then(|member| member.worker.org.clone());
        let mut all: Vec<(String, String)> = Vec::new();
        for member in &network.workers {
            if member.worker.id == *worker {
                all.insert(0, (member.worker.id.to_string(), member.name.clone()));
            } else if own.is_some() && member.worker.org == own {
                all.push((member.worker.id.to_string(), member.name.clone()));
            }
        }
        all
    }

    fn earlier(&self, code: &SentCode, words: &'static Words, when: &When<'_>) -> Earlier {
        let SentCode { sent, events } = code;
        let expires_at = sent.life.expires_at;
        let works = sent.life.can_be_revoked(when.now);
        let (sentence, day) = match sent.life.state {
            _ if sent.linked.is_some() => (words.code_linked, sent.made_at),
            Standing::Open | Standing::Offered { .. } if !works => (words.code_expired, expires_at),
            Standing::Open => (words.code_open, expires_at),
            Standing::Offered { .. } => (words.code_offered, expires_at),
            Standing::Accepted { .. } => (words.code_unlinked, sent.made_at),
            Standing::Declined { .. } => (words.code_declined, sent.made_at),
            Standing::Revoked => (words.code_revoked, sent.made_at),
        };
        let button = match (sent.linked, works) {
            (Some(_), _) => Some(("unlink", words.unlink)),
            (None, true) => Some(("revoke", words.revoke)),
            (None, false) => None,
        };
        let event = |event: &crate::store::IdentityEvent| {
            let who = event.who.strip_prefix("worker:").map(|worker| self.worker_name(&WorkerId::from(worker)));
            let sentence = identity_sentence(&event.what, words);
            (when.moment(event.at), sentence.replace("{}", who.as_deref().unwrap_or(words.tenant)))
        };
        Earlier {
            id: sent.invitation.to_string(),
            name: sent.resident.card.name(),
            address: sent.resident.card.address.expose().to_owned(),
            sentence: sentence.replace("{}", &when.day(day)),
            button,
            events: events.iter().map(event).collect(),
        }
    }

    pub(super) fn worker_name(&self, worker: &WorkerId) -> String {
        self.desk.network().worker(worker).map_or_else(|| worker.to_string(), |member| member.name.clone())
    }

    /// The code, this once: to read out, as links, and as letters.
    async fn code(&self, signed: &Signed, headers: &HeaderMap, sent: &Sent, card: &Card, code: &Code, expires_at: Timestamp) -> Response {
        let words = signed.look.words();
        let board = match self.desk.board(&signed.worker, signed.look.language()).await {
            Ok(board) => board,
            Err(error) => return super::signal::trouble(signed, &error),
        };
        let library = self.desk.library();
        let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
        let page = self.origin.named(headers).map(|origin| format!("{origin}/chat?code={}", code.in_link()));
        let bot = self.desk.bot().map(|bot| format!("https://t.me/{bot}?start={}", code.in_link()));
        let link = page.clone().or_else(|| bot.clone()).unwrap_or_default();
        let letter = |language: Language| {
            let text = self.desk.letter(card, code, &link, &signed.worker, expires_at, language);
            (language.code(), language.own_name(), text)
        };
        let languages: Vec<Language> = library.book.texts.languages().collect();
        let links = bot.map(|bot| (words.code_telegram, bot)).into_iter().chain(page.map(|page| (words.code_web, page)));
        let page = CodePage {
            frame: signed.look.frame(),
            back: match sent.number.parse::<i64>() {
                Ok(number) => format!("/work/{number}"),
                Err(_) => "/link".to_owned(),
            },
            heading: words.code_for.replace("{}", &card.name()),
            code: code.on_paper(),
            until: words.code_until.replace("{}", &when.day(expires_at)),
            links: links.collect(),
            letters: languages.into_iter().map(letter).collect(),
            shell: self.shell(signed, &board, &[], Said::Nothing, String::new()),
        };
        let mut response = shown(StatusCode::OK, &page);
        response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
        response
    }
}

/// What happened to a code or a link, in a sentence with a gap for who did it.
pub(super) fn identity_sentence(what: &str, words: &'static Words) -> &'static str {
    match what {
        "code_made" => words.ev_code_made,
        "code_typed" => words.ev_code_typed,
        "linked" => words.ev_linked,
        "link_declined" => words.ev_link_declined,
        "code_revoked" => words.ev_code_revoked,
        "unlinked" => words.ev_unlinked,
        other => super::agreed::sentence(other, words),
    }
}
