//! What is written down, sealed, and read back.
//!
//! One file a use case, one transaction a use case, many at once in each. The one decision: all writing goes through one
//! writer that puts whatever is waiting into one transaction (`writer.rs`), so a lone message costs one commit and a hundred
//! people share one; on PostgreSQL, which shares its own syncs, each is a transaction of its own (`server.rs`). Only this
//! room names sqlx.
//!
//! Reading order: `opening` (lock, key, databases), `post` (what came in), `turn` and `commit` (what was made of it),
//! `deliver` (what goes out); beneath them `database` with `file` and `writer` (SQLite), `server` and `others` (PostgreSQL),
//! `connection`, `sql`, `row` (statements and values), `sealed`, `keys`, `outer`, `memory` (secrets).

mod absence;
mod acquaintance;
mod agreement;
mod alert;
mod alone;
mod archive;
mod arrears;
mod attachment;
mod attempt;
mod audit;
mod backup;
mod belonging;
mod board;
mod book;
mod case;
mod changes;
mod check_in;
mod clear;
mod clock;
mod commit;
mod connection;
mod custody;
mod danger;
mod database;
mod deliver;
mod departure;
mod direct;
mod discard;
mod document;
mod envelope;
mod erase;
mod erasure;
mod error;
mod faults;
mod figures;
mod file;
mod follow_up;
mod forget;
mod hand_over;
#[cfg(test)]
mod harm;
mod history;
mod inspect;
mod invitation;
mod keys;
mod learning;
mod lease;
mod lock;
mod lost;
mod memory;
mod merge;
mod moving;
mod network;
mod opening;
mod others;
mod outer;
mod page;
mod past;
#[cfg(test)]
mod plans;
mod post;
mod processing;
mod raise;
#[cfg(test)]
mod reach;
mod reindex;
mod retain;
mod ring;
mod rotate;
mod route;
mod row;
mod sealed;
mod server;
mod session;
mod signal;
mod sql;
mod support;
mod table;
mod tenant;
mod timer;
mod trouble;
mod turn;
mod unsaid;
mod word;
mod words;
mod worker;
mod writer;

pub use acquaintance::{Acquaintance, Maker};
pub use agreement::{Agreement, Asked, AskedEvent, Happened, Matter};
pub use alert::{Alert, AlertClosed, AlertRaised};
pub use archive::{Archive, archives, too_old};
pub use arrears::{ArrearsEvent, ArrearsHanded, ArrearsKept, ArrearsNoted, ArrearsSeen};
pub use attachment::Attachment;
pub use attempt::ContactAttempt;
pub use audit::Audited;
pub use backup::{BackupError, KeysCopy, MessagesCopy, copy_keys, copy_messages};
pub use belonging::{Asked as AskedForWhom, Doubt, MessageMoved, Settled as SettledDoubt, Spoken};
pub use board::{Alike, BoardLine, OnDuty, Reach, Talk};
pub use book::Book;
pub use case::AtAddress;
pub use changes::Changes;
pub use check_in::{Plan, PlanEvent, PlanNoted, PlanState};
pub use clear::{CLEARED, ClearedBy, Clearing};
pub use commit::{Act, Outcome, Turn};
pub use custody::CustodyNoted;
pub use danger::DangerPost;
pub use departure::Left;
pub use document::Document;
pub use envelope::{Conversation, Dead, Delivery, Envelope, Floor, Letter, Party, Waiting};
pub use erase::Erased;
pub use erasure::{AskedHow, Erasure, ErasureChange};
pub use error::{Remedy, StoreError};
pub use faults::{Aftermath, Faults, Moment};
pub use figures::Moments;
pub use follow_up::{FollowUp, FollowUpDue};
pub use hand_over::{HandOver, HandOverEvent, HandOverMoved};
pub use history::{Author, Direction, Message, offered};
pub use inspect::{Contents, GivenUp, Inspection, Integrity, KeyVersions};
pub use invitation::{Answered, IdentityEvent, Invite, Made, Met, Sent, Typed, Whom};
pub use learning::{
    Coordinating, Correction, KeptExample, MOST_READ as MOST_CORRECTIONS_READ, Stands as CorrectionStands, Waiting as CorrectionWaiting,
    kept_examples,
};
pub use lease::Grant;
pub use lost::{LostKeys, lost_keys};
pub use merge::{Merge, MergeEnded};
pub use moving::Moved;
pub use network::Roster;
pub use opening::{Location, Opened, Settings};
pub use outer::{KeyFact, Seal, key_of_text};
pub use page::PageSeal;
pub use past::Decided;
pub use post::{Cursor, Post, Posted};
pub use reindex::Reindexed;
pub use retain::ClosedOf;
pub use ring::Changing;
pub use rotate::Rotated;
pub use session::{Form, Session, SignIn};
pub use signal::{Case, Course, Deadline, Decision, Owner, Raised, Sight, SignalChange, SignalEvent, Standing};
pub use support::{Household, SupportEvent};
pub use tenant::{TIED, Tie, UNTIED};
pub use timer::{CLOCK, CUSTODY, CUSTODY_TOLD, FOLLOW_UP, HAND_OVER, HAND_OVER_END, Timer, TimerName, TimerOwner};
pub use turn::Work;
pub use unsaid::Unsaid;
pub use word::{Heard, Shown};
pub use worker::{Link, Redeemed};

use crate::id::NetworkId;
use crate::time::Clock;
use database::Database;
use keys::Keys;
use lock::Lock;
use memory::Memory;
use others::Others;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

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
    memory: Arc<Memory>,
    /// Numbers for signals that this process took and has not given out yet.
    numbers: tokio::sync::Mutex<HashMap<NetworkId, Range<i64>>>,
    company: Company,
}

/// Who else may be at the database.
enum Company {
    /// Nobody: the lock beside the file keeps them out.
    Alone(#[expect(dead_code, reason = "held, not asked: the lock ends when this is dropped")] Lock),
    /// Any number of processes.
    Others(Others),
}

impl Store {
    /// The same store under another name in leases: what a second process would be.
    #[must_use]
    pub fn acting_as(&self, holder: &str) -> Self {
        Self { inner: self.inner.clone(), holder: holder.into() }
    }

    /// Finishes what was asked and closes: folds the log into the file, or lets go of what this process held at the server.
    /// Later calls are refused.
    pub async fn close(&self) {
        if let Company::Others(others) = &self.inner.company {
            others.leave(&self.inner.messages).await;
        }
        self.inner.messages.close().await;
        self.inner.keys.database.close().await;
    }
}
