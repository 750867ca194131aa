//! How much support a household has, and what the computer proposes about it.
//!
//! The one decision: a proposal reads as a question with its reason, and each answer asks for a reason too. There is no button
//! that decides without one.

use super::act::{is_key, once};
use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use super::signal::{Kept, LONGEST_TEXT};
use super::when::When;
use crate::desk::case::{Decided, Opened, SupportShown, SupportWish};
use crate::personal::Text;
use crate::support::{Event, Level, What, Why};
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::household::{self, Words};
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
    /// `set`, `refuses`, `accept`, `decline`.
    #[serde(default)]
    what: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    proposal: String,
    #[serde(default)]
    text: String,
}

/// The support of a household on a page.
#[derive(Clone, Debug)]
pub(super) struct Panel {
    pub(super) words: &'static Words,
    pub(super) name: String,
    pub(super) now: String,
    /// What waits: its id, what is proposed, why.
    pub(super) proposal: Option<(String, String, &'static str)>,
    /// The levels that can be set: number and name.
    pub(super) levels: Vec<(u8, &'static str)>,
    /// Whether to offer an agreement about asking how it goes.
    pub(super) offer: bool,
    /// What happened, newest first: a machine's time, a reader's time, a sentence, the reason.
    pub(super) history: Vec<(String, String, String, Option<String>)>,
}

#[derive(Template)]
#[template(path = "console/proposals.html")]
struct ProposalsPage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    panels: Vec<Panel>,
    longest: usize,
}

/// `GET /support`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed) -> Response {
    pages.proposals(&signed, StatusCode::OK, Said::Nothing).await
}

/// `POST /support`
pub(super) async fn answer(State(pages): State<Pages>, signed: Signed, Form(sent): Form<Sent>) -> Response {
    let words = household::of(signed.look.tongue);
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.proposals(&signed, StatusCode::FORBIDDEN, Said::Wrong(signed.look.words().wrong_form.to_owned())).await;
    }
    let Some(wish) = read(&sent) else {
        return pages.proposals(&signed, StatusCode::UNPROCESSABLE_ENTITY, Said::Wrong(words.wrong_reason.to_owned())).await;
    };
    match pages.desk.answer_proposal(&signed.worker, wish, &key_of(&sent)).await {
        Ok(Decided::Now | Decided::Before) => pages.proposals(&signed, StatusCode::OK, Said::Done(words.done_support.to_owned())).await,
        Ok(refused) => pages.proposals(&signed, StatusCode::CONFLICT, Said::Wrong(why_not(refused, words).to_owned())).await,
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

/// `POST /work/{number}/support`
pub(super) async fn decide(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Form<Sent>) -> Response {
    let words = household::of(signed.look.tongue);
    let refused = async |status, why: &str| {
        let kept = Kept { act: "support".to_owned(), text: Text::from(sent.text.as_str()) };
        pages.signal(&signed, number, status, Said::Wrong(why.to_owned()), kept).await
    };
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return refused(StatusCode::FORBIDDEN, signed.look.words().wrong_form).await;
    }
    let Some(wish) = read(&sent) else { return refused(StatusCode::UNPROCESSABLE_ENTITY, words.wrong_reason).await };
    match pages.desk.decide_support_at(&signed.worker, number, wish, &key_of(&sent)).await {
        Ok(Decided::Now | Decided::Before) => Redirect::to(&format!("/work/{number}?done=support#support")).into_response(),
        Ok(why) => refused(StatusCode::CONFLICT, why_not(why, words)).await,
        Err(error) => {
            tracing::error!(%error, "what was decided about support could not be written down: the worker was told");
            refused(StatusCode::SERVICE_UNAVAILABLE, signed.look.words().trouble).await
        }
    }
}

fn key_of(sent: &Sent) -> String {
    once(&sent.key, &["support", &sent.what, &sent.level, &sent.proposal, &sent.text])
}

fn why_not(decided: Decided, words: &'static Words) -> &'static str {
    match decided {
        Decided::NoReason => words.wrong_reason,
        Decided::Answered => words.wrong_answered,
        Decided::Unknown | Decided::Now | Decided::Before => words.wrong_unknown,
    }
}

fn read(sent: &Sent) -> Option<SupportWish> {
    let reason = Text::from(sent.text.as_str());
    if reason.is_blank() || sent.text.chars().count() > LONGEST_TEXT {
        return None;
    }
    match sent.what.as_str() {
        "set" => Some(SupportWish::Set { level: sent.level.parse().ok().and_then(Level::from_number)?, reason }),
        "refuses" => Some(SupportWish::Refuses { reason }),
        "accept" => Some(SupportWish::Accept { proposal: sent.proposal.parse().ok()?, reason }),
        "decline" => Some(SupportWish::Decline { proposal: sent.proposal.parse().ok()?, reason }),
        _ => None,
    }
}

impl Pages {
    /// What a signal's page says about it; nothing for whoever may not see it.
    pub(super) fn support_panel(&self, signed: &Signed, opened: &Opened, when: &When<'_>) -> Option<Panel> {
        let has_plan = opened.plans.iter().any(|shown| shown.plan.state.is_open());
        opened.support.as_ref().map(|support| panel(signed, support, has_plan, when))
    }

    /// How many proposals wait for this worker, in a sentence; `None` when none do.
    pub(super) async fn waiting_proposals(&self, signed: &Signed) -> Option<String> {
        let words = household::of(signed.look.tongue);
        // A list of signals is worth more than this line: without it the list is shown all the same.
        match self.desk.support_proposals(&signed.worker).await.map(|waiting| waiting.len()) {
            Ok(0) | Err(_) => None,
            Ok(1) => Some(words.proposals_one.to_owned()),
            Ok(many) => Some(words.proposals_many.replace("{}", &many.to_string())),
        }
    }

    async fn proposals(&self, signed: &Signed, status: StatusCode, said: Said) -> Response {
        let language = signed.look.language();
        let (board, waiting) = match (self.desk.board(&signed.worker, language).await, self.desk.support_proposals(&signed.worker).await) {
            (Ok(board), Ok(waiting)) => (board, waiting),
            (Err(error), _) | (_, Err(error)) => return super::signal::trouble(signed, &error),
        };
        let library = self.desk.library();
        let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
        let page = ProposalsPage {
            frame: signed.look.frame(),
            shell: self.shell(signed, &board, &[], said, String::new()),
            words: household::of(signed.look.tongue),
            panels: waiting.iter().map(|support| panel(signed, support, true, &when)).collect(),
            longest: LONGEST_TEXT,
        };
        shown(status, &page)
    }
}

fn panel(signed: &Signed, support: &SupportShown, has_plan: bool, when: &When<'_>) -> Panel {
    let words = household::of(signed.look.tongue);
    let now = support.level.map_or(words.support_unset.to_owned(), |level| words.support_now.replace("{}", name_of(level, words)));
    let proposal = support.proposal.map(|open| {
        let why = match open.why {
            Why::SeveralSignals => words.why_several,
            Why::UnwellAfterSupport => words.why_unwell,
            Why::UnansweredTwice => words.why_silent,
        };
        (open.id.to_string(), words.proposed.replace("{}", name_of(open.level, words)), why)
    });
    let history = support.events.iter().map(|(event, who)| {
        let reason = event.note.as_ref().map(|note| note.expose().to_owned());
        (event.at.to_string(), when.moment(event.at), sentence(event, who.as_deref().unwrap_or_default(), words), reason)
    });
    Panel {
        words,
        name: support.name.clone(),
        now,
        proposal,
        levels: Level::ALL.map(|level| (level.number(), name_of(level, words))).into(),
        offer: support.level == Some(Level::Waakvlam) && !has_plan,
        history: history.collect(),
    }
}

fn sentence(event: &Event, who: &str, words: &Words) -> String {
    match &event.what {
        What::Set { level } => words.ev_set.replacen("{}", who, 1).replacen("{}", name_of(*level, words), 1),
        What::Refuses => words.ev_refuses.replace("{}", who),
        What::Proposed { level, .. } => words.ev_proposed.replace("{}", name_of(*level, words)),
        What::Accepted { level, .. } => words.ev_accepted.replacen("{}", who, 1).replacen("{}", name_of(*level, words), 1),
        What::Declined { .. } => words.ev_declined.replace("{}", who),
    }
}

fn name_of(level: Level, words: &Words) -> &'static str {
    match level {
        Level::None => words.level_none,
        Level::Waakvlam => words.level_waakvlam,
        Level::Light => words.level_light,
        Level::Regular => words.level_regular,
        Level::Intensive => words.level_intensive,
    }
}
