//! Seeing who reported, on pages: asking for it, deciding about it, and looking.
//!
//! The one decision: three pages. The one on which somebody asks and the one on which a custodian decides are made without ever
//! opening who reported; the third is, and has its own line in the audit each time it is opened.

use super::act::{is_key, once};
use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use super::signal::{LONGEST_TEXT, message, trouble};
use super::when::When;
use crate::custody::{Delay, NotNow, Purpose, Status, What};
use crate::desk::casework::Reporter;
use crate::desk::custody::{CustodyDeed, CustodyDone, Decided, Identity, NotInCustody, Pending};
use crate::mailbox::Channel;
use crate::personal::Text;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::custody::{self, Words};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// What a form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    /// `grant`, `refuse`, `end`.
    #[serde(default)]
    what: String,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    request: String,
    /// Why the reporter hears of it later; empty: now.
    #[serde(default)]
    delay: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    text: String,
}

/// A request in words: a heading, why, how it stands, and what happened (sentence, reason).
#[derive(Clone, Debug)]
struct Told {
    heading: String,
    words: String,
    standing: &'static str,
    happened: Vec<(String, Option<String>)>,
}

#[derive(Template)]
#[template(path = "console/reporter.html")]
struct AskPage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    number: i64,
    kind: String,
    why_not: Option<&'static str>,
    look: Option<String>,
    purposes: [(&'static str, &'static str); 4],
    chosen: String,
    typed: String,
    asked: Vec<Told>,
    longest: usize,
}

#[derive(Template)]
#[template(path = "console/who.html")]
struct WhoPage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    number: i64,
    until: String,
    anonymous: bool,
    lines: Vec<(String, String)>,
}

/// What a custodian decides about.
#[derive(Clone, Debug)]
struct Card {
    request: String,
    number: i64,
    heading: String,
    by: String,
    promised: Option<&'static str>,
    told: Told,
    waits: bool,
    open_until: Option<String>,
    typed: String,
}

#[derive(Template)]
#[template(path = "console/custody.html")]
struct CustodyPage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    cards: Vec<Card>,
    delays: [(&'static str, &'static str); 3],
    longest: usize,
}

/// `GET /work/{number}/reporter`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>) -> Response {
    pages.asking_who(&signed, number, StatusCode::OK, &Sent::default(), Said::Nothing).await
}

/// `POST /work/{number}/reporter`
pub(super) async fn ask(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = custody::of(signed.look.tongue);
    let Some(purpose) = Purpose::from_word(&sent.purpose) else {
        return pages.asking_who(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, &sent, Said::Wrong(words.no_purpose.to_owned())).await;
    };
    let deed = CustodyDeed::Ask { purpose, words: Text::from(sent.text.trim()) };
    match pages.take_into_custody(&signed, number, &deed, &sent).await {
        Ok(()) => pages.asking_who(&signed, number, StatusCode::OK, &Sent::default(), Said::Done(words.done_ask.to_owned())).await,
        Err((status, why)) => pages.asking_who(&signed, number, status, &sent, Said::Wrong(why.to_owned())).await,
    }
}

/// `GET /work/{number}/reporter/who`
pub(super) async fn who(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>) -> Response {
    match (pages.desk.who_reported(&signed.worker, number).await, pages.desk.board(&signed.worker, signed.look.language()).await) {
        (Ok(Some(identity)), Ok(board)) => {
            let shell = pages.shell(&signed, &board, &[], Said::Nothing, String::new());
            pages.identity(&signed, number, &identity, shell)
        }
        // Somebody else's, not granted, over, and a number that does not exist: one page.
        (Ok(None), Ok(board)) => {
            let (shell, words) = (pages.shell(&signed, &board, &[], Said::Nothing, String::new()), signed.look.words());
            message(StatusCode::NOT_FOUND, &signed, shell, words.unknown, words.unknown_more)
        }
        (Err(error), _) | (_, Err(error)) => trouble(&signed, &error),
    }
}

/// `GET /custody`
pub(super) async fn pending(State(pages): State<Pages>, signed: Signed) -> Response {
    pages.custody(&signed, StatusCode::OK, &Sent::default(), Said::Nothing).await
}

/// `POST /custody/{number}`
pub(super) async fn decide(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = custody::of(signed.look.tongue);
    let deed = match read(&sent) {
        Ok(deed) => deed,
        Err(why) => {
            let why = why_not(why, words);
            return pages.custody(&signed, StatusCode::UNPROCESSABLE_ENTITY, &sent, Said::Wrong(why.to_owned())).await;
        }
    };
    let done = match &deed {
        CustodyDeed::Grant { .. } => words.done_grant,
        CustodyDeed::Refuse { .. } => words.done_refuse,
        CustodyDeed::End { .. } | CustodyDeed::Ask { .. } => words.done_end,
    };
    match pages.take_into_custody(&signed, number, &deed, &sent).await {
        Ok(()) => pages.custody(&signed, StatusCode::OK, &Sent::default(), Said::Done(done.to_owned())).await,
        Err((status, why)) => pages.custody(&signed, status, &sent, Said::Wrong(why.to_owned())).await,
    }
}

/// What a custodian's form asks for.
fn read(sent: &Sent) -> Result<CustodyDeed, NotInCustody> {
    let request = sent.request.parse().map_err(|_| NotInCustody::Unknown)?;
    let reason = Text::from(sent.text.trim());
    if reason.is_blank() {
        return Err(NotInCustody::NoReason);
    }
    match sent.what.as_str() {
        "grant" if sent.delay.is_empty() => Ok(CustodyDeed::Grant { request, reason, later: None }),
        "grant" => {
            let because = Delay::from_word(&sent.delay).ok_or(NotInCustody::Unknown)?;
            let day = sent.day.parse().map_err(|_| NotInCustody::WrongDay)?;
            Ok(CustodyDeed::Grant { request, reason, later: Some((because, day)) })
        }
        "refuse" => Ok(CustodyDeed::Refuse { request, reason }),
        "end" => Ok(CustodyDeed::End { request, reason }),
        _ => Err(NotInCustody::Unknown),
    }
}

fn why_not(why: NotInCustody, words: &'static Words) -> &'static str {
    match why {
        NotInCustody::Unknown => words.unknown,
        NotInCustody::NotTheirs => words.not_theirs,
        NotInCustody::NoReason => words.no_reason,
        NotInCustody::AskedAlready => words.asked_already,
        NotInCustody::NoCustodian => words.no_custodian,
        NotInCustody::NothingKept => words.nothing_kept,
        NotInCustody::WrongDay => words.wrong_day,
        NotInCustody::NotNow(NotNow::Granted) => words.granted_already,
        NotInCustody::NotNow(NotNow::Over) => words.over,
    }
}

/// What happened, in a sentence with a gap for who did it; `None` for what is something else.
pub(super) fn sentence(what: &str, words: &Words) -> Option<&'static str> {
    Some(match what.strip_prefix("custody_")? {
        "asked" => words.ev_asked,
        "escalated" => words.ev_escalated,
        "granted" => words.ev_granted,
        "refused" => words.ev_refused,
        "lapsed" => words.ev_lapsed,
        "ended" => words.ev_ended,
        "told" => words.ev_told,
        _ => return None,
    })
}

fn purpose(of: Purpose, words: &'static Words) -> &'static str {
    match of {
        Purpose::Court => words.purpose_court,
        Purpose::Prosecution => words.purpose_prosecution,
        Purpose::Supervision => words.purpose_supervision,
        Purpose::Duty => words.purpose_duty,
    }
}

fn told(decided: &Decided, words: &'static Words, computer: &str, when: &When<'_>) -> Told {
    let standing = match decided.status {
        Status::Asked | Status::Escalated => words.st_asked,
        Status::Granted { .. } => words.st_granted,
        Status::Refused => words.st_refused,
        Status::Lapsed => words.st_lapsed,
        Status::Ended => words.st_ended,
    };
    let happened = decided.happened.iter().map(|(at, what, who, note)| {
        let sentence = match what {
            What::Escalated => words.ev_escalated,
            What::Granted { .. } => words.ev_granted,
            What::Refused => words.ev_refused,
            What::Lapsed => words.ev_lapsed,
            What::Ended => words.ev_ended,
            What::Told => words.ev_told,
        };
        let sentence = sentence.replace("{}", who.as_deref().unwrap_or(computer));
        (format!("{}: {sentence}", when.moment(*at)), note.as_ref().map(|note| note.expose().to_owned()))
    });
    Told {
        heading: words.asked_on.replacen("{}", &when.moment(decided.at), 1).replacen("{}", purpose(decided.purpose, words), 1),
        words: decided.words.expose().to_owned(),
        standing,
        happened: happened.collect(),
    }
}

impl Pages {
    /// Does it; or why not.
    async fn take_into_custody(
        &self,
        signed: &Signed,
        number: i64,
        deed: &CustodyDeed,
        sent: &Sent,
    ) -> Result<(), (StatusCode, &'static str)> {
        let (all, words) = (signed.look.words(), custody::of(signed.look.tongue));
        if !self.is_own_form(signed, &sent.token) || !is_key(&sent.key) || sent.text.chars().count() > LONGEST_TEXT {
            return Err((StatusCode::FORBIDDEN, all.wrong_form));
        }
        let said = [&sent.what, &sent.purpose, &sent.request, &sent.delay, &sent.day, &sent.text].map(String::as_str);
        let key = once(&sent.key, &[&["custody"], &said[..]].concat());
        match self.desk.in_custody(&signed.worker, number, deed, &key).await {
            Ok(CustodyDone::Now | CustodyDone::Before) => Ok(()),
            Ok(CustodyDone::Refused(NotInCustody::Unknown)) => Err((StatusCode::NOT_FOUND, words.unknown)),
            Ok(CustodyDone::Refused(why)) => Err((StatusCode::CONFLICT, why_not(why, words))),
            Err(error) => {
                tracing::error!(%error, "what was decided about who reported could not be written down: the worker was told");
                Err((StatusCode::SERVICE_UNAVAILABLE, all.trouble))
            }
        }
    }

    async fn asking_who(&self, signed: &Signed, number: i64, status: StatusCode, sent: &Sent, said: Said) -> Response {
        let (words, language) = (custody::of(signed.look.tongue), signed.look.language());
        let (asking, board) =
            match (self.desk.asking(&signed.worker, number, language).await, self.desk.board(&signed.worker, language).await) {
                (Ok(Some(asking)), Ok(board)) => (asking, board),
                // The page of a signal says it for one that is out of reach.
                (Ok(None), _) => return Redirect::to(&format!("/work/{number}")).into_response(),
                (Err(error), _) | (_, Err(error)) => return trouble(signed, &error),
            };
        let library = self.desk.library();
        let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
        let page = AskPage {
            frame: signed.look.frame(),
            shell: self.shell(signed, &board, &[], said, String::new()),
            words,
            number,
            kind: asking.kind,
            why_not: asking.may_ask.err().map(|why| why_not(why, words)),
            look: asking.open_until.map(|until| words.look_more.replace("{}", &when.moment(until))),
            purposes: Purpose::ALL.map(|one| (one.as_str(), purpose(one, words))),
            chosen: sent.purpose.clone(),
            typed: sent.text.clone(),
            asked: asking.asked.iter().map(|one| told(one, words, signed.look.words().computer, &when)).collect(),
            longest: LONGEST_TEXT,
        };
        shown(status, &page)
    }

    fn identity(&self, signed: &Signed, number: i64, identity: &Identity, shell: Shell) -> Response {
        let words = custody::of(signed.look.tongue);
        let library = self.desk.library();
        let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
        let line = |label: &str, what: &str| (label.to_owned(), what.to_owned());
        let channel = identity.channel.map(|channel| match channel {
            Channel::Telegram => words.over_telegram,
            Channel::Web => words.over_web,
            Channel::Terminal | Channel::Mail | Channel::Pager => words.over_other,
        });
        let mut lines: Vec<(String, String)> = channel.map(|channel| line(words.channel, channel)).into_iter().collect();
        lines.extend(identity.chat.as_ref().map(|chat| line(words.chat, chat.expose())));
        if let Some((name, address)) = &identity.linked {
            lines.extend([line(words.name, name), line(words.address, address.expose())]);
        }
        lines.extend(identity.told.iter().map(|(label, what)| line(label, what.expose())));
        let page = WhoPage {
            frame: signed.look.frame(),
            shell,
            words,
            number,
            until: words.who_more.replace("{}", &when.moment(identity.until)),
            anonymous: identity.reporter == Reporter::Anonymous,
            lines,
        };
        shown(StatusCode::OK, &page)
    }

    async fn custody(&self, signed: &Signed, status: StatusCode, sent: &Sent, said: Said) -> Response {
        let (words, language) = (custody::of(signed.look.tongue), signed.look.language());
        let (pending, board) =
            match (self.desk.custody_for(&signed.worker, language).await, self.desk.board(&signed.worker, language).await) {
                (Ok(pending), Ok(board)) => (pending, board),
                (Err(error), _) | (_, Err(error)) => return trouble(signed, &error),
            };
        let library = self.desk.library();
        let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
        let delays = Delay::ALL.map(|delay| match delay {
            Delay::Investigation => (delay.as_str(), words.delay_investigation),
            Delay::Safety => (delay.as_str(), words.delay_safety),
            Delay::Forbidden => (delay.as_str(), words.delay_forbidden),
        });
        let computer = signed.look.words().computer;
        let page = CustodyPage {
            frame: signed.look.frame(),
            shell: self.shell(signed, &board, &[], said, String::new()),
            words,
            cards: pending.iter().map(|one| card(one, sent, words, computer, &when)).collect(),
            delays,
            longest: LONGEST_TEXT,
        };
        shown(status, &page)
    }

    /// How many requests wait for this custodian, in a sentence; `None` when none do.
    pub(super) async fn waiting_custody(&self, signed: &Signed) -> Option<String> {
        let words = custody::of(signed.look.tongue);
        // A list of signals is worth more than this line: without it the list is shown all the same.
        let pending = self.desk.custody_for(&signed.worker, signed.look.language()).await.unwrap_or_default();
        match pending.len() {
            0 => None,
            1 => Some(words.pending_one.to_owned()),
            many => Some(words.pending_many.replace("{}", &many.to_string())),
        }
    }
}

fn card(pending: &Pending, sent: &Sent, words: &'static Words, computer: &str, when: &When<'_>) -> Card {
    let request = pending.request.to_string();
    let by = [pending.by.clone(), pending.role.clone(), when.moment(pending.decided.at)];
    let by = by.iter().fold(words.pending_by.to_owned(), |sentence, part| sentence.replacen("{}", part, 1));
    Card {
        number: pending.number,
        heading: words.pending_heading.replacen("{}", &pending.number.to_string(), 1).replacen("{}", &pending.kind, 1),
        by,
        promised: (pending.reporter == Reporter::Anonymous).then_some(words.pending_promised),
        told: told(&pending.decided, words, computer, when),
        waits: pending.decided.status.waits(),
        open_until: match pending.decided.status {
            Status::Granted { until } => Some(words.open_until.replace("{}", &when.moment(until))),
            Status::Asked | Status::Escalated | Status::Refused | Status::Lapsed | Status::Ended => None,
        },
        typed: if sent.request == request { sent.text.clone() } else { String::new() },
        request,
    }
}
