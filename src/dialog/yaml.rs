//! YAML as its author sees it: words, lists and maps, each with its place.
//!
//! The one decision: a file is first read into this tree and judged afterwards, because a typed reader stops at the first
//! mistake and an author wants to see all of them. What YAML would turn into a number or a truth (`no`, `0800`, `1.50`) is
//! kept as it was written.

use crate::mistake::{Mistakes, Place};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;
use std::fmt;

/// A piece of YAML and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) place: Place,
    pub(crate) shape: Shape,
}

/// What a piece of YAML is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// Nothing stands there.
    Empty,
    Word(String),
    List(Vec<Node>),
    Map(Vec<(Key, Node)>),
}

/// The name before a colon.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Key {
    pub(crate) place: Place,
    pub(crate) name: String,
    /// YAML reads this key as yes or no; it works here, but other tools will trip over it.
    pub(crate) is_truth: bool,
}

/// Reads a whole file; `None` when it is no YAML at all, and then the mistake says so.
pub(crate) fn read(source: &str, mistakes: &mut Mistakes<'_>) -> Option<Node> {
    match serde_saphyr::from_str::<Spanned<Raw>>(source) {
        Ok(raw) => Some(settle(&raw, source)),
        Err(error) => {
            let place = error.location().map(|at| Place { line: at.line() as u32, column: at.column() as u32 }).unwrap_or_default();
            let (what, remedy) = explain(&error.without_snippet().to_string(), line_of(source, place.line));
            mistakes.add(place, what, remedy);
            None
        }
    }
}

fn line_of(source: &str, line: u32) -> &str {
    source.lines().nth(line.saturating_sub(1) as usize).unwrap_or_default()
}

/// The traps that everybody falls into once, in words.
fn explain(error: &str, line: &str) -> (String, String) {
    let value = line.split_once(':').map(|(_, value)| value.trim()).unwrap_or_default();
    if error.contains("duplicate") {
        return ("This name stands here twice.".into(), "Keep one of them, or give the other another name.".into());
    }
    if error.contains("tab") {
        return ("There is a tab in this line.".into(), "Use spaces, two for each step to the right.".into());
    }
    if value.starts_with('{') || value.starts_with('[') {
        return ("This text starts with a bracket.".into(), format!("Put the whole text between quotes: \"{value}\"."));
    }
    if value.contains(": ") || value.ends_with(':') {
        return ("This text has a colon in it.".into(), format!("Put the whole text between quotes: \"{value}\"."));
    }
    (format!("This is not readable as YAML ({error})."), "Check the spaces at the start of the line and the quotes.".into())
}

impl Node {
    /// The word, or a mistake.
    pub(crate) fn word(&self, what: &str, mistakes: &mut Mistakes<'_>) -> Option<String> {
        match &self.shape {
            Shape::Word(word) if !word.trim().is_empty() => Some(word.trim().to_owned()),
            Shape::Word(_) | Shape::Empty | Shape::List(_) | Shape::Map(_) => {
                mistakes.add(self.place, format!("`{what}` has no text."), format!("Write it behind the colon: `{what}: …`."));
                None
            }
        }
    }

    /// A list of words; a single word counts as a list of one.
    pub(crate) fn words(&self, what: &str, mistakes: &mut Mistakes<'_>) -> Vec<String> {
        match &self.shape {
            Shape::List(items) => items.iter().filter_map(|item| item.word(what, mistakes)).collect(),
            Shape::Word(_) | Shape::Empty | Shape::Map(_) => self.word(what, mistakes).into_iter().collect(),
        }
    }

    /// The list, or a mistake.
    pub(crate) fn list(&self, what: &str, mistakes: &mut Mistakes<'_>) -> &[Node] {
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
    pub(crate) fn map(&self, what: &str, mistakes: &mut Mistakes<'_>) -> &[(Key, Node)] {
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
}

enum Raw {
    /// As text, or as the number, truth or nothing that YAML made of it.
    Text(String),
    Typed,
    Truth,
    Nothing,
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

fn settle(raw: &Spanned<Raw>, source: &str) -> Node {
    let place = Place { line: raw.referenced.line() as u32, column: raw.referenced.column() as u32 };
    let shape = match &raw.value {
        Raw::Nothing => Shape::Empty,
        Raw::Text(text) => Shape::Word(text.clone()),
        Raw::Typed | Raw::Truth => Shape::Word(as_written(raw, source)),
        Raw::List(items) => Shape::List(items.iter().map(|item| settle(item, source)).collect()),
        Raw::Map(pairs) => Shape::Map(pairs.iter().map(|(key, value)| (key_of(key, source), settle(value, source))).collect()),
    };
    Node { place, shape }
}

fn key_of(raw: &Spanned<Raw>, source: &str) -> Key {
    let node = settle(raw, source);
    let name = match node.shape {
        Shape::Word(word) => word,
        Shape::Empty | Shape::List(_) | Shape::Map(_) => String::new(),
    };
    Key { place: node.place, name, is_truth: matches!(raw.value, Raw::Truth) }
}

/// The letters in the file, where YAML made something else of them. Found by line and column, which the parser counts in
/// bytes; its offset from the start of the file counts some letters in bytes and others as one.
fn as_written(raw: &Spanned<Raw>, source: &str) -> String {
    let at = &raw.referenced;
    let from = (at.column() as usize).saturating_sub(1);
    line_of(source, at.line() as u32).get(from..).unwrap_or_default().chars().take(at.span().len()).collect()
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a list or names with values")
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Truth)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Nothing)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Nothing)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = access.next_entry()? {
            pairs.push(pair);
        }
        Ok(Raw::Map(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes_in(source: &str) -> Vec<String> {
        let mut mistakes = Mistakes::of("x.yaml");
        read(source, &mut mistakes);
        mistakes.into_vec().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_yaml_would_change_stays_as_written() {
        let mut mistakes = Mistakes::of("x.yaml");
        let node = read("no: 0800\nprice: 1.50\nempty:\n", &mut mistakes).unwrap();
        let Shape::Map(pairs) = node.shape else { panic!("a map") };
        assert!(pairs[0].0.is_truth);
        assert_eq!(pairs[0].0.name, "no");
        assert_eq!(pairs[0].1.shape, Shape::Word("0800".into()));
        assert_eq!(pairs[1].1.shape, Shape::Word("1.50".into()));
        assert_eq!(pairs[2].1.shape, Shape::Empty);
        assert_eq!(pairs[1].0.place, Place { line: 2, column: 1 });
    }

    #[test]
    fn what_stands_behind_other_letters_stays_as_written() {
        let mut mistakes = Mistakes::of("x.yaml");
        let node = read("yes: [één, 👍, ✅]\nno: 0800\nlist: [één, 👍, no, 1]\n", &mut mistakes).unwrap();
        let Shape::Map(pairs) = node.shape else { panic!("a map") };
        assert_eq!(pairs[1].0.name, "no");
        assert_eq!(pairs[1].1.shape, Shape::Word("0800".into()));
        assert_eq!(pairs[2].1.words("list", &mut mistakes), ["één", "👍", "no", "1"]);
    }

    #[test]
    fn yamls_traps_are_explained() {
        assert_eq!(
            mistakes_in("text: Let op: bel\n"),
            ["x.yaml:1:13: This text has a colon in it. Put the whole text between quotes: \"Let op: bel\"."]
        );
        assert_eq!(
            mistakes_in("text: {$name} komt\n"),
            ["x.yaml:1:15: This text starts with a bracket. Put the whole text between quotes: \"{$name} komt\"."]
        );
        assert_eq!(mistakes_in("a: 1\na: 2\n").len(), 1);
        assert!(mistakes_in("a:\n\t- b\n")[0].contains("tab"));
    }
}
