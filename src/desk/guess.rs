//! What the classifier makes of words, on their way into the pure step.
//!
//! The one decision: a desk without a classifier is whole. It is given one when it has been learnt, in the middle of serving, and
//! until then, or when nobody wants one, nothing is guessed. The large model is asked beside the turns' own threads: it may take a
//! while. What was made of words is kept with them, in the same commit: whoever replays a conversation reads it there, and whoever
//! corrects it sees what was guessed that day and not what would be today.

use super::turn::Desktop;
use super::{Desk, Large, Wait};
use crate::classify::{Classifier, Finding, Guessed, Offer, offer};
use crate::dialog::{Book, Event};
use crate::id::{DialogId, Kind};
use crate::language::Language;
use crate::personal::Text;
use crate::store::{Direction, Document};
use std::sync::Arc;

impl Desk {
    /// From now on first words are guessed at by this classifier; the first that was given stays.
    pub fn guess_with(&self, classifier: Classifier) {
        // A second one is of the same examples, or of examples that the next start will learn from.
        let _ = self.classifier.set(classifier);
    }

    /// From now on the large model is asked as well; the first that was given stays.
    pub fn guess_with_large(&self, large: Large) {
        let _ = self.large.set(Arc::new(large));
    }

    /// What both models say, as far as both are there.
    async fn joined(&self, said: Finding, words: &Text) -> Finding {
        let Some(large) = self.large.get().cloned() else { return said };
        let (alone, words) = (said.clone(), words.clone());
        tokio::task::spawn_blocking(move || large.join(said, words.expose(), Wait::InTime)).await.unwrap_or(alone)
    }

    /// What is made of the words that came in; `None` when there are none, or when nobody guesses. Where danger was heard nothing is
    /// asked after and the large model is not waited for: what the built-in one finds in no time is kept, so that somebody who reads
    /// that it was a false alarm can say what the words were about.
    pub(super) async fn guess(&self, book: &Book, event: &Event, danger: Option<Language>, spoken: Option<Language>) -> Option<Guessed> {
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
        let (Some(classifier), Some(words)) = (self.classifier.get(), words) else { return None };
        // Short words are in the language that was chosen, whatever they look like.
        let said = classifier.classify(words.expose(), spoken);
        if danger.is_some() {
            // The screen answered already: "perhaps danger" is said where it heard none.
            return Some(Guessed::of(&Finding { perhaps_danger: false, ..said }, Vec::new(), classifier.digest()));
        }
        let finding = self.joined(said, words).await;
        let can_open = |kind: &Kind| book.label_of(&DialogId(kind.0.clone())).is_some();
        let kinds = match offer(&finding, can_open) {
            Offer::Menu => Vec::new(),
            Offer::One(kind) => vec![kind],
            Offer::Few(kinds) => kinds,
        };
        Some(Guessed::of(&finding, kinds, classifier.digest()))
    }
}

impl Desktop {
    /// Keeps what was made of the words that came in last, beside them.
    pub(super) fn found(&mut self, guessed: &Guessed) {
        let words = self.changes.messages.iter_mut().rev().find(|message| message.direction == Direction::In && message.text.is_some());
        if let Some(message) = words {
            message.finding = serde_json::to_vec(guessed).ok().map(Document::from);
        }
    }
}
