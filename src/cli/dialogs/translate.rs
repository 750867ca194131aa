//! `waakvlam dialogs translate`: a sheet for a translator, and what came back of it.

use super::super::print;
use super::out;
use crate::config::Config;
use crate::desk::translate::{ask, take};
use crate::dialog::translate::Which;
use crate::language::Language;
use anyhow::{Context as _, bail};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Two letters: `de`. It need not have translations yet.
    language: String,
    /// Everything, not only what is missing or old.
    #[arg(long)]
    all: bool,
    /// Where to write it; standard output without it.
    #[arg(long, value_name = "FILE.ftl")]
    out: Option<PathBuf>,
    /// Takes a sheet that was filled in, and puts each text where it belongs.
    #[arg(long, value_name = "FILE.ftl", conflicts_with_all = ["all", "out"])]
    take: Option<PathBuf>,
}

pub fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let language = match Language::from_code(&arguments.language) {
        Some(Language::Nl) => bail!("Dutch is what is translated; it stands in the dialogs themselves"),
        Some(language) => language,
        None => {
            let known: Vec<&str> = Language::ALL.iter().skip(1).map(|language| language.code()).collect();
            bail!("`{}` is not a language this program can write: use one of {}", arguments.language, known.join(", "))
        }
    };
    if let Some(filled) = &arguments.take {
        return put(config, language, filled);
    }
    let sheet = ask(&config.dialogs.path, language, if arguments.all { Which::All } else { Which::Open })?;
    out::write(arguments.out.as_deref(), &sheet.text)
}

fn put(config: &Config, language: Language, filled: &Path) -> anyhow::Result<()> {
    let source = std::fs::read_to_string(filled).with_context(|| format!("{} cannot be read", filled.display()))?;
    let taken = take(&config.dialogs.path, language, &source)?;
    for file in &taken.files {
        print(&format!("{}: written", file.display()))?;
    }
    for key in &taken.empty {
        print(&format!("{key}: nothing behind the `=` yet"))?;
    }
    for key in &taken.outdated {
        print(&format!("{key}: not taken, its Dutch text has changed or is gone; ask for a new sheet"))?;
    }
    print(&format!("{} texts taken. Now: waakvlam dialogs check", taken.texts))
}
