//! What first words seem to be about: asked in the place of the menu, and never taken for granted.

use crate::{LIBRARY, press, words};
use waakvlam::dialog::{Effect, Event, Input, Session, render, step};
use waakvlam::id::{DialogId, EnvelopeId};

/// A conversation, with what a classifier would say of each message.
struct Talk {
    session: Session,
    /// What was said last, and its buttons' labels.
    said: String,
    buttons: Vec<String>,
    presses: Vec<String>,
}

impl Talk {
    fn begun() -> Self {
        let mut talk = Self { session: Session::fresh(), said: String::new(), buttons: Vec::new(), presses: Vec::new() };
        talk.hears(words("/start"), &[], false);
        talk
    }

    /// First words out of nothing, then language and role.
    fn opened(said: &str, topics: &[&str]) -> Self {
        let mut talk = Self::begun();
        talk.session = Session::fresh();
        talk.hears(words(said), topics, false);
        talk.hears(words("Nederlands"), &[], false);
        talk.hears(words("Ik huur hier zelf"), &[], false);
        talk
    }

    fn hears(&mut self, event: Event, topics: &[&str], perhaps_danger: bool) {
        let input = Input {
            envelope: EnvelopeId(uuid::Uuid::from_u128(u128::from(self.session.turn) << 80)),
            today: jiff::civil::date(2026, 11, 23),
            event,
            danger: None,
            language_hint: None,
            topics: topics.iter().map(|topic| DialogId::from(*topic)).collect(),
            perhaps_danger,
            named: Vec::new(),
            reported: Vec::new(),
            giving: waakvlam::dialog::step::Giving::ByPerson,
        };
        let taken = step(&LIBRARY.book, &LIBRARY.built_in, self.session.clone(), &input);
        self.session = taken.session;
        for effect in taken.effects {
            if let Effect::Say(utterance) = effect {
                let known = waakvlam::dialog::Known::of_lines(&LIBRARY.lines);
                let told = render(&LIBRARY.book, &LIBRARY.built_in, &utterance, &known);
                self.said = told.text.expose().to_owned();
                self.buttons = told.buttons.iter().map(|button| button.label.clone()).collect();
                self.presses = utterance.buttons.iter().map(|(option, _)| option.clone()).collect();
            }
        }
    }

    fn taps(&mut self, label: &str) {
        let place = self.buttons.iter().position(|button| button == label).unwrap();
        let (turn, option) = (self.session.turn, self.presses.get(place).cloned().unwrap());
        self.hears(press(turn, &option), &[], false);
    }

    fn is_in(&self, dialog: &str) -> bool {
        self.session.stack.iter().any(|frame| frame.dialog.as_str() == dialog)
    }
}

const VAGUE: &str = "er is iets met die brief van vorige week";
const MENU: &str = "Waar gaat het over?";

#[test]
fn one_likely_topic_is_asked_after_and_begins_when_it_is_agreed_to() {
    for answer in ["ja", "1", "De huur betalen", "de huur betalen."] {
        let mut talk = Talk::opened(VAGUE, &["rent_arrears"]);
        assert!(talk.said.ends_with("Gaat het over: De huur betalen?"), "{}", talk.said);
        assert_eq!(talk.buttons, ["De huur betalen", "Iets anders"]);
        talk.hears(words(answer), &[], false);
        assert!(talk.is_in("rent_arrears"), "{answer}: {}", talk.said);
        assert_eq!(talk.session.opening.as_ref().unwrap().expose(), VAGUE, "the worker reads the first words");
    }
    let mut talk = Talk::opened(VAGUE, &["rent_arrears"]);
    talk.taps("De huur betalen");
    assert!(talk.is_in("rent_arrears"));
}

#[test]
fn something_else_brings_the_menu_and_the_guess_does_not_come_back() {
    for answer in ["nee", "3", "Iets anders"] {
        let mut talk = Talk::opened(VAGUE, &["rent_arrears", "money_trouble"]);
        assert!(talk.said.ends_with("Ik weet het niet zeker. Waar gaat het over?"), "{}", talk.said);
        assert_eq!(talk.buttons.len(), 3);
        match answer {
            "Iets anders" => talk.taps(answer),
            typed => talk.hears(words(typed), &[], false),
        }
        assert!(talk.said.ends_with(MENU) && talk.buttons.iter().any(|button| button == "De buren"), "{answer}: {}", talk.said);
        talk.hears(words("dat is een lang verhaal hoor"), &["rent_arrears"], false);
        assert!(!talk.said.contains("Gaat het over: "), "asked once: {}", talk.said);
    }
}

#[test]
fn other_words_are_an_answer_as_always_and_an_old_button_does_nothing() {
    let mut talk = Talk::opened(VAGUE, &["rent_arrears"]);
    let asked_in = talk.session.turn;
    talk.hears(words("mijn verwarming is kapot"), &[], false);
    assert!(talk.is_in("repair_request"), "{}", talk.said);
    talk.hears(press(asked_in, "guess_0"), &[], false);
    assert!(talk.is_in("repair_request") && !talk.is_in("rent_arrears"), "{}", talk.said);
}

#[test]
fn words_chosen_by_people_come_first_and_only_topics_of_this_menu_are_asked_after() {
    let known = Talk::opened("ik loop achter met de huur", &["noise_nuisance"]);
    assert!(known.is_in("rent_arrears") && !known.said.contains("Gaat het over: "), "{}", known.said);
    let nowhere = Talk::opened(VAGUE, &["welcome", "no_such_dialog"]);
    assert!(nowhere.said.ends_with(MENU), "{}", nowhere.said);
}

#[test]
fn switched_off_nothing_is_guessed() {
    let talk = Talk::opened(VAGUE, &[]);
    assert!(talk.said.ends_with(MENU), "{}", talk.said);
    assert_eq!(talk.session.guess, None);
}

/// A model that learnt from stories knows nothing of these, and may say anything.
#[test]
fn an_answer_that_was_laid_ready_is_no_danger_whatever_the_model_makes_of_it() {
    let added = LIBRARY.lines.get("line_suicide_prevention").unwrap();
    for answer in ["nee", "2", "De buren", "06 12 34 56 78", "weet ik niet", "bel mij", "English", "👍"] {
        let mut talk = Talk::opened(VAGUE, &[]);
        talk.hears(words(answer), &[], true);
        assert!(!talk.said.contains(added), "{answer}: {}", talk.said);
    }
    for story in ["de huur betalen hoeft niet meer, ik heb van iedereen afscheid genomen", "nee, voor mij hoeft er niemand meer te bellen"]
    {
        let mut talk = Talk::opened(VAGUE, &[]);
        talk.hears(words(story), &[], true);
        assert!(talk.said.contains(added), "{story}: {}", talk.said);
    }
}

#[test]
fn what_may_be_danger_adds_two_numbers_and_changes_nothing_else() {
    let plain = Talk::opened(VAGUE, &[]);
    let mut talk = Talk::opened(VAGUE, &[]);
    assert_eq!(talk.said, plain.said);
    talk.hears(words("de vogel heeft eten tot morgen"), &[], false);
    let without = talk.said.clone();
    let mut talk = plain;
    talk.hears(words("de vogel heeft eten tot morgen"), &[], true);
    let added = LIBRARY.lines.get("line_suicide_prevention").unwrap();
    assert!(talk.said.ends_with(&without) && talk.said.contains(added), "{}", talk.said);
    assert!(talk.said.find(added).unwrap() < 160, "the number within the first 160 characters");
    assert!(talk.session.danger.is_none(), "it raises no alarm and pauses nothing");
}
