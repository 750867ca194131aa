//! What is begun with: real files of ours, and what was found before.

use std::path::{Path, PathBuf};

/// An input, and what it is called when it fails.
pub(crate) struct Seed {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Where the inputs of a target are kept.
pub(crate) fn kept_at(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target)
}

/// All that a target is begun with: its own folder, and these files and folders of the repository; by name, so that their order is
/// the same everywhere.
pub(crate) fn of(target: &str, real: &[&str]) -> Vec<Seed> {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for place in real.iter().map(|real| root.join(real)).chain([kept_at(target)]) {
        if place.is_dir() {
            let within = std::fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().path());
            files.extend(within.filter(|path| path.is_file() && path.extension().is_none_or(|ending| ending != "md")));
        } else if place.is_file() {
            files.push(place);
        }
    }
    files.sort();
    assert!(!files.is_empty(), "{target} has nothing to begin with");
    files
        .iter()
        .map(|path| Seed { name: path.strip_prefix(root).unwrap().display().to_string(), bytes: std::fs::read(path).unwrap() })
        .collect()
}
