//! What of a signal can be passed on.
//!
//! The one decision (`LAW-4`): a list of names that is complete. What has no name here cannot be listed by any paper and never
//! goes; who reported has none, on purpose (`PRIV-2`).

use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something of a signal that can be passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What it is about; without it there is nothing to take up.
    Kind,
    /// How soon somebody has to act.
    Urgency,
    /// Its number where it comes from.
    Number,
    /// The four digits of the postcode.
    Area,
    /// The address it is about.
    Address,
    /// The telephone number of the person concerned.
    Contact,
    /// The height of the arrears.
    Amount,
    /// The answers to questions.
    Facts,
    /// The person's own words.
    Words,
    /// What was done with it so far, without notes and without names.
    History,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Kind,
        Self::Urgency,
        Self::Number,
        Self::Area,
        Self::Address,
        Self::Contact,
        Self::Amount,
        Self::Facts,
        Self::Words,
        Self::History,
    ];

    /// The word in files and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Urgency => "urgency",
            Self::Number => "number",
            Self::Area => "area",
            Self::Address => "address",
            Self::Contact => "contact",
            Self::Amount => "amount",
            Self::Facts => "facts",
            Self::Words => "words",
            Self::History => "history",
        }
    }

    /// The field with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == word)
    }

    /// Whether it may hold health, origin or crime, asked for or not (`LAW-6`): free answers and free words do.
    pub fn may_be_special(self) -> bool {
        match self {
            Self::Facts | Self::Words | Self::History => true,
            Self::Kind | Self::Urgency | Self::Number | Self::Area | Self::Address | Self::Contact | Self::Amount => false,
        }
    }

    /// What workers call it; English where the language is not Dutch.
    pub fn label(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::Kind => ("waar het over gaat", "what it is about"),
            Self::Urgency => ("hoe dringend het is", "how urgent it is"),
            Self::Number => ("het nummer", "the number"),
            Self::Area => ("de vier cijfers van de postcode", "the four digits of the postcode"),
            Self::Address => ("het adres", "the address"),
            Self::Contact => ("het telefoonnummer", "the telephone number"),
            Self::Amount => ("het bedrag van de achterstand", "the height of the arrears"),
            Self::Facts => ("de antwoorden op de vragen", "the answers to the questions"),
            Self::Words => ("de eigen woorden", "their own words"),
            Self::History => ("wat er al gedaan is", "what was done so far"),
        };
        super::basis::either(language, nl, en)
    }
}

/// Fields, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields(BTreeSet<Field>);

impl Fields {
    /// Whether this one is among them.
    pub fn has(&self, field: Field) -> bool {
        self.0.contains(&field)
    }

    /// All of them, in the order in which they are told.
    pub fn iter(&self) -> impl Iterator<Item = Field> + '_ {
        self.0.iter().copied()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one of them may hold special data.
    pub fn may_be_special(&self) -> bool {
        self.iter().any(Field::may_be_special)
    }

    /// Their names for workers, in one line.
    pub fn label(&self, language: Language) -> String {
        self.iter().map(|field| field.label(language)).collect::<Vec<_>>().join(", ")
    }

    /// As the database keeps them: `kind urgency address`.
    pub fn words(&self) -> String {
        self.iter().map(Field::as_str).collect::<Vec<_>>().join(" ")
    }

    /// From there. A word that this version does not know is dropped: it never goes (`LAW-4`).
    pub fn from_words(words: &str) -> Self {
        words.split_whitespace().filter_map(Field::from_word).collect()
    }
}

impl FromIterator<Field> for Fields {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn law_4_a_field_that_has_no_name_here_is_dropped() {
        let all: Fields = Field::ALL.into_iter().collect();
        assert_eq!(Fields::from_words(&all.words()), all);
        assert_eq!(Fields::from_words("kind reporter diagnosis household address").words(), "kind address");
        assert_eq!(Field::from_word("reporter"), None, "who reported never goes");
    }
}
