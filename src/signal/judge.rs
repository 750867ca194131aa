//! The judge of a written file: asks for what should be there and keeps every mistake.
//!
//! The one decision: asking never fails. What is missing or wrong is noted and answered with `None` or an empty list,
//! so that the judging goes on and the author hears everything at once.

use super::written::{Key, Mistake, Node, Place, Shape};

/// How far a word may be from a known one to be offered as "did you mean": two slips of the finger.
const NEAR: usize = 2;

/// Collects what is wrong in one file.
#[derive(Debug)]
pub struct Judge {
    file: String,
    mistakes: Vec<Mistake>,
    notes: Vec<Mistake>,
}

impl Judge {
    /// A judge of the file with this name.
    pub fn of(file: &str) -> Self {
        Self { file: file.to_owned(), mistakes: Vec::new(), notes: Vec::new() }
    }

    /// Notes a mistake: the file cannot be used until it is mended.
    pub fn wrong(&mut self, at: Place, what: impl Into<String>, remedy: impl Into<String>) {
        let mistake = self.remark(at, what.into(), remedy.into());
        self.mistakes.push(mistake);
    }

    /// Notes something odd: the file can be used, and somebody should look.
    pub fn odd(&mut self, at: Place, what: impl Into<String>, remedy: impl Into<String>) {
        let note = self.remark(at, what.into(), remedy.into());
        self.notes.push(note);
    }

    fn remark(&self, at: Place, what: String, remedy: String) -> Mistake {
        Mistake { file: self.file.clone(), line: at.line, column: at.column, what, remedy }
    }

    /// What was made and the notes beside it, or every mistake in the order of the file.
    pub fn verdict<T>(mut self, made: T) -> Result<(T, Vec<Mistake>), Vec<Mistake>> {
        self.mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
        self.notes.sort_by_key(|note| (note.line, note.column));
        if self.mistakes.is_empty() { Ok((made, self.notes)) } else { Err(self.mistakes) }
    }

    /// The names of a map, each known; anything else is noted. `about` says what the map describes.
    pub fn map<'n>(&mut self, node: &'n Node, about: &str, known: &[&str]) -> Vec<(&'n Key, &'n Node)> {
        let Shape::Map(pairs) = &node.shape else {
            self.wrong(node.place, format!("{about} should have names with values here, but this is {}", node.sort()), write_one_of(known));
            return Vec::new();
        };
        for (key, _) in pairs {
            if !known.contains(&key.name.as_str()) {
                let remedy = suggestion(&key.name, known.iter().copied());
                self.wrong(key.place, format!("{about} has no `{}`", key.name), remedy);
            }
        }
        pairs.iter().map(|(key, value)| (key, value)).collect()
    }

    /// The names of a map whose names are the author's own.
    pub fn names<'n>(&mut self, node: &'n Node, about: &str) -> Vec<(&'n Key, &'n Node)> {
        match &node.shape {
            Shape::Map(pairs) => pairs.iter().map(|(key, value)| (key, value)).collect(),
            Shape::Empty | Shape::Scalar(_) | Shape::List(_) => {
                self.wrong(
                    node.place,
                    format!("{about} should have names with values here, but this is {}", node.sort()),
                    "Write `name: value`, one a line, indented.",
                );
                Vec::new()
            }
        }
    }

    /// The things in a list; one thing alone is a list of one.
    pub fn list<'n>(&mut self, node: &'n Node) -> Vec<&'n Node> {
        match &node.shape {
            Shape::List(items) => items.iter().collect(),
            Shape::Empty => Vec::new(),
            Shape::Scalar(_) | Shape::Map(_) => vec![node],
        }
    }

    /// The text of a thing that should be a word, number or sentence.
    pub fn text<'n>(&mut self, node: &'n Node, about: &str) -> Option<&'n str> {
        match &node.shape {
            Shape::Scalar(text) if !text.trim().is_empty() => Some(text.trim()),
            Shape::Scalar(_) | Shape::Empty | Shape::List(_) | Shape::Map(_) => {
                self.wrong(
                    node.place,
                    format!("{about} should be a word or a sentence, but this is {}", node.sort()),
                    "Write it behind the colon.",
                );
                None
            }
        }
    }

    /// The texts in a list, with their places.
    pub fn texts<'n>(&mut self, node: &'n Node, about: &str) -> Vec<(&'n str, Place)> {
        self.list(node).into_iter().filter_map(|item| self.text(item, about).map(|text| (text, item.place))).collect()
    }

    /// One of the known words, or a note with the nearest.
    pub fn one_of<'k>(&mut self, word: &str, at: Place, about: &str, known: impl Iterator<Item = &'k str> + Clone) -> Option<&'k str> {
        let found = known.clone().find(|candidate| *candidate == word);
        if found.is_none() {
            self.wrong(at, format!("{about} `{word}` is not known"), suggestion(word, known));
        }
        found
    }

    /// The value behind a name; noted when it is not there.
    pub fn need<'n>(&mut self, pairs: &[(&'n Key, &'n Node)], name: &str, at: Place, about: &str) -> Option<&'n Node> {
        let found = get(pairs, name);
        if found.is_none() {
            self.wrong(at, format!("{about} lacks `{name}`"), format!("Add `{name}:` here."));
        }
        found
    }

    /// A name that code and files refer to: small letters, digits, `_` and `-`.
    pub fn id<'n>(&mut self, node: &'n Node, about: &str) -> Option<&'n str> {
        let text = self.text(node, about)?;
        if is_id(text) {
            Some(text)
        } else {
            self.wrong(
                node.place,
                format!("{about} `{text}` is not a name"),
                "Use small letters, digits, `_` and `-`, beginning with a letter.",
            );
            None
        }
    }
}

/// The value behind a name.
pub fn get<'n>(pairs: &[(&'n Key, &'n Node)], name: &str) -> Option<&'n Node> {
    pairs.iter().find(|(key, _)| key.name == name).map(|(_, value)| *value)
}

/// Whether this can be a name that code and files refer to.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-')
}

fn write_one_of(known: &[&str]) -> String {
    format!("Write one of: {}.", known.join(", "))
}

fn suggestion<'k>(word: &str, known: impl Iterator<Item = &'k str> + Clone) -> String {
    let nearest = known.clone().map(|candidate| (distance(word, candidate), candidate)).min();
    match nearest {
        Some((steps, candidate)) if steps <= NEAR => format!("Did you mean `{candidate}`?"),
        _ => format!("Use one of: {}.", known.collect::<Vec<_>>().join(", ")),
    }
}

/// How many letters have to be added, dropped or changed to make one word of the other.
fn distance(from: &str, to: &str) -> usize {
    let target: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=target.len()).collect();
    for (line, letter) in from.chars().enumerate() {
        let mut fresh = vec![line + 1];
        for (column, other) in target.iter().enumerate() {
            let changed = row.get(column).copied().unwrap_or(usize::MAX - 1) + usize::from(letter != *other);
            let dropped = row.get(column + 1).copied().unwrap_or(usize::MAX - 1) + 1;
            let added = fresh.last().copied().unwrap_or(usize::MAX - 1) + 1;
            fresh.push(changed.min(dropped).min(added));
        }
        row = fresh;
    }
    row.last().copied().unwrap_or(0)
}
