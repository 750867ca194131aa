//! A worker says that they are away, and what they have moves on.
//!
//! The one decision: the network that is served is the document with everybody's own word laid over it, made anew whenever
//! somebody says something, a leave begins or ends, or another document is applied. So routing, the line and the ladder know
//! of one way to be away, and a document never undoes a word.

use super::Desk;
use crate::dialog::values::names;
use crate::id::WorkerId;
use crate::language::Language;
use crate::routing::absence::Absence;
use crate::store::StoreError;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use thiserror::Error;

/// How often it is looked who is away by now: a leave begins at midnight, and nobody notices some seconds.
const LOOK_EVERY: SignedDuration = SignedDuration::from_secs(10);

/// The longest leave that is taken at a word: whoever is away longer is better taken out of the network by its keepers.
const LONGEST_DAYS: i32 = 366;

/// Days on which somebody is away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leave {
    /// The first day away.
    pub from: Date,
    /// The first day back.
    pub back: Date,
    /// Who stands in; `None` is whoever always does.
    pub cover: Option<WorkerId>,
}

/// Why somebody's word was not taken.
#[derive(Debug, Error)]
pub enum NotAway {
    /// The days make no leave.
    #[error("the first day back lies after the first day away, after today, and within a year")]
    WrongDays,
    /// Nobody of that name could stand in.
    #[error("whoever stands in is somebody else in this network")]
    UnknownCover,
    /// It was not written down.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Desk {
    /// Writes down that this worker is away, and moves on what they have, at once when it has begun.
    ///
    /// # Errors
    /// Nothing has changed then.
    pub async fn go_away(&self, worker: &WorkerId, leave: &Leave) -> Result<(), NotAway> {
        let now = self.clock.now();
        let library = self.library();
        let today = library.calendar().local(now).date();
        let is_leave = leave.back > leave.from && leave.back > today && leave.back <= today.saturating_add(LONGEST_DAYS.days());
        if !is_leave {
            return Err(NotAway::WrongDays);
        }
        if leave.cover.as_ref().is_some_and(|cover| cover == worker || self.network().worker(cover).is_none()) {
            return Err(NotAway::UnknownCover);
        }
        let midnight = |day: Date| day.to_zoned(library.calendar().zone().clone()).map_or(now, |midnight| midnight.timestamp());
        let (from, until) = (midnight(leave.from), midnight(leave.back));
        let absence = Absence { worker: worker.clone(), from, until, cover: leave.cover.clone() };
        self.store.be_away(self.network_id(), &absence, now).await?;
        self.mind_absences().await?;
        Ok(())
    }

    /// Takes back what this worker said about being away.
    ///
    /// # Errors
    /// It holds then.
    pub async fn come_back(&self, worker: &WorkerId) -> Result<(), StoreError> {
        self.store.be_back(self.network_id(), worker, self.clock.now()).await?;
        self.mind_absences().await
    }

    /// What this worker said about being away, now or later.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn leave_of(&self, worker: &WorkerId) -> Result<Option<Leave>, StoreError> {
        let library = self.library();
        let day = |at: Timestamp| library.calendar().local(at).date();
        let said = self.store.absences(self.network_id(), self.clock.now()).await?;
        let own = said.into_iter().rfind(|absence| absence.worker == *worker);
        Ok(own.map(|Absence { from, until, cover, .. }| Leave { from: day(from), back: day(until), cover }))
    }

    /// Until when the network's document says that this worker is away.
    pub fn filed_away_until(&self, worker: &WorkerId) -> Option<Timestamp> {
        let filed = self.filed.read().unwrap_or_else(PoisonError::into_inner).clone();
        let until = filed.worker(worker).and_then(|member| member.worker.absent_until);
        until.filter(|until| *until > self.clock.now())
    }

    /// Lays everybody's own word over the document. When somebody is away or back since, clocks go off anew.
    pub(super) async fn mind_absences(&self) -> Result<(), StoreError> {
        let now = self.clock.now();
        self.looked_at_absences.store(now.as_second(), Ordering::Relaxed);
        let absences = self.store.absences(self.network_id(), now).await?;
        let filed = self.filed.read().unwrap_or_else(PoisonError::into_inner).clone();
        let served = filed.without_the_absent(&absences, now);
        if *self.network() != served {
            *self.network.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(served);
            self.look_at_clocks().await?;
        }
        Ok(())
    }

    /// The same, unless it was looked a moment ago.
    pub(super) async fn mind_absences_now_and_then(&self) -> Result<(), StoreError> {
        let since = self.clock.now().as_second().saturating_sub(self.looked_at_absences.load(Ordering::Relaxed));
        if since.abs() < LOOK_EVERY.as_secs() { Ok(()) } else { self.mind_absences().await }
    }

    /// A day as workers read it in their chat.
    pub(super) fn day_for_worker(&self, day: Date) -> String {
        names(Language::Nl).day(day)
    }
}

/// What a worker types about being away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// "/afwezig tot 3 december": away, from and until what was written.
    Away { from: Option<String>, until: String, including: Including },
    /// "/terug"
    Back,
    /// "/afwezig", and nothing that could be read.
    HowTo,
}

/// Whether the last day that was written is a day away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Including {
    /// "Tot": that day they are back.
    No,
    /// "Tot en met": that day they are away.
    Yes,
}

/// What these words say about being away; `None` when they are about something else.
pub(super) fn typed(words: &str) -> Option<Typed> {
    let words = words.trim().to_lowercase();
    if words == "/terug" {
        return Some(Typed::Back);
    }
    let rest = words.strip_prefix("/afwezig").filter(|rest| rest.is_empty() || rest.starts_with(' '))?.trim();
    let between = |rest: &str, word: &str| rest.split_once(word).map(|(from, until)| (from.trim().to_owned(), until.trim().to_owned()));
    let padded = format!(" {rest} ");
    let including = [" tot en met ", " t/m "].into_iter().find_map(|word| between(&padded, word)).map(|found| (found, Including::Yes));
    let found = including.or_else(|| between(&padded, " tot ").map(|found| (found, Including::No)));
    Some(match found {
        Some(((from, until), including)) if !until.is_empty() => {
            let from = from.trim_start_matches("vanaf ").trim_start_matches("van ").trim();
            Typed::Away { from: (!from.is_empty()).then(|| from.to_owned()), until, including }
        }
        Some(_) | None => Typed::HowTo,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn being_away_is_typed_as_people_say_it() {
        let away = |from: Option<&str>, until: &str, including| {
            Some(Typed::Away { from: from.map(str::to_owned), until: until.to_owned(), including })
        };
        let table = [
            ("/afwezig tot 3 december", away(None, "3 december", Including::No)),
            ("/Afwezig tot en met vrijdag", away(None, "vrijdag", Including::Yes)),
            ("/afwezig van 1 december tot 3 december", away(Some("1 december"), "3 december", Including::No)),
            ("/afwezig vanaf maandag t/m 5 december", away(Some("maandag"), "5 december", Including::Yes)),
            ("/afwezig", Some(Typed::HowTo)),
            ("/afwezig ziek", Some(Typed::HowTo)),
            ("/afwezig tot", Some(Typed::HowTo)),
            ("/terug", Some(Typed::Back)),
            ("/afwezigheid", None),
            ("ik ben afwezig tot 3 december", None),
            ("terug", None),
        ];
        for (words, expected) in table {
            assert_eq!(typed(words), expected, "{words}");
        }
    }
}
