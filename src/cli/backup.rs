//! `waakvlam backup FILE`: a proven copy of the messages, or of the keys, while the server runs; `--prune` ends old copies of
//! the keys.
//!
//! The one decision: a copy of keys is removed only where the settings say that copies of keys lie, and never the last one.

use super::{loading, print};
use crate::config::Config;
use crate::store::{archives, copy_keys, copy_messages, too_old};
use crate::time::Clock;
use anyhow::Context as _;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where the copy goes; nothing is written over.
    #[arg(required_unless_present = "prune")]
    file: Option<PathBuf>,
    /// Copies the keys instead of the messages: two copies, two places.
    #[arg(long)]
    pub(super) keys: bool,
    /// Removes copies of the keys that are older than `retention.key_backup_days` from `retention.key_backup_folder`.
    #[arg(long, conflicts_with_all = ["file", "keys"])]
    prune: bool,
}

pub async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let Some(file) = &arguments.file else { return prune(config).await };
    let database = config.sqlite_path().context("this copies an SQLite database; for another one use its own tools")?;
    let seal = loading::seal(config)?;
    if arguments.keys {
        let copy = copy_keys(&database, &seal, file).await?;
        print(&format!("{}: keys {}; {}. It is whole, and the key in force opens it.", file.display(), copy.keys, size(copy.bytes)))?;
        print("It holds no messages, and not the key file. Keep it apart from both, and let go of it in time:")?;
        let days = config.retention.key_backup_days;
        return print(&format!("a person whose key was erased can be read with it until it is gone, and the texts promise {days} days."));
    }
    let copy = copy_messages(&database, &seal, file).await?;
    let contents = &copy.contents;
    print(&format!(
        "{}: conversations {}, messages {}, signals {} (open {}), waiting {}; {}. It is whole, and belongs to the keys here.",
        file.display(),
        contents.conversations,
        contents.messages,
        contents.signals,
        contents.open_signals,
        contents.waiting,
        size(copy.bytes)
    ))?;
    print("It holds no keys: nobody can read it without them. Copy them after this, and elsewhere: `waakvlam backup --keys FILE`.")
}

async fn prune(config: &Config) -> anyhow::Result<()> {
    let folder = config.retention.key_backup_folder.as_ref().context("set retention.key_backup_folder to where copies of the keys lie")?;
    let days = config.retention.key_backup_days;
    let found = archives(folder, config.sqlite_path().as_deref(), Clock::system().now()).await?;
    let (old, last) = too_old(&found, days);
    for archive in &old {
        std::fs::remove_file(&archive.path).with_context(|| format!("{} cannot be removed", archive.path.display()))?;
        print(&format!("{}: {} days old, removed", archive.path.display(), archive.days))?;
    }
    if let Some(last) = last {
        print(&format!(
            "{}: {} days old, and the only copy there is. Make a new one (`waakvlam backup --keys FILE`), and give this command again.",
            last.path.display(),
            last.days
        ))?;
    }
    print(&format!("{} copies of the keys are left in {}, and {days} days are promised.", found.len() - old.len(), folder.display()))
}

/// Bytes, as people say it.
fn size(bytes: u64) -> String {
    match bytes {
        0..10_000 => format!("{bytes} bytes"),
        10_000..10_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}
