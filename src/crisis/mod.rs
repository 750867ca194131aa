//! What must never wait: the screen that reads every text from a person, and the fixed words that answer.
//!
//! The one decision: rules written by people, in files that a care professional can read and change, and recall before
//! precision. A question too many costs a person one tap; a cry that was missed cannot be repaired (`CRISIS-8`).
//! All languages' rules run on every text, because people in need write in the language they think in.
//!
//! Reading order: [`Danger`], [`Lines`] (the one table of numbers), [`Screen`] (the rules), [`Texts`] (the answers).

mod choices;
mod examples;
mod file;
mod kinds;
mod lines;
mod matching;
mod patterns;
mod phrase;
mod reading;
mod rulebook;
mod template;
mod texts;
mod vocabulary;

pub use choices::{Choice, Fixed};
pub use kinds::{Age, Danger, Heard, RuleId};
pub use lines::{Cost, Line, LineId, Lines, STALE_AFTER_DAYS};
pub use patterns::Screen;
pub use texts::{Fill, Hours, Part, Reply, Texts};
