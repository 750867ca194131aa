//! What workers asked a person to agree to, as far as their conversation knows of it.
//!
//! The one decision: each asking has a number in its conversation that its buttons carry, whenever they are pressed. So a yes
//! never lands on another question than the one it stands under; a typed yes counts only right behind the question.

use crate::consent::{Deed, Request, Standing};
use crate::id::SignalId;
use serde::{Deserialize, Serialize};

/// Most that are remembered of one conversation: the oldest that were answered with no, or taken back, are let go first.
const MOST: usize = 40;

/// Something a worker asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    /// Its number here, from 1.
    pub number: u32,
    /// What was asked.
    pub request: Request,
    /// At which signal.
    pub signal: SignalId,
    /// How it stands.
    pub standing: Standing,
    /// While it waits: for what.
    pub until: Until,
}

/// What an asking waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// That the dialogs speak, and nothing is open.
    Rest,
    /// That the one before it is answered: the worker who asks has the word.
    Answer,
}

/// All of one conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Askings {
    list: Vec<Asking>,
    count: u32,
    /// The one that was said last, if nothing was said since: only then is a typed yes an answer to it.
    last: Option<u32>,
}

impl Askings {
    /// Takes in a new one, that waits.
    pub fn take_in(&mut self, request: Request, signal: SignalId, until: Until) {
        if self.list.iter().any(|asking| asking.request == request) {
            return;
        }
        if self.list.len() >= MOST {
            let done = |asking: &Asking| matches!(asking.standing, Standing::Refused | Standing::Withdrawn);
            let oldest = self.list.iter().position(done).unwrap_or_default();
            self.list.remove(oldest);
        }
        self.count = self.count.saturating_add(1);
        self.list.push(Asking { number: self.count, request, signal, standing: Standing::Waits, until });
    }

    /// The one with this number.
    pub fn get(&self, number: u32) -> Option<Asking> {
        self.list.iter().find(|asking| asking.number == number).copied()
    }

    /// The first that waits; of those that wait for an answer only, if `until` says so.
    pub fn waiting(&self, until: Option<Until>) -> Option<Asking> {
        let may = |asking: &&Asking| asking.standing == Standing::Waits && until.is_none_or(|until| asking.until == until);
        self.list.iter().find(may).copied()
    }

    /// All with a yes that stands, oldest first.
    pub fn given(&self) -> impl Iterator<Item = Asking> {
        self.list.iter().filter(|asking| asking.standing == Standing::Given).copied()
    }

    /// Whether there is a yes that stands.
    pub fn has_given(&self) -> bool {
        self.given().next().is_some()
    }

    /// Whether this happened to it; `false` when it cannot, and nothing changed.
    pub fn happened(&mut self, number: u32, deed: Deed) -> bool {
        let Some(asking) = self.list.iter_mut().find(|asking| asking.number == number) else { return false };
        let Some(standing) = asking.standing.after(deed) else { return false };
        asking.standing = standing;
        true
    }

    /// Whether a button with this option would do something now.
    pub fn takes(&self, option: &str) -> bool {
        let pressed = super::step::pressed(option).and_then(|(number, deed)| Some((self.get(number)?, deed)));
        pressed.is_some_and(|(asking, deed)| asking.standing.after(deed).is_some())
    }

    /// It was said just now.
    pub fn was_said(&mut self, number: u32) {
        self.last = Some(number);
    }

    /// The one that was said last; from now on something else was.
    pub fn take_last(&mut self) -> Option<u32> {
        self.last.take()
    }

    /// Whether one was said last, and is not answered.
    pub fn awaits(&self) -> bool {
        self.last.is_some()
    }

    /// A signal was closed: what was not put about it yet is not put any more.
    pub fn close(&mut self, signal: SignalId) {
        self.list.retain(|asking| asking.signal != signal || asking.standing != Standing::Waits);
    }
}
