//! What a report was asked: the questions behind its answers.
//!
//! The one decision: an answer is put right by the reader of its own question, in the chat and on a worker's page alike, so that
//! both understand the same and ask again in the same words.

use super::answer::{Answer, Meaning};
use super::book::{Act, Book, Dialog, LANGUAGE, Node, Question};
use super::built_in::BuiltIn;
use super::step::{DEEPEST_STACK, Fact, Filling, Part, again_of, not_known};
use super::values::Reading;
use crate::id::{DialogId, Kind, StepId};
use crate::language::Language;
use crate::personal::Text;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What says whether workers may know who told it: what was promised on it cannot be taken back by a correction.
const PROMISED: &str = "anonymous";
/// How many dialogs are looked through for a question. A checked book calls no deeper; a circle would end here.
const MOST_DIALOGS: usize = DEEPEST_STACK * 4;

/// An answer of a report, with the question that asked it.
#[derive(Clone, Debug)]
pub struct Answered<'a> {
    /// The dialog it was asked in, or that called the one that asks it.
    pub dialog: DialogId,
    /// Its name.
    pub name: StepId,
    /// The step.
    pub node: &'a Node,
    /// What it asks.
    pub question: &'a Question,
}

impl Book {
    /// The question with this name: of this dialog, or of one that it calls.
    pub fn question_named(&self, dialog: &DialogId, name: &StepId) -> Option<(DialogId, &Node)> {
        let mut waiting = vec![dialog.clone()];
        for _ in 0..MOST_DIALOGS {
            let id = waiting.pop()?;
            let Some(dialog) = self.dialog(&id) else { continue };
            if let Some((_, node)) = dialog.node(name) {
                return Some((id, node));
            }
            waiting.extend(dialog.nodes.iter().filter_map(|node| node.called().cloned()));
        }
        None
    }

    /// The answers of a report of this kind that can be corrected: what a dialog asked on the way to it. Where several raise one
    /// kind, the one that asked most of it; when a worker said that it is about something else, the one that asked most at all.
    pub fn correctable(&self, kind: &Kind, names: &[StepId]) -> Vec<Answered<'_>> {
        let of_kind = self.asked_most(self.dialogs.values().filter(|dialog| dialog.raises(kind).next().is_some()), names);
        if of_kind.is_empty() { self.asked_most(self.dialogs.values(), names) } else { of_kind }
    }

    fn asked_most<'a>(&'a self, dialogs: impl Iterator<Item = &'a Dialog>, names: &[StepId]) -> Vec<Answered<'a>> {
        let answered = |dialog: &'a Dialog, name: &StepId| {
            let (_, node) = self.question_named(&dialog.id, name)?;
            let question = node.question().filter(|_| matches!(node.act, Act::Ask { .. } | Act::Choose { .. }))?;
            Some(Answered { dialog: dialog.id.clone(), name: name.clone(), node, question })
        };
        let correctable = |name: &&StepId| ![LANGUAGE, PROMISED].contains(&name.as_str());
        let answers = dialogs.map(|dialog| names.iter().filter(correctable).filter_map(|name| answered(dialog, name)).collect::<Vec<_>>());
        answers.max_by_key(Vec::len).unwrap_or_default()
    }

    /// An answer as a worker reads it.
    pub fn fact(&self, built_in: &BuiltIn, dialog: &DialogId, name: &StepId, answer: &Answer) -> Option<Fact> {
        let (home, node) = self.question_named(dialog, name)?;
        let question = node.question()?;
        let label = Part::book(question.label.as_ref().unwrap_or(&question.text));
        let shown = match &answer.meaning {
            Meaning::Value(value) => Filling::Value(value.clone()),
            Meaning::Option(key) => Filling::Part(Box::new(Part::book(&format!("{home}-{name}-{key}")))),
            // What we did not understand is read back as it was said: a worker understands it.
            Meaning::Unknown if !not_known(built_in, &answer.said) => Filling::Words(answer.said.clone()),
            Meaning::Unknown => Filling::Part(Box::new(Part::built_in("not_known"))),
        };
        Some(Fact { name: name.clone(), label, answer: answer.clone(), shown })
    }
}

impl Answered<'_> {
    /// Words for it as its own question reads them; half an answer is one, and so is "weet ik niet". `None` when it understands none.
    pub fn understood(&self, built_in: &BuiltIn, words: &str, today: Date, language: Language) -> Option<Meaning> {
        let Act::Ask { kind, .. } = &self.node.act else { return None };
        match built_in.read(*kind, words, today, language) {
            Reading::Value(value) | Reading::Incomplete(value, _) => Some(Meaning::Value(value)),
            Reading::Unknown => Some(Meaning::Unknown),
            Reading::Unclear(_) => None,
        }
    }

    /// What it is called when it is read back, in this language.
    pub fn label(&self, book: &Book, language: Language) -> String {
        book.texts.say(self.question.label.as_ref().unwrap_or(&self.question.text), language, &BTreeMap::new())
    }

    /// The question as it was asked; `None` for one that speaks of other answers, which cannot be asked by itself.
    pub fn asked(&self, book: &Book, language: Language) -> Option<String> {
        let stands_alone = book.texts.wants(&self.question.text).next().is_none();
        stands_alone.then(|| book.texts.say(&self.question.text, language, &BTreeMap::new()))
    }

    /// The same in other words, for who was not understood.
    pub fn again(&self, book: &Book, built_in: &BuiltIn, language: Language) -> String {
        match &self.question.again {
            Some(again) => book.texts.say(again, language, &BTreeMap::new()),
            None => built_in.say(again_of(self.node), language, &BTreeMap::new()),
        }
    }

    /// The keys of what can be chosen, each with its words.
    pub fn options(&self, book: &Book, language: Language) -> Vec<(String, Text)> {
        let words = |key: &str| Text::from(book.texts.say(key, language, &BTreeMap::new()));
        self.question.options.iter().map(|option| (option.key.clone(), words(&option.text))).collect()
    }
}

impl Dialog {
    /// Where it raises a signal of this kind.
    pub fn raises<'d>(&'d self, kind: &'d Kind) -> impl Iterator<Item = (&'d Node, &'d [(crate::signal::Urgency, super::Condition)])> {
        self.nodes.iter().filter_map(move |node| match &node.act {
            Act::Raise { kind: raised, urgency } if raised == kind => Some((node, urgency.as_slice())),
            Act::Raise { .. } | Act::Say { .. } | Act::Ask { .. } | Act::Choose { .. } | Act::Topic { .. } => None,
            Act::Call { .. } | Act::Review { .. } | Act::Places { .. } => None,
        })
    }
}
