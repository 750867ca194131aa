//! It happens again: a line in the diary of a report that is open, instead of a second report.
//!
//! The one decision: which dialog keeps the diary of which kinds is the author's (`adds_to:`), and whether there is such a
//! report is known here, in the session. So "het is weer zover" begins that dialog only for somebody who reported something,
//! and is ordinary words for everybody else. One tap does it too, also weeks later.

use super::{Effect, Fact, Part, Turn};
use crate::dialog::session::{Because, Frame, Matter};
use crate::id::{DialogId, Kind, SignalId};
use crate::identity::Typist;

/// What the button sends that says it happens again; it works as long as such a report is open.
pub const AGAIN: &str = "again";

/// Most open reports that are remembered of one person: more than this is no diary any more, and the console has them all.
const MOST_OPEN: usize = 10;

impl<'a> Turn<'a> {
    /// The dialog that these folded words open, for this person.
    pub(super) fn opened(&self, folded: &str) -> Option<&'a DialogId> {
        let open: Vec<&Kind> = self.session.open.iter().map(|matter| &matter.kind).collect();
        self.book.opened_by(folded, &open)
    }

    /// Whether these words begin a diary; then it has begun.
    pub(super) fn begins_diary(&mut self, folded: &str) -> bool {
        let dialog = self.opened(folded).filter(|dialog| self.diary(dialog).is_some()).cloned();
        self.keep(dialog)
    }

    /// The button that says it happens again, whenever it is pressed; whether it was that, and there is such a report.
    pub(super) fn takes_again(&mut self, option: &str) -> bool {
        let dialog = self.book.dialogs.keys().find(|dialog| self.diary(dialog).is_some()).cloned();
        option == AGAIN && self.keep(dialog)
    }

    fn keep(&mut self, diary: Option<DialogId>) -> bool {
        let Some(dialog) = diary else { return false };
        self.open(&dialog, Because::Begun);
        self.walk();
        true
    }

    /// The report whose diary this dialog would keep: the newest of its kinds that is open.
    pub(super) fn diary(&self, dialog: &DialogId) -> Option<SignalId> {
        // Of whoever else is typing nothing is known.
        if self.typist() == Typist::Other {
            return None;
        }
        let kinds = &self.book.dialog(dialog)?.adds_to;
        self.session.open.iter().rev().find(|matter| kinds.contains(&matter.kind)).map(|matter| matter.signal)
    }

    /// A report was made.
    pub(super) fn remember(&mut self, signal: SignalId, kind: Kind) {
        let open = &mut self.session.open;
        open.retain(|matter| matter.signal != signal);
        open.push(Matter { signal, kind });
        if open.len() > MOST_OPEN {
            open.remove(0);
        }
    }

    /// A report was closed; what it was about.
    pub(super) fn forget(&mut self, signal: SignalId) -> Option<Kind> {
        let place = self.session.open.iter().position(|matter| matter.signal == signal)?;
        Some(self.session.open.remove(place).kind)
    }

    /// A diary is done: its answers are a line of it.
    pub(super) fn write_diary(&mut self, frame: &Frame) {
        let keeps = self.book.dialog(&frame.dialog).is_some_and(|dialog| !dialog.adds_to.is_empty());
        let Some(signal) = frame.raised.filter(|_| keeps) else { return };
        let facts: Vec<Fact> =
            self.in_order(frame).into_iter().filter_map(|(name, answer)| self.fact(&frame.dialog, name, answer)).collect();
        self.effects.push(Effect::Occurrence { signal, facts });
        // The text that thanks for it speaks of this report.
        self.effects.push(Effect::Recall { signal });
    }

    /// After a report of a kind with a diary, and after each line of it: the tap that says it happens again.
    pub(super) fn offer_diary(&mut self) {
        if !self.session.stack.is_empty() || !self.buttons.is_empty() {
            return;
        }
        let kept = |kind: &Kind| self.book.dialogs.values().any(|dialog| dialog.adds_to.contains(kind));
        let raised = self.effects.iter().any(|effect| matches!(effect, Effect::Raise(raise) if kept(&raise.kind)));
        if raised {
            self.say_built_in("when_it_happens_again");
        }
        if raised || self.effects.iter().any(|effect| matches!(effect, Effect::Occurrence { .. })) {
            self.button(AGAIN, Part::built_in("button_again"));
        }
    }
}
