//! Making another model of a model: its upper layers learn from examples what people here mean.
//!
//! The one decision: what comes of it is a folder like the one it was made of, which everything else takes for any other model. Its
//! only mark is a file that says that it has seen examples, so that nobody judges it by those. It appears when it is whole.

use crate::engine::Unloaded;
use crate::folder::{Folder, Origin};
use std::fmt;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What it is told while it learns: a message, and the place of what it is about among all that messages are about.
#[derive(Clone, Copy)]
pub struct Lesson<'l> {
    /// The message.
    pub text: &'l str,
    /// What it is about.
    pub label: usize,
}

/// The message is somebody's.
impl fmt::Debug for Lesson<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, label } = self;
        write!(f, "Lesson {{ label: {label}, text: <{} characters> }}", text.chars().count())
    }
}

/// Why no model was made.
#[derive(Debug, Error)]
pub enum Untuned {
    /// There is no model to begin with.
    #[error(transparent)]
    Unloaded(#[from] Unloaded),
    /// It was tuned already: what it has seen would be forgotten, and it would be judged by it.
    #[error("this model was tuned before: set classify.model to the one that src/classify/bert/fetch.sh made")]
    Again,
    /// Something is there already.
    #[error("{0} is there already: name a folder that is not")]
    There(PathBuf),
    /// A folder cannot be called so.
    #[error("{0} does not end in the name of a folder: name one that is not there")]
    Nameless(PathBuf),
    /// There is nothing to learn.
    #[error("there are no examples of at least two topics to learn from: look into the dialogs' examples")]
    NoLessons,
    /// It failed while it learnt.
    #[error("the model could not be tuned ({0}): it needs some 3 GB of memory, and the space of the model once more on the disk")]
    Failed(String),
    /// A file cannot be written.
    #[error("{path} cannot be written ({source}): look at the rights and the disk")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Makes of a model another one in `to` that has learnt these lessons. `progress` is told how many of all steps are done. Takes
/// about half an hour for thirty thousand messages on two processors, and all processors meanwhile.
///
/// # Errors
/// When it was tuned before, when `to` is there, when it fails. Then there is nothing at `to`.
pub fn tune(folder: &Folder, lessons: &[Lesson<'_>], to: &Path, progress: &mut dyn FnMut(usize, usize)) -> Result<(), Untuned> {
    if folder.origin == Origin::Tuned {
        return Err(Untuned::Again);
    }
    if to.exists() {
        return Err(Untuned::There(to.to_owned()));
    }
    if lessons.iter().all(|lesson| lessons.first().is_some_and(|first| first.label == lesson.label)) {
        return Err(Untuned::NoLessons);
    }
    let (to, part) = places(to).ok_or_else(|| Untuned::Nameless(to.to_owned()))?;
    let written = |source| Untuned::File { path: part.clone(), source };
    if part.exists() {
        // Only what a stop left half-made may go.
        if !Folder::is_marked(&part) {
            return Err(Untuned::There(part));
        }
        std::fs::remove_dir_all(&part).map_err(written)?;
    }
    folder.copy_to(&part).map_err(written)?;
    let learnt = learn(folder, lessons, &part, progress);
    if learnt.is_err() {
        // What was copied is no tuned model. Should it stay, the next run takes it away.
        let _ = std::fs::remove_dir_all(&part);
    }
    learnt?;
    std::fs::rename(&part, to).map_err(written)
}

/// Where the folder will be, and where it is made, beside it. By its name, so that a slash behind it makes no difference.
fn places(to: &Path) -> Option<(PathBuf, PathBuf)> {
    let name = to.file_name()?;
    let mut part = name.to_owned();
    part.push(".part");
    Some((to.with_file_name(name), to.with_file_name(part)))
}

#[cfg(feature = "libtorch")]
fn learn(folder: &Folder, lessons: &[Lesson<'_>], to: &Path, progress: &mut dyn FnMut(usize, usize)) -> Result<(), Untuned> {
    crate::network::learn(folder, lessons, &to.join(crate::folder::WEIGHTS), progress).map_err(Untuned::Failed)
}

#[cfg(not(feature = "libtorch"))]
fn learn(_: &Folder, _: &[Lesson<'_>], _: &Path, _: &mut dyn FnMut(usize, usize)) -> Result<(), Untuned> {
    Err(Unloaded::NotBuilt.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_made_beside_its_place_with_or_without_a_slash_behind_its_name() {
        for to in ["models/tuned", "models/tuned/", "models/tuned//", "models/tuned/."] {
            let (whole, part) = places(Path::new(to)).unwrap();
            assert_eq!((whole.to_str(), part.to_str()), (Some("models/tuned"), Some("models/tuned.part")), "{to}");
        }
        assert_eq!(places(Path::new("tuned/")), Some(("tuned".into(), "tuned.part".into())));
        assert_eq!(places(Path::new("v1.2")), Some(("v1.2".into(), "v1.2.part".into())));
        for nameless in ["", "/", "models/.."] {
            assert_eq!(places(Path::new(nameless)), None, "{nameless}");
        }
    }

    #[test]
    fn whoever_prints_a_lesson_reads_none_of_its_words() {
        assert_eq!(format!("{:?}", Lesson { text: "geheim", label: 3 }), "Lesson { label: 3, text: <6 characters> }");
    }
}
