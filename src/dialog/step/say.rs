//! Putting together what is said this turn: keys and fillings, not yet words.

use super::{Filling, Part, Shelf, Turn};
use crate::dialog::answer::Answer;
use crate::dialog::book::{Act, Node, Question};
use crate::id::StepId;
use std::collections::BTreeMap;

/// The button and the word for "I do not know".
pub(super) const UNKNOWN: &str = "unknown";
/// The button and the word for going on without an answer.
pub(super) const SKIP: &str = "skip";
/// What is filled in after routing, and so never with an answer of the same name: the number of a report is no telephone number.
const AFTER_ROUTING: [&str; 3] = ["number", "worker", "when"];

impl Part {
    /// A text of the pinned book.
    pub fn book(key: &str) -> Self {
        Self { shelf: Shelf::Book, key: key.to_owned(), fill: BTreeMap::new() }
    }

    /// A built-in text.
    pub fn built_in(key: &str) -> Self {
        Self { shelf: Shelf::BuiltIn, key: key.to_owned(), fill: BTreeMap::new() }
    }

    /// With `{$name}` filled.
    pub fn with(mut self, name: &str, filling: Filling) -> Self {
        self.fill.insert(name.to_owned(), filling);
        self
    }
}

impl Turn<'_> {
    pub(super) fn say(&mut self, part: Part) {
        self.parts.push(part);
    }

    pub(super) fn say_built_in(&mut self, key: &str) {
        self.say(Part::built_in(key));
    }

    /// A text of the book, filled with the answers it names.
    pub(super) fn say_book(&mut self, key: &str) {
        let mut part = Part::book(key);
        for name in self.book.texts.wants(key).filter(|name| !AFTER_ROUTING.contains(name)) {
            let id = StepId::from(name);
            if let Some(filling) = self.session.answer(&id).and_then(|answer| self.filling(&id, answer)) {
                part.fill.insert(name.to_owned(), filling);
            }
        }
        self.say(part);
    }

    pub(super) fn filling(&self, name: &StepId, answer: &Answer) -> Option<Filling> {
        let top = self.session.stack.last()?;
        self.fact(&top.dialog, name, answer).map(|fact| fact.shown)
    }

    pub(super) fn button(&mut self, option: &str, part: Part) {
        self.buttons.push((option.to_owned(), part));
    }

    /// The buttons of a question; a value can always be "I do not know".
    pub(super) fn show_options(&mut self, node: &Node, question: &Question) {
        for option in &question.options {
            self.button(&option.key, Part::book(&option.text));
        }
        match &node.act {
            Act::Ask { .. } => self.button(UNKNOWN, Part::built_in("button_unknown")),
            Act::Choose { .. }
            | Act::Topic { .. }
            | Act::Say { .. }
            | Act::Call { .. }
            | Act::Review { .. }
            | Act::Raise { .. }
            | Act::Places { .. } => {}
        }
    }
}
