//! What a message seems to be about: a suggestion with a probability, never a decision.
//!
//! The one decision: a linear model over words, pieces of words and what they mean, learnt in seconds on the machine that uses it
//! from examples that people write (`dialogs/examples`). It is small enough to understand when it is wrong, and it needs no file
//! that nobody can read. A model a thousand times its size knows more (`docs/CLASSIFIER.md`), and may be asked beside it where
//! one lies on the machine. Danger is heard by the crisis screen; this can add to it, and never takes away (`CRISIS-8`).
//!
//! Reading order: [`Examples`] (what is learnt from), [`Classifier`] (what was learnt), [`Finding`] (what it says of a
//! message), [`Guessed`] (what of that is kept), [`offer()`] (what may be asked then), [`Corrected`] (what people said it was), [`cross_validate`] and [`Judgement`] (how good it is), [`compare()`] (whether it became worse).

mod answer;
mod calibrate;
mod compare;
mod concepts;
mod corrected;
mod examples;
mod finding;
mod guessed;
mod head;
mod judge;
mod language;
mod model;
mod offer;
mod recipe;
mod report;
mod train;

pub use answer::Answer;
pub use calibrate::Sharpness;
pub use compare::{CLEARLY, Change, Gone, Part, compare};
pub use concepts::Concepts;
pub use corrected::{Corrected, Looked, looked};
pub use examples::{Example, ExampleFile, Examples};
pub use finding::{Classifier, Finding};
pub use guessed::Guessed;
pub use head::{Head, HeadDigest, Learnt};
pub use judge::{Danger, Judged, Judgement, Rate, Row};
pub(crate) use model::LARGEST;
pub use model::{Damaged, Digest};
pub use offer::{Offer, offer};
pub use report::{Alike, Report, report};
pub use train::{Unseen, cross_validate, learning_curve, lessons, train};
