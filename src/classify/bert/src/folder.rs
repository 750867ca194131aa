//! The folder with a model's files, judged before anything is loaded.
//!
//! The one decision: what can be known to be wrong is found here. rust-bert panics on a settings file that it cannot read, and
//! whoever runs the program has to hear which file it is and what belongs into it.

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The files of a model: all that is read, in this order.
pub const FILES: [&str; 8] = [
    "config.json",
    "modules.json",
    POOLING,
    "sentence_bert_config.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    TOKENIZER,
    WEIGHTS,
];

const POOLING: &str = "1_Pooling/config.json";
const TOKENIZER: &str = "tokenizer.json";
pub(crate) const WEIGHTS: &str = "model.safetensors";
/// May be missing: what a model wants to read before each message.
const PROMPTS: &str = "config_sentence_transformers.json";
/// Lies in the folder of a model that was tuned with examples: whoever judges it by those has to leave them out.
const TUNED: &str = "tuned.json";

/// The smallest file of weights: less is a pointer to a file that was never fetched.
const LEAST: u64 = 4096;

/// Why a folder is no model.
#[derive(Debug, Error)]
pub enum BadFolder {
    /// It is not there, or not a folder.
    #[error("{0} is no folder: fetch the model with src/classify/bert/fetch.sh, and set classify.model to its folder")]
    NoFolder(PathBuf),
    /// A file cannot be read.
    #[error("{path} cannot be read ({source}): fetch the model again with src/classify/bert/fetch.sh")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file does not hold what it should.
    #[error("{path} does not fit ({what}): fetch the model again with src/classify/bert/fetch.sh")]
    Unfit {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
}

/// A folder whose files were found to be a model's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    path: PathBuf,
    /// How many numbers a message becomes.
    pub dimension: usize,
    /// What is put before each message, as the model was taught with.
    pub prompt: String,
    /// What was done to it here.
    pub origin: Origin,
}

/// What was done to a model since it was fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nothing.
    AsItCame,
    /// It was tuned with examples ([`crate::tune`]), and has seen those.
    Tuned,
}

#[derive(Deserialize)]
struct Config {
    model_type: String,
    hidden_size: usize,
    max_position_embeddings: usize,
}

#[derive(Deserialize)]
struct Pooling {
    word_embedding_dimension: usize,
}

#[derive(Deserialize)]
struct Tokenizer {
    truncation: Option<Truncation>,
    padding: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Truncation {
    max_length: usize,
}

#[derive(Deserialize, Default)]
struct Prompts {
    #[serde(default)]
    prompts: std::collections::BTreeMap<String, String>,
    default_prompt_name: Option<String>,
}

impl Folder {
    /// Looks at the files of a folder, and reads the small ones.
    ///
    /// # Errors
    /// The first thing that is wrong, with its file and what to do.
    pub fn open(path: &Path) -> Result<Self, BadFolder> {
        if !path.is_dir() {
            return Err(BadFolder::NoFolder(path.to_owned()));
        }
        let folder = Self { path: path.to_owned(), dimension: 0, prompt: String::new(), origin: Origin::AsItCame };
        for name in FILES {
            File::open(folder.file(name)).map_err(|source| BadFolder::Unreadable { path: folder.file(name), source })?;
        }
        let config: Config = folder.read("config.json")?;
        if config.model_type != "bert" {
            return Err(folder.unfit("config.json", format!("its model_type is `{}`, and `bert` is known", config.model_type)));
        }
        let modules: Vec<IgnoredAny> = folder.read("modules.json")?;
        if modules.len() < 2 {
            return Err(folder.unfit("modules.json", "it names no pooling"));
        }
        let pooling: Pooling = folder.read(POOLING)?;
        if pooling.word_embedding_dimension != config.hidden_size || config.hidden_size == 0 {
            return Err(folder.unfit(POOLING, "its dimension is another than the model's"));
        }
        for name in ["sentence_bert_config.json", "tokenizer_config.json", "special_tokens_map.json"] {
            folder.read::<IgnoredAny>(name)?;
        }
        folder.judge_tokenizer(config.max_position_embeddings)?;
        let size = std::fs::metadata(folder.file(WEIGHTS)).map_or(0, |file| file.len());
        if size < LEAST {
            return Err(folder.unfit(WEIGHTS, "it is too small to hold weights"));
        }
        let prompts: Prompts = if folder.file(PROMPTS).exists() { folder.read(PROMPTS)? } else { Prompts::default() };
        let prompt = prompts.default_prompt_name.and_then(|name| prompts.prompts.get(&name).cloned()).unwrap_or_default();
        let origin = if Self::is_marked(path) { Origin::Tuned } else { Origin::AsItCame };
        Ok(Self { dimension: config.hidden_size, prompt, origin, ..folder })
    }

    /// Where a file of it lies.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// All that makes the numbers what they are, to be hashed: the files of [`FILES`] and those that may be missing.
    pub fn files(&self) -> impl Iterator<Item = PathBuf> {
        FILES.into_iter().chain([PROMPTS, TUNED]).map(|name| self.file(name)).filter(|file| file.exists())
    }

    /// Whether what lies at `path` is marked as tuned, whole or half-made.
    pub(crate) fn is_marked(path: &Path) -> bool {
        path.join(TUNED).exists()
    }

    /// Marks another folder as tuned, and copies everything but the weights there.
    pub(crate) fn copy_to(&self, to: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(to.join(POOLING).parent().unwrap_or(to))?;
        std::fs::write(to.join(TUNED), "{}\n")?;
        for name in FILES.into_iter().filter(|name| *name != WEIGHTS).chain([PROMPTS]) {
            if self.file(name).exists() {
                std::fs::copy(self.file(name), to.join(name))?;
            }
        }
        Ok(())
    }

    /// What the model does with messages that are longer than it can read is decided by this file alone.
    fn judge_tokenizer(&self, positions: usize) -> Result<(), BadFolder> {
        let tokenizer: Tokenizer = self.read(TOKENIZER)?;
        match tokenizer.truncation {
            None => Err(self.unfit(TOKENIZER, "it cuts no message short, and the model cannot read long ones")),
            Some(cut) if cut.max_length > positions => {
                Err(self.unfit(TOKENIZER, format!("it cuts after {} pieces, and the model reads {positions}", cut.max_length)))
            }
            // Padding to a fixed length makes each message as slow as the longest.
            Some(_) if tokenizer.padding.is_some() => Err(self.unfit(TOKENIZER, "it pads; set `padding` to null")),
            Some(_) => Ok(()),
        }
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Result<T, BadFolder> {
        let file = File::open(self.file(name)).map_err(|source| BadFolder::Unreadable { path: self.file(name), source })?;
        serde_json::from_reader(BufReader::new(file)).map_err(|error| self.unfit(name, error.to_string()))
    }

    fn unfit(&self, name: &str, what: impl Into<String>) -> BadFolder {
        BadFolder::Unfit { path: self.file(name), what: what.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(folder: &Path) {
        let files = [
            ("config.json", r#"{"model_type":"bert","hidden_size":32,"max_position_embeddings":64}"#),
            ("modules.json", r#"[{"idx":0},{"idx":1},{"idx":2}]"#),
            (POOLING, r#"{"word_embedding_dimension":32}"#),
            ("sentence_bert_config.json", r#"{"max_seq_length":64}"#),
            ("tokenizer_config.json", "{}"),
            ("special_tokens_map.json", "{}"),
            (TOKENIZER, r#"{"truncation":{"max_length":64},"padding":null,"model":{}}"#),
            (PROMPTS, r#"{"prompts":{"query":"query: "},"default_prompt_name":"query"}"#),
        ];
        std::fs::create_dir_all(folder.join("1_Pooling")).unwrap();
        for (name, contents) in files {
            std::fs::write(folder.join(name), contents).unwrap();
        }
        std::fs::write(folder.join(WEIGHTS), vec![0; 5000]).unwrap();
    }

    #[test]
    fn a_whole_folder_says_how_many_numbers_and_what_goes_before_a_message() {
        let folder = tempfile::tempdir().unwrap();
        whole(folder.path());
        let read = Folder::open(folder.path()).unwrap();
        assert_eq!((read.dimension, read.prompt.as_str(), read.files().count()), (32, "query: ", 9));
        std::fs::remove_file(folder.path().join(PROMPTS)).unwrap();
        assert_eq!(Folder::open(folder.path()).unwrap().prompt, "");
    }

    #[test]
    fn each_file_that_is_missing_or_broken_is_named_with_what_to_do() {
        for name in FILES {
            for contents in [None, Some("no settings")] {
                let folder = tempfile::tempdir().unwrap();
                whole(folder.path());
                match contents {
                    None => std::fs::remove_file(folder.path().join(name)).unwrap(),
                    Some(contents) => std::fs::write(folder.path().join(name), contents).unwrap(),
                }
                let said = Folder::open(folder.path()).unwrap_err().to_string();
                assert!(said.contains(name) && said.contains("fetch.sh"), "{name}: {said}");
            }
        }
        let nowhere = Folder::open(Path::new("/nowhere/at/all")).unwrap_err().to_string();
        assert!(nowhere.contains("classify.model"), "{nowhere}");
    }

    #[test]
    fn what_would_panic_or_crawl_later_is_refused_at_once() {
        let wrong = [
            ("config.json", r#"{"model_type":"t5","hidden_size":32,"max_position_embeddings":64}"#),
            (POOLING, r#"{"word_embedding_dimension":31}"#),
            ("modules.json", "[]"),
            (TOKENIZER, r#"{"truncation":null,"padding":null}"#),
            (TOKENIZER, r#"{"truncation":{"max_length":65},"padding":null}"#),
            (TOKENIZER, r#"{"truncation":{"max_length":64},"padding":{"strategy":{"Fixed":128}}}"#),
        ];
        for (name, contents) in wrong {
            let folder = tempfile::tempdir().unwrap();
            whole(folder.path());
            std::fs::write(folder.path().join(name), contents).unwrap();
            assert!(matches!(Folder::open(folder.path()), Err(BadFolder::Unfit { .. })), "{name}: {contents}");
        }
    }
}
