//! Asking somebody to agree to something, and a landlord's arrears offer: a page with a form for each.
//!
//! The one decision: nothing is typed here. What, to whom and what for are chosen from lists that are there in every language, so
//! that the person reads all of it in theirs, and so that nobody asks for "everything".

use super::act::{is_key, once};
use super::agreed::kind_label;
use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use crate::consent::{BeHelped, Consent, Kind, LiftSecrecy, Party, PassOn, Things};
use crate::desk::case::{Act, Askable, Done, Wish};
use crate::id::{OrganisationId, Purpose, Thing};
use crate::language::Language;
use crate::web::Pages;
use crate::web::frame::Frame;
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// What a form brings: names and values, since several things may be chosen.
type Sent = Form<Vec<(String, String)>>;

/// Something to choose: its value, its label, whether it is chosen.
#[derive(Clone, Debug)]
struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "console/ask.html")]
struct AskPage {
    frame: Frame,
    shell: Shell,
    number: i64,
    kinds: Vec<Choice>,
    things: Vec<Choice>,
    parties: Vec<Choice>,
    purposes: Vec<Choice>,
    municipalities: Vec<Choice>,
    offer_more: String,
    unapproved: Option<String>,
}

/// `GET /work/{number}/ask`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>) -> Response {
    pages.asking(&signed, number, StatusCode::OK, &[], Said::Nothing).await
}

/// `POST /work/{number}/ask`
pub(super) async fn ask(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Sent) -> Response {
    match wished(&sent, &signed) {
        Some(consent) => pages.ask(&signed, number, Wish::Consent(consent), sent).await,
        None => {
            let said = Said::Wrong(signed.look.words().ask_wrong.to_owned());
            pages.asking(&signed, number, StatusCode::UNPROCESSABLE_ENTITY, &sent, said).await
        }
    }
}

/// `POST /work/{number}/offer`
pub(super) async fn offer(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Form(sent): Sent) -> Response {
    let to = OrganisationId::from(value(&sent, "municipality"));
    pages.ask(&signed, number, Wish::Offer { to }, sent).await
}

impl Pages {
    async fn ask(&self, signed: &Signed, number: i64, wish: Wish, sent: Vec<(String, String)>) -> Response {
        let words = signed.look.words();
        let key = value(&sent, "key");
        if !self.is_own_form(signed, value(&sent, "token")) || !is_key(key) {
            return self.asking(signed, number, StatusCode::FORBIDDEN, &sent, Said::Wrong(words.wrong_form.to_owned())).await;
        }
        let all: Vec<&str> = sent.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]).collect();
        let key = once(key, &[&[&*number.to_string(), "ask"], all.as_slice()].concat());
        let (status, why) = match self.desk.act(&signed.worker, number, Act::Ask { wish }, &key).await {
            Ok(Done::Now | Done::Before) => return Redirect::to(&format!("/work/{number}?done=ask#agreed")).into_response(),
            Ok(Done::Refused(refusal)) => (StatusCode::CONFLICT, self.why_not(&refusal, words)),
            Err(error) => {
                tracing::error!(%error, "a question for consent could not be written down: the worker was told");
                (StatusCode::SERVICE_UNAVAILABLE, words.trouble.to_owned())
            }
        };
        self.asking(signed, number, status, &sent, Said::Wrong(why)).await
    }

    async fn asking(&self, signed: &Signed, number: i64, status: StatusCode, sent: &[(String, String)], said: Said) -> Response {
        let language = signed.look.language();
        let (opened, board) =
            match (self.desk.open_case(&signed.worker, number, language).await, self.desk.board(&signed.worker, language).await) {
                (Ok(opened), Ok(board)) => (opened, board),
                (Err(error), _) | (_, Err(error)) => return super::signal::trouble(signed, &error),
            };
        // The page of a signal says it for one that is out of reach.
        if opened.is_none() {
            return Redirect::to(&format!("/work/{number}")).into_response();
        }
        let words = signed.look.words();
        let Askable { things, purposes, parties, municipalities, unapproved } = self.desk.askable(&signed.worker, language);
        let choice = |field: &str, value: String, label: String| {
            let chosen = sent.iter().any(|(name, known)| name == field && *known == value);
            Choice { value, label, chosen }
        };
        let term = self.desk.library().consent.offer(OrganisationId::from("")).term_days;
        let names: Vec<&str> = unapproved.into_iter().map(Language::own_name).collect();
        let page = AskPage {
            frame: signed.look.frame(),
            number,
            kinds: Kind::ALL.map(|kind| choice("kind", kind.as_str().to_owned(), kind_label(kind, words).to_owned())).into(),
            things: things.into_iter().map(|(thing, label)| choice("thing", thing.to_string(), label)).collect(),
            parties: parties.into_iter().map(|(party, label)| choice("party", party_value(&party), label)).collect(),
            purposes: purposes.into_iter().map(|(purpose, label)| choice("purpose", purpose.to_string(), label)).collect(),
            municipalities: municipalities.into_iter().map(|(id, label)| choice("municipality", id.to_string(), label)).collect(),
            offer_more: words.offer_more.replace("{}", &term.to_string()),
            unapproved: (!names.is_empty()).then(|| words.ask_unapproved.replace("{}", &names.join(", "))),
            shell: self.shell(signed, &board, &[number], said, String::new()),
        };
        shown(status, &page)
    }
}

/// What was chosen, if all of it was.
fn wished(sent: &[(String, String)], signed: &Signed) -> Option<Consent> {
    let kind = Kind::from_word(value(sent, "kind"))?;
    let party = party_of(value(sent, "party"))?;
    let purpose = Purpose::from(Some(value(sent, "purpose")).filter(|purpose| !purpose.is_empty())?);
    let things = || Things::of(sent.iter().filter(|(name, _)| name == "thing").map(|(_, thing)| Thing::from(thing.as_str())).collect());
    Some(match kind {
        Kind::PassOn => Consent::PassOn(PassOn { things: things()?, to: party, purpose }),
        Kind::LiftSecrecy => Consent::LiftSecrecy(LiftSecrecy { of: signed.worker.clone(), about: things()?, with: party, purpose }),
        Kind::BeHelped => Consent::BeHelped(BeHelped { by: party, purpose }),
    })
}

fn value<'s>(sent: &'s [(String, String)], name: &str) -> &'s str {
    sent.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

fn party_value(party: &Party) -> String {
    match party {
        Party::Organisation(id) => format!("organisation:{id}"),
        Party::Role(role) => format!("role:{role}"),
        Party::Worker(worker) => format!("worker:{worker}"),
    }
}

fn party_of(value: &str) -> Option<Party> {
    let (sort, name) = value.split_once(':')?;
    match sort {
        "organisation" => Some(Party::Organisation(name.into())),
        "role" => Some(Party::Role(name.into())),
        "worker" => Some(Party::Worker(name.into())),
        _ => None,
    }
}
