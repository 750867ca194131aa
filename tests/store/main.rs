//! The store's story, told over a [`Store`] so that another database can be asked to tell the same.
//!
//! `story` goes once from a phone's message to a closed signal, `order` and `claims` hold the promises about lanes and
//! leases, `faults` breaks every transaction once, `secrets` looks at the raw files and at keys.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that stops says where")]

mod claims;
mod faults;
mod home;
mod order;
mod secrets;
mod story;
