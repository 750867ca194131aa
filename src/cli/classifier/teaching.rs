//! `waakvlam classifier train --backend bert`: teaches the large model the examples; `classifier tune`: makes another model of it first.
//!
//! The one decision: what it made of each example is kept, so that the time is spent once; a stop in between costs one batch.

use super::comparing::{self, IfWorse, Kept};
use super::{held_out, print};
use crate::classify::Answer;
use crate::cli::loading;
use crate::config::Config;
use crate::desk::{self, Model};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::path::Path;

/// Teaches the large model, and puts what it was taught in place when that is not clearly worse than what is there.
pub async fn run(config: &Config, if_worse: IfWorse) -> anyhow::Result<()> {
    // What the built-in model goes by as well: a head of other examples is not asked.
    let examples = super::in_use(config, &super::examples(config)?).await?;
    let (screen, data) = (loading::library(config)?.screen, loading::data_folder(config));
    let bar = bar("examples")?;
    let teaching = desk::teach(&examples, &data, config.classify.model.as_deref(), &mut shown_on(&bar))?;
    bar.finish_and_clear();
    let found = examples.list.iter().zip(&teaching.learnt.unseen);
    let unseen: Vec<_> = found.filter_map(|(example, finding)| Some((example, finding.as_ref()?))).collect();
    let (head, answers) = (teaching.learnt.head.digest().short(), Answer::all(unseen.iter().copied()));
    match comparing::kept(&data, Model::Large, &head)? {
        Kept::Other(before) => comparing::no_worse(&before, (&examples, &answers), if_worse)?,
        Kept::Same | Kept::Nothing => {}
    }
    teaching.keep()?;
    desk::keep_answers(&data, Model::Large, &head, &answers)?;
    print(&format!(
        "the large model was taught {} messages: {}, kept in {}; it counts for {:.0} of a hundred. A server asks it after its next start.",
        examples.list.len(),
        head,
        teaching.file.display(),
        100.0 * teaching.learnt.head.share()
    ))?;
    // Of a tuned one most are left out, since it has seen them.
    if teaching.learnt.unseen.iter().all(Option::is_some) {
        print("The model is as it came: `waakvlam classifier tune FOLDER` makes one that knows more of this, once, in half an hour.")?;
    }
    held_out(&unseen, &screen)
}

/// Tunes the large model into a new folder.
pub async fn tune(config: &Config, to: &Path) -> anyhow::Result<()> {
    let examples = super::in_use(config, &super::examples(config)?).await?;
    let bar = bar("steps")?;
    let count = desk::tune(&examples, config.classify.model.as_deref(), to, &mut shown_on(&bar))?;
    bar.finish_and_clear();
    print(&format!(
        "a model was tuned with {count} messages, and lies in {}.\nSet classify.model to that folder and give `waakvlam classifier train --backend bert`.",
        to.display()
    ))
}

fn bar(of: &str) -> anyhow::Result<ProgressBar> {
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
    bar.set_style(ProgressStyle::with_template(&format!("{{bar:40}} {{pos}} of {{len}} {of}, {{eta}} left"))?);
    Ok(bar)
}

/// Shows how many are done, and of how many.
fn shown_on(bar: &ProgressBar) -> impl FnMut(usize, usize) {
    |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    }
}
