//! `waakvlam worker link NAME`: a one-time link that couples a worker's Telegram.

use super::{loading, local, print};
use crate::channel::telegram::Telegram;
use crate::config::Config;
use crate::desk::{make_link_for, workers_of};
use crate::id::WorkerId;
use crate::time::Clock;
use crate::web::local::{Answer, LinkWanted, WORKER_LINK, told_link};
use anyhow::{Context as _, bail};

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Prints a link that couples the Telegram of this worker, once, within a day.
    Link { name: String },
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let Command::Link { name } = command;
    let lines = match local::ask(config, WORKER_LINK, &LinkWanted { worker: name.clone() }).await? {
        Some(Answer::Done(lines)) => lines,
        Some(Answer::Refused(why)) => bail!("{why}"),
        None => link_alone(config, &WorkerId(name.clone())).await?,
    };
    lines.iter().try_for_each(|line| print(line))
}

/// Without a server: opens the database, and lets go of it.
async fn link_alone(config: &Config, worker: &WorkerId) -> anyhow::Result<Vec<String>> {
    let clock = Clock::system();
    let store = loading::store(config, &clock).await?;
    let served = loading::find(config, &store).await?.served;
    let network = &served.network;
    let settings =
        super::serve::telegram_settings(config, &network.id, &clock).context("a link needs a Telegram bot: set TELOXIDE_TOKEN")?;
    let telegram = Telegram::connect(settings).await?;
    store.apply_network(&network.id, &served.document, &workers_of(network), clock.now()).await?;
    let word = make_link_for(&store, network, worker, &clock).await?;
    store.close().await;
    Ok(told_link(telegram.username(), &word))
}
