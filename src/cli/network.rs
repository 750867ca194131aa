//! `waakvlam network check|apply FILE.yaml`.

use super::{loading, local, print};
use crate::config::Config;
use crate::desk::workers_of;
use crate::routing::Network;
use crate::time::Clock;
use crate::web::local::{Answer, NETWORK, NetworkGiven};
use anyhow::bail;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Judges a network file: every mistake at once.
    Check { file: PathBuf },
    /// Puts a network file into use, at once if the server runs; doing it again changes nothing.
    Apply { file: PathBuf },
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let library = loading::library(config)?;
    match command {
        Command::Check { file } => told(&loading::read_network(file, &library)?.network),
        Command::Apply { file } => {
            let served = loading::read_network(file, &library)?;
            let given = NetworkGiven { name: name_of(file), document: served.document.clone() };
            let lines = match local::ask(config, NETWORK, &given).await? {
                Some(Answer::Done(mut lines)) => {
                    lines.push("Applied: the running server goes by it from now on.".to_owned());
                    lines
                }
                Some(Answer::Refused(why)) => bail!("{why}"),
                None => apply_alone(config, &served).await?,
            };
            told(&served.network)?;
            lines.iter().try_for_each(|line| print(line))?;
            match &config.network.file {
                Some(first) if !is_same(first, file) => {
                    print(&format!("note: network.file is set, and the next start goes by {}: change that one too.", first.display()))
                }
                Some(_) | None => Ok(()),
            }
        }
    }
}

/// Without a server: writes it down for the next start.
async fn apply_alone(config: &Config, served: &loading::Served) -> anyhow::Result<Vec<String>> {
    let clock = Clock::system();
    let store = loading::store(config, &clock).await?;
    let network = &served.network;
    store.apply_network(&network.id, &served.document, &workers_of(network), clock.now()).await?;
    store.close().await;
    Ok(vec!["Applied: the next start goes by it.".to_owned()])
}

fn name_of(file: &Path) -> String {
    file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
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
