//! Where a signal begins once routing decided: whose it is, and how its clock starts.
//!
//! The one decision: whoever gets it has it at once, in the numbers too, so that the next signal of the same commit is routed
//! beside it.

use super::decide::{Decision, Target};
use super::network::{Load, Network};
use crate::id::WorkerId;
use crate::signal::{Climb, Deadline, Owner};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// How a signal begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Beginning {
    /// Who has it: who was chosen, or the catch-all desk.
    pub owner: Owner,
    /// Without those who may never have it, and with what the person is promised.
    pub climb: Climb,
}

impl Decision {
    /// How the signal begins at this moment, with this promise; counted in what its owner has on hand.
    pub fn begin(&self, network: &Network, loads: &mut BTreeMap<WorkerId, Load>, promised: Deadline, now: Timestamp) -> Beginning {
        let owner = match &self.to {
            Target::Worker(worker) => {
                let load = loads.entry(worker.clone()).or_default();
                load.open_cases += 1;
                load.idle_since = Some(now);
                Owner::Worker(worker.clone())
            }
            Target::Unassigned => Owner::Desk(network.catch_all.clone()),
        };
        let barred = self.passed_over.iter().filter(|passed| passed.why.bars()).map(|passed| passed.worker.clone()).collect();
        Beginning { owner, climb: Climb { barred, promised: Some(promised.due_at), ..Climb::begun(now) } }
    }
}
