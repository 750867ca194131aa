//! `waakvlam retention`: what is kept, for how long, and what would go; `waakvlam retention run` lets it go now.
//!
//! The one decision: looking changes nothing and is what happens when nothing else is said.

use super::export::alone;
use super::local;
use super::revision::told;
use crate::config::Config;
use crate::web::local::{Answer, RETENTION, RetentionWanted};

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// Only tells, which is what happens without anything.
    #[arg(long)]
    dry_run: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Clone, Copy, Debug, clap::Subcommand)]
enum Command {
    /// Lets go now of all whose term is over; a running server does so every day.
    Run,
}

impl Arguments {
    /// Whether something goes, and is not only told of.
    pub(super) fn lets_go(&self) -> bool {
        matches!(self.command, Some(Command::Run))
    }
}

pub async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let wanted = match arguments.command {
        None => RetentionWanted::Told,
        Some(Command::Run) => RetentionWanted::Done,
    };
    match local::ask(config, RETENTION, &wanted).await? {
        Some(answer) => told(answer),
        None => {
            let (desk, store) = alone(config).await?;
            let lines = wanted.told(&desk).await;
            store.close().await;
            told(Answer::Done(lines?))
        }
    }
}
