//! The commands, one file each.
//!
//! The one decision: everything that can be decided by a command is a function that takes values; here it only meets
//! arguments, files, standard input and output.

mod audit;
mod backup;
mod chat;
mod classifier;
mod classify;
mod config;
mod demo;
mod dialogs;
mod doctor;
mod door;
mod export;
mod figures;
mod import;
mod keys;
mod loading;
mod local;
mod mailbox;
mod moving;
mod network;
mod noted;
mod pages;
mod person;
mod report;
mod retention;
mod revision;
mod route;
mod serve;
mod worker;

use crate::config::Config;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Brings early signals from people who rent with some support to the right support worker.
#[derive(Debug, Parser)]
#[command(name = "waakvlam", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs everything that is configured; with nothing configured, a made-up neighbourhood to try.
    Serve,
    /// One conversation on standard input and output.
    Chat(chat::Arguments),
    /// Judges dialogs and plays their transcripts.
    #[command(subcommand)]
    Dialogs(dialogs::Command),
    /// Organisations, workers, desks.
    #[command(subcommand)]
    Network(network::Command),
    /// The made-up neighbourhood that is played at the first start.
    #[command(subcommand)]
    Demo(demo::Command),
    /// Who read or did what, and whether anybody changed that afterwards.
    #[command(subcommand)]
    Audit(audit::Command),
    /// Workers.
    #[command(subcommand)]
    Worker(worker::Command),
    /// A proven copy of the messages, or of the keys, while the server runs.
    Backup(backup::Arguments),
    /// Changes the outer key, or makes the look-ups anew; the server is stopped meanwhile.
    #[command(subcommand)]
    Keys(keys::Command),
    /// The settings in force, each with where it comes from.
    Config,
    /// Everything that is wrong or will be, each with what to do; fails when something is serious.
    Doctor(doctor::Arguments),
    /// How long people wait for a word, what was late, what came back; few people are never told of.
    Figures(figures::Arguments),
    /// Moves everything from the SQLite file to PostgreSQL.
    Move(moving::Arguments),
    /// Takes in what others have: a landlord's list of arrears.
    #[command(subcommand)]
    Import(import::Command),
    /// Gives out what others need: the evidence of article 2, a delivery to the statistics office.
    #[command(subcommand)]
    Export(export::Command),
    /// What is kept of a person, to give to them.
    #[command(subcommand)]
    Person(person::Command),
    /// What is kept of closed signals, for how long, and what would go; with `run`, lets it go now.
    Retention(retention::Arguments),
    /// Letters that were given up, and putting one back.
    #[command(subcommand)]
    Mailbox(mailbox::Command),
    /// Routes cases: a JSON case a line in, a decision a line out; with --replay, past signals under the files as they are.
    Route(route::Arguments),
    /// What messages seem to be about: a JSON message a line in, a label and whether it is urgent a line out.
    Classify(classify::Arguments),
    /// What classifies: learn, judge, look the examples over.
    #[command(subcommand)]
    Classifier(classifier::Command),
}

/// Runs the program.
pub async fn run() -> ExitCode {
    let arguments = Arguments::parse();
    // Both look at settings that may be wrong.
    if let Some(Command::Config) = &arguments.command {
        return end(config::run());
    }
    if let Some(Command::Doctor(arguments)) = &arguments.command {
        return doctor::run(arguments).await.unwrap_or_else(|error| fail(&error));
    }
    let config = match Config::read() {
        Ok(config) => config,
        Err(error) => return fail(&anyhow::Error::from(error)),
    };
    crate::telemetry::start(&config.log);
    if let Some(deed) = arguments.command.as_ref().and_then(noted::deed)
        && let Err(error) = noted::note(&config, deed).await
    {
        return fail(&error);
    }
    let done = match arguments.command {
        None | Some(Command::Serve) => serve::run(&config).await,
        Some(Command::Chat(arguments)) => chat::run(&config, &arguments).await,
        Some(Command::Dialogs(command)) => dialogs::run(&config, &command).await,
        Some(Command::Network(command)) => network::run(&config, &command).await,
        Some(Command::Demo(command)) => demo::run(&config, &command).await,
        Some(Command::Audit(command)) => audit::run(&config, &command).await,
        Some(Command::Worker(command)) => worker::run(&config, &command).await,
        Some(Command::Move(arguments)) => moving::run(&config, &arguments).await,
        Some(Command::Export(command)) => export::run(&config, &command).await,
        Some(Command::Import(command)) => import::run(&config, &command).await,
        Some(Command::Person(command)) => person::run(&config, &command).await,
        Some(Command::Route(arguments)) => route::run(&config, &arguments).await,
        Some(Command::Classify(arguments)) => classify::run(&config, &arguments).await,
        Some(Command::Classifier(command)) => classifier::run(&config, &command).await,
        Some(Command::Figures(arguments)) => figures::run(&config, &arguments).await,
        Some(Command::Retention(arguments)) => retention::run(&config, &arguments).await,
        Some(Command::Mailbox(command)) => mailbox::run(&config, command).await,
        Some(Command::Keys(command)) => keys::run(&config, &command).await,
        Some(Command::Backup(arguments)) => backup::run(&config, &arguments).await,
        // Begun above.
        Some(Command::Config | Command::Doctor(_)) => Ok(()),
    };
    end(done)
}

fn end(done: anyhow::Result<()>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

#[expect(clippy::print_stderr, reason = "the last words of a command are for the person who gave it")]
fn fail(error: &anyhow::Error) -> ExitCode {
    if let Some(words) = report::last_words(error) {
        eprintln!("{words}");
    }
    ExitCode::FAILURE
}

/// Prints a line to standard output; a closed pipe ends the program quietly. What a person wrote may be in it, so it can
/// never steer the terminal.
fn print(line: &str) -> anyhow::Result<()> {
    use std::io::Write as _;
    writeln!(std::io::stdout(), "{}", steers_nothing(line)).map_err(report::unprinted)
}

/// The same without what makes a terminal do things (a title, a cleared screen, pasted commands) or show letters in
/// another order than they stand. What Arabic needs stays, and the end of a line as a list has it.
fn steers_nothing(line: &str) -> String {
    let mut letters = line.chars().peekable();
    let mut kept = String::with_capacity(line.len());
    while let Some(letter) = letters.next() {
        let steers = match letter {
            '\n' | '\t' => false,
            '\r' => letters.peek().is_some_and(|next| *next != '\n'),
            '\u{202d}' | '\u{202e}' => true,
            letter => letter.is_control(),
        };
        kept.push(if steers { char::REPLACEMENT_CHARACTER } else { letter });
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_somebody_wrote_steers_a_terminal() {
        for (written, printed) in [
            ("\u{1b}]0;titel\u{7}\u{1b}[2Jweg", "\u{fffd}]0;titel\u{fffd}\u{fffd}[2Jweg"),
            ("a\rb\u{8}\u{9b}31m\0", "a\u{fffd}b\u{fffd}\u{fffd}31m\u{fffd}"),
            ("exe.\u{202e}gpj", "exe.\u{fffd}gpj"),
            ("a;b\r\nc;d\r", "a;b\r\nc;d\r"),
            ("één\ttwee\ndrie \u{200f}مرحبا 👩‍👧", "één\ttwee\ndrie \u{200f}مرحبا 👩‍👧"),
        ] {
            assert_eq!(steers_nothing(written), printed);
        }
    }
}
