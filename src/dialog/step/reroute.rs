//! When an answer changes at the review: what was asked because of the old one is forgotten, what follows from the new one is asked.
//!
//! The one decision: the way through a dialog is computed from its answers, before and after the change, and compared. So an
//! author writes no rule for changes, and nobody stays callable who chose to be anonymous after all.

use super::{DEEPEST_STACK, MOST_STEPS, Turn};
use crate::dialog::answer::{Answer, Meaning};
use crate::dialog::book::{Act, Choice, Dialog, Leads, Next};
use crate::id::StepId;

/// The way that answers lead through a dialog, up to its review.
#[derive(Default)]
struct Route {
    /// Questions that are asked on it.
    asked: Vec<StepId>,
    /// Keys of what is said on it before the first open question.
    said: Vec<String>,
    /// The step of the outermost dialog where the first question without an answer waits, or else its review.
    open: Option<StepId>,
}

impl<'a> Turn<'a> {
    /// Gives a new answer during a review and follows where it leads.
    pub(super) fn change(&mut self, name: StepId, answer: Answer) {
        let before = self.route();
        self.session.give(name, answer);
        let after = self.route();
        self.session.asked = None;
        if let Some(frame) = self.session.stack.last_mut() {
            frame.answers.retain(|name, _| after.asked.contains(name));
            if let Some(open) = &after.open {
                frame.at = Some(open.clone());
            }
        }
        for key in after.said.iter().filter(|key| !before.said.contains(key)) {
            self.say_book(key);
        }
    }

    fn route(&self) -> Route {
        let mut route = Route::default();
        if let Some(frame) = self.session.stack.last()
            && let Some(dialog) = self.book.dialog(&frame.dialog)
        {
            self.follow(dialog, None, 0, &mut route);
        }
        route
    }

    /// Follows the answers through one dialog; `from`: the step of the outermost one that calls it.
    fn follow(&self, dialog: &'a Dialog, from: Option<&StepId>, depth: usize, route: &mut Route) {
        let mut next = Next::Node(0);
        for _ in 0..MOST_STEPS {
            let Next::Node(place) = next else { return };
            let Some(node) = dialog.at(place) else { return };
            next = node.next;
            if node.when.as_ref().is_some_and(|when| !when.holds(&|name| self.session.answer(name))) {
                continue;
            }
            match &node.act {
                Act::Say { text } if route.open.is_none() => route.said.push(text.clone()),
                Act::Review { .. } => {
                    // Nothing is left to ask: the review is next.
                    route.open.get_or_insert_with(|| from.unwrap_or(&node.id).clone());
                    return;
                }
                Act::Call { dialog } if depth < DEEPEST_STACK => {
                    if let Some(inner) = self.book.dialog(dialog) {
                        self.follow(inner, Some(from.unwrap_or(&node.id)), depth + 1, route);
                    }
                }
                Act::Ask { question, .. } | Act::Choose { question } => {
                    route.asked.push(node.id.clone());
                    match self.session.answer(&node.id) {
                        Some(answer) => next = chosen(&question.options, answer).unwrap_or(next),
                        None => {
                            route.open.get_or_insert_with(|| from.unwrap_or(&node.id).clone());
                        }
                    }
                }
                Act::Say { .. } | Act::Call { .. } | Act::Topic { .. } | Act::Raise { .. } | Act::Places { .. } => {}
            }
        }
    }
}

fn chosen(options: &[Choice], answer: &Answer) -> Option<Next> {
    let Meaning::Option(key) = &answer.meaning else { return None };
    match options.iter().find(|option| option.key == *key).map(|option| &option.leads)? {
        Leads::To(next) => Some(*next),
        Leads::On | Leads::Into(_) => None,
    }
}
