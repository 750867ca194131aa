//! A signal in a worker's hands: what they may see of it, what they may do with it.
//!
//! Reading order: `reach` (whose signals somebody may see), `seen` (what of one), `act` (what can be done, whichever door it comes through),
//! `console` (an act that comes through a page), `board` (all of them in short), `open` (one of them, whole), `link`
//! (whose the chat about it is), `ask` (what a worker asks somebody to agree to), `check_in` (what is agreed with them about
//! asking how they are), `alike` (what else lies on the address), `belongs` (to which of a person's matters a message belongs), `correct` (an answer that is put right), `join` and `tie` (signals that are one matter), `support`
//! (how much support the household has).
//!
//! The one decision: a worker's chat and the console are two doors to the same acts. What an act changes, whom it tells and
//! when it is refused stands once, in `act`; a door only says it in its own way.

pub(super) mod act;
mod alike;
pub(super) mod ask;
mod belongs;
mod board;
mod check_in;
mod console;
mod correct;
mod join;
mod link;
mod open;
mod reach;
pub(super) mod seen;
mod support;
pub(super) mod tie;

pub use act::{Act, Refusal};
pub use alike::{AlikeShown, Around, Stands};
pub use ask::{Askable, Wish};
pub use belongs::{Belonging, MOVED_AWAY, MOVED_HERE, NOT_MINE};
pub use board::{Board, Whose};
pub use check_in::{PlanMade, PlanShown, PlanWanted};
pub use console::Done;
pub use correct::{Correctable, CorrectionMade, CorrectionWanted, Field, Right, mark};
pub use join::{Joined, LET_GO, NotJoined, PUT_WITH, TAKEN_APART, TOOK_IN};
pub use link::{CodeMade, CodeWanted, Missing, SentCode};
pub use open::{Asks, Because, FloorHeld, Happening, Known, Opened, PassedOver, Tries};
pub use seen::Unseen;
pub use support::{Decided, SupportShown, SupportWish};
