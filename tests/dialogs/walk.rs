//! A walk over every step and every option of every shipped dialog, and over dialogs in which something cannot be reached.

use crate::LIBRARY;
use waakvlam::desk::{coverage, transcript};
use waakvlam::dialog::walk::{Cover, End, walk};
use waakvlam::dialog::{Files, check};
use waakvlam::language::Language;

fn names(cover: &Cover, book: &waakvlam::dialog::Book) -> Vec<String> {
    cover.missing(book).iter().map(ToString::to_string).collect()
}

#[test]
fn every_step_and_every_option_of_every_dialog_is_reached() {
    let walked = walk(&LIBRARY.book, &LIBRARY.built_in, transcript::DAY);
    let missing = names(&walked.cover, &LIBRARY.book);
    assert!(missing.is_empty(), "nobody came here:\n{}", missing.join("\n"));
    assert_eq!(walked.end, End::Whole);
    assert!(walked.stuck.is_empty(), "nothing waits and nothing is done after {:?}", walked.stuck);
    for dialog in LIBRARY.book.dialogs.values() {
        let share = walked.cover.share(dialog);
        assert_eq!((share.steps, share.options), (share.steps_reached, share.options_reached), "{}", dialog.id);
        assert!(share.steps == dialog.nodes.len() && share.turns > 0, "{}: {share:?}", dialog.id);
    }
}

const WELCOME: &str = "dialog: welcome
steps:
  - topic: about
    text: Waar gaat het over?
    options:
      x: {text: Dit, dialog: x}
";
const PERSON: &str = "dialog: person\nsteps:\n  - raise: support_contact\n";
/// No answer is two options at once.
const IMPOSSIBLE: &str = "dialog: x
steps:
  - choose: letter
    text: Heeft u een brief?
    options:
      a: Ja
      b: Nee
  - say: Dat zegt niemand ooit.
    id: never
    when: {letter: a, not: {letter: a}}
  - raise: rent_arrears
";

#[test]
fn what_no_conversation_reaches_is_named() {
    let dialogs =
        [("person.yaml", PERSON), ("welcome.yaml", WELCOME), ("x.yaml", IMPOSSIBLE)].map(|(name, yaml)| (name.into(), yaml.into()));
    let book = check(&Files { dialogs: &dialogs, overlays: &[], languages: &[Language::Nl], kinds: None, help: None }).unwrap();
    let walked = walk(&book, &LIBRARY.built_in, transcript::DAY);
    assert_eq!(names(&walked.cover, &book), ["x.never"]);
}

#[test]
fn what_no_transcript_touches_is_named() {
    let cover = coverage::of(&LIBRARY, ["> /start\n> Nederlands\n> Ik huur hier zelf\n"]).unwrap();
    let missing = names(&cover, &LIBRARY.book);
    assert!(!missing.contains(&"welcome.language: nl leads to what_i_do".to_owned()), "{missing:?}");
    assert!(missing.contains(&"welcome.language: tr leads to what_i_do".to_owned()));
    assert!(missing.contains(&"rent_arrears.amount".to_owned()));
}
