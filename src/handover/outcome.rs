//! What the receiver tells the giver: why not, and what came of it.
//!
//! The one decision: both are chosen from lists, never typed. What a care provider tells a landlord is "we are in contact" and
//! "we act" and nothing else (domain 6.1), so the list for that direction is as short as that.

use super::basis::either;
use crate::language::Language;

/// Why an offer is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It is not their task.
    NotOurTask,
    /// It is another part of town.
    OtherArea,
    /// They have no room now.
    NoRoom,
    /// They cannot begin with what is in it.
    TooLittle,
    /// They do not see why it may be passed on to them.
    NoGround,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::NotOurTask, Self::OtherArea, Self::NoRoom, Self::TooLittle, Self::NoGround];

    /// The word in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotOurTask => "not_our_task",
            Self::OtherArea => "other_area",
            Self::NoRoom => "no_room",
            Self::TooLittle => "too_little",
            Self::NoGround => "no_ground",
        }
    }

    /// The reason with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }

    /// As workers read it.
    pub fn label(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::NotOurTask => ("Dit is niet onze taak", "This is not our task"),
            Self::OtherArea => ("Dit is een ander gebied", "This is another area"),
            Self::NoRoom => ("Wij hebben nu geen plek", "We have no room now"),
            Self::TooLittle => ("Hiermee kunnen wij niet beginnen", "We cannot begin with this"),
            Self::NoGround => ("Wij zien geen grond om dit te weten", "We see no ground for us to know this"),
        };
        either(language, nl, en)
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// They are in contact.
    InContact,
    /// They act.
    Acting,
    /// It is solved.
    Solved,
    /// The person wants no help now.
    NoHelpWanted,
    /// The person could not be reached.
    NotReached,
    /// It turned out not to be theirs.
    NotOurs,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::InContact, Self::Acting, Self::Solved, Self::NoHelpWanted, Self::NotReached, Self::NotOurs];
    /// All that a care provider tells a landlord.
    const UNDER_SECRECY: [Self; 2] = [Self::InContact, Self::Acting];

    /// The word in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InContact => "in_contact",
            Self::Acting => "acting",
            Self::Solved => "solved",
            Self::NoHelpWanted => "no_help_wanted",
            Self::NotReached => "not_reached",
            Self::NotOurs => "not_ours",
        }
    }

    /// The outcome with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == word)
    }

    /// As workers read it.
    pub fn label(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::InContact => ("Wij hebben contact", "We are in contact"),
            Self::Acting => ("Wij doen er iets aan", "We act"),
            Self::Solved => ("Het is opgelost", "It is solved"),
            Self::NoHelpWanted => ("De bewoner wil nu geen hulp", "The person wants no help now"),
            Self::NotReached => ("De bewoner is niet bereikt", "The person was not reached"),
            Self::NotOurs => ("Het hoort toch niet bij ons", "It is not ours after all"),
        };
        either(language, nl, en)
    }

    /// Those that an organisation of the one type may tell one of the other.
    pub fn between(teller: &str, listener: &str) -> &'static [Self] {
        if super::allow::keeps_secret(teller, listener) { &Self::UNDER_SECRECY } else { &Self::ALL }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn law_3_a_care_provider_tells_a_landlord_that_they_are_in_contact_or_act_and_nothing_else() {
        let told = |teller, listener| Outcome::between(teller, listener).iter().map(|outcome| outcome.as_str()).collect::<Vec<_>>();
        assert_eq!(told("care_provider", "housing_association"), ["in_contact", "acting"]);
        assert_eq!(told("municipality", "housing_association").len(), Outcome::ALL.len());
        assert_eq!(told("housing_association", "care_provider").len(), Outcome::ALL.len());
    }

    #[test]
    fn words_come_back_from_the_database() {
        assert!(Outcome::ALL.into_iter().all(|outcome| Outcome::from_word(outcome.as_str()) == Some(outcome)));
        assert!(Reason::ALL.into_iter().all(|reason| Reason::from_word(reason.as_str()) == Some(reason)));
    }
}
