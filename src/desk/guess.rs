//! What the classifier makes of words, on their way into the pure step.
//!
//! The one decision: a desk without a classifier is whole. It is given one when it has been learnt, in the middle of serving, and
//! until then, or when nobody wants one, nothing is guessed.

use super::Desk;
use crate::classify::{Classifier, Offer, offer};
use crate::dialog::{Book, Event};
use crate::id::{DialogId, Kind};
use crate::language::Language;

impl Desk {
    /// From now on first words are guessed at by this classifier; the first that was given stays.
    pub fn guess_with(&self, classifier: Classifier) {
        // A second one is of the same examples, or of examples that the next start will learn from.
        let _ = self.classifier.set(classifier);
    }

    /// What may be asked after, and whether the words may speak of danger that the screen did not hear.
    pub(super) fn guess(&self, book: &Book, event: &Event, danger: Option<Language>) -> (Vec<DialogId>, bool) {
        let words = match event {
            Event::Phone(content) => content.words(),
            Event::Elsewhere(words) => words.as_ref(),
            Event::HandedBack
            | Event::DangerClosed
            | Event::Closed { .. }
            | Event::Code { .. }
            | Event::Beside(_)
            | Event::Asked { .. }
            | Event::ErasureAsked { .. }
            | Event::ErasureUndone
            | Event::Unneeded
            | Event::Remind
            | Event::AskIfBetter
            | Event::Proposal { .. }
            | Event::CheckIn { .. }
            | Event::CheckInEnded { .. } => None,
        };
        let (Some(classifier), Some(words), None) = (self.classifier.get(), words, danger) else { return (Vec::new(), false) };
        let finding = classifier.classify(words.expose(), None);
        let can_open = |kind: &Kind| book.label_of(&DialogId(kind.0.clone())).is_some();
        let kinds = match offer(&finding, can_open) {
            Offer::Menu => Vec::new(),
            Offer::One(kind) => vec![kind],
            Offer::Few(kinds) => kinds,
        };
        (kinds.into_iter().map(|kind| DialogId(kind.0)).collect(), finding.perhaps_danger)
    }
}
