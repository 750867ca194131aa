//! How soon a person has to act.
//!
//! The one decision (`URG-1`): software raises, only a person lowers. So raising is a plain function, and lowering asks
//! for the worker who did it and hands back a value that carries that name.

use crate::id::WorkerId;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How soon a person has to act. Ordered: `Normal` < `High` < `Urgent`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Within a week or a month: U3 and U4 of the shared scale.
    #[default]
    Normal,
    /// Today or within three working days: U1 and U2.
    High,
    /// A life may be at risk now: U0.
    Urgent,
}

impl Urgency {
    /// All of them, lowest first.
    pub const ALL: [Self; 3] = [Self::Normal, Self::High, Self::Urgent];

    /// The word in files and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::High => "high",
            Self::Urgent => "urgent",
        }
    }

    /// The urgency with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|urgency| urgency.as_str() == word)
    }

    /// The higher of the two: what software may do, on its own, at any time.
    #[must_use]
    pub fn raised_to(self, other: Self) -> Self {
        self.max(other)
    }

    /// Lowered, by this worker. Only a person can do this, and the name stays with it.
    pub fn lowered_to(self, to: Self, by: WorkerId) -> Result<Lowered, NotLower> {
        if to < self { Ok(Lowered { from: self, to, by }) } else { Err(NotLower { from: self, to }) }
    }
}

/// That a person made something less urgent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lowered {
    from: Urgency,
    to: Urgency,
    by: WorkerId,
}

impl Lowered {
    /// What it was.
    pub fn from(&self) -> Urgency {
        self.from
    }
    /// What it became.
    pub fn to(&self) -> Urgency {
        self.to
    }
    /// Who decided it.
    pub fn by(&self) -> &WorkerId {
        &self.by
    }
}

/// Asked to lower to something that is not lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{} is not lower than {}: choose a lower one, or raise it instead", to.as_str(), from.as_str())]
pub struct NotLower {
    from: Urgency,
    to: Urgency,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urg_1_software_raises_and_only_a_person_lowers() {
        for from in Urgency::ALL {
            for to in Urgency::ALL {
                assert!(from.raised_to(to) >= from);
                let lowered = from.lowered_to(to, WorkerId::from("fatima"));
                assert_eq!(lowered.is_ok(), to < from, "{from:?} to {to:?}");
                if let Ok(lowered) = lowered {
                    assert_eq!((lowered.from(), lowered.to(), lowered.by().as_str()), (from, to, "fatima"));
                }
            }
        }
    }
}
