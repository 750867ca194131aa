//! The commands, one file each.
//!
//! The one decision: everything that can be decided by a command is a function that takes values; here it only meets
//! arguments, files, standard input and output.

mod backup;
mod chat;
mod config;
mod demo;
mod dialogs;
mod doctor;
mod door;
mod export;
mod figures;
mod import;
mod loading;
mod local;
mod moving;
mod network;
mod pages;
mod report;
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
    /// Workers.
    #[command(subcommand)]
    Worker(worker::Command),
    /// A proven copy of the messages, or of the keys, while the server runs.
    Backup(backup::Arguments),
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
    /// Routes cases: a JSON case a line in, a decision a line out; with --replay, past signals under the files as they are.
    Route(route::Arguments),
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
    let done = match arguments.command {
        None | Some(Command::Serve) => serve::run(&config).await,
        Some(Command::Chat(arguments)) => chat::run(&config, &arguments).await,
        Some(Command::Dialogs(command)) => dialogs::run(&config, &command).await,
        Some(Command::Network(command)) => network::run(&config, &command).await,
        Some(Command::Demo(command)) => demo::run(&config, &command).await,
        Some(Command::Worker(command)) => worker::run(&config, &command).await,
        Some(Command::Move(arguments)) => moving::run(&config, &arguments).await,
        Some(Command::Export(command)) => export::run(&config, &command).await,
        Some(Command::Import(command)) => import::run(&config, &command).await,
        Some(Command::Route(arguments)) => route::run(&config, &arguments).await,
        Some(Command::Figures(arguments)) => figures::run(&config, &arguments).await,
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
    eprintln!("{}", report::last_words(error));
    ExitCode::FAILURE
}

/// Prints a line to standard output; a closed pipe ends the program quietly.
fn print(line: &str) -> anyhow::Result<()> {
    use std::io::Write as _;
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}
