//! What nobody asked for: taken out before it is written down, or shown to fewer people.
//!
//! The one decision: a number is kept nowhere, words are kept and veiled. A veil is drawn each time somebody looks, by the words in
//! force at that moment: a better list holds at once for what was told before, and nothing has to be marked by hand. It is drawn
//! behind the crisis screen, which hears everything.

use super::Desk;
use super::case::{Opened, Whose};
use super::chat::Said;
use super::person::State;
use crate::id::EnvelopeId;
use crate::mailbox::{Content, Outgoing};
use crate::personal::Text;
use crate::special::numbers;
use crate::store::{Author, Floor, OnDuty};
use std::collections::BTreeMap;

/// What somebody reads instead of words that are not for them.
pub(super) const VEIL: &str = "[bevat bijzondere gegevens]";

/// Takes numbers that nobody asked for out of what came in.
pub(super) fn leave_out(content: &mut Content) {
    let text = match content {
        Content::Words { text, .. } | Content::Edited { text, .. } => Some(text),
        Content::File { caption, .. } => caption.as_mut(),
        Content::InGroup { words } => words.as_mut(),
        Content::Pressed { .. }
        | Content::Started { .. }
        | Content::Place { .. }
        | Content::Sticker { .. }
        | Content::Card
        | Content::Else { .. }
        | Content::Left => None,
    };
    if let Some(text) = text
        && let Some(kept) = numbers::without(text.expose())
    {
        *text = Text::from(kept);
    }
}

impl Desk {
    /// Says that a number was left out and is not needed: once a day, and not while somebody else has the word.
    pub(super) fn tell_left_out(&self, state: &mut State, id: EnvelopeId, content: &Content) {
        let today = self.library().calendar().local(state.desktop.now).date();
        let was_in = content.words().is_some_and(|text| numbers::were_in(text.expose()));
        if !was_in || state.session.left_out_on == Some(today) || state.desktop.floor != Floor::Script {
            return;
        }
        state.session.left_out_on = Some(today);
        let language = state.session.spoken().unwrap_or_default();
        let text = Text::from(self.library().built_in.say("number_left_out", language, &BTreeMap::new()));
        state.desktop.say(id, "left_out", Outgoing { text, buttons: Vec::new(), reply_to: None }, Author::Script, None);
    }

    /// The same signal for this worker: whole for whoever has it, and in danger for whoever is on duty; for everybody else without
    /// the words that name what nobody asked for (`LAW-6`).
    pub(super) fn veiled(&self, mut opened: Opened, duty: OnDuty) -> Opened {
        if opened.whose == Whose::Mine || (opened.danger && duty == OnDuty::Now) {
            return opened;
        }
        for line in &mut opened.lines {
            match &mut line.said {
                Said::Words(text) => self.draw(text),
                Said::File { caption: Some(caption), .. } => self.draw(caption),
                Said::File { caption: None, .. } | Said::Chosen(_) | Said::Else => {}
            }
        }
        let earlier = opened.facts.earlier.iter_mut().map(|earlier| &mut earlier.line);
        for fact in opened.facts.facts.iter_mut().chain(earlier) {
            if self.is_unasked(&fact.said) || self.is_unasked(&fact.understood) {
                fact.said = Text::from(VEIL);
                fact.understood = Text::from(VEIL);
            }
        }
        if let Some(opening) = &mut opened.facts.opening {
            self.draw(opening);
        }
        for happened in &mut opened.happened {
            if let Some(note) = &mut happened.note {
                self.draw(note);
            }
        }
        opened
    }

    /// Whether these words name what nobody asked for.
    pub(super) fn is_unasked(&self, text: &Text) -> bool {
        !self.library().special.hear(text.expose()).is_empty()
    }

    fn draw(&self, text: &mut Text) {
        if self.is_unasked(text) {
            *text = Text::from(VEIL);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn law_6_a_number_is_gone_from_everything_that_carries_words() {
        let text = || Text::from("bsn 123456782");
        let mut all = [
            Content::Words { text: text(), message: None, reply_to: None },
            Content::Edited { text: text(), message: "1".into() },
            Content::InGroup { words: Some(text()) },
        ];
        for content in &mut all {
            leave_out(content);
            assert_eq!(content.words().unwrap().expose(), "bsn [burgerservicenummer weggelaten]");
        }
        let mut other = Content::Words { text: "540 euro".into(), message: None, reply_to: None };
        leave_out(&mut other);
        assert_eq!(other.words().unwrap().expose(), "540 euro");
    }
}
