//! A landlord's export: a CSV file in whatever form their system gives it.
//!
//! Reading order, which is the file's own: `encoding` (letters), `records` (lines and cells), `heading` (which column is which),
//! `mapping` (what its owner says about it), `survey` (a first look over all of it), `row` with `date`, `amount` and `words` (what
//! a row says), `fault` (what is wrong with it), `refused` (the report).
//!
//! The one decision: a file is gone through three times, and never held. First for its letters, then for what its columns mean,
//! and only then row by row; each time in pieces, so that a million rows take no more memory than ten.

pub mod amount;
pub mod date;
pub mod encoding;
pub mod fault;
pub mod heading;
pub mod mapping;
pub mod records;
pub mod refused;
pub mod row;
pub mod survey;
pub mod words;

pub use encoding::Sniff;
pub use fault::{Fault, Wrong};
pub use mapping::Mapping;
pub use refused::{Report, harmless};
pub use row::{Row, Rows};
pub use survey::{Plan, Survey};

#[cfg(test)]
mod tests;
