//! `waakvlam keys rotate`, `waakvlam keys reindex`: what opens everything, changed.
//!
//! The one decision: no key is ever an argument. What stands on a command line is seen by everybody on the machine.

use super::{loading, noted, print};
use crate::audit::Deed;
use crate::config::Config;
use crate::store::{Rotated, Store};
use crate::time::Clock;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Changes the outer key, or goes on with a change that was interrupted. With a key file the new key is made beside it; a
    /// key given as `seal.key` is changed by giving the one before as `seal.old_key`.
    Rotate,
    /// Makes every look-up hash anew under a new secret, or ends what was interrupted.
    Reindex,
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let database = config.database_at().map_err(anyhow::Error::msg)?;
    let settings = loading::settings(loading::location(database), config, &Clock::system())?;
    match command {
        Command::Rotate => {
            let rotated = Store::rotate_key(&settings).await?;
            note(config).await?;
            tell(&rotated, config.retention.key_backup_days)
        }
        Command::Reindex => {
            let done = Store::reindex(&settings).await?;
            note(config).await?;
            print(&format!("{} look-up hashes were made anew; they go by secret {} from now on.", done.hashes, done.layers))?;
            print("Make a copy of the keys now (`waakvlam backup --keys FILE`): an older one does not fit these messages any more.")
        }
    }
}

/// What was done to the keys stands, whatever comes of its line: a database whose lines cannot be written is mended by keys first.
async fn note(config: &Config) -> anyhow::Result<()> {
    match noted::note(config, Deed::ChangeKeys).await {
        Ok(()) => Ok(()),
        Err(error) => print(&format!("note: this could not be written into the audit ({error:#}). Write it down yourself.")),
    }
}

fn tell(rotated: &Rotated, days: u16) -> anyhow::Result<()> {
    let Rotated { version, rewrapped, broken, kept } = rotated;
    print(&format!("Version {version} of the outer key is in force; {rewrapped} keys were wrapped anew."))?;
    if *broken > 0 {
        print(&format!("{broken} keys did not open before either, and were left as they were."))?;
    }
    print("Make a copy of the keys now (`waakvlam backup --keys FILE`), and a copy of the new outer key for your safe.")?;
    match kept {
        Some(path) => print(&format!(
            "The key before lies in {}. Copies of the keys from before today need it: put it into your safe, remove it here, and destroy it in {days} days, when those copies are gone.",
            path.display()
        )),
        None => print(&format!(
            "Take seal.old_key out of the settings. Copies of the keys from before today need it: keep it in your safe for {days} days, until those copies are gone."
        )),
    }
}
