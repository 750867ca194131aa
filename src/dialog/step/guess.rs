//! What first words seem to be about, when nothing in them is known for certain: asked after, and never taken for granted.
//!
//! The one decision: a guess only ever stands in the place of the menu, whose topics it may name and no other. "Something else"
//! brings the menu; typed words are an answer to it as always. So a wrong guess costs a tap, and switched off nothing changes.

use super::{Filling, Part, Turn, Why};
use crate::dialog::book::{Act, Leads, Node, Question, bare};
use crate::dialog::session::{Asked, Guess, Wanted};
use crate::dialog::values::YesNo;
use crate::dialog::words::fold;
use crate::id::DialogId;
use crate::personal::Text;

/// How the buttons of the topics begin; the number of the topic follows.
const GUESS: &str = "guess_";
/// The button that brings the menu.
const ELSE: &str = "guess_else";
/// Topics that are asked after at once.
const MOST: usize = 3;

impl<'a> Turn<'a> {
    /// Keeps what words seem to be about that nothing else understood; the first guess of a matter is its only one.
    pub(super) fn keep_guess(&mut self) {
        if self.session.guess.is_none() && !self.input.topics.is_empty() {
            self.session.guess = Some(Guess { topics: self.input.topics.iter().take(MOST).cloned().collect(), offered: None });
        }
    }

    /// Asks after the guess in the place of this menu; whether there was one that this menu leads to.
    pub(super) fn asks_guess(&mut self, node: &Node, question: &Question) -> bool {
        let Some(guess) = self.session.guess.as_mut().filter(|guess| guess.offered.is_none()) else { return false };
        let topics = std::mem::take(&mut guess.topics);
        let topics: Vec<DialogId> = topics.into_iter().filter(|topic| self.leads_to(question, topic)).collect();
        let labels: Vec<&'a str> = topics.iter().filter_map(|topic| self.book.label_of(topic)).collect();
        let (Some(first), true) = (labels.first().copied(), labels.len() == topics.len()) else {
            self.session.guess = Some(Guess { topics: Vec::new(), offered: Some(self.session.turn) });
            return false;
        };
        self.visit(&node.id, Why::Waits);
        self.say(match labels.len() {
            1 => Part::built_in("guess_one").with("matter", Filling::Part(Box::new(Part::book(first)))),
            _ => Part::built_in("guess_few"),
        });
        for (place, label) in labels.iter().enumerate() {
            self.button(&format!("{GUESS}{place}"), Part::book(label));
        }
        self.button(ELSE, Part::built_in("button_something_else"));
        self.session.guess = Some(Guess { topics, offered: Some(self.session.turn) });
        self.session.asked = Some(Asked { turn: self.session.turn, what: Wanted::Answer, misses: 0, repeats: 0 });
        true
    }

    /// Whether this menu, or one right behind it, has the topic.
    fn leads_to(&self, question: &Question, topic: &DialogId) -> bool {
        let leads = |question: &Question, deeper: &dyn Fn(&DialogId) -> bool| {
            question.options.iter().any(|option| matches!(&option.leads, Leads::Into(into) if into == topic || deeper(into)))
        };
        leads(question, &|menu| {
            let nodes = self.book.dialog(menu).map(|dialog| dialog.nodes.as_slice()).unwrap_or_default();
            nodes.iter().any(|node| matches!(&node.act, Act::Topic { question } if leads(question, &|_| false)))
        })
    }

    /// The buttons under that question; whether it was one of them.
    pub(super) fn takes_guess(&mut self, turn: u64, option: &str) -> bool {
        let Some(guess) = self.session.guess.as_ref().filter(|guess| guess.offered == Some(turn)) else { return false };
        if option == ELSE {
            self.ask_the_menu();
            return true;
        }
        let place = option.strip_prefix(GUESS).and_then(|place| place.parse::<usize>().ok());
        let Some(topic) = place.and_then(|place| guess.topics.get(place)).cloned() else { return false };
        self.begin_guess(&topic)
    }

    /// "Ja", "2", what stands on a button: an answer only when it comes right behind the question.
    pub(super) fn takes_typed_guess(&mut self, said: &Text) -> bool {
        let Some(guess) = self.session.guess.as_ref().filter(|guess| guess.offered.is_some_and(|turn| turn + 1 == self.session.turn))
        else {
            return false;
        };
        let topics = guess.topics.clone();
        if topics.is_empty() {
            return false;
        }
        let folded = fold(said.expose());
        let is_label = |label: &str| {
            let read = self.read_languages();
            read.iter().any(|language| fold(&self.book.texts.say(label, *language, &Default::default())) == bare(&folded))
        };
        let labelled = topics.iter().position(|topic| self.book.label_of(topic).is_some_and(is_label));
        let numbered = bare(&folded).parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|place| *place <= topics.len());
        let agreed = self.built_in.yes_or_no(said.expose());
        let place = labelled.or(numbered).or((agreed == Some(YesNo::Yes) && topics.len() == 1).then_some(0));
        match (place.map(|place| topics.get(place)), agreed) {
            (Some(Some(topic)), _) => self.begin_guess(topic),
            (Some(None), _) => {
                self.ask_the_menu();
                true
            }
            (None, Some(YesNo::No | YesNo::Unsure)) if self.matters(said).is_empty() => {
                self.ask_the_menu();
                true
            }
            (None, _) => {
                // Other words, "nee, er is lekkage" among them: they are heard as an answer to the menu.
                self.close_guess();
                false
            }
        }
    }

    fn begin_guess(&mut self, topic: &DialogId) -> bool {
        let Some((_, node)) = self.here().filter(|(_, node)| matches!(node.act, Act::Topic { .. })) else { return false };
        self.visit(&node.id, Why::Chosen { option: topic.to_string() });
        self.close_guess();
        self.session.asked = None;
        self.enter_topic(node.next, topic);
        self.walk();
        true
    }

    fn ask_the_menu(&mut self) {
        self.close_guess();
        self.session.asked = None;
        self.walk();
    }

    /// It was asked after: from now on the menu is the menu.
    fn close_guess(&mut self) {
        if let Some(guess) = self.session.guess.as_mut() {
            guess.topics.clear();
        }
    }
}
