//! What a button says when it is pressed, in the few letters that a channel carries back.
//!
//! The one decision: a button carries what it means and no words. Whatever comes back is read as if anybody could have written
//! it: what is none of ours is nothing, and who may do it is asked elsewhere.

use crate::id::HandOverId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a button does. It travels to the phone and back as at most 64 bytes, Telegram's bound.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Press {
    /// The option `option` of the question asked in turn `turn`; a button of an earlier turn is recognised as old.
    Answer { turn: u64, option: String },
    /// A worker takes a signal, by its number.
    Claim { signal: i64 },
    /// A worker wants to read a case.
    Read { signal: i64 },
    /// A worker gives a signal back.
    HandBack { signal: i64 },
    /// A worker closes a signal; with an outcome once one was chosen.
    Close { signal: i64, outcome: Option<String> },
    /// A worker's waiting words belong to this signal.
    About { signal: i64 },
    /// A worker takes what another organisation offers.
    TakeOver { offer: HandOverId },
    /// A worker does not; with the word of a reason once one was chosen.
    Decline { offer: HandOverId, reason: Option<String> },
    /// What a worker says to a proposal about the support of a household.
    Support { proposal: Uuid, wish: Wish },
}

/// What somebody says to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// As it is proposed.
    Yes,
    /// As it is.
    No,
    /// Nothing yet.
    Later,
}

impl Wish {
    /// All of them, in the order of their buttons.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Later];

    fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Later => "later",
        }
    }
}

impl Press {
    /// What it answers, and in which turn that was asked, if it is an answer.
    pub fn answer(&self) -> Option<(u64, &str)> {
        if let Self::Answer { turn, option } = self { Some((*turn, option)) } else { None }
    }

    /// The number of the signal that it takes, if it takes one.
    pub fn claims(&self) -> Option<i64> {
        if let Self::Claim { signal } = self { Some(*signal) } else { None }
    }

    /// As few bytes as a channel may carry.
    pub fn encode(&self) -> String {
        match self {
            Self::Answer { turn, option } => format!("a:{turn}:{option}"),
            Self::Claim { signal } => format!("c:{signal}"),
            Self::Read { signal } => format!("r:{signal}"),
            Self::HandBack { signal } => format!("b:{signal}"),
            Self::Close { signal, outcome: None } => format!("x:{signal}"),
            Self::Close { signal, outcome: Some(outcome) } => format!("x:{signal}:{outcome}"),
            Self::About { signal } => format!("s:{signal}"),
            Self::TakeOver { offer } => format!("t:{offer}"),
            Self::Decline { offer, reason: None } => format!("d:{offer}"),
            Self::Decline { offer, reason: Some(reason) } => format!("d:{offer}:{reason}"),
            Self::Support { proposal, wish } => format!("u:{}:{}", proposal.simple(), wish.as_str()),
        }
    }

    /// What a phone sent back; `None` when it is not ours.
    pub fn decode(data: &str) -> Option<Self> {
        let (letter, rest) = data.split_once(':')?;
        let (number, more) = match rest.split_once(':') {
            Some((number, more)) => (number, Some(more.to_owned())),
            None => (rest, None),
        };
        if letter == "u" {
            let wish = Wish::ALL.into_iter().find(|wish| more.as_deref() == Some(wish.as_str()))?;
            return Some(Self::Support { proposal: number.parse().ok()?, wish });
        }
        if let Ok(offer) = number.parse::<HandOverId>() {
            return match (letter, more) {
                ("t", None) => Some(Self::TakeOver { offer }),
                ("d", reason) => Some(Self::Decline { offer, reason }),
                _ => None,
            };
        }
        let signal = number.parse::<i64>().ok()?;
        match (letter, more) {
            ("a", Some(option)) => Some(Self::Answer { turn: u64::try_from(signal).ok()?, option }),
            ("c", None) => Some(Self::Claim { signal }),
            ("r", None) => Some(Self::Read { signal }),
            ("b", None) => Some(Self::HandBack { signal }),
            ("x", outcome) => Some(Self::Close { signal, outcome }),
            ("s", None) => Some(Self::About { signal }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_survives_the_phone() {
        let offer = HandOverId(Uuid::max());
        for press in [
            Press::Answer { turn: 17, option: "eviction".into() },
            Press::Claim { signal: 4821 },
            Press::Close { signal: 4821, outcome: None },
            Press::Close { signal: 4821, outcome: Some("helped".into()) },
            Press::About { signal: 1 },
            Press::TakeOver { offer },
            Press::Decline { offer, reason: None },
            Press::Decline { offer, reason: Some("not_our_task".into()) },
            Press::Support { proposal: Uuid::from_u128(7), wish: Wish::Yes },
            Press::Support { proposal: Uuid::max(), wish: Wish::Later },
        ] {
            assert!(press.encode().len() <= 64, "as much as a button of Telegram carries");
            assert_eq!(Press::decode(&press.encode()), Some(press));
        }
        let foreign_offer = format!("c:{offer}");
        for foreign in [
            "",
            "a",
            "a:x:y",
            "q:1",
            "c:1:2",
            "a:-1:yes",
            "t:1",
            "d:1:no_room",
            "u:1:yes",
            "u:00000000000000000000000000000007:perhaps",
            &foreign_offer,
        ] {
            assert_eq!(Press::decode(foreign), None, "{foreign}");
        }
    }
}
