//! What single words mean, and which words surely mean nothing.
//!
//! The one decision: every word of a message is looked for in some hundred lists of six languages, and nearly always in vain.
//! So a look at four of its letters tells first whether it can stand in a list at all, and only then it is searched.

use std::collections::BTreeMap;
use std::ops::Bound;

/// Words by what they mean, in the order of their letters.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table<T> {
    by_word: BTreeMap<String, T>,
    hint: Hint,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { by_word: BTreeMap::new(), hint: Hint::default() }
    }
}

impl<T> Table<T> {
    /// Adds a word; what it meant before, if it stood there.
    pub(super) fn insert(&mut self, word: String, meaning: T) -> Option<T> {
        self.hint.add(&word);
        self.by_word.insert(word, meaning)
    }

    pub(super) fn get(&self, word: &str) -> Option<&T> {
        if self.hint.may_have(word) { self.by_word.get(word) } else { None }
    }

    /// The same, to change it.
    pub(super) fn get_mut(&mut self, word: &str) -> Option<&mut T> {
        self.by_word.get_mut(word)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.by_word.iter()
    }

    /// The words that these letters begin with.
    pub(super) fn opening<'w>(&'w self, letters: &'w str) -> impl Iterator<Item = (&'w str, &'w T)> {
        let first = letters.chars().next().map_or(0, char::len_utf8);
        // They lie in the order of their letters: only those with the same first one are looked at.
        let first = letters.get(..first).filter(|_| self.hint.may_begin(letters)).unwrap_or_default();
        let near = (!first.is_empty()).then(|| self.by_word.range::<str, _>((Bound::Included(first), Bound::Unbounded)));
        let near = near.into_iter().flatten().take_while(move |(word, _)| word.starts_with(first));
        near.filter(move |(word, _)| letters.starts_with(word.as_str())).map(|(word, meaning)| (word.as_str(), meaning))
    }
}

/// Which words can be there: never wrong about a word that is, sometimes about one that is not.
#[derive(Clone, Debug, Default, PartialEq)]
struct Hint {
    words: [u64; 8],
    /// By the first byte; scripts that begin all their letters with the same one share a bit.
    first: [u64; 4],
}

impl Hint {
    fn add(&mut self, word: &str) {
        set(&mut self.words, mark(word));
        if let Some(first) = word.bytes().next() {
            set(&mut self.first, first.into());
        }
    }

    fn may_have(&self, word: &str) -> bool {
        has(&self.words, mark(word))
    }

    fn may_begin(&self, letters: &str) -> bool {
        letters.bytes().next().is_some_and(|first| has(&self.first, first.into()))
    }
}

/// A number for this word out of 512: of its length and four of its bytes.
fn mark(word: &str) -> usize {
    let bytes = word.as_bytes();
    let at = |place: usize| usize::from(bytes.get(place).copied().unwrap_or_default());
    let last = bytes.len().saturating_sub(1);
    (at(0).wrapping_mul(7) ^ at(1).wrapping_mul(37) ^ at(last).wrapping_mul(83) ^ at(last / 2).wrapping_mul(151) ^ bytes.len()) % 512
}

fn set(bits: &mut [u64], place: usize) {
    if let Some(bits) = bits.get_mut(place / 64) {
        *bits |= 1 << (place % 64);
    }
}

fn has(bits: &[u64], place: usize) -> bool {
    bits.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_words_that_letters_begin_with_are_found() {
        let mut table = Table::default();
        for (word, number) in [("vier", 4), ("vierhonderd", 400), ("vijftig", 50), ("één", 1), ("ە", 5)] {
            table.insert(word.to_owned(), number);
        }
        let opening = |letters| table.opening(letters).map(|(word, _)| word).collect::<Vec<_>>();
        assert_eq!(opening("vierhonderdvijftig"), ["vier", "vierhonderd"]);
        assert_eq!(opening("ééntje"), ["één"]);
        assert_eq!(opening("zes"), Vec::<&str>::new());
        assert_eq!(opening(""), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn whatever_is_there_is_found(words in proptest::collection::vec(".{1,12}", 0..40), other in ".{0,12}") {
            let mut table = Table::default();
            for word in &words {
                table.insert(word.clone(), word.len());
            }
            for word in &words {
                prop_assert_eq!(table.get(word), Some(&word.len()));
            }
            prop_assert_eq!(table.get(&other).is_some(), words.contains(&other));
        }
    }
}
