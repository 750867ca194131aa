//! What somebody may ask for who reported, and why the reporter may hear of it later.
//!
//! The one decision: every purpose is one that a law asks for, because that is what whoever reported was promised ("alleen als de
//! wet dat vraagt"). Curiosity, a quarrel and "the neighbour wants to know" are not on the list, so they cannot be chosen.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// What for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A court asks for it.
    Court,
    /// The police or the public prosecutor demands it by law.
    Prosecution,
    /// A supervisor demands it by law.
    Supervision,
    /// A law says that we have to tell somebody.
    Duty,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Court, Self::Prosecution, Self::Supervision, Self::Duty];

    /// The word in the database and in a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Court => "court",
            Self::Prosecution => "prosecution",
            Self::Supervision => "supervision",
            Self::Duty => "duty",
        }
    }

    /// The purpose with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == word)
    }
}

/// Why the reporter is told later: each a ground of AVG article 23(1), and of article 16(3) of Directive (EU) 2019/1937 for those
/// whom it protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delay {
    /// It would harm an investigation or a case at court (23(1)(d) and (f)).
    Investigation,
    /// It would endanger somebody (23(1)(i)).
    Safety,
    /// A law or a judge forbids telling.
    Forbidden,
}

/// The latest day on which a reporter is told: AVG asks for the delay to last no longer than its ground; half a year is where
/// somebody has to have asked again. Ours.
pub const LATEST: SignedDuration = SignedDuration::from_hours(24 * 183);

impl Delay {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Investigation, Self::Safety, Self::Forbidden];

    /// The word in the database and in a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Investigation => "investigation",
            Self::Safety => "safety",
            Self::Forbidden => "forbidden",
        }
    }

    /// The ground with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|delay| delay.as_str() == word)
    }
}
