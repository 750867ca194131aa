//! What to say next.
//!
//! A dialog is read from top to bottom: `script` holds it as written, `check` turns it into what was meant or into a list of
//! mistakes, `book` is the result, `session` is where one person stands in it, and `step` takes one turn. `values` and `words`
//! understand what people write; `text` and `render` put the answer into words; `answered` and `weigh` look at a report's answers again
//! when one of them is put right.
//!
//! The one decision: [`step()`] is a pure function from a session and an input to a new session and effects. Whoever stores,
//! sends and routes stands outside.

mod answer;
mod answered;
mod asking;
mod book;
mod built_in;
mod carry;
mod check;
mod condition;
mod fluent;
pub mod graph;
mod keys;
mod lay;
mod lint;
mod nameless;
mod render;
mod script;
mod session;
pub mod step;
pub mod text;
pub mod translate;
pub mod values;
pub mod walk;
pub mod weigh;
pub mod words;

pub use answer::{Answer, Meaning};
pub use answered::Answered;
pub use asking::{Asking, Askings, Until};
pub use book::{Act, Book, Choice, Dialog, LANGUAGE, Leads, Next, Node, PERSON, Question, WELCOME};
pub use built_in::{BuiltIn, BuiltInFiles, base_built_in, originals_built_in};
pub use carry::{Fate, Reason, fate};
pub use check::{DEEPEST_CALLS, Files, base_texts, check, originals};
pub use condition::{Answerable, Condition, Test};
pub(crate) use lint::judge as judge_words;
pub use nameless::{Nameless, Taken};
pub use render::{Known, filling, render, words as words_of};
pub use session::{
    Asked, Because, Contact, Correcting, Correction, Erasing, FORMAT, Frame, Further, Guess, Later, Matter, Reminder, Session, Wanted,
    Watch,
};
pub use step::{Effect, Event, Input, Step, step};
