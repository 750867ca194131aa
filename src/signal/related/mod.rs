//! Signals about one home: what may be the same matter, and what adds up to more than each of them.
//!
//! Reading order: `rules` (what people wrote down about it), `mod` (what follows from it).
//!
//! The one decision: what is read together is decided from rows and rules, and is a sentence for a person. Nothing here merges,
//! tells or lowers anything: a match of addresses may be two households behind one door (`DEBT-7`).

mod rules;

pub use rules::{Of, Rule, Together};

use super::Urgency;
use super::kinds::{ACUTE_DANGER, Kinds};
use crate::id::Kind;
use crate::language::Language;
use jiff::{Span, Timestamp, tz::TimeZone};
use std::collections::BTreeSet;

/// Domains of life that are health or criminal data (`ZRM-2`; GDPR articles 9 and 10). That a signal is about one of them is
/// shown to its owner only, and is nothing another organisation is to conclude from. Law, so no setting.
const PROTECTED: [&str; 4] = ["mental", "physical", "substance", "justice"];

/// Whether this domain of life is protected.
pub fn is_protected(domain: &str) -> bool {
    PROTECTED.contains(&domain)
}

/// A signal as far as it is read together with others on its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What it is about.
    pub kind: Kind,
    /// When it was raised.
    pub at: Timestamp,
}

/// How signals on one address follow each other (`DEBT-6`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recurrence {
    /// Two or more within a month: *meervoudig*.
    Multiple,
    /// An earlier one within six months: *opeenvolgend*.
    Successive,
}

/// Why two signals may be about the same matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same kind, on the same address.
    SameKind,
    /// Another kind, on the same address.
    SameAddress,
}

/// What several signals on one address are together.
#[derive(Clone, Debug, PartialEq)]
pub struct Concern<'r> {
    /// By which rule.
    pub rule: &'r Rule,
    /// Which of the others count with it, by their place among those that were given.
    pub with: Vec<usize>,
}

impl Report {
    /// Why this may be about the same matter as another on its address.
    pub fn likeness(&self, other: &Self) -> Likeness {
        if self.kind == other.kind { Likeness::SameKind } else { Likeness::SameAddress }
    }

    /// How it follows those that were raised on its address before it, and is followed: it may be both (`DEBT-6`).
    pub fn recurrence(&self, others: &[Self], together: &Together) -> BTreeSet<Recurrence> {
        let mut found = BTreeSet::new();
        for other in others {
            let (first, second) = if other.at <= self.at { (other.at, self.at) } else { (self.at, other.at) };
            if first >= months_before(second, together.multiple) {
                found.insert(Recurrence::Multiple);
            }
            if other.at <= self.at && other.at >= months_before(self.at, together.successive) {
                found.insert(Recurrence::Successive);
            }
        }
        found
    }

    /// What this and the others are together: the first rule that holds, in the order of the file. Danger is no part of it: it
    /// is as urgent as can be by itself.
    pub fn concern<'r>(&self, others: &[Self], kinds: &'r Kinds) -> Option<Concern<'r>> {
        kinds.together().rules.iter().find_map(|rule| {
            let from = months_before(self.at, rule.within);
            let near = others.iter().enumerate().filter(|(_, other)| other.at >= from && other.at <= self.at);
            let with = match &rule.of {
                Of::Kinds(all) => with_kinds(&self.kind, near, all),
                Of::Domains(count) => with_domains(&self.kind, near, *count, kinds),
            }?;
            Some(Concern { rule, with })
        })
    }
}

fn with_kinds<'o>(own: &Kind, near: impl Iterator<Item = (usize, &'o Report)>, all: &BTreeSet<Kind>) -> Option<Vec<usize>> {
    if !all.contains(own) {
        return None;
    }
    let (mut with, mut seen) = (Vec::new(), BTreeSet::from([own]));
    for (place, other) in near.filter(|(_, other)| other.kind != *own && all.contains(&other.kind)) {
        with.push(place);
        seen.insert(&other.kind);
    }
    (seen.len() == all.len()).then_some(with)
}

fn with_domains<'o>(own: &Kind, near: impl Iterator<Item = (usize, &'o Report)>, count: usize, kinds: &Kinds) -> Option<Vec<usize>> {
    let domain = |kind: &Kind| if kind.as_str() == ACUTE_DANGER { None } else { kinds.main_domain(kind) };
    let own = domain(own)?;
    let (mut with, mut seen) = (Vec::new(), BTreeSet::from([own]));
    for (place, other) in near {
        if let Some(domain) = domain(&other.kind).filter(|domain| *domain != own) {
            with.push(place);
            seen.insert(domain);
        }
    }
    (seen.len() >= count).then_some(with)
}

impl Kinds {
    /// Whether somebody of another organisation may come to know that there is a signal of this kind, when a rule adds it up with
    /// theirs. What is about health or justice never crosses over by itself (`ZRM-2`, `ROUTE-2`).
    pub fn may_cross(&self, kind: &Kind) -> bool {
        self.meaning(kind).is_some_and(|meaning| !meaning.domains.iter().any(|domain| is_protected(domain)))
    }

    /// Whether a signal of one kind may count beside one of the other on its address: within an organisation everything does;
    /// across, nothing about health or justice, on either side.
    pub fn may_count(&self, one: &Kind, other: &Kind, whose: Whose) -> bool {
        match whose {
            Whose::One => true,
            Whose::Several => self.may_cross(one) && self.may_cross(other),
        }
    }

    /// The domains of life of a kind, by their names for people; the protected ones for its owner only (`ZRM-2`).
    pub fn tags(&self, kind: &Kind, reader: Reader, language: Language) -> Vec<&str> {
        let domains = self.meaning(kind).map(|meaning| meaning.domains.as_slice()).unwrap_or_default();
        let shown = domains.iter().filter(|domain| match reader {
            Reader::Owner => true,
            Reader::Colleague => !is_protected(domain),
        });
        shown.filter_map(|domain| self.domain_label(domain, language)).collect()
    }
}

/// Whose two signals on one address are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One organisation's.
    One,
    /// Of different ones, or not known.
    Several,
}

/// Who reads which domains of life a signal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Whoever owns the signal.
    Owner,
    /// Anybody else who may see it.
    Colleague,
}

impl Concern<'_> {
    /// As urgent as the rule makes it, and never less than it was (`URG-1`).
    pub fn urgency(&self, own: Urgency) -> Urgency {
        own.raised_to(self.rule.urgency)
    }
}

/// The same moment of the clock so many months before, on the calendar of UTC.
fn months_before(at: Timestamp, months: u8) -> Timestamp {
    at.to_zoned(TimeZone::UTC).checked_sub(Span::new().months(i64::from(months))).map_or(Timestamp::MIN, |then| then.timestamp())
}

/// How far back signals can matter to one that is raised now.
pub fn since(together: &Together, now: Timestamp) -> Timestamp {
    let longest = together.rules.iter().map(|rule| rule.within).chain([together.multiple, together.successive]).max().unwrap_or_default();
    months_before(now, longest)
}

#[cfg(test)]
mod tests;
