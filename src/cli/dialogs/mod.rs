//! `waakvlam dialogs …`: judges the files that people edit, plays their transcripts, draws them.

mod graph;
mod out;
mod phrases;
mod schema;
mod translate;
mod walk;

use super::{loading, print, report};
use crate::config::Config;
use crate::desk::LibraryError;
use anyhow::bail;
use std::path::PathBuf;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Judges all dialogs, texts, words, crisis rules, kinds and routing: every mistake at once.
    Check {
        /// How mistakes are written: for people, or as one JSON object a line.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// Says as well what would become of everybody who is in the middle of a conversation: same, moved, or on the old one.
        #[arg(long)]
        live: bool,
    },
    /// Puts the dialogs of the folder into use, also when they were taken back before.
    Release,
    /// Takes the dialogs in use back: what was in use before is in use again.
    Rollback {
        /// This revision instead of the one before.
        #[arg(long)]
        to: Option<i64>,
    },
    /// At which questions people left, asked for a person, or fell silent: counts, and no words.
    Dropout {
        /// In the last so many days.
        #[arg(long, default_value_t = 90)]
        days: u16,
    },
    /// Plays the transcripts; with --accept, writes what was said into them.
    Test {
        /// Only these files; all of `transcripts/` when none is named.
        files: Vec<PathBuf>,
        /// Takes what is said now as what should be said.
        #[arg(long)]
        accept: bool,
        /// Names the steps and options that none of these transcripts comes through.
        #[arg(long, conflicts_with = "accept")]
        coverage: bool,
    },
    /// What each phrase of the crisis rules hears in the examples: how often danger, how often not.
    Phrases(phrases::Arguments),
    /// Goes through every step and option by the engine itself; fails when one cannot be reached.
    Walk,
    /// Draws a dialog, or all of them, as SVG to read on paper.
    Graph(graph::Arguments),
    /// What has no translation in a language, or an old one, as a file to fill in; and taking that file back.
    Translate(translate::Arguments),
    /// What may stand in a file, as JSON Schema, for editors.
    Schema(schema::Arguments),
    /// Puts the mark of today's Dutch text above each translation of this language, after somebody read both.
    Stamp {
        /// Two letters: `en`.
        language: String,
    },
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    match command {
        Command::Check { format, live } => {
            check(config, *format)?;
            if *live { super::revision::places(config).await } else { Ok(()) }
        }
        Command::Release => super::revision::release(config).await,
        Command::Rollback { to } => super::revision::take_back(config, *to).await,
        Command::Dropout { days } => super::revision::dropout(config, *days).await,
        Command::Test { files, coverage: true, .. } => walk::coverage(config, files),
        Command::Test { files, accept, .. } => test(config, files, if *accept { Accept::Write } else { Accept::Compare }),
        Command::Walk => walk::run(config),
        Command::Phrases(arguments) => phrases::run(config, arguments),
        Command::Graph(arguments) => graph::run(config, arguments),
        Command::Translate(arguments) => translate::run(config, arguments),
        Command::Schema(arguments) => schema::run(arguments),
        Command::Stamp { language } => stamp(config, language),
    }
}

/// For whom mistakes are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    #[default]
    Text,
    Json,
}

fn check(config: &Config, format: Format) -> anyhow::Result<()> {
    match loading::tried(config) {
        Ok(_) if format == Format::Json => Ok(()),
        Ok(library) => {
            let languages: Vec<&str> = library.book.texts.languages().map(crate::language::Language::code).collect();
            print(&format!(
                "{} dialogs, {} texts, in {}: no mistakes.",
                library.book.dialogs.len(),
                library.book.texts.keys().count(),
                languages.join(", ")
            ))?;
            for language in library.screen.unapproved() {
                print(&format!("note: nobody has approved the crisis texts in {} yet; they go out with the Dutch ones.", language.code()))?;
            }
            for language in library.consent.unapproved() {
                print(&format!(
                    "note: nobody has approved the consent texts in {} yet; they go out with the Dutch ones.",
                    language.code()
                ))?;
            }
            let today = library.calendar().local(crate::time::Clock::system().now()).date();
            for place in library.places.stale(today) {
                print(&format!(
                    "note: nobody has looked at the place `{place}` for more than {} days; write the day into places.yaml when somebody did.",
                    crate::places::STALE_AFTER_DAYS
                ))?;
            }
            Ok(())
        }
        Err(error @ LibraryError::Unreadable { .. }) => Err(error.into()),
        Err(LibraryError::Mistakes(mistakes)) => {
            let told = match format {
                Format::Text => report::asked_for(&mistakes, &config.dialogs.path),
                Format::Json => mistakes.iter().map(|mistake| format!("{}\n", serde_json::json!(mistake))).collect(),
            };
            print(told.trim_end())?;
            bail!("{} mistakes; the last good dialogs stay in use", mistakes.len())
        }
    }
}

/// What to do with a transcript that says something else now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Accept {
    Compare,
    Write,
}

fn test(config: &Config, files: &[PathBuf], accept: Accept) -> anyhow::Result<()> {
    let library = loading::draft(config)?;
    let files = transcripts(config, files)?;
    let mut wrong = 0;
    for file in &files {
        let written = std::fs::read_to_string(file)?;
        let played = crate::desk::transcript::play(&library, &written)?;
        if played == written {
            print(&format!("{}: as written", file.display()))?;
        } else if accept == Accept::Write {
            std::fs::write(file, &played)?;
            print(&format!("{}: written anew", file.display()))?;
        } else {
            wrong += 1;
            print(&format!("{}: something else is said now", file.display()))?;
            for line in crate::desk::transcript::difference(&written, &played) {
                print(&line)?;
            }
        }
    }
    if wrong > 0 {
        bail!("{wrong} of {} transcripts differ; `waakvlam dialogs test --accept` takes what is said now", files.len());
    }
    Ok(())
}

/// These, or all there are.
fn transcripts(config: &Config, files: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    if !files.is_empty() {
        return Ok(files.to_vec());
    }
    let folder = config.dialogs.path.join("transcripts");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)?.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.sort();
    Ok(files)
}

fn stamp(config: &Config, language: &str) -> anyhow::Result<()> {
    let changed = crate::desk::stamp::stamp(&config.dialogs.path, language)?;
    for file in &changed {
        print(&format!("{}: stamped", file.display()))?;
    }
    print(&format!("{} files changed.", changed.len()))
}
