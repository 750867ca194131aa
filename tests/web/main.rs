//! The tenant's page as a browser without scripts meets it: over HTTP, forms, redirects and cookies only.
#![cfg(test)]

mod browser;
mod closed;
mod danger;
mod files;
mod home;
mod look;
mod private;
mod talk;

/// Where a story is told: in a file. `tests/console_postgres` tells those of the console on a server.
struct Place(std::path::PathBuf);

impl Place {
    fn fresh(folder: &std::path::Path) -> Self {
        Self(folder.join("w.db"))
    }

    fn location(&self) -> waakvlam::store::Location {
        waakvlam::store::Location::File(self.0.clone())
    }
}
