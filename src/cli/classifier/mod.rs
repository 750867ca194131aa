//! `waakvlam classifier`: learn from the examples, judge what was learnt, look the examples over.
//!
//! The one decision: what `eval` prints are the figures that the classifier is held to, with intervals where they are few; a
//! picture is one option away, because a table of thirteen by thirteen is read by nobody.

mod comparing;
mod learnt;
mod picture;
mod teaching;

use super::classify::Reader;
use super::{loading, print, report};
use crate::classify::{Answer, Digest, Example, Examples, Finding, Judged, Judgement, Rate, cross_validate, learning_curve};
use crate::config::{Backend, Config};
use crate::crisis::Screen;
use crate::desk::learning::LetThrough;
use crate::desk::{self, Model};
use crate::id::Kind;
use crate::language::Language;
use crate::signal::kinds::{ACUTE_DANGER, OTHER};
use anyhow::{Context as _, bail};
use comparing::{IfWorse, Kept};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::path::{Path, PathBuf};
use std::time::Instant;
use uuid::Uuid;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Learns from the examples and what people corrected, and says how good that is on situations it had not seen. What makes it
    /// clearly worse than the model in use is not taken into use.
    Train(Train),
    /// Makes of the large model one that has learnt from the examples itself, in a new folder: half an hour once, on two processors.
    Tune {
        /// The folder, which is not there yet.
        to: PathBuf,
    },
    /// Judges what is said of messages in a file: JSON lines with `text`, `label`, and `lang` if it is known.
    Eval(Eval),
    /// Looks the examples over: how many, which are alike, where more would help, and how often people said that a guess was right.
    Report {
        /// Tells all pairs of messages that are alike, and not only those that are most so.
        #[arg(long)]
        all: bool,
    },
    /// What coordinators let through to learn from, with the words, which are nobody's.
    Learnt,
    /// Takes one of those away again, by the id that `learnt` prints.
    Drop {
        /// Its id.
        id: Uuid,
    },
}

#[derive(Debug, clap::Args)]
pub struct Train {
    /// What learns: `linear`, or `bert`, which takes ten minutes the first time. Without it linear.
    #[arg(long)]
    backend: Option<Backend>,
    /// Takes it into use even when it is clearly worse: for who took something out of the examples on purpose.
    #[arg(long)]
    anyway: bool,
}

#[derive(Debug, clap::Args)]
pub struct Eval {
    /// The file.
    file: PathBuf,
    /// What classifies; without it the configured one, where that is off linear.
    #[arg(long)]
    backend: Option<Backend>,
    /// Draws what was taken for what, as SVG.
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

/// How many pairs of messages are told, unless all are asked for.
const TOLD: usize = 20;

/// Which pairs of messages that are alike are told.
#[derive(Clone, Copy, Debug)]
enum Pairs {
    /// The first [`TOLD`].
    First,
    /// All of them.
    All,
}

impl Pairs {
    fn most(self) -> usize {
        match self {
            Self::First => TOLD,
            Self::All => usize::MAX,
        }
    }
}

pub use learnt::in_use;

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    match command {
        Command::Train(Train { backend, anyway }) => {
            let if_worse = if *anyway { IfWorse::UseAnyway } else { IfWorse::Refuse };
            match backend {
                Some(Backend::Bert) => teaching::run(config, if_worse).await,
                None | Some(Backend::Linear) => train(config, if_worse).await,
                Some(Backend::Off) => bail!("`off` learns nothing: write `linear` or `bert`"),
            }
        }
        Command::Tune { to } => teaching::tune(config, to).await,
        Command::Eval(arguments) => eval(config, arguments).await,
        Command::Report { all: false } => look_over(config, Pairs::First).await,
        Command::Report { all: true } => look_over(config, Pairs::All).await,
        Command::Learnt => learnt::list(&learnt::let_through(config).await?),
        Command::Drop { id } => learnt::drop_one(config, *id).await,
    }
}

fn examples(config: &Config) -> anyhow::Result<Examples> {
    let folder = &config.dialogs.path;
    desk::examples(folder).map_err(|error| report::refused(error, &folder.join("examples")))
}

#[expect(clippy::disallowed_methods, reason = "how long it took is printed, and decides nothing")]
async fn train(config: &Config, if_worse: IfWorse) -> anyhow::Result<()> {
    let (files, screen) = (examples(config)?, loading::library(config)?.screen);
    let all = learnt::let_through(config).await?;
    let corrected: Vec<_> = all.iter().map(|one| one.corrected.clone()).collect();
    let (in_use, examples) = (files.with(&LetThrough::in_use(&all)), files.with(&corrected));
    let (data, model) = (loading::data_folder(config), Digest::of(&examples).short());
    let before = before(&in_use, &examples, comparing::kept(&data, Model::BuiltIn, &model)?)?;
    let found = cross_validate(&examples);
    let answers = Answer::of(&examples, &found);
    if let Some(before) = before {
        comparing::no_worse(&before, (&examples, &answers), if_worse)?;
    }
    let begun = Instant::now();
    let trained = desk::train_again(&examples, &data)?;
    desk::keep_answers(&data, Model::BuiltIn, &model, &answers)?;
    let known = if trained.was_there { "as before" } else { "new" };
    print(&format!(
        "learnt from {} messages in {:.1} s: {} ({known}), kept in {}",
        examples.list.len(),
        begun.elapsed().as_secs_f32(),
        trained.classifier.digest().short(),
        trained.file.display()
    ))?;
    let added: Vec<&LetThrough> = all.iter().filter(|one| !one.used).collect();
    learnt::take_into_use(config, &added).await?;
    if !added.is_empty() {
        print(&format!("{} corrections of people are in it; a server goes by it from its next start", added.len()))?;
        if config.classify.backend == Some(Backend::Bert) {
            // What it was taught is of other examples now, and a head of other examples is not asked.
            print("The large model has to be taught again, or the built-in one answers alone: `waakvlam classifier train --backend bert`")?;
        }
    }
    held_out(&examples.list.iter().zip(&found).collect::<Vec<_>>(), &screen)
}

/// What a model of these examples is compared with: what is kept of the last one, else what the files would make without what people
/// corrected since.
fn before(in_use: &Examples, examples: &Examples, kept: Kept) -> anyhow::Result<Option<Vec<Answer>>> {
    match kept {
        Kept::Other(answers) => Ok(Some(answers)),
        Kept::Same => Ok(None),
        Kept::Nothing if Digest::of(in_use) == Digest::of(examples) => Ok(None),
        Kept::Nothing => {
            print("Comparing with the model in use, on situations that neither has seen …")?;
            Ok(Some(Answer::of(in_use, &cross_validate(in_use))))
        }
    }
}

/// How good what was said of situations is that were not learnt from.
fn held_out(found: &[(&Example, &Finding)], screen: &Screen) -> anyhow::Result<()> {
    print("What it says of situations it had not seen:")?;
    let judge = |of: Option<Language>| {
        let chosen = found.iter().filter(|(example, _)| of.is_none_or(|language| example.language == language));
        let judged: Vec<Judged> = chosen
            .map(|(example, finding)| Judged {
                truth: example.label.clone(),
                said: finding.label(),
                confidence: finding.confidence(),
                urgent: finding.perhaps_danger || screen.hear(example.text.expose()).is_some(),
            })
            .collect();
        Judgement::of(&judged, ACUTE_DANGER)
    };
    table(&judge(None))?;
    for language in Language::ALL {
        let of = judge(Some(language));
        print(&format!(
            "{}  F1 {:.3}  danger {} of {}, false alarms {}",
            language.code(),
            of.macro_f1,
            percent(of.danger.recall),
            of.danger.recall.all,
            percent(of.danger.false_alarms)
        ))?;
    }
    Ok(())
}

/// Words are kept as they stand in the line, so that it can be said where they stand.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'l> {
    text: String,
    #[serde(borrow)]
    label: &'l RawValue,
    #[serde(borrow)]
    lang: Option<&'l RawValue>,
}

#[expect(clippy::disallowed_methods, reason = "how long it took is printed, and decides nothing")]
async fn eval(config: &Config, arguments: &Eval) -> anyhow::Result<()> {
    let known: Vec<Kind> = loading::library(config)?.kinds.iter().map(|(kind, _)| kind.clone()).collect();
    let lines = lines(&arguments.file, &known)?;
    let reader = Reader::open(config, arguments.backend).await?;
    if let Some(why) = reader.without {
        // Figures of another model than the one that was asked for are worse than none.
        return Err(why.into());
    }
    let mut judged = Vec::with_capacity(lines.len());
    let mut took = Vec::with_capacity(lines.len());
    for (label, text, language) in &lines {
        let begun = Instant::now();
        let found = reader.read(text, *language);
        took.push(begun.elapsed());
        let finding = found.finding.as_ref();
        judged.push(Judged {
            truth: label.clone(),
            said: finding.map_or_else(|| Kind::from(OTHER), crate::classify::Finding::label),
            confidence: finding.map_or(0.0, crate::classify::Finding::confidence),
            urgent: found.urgent(),
        });
    }
    let judgement = Judgement::of(&judged, ACUTE_DANGER);
    table(&judgement)?;
    print("taken for another, most often first:")?;
    let mut wrong: Vec<_> = judgement.confusion.iter().filter(|((truth, said), _)| truth != said).collect();
    wrong.sort_by(|one, other| other.1.cmp(one.1));
    for ((truth, said), count) in wrong.into_iter().take(TOLD) {
        print(&format!("{count:>5}  {truth} for {said}"))?;
    }
    took.sort_unstable();
    if let (Some(middle), Some(late)) = (took.get(took.len() / 2), took.get(took.len() * 99 / 100)) {
        print(&format!(
            "a message takes {} µs, one of a hundred {} µs or more; screen and classifier together",
            middle.as_micros(),
            late.as_micros()
        ))?;
    }
    if let Some(path) = &arguments.svg {
        std::fs::write(path, picture::draw(&judgement)).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

/// The lines of a file, or all that is wrong with them: by number and place, never by what they say. A label that is none
/// would stand in a row of its own, and lower the figures of a model that is not to blame.
fn lines(path: &Path, known: &[Kind]) -> anyhow::Result<Vec<(Kind, String, Option<Language>)>> {
    let written = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let (mut read, mut wrong) = (Vec::new(), Vec::new());
    for (number, line) in written.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match line_of(line, known) {
            Ok(line) => read.push(line),
            Err((column, what)) => wrong.push(format!("{}:{}:{column}: {what}", path.display(), number + 1)),
        }
    }
    if !wrong.is_empty() {
        bail!("{} lines cannot be read:\n{}", wrong.len(), wrong.join("\n"));
    }
    if read.is_empty() {
        bail!("{} has no lines: write a JSON object with `text` and `label` a line", path.display());
    }
    Ok(read)
}

/// What a line says, or in which column something is wrong and what to write there.
fn line_of(line: &str, known: &[Kind]) -> Result<(Kind, String, Option<Language>), (usize, String)> {
    let malformed = |column| (column, "write a JSON object with `text`, `label`, and `lang` if you know it.".to_owned());
    let Line { text, label, lang } = serde_json::from_str(line).map_err(|error| malformed(error.column()))?;
    let column = |word: &RawValue| {
        let before = line.get(..word.get().as_ptr().addr().saturating_sub(line.as_ptr().addr()));
        before.map_or(0, |before| before.chars().count()) + 1
    };
    let word = |word: &RawValue| serde_json::from_str::<String>(word.get()).map_err(|_| malformed(column(word)));
    let kind = Kind(word(label)?);
    if !known.contains(&kind) {
        let known: Vec<&str> = known.iter().map(Kind::as_str).collect();
        return Err((column(label), format!("`label`: write one of {}.", known.join(", "))));
    }
    let Some(lang) = lang else { return Ok((kind, text, None)) };
    match Language::from_code(&word(lang)?) {
        Some(language) => Ok((kind, text, Some(language))),
        None => Err((column(lang), "`lang`: write one of nl, en, tr, ar, pl, uk, de, fr, or leave it away.".to_owned())),
    }
}

fn table(judgement: &Judgement) -> anyhow::Result<()> {
    print(&format!("{:<22}{:>10}{:>8}{:>8}{:>8}", "label", "messages", "prec.", "recall", "F1"))?;
    for row in &judgement.rows {
        print(&format!(
            "{:<22}{:>10}{:>8.3}{:>8.3}{:>8.3}",
            row.label.as_str(),
            row.recall.all,
            row.precision.share(),
            row.recall.share(),
            row.f1
        ))?;
    }
    print(&format!(
        "macro-F1 {:.3}, right {}, calibration error {:.3}",
        judgement.macro_f1,
        percent(judgement.right),
        judgement.calibration_error
    ))?;
    print(&format!("danger heard {}", between(judgement.danger.recall)))?;
    print(&format!("false alarms {}", between(judgement.danger.false_alarms)))
}

fn percent(rate: Rate) -> String {
    format!("{:.1} %", 100.0 * rate.share())
}

fn between(rate: Rate) -> String {
    let (low, high) = rate.interval();
    format!("{} ({} of {}; between {:.1} and {:.1} %)", percent(rate), rate.of, rate.all, 100.0 * low, 100.0 * high)
}

async fn look_over(config: &Config, told: Pairs) -> anyhow::Result<()> {
    let (examples, let_through) = (examples(config)?, learnt::let_through(config).await?);
    let found = crate::classify::report(&examples);
    let (concepts, terms) = examples.concepts.counts();
    print(&format!("{} messages, {concepts} concepts with {terms} words", examples.list.len()))?;
    print(&format!("{:<22}{}", "messages", Language::ALL.map(|language| format!("{:>6}", language.code())).concat()))?;
    for label in &examples.labels {
        let counts =
            Language::ALL.map(|language| format!("{:>6}", found.shares.get(&(label.clone(), language)).map_or(0, |share| share.0)));
        print(&format!("{:<22}{}", label.as_str(), counts.concat()))?;
    }
    for (what, pairs) in
        [("alike, and about different things", &found.across_labels), ("alike, and of different situations", &found.across_situations)]
    {
        print(&format!("{} pairs {what}", pairs.len()))?;
        for alike in pairs.iter().take(told.most()) {
            let name = |at: usize| {
                examples
                    .list
                    .get(at)
                    .map(|example| format!("{}/{} {}", example.language.code(), example.label, example.situation))
                    .unwrap_or_default()
            };
            print(&format!("  {:.2}  {}  {}", alike.share, name(alike.one), name(alike.other)))?;
        }
        if pairs.len() > told.most() {
            print("  … and the rest with --all")?;
        }
    }
    print(&format!("{:<22}{:>8}{:>8}{:>8}{:>8}  of the situations learnt from", "known again", "1/4", "1/2", "3/4", "all"))?;
    for (label, row) in examples.labels.iter().zip(learning_curve(&examples)) {
        print(&format!("{:<22}{}", label.as_str(), row.map(|share| format!("{share:>8.2}")).concat()))?;
    }
    learnt::tell(&let_through)
}
