//! `waakvlam classify`: what messages seem to be about, a JSON line a message in, a JSON line out.

use super::classifier::in_use;
use super::{loading, report};
use crate::classify::{Classifier, Finding};
use crate::config::{Backend, Config};
use crate::crisis::Screen;
use crate::desk::{self, Large, LargeError, Wait};
use crate::language::Language;
use anyhow::bail;
use serde::{Deserialize, Serialize};
use std::io::{BufRead as _, BufWriter, Write as _};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What classifies: `linear`, `bert`, or `off` for the crisis screen alone. Without it the configured one; where that is off, linear.
    #[arg(long)]
    backend: Option<Backend>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    text: String,
    lang: Option<String>,
}

#[derive(Serialize)]
struct Answered<'f> {
    label: &'f str,
    confidence: f32,
    urgent: bool,
    crisis: Option<Crisis>,
    lang: Option<&'static str>,
    top: Vec<Top<'f>>,
}

#[derive(Serialize)]
struct Crisis {
    kind: &'static str,
    evidence: String,
}

#[derive(Serialize)]
struct Top<'f> {
    label: &'f str,
    confidence: f32,
}

/// How many labels are told.
const TOP: usize = 3;

/// What was asked for, else what is configured, else the one that is always there.
fn chosen(config: &Config, asked: Option<Backend>) -> Backend {
    asked.unwrap_or(match config.classify.backend {
        None | Some(Backend::Off) => Backend::Linear,
        Some(configured @ (Backend::Linear | Backend::Bert)) => configured,
    })
}

/// What reads messages: the screen always, a model unless it is off.
pub struct Reader {
    screen: Screen,
    classifier: Option<Classifier>,
    large: Option<Large>,
    /// Why the large model is not asked although it was asked for.
    pub without: Option<LargeError>,
}

/// What was found of a message.
pub struct Found {
    pub finding: Option<Finding>,
    pub heard: Option<crate::crisis::Heard>,
}

impl Found {
    /// Danger, by the screen or by the model.
    pub fn urgent(&self) -> bool {
        self.heard.is_some() || self.finding.as_ref().is_some_and(|finding| finding.perhaps_danger)
    }
}

impl Reader {
    pub async fn open(config: &Config, backend: Option<Backend>) -> anyhow::Result<Self> {
        let screen = loading::library(config)?.screen;
        let backend = chosen(config, backend);
        let mut reader = Self { screen, classifier: None, large: None, without: None };
        if backend == Backend::Off {
            return Ok(reader);
        }
        let folder = &config.dialogs.path;
        let examples = desk::examples(folder).map_err(|error| report::refused(error, &folder.join("examples")))?;
        let examples = in_use(config, &examples).await?;
        let data = loading::data_folder(config);
        reader.classifier = Some(desk::learnt(&examples, &data));
        if backend == Backend::Bert {
            match Large::open(&examples, &data, config.classify.model.as_deref()) {
                Ok(large) => reader.large = Some(large),
                Err(error) => reader.without = Some(error),
            }
        }
        Ok(reader)
    }

    pub fn read(&self, text: &str, language: Option<Language>) -> Found {
        let heard = self.screen.hear(text);
        let finding = self.classifier.as_ref().map(|classifier| classifier.classify(text, language));
        let finding = match &self.large {
            Some(large) => finding.map(|said| large.join(said, text, Wait::Patient)),
            None => finding,
        };
        Found { finding: finding.map(|finding| if heard.is_some() { finding.with_danger_heard() } else { finding }), heard }
    }
}

pub async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let reader = Reader::open(config, arguments.backend).await?;
    if let Some(why) = &reader.without {
        writeln!(std::io::stderr(), "the built-in model answers alone: {why}")?;
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut wrong = 0;
    for (number, line) in std::io::stdin().lock().split(b'\n').enumerate() {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let answer = match asked(&line) {
            Ok((text, language)) => answer(&reader.read(&text, language))?,
            Err(remedy) => {
                wrong += 1;
                serde_json::json!({ "line": number + 1, "error": remedy }).to_string()
            }
        };
        writeln!(out, "{answer}").and_then(|()| out.flush()).map_err(report::unprinted)?;
    }
    if wrong > 0 {
        bail!("{wrong} lines could not be read; each has its reason in its own line");
    }
    Ok(())
}

/// A message and its language, or what to write instead. Says nothing of what was written: it may be a person's words.
fn asked(line: &[u8]) -> Result<(String, Option<Language>), String> {
    let asked: Asked = serde_json::from_slice(line)
        .map_err(|error| format!("column {}: write a JSON object with `text`, and `lang` if you know it", error.column()))?;
    let language = match asked.lang {
        None => None,
        Some(code) => Some(
            Language::from_code(&code).ok_or_else(|| "`lang`: write one of nl, en, tr, ar, pl, uk, de, fr, or leave it away".to_owned())?,
        ),
    };
    Ok((asked.text, language))
}

fn answer(found: &Found) -> anyhow::Result<String> {
    let labels = found.finding.as_ref().map(|finding| finding.labels.as_slice()).unwrap_or_default();
    let top: Vec<Top<'_>> =
        labels.iter().take(TOP).map(|(label, confidence)| Top { label: label.as_str(), confidence: rounded(*confidence) }).collect();
    let heard = found.heard.as_ref();
    let label = found.finding.as_ref().map_or_else(|| crate::id::Kind::from(crate::signal::kinds::OTHER), Finding::label);
    Ok(serde_json::to_string(&Answered {
        label: label.as_str(),
        confidence: found.finding.as_ref().map_or(0.0, |finding| rounded(finding.confidence())),
        urgent: found.urgent(),
        crisis: heard.map(|heard| Crisis { kind: heard.danger.as_str(), evidence: heard.evidence.to_string() }),
        lang: found.finding.as_ref().and_then(|finding| finding.language).map(Language::code),
        top,
    })?)
}

/// Four digits are more than it is sure of.
fn rounded(probability: f32) -> f32 {
    (probability * 10_000.0).round() / 10_000.0
}
