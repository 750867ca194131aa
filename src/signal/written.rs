//! A file that people write, as a tree in which each thing knows its line, and what is wrong with it.
//!
//! The one decision: a file is read into a tree first and judged afterwards. A reader that stops at the first mistake
//! makes an author run it ten times; a judge that walks a tree can tell all ten at once. Scalars stay text here, so
//! that `6713` and `nl` are what the author typed, and the judge decides what they should have been.

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;
use std::fmt;

/// Deeper than any file of ours needs to be; an author who passes it has lost an indent.
const DEEPEST: usize = 12;

/// Something wrong in a file, with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The file's name as the author knows it.
    pub file: String,
    /// From 1; 0 when it is about the file as a whole.
    pub line: usize,
    /// From 1; 0 when it is about the file as a whole.
    pub column: usize,
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub remedy: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}. {}", self.file, self.what, self.remedy),
            line => write!(f, "{}:{line}:{}: {}. {}", self.file, self.column, self.what, self.remedy),
        }
    }
}

/// Where something stands in its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// From 1; 0 is the file as a whole.
    pub line: usize,
    /// From 1; 0 is the file as a whole.
    pub column: usize,
}

/// One thing in a file, and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it begins.
    pub place: Place,
    /// What it is.
    pub shape: Shape,
}

/// What a thing in a file can be.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Nothing was written.
    Empty,
    /// A word, number or sentence, as text.
    Scalar(String),
    /// Lines that begin with a dash.
    List(Vec<Node>),
    /// Names with something behind them, in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// A name in front of a colon.
#[derive(Clone, Debug)]
pub struct Key {
    /// Where it begins.
    pub place: Place,
    /// The name.
    pub name: String,
}

impl Node {
    /// The tree of a file, or the one mistake that keeps it from being a tree.
    pub fn parse(file: &str, yaml: &str) -> Result<Self, Mistake> {
        let options = serde_saphyr::Options { strict_booleans: true, with_snippet: false, ..serde_saphyr::Options::default() };
        serde_saphyr::from_str_with_options::<Spanned<Raw>>(yaml, options).map(|raw| grow(raw, 0)).map_err(|error| {
            let location = error.location();
            Mistake {
                file: file.to_owned(),
                line: location.map_or(0, |at| whole(at.line())),
                column: location.map_or(0, |at| whole(at.column())),
                what: format!("this is not readable as YAML ({})", first_line(&error.to_string())),
                remedy: "Look for a lost indent, a colon inside a sentence (put quotes around it), or a name written twice.".to_owned(),
            }
        })
    }

    /// What this thing is called in a message to its author.
    pub fn sort(&self) -> &'static str {
        match self.shape {
            Shape::Empty => "nothing",
            Shape::Scalar(_) => "a word",
            Shape::List(_) => "a list",
            Shape::Map(_) => "names with values",
        }
    }
}

fn whole(number: u64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

enum Raw {
    Empty,
    Scalar(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

fn place<T>(spanned: &Spanned<T>) -> Place {
    Place { line: whole(spanned.referenced.line()), column: whole(spanned.referenced.column()) }
}

fn grow(raw: Spanned<Raw>, depth: usize) -> Node {
    let at = place(&raw);
    let shape = match raw.value {
        Raw::Empty => Shape::Empty,
        Raw::Scalar(text) => Shape::Scalar(text),
        // Cut, not refused: whatever is missing below is then reported as missing, at this line.
        Raw::List(_) | Raw::Map(_) if depth >= DEEPEST => Shape::Empty,
        Raw::List(items) => Shape::List(items.into_iter().map(|item| grow(item, depth + 1)).collect()),
        Raw::Map(pairs) => Shape::Map(
            pairs
                .into_iter()
                .map(|(key, value)| {
                    let key_at = place(&key);
                    let mut value = grow(value, depth + 1);
                    // A value on the lines below its name is best pointed at by the name.
                    if value.place.line == 0 {
                        value.place = key_at;
                    }
                    (Key { place: key_at, name: key.value }, value)
                })
                .collect(),
        ),
    };
    Node { place: at, shape }
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
        f.write_str("a word, a list, or names with values")
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }
    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_owned()))
    }
    fn visit_string<E>(self, value: String) -> Result<Raw, E> {
        Ok(Raw::Scalar(value))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(pair) = pairs.next_entry()? {
            map.push(pair);
        }
        Ok(Raw::Map(map))
    }
}
