//! Text of a person, which no log, metric, error or `Debug` can print.
//!
//! The one decision: there is no `Display`. Whoever really needs the words says so with [`Text::expose`], and that
//! call is easy to search for.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Words that belong to a person: what they wrote, or what was written to them.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// The words themselves. Only for saying, reading, sealing.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether nothing readable is in it.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The words, taken out.
    pub fn into_inner(self) -> String {
        self.0
    }
}

// Two, and not one for all `Into<String>`: that one clashes with an implementation in `smallvec` 2, which the YAML reader brings.
impl From<String> for Text {
    fn from(words: String) -> Self {
        Self(words)
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self(words.to_owned())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} characters>", self.0.chars().count())
    }
}
