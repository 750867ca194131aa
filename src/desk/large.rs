//! The large model beside the built-in one: opened, taught, asked, and done without.
//!
//! The one decision: whatever is the matter with it, the built-in model's finding stands as it is, the log says so once, and once more
//! when it answers again. Nobody's message waits longer for it than its engine's patience.

use super::embeddings;
use super::learnt::keep_only;
use crate::classify::{Examples, Finding, Head, HeadDigest, Learnt, Unseen, lessons};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use thiserror::Error;
use waakvlam_bert::{BUILT, Engine, Folder, Lesson, Origin, Unanswered, Unloaded, Untuned};

/// How a head's file is called, around its hash.
pub(super) const BEFORE: &str = "bert-head-";
pub(super) const BEHIND: &str = ".model";
/// The largest head that is read, in bytes: some thirty times what one takes.
const LARGEST: u64 = 1 << 20;

/// Why there is no large model.
#[derive(Debug, Error)]
pub enum LargeError {
    /// Nobody said where it is.
    #[error("classify.model is not set: set it to the folder that src/classify/bert/fetch.sh made")]
    NoFolder,
    /// It is not there, or broken.
    #[error(transparent)]
    Unloaded(#[from] Unloaded),
    /// Nothing was learnt of these examples over it.
    #[error("the large model was not taught these examples yet: give `waakvlam classifier train --backend bert`, then restart")]
    Untaught,
    /// A file cannot be read or written.
    #[error("{path} cannot be read or written ({source}): look at the rights and the disk")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// It failed while it was being taught.
    #[error("the large model gave no answer for an example ({0}): fetch the model again with src/classify/bert/fetch.sh")]
    Unanswered(#[from] Unanswered),
    /// No other model could be made of it.
    #[error(transparent)]
    Untuned(#[from] Untuned),
}

/// How long an answer is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// As long as a person may wait.
    InTime,
    /// Until it comes: for commands that nobody waits for.
    Patient,
}

/// The large model, taught.
#[derive(Debug)]
pub struct Large {
    engine: Engine,
    head: Head,
    missed: AtomicBool,
}

/// What was taught, and is not in use before it is kept.
#[derive(Debug)]
pub struct Teaching {
    /// What was learnt, and how good it is.
    pub learnt: Learnt,
    /// Its file.
    pub file: PathBuf,
}

impl Teaching {
    /// Puts it in the place of what was taught before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep(&self) -> Result<(), LargeError> {
        let kept = keep_only(&self.learnt.head.to_bytes(), &self.file, (BEFORE, BEHIND));
        kept.map_err(|source| LargeError::File { path: self.file.clone(), source })
    }
}

impl Large {
    /// Opens the model in `model` and what it was taught of these examples, which lies in `data`. Takes seconds.
    ///
    /// # Errors
    /// When any of it is missing or broken; what to do is in the error.
    pub fn open(examples: &Examples, data: &Path, model: Option<&Path>) -> Result<Self, LargeError> {
        let head = taught(examples, data, model)?;
        Ok(Self::with(Engine::open(model.ok_or(LargeError::NoFolder)?)?, head))
    }

    /// From an engine that runs and what was learnt of its numbers.
    pub fn with(engine: Engine, head: Head) -> Self {
        Self { engine, head, missed: AtomicBool::new(false) }
    }

    /// What both models say of a message, or what the built-in one said when the large one does not answer.
    pub fn join(&self, said: Finding, text: &str, wait: Wait) -> Finding {
        let answer = match wait {
            Wait::InTime => self.engine.embed(text),
            Wait::Patient => self.engine.embed_all(&[text]).and_then(|mut rows| rows.pop().ok_or(Unanswered::Failed)),
        };
        match answer {
            Ok(embedding) => {
                if self.missed.swap(false, Ordering::Relaxed) {
                    tracing::info!("the large model answers again");
                }
                self.head.join(said, &embedding)
            }
            Err(why) => {
                if !self.missed.swap(true, Ordering::Relaxed) {
                    tracing::warn!(%why, "the large model gives no answer: the built-in one answers alone until it does");
                }
                said
            }
        }
    }

    /// What it was taught.
    pub fn head(&self) -> &Head {
        &self.head
    }
}

/// What was learnt of these examples over the model in `model`: everything is looked at except whether the model can be loaded.
///
/// # Errors
/// When the program is built without the model, a file is missing or broken, or nothing was learnt yet.
pub fn taught(examples: &Examples, data: &Path, model: Option<&Path>) -> Result<Head, LargeError> {
    let model = judged(model)?;
    let print = embeddings::print(&model)?;
    let file = file_of(data, HeadDigest::of(examples, &print));
    match std::fs::metadata(&file) {
        Ok(found) if found.len() <= LARGEST => {}
        Ok(_) | Err(_) => return Err(LargeError::Untaught),
    }
    let bytes = std::fs::read(&file).map_err(|source| LargeError::File { path: file.clone(), source })?;
    Head::from_bytes(&bytes, examples, &print).map_err(|error| {
        tracing::warn!(file = %file.display(), %error, "what the large model was taught is not used");
        LargeError::Untaught
    })
}

/// Teaches the model in `model` these examples; what was learnt is for the caller to keep ([`Teaching::keep`]). What it made of each
/// example is kept in `data`, so that next time only new ones are asked about. `progress` is told how many are done, and of how many.
///
/// # Errors
/// When the model is not there, fails, or nothing can be kept.
pub fn teach(
    examples: &Examples,
    data: &Path,
    model: Option<&Path>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Teaching, LargeError> {
    let folder = judged(model)?;
    let print = embeddings::print(&folder)?;
    let engine = Engine::open(model.ok_or(LargeError::NoFolder)?)?;
    let texts: Vec<&str> = examples.list.iter().map(|example| example.text.expose()).collect();
    let rows = embeddings::of(&engine, folder.dimension, &texts, &embeddings::file_of(data, &print), progress)?;
    let unseen = match folder.origin {
        Origin::AsItCame => Unseen::All,
        Origin::Tuned => Unseen::KeptBack,
    };
    let learnt = Head::learn(examples, &rows, &print, unseen);
    let file = file_of(data, learnt.head.digest());
    Ok(Teaching { learnt, file })
}

/// Makes of the model in `model` another one in the folder `to` that has learnt from these examples, all but a part by which it is
/// judged later. How many it learnt from. It is then taught as any other ([`teach`]).
///
/// # Errors
/// When the model is not there or was tuned before, when `to` is there, when it fails. Then there is nothing at `to`.
pub fn tune(examples: &Examples, model: Option<&Path>, to: &Path, progress: &mut dyn FnMut(usize, usize)) -> Result<usize, LargeError> {
    let folder = judged(model)?;
    let lessons: Vec<Lesson<'_>> = lessons(examples).into_iter().map(|(text, label)| Lesson { text, label }).collect();
    waakvlam_bert::tune(&folder, &lessons, to, progress)?;
    Ok(lessons.len())
}

fn judged(model: Option<&Path>) -> Result<Folder, LargeError> {
    if !BUILT {
        return Err(Unloaded::NotBuilt.into());
    }
    Ok(Folder::open(model.ok_or(LargeError::NoFolder)?).map_err(Unloaded::from)?)
}

fn file_of(data: &Path, digest: HeadDigest) -> PathBuf {
    data.join(format!("{BEFORE}{}{BEHIND}", digest.short()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classify::{ExampleFile, train};
    use crate::language::Language;
    use std::sync::Arc;
    use waakvlam_bert::Encode;

    fn examples() -> Examples {
        let file = |label: &str, words: &str| ExampleFile {
            name: format!("nl/{label}.txt"),
            contents: (0..40).map(|at| format!("{label}{at}\t{words} {}\n", at % 4)).collect(),
        };
        Examples::parse(&[file("noise_nuisance", "zo gaat het niet"), file("rent_arrears", "zo gaat het niet")]).unwrap()
    }

    /// A model that knows how a text begins, and fails when it is told to.
    fn engine(failing: Arc<AtomicBool>) -> Engine {
        let encode = move |texts: &[String]| {
            assert!(!failing.load(Ordering::Relaxed), "as told");
            Ok(texts.iter().map(|text| vec![1.0, f32::from(u8::from(text.starts_with("muziek")))]).collect())
        };
        Engine::with(String::new(), move || Ok(Box::new(encode) as Box<Encode>)).unwrap()
    }

    #[test]
    fn when_it_fails_the_built_in_model_answers_alone_until_it_answers_again() {
        let examples = examples();
        let rows: Vec<Vec<f32>> =
            examples.list.iter().map(|one| vec![1.0, f32::from(u8::from(one.label.as_str() == "noise_nuisance"))]).collect();
        let failing = Arc::new(AtomicBool::new(false));
        let large = Large::with(engine(failing.clone()), Head::learn(&examples, &rows, &[0; 32], Unseen::All).head);
        let small = train(&examples);
        let said = || small.classify("muziek zo gaat het niet", Some(Language::Nl));
        let joined = large.join(said(), "muziek zo gaat het niet", Wait::Patient);
        assert_eq!((joined.label().as_str(), large.missed.load(Ordering::Relaxed)), ("noise_nuisance", false));
        failing.store(true, Ordering::Relaxed);
        assert_eq!(large.join(said(), "muziek zo gaat het niet", Wait::Patient), said());
        assert!(large.missed.load(Ordering::Relaxed));
        failing.store(false, Ordering::Relaxed);
        assert_eq!(large.join(said(), "muziek zo gaat het niet", Wait::Patient), joined);
        assert!(!large.missed.load(Ordering::Relaxed));
    }

    #[test]
    fn a_model_that_nobody_named_or_that_is_not_there_is_an_error_that_says_what_to_do() {
        let (data, examples) = (tempfile::tempdir().unwrap(), examples());
        let said = |model: Option<&Path>| Large::open(&examples, data.path(), model).unwrap_err().to_string();
        if BUILT {
            assert!(said(None).contains("classify.model"), "{}", said(None));
            assert!(said(Some(Path::new("/nowhere"))).contains("fetch.sh"));
        } else {
            assert!(said(None).contains("--features bert"), "{}", said(None));
        }
    }
}
