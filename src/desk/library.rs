//! Everything that people who do not program edit, read from its folder and judged as a whole.
//!
//! The one decision: a library is put into use whole or not at all. When a file has a mistake, all mistakes of all files are
//! told at once, and the last good library keeps running.

use crate::crisis::{Lines, Screen};
use crate::dialog::text::Overlay;
use crate::dialog::{self, Book, BuiltIn, BuiltInFiles, Files};
use crate::id::Kind;
use crate::language::Language;
use crate::mistake::{Mistake, Place};
use crate::routing::{Network, Policy};
use crate::signal::{Calendar, Kinds};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Files that are not dialogs of their own.
const BUILT_IN: &str = "built_in.yaml";
const NOT_DIALOGS: [&str; 5] = [BUILT_IN, "kinds.yaml", "lines.yaml", "routing.yaml", "places.yaml"];
/// The neighbourhood that is served when no network was applied.
pub const FICTIONAL: &str = "network/buurt.yaml";

/// What is loaded.
pub struct Library {
    /// The dialogs, as they are now.
    pub book: Book,
    /// What always works.
    pub built_in: BuiltIn,
    /// What must never wait.
    pub screen: Screen,
    /// Help lines, as they fill a text: `line_emergency`, …
    pub lines: BTreeMap<String, String>,
    /// Kinds of signal, roles, outcomes.
    pub kinds: Kinds,
    /// Who takes what.
    pub policy: Policy,
    /// The files of the book, for the revision that is kept in the database.
    pub sources: Sources,
}

impl std::fmt::Debug for Library {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Library").field("book", &self.book.revision).finish_non_exhaustive()
    }
}

/// The files of a book as they were read.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Sources {
    /// Dialog files: name and content.
    pub dialogs: Vec<(String, String)>,
    /// Translations: language, name, content.
    pub overlays: Vec<(Language, String, String)>,
}

/// Why a library cannot be put into use.
#[derive(Debug, Error)]
pub enum LibraryError {
    /// The folder is not there, or a file in it cannot be read.
    #[error("{path} cannot be read ({source}): set dialogs.path to the folder with the dialog files")]
    Unreadable {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Files have mistakes.
    #[error("{} mistakes in the files people edit", .0.len())]
    Mistakes(Vec<Mistake>),
}

impl Library {
    /// Reads and judges the whole folder.
    ///
    /// # Errors
    /// When a file cannot be read, or with all mistakes of all files.
    pub fn read(folder: &Path) -> Result<Self, LibraryError> {
        let languages = offered(folder);
        let mut found = Vec::new();
        let kinds = keep(Kinds::parse("kinds.yaml", &text(folder, "kinds.yaml")?).map_err(of_signals), &mut found);
        let policy = match &kinds {
            Some(kinds) => keep(Policy::parse("routing.yaml", &text(folder, "routing.yaml")?, kinds).map_err(of_signals), &mut found),
            None => None,
        };
        let lines = keep(Lines::parse("lines.yaml", &text(folder, "lines.yaml")?).map_err(of_crisis), &mut found);
        let screen = match &lines {
            Some(lines) => screen(folder, lines, &mut found)?,
            None => None,
        };
        let sources = Sources::read(folder, &languages)?;
        let names: Vec<Kind> = kinds.iter().flat_map(|kinds| kinds.iter().map(|(kind, _)| kind.clone())).collect();
        let book = keep(sources.book(&languages, &names), &mut found);
        let built_in = match &screen {
            Some(screen) => keep(read_built_in(folder, &languages, screen.texts().clone())?, &mut found),
            None => None,
        };
        match (book, built_in, screen, lines, kinds, policy) {
            (Some(book), Some(built_in), Some(screen), Some(lines), Some(kinds), Some(policy)) if found.is_empty() => {
                let lines = lines.iter().map(|line| (format!("line_{}", line.id.as_str()), line.number.clone())).collect();
                Ok(Self { book, built_in, screen, lines, kinds, policy, sources })
            }
            _ => {
                found.sort();
                Err(LibraryError::Mistakes(found))
            }
        }
    }

    /// The working days and hours that deadlines go by.
    pub fn calendar(&self) -> &Calendar {
        self.policy.calendar()
    }

    /// Reads and judges a network file.
    ///
    /// # Errors
    /// When it cannot be read, or with all its mistakes.
    pub fn network(&self, path: &Path) -> Result<Network, LibraryError> {
        let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        self.network_of(&name, &read(path)?)
    }

    /// Judges the text of a network file.
    ///
    /// # Errors
    /// All its mistakes.
    pub fn network_of(&self, name: &str, source: &str) -> Result<Network, LibraryError> {
        Network::check(name, source, &self.kinds).map_err(of_signals).map_err(LibraryError::Mistakes)
    }
}

impl Sources {
    fn read(folder: &Path, languages: &[Language]) -> Result<Self, LibraryError> {
        let mut dialogs = Vec::new();
        for name in names(folder, "yaml")? {
            if !NOT_DIALOGS.contains(&name.as_str()) {
                dialogs.push((name.clone(), text(folder, &name)?));
            }
        }
        let mut overlays = Vec::new();
        for language in languages.iter().filter(|language| **language != Language::Nl) {
            let inner = folder.join("texts").join(language.code());
            for name in names(&inner, "ftl")? {
                if name != "built_in.ftl" {
                    overlays.push((*language, format!("texts/{}/{name}", language.code()), text(&inner, &name)?));
                }
            }
        }
        Ok(Self { dialogs, overlays })
    }

    /// The Dutch text of every key, dialogs and built-in ones alike.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn base_texts(folder: &Path) -> Result<BTreeMap<String, String>, LibraryError> {
        let sources = Self::read(folder, &[Language::Nl])?;
        let mut texts = dialog::base_texts(&sources.dialogs);
        texts.extend(dialog::base_built_in(&text(folder, BUILT_IN)?));
        Ok(texts)
    }

    /// The book these files make.
    ///
    /// # Errors
    /// All mistakes.
    pub fn book(&self, languages: &[Language], kinds: &[Kind]) -> Result<Book, Vec<Mistake>> {
        let overlays: Vec<Overlay<'_>> =
            self.overlays.iter().map(|(language, name, source)| Overlay { language: *language, name, source }).collect();
        dialog::check(&Files { dialogs: &self.dialogs, overlays: &overlays, languages, kinds })
    }
}

/// Dutch, and every language with a folder of translations.
pub fn offered(folder: &Path) -> Vec<Language> {
    Language::ALL.into_iter().filter(|language| *language == Language::Nl || folder.join("texts").join(language.code()).is_dir()).collect()
}

fn screen(folder: &Path, lines: &Lines, found: &mut Vec<Mistake>) -> Result<Option<Screen>, LibraryError> {
    let inner = folder.join("crisis");
    let mut files = Vec::new();
    for name in names(&inner, "yaml")? {
        if let Some(language) = Language::from_code(name.trim_end_matches(".yaml")) {
            files.push((language, format!("crisis/{name}"), text(&inner, &name)?));
        }
    }
    let files: Vec<(Language, &str, &str)> =
        files.iter().map(|(language, name, source)| (*language, name.as_str(), source.as_str())).collect();
    Ok(keep(Screen::parse(&files, lines).map_err(of_crisis), found))
}

fn of_crisis(mistakes: Vec<crate::crisis::Mistake>) -> Vec<Mistake> {
    let told = |mistake: crate::crisis::Mistake| Mistake {
        file: mistake.file,
        place: Place { line: u32::try_from(mistake.line).unwrap_or_default(), column: u32::try_from(mistake.column).unwrap_or_default() },
        what: mistake.wrong,
        remedy: mistake.instead,
    };
    mistakes.into_iter().map(told).collect()
}

fn of_signals(mistakes: Vec<crate::signal::Mistake>) -> Vec<Mistake> {
    let told = |mistake: crate::signal::Mistake| Mistake {
        file: mistake.file,
        place: Place { line: u32::try_from(mistake.line).unwrap_or_default(), column: u32::try_from(mistake.column).unwrap_or_default() },
        what: mistake.what,
        remedy: mistake.remedy,
    };
    mistakes.into_iter().map(told).collect()
}

fn read_built_in(
    folder: &Path,
    languages: &[Language],
    texts: crate::crisis::Texts,
) -> Result<Result<BuiltIn, Vec<Mistake>>, LibraryError> {
    let mut overlays = Vec::new();
    let mut words = Vec::new();
    for language in languages {
        if *language != Language::Nl {
            let name = format!("texts/{}/built_in.ftl", language.code());
            overlays.push((*language, name.clone(), text(folder, &name)?));
        }
        words.push((*language, text(folder, &format!("words/{}.yaml", language.code()))?));
    }
    let overlays: Vec<Overlay<'_>> =
        overlays.iter().map(|(language, name, source)| Overlay { language: *language, name, source }).collect();
    let built_in = text(folder, BUILT_IN)?;
    Ok(BuiltIn::check(&BuiltInFiles { texts: &built_in, overlays: &overlays, words: &words, languages }, texts))
}

fn keep<T>(judged: Result<T, Vec<Mistake>>, found: &mut Vec<Mistake>) -> Option<T> {
    judged.map_err(|mistakes| found.extend(mistakes)).ok()
}

fn names(folder: &Path, extension: &str) -> Result<Vec<String>, LibraryError> {
    let unreadable = |source| LibraryError::Unreadable { path: folder.to_owned(), source };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|found| found == extension)
            && let Some(name) = path.file_name()
        {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn text(folder: &Path, name: &str) -> Result<String, LibraryError> {
    read(&folder.join(name))
}

fn read(path: &Path) -> Result<String, LibraryError> {
    std::fs::read_to_string(path).map_err(|source| LibraryError::Unreadable { path: path.to_owned(), source })
}
