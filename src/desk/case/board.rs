//! All open signals that are within a worker's reach, in short.
//!
//! The one decision: read once, for all views and their counts, so that no count ever promises what the list does not show.

use crate::desk::Desk;
use crate::desk::raise::Why;
use crate::id::WorkerId;
use crate::language::Language;
use crate::signal::Urgency;
use crate::signal::deadline::Rule;
use crate::store::{BoardLine, Owner, StoreError, Talk};
use jiff::Timestamp;

/// An open signal in short, as a worker's list shows it. Nothing in it was said by a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// What people call it by.
    pub number: i64,
    /// What it is about, in the language of the list.
    pub kind: String,
    /// How soon somebody has to act.
    pub urgency: Urgency,
    /// The four digits.
    pub postcode: Option<String>,
    /// Whose it is.
    pub whose: Whose,
    /// Whether that worker took it.
    pub taken: bool,
    /// Whose turn it is in the conversation.
    pub talk: Talk,
    /// By when.
    pub due_at: Timestamp,
    /// By which rule; `None` for one that this version does not know.
    pub rule: Option<Rule>,
    /// When it was raised.
    pub created_at: Timestamp,
    /// Why it is where it is: one sentence.
    pub why: Option<String>,
}

/// Whose a signal is, seen by a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Their own.
    Mine,
    /// A colleague's, by name.
    Colleague(String),
    /// A desk's, by name.
    Desk(String),
}

impl Desk {
    /// All open signals within reach, the next deadline first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn board(&self, worker: &WorkerId, language: Language) -> Result<Vec<Board>, StoreError> {
        let reach = self.reach_of(worker, self.clock.now());
        let lines = self.store.board(self.network_id(), &reach).await?;
        Ok(lines.into_iter().map(|line| self.posted(line, worker, language)).collect())
    }

    fn posted(&self, line: BoardLine, worker: &WorkerId, language: Language) -> Board {
        let library = self.library();
        Board {
            number: line.number,
            kind: library.kinds.kind_label(&line.kind, language).to_owned(),
            urgency: Urgency::from_word(&line.urgency).unwrap_or_default(),
            postcode: line.postcode4,
            whose: self.whose(&line.owner, worker),
            taken: line.status == "claimed",
            talk: line.talk,
            due_at: line.deadline.at,
            rule: Rule::from_word(&line.deadline.rule),
            created_at: line.created_at,
            why: reasons(&line.reasons, language).into_iter().next(),
        }
    }

    /// Whose a signal is, seen by this worker.
    pub(super) fn whose(&self, owner: &Owner, worker: &WorkerId) -> Whose {
        match owner {
            Owner::Worker(owner) if owner == worker => Whose::Mine,
            Owner::Worker(owner) => Whose::Colleague(self.name(owner)),
            Owner::Desk(desk) => Whose::Desk(self.network().desks.get(desk).map_or_else(|| desk.to_string(), |desk| desk.name.clone())),
        }
    }
}

/// Reasons as they were written down, the most telling first.
pub(super) fn reasons(document: &str, language: Language) -> Vec<String> {
    let reasons: Vec<Why> = serde_json::from_str(document).unwrap_or_default();
    reasons.into_iter().map(|why| why.said(language)).collect()
}

impl Why {
    /// In this language; English where it is not Dutch.
    pub(super) fn said(self, language: Language) -> String {
        match language {
            Language::Nl => self.nl,
            Language::En | Language::Tr | Language::Ar | Language::Pl | Language::Uk | Language::De | Language::Fr => self.en,
        }
    }
}
