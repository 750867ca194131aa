//! What is looked at, and how it is learnt; the outcome of the comparison in `docs/CLASSIFIER.md`.
//!
//! The one decision: these numbers are constants with a version and no settings. A model says which version it was made with,
//! and another one is not used.

use waakvlam_linear::{Accents, Learning, Recipe};

/// Raised whenever a model made before would say something else today.
pub(super) const VERSION: u32 = 1;

/// What tells topics apart.
pub(super) const TOPICS: Recipe =
    Recipe { accents: Accents::Removed, words: 2, shortest_piece: 2, longest_piece: 5, word_counts: 2.0, concept_counts: 4.0, bits: 18 };

/// How topics are learnt.
pub(super) const TOPIC_LEARNING: Learning = Learning { cost: 0.3, own: 3.0, balance: 0.5, seen: 2, passes: 6 };

/// What tells languages apart: accents count, what is meant does not.
pub(super) const LANGUAGES: Recipe =
    Recipe { accents: Accents::Kept, words: 1, shortest_piece: 1, longest_piece: 4, word_counts: 1.0, concept_counts: 0.0, bits: 16 };

/// How languages are learnt.
pub(super) const LANGUAGE_LEARNING: Learning = Learning { cost: 1.0, own: 2.0, balance: 0.5, seen: 2, passes: 4 };

/// Parts that are left out in turn.
pub(super) const FOLDS: usize = 5;

/// How the numbers of a large model are learnt. By cross-validation: a cost of 4, 1, 0.3, 0.1 and 0.03 leave a surprise of 1.375, 1.342,
/// 1.316, 1.300 and 1.293 with the built-in model beside it.
pub(super) const HEAD_LEARNING: Learning = Learning { cost: 0.03, own: 3.0, balance: 0.5, seen: 1, passes: 12 };

/// Raised whenever a head made before would say something else today.
pub(super) const HEAD_VERSION: u32 = 1;
