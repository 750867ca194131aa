//! Where a command writes what it made: a file that was named, or standard output.

use super::super::print;
use anyhow::Context as _;
use std::path::Path;

/// Writes it there.
pub fn write(path: Option<&Path>, made: &str) -> anyhow::Result<()> {
    match path {
        Some(path) => {
            std::fs::write(path, made).with_context(|| format!("{} cannot be written", path.display()))?;
            print(&format!("{}: written", path.display()))
        }
        None => print(made.trim_end()),
    }
}
