//! A line in the diary of a report that is open: it happened again.
//!
//! The one decision: a line is an event of the signal, with its moment and the answers as its note, and never changes what
//! was said before (`NUIS-8`: append-only). Whoever has the report hears that there is more.

use super::Desk;
use super::casework::Line;
use super::hand_over::Later;
use super::person::State;
use crate::id::{EnvelopeId, SignalId};
use crate::personal::Text;
use crate::store::{SignalChange, SignalEvent, StoreError};

/// What the event is called.
pub const OCCURRENCE: &str = "occurrence";

impl Desk {
    /// Writes a line.
    pub(super) async fn write_occurrence(
        &self,
        state: &mut State,
        id: EnvelopeId,
        signal: SignalId,
        lines: &[Line],
    ) -> Result<(), StoreError> {
        let Some(case) = self.store.cases_in(state.desktop.conversation.id).await?.into_iter().find(|case| case.id == signal) else {
            return Ok(());
        };
        let told: Vec<String> = lines.iter().map(|line| format!("{}: {}", line.label, line.understood.expose())).collect();
        let note = Some(Text::from(told.join("\n")));
        if case.standing.status == "claimed" {
            self.tell_more(&mut state.desktop, EnvelopeId(id.derive(OCCURRENCE, 0)), &case);
        }
        Box::pin(self.tell_on(&mut state.desktop, id, &case, &Later::Again(lines))).await?;
        let event = SignalEvent { at: state.desktop.now, what: OCCURRENCE.into(), who: "person".into(), note };
        self.carry(&mut state.desktop, id, &case, event.clone()).await?;
        state.desktop.change(SignalChange::of(&case, case.standing.clone(), event));
        Ok(())
    }
}
