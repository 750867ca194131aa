//! All that is kept of a person, on its way into their own chat.
//!
//! The one decision: it holds none of it. What it names is made when it is sent, from what is kept then: so nothing of theirs waits
//! twice, and what was taken back meanwhile is not in it.

use crate::personal::Text;
use serde::{Deserialize, Serialize};

/// A document to be made of the conversation in whose lane it waits, and sent there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakeAlong {
    /// In which form.
    pub form: Form,
    /// The words that go with it; nothing of the person stands in them.
    pub caption: Text,
}

/// How somebody wants what is kept of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// To read, in a browser or on paper.
    Html,
    /// To take along into another program.
    Json,
}

impl Form {
    /// What the file is called; it says nothing about anybody.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Html => "waakvlam.html",
            Self::Json => "waakvlam.json",
        }
    }

    /// What it is, for whoever opens it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}
