//! The page for authors: its examples are dialogs that work.

use crate::LIBRARY;
use waakvlam::dialog::base_texts;
use waakvlam::dialog::text::mark;
use waakvlam::id::Kind;

/// The code blocks of this sort, in the order of the page.
fn blocks(page: &str, sort: &str) -> Vec<String> {
    let opening = format!("```{sort}\n");
    page.split(&opening).skip(1).filter_map(|rest| rest.split("```").next()).map(str::to_owned).collect()
}

fn judged(example: &str) -> Vec<String> {
    let kinds: Vec<Kind> = LIBRARY.kinds.iter().map(|(kind, _)| kind.clone()).collect();
    let found = LIBRARY.sources.clone().with("example.yaml", example).book(Some(&kinds)).err().unwrap_or_default();
    // The page does not translate its examples.
    found.iter().filter(|mistake| !mistake.what.contains("has no text in")).map(ToString::to_string).collect()
}

#[test]
fn the_examples_of_the_page_for_authors_are_dialogs_that_work() {
    let page = std::fs::read_to_string("dialogs/README.md").unwrap();
    let examples = blocks(&page, "yaml");
    assert!(examples.len() >= 6, "only {} examples were found", examples.len());
    for example in examples {
        let source = match example.starts_with("dialog:") {
            true => example.clone(),
            // A few steps, as they stand inside a dialog.
            false => format!("dialog: example\nsteps:\n{example}  - raise: other\n"),
        };
        assert_eq!(judged(&source), Vec::<String>::new(), "{example}");
    }
}

#[test]
fn the_translation_on_the_page_has_the_mark_of_its_dutch_text() {
    let page = std::fs::read_to_string("dialogs/README.md").unwrap();
    let whole = blocks(&page, "yaml").into_iter().find(|example| example.starts_with("dialog:")).unwrap();
    let dutch = base_texts(&[("example.yaml".into(), whole)]);
    let translation = blocks(&page, "fluent").concat();
    let key = translation.lines().find_map(|line| line.split_once(" = ")).unwrap().0;
    assert!(translation.contains(&format!("# base: {}\n", mark(&dutch[key]))), "the mark of `{key}` is {}", mark(&dutch[key]));
}
