//! Words that mean the same, in several languages: a feature that one language teaches the others.
//!
//! The one decision: a list that people write. Nothing in a few thousand messages can tell that "czynsz" and "huur" are one thing.

use crate::{Accents, Folded, Hash};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Words of one term, at most: what is looked for from each word on.
const MOST_WORDS: usize = 4;

/// What stands before an Arabic word without being part of it (and, the, with the, for the), longest first.
const PREFIXES: [&[char]; 8] = [&['و', 'ا', 'ل'], &['ب', 'ا', 'ل'], &['ل', 'ل'], &['ا', 'ل'], &['و'], &['ب'], &['ل'], &['ف']];
/// Letters that must be left of an Arabic word when one of those is taken off.
const LEFT: usize = 3;

/// A word or a few, as people write them in the list: `huur`, `huur*` (begins with), `*huur` (ends with), `niet gezien`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As it was written.
    pub written: String,
    /// What it means; the number of its concept.
    pub concept: u16,
}

type Meanings = HashMap<u64, Vec<u16>, BuildHasherDefault<AsItIs>>;

/// The terms, ready to be found in a text.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    whole: Meanings,
    begins: Meanings,
    ends: Meanings,
    /// What may go on with a next word.
    goes_on: HashSet<u64, BuildHasherDefault<AsItIs>>,
}

impl Lexicon {
    /// A lexicon of these terms. One of which nothing is left when folded finds nothing.
    pub fn new(terms: &[Term]) -> Self {
        let mut lexicon = Self::default();
        for term in terms {
            let folded = Folded::new(term.written.trim_matches('*'), Accents::Removed);
            if folded.is_empty() || folded.len() > MOST_WORDS {
                continue;
            }
            let mut hash = Hash::seeded(0);
            for (at, word) in folded.words().enumerate() {
                if at > 0 {
                    lexicon.goes_on.insert(hash.finish());
                    hash.push(' ');
                }
                word.iter().for_each(|letter| hash.push(*letter));
            }
            if term.written.starts_with('*') {
                let mut backwards = Hash::seeded(0);
                folded.word(0).iter().rev().for_each(|letter| backwards.push(*letter));
                lexicon.ends.entry(backwards.finish()).or_default().push(term.concept);
            } else if term.written.ends_with('*') {
                lexicon.begins.entry(hash.finish()).or_default().push(term.concept);
            } else {
                lexicon.whole.entry(hash.finish()).or_default().push(term.concept);
            }
        }
        lexicon
    }

    /// The concepts of a text, each once, in order of number.
    pub fn find(&self, folded: &Folded) -> Vec<u16> {
        let mut found = Vec::new();
        for at in 0..folded.len() {
            let word = folded.word(at);
            self.from(folded, at, word, &mut found);
            for prefix in PREFIXES {
                if let Some(rest) = word.strip_prefix(prefix)
                    && rest.len() >= LEFT
                {
                    self.from(folded, at, rest, &mut found);
                }
            }
            let mut backwards = Hash::seeded(0);
            for letter in word.iter().rev() {
                backwards.push(*letter);
                found.extend(self.ends.get(&backwards.finish()).into_iter().flatten());
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What begins with this word, which stands at this place.
    fn from(&self, folded: &Folded, at: usize, word: &[char], found: &mut Vec<u16>) {
        let mut hash = Hash::seeded(0);
        let mut word = word;
        for further in 1..=MOST_WORDS {
            for letter in word {
                hash.push(*letter);
                found.extend(self.begins.get(&hash.finish()).into_iter().flatten());
            }
            found.extend(self.whole.get(&hash.finish()).into_iter().flatten());
            if !self.goes_on.contains(&hash.finish()) {
                return;
            }
            hash.push(' ');
            word = folded.word(at + further);
        }
    }
}

/// A key that is a hash already.
#[derive(Clone, Copy, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_found_as_it_was_meant() {
        let written =
            [("huur*", 1), ("*huur", 1), ("niet gezien", 2), ("ايجار", 1), ("boiler", 3), ("kira*", 1), ("é", 4), ("op straat gez*", 5)];
        let terms: Vec<Term> = written.map(|(written, concept)| Term { written: written.to_owned(), concept }).into();
        let lexicon = Lexicon::new(&terms);
        let table: [(&str, &[u16]); 9] = [
            ("mijn huurschuld", &[1]),
            ("de kamerhuur", &[1]),
            ("verhuurd", &[]),
            ("al dagen NIET gezien", &[2]),
            ("niet meer gezien", &[]),
            ("بالايجار", &[1]),
            ("kirayı ödeyemedim, boiler", &[1, 3]),
            ("boilers", &[]),
            ("wordt op straat gezet", &[5]),
        ];
        for (text, concepts) in table {
            assert_eq!(lexicon.find(&Folded::new(text, Accents::Removed)), concepts, "{text}");
        }
    }
}
