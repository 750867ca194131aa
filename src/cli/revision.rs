//! `waakvlam dialogs check --live|release|rollback|dropout`: dialogs and the people who are in them.
//!
//! The one decision: the running server does it, and only when none runs is the database opened here. Either way the same
//! rule is gone by, and the same lines are told.

use super::{loading, local, print, report};
use crate::config::Config;
use crate::desk::{dropout, revision};
use crate::routing::Network;
use crate::store::Store;
use crate::time::Clock;
use crate::web::local::{Answer, DROPOUT, DialogsGiven, DropoutWanted, EarlierWanted, PLACES, RELEASE, TAKE_BACK, told_taken_back};
use anyhow::bail;

/// What would become of people under the dialogs of the folder.
pub async fn places(config: &Config) -> anyhow::Result<()> {
    let library = loading::library(config)?;
    let given = DialogsGiven { files: library.sources.clone() };
    match local::ask(config, PLACES, &given).await? {
        Some(answer) => told(answer),
        None => {
            let (store, network, _) = alone(config).await?;
            let places = revision::places(&store, &network.id, &library).await;
            store.close().await;
            print_all(&revision::told(&places?))
        }
    }
}

/// Where people leave, in the last so many days.
pub async fn dropout(config: &Config, days: u16) -> anyhow::Result<()> {
    match local::ask(config, DROPOUT, &DropoutWanted { days }).await? {
        Some(answer) => told(answer),
        None => {
            let (store, network, clock) = alone(config).await?;
            let now = clock.now();
            let today = loading::library(config)?.calendar().local(now).date();
            let counts = dropout::dropouts(&store, &network.id, days, now, today).await;
            store.close().await;
            print_all(&dropout::told(&counts?, days))
        }
    }
}

/// Puts the folder into use.
pub async fn release(config: &Config) -> anyhow::Result<()> {
    let library = loading::tried(config).map_err(|error| report::refused(error, &config.dialogs.path))?;
    let given = DialogsGiven { files: library.sources.clone() };
    match local::ask(config, RELEASE, &given).await? {
        Some(answer) => told(answer),
        None => {
            let (store, network, clock) = alone(config).await?;
            let released = store.release_book(&network.id, &library.sources.document(), clock.now()).await;
            store.close().await;
            print(&format!("The next start goes by it, as revision {}.", released?))
        }
    }
}

/// Takes back what is in use.
pub async fn take_back(config: &Config, to: Option<i64>) -> anyhow::Result<()> {
    match local::ask(config, TAKE_BACK, &EarlierWanted { to }).await? {
        Some(answer) => told(answer),
        None => {
            let (store, network, clock) = alone(config).await?;
            let taken = revision::take_back(&store, &network.id, to, clock.now()).await;
            store.close().await;
            print_all(&told_taken_back(&taken?))
        }
    }
}

/// The database, opened here, and whose it is.
pub(super) async fn alone(config: &Config) -> anyhow::Result<(Store, Network, Clock)> {
    let clock = Clock::system();
    let store = loading::store(config, &clock).await?;
    match loading::find(config, &store).await {
        Ok(found) => Ok((store, found.served.network, clock)),
        Err(error) => {
            store.close().await;
            Err(error)
        }
    }
}

pub(super) fn told(answer: Answer) -> anyhow::Result<()> {
    match answer {
        Answer::Done(lines) => print_all(&lines),
        Answer::Refused(why) => bail!("{why}"),
    }
}

fn print_all(lines: &[String]) -> anyhow::Result<()> {
    lines.iter().try_for_each(|line| print(line))
}
