//! `waakvlam network check|apply FILE.yaml`.

use super::{loading, print};
use crate::config::Config;
use crate::id::WorkerId;
use crate::routing::Network;
use crate::time::Clock;
use std::path::PathBuf;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Judges a network file: every mistake at once.
    Check { file: PathBuf },
    /// Puts a network file into use; doing it again changes nothing.
    Apply { file: PathBuf },
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let library = loading::library(config)?;
    match command {
        Command::Check { file } => told(&loading::read_network(file, &library)?.network),
        Command::Apply { file } => {
            let served = loading::read_network(file, &library)?;
            let network = served.network;
            let clock = Clock::system();
            let store = loading::store(config, &clock).await?;
            let workers: Vec<WorkerId> = network.workers.iter().map(|member| member.worker.id.clone()).collect();
            store.apply_network(&network.id, &served.document, &workers, clock.now()).await?;
            store.close().await;
            told(&network)?;
            print("Applied.")
        }
    }
}

fn told(network: &Network) -> anyhow::Result<()> {
    print(&format!(
        "{}: {} organisations, {} workers, {} desks.",
        network.id,
        network.organisations.len(),
        network.workers.len(),
        network.desks.len()
    ))?;
    for note in &network.notes {
        print(&format!("note: {note}"))?;
    }
    Ok(())
}
