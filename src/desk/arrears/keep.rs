//! How long arrears are kept that came to nothing.
//!
//! The one decision (domain.md 1.5): as long as a later report of the same home may follow on them, and no longer. Then who it was
//! about goes, from the landlord's row and from the signal; that there was a signal, what kind and how it ended stays and counts.

use super::BY_CLOCK;
use crate::desk::Desk;
use crate::desk::casework::Casework;
use crate::id::{ArrearsId, SignalId};
use crate::store::{Act, Case, Changes, Course, Outcome, SignalChange, SignalEvent, StoreError};
use jiff::{Span, Timestamp};

/// How many go at once: the writer has people waiting behind it.
const AT_ONCE: usize = 50;
/// How many are looked up at once, which is a walk through all there are: some kilobytes of ids.
const FOUND: i64 = 5_000;
/// What the event is called.
pub const FORGOTTEN: &str = "arrears_forgotten";

impl Desk {
    /// Deletes whom arrears were about that were closed without help longer ago than they are kept; how many there were. One
    /// whose signal is open is never touched.
    ///
    /// # Errors
    /// When the store cannot be read or written: the rest is deleted the next time.
    pub async fn forget_old_arrears(&self) -> Result<usize, StoreError> {
        let first_kept = self.today().saturating_sub(Span::new().months(i64::from(self.policy.keep_arrears_months)));
        let before = first_kept.to_zoned(self.library().calendar().zone().clone()).map_or(Timestamp::MIN, |midnight| midnight.timestamp());
        let mut count = 0;
        loop {
            let ended = self.store.arrears_ended(self.network_id(), before, FOUND).await?;
            let mut forgotten = 0;
            for some in ended.chunks(AT_ONCE) {
                forgotten += self.forget_all(some, before).await?;
            }
            count += forgotten;
            // Nothing more, or nothing that may go now: somebody is at it.
            if forgotten == 0 {
                break;
            }
        }
        if count > 0 {
            tracing::info!(count, "arrears that came to nothing were deleted: their term was over");
        }
        Ok(count)
    }

    async fn forget_all(&self, ended: &[(ArrearsId, SignalId)], before: Timestamp) -> Result<usize, StoreError> {
        let now = self.clock.now();
        let (mut ids, mut acts) = (Vec::new(), Vec::new());
        for (id, signal) in ended {
            let cases = self.signals_of(*id, *signal).await?;
            if cases.iter().any(|case| matches!(case.standing.course, Course::Open { .. })) {
                continue;
            }
            let mut changes = Changes::default();
            changes.signals.extend(cases.iter().map(|case| {
                let event = SignalEvent { at: now, what: FORGOTTEN.into(), who: BY_CLOCK.into(), note: None };
                let facts = Some(Casework::default().document());
                SignalChange { facts, ..SignalChange::of(case, case.standing.clone(), event) }
            }));
            ids.push(*id);
            acts.push(Act { fired: Vec::new(), form: None, changes, at: now });
        }
        // The signals first: as long as a row is there the next look finds what was left.
        let outcomes = self.store.act(acts).await?;
        let written = ids.into_iter().zip(outcomes).filter(|(_, outcome)| matches!(outcome, Outcome::Committed { .. }));
        self.store.forget_arrears(written.map(|(id, _)| id).collect(), before).await
    }

    /// All signals that ever handed these arrears over: what grew after its signal was closed has another.
    async fn signals_of(&self, id: ArrearsId, last: SignalId) -> Result<Vec<Case>, StoreError> {
        let events = self.store.arrears_events(id).await?;
        let numbers = events.iter().filter(|event| event.what == "handed_over").filter_map(|event| {
            let about: serde_json::Value = serde_json::from_str(&event.about).ok()?;
            about.get("number")?.as_i64()
        });
        let mut cases = Vec::from_iter(self.store.case_of(last).await?);
        for number in numbers {
            let case = self.store.case(self.network_id(), number).await?;
            cases.extend(case.filter(|case| case.id != last));
        }
        Ok(cases)
    }
}
