//! What is wrong in a file that people write, and what to write instead.
//!
//! Mistakes are values that are collected, not errors that are thrown: an author sees all of them at once, each with its
//! place and its remedy, and never one after the other.

use jiff::civil::Date;
use serde::Serialize;
use std::fmt;

/// A place in a file: line and column, both from 1; 0 where the whole file is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub struct Place {
    /// From 1.
    pub line: u32,
    /// From 1.
    pub column: u32,
}

impl Place {
    /// The top of a file, for what is missing in it altogether.
    pub const TOP: Self = Self { line: 1, column: 1 };
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Mistake {
    /// The file, as the author knows it: `rent_arrears.yaml`.
    pub file: String,
    /// Where in it.
    #[serde(flatten)]
    pub place: Place,
    /// What is wrong, in a sentence.
    pub what: String,
    /// What to write instead, in a sentence.
    pub remedy: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, place, what, remedy } = self;
        if place.line == 0 {
            write!(f, "{file}: {what} {remedy}")
        } else {
            write!(f, "{file}:{}:{}: {what} {remedy}", place.line, place.column)
        }
    }
}

/// Mistakes of one file, being collected.
#[derive(Debug)]
pub struct Mistakes<'a> {
    file: &'a str,
    found: Vec<Mistake>,
    notes: Vec<Mistake>,
}

impl<'a> Mistakes<'a> {
    /// None yet.
    pub fn of(file: &'a str) -> Self {
        Self { file, found: Vec::new(), notes: Vec::new() }
    }

    /// Adds one: the file cannot be used until it is mended.
    pub fn add(&mut self, place: Place, what: impl Into<String>, remedy: impl Into<String>) {
        let mistake = self.remark(place, &what.into(), &remedy.into());
        self.found.push(mistake);
    }

    /// Notes something odd: the file can be used, and somebody should look.
    pub fn note(&mut self, place: Place, what: impl Into<String>, remedy: impl Into<String>) {
        let note = self.remark(place, &what.into(), &remedy.into());
        self.notes.push(note);
    }

    /// A day as files write it; a mistake when it is none.
    pub fn day(&mut self, word: &str, place: Place) -> Option<Date> {
        let day = word.parse::<Date>().ok();
        if day.is_none() {
            self.add(place, "this is no date", "Write year-month-day, as in 2026-11-21.");
        }
        day
    }

    /// How many make the file unusable, so far.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    fn remark(&self, place: Place, what: &str, remedy: &str) -> Mistake {
        Mistake { file: self.file.to_owned(), place, what: sentence(what), remedy: sentence(remedy) }
    }

    /// All of them, in the order of the file.
    pub fn into_vec(self) -> Vec<Mistake> {
        in_order(self.found)
    }

    /// What could be made of the file, with all mistakes and notes in its order.
    pub fn beside<T>(self, made: Option<T>) -> Judged<T> {
        Judged { made, mistakes: in_order(self.found), notes: in_order(self.notes) }
    }
}

/// What could be made of a file. With mistakes it may be used for one thing only: to judge other files by it.
#[derive(Debug)]
pub struct Judged<T> {
    /// As far as it could be read; `None` when there is nothing to go by.
    pub made: Option<T>,
    /// In the order of the file.
    pub mistakes: Vec<Mistake>,
    /// What is odd and may be meant, in the order of the file.
    pub notes: Vec<Mistake>,
}

impl<T> Judged<T> {
    /// What was made, if there are no mistakes in it.
    ///
    /// # Errors
    /// All mistakes.
    pub fn whole(self) -> Result<T, Vec<Mistake>> {
        self.made.filter(|_| self.mistakes.is_empty()).ok_or(self.mistakes)
    }
}

fn in_order(mut mistakes: Vec<Mistake>) -> Vec<Mistake> {
    mistakes.sort();
    mistakes.dedup();
    mistakes
}

/// A sentence, however the judge put it: with a capital and a full stop.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let mut sentence: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    if !sentence.ends_with(['.', '?', '!']) {
        sentence.push('.');
    }
    sentence
}

/// The word in `known` that looks most like `word`, for "did you mean": at most a third of its letters differ.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    known
        .into_iter()
        .map(|candidate| (if is_swapped(word, candidate) { 1 } else { distance(word, candidate) }, candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min()
        .map(|(_, candidate)| candidate)
}

/// Whether two words have the same letters in another order: "aks" for "ask", the commonest slip of all.
fn is_swapped(one: &str, other: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    one != other && sorted(one) == sorted(other)
}

/// How many letters have to be added, dropped or changed (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (above, candidate) in row.iter().skip(1).zip(&other) {
            let changed = diagonal + usize::from(letter != *candidate);
            diagonal = *above;
            left = changed.min(left + 1).min(above + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_its_word() {
        assert_eq!(nearest("adress", ["amount", "address", "period"]), Some("address"));
        assert_eq!(nearest("aks", ["say", "ask", "call"]), Some("ask"));
        assert_eq!(nearest("xyz", ["amount", "address"]), None);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
