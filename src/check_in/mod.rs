//! What was agreed with somebody about asking how they are: which questions, how often, and what silence means.
//!
//! The one decision: silence means what was agreed and nothing else (`TXT-8`). So an agreement says what it leads to before
//! anybody has been silent, and nothing in here can look at why.

mod course;
mod rhythm;

pub use course::{CheckIn, Did, Due, MOST_MOVED, Open, Stage};
pub use rhythm::{Every, PartOfDay, Rhythm, WorkingDay};

use crate::id::{DialogId, WorkerId};
use crate::personal::Text;
use serde::{Deserialize, Serialize};

/// An agreement, as the person reads it before they say yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The dialog that asks.
    pub questions: DialogId,
    /// How often, and when.
    pub rhythm: Rhythm,
    /// What no answer leads to.
    pub silence: Silence,
    /// Who proposed it, and hears of silence if that was agreed.
    pub helper: Helper,
}

/// A worker, as the person knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    /// Who.
    pub worker: WorkerId,
    /// What they are called.
    pub name: Text,
}

/// What no answer leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    /// Nothing.
    Nothing,
    /// The question once more, after so many days.
    AskOnce { after: Days },
    /// The helper hears that there was no answer, after so many days.
    TellHelper { after: Days },
}

impl Silence {
    /// After how many days silence means something; `None` when it never does.
    pub fn after(self) -> Option<Days> {
        match self {
            Self::Nothing => None,
            Self::AskOnce { after } | Self::TellHelper { after } => Some(after),
        }
    }

    /// The word in the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::AskOnce { .. } => "ask_once",
            Self::TellHelper { .. } => "tell_helper",
        }
    }

    /// The one with this word; `None` for another word, or when the days it needs are missing.
    pub fn from_word(word: &str, after: Option<Days>) -> Option<Self> {
        match (word, after) {
            ("nothing", _) => Some(Self::Nothing),
            ("ask_once", Some(after)) => Some(Self::AskOnce { after }),
            ("tell_helper", Some(after)) => Some(Self::TellHelper { after }),
            _ => None,
        }
    }
}

/// How long silence lasts before it means something: two to six days. One day is no silence, and after seven the next
/// question may be due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Days(i32);

impl Default for Days {
    /// Over a weekend, and no longer.
    fn default() -> Self {
        Self(3)
    }
}

impl Days {
    /// The shortest.
    pub const LEAST: i32 = 2;
    /// The longest.
    pub const MOST: i32 = 6;

    /// So many; `None` outside two to six.
    pub fn new(days: i32) -> Option<Self> {
        (Self::LEAST..=Self::MOST).contains(&days).then_some(Self(days))
    }

    /// The number.
    pub fn number(self) -> i32 {
        self.0
    }
}
