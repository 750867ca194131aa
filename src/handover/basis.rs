//! Which letter of the law something rests on.
//!
//! The one decision (`LAW-3`): a basis is one of the six of AVG article 6, first paragraph, and what may hold health, origin or
//! crime needs an exception of article 9, second paragraph, beside it. A covenant is neither: it names both.

use crate::language::Language;
use serde::{Deserialize, Serialize};

/// Why personal data may go (AVG article 6, first paragraph).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Letter a.
    Consent,
    /// Letter b: the tenancy.
    Contract,
    /// Letter c.
    LegalDuty,
    /// Letter d: a life.
    VitalInterest,
    /// Letter e.
    PublicTask,
    /// Letter f.
    LegitimateInterest,
}

impl Basis {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Consent, Self::Contract, Self::LegalDuty, Self::VitalInterest, Self::PublicTask, Self::LegitimateInterest];

    /// The word in files and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalDuty => "legal_duty",
            Self::VitalInterest => "vital_interest",
            Self::PublicTask => "public_task",
            Self::LegitimateInterest => "legitimate_interest",
        }
    }

    /// The basis with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.as_str() == word)
    }

    /// As a worker reads it.
    pub fn label(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::Consent => ("toestemming (AVG 6 lid 1 a)", "consent (GDPR 6(1)(a))"),
            Self::Contract => ("huurovereenkomst (AVG 6 lid 1 b)", "tenancy contract (GDPR 6(1)(b))"),
            Self::LegalDuty => ("wettelijke plicht (AVG 6 lid 1 c)", "legal duty (GDPR 6(1)(c))"),
            Self::VitalInterest => ("vitaal belang (AVG 6 lid 1 d)", "vital interest (GDPR 6(1)(d))"),
            Self::PublicTask => ("publieke taak (AVG 6 lid 1 e)", "public task (GDPR 6(1)(e))"),
            Self::LegitimateInterest => ("gerechtvaardigd belang (AVG 6 lid 1 f)", "legitimate interest (GDPR 6(1)(f))"),
        };
        either(language, nl, en)
    }
}

/// Why special data may go with it (AVG article 9, second paragraph).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exception {
    /// Letter a: they said so, in so many words.
    ExplicitConsent,
    /// Letter c: a life.
    VitalInterest,
    /// Letter g: a law, for a weighty reason of common interest.
    PublicInterest,
    /// Letter h: care and support, by people who keep secrets.
    Care,
}

impl Exception {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::ExplicitConsent, Self::VitalInterest, Self::PublicInterest, Self::Care];

    /// The word in files and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ExplicitConsent => "explicit_consent",
            Self::VitalInterest => "vital_interest",
            Self::PublicInterest => "public_interest",
            Self::Care => "care",
        }
    }

    /// The exception with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|exception| exception.as_str() == word)
    }

    /// As a worker reads it.
    pub fn label(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::ExplicitConsent => ("uitdrukkelijke toestemming (AVG 9 lid 2 a)", "explicit consent (GDPR 9(2)(a))"),
            Self::VitalInterest => ("vitaal belang (AVG 9 lid 2 c)", "vital interest (GDPR 9(2)(c))"),
            Self::PublicInterest => ("zwaarwegend algemeen belang (AVG 9 lid 2 g)", "substantial public interest (GDPR 9(2)(g))"),
            Self::Care => ("zorg en ondersteuning (AVG 9 lid 2 h)", "care and support (GDPR 9(2)(h))"),
        };
        either(language, nl, en)
    }
}

/// Workers read Dutch or English.
pub(super) fn either<T>(language: Language, nl: T, en: T) -> T {
    match language {
        Language::Nl => nl,
        Language::En | Language::Tr | Language::Ar | Language::Pl | Language::Uk | Language::De | Language::Fr => en,
    }
}
