//! `waakvlam doctor`: everything that is wrong or will be, each with what to do about it.
//!
//! The one decision: it works when nothing else does. It reads files and the database itself, without the lock and without
//! the server, and asks the server only how the server is; so it helps most when the server hangs or does not start.

mod bot;
mod content;
mod covenants;
mod keys;
mod large;
mod outside;
mod place;
mod reach;
mod running;
mod stored;

use super::print;
use crate::config::Config;
use crate::time::Clock;
use serde::Serialize;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// For people, or for a program.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

/// How bad it is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// People are not helped, or data is in danger.
    Serious,
    /// It works, and somebody has to do something.
    Warning,
    /// Good to know.
    Note,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// What it is, for a program: `key_readable_by_others`.
    pub id: &'static str,
    /// What it is, in a sentence.
    pub what: String,
    /// What to do about it, in a sentence.
    pub remedy: String,
}

impl Finding {
    fn serious(id: &'static str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Serious, id, what: what.into(), remedy: remedy.into() }
    }

    fn warning(id: &'static str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::serious(id, what, remedy) }
    }

    fn note(id: &'static str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Note, ..Self::serious(id, what, remedy) }
    }

    /// An error of ours, which says what is wrong and then what to do.
    fn of_error(id: &'static str, error: &dyn std::fmt::Display) -> Self {
        let said = error.to_string();
        match said.split_once(". ").or_else(|| said.split_once(": ")) {
            Some((what, remedy)) => Self::serious(id, what, remedy),
            None => Self::serious(id, said.clone(), "Look for this sentence in docs/OPERATING.md, under \"When something is red\""),
        }
    }
}

/// Looks at everything; fails when something serious was found.
pub async fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut findings = findings(&Clock::system()).await;
    findings.sort();
    match arguments.format {
        Format::Json => print(&serde_json::to_string_pretty(&findings)?)?,
        Format::Text => tell(&findings)?,
    }
    let serious = findings.iter().any(|finding| finding.severity == Severity::Serious);
    Ok(if serious { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

async fn findings(clock: &Clock) -> Vec<Finding> {
    let config = match Config::read() {
        Ok(config) => config,
        // Nothing else can be judged by settings that cannot be used.
        Err(error) => {
            let remedy = "Correct it; `waakvlam config` shows all settings and where each comes from";
            return error.0.into_iter().map(|problem| Finding::serious("settings", problem, remedy)).collect();
        }
    };
    let mut findings = place::findings(&config);
    let library = content::library(&config, clock.now(), &mut findings);
    large::findings(&config, library.as_ref(), &mut findings).await;
    let served = running::findings(&config, &mut findings).await;
    stored::findings(&config, library.as_ref(), served, clock.now(), &mut findings).await;
    bot::findings(&config, served, clock, &mut findings).await;
    outside::findings(&config, &mut findings).await;
    findings
}

fn tell(findings: &[Finding]) -> anyhow::Result<()> {
    for finding in findings {
        let mark = match finding.severity {
            Severity::Serious => "SERIOUS",
            Severity::Warning => "warning",
            Severity::Note => "note   ",
        };
        print(&format!("{mark}  {}  ({})", sentence(&finding.what), finding.id))?;
        for (place, line) in sentence(&finding.remedy).lines().enumerate() {
            print(&format!("         {} {line}", if place == 0 { "->" } else { "  " }))?;
        }
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    match (count(Severity::Serious), count(Severity::Warning)) {
        (0, 0) => print("Settings, files, dialogs, network, database, Telegram and server: nothing that needs you."),
        (serious, 1) => print(&format!("{serious} serious, 1 warning.")),
        (serious, warnings) => print(&format!("{serious} serious, {warnings} warnings.")),
    }
}

/// With a capital and a full stop, as a sentence has.
fn sentence(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    let capital: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    let end = if text.ends_with(['.', '!', '?', '"', '`']) { "" } else { "." };
    // A name of a file or setting stays as it is written.
    let begins_with_a_word = text.split_whitespace().next().is_some_and(|word| word.chars().all(char::is_alphabetic));
    if begins_with_a_word { format!("{capital}{}{end}", letters.as_str()) } else { format!("{text}{end}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_parted_into_what_and_what_to_do() {
        let finding = Finding::of_error("key", &crate::store::StoreError::WrongKey);
        assert_eq!(finding.what, "the key given does not open this database");
        assert!(finding.remedy.starts_with("Use the key it was started with first"), "{finding:?}");
    }

    #[test]
    fn what_is_told_is_a_sentence() {
        for (text, told) in
            [("make room", "Make room."), ("data/x.key is open", "data/x.key is open."), ("Done.", "Done."), ("run `this`", "Run `this`")]
        {
            assert_eq!(sentence(text), told);
        }
    }
}
