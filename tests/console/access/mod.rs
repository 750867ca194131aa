//! Who sees what of a signal: what the running server shows, held against the table, field by field, for every role at every type
//! of organisation.
//!
//! Reading order: `surfaces` (what there is to open), `street` (who works there, and what there is to see), `table` (every cell of
//! it), `leaks` (what others were reported for).

mod leaks;
mod street;
mod surfaces;
mod table;
