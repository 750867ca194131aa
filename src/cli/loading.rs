//! What several commands open: the library, the network, the store, the desk.

use super::report;
use crate::config::{Config, DatabaseAt};
use crate::desk::translate::with_dutch;
use crate::desk::{Copies, Desk, FICTIONAL, Library, LibraryError, Outlet, Policy, Sources, Watch, workers_of};
use crate::id::NetworkId;
use crate::routing::Network;
use crate::store::{self, Faults, Store};
use crate::time::Clock;
use anyhow::{Context as _, bail};
use secrecy::{ExposeSecret as _, SecretString};
use std::path::{Path, PathBuf};

/// Reads the library, or fails with all its mistakes in words.
pub fn library(config: &Config) -> anyhow::Result<Library> {
    Library::read(&config.dialogs.path).map_err(|error| report::refused(error, &config.dialogs.path))
}

/// The library of the folder when every crisis rule does what its examples say too: what an author may put into use.
pub fn tried(config: &Config) -> Result<Library, LibraryError> {
    let library = Library::read(&config.dialogs.path)?;
    let untrue = library.screen.try_examples();
    if untrue.is_empty() { Ok(library) } else { Err(LibraryError::Mistakes(untrue)) }
}

/// Reads the library to try it, or fails with all its mistakes in words. What is not translated yet stands in it in Dutch, so
/// that an author can draw and play a dialog before anybody translates it.
pub fn draft(config: &Config) -> anyhow::Result<Library> {
    let folder = &config.dialogs.path;
    let judged = Sources::read(folder).and_then(|sources| Library::judge(with_dutch(sources)).map_err(LibraryError::Mistakes));
    judged.map_err(|error| report::refused(error, folder))
}

/// The folder beside the data: where what can be made again is kept.
pub fn data_folder(config: &Config) -> PathBuf {
    let beside = match config.database_at() {
        Ok(DatabaseAt::File(path)) => path,
        Ok(DatabaseAt::Server { .. }) | Err(_) => config.seal.key_file.clone(),
    };
    beside.parent().map(Path::to_owned).unwrap_or_default()
}

/// A network and the file it was read from.
pub struct Served {
    /// As checked.
    pub network: Network,
    /// As written.
    pub document: String,
}

/// What is served, and the watch over the folder it came from.
pub struct Found {
    /// In order: from the folder, or else the last good one from the store.
    pub library: Library,
    /// As it fits that library.
    pub served: Served,
    /// Over the folder, whatever is served.
    pub watch: Watch,
}

/// Finds what is to be served. A folder with mistakes does not keep people from being heard: all mistakes are told, and
/// what was in use last goes on.
pub async fn find(config: &Config, store: &Store) -> anyhow::Result<Found> {
    let (watch, library) = Watch::begin(&config.dialogs.path);
    let refused = match library {
        Ok(library) => {
            let served = network(config, &library, store).await?;
            return Ok(match instead(store, &served.network.id, &library).await? {
                None => Found { library, served, watch },
                Some(library) => Found { served: network(config, &library, store).await?, library, watch },
            });
        }
        Err(refused) => refused,
    };
    for id in store.networks().await? {
        let Some((revision, library)) = Library::last_good(store, &id).await? else { continue };
        let served = network(config, &library, store).await?;
        if served.network.id == id {
            report::tell(&refused, &config.dialogs.path, config.log.form);
            tracing::error!(revision, "the dialogs cannot be used as they are; the last good ones are served until they are mended");
            return Ok(Found { library, served, watch });
        }
    }
    Err(report::refused(refused, &config.dialogs.path))
}

/// What is served instead of dialogs that were taken back.
async fn instead(store: &Store, network: &NetworkId, library: &Library) -> anyhow::Result<Option<Library>> {
    let Some(revision) = store.taken_back(network, &library.sources.document()).await? else { return Ok(None) };
    let good = Library::last_good(store, network).await?;
    if good.is_some() {
        tell_taken_back(revision);
    }
    Ok(good.map(|(_, library)| library))
}

/// The folder holds what was taken back.
pub fn tell_taken_back(revision: i64) {
    tracing::warn!(
        revision,
        "the dialogs in the folder are the ones that were taken back, and the earlier ones go on: change the files, or give `waakvlam dialogs release`"
    );
}

/// The network that is served: the configured file; else the one that was applied; else the fictional neighbourhood. In the
/// place of a file with mistakes stands what was applied last, loudly.
pub async fn network(config: &Config, library: &Library, store: &Store) -> anyhow::Result<Served> {
    let mut applied = Vec::new();
    for id in store.networks().await? {
        let document = store.network(&id).await?.unwrap_or_default();
        applied.push((id, document));
    }
    choose_network(config, library, applied)
}

/// The network that is served, of those that were applied.
pub fn choose_network(config: &Config, library: &Library, applied: Vec<(NetworkId, String)>) -> anyhow::Result<Served> {
    let made_up = read_network(&config.dialogs.path.join(FICTIONAL), library);
    let refused = match config.network.file.as_ref().map(|path| read_network(path, library)) {
        Some(Ok(served)) => return Ok(served),
        Some(Err(error)) if !error.is::<report::Refused>() => return Err(error),
        Some(Err(refused)) => Some(refused),
        None => None,
    };
    let not_made_up = |id: &NetworkId| made_up.as_ref().map_or(true, |made_up| made_up.network.id != *id);
    let applied: Vec<_> = applied.into_iter().filter(|(id, _)| not_made_up(id)).collect();
    match (applied.as_slice(), refused) {
        ([], None) => made_up,
        ([(id, document)], refused) => {
            if let Some(error) = refused.or(made_up.err().filter(anyhow::Error::is::<report::Refused>)) {
                tracing::error!("{error:#}");
                tracing::error!(network = %id, "this file cannot be used as it is; the network that was applied last is served");
            }
            let document = document.clone();
            let network = library
                .network_of(id.as_str(), &document)
                .map_err(|error| report::refused(error, Path::new("")))
                .context("the applied network does not fit the dialogs any more: apply it again")?;
            Ok(Served { network, document })
        }
        ([] | [_, ..], Some(refused)) => Err(refused),
        (several, None) => bail!("{} networks were applied; say which one with network.file", several.len()),
    }
}

/// Reads a network file.
pub fn read_network(path: &Path, library: &Library) -> anyhow::Result<Served> {
    let document = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let folder = path.parent().unwrap_or(Path::new(""));
    let network = library.network_of(&name, &document).map_err(|error| report::refused(error, folder))?;
    Ok(Served { network, document })
}

/// Opens the store that is configured.
pub async fn store(config: &Config, clock: &Clock) -> anyhow::Result<Store> {
    let database = config.database_at().map_err(anyhow::Error::msg)?;
    open(location(database), config, clock).await
}

/// Where the settings say that it is.
pub fn location(database: DatabaseAt) -> store::Location {
    match database {
        DatabaseAt::File(path) => store::Location::File(path),
        DatabaseAt::Server { messages, keys } => store::Location::Server { messages, keys },
    }
}

/// The outer key, as configured.
pub fn seal(config: &Config) -> anyhow::Result<store::Seal> {
    let read = |key: &SecretString, name| {
        store::key_of_text(key.expose_secret()).with_context(|| format!("{name} is not a key: write 64 hexadecimal letters"))
    };
    Ok(match (&config.seal.key, &config.seal.old_key) {
        (Some(key), Some(old)) => store::Seal::Changing { key: read(key, "seal.key")?, old: read(old, "seal.old_key")? },
        (Some(key), None) => store::Seal::Given(read(key, "seal.key")?),
        (None, _) => store::Seal::File(config.seal.key_file.clone()),
    })
}

/// What the store is opened with, at this place and with the configured key.
pub fn settings(database: store::Location, config: &Config, clock: &Clock) -> anyhow::Result<store::Settings> {
    let (seal, holder) = (seal(config)?, clock.id().to_string());
    Ok(store::Settings { database, seal, clock: clock.clone(), holder, faults: Faults::none() })
}

/// Opens a store at this place, with the configured key.
pub async fn open(database: store::Location, config: &Config, clock: &Clock) -> anyhow::Result<Store> {
    let opened = Store::open(settings(database, config, clock)?).await?;
    if let store::KeyFact::Made(path) = &opened.key {
        tracing::warn!(key_file = %path.display(), "a key was made that seals everything people write: keep a copy of this file apart from the database; without it nothing can be read");
    }
    Ok(opened.store)
}

/// A desk over what was found.
pub async fn desk(config: &Config, library: Library, served: Served, store: Store, clock: Clock, outlet: Outlet) -> anyhow::Result<Desk> {
    let now = clock.now();
    store.apply_network(&served.network.id, &served.document, &workers_of(&served.network), now).await?;
    let policy = Policy {
        relay: config.telegram.relay_text,
        keep_arrears_months: config.arrears.keep_months,
        erase_after_days: config.retention.erase_after_days,
        key_backup_days: config.retention.key_backup_days,
    };
    let desk = Desk::open(store, clock, library, served.network, outlet, policy).await?;
    if let Some(folder) = &config.retention.key_backup_folder {
        desk.watch_key_copies(Copies::in_folder(folder.clone(), config.sqlite_path()));
    }
    Ok(desk)
}
