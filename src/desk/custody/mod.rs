//! Seeing who reported: asked by the worker of the signal, decided by a custodian, told to the reporter.
//!
//! Reading order: `mod` (what can be done, once for each form), `ask` and `answer` (what comes of each), `ring` (what the clocks do),
//! `tell` (who hears of it), `show` (what each of the two reads).
//!
//! The one decision: the custodian's side never reads who reported. It is opened in one place (`show`), for the one who asked, with
//! a warrant that follows from what is written down; and it goes onto that page and nowhere else: no alert, log, export or history
//! has a field for it.

mod answer;
mod ask;
mod ring;
mod show;
mod tell;

pub use show::{Asking, Decided, Identity, Pending};

use super::Desk;
use super::clock::Matter;
use super::written::Written;
use crate::custody::{Action, Delay, Event, NotNow, Purpose, Request, Status, What};
use crate::id::WorkerId;
use crate::personal::Text;
use crate::store::{CUSTODY, Case, Changes, CustodyNoted, Form, SignalChange, SignalEvent, StoreError, Timer, TimerName, TimerOwner};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// How often it is tried on a signal that keeps moving; each time somebody else got something done.
const MOST_TRIES: usize = 8;

/// Something that is done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustodyDeed {
    /// Asks to see who reported.
    Ask {
        /// What for.
        purpose: Purpose,
        /// Why, in their words.
        words: Text,
    },
    /// Says yes to what a colleague asked.
    Grant {
        /// To which request.
        request: Uuid,
        /// Why.
        reason: Text,
        /// Why the reporter hears of it later, and on which day at the latest; `None`: now.
        later: Option<(Delay, Date)>,
    },
    /// Says no.
    Refuse {
        /// To which request.
        request: Uuid,
        /// Why.
        reason: Text,
    },
    /// Takes a yes back.
    End {
        /// Which.
        request: Uuid,
        /// Why.
        reason: Text,
    },
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustodyDone {
    /// It is written down.
    Now,
    /// The same form did it before.
    Before,
    /// Nothing came of it.
    Refused(NotInCustody),
}

/// Why nothing came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotInCustody {
    /// There is no such thing, or it is not theirs to do.
    Unknown,
    /// The signal is not theirs: they take it first.
    NotTheirs,
    /// No reason was written.
    NoReason,
    /// It was asked already, and is not over.
    AskedAlready,
    /// Nobody in their organisation may decide.
    NoCustodian,
    /// Nothing is kept of who reported: a list brought it in, or another organisation.
    NothingKept,
    /// The day for telling the reporter is past, or too far away.
    WrongDay,
    /// It was answered, or is over.
    NotNow(NotNow),
}

/// A step of a request, to be written.
struct Step {
    what: What,
    status: Status,
    who: String,
    note: Option<Text>,
    /// When its clock goes off next, if it does.
    rings_at: Option<Timestamp>,
}

impl Desk {
    /// Does it at the signal with this number, once for each key.
    ///
    /// # Errors
    /// When it is not known to be written down: the same form may be sent again, and is done once.
    pub async fn in_custody(&self, worker: &WorkerId, number: i64, deed: &CustodyDeed, key: &str) -> Result<CustodyDone, StoreError> {
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        for _ in 0..MOST_TRIES {
            if self.store.form_was_taken(&form).await? {
                return Ok(CustodyDone::Before);
            }
            let now = self.clock.now();
            let outturn = match deed {
                CustodyDeed::Ask { purpose, words } => self.asking_who(worker, number, *purpose, words, now).await?,
                CustodyDeed::Grant { .. } | CustodyDeed::Refuse { .. } | CustodyDeed::End { .. } => {
                    self.deciding(worker, number, deed, now).await?
                }
            };
            let changes = match outturn {
                Ok(changes) => changes,
                Err(why) => return Ok(CustodyDone::Refused(why)),
            };
            if self.write("a request to see who reported", Some(form.clone()), *changes, now).await? == Written::Down {
                return Ok(CustodyDone::Now);
            }
        }
        Err(StoreError::Locked)
    }

    /// What happened to a request, as a row of its own and as a line in the signal's history, whose version makes the two one.
    fn custody_step(&self, request: &Request, case: &Case, step: Step, now: Timestamp) -> Changes {
        let Step { what, status, who, note, rings_at } = step;
        let line = SignalEvent { at: now, what: format!("custody_{}", status.as_str()), who: who.clone(), note: None };
        let standing = self.wound(&Matter::of(case), case.standing.clone(), &BTreeMap::new(), now);
        let place = i64::try_from(request.events.len()).unwrap_or(i64::MAX) + 1;
        let noted = CustodyNoted {
            request: request.id,
            network: request.network.clone(),
            signal: request.signal,
            step: place,
            event: Event { id: self.clock.id(), at: now, what, who, note },
        };
        let mut changes =
            Changes { signals: vec![SignalChange::of(case, standing, line)], custody_noted: vec![noted], ..Changes::default() };
        match rings_at {
            Some(due_at) => changes.timers_set.push(self.custody_timer(request, CUSTODY, due_at, place)),
            None => changes.timers_cleared.push(self.custody_timer(request, CUSTODY, now, place).name),
        }
        changes
    }

    fn custody_timer(&self, request: &Request, kind: &str, due_at: Timestamp, turn: i64) -> Timer {
        let name = TimerName { owner: TimerOwner::Signal(request.signal), kind: kind.to_owned() };
        Timer { name, network: request.network.clone(), due_at, turn }
    }
}

/// How a request stands after this.
fn after(request: &Request, action: Action) -> Result<Status, NotInCustody> {
    request.status().after(action).map_err(NotInCustody::NotNow)
}
