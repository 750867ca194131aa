//! Figures: how long people wait for a word, what was late, what came back; counted, and hidden where few people stand
//! behind a number.
//!
//! Reading order: `wait` (how long, as a median and a 90th percentile), `months` (which periods there are), `hide` (which cells
//! are not shown), `across` (which are not, beside other periods), `table` (rows by kind and by organisation), `said` (as lines
//! and as CSV).
//!
//! The one decision: a count of one to four is never shown, and no other number that is shown gives it away. Small groups are
//! put together before anything is counted, and in a column with a hidden cell as many others are hidden as it takes.

mod across;
mod hide;
mod months;
mod said;
mod table;
mod wait;

pub use months::{Choice, Months, Period};
pub use said::{csv, lines};
pub use table::{Asked, By, Cell, Count, Figures, Row, Table};
pub use wait::{Course, Wait};

/// Fewer than this are not told: the bound that public statistics of small groups go by.
pub const FEWEST: u64 = 5;
