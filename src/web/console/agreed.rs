//! What somebody was asked to agree to, as a worker reads it at a signal; and the evidence of an offer, as a file.
//!
//! The one decision: how it stands comes first, in a sentence that leaves no room: no answer is said to be no answer. Under it
//! stands what proves it, down to the mark of the very text that was said.

use super::door::Signed;
use super::when::When;
use crate::consent::{Answer, Deed, Kind, Reaction, Route, Standing};
use crate::desk::case::{Asks, Opened};
use crate::store::{Agreement, Happened, Matter};
use crate::web::Pages;
use crate::web::words::console::Words;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What a person did themselves, by the word it was written down with.
pub(super) const BY_PERSON: [&str; 10] = [
    "code_typed",
    "linked",
    "link_declined",
    "unlinked",
    "consent_given",
    "consent_refused",
    "consent_withdrawn",
    "offer_accepted",
    "offer_rejected",
    "asking_remark",
];

/// The section of a signal's page.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) entries: Vec<Entry>,
    pub(super) can_ask: bool,
    /// Whether there is an offer to prove.
    pub(super) evidence: bool,
}

/// One thing that was asked.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) title: &'static str,
    pub(super) standing: String,
    pub(super) about: Vec<String>,
    pub(super) proofs: Vec<String>,
}

impl Pages {
    /// What was asked at this signal, newest first.
    pub(super) fn agreed(&self, signed: &Signed, opened: &Opened, when: &When<'_>) -> Section {
        let entries = opened.agreements.iter().rev().map(|agreement| self.entry(signed, agreement, when)).collect();
        let evidence = opened.agreements.iter().any(|agreement| matches!(agreement.matter, Matter::Offer { .. }));
        Section { entries, can_ask: opened.asks == Asks::Possible && opened.closed.is_none(), evidence }
    }

    fn entry(&self, signed: &Signed, agreement: &Agreement, when: &When<'_>) -> Entry {
        let words = signed.look.words();
        let told = self.desk.told_about(&agreement.matter, signed.look.language());
        let asked_by = words.asked_by.replacen("{}", &self.worker_name(&agreement.by), 1).replacen("{}", &when.moment(agreement.at), 1);
        let filled = |sentence: &str, words: &str| (!words.is_empty()).then(|| sentence.replace("{}", words));
        let about = [
            filled(words.asked_things, &told.things),
            filled(words.asked_to, &told.to),
            filled(words.asked_for, &told.purpose),
            Some(asked_by),
        ];
        Entry {
            title: title(&agreement.matter, words),
            standing: standing(agreement, words, when),
            about: about.into_iter().flatten().collect(),
            proofs: agreement.happened.iter().map(|happened| proof(happened, words, when)).collect(),
        }
    }
}

fn title(matter: &Matter, words: &Words) -> &'static str {
    match matter {
        Matter::Consent { consent, .. } => kind_label(consent.kind(), words),
        Matter::Offer { .. } => words.kind_offer,
    }
}

/// What a kind of consent is called here.
pub(super) fn kind_label(kind: Kind, words: &Words) -> &'static str {
    match kind {
        Kind::PassOn => words.kind_pass_on,
        Kind::LiftSecrecy => words.kind_lift_secrecy,
        Kind::BeHelped => words.kind_be_helped,
    }
}

fn standing(agreement: &Agreement, words: &Words, when: &When<'_>) -> String {
    let at = |deed: Deed| agreement.when(deed).map(|at| when.moment(at)).unwrap_or_default();
    match &agreement.matter {
        Matter::Consent { .. } => match Standing::of(agreement.deeds()) {
            Standing::Waits => words.st_waits.to_owned(),
            Standing::Open => words.st_open.replace("{}", &at(Deed::Put)),
            Standing::Given => words.st_given.replace("{}", &at(Deed::Answered(Answer::Yes))),
            Standing::Refused => words.st_refused.replace("{}", &at(Deed::Answered(Answer::No))),
            Standing::Withdrawn => words.st_withdrawn.replace("{}", &at(Deed::Withdrawn)),
        },
        Matter::Offer { offer, .. } => {
            let day = |at: jiff::Timestamp| when.calendar.local(at).date();
            let route = offer.route(agreement.when(Deed::Put).map(day), Reaction::after(agreement.deeds()), day(when.now));
            match route {
                Route::NotOffered => words.st_waits.to_owned(),
                Route::Waits { until } => words.rt_waits.replace("{}", &when.tongue.day(until)),
                Route::NotRejected => words.rt_open.to_owned(),
                Route::Agreed => words.rt_agreed.replace("{}", &at(Deed::Answered(Answer::Yes))),
                Route::Blocked => {
                    let no = if agreement.when(Deed::Withdrawn).is_some() { Deed::Withdrawn } else { Deed::Answered(Answer::No) };
                    words.rt_blocked.replace("{}", &at(no))
                }
            }
        }
    }
}

fn proof(happened: &Happened, words: &Words, when: &When<'_>) -> String {
    let what = match happened.deed {
        Deed::Put => words.proof_put,
        Deed::Answered(Answer::Yes) => words.proof_yes,
        Deed::Answered(Answer::No) => words.proof_no,
        Deed::Withdrawn => words.proof_withdrawn,
    };
    let said = happened.said.as_ref().map(|said| format!(" ‘{}’", said.expose())).unwrap_or_default();
    let proof = &happened.proof;
    // The first letters are enough to see that two are the same; the file has all of it.
    let mark: String = proof.hash.chars().take(12).collect();
    let text = words.proof_text.replacen("{}", proof.language.own_name(), 1).replacen("{}", &proof.version.to_string(), 1);
    let approved = match &proof.approval {
        Some(approval) => words.proof_by.replacen("{}", &approval.by, 1).replacen("{}", &when.tongue.day(approval.on), 1),
        None => words.proof_nobody.to_owned(),
    };
    format!("{what}, {}{said}. {} {approved}", when.moment(happened.at), text.replacen("{}", &mark, 1))
}

/// What happened, in a sentence with a gap for who did it.
pub(super) fn sentence(what: &str, words: &'static Words) -> &'static str {
    match what {
        "consent_asked" => words.ev_consent_asked,
        "consent_given" => words.ev_consent_given,
        "consent_refused" => words.ev_consent_refused,
        "consent_withdrawn" => words.ev_consent_withdrawn,
        "offer_made" => words.ev_offer_made,
        "offer_accepted" => words.ev_offer_accepted,
        "offer_rejected" => words.ev_offer_rejected,
        "asking_remark" => words.ev_asking_remark,
        _ => words.ev_else,
    }
}

/// `GET /work/{number}/article-2.txt`: all offers this person was made, with what proves each (`DEBT-4`).
pub(super) async fn evidence(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>) -> Response {
    let made = match pages.desk.offers_made(&signed.worker, number).await {
        Ok(Some(made)) if !made.is_empty() => made,
        Ok(_) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => return super::signal::trouble(&signed, &error),
    };
    let words = signed.look.words();
    let library = pages.desk.library();
    let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: pages.clock.now() };
    let mut lines = vec![words.kind_offer.to_owned(), words.proof_rest.to_owned(), String::new()];
    for (of, agreement) in &made {
        let entry = pages.entry(&signed, agreement, &when);
        lines.push(words.heading.replace("{}", &of.to_string()));
        lines.push(entry.standing);
        lines.extend(entry.about);
        for happened in &agreement.happened {
            lines.push(format!("{} ({})", proof(happened, words, &when), happened.at));
            lines.push(format!("  blake3 {}", happened.proof.hash));
        }
        lines.push(String::new());
    }
    let name = format!("attachment; filename=\"article-2-{number}.txt\"");
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    (headers, lines.join("\n")).into_response()
}
