//! `waakvlam network check|apply FILE.yaml`.

use super::{loading, local, noted, print};
use crate::access;
use crate::audit::Deed;
use crate::config::Config;
use crate::desk::{FICTIONAL, Library, workers_of};
use crate::id::Role;
use crate::language::Language;
use crate::routing::Network;
use crate::routing::network::{Member, Nature};
use crate::signal::kinds::OrganisationType;
use crate::time::Clock;
use crate::web::local::{Answer, NETWORK, NetworkGiven};
use anyhow::bail;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Judges a network file: every mistake at once.
    Check { file: PathBuf },
    /// Puts a network file into use, at once if the server runs; doing it again changes nothing.
    Apply { file: PathBuf },
    /// Prints who sees what of a signal, for each role at each type of organisation in this file: a table for a spreadsheet.
    Access { file: PathBuf },
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let library = loading::library(config)?;
    match command {
        Command::Access { file } => {
            let network = loading::read_network(file, &library)?.network;
            let table = access::table(&library.access, &library.kinds, &columns(&network), Language::Nl);
            table.iter().try_for_each(|line| print(&line.join(";")))
        }
        Command::Check { file } => told(&loading::read_network(file, &library)?.network),
        Command::Apply { file } => {
            let served = loading::read_network(file, &library)?;
            mind_the_made_up_name(config, &library, &served.network)?;
            noted::served(config, Deed::ApplyNetwork).await?;
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

/// At a start the made-up neighbourhood is read from its own file: one applied under its name would be gone again.
fn mind_the_made_up_name(config: &Config, library: &Library, network: &Network) -> anyhow::Result<()> {
    if config.network.file.is_some() {
        return Ok(());
    }
    let Ok(made_up) = loading::read_network(&config.dialogs.path.join(FICTIONAL), library) else { return Ok(()) };
    match network.nature {
        Nature::Real if network.id == made_up.network.id => bail!(
            "`network: {}` is the name of the made-up neighbourhood, which every start reads anew: give this network a name of its own",
            network.id
        ),
        Nature::Fictional if network.id == made_up.network.id => {
            print(&format!("note: every start reads dialogs/{FICTIONAL} anew; change that file to keep this."))
        }
        Nature::Real | Nature::Fictional => Ok(()),
    }
}

/// Without a server: writes it down for the next start.
async fn apply_alone(config: &Config, served: &loading::Served) -> anyhow::Result<Vec<String>> {
    let clock = Clock::system();
    let store = loading::store(config, &clock).await?;
    let network = &served.network;
    // The line belongs to this network, which the database may not know before.
    noted::here(&store, (&network.id, &clock), Deed::ApplyNetwork).await?;
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

/// Each role that somebody has, at each type of organisation where they have it.
fn columns(network: &Network) -> Vec<(Role, OrganisationType)> {
    let of = |member: &Member| {
        let sort = member.worker.org.as_ref().and_then(|org| network.organisations.get(org)).map(|org| org.sort.clone());
        let roles = member.worker.roles.clone();
        sort.into_iter().flat_map(move |sort| roles.clone().into_iter().map(move |role| (role, sort.clone())))
    };
    let columns: BTreeSet<(Role, OrganisationType)> = network.workers.iter().flat_map(of).collect();
    columns.into_iter().collect()
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
