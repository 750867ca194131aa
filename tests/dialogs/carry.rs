//! What becomes of somebody in the middle when a dialog is changed: nobody is moved by a guess, and no answer is lost.

use std::collections::BTreeMap;
use waakvlam::dialog::{Answer, Asked, Because, Book, Fate, Files, Frame, Meaning, Reason, Session, Wanted, check, fate};
use waakvlam::id::{DialogId, Kind, StepId};
use waakvlam::language::Language;
use waakvlam::personal::Text;

const WELCOME: &str = "dialog: welcome\nsteps:\n  - choose: role\n    text: Wie bent u?\n    options:\n      tenant: Huurder\n      neighbour: Buur\n  - topic: about\n    text: Waar gaat het over?\n    options:\n      x:\n        text: Dit\n        dialog: x\n";
const PERSON: &str = "dialog: person\nsteps:\n  - raise: support_contact\n";
const X: &str = "dialog: x\nsteps:\n  - choose: letter\n    text: Kreeg u een brief?\n    options:\n      none: Nee\n      some: Ja\n  - ask: amount\n    text: Hoeveel is het?\n    type: money\n  - raise: rent_arrears\n    urgency:\n      high: {letter: some, amount: {at_least: 500}}\n";

fn book(x: &str) -> Book {
    let dialogs =
        [("person.yaml", PERSON), ("welcome.yaml", WELCOME), ("x.yaml", x)].map(|(name, text)| (name.to_owned(), text.to_owned()));
    let kinds = ["rent_arrears", "support_contact"].map(Kind::from);
    check(&Files { dialogs: &dialogs, overlays: &[], languages: &[Language::Nl], kinds: Some(&kinds), help: None }).unwrap()
}

/// Somebody who said that there was a letter, and is asked how much it is.
fn asked_how_much() -> Session {
    let letter = Answer { said: Text::from("Ja"), meaning: Meaning::Option("some".into()) };
    let frame = Frame {
        dialog: DialogId::from("x"),
        at: Some(StepId::from("amount")),
        answers: BTreeMap::from([(StepId::from("letter"), letter)]),
        raised: None,
        because: Because::Begun,
        known: BTreeMap::new(),
        opening_before: None,
    };
    Session { stack: vec![frame], asked: Some(Asked { turn: 3, what: Wanted::Answer, misses: 0, repeats: 0 }), ..Session::fresh() }
}

/// What becomes of them when this is written otherwise.
fn under(edits: &[(&str, &str)]) -> Fate {
    let mut x = X.to_owned();
    for (from, to) in edits {
        assert!(x.contains(from), "{from:?} stands in it");
        x = x.replace(from, to);
    }
    fate(&book(X), &book(&x), &asked_how_much())
}

#[test]
fn who_is_in_what_was_not_changed_goes_over() {
    assert_eq!(under(&[]), Fate::Same);
    assert_eq!(under(&[("steps:", "opens_on: [brief]\nsteps:")]), Fate::Same, "how a dialog begins is nothing to who is in it");
}

#[test]
fn a_changed_word_anywhere_in_the_dialog_keeps_who_is_in_it() {
    let at_amount = Fate::Stays(Reason::Step { dialog: DialogId::from("x"), step: StepId::from("amount") });
    for edit in [("Hoeveel is het?", "Om hoeveel gaat het?"), ("Kreeg u een brief?", "Was er een brief?"), ("none: Nee", "none: Geen")] {
        assert_eq!(under(&[edit]), at_amount, "{edit:?}");
    }
}

#[test]
fn a_question_that_takes_over_gets_its_people_with_all_they_said() {
    let edits = [("  - ask: amount", "  - ask: owed\n    was: amount"), ("choose: letter", "choose: post\n    was: letter")];
    let edits = [edits[0], edits[1], ("{letter: some, amount:", "{post: some, owed:")];
    let Fate::Moved(moved) = under(&edits) else { panic!("moved") };
    assert_eq!(moved.stack[0].at, Some(StepId::from("owed")));
    assert_eq!(moved.stack[0].answers.keys().collect::<Vec<_>>(), [&StepId::from("post")]);
    assert_eq!(moved.asked, asked_how_much().asked, "the button of the old question still answers");
}

#[test]
fn whoever_would_lose_an_answer_or_be_asked_for_another_kind_stays() {
    let takes_over = ("  - ask: amount", "  - ask: amount\n    was: amount");
    let other_kind = [takes_over, ("type: money", "type: period")];
    assert_eq!(under(&other_kind), Fate::Stays(Reason::Kind { step: StepId::from("amount") }));
    let no_such_option = [takes_over, ("some: Ja", "other: Ja"), ("letter: some", "letter: other")];
    assert_eq!(under(&no_such_option), Fate::Stays(Reason::Answer(StepId::from("letter"))));
    let renamed = [takes_over, ("choose: letter", "choose: post"), ("{letter:", "{post:")];
    assert_eq!(under(&renamed), Fate::Stays(Reason::Answer(StepId::from("letter"))));
}

#[test]
fn who_is_in_a_dialog_that_is_gone_finishes_it() {
    let without = WELCOME.replace("x:\n        text: Dit\n        dialog: x", "z:\n        text: Dit\n        dialog: z");
    let z = X.replace("dialog: x", "dialog: z");
    let dialogs =
        [("person.yaml", PERSON), ("welcome.yaml", &without), ("z.yaml", &z)].map(|(name, text)| (name.to_owned(), text.to_owned()));
    let kinds = ["rent_arrears", "support_contact"].map(Kind::from);
    let gone = check(&Files { dialogs: &dialogs, overlays: &[], languages: &[Language::Nl], kinds: Some(&kinds), help: None }).unwrap();
    assert_eq!(fate(&book(X), &gone, &asked_how_much()), Fate::Stays(Reason::Dialog(DialogId::from("x"))));
}
