//! The tenant's page as a browser without scripts meets it: over HTTP, forms, redirects and cookies only.
#![cfg(test)]

mod browser;
mod closed;
mod danger;
mod files;
#[expect(dead_code, reason = "the console's tests use the rest of the house")]
mod home;
mod look;
mod place;
mod private;
mod talk;

use place::Place;
