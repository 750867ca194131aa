//! `waakvlam worker link NAME`: a one-time link that couples a worker's Telegram, or signs them in to the console.

use super::{loading, local, noted, print};
use crate::audit::Deed;
use crate::channel::telegram::Telegram;
use crate::config::Config;
use crate::desk::sign_in::make_console_link_for;
use crate::desk::{make_link_for, workers_of};
use crate::id::WorkerId;
use crate::time::Clock;
use crate::web::local::{Answer, LinkTo, LinkWanted, WORKER_LINK, told_console_link, told_link};
use anyhow::{Context as _, bail};

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Prints a link that couples the Telegram of this worker, once, within a day.
    Link {
        name: String,
        /// A link that signs this worker in to the console instead.
        #[arg(long)]
        console: bool,
    },
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let Command::Link { name, console } = command;
    let to = if *console { LinkTo::Console } else { LinkTo::Telegram };
    noted::served(config, Deed::LinkWorker).await?;
    let lines = match local::ask(config, WORKER_LINK, &LinkWanted { worker: name.clone(), to }).await? {
        Some(Answer::Done(lines)) => lines,
        Some(Answer::Refused(why)) => bail!("{why}"),
        None => link_alone(config, &WorkerId(name.clone()), to).await?,
    };
    let pages = match to {
        LinkTo::Console => super::pages::address(config),
        LinkTo::Telegram => String::new(),
    };
    for (place, line) in lines.iter().enumerate() {
        if place == 0 { print(&format!("{pages}{line}"))? } else { print(line)? }
    }
    Ok(())
}

/// Without a server: opens the database, and lets go of it.
async fn link_alone(config: &Config, worker: &WorkerId, to: LinkTo) -> anyhow::Result<Vec<String>> {
    let clock = Clock::system();
    let store = loading::store(config, &clock).await?;
    let served = loading::find(config, &store).await?.served;
    let network = &served.network;
    store.apply_network(&network.id, &served.document, &workers_of(network), clock.now()).await?;
    noted::here(&store, (&network.id, &clock), Deed::LinkWorker).await?;
    let lines = match to {
        LinkTo::Console => told_console_link(&make_console_link_for(&store, network, worker, &clock).await?),
        LinkTo::Telegram => {
            let settings = super::serve::telegram_settings(config, &network.id, &clock);
            let telegram = Telegram::connect(settings.context("a link needs a Telegram bot: set TELOXIDE_TOKEN")?).await?;
            told_link(telegram.username(), &make_link_for(&store, network, worker, &clock).await?)
        }
    };
    store.close().await;
    Ok(lines)
}
