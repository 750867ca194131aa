//! Conditions in plain YAML: `when: {letter: eviction}`, `{amount: {at_least: 500}}`, a list means any, `not:` turns it round.
//!
//! The one decision: a condition speaks of answers by name and is judged against what the questions can answer when the book
//! is loaded, so that a condition which can never be true is a mistake of the author and not a silence at run time.

use super::answer::{Answer, Meaning};
use super::values::{Value, ValueKind};
use crate::id::StepId;
use crate::mistake::{Mistakes, nearest};
use crate::yaml::{Node, Shape};
use std::collections::BTreeMap;

/// What must hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// All of these.
    All(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// The answer with this name passes this test.
    Answer { name: StepId, test: Test },
}

/// What an answer must be.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// One of these options.
    OneOf(Vec<String>),
    /// At least this much: euros for money, months for a period.
    AtLeast(f64),
    /// At most this much.
    AtMost(f64),
    /// "Weet ik niet".
    Unknown,
    /// Anything was answered.
    Given,
}

/// What a question can answer: what conditions are judged against.
#[derive(Clone, Debug, PartialEq)]
pub enum Answerable {
    /// One of these options.
    Options(Vec<String>),
    /// A value of this kind, or one of these options beside it.
    Value(ValueKind, Vec<String>),
}

impl Condition {
    /// Whether it holds for these answers. An answer that was not given passes no test.
    pub fn holds<'a>(&self, answer: &impl Fn(&StepId) -> Option<&'a Answer>) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(answer)),
            Self::Not(part) => !part.holds(answer),
            Self::Answer { name, test } => answer(name).is_some_and(|given| test.passes(given)),
        }
    }

    /// The names of the answers it reads.
    pub fn reads(&self, names: &mut Vec<StepId>) {
        match self {
            Self::All(parts) => parts.iter().for_each(|part| part.reads(names)),
            Self::Not(part) => part.reads(names),
            Self::Answer { name, .. } => names.push(name.clone()),
        }
    }
}

impl Test {
    fn passes(&self, given: &Answer) -> bool {
        match (self, &given.meaning) {
            (Self::OneOf(options), Meaning::Option(option)) => options.contains(option),
            (Self::OneOf(options), Meaning::Value(Value::YesNo(answer))) => options.iter().any(|option| option == answer.word()),
            (Self::OneOf(options), Meaning::Value(Value::PartOfDay(part))) => options.iter().any(|option| option == part.word()),
            (Self::AtLeast(bound), Meaning::Value(value)) => value.number().is_some_and(|number| number >= *bound),
            (Self::AtMost(bound), Meaning::Value(value)) => value.number().is_some_and(|number| number <= *bound),
            (Self::Unknown, Meaning::Unknown) => true,
            (Self::Given, meaning) => *meaning != Meaning::Unknown,
            (Self::OneOf(_) | Self::AtLeast(_) | Self::AtMost(_) | Self::Unknown, _) => false,
        }
    }
}

/// Reads a condition and judges it against what the questions can answer.
pub(crate) fn read(node: &Node, answers: &BTreeMap<StepId, Answerable>, mistakes: &mut Mistakes<'_>) -> Option<Condition> {
    let mut parts = Vec::new();
    for (key, value) in node.map("when", mistakes) {
        if key.name == "not" {
            parts.push(Condition::Not(Box::new(read(value, answers, mistakes)?)));
            continue;
        }
        let name = StepId(key.name.clone());
        let Some(answerable) = answers.get(&name) else {
            let remedy = match nearest(&key.name, answers.keys().map(StepId::as_str)) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => "Use the name behind an `ask:` or `choose:`.".to_owned(),
            };
            mistakes.add(key.place, format!("No question has the name `{}`.", key.name), remedy);
            continue;
        };
        for test in tests(value, answerable, mistakes) {
            parts.push(Condition::Answer { name: name.clone(), test });
        }
    }
    Some(Condition::All(parts))
}

fn tests(value: &Node, answerable: &Answerable, mistakes: &mut Mistakes<'_>) -> Vec<Test> {
    match &value.shape {
        Shape::Word(word) if word == "unknown" => vec![Test::Unknown],
        Shape::Word(word) if word == "given" => vec![Test::Given],
        Shape::Word(_) | Shape::List(_) => vec![Test::OneOf(options(value, answerable, mistakes))],
        Shape::Map(pairs) => pairs
            .iter()
            .filter_map(|(key, bound)| {
                let number = number(bound, answerable, mistakes)?;
                match key.name.as_str() {
                    "at_least" => Some(Test::AtLeast(number)),
                    "at_most" => Some(Test::AtMost(number)),
                    other => {
                        mistakes.add(key.place, format!("`{other}` is not a comparison."), "Use `at_least` or `at_most`.");
                        None
                    }
                }
            })
            .collect(),
        Shape::Empty => {
            mistakes.add(value.place, "This condition compares with nothing.", "Write what the answer must be behind the colon.");
            Vec::new()
        }
    }
}

fn options(value: &Node, answerable: &Answerable, mistakes: &mut Mistakes<'_>) -> Vec<String> {
    let words = value.words("when", mistakes);
    let known: Vec<&str> = match answerable {
        Answerable::Options(options) => options.iter().map(String::as_str).collect(),
        Answerable::Value(ValueKind::YesNo, _) => vec!["yes", "no", "unsure"],
        Answerable::Value(ValueKind::PartOfDay, _) => vec!["morning", "afternoon", "evening", "any"],
        Answerable::Value(_, options) => options.iter().map(String::as_str).collect(),
    };
    for word in &words {
        if !known.contains(&word.as_str()) {
            let remedy = match nearest(word, known.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None if known.is_empty() => "Compare a value with `at_least` or `at_most`, or with `unknown`.".to_owned(),
                None => format!("It can be: {}.", known.join(", ")),
            };
            mistakes.add(value.place, format!("The answer can never be `{word}`."), remedy);
        }
    }
    words
}

fn number(bound: &Node, answerable: &Answerable, mistakes: &mut Mistakes<'_>) -> Option<f64> {
    let word = bound.word("when", mistakes)?;
    let measurable = match answerable {
        Answerable::Value(kind, _) => match kind {
            ValueKind::Money | ValueKind::Period => true,
            ValueKind::Date | ValueKind::Address | ValueKind::Phone | ValueKind::PartOfDay | ValueKind::YesNo | ValueKind::Text => false,
        },
        Answerable::Options(_) => false,
    };
    if !measurable {
        mistakes.add(bound.place, "This answer has no size to compare.", "Compare it with one of its options.");
        return None;
    }
    match word.parse::<f64>() {
        Ok(number) => Some(number),
        Err(_) => {
            mistakes.add(bound.place, format!("`{word}` is not a number."), "Write a number: euros for money, months for a period.");
            None
        }
    }
}
