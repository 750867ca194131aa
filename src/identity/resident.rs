//! Somebody whom a worker knows by name and address: as little as a chat can be linked to.
//!
//! The one decision: it says who somebody is and who helps them, and nothing of why. What they need stands in their signals.

use crate::id::{ResidentId, WorkerId};
use crate::personal::Text;
use serde::{Deserialize, Serialize};

/// The longest name and the longest address, in characters; both fit on an envelope.
pub const LONGEST_LINE: usize = 80;

/// A resident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resident {
    /// Which.
    pub id: ResidentId,
    /// Who they are.
    pub card: Card,
    /// Their own worker, if they have one.
    pub worker: Option<WorkerId>,
    /// The worker who wrote them down.
    pub made_by: WorkerId,
}

/// Name and address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// All that the chat ever says of them before they said yes.
    pub first_name: Text,
    /// For workers.
    pub last_name: Text,
    /// Postcode and house number, in the spelling of signals' addresses.
    pub address: Text,
}

impl Card {
    /// First and last name, for workers.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name.expose(), self.last_name.expose()).trim().to_owned()
    }
}
