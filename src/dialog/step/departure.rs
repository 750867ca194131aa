//! Where somebody leaves a dialog, so that its author can see at which question people give up.
//!
//! The one decision: what is counted is what the person did, never what they said, and silence is not among it: nobody who
//! is quiet has left, and where they stand is counted when somebody asks.

use super::{Effect, Turn};
use crate::id::{DialogId, StepId};

/// Somebody left, or needed help, at a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Departure {
    /// In this dialog.
    pub dialog: DialogId,
    /// At this question.
    pub step: StepId,
    /// How.
    pub way: Way,
}

/// How somebody leaves a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// STOP.
    Stopped,
    /// "Laat maar".
    Cancelled,
    /// "Opnieuw".
    StartedOver,
    /// They asked for a person.
    Person,
    /// They were not understood twice.
    Misunderstood,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Stopped, Self::Cancelled, Self::StartedOver, Self::Person, Self::Misunderstood];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Cancelled => "cancelled",
            Self::StartedOver => "started_over",
            Self::Person => "person",
            Self::Misunderstood => "misunderstood",
        }
    }

    /// The way with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == word)
    }
}

impl Turn<'_> {
    /// Counts it, when a question is open.
    pub(super) fn leaves(&mut self, way: Way) {
        let (Some(frame), Some((_, node)), Some(_)) = (self.session.stack.last(), self.here(), &self.session.asked) else { return };
        self.effects.push(Effect::Leave(Departure { dialog: frame.dialog.clone(), step: node.id.clone(), way }));
    }
}
