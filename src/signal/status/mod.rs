//! Where a signal stands, and what may happen to it next: one transition table.
//!
//! The one decision (promise 1): each open status carries its owner, so that an open signal of nobody cannot be said. What
//! happens to it next is told by [`super::ladder`].

use super::kinds::{FollowUp, Kinds, Outcome};
use super::urgency::{Lowered, Urgency};
use crate::id::{DeskId, Kind, WorkerId};
use crate::personal::Text;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The furthest day of a follow-up: whoever is in it may have moved by then, and a typing error in the year is caught.
pub const LONGEST_FOLLOW_UP_DAYS: i32 = 366;

/// Who owns a signal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// One worker.
    Worker(WorkerId),
    /// Everybody at a desk, together.
    Desk(DeskId),
}

/// The outcome of a signal that another carries. None of the fixed list: nobody hears of it, and it can be undone.
pub const MERGED: &str = "merged";

/// Where a signal stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// In a desk's queue; anybody there may take it.
    Waiting { desk: DeskId },
    /// Routed to a worker who has not taken it yet.
    Assigned { worker: WorkerId },
    /// Taken: this worker is at it.
    Claimed { worker: WorkerId },
    /// Put with another signal, which carries it: whoever owns that one answers for both.
    Merged { by: WorkerId },
    /// Ended, by whom and how.
    Closed { by: WorkerId, closing: Closing },
}

/// Something that happens to a signal.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Routing, or a next moment that passed, gives it to an owner. Never takes it from a worker who is at it.
    Route { to: Owner },
    /// A worker takes it.
    Claim { by: WorkerId },
    /// The worker at it gives it back, to this desk.
    HandBack { by: WorkerId, desk: DeskId },
    /// A person gives it to another owner, whoever was at it.
    Reassign { to: Owner, by: WorkerId },
    /// The worker at it ends it.
    Close { by: WorkerId, closing: Closing },
    /// A worker puts it with another that is open; never software.
    Merge { by: WorkerId },
    /// A worker takes it apart again: back to how it stood before.
    Part { to: Box<Status> },
    /// It is not better: back to who closed it, who knows it best.
    Reopen,
    /// It became more urgent; software may do this.
    Raise { to: Urgency },
    /// A person made it less urgent (`URG-1`).
    Lower { lowered: Lowered },
}

/// How a signal ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Closing {
    outcome: Outcome,
    words: Words,
    follow_up: Option<Date>,
}

/// How a worker wants to end a signal.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// As written; one of the list in `kinds.yaml`.
    pub outcome: String,
    /// What the people in it hear.
    pub words: Words,
    /// The day on which somebody asks how it is.
    pub follow_up: Option<Date>,
}

/// What the people in it hear at the end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Words {
    /// The reporter is the person concerned.
    ToOne(Text),
    /// The reporter hears less than the person concerned does: neither text may betray the other.
    ToEach { reporter: Text, person: Text },
}

/// Why a signal cannot be closed like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotClosed {
    /// The outcome is not in the list.
    #[error("this outcome is not in the list: choose one of the outcomes of kinds.yaml")]
    UnknownOutcome,
    /// A text is empty.
    #[error("a text for the people in it is empty: write one or two sentences to each")]
    NoWords,
    /// Of this kind somebody asks later how it is (`NUIS-4`).
    #[error("this kind is not closed without a day on which somebody asks how it is: choose one")]
    NoFollowUp,
    /// That day is today, past, or too far away.
    #[error("the day on which somebody asks how it is lies between tomorrow and a year from now")]
    WrongDay,
}

impl Closing {
    /// A closing with an outcome of the list, words for everybody in it, and the follow-up that this kind needs.
    pub fn check(kinds: &Kinds, kind: &Kind, ending: Ending, today: Date) -> Result<Self, NotClosed> {
        let Ending { outcome, words, follow_up } = ending;
        let outcome = kinds.outcome(&outcome).ok_or(NotClosed::UnknownOutcome)?;
        let blank = match &words {
            Words::ToOne(text) => text.is_blank(),
            Words::ToEach { reporter, person } => reporter.is_blank() || person.is_blank(),
        };
        if blank {
            return Err(NotClosed::NoWords);
        }
        match follow_up {
            None if kinds.meaning(kind).is_some_and(|meaning| meaning.follow_up == FollowUp::Needed) => Err(NotClosed::NoFollowUp),
            Some(day) if day <= today || day > today.saturating_add(LONGEST_FOLLOW_UP_DAYS.days()) => Err(NotClosed::WrongDay),
            None | Some(_) => Ok(Self { outcome, words, follow_up }),
        }
    }

    /// The day on which somebody asks how it is.
    pub fn follow_up(&self) -> Option<Date> {
        self.follow_up
    }

    /// How it ended.
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// What the people in it hear.
    pub fn words(&self) -> &Words {
        &self.words
    }
}

/// Why something may not happen to a signal now.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    /// Another worker is at it.
    #[error("{by} is already at it: ask them, or reassign it")]
    TakenBy { by: WorkerId },
    /// Only who took it may do this.
    #[error("take it first: only the worker who is at it can do this")]
    ClaimFirst,
    /// It is closed.
    #[error("it is closed: reopen it first")]
    IsClosed,
    /// It is open.
    #[error("it is open already: nothing to reopen")]
    IsOpen,
}

impl Status {
    /// THE transition table: what this action makes of this status, or why not.
    pub fn after(&self, action: Action) -> Result<Self, Refused> {
        match (self, action) {
            (Self::Closed { by, .. }, Action::Reopen) => Ok(Self::Assigned { worker: by.clone() }),
            (Self::Closed { .. }, _) => Err(Refused::IsClosed),
            (Self::Merged { .. }, Action::Part { to }) if to.owner().is_some() => Ok(*to),
            // Whoever carries it ends it for its own reporter, with words of their own.
            (Self::Merged { .. }, Action::Close { by, closing }) => Ok(Self::Closed { by, closing }),
            (Self::Merged { .. }, _) => Err(Refused::IsClosed),
            (Self::Waiting { .. } | Self::Assigned { .. } | Self::Claimed { .. }, Action::Part { .. }) => Err(Refused::IsOpen),
            (Self::Waiting { .. } | Self::Assigned { .. }, Action::Merge { by }) => Ok(Self::Merged { by }),
            (Self::Claimed { worker }, Action::Merge { by }) if *worker == by => Ok(Self::Merged { by }),
            (Self::Claimed { worker }, Action::Merge { .. }) => Err(Refused::TakenBy { by: worker.clone() }),
            (Self::Waiting { .. } | Self::Assigned { .. } | Self::Claimed { .. }, Action::Reopen) => Err(Refused::IsOpen),

            (Self::Waiting { .. } | Self::Assigned { .. }, Action::Route { to } | Action::Reassign { to, .. }) => Ok(to.into()),
            (Self::Claimed { worker }, Action::Route { .. }) => Err(Refused::TakenBy { by: worker.clone() }),
            (Self::Claimed { .. }, Action::Reassign { to, .. }) => Ok(to.into()),

            (Self::Waiting { .. } | Self::Assigned { .. }, Action::Claim { by }) => Ok(Self::Claimed { worker: by }),
            (Self::Claimed { worker }, Action::Claim { by }) if *worker == by => Ok(self.clone()),
            (Self::Claimed { worker }, Action::Claim { .. }) => Err(Refused::TakenBy { by: worker.clone() }),

            (Self::Claimed { worker }, Action::HandBack { by, desk }) if *worker == by => Ok(Self::Waiting { desk }),
            // Whoever it was routed to may say no without taking it first.
            (Self::Assigned { worker }, Action::HandBack { by, desk }) if *worker == by => Ok(Self::Waiting { desk }),
            (Self::Claimed { worker }, Action::Close { by, closing }) if *worker == by => Ok(Self::Closed { by, closing }),
            (Self::Claimed { worker }, Action::HandBack { .. } | Action::Close { .. }) => Err(Refused::TakenBy { by: worker.clone() }),
            (Self::Waiting { .. } | Self::Assigned { .. }, Action::HandBack { .. } | Action::Close { .. }) => Err(Refused::ClaimFirst),

            (Self::Waiting { .. } | Self::Assigned { .. } | Self::Claimed { .. }, Action::Raise { .. } | Action::Lower { .. }) => {
                Ok(self.clone())
            }
        }
    }

    /// Who owns it; `None` only when it is closed, or carried by another.
    pub fn owner(&self) -> Option<Owner> {
        match self {
            Self::Waiting { desk } => Some(Owner::Desk(desk.clone())),
            Self::Assigned { worker } | Self::Claimed { worker } => Some(Owner::Worker(worker.clone())),
            Self::Merged { .. } | Self::Closed { .. } => None,
        }
    }

    /// An open status by its word and its owner; `None` when the two do not belong together, or it is closed.
    pub fn open(word: &str, owner: Owner) -> Option<Self> {
        match (word, owner) {
            ("waiting", Owner::Desk(desk)) => Some(Self::Waiting { desk }),
            ("assigned", Owner::Worker(worker)) => Some(Self::Assigned { worker }),
            ("claimed", Owner::Worker(worker)) => Some(Self::Claimed { worker }),
            _ => None,
        }
    }

    /// The word in the database.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Waiting { .. } => "waiting",
            Self::Assigned { .. } => "assigned",
            Self::Claimed { .. } => "claimed",
            // In the database it is closed, and its outcome says into what: see `MERGED`.
            Self::Merged { .. } | Self::Closed { .. } => "closed",
        }
    }
}

impl From<Owner> for Status {
    fn from(owner: Owner) -> Self {
        match owner {
            Owner::Worker(worker) => Self::Assigned { worker },
            Owner::Desk(desk) => Self::Waiting { desk },
        }
    }
}

#[cfg(test)]
mod tests;
