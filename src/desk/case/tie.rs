//! Signals that are one matter: which carries which, and what follows from it for whoever reports.
//!
//! The one decision: who reported what was put together never learns that somebody else reported too. Each is answered in their
//! own chat about their own number; what they still tell goes to the worker of the signal that carries theirs.

use crate::desk::Desk;
use crate::desk::turn::Desktop;
use crate::id::EnvelopeId;
use crate::signal::Climb;
use crate::signal::status::MERGED;
use crate::store::{Case, Course, Merge, SignalChange, SignalEvent, Standing, StoreError};

/// What a signal is tied to.
#[derive(Clone, Debug, Default)]
pub(in crate::desk) struct Ties {
    /// The signal that carries it, and since when.
    pub(in crate::desk) into: Option<(Merge, Case)>,
    /// Those that it carries.
    pub(in crate::desk) joined: Vec<Case>,
    /// Whether another organisation gave it and has not heard what came of it.
    pub(in crate::desk) owed: Owed,
}

/// Whether somebody waits for word of what came of a signal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::desk) enum Owed {
    /// Nobody does.
    #[default]
    Nothing,
    /// Whoever gave it does.
    Word,
}

/// Whether another signal may carry this one: as its row says, which is true for as long as nobody closes it.
fn is_carried(case: &Case) -> bool {
    matches!(&case.standing.course, Course::Closed { outcome, .. } if outcome == MERGED)
}

impl Desk {
    /// What this signal is tied to.
    pub(in crate::desk) async fn ties_of(&self, case: &Case) -> Result<Ties, StoreError> {
        Ok(Ties { into: self.carrier(case).await?, joined: self.store.merged_into(case.id).await?, owed: self.owed_for(case).await? })
    }

    /// The signal that carries this one.
    pub(in crate::desk) async fn carrier(&self, case: &Case) -> Result<Option<(Merge, Case)>, StoreError> {
        if !is_carried(case) {
            return Ok(None);
        }
        let Some(merge) = self.store.merge_of(case.id).await? else { return Ok(None) };
        let into = self.store.case_of(merge.into).await?;
        Ok(into.map(|into| (merge, into)))
    }

    /// The case that a worker is told of when there is more about this one.
    pub(in crate::desk) async fn told_of_at(&self, case: Case) -> Result<Case, StoreError> {
        Ok(self.carrier(&case).await?.map_or(case, |(_, into)| into))
    }

    /// What a person tells about a signal that another carries is written down there as well, and its worker hears of it.
    pub(in crate::desk) async fn carry(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        case: &Case,
        event: SignalEvent,
    ) -> Result<(), StoreError> {
        let Some((_, into)) = self.carrier(case).await? else { return Ok(()) };
        if into.standing.status == "claimed" {
            self.tell_more(desktop, EnvelopeId(id.derive("carried", 0)), &into);
        }
        desktop.change(SignalChange::of(&into, into.standing.clone(), event));
        Ok(())
    }

    /// How a signal stands as its own reporter is told. Of one that another carries: read by that one's worker, by the day that
    /// was promised for their own. No name: they were never told that anybody took it.
    pub(in crate::desk) async fn standing_for_person(&self, case: &Case) -> Result<Standing, StoreError> {
        let Some((_, into)) = self.carrier(case).await? else { return Ok(case.standing.clone()) };
        let promised = case.standing.climb.promised.or(Some(case.standing.deadline.at));
        let climb = Climb { promised, ..into.standing.climb.clone() };
        Ok(Standing { status: "assigned".to_owned(), climb, ..into.standing })
    }
}
