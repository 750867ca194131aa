//! Signals: what a worker has to know and do.
//!
//! The one decision: every change names the version it saw, so the first claim wins by counting changed rows, and whoever
//! comes second is told so. Facts lie under the signal's own key, the reporter under another: who may read the one may not
//! read the other by accident.

use super::document::Document;
use crate::id::{ConversationId, DeskId, Kind, NetworkId, SignalId, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::{self, Climb};
use jiff::Timestamp;

/// Who has to act.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// A worker.
    Worker(WorkerId),
    /// A named desk.
    Desk(DeskId),
}

impl From<signal::Owner> for Owner {
    fn from(owner: signal::Owner) -> Self {
        match owner {
            signal::Owner::Worker(worker) => Self::Worker(worker),
            signal::Owner::Desk(desk) => Self::Desk(desk),
        }
    }
}

/// By when, and by which rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The moment.
    pub at: Timestamp,
    /// The rule's name: `today`, `wgs-4-2`, …
    pub rule: String,
}

/// Open with somebody next in line, or closed with an outcome: an open signal without a next moment cannot be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
    /// Somebody has to act.
    Open {
        /// When it rings next.
        next_at: Timestamp,
        /// For whom: a worker's or desk's name.
        next_who: String,
    },
    /// Done.
    Closed {
        /// When.
        at: Timestamp,
        /// From the fixed list in `kinds.yaml`.
        outcome: String,
    },
}

/// How a signal stands; the part of it that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The word of the transition table.
    pub status: String,
    /// `urgent`, `high`, `normal`.
    pub urgency: String,
    /// Who has to act.
    pub owner: Owner,
    /// By when.
    pub deadline: Deadline,
    /// What is next.
    pub course: Course,
    /// How far it climbed while nobody acted.
    pub climb: Climb,
}

/// Why it went where it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// When it was decided.
    pub at: Timestamp,
    /// JSON: the reasons as plain sentences.
    pub reasons: String,
    /// JSON: who was passed over and why.
    pub passed_over: String,
}

/// A line in a signal's own history, which is only ever added to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalEvent {
    /// When.
    pub at: Timestamp,
    /// `raised`, `claimed`, `read`, …
    pub what: String,
    /// Who: `script`, `worker:fatima`, …
    pub who: String,
    /// Words that belong to it; sealed under the signal's key.
    pub note: Option<Text>,
}

/// A new signal.
#[derive(Clone, Debug)]
pub struct Raised {
    /// Its id, derived from the envelope that caused it.
    pub id: SignalId,
    /// Its number, from `Store::signal_numbers`.
    pub number: i64,
    /// Whose network.
    pub network: NetworkId,
    /// The conversation in which an answer reaches the one who raised it.
    pub conversation: Option<ConversationId>,
    /// Who raised it, kept apart under a key of its own.
    pub reporter: Option<Document>,
    /// What it is about.
    pub kind: Kind,
    /// `tenant`, `neighbour`, …
    pub source: String,
    /// The four digits.
    pub postcode4: Option<String>,
    /// The home it is about, as `Address::home` spells it; kept as a keyed hash only, for grouping.
    pub about_address: Option<Text>,
    /// How it stands.
    pub standing: Standing,
    /// What was told.
    pub facts: Document,
    /// In which language.
    pub language: Language,
    /// Why it goes to that owner.
    pub decision: Decision,
    /// What that was decided by; it names addresses and relations.
    pub asked: Option<Document>,
    /// Its first lines.
    pub events: Vec<SignalEvent>,
    /// When.
    pub created_at: Timestamp,
}

/// A change to a signal that exists: claim, hand back, close, raise its urgency, add facts.
#[derive(Clone, Debug)]
pub struct SignalChange {
    /// Which.
    pub signal: SignalId,
    /// The version that was read; the change makes it one more. Another version: nothing of the turn is written.
    pub version: i64,
    /// How it stands from now on.
    pub standing: Standing,
    /// What it is about from now on; `None` leaves it.
    pub kind: Option<Kind>,
    /// The facts from now on; `None` leaves them.
    pub facts: Option<Document>,
    /// Why it goes to a new owner, if it does.
    pub decision: Option<Decision>,
    /// What is added to its history.
    pub events: Vec<SignalEvent>,
    /// When; a new owner's last assignment is this moment.
    pub at: Timestamp,
}

impl SignalChange {
    /// How this case stands from now on, and what happened; the rest of it stays as it is.
    pub fn of(case: &Case, standing: Standing, event: SignalEvent) -> Self {
        let at = event.at;
        Self { signal: case.id, version: case.version, standing, kind: None, facts: None, decision: None, events: vec![event], at }
    }
}

/// Whether what a signal says can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// It can.
    Whole,
    /// Its key is gone, or does not open it any more: nobody can read it. Whose it is, and what is to be done by when, is there.
    Lost,
}

/// A signal as it is read.
#[derive(Clone, Debug)]
pub struct Case {
    /// Which.
    pub id: SignalId,
    /// What people call it by.
    pub number: i64,
    /// Whose network.
    pub network: NetworkId,
    /// The conversation in which an answer reaches the one who raised it.
    pub conversation: Option<ConversationId>,
    /// What it is about.
    pub kind: Kind,
    /// Who raised it, as a sort.
    pub source: String,
    /// The four digits.
    pub postcode4: Option<String>,
    /// How it stands.
    pub standing: Standing,
    /// What was told; empty when that is lost.
    pub facts: Document,
    /// Whether that could be read.
    pub sight: Sight,
    /// In which language.
    pub language: Language,
    /// For the next change.
    pub version: i64,
    /// When it was raised.
    pub created_at: Timestamp,
}
