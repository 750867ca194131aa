//! Putting today's mark above translations, after a person read both texts.
//!
//! The one decision: the mark is a comment line in the translator's own file, so that any editor shows it and any review of
//! the change shows what was read anew.

use super::library::LibraryError;
use super::sources::Sources;
use crate::dialog::text::mark;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Stamps the translations of one language; which files changed.
///
/// # Errors
/// When a file cannot be read or written.
pub fn stamp(folder: &Path, language: &str) -> Result<Vec<PathBuf>, LibraryError> {
    let marks = Sources::read(folder)?.base_texts();
    let inner = folder.join("texts").join(language);
    let mut changed = Vec::new();
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| LibraryError::Unreadable { path, source }
    };
    for entry in std::fs::read_dir(&inner).map_err(unreadable(&inner))? {
        let path = entry.map_err(unreadable(&inner))?.path();
        let source = std::fs::read_to_string(&path).map_err(unreadable(&path))?;
        let stamped = stamped(&source, &marks);
        if stamped != source {
            std::fs::write(&path, stamped).map_err(unreadable(&path))?;
            changed.push(path);
        }
    }
    changed.sort();
    Ok(changed)
}

fn stamped(source: &str, marks: &BTreeMap<String, String>) -> String {
    let mut stamped = String::new();
    for line in source.lines().filter(|line| !line.starts_with("# base:")) {
        let key = line.split_once('=').map(|(key, _)| key.trim()).filter(|_| !line.starts_with(char::is_whitespace));
        if let Some(text) = key.and_then(|key| marks.get(key)) {
            stamped.push_str(&format!("# base: {}\n", mark(text)));
        }
        stamped.push_str(line);
        stamped.push('\n');
    }
    stamped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_stands_above_its_text_once() {
        let marks = BTreeMap::from([("a-b".to_owned(), "Hallo.".to_owned())]);
        let once = stamped("a-b =\n    Hello = world.\n", &marks);
        assert_eq!(once, format!("# base: {}\na-b =\n    Hello = world.\n", mark("Hallo.")));
        assert_eq!(stamped(&once, &marks), once);
    }
}
