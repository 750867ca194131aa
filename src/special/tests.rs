//! The shipped words, and what a file with mistakes is told.

use super::rulebook::mistakes_of;
use super::*;
use crate::language::Language;

const SHIPPED: [(Language, &str, &str); 6] = [
    (Language::Nl, "special/nl.yaml", include_str!("../../dialogs/special/nl.yaml")),
    (Language::En, "special/en.yaml", include_str!("../../dialogs/special/en.yaml")),
    (Language::Tr, "special/tr.yaml", include_str!("../../dialogs/special/tr.yaml")),
    (Language::Ar, "special/ar.yaml", include_str!("../../dialogs/special/ar.yaml")),
    (Language::Pl, "special/pl.yaml", include_str!("../../dialogs/special/pl.yaml")),
    (Language::Uk, "special/uk.yaml", include_str!("../../dialogs/special/uk.yaml")),
];

#[test]
fn law_6_the_shipped_words_hear_what_their_examples_say_and_let_the_rest_pass() {
    let judged = Rulebook::judge(&SHIPPED);
    assert_eq!(judged.mistakes, []);
    let book = judged.made.unwrap();
    let heard = |text: &str| book.hear(text).into_iter().map(Special::as_str).collect::<Vec<_>>().join(" ");
    for (text, expected) in [
        ("Mijn zoon heeft ADHD en slikt Ritalin.", "health"),
        ("De buurman is veroordeeld geweest, zegt men.", "crime"),
        ("Zij is moslima en haar broer heeft schizofrenie", "health origin"),
        ("ik ben achter met de huur, 540 euro", ""),
        ("De buren maken herrie", ""),
        ("", ""),
    ] {
        assert_eq!(heard(text), expected, "{text}");
    }
}

#[test]
fn a_file_that_does_not_do_what_its_examples_say_is_told_where() {
    let file = "health: [griep]\ncrime: [dief*]\norigin: ['*']\nheard:\n  health: [ik heb griep]\n  crime: [hij steelt]\n  origin: [x]\npasses: [een diefstal]\n";
    let told: Vec<String> = mistakes_of("special/nl.yaml", file).iter().map(ToString::to_string).collect();
    for (line, what) in [(3, "no letters"), (6, "crime is not heard"), (7, "origin is not heard"), (8, "crime is heard in it")] {
        assert!(
            told.iter().any(|told| told.starts_with(&format!("special/nl.yaml:{line}:")) && told.contains(what)),
            "{line} {what}: {told:#?}"
        );
    }
    assert_eq!(told.len(), 4, "{told:#?}");
    assert_eq!(mistakes_of("special/nl.yaml", "health: [a]\n").len(), 4, "what is missing is told, all of it");
}
