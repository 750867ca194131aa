//! What is written down, sealed, and read back.
//!
//! One file a use case, one transaction a use case, many at once in each. The one decision: all writing goes through one
//! writer that puts whatever is waiting into one transaction (`writer.rs`), so a lone message costs one commit and a hundred
//! people share one. Only this room names sqlx.
//!
//!
//! Reading order: `opening` (lock, key, files), `post` (what came in), `turn` and `commit` (what was made of it), `deliver`
//! (what goes out); beneath them `writer` (transactions), `sql` (statements), `sealed`, `keys`, `outer` (secrets).

mod alert;
mod attachment;
mod backup;
mod book;
mod case;
mod changes;
mod commit;
mod database;
mod deliver;
mod document;
mod envelope;
mod error;
mod faults;
#[cfg(test)]
mod harm;
mod history;
mod inspect;
mod keys;
mod lease;
mod lock;
mod network;
mod opening;
mod outer;
#[cfg(test)]
mod plans;
mod post;
mod raise;
mod route;
mod sealed;
mod signal;
mod sql;
mod timer;
mod turn;
mod words;
mod worker;
mod writer;

pub use alert::{Alert, AlertClosed, AlertRaised};
pub use attachment::Attachment;
pub use backup::{BackupError, KeysCopy, MessagesCopy, copy_keys, copy_messages};
pub use book::Book;
pub use changes::Changes;
pub use commit::{Act, Outcome, Turn};
pub use document::Document;
pub use envelope::{Conversation, Dead, Delivery, Envelope, Floor, Letter, Party, Waiting};
pub use error::{Remedy, StoreError};
pub use faults::{Aftermath, Faults, Moment};
pub use history::{Author, Direction, Message};
pub use inspect::{Contents, GivenUp, Inspection, Integrity};
pub use lease::Grant;
pub use network::Roster;
pub use opening::{Opened, Settings};
pub use outer::{KeyFact, Seal, key_of_text};
pub use post::{Cursor, DangerPost, Post, Posted};
pub use signal::{Case, Course, Deadline, Decision, Owner, Raised, SignalChange, SignalEvent, Standing};
pub use timer::{Timer, TimerName, TimerOwner};
pub use turn::Work;
pub use worker::{Link, Redeemed};

use crate::id::{ConversationId, NetworkId};
use crate::time::Clock;
use database::Database;
use keys::{Keys, Recent};
use lock::Lock;
use route::Route;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, Mutex};

/// Conversations whose address and key are kept at hand: two generations of this many, some 300 bytes each.
const ROUTES_AT_HAND: usize = 10_000;

/// The store. Cheap to clone; all clones write through one writer.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
    holder: Arc<str>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("holder", &self.holder).finish_non_exhaustive()
    }
}

struct Inner {
    messages: Database,
    keys: Arc<Keys>,
    clock: Clock,
    routes: Mutex<Recent<ConversationId, Arc<Route>>>,
    by_address: Mutex<Recent<Vec<u8>, Arc<Route>>>,
    numbers: tokio::sync::Mutex<HashMap<NetworkId, Range<i64>>>,
    _lock: Lock,
}

impl Inner {
    fn of(messages: Database, keys: Arc<Keys>, clock: Clock, lock: Lock) -> Self {
        Self {
            messages,
            keys,
            clock,
            routes: Mutex::new(Recent::of(ROUTES_AT_HAND)),
            by_address: Mutex::new(Recent::of(ROUTES_AT_HAND)),
            numbers: tokio::sync::Mutex::default(),
            _lock: lock,
        }
    }
}

impl Store {
    /// The same store under another name in leases: what a second process would be.
    #[must_use]
    pub fn acting_as(&self, holder: &str) -> Self {
        Self { inner: self.inner.clone(), holder: holder.into() }
    }

    /// Finishes what was asked, folds the log into the database and closes both files. Later calls are refused.
    pub async fn close(&self) {
        self.inner.messages.close().await;
        self.inner.keys.database.close().await;
    }
}
