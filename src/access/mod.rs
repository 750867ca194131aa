//! Who may see what of a signal, and why: the one place where that is decided.
//!
//! Reading order: `field` (what there is to see, by name), `reach` (whose signals somebody may see at all), `viewer` (who
//! looks, and how they stand to a signal), `policy` (the table, as `access.yaml` has it), `file` (how that is read), `sights`
//! (one signal seen by one worker), `correction` (who may put an answer right), `table` (the table on paper, for whoever has to agree to it).
//!
//! The one decision (promise 7): what nobody listed is not shown. A role without a column sees that there is something to do:
//! its number, what it is about, how urgent it is and how it stands. The file adds to that, and can add nothing to what is
//! never shown: there is no name in it for who reported, and a diagnosis has no field at all.

mod correction;
mod field;
mod file;
mod policy;
pub mod reach;
mod sights;
mod table;
#[cfg(test)]
mod tests;
mod viewer;

pub use correction::{Hands, NotTheirs, may_correct};
pub use field::Field;
pub use policy::{Because, Policy, Seen, Sight, When};
pub use sights::Sights;
pub use table::table;
pub use viewer::{Care, Danger, Matter, Passage, Relation, Viewer};
