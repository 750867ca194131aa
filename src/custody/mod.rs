//! Who reported, opened by two people together: one asks, another decides, and nobody else ever sees it.
//!
//! The one decision: how a request stands follows from what happened to it, and what happened is only ever added to. There is no
//! field that says "granted" and could be set; and the store opens who reported for a [`Warrant`] only, which is made here and
//! nowhere else.

mod purpose;
mod status;

pub use purpose::{Delay, LATEST, Purpose};
pub use status::{Action, NotNow, Status};

use crate::id::{NetworkId, OrganisationId, SignalId, WorkerId};
use crate::personal::Text;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// How long the one who asked sees who reported. A day and the next morning: long enough to answer a court on a working day, short
/// enough that nobody finds it open next week.
pub const OPEN_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Somebody asks to see who reported a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its name.
    pub id: Uuid,
    /// Whose network.
    pub network: NetworkId,
    /// Which signal.
    pub signal: SignalId,
    /// For which organisation they ask; its own custodians decide.
    pub organisation: OrganisationId,
    /// Who asks.
    pub by: WorkerId,
    /// When.
    pub at: Timestamp,
    /// What for.
    pub purpose: Purpose,
    /// Why, in their words.
    pub words: Text,
    /// What happened to it, oldest first.
    pub events: Vec<Event>,
}

/// Something that happened to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
    /// Who did it: `worker:<id>`, `clock`.
    pub who: String,
    /// Why, in a custodian's words.
    pub note: Option<Text>,
}

/// What can happen to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Nobody answered within the term; more people know.
    Escalated,
    /// The one who asked may look.
    Granted {
        /// Until then.
        until: Timestamp,
        /// When the reporter hears of it.
        telling: Telling,
    },
    /// They may not.
    Refused,
    /// Nobody answered at all, or nobody can any more.
    Lapsed,
    /// The term of looking is over, or a custodian ended it.
    Ended,
    /// The reporter was told.
    Told,
}

/// When a reporter hears that somebody may see who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// In the same moment.
    Now,
    /// Later, on a ground of law that a custodian wrote down.
    Later {
        /// Why not now.
        because: Delay,
        /// When they are told at the latest.
        at: Timestamp,
    },
}

/// A look that two people agreed on: only [`Request::warrant`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warrant {
    signal: SignalId,
}

impl Warrant {
    /// At which signal.
    pub fn signal(&self) -> SignalId {
        self.signal
    }
}

impl Request {
    /// How it stands.
    pub fn status(&self) -> Status {
        self.events.iter().fold(Status::Asked, |status, event| match event.what {
            What::Escalated => Status::Escalated,
            What::Granted { until, .. } => Status::Granted { until },
            What::Refused => Status::Refused,
            What::Lapsed => Status::Lapsed,
            What::Ended => Status::Ended,
            What::Told => status,
        })
    }

    /// What lets this worker see who reported at this moment: that they asked, that somebody else said yes, and that the term is
    /// not over.
    pub fn warrant(&self, worker: &WorkerId, now: Timestamp) -> Option<Warrant> {
        let granted = self.events.iter().any(|event| matches!(event.what, What::Granted { .. }) && event.who != said_by(&self.by));
        let is_open = matches!(self.status(), Status::Granted { until } if now < until);
        (*worker == self.by && granted && is_open).then_some(Warrant { signal: self.signal })
    }

    /// When the reporter has to be told, as long as nobody told them.
    pub fn tell_at(&self) -> Option<Timestamp> {
        if self.events.iter().any(|event| event.what == What::Told) {
            return None;
        }
        self.events.iter().find_map(|event| match event.what {
            What::Granted { telling: Telling::Later { at, .. }, .. } => Some(at),
            What::Granted { telling: Telling::Now, .. } => Some(event.at),
            What::Escalated | What::Refused | What::Lapsed | What::Ended | What::Told => None,
        })
    }

    /// Whether this worker may decide: never about what they asked for themselves.
    pub fn may_be_decided_by(&self, worker: &WorkerId) -> bool {
        *worker != self.by
    }
}

/// How an event names a worker.
pub fn said_by(worker: &WorkerId) -> String {
    format!("worker:{worker}")
}

#[cfg(test)]
mod tests;
