//! The kinds of danger, and which of them is answered first when a text speaks of several.
//!
//! An enum and not data, because the program decides by it: each kind has a fixed text of its own in every language,
//! and a kind without one may not compile. Which help lines belong to it stands in those texts.

use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// Why somebody's life may be at risk. The order is the order of precedence: the first that was heard is answered.
///
/// Gas and fire come first because reading on is itself dangerous: the person has to get out. Then a body that fails, where
/// minutes count, whoever's it is. A child cannot call for itself, and its text names all that violence's does and more, so
/// it comes before violence. The sender's own despair is next; worry about another comes last, because that life is not
/// in the sender's hands alone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Danger {
    /// A smell of gas, or carbon monoxide.
    Gas,
    /// Something burns that should not.
    Fire,
    /// A body that may fail now: overdose, unconscious, heavy bleeding, no breath.
    Medical,
    /// A child in danger.
    Child,
    /// Somebody is being hurt, or is about to be.
    Violence,
    /// The sender may want to die or to harm themselves; a passive wish to be gone counts.
    SelfHarm,
    /// The sender fears for the life of somebody else (`CRISIS-9`).
    OtherAtRisk,
}

impl Danger {
    /// All of them, first in precedence first.
    pub const ALL: [Self; 7] = [Self::Gas, Self::Fire, Self::Medical, Self::Child, Self::Violence, Self::SelfHarm, Self::OtherAtRisk];

    /// The word in files, tables and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gas => "gas",
            Self::Fire => "fire",
            Self::Violence => "violence",
            Self::Medical => "medical",
            Self::Child => "child",
            Self::SelfHarm => "self_harm",
            Self::OtherAtRisk => "other_at_risk",
        }
    }

    /// The danger with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|danger| danger.as_str() == word)
    }

    /// Whether this danger can be over. Last week's fire is no emergency; last week's wish to die may be today's, and
    /// a child that was hit yesterday goes home to the same house tonight.
    pub(super) fn passes(self) -> bool {
        match self {
            Self::Gas | Self::Fire | Self::Violence | Self::Medical => true,
            Self::Child | Self::SelfHarm | Self::OtherAtRisk => false,
        }
    }
}

impl fmt::Display for Danger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The name of the rule that fired, as `nl/self_harm/wish_to_die`. Never a person's words: it may be logged and shown.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(pub String);

impl RuleId {
    /// The rule that is called so in a language's file.
    pub(super) fn of(language: Language, danger: Danger, rule: &str) -> Self {
        Self(format!("{}/{danger}/{rule}", language.code()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Heard {
    /// Whether the line for children goes with the answers: the text about a child in danger has it already.
    pub fn adds_line_for_children(&self) -> bool {
        self.age == Age::Young && self.danger != Danger::Child && !self.also.contains(&Danger::Child)
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How old the sender says to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Age {
    /// Nothing says so.
    #[default]
    Unsaid,
    /// Younger than eighteen: there is a line for them.
    Young,
}

/// What the screen heard in a text. Holds none of the person's words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Heard {
    /// What is answered.
    pub danger: Danger,
    /// What else was heard, in order of precedence, without `danger`. Each deserves its own text after the first.
    pub also: Vec<Danger>,
    /// The rule that fired for `danger`.
    pub evidence: RuleId,
    /// The language of that rule: a hint for the answer when nothing better is known.
    pub language: Language,
    /// How old the sender says to be in it.
    #[serde(default)]
    pub age: Age,
    /// Where in the text that rule fired, in bytes. Always on character boundaries.
    pub span: Range<usize>,
}
