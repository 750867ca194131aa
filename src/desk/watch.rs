//! A folder of dialogs that people change while the desk runs.
//!
//! The one decision: the folder is looked at, again and again, and no system is asked to tell of changes: that works alike
//! on every disk, on network folders and with what a version control writes. A change is judged when it stood still from one
//! look to the next, so that a save in its middle is taken for nothing.

use super::Desk;
use super::library::{Library, LibraryError};
use super::run::{Stop, pause, sleep};
use super::sources::Glance;
use crate::store::StoreError;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often the folder is looked at: a change is in use after two looks, before its author has found the terminal.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// What is known of the folder.
#[derive(Debug)]
pub struct Watch {
    folder: PathBuf,
    /// How it looked when it was last judged; `None` when it could not be looked at.
    judged: Option<Glance>,
    /// How it looked at the last look.
    seen: Option<Glance>,
}

/// What a look found.
#[derive(Debug)]
pub enum Look {
    /// Nothing that was not judged before.
    Same,
    /// Something is changing; a next look tells what.
    Changing,
    /// What changed is in use now, under this revision.
    Taken(i64),
    /// What is in the folder was taken back as this revision; what is in use goes on.
    TakenBack(i64),
    /// What changed cannot be used; what was in use goes on.
    Refused(LibraryError),
}

impl Watch {
    /// Reads the folder for the first time, and remembers how it looked.
    pub fn begin(folder: &Path) -> (Self, Result<Library, LibraryError>) {
        let judged = Glance::at(folder).ok();
        (Self { folder: folder.to_owned(), seen: judged.clone(), judged }, Library::read(folder))
    }

    /// Looks; whether there is something to judge, which stands still.
    async fn glance(&mut self) -> Result<Option<Glance>, Look> {
        let folder = self.folder.clone();
        let Ok(now) = tokio::task::spawn_blocking(move || Glance::at(&folder).ok()).await else { return Err(Look::Changing) };
        let before = std::mem::replace(&mut self.seen, now.clone());
        match (now == self.judged, now == before) {
            (true, _) => Err(Look::Same),
            (false, false) => Err(Look::Changing),
            (false, true) => Ok(now),
        }
    }
}

impl Desk {
    /// Looks at the folder once, and puts into use what changed in it when it has no mistakes.
    ///
    /// # Errors
    /// When the store cannot be read or written: the next look tries again.
    pub async fn look(&self, watch: &mut Watch) -> Result<Look, StoreError> {
        let now = match watch.glance().await {
            Ok(now) => now,
            Err(look) => return Ok(look),
        };
        let folder = watch.folder.clone();
        let reading = move || (Library::read(&folder), Glance::at(&folder).ok());
        let Ok((judged, after)) = tokio::task::spawn_blocking(reading).await else { return Ok(Look::Changing) };
        if after != now {
            // It changed while it was read.
            watch.seen = after;
            return Ok(Look::Changing);
        }
        let judged = match judged {
            Ok(library) => self.fits(&library).await?.map(|()| library),
            Err(error) => Err(error),
        };
        let look = match judged {
            Ok(library) => match self.store.taken_back(self.network_id(), &library.sources.document()).await? {
                Some(revision) => Look::TakenBack(revision),
                None => Look::Taken(self.put_into_use(library).await?),
            },
            Err(error) => Look::Refused(error),
        };
        watch.judged = now;
        Ok(look)
    }

    /// Whether the network that is served can be read with this library, as the next start will have to.
    async fn fits(&self, library: &Library) -> Result<Result<(), LibraryError>, StoreError> {
        let id = self.network_id();
        let Some(document) = self.store.network(id).await? else { return Ok(Ok(())) };
        match library.network_of(id.as_str(), &document) {
            Err(error) if self.library().network_of(id.as_str(), &document).is_ok() => Ok(Err(error)),
            // What does not fit the library in use either is not the doing of the other one.
            Ok(_) | Err(_) => Ok(Ok(())),
        }
    }

    /// Follows the folder until told to stop, and tells what came of each change.
    pub async fn follow(&self, mut watch: Watch, stop: &Stop, told: impl AsyncFn(Look)) {
        loop {
            sleep(LOOK_EVERY, stop).await;
            if stop.is_set() {
                return;
            }
            match self.look(&mut watch).await {
                Ok(Look::Same | Look::Changing) => {}
                Ok(look @ (Look::Taken(_) | Look::TakenBack(_) | Look::Refused(_))) => told(look).await,
                Err(error) => pause(&error, stop).await,
            }
        }
    }
}
