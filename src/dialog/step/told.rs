//! What was said before it was asked: in the first words about a matter, beside another answer, or about another matter.
//!
//! The one decision: nothing is taken that is not read back. An answer found in somebody's words is said aloud before the
//! next question, stands in the review, and is changed by just saying so; what a dialog never reads back is asked. The one
//! exception is a value in the very words that chose the option above it: "gisteren" is "eerder", and the day.

use super::{Filling, Part, Turn};
use crate::dialog::answer::{Answer, Meaning};
use crate::dialog::book::{Act, Choice, Node};
use crate::dialog::session::Because;
use crate::dialog::values::ValueKind;
use crate::dialog::words::fold;
use crate::id::StepId;
use crate::personal::Text;

/// Letters of the shortest phrase that is taken out of a longer story: "nu", "wel" and "deur" stand in every second one.
const SHORTEST: usize = 5;

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
}

/// Words of this turn that answered a question, and may answer the next ones too.
pub(super) struct Told<'a> {
    said: Text,
    /// The question they answered.
    answered: &'a Node,
}

impl<'a> Turn<'a> {
    /// These words answered this question; what else is in them is not asked again.
    pub(super) fn tell(&mut self, answered: &'a Node, said: &Text) {
        self.told = Some(Told { said: said.clone(), answered });
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
        let beside = self.told.as_ref().and_then(|told| {
            let chosen = || self.option_in(node, &told.said, Some(told.answered)).map(|choice| option(&told.said, choice));
            self.value_in(node, &told.said).or_else(chosen)
        });
        beside.or_else(|| {
            let said = self.session.opening.as_ref()?;
            // Whose address stands in a story cannot be known; the one that is asked for can.
            let is_address = matches!(&node.act, Act::Ask { kind: ValueKind::Address, .. });
            let chosen = || self.option_in(node, said, None).map(|choice| option(said, choice));
            if is_address { None } else { self.value_in(node, said) }.or_else(chosen)
        })
    }

    /// A value of the kind that is asked, unless these words were taken for one like it already.
    fn value_in(&self, node: &Node, said: &Text) -> Option<Answer> {
        let Act::Ask { kind, .. } = &node.act else { return None };
        let family = Family::of(*kind);
        let mut answers = self.session.matter().flat_map(|frame| frame.answers.values()).filter(|answer| answer.said == *said);
        if answers.any(|answer| matches!(&answer.meaning, Meaning::Value(value) if Family::of(value.kind()) == family)) {
            return None;
        }
        let value = self.built_in.find(*kind, said.expose(), self.input.today, self.language())?;
        Some(Answer { said: said.clone(), meaning: Meaning::Value(value) })
    }

    /// The one option that these words speak of, beside the clause that answered another question. What a called dialog
    /// asks, how somebody wants to be reached, is a wish and no fact: it is always asked.
    fn option_in(&self, node: &'a Node, said: &Text, answered: Option<&'a Node>) -> Option<&'a Choice> {
        let is_called = self.session.stack.last().is_some_and(|frame| frame.because == Because::Called);
        // Whatever stands in a clause stands in the whole: most questions are not spoken of at all.
        if is_called || !node.question()?.is_spoken_of(&fold(said.expose())) {
            return None;
        }
        let mut clauses = self.built_in.clauses(said.expose());
        if let Some(answered) = answered {
            let answer = clauses.iter().position(|clause| self.meaning(answered, clause).is_some()).unwrap_or_default();
            if answer < clauses.len() {
                clauses.remove(answer);
            }
        }
        let mut found = clauses.into_iter().filter_map(|clause| self.option_spoken_of(node, clause));
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
        let frame = self.session.stack.iter().rev().find(|frame| frame.because != Because::Called);
        let reads = |node: &Node| matches!(&node.act, Act::Review { answers } if answers.contains(name));
        frame.and_then(|frame| self.book.dialog(&frame.dialog)).is_some_and(|dialog| dialog.nodes.iter().any(reads))
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
