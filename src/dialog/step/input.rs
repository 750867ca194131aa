//! What a step is told: what happened, and what others made of it.
//!
//! The one decision: the engine asks nobody anything, so all that a desk knows travels in here.

use super::{Event, Giving, Named, Reported};
use crate::id::{DialogId, EnvelopeId};
use crate::language::Language;
use jiff::civil::Date;

/// What happened.
#[derive(Clone, Debug)]
pub struct Input {
    /// The envelope it came in; ids of what it causes are derived from it.
    pub envelope: EnvelopeId,
    /// The day it is for the person.
    pub today: Date,
    /// What it was.
    pub event: Event,
    /// The language in which the crisis screen heard danger in it, if it did.
    pub danger: Option<Language>,
    /// The language the phone is set to.
    pub language_hint: Option<Language>,
    /// What the classifier would ask after, likeliest first; nothing when it is off or not sure enough.
    pub topics: Vec<DialogId>,
    /// Whether the classifier hears what may be danger where the screen heard none. It only ever adds a line.
    pub perhaps_danger: bool,
    /// The messages that "haal dat weg" means, or of which it was asked.
    pub named: Vec<Named>,
    /// Their open reports, when something about them may be corrected.
    pub reported: Vec<Reported>,
    /// How all that is kept of them can be given here.
    pub giving: Giving,
}

impl Input {
    /// What happened, and nothing that a desk would know beside it.
    pub fn alone(envelope: EnvelopeId, today: Date, event: Event) -> Self {
        Self {
            envelope,
            today,
            event,
            danger: None,
            language_hint: None,
            topics: Vec::new(),
            perhaps_danger: false,
            named: Vec::new(),
            reported: Vec::new(),
            giving: Giving::ByPerson,
        }
    }
}
