//! Where a story of the pages is told.

use std::path::{Path, PathBuf};
use waakvlam::store::Location;

/// A file. `tests/console_postgres` tells the stories of the console on a server.
pub(crate) struct Place(PathBuf);

impl Place {
    pub(crate) fn fresh(folder: &Path) -> Self {
        Self(folder.join("w.db"))
    }

    pub(crate) fn location(&self) -> Location {
        Location::File(self.0.clone())
    }
}
