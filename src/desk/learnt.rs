//! The classifier, from its file or learnt anew.
//!
//! The one decision: a model lies beside the data under the hash of what it was made of. Whoever changes an example gets another
//! model at the next start, without being told to do anything; whoever cannot write there learns anew each time, and is told.

use super::compared::{Model, is_unlooked_at};
use super::library::LibraryError;
use crate::classify::{Classifier, Damaged, Digest, ExampleFile, Examples, LARGEST, train};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Where the examples lie in the dialogs' folder.
const EXAMPLES: &str = "examples";
/// How a model's file is called, around its hash.
pub(super) const BEFORE: &str = "classifier-";
pub(super) const BEHIND: &str = ".model";

/// Why there is no classifier.
#[derive(Debug, Error)]
pub enum LearntError {
    /// The examples cannot be read, or have mistakes.
    #[error(transparent)]
    Examples(#[from] LibraryError),
    /// What was learnt cannot be kept.
    #[error("{path} cannot be written ({source}): let this user write into that folder")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// A classifier and where it came from.
#[derive(Debug)]
pub struct Training {
    /// What was learnt.
    pub classifier: Classifier,
    /// Its file.
    pub file: PathBuf,
    /// Whether the file was there before.
    pub was_there: bool,
}

/// Reads the examples of a dialogs' folder.
///
/// # Errors
/// When a file cannot be read, or with all mistakes of all files.
pub fn examples(dialogs: &Path) -> Result<Examples, LibraryError> {
    let mut files = Vec::new();
    gather(&dialogs.join(EXAMPLES), "", &mut files)?;
    Examples::parse(&files).map_err(LibraryError::Mistakes)
}

fn gather(folder: &Path, prefix: &str, files: &mut Vec<ExampleFile>) -> Result<(), LibraryError> {
    let unreadable = |source| LibraryError::Unreadable { path: folder.to_owned(), source };
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let (path, name) = (entry.path(), format!("{prefix}{}", entry.file_name().to_string_lossy()));
        if path.is_dir() && prefix.is_empty() {
            gather(&path, &format!("{name}/"), files)?;
        } else if name.ends_with(".txt") || name.ends_with(".yaml") {
            let contents = std::fs::read_to_string(&path).map_err(|source| LibraryError::Unreadable { path, source })?;
            files.push(ExampleFile { name, contents });
        }
    }
    Ok(())
}

/// The classifier that these examples make: from its file in `data` when it is there, else learnt, and kept there if that
/// can be written.
pub fn learnt(examples: &Examples, data: &Path) -> Classifier {
    let file = file_of(data, Digest::of(examples));
    match read(&file, examples) {
        Some(Ok(classifier)) => return classifier,
        Some(Err(error)) => tracing::warn!(file = %file.display(), %error, "the classifier's file is not used"),
        None => {}
    }
    let classifier = train(examples);
    if is_unlooked_at(data, Model::BuiltIn, &classifier.digest().short()) {
        tracing::warn!(
            model = classifier.digest().short(),
            "the examples or the program changed, and the model learnt from them was never compared with the one before: `waakvlam classifier train` says whether it is worse"
        );
    }
    if let Err(error) = keep(&classifier, &file) {
        tracing::warn!(%error, "what the classifier learnt is not kept, and learnt again at the next start");
    }
    classifier
}

/// What lies in a file; `None` when it cannot be read. One that is too large for a model is none, and not read into memory to say so.
fn read(file: &Path, examples: &Examples) -> Option<Result<Classifier, Damaged>> {
    if std::fs::metadata(file).ok()?.len() > LARGEST {
        return Some(Err(Damaged::Form));
    }
    Some(Classifier::from_bytes(&std::fs::read(file).ok()?, examples))
}

/// Learns anew, whatever is there, and keeps it.
///
/// # Errors
/// When it cannot be kept.
pub fn train_again(examples: &Examples, data: &Path) -> Result<Training, LearntError> {
    let classifier = train(examples);
    let file = file_of(data, classifier.digest());
    let was_there = file.exists();
    keep(&classifier, &file).map_err(|source| LearntError::Unwritable { path: file.clone(), source })?;
    Ok(Training { classifier, file, was_there })
}

fn file_of(data: &Path, digest: Digest) -> PathBuf {
    data.join(format!("{BEFORE}{}{BEHIND}", digest.short()))
}

fn keep(classifier: &Classifier, file: &Path) -> std::io::Result<()> {
    keep_only(&classifier.to_bytes(), file, (BEFORE, BEHIND))
}

/// Writes it beside and moves it into place, so that nobody reads half a model; others whose names begin and end so go.
pub(super) fn keep_only(bytes: &[u8], file: &Path, (before, behind): (&str, &str)) -> std::io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let beside = file.with_extension(format!("{}.part", std::process::id()));
    let mut out = std::fs::File::create(&beside)?;
    out.write_all(bytes)?;
    out.sync_all()?;
    std::fs::rename(&beside, file)?;
    for entry in std::fs::read_dir(folder)?.flatten() {
        let name = entry.file_name();
        let is_model = name.to_str().is_some_and(|name| name.starts_with(before) && name.ends_with(behind));
        if is_model && file.file_name() != Some(&name) {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn few() -> Examples {
        let file = |name: &str, contents: &str| ExampleFile { name: name.to_owned(), contents: contents.to_owned() };
        let mut files = Vec::new();
        for (label, words) in [
            ("rent_arrears", "de huur is niet betaald"),
            ("noise_nuisance", "de muziek staat te hard"),
            ("acute_danger", "het brandt hier"),
        ] {
            let lines: String = (0..20).map(|at| format!("{label}{at}\t{words} {at} keer\n")).collect();
            files.push(file(&format!("nl/{label}.txt"), &lines));
        }
        Examples::parse(&files).unwrap()
    }

    #[test]
    fn what_was_learnt_is_kept_under_the_hash_of_what_it_was_made_of_and_read_back() {
        let (data, examples) = (tempfile::tempdir().unwrap(), few());
        let first = learnt(&examples, data.path());
        let file = file_of(data.path(), Digest::of(&examples));
        let written = std::fs::read(&file).unwrap();
        assert_eq!(first.to_bytes(), written);
        assert_eq!(learnt(&examples, data.path()).to_bytes(), written);
        assert_eq!(train(&examples).to_bytes(), written, "the same examples make the same model, bit for bit");
        assert_eq!(first.classify("muziek te hard", Some(Language::Nl)).label().as_str(), "noise_nuisance");
    }

    #[test]
    fn a_file_that_was_changed_or_is_of_other_examples_is_not_used() {
        let (data, examples) = (tempfile::tempdir().unwrap(), few());
        let whole = learnt(&examples, data.path()).to_bytes();
        let mut changed = whole.clone();
        changed[100] ^= 1;
        for (bytes, read) in [(&whole[..50], &examples), (&changed[..], &examples), (b"nothing".as_slice(), &examples)] {
            assert!(Classifier::from_bytes(bytes, read).is_err());
        }
        let file = file_of(data.path(), Digest::of(&examples));
        std::fs::write(&file, &changed).unwrap();
        std::fs::write(data.path().join("classifier-old.model"), "of other examples").unwrap();
        assert_eq!(learnt(&examples, data.path()).to_bytes(), whole);
        assert_eq!(std::fs::read(&file).unwrap(), whole, "it is learnt anew and put right");
        assert!(!data.path().join("classifier-old.model").exists());
    }

    #[test]
    fn a_file_that_is_too_large_for_a_model_is_refused_by_its_size_alone() {
        let (data, examples) = (tempfile::tempdir().unwrap(), few());
        let file = file_of(data.path(), Digest::of(&examples));
        assert!(read(&file, &examples).is_none());
        // More than any machine has memory for, and nothing on the disk.
        std::fs::File::create(&file).unwrap().set_len(1 << 43).unwrap();
        assert_eq!(read(&file, &examples).unwrap().unwrap_err(), Damaged::Form);
        assert_eq!(learnt(&examples, data.path()).to_bytes(), std::fs::read(&file).unwrap(), "it is learnt anew and put in its place");
    }
}
