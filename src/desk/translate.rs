//! A language's sheet for its translator, and what came back of it.
//!
//! The one decision: what comes back is not judged here. It is put where it belongs, and `dialogs check` judges it like
//! everything else.

use super::library::LibraryError;
use super::sources::Sources;
use crate::dialog::text::mark;
use crate::dialog::translate::{Entry, Sheet, Which, entries, put, sheet, stand_ins};
use crate::language::Language;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What became of a filled-in sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Files that have changed.
    pub files: Vec<PathBuf>,
    /// How many texts were taken.
    pub texts: usize,
    /// Those with nothing behind the `=`.
    pub empty: Vec<String>,
    /// Those whose Dutch text is gone, or has changed since the sheet was made.
    pub outdated: Vec<String>,
}

/// What is to be translated.
///
/// # Errors
/// When a file cannot be read.
pub fn ask(folder: &Path, language: Language, which: Which) -> Result<Sheet, LibraryError> {
    let sources = Sources::read(folder)?;
    Ok(sheet(&sources.originals(), language, &sources.translations(language), which))
}

/// These files with the Dutch text wherever a translation is missing or old: enough to try a dialog before it is translated,
/// and never to serve it.
#[must_use]
pub fn with_dutch(mut sources: Sources) -> Sources {
    let originals = sources.originals();
    for language in sources.languages().into_iter().filter(|language| *language != Language::Nl) {
        for (home, entry) in stand_ins(&originals, &sources.translations(language)) {
            let name = format!("texts/{}/{home}", language.code());
            let after = put(sources.get(&name).unwrap_or_default(), &[&entry]);
            sources = sources.with(&name, &after);
        }
    }
    sources
}

/// Puts what was filled in into the files of its language.
///
/// # Errors
/// When a file cannot be read or written.
pub fn take(folder: &Path, language: Language, filled: &str) -> Result<Taken, LibraryError> {
    let sources = Sources::read(folder)?;
    let originals: BTreeMap<_, _> = sources.originals().into_iter().map(|original| (original.key.clone(), original)).collect();
    let filled = entries(filled);
    let mut taken = Taken::default();
    let mut homes: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
    for entry in &filled {
        let Some(key) = &entry.key else { continue };
        match originals.get(key) {
            _ if !entry.is_filled() => taken.empty.push(key.clone()),
            Some(original) if entry.mark.as_deref() == Some(&mark(&original.text)) => {
                homes.entry(original.home()).or_default().push(entry);
                taken.texts += 1;
            }
            Some(_) | None => taken.outdated.push(key.clone()),
        }
    }
    let inner = folder.join("texts").join(language.code());
    let refused = |path: &Path| {
        let path = path.to_owned();
        move |source| LibraryError::Unreadable { path, source }
    };
    std::fs::create_dir_all(&inner).map_err(refused(&inner))?;
    for (home, entries) in homes {
        let before = sources.get(&format!("texts/{}/{home}", language.code())).unwrap_or_default();
        let after = put(before, &entries);
        if after != before {
            let path = inner.join(home);
            std::fs::write(&path, after).map_err(refused(&path))?;
            taken.files.push(path);
        }
    }
    Ok(taken)
}
