//! Laying a tree of steps out as a list of nodes, and what can be gathered from the tree on the way.
//!
//! The one decision: the tree is laid from its end to its beginning, so that the step a branch returns to is always known
//! when the branch is laid.

use super::book::Next;
use super::condition::Answerable;
use super::script::{Choice, Question, Script, Step, Verb, Written};
use super::text::{Base, Use};
use super::values::ValueKind;
use crate::id::{DialogId, StepId};
use crate::mistake::{Mistakes, Place, nearest};
use crate::signal::Urgency;
use crate::yaml::{Node as Yaml, Shape};
use std::collections::BTreeMap;

/// The types of answer an author can ask for.
pub(crate) const VALUE_KINDS: [(&str, ValueKind); 8] = [
    ("money", ValueKind::Money),
    ("period", ValueKind::Period),
    ("date", ValueKind::Date),
    ("address", ValueKind::Address),
    ("number", ValueKind::Phone),
    ("part_of_day", ValueKind::PartOfDay),
    ("yes_no", ValueKind::YesNo),
    ("text", ValueKind::Text),
];

/// The type with this word.
pub(crate) fn value_kind(word: &str) -> Option<ValueKind> {
    VALUE_KINDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind)
}

/// One step in its place.
pub(crate) struct Piece<'s> {
    pub(crate) id: StepId,
    pub(crate) step: &'s Step,
    pub(crate) next: Next,
    /// Where each option's own steps begin; [`Piece::next`] where it has none.
    pub(crate) branches: Vec<Next>,
}

/// Pieces, being laid from the end.
pub(crate) struct Lay<'s> {
    dialog: &'s DialogId,
    /// Last step first; turned round by [`Lay::finish`].
    backwards: Vec<Piece<'s>>,
    entry: Next,
}

impl<'s> Lay<'s> {
    pub(crate) fn of(dialog: &'s DialogId) -> Self {
        Self { dialog, backwards: Vec::new(), entry: Next::End }
    }

    /// Lays a block that goes on at `after`; returns where it begins. Places count from the end until [`Lay::finish`].
    pub(crate) fn block(&mut self, steps: &'s [Step], after: Next) -> Next {
        let mut next = after;
        for step in steps.iter().rev() {
            if matches!(step.verb, Verb::End) {
                next = Next::End;
                continue;
            }
            let options = question_of(step).map(|question| question.options.as_slice()).unwrap_or_default();
            // From the last option to the first, so that the file's order comes out when the list is turned round.
            let mut branches: Vec<Next> = options.iter().rev().map(|option| self.block(&option.steps, self.after(option, next))).collect();
            branches.reverse();
            self.backwards.push(Piece { id: id_of(self.dialog, step), step, next, branches });
            next = Next::Node(self.backwards.len() - 1);
        }
        self.entry = next;
        next
    }

    /// Where an option goes on after its own steps: at its `then:`, which stands further down and is laid already, or at `next`.
    fn after(&self, option: &Choice, next: Next) -> Next {
        let then = option.then.as_ref();
        then.and_then(|then| self.backwards.iter().position(|piece| piece.id.as_str() == then.word)).map_or(next, Next::Node)
    }

    /// The pieces in the order of the file, and where they begin.
    pub(crate) fn finish(self) -> (Vec<Piece<'s>>, Next) {
        let last = self.backwards.len().saturating_sub(1);
        let turn = |next: Next| match next {
            Next::Node(place) => Next::Node(last - place),
            Next::End => Next::End,
        };
        let turned = self.backwards.into_iter().rev().map(|piece| Piece {
            next: turn(piece.next),
            branches: piece.branches.into_iter().map(turn).collect(),
            ..piece
        });
        (turned.collect(), turn(self.entry))
    }
}

/// The key of a step's text.
pub(crate) fn key(dialog: &DialogId, id: &StepId) -> String {
    format!("{dialog}-{id}")
}

fn id_of(dialog: &DialogId, step: &Step) -> StepId {
    if let Some(id) = &step.id {
        return StepId(id.word.clone());
    }
    match &step.verb {
        Verb::Call { dialog } => StepId(format!("call_{}", dialog.word)),
        Verb::Raise { kind, .. } => StepId(format!("raise_{}", kind.word)),
        Verb::Review { .. } => StepId::from("review"),
        Verb::Places { kind } => StepId(format!("places_{}", kind.word)),
        // A spoken step without a name gets one from its words, so that it stays the same when it moves; `texts` reports it.
        Verb::Say { text } => StepId(format!("say_{}", super::text::mark(&text.word))),
        Verb::Ask { .. } | Verb::Choose { .. } | Verb::Topic { .. } | Verb::End => StepId(format!("{dialog}_step")),
    }
}

/// The question a step asks.
pub(crate) fn question_of(step: &Step) -> Option<&Question> {
    match &step.verb {
        Verb::Ask { question, .. } | Verb::Choose { question } | Verb::Topic { question } => Some(question),
        Verb::Say { .. } | Verb::Call { .. } | Verb::Review { .. } | Verb::Raise { .. } | Verb::Places { .. } | Verb::End => None,
    }
}

/// The Dutch texts of a file.
pub(crate) fn texts(script: &Script) -> Vec<Base> {
    let dialog = DialogId(script.name.word.clone());
    let mut texts = Vec::new();
    if !script.opens_on.is_empty() {
        texts.push(Base {
            key: format!("{dialog}-opens_on"),
            text: script.opens_on.join(" | "),
            place: script.name.place,
            use_of: Use::Phrases,
        });
    }
    all_steps(&script.steps, &mut |step| {
        let base = key(&dialog, &id_of(&dialog, step));
        let mut add =
            |key: String, text: &Written, use_of: Use| texts.push(Base { key, text: text.word.clone(), place: text.place, use_of });
        if let Verb::Say { text } = &step.verb {
            add(base.clone(), text, Use::Message);
        }
        let Some(question) = question_of(step) else { return };
        add(base.clone(), &question.text, Use::Message);
        if let Some(again) = &question.again {
            add(format!("{base}-again"), again, Use::Message);
        }
        if let Some(label) = &question.label {
            add(format!("{base}-label"), label, Use::Label);
        }
        for option in &question.options {
            let key = format!("{base}-{}", option.key.word);
            add(key.clone(), &option.text, Use::Button);
            if !option.says.is_empty() {
                let says = Written { word: option.says.join(" | "), place: option.key.place };
                add(format!("{key}-says"), &says, Use::Phrases);
            }
        }
    });
    texts
}

/// The dialogs that these steps go to.
pub(crate) fn calls(steps: &[Step]) -> Vec<DialogId> {
    let mut calls = Vec::new();
    all_steps(steps, &mut |step| {
        if let Verb::Call { dialog } = &step.verb {
            calls.push(DialogId(dialog.word.clone()));
        }
        let options = question_of(step).map(|question| question.options.as_slice()).unwrap_or_default();
        calls.extend(options.iter().filter_map(|option| option.dialog.as_ref()).map(|dialog| DialogId(dialog.word.clone())));
    });
    calls
}

/// What the questions in these steps can answer.
pub(crate) fn answers(steps: &[Step]) -> BTreeMap<StepId, Answerable> {
    let mut answers = BTreeMap::new();
    all_steps(steps, &mut |step| {
        let (Some(id), Some(question)) = (&step.id, question_of(step)) else { return };
        let options = question.options.iter().map(|option| option.key.word.clone()).collect();
        let answerable = match &step.verb {
            Verb::Ask { kind, .. } => Answerable::Value(value_kind(&kind.word).unwrap_or(ValueKind::Text), options),
            Verb::Choose { .. }
            | Verb::Topic { .. }
            | Verb::Say { .. }
            | Verb::Call { .. }
            | Verb::Review { .. }
            | Verb::Raise { .. }
            | Verb::Places { .. }
            | Verb::End => Answerable::Options(options),
        };
        answers.insert(StepId(id.word.clone()), answerable);
    });
    answers
}

/// The names that are asked, and where.
pub(crate) fn asked(steps: &[Step]) -> Vec<(StepId, Place)> {
    let mut asked = Vec::new();
    all_steps(steps, &mut |step| {
        if let (Some(id), Verb::Ask { .. } | Verb::Choose { .. }) = (&step.id, &step.verb) {
            // A choice whose options each lead somewhere is read by the dialog itself.
            let leads = question_of(step)
                .is_some_and(|question| question.options.iter().any(|option| !option.steps.is_empty() || option.then.is_some()));
            if !leads {
                asked.push((StepId(id.word.clone()), id.place));
            }
        }
    });
    asked
}

/// Whether a signal is raised here.
pub(crate) fn raises(steps: &[Step]) -> bool {
    let mut raises = false;
    all_steps(steps, &mut |step| raises |= matches!(step.verb, Verb::Raise { .. }));
    raises
}

/// Whether a condition or a review reads this answer.
pub(crate) fn reads(steps: &[Step], name: &StepId) -> bool {
    let mut reads = false;
    all_steps(steps, &mut |step| {
        reads |= step.when.as_ref().is_some_and(|node| names(node, name));
        match &step.verb {
            Verb::Review { answers } => reads |= answers.iter().any(|answer| answer.word == name.as_str()),
            Verb::Raise { urgency, .. } => reads |= urgency.iter().any(|(_, node)| names(node, name)),
            Verb::Say { .. } | Verb::Ask { .. } | Verb::Choose { .. } | Verb::Topic { .. } | Verb::Call { .. } => {}
            Verb::Places { .. } | Verb::End => {}
        }
    });
    reads
}

fn names(node: &Yaml, name: &StepId) -> bool {
    match &node.shape {
        Shape::Map(pairs) => pairs.iter().any(|(key, value)| key.name == name.as_str() || names(value, name)),
        Shape::Empty | Shape::Word(_) | Shape::List(_) => false,
    }
}

/// Whether this answer has a name to be read back with.
pub(crate) fn label_of(steps: &[Step], name: &StepId) -> bool {
    let mut labelled = false;
    all_steps(steps, &mut |step| {
        labelled |= step.id.as_ref().is_some_and(|id| id.word == name.as_str())
            && question_of(step).is_some_and(|question| question.label.is_some());
    });
    labelled
}

/// Judges where `then:` leads: to a later step of the same dialog, so that no loop can be written.
pub(crate) fn judge_target(then: &Written, laid: &[Piece<'_>], from: &Piece<'_>, mistakes: &mut Mistakes<'_>) {
    let here = laid.iter().position(|piece| piece.id == from.id).unwrap_or_default();
    match laid.iter().position(|piece| piece.id.as_str() == then.word) {
        Some(place) if place > here => {}
        Some(_) => mistakes.add(
            then.place,
            format!("`{}` stands above this question: that would go round in a circle.", then.word),
            "Lead to a step further down.",
        ),
        None => {
            let near = nearest(&then.word, laid.iter().map(|piece| piece.id.as_str()));
            let remedy = near.map_or("Use the name of a step further down.".to_owned(), |near| format!("Did you mean `{near}`?"));
            mistakes.add(then.place, format!("There is no step `{}` in this dialog.", then.word), remedy);
        }
    }
}

/// The urgency with this word; normal is never written, because it is what is left.
pub(crate) fn urgency(level: &Written, mistakes: &mut Mistakes<'_>) -> Option<Urgency> {
    match level.word.as_str() {
        "high" => Some(Urgency::High),
        "urgent" => Some(Urgency::Urgent),
        other => {
            mistakes.add(
                level.place,
                format!("`{other}` is not an urgency that a dialog can give."),
                "Write `high` or `urgent`; everything else is normal.",
            );
            None
        }
    }
}

/// Steps of a block and of all blocks inside it.
pub(crate) fn all_steps<'s>(steps: &'s [Step], visit: &mut impl FnMut(&'s Step)) {
    for step in steps {
        visit(step);
        if let Some(question) = question_of(step) {
            for option in &question.options {
                all_steps(&option.steps, visit);
            }
        }
    }
}
