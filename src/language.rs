//! The languages we speak, and how each writes.
//!
//! An enum and not data, because code decides by it: direction of writing, which words files to read, which crisis
//! texts may go out alone. Which of them a book offers is data.

use serde::{Deserialize, Serialize};

/// A language that a person may be spoken to in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Nl,
    En,
    Tr,
    Ar,
    Pl,
    Uk,
    De,
    Fr,
}

impl Language {
    /// All of them, Dutch first.
    pub const ALL: [Language; 8] = [Self::Nl, Self::En, Self::Tr, Self::Ar, Self::Pl, Self::Uk, Self::De, Self::Fr];

    /// The two-letter code (ISO 639-1), as in file names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Tr => "tr",
            Self::Ar => "ar",
            Self::Pl => "pl",
            Self::Uk => "uk",
            Self::De => "de",
            Self::Fr => "fr",
        }
    }

    /// The language with this two-letter code; a region behind it (`en-GB`, `nl_BE`) is let go.
    pub fn from_code(code: &str) -> Option<Self> {
        let short = code.split(['-', '_']).next().unwrap_or(code);
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(short))
    }

    /// Its name in its own script, as on the button that chooses it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
            Self::Tr => "Türkçe",
            Self::Ar => "العربية",
            Self::Pl => "Polski",
            Self::Uk => "Українська",
            Self::De => "Deutsch",
            Self::Fr => "Français",
        }
    }
}
