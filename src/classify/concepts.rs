//! Words that mean the same, as people write them down (`dialogs/examples/concepts.yaml`).
//!
//! The one decision: all languages' words are looked for in every message. People mix languages, and looking only in the
//! one that was guessed gave nothing.

use crate::language::Language;
use crate::mistake::{Mistake, Mistakes, Place};
use crate::yaml::{self, Node, Shape, is_id};
use std::fmt;
use waakvlam_linear::{Lexicon, Term};

/// Words of one term, at most.
const MOST_WORDS: usize = 4;

/// What the list says, checked.
#[derive(Clone, Default)]
pub struct Concepts {
    pub(super) lexicon: Lexicon,
    names: Vec<String>,
    terms: usize,
}

impl Concepts {
    /// Reads the list.
    ///
    /// # Errors
    /// All its mistakes.
    pub fn parse(file: &str, yaml: &str) -> Result<Self, Vec<Mistake>> {
        let mut mistakes = Mistakes::of(file);
        let mut names = Vec::new();
        let mut terms = Vec::new();
        let root = yaml::read(yaml, &mut mistakes);
        for (key, node) in root.iter().flat_map(|root| root.map("concepts", &mut mistakes)).collect::<Vec<_>>() {
            if !is_id(&key.name) || names.contains(&key.name) {
                mistakes.add(
                    key.place,
                    format!("`{}` cannot be the name of a concept", key.name),
                    "Write a new name in small letters, as `rent`.",
                );
            }
            let concept = u16::try_from(names.len()).unwrap_or(u16::MAX);
            names.push(key.name.clone());
            words(node, concept, &mut terms, &mut mistakes);
        }
        let found = mistakes.into_vec();
        if found.is_empty() { Ok(Self { lexicon: Lexicon::new(&terms), names, terms: terms.len() }) } else { Err(found) }
    }

    /// How many concepts there are, and words for them.
    pub fn counts(&self) -> (usize, usize) {
        (self.names.len(), self.terms)
    }
}

fn words(node: &Node, concept: u16, terms: &mut Vec<Term>, mistakes: &mut Mistakes<'_>) {
    let codes = Language::ALL.map(Language::code);
    for (_, list) in node.fields("a concept", &codes, mistakes).iter() {
        if let Shape::Empty = list.shape {
            continue;
        }
        for (word, place) in list.texts("a word", mistakes) {
            judge(word, place, mistakes);
            terms.push(Term { written: word.to_owned(), concept });
        }
    }
}

fn judge(word: &str, place: Place, mistakes: &mut Mistakes<'_>) {
    let inside = word.trim_matches('*');
    let several = inside.split_whitespace().count();
    if inside.contains('*') || inside.is_empty() || word.starts_with('*') && word.ends_with('*') {
        mistakes.add(place, "a star stands at one end of a word", "Write `huur*` or `*huur`.");
    } else if several > MOST_WORDS {
        mistakes.add(place, format!("a term has at most {MOST_WORDS} words"), "Keep the words that carry the meaning.");
    } else if several > 1 && word.starts_with('*') {
        mistakes.add(place, "a star in front goes with a single word", "Take it away.");
    }
}

impl fmt::Debug for Concepts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Concepts").field("names", &self.names.len()).field("terms", &self.terms).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_mistakes_of_the_list_are_told_at_once() {
        let yaml = "rent:\n  nl: [huur*, '*huur*', een twee drie vier vijf]\n  xx: [a]\nRent Two:\n  en: [rent]\n";
        let told: Vec<String> = Concepts::parse("concepts.yaml", yaml).unwrap_err().iter().map(ToString::to_string).collect();
        assert!(told.len() >= 3, "{told:#?}");
        assert!(told.iter().all(|told| told.starts_with("concepts.yaml:")), "{told:#?}");
    }

    #[test]
    fn a_list_is_read() {
        let concepts = Concepts::parse("concepts.yaml", "rent:\n  nl: [huur*, kale huur]\n  tr: [kira*]\nnoise:\n  en: [loud]\n").unwrap();
        assert_eq!(concepts.counts(), (2, 4));
    }
}
