//! Reading back what was understood, and changing any of it by a button or by just saying so.

use super::told::review_line;
use super::{Filling, Part, Turn};
use crate::dialog::answer::Answer;
use crate::dialog::book::{Act, Node};
use crate::dialog::session::{Asked, Wanted};
use crate::dialog::values::YesNo;
use crate::dialog::words::{fold, speaks_of, spoken};
use crate::id::StepId;
use crate::personal::Text;

const YES: &str = "yes";
const CHANGE: &str = "change";

impl Turn<'_> {
    /// All answers, one a line, and whether they are right.
    pub(super) fn read_back(&mut self, names: &[StepId]) {
        // What was found in their words stands in it.
        self.gleaned.clear();
        self.say_built_in("review_intro");
        for name in names {
            let Some((label, value)) = self.line(name) else { continue };
            self.say(review_line(label, value));
        }
        self.say_built_in("review_ask");
        self.button(YES, Part::built_in("button_right"));
        self.button(CHANGE, Part::built_in("button_change"));
        self.want(Wanted::Approval, 0);
    }

    pub(super) fn line(&self, name: &StepId) -> Option<(Part, Filling)> {
        let top = self.session.stack.last()?;
        let fact = self.fact(&top.dialog, name, self.session.answer(name)?)?;
        Some((fact.label, fact.shown))
    }

    pub(super) fn hear_review(&mut self, asked: &Asked, option: &str) {
        match (&asked.what, option) {
            (Wanted::Approval, YES) => self.approve(),
            (Wanted::Approval, CHANGE) => self.ask_which(),
            (Wanted::Which, name) => self.ask_change(&StepId::from(name)),
            (Wanted::Answer | Wanted::Approval | Wanted::Change(_) | Wanted::Rest, _) => self.acknowledge("old_button"),
        }
    }

    pub(super) fn hear_review_words(&mut self, asked: &Asked, said: &Text, folded: &str) {
        let names = self.reviewed();
        if let Some(name) = self.labelled(&names, folded) {
            return self.ask_change(&name);
        }
        if let Some((name, answer)) = self.said_otherwise(&names, said) {
            self.say_built_in("changed");
            // What is read back would be the same.
            let changes_nothing = self.session.answer(&name).is_some_and(|known| known.meaning == answer.meaning);
            if changes_nothing && asked.what == Wanted::Approval {
                return self.ask_again();
            }
            self.change(name, answer);
            return self.walk();
        }
        match (&asked.what, folded.trim_end_matches('.').parse::<usize>().ok()) {
            (Wanted::Approval, Some(1)) => return self.approve(),
            (Wanted::Approval, Some(2)) => return self.ask_which(),
            (Wanted::Approval, Some(3)) if asked.misses > 1 => return self.fetch_person(None),
            (Wanted::Which, Some(number)) => {
                if let Some(name) = number.checked_sub(1).and_then(|place| names.get(place)) {
                    return self.ask_change(&name.clone());
                }
            }
            (Wanted::Answer | Wanted::Approval | Wanted::Which | Wanted::Change(_) | Wanted::Rest, _) => {}
        }
        if let Some(name) = self.named(&names, folded) {
            return self.ask_change(&name);
        }
        match self.built_in.yes_or_no(said.expose()) {
            Some(YesNo::Yes) if asked.what == Wanted::Approval => self.approve(),
            // "Wat klopt er niet?" "Ja": read back once more, so that nothing is approved that was in doubt.
            Some(YesNo::Yes) => self.walk(),
            Some(YesNo::No) => self.ask_which(),
            Some(YesNo::Unsure) | None => self.miss_review(asked),
        }
    }

    fn approve(&mut self) {
        self.session.asked = None;
        if let Some((_, node)) = self.here() {
            self.go_to(node.next);
        }
        self.walk();
    }

    pub(super) fn ask_which(&mut self) {
        self.say_built_in("review_which");
        for name in self.reviewed() {
            if let Some((label, _)) = self.line(&name) {
                self.button(name.as_str(), label);
            }
        }
        self.want(Wanted::Which, 0);
    }

    fn ask_change(&mut self, name: &StepId) {
        let Some(node) = self.wanted_node(&Wanted::Change(name.clone())) else { return self.walk() };
        let Some(question) = node.question() else { return self.walk() };
        self.say_book(&question.text);
        self.show_options(node, question);
        self.want(Wanted::Change(name.clone()), 0);
    }

    /// Once in other words, then all of it once more with a person beside it, then a person is fetched: whoever cannot say
    /// whether it is right is not asked in a circle, and nothing is passed on that they did not say yes to.
    fn miss_review(&mut self, asked: &Asked) {
        match asked.misses {
            0 => self.ask_review_again("again_review"),
            1 => {
                let names = self.reviewed();
                self.read_back(&names);
            }
            _ if self.session.asked_for_person.is_none() => return self.fetch_person(None),
            _ => self.ask_review_again("person_is_told"),
        }
        if asked.misses > 0 {
            self.button("person", Part::built_in("button_person"));
        }
        self.want(Wanted::Approval, asked.misses.saturating_add(1));
    }

    fn ask_review_again(&mut self, key: &str) {
        self.say_built_in(key);
        self.button(YES, Part::built_in("button_right"));
        self.button(CHANGE, Part::built_in("button_change"));
    }

    fn want(&mut self, what: Wanted, misses: u8) {
        self.session.asked = Some(Asked { turn: self.session.turn, what, misses, repeats: 0 });
    }

    /// What the review we are at reads back, as far as it was answered.
    fn reviewed(&self) -> Vec<StepId> {
        match self.here() {
            Some((_, Node { act: Act::Review { answers }, .. })) => {
                answers.iter().filter(|name| self.session.answer(name).is_some()).cloned().collect()
            }
            Some(_) | None => Vec::new(),
        }
    }

    /// "Het is 500 euro": an answer that these words change.
    fn said_otherwise(&self, names: &[StepId], said: &Text) -> Option<(StepId, Answer)> {
        let words = self.built_in.correction(said.expose()).unwrap_or(said.expose());
        // "Ja" answers whether it is right; it must never turn an answer round that somebody may say "ja" to as well.
        if self.built_in.yes_or_no(words).is_some() {
            return None;
        }
        let top = self.session.stack.last()?;
        names.iter().find_map(|name| {
            let (_, node) = self.question_named(&top.dialog, name)?;
            let meaning = self.meaning(node, words)?;
            Some((name.clone(), Answer { said: said.clone(), meaning }))
        })
    }

    /// "Hoe vaak": the answer whose name is exactly this.
    fn labelled(&self, names: &[StepId], folded: &str) -> Option<StepId> {
        let label =
            |name: &&StepId| self.line(name).map(|(label, _)| fold(&self.book.texts.say(&label.key, self.language(), &Default::default())));
        names.iter().find(|name| label(name).is_some_and(|label| label == folded)).cloned()
    }

    /// "Het bedrag klopt niet": the answer that is named.
    fn named(&self, names: &[StepId], folded: &str) -> Option<StepId> {
        let language = self.language();
        names
            .iter()
            .find(|name| {
                let label = self.line(name).map(|(label, _)| fold(&self.book.texts.say(&label.key, language, &Default::default())));
                label.is_some_and(|label| speaks_of(&spoken(folded), &spoken(&label)))
            })
            .cloned()
    }
}
