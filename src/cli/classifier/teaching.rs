//! `waakvlam classifier train --backend bert`: teaches the large model the examples.
//!
//! The one decision: what it made of each example is kept, so that the ten minutes are spent once; a stop in between costs one batch.

use super::{held_out, print};
use crate::cli::loading;
use crate::config::Config;
use crate::desk;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

pub async fn run(config: &Config) -> anyhow::Result<()> {
    // What the built-in model goes by as well: a head of other examples is not asked.
    let examples = super::in_use(config, &super::examples(config)?).await?;
    let screen = loading::library(config)?.screen;
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
    bar.set_style(ProgressStyle::with_template("{bar:40} {pos} of {len} examples, {eta} left")?);
    let teaching = desk::teach(&examples, &loading::data_folder(config), config.classify.model.as_deref(), &mut |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    })?;
    bar.finish_and_clear();
    print(&format!(
        "the large model was taught {} messages: {}, kept in {}; it counts for {:.0} of a hundred. A server asks it after its next start.",
        examples.list.len(),
        teaching.learnt.head.digest().short(),
        teaching.file.display(),
        100.0 * teaching.learnt.head.share()
    ))?;
    held_out(&examples, &teaching.learnt.unseen, &screen)
}
