//! What was said before it was asked: in the first words about a matter, beside another answer, or about another matter.
//!
//! The one decision: nothing is taken that is not read back. An answer found in somebody's words is said aloud before the
//! next question, stands in the review, and is changed by just saying so; what a dialog never reads back is asked. So being
//! asked twice is rare, and being misunderstood in silence does not happen.

use super::{Filling, Part, Turn};
use crate::dialog::answer::{Answer, Meaning};
use crate::dialog::book::{Act, Choice, Node};
use crate::dialog::session::Because;
use crate::dialog::values::{Value, ValueKind};
use crate::dialog::words::fold;
use crate::id::StepId;
use crate::personal::Text;

/// Letters of the shortest phrase that is taken out of a longer story: "nu", "wel" and "deur" stand in every second one.
const SHORTEST: usize = 5;

/// Words of an answer that is not looked through for a second one that is chosen, and not written.
const SHORT: usize = 3;

/// Kinds of value that the same words could be: once one is found in them, they are not looked through for the other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Money,
    Time,
    Address,
    Phone,
    PartOfDay,
    /// Every sentence would be one.
    Never,
}

impl Family {
    fn of(kind: ValueKind) -> Self {
        match kind {
            ValueKind::Money => Self::Money,
            ValueKind::Period | ValueKind::Date => Self::Time,
            ValueKind::Address => Self::Address,
            ValueKind::Phone => Self::Phone,
            ValueKind::PartOfDay => Self::PartOfDay,
            ValueKind::YesNo | ValueKind::Text => Self::Never,
        }
    }

    fn of_value(value: &Value) -> Self {
        match value {
            Value::Money(_) => Self::Money,
            Value::Period(_) | Value::Date(_) => Self::Time,
            Value::Address(_) => Self::Address,
            Value::Phone(_) => Self::Phone,
            Value::PartOfDay(_) => Self::PartOfDay,
            Value::YesNo(_) | Value::Text(_) => Self::Never,
        }
    }
}

/// Words of this turn that answered a question, and may answer the next ones too.
pub(super) struct Told {
    said: Text,
    /// The parts of it that were no answer yet.
    rest: Vec<String>,
}

impl<'a> Turn<'a> {
    /// These words answered this question; what else is in them is not asked again.
    pub(super) fn tell(&mut self, node: &'a Node, said: &Text) {
        // A short answer says one thing, and most answers are short.
        let is_short = said.expose().split_whitespace().take(SHORT + 1).count() <= SHORT;
        let clauses = if is_short { Vec::new() } else { self.built_in.clauses(said.expose()) };
        let mut rest: Vec<String> = clauses.into_iter().map(str::to_owned).collect();
        let answer = rest.iter().position(|clause| self.meaning(node, clause).is_some()).unwrap_or_default();
        if !rest.is_empty() {
            rest.remove(answer);
        }
        self.told = Some(Told { said: said.clone(), rest });
    }

    /// The answer to this question, as far as it is known without asking.
    pub(super) fn known(&mut self, node: &'a Node) -> Option<Answer> {
        if self.asks_plainly {
            return None;
        }
        let answer = self.known_of_other_matter(node).or_else(|| self.found(node))?;
        if self.is_read_back(&node.id) {
            self.gleaned.push(node.id.clone());
        }
        Some(answer)
    }

    /// From a matter of the same person that was talked about just before, or waits below.
    fn known_of_other_matter(&self, node: &Node) -> Option<Answer> {
        self.session.matter().rev().find_map(|frame| frame.known.get(&node.id)).cloned()
    }

    fn found(&self, node: &'a Node) -> Option<Answer> {
        if !self.is_read_back(&node.id) {
            // Words that chose an option may hold the value that is asked right behind it.
            return self.told.as_ref().and_then(|told| self.value_in(node, &told.said));
        }
        let told = self.told.as_ref().and_then(|told| {
            let chosen =
                || self.option_in(node, &told.rest.iter().map(String::as_str).collect::<Vec<_>>()).map(|choice| option(&told.said, choice));
            self.value_in(node, &told.said).or_else(chosen)
        });
        told.or_else(|| {
            let said = self.session.opening.as_ref()?;
            // Whose address stands in a story cannot be known; the one that is asked for can.
            let is_address = matches!(&node.act, Act::Ask { kind: ValueKind::Address, .. });
            let value = || self.value_in(node, said).filter(|_| !is_address);
            let chosen = || self.option_in(node, &self.built_in.clauses(said.expose())).map(|choice| option(said, choice));
            value().or_else(chosen)
        })
    }

    /// A value of the kind that is asked, unless these words were taken for one like it already.
    fn value_in(&self, node: &Node, said: &Text) -> Option<Answer> {
        let Act::Ask { kind, .. } = &node.act else { return None };
        let family = Family::of(*kind);
        let mut answers = self.session.matter().flat_map(|frame| frame.answers.values()).filter(|answer| answer.said == *said);
        if answers.any(|answer| matches!(&answer.meaning, Meaning::Value(value) if Family::of_value(value) == family)) {
            return None;
        }
        let value = self.built_in.find(*kind, said.expose(), self.input.today, self.language())?;
        Some(Answer { said: said.clone(), meaning: Meaning::Value(value) })
    }

    /// The one option that these clauses speak of. What a called dialog asks, how somebody wants to be reached, is a wish
    /// and no fact: it is always asked.
    fn option_in(&self, node: &'a Node, clauses: &[&str]) -> Option<&'a Choice> {
        let is_called = self.session.stack.last().is_some_and(|frame| frame.because == Because::Called);
        let mut found = clauses.iter().filter(|_| !is_called).filter_map(|clause| self.option_spoken_of(node, clause));
        let first = found.next()?;
        found.all(|other| other.key == first.key).then_some(first)
    }

    /// The option that a clause surely speaks of. "Niemand doet iets" is no "nee" to whatever is asked.
    pub(super) fn option_spoken_of<'n>(&self, node: &'n Node, clause: &str) -> Option<&'n Choice> {
        let question = node.question().filter(|_| matches!(node.act, Act::Choose { .. }))?;
        let choice = question.surely_spoken_of(&fold(clause), SHORTEST, |word| self.built_in.negates(word))?;
        (!["yes", "no"].contains(&choice.key.as_str())).then_some(choice)
    }

    /// Whether a review of this matter reads this answer back.
    fn is_read_back(&self, name: &StepId) -> bool {
        let mut frames = self.session.stack.iter().rev();
        frames.by_ref().find(|frame| frame.because != Because::Called).and_then(|frame| self.book.dialog(&frame.dialog)).is_some_and(
            |dialog| {
                let reads = |node: &Node| matches!(&node.act, Act::Review { answers } if answers.contains(name));
                dialog.nodes.iter().any(reads)
            },
        )
    }

    /// What was found is said before the next question.
    pub(super) fn say_gleaned(&mut self) {
        let names = std::mem::take(&mut self.gleaned);
        let lines: Vec<Part> = names.iter().filter_map(|name| self.line(name)).map(|(label, value)| review_line(label, value)).collect();
        if !lines.is_empty() {
            self.say_built_in("known_already");
            self.parts.extend(lines);
        }
    }
}

/// "Amount: € 450", as it is read back.
pub(super) fn review_line(label: Part, value: Filling) -> Part {
    Part::built_in("review_line").with("label", Filling::Part(Box::new(label))).with("value", value)
}

fn option(said: &Text, choice: &Choice) -> Answer {
    Answer { said: said.clone(), meaning: Meaning::Option(choice.key.clone()) }
}
