//! What goes from one organisation to another, on pages: offering it, answering an offer, telling what came of it.
//!
//! The one decision: before anything goes, the very fields that go stand on the page with why they may; and what may not go
//! stands there too, with what to do about it.

use super::act::{is_key, once};
use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use super::signal::{Kept, trouble};
use super::when::When;
use crate::desk::case::Opened;
use crate::desk::hand_over::{Deed, Given, HandedOver, Lines, NotHandedOver, OfferInShort, Way};
use crate::handover::{Ground, NotNow, Outcome, Reason, Status};
use crate::id::{HandOverId, WorkerId};
use crate::language::Language;
use crate::signal::status::Refused;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::hand_over::{self, Words};
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
    /// A way, a reason, an outcome, or which hand-over.
    #[serde(default)]
    what: String,
    /// When a clause was signed.
    #[serde(default)]
    signed_on: String,
}

/// A way to choose.
#[derive(Clone, Debug)]
struct Choice {
    id: String,
    title: String,
    because: Lines,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "console/give.html")]
struct GivePage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    number: i64,
    choices: Vec<Choice>,
    /// What may not go: to whom, and what to do.
    refused: Vec<(String, String)>,
    /// Whether one of the ways asks for the day a clause was signed.
    clause: bool,
    signed_on: String,
}

#[derive(Template)]
#[template(path = "console/offer.html")]
struct OfferPage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    id: String,
    title: String,
    kind: String,
    about: Vec<String>,
    told: Vec<(String, String)>,
    quote: Option<String>,
    past: Vec<String>,
    because: Lines,
    reasons: Vec<(&'static str, &'static str)>,
}

/// The section of a signal's page.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) words: &'static Words,
    pub(super) entries: Vec<Entry>,
    pub(super) can_give: bool,
}

/// One hand-over, at a signal.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) standing: String,
    /// Its number with whoever gave it.
    pub(super) there: Option<String>,
    /// What was there and did not go.
    pub(super) left_behind: Option<String>,
    pub(super) because: Lines,
    pub(super) course: Vec<String>,
    pub(super) revocable: bool,
    pub(super) asked: String,
    pub(super) tellable: Vec<(&'static str, &'static str)>,
}

/// A row of what is offered to this worker.
#[derive(Clone, Debug)]
pub(super) struct OfferRow {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) about: String,
}

/// `GET /work/{number}/hand-over`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>) -> Response {
    pages.giving(&signed, number, StatusCode::OK, &Sent::default(), Said::Nothing).await
}

/// `POST /work/{number}/hand-over`
pub(super) async fn give(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = hand_over::of(signed.look.tongue);
    if sent.what.is_empty() {
        let said = Said::Wrong(words.wrong_way.to_owned());
        return pages.giving(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, &sent, said).await;
    }
    let deed = Deed::Offer { number, way: sent.what.clone(), signed_on: sent.signed_on.parse().ok() };
    match pages.hands(&signed, &deed, &sent).await {
        Ok(_) => Redirect::to(&format!("/work/{number}?done=give#given")).into_response(),
        Err((status, why)) => pages.giving(&signed, number, status, &sent, Said::Wrong(why)).await,
    }
}

/// `POST /work/{number}/hand-over/revoke`
pub(super) async fn revoke(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let Ok(id) = sent.what.parse() else { return StatusCode::NOT_FOUND.into_response() };
    pages.at_signal(&signed, number, &Deed::Revoke { id }, &sent, "revoke").await
}

/// `POST /work/{number}/report`
pub(super) async fn report(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let Some(outcome) = Outcome::from_word(&sent.what) else {
        let said = Said::Wrong(hand_over::of(signed.look.tongue).wrong_outcome.to_owned());
        return pages.signal(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, said, Kept::default()).await;
    };
    pages.at_signal(&signed, number, &Deed::Report { number, outcome }, &sent, "report").await
}

/// `GET /offers/{id}`
pub(super) async fn offer(State(pages): State<Pages>, signed: Signed, Path(id): Path<String>) -> Response {
    pages.offered(&signed, &id, StatusCode::OK, Said::Nothing).await
}

/// `POST /offers/{id}/accept`
pub(super) async fn accept(State(pages): State<Pages>, signed: Signed, Path(id): Path<String>, Form(sent): Form<Sent>) -> Response {
    let Ok(which) = id.parse() else { return pages.offered(&signed, &id, StatusCode::NOT_FOUND, Said::Nothing).await };
    match pages.hands(&signed, &Deed::Accept { id: which }, &sent).await {
        Ok(Some(number)) => Redirect::to(&format!("/work/{number}?done=accept#head")).into_response(),
        Ok(None) => Redirect::to("/work").into_response(),
        Err((status, why)) => pages.offered(&signed, &id, status, Said::Wrong(why)).await,
    }
}

/// `POST /offers/{id}/refuse`
pub(super) async fn refuse(State(pages): State<Pages>, signed: Signed, Path(id): Path<String>, Form(sent): Form<Sent>) -> Response {
    let words = hand_over::of(signed.look.tongue);
    let Ok(which) = id.parse() else { return pages.offered(&signed, &id, StatusCode::NOT_FOUND, Said::Nothing).await };
    let Some(reason) = Reason::from_word(&sent.what) else {
        return pages.offered(&signed, &id, StatusCode::UNPROCESSABLE_ENTITY, Said::Wrong(words.wrong_reason.to_owned())).await;
    };
    match pages.hands(&signed, &Deed::Refuse { id: which, reason }, &sent).await {
        Ok(_) => Redirect::to("/work?done=refuse").into_response(),
        Err((status, why)) => pages.offered(&signed, &id, status, Said::Wrong(why)).await,
    }
}

/// What was just done, at a signal.
pub(super) fn done(word: &str, words: &Words) -> &'static str {
    match word {
        "give" => words.done_give,
        "revoke" => words.done_revoke,
        "report" => words.done_report,
        "accept" => words.done_accept,
        "refuse" => words.done_refuse,
        _ => "",
    }
}

/// What happened, in a sentence with a gap for who did it; `None` for what is no hand-over.
pub(super) fn sentence(what: &str, words: &Words) -> Option<&'static str> {
    Some(match what.strip_prefix("hand_over_")? {
        "offered" => words.ev_offered,
        "escalated" => words.ev_escalated,
        "accepted" => words.ev_accepted,
        "refused" => words.ev_refused,
        "revoked" => words.ev_revoked,
        "lapsed" => words.ev_lapsed,
        "done" | "reported" => words.ev_done,
        "told" => words.ev_told_on,
        "kept" => words.ev_kept,
        "more" => words.ev_more,
        "ended" => words.ev_ended,
        _ => return None,
    })
}

impl Pages {
    /// Does it; the number of the receiver's signal, or why not.
    async fn hands(&self, signed: &Signed, deed: &Deed, sent: &Sent) -> Result<Option<i64>, (StatusCode, String)> {
        let words = signed.look.words();
        if !self.is_own_form(signed, &sent.token) || !is_key(&sent.key) {
            return Err((StatusCode::FORBIDDEN, words.wrong_form.to_owned()));
        }
        let key = once(&sent.key, &["hand-over", &format!("{deed:?}")]);
        match self.desk.hand_over(&signed.worker, deed, &key).await {
            Ok(HandedOver::Now { number }) => Ok(number),
            Ok(HandedOver::Before) => Ok(None),
            Ok(HandedOver::Refused(why)) => Err((StatusCode::CONFLICT, self.not_handed_over(&why, signed))),
            Err(error) => {
                tracing::error!(%error, "a hand-over could not be written down: the worker was told");
                Err((StatusCode::SERVICE_UNAVAILABLE, words.trouble.to_owned()))
            }
        }
    }

    async fn at_signal(&self, signed: &Signed, number: i64, deed: &Deed, sent: &Sent, word: &str) -> Response {
        match self.hands(signed, deed, sent).await {
            Ok(_) => Redirect::to(&format!("/work/{number}?done={word}#given")).into_response(),
            Err((status, why)) => self.signal(signed, number, status, Said::Wrong(why), Kept::default()).await,
        }
    }

    fn not_handed_over(&self, why: &NotHandedOver, signed: &Signed) -> String {
        let (all, words, language) = (signed.look.words(), hand_over::of(signed.look.tongue), signed.look.language());
        let first = |by: &WorkerId| words.wrong_taken.replace("{}", &self.worker_name(by));
        match why {
            NotHandedOver::Unknown => words.offer_gone_more.to_owned(),
            NotHandedOver::Signal(Refused::TakenBy { by }) | NotHandedOver::NotNow(NotNow::TakenBy { by }) => first(by),
            NotHandedOver::Signal(Refused::ClaimFirst) => all.wrong_claim_first.to_owned(),
            NotHandedOver::Signal(Refused::IsClosed | Refused::IsOpen) => all.wrong_closed.to_owned(),
            NotHandedOver::NotAllowed(refusal) => refusal.say(language),
            NotHandedOver::NotNow(NotNow::Accepted | NotNow::NotAccepted | NotNow::Over) => words.wrong_over.to_owned(),
            NotHandedOver::OfferedAlready => words.wrong_twice.to_owned(),
            NotHandedOver::TooClose => words.wrong_close.to_owned(),
            NotHandedOver::NotToBeTold => words.wrong_told.to_owned(),
        }
    }

    async fn giving(&self, signed: &Signed, number: i64, status: StatusCode, sent: &Sent, said: Said) -> Response {
        let language = signed.look.language();
        let (ways, board) = match (self.desk.ways(&signed.worker, number).await, self.desk.board(&signed.worker, language).await) {
            (Ok(Some(ways)), Ok(board)) => (ways, board),
            // The page of a signal says it for one that is out of reach.
            (Ok(None), _) => return Redirect::to(&format!("/work/{number}")).into_response(),
            (Err(error), _) | (_, Err(error)) => return trouble(signed, &error),
        };
        let words = hand_over::of(signed.look.tongue);
        let (mut choices, mut refused) = (Vec::new(), Vec::new());
        let mut clause = false;
        for way in ways {
            let title = self.way_title(&way, words, language);
            match &way.verdict {
                Ok(passage) => {
                    let mut because = self.desk.because_of(passage, language);
                    if let (Ground::SupportClause { .. }, Some(ground)) = (&way.ground, because.first_mut()) {
                        clause = true;
                        // When it was signed is what the form asks.
                        ground.1 = self.desk.paper(&way.ground).unwrap_or_default();
                    }
                    choices.push(Choice { chosen: sent.what == way.id, id: way.id, title, because });
                }
                Err(why) => refused.push((title, why.say(language))),
            }
        }
        refused.dedup();
        let page = GivePage {
            frame: signed.look.frame(),
            words,
            number,
            choices,
            refused,
            clause,
            signed_on: sent.signed_on.clone(),
            shell: self.shell(signed, &board, &[number], said, String::new()),
        };
        shown(status, &page)
    }

    fn way_title(&self, way: &Way, words: &Words, language: Language) -> String {
        let library = self.desk.library();
        let role = library.kinds.role_label(&way.role, language);
        words.to_role.replacen("{}", &self.desk.organisation(&way.to), 1).replacen("{}", role, 1)
    }

    async fn offered(&self, signed: &Signed, id: &str, status: StatusCode, said: Said) -> Response {
        let (language, words) = (signed.look.language(), hand_over::of(signed.look.tongue));
        let board = match self.desk.board(&signed.worker, language).await {
            Ok(board) => board,
            Err(error) => return trouble(signed, &error),
        };
        let opened = match id.parse::<HandOverId>() {
            Ok(id) => self.desk.offer(&signed.worker, id, language).await,
            Err(_) => Ok(None),
        };
        let shell = self.shell(signed, &board, &[], said, String::new());
        match opened {
            Err(error) => trouble(signed, &error),
            Ok(None) => {
                let status = if status == StatusCode::OK { StatusCode::NOT_FOUND } else { status };
                super::signal::message(status, signed, shell, words.offer_gone, words.offer_gone_more)
            }
            Ok(Some(offer)) => {
                let library = self.desk.library();
                let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
                let about = [
                    offer.short.area.clone(),
                    Some(words.offer_role.replace("{}", &offer.role)),
                    Some(words.offer_by.replace("{}", &when.moment(offer.short.answer_by))),
                ];
                let page = OfferPage {
                    frame: signed.look.frame(),
                    shell,
                    words,
                    id: id.to_owned(),
                    title: words.offer_title.replace("{}", &offer.short.from),
                    kind: urgent(&offer.short, signed),
                    about: about.into_iter().flatten().collect(),
                    told: offer.told.iter().map(|(label, text)| (label.clone(), text.expose().to_owned())).collect(),
                    quote: offer.words.as_ref().map(|words| words.expose().to_owned()),
                    past: offer.past,
                    because: offer.because,
                    reasons: Reason::ALL.map(|reason| (reason.as_str(), reason.label(language))).into(),
                };
                shown(status, &page)
            }
        }
    }

    /// What is offered to this worker, for their list.
    pub(super) fn offer_rows(&self, signed: &Signed, offers: &[OfferInShort], when: &When<'_>) -> Vec<OfferRow> {
        let words = hand_over::of(signed.look.tongue);
        let row = |offer: &OfferInShort| OfferRow {
            id: offer.id.to_string(),
            title: words.offers_row.replacen("{}", &offer.from, 1).replacen("{}", &urgent(offer, signed), 1),
            about: offer
                .area
                .iter()
                .cloned()
                .chain([words.offer_by.replace("{}", &when.moment(offer.answer_by))])
                .collect::<Vec<_>>()
                .join(" · "),
        };
        offers.iter().map(row).collect()
    }

    /// What other organisations have to do with a signal.
    pub(super) fn given(&self, signed: &Signed, opened: &Opened, mine: bool, when: &When<'_>) -> Section {
        let words = hand_over::of(signed.look.tongue);
        let entries: Vec<Entry> = opened.hand_overs.iter().map(|given| entry(given, signed, words, when)).collect();
        let waits = opened.hand_overs.iter().any(|given| given.status.is_open());
        Section { words, entries, can_give: mine && opened.taken && opened.closed.is_none() && !waits }
    }
}

/// What it is about, with how urgent it is as far as that was given.
fn urgent(offer: &OfferInShort, signed: &Signed) -> String {
    use crate::signal::Urgency;
    let words = signed.look.words();
    match offer.urgency {
        Some(Urgency::Urgent) => format!("{} ({})", offer.kind, super::list::lower(words.urgent)),
        Some(Urgency::High) => format!("{} ({})", offer.kind, super::list::lower(words.high)),
        Some(Urgency::Normal) | None => offer.kind.clone(),
    }
}

fn entry(given: &Given, signed: &Signed, words: &Words, when: &When<'_>) -> Entry {
    let language = signed.look.language();
    let title = if given.received {
        words.given_from.replacen("{}", &given.from, 1).replacen("{}", &given.role, 1)
    } else {
        words.given_to.replacen("{}", &given.to, 1).replacen("{}", &given.role, 1)
    };
    let by = when.moment(given.answer_by);
    let standing = match &given.status {
        Status::Offered => words.offered.replace("{}", &by),
        Status::Escalated => words.escalated.replace("{}", &by),
        Status::Accepted { .. } => words.accepted.replace("{}", &given.to),
        Status::Refused { reason, .. } => words.refused.replace("{}", reason.label(language)),
        Status::Revoked => words.revoked.to_owned(),
        Status::Lapsed => words.lapsed.to_owned(),
        Status::Done { outcome, .. } => words.reported.replace("{}", outcome.label(language)),
    };
    let course = given.happened.iter().map(|(at, what, who)| {
        let sentence = sentence(&format!("hand_over_{what}"), words).unwrap_or_default();
        let who = who.as_deref().unwrap_or(signed.look.words().computer);
        format!("{}: {}", when.moment(*at), sentence.replace("{}", who))
    });
    Entry {
        id: given.id.to_string(),
        title,
        standing,
        there: given.number_there.map(|number| words.given_number.replace("{}", &number.to_string())),
        left_behind: (!given.left_behind.is_empty()).then(|| words.left_behind.replace("{}", &given.left_behind.label(language))),
        because: given.because.clone(),
        course: course.collect(),
        revocable: given.revocable,
        asked: words.report_what.replace("{}", &given.from),
        tellable: given.tellable.iter().map(|outcome| (outcome.as_str(), outcome.label(language))).collect(),
    }
}
