//! The files a library is made of, by the names their authors know: `rent_arrears.yaml`, `crisis/nl.yaml`.
//!
//! The one decision: judging sees names and contents only. So what is read from the folder and what was kept in the store
//! are judged by the same code, and the last good library can be served when the folder cannot.

use super::library::LibraryError;
use crate::dialog::{self, Book, Files, text::Overlay, translate::Original};
use crate::id::Kind;
use crate::language::Language;
use crate::mistake::{Judged, Mistake, Place};
use crate::places::Directory;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The texts that always work.
pub(super) const BUILT_IN: &str = "built_in.yaml";
/// Who sees what of a signal.
pub(super) const ACCESS: &str = "access.yaml";
/// Where somebody can go.
const PLACES: &str = "places.yaml";
/// Files beside the dialogs that are no dialogs of their own.
const NOT_DIALOGS: [&str; 6] = [ACCESS, BUILT_IN, "kinds.yaml", "lines.yaml", "routing.yaml", PLACES];
/// Where else files are, and what they end in.
const FOLDERS: [(&str, &str); 4] = [("consent", "yaml"), ("crisis", "yaml"), ("special", "yaml"), ("words", "yaml")];

/// The files of a library: name and content.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Sources(BTreeMap<String, String>);

/// A folder at a glance: names, sizes and times of change of the files in it that make a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Glance(Vec<(String, u64, Option<SystemTime>)>);

impl Glance {
    /// How it looks now.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be looked at.
    pub(super) fn at(folder: &Path) -> Result<Self, LibraryError> {
        let look = |(name, path): (String, PathBuf)| match std::fs::metadata(&path) {
            Ok(data) => Ok((name, data.len(), data.modified().ok())),
            Err(source) => Err(LibraryError::Unreadable { path, source }),
        };
        paths(folder)?.into_iter().map(look).collect::<Result<_, _>>().map(Self)
    }
}

impl Sources {
    /// Reads the folder.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn read(folder: &Path) -> Result<Self, LibraryError> {
        let read = |(name, path): (String, PathBuf)| match std::fs::read(&path) {
            // What is no UTF-8 is found by the judge, by the sign that stands in its place.
            Ok(bytes) => Ok((name, String::from_utf8_lossy(&bytes).into_owned())),
            Err(source) => Err(LibraryError::Unreadable { path, source }),
        };
        paths(folder)?.into_iter().map(read).collect::<Result<_, _>>().map(Self)
    }

    /// With this file, or with this content of it.
    #[must_use]
    pub fn with(mut self, name: &str, content: &str) -> Self {
        self.0.insert(name.to_owned(), content.to_owned());
        self
    }

    /// The names of the files that are otherwise there, or not there.
    pub fn differing(&self, other: &Self) -> Vec<String> {
        let names: BTreeSet<&String> = self.0.keys().chain(other.0.keys()).collect();
        names.into_iter().filter(|name| self.0.get(*name) != other.0.get(*name)).cloned().collect()
    }

    /// As it is kept in the store.
    pub fn document(&self) -> String {
        serde_json::json!(self).to_string()
    }

    /// From the store; `None` when it was kept by a program that wrote it otherwise.
    pub fn from_document(document: &str) -> Option<Self> {
        serde_json::from_str(document).ok()
    }

    /// The content of a file.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Name and content of all files, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, source)| (name.as_str(), source.as_str()))
    }

    /// Name and content of the files directly in this folder.
    pub(super) fn within(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> {
        let inner = move |name: &str| name.strip_prefix(folder)?.strip_prefix('/').map(|rest| !rest.contains('/'));
        self.0.iter().filter(move |(name, _)| inner(name) == Some(true)).map(|(name, source)| (name.as_str(), source.as_str()))
    }

    /// Dutch, and every language that has translations.
    pub fn languages(&self) -> Vec<Language> {
        let has_texts = |language: &Language| self.within(&texts_in(*language)).next().is_some();
        Language::ALL.into_iter().filter(|language| *language == Language::Nl || has_texts(language)).collect()
    }

    /// The Dutch text of every key, dialogs and built-in ones alike.
    pub fn base_texts(&self) -> BTreeMap<String, String> {
        let mut texts = dialog::base_texts(&self.dialogs());
        texts.extend(dialog::base_built_in(self.get(BUILT_IN).unwrap_or_default()));
        texts
    }

    /// The same, each with where it stands: the dialogs in the order of their names, then the built-in ones.
    pub fn originals(&self) -> Vec<Original> {
        let mut originals = dialog::originals(&self.dialogs());
        originals.extend(dialog::originals_built_in(BUILT_IN, self.get(BUILT_IN).unwrap_or_default()));
        originals
    }

    /// The translations of a language, by file.
    pub fn translations(&self, language: Language) -> Vec<&str> {
        self.within(&texts_in(language)).map(|(_, source)| source).collect()
    }

    /// The book that the dialogs and their translations make, with these kinds of signal.
    ///
    /// # Errors
    /// All mistakes.
    pub fn book(&self, kinds: Option<&[Kind]>) -> Result<Book, Vec<Mistake>> {
        let languages = self.languages();
        let mut overlays = Vec::new();
        for language in languages.iter().copied().filter(|language| *language != Language::Nl) {
            let built_in = built_in_of(language);
            let translated = self.within(&texts_in(language)).filter(|(name, _)| *name != built_in).collect::<Vec<_>>();
            overlays.extend(translated.into_iter().map(|(name, source)| Overlay { language, name, source }));
        }
        // Without a file there is no help; with one that cannot be read nobody knows which.
        let help = self.places().map_or_else(|| Some(Vec::new()), |judged| judged.made.map(|places| places.kinds()));
        dialog::check(&Files { dialogs: &self.dialogs(), overlays: &overlays, languages: &languages, kinds, help: help.as_deref() })
    }

    /// The places, as far as they can be read; `None` without a file of them.
    pub(super) fn places(&self) -> Option<Judged<Directory>> {
        self.get(PLACES).map(|source| Directory::judge(PLACES, source, &self.languages()))
    }

    fn dialogs(&self) -> Vec<(String, String)> {
        let dialogs = self.0.iter().filter(|(name, _)| !name.contains('/') && !NOT_DIALOGS.contains(&name.as_str()));
        dialogs.map(|(name, source)| (name.clone(), source.clone())).collect()
    }

    /// Where a file has letters that are no UTF-8: the first such place of each.
    pub(super) fn unreadable_letters(&self) -> Vec<Mistake> {
        let found = self.0.iter().filter_map(|(file, source)| {
            let (line, column) = source
                .lines()
                .zip(1..)
                .find_map(|(text, line)| text.chars().position(|c| c == '\u{FFFD}').zip(Some(line)).map(|(at, line)| (line, at)))?;
            Some(Mistake {
                file: file.clone(),
                place: Place { line, column: u32::try_from(column + 1).unwrap_or_default() },
                what: "A letter here cannot be read.".into(),
                remedy: "Save the file as UTF-8, and type the letter again.".into(),
            })
        });
        found.collect()
    }
}

/// Where the translations of a language are.
fn texts_in(language: Language) -> String {
    format!("texts/{}", language.code())
}

/// The translation of what always works.
pub(super) fn built_in_of(language: Language) -> String {
    format!("texts/{}/built_in.ftl", language.code())
}

/// The files in the folder that make a library, by name.
fn paths(folder: &Path) -> Result<Vec<(String, PathBuf)>, LibraryError> {
    let mut found = inside(folder, "", "yaml").map_err(|source| LibraryError::Unreadable { path: folder.to_owned(), source })?;
    let texts = Language::ALL.map(|language| (texts_in(language), "ftl"));
    for (inner, extension) in FOLDERS.map(|(inner, extension)| (inner.to_owned(), extension)).into_iter().chain(texts) {
        match inside(&folder.join(&inner), &format!("{inner}/"), extension) {
            Ok(files) => found.extend(files),
            // What has to be in it is then missing, and the judge says so.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(source) => return Err(LibraryError::Unreadable { path: folder.join(inner), source }),
        }
    }
    found.sort();
    Ok(found)
}

fn inside(folder: &Path, before: &str, extension: &str) -> std::io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // An editor's own notes beside the file, as `.#rent.yaml`, are nobody's dialog.
        if !name.starts_with(['.', '#']) && path.extension().is_some_and(|found| found == extension) {
            found.push((format!("{before}{name}"), path));
        }
    }
    Ok(found)
}
