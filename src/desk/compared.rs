//! What the last model that was compared said of messages it had not seen, in a file beside the models.
//!
//! The one decision: it goes only when another one that was compared comes in its place. A start learns from whatever the files are and
//! takes the old model away, but not this: the next training still sees what was lost.

use super::learnt::{LearntError, keep_only};
use super::{large, learnt};
use crate::classify::Answer;
use std::path::{Path, PathBuf};

/// How the file is called, behind the model's name.
const BEHIND: &str = ".answers";
/// The largest file that is read, in bytes: some twenty times what all examples of today take.
const LARGEST: u64 = 64 << 20;

/// Which model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// The one over words.
    BuiltIn,
    /// What was learnt over the large one.
    Large,
}

impl Model {
    /// How its files begin, and how the model's own ends.
    fn around(self) -> (&'static str, &'static str) {
        match self {
            Self::BuiltIn => (learnt::BEFORE, learnt::BEHIND),
            Self::Large => (large::BEFORE, large::BEHIND),
        }
    }
}

/// What the last model that was compared said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastCompared {
    /// Which model that was, by the first letters of its digest.
    pub model: String,
    /// What it said.
    pub answers: Vec<Answer>,
}

/// The model that lies in `data`, by the first letters of its digest.
pub fn in_place(data: &Path, model: Model) -> Option<String> {
    let (before, behind) = model.around();
    named(data, before, behind)
}

/// What the last model that was compared said; `None` when there was none, or when its file cannot be read, which the log says.
pub fn last_compared(data: &Path, which: Model) -> Option<LastCompared> {
    let model = last(data, which)?;
    let file = file_of(data, which, &model);
    let is_small = std::fs::metadata(&file).is_ok_and(|found| found.len() <= LARGEST);
    let answers = if is_small { std::fs::read_to_string(&file).ok().and_then(|written| Answer::read(&written)) } else { None };
    if answers.is_none() {
        tracing::warn!(file = %file.display(), "what the last model said is not readable and not compared with: the next training writes it anew");
    }
    Some(LastCompared { model, answers: answers? })
}

/// Keeps what this model said in the place of what the last one did.
///
/// # Errors
/// When it cannot be written.
pub fn keep_answers(data: &Path, which: Model, model: &str, answers: &[Answer]) -> Result<(), LearntError> {
    let (file, (before, _)) = (file_of(data, which, model), which.around());
    keep_only(Answer::write(answers).as_bytes(), &file, (before, BEHIND)).map_err(|source| LearntError::Unwritable { path: file, source })
}

/// Whether a model that is learnt now comes in the place of another one without ever having been compared.
pub(super) fn is_unlooked_at(data: &Path, which: Model, model: &str) -> bool {
    let last = last(data, which);
    last.as_deref() != Some(model) && (last.is_some() || in_place(data, which).is_some_and(|other| other != model))
}

fn last(data: &Path, which: Model) -> Option<String> {
    named(data, which.around().0, BEHIND)
}

fn file_of(data: &Path, which: Model, model: &str) -> PathBuf {
    data.join(format!("{}{model}{BEHIND}", which.around().0))
}

/// What stands between the two in the name of a file that lies there.
fn named(data: &Path, before: &str, behind: &str) -> Option<String> {
    let names = std::fs::read_dir(data).ok()?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let between = |name: String| Some(name.strip_prefix(before)?.strip_suffix(behind)?.to_owned());
    names.filter_map(between).next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classify::{ExampleFile, Examples, cross_validate};

    fn answers() -> Vec<Answer> {
        let file = |name: &str| ExampleFile { name: name.to_owned(), contents: "a\teen\nb\ttwee\n".to_owned() };
        let examples = Examples::parse(&[file("nl/noise_nuisance.txt"), file("nl/rent_arrears.txt")]).unwrap();
        Answer::of(&examples, &cross_validate(&examples))
    }

    #[test]
    fn what_was_said_last_is_kept_for_each_model_and_what_is_cut_off_is_nothing() {
        let (data, answers) = (tempfile::tempdir().unwrap(), answers());
        assert_eq!(last_compared(data.path(), Model::BuiltIn), None);
        for model in ["first", "second"] {
            keep_answers(data.path(), Model::BuiltIn, model, &answers).unwrap();
        }
        assert_eq!(last_compared(data.path(), Model::BuiltIn), Some(LastCompared { model: "second".into(), answers }));
        assert_eq!(last_compared(data.path(), Model::Large), None);
        let file = file_of(data.path(), Model::BuiltIn, "second");
        std::fs::write(&file, &std::fs::read(&file).unwrap()[..90]).unwrap();
        assert_eq!(last_compared(data.path(), Model::BuiltIn), None);
        // More than any machine has memory for, and nothing on the disk.
        std::fs::File::create(&file).unwrap().set_len(1 << 43).unwrap();
        assert_eq!(last_compared(data.path(), Model::BuiltIn), None, "refused by its size, and not read");
    }

    #[test]
    fn a_first_model_has_nothing_to_be_compared_with_and_another_one_in_its_place_has() {
        let data = tempfile::tempdir().unwrap();
        assert!(!is_unlooked_at(data.path(), Model::BuiltIn, "first"));
        std::fs::write(data.path().join("classifier-first.model"), "").unwrap();
        assert!(!is_unlooked_at(data.path(), Model::BuiltIn, "first") && is_unlooked_at(data.path(), Model::BuiltIn, "second"));
        keep_answers(data.path(), Model::BuiltIn, "second", &answers()).unwrap();
        assert!(!is_unlooked_at(data.path(), Model::BuiltIn, "second") && is_unlooked_at(data.path(), Model::BuiltIn, "third"));
        std::fs::remove_file(data.path().join("classifier-first.model")).unwrap();
        assert!(is_unlooked_at(data.path(), Model::BuiltIn, "third"), "what was compared is remembered without its model");
    }
}
