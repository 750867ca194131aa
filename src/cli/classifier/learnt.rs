//! What people let through to learn from, for the commands.
//!
//! The one decision: which of it the model in use learnt from stands in the database and nowhere else. So a start, another machine and
//! each command learn from the same, and what a coordinator let through since then waits for `classifier train`.

use crate::classify::{Corrected, Examples, looked};
use crate::cli::{local, print, revision};
use crate::config::{Config, DatabaseAt};
use crate::desk::learning::LetThrough;
use crate::web::local::{Answer, LEARNT, LearntWanted, NO_SUCH_EXAMPLE};
use anyhow::{Context as _, bail};
use uuid::Uuid;

/// All that was let through; nothing where there is no database yet.
pub async fn let_through(config: &Config) -> anyhow::Result<Vec<LetThrough>> {
    match local::ask(config, LEARNT, &LearntWanted::Told).await? {
        Some(Answer::Done(lines)) => {
            let read = lines.iter().map(|line| serde_json::from_str(line)).collect::<Result<_, _>>();
            read.context("the server gave an answer that this version does not know: is it another version?")
        }
        Some(Answer::Refused(why)) => bail!("{why}"),
        None if matches!(config.database_at(), Ok(DatabaseAt::File(path)) if !path.exists()) => Ok(Vec::new()),
        None => {
            let (store, network, _) = revision::alone(config).await?;
            let kept = store.kept_examples(&network.id).await;
            store.close().await;
            Ok(LetThrough::of(kept?))
        }
    }
}

/// What the model in use learns from: the files, and what was taken into use.
pub async fn in_use(config: &Config, files: &Examples) -> anyhow::Result<Examples> {
    Ok(files.with(&LetThrough::in_use(&let_through(config).await?)))
}

/// The model that was just made is the one in use: it learnt from these too.
pub async fn take_into_use(config: &Config, added: &[&LetThrough]) -> anyhow::Result<()> {
    if added.is_empty() {
        return Ok(());
    }
    let ids: Vec<_> = added.iter().map(|one| one.id).collect();
    match local::ask(config, LEARNT, &LearntWanted::Used(ids.clone())).await? {
        Some(Answer::Done(_)) => Ok(()),
        Some(Answer::Refused(why)) => bail!("{why}"),
        None => {
            let (store, network, _) = revision::alone(config).await?;
            let used = store.use_examples(&network.id, ids).await;
            store.close().await;
            Ok(used?)
        }
    }
}

/// How often guesses were right, of those that somebody looked at.
pub fn tell(all: &[LetThrough]) -> anyhow::Result<()> {
    let waiting = all.iter().filter(|one| !one.used).count();
    print(&format!("{} corrections were let through by coordinators, {waiting} of them wait for `classifier train`", all.len()))?;
    let corrected: Vec<Corrected> = all.iter().map(|one| one.corrected.clone()).collect();
    for ((label, language), counted) in looked(&corrected) {
        print(&format!("  {:<22}{:>4}  the guess was right in {} of {}", label.as_str(), language.code(), counted.right, counted.all))?;
    }
    Ok(())
}

/// Every one with its words: for whoever looks whether a name slipped through after all.
pub fn list(all: &[LetThrough]) -> anyhow::Result<()> {
    if all.is_empty() {
        return print("No corrections were let through by coordinators.");
    }
    for LetThrough { id, used, corrected } in all {
        let used = if *used { "learnt" } else { "waits" };
        let (language, label) = (corrected.language.code(), corrected.label.as_str());
        print(&format!("{id}  {used:<6}  {language}  {label:<22}{}", corrected.words.expose()))?;
    }
    Ok(())
}

/// Takes one away again; the model in use learns without it at the next start.
pub async fn drop_one(config: &Config, id: Uuid) -> anyhow::Result<()> {
    match local::ask(config, LEARNT, &LearntWanted::Dropped(id)).await? {
        Some(Answer::Done(_)) => {}
        Some(Answer::Refused(why)) => bail!("{why}"),
        None => {
            let (store, network, _) = revision::alone(config).await?;
            let dropped = store.drop_example(&network.id, id).await;
            store.close().await;
            if !dropped? {
                bail!(NO_SUCH_EXAMPLE);
            }
        }
    }
    print("It is gone. The next start, and the next training, learn without it.")
}
