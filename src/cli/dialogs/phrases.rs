//! `waakvlam dialogs phrases`: what each phrase of the crisis rules hears in the examples, rightly and wrongly.
//!
//! The one decision: counted by phrase and not by rule. A rule is a list of phrases by many hands, and the one that hears a coat
//! being taken off stands between twenty that hear a child in danger.

use super::super::{loading, print, report};
use crate::config::Config;
use crate::desk;
use crate::language::Language;
use crate::signal::kinds::ACUTE_DANGER;
use anyhow::bail;
use std::collections::BTreeMap;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only the phrases of this language's file: two letters.
    language: Option<String>,
    /// Only those that heard danger in this many examples without danger, or more.
    #[arg(long, default_value_t = 0)]
    wrong: u32,
}

/// Where a phrase stands: its rule, and the line of the file.
type At = (String, u32);

/// What a phrase heard.
#[derive(Default)]
struct Heard {
    right: u32,
    /// Of these, what no other phrase heard.
    alone: u32,
    wrong: u32,
}

pub fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    if let Some(language) = arguments.language.as_deref().filter(|language| Language::from_code(language).is_none()) {
        bail!("there are no crisis rules for `{language}`: write {}", Language::ALL.map(Language::code).join(", "));
    }
    let screen = loading::library(config)?.screen;
    let folder = &config.dialogs.path;
    let examples = desk::examples(folder).map_err(|error| report::refused(error, &folder.join("examples")))?;
    let mut heard: BTreeMap<At, Heard> = BTreeMap::new();
    for example in &examples.list {
        let phrases = screen.phrases_that_hear(example.text.expose());
        let is_danger = example.label.as_str() == ACUTE_DANGER;
        for (rule, place) in &phrases {
            let counted = heard.entry((rule.to_string(), place.line)).or_default();
            counted.right += u32::from(is_danger);
            counted.alone += u32::from(is_danger && phrases.len() == 1);
            counted.wrong += u32::from(!is_danger);
        }
    }
    let of_language = |rule: &str| arguments.language.as_ref().is_none_or(|language| rule.starts_with(&format!("{language}/")));
    print("line   right  alone  wrong  rule")?;
    for ((rule, line), Heard { right, alone, wrong }) in heard.iter().filter(|((rule, _), _)| of_language(rule)) {
        if *wrong >= arguments.wrong {
            print(&format!("{line:5}  {right:5}  {alone:5}  {wrong:5}  {rule}"))?;
        }
    }
    Ok(())
}
