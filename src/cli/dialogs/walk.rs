//! `waakvlam dialogs walk` and `dialogs test --coverage`: what can be reached, and what the transcripts come through.

use super::super::{loading, print};
use super::transcripts;
use crate::config::Config;
use crate::desk::{coverage, transcript};
use crate::dialog::walk::{Cover, End, MOST_PLACES, walk};
use anyhow::{Context as _, bail};
use std::path::PathBuf;

pub fn run(config: &Config) -> anyhow::Result<()> {
    let library = loading::draft(config)?;
    let walked = walk(&library.book, &library.built_in, transcript::DAY);
    for dialog in library.book.dialogs.values() {
        print(&format!("{}, in {} turns", shares(&walked.cover, dialog), walked.cover.share(dialog).turns))?;
    }
    print(&format!("{} turns in all.", walked.turns))?;
    let missing = walked.cover.missing(&library.book);
    for spot in &missing {
        print(&format!("nobody comes here: {spot}"))?;
    }
    for place in &walked.stuck {
        print(&format!("nothing waits and nothing is done after {place}"))?;
    }
    match walked.end {
        End::TooLarge => bail!("the walk was stopped after {MOST_PLACES} places: take a `then:` or a `call:` out, or split the dialogs"),
        End::Whole if missing.is_empty() && walked.stuck.is_empty() => Ok(()),
        End::Whole => {
            bail!("{} places cannot be reached: change the `when:` before them, or take them out", missing.len() + walked.stuck.len())
        }
    }
}

pub fn coverage(config: &Config, files: &[PathBuf]) -> anyhow::Result<()> {
    let library = loading::draft(config)?;
    let mut written = Vec::new();
    for file in transcripts(config, files)? {
        written.push(std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?);
    }
    let cover = coverage::of(&library, written.iter().map(String::as_str))?;
    for dialog in library.book.dialogs.values() {
        print(&shares(&cover, dialog))?;
    }
    for spot in cover.missing(&library.book) {
        print(&format!("no transcript comes here: {spot}"))?;
    }
    Ok(())
}

fn shares(cover: &Cover, dialog: &crate::dialog::Dialog) -> String {
    let share = cover.share(dialog);
    format!("{}: {} of {} steps, {} of {} options", dialog.id, share.steps_reached, share.steps, share.options_reached, share.options)
}
