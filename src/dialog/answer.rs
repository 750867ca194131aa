//! An answer: what was said, and what we understood by it.

use super::values::Value;
use crate::personal::Text;
use serde::{Deserialize, Serialize};

/// Both, side by side: the worker reads what was said, the rules read what was understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// In the person's own words, or the words on the button.
    pub said: Text,
    /// As understood.
    pub meaning: Meaning,
}

/// What an answer means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// One of the options, by its key.
    Option(String),
    /// A value.
    Value(Value),
    /// "Weet ik niet": an answer too.
    Unknown,
}
