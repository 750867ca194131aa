//! What always works, whatever was asked and in every language: a person, stop, help, back, start over.

use super::say::SKIP;
use super::{Effect, Part, Turn, Voice, Way};
use crate::crisis::Choice;
use crate::dialog::answer::{Answer, Meaning};
use crate::dialog::book::{Act, PERSON, WELCOME};
use crate::dialog::session::{Asked, Because, Contact, Wanted, Watch};
use crate::dialog::values::ValueKind;
use crate::dialog::words::Command;
use crate::id::{DialogId, StepId};
use crate::mailbox::Press;
use crate::personal::Text;

/// The question in which somebody says how they want to be reached; "bel mij" answers it at once.
const CONTACT: &str = "contact";
/// Its option for a call.
const CALL: &str = "call";

/// What somebody asks about themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// How their reports are doing: fills `{$reports}`.
    Reports,
    /// What is kept of them: fills `{$since}` and `{$count}`.
    Data,
    /// Who saw what they wrote, and when: fills `{$readers}`.
    Readers,
}

impl Turn<'_> {
    pub(super) fn obey(&mut self, command: Command) {
        match command {
            Command::Person => self.fetch_person(None),
            Command::Call if self.asks_for_call() => self.ask_again(),
            Command::Call => self.fetch_person(Some(CALL)),
            Command::Stop => {
                self.leaves(Way::Stopped);
                self.session.contact = Contact::Stopped;
                self.session.set_aside = None;
                self.session.further.clear();
                let asked_no_more = self.end_check_in();
                self.rest("stopped");
                if asked_no_more {
                    self.say_built_in("check_in_stopped_too");
                }
            }
            Command::Cancel if self.leaves_further() => {}
            Command::Cancel => {
                self.leaves(Way::Cancelled);
                self.session.further.clear();
                self.rest("cancelled");
            }
            Command::Help => {
                self.say_built_in("help");
                self.ask_again();
            }
            Command::WhoReads => {
                self.say_built_in("who_reads");
                self.ask_again();
            }
            Command::MyReports => self.recount(About::Reports, "my_reports"),
            Command::MyData => self.recount_data(),
            Command::MyReaders => self.recount(About::Readers, "my_readers"),
            Command::TakeBack => self.ask_to_unsay(Voice::Script),
            Command::Correct => self.ask_to_correct(Voice::Script),
            Command::TakeAlong => self.ask_to_take_along(Voice::Script),
            Command::EraseAll => self.ask_to_erase(),
            Command::KeepAll => {
                self.keep_all();
                self.ask_again();
            }
            Command::MyConsents => {
                self.list_agreed();
                self.ask_again();
            }
            Command::Easier => self.ask_in_other_words(),
            Command::StartOver => {
                self.leaves(Way::StartedOver);
                self.start_over();
            }
            Command::Back => self.go_back(),
            Command::Skip => self.skip(),
            Command::Thanks => self.be_thanked(),
            Command::Code => {
                self.say_built_in("which_code");
                self.ask_again();
            }
            Command::NotMe => self.deny(),
            Command::SomebodyElse => self.set_aside(),
            Command::Later => self.offer_reminder(),
            Command::Remind => self.agree_to_remind(None),
            Command::EndCheckIn => self.stop_asking(),
            Command::WhatAgreed => self.tell_what_is_agreed(),
            // About an agreement only where there is one, and heard before this; else ordinary words.
            Command::OtherRhythm | Command::EachWeek | Command::EachTwoWeeks | Command::EachMonth => self.ask_again(),
            Command::Repeat | Command::Continue | Command::Safe => self.carry_on(),
        }
    }

    /// What only the desk knows is told in the text of this key, and then what was open is asked again.
    fn recount(&mut self, about: About, key: &str) {
        self.effects.push(Effect::Recount(about));
        self.say_built_in(key);
        self.ask_again();
    }

    fn recount_data(&mut self) {
        self.effects.push(Effect::Recount(About::Data));
        self.say_built_in("my_data");
        if self.session.askings.has_given() {
            self.say_built_in("my_data_agreed");
        }
        self.offer_to_take_along();
        self.ask_again();
    }

    /// `/start`, "opnieuw": from the welcome, as if for the first time; only the language is remembered.
    pub(super) fn start_over(&mut self) {
        self.session.set_aside = None;
        self.session.further.clear();
        self.session.stack.clear();
        self.session.asked = None;
        self.session.opening = None;
        self.session.profile.clear();
        self.session.contact = Contact::Open;
        self.open(&DialogId::from(WELCOME), Because::Begun);
        self.walk();
    }

    /// A worker gave the floor back: the script says so, and asks again what was open. While the script waits because of
    /// danger it asks nothing: it says that somebody will read on, and what can be pressed.
    pub(super) fn resume(&mut self) {
        match self.session.danger {
            Some(Watch::Paused | Watch::WantsNumber) => {
                self.say_built_in("script_again_in_danger");
                self.offer(&Choice::ALL);
            }
            Some(Watch::Resumed) | None => {
                self.say_built_in("script_again");
                self.ask_anew();
            }
        }
    }

    fn rest(&mut self, key: &str) {
        self.session.stack.clear();
        self.session.asked = None;
        self.say_built_in(key);
    }

    pub(super) fn carry_on(&mut self) {
        if self.session.stack.is_empty() {
            self.open(&DialogId::from(WELCOME), Because::Begun);
            self.walk();
        } else {
            self.ask_again();
        }
    }

    /// Whether the question under way is already about calling.
    fn asks_for_call(&self) -> bool {
        let node = self.session.asked.as_ref().and_then(|asked| self.wanted_node(&asked.what));
        node.is_some_and(|node| matches!(node.act, Act::Ask { kind: ValueKind::Phone | ValueKind::PartOfDay, .. }))
    }

    /// Thanks are no answer and no new matter.
    pub(super) fn be_thanked(&mut self) {
        if self.session.stack.is_empty() {
            self.say_built_in("thanked");
        } else {
            self.ask_again();
        }
    }

    pub(super) fn fetch_person(&mut self, contact: Option<&str>) {
        let person = DialogId::from(PERSON);
        if self.session.stack.iter().any(|frame| frame.dialog == person) {
            self.say_built_in("person_is_told");
            self.ask_again();
            return;
        }
        if let (Some(signal), None) = (self.session.asked_for_person, contact) {
            self.effects.push(Effect::Recall { signal });
            self.say_built_in("person_asked_before");
            self.ask_again();
            return;
        }
        self.leaves(Way::Person);
        let because = if self.session.stack.is_empty() { Because::Begun } else { Because::Interrupted };
        self.open(&person, because);
        if let (Some(option), Some(frame)) = (contact, self.session.stack.last_mut()) {
            let answer = Answer { said: Text::from(option), meaning: Meaning::Option(option.to_owned()) };
            frame.answers.insert(StepId::from(CONTACT), answer);
        }
        self.walk();
    }

    /// To the last question that was answered; its answer is taken back.
    fn go_back(&mut self) {
        let book = self.book;
        self.asks_plainly = true;
        let before = (self.session.stack.clone(), self.session.asked.clone());
        while let Some(frame) = self.session.stack.last_mut() {
            let dialog = book.dialog(&frame.dialog);
            let here = dialog.and_then(|dialog| frame.at.as_ref().and_then(|at| dialog.node(at))).map_or(usize::MAX, |(place, _)| place);
            let before = dialog.and_then(|dialog| dialog.nodes.iter().take(here).rev().find(|node| frame.answers.contains_key(&node.id)));
            if let Some(node) = before {
                frame.answers.remove(&node.id);
                frame.at = Some(node.id.clone());
                self.session.asked = None;
                self.walk();
                return;
            }
            let because = frame.because;
            if matches!(because, Because::Interrupted | Because::Further) || self.session.stack.len() < 2 {
                break;
            }
            let chosen = because == Because::Begun;
            // The question before this dialog stands in the one that called it, or chose it.
            self.session.stack.pop();
            if chosen && self.back_to_topic() {
                return;
            }
        }
        // Nothing was found below; we stay where we were.
        (self.session.stack, self.session.asked) = before;
        self.say_built_in("nothing_before");
        self.ask_again();
    }

    /// Asks again what it is about: somebody may have pressed the wrong button.
    fn back_to_topic(&mut self) -> bool {
        let Some(frame) = self.session.stack.last_mut() else { return false };
        let dialog = self.book.dialog(&frame.dialog);
        let Some(topic) = dialog.and_then(|dialog| dialog.nodes.iter().rev().find(|node| matches!(node.act, Act::Topic { .. }))) else {
            return false;
        };
        frame.at = Some(topic.id.clone());
        self.session.asked = None;
        self.session.opening = None;
        self.walk();
        true
    }

    fn skip(&mut self) {
        match self.session.asked.as_ref().map(|asked| (asked.turn, &asked.what)) {
            Some((turn, Wanted::Answer | Wanted::Rest | Wanted::Change(_))) => {
                let data = Press::Answer { turn, option: SKIP.into() }.encode();
                self.hear(&crate::mailbox::Content::Pressed { data, message: None });
            }
            Some((_, Wanted::Approval | Wanted::Which)) | None => self.carry_on(),
        }
    }

    /// Two ways out of a question that does not work: a person, or on without an answer.
    pub(super) fn offer_person(&mut self, asked: &Asked) {
        self.button("person", Part::built_in("button_person"));
        self.button(SKIP, Part::built_in("button_skip"));
        self.session.asked = Some(Asked { turn: self.session.turn, ..asked.clone() });
    }
}
