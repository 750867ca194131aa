//! What an author hears when something is wrong. `mistakes.txt` is the table: a file, and all that is said about it.

use waakvlam::dialog::text::{Overlay, mark};
use waakvlam::dialog::{Files, base_texts, check};
use waakvlam::id::Kind;
use waakvlam::language::Language;

const WELCOME: &str = "dialog: welcome\nsteps:\n  - choose: role\n    text: Wie bent u?\n    options:\n      tenant: Huurder\n      neighbour: Buur\n  - topic: about\n    text: Waar gaat het over?\n    options:\n      x:\n        text: Dit\n        dialog: x\n";
const PERSON: &str = "dialog: person\nsteps:\n  - raise: support_contact\n";

struct Case {
    title: String,
    dialog: String,
    translation: Option<String>,
    expected: Vec<String>,
}

fn cases() -> Vec<Case> {
    let table = std::fs::read_to_string("tests/dialogs/mistakes.txt").unwrap();
    let mut cases = Vec::new();
    for block in table.split("\n### ").skip(1) {
        let (title, rest) = block.split_once('\n').unwrap();
        let (files, said) = rest.split_once("--- is said\n").unwrap();
        let (dialog, translation) = match files.split_once("--- texts/en/x.ftl\n") {
            Some((dialog, translation)) => (dialog, Some(translation.to_owned())),
            None => (files, None),
        };
        let expected = said.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
        // A tab cannot be seen, so it is written as an arrow.
        cases.push(Case { title: title.to_owned(), dialog: dialog.replace('→', "\t"), translation, expected });
    }
    cases
}

fn said_about(case: &Case) -> Vec<String> {
    let dialogs = [("person.yaml", PERSON), ("welcome.yaml", WELCOME), ("x.yaml", case.dialog.as_str())]
        .map(|(name, source)| (name.to_owned(), source.to_owned()));
    let others = base_texts(dialogs.get(..2).unwrap());
    let stamped: String = others.iter().map(|(key, text)| format!("# base: {}\n{key} = Fine\n", mark(text))).collect();
    let overlay = |name, source| Overlay { language: Language::En, name, source };
    let (mut overlays, mut languages) = (Vec::new(), vec![Language::Nl]);
    if let Some(translation) = &case.translation {
        languages.push(Language::En);
        overlays = vec![overlay("texts/en/welcome.ftl", stamped.as_str()), overlay("texts/en/x.ftl", translation.as_str())];
    }
    let kinds = ["rent_arrears", "noise_nuisance", "support_contact"].map(Kind::from);
    let found = check(&Files { dialogs: &dialogs, overlays: &overlays, languages: &languages, kinds: Some(&kinds), help: None });
    found.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn every_mistake_is_told_with_its_place_and_its_remedy() {
    let mut wrong = String::new();
    let cases = cases();
    assert!(cases.len() > 30, "only {} cases were found", cases.len());
    for case in &cases {
        let said = said_about(case);
        if said != case.expected {
            wrong.push_str(&format!("### {}\n{}\n", case.title, said.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "something else is said now:\n{wrong}");
}

#[test]
fn every_mistake_has_a_remedy_that_ends_like_a_sentence() {
    for case in cases() {
        for line in said_about(&case) {
            assert!(line.ends_with(['.', '?']) && line.matches(". ").count() + line.matches("? ").count() > 0, "{}: {line}", case.title);
        }
    }
}
