//! All open signals that are within a worker's reach, in short.
//!
//! The one decision: read once, for all views and their counts, so that no count ever promises what the list does not show.

use crate::access::{Field, Relation, Viewer};
use crate::desk::Desk;
use crate::desk::raise::{Tells, Why};
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
        let viewer = self.viewer(worker);
        Ok(lines.into_iter().map(|line| self.posted(line, worker, &viewer, language)).collect())
    }

    fn posted(&self, line: BoardLine, worker: &WorkerId, viewer: &Viewer, language: Language) -> Board {
        let library = self.library();
        let urgency = Urgency::from_word(&line.urgency).unwrap_or_default();
        // A list holds what is within reach: as little as a desk sees of it, whoever's it is.
        let relation = match &line.owner {
            Owner::Worker(owner) if owner == worker => Relation::Own,
            Owner::Worker(_) | Owner::Desk(_) => Relation::Desk,
        };
        let matter = self.matter(&line.kind, urgency, relation);
        let sees = |field| library.access.decide(viewer, &matter, field).is_shown();
        let why = reasons(&line.reasons, language, sees).into_iter().next().filter(|_| sees(Field::Reasons));
        Board {
            number: line.number,
            kind: library.kinds.kind_label(&line.kind, language).to_owned(),
            urgency,
            postcode: line.postcode4.filter(|_| sees(Field::Area)),
            whose: self.whose(&line.owner, worker),
            taken: line.status == "claimed",
            talk: line.talk,
            due_at: line.deadline.at,
            rule: Rule::from_word(&line.deadline.rule),
            created_at: line.created_at,
            why,
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

/// Reasons as they were written down, the most telling first; without those that tell something the reader does not see.
pub(super) fn reasons(document: &str, language: Language, sees: impl Fn(Field) -> bool) -> Vec<String> {
    let reasons: Vec<Why> = serde_json::from_str(document).unwrap_or_default();
    reasons.into_iter().filter(|why| why.tells.field().is_none_or(&sees)).map(|why| why.said(language)).collect()
}

impl Tells {
    /// What of a signal it tells.
    fn field(self) -> Option<Field> {
        match self {
            Self::Nothing => None,
            Self::Care => Some(Field::Care),
            Self::Household => Some(Field::Household),
        }
    }
}

impl Why {
    /// In this language; no more than that there was a reason, for whoever does not see what it tells.
    pub(super) fn told(self, language: Language, sees: impl Fn(Field) -> bool) -> String {
        match self.tells.field() {
            Some(field) if !sees(field) && language == Language::Nl => "Komt hier niet voor in aanmerking.".to_owned(),
            Some(field) if !sees(field) => "Cannot be given this.".to_owned(),
            Some(_) | None => self.said(language),
        }
    }

    /// In this language; English where it is not Dutch.
    pub(super) fn said(self, language: Language) -> String {
        match language {
            Language::Nl => self.nl,
            Language::En | Language::Tr | Language::Ar | Language::Pl | Language::Uk | Language::De | Language::Fr => self.en,
        }
    }
}
