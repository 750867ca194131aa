//! The thread that owns the model, and how it is asked.
//!
//! The one decision: whoever asks waits [`PATIENCE`] at most and gets an answer or the reason that there is none. A panic of the
//! model ends at this thread's edge; what nobody waits for any more is not worked on.

use crate::Folder;
use crate::folder::BadFolder;
use crate::patience::Patience;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use thiserror::Error;

/// Messages that wait for the model at once. With more the last would be late anyway: at 30 ms each, eight are most of [`PATIENCE`].
pub const QUEUE: usize = 8;
/// How long a message waits for its answer. Beside a round trip to a phone it is hardly noticed; more would be.
pub const PATIENCE: Duration = Duration::from_millis(300);
/// Characters of a message that are given to the model. It reads 128 pieces of words; what is behind them costs time and says nothing.
const LONGEST: usize = 1024;
/// Panics in a row after which the model is given up until the next start.
const MOST_PANICS: u32 = 5;

/// What makes numbers of texts, as many rows as there were texts; or says what went wrong, in words that hold none of the texts.
pub type Encode = dyn FnMut(&[String]) -> Result<Vec<Vec<f32>>, String>;

/// A row for each text, or why there are none.
type Rows = Result<Vec<Vec<f32>>, Unanswered>;

/// Why there is no answer for a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unanswered {
    /// As many as may wait are waiting.
    #[error("more messages wait for it than it can answer in time")]
    Busy,
    /// It did not answer in time.
    #[error("it did not answer within {} ms", PATIENCE.as_millis())]
    Late,
    /// It failed at this message.
    #[error("it failed at a message")]
    Failed,
    /// It was late or failed several times in a row, and is asked again later.
    #[error("it is left alone for some messages, after it was late or failed")]
    LeftAlone,
    /// It panicked too often; the thread has ended.
    #[error("it has ended after failing again and again: restart the program, and fetch the model again if it stays so")]
    Gone,
}

/// Why there is no model.
#[derive(Debug, Error)]
pub enum Unloaded {
    /// This program was compiled without it.
    #[error("this program is built without the large model: build it with `--features bert`, as docs/OPERATING.md says")]
    NotBuilt,
    /// The files are not a model's.
    #[error(transparent)]
    Folder(#[from] BadFolder),
    /// It could not be loaded.
    #[error("the large model cannot be loaded ({0}): fetch it again with src/classify/bert/fetch.sh")]
    Broken(String),
    /// The system gave no thread.
    #[error("no thread could be started for the large model ({0}): look at the limits of this user")]
    Thread(std::io::Error),
}

struct Job {
    texts: Vec<String>,
    given_up: Arc<AtomicBool>,
    answer: SyncSender<Result<Vec<Vec<f32>>, Unanswered>>,
}

/// The model, on its thread. Dropping it ends the thread after what it is working on.
pub struct Engine {
    jobs: SyncSender<Job>,
    patience: Mutex<Patience>,
    prompt: String,
}

impl Engine {
    /// Loads the model of a folder; that takes some seconds and, for a while, twice its size in memory.
    ///
    /// # Errors
    /// When the program was compiled without it, or the folder is no model's.
    pub fn open(folder: &Path) -> Result<Self, Unloaded> {
        let folder = Folder::open(folder)?;
        let prompt = folder.prompt.clone();
        Self::load(folder, prompt)
    }

    #[cfg(feature = "libtorch")]
    fn load(folder: Folder, prompt: String) -> Result<Self, Unloaded> {
        Self::with(prompt, move || crate::sentence::load(&folder))
    }

    #[cfg(not(feature = "libtorch"))]
    fn load(_: Folder, _: String) -> Result<Self, Unloaded> {
        Err(Unloaded::NotBuilt)
    }

    /// An engine around anything that makes numbers of texts; `load` runs on the engine's own thread. `prompt` goes before each text.
    ///
    /// # Errors
    /// What `load` said, a panic of it included.
    pub fn with(prompt: String, load: impl FnOnce() -> Result<Box<Encode>, String> + Send + 'static) -> Result<Self, Unloaded> {
        let (jobs, waiting) = sync_channel(QUEUE);
        let (loaded, outcome) = sync_channel(1);
        let body = move || match catch_unwind(AssertUnwindSafe(load)).unwrap_or_else(|_| Err("it panicked".to_owned())) {
            Ok(encode) => {
                // Whoever waits for this may have gone: then there are no jobs either, and the thread ends at once.
                let _ = loaded.send(Ok(()));
                work(encode, &waiting);
            }
            Err(why) => drop(loaded.send(Err(why))),
        };
        std::thread::Builder::new().name("large-model".to_owned()).spawn(body).map_err(Unloaded::Thread)?;
        match outcome.recv() {
            Ok(Ok(())) => Ok(Self { jobs, patience: Mutex::default(), prompt }),
            Ok(Err(why)) => Err(Unloaded::Broken(why)),
            Err(_) => Err(Unloaded::Broken("its thread ended".to_owned())),
        }
    }

    /// What a message means, as numbers. Blocks for [`PATIENCE`] at most.
    ///
    /// # Errors
    /// The reason when there is no answer in time.
    pub fn embed(&self, text: &str) -> Result<Vec<f32>, Unanswered> {
        if !self.patience().may_ask() {
            return Err(Unanswered::LeftAlone);
        }
        let answer = self.ask(text);
        match answer {
            Ok(_) => self.patience().answered(),
            // A full queue says nothing about the model.
            Err(Unanswered::Busy) => {}
            Err(Unanswered::Late | Unanswered::Failed | Unanswered::LeftAlone | Unanswered::Gone) => self.patience().missed(),
        }
        answer
    }

    /// What many texts mean, each as numbers, without a limit of time: for learning, not for serving.
    ///
    /// # Errors
    /// When it failed at one of them.
    pub fn embed_all(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, Unanswered> {
        let (job, answer) = self.job(texts);
        self.jobs.send(job).map_err(|_| Unanswered::Gone)?;
        answer.recv().map_err(|_| Unanswered::Gone)?
    }

    fn ask(&self, text: &str) -> Result<Vec<f32>, Unanswered> {
        let (job, answer) = self.job(&[text]);
        let given_up = job.given_up.clone();
        self.jobs.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => Unanswered::Busy,
            TrySendError::Disconnected(_) => Unanswered::Gone,
        })?;
        match answer.recv_timeout(PATIENCE) {
            Ok(rows) => rows?.pop().ok_or(Unanswered::Failed),
            Err(RecvTimeoutError::Timeout) => {
                given_up.store(true, Ordering::Relaxed);
                Err(Unanswered::Late)
            }
            Err(RecvTimeoutError::Disconnected) => Err(Unanswered::Gone),
        }
    }

    fn job(&self, texts: &[&str]) -> (Job, Receiver<Rows>) {
        let (answer, answered) = sync_channel(1);
        let texts = texts.iter().map(|text| prompted(&self.prompt, text)).collect();
        (Job { texts, given_up: Arc::default(), answer }, answered)
    }

    fn patience(&self) -> std::sync::MutexGuard<'_, Patience> {
        self.patience.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A message as the model reads it.
pub(crate) fn prompted(prompt: &str, text: &str) -> String {
    format!("{prompt}{}", text.chars().take(LONGEST).collect::<String>())
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").field("patience", &self.patience).finish_non_exhaustive()
    }
}

/// The thread's life: until nobody can ask any more, or the model panicked too often.
fn work(mut encode: Box<Encode>, waiting: &Receiver<Job>) {
    let mut panics = 0;
    while let Ok(job) = waiting.recv() {
        if job.given_up.load(Ordering::Relaxed) {
            continue;
        }
        let outcome = catch_unwind(AssertUnwindSafe(|| encode(&job.texts)));
        panics = if outcome.is_err() { panics + 1 } else { 0 };
        let rows = outcome.unwrap_or_else(|_| Err("it panicked".to_owned())).ok().filter(|rows| fit(rows, job.texts.len()));
        // Whoever asked may have given up meanwhile.
        let _ = job.answer.send(rows.ok_or(Unanswered::Failed));
        if panics >= MOST_PANICS {
            return;
        }
    }
}

/// A row for each text, of finite numbers.
fn fit(rows: &[Vec<f32>], texts: usize) -> bool {
    rows.len() == texts && rows.iter().all(|row| !row.is_empty() && row.iter().all(|number| number.is_finite()))
}

#[cfg(test)]
mod tests;
