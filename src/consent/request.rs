//! Something that was put to somebody, and what became of it.
//!
//! The one decision: an answer is yes or no. What is neither is no answer and changes nothing, and a yes that was withdrawn is
//! not a no: it was true for a while.

use super::kind::Kind;
use crate::id::{ConsentId, OfferId};
use serde::{Deserialize, Serialize};

/// What somebody was asked: a consent of one of the three kinds, or the offer of article 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// A consent.
    Consent {
        /// Its record.
        id: ConsentId,
        /// Which of the three.
        kind: Kind,
    },
    /// The offer.
    Offer {
        /// Its record.
        id: OfferId,
    },
}

impl Request {
    /// The word its texts begin with.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Consent { kind, .. } => kind.as_str(),
            Self::Offer { .. } => "offer",
        }
    }
}

/// What somebody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// What happens to a request, in the order of its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It was said to the person.
    Put,
    /// They answered.
    Answered(Answer),
    /// They took their yes back.
    Withdrawn,
}

impl Deed {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Put => "put",
            Self::Answered(Answer::Yes) => "yes",
            Self::Answered(Answer::No) => "no",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// From that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Put, Self::Answered(Answer::Yes), Self::Answered(Answer::No), Self::Withdrawn].into_iter().find(|deed| deed.as_str() == word)
    }
}

/// How a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It waits for a moment to be put.
    Waits,
    /// It was put, and not answered.
    Open,
    /// Yes.
    Given,
    /// No.
    Refused,
    /// It was yes, and is no more.
    Withdrawn,
}

impl Standing {
    /// How it stands after this; `None` when that cannot happen now, and changes nothing.
    pub fn after(self, deed: Deed) -> Option<Self> {
        match (self, deed) {
            (Self::Waits | Self::Open, Deed::Put) => Some(Self::Open),
            (Self::Open, Deed::Answered(Answer::Yes)) => Some(Self::Given),
            (Self::Open, Deed::Answered(Answer::No)) => Some(Self::Refused),
            (Self::Given, Deed::Withdrawn) => Some(Self::Withdrawn),
            (Self::Waits, Deed::Answered(_) | Deed::Withdrawn)
            | (Self::Open, Deed::Withdrawn)
            | (Self::Given | Self::Refused | Self::Withdrawn, Deed::Put | Deed::Answered(_))
            | (Self::Refused | Self::Withdrawn, Deed::Withdrawn) => None,
        }
    }

    /// After all that happened, oldest first.
    pub fn of<'d>(deeds: impl IntoIterator<Item = &'d Deed>) -> Self {
        deeds.into_iter().fold(Self::Waits, |standing, deed| standing.after(*deed).unwrap_or(standing))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Deed = Deed::Answered(Answer::Yes);
    const NO: Deed = Deed::Answered(Answer::No);

    #[test]
    fn a_life_in_order_and_what_comes_out_of_order_changes_nothing() {
        let cases: [(&[Deed], Standing); 9] = [
            (&[], Standing::Waits),
            (&[Deed::Put], Standing::Open),
            (&[Deed::Put, YES], Standing::Given),
            (&[Deed::Put, NO], Standing::Refused),
            (&[Deed::Put, YES, Deed::Withdrawn], Standing::Withdrawn),
            (&[Deed::Put, NO, YES], Standing::Refused),
            (&[Deed::Put, YES, NO], Standing::Given),
            (&[Deed::Put, YES, Deed::Withdrawn, YES], Standing::Withdrawn),
            (&[YES, Deed::Withdrawn], Standing::Waits),
        ];
        for (deeds, standing) in cases {
            assert_eq!(Standing::of(deeds), standing, "{deeds:?}");
        }
    }

    #[test]
    fn txt_8_silence_is_not_an_answer() {
        // Put once or ten times, and nothing said: there is no deed that makes a yes or a no of it.
        for often in 1..10 {
            assert_eq!(Standing::of(&vec![Deed::Put; often]), Standing::Open);
        }
        for word in ["", "unknown", "silence", "expired", "maybe"] {
            assert_eq!(Deed::from_word(word), None, "{word}");
        }
    }

    #[test]
    fn words_come_back_from_the_database() {
        for deed in [Deed::Put, YES, NO, Deed::Withdrawn] {
            assert_eq!(Deed::from_word(deed.as_str()), Some(deed));
        }
    }
}
