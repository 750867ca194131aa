//! The workers' console as a browser without scripts meets it: forms, redirects and cookies only; and the tenant's page in
//! another browser beside it.
#![cfg(test)]

#[path = "../web/browser.rs"]
#[expect(dead_code, reason = "these tests use a part of the browser")]
mod browser;
mod door;
#[path = "../web/home.rs"]
#[expect(dead_code, reason = "these tests use a part of the house")]
mod home;
mod past;
mod reach;
mod walk;
mod work;
mod worker;

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
