//! What a worker does on a page: one form, one act.
//!
//! The one decision: whatever is refused comes back with everything that was typed still in its box, and says who or what
//! was in the way.

use super::shell::Said;
use super::signal::{Kept, LONGEST_TEXT};
use crate::desk::case::{Act, Done, Refusal};
use crate::id::Kind;
use crate::personal::Text;
use crate::signal::Urgency;
use crate::signal::status::{NotClosed, Refused};
use crate::web::Pages;
use crate::web::words::console::Words;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// The longest key of a form.
const LONGEST_KEY: usize = 64;

/// What a form brings.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    pub(super) key: String,
    pub(super) token: String,
    #[serde(default)]
    text: String,
    /// An urgency, or a kind.
    #[serde(default)]
    to: String,
    /// A message of the person.
    #[serde(default)]
    message: String,
}

/// `POST /work/{number}/{act}`
pub(super) async fn act(
    State(pages): State<Pages>,
    Path((number, word)): Path<(i64, String)>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    let text = Text::from(sent.text.as_str());
    let signed = match pages.signed(&headers).await {
        Ok(signed) => signed,
        Err(out) => return out.keeping(text),
    };
    let words = signed.look.words();
    let kept = Kept { act: word.clone(), text: text.clone() };
    let Some(act) = read(&word, &sent, text) else { return StatusCode::NOT_FOUND.into_response() };
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.signal(&signed, number, StatusCode::FORBIDDEN, Said::Wrong(words.wrong_form.to_owned()), kept).await;
    }
    match pages
        .desk
        .act(&signed.worker, number, act, &once(&sent.key, &[&number.to_string(), &word, &sent.to, &sent.text, &sent.message]))
        .await
    {
        Ok(Done::Now | Done::Before) => Redirect::to(&whereto(&word, number)).into_response(),
        Ok(Done::Refused(refusal)) => {
            let said = Said::Wrong(pages.why_not(&refusal, words));
            pages.signal(&signed, number, StatusCode::CONFLICT, said, kept).await
        }
        Err(error) => {
            tracing::error!(%error, "an act of a worker could not be written down: they were told");
            pages.signal(&signed, number, StatusCode::SERVICE_UNAVAILABLE, Said::Wrong(words.trouble.to_owned()), kept).await
        }
    }
}

/// By what a form is known when it comes again: its key together with all it says, so that one that was filled in anew is
/// another one. The key is chance that is kept nowhere, so nothing can be guessed from it.
pub(super) fn once(key: &str, said: &[&str]) -> String {
    let mut hash = blake3::Hasher::new();
    for part in std::iter::once(&key).chain(said) {
        hash.update(&(part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().to_hex().chars().take(32).collect()
}

/// Whether this is a key that a form of ours could have.
pub(super) fn is_key(key: &str) -> bool {
    !key.is_empty() && key.len() <= LONGEST_KEY && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// What a form asks for; `None` for what no page of ours asks.
fn read(word: &str, sent: &Sent, words: Text) -> Option<Act> {
    if words.expose().chars().count() > LONGEST_TEXT {
        return None;
    }
    Some(match word {
        "claim" => Act::Claim,
        "answer" => Act::Answer { words },
        "let-speak" => Act::LetSpeak,
        "hand-back" => Act::HandBack,
        "note" => Act::Note { words },
        "urgency" => Act::Raise { to: Urgency::from_word(&sent.to)?, why: words },
        "followed-up" => Act::FollowedUp,
        "belongs" => Act::Move { message: sent.message.parse().ok()?, to: super::belongs::elsewhere(&sent.to)? },
        "kind" => Act::Relabel { kind: Kind::from(sent.to.as_str()) },
        _ => return None,
    })
}

/// The page that shows what was done; what was handed back may be out of reach, so that leads to the list.
fn whereto(word: &str, number: i64) -> String {
    match word {
        "hand-back" | "followed-up" => format!("/work?done={word}&number={number}"),
        "claim" | "let-speak" => format!("/work/{number}?done={word}#floor"),
        "belongs" => format!("/work/{number}?done={word}#talk"),
        "answer" => format!("/work/{number}?done={word}#reply"),
        "note" => format!("/work/{number}?done={word}#note"),
        _ => format!("/work/{number}?done={word}#head"),
    }
}

impl Pages {
    /// Why nothing came of it, for the worker.
    pub(super) fn why_not(&self, refusal: &Refusal, words: &Words) -> String {
        match refusal {
            Refusal::Refused(Refused::TakenBy { by }) => {
                let name = self.desk.network().worker(by).map_or_else(|| by.to_string(), |member| member.name.clone());
                words.was_first.replace("{}", &name)
            }
            Refusal::Refused(Refused::ClaimFirst) => words.wrong_claim_first.to_owned(),
            Refusal::Refused(Refused::IsClosed | Refused::IsOpen) => words.wrong_closed.to_owned(),
            Refusal::Unknown => words.unknown_more.to_owned(),
            Refusal::NotClosed(NotClosed::UnknownOutcome) => words.wrong_outcome.to_owned(),
            Refusal::NotClosed(NotClosed::NoWords) => words.wrong_text.to_owned(),
            Refusal::NotClosed(NotClosed::NoFollowUp | NotClosed::WrongDay) => words.wrong_title.to_owned(),
            Refusal::NotHigher => words.wrong_high.to_owned(),
            Refusal::DangerStays => words.wrong_danger.to_owned(),
            Refusal::NoFloor => words.wrong_floor.to_owned(),
            Refusal::NoWords => words.wrong_empty.to_owned(),
            Refusal::NotTheirOwn => words.ask_not_theirs.to_owned(),
            Refusal::AskedBefore => words.ask_before.to_owned(),
            Refusal::AlreadyAsked => words.move_asked.to_owned(),
            Refusal::OnlyTheLandlord => words.ask_landlord.to_owned(),
            Refusal::CarriesOthers => words.join_close_first.to_owned(),
            Refusal::GiverWaits => words.wrong_giver_waits.to_owned(),
            Refusal::CorrectedBefore => words.wrong_corrected_before.to_owned(),
            Refusal::SaysTheSame => words.wrong_the_same.to_owned(),
            Refusal::HandedOver => words.wrong_back.to_owned(),
        }
    }
}
