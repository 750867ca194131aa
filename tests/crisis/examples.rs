//! What each rule shows of itself, tried: `hears` and `leaves` in `dialogs/crisis/<language>.yaml`.

use crate::{LINES, SCREEN, list, read};
use waakvlam::crisis::Screen;
use waakvlam::language::Language;

#[test]
fn every_rule_of_every_language_does_what_its_examples_say() {
    let untrue = SCREEN.try_examples();
    assert!(untrue.is_empty(), "{} untrue:\n{}", untrue.len(), list(&untrue));
}

/// What is told when this is changed in the Dutch file.
fn told_after(written: &str, instead: &str) -> String {
    let file = read("dialogs/crisis/nl.yaml");
    assert!(file.contains(written), "{written:?} does not stand in the file any more");
    let changed = file.replacen(written, instead, 1);
    let screen = Screen::parse(&[(Language::Nl, "nl.yaml", &changed)], &LINES).unwrap();
    list(&screen.try_examples())
}

/// The end of the first rule for gas, whatever examples it has.
const FOR_GAS: &str = "  gas:\n    - rule: ";

#[test]
fn a_rule_that_shows_nothing_hears_too_little_or_too_much_is_named_with_its_line() {
    let bare = told_after(FOR_GAS, "  gas:\n    - rule: bare\n      phrases: [sesam open u]\n    - rule: ");
    assert!(bare.contains("`nl/gas/bare` has no `hears`") && bare.contains("`nl/gas/bare` has no `leaves`"), "{bare}");
    let wrong = told_after(
        FOR_GAS,
        "  gas:\n    - rule: wrong\n      phrases: [sesam open u]\n      hears:\n        - doe open\n      leaves:\n        - sesam open u nu\n    - rule: ",
    );
    assert!(wrong.contains("`nl/gas/wrong` does not hear this") && wrong.contains("`nl/gas/wrong` hears this"), "{wrong}");
    let lines: Vec<&str> = wrong.lines().filter(|line| line.contains("nl/gas/wrong")).collect();
    assert!(lines.len() == 2 && lines.iter().all(|line| line.starts_with("nl.yaml:")), "{wrong}");
}

#[test]
fn a_rule_is_heard_by_its_own_name_beside_others_that_say_the_same_danger() {
    // Two rules for gas hear this; the first of them is what a person is answered for, and both are tried.
    let told = told_after(
        FOR_GAS,
        "  gas:\n    - rule: second\n      phrases: [gaslucht]\n      hears: [ik ruik gaslucht]\n      leaves: [het is zacht weer]\n    - rule: ",
    );
    assert!(!told.contains("nl/gas/second"), "{told}");
}
