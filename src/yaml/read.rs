//! From text to tree.
//!
//! The one decision: the traps of YAML that everybody falls into once are explained in words of their own, with the line as
//! it should be written; only what nobody foresaw is told in the parser's words.

use super::{Key, Node, Shape};
use crate::mistake::{Mistakes, Place};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Budget, Location, Options, Spanned};
use std::fmt;

/// Deeper than any file of ours needs to be; an author who passes it has lost an indent, or plays with the stack.
const DEEPEST: usize = 32;

/// Reads a whole file; `None` when it is no YAML at all, and then the mistake says so.
pub fn read(source: &str, mistakes: &mut Mistakes<'_>) -> Option<Node> {
    let lines = Lines(source.lines().collect());
    let options = Options { budget: Some(Budget { max_depth: DEEPEST, ..Budget::default() }), with_snippet: false, ..Options::default() };
    match serde_saphyr::from_str_with_options::<Spanned<Raw>>(source, options) {
        Ok(raw) => Some(lines.settle(&raw)),
        Err(error) => {
            let place = error.location().map(|at| lines.place(&at)).unwrap_or_default();
            let (what, remedy) = explain(&error.to_string(), lines.at(place.line));
            mistakes.add(place, what, remedy);
            None
        }
    }
}

fn explain(error: &str, line: &str) -> (String, String) {
    let value = line.split_once(':').map(|(_, value)| value.trim()).unwrap_or_default();
    if error.contains("duplicate") {
        return ("This name stands here twice.".into(), "Keep one of them, or give the other another name.".into());
    }
    if error.contains("recursion limit") || error.contains("Depth") {
        return ("This goes too deep.".into(), "Count the spaces at the start of the line, and the brackets that are not closed.".into());
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
    let error = error.lines().next().unwrap_or_default();
    (format!("This is not readable as YAML ({error})."), "Check the spaces at the start of the line and the quotes.".into())
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

/// The lines of the file, for what the parser does not keep: it counts a column in bytes, and an author in letters.
struct Lines<'s>(Vec<&'s str>);

impl<'s> Lines<'s> {
    fn at(&self, line: u32) -> &'s str {
        self.0.get(line.saturating_sub(1) as usize).copied().unwrap_or_default()
    }

    fn place(&self, at: &Location) -> Place {
        let (line, column) = (at.line() as u32, at.column() as u32);
        let before = self.at(line).get(..column.saturating_sub(1) as usize);
        Place { line, column: before.map_or(column, |before| before.chars().count() as u32 + u32::from(column > 0)) }
    }

    /// The letters in the file, where YAML made something else of them.
    fn as_written(&self, raw: &Spanned<Raw>) -> String {
        let at = &raw.referenced;
        let from = (at.column() as usize).saturating_sub(1);
        self.at(at.line() as u32).get(from..).unwrap_or_default().chars().take(at.span().len()).collect()
    }

    fn settle(&self, raw: &Spanned<Raw>) -> Node {
        let shape = match &raw.value {
            Raw::Nothing => Shape::Empty,
            Raw::Text(text) => Shape::Word(text.clone()),
            Raw::Typed | Raw::Truth => Shape::Word(self.as_written(raw)),
            Raw::List(items) => Shape::List(items.iter().map(|item| self.settle(item)).collect()),
            Raw::Map(pairs) => Shape::Map(pairs.iter().map(|(key, value)| self.pair(key, value)).collect()),
        };
        Node { place: self.place(&raw.referenced), shape }
    }

    fn pair(&self, key: &Spanned<Raw>, value: &Spanned<Raw>) -> (Key, Node) {
        let (name, mut value) = (self.settle(key), self.settle(value));
        // What stands nowhere is best pointed at by its name.
        if value.place.line == 0 {
            value.place = name.place;
        }
        let place = name.place;
        let name = match name.shape {
            Shape::Word(word) => word,
            Shape::Empty | Shape::List(_) | Shape::Map(_) => String::new(),
        };
        (Key { place, name, is_truth: matches!(key.value, Raw::Truth) }, value)
    }
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
