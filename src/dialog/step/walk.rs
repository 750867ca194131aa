//! Walking on from where we are until a question waits or the dialog is done.

use super::say::{SKIP, UNKNOWN};
use super::{Effect, Fact, MOST_STEPS, Occasion, Raise, Turn, Why};
use crate::dialog::answer::{Answer, Meaning};
use crate::dialog::book::{Act, Book, Leads, Next, Node, PERSON, Question, WELCOME};
use crate::dialog::built_in::BuiltIn;
use crate::dialog::session::{Asked, Because, Frame, Session, Wanted};
use crate::dialog::values::Value;
use crate::id::{DialogId, Kind, StepId};
use crate::personal::Text;
use crate::signal::{Postcode, Urgency};
use std::collections::BTreeMap;

/// The built-in text in which places stand.
const PLACES: &str = "places";

/// Puts a dialog on the stack, at its first step; `false` when there is no such dialog or the stack is full.
pub(super) fn push(book: &Book, session: &mut Session, dialog: &DialogId, because: Because) -> bool {
    let Some(first) = book.dialog(dialog).and_then(|dialog| dialog.at(0)) else { return false };
    if session.stack.len() >= super::DEEPEST_STACK {
        return false;
    }
    session.asked = None;
    session.stack.push(Frame {
        dialog: dialog.clone(),
        at: Some(first.id.clone()),
        answers: BTreeMap::new(),
        raised: None,
        because,
        known: BTreeMap::new(),
        opening_before: None,
    });
    true
}

impl<'a> Turn<'a> {
    /// The step we are at.
    pub(super) fn here(&self) -> Option<(usize, &'a Node)> {
        let frame = self.session.stack.last()?;
        self.book.dialog(&frame.dialog)?.node(frame.at.as_ref()?)
    }

    /// Walks until something waits for the person, or nothing is left.
    pub(super) fn walk(&mut self) {
        for _ in 0..MOST_STEPS {
            match self.session.stack.last() {
                None => return,
                Some(Frame { at: None, .. }) => {
                    self.leave();
                    continue;
                }
                Some(Frame { at: Some(_), .. }) => {}
            }
            let Some((_, node)) = self.here() else {
                // The step is gone, which a pinned revision rules out; begin this dialog anew rather than leave a person stuck.
                self.restart_dialog();
                continue;
            };
            if self.passed_over(node) {
                continue;
            }
            if self.act(node) {
                return;
            }
        }
        self.session.stack.clear();
        self.say_built_in("lost_the_way");
    }

    fn restart_dialog(&mut self) {
        let first = self.session.stack.last().and_then(|frame| self.book.dialog(&frame.dialog)).and_then(|dialog| dialog.at(0));
        match (first, self.session.stack.last_mut()) {
            (Some(first), Some(frame)) => frame.at = Some(first.id.clone()),
            _ => {
                self.session.stack.pop();
            }
        }
    }

    fn passed_over(&mut self, node: &Node) -> bool {
        if node.when.as_ref().is_some_and(|when| !when.holds(&|name| self.session.answer(name))) {
            self.visit(&node.id, Why::ConditionNotMet);
            self.go_to(node.next);
            return true;
        }
        let known = node.question().is_some() && self.session.answer(&node.id).is_some();
        if known {
            self.visit(&node.id, Why::KnownAlready);
            self.go_to(node.next);
        }
        known
    }

    /// Does one step; `true` when it waits for the person.
    fn act(&mut self, node: &'a Node) -> bool {
        match &node.act {
            Act::Say { text } => {
                self.visit(&node.id, Why::Next);
                self.say_book(text);
                self.go_to(node.next);
                false
            }
            Act::Topic { question } => {
                if let Some(dialog) = self.known_topic() {
                    self.visit(&node.id, Why::KnownAlready);
                    self.enter_topic(node.next, &dialog);
                    return false;
                }
                self.asks_guess(node, question) || self.ask(node, question)
            }
            Act::Ask { question, .. } | Act::Choose { question } => self.ask(node, question),
            Act::Call { dialog } => {
                self.visit(&node.id, Why::Next);
                self.go_to(node.next);
                self.open(dialog, Because::Called);
                false
            }
            Act::Places { kind } => {
                self.visit(&node.id, Why::Next);
                self.effects.push(Effect::Places { kind: kind.clone(), postcode: self.known_postcode() });
                // Said once, whatever is in it: two kinds in one turn are one list.
                if !self.parts.iter().any(|part| part.key == PLACES) {
                    self.say_built_in(PLACES);
                }
                self.go_to(node.next);
                false
            }
            Act::Review { answers } => {
                self.visit(&node.id, Why::Waits);
                self.read_back(answers);
                true
            }
            Act::Raise { kind, urgency } => {
                self.visit(&node.id, Why::Next);
                let level = urgency.iter().filter(|(_, when)| when.holds(&|name| self.session.answer(name))).map(|(level, _)| *level).max();
                self.raise(kind, level.unwrap_or(Urgency::Normal));
                self.go_to(node.next);
                false
            }
        }
    }

    /// The postcode that was answered last, in the innermost dialog that asked for one.
    fn known_postcode(&self) -> Option<Postcode> {
        let answers = self.session.matter().rev().flat_map(|frame| frame.answers.values());
        answers.chain(self.session.profile.values()).find_map(|answer| match &answer.meaning {
            Meaning::Value(Value::Address(address)) => Postcode::from_number(address.postcode.as_ref()?.digits),
            Meaning::Value(_) | Meaning::Option(_) | Meaning::Unknown => None,
        })
    }

    fn ask(&mut self, node: &'a Node, question: &'a Question) -> bool {
        if let Some(answer) = self.known(node) {
            self.visit(&node.id, Why::KnownAlready);
            match question.options.iter().find(|choice| answer.meaning == Meaning::Option(choice.key.clone())) {
                Some(choice) => self.choose(node, &choice.leads, &choice.key, &answer.said),
                None => {
                    self.answered(node, answer);
                    self.go_to(node.next);
                }
            }
            return false;
        }
        self.say_gleaned();
        self.visit(&node.id, Why::Waits);
        self.say_book(&question.text);
        self.show_options(node, question);
        self.session.asked = Some(Asked { turn: self.session.turn, what: Wanted::Answer, misses: 0, repeats: 0 });
        true
    }

    /// The dialog that the first words were about, if they were said before this question.
    fn known_topic(&self) -> Option<DialogId> {
        self.matters(self.session.opening.as_ref()?).first().map(|(dialog, _)| (*dialog).clone())
    }

    /// Enters the dialog a topic leads to; the topic's own dialog goes on at `next` when it comes back.
    pub(super) fn enter_topic(&mut self, next: Next, dialog: &DialogId) {
        self.go_to(next);
        self.open(dialog, Because::Begun);
    }

    /// Answers the step we are at with one of its options.
    pub(super) fn choose(&mut self, node: &Node, leads: &Leads, key: &str, said: &Text) {
        self.visit(&node.id, Why::Chosen { option: key.to_owned() });
        self.session.asked = None;
        if let Leads::Into(dialog) = leads {
            self.enter_topic(node.next, dialog);
            return;
        }
        self.answered(node, Answer { said: said.clone(), meaning: Meaning::Option(key.to_owned()) });
        let next = match leads {
            Leads::To(next) => *next,
            Leads::On | Leads::Into(_) => node.next,
        };
        self.go_to(next);
    }

    /// Keeps an answer to the step we are at.
    pub(super) fn answered(&mut self, node: &Node, answer: Answer) {
        if node.id.as_str() == crate::dialog::book::LANGUAGE
            && let Meaning::Option(code) = &answer.meaning
        {
            self.session.language = crate::language::Language::from_code(code).or(self.session.language);
        }
        if let Some(frame) = self.session.stack.last_mut() {
            frame.answers.insert(node.id.clone(), answer);
        }
    }

    /// Goes on at `next`, or is done with this dialog.
    pub(super) fn go_to(&mut self, next: Next) {
        let Some(frame) = self.session.stack.last_mut() else { return };
        frame.at = match next {
            Next::Node(place) => self.book.dialog(&frame.dialog).and_then(|dialog| dialog.at(place)).map(|node| node.id.clone()),
            Next::End => None,
        };
    }

    /// Takes the innermost dialog off the stack; what was learned goes to its caller, to a signal it raised, or to the profile.
    pub(super) fn leave(&mut self) {
        let Some(frame) = self.session.stack.pop() else { return };
        self.session.asked = None;
        match frame.because {
            Because::Called => {
                if let Some(below) = self.session.stack.last_mut() {
                    let learned: Vec<StepId> = frame.answers.keys().cloned().collect();
                    below.answers.extend(frame.answers);
                    self.add_to_signal(&learned);
                    if let Some(below) = self.session.stack.last_mut() {
                        below.raised = below.raised.or(frame.raised);
                    }
                }
            }
            Because::Begun if frame.dialog.as_str() == WELCOME => self.session.profile.extend(frame.answers),
            Because::Begun => {
                self.write_diary(&frame);
                self.share(&frame);
            }
            Because::Further => {
                self.write_diary(&frame);
                self.share(&frame);
                self.session.opening = frame.opening_before;
                self.say_built_in("going_on");
            }
            Because::Interrupted => {
                if !self.session.stack.is_empty() {
                    self.say_built_in("going_on");
                }
            }
        }
    }

    /// What was answered after the signal was raised is added to it.
    fn add_to_signal(&mut self, names: &[StepId]) {
        let Some(frame) = self.session.stack.last() else { return };
        let Some(signal) = frame.raised else { return };
        let facts: Vec<Fact> = names.iter().filter_map(|name| self.fact(&frame.dialog, name, frame.answers.get(name)?)).collect();
        if !facts.is_empty() {
            self.effects.push(Effect::Add { signal, facts });
        }
    }

    fn raise(&mut self, kind: &Kind, urgency: Urgency) {
        let Some(dialog) = self.session.stack.last().map(|top| top.dialog.clone()) else { return };
        let asks_for_person = dialog.as_str() == PERSON;
        if let Some(signal) = self.session.asked_for_person.filter(|_| asks_for_person) {
            // One wish for a person is one signal; what is answered from here on is added to it.
            self.effects.push(Effect::Recall { signal });
            if let Some(top) = self.session.stack.last_mut() {
                top.raised = Some(signal);
            }
            return;
        }
        let signal = self.next_signal();
        let mut facts = Vec::new();
        // From the welcome inwards: who it is comes before what it is about.
        let on_stack = |name: &StepId| self.session.matter().any(|frame| frame.answers.contains_key(name));
        for (name, answer) in self.session.profile.iter().filter(|(name, _)| !on_stack(name)) {
            facts.extend(self.fact(&DialogId::from(WELCOME), name, answer));
        }
        for frame in self.session.matter() {
            for (name, answer) in self.in_order(frame) {
                facts.extend(self.fact(&frame.dialog, name, answer));
            }
        }
        facts.retain(|fact| fact.name.as_str() != crate::dialog::book::LANGUAGE);
        let opening = self.session.opening.clone();
        let (language, typist) = (self.language(), self.typist());
        let asked = |frame: &Frame| self.book.dialog(&frame.dialog).is_some_and(|dialog| dialog.check_in.is_some());
        let occasion = if self.session.stack.iter().any(asked) { Occasion::CheckIn } else { Occasion::Own };
        self.effects.push(Effect::Raise(Raise { signal, kind: kind.clone(), urgency, facts, opening, language, dialog, typist, occasion }));
        if asks_for_person {
            self.session.asked_for_person = Some(signal);
        }
        self.remember(signal, kind.clone());
        if let Some(top) = self.session.stack.last_mut() {
            top.raised = Some(signal);
        }
    }

    /// A frame's answers in the order of its dialog; those of called dialogs after them.
    pub(super) fn in_order<'f>(&self, frame: &'f Frame) -> Vec<(&'f StepId, &'f Answer)> {
        let mut answers: Vec<(&StepId, &Answer)> = frame.answers.iter().collect();
        let place =
            |name: &StepId| self.book.dialog(&frame.dialog).and_then(|dialog| dialog.node(name)).map_or(usize::MAX, |(place, _)| place);
        answers.sort_by_key(|(name, _)| place(name));
        answers
    }

    /// An answer as a worker reads it.
    pub(super) fn fact(&self, dialog: &DialogId, name: &StepId, answer: &Answer) -> Option<Fact> {
        self.book.fact(self.built_in, dialog, name, answer)
    }

    /// The question with this name: of this dialog, or of one that it calls.
    pub(super) fn question_named(&self, dialog: &DialogId, name: &StepId) -> Option<(DialogId, &'a Node)> {
        self.book.question_named(dialog, name)
    }
}

/// Whether these words say that somebody does not know.
pub(in crate::dialog) fn not_known(built_in: &BuiltIn, said: &Text) -> bool {
    [UNKNOWN, SKIP].contains(&said.expose()) || built_in.is_unknown(said.expose())
}
