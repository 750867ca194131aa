//! What is kept of a guess, beside the message it was about.
//!
//! The one decision: it says which model guessed. A correction years later tells about that model, and not about today's.

use super::finding::Finding;
use super::model::Digest;
use crate::id::Kind;
use crate::language::Language;
use serde::{Deserialize, Serialize};

/// What was made of a message. Holds none of its words, and says something about them all the same: it is sealed as they are.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Guessed {
    /// The most probable label.
    pub label: Kind,
    /// How probable that was, from 0 to 1.
    pub probability: f32,
    /// The language it seemed to be in, when that was sure enough.
    pub language: Option<Language>,
    /// The first letters of the model's digest.
    pub model: String,
    /// What could be asked after, likeliest first.
    pub asked_after: Vec<Kind>,
    /// Whether it seemed that it may speak of danger.
    pub perhaps_danger: bool,
}

impl Guessed {
    /// Of what this model found, and what of that can be asked after.
    pub fn of(finding: &Finding, asked_after: Vec<Kind>, model: Digest) -> Self {
        Self {
            label: finding.label(),
            probability: finding.confidence(),
            language: finding.language,
            model: model.short(),
            asked_after,
            perhaps_danger: finding.perhaps_danger,
        }
    }

    /// As it was kept; `None` for a form that this version does not know.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}
