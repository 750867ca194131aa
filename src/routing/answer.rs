//! Routing for the command line: a case as a line of JSON in, a decision as a line of JSON out.
//!
//! The one decision: a case that cannot be read is refused with the place and what was expected there, never with what
//! stood there, because that may be an address.

use super::decide::{Decision, Target, decide};
use super::policy::Policy;
use super::roster::Case;
use crate::id::WorkerId;
use crate::language::Language;
use crate::signal::kinds::OrganisationType;
use crate::signal::{Calendar, Kinds};
use serde::Serialize;
use thiserror::Error;

/// The queue of what nobody could be found for.
pub const UNASSIGNED: &str = "unassigned";

/// A case that cannot be answered.
#[derive(Debug, Error)]
pub enum RouteError {
    /// Not a case as described.
    #[error("this is not a case: {what} (column {column}). Its form is in the README, under `route`")]
    Unreadable {
        /// From 1.
        column: usize,
        /// What was expected.
        what: String,
    },
    /// No such kind.
    #[error("the label `{label}` is not a kind: use one of {known}")]
    UnknownKind {
        /// As written.
        label: String,
        /// The kinds there are.
        known: String,
    },
    /// No such type of organisation: taken for harmless, it might see what it may not.
    #[error("the organisation type `{written}` is not known: use one of {known}")]
    UnknownType {
        /// As written.
        written: String,
        /// The types there are.
        known: String,
    },
    /// The decision could not be written down.
    #[error("the decision could not be written as JSON: {0}")]
    Unwritable(#[source] serde_json::Error),
}

/// Who takes this case, as one line of JSON with English sentences.
pub fn route(json_line: &str, policy: &Policy, kinds: &Kinds) -> Result<String, RouteError> {
    let case: Case = serde_json::from_str(json_line)
        .map_err(|error| RouteError::Unreadable { column: error.column(), what: without_words(&error.to_string()) })?;
    if kinds.meaning(&case.signal.kind).is_none() {
        let known: Vec<&str> = kinds.iter().map(|(kind, _)| kind.as_str()).collect();
        return Err(RouteError::UnknownKind { label: case.signal.kind.to_string(), known: known.join(", ") });
    }
    if let Some(unknown) = case.roster.organisations.values().find(|sort| !kinds.organisation_types().any(|known| known == *sort)) {
        let known: Vec<&str> = kinds.organisation_types().map(OrganisationType::as_str).collect();
        return Err(RouteError::UnknownType { written: unknown.as_str().to_owned(), known: known.join(", ") });
    }
    decide(policy, kinds, &case).to_json(kinds, policy.calendar(), Language::En).map_err(RouteError::Unwritable)
}

/// The message of the JSON reader without the words it quotes and without its own count of lines.
fn without_words(message: &str) -> String {
    let message = message.rsplit_once(" at line ").map_or(message, |(before, _)| before);
    match (message.find("string \""), message.rfind('"')) {
        (Some(from), Some(to)) if from + 8 <= to => {
            let (before, after) = (message.get(..from).unwrap_or_default(), message.get(to + 1..).unwrap_or_default());
            format!("{before}a string{after}")
        }
        _ => message.to_owned(),
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    worker: Option<&'a WorkerId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    queue: Option<&'static str>,
    escalate: bool,
    notify_from: Option<String>,
    reasons: Vec<String>,
    passed_over: Vec<Passed<'a>>,
}

#[derive(Serialize)]
struct Passed<'a> {
    worker: &'a WorkerId,
    reason: String,
}

impl Decision {
    /// As one line of JSON, with sentences in this language.
    pub fn to_json(&self, kinds: &Kinds, calendar: &Calendar, language: Language) -> Result<String, serde_json::Error> {
        let (worker, queue) = match &self.to {
            Target::Worker(worker) => (Some(worker), None),
            Target::Unassigned => (None, Some(UNASSIGNED)),
        };
        serde_json::to_string(&Answer {
            worker,
            queue,
            escalate: self.escalate,
            notify_from: self.notify_from.map(|at| at.display_with_offset(calendar.local(at).offset()).to_string()),
            reasons: self.reasons.iter().map(|reason| reason.say(language, kinds)).collect(),
            passed_over: self
                .passed_over
                .iter()
                .map(|passed| Passed { worker: &passed.worker, reason: passed.why.say(language, kinds) })
                .collect(),
        })
    }
}
