//! One signal, as one worker sees it.
//!
//! The one decision: what is said and what is answered hang together. Words repeat answers (the program reads them back, and
//! people say them), so whoever does not see one of the answers that are there does not see the words either; a hidden amount
//! two lines above "540 euro" would be hidden from nobody.

use super::field::Field;
use super::policy::{Because, Policy, Seen, Sight};
use super::viewer::{Matter, Viewer};
use crate::handover::{self, Told, projection::field_named};
use std::collections::BTreeMap;

/// The answer that holds a name.
const NAME: &str = "name";
/// Answers about how somebody is reached, beside those that can be passed on.
const REACHES: [&str; 3] = ["contact", "phone", "email"];

/// What a worker sees of a signal, field by field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sights {
    of: BTreeMap<Field, Seen>,
    words: Field,
}

impl Policy {
    /// What this viewer sees of such a signal, when these answers are there.
    pub fn sights(&self, viewer: &Viewer, matter: &Matter, answers: &[Told]) -> Sights {
        let words = self.words_of(&matter.kind);
        let mut of: BTreeMap<Field, Seen> = Field::ALL.into_iter().map(|field| (field, self.decide(viewer, matter, field))).collect();
        let is_kept_back = |told: &Told| of.get(&field_of(told, words)).is_none_or(|seen| !seen.is_shown());
        if answers.iter().any(is_kept_back) {
            for field in [words, Field::Photos] {
                if let Some(seen) = of.get_mut(&field).filter(|seen| seen.is_shown()) {
                    *seen = Seen { sight: Sight::Flag, because: Because::TellsMore };
                }
            }
        }
        Sights { of, words }
    }
}

impl Sights {
    /// How much of this field, and why.
    pub fn seen(&self, field: Field) -> Seen {
        self.of.get(&field).copied().unwrap_or(Seen { sight: Sight::Hidden, because: Because::Role })
    }

    /// Whether it is shown.
    pub fn shows(&self, field: Field) -> bool {
        self.seen(field).is_shown()
    }

    /// Which field the words of this signal are.
    pub fn words(&self) -> Field {
        self.words
    }

    /// Which field this answer is.
    pub fn field_of(&self, told: &Told) -> Field {
        field_of(told, self.words)
    }
}

/// Which field an answer is, in a signal whose words are of this field: of somebody else's matter every answer is part of what
/// is told about them.
fn field_of(told: &Told, words: Field) -> Field {
    match told.name.as_str() {
        NAME => return Field::Person,
        name if REACHES.contains(&name) => return Field::Contact,
        _ => {}
    }
    match field_named(told) {
        Some(handover::Field::Amount) => Field::Amount,
        Some(handover::Field::Address) => Field::Address,
        Some(handover::Field::Contact) => Field::Contact,
        Some(handover::Field::Words) => words,
        Some(
            handover::Field::Facts
            | handover::Field::Kind
            | handover::Field::Urgency
            | handover::Field::Number
            | handover::Field::Area
            | handover::Field::History,
        ) => {
            if words == Field::Words {
                Field::Facts
            } else {
                words
            }
        }
        // As what somebody told it, and whether that may be known.
        None => Field::Course,
    }
}
