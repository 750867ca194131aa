//! The page that makes a dialog from nothing: each stage of it works, is said, and is told as the page says.

use crate::LIBRARY;
use waakvlam::desk::translate::with_dutch;
use waakvlam::desk::{Library, Sources, transcript};
use waakvlam::dialog::translate::{Which, sheet};
use waakvlam::language::Language;

const FILE: &str = "broken_stairlift.yaml";

fn page() -> String {
    std::fs::read_to_string("docs/DIALOGS.md").unwrap()
}

/// The code blocks of this sort, in the order of the page.
fn blocks(sort: &str) -> Vec<String> {
    let page = page();
    let opening = format!("```{sort}\n");
    page.split(&opening).skip(1).filter_map(|rest| rest.split("```").next()).map(str::to_owned).collect()
}

fn stages() -> Vec<String> {
    blocks("yaml").into_iter().filter(|block| block.starts_with("dialog:")).collect()
}

/// What is told about a file among the shipped ones, translations that are still missing apart.
fn told(name: &str, source: &str, sources: Sources) -> Vec<String> {
    let found = Library::judge(sources.with(name, source)).err().unwrap_or_default();
    found.iter().filter(|mistake| !mistake.what.contains("has no text in")).map(ToString::to_string).collect()
}

/// The dialog of the page, before anybody translated it.
fn library(dialog: &str) -> Library {
    Library::judge(with_dutch(LIBRARY.sources.clone().with(FILE, dialog))).unwrap()
}

#[test]
fn every_stage_of_the_page_is_a_dialog_that_works() {
    let stages = stages();
    assert_eq!(stages.len(), 2, "the smallest thing, and the whole");
    for stage in &stages {
        assert_eq!(told(FILE, stage, LIBRARY.sources.clone()), Vec::<String>::new(), "{stage}");
    }
}

#[test]
fn the_button_for_the_menu_works() {
    let steps = blocks("yaml").into_iter().find(|block| block.trim_start().starts_with("- topic:")).unwrap();
    let sources = LIBRARY.sources.clone().with(FILE, &stages()[1]);
    assert_eq!(
        told("about_home.yaml", &format!("dialog: about_home\nsteps:\n{steps}"), without_translations(sources)),
        Vec::<String>::new()
    );
}

/// What the page leaves out of the list is not translated for nothing.
fn without_translations(mut sources: Sources) -> Sources {
    for language in [Language::En, Language::Tr, Language::Ar, Language::Pl, Language::Uk] {
        sources = sources.with(&format!("texts/{}/about_home.ftl", language.code()), "");
    }
    sources
}

#[test]
fn a_slip_is_told_as_the_page_says() {
    let shown = blocks("text").into_iter().find(|block| block.starts_with(FILE)).unwrap();
    let slipped = stages()[0].replace("period", "perod");
    assert_eq!(told(FILE, &slipped, LIBRARY.sources.clone()), [shown.trim()]);
}

#[test]
fn the_conversation_on_the_page_is_what_is_said() {
    let written = blocks("transcript").concat();
    let said = transcript::play(&library(&stages()[1]), &written).unwrap();
    assert_eq!(said, written, "now it says:\n{said}");
}

#[test]
fn what_is_not_translated_yet_can_be_tried_and_cannot_be_served() {
    let sources = LIBRARY.sources.clone().with(FILE, &stages()[1]);
    let found = Library::judge(sources.clone()).map(|_| ()).unwrap_err();
    assert!(found.iter().all(|mistake| mistake.what.contains("has no text in")) && found.len() > 50, "{found:?}");
    let library = library(&stages()[1]);
    let said = |language| library.book.texts.say("broken_stairlift-first", language, &Default::default());
    assert_eq!(said(Language::Tr), "Dat is naar. Dit krijgt voorrang.");
    assert_eq!(library.book.texts.say("phone-number", Language::En, &Default::default()), "On which number can we call you?");
    assert_eq!(with_dutch(LIBRARY.sources.clone()), LIBRARY.sources, "what is translated stays as it is");
}

#[test]
fn the_sheet_on_the_page_is_what_a_translator_gets() {
    let shown = blocks("fluent").concat();
    let sources = LIBRARY.sources.clone().with(FILE, &stages()[1]);
    let sheet = sheet(&sources.originals(), Language::En, &sources.translations(Language::En), Which::Open);
    assert!(shown.lines().count() > 5 && sheet.text.contains(shown.trim()), "{}", sheet.text);
}
