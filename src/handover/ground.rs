//! Why something may go to another organisation.
//!
//! The one decision: a ground is a value that names its proof, and the proof is looked up when it is asked, each time. So a
//! consent that was withdrawn and a covenant that ended close by themselves.

use super::covenant::Covenant;
use crate::arrears::Letter;
use crate::consent::{Consent, Standing};
use crate::id::{ConsentId, CovenantId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why something may go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "ground")]
pub enum Ground {
    /// A covenant between the two organisations.
    Covenant {
        /// Which.
        covenant: CovenantId,
    },
    /// The person agreed to it.
    Consent {
        /// Their yes.
        consent: ConsentId,
    },
    /// The support clause of their tenancy.
    SupportClause {
        /// The clause, which is a paper of the network too.
        clause: CovenantId,
        /// When the tenant signed it, as a worker read it there.
        signed_on: Date,
    },
    /// Article 2 of the Besluit gemeentelijke schuldhulpverlening.
    LegalDuty,
    /// Somebody is in danger now.
    VitalInterest,
    /// The bill on data for several problems at once (`LAW-10`): no law, and never a ground until it is one.
    Wams,
}

impl Ground {
    /// The word in the database and in forms.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Covenant { .. } => "covenant",
            Self::Consent { .. } => "consent",
            Self::SupportClause { .. } => "support_clause",
            Self::LegalDuty => "legal_duty",
            Self::VitalInterest => "vital_interest",
            Self::Wams => "wams",
        }
    }

    /// The paper it names, if it names one.
    pub fn paper(&self) -> Option<&CovenantId> {
        match self {
            Self::Covenant { covenant } => Some(covenant),
            Self::SupportClause { clause, .. } => Some(clause),
            Self::Consent { .. } | Self::LegalDuty | Self::VitalInterest | Self::Wams => None,
        }
    }
}

/// A step that a landlord must have taken before passing on arrears (`ART2-a` to `ART2-d`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Made an effort to get into personal contact.
    A,
    /// Pointed to debt help.
    B,
    /// Sent a written reminder.
    C,
    /// Offered to pass on, and it was not rejected.
    D,
}

impl Step {
    /// The step that a letter of the article is about.
    pub fn of(letter: Letter) -> Self {
        match letter {
            Letter::A => Self::A,
            Letter::B => Self::B,
            Letter::C => Self::C,
            Letter::D => Self::D,
        }
    }

    /// Its letter.
    pub fn letter(self) -> char {
        match self {
            Self::A => 'a',
            Self::B => 'b',
            Self::C => 'c',
            Self::D => 'd',
        }
    }
}

/// Whether the steps of article 2 are proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Article2 {
    /// All four carry evidence.
    Proven,
    /// These lack it.
    Missing(Vec<Step>),
    /// The tenant said no (`DEBT-2`).
    Rejected,
}

/// Whether somebody is in danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Danger {
    /// Now.
    Now,
    /// Not now.
    Not,
}

/// A consent that was asked at a signal, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredConsent {
    /// Which.
    pub id: ConsentId,
    /// To what.
    pub consent: Consent,
    /// How it stands.
    pub standing: Standing,
}

/// All proof there is, for one signal at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Papers<'a> {
    /// The papers of the network.
    pub covenants: &'a BTreeMap<CovenantId, Covenant>,
    /// What the person it is about was asked.
    pub consents: &'a [StoredConsent],
    /// The steps before arrears are passed on.
    pub article_2: &'a Article2,
    /// Whether somebody is in danger.
    pub danger: Danger,
}
