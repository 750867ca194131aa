//! How urgent the answers of a report make it, asked again after one of them was put right.
//!
//! The one decision: answers are read from the words a worker has before them, in Dutch, by the question's own reader. So nothing is
//! kept beside those words, and what was told before can be weighed too. What was not understood then is not understood now: it
//! weighs nothing, and changes nothing.

use super::answer::{Answer, Meaning};
use super::book::{Act, Book, Node};
use super::built_in::BuiltIn;
use super::values::Reading;
use crate::id::{DialogId, Kind, StepId};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::Urgency;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How urgent answers make a report, and which step of which dialog says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// How urgent.
    pub urgency: Urgency,
    /// The dialog whose rule it is.
    pub dialog: DialogId,
    /// Its step.
    pub step: StepId,
}

/// The answers of a report, each as a worker reads it, in Dutch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told(pub Vec<(StepId, Text)>);

/// The rules of a book for one kind of report.
#[derive(Clone, Copy, Debug)]
pub struct Scale<'a> {
    /// Whose rules.
    pub book: &'a Book,
    /// What people say.
    pub built_in: &'a BuiltIn,
    /// Of what.
    pub kind: &'a Kind,
    /// Where the person lives.
    pub today: Date,
}

impl Scale<'_> {
    /// What the rules make of it now that an answer was put right: only when they say more than of the answers before, and more than
    /// it is. So no correction makes anything less urgent, and none takes back what a person decided (`URG-1`).
    pub fn raised(self, before: &Told, after: &Told, stands: Urgency) -> Option<Weighed> {
        let was = self.weigh(before).map_or(Urgency::Normal, |weighed| weighed.urgency);
        self.weigh(after).filter(|weighed| weighed.urgency > was && weighed.urgency > stands)
    }

    /// The highest that a rule of the dialog which asked for these answers says; `None` when it has none about this kind.
    pub fn weigh(self, told: &Told) -> Option<Weighed> {
        let names: Vec<StepId> = told.0.iter().map(|(name, _)| name.clone()).collect();
        let dialog = self.book.dialog(&self.book.correctable(self.kind, &names).first()?.dialog)?;
        let meant = |(name, words): &(StepId, Text)| {
            let (_, node) = self.book.question_named(&dialog.id, name)?;
            Some((name.clone(), Answer { said: words.clone(), meaning: self.meant(node, words) }))
        };
        let answers: BTreeMap<StepId, Answer> = told.0.iter().filter_map(meant).collect();
        let answer = |name: &StepId| answers.get(name);
        let raising = dialog.raises(self.kind).filter(|(node, _)| node.when.as_ref().is_none_or(|when| when.holds(&answer)));
        let weighed = raising.map(|(node, levels)| {
            let held = levels.iter().filter(|(_, when)| when.holds(&answer)).map(|(level, _)| *level).max();
            Weighed { urgency: held.unwrap_or_default(), dialog: dialog.id.clone(), step: node.id.clone() }
        });
        weighed.max_by_key(|weighed| weighed.urgency)
    }

    fn meant(self, node: &Node, shown: &Text) -> Meaning {
        let says = |key: &str| self.book.texts.say(key, Language::Nl, &BTreeMap::new()) == shown.expose();
        if let Some(option) = node.question().and_then(|question| question.options.iter().find(|option| says(&option.text))) {
            return Meaning::Option(option.key.clone());
        }
        let Act::Ask { kind, .. } = &node.act else { return Meaning::Unknown };
        match self.built_in.read(*kind, shown.expose(), self.today, Language::Nl) {
            Reading::Value(value) | Reading::Incomplete(value, _) => Meaning::Value(value),
            Reading::Unknown | Reading::Unclear(_) => Meaning::Unknown,
        }
    }
}
