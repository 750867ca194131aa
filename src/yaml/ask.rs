//! How a judge asks for what should be in a tree.
//!
//! The one decision: asking never fails. What is missing or wrong is noted and answered with `None` or with nothing, so that
//! the judging goes on and the author hears everything at once.

use super::{Key, Node, Shape};
use crate::mistake::{Mistakes, Place, nearest};

impl Node {
    /// The word, or a mistake.
    pub fn word(&self, what: &str, mistakes: &mut Mistakes<'_>) -> Option<String> {
        match &self.shape {
            Shape::Word(word) if !word.trim().is_empty() => Some(word.trim().to_owned()),
            Shape::Word(_) | Shape::Empty | Shape::List(_) | Shape::Map(_) => {
                mistakes.add(self.place, format!("`{what}` has no text."), format!("Write it behind the colon: `{what}: …`."));
                None
            }
        }
    }

    /// A list of words; a single word counts as a list of one.
    pub fn words(&self, what: &str, mistakes: &mut Mistakes<'_>) -> Vec<String> {
        match &self.shape {
            Shape::List(items) => items.iter().filter_map(|item| item.word(what, mistakes)).collect(),
            Shape::Word(_) | Shape::Empty | Shape::Map(_) => self.word(what, mistakes).into_iter().collect(),
        }
    }

    /// The list, or a mistake.
    pub fn list(&self, what: &str, mistakes: &mut Mistakes<'_>) -> &[Node] {
        match &self.shape {
            Shape::List(items) => items,
            Shape::Empty | Shape::Word(_) | Shape::Map(_) => {
                mistakes.add(
                    self.place,
                    format!("`{what}` is not a list."),
                    format!("Put a dash and a space before each item under `{what}:`."),
                );
                &[]
            }
        }
    }

    /// The names and values, or a mistake.
    pub fn map(&self, what: &str, mistakes: &mut Mistakes<'_>) -> &[(Key, Node)] {
        match &self.shape {
            Shape::Map(pairs) => pairs,
            Shape::Empty | Shape::Word(_) | Shape::List(_) => {
                mistakes.add(
                    self.place,
                    format!("`{what}` has no names under it."),
                    "Write `name: value` lines, two spaces to the right.".to_owned(),
                );
                &[]
            }
        }
    }

    /// The things in a list; one thing alone is a list of one.
    pub fn items(&self) -> &[Node] {
        match &self.shape {
            Shape::List(items) => items,
            Shape::Empty => &[],
            Shape::Word(_) | Shape::Map(_) => std::slice::from_ref(self),
        }
    }

    /// The text of what should be a word, a number or a sentence; `about` says what it is.
    pub fn text(&self, about: &str, mistakes: &mut Mistakes<'_>) -> Option<&str> {
        match &self.shape {
            Shape::Word(text) if !text.trim().is_empty() => Some(text.trim()),
            Shape::Word(_) | Shape::Empty | Shape::List(_) | Shape::Map(_) => {
                let what = format!("{about} should be a word or a sentence, but this is {}", self.sort());
                mistakes.add(self.place, what, "Write it behind the colon.");
                None
            }
        }
    }

    /// The texts in a list, with their places; one alone is a list of one.
    pub fn texts(&self, about: &str, mistakes: &mut Mistakes<'_>) -> Vec<(&str, Place)> {
        self.items().iter().filter_map(|item| Some((item.text(about, mistakes)?, item.place))).collect()
    }

    /// A name that code and files refer to: small letters, digits, `_` and `-`.
    pub fn id(&self, about: &str, mistakes: &mut Mistakes<'_>) -> Option<&str> {
        let text = self.text(about, mistakes)?;
        mistakes.id(text, self.place, about).then_some(text)
    }

    /// The fields of something whose names are all known; anything else is noted. `about` says what has them.
    pub fn fields(&self, about: &str, known: &[&str], mistakes: &mut Mistakes<'_>) -> Fields<'_> {
        let Shape::Map(pairs) = &self.shape else {
            let what = format!("{about} should have names with values here, but this is {}", self.sort());
            mistakes.add(self.place, what, format!("Write one of: {}.", known.join(", ")));
            return Fields { pairs: &[], place: self.place };
        };
        for (key, _) in pairs {
            if !known.contains(&key.name.as_str()) {
                mistakes.add(key.place, format!("{about} has no `{}`", key.name), suggestion(&key.name, known.iter().copied()));
            }
        }
        Fields { pairs, place: self.place }
    }
}

/// Names with values, all of them known.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'n> {
    pairs: &'n [(Key, Node)],
    /// Where they begin.
    pub place: Place,
}

impl<'n> Fields<'n> {
    /// The value behind a name.
    pub fn get(&self, name: &str) -> Option<&'n Node> {
        self.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
    }

    /// The value behind a name; noted at this place when it is not there.
    pub fn need(&self, name: &str, at: Place, about: &str, mistakes: &mut Mistakes<'_>) -> Option<&'n Node> {
        let found = self.get(name);
        if found.is_none() {
            mistakes.add(at, format!("{about} lacks `{name}`"), format!("Add `{name}:` here."));
        }
        found
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&'n Key, &'n Node)> + use<'n> {
        self.pairs.iter().map(|(key, value)| (key, value))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }
}

impl Mistakes<'_> {
    /// One of the known words; noted with the nearest when it is none.
    pub fn one_of<'k>(&mut self, word: &str, at: Place, about: &str, known: impl Iterator<Item = &'k str> + Clone) -> Option<&'k str> {
        let found = known.clone().find(|candidate| *candidate == word);
        if found.is_none() {
            self.add(at, format!("{about} `{word}` is not known"), suggestion(word, known));
        }
        found
    }

    /// Whether this can be a name that code and files refer to; noted when it can not.
    pub fn id(&mut self, word: &str, at: Place, about: &str) -> bool {
        if !is_id(word) {
            self.add(at, format!("{about} `{word}` is not a name"), "Use small letters, digits, `_` and `-`, beginning with a letter.");
        }
        is_id(word)
    }
}

/// Whether this can be a name that code and files refer to.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-')
}

fn suggestion<'k>(word: &str, known: impl Iterator<Item = &'k str> + Clone) -> String {
    match nearest(word, known.clone()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Use one of: {}.", known.collect::<Vec<_>>().join(", ")),
    }
}
