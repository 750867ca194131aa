//! `waakvlam person export`: what is kept of somebody, to give to them.
//!
//! The one decision: a person is named by the number of a report of theirs, which they know and a worker can see; nobody has to
//! look up who is behind a chat.

use super::export::{alone, lines, write};
use super::local;
use crate::config::Config;
use crate::desk::own_data::{Form, OwnDataWanted};
use crate::web::local::{NOBODY, OWN_DATA};
use anyhow::Context as _;
use std::path::PathBuf;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Writes what is kept of whoever raised a report: what was said, what was understood, who read it. For them alone.
    Export {
        /// The number of a report of theirs.
        #[arg(long, value_name = "NUMBER")]
        signal: i64,
        /// Where to; readable for you alone. A name that ends in .json is written for programs, any other as a page.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let Command::Export { signal, out } = command;
    let form = if out.extension().is_some_and(|ending| ending == "json") { Form::Json } else { Form::Html };
    let wanted = OwnDataWanted { number: *signal, form, user: super::noted::user() };
    let made = match local::ask(config, OWN_DATA, &wanted).await? {
        Some(answer) => lines(answer)?,
        None => {
            let (desk, store) = alone(config).await?;
            let made = desk.own_data(&wanted).await;
            store.close().await;
            made?.context(NOBODY)?
        }
    };
    write(Some(out), &made)
}
