//! What there is, and what is near.
//!
//! The one decision: at most three, those that are open now first, and those for this very part of town before those for
//! everybody: somebody with an empty fridge reads one line, not a list.

use crate::approval;
use crate::id::HelpKind;
use crate::language::Language;
use crate::routing::Area;
use crate::signal::{Calendar, Hours, Postcode};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many days a check of a place is trusted: doors move less often than telephone numbers, and twice a year is work that gets
/// done.
pub const STALE_AFTER_DAYS: i32 = 180;

/// The most places told at once: what fits on a phone's screen.
pub const MOST_OFFERED: usize = 3;

/// What it costs to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Nothing.
    Free,
    /// Something; how much is asked there.
    Paid,
}

/// How it is reached; at least one of these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Street and number.
    pub visit: Option<String>,
    /// As people read it.
    pub number: Option<String>,
    /// Where to read, as people read it.
    pub site: Option<String>,
}

/// A place where somebody can go.
#[derive(Clone, Debug)]
pub struct Local {
    /// Its name in the file.
    pub id: String,
    /// What kind of help it gives.
    pub kind: HelpKind,
    /// What it is called.
    pub name: String,
    /// For whom, in every language that is offered.
    pub whom: BTreeMap<Language, String>,
    /// For which parts of the country; none: for all.
    pub areas: Vec<Area>,
    /// When it is open; `None`: as agreed.
    pub hours: Option<Hours>,
    /// How it is reached.
    pub reach: Reach,
    /// What it costs.
    pub cost: Cost,
    /// When somebody last looked whether all this is true.
    pub last_checked: Date,
}

impl Local {
    /// For whom, in this language; in Dutch where it says nothing.
    pub fn whom(&self, language: Language) -> &str {
        self.whom.get(&language).or_else(|| self.whom.get(&Language::Nl)).map_or("", String::as_str)
    }

    /// Whether it is open at this moment.
    pub fn is_open(&self, at: Timestamp, calendar: &Calendar) -> bool {
        self.hours.as_ref().is_some_and(|hours| hours.open_at(at, calendar))
    }
}

/// All places, in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    pub(super) places: Vec<Local>,
}

impl Directory {
    /// What there is of this kind near this postcode, at most [`MOST_OFFERED`]. Without a postcode only what is for everybody.
    pub fn near(&self, kind: &HelpKind, postcode: Option<Postcode>, at: Timestamp, calendar: &Calendar) -> Vec<&Local> {
        let serves = |place: &Local| match postcode {
            Some(postcode) => place.areas.is_empty() || place.areas.iter().any(|area| area.contains(postcode)),
            None => place.areas.is_empty(),
        };
        let mut near: Vec<&Local> = self.places.iter().filter(|place| place.kind == *kind && serves(place)).collect();
        // Stable: what is alike stays in the order of the file.
        near.sort_by_key(|place| (!place.is_open(at, calendar), place.areas.is_empty()));
        near.truncate(MOST_OFFERED);
        near
    }

    /// The kinds of help there are, each once.
    pub fn kinds(&self) -> Vec<HelpKind> {
        let mut kinds: Vec<HelpKind> = self.places.iter().map(|place| place.kind.clone()).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }

    /// The places whose last check is more than [`STALE_AFTER_DAYS`] days before `today`, or said to be after it: somebody has
    /// to look.
    pub fn stale(&self, today: Date) -> Vec<&str> {
        let is_stale = |place: &&Local| approval::is_stale(place.last_checked, today, STALE_AFTER_DAYS);
        self.places.iter().filter(is_stale).map(|place| place.id.as_str()).collect()
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Local> {
        self.places.iter()
    }
}
