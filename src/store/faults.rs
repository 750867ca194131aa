//! Faults that a test puts in, at the one place where transactions begin and commit.
//!
//! The one decision: a fault is named by its transaction's number, so a test can walk through a whole story and break it
//! everywhere, once. Without a fault this is one comparison with `None`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Where in a transaction it breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Nothing was done yet.
    BeforeBegin,
    /// Everything was done and nothing is written.
    BeforeCommit,
    /// Everything is written, and the caller hears of an error.
    AfterCommit,
}

impl Moment {
    /// All of them, in order.
    pub const ALL: [Moment; 3] = [Self::BeforeBegin, Self::BeforeCommit, Self::AfterCommit];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::BeforeBegin => "before begin",
            Self::BeforeCommit => "before commit",
            Self::AfterCommit => "after commit",
        }
    }
}

/// What happens after it broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aftermath {
    /// The store goes on: an error that passes.
    GoesOn,
    /// The store does nothing any more: the process was killed there.
    Stops,
}

/// The faults of one store; none by default. Clones share their count.
#[derive(Clone, Debug, Default)]
pub struct Faults(Option<Arc<Plan>>);

#[derive(Debug)]
struct Plan {
    transaction: u64,
    moment: Moment,
    aftermath: Aftermath,
    begun: AtomicU64,
    struck: AtomicBool,
    asked: AtomicU64,
}

impl Faults {
    /// No faults, at no cost.
    pub fn none() -> Self {
        Self(None)
    }

    /// One fault, in the `transaction`-th transaction (from 1) of messages and keys together.
    pub fn at(transaction: u64, moment: Moment, aftermath: Aftermath) -> Self {
        Self(Some(Arc::new(Plan {
            transaction,
            moment,
            aftermath,
            begun: AtomicU64::new(0),
            struck: AtomicBool::new(false),
            asked: AtomicU64::new(0),
        })))
    }

    /// No faults either; what is asked of the database is counted.
    pub fn counting() -> Self {
        // There is no transaction 0.
        Self::at(0, Moment::BeforeBegin, Aftermath::GoesOn)
    }

    /// How often the databases of messages and keys were asked to read or to write; 0 when nothing is counted.
    pub fn asked(&self) -> u64 {
        self.0.as_ref().map_or(0, |plan| plan.asked.load(Ordering::SeqCst))
    }

    /// The database is asked for something.
    pub(super) fn ask(&self) {
        if let Some(plan) = &self.0 {
            plan.asked.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// Whether it has happened.
    pub fn struck(&self) -> bool {
        self.0.as_ref().is_some_and(|plan| plan.struck.load(Ordering::SeqCst))
    }

    /// A transaction is about to begin; its number.
    pub(super) fn begin(&self) -> u64 {
        self.0.as_ref().map_or(0, |plan| plan.begun.fetch_add(1, Ordering::SeqCst) + 1)
    }

    /// What happens at this moment of this transaction.
    pub(super) fn strike(&self, transaction: u64, moment: Moment) -> Option<Aftermath> {
        let plan = self.0.as_ref()?;
        let here = plan.transaction == transaction && plan.moment == moment;
        here.then(|| {
            plan.struck.store(true, Ordering::SeqCst);
            plan.aftermath
        })
    }
}
