//! Everything that people who do not program edit, judged as a whole.
//!
//! The one decision: a library is put into use whole or not at all. When a file has a mistake, all mistakes of all files are
//! told at once, and the last good library keeps running.

use super::sources::{ACCESS, BUILT_IN, Sources, built_in_of};
use crate::access;
use crate::consent;
use crate::crisis::{Lines, Screen};
use crate::dialog::text::{Fill, Overlay};
use crate::dialog::{Book, BuiltIn, BuiltInFiles, Nameless};
use crate::id::{Kind, NetworkId};
use crate::language::Language;
use crate::mistake::{Judged, Mistake, Place};
use crate::places::Directory;
use crate::routing::{Network, Policy};
use crate::signal::{Calendar, Kinds};
use crate::special;
use crate::store::{Store, StoreError};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use thiserror::Error;

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
    /// The same help lines with all that is known of them, for pages.
    pub table: Lines,
    /// Where somebody can go, nearby.
    pub places: Directory,
    /// What people are asked to agree to, in words.
    pub consent: consent::Texts,
    /// Words that name what nobody asked for.
    pub special: special::Rulebook,
    /// Kinds of signal, roles, outcomes.
    pub kinds: Kinds,
    /// Who takes what.
    pub policy: Policy,
    /// Who sees what of it.
    pub access: access::Policy,
    /// The files it was made of, for the revision that is kept in the store.
    pub sources: Sources,
}

impl std::fmt::Debug for Library {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Library").field("book", &self.book.revision).finish_non_exhaustive()
    }
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
        Self::judge(Sources::read(folder)?).map_err(LibraryError::Mistakes)
    }

    /// The library that these files make.
    ///
    /// # Errors
    /// All mistakes of all files.
    pub fn judge(sources: Sources) -> Result<Self, Vec<Mistake>> {
        let mut found = sources.unreadable_letters();
        // What could be read of a file with mistakes is good enough to judge the others by.
        let kinds = part(&sources, "kinds.yaml", &mut found, Kinds::judge);
        let policy =
            kinds.as_ref().and_then(|kinds| part(&sources, "routing.yaml", &mut found, |name, yaml| Policy::judge(name, yaml, kinds)));
        let access = kinds.as_ref().and_then(|kinds| seeing(&sources, kinds, &mut found));
        let lines = part(&sources, "lines.yaml", &mut found, Lines::judge);
        let screen = lines.as_ref().and_then(|lines| screen(&sources, lines, &mut found));
        let names = kinds.as_ref().map(|kinds| kinds.iter().map(|(kind, _)| kind.clone()).collect::<Vec<Kind>>());
        // A folder without places is whole: then nobody offers any.
        let places = sources.places().map_or_else(
            || Some(Directory::default()),
            |judged| {
                found.extend(judged.mistakes);
                judged.made
            },
        );
        let consent = agreeing(&sources, &mut found);
        let special = unasked(&sources, &mut found);
        let book = keep(sources.book(names.as_deref()), &mut found);
        let built_in = built_in(&sources, screen.as_ref().map(|screen| screen.texts().clone()).unwrap_or_default(), &mut found);
        match (book, built_in, screen, lines, places, kinds, policy.zip(access)) {
            (Some(book), Some(built_in), Some(screen), Some(table), Some(places), Some(kinds), Some((policy, access)))
                if found.is_empty() =>
            {
                let lines = table.iter().map(|line| (format!("line_{}", line.id.as_str()), line.number.clone())).collect();
                Ok(Self { book, built_in, screen, lines, table, places, consent, special, kinds, policy, access, sources })
            }
            _ => {
                found.sort();
                Err(found)
            }
        }
    }

    /// The library that was in use last in this network, and its revision; `None` when there never was one, or when this
    /// program cannot read it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn last_good(store: &Store, network: &NetworkId) -> Result<Option<(i64, Self)>, StoreError> {
        let kept = store.current_book(network).await?;
        Ok(kept.and_then(|kept| Some((kept.revision, Self::judge(Sources::from_document(&kept.document)?).ok()?))))
    }

    /// What takes names, numbers and addresses out of what was typed: the words of our own texts, in every language, are
    /// ordinary ones; `known` are names that are known to be names.
    pub fn nameless<'n>(&self, known: impl IntoIterator<Item = &'n str>) -> Nameless<'_> {
        let said = [&self.book.texts, &self.built_in.texts].into_iter().flat_map(|texts| {
            texts.languages().flat_map(move |language| texts.keys().map(move |key| texts.say(key, language, &Fill::new())))
        });
        Nameless::of(&self.built_in, said, known)
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
        let network = Network::check(name, source, &self.kinds).map_err(LibraryError::Mistakes)?;
        // What a covenant is for is said to people in the words of consent: a purpose nobody can be told is none.
        let purposes = self.consent.purposes(Language::Nl).map(|(purpose, _)| purpose).collect();
        let mistakes = crate::handover::unknown_purposes(name, source, &purposes);
        if mistakes.is_empty() { Ok(network) } else { Err(LibraryError::Mistakes(mistakes)) }
    }
}

/// What one file makes; a file that has to be there and is not is a mistake like any other.
fn part<T>(sources: &Sources, name: &str, found: &mut Vec<Mistake>, judge: impl FnOnce(&str, &str) -> Judged<T>) -> Option<T> {
    let judged = judge(name, needed(sources, name, found)?);
    found.extend(judged.mistakes);
    judged.made
}

fn needed<'s>(sources: &'s Sources, name: &str, found: &mut Vec<Mistake>) -> Option<&'s str> {
    let source = sources.get(name);
    if source.is_none() {
        let remedy = "Put it back; the shipped folder has one to begin with.".into();
        found.push(Mistake { file: name.to_owned(), place: Place::default(), what: "This file is missing.".into(), remedy });
    }
    source
}

fn screen(sources: &Sources, lines: &Lines, found: &mut Vec<Mistake>) -> Option<Screen> {
    let judged = Screen::judge(&by_language(sources, "crisis"), lines);
    found.extend(judged.mistakes);
    judged.made
}

/// The words for asking consent. A folder without any is whole: then nobody can be asked.
fn agreeing(sources: &Sources, found: &mut Vec<Mistake>) -> consent::Texts {
    let files = by_language(sources, "consent");
    if files.is_empty() {
        return consent::Texts::default();
    }
    let judged = consent::Texts::judge(&files, &sources.languages());
    found.extend(judged.mistakes);
    judged.made.unwrap_or_default()
}

/// Who sees what. A folder without its own table goes by the one that the program brings along.
fn seeing(sources: &Sources, kinds: &Kinds, found: &mut Vec<Mistake>) -> Option<access::Policy> {
    let Some(source) = sources.get(ACCESS) else { return Some(access::Policy::shipped(kinds)) };
    let judged = access::Policy::judge(ACCESS, source, kinds);
    found.extend(judged.mistakes);
    judged.made
}

/// The words for what nobody asked for. A folder without any is whole, as those of earlier revisions are: then nothing is heard.
fn unasked(sources: &Sources, found: &mut Vec<Mistake>) -> special::Rulebook {
    let judged = special::Rulebook::judge(&by_language(sources, "special"));
    found.extend(judged.mistakes);
    judged.made.unwrap_or_default()
}

/// The files in this folder that are called by a language.
fn by_language<'s>(sources: &'s Sources, folder: &str) -> Vec<(Language, &'s str, &'s str)> {
    let language = |name: &str| Language::from_code(name.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".yaml")?);
    sources.within(folder).filter_map(|(name, source)| language(name).map(|language| (language, name, source))).collect()
}

fn built_in(sources: &Sources, texts: crate::crisis::Texts, found: &mut Vec<Mistake>) -> Option<BuiltIn> {
    let languages = sources.languages();
    let mut overlays = Vec::new();
    let mut words = Vec::new();
    for language in languages.iter().copied() {
        let name = built_in_of(language);
        if language != Language::Nl
            && let Some(source) = needed(sources, &name, found)
        {
            overlays.push((language, name, source));
        }
        words.extend(needed(sources, &format!("words/{}.yaml", language.code()), found).map(|source| (language, source.to_owned())));
    }
    let overlays: Vec<Overlay<'_>> =
        overlays.iter().map(|(language, name, source)| Overlay { language: *language, name, source }).collect();
    let texts_of_ours = needed(sources, BUILT_IN, found)?;
    let files = BuiltInFiles { texts: texts_of_ours, overlays: &overlays, words: &words, languages: &languages };
    keep(BuiltIn::check(&files, texts), found)
}

fn keep<T>(judged: Result<T, Vec<Mistake>>, found: &mut Vec<Mistake>) -> Option<T> {
    judged.map_err(|mistakes| found.extend(mistakes)).ok()
}

fn read(path: &Path) -> Result<String, LibraryError> {
    std::fs::read_to_string(path).map_err(|source| LibraryError::Unreadable { path: path.to_owned(), source })
}
