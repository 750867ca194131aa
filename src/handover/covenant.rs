//! The paper between organisations (convenant): who is in it, what for, what may go in which direction, and until when.
//!
//! The one decision (`LAW-11`): it is an object with an end, and the end is a day that every covenant has. After that day it is
//! closed, whatever was usual before.

use super::basis::{Basis, Exception};
use super::field::Fields;
use crate::id::{CovenantId, OrganisationId, Purpose, Role};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How many days before its end a covenant is spoken of: signing a new one takes weeks.
pub const ENDS_SOON_DAYS: i64 = 30;

/// A covenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covenant {
    /// Its name in the network file.
    pub id: CovenantId,
    /// Its name for people.
    pub name: String,
    /// What sort of paper it is.
    pub paper: Paper,
    /// Who signed it; at least two.
    pub parties: BTreeSet<OrganisationId>,
    /// What for; at least one.
    pub purposes: BTreeSet<Purpose>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// What it rests on.
    pub basis: Basis,
    /// What special data rests on; `None` when none may go.
    pub exception: Option<Exception>,
    /// What may go, in which direction. Nothing else may.
    pub flows: Vec<Flow>,
}

/// What sort of paper it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Between organisations only.
    Covenant,
    /// A support clause: it stands in tenancies of this form too, and holds for those who signed one.
    SupportClause(Tenancy),
}

/// A form of tenancy with support in it (`ROUTE-3`). A regular tenancy has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tenancy {
    /// Tenant, landlord and provider sign one paper.
    ThreeParty,
    /// The provider rents, and lets.
    Intermediate,
    /// The provider's tenancy becomes the tenant's own after a time (omklap).
    Takeover,
    /// A tenancy with a duty to accept support (driehoekscontract).
    Triangle,
}

impl Tenancy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::ThreeParty, Self::Intermediate, Self::Takeover, Self::Triangle];

    /// The word in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ThreeParty => "three_party",
            Self::Intermediate => "intermediate",
            Self::Takeover => "takeover",
            Self::Triangle => "triangle",
        }
    }

    /// The form with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.as_str() == word)
    }
}

/// What may go in one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// From which party.
    pub from: OrganisationId,
    /// From which roles there; any when there are none.
    pub from_roles: BTreeSet<Role>,
    /// To which party.
    pub to: OrganisationId,
    /// To which roles there; at least one (`LAW-4`).
    pub to_roles: BTreeSet<Role>,
    /// What may go.
    pub fields: Fields,
}

/// How a covenant stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Not yet begun.
    Ahead,
    /// In force.
    Runs,
    /// In force, and ends within [`ENDS_SOON_DAYS`].
    EndsSoon,
    /// Over.
    Ended,
}

impl Covenant {
    /// How it stands on this day; its last day is still a day of it.
    pub fn term(&self, today: Date) -> Term {
        let soon = today.saturating_add(jiff::Span::new().days(ENDS_SOON_DAYS));
        if today < self.from {
            Term::Ahead
        } else if today > self.until {
            Term::Ended
        } else if self.until <= soon {
            Term::EndsSoon
        } else {
            Term::Runs
        }
    }
}
