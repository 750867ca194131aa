//! `waakvlam backup FILE`: a proven copy of the messages, or of the keys, while the server runs.

use super::{loading, print};
use crate::config::Config;
use crate::store::{copy_keys, copy_messages};
use anyhow::Context as _;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where the copy goes; nothing is written over.
    file: PathBuf,
    /// Copies the keys instead of the messages: two copies, two places.
    #[arg(long)]
    keys: bool,
}

pub async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let database = config.sqlite_path().context("this copies an SQLite database; for another one use its own tools")?;
    let (seal, file) = (loading::seal(config)?, &arguments.file);
    if arguments.keys {
        let copy = copy_keys(&database, &seal, file).await?;
        print(&format!("{}: keys {}; {}. It is whole, and the key in force opens it.", file.display(), copy.keys, size(copy.bytes)))?;
        print("It holds no messages, and not the key file. Keep it apart from both, and let go of old ones:")?;
        return print("a person whose key was erased can be read with an old copy until it is gone.");
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

/// Bytes, as people say it.
fn size(bytes: u64) -> String {
    match bytes {
        0..10_000 => format!("{bytes} bytes"),
        10_000..10_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}
