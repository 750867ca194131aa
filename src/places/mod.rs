//! Help nearby: food banks, debt help desks, neighbourhood houses, as `places.yaml` has them.
//!
//! Reading order: `directory` (what there is, and what is near), `file` (how it is read and judged).
//!
//! The one decision: a place is data and never stands in a text. Who edits it needs to know nothing of conversations, and a
//! door that moved is changed in one file, with the day on which somebody looked.

pub mod directory;
mod file;

pub use directory::{Cost, Directory, Local, MOST_OFFERED, Reach, STALE_AFTER_DAYS};
