//! The store's story, told on SQLite. `tests/store_postgres` tells the same files on PostgreSQL.
//!
//! `story` goes once from a phone's message to a closed signal, `order` and `claims` hold the promises about lanes and
//! leases, `faults` breaks every transaction once, `secrets` looks at the raw files and at keys, `rotate`
//! changes the outer key.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that stops says where")]

mod claims;
mod erase;
mod faults;
mod home;
mod order;
mod rotate;
mod secrets;
mod story;

use std::path::{Path, PathBuf};
use waakvlam::store::Location;

/// Where a story is told.
struct Place {
    file: PathBuf,
}

impl Place {
    fn fresh(folder: &Path) -> Self {
        Self { file: folder.join("waakvlam.db") }
    }

    fn location(&self) -> Location {
        Location::File(self.file.clone())
    }
}
