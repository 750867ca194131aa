//! What people said that a message was about, as something to learn from.
//!
//! The one decision: each is a situation of its own, named after its words. So two alike lie in the same part when what was learnt is
//! judged, and none of them is ever asked of a model that has seen it.

use super::examples::{Example, Examples};
use crate::id::Kind;
use crate::language::Language;
use crate::personal::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Words that were let through, and what they were about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Corrected {
    /// The words, with nothing left in them that tells of somebody.
    pub words: Text,
    /// What they are about.
    pub label: Kind,
    /// The language they are in.
    pub language: Language,
    /// What was guessed.
    pub guessed: Kind,
    /// By which model.
    pub model: String,
}

/// How often a guess was right, of those that people looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// Guessed as people said.
    pub right: usize,
    /// Looked at.
    pub all: usize,
}

impl Examples {
    /// These with what people corrected, in the same order whatever the order they come in; those with a label of which the files
    /// have no example are left out. With none of them it is the same examples, and makes the same model.
    pub fn with(&self, corrected: &[Corrected]) -> Self {
        let mut added: Vec<&Corrected> = corrected.iter().filter(|one| self.labels.contains(&one.label)).collect();
        added.sort_by_key(|one| (one.label.clone(), one.language, one.words.expose().to_owned()));
        added.dedup_by_key(|one| (one.label.clone(), one.language, one.words.expose().to_owned()));
        let mut examples = self.clone();
        if added.is_empty() {
            return examples;
        }
        let mut hash = blake3::Hasher::new();
        hash.update(&self.digest);
        for one in added {
            for part in [one.label.as_str(), one.language.code(), one.words.expose()] {
                hash.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
            }
            let situation = format!("corrected {}", blake3::hash(one.words.expose().as_bytes()).to_hex());
            examples.list.push(Example { language: one.language, label: one.label.clone(), situation, text: one.words.clone() });
        }
        examples.digest = *hash.finalize().as_bytes();
        examples
    }
}

/// How often guesses were right, by label as people said it and language.
pub fn looked(corrected: &[Corrected]) -> BTreeMap<(Kind, Language), Looked> {
    let mut looked: BTreeMap<(Kind, Language), Looked> = BTreeMap::new();
    for one in corrected {
        let at = looked.entry((one.label.clone(), one.language)).or_default();
        at.all += 1;
        at.right += usize::from(one.guessed == one.label);
    }
    looked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classify::{Digest, ExampleFile};

    fn corrected(words: &str, label: &str) -> Corrected {
        Corrected { words: words.into(), label: label.into(), language: Language::Nl, guessed: "a".into(), model: String::new() }
    }

    #[test]
    fn the_order_of_corrections_makes_no_difference_and_each_is_a_situation_of_its_own() {
        let file = |name: &str, contents: &str| ExampleFile { name: name.to_owned(), contents: contents.to_owned() };
        let examples = Examples::parse(&[file("nl/a.txt", "a1\teen\n"), file("nl/b.txt", "b1\ttwee\n")]).unwrap();
        let (one, two) = (corrected("drie", "a"), corrected("vier", "b"));
        let both = examples.with(&[one.clone(), two.clone()]);
        assert_eq!(Digest::of(&both), Digest::of(&examples.with(&[two.clone(), one.clone(), two.clone()])));
        assert_ne!(Digest::of(&both), Digest::of(&examples.with(std::slice::from_ref(&one))));
        assert_eq!(Digest::of(&examples.with(&[])), Digest::of(&examples));
        assert_eq!(Digest::of(&examples.with(&[corrected("vijf", "unknown")])), Digest::of(&examples), "nothing to tell it apart by");
        assert_ne!(both.list[2].situation, both.list[3].situation);
        let counted = looked(&[one.clone(), two, one]);
        assert_eq!(counted[&("a".into(), Language::Nl)], Looked { right: 2, all: 2 });
        assert_eq!(counted[&("b".into(), Language::Nl)], Looked { right: 0, all: 1 });
    }
}
