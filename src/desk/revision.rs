//! Dialogs that change while people are in them: which book a conversation follows, what becomes of everybody under
//! another one, and taking one back.
//!
//! The one decision: what is told beforehand is what happens. The author who asks and the turn that is taken go by the same
//! rule (`dialog/carry.rs`), over the same sealed sessions.

use super::person::State;
use super::turn::session;
use super::{Desk, Library, LibraryError, Sources};
use crate::dialog::{Book, Fate, Session, fate};
use crate::id::{DialogId, Kind, NetworkId, StepId};
use crate::store::{self, Store, StoreError};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};
use thiserror::Error;

/// Where people stand, and what becomes of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// In this dialog, the innermost.
    pub dialog: DialogId,
    /// At this step.
    pub step: Option<StepId>,
    /// In words.
    pub fate: String,
}

/// What was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// The revision that was in use.
    pub from: i64,
    /// The earlier one that is in use again.
    pub to: i64,
    /// The number it is in use under now.
    pub revision: i64,
    /// The files that are otherwise in it, by name.
    pub files: Vec<String>,
}

/// Why nothing was taken back.
#[derive(Debug, Error)]
pub enum TakeBackError {
    /// There is no such revision, or none before.
    #[error("there is no earlier revision to go back to")]
    None,
    /// This program judges otherwise than the one that released it.
    #[error("revision {revision} cannot be used by this program any more")]
    Unusable {
        /// Which.
        revision: i64,
        /// What is wrong with it.
        source: LibraryError,
    },
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Desk {
    /// The book that this conversation follows from this turn on, and its number; no book when it is the one in use. Whoever
    /// can go over to that one does so here.
    pub(super) async fn followed(&self, state: &mut State, library: &Library) -> Result<(i64, Option<Arc<Book>>), StoreError> {
        let current = self.revision();
        let revision = state.desktop.conversation.revision.unwrap_or(current);
        let pinned = if revision == current { None } else { self.pinned(revision).await? };
        let Some(old) = pinned else { return Ok((current, None)) };
        match fate(&old, &library.book, &state.session) {
            Fate::Same => Ok((current, None)),
            Fate::Moved(moved) => {
                state.session = *moved;
                Ok((current, None))
            }
            Fate::Stays(_) => Ok((revision, Some(old))),
        }
    }

    /// The book with this number, from the shelf or the store; `None` when it cannot be read any more, and then the current
    /// one is used.
    async fn pinned(&self, revision: i64) -> Result<Option<Arc<Book>>, StoreError> {
        if let Some(book) = self.shelf.read().unwrap_or_else(PoisonError::into_inner).get(&revision) {
            return Ok(Some(book.clone()));
        }
        let Some(book) = kept(&self.store, self.network_id(), revision, &self.library()).await? else {
            tracing::warn!(revision, "an old book cannot be read any more: its conversations go on with the current one");
            return Ok(None);
        };
        let book = Arc::new(book);
        self.shelf.write().unwrap_or_else(PoisonError::into_inner).insert(revision, book.clone());
        Ok(Some(book))
    }

    /// Puts what was in use before, or this revision, into use again.
    ///
    /// # Errors
    /// When there is no such revision or it cannot be read any more; what is in use goes on.
    pub async fn take_back(&self, to: Option<i64>) -> Result<TakenBack, TakeBackError> {
        let (earlier, library, mut taken) = to_take_back(&self.store, self.network_id(), to).await?;
        taken.revision = self.store.take_back(self.network_id(), &earlier, self.clock.now()).await?;
        self.serve(taken.revision, library);
        Ok(taken)
    }
}

/// Takes back without a desk: the next start goes by it.
///
/// # Errors
/// When there is no such revision or it cannot be read any more.
pub async fn take_back(store: &Store, network: &NetworkId, to: Option<i64>, now: Timestamp) -> Result<TakenBack, TakeBackError> {
    let (earlier, _, mut taken) = to_take_back(store, network, to).await?;
    taken.revision = store.take_back(network, &earlier, now).await?;
    Ok(taken)
}

async fn to_take_back(store: &Store, network: &NetworkId, to: Option<i64>) -> Result<(store::Book, Library, TakenBack), TakeBackError> {
    let current = store.current_book(network).await?.ok_or(TakeBackError::None)?;
    let earlier = match to {
        Some(revision) => store.book(network, revision).await?.filter(|book| book.document != current.document),
        None => store.book_before(network, &current).await?,
    };
    let earlier = earlier.ok_or(TakeBackError::None)?;
    let revision = earlier.revision;
    let unusable = |mistakes| TakeBackError::Unusable { revision, source: LibraryError::Mistakes(mistakes) };
    let sources = Sources::from_document(&earlier.document).ok_or_else(|| unusable(Vec::new()))?;
    let files = Sources::from_document(&current.document).map(|now| now.differing(&sources)).unwrap_or_default();
    let library = Library::judge(sources).map_err(unusable)?;
    let taken = TakenBack { from: current.revision, to: revision, revision: current.revision, files };
    Ok((earlier, library, taken))
}

/// Everybody who is in the middle of a conversation, and what would become of them under this library: how many at each place.
///
/// # Errors
/// When the store cannot be read.
pub async fn places(store: &Store, network: &NetworkId, library: &Library) -> Result<BTreeMap<Place, usize>, StoreError> {
    let mut books: BTreeMap<i64, Option<Book>> = BTreeMap::new();
    let mut places = BTreeMap::new();
    for (revision, session) in kept_sessions(store, network).await? {
        let Some(top) = session.stack.last() else { continue };
        if let std::collections::btree_map::Entry::Vacant(vacant) = books.entry(revision) {
            vacant.insert(kept(store, network, revision, library).await?);
        }
        let fate = match books.get(&revision).and_then(Option::as_ref).map(|old| fate(old, &library.book, &session)) {
            Some(Fate::Same) => "same: nothing they are in is changed".to_owned(),
            Some(Fate::Moved(moved)) => match moved.stack.last().and_then(|frame| frame.at.as_ref()) {
                Some(step) => format!("moved to `{step}`"),
                None => "moved".to_owned(),
            },
            Some(Fate::Stays(reason)) => format!("finishes on revision {revision}: {reason}"),
            None => format!("revision {revision} cannot be read any more: goes on with these dialogs as well as it can"),
        };
        *places.entry(Place { dialog: top.dialog.clone(), step: top.at.clone(), fate }).or_default() += 1;
    }
    Ok(places)
}

/// Everybody who is in the middle of a conversation: the revision they follow, and where they are.
pub(super) async fn kept_sessions(store: &Store, network: &NetworkId) -> Result<Vec<(i64, Session)>, StoreError> {
    let mut sessions = Vec::new();
    for id in store.under_way(network).await? {
        let Some((conversation, Some(document))) = store.conversation(id).await? else { continue };
        sessions.extend(conversation.revision.map(|revision| (revision, session(Some(&document)))));
    }
    Ok(sessions)
}

/// What is told of them, a line each.
pub fn told(places: &BTreeMap<Place, usize>) -> Vec<String> {
    if places.is_empty() {
        return vec!["Nobody is in the middle of a conversation.".to_owned()];
    }
    let line = |(place, count): (&Place, &usize)| {
        let step = place.step.as_ref().map_or_else(String::new, |step| format!(", at `{step}`"));
        format!("{}{step}: {count}, {}.", place.dialog, place.fate)
    };
    std::iter::once("In the middle of a conversation now:".to_owned()).chain(places.iter().map(line)).collect()
}

async fn kept(store: &Store, network: &NetworkId, revision: i64, library: &Library) -> Result<Option<Book>, StoreError> {
    let kinds: Vec<Kind> = library.kinds.iter().map(|(kind, _)| kind.clone()).collect();
    let kept = store.book(network, revision).await?;
    Ok(kept.and_then(|kept| Sources::from_document(&kept.document)?.book(Some(&kinds)).ok()))
}
