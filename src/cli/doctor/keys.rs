//! The keys: which version is in force, which are missing, and which copies of them live too long.

use super::super::loading;
use super::Finding;
use crate::config::Config;
use crate::store::{Changing, Inspection, Location, LostKeys, archives, lost_keys, too_old};
use jiff::Timestamp;
use std::path::Path;

/// What is found about the keys of this database, beside whether they fit at all.
pub async fn findings(config: &Config, database: &Path, now: Timestamp, findings: &mut Vec<Finding>) {
    if database.with_extension("keys.db").exists() {
        // A key that does not fit was told already.
        if let Err(error) = versions(config, database, findings).await {
            tracing::debug!(%error, "the versions of the keys could not be looked at");
        }
        lost(&Location::File(database.to_owned()), findings).await;
    }
    copies(config, Some(database), now, findings).await;
}

async fn versions(config: &Config, database: &Path, findings: &mut Vec<Finding>) -> anyhow::Result<()> {
    let seal = loading::seal(config)?;
    let mut keys = Inspection::keys_beside(database).await?;
    let looked = keys.versions(&seal, database).await;
    keys.close().await?;
    let versions = looked?;
    let told: Vec<String> = versions.wrapped.iter().map(|(version, count)| format!("{count} keys under version {version}")).collect();
    let told = told.join(", ");
    if versions.changing == Changing::Begun {
        findings.push(Finding::warning(
            "key_change_unfinished",
            format!("a change of the outer key was begun and not ended ({told})"),
            "Stop the server and give `waakvlam keys rotate` again; until then both key files are needed",
        ));
    } else if versions.is_unnamed {
        findings.push(Finding::warning(
            "key_change_unfinished",
            format!("the outer key was changed to version {}, and its file does not have its name yet", versions.version),
            "Stop the server and give `waakvlam keys rotate` again",
        ));
    } else if versions.version > 1 {
        findings.push(Finding::note(
            "key_version",
            format!("the outer key in force is version {} ({told})", versions.version),
            "Nothing; copies of the keys from before the change need the key before",
        ));
    }
    before(config, versions.version, findings);
    Ok(())
}

/// The outer keys before, which lie beside the one in force longer than any copy of the keys needs them.
fn before(config: &Config, version: i64, findings: &mut Vec<Finding>) {
    let file = &config.seal.key_file;
    let age = std::fs::metadata(file).and_then(|file| file.modified()).ok().and_then(|at| at.elapsed().ok());
    let days = age.map_or(0, |age| age.as_secs() / (24 * 60 * 60));
    if config.seal.key.is_some() || days <= u64::from(config.retention.key_backup_days) {
        return;
    }
    for version in 1..version {
        let kept = format!("{}.v{version}", file.display());
        if Path::new(&kept).exists() {
            findings.push(Finding::warning(
                "old_key_kept",
                format!("{kept} is a key from before, and no copy of the keys that may be kept needs it any more"),
                format!("Destroy it: `shred -u {kept}`, and the copy in your safe"),
            ));
        }
    }
}

/// People and signals whom nobody can read, though nobody erased them.
pub async fn lost(at: &Location, findings: &mut Vec<Finding>) {
    match lost_keys(at).await {
        Ok(LostKeys { people: 0, signals: 0 }) => {}
        Ok(LostKeys { people, signals }) => findings.push(Finding::serious(
            "keys_lost",
            format!("the keys of {people} people and {signals} signals are not in the key store: nobody can read them"),
            "If the key store was restored from a copy older than the messages, restore the newest copy of the keys; \
             docs/OPERATING.md says more under \"Drills\"",
        )),
        Err(error) => findings.push(Finding::of_error("database", &error)),
    }
}

/// Copies of the keys that live longer than is promised.
pub async fn copies(config: &Config, database: Option<&Path>, now: Timestamp, findings: &mut Vec<Finding>) {
    let Some(folder) = &config.retention.key_backup_folder else { return };
    let days = config.retention.key_backup_days;
    let found = match archives(folder, database, now).await {
        Ok(found) => found,
        Err(error) => return findings.push(Finding::of_error("key_copies", &error)),
    };
    let (old, last) = too_old(&found, days);
    for archive in old.iter().copied().chain(last) {
        let remedy = if last == Some(archive) {
            "Make a new copy (`waakvlam backup --keys FILE`), and then give `waakvlam backup --prune`"
        } else {
            "Give `waakvlam backup --prune`, and remove the same file wherever else it was copied to"
        };
        let what = format!(
            "{} is {} days old, and people were promised {days}: whoever was erased since can be read with it",
            archive.path.display(),
            archive.days
        );
        findings.push(Finding::warning("key_copy_too_old", what, remedy));
    }
}
