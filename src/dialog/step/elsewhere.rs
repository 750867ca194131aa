//! "Iets anders": what somebody wrote while a worker had the word, and which is about none of the matters that workers have.
//!
//! The one decision: it is heard as it would be at rest, whatever was asked before a worker came. That question waits below, as
//! under any other matter, and is asked again when this is done.

use super::Turn;
use crate::dialog::book::WELCOME;
use crate::dialog::session::Because;
use crate::dialog::words::fold;
use crate::id::DialogId;
use crate::personal::Text;

impl Turn<'_> {
    pub(super) fn hear_elsewhere(&mut self, words: Option<&Text>) {
        self.say_built_in("about_something_else");
        let words = words.filter(|words| !words.is_blank());
        if self.session.stack.is_empty() {
            return match words {
                Some(words) => self.hear_words(words),
                None => self.carry_on(),
            };
        }
        // "Mens" is that also here.
        if let Some(command) = words.and_then(|words| self.built_in.command(words.expose())) {
            return self.obey(command);
        }
        self.session.asked = None;
        let before = self.session.opening.take();
        if let Some(words) = words.filter(|words| !fold(words.expose()).is_empty()) {
            let matters = self.matters(words);
            self.session.opening = Some(self.keep_further(words, matters));
        }
        if self.open(&DialogId::from(WELCOME), Because::Further)
            && let Some(top) = self.session.stack.last_mut()
        {
            top.opening_before = before;
        }
        self.walk();
    }
}
