//! `waakvlam move --to postgres://…`: from a SQLite file to PostgreSQL, read back before it is believed.

use super::{loading, print};
use crate::config::{Config, DatabaseAt};
use crate::store::{Moved, Store};
use crate::time::Clock;
use anyhow::{Context as _, bail};
use secrecy::{ExposeSecret as _, SecretString};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where to: `postgres://user@host/waakvlam`, an empty database. What `database.url` says is where from. A password is no
    /// part of it, for everybody on this machine sees what a command is given: put it into `~/.pgpass` or `PGPASSWORD`.
    #[arg(long)]
    to: SecretString,
    /// The empty database of the keys; without it, that of `--to` with `_keys` behind its name.
    #[arg(long)]
    keys_to: Option<SecretString>,
}

pub async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let Some(from) = config.sqlite_path() else { bail!("`database.url` says where from, and must be a SQLite file") };
    let target = DatabaseAt::read(&arguments.to, arguments.keys_to.as_ref());
    let Ok(DatabaseAt::Server { messages, keys }) = target else {
        bail!("`--to` must be like postgres://user@host/waakvlam, and `--keys-to` another database than that")
    };
    for address in [Some(&arguments.to), arguments.keys_to.as_ref()].into_iter().flatten() {
        if url::Url::parse(address.expose_secret()).is_ok_and(|address| address.password().is_some()) {
            bail!(
                "a password on a command line is seen by everybody on this machine: put it into `~/.pgpass` or `PGPASSWORD`, and change it, for it was seen now"
            )
        }
    }
    let seal = loading::seal(config)?;
    if !from.exists() {
        bail!("{} is not there: nothing to move", from.display());
    }
    let moved = Store::move_to_server(&from, &messages, &keys, &seal, Clock::system()).await;
    let moved = moved.with_context(|| format!("{} is as it was", from.display()))?;
    tell(&moved)?;
    print(&format!("Put the new address into database.url and start. {} is as it was: keep it until you are sure.", from.display()))
}

fn tell(moved: &Moved) -> anyhow::Result<()> {
    for (table, rows) in moved.tables.iter().filter(|(_, rows)| *rows > 0) {
        print(&format!("{rows:>9}  {table}"))?;
    }
    let Moved { opened, erased, broken, .. } = moved;
    print(&format!("Every table was read back and is the same. {opened} sealed values were opened there."))?;
    if *erased > 0 {
        print(&format!("{erased} sealed values belong to people who were erased, and stay unreadable."))?;
    }
    for place in broken {
        print(&format!("This value did not open before either, and was moved as it was: {place}"))?;
    }
    Ok(())
}
