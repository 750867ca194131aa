//! The schemas that editors go by: every shipped file fits its own, and a slip of shape does not.

use crate::shape::breaks;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

fn schema(sort: &str) -> Value {
    let source = fs::read_to_string(format!("docs/schemas/{sort}.json")).unwrap();
    let schema: Value = serde_json::from_str(&source).unwrap();
    let says = |word: &str| schema.get(word).and_then(Value::as_str).unwrap_or_default().to_owned();
    assert_eq!(says("$schema"), "https://json-schema.org/draft/2020-12/schema");
    assert!(!says("title").is_empty() && !says("description").is_empty(), "{sort} says what it is");
    schema
}

/// A file as an editor reads it.
fn read(source: &str) -> Value {
    serde_saphyr::from_str(source).unwrap()
}

fn within(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    files
}

/// The schema of each file that ships.
fn shipped() -> Vec<(PathBuf, String)> {
    let mut shipped = Vec::new();
    for path in within("dialogs") {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let sort = if Path::new(&format!("docs/schemas/{name}.json")).exists() { name } else { "dialogs".to_owned() };
        shipped.push((path, sort));
    }
    for sort in ["words", "consent", "crisis", "network"] {
        shipped.extend(within(&format!("dialogs/{sort}")).into_iter().map(|path| (path, sort.to_owned())));
    }
    shipped
}

#[test]
fn every_shipped_file_fits_its_schema() {
    let mut wrong = Vec::new();
    let shipped = shipped();
    for (path, sort) in &shipped {
        let value = read(&fs::read_to_string(path).unwrap());
        wrong.extend(breaks(&schema(sort), &value).into_iter().map(|told| format!("{}: {told}", path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n").chars().take(3000).collect::<String>());
    assert!(shipped.len() > 40 && shipped.iter().filter(|(_, sort)| sort == "dialogs").count() > 20);
}

#[test]
fn the_examples_of_the_page_for_authors_fit_too() {
    let page = fs::read_to_string("dialogs/README.md").unwrap();
    for example in page.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()) {
        let source = if example.starts_with("dialog:") { example.to_owned() } else { format!("dialog: x\nsteps:\n{example}") };
        assert!(breaks(&schema("dialogs"), &read(&source)).is_empty(), "{source}");
    }
}

#[test]
fn a_slip_of_shape_is_refused_in_every_sort_of_file() {
    let step = |step: &str| format!("dialog: x\nsteps:\n  - {step}\n");
    let cases = [
        ("dialogs", "steps:\n  - say: Dag.\n    id: hello\n".to_owned()),
        ("dialogs", "dialog: x\nstep:\n  - end\n".to_owned()),
        ("dialogs", "dialog: x\nsteps: []\n".to_owned()),
        ("dialogs", step("aks: amount\n    text: Hoeveel?")),
        ("dialogs", step("ask: amount")),
        ("dialogs", step("ask: amount\n    text: Hoeveel?\n    type: mony")),
        ("dialogs", step("ask: amount\n    txet: Hoeveel?\n    text: Hoeveel?")),
        ("dialogs", step("say: Dag.")),
        ("dialogs", step("say: Dag.\n    id: a\n    ask: b")),
        ("dialogs", step("choose: a\n    text: Welke?")),
        ("dialogs", step("choose: a\n    text: Welke?\n    options: {b: {says: [c]}}")),
        ("dialogs", step("topic: a\n    text: Welke?\n    options: {b: Ja}")),
        ("dialogs", step("raise: a\n    urgency: {hihg: {b: c}}")),
        ("dialogs", step("raise: a\n    when: {b: {atleast: 5}}")),
        ("dialogs", step("review: amount")),
        ("dialogs", step("call: Een Ander")),
        ("kinds", "roles: {}\n".to_owned()),
        ("access", "about_others: []\nsees:\n  reporter: {task: [a]}\n".to_owned()),
        ("access", "about_others: []\nsees:\n  care: {flag: [a]}\n".to_owned()),
        ("routing", "rules:\n  - rule: x\n    why: {nl: a}\n".to_owned()),
        ("routing", "rules:\n  - {rule: x, why: {nl: a, en: b}, nevr: [c]}\n".to_owned()),
        ("routing", "rules:\n  - {rule: x, why: {nl: a, en: b}, when: {source: nieghbour}}\n".to_owned()),
        (
            "lines",
            "lines:\n  - {id: a, name: b, number: \"1\", cost: fre, hours: {nl: c}, for: {nl: d}, last_checked: 2026-01-01}\n".to_owned(),
        ),
        ("words", "commands: {}\n".to_owned()),
        ("built_in", "help: [a]\n".to_owned()),
        ("crisis", "version: 1\ntexts: {}\nrules: {}\n".to_owned()),
        ("consent", "version: 1\ntexts: {}\nthings: {a: b}\npurposes: {a: b}\n".to_owned()),
        ("network", "network: x\n".to_owned()),
    ];
    for (sort, source) in cases {
        assert!(!breaks(&schema(sort), &read(&source)).is_empty(), "{sort} takes\n{source}");
    }
}

/// What the language knows, the schema knows: a new type of answer that only one of them has is found here.
#[test]
fn every_type_of_answer_is_in_the_schema() {
    let page = fs::read_to_string("dialogs/README.md").unwrap();
    let types: Vec<&str> = page.split("`type:` is ").nth(1).unwrap().split('\n').next().unwrap().split('`').skip(1).step_by(2).collect();
    assert!(types.len() >= 7, "{types:?}");
    for kind in types {
        assert!(
            breaks(&schema("dialogs"), &read(&format!("dialog: x\nsteps:\n  - ask: a\n    text: B?\n    type: {kind}\n"))).is_empty(),
            "{kind}"
        );
    }
}
