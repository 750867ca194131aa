//! The author's commands, as they are typed: what they print, what they write, and how they end.

use crate::LIBRARY;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// A dialog with a step that no answer leads to, not yet translated.
const IMPOSSIBLE: &str = "dialog: pigeons
opens_on: [duiven op mijn balkon]
steps:
  - choose: nest
    text: Is er een nest?
    options:
      a: Ja
      b: Nee
  - say: Dat zegt niemand ooit.
    id: never
    when: {nest: a, not: {nest: a}}
  - raise: repair_request
";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in LIBRARY.sources.clone().with("pigeons.yaml", IMPOSSIBLE).iter() {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    fs::create_dir(folder.path().join("transcripts")).unwrap();
    let talk = "> /start\n> Nederlands\n> Ik huur hier zelf\n> duiven op mijn balkon\n> Ja\n";
    fs::write(folder.path().join("transcripts/pigeons.nl.txt"), talk).unwrap();
    folder
}

fn dialogs(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_waakvlam"))
        .arg("dialogs")
        .args(arguments)
        .env("WAAKVLAM_DIALOGS__PATH", folder)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn whoever_reads_no_further_ends_a_command_and_reads_no_complaint() {
    let folder = folder();
    for (arguments, said) in [(vec!["config"], ""), (vec!["classify", "--backend", "off"], "{\"text\":\"de huur\"}\n")] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut child = Command::new(env!("CARGO_BIN_EXE_waakvlam"))
            .args(&arguments)
            .env("WAAKVLAM_DIALOGS__PATH", concat!(env!("CARGO_MANIFEST_DIR"), "/dialogs"))
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(writer)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(said.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((String::from_utf8_lossy(&output.stderr).as_ref(), output.status.code()), ("", Some(1)), "{arguments:?}");
    }
}

#[test]
fn a_walk_names_what_nobody_reaches_and_fails() {
    let walked = dialogs(folder().path(), &["walk"]);
    let said = printed(&walked);
    assert!(said.lines().any(|line| line == "nobody comes here: pigeons.never"), "{said}");
    assert!(said.lines().any(|line| line.starts_with("pigeons: 2 of 3 steps, 2 of 2 options, in ")), "{said}");
    assert_eq!(said.matches("nobody comes here").count(), 1, "{said}");
    assert_eq!(walked.status.code(), Some(1));
}

#[test]
fn coverage_names_what_no_transcript_comes_through() {
    let covered = dialogs(folder().path(), &["test", "--coverage"]);
    let said = printed(&covered);
    assert!(covered.status.success());
    assert!(said.contains("pigeons: 2 of 3 steps, 1 of 2 options\n"), "{said}");
    assert!(said.contains("no transcript comes here: pigeons.nest: b leads to never\n"), "{said}");
    assert!(!said.contains("pigeons.nest: a"), "{said}");
}

#[test]
fn a_dialog_that_nobody_translated_yet_is_drawn_and_an_unknown_one_is_named() {
    let folder = folder();
    let drawn = dialogs(folder.path(), &["graph", "pigeons", "--out", "pigeons.svg"]);
    assert!(drawn.status.success(), "{drawn:?}");
    let svg = fs::read_to_string(folder.path().join("pigeons.svg")).unwrap();
    assert!(svg.starts_with("<svg ") && svg.contains("Is er een nest?"), "{svg}");
    let unknown = dialogs(folder.path(), &["graph", "pigeon"]);
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("did you mean `pigeons`?"));
    assert_eq!(unknown.status.code(), Some(1));
}

#[test]
fn a_sheet_goes_out_and_comes_back() {
    let folder = folder();
    let asked = dialogs(folder.path(), &["translate", "en", "--out", "english.ftl"]);
    assert!(asked.status.success(), "{asked:?}");
    let sheet = fs::read_to_string(folder.path().join("english.ftl")).unwrap();
    assert!(sheet.starts_with("### English (en): 5 texts without a translation, 0 with an old one.\n"), "{sheet}");
    fs::write(folder.path().join("english.ftl"), sheet.replace("pigeons-nest =\n", "pigeons-nest = Is there a nest?\n")).unwrap();
    let taken = printed(&dialogs(folder.path(), &["translate", "en", "--take", "english.ftl"]));
    assert!(taken.ends_with("1 texts taken. Now: waakvlam dialogs check\n"), "{taken}");
    assert!(fs::read_to_string(folder.path().join("texts/en/pigeons.ftl")).unwrap().ends_with("pigeons-nest = Is there a nest?\n"));
    let refused = dialogs(folder.path(), &["translate", "xx"]);
    assert!(String::from_utf8(refused.stderr).unwrap().contains("use one of en, tr, ar, pl, uk, de, fr"));
}

#[test]
fn a_schema_is_printed_for_every_sort_of_file() {
    for sort in ["access", "dialogs", "kinds", "routing", "lines", "places", "words", "built_in", "crisis", "network"] {
        let printed = printed(&dialogs(Path::new("."), &["schema", "--for", sort]));
        assert_eq!(printed.trim_end(), fs::read_to_string(format!("docs/schemas/{sort}.json")).unwrap().trim_end(), "{sort}");
    }
    assert_eq!(printed(&dialogs(Path::new("."), &["schema"])), printed(&dialogs(Path::new("."), &["schema", "--for", "dialogs"])));
}
