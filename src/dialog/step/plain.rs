//! Whether words only answer what was asked, word for word: a button that was typed, a number, a yes, a command.
//!
//! The one decision: such words say nothing that a model could hear danger in. It learnt from what people write of themselves, and
//! of "06 12 34 56 78" or "nu" it knows nothing. The screen's rules have read them before, as they read everything.

use super::Turn;
use crate::dialog::words::fold;
use crate::mailbox::Content;

/// Up to this many words, "nee, nu niet" is no more than a no.
const MOST_WORDS_OF_A_NO: usize = 3;

impl Turn<'_> {
    /// Whether these words are, as a whole, an answer that was laid ready.
    pub(super) fn is_plain_answer(&self, content: &Content) -> bool {
        let Some(words) = content.words() else { return true };
        let (said, folded) = (words.expose(), fold(words.expose()));
        let is_option = || {
            let node = self.session.asked.as_ref().and_then(|asked| self.wanted_node(&asked.what));
            let question = node.and_then(|node| node.question());
            question
                .is_some_and(|question| question.labelled(&folded, self.read_languages()).or_else(|| question.worded(&folded)).is_some())
        };
        let is_short = self.built_in.bare_words(said) <= MOST_WORDS_OF_A_NO;
        let is_yes_or_no = is_short && (self.built_in.yes_or_no(said).is_some() || self.built_in.is_unknown(said));
        !folded.chars().any(char::is_alphabetic)
            || is_yes_or_no
            || self.built_in.command(said).is_some()
            || self.named_language(&folded).is_some()
            || is_option()
    }
}
