//! What else lies on a signal's address, for the worker who reads it.
//!
//! The one decision: only what this worker may see anyhow. What lies with others is not read, so nothing here, not even a count
//! or an empty line, says that there is more (`PRIV-1`, `DEBT-7`: a match is a hint for a person).

use super::board::Whose;
use super::tie::Ties;
use crate::desk::Desk;
use crate::id::WorkerId;
use crate::language::Language;
use crate::signal::related::{self, Likeness, Reader, Recurrence, Report};
use crate::signal::status::MERGED;
use crate::store::{Case, Owner, Reach, StoreError};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// What is around a signal.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// The domains of life it is about, as far as the reader may know.
    pub tags: Vec<String>,
    /// Others on its address, newest first.
    pub alike: Vec<AlikeShown>,
    /// How it follows those.
    pub recurrence: BTreeSet<Recurrence>,
    /// By which rule they add up, in words, and which organisation has the lead.
    pub concern: Option<(String, String)>,
    /// The signal that carries it.
    pub carried_by: Option<i64>,
    /// Those it carries: number and kind.
    pub carries: Vec<(i64, String)>,
}

/// Another signal on the same address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlikeShown {
    /// What people call it by.
    pub number: i64,
    /// What it is about, in the language of the page.
    pub label: String,
    /// When it was raised.
    pub at: Timestamp,
    /// How it stands.
    pub stands: Stands,
    /// Whose it is.
    pub whose: Whose,
    /// Why it may be about the same.
    pub likeness: Likeness,
}

/// How a signal stands, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Nobody took it.
    Open,
    /// Somebody is at it.
    Taken,
    /// Another carries it.
    Carried,
    /// Done.
    Closed,
}

impl Desk {
    pub(super) async fn around(
        &self,
        worker: &WorkerId,
        reach: &Reach,
        case: &Case,
        ties: &Ties,
        language: Language,
    ) -> Result<Around, StoreError> {
        let library = self.library();
        let kinds = &library.kinds;
        let owner = ties.into.as_ref().map_or(&case.standing.owner, |(_, into)| &into.standing.owner);
        let reader = if self.owns(worker, owner) { Reader::Owner } else { Reader::Colleague };
        let since = related::since(kinds.together(), case.created_at);
        let found = self.store.alike(self.network_id(), reach, case.id, since).await?;
        let own = Report { kind: case.kind.clone(), at: case.created_at };
        let reports: Vec<Report> = found.iter().map(|other| Report { kind: other.kind.clone(), at: other.at }).collect();
        // Of two signals the later one makes it a concern: it is shown at both.
        let latest = reports.iter().enumerate().filter(|(_, other)| other.at > own.at);
        let concern = own.concern(&reports, kinds).map(|concern| concern.rule).or_else(|| {
            let mut later = latest.filter_map(|(place, other)| {
                let mut rest = reports.clone();
                *rest.get_mut(place)? = own.clone();
                other.concern(&rest, kinds).filter(|concern| concern.with.contains(&place)).map(|concern| concern.rule)
            });
            later.next()
        });
        let concern = concern.map(|rule| (rule.label.say(language).to_owned(), kinds.type_label(&rule.lead, language).to_owned()));
        let recurrence = own.recurrence(&reports, kinds.together());
        let alike = found.into_iter().zip(&reports).map(|(other, report)| AlikeShown {
            number: other.number,
            label: kinds.kind_label(&other.kind, language).to_owned(),
            at: other.at,
            stands: match (other.status.as_str(), other.outcome.as_deref()) {
                ("closed", Some(MERGED)) => Stands::Carried,
                ("closed", _) => Stands::Closed,
                ("claimed", _) => Stands::Taken,
                _ => Stands::Open,
            },
            whose: self.whose(&other.owner, worker),
            likeness: own.likeness(report),
        });
        Ok(Around {
            tags: kinds.tags(&case.kind, reader, language).into_iter().map(str::to_owned).collect(),
            alike: alike.collect(),
            recurrence,
            concern,
            carried_by: ties.into.as_ref().map(|(_, into)| into.number),
            carries: ties.joined.iter().map(|one| (one.number, kinds.kind_label(&one.kind, language).to_owned())).collect(),
        })
    }

    /// Whether this worker is the owner, or one of those at the desk that is.
    fn owns(&self, worker: &WorkerId, owner: &Owner) -> bool {
        match owner {
            Owner::Worker(owner) => owner == worker,
            Owner::Desk(desk) => self.network().desks.get(desk).is_some_and(|desk| desk.members.contains(worker)),
        }
    }
}
