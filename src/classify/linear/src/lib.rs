//! A linear classifier of short messages: words to features, features to weights, weights to scores.
//!
//! The one decision: it is a crate of its own, compiled with optimisation whatever the program around it is compiled with.
//! Learning is a loop of some thousand million multiplications; without optimisation a test that learns would take minutes.
//! It knows no labels, languages or files: those are the room around it.
//!
//! Reading order: [`Folded`] (what is left of a text), [`Lexicon`] (words that mean the same), [`Recipe`] (what is looked at),
//! [`learn()`], [`Weights`].

mod features;
mod fold;
mod learn;
mod lexicon;
mod weights;

pub use features::{Recipe, Vector};
pub use fold::{Accents, Folded, LONGEST};
pub use learn::{Case, Learning, learn};
pub use lexicon::{Lexicon, Term};
pub use weights::{LANES, MOST_LABELS, NotWeights, Scores, Weights};

/// A hash of what was written, FNV-1a over characters: the same on every machine and in every version of Rust.
#[derive(Clone, Copy)]
struct Hash(u64);

impl Hash {
    fn seeded(seed: u64) -> Self {
        Self(0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn push(&mut self, letter: char) {
        self.0 = (self.0 ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
    }

    /// Spread over all bits: the low ones of FNV alone are too alike for a table.
    fn finish(self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ (mixed >> 32)
    }
}
