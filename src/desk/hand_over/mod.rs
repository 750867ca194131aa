//! What goes from one organisation to another: offered, answered, taken back, reported on.
//!
//! Reading order: `mod` (what can be done, once for each form), `ways` (what may go, to whom and why), `offer` (offering and
//! taking back), `answer` (what the receiver does), `ring` (what its clock does), `tell` (who hears of it), `show` (what a
//! worker reads of it), `later` (what is told after it was taken).
//!
//! The one decision (`NUIS-3`): the giver's signal never moves. At acceptance the receiver gets a signal of their own, made of
//! what was offered and of nothing else, so that no list, search, history or conversation can show them what was not given.

mod answer;
mod later;
mod offer;
mod ring;
mod show;
mod tell;
mod ways;

pub(in crate::desk) use later::Later;
pub use show::{Given, Lines, Offer, OfferInShort};
pub use ways::Way;

use super::Desk;
use super::clock::Matter;
use super::written::Written;
use crate::handover::{self, Fields, NotNow, Outcome, Reason, Status};
use crate::id::{HandOverId, WorkerId};
use crate::signal::status::Refused;
use crate::store::{self, Case, Changes, Form, HandOver, HandOverMoved, SignalChange, SignalEvent, StoreError, TimerName, TimerOwner};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How often it is tried on a signal that keeps moving; each time somebody else got something done.
const MOST_TRIES: usize = 8;

/// Something that is done about a hand-over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Offers a signal, in one of the ways that are allowed.
    Offer {
        /// Its number.
        number: i64,
        /// Which way: [`Way::id`].
        way: String,
        /// When the tenant signed the support clause, if that is the ground.
        signed_on: Option<Date>,
    },
    /// Takes it back.
    Revoke {
        /// Which.
        id: HandOverId,
    },
    /// Takes it.
    Accept {
        /// Which.
        id: HandOverId,
    },
    /// Does not take it.
    Refuse {
        /// Which.
        id: HandOverId,
        /// Why.
        reason: Reason,
    },
    /// Tells what came of what was taken.
    Report {
        /// The number of the receiver's signal.
        number: i64,
        /// What.
        outcome: Outcome,
    },
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandedOver {
    /// It is done; with the number of the receiver's signal, if that was made.
    Now {
        /// The receiver's.
        number: Option<i64>,
    },
    /// It was done before.
    Before,
    /// Nothing came of it.
    Refused(NotHandedOver),
}

/// Why nothing came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotHandedOver {
    /// There is no such thing, or none within reach.
    Unknown,
    /// The signal does not stand so.
    Signal(Refused),
    /// It is not allowed.
    NotAllowed(handover::Refusal),
    /// The hand-over does not stand so.
    NotNow(NotNow),
    /// Another offer of it waits.
    OfferedAlready,
    /// It is about this worker's own address, or their family's.
    TooClose,
    /// What may be told in this direction is a shorter list.
    NotToBeTold,
}

/// What is to be written, and the number it made.
struct Made {
    changes: Changes,
    number: Option<i64>,
}

/// What a deed comes to before it is written.
enum Outturn {
    Write(Box<Made>),
    Before,
    Refused(NotHandedOver),
}

impl From<NotHandedOver> for Outturn {
    fn from(why: NotHandedOver) -> Self {
        Self::Refused(why)
    }
}

impl Desk {
    /// Does it, once for each key.
    ///
    /// # Errors
    /// When it is not known to be written down: the same form may be sent again, and is done once.
    pub async fn hand_over(&self, worker: &WorkerId, deed: &Deed, key: &str) -> Result<HandedOver, StoreError> {
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        for _ in 0..MOST_TRIES {
            if self.store.form_was_taken(&form).await? {
                return Ok(HandedOver::Before);
            }
            let now = self.clock.now();
            let Made { changes, number } = match Box::pin(self.outturn(worker, deed, now)).await? {
                Outturn::Write(made) => *made,
                Outturn::Before => return Ok(HandedOver::Before),
                Outturn::Refused(why) => return Ok(HandedOver::Refused(why)),
            };
            if self.write("a hand-over", Some(form.clone()), changes, now).await? == Written::Down {
                return Ok(HandedOver::Now { number });
            }
        }
        Err(StoreError::Locked)
    }

    /// Does it as a part of something else that is written: a turn of a worker's own chat.
    pub(in crate::desk) async fn hand_over_within(
        &self,
        changes: &mut Changes,
        worker: &WorkerId,
        deed: &Deed,
        now: Timestamp,
    ) -> Result<HandedOver, StoreError> {
        Ok(match Box::pin(self.outturn(worker, deed, now)).await? {
            Outturn::Write(made) => {
                let Made { changes: more, number } = *made;
                changes.take_in(more);
                HandedOver::Now { number }
            }
            Outturn::Before => HandedOver::Before,
            Outturn::Refused(why) => HandedOver::Refused(why),
        })
    }

    /// On the heap, as what offering and accepting need would lie on every stack that comes by here.
    async fn outturn(&self, worker: &WorkerId, deed: &Deed, now: Timestamp) -> Result<Outturn, StoreError> {
        match deed {
            Deed::Offer { number, way, signed_on } => self.offering(worker, *number, way, *signed_on, now).await,
            Deed::Revoke { id } => self.revoking(worker, *id, now).await,
            Deed::Accept { id } => self.accepting(worker, *id, now).await,
            Deed::Refuse { id, reason } => self.refusing(worker, *id, *reason, now).await,
            Deed::Report { number, outcome } => self.reporting(worker, *number, *outcome, now).await,
        }
    }

    /// A hand-over and the giver's signal. The signal is read first: its version, which is checked when anything is written, then
    /// vouches for what was read of the hand-over after it.
    async fn hand_over_and_signal(&self, id: HandOverId) -> Result<Option<(HandOver, Case)>, StoreError> {
        let Some(HandOver { signal, .. }) = self.store.hand_over(id).await? else { return Ok(None) };
        let case = self.store.case_of(signal).await?;
        Ok(self.store.hand_over(id).await?.zip(case))
    }

    /// What happened, as a row; and as a line in the history of the giver's signal, whose version makes the two one.
    fn moved(&self, hand_over: &HandOver, case: &Case, step: Step) -> Changes {
        let Step { status, who, answer_by, at, taken, left_behind } = step;
        let event = SignalEvent { at, what: format!("hand_over_{}", status.as_str()), who: who.clone(), note: None };
        let is_giver = status == Status::Offered || status == Status::Revoked;
        let mut standing = case.standing.clone();
        if is_giver {
            standing.climb.acted_at = Some(at);
        }
        let standing = self.wound(&Matter::of(case), standing, &BTreeMap::new(), at);
        let moved = HandOverMoved {
            event: self.clock.id(),
            hand_over: hand_over.id,
            network: hand_over.network.clone(),
            step: hand_over.step + i64::from(status != Status::Offered),
            at,
            status: status.clone(),
            who,
            answer_by: answer_by.unwrap_or(hand_over.answer_by),
            taken,
            left_behind,
        };
        let name = TimerName { owner: TimerOwner::Signal(hand_over.signal), kind: store::HAND_OVER.to_owned() };
        let mut changes = Changes { signals: vec![SignalChange::of(case, standing, event)], ..Changes::default() };
        match answer_by.filter(|_| status.is_open()) {
            Some(due_at) => {
                let network = hand_over.network.clone();
                changes.timers_set.push(store::Timer { name, network, due_at, turn: moved.step });
            }
            None => changes.timers_cleared.push(name),
        }
        changes.hand_overs_moved.push(moved);
        changes
    }
}

/// A step of a hand-over.
struct Step {
    status: Status,
    who: String,
    /// When its clock goes off next, if it does.
    answer_by: Option<Timestamp>,
    at: Timestamp,
    taken: Option<crate::id::SignalId>,
    /// The names of what does not go.
    left_behind: Fields,
}
