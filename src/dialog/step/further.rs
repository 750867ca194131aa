//! Another matter: named beside the first one, or in the middle of it.
//!
//! The one decision: matters never mix. Each is talked about by itself, one after the other, in the order the person wants,
//! and a worker reads only what belongs to theirs; what is the same question in both (where somebody lives, how to reach
//! them) is asked once. Nothing that was named is forgotten, and nobody has to name it again.

use super::{Filling, LONGEST_ANSWER, Part, Turn};
use crate::dialog::answer::Answer;
use crate::dialog::book::{Act, PERSON, WELCOME};
use crate::dialog::session::{Because, Frame, Further};
use crate::dialog::values::{ValueKind, YesNo};
use crate::dialog::words::fold;
use crate::id::{DialogId, StepId};
use crate::personal::Text;
use std::collections::BTreeMap;

const NOW: &str = "further_now";
const LATER: &str = "further_later";

/// Most matters that wait at once: who names more of them is better helped by a person, who reads all of it.
const MOST_WAITING: usize = 3;

impl<'a> Turn<'a> {
    /// What these words are about, in the order in which it was said, each with the part of them that belongs to it. One
    /// matter has all of them.
    pub(super) fn matters(&self, said: &Text) -> Vec<(&'a DialogId, Text)> {
        let about = |words: &str| self.opened(&fold(words)).filter(|dialog| dialog.as_str() != WELCOME);
        // Whatever stands in a clause stands in the whole: most words are about nothing else.
        if !self.book.is_opened_by(&fold(said.expose())) {
            return Vec::new();
        }
        let mut matters: Vec<(&DialogId, String)> = Vec::new();
        let mut before = String::new();
        for clause in self.built_in.clauses(said.expose()) {
            let last = matters.last().map(|(dialog, _)| *dialog);
            // "Er was een deurwaarder" goes on about the rent, where it answers a question.
            let named = about(clause).filter(|_| !last.is_some_and(|dialog| self.answers(dialog, clause)));
            match (named.or(last), matters.iter_mut().find(|(known, _)| Some(*known) == named.or(last))) {
                (Some(_), Some((_, part))) => part.push_str(clause),
                (Some(dialog), None) => {
                    before.push_str(clause);
                    matters.push((dialog, std::mem::take(&mut before)));
                }
                (None, _) => before.push_str(clause),
            }
        }
        if matters.len() < 2 {
            return about(said.expose()).map(|dialog| (dialog, said.clone())).into_iter().collect();
        }
        matters.into_iter().map(|(dialog, part)| (dialog, Text::from(part.trim()))).collect()
    }

    /// Whether this clause answers one of the dialog's own questions.
    fn answers(&self, dialog: &DialogId, clause: &str) -> bool {
        let nodes = self.book.dialog(dialog).map(|dialog| dialog.nodes.as_slice()).unwrap_or_default();
        nodes.iter().any(|node| self.option_spoken_of(node, clause).is_some())
    }

    /// Keeps what was named beside the first of these matters for when that is done; what belongs to the first is left, or
    /// all that was said.
    pub(super) fn keep_further(&mut self, said: &Text, matters: Vec<(&'a DialogId, Text)>) -> Text {
        let mut matters = matters.into_iter();
        let first = matters.next().map_or_else(|| said.clone(), |(_, first)| first);
        for (dialog, said) in matters {
            self.keep_matter(dialog, &said);
        }
        first
    }

    /// Words that were said while it was still asked what it is about, behind those before: who begins with "hallo" and tells the rest
    /// when asked is read whole.
    pub(super) fn add_to_opening(&mut self, said: &Text) {
        let opening = match self.session.opening.take() {
            None => said.clone(),
            // The rest stands in the conversation.
            Some(before) if before.expose().chars().count() + said.expose().chars().count() > LONGEST_ANSWER => before,
            Some(before) => Text::from(format!("{}\n{}", before.expose(), said.expose())),
        };
        self.session.opening = Some(opening);
    }

    fn keep_matter(&mut self, dialog: &DialogId, said: &Text) {
        let waits = self.session.further.iter().any(|further| further.dialog == *dialog);
        if waits || self.session.further.len() >= MOST_WAITING || self.book.label_of(dialog).is_none() || self.is_under_way(dialog) {
            return;
        }
        self.session.further.push(Further { dialog: dialog.clone(), said: said.clone(), known: BTreeMap::new(), offered: None });
    }

    fn is_under_way(&self, dialog: &DialogId) -> bool {
        self.session.stack.iter().any(|frame| frame.dialog == *dialog)
    }

    /// Words that answer nothing that was asked, but are about something else: whether that was so, and it is asked which
    /// comes first. While it is still asked who somebody is, they are the first words, and are kept.
    pub(super) fn offers_other_matter(&mut self, said: &Text) -> bool {
        let matters = self.matters(said);
        if self.session.stack.last().is_some_and(|frame| frame.dialog.as_str() == WELCOME) {
            let is_first = !matters.is_empty() && self.session.opening.is_none();
            if is_first {
                self.session.opening = Some(self.keep_further(said, matters));
                self.say_built_in("words_kept");
                self.ask_again();
            }
            return is_first;
        }
        let [(dialog, _)] = matters.as_slice() else { return false };
        let dialog = *dialog;
        if self.book.label_of(dialog).is_none() || self.is_under_way(dialog) {
            return false;
        }
        let was_offered =
            |further: &Further| further.dialog == *dialog && further.offered.is_some_and(|turn| turn + 1 == self.session.turn);
        if let Some(place) = self.session.further.iter().position(was_offered) {
            // Whoever names it again where it was asked which comes first, has answered.
            self.begin_further(place);
            return true;
        }
        self.keep_matter(dialog, said);
        let Some(place) = self.session.further.iter().position(|further| further.dialog == *dialog) else { return false };
        self.offer_further(place, "further_first", "button_further_first", "button_further_after");
        true
    }

    /// When a matter is done, the next one that was named.
    pub(super) fn offer_next_matter(&mut self) {
        if self.session.stack.is_empty() && !self.parts.is_empty() && self.session.danger.is_none() && !self.session.further.is_empty() {
            self.offer_further(0, "further_next", "button_further_now", "button_further_not");
        }
    }

    fn offer_further(&mut self, place: usize, question: &str, yes: &str, no: &str) {
        let turn = self.session.turn;
        let Some(further) = self.session.further.get_mut(place) else { return };
        let Some(label) = self.book.label_of(&further.dialog) else { return };
        further.offered = Some(turn);
        self.say(Part::built_in(question).with("matter", Filling::Part(Box::new(Part::book(label)))));
        self.button(NOW, Part::built_in(yes));
        self.button(LATER, Part::built_in(no));
    }

    /// The buttons under that question; whether it was one of them.
    pub(super) fn takes_further(&mut self, turn: u64, option: &str) -> bool {
        let Some(place) = self.session.further.iter().position(|further| further.offered == Some(turn)) else { return false };
        match option {
            NOW => self.begin_further(place),
            LATER => self.put_off(place),
            _ => return false,
        }
        true
    }

    /// "Ja", "nee", "2": an answer only when it comes right behind the question.
    pub(super) fn takes_typed_further(&mut self, said: &Text) -> bool {
        let asked = |further: &Further| further.offered.is_some_and(|turn| turn + 1 == self.session.turn);
        let Some(place) = self.session.further.iter().position(asked) else { return false };
        match (said.expose().trim(), self.built_in.yes_or_no(said.expose())) {
            ("1", _) | (_, Some(YesNo::Yes)) => self.begin_further(place),
            ("2", _) | (_, Some(YesNo::No)) => self.put_off(place),
            (_, Some(YesNo::Unsure) | None) => return false,
        }
        true
    }

    fn begin_further(&mut self, place: usize) {
        let Further { dialog, said, mut known, .. } = self.session.further.remove(place);
        for frame in &self.session.stack {
            known.extend(self.shared(frame, &dialog));
        }
        let because = if self.session.stack.is_empty() { Because::Begun } else { Because::Further };
        let before = self.session.opening.replace(said);
        if !self.open(&dialog, because) {
            // The authors took it away meanwhile.
            self.session.opening = before;
            return self.carry_on();
        }
        if let Some(top) = self.session.stack.last_mut() {
            top.known = known;
            top.opening_before = before;
        }
        self.walk();
    }

    /// Later: it is offered again when this is done. At the end of everything: not at all, until it is named again.
    fn put_off(&mut self, place: usize) {
        if self.session.stack.is_empty() {
            self.session.further.remove(place);
            self.say_built_in("further_not");
        } else {
            if let Some(further) = self.session.further.get_mut(place) {
                further.offered = None;
            }
            self.say_built_in("further_later");
            self.ask_again();
        }
    }

    /// A matter is done: what those that wait would ask again is kept for them.
    pub(super) fn share(&mut self, frame: &Frame) {
        if let Some(place) = self.session.stack.iter().rposition(|below| below.because != Because::Called)
            && let Some(dialog) = self.session.stack.get(place).map(|below| below.dialog.clone())
        {
            let known = self.shared(frame, &dialog);
            if let Some(below) = self.session.stack.get_mut(place) {
                below.known.extend(known);
            }
        }
        for place in 0..self.session.further.len() {
            let Some(further) = self.session.further.get(place) else { return };
            let known = self.shared(frame, &further.dialog);
            if let Some(further) = self.session.further.get_mut(place) {
                further.known.extend(known);
            }
        }
    }

    /// The answers of this frame to questions that are the same in that dialog: one that both call asks them, or it is where
    /// somebody lives.
    fn shared(&self, frame: &Frame, dialog: &DialogId) -> BTreeMap<StepId, Answer> {
        let same = |name: &StepId| {
            let (here, there) = (self.question_named(&frame.dialog, name)?, self.question_named(dialog, name)?);
            let asks_address = |act: &Act| matches!(act, Act::Ask { kind: ValueKind::Address, .. });
            (here.0 == there.0 || (asks_address(&here.1.act) && asks_address(&there.1.act))).then_some(())
        };
        let answers = frame.answers.iter().filter(|(name, _)| same(name).is_some());
        answers.map(|(name, answer)| (name.clone(), answer.clone())).collect()
    }

    /// "Laat maar" in the middle of another matter: that one is left, and the one below goes on. Whether there was one below.
    pub(super) fn leaves_further(&mut self) -> bool {
        let is_further = |frame: &Frame| frame.because == Because::Further;
        let Some(place) = self.session.stack.iter().rposition(is_further) else { return false };
        if self.session.stack.iter().skip(place).any(|frame| frame.dialog.as_str() == PERSON) {
            return false;
        }
        let left = self.session.stack.drain(place..).next();
        self.session.opening = left.and_then(|frame| frame.opening_before);
        self.session.asked = None;
        self.say_built_in("going_on");
        self.walk();
        true
    }
}
