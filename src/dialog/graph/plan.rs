//! What has to be in the picture of a dialog, before anything has a place: a box for each step, a link for each way on.
//!
//! The one decision: options that lead to the same place are one link with several labels. Most questions go on at the step
//! below whatever is chosen, and ten lines side by side would say nothing more.

use super::Shape;
use crate::dialog::book::{Act, Book, Dialog, Leads, Next, Node, Question};
use crate::dialog::condition::{Condition, Test};
use crate::dialog::text::Fill;
use crate::dialog::values::ValueKind;
use crate::id::{DialogId, StepId};
use crate::language::Language;

/// Boxes and links of one dialog. The boxes of its steps come first, in the order of the file.
pub(super) struct Plan {
    pub(super) boxes: Vec<Planned>,
    pub(super) links: Vec<Link>,
}

/// What stands in a box.
pub(super) struct Planned {
    pub(super) name: String,
    pub(super) shape: Shape,
    pub(super) heading: String,
    pub(super) condition: Option<String>,
    pub(super) words: String,
    /// The dialog that goes on from here, or in between.
    pub(super) dialog: Option<DialogId>,
}

/// A way on.
pub(super) struct Link {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) way: Way,
    /// Names of the options that go this way.
    pub(super) options: Vec<String>,
    /// What is written at it.
    pub(super) labels: Vec<String>,
}

/// Whether a link stays in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To the step below.
    On,
    /// To steps of its own, to a step further down, or to another dialog.
    Aside,
}

/// Where options lead, with the names and labels of those that lead there.
type Groups = Vec<(Leads, Vec<String>, Vec<String>)>;

/// Plans the picture of a dialog in a language.
pub(super) fn plan(book: &Book, dialog: &Dialog, language: Language) -> Plan {
    let mut planner = Planner { book, dialog, language, plan: Plan { boxes: Vec::new(), links: Vec::new() } };
    for node in &dialog.nodes {
        let planned = planner.step(node);
        planner.plan.boxes.push(planned);
    }
    for (from, node) in dialog.nodes.iter().enumerate() {
        planner.ways_on(from, node);
    }
    planner.plan
}

struct Planner<'b> {
    book: &'b Book,
    dialog: &'b Dialog,
    language: Language,
    plan: Plan,
}

impl Planner<'_> {
    fn step(&self, node: &Node) -> Planned {
        let (shape, heading, words) = match &node.act {
            Act::Say { text } => (Shape::Say, format!("say {}", node.id), self.said(text)),
            Act::Ask { question, kind } => (Shape::Question, format!("ask {}: {}", node.id, word_of(*kind)), self.said(&question.text)),
            Act::Choose { question } => (Shape::Question, format!("choose {}", node.id), self.said(&question.text)),
            Act::Topic { question } => (Shape::Question, format!("topic {}", node.id), self.said(&question.text)),
            Act::Call { dialog } => (Shape::Call, "call, and come back".to_owned(), dialog.to_string()),
            Act::Review { answers } => {
                let read = answers.iter().map(|answer| self.label(answer)).collect::<Vec<_>>().join("\n");
                (Shape::Review, "review".to_owned(), read)
            }
            Act::Raise { kind, urgency } => {
                let mut words = kind.to_string();
                for (level, condition) in urgency {
                    words.push_str(&format!("\n{} if {}", level.as_str(), in_words(condition)));
                }
                (Shape::Raise, "raise, for a worker".to_owned(), words)
            }
            Act::Places { kind } => (Shape::Say, "places nearby".to_owned(), kind.to_string()),
        };
        let dialog = node.called().cloned();
        let condition = node.when.as_ref().map(|when| format!("only when {}", in_words(when)));
        Planned { name: node.id.to_string(), shape, heading, condition, words, dialog }
    }

    fn ways_on(&mut self, from: usize, node: &Node) {
        let Some(question) = node.question() else {
            let to = self.place(from, node.next);
            self.plan.links.push(Link { from, to, way: Way::On, options: Vec::new(), labels: Vec::new() });
            return;
        };
        let typed = match &node.act {
            Act::Ask { kind, .. } => Some(format!("({})", word_of(*kind))),
            Act::Choose { .. }
            | Act::Topic { .. }
            | Act::Say { .. }
            | Act::Call { .. }
            | Act::Review { .. }
            | Act::Raise { .. }
            | Act::Places { .. } => None,
        };
        let mut on = None;
        for (leads, options, labels) in self.groups(question) {
            let to = match leads {
                Leads::On => {
                    on = Some((options, labels));
                    continue;
                }
                Leads::To(next) => self.place(from, next),
                Leads::Into(dialog) => self.dialog(from, dialog),
            };
            self.plan.links.push(Link { from, to, way: Way::Aside, options, labels });
        }
        let (options, mut labels) = match on {
            Some(on) => on,
            None if typed.is_some() => (Vec::new(), Vec::new()),
            None if node.when.is_some() => (Vec::new(), vec!["(passed over)".to_owned()]),
            // Every answer leads away.
            None => return,
        };
        if let Some(typed) = typed.filter(|_| !question.options.is_empty()) {
            labels.insert(0, typed);
        }
        let to = self.place(from, node.next);
        self.plan.links.push(Link { from, to, way: Way::On, options, labels });
    }

    fn groups(&self, question: &Question) -> Groups {
        let mut groups: Groups = Vec::new();
        for option in &question.options {
            let label = self.said(&option.text);
            match groups.iter_mut().find(|(leads, ..)| *leads == option.leads) {
                Some((_, options, labels)) => {
                    options.push(option.key.clone());
                    labels.push(label);
                }
                None => groups.push((option.leads.clone(), vec![option.key.clone()], vec![label])),
            }
        }
        groups
    }

    fn place(&mut self, from: usize, next: Next) -> usize {
        match next {
            Next::Node(place) => place,
            // Each end is drawn where it is, so that no line runs down the whole page.
            Next::End => self.add(from, Shape::End, "end", "end".to_owned(), None),
        }
    }

    fn dialog(&mut self, from: usize, dialog: DialogId) -> usize {
        let words = dialog.to_string();
        self.add(from, Shape::Dialog, "goes on in", words, Some(dialog))
    }

    fn add(&mut self, from: usize, shape: Shape, heading: &str, words: String, dialog: Option<DialogId>) -> usize {
        let place = self.plan.boxes.len();
        let after = self.plan.boxes.get(from).map(|planned| planned.name.as_str()).unwrap_or_default();
        let name = format!("{words} after {after} ({place})");
        self.plan.boxes.push(Planned { name, shape, heading: heading.to_owned(), condition: None, words, dialog });
        place
    }

    /// A text as its author wrote it, with the names of what fills it.
    fn said(&self, key: &str) -> String {
        let fill: Fill = self.book.texts.wants(key).map(|name| (name.to_owned(), format!("{{${name}}}"))).collect();
        self.book.texts.say(key, self.language, &fill)
    }

    fn label(&self, answer: &StepId) -> String {
        let own = self.dialog.node(answer);
        let found = own.or_else(|| self.book.dialogs.values().find_map(|dialog| dialog.node(answer)));
        let label = found.and_then(|(_, node)| node.question()).and_then(|question| question.label.as_ref());
        label.map_or_else(|| answer.to_string(), |label| self.said(label))
    }
}

fn word_of(kind: ValueKind) -> &'static str {
    crate::dialog::lay::VALUE_KINDS.iter().find(|(_, known)| *known == kind).map(|(word, _)| *word).unwrap_or_default()
}

/// A condition as somebody would say it.
pub(super) fn in_words(condition: &Condition) -> String {
    match condition {
        Condition::All(parts) => parts.iter().map(in_words).collect::<Vec<_>>().join(", and "),
        Condition::Not(part) => format!("not: {}", in_words(part)),
        Condition::Answer { name, test } => match test {
            Test::OneOf(options) => format!("{name} is {}", options.join(" or ")),
            Test::AtLeast(bound) => format!("{name} is at least {bound}"),
            Test::AtMost(bound) => format!("{name} is at most {bound}"),
            Test::Unknown => format!("{name} is not known"),
            Test::Given => format!("{name} is given"),
        },
    }
}
