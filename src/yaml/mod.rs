//! YAML as its author sees it: words, lists and maps, each with its place.
//!
//! The one decision: a file is first read into this tree and judged afterwards, because a typed reader stops at the first
//! mistake and an author wants to see all of them. What YAML would turn into a number or a truth (`no`, `0800`, `1.50`) is
//! kept as it was written.
//!
//! `read` makes the tree, `ask` is how a judge asks for what should be in it.

mod ask;
mod read;

pub use ask::{Fields, is_id};
pub use read::read;

use crate::mistake::Place;

/// A piece of YAML and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it begins.
    pub place: Place,
    /// What it is.
    pub shape: Shape,
}

/// What a piece of YAML is.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Nothing stands there.
    Empty,
    /// A word, a number or a sentence, as it was written.
    Word(String),
    /// Lines that begin with a dash.
    List(Vec<Node>),
    /// Names with something behind them, in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// The name before a colon.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Where it begins.
    pub place: Place,
    /// As it was written.
    pub name: String,
    /// YAML reads this key as yes or no; it works here, but other tools will trip over it.
    pub is_truth: bool,
}

impl Node {
    /// What this is called in a message to its author.
    fn sort(&self) -> &'static str {
        match self.shape {
            Shape::Empty => "nothing",
            Shape::Word(_) => "a word",
            Shape::List(_) => "a list",
            Shape::Map(_) => "names with values",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mistake::Mistakes;

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
    fn places_are_counted_as_an_editor_counts_them() {
        let mut mistakes = Mistakes::of("x.yaml");
        let node = read("één: {👍: ja, b: nee}\n", &mut mistakes).unwrap();
        let Shape::Map(pairs) = node.shape else { panic!("a map") };
        let Shape::Map(inner) = &pairs[0].1.shape else { panic!("a map") };
        let columns: Vec<u32> = inner.iter().flat_map(|(key, value)| [key.place.column, value.place.column]).collect();
        assert_eq!(columns, [7, 10, 14, 17]);
        assert!(mistakes_in("é👍: a: b\n")[0].starts_with("x.yaml:1:6: "));
    }

    #[test]
    fn what_stands_nowhere_is_pointed_at_by_its_name() {
        let mut mistakes = Mistakes::of("x.yaml");
        let node = read("a: 1\nb:\n", &mut mistakes).unwrap();
        let Shape::Map(pairs) = node.shape else { panic!("a map") };
        assert_eq!(pairs[1].1.place.line, 2);
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
        for deep in ["[".repeat(500), "- ".repeat(40), format!("{}{}", "[".repeat(40), "]".repeat(40))] {
            assert!(mistakes_in(&deep)[0].contains("goes too deep"), "{:?}", mistakes_in(&deep));
        }
    }
}
