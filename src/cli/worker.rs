//! `waakvlam worker link NAME`: a one-time link that couples a worker's Telegram.

use super::{loading, print};
use crate::channel::telegram::Telegram;
use crate::config::Config;
use crate::id::WorkerId;
use crate::time::Clock;
use anyhow::{Context as _, bail};

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Prints a link that couples the Telegram of this worker, once, within a day.
    Link { name: String },
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let Command::Link { name } = command;
    let clock = Clock::system();
    let store = loading::store(config, &clock).await.context("while the server runs it holds the database; stop it first")?;
    let served = loading::find(config, &store).await?.served;
    let network = &served.network;
    let worker = WorkerId::from(name.as_str());
    if network.worker(&worker).is_none() {
        let known: Vec<&str> = network.workers.iter().map(|member| member.worker.id.as_str()).collect();
        bail!("there is no worker `{name}` in this network; there are: {}", known.join(", "));
    }
    let settings =
        super::serve::telegram_settings(config, &network.id, &clock).context("a link needs a Telegram bot: set TELOXIDE_TOKEN")?;
    let telegram = Telegram::connect(settings).await?;
    let workers: Vec<WorkerId> = network.workers.iter().map(|member| member.worker.id.clone()).collect();
    store.apply_network(&network.id, &served.document, &workers, clock.now()).await?;
    let token = crate::desk::make_link(&store, &network.id, &worker, &clock).await?;
    store.close().await;
    print(&format!("https://t.me/{}?start={token}", telegram.username()))?;
    print("It works once, within a day, for this worker only.")
}
