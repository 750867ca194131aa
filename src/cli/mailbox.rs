//! `waakvlam mailbox`: letters that were given up, and putting one back.
//!
//! The one decision: what is told of a letter is its id, its sort, when it was given up and why. Its words are for whoever it
//! was for, and whoever keeps the program needs none of them to know what to do.

use super::export::alone;
use super::local;
use super::revision::told;
use crate::config::Config;
use crate::id::EnvelopeId;
use crate::web::local::{MAILBOX, MailboxWanted};

#[derive(Clone, Copy, Debug, clap::Subcommand)]
pub enum Command {
    /// The letters that were given up: id, lane, sort, when and why; the oldest first, at most 500.
    Dead,
    /// Puts one of them back into its lane, to be tried again from the beginning. It is a line of the audit.
    Release {
        /// Its id, as `mailbox dead` tells it.
        #[arg(value_name = "ID")]
        letter: EnvelopeId,
    },
}

pub async fn run(config: &Config, command: Command) -> anyhow::Result<()> {
    let wanted = match command {
        Command::Dead => MailboxWanted::Dead,
        Command::Release { letter } => MailboxWanted::Release { letter, user: super::noted::user() },
    };
    match local::ask(config, MAILBOX, &wanted).await? {
        Some(answer) => told(answer),
        None => {
            let (desk, store) = alone(config).await?;
            let answer = wanted.answer(&desk).await;
            store.close().await;
            told(answer?)
        }
    }
}
