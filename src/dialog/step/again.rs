//! Asking again: what was not understood, and what somebody wants to hear once more.
//!
//! The one decision: never the same words twice for who was not understood, and never a circle. Once in other words, then a
//! person is offered, then the words are taken as they are.

use super::{Part, Turn, Way};
use crate::dialog::answer::{Answer, Meaning};
use crate::dialog::book::{Act, Node};
use crate::dialog::session::{Asked, Wanted};
use crate::dialog::values::ValueKind;
use crate::personal::Text;

/// How often a question is asked in other words before a person is offered and the words are taken as they are.
pub(super) const MOST_MISSES: u8 = 2;

/// How often a question is said again in the same words beside something else. Whoever sends three photos reads it twice.
const MOST_REPEATS: u8 = 1;

impl Turn<'_> {
    /// Not understood: once in other words, then a person or the next question, and never the same words again.
    pub(super) fn missed(&mut self, asked: &Asked, node: &Node, said: &Text) {
        if self.welcomes_back() || self.offers_other_matter(said) {
            return;
        }
        let misses = asked.misses.saturating_add(1);
        let is_topic = matches!(node.act, Act::Topic { .. });
        if asked.misses >= MOST_MISSES {
            // The third time the words are taken as they are: a worker reads them. Nobody reads them as a topic, so there a
            // person is fetched at once.
            if is_topic && self.session.asked_for_person.is_none() {
                return self.fetch_person(None);
            }
            if let Some(question) = node.question().filter(|_| is_topic) {
                // One is coming already: nothing is asked again in a circle, and the buttons stand there all the same.
                self.say_built_in("person_is_told");
                self.show_options(node, question);
                self.session.asked = Some(Asked { turn: self.session.turn, ..asked.clone() });
                return;
            }
            self.say_built_in("taken_as_said");
            return self.accept(&asked.what, Answer { said: said.clone(), meaning: Meaning::Unknown });
        }
        if misses == MOST_MISSES {
            self.leaves(Way::Misunderstood);
            self.say_built_in("not_understood_twice");
            if let Some(question) = node.question().filter(|_| is_topic) {
                self.show_options(node, question);
                self.button("person", Part::built_in("button_person"));
                self.session.asked = Some(Asked { turn: self.session.turn, misses, ..asked.clone() });
                return;
            }
            return self.offer_person(&Asked { misses, ..asked.clone() });
        }
        self.say_in_other_words(node);
        self.session.asked = Some(Asked { turn: self.session.turn, what: asked.what.clone(), misses, repeats: 0 });
    }

    fn say_in_other_words(&mut self, node: &Node) {
        if let Some(question) = node.question() {
            match &question.again {
                Some(again) => self.say_book(again),
                None => self.say_built_in(again_of(node)),
            }
            self.show_options(node, question);
        }
    }

    /// "Ik snap het niet": the same question in other words, which is no answer that was not understood. At rest there is no
    /// question, and it is said what can be typed.
    pub(super) fn ask_in_other_words(&mut self) {
        let asked = self.session.asked.clone();
        match asked.as_ref().and_then(|asked| Some((asked, self.wanted_node(&asked.what)?))) {
            Some((asked, node)) if matches!(asked.what, Wanted::Answer | Wanted::Rest | Wanted::Change(_)) => {
                self.say_in_other_words(node);
                self.session.asked = Some(Asked { turn: self.session.turn, ..asked.clone() });
            }
            Some(_) => self.ask_again(),
            None => self.say_built_in("help"),
        }
    }

    /// What was asked, asked again after something else came between: a worker, danger, days.
    pub(super) fn ask_anew(&mut self) {
        self.forget_repeats();
        self.ask_again();
    }

    /// What is asked next is asked as if for the first time.
    pub(super) fn forget_repeats(&mut self) {
        if let Some(asked) = self.session.asked.as_mut() {
            asked.repeats = 0;
        }
    }

    /// The same beside what the desk says about an agreement, which is no part of this turn's own words.
    pub(super) fn ask_beside_agreement(&mut self) {
        if self.session.asked.as_ref().is_none_or(|asked| asked.repeats < MOST_REPEATS) {
            self.ask_again();
        }
    }

    /// What was asked, asked again: the same question, with fresh buttons. Beside an answer to something else it is said once
    /// more, and then it just stands there with its buttons: nobody is asked the same three times.
    pub(super) fn ask_again(&mut self) {
        let Some(asked) = self.session.asked.clone() else {
            if self.session.stack.is_empty() {
                return;
            }
            return self.walk();
        };
        if asked.repeats >= MOST_REPEATS && !self.parts.is_empty() {
            return;
        }
        let repeats = asked.repeats.saturating_add(1);
        if matches!(asked.what, Wanted::Approval | Wanted::Which) {
            self.walk();
            if let Some(again) = self.session.asked.as_mut().filter(|again| again.what == asked.what) {
                again.repeats = repeats;
            }
            return;
        }
        if let Some(node) = self.wanted_node(&asked.what)
            && let Some(question) = node.question()
        {
            self.say_book(&question.text);
            self.show_options(node, question);
        }
        self.session.asked = Some(Asked { turn: self.session.turn, repeats, ..asked });
    }
}

/// The words for a question that has none of its own for the second time.
pub(in crate::dialog) fn again_of(node: &Node) -> &'static str {
    match &node.act {
        Act::Ask { kind, .. } => match kind {
            ValueKind::Money => "again_money",
            ValueKind::Period => "again_period",
            ValueKind::Date => "again_date",
            ValueKind::Address => "again_address",
            ValueKind::Phone => "again_number",
            ValueKind::PartOfDay => "again_part_of_day",
            ValueKind::YesNo => "again_yes_no",
            ValueKind::Text => "again_text",
        },
        Act::Topic { .. } => "again_topic",
        Act::Choose { .. } | Act::Say { .. } | Act::Call { .. } | Act::Review { .. } | Act::Raise { .. } | Act::Places { .. } => {
            "again_choice"
        }
    }
}
