//! `waakvlam dialogs graph`: one dialog, or all of them, as a picture on paper.

use super::super::loading;
use super::out;
use crate::config::Config;
use crate::dialog::graph::{draw, svg_of_book, svg_of_dialog};
use crate::dialog::{Dialog, WELCOME};
use crate::id::DialogId;
use crate::language::Language;
use crate::mistake::nearest;
use anyhow::{Context as _, bail};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The name of a dialog; all of them without it.
    dialog: Option<String>,
    /// Where to write it; standard output without it.
    #[arg(long, value_name = "FILE.svg")]
    out: Option<PathBuf>,
    /// The language of the texts in it.
    #[arg(long, value_name = "LANGUAGE", default_value = "nl")]
    lang: String,
}

pub fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let library = loading::draft(config)?;
    let book = &library.book;
    let language = Language::from_code(&arguments.lang)
        .filter(|language| book.texts.languages().any(|offered| offered == *language))
        .with_context(|| format!("there are no texts in `{}`: use the two letters of a folder in texts/", arguments.lang))?;
    let svg = match &arguments.dialog {
        Some(name) => {
            let Some(dialog) = book.dialog(&DialogId(name.clone())) else {
                match nearest(name, book.dialogs.keys().map(DialogId::as_str)) {
                    Some(near) => bail!("there is no dialog `{name}`; did you mean `{near}`?"),
                    None => bail!("there is no dialog `{name}`; use the name behind `dialog:` in its file"),
                }
            };
            svg_of_dialog(&draw(book, dialog, language))
        }
        None => {
            // Every conversation begins with the welcome, and so does the book.
            let mut dialogs: Vec<&Dialog> = book.dialogs.values().collect();
            dialogs.sort_by_key(|dialog| (dialog.id.as_str() != WELCOME, dialog.id.clone()));
            svg_of_book(book, &dialogs.into_iter().map(|dialog| draw(book, dialog, language)).collect::<Vec<_>>())
        }
    };
    out::write(arguments.out.as_deref(), &svg)
}
