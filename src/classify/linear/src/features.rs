//! What is looked at in a message: words, pairs of words, pieces of words, and what they mean; hashed into numbered buckets.
//!
//! The one decision: no vocabulary. A hash needs no table that has to travel with the model; what lands together by chance costs
//! nothing that could be measured (2^18 against 2^20 buckets).

use crate::{Accents, Folded, Hash, Lexicon};

/// What is looked at.
#[derive(Clone, Debug)]
pub struct Recipe {
    /// What is done with accents.
    pub accents: Accents,
    /// The longest row of words.
    pub words: usize,
    /// The shortest piece of a word, its borders counted as a character each.
    pub shortest_piece: usize,
    /// The longest one.
    pub longest_piece: usize,
    /// How much a word counts beside a piece.
    pub word_counts: f32,
    /// How much a concept counts beside a piece.
    pub concept_counts: f32,
    /// How many buckets, as a power of two.
    pub bits: u32,
}

/// The buckets that a message falls into, in order, and how much of it falls there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vector {
    pub(crate) parts: Vec<(u32, f32)>,
}

impl Vector {
    /// Numbers that were computed elsewhere, each in a bucket of its own: what a large model made of a message.
    pub fn dense(numbers: &[f32]) -> Self {
        Self { parts: (0..).zip(numbers.iter().copied()).collect() }
    }
}

const WORDS: u64 = 1;
const PIECES: u64 = 101;
const CONCEPTS: u64 = 1001;

impl Recipe {
    /// How many buckets there are.
    pub fn buckets(&self) -> usize {
        1 << self.bits
    }

    /// The features of a text.
    pub fn features(&self, text: &str, lexicon: &Lexicon) -> Vector {
        let folded = Folded::new(text, self.accents);
        let mut parts = Vec::with_capacity(8 * text.len().min(crate::LONGEST));
        self.add_words(&folded, &mut parts);
        folded.words().for_each(|word| self.add_pieces(word, &mut parts));
        if self.concept_counts > 0.0 {
            for concept in lexicon.find(&folded) {
                let mut hash = Hash::seeded(CONCEPTS);
                hash.push(char::from_u32(u32::from(concept)).unwrap_or_default());
                parts.push((self.bucket(hash), self.concept_counts));
            }
        }
        Vector { parts: merge(parts) }
    }

    fn bucket(&self, hash: Hash) -> u32 {
        let mask = (1_u64 << self.bits) - 1;
        u32::try_from(hash.finish() & mask).unwrap_or_default()
    }

    fn add_words(&self, folded: &Folded, parts: &mut Vec<(u32, f32)>) {
        for at in 0..folded.len() {
            let mut hash = Hash::seeded(WORDS);
            for further in 0..self.words.min(folded.len() - at) {
                if further > 0 {
                    hash.push(' ');
                }
                folded.word(at + further).iter().for_each(|letter| hash.push(*letter));
                parts.push((self.bucket(hash), self.word_counts));
            }
        }
    }

    /// The pieces of a word with a border on either side: with pieces of two to five, "a" has three.
    fn add_pieces(&self, word: &[char], parts: &mut Vec<(u32, f32)>) {
        let letter = |at: usize| if at == 0 { ' ' } else { word.get(at - 1).copied().unwrap_or(' ') };
        let length = word.len() + 2;
        for begin in 0..length {
            let mut hash = Hash::seeded(PIECES);
            for end in begin..length.min(begin + self.longest_piece) {
                hash.push(letter(end));
                if end + 1 - begin >= self.shortest_piece {
                    parts.push((self.bucket(hash), 1.0));
                }
            }
        }
    }
}

fn merge(mut parts: Vec<(u32, f32)>) -> Vec<(u32, f32)> {
    // By value too: the sum is taken in an order that does not hang on the sort.
    parts.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
    parts.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recipe() -> Recipe {
        Recipe { accents: Accents::Removed, words: 2, shortest_piece: 2, longest_piece: 5, word_counts: 2.0, concept_counts: 3.0, bits: 18 }
    }

    #[test]
    fn the_same_words_are_the_same_features_however_they_were_typed() {
        let one = recipe().features("Ik kan de HUUR niet betalen", &Lexicon::default());
        assert_eq!(one, recipe().features("ik kan  de huur, niet betálen", &Lexicon::default()));
        assert_ne!(one, recipe().features("ik kan de huur wel betalen", &Lexicon::default()));
        assert_eq!(recipe().features(" ", &Lexicon::default()), Vector::default());
    }

    #[test]
    fn buckets_are_the_same_on_every_machine() {
        // A model that was saved is worth nothing when these move.
        let only_words = Recipe { longest_piece: 0, ..recipe() };
        assert_eq!(only_words.features("huur", &Lexicon::default()).parts, [(230_337, 2.0)]);
    }
}
