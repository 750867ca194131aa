//! What is wrong in a file that a person wrote, and what to write instead.
//!
//! The one decision: mistakes are collected, never thrown one by one. Whoever edits these files is no programmer, and
//! a list of five is less discouraging than five rounds of one.

use serde_saphyr::{Location, Spanned};

/// One mistake in a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, thiserror::Error)]
#[error("{file}:{line}:{column}: {wrong}\n  {instead}")]
pub struct Mistake {
    /// The file's name as it was given.
    pub file: String,
    /// From 1; 0 when the mistake is about the whole file.
    pub line: u64,
    /// From 1; 0 when the mistake is about the whole file.
    pub column: u64,
    /// What is wrong.
    pub wrong: String,
    /// What to write instead.
    pub instead: String,
}

/// The mistakes found so far in one file.
pub(super) struct Mistakes<'a> {
    pub(super) file: &'a str,
    pub(super) found: Vec<Mistake>,
}

impl<'a> Mistakes<'a> {
    pub(super) fn of(file: &'a str) -> Self {
        Self { file, found: Vec::new() }
    }

    /// Adds one at this place.
    pub(super) fn add<T>(&mut self, place: &Spanned<T>, wrong: impl Into<String>, instead: impl Into<String>) {
        self.add_at(Some(place.referenced), wrong, instead);
    }

    /// Adds one about the file as a whole.
    pub(super) fn add_whole(&mut self, wrong: impl Into<String>, instead: impl Into<String>) {
        self.add_at(None, wrong, instead);
    }

    fn add_at(&mut self, place: Option<Location>, wrong: impl Into<String>, instead: impl Into<String>) {
        let (line, column) = place.map_or((0, 0), |place| (place.line(), place.column()));
        self.found.push(Mistake { file: self.file.to_owned(), line, column, wrong: wrong.into(), instead: instead.into() });
    }

    /// Reads the file as `T`; its shape is the one thing that is reported one mistake at a time.
    pub(super) fn read<T: serde::de::DeserializeOwned>(&mut self, yaml: &str) -> Option<T> {
        match serde_saphyr::from_str(yaml) {
            Ok(read) => Some(read),
            Err(error) => {
                let message = error.without_snippet().to_string();
                let message = message.lines().next().unwrap_or("not readable").to_owned();
                self.add_at(
                    error.location(),
                    format!("this file cannot be read: {message}"),
                    "Compare the indentation and the keys with the lines around it; put a text with a colon in quotes.",
                );
                None
            }
        }
    }
}
