//! From a sheet for a translator to a language that is offered, and no text of it is missing.

use crate::LIBRARY;
use std::fs;
use std::path::Path;
use waakvlam::desk::Sources;
use waakvlam::desk::translate::{ask, take};
use waakvlam::dialog::text::mark;
use waakvlam::dialog::translate::{Sheet, Which};
use waakvlam::language::Language;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The sheet as a hasty translator fills it in.
fn filled(sheet: &Sheet) -> String {
    let fill = |line: &str| if line.ends_with(" =") { format!("{line} Gut") } else { line.to_owned() };
    sheet.text.lines().map(fill).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_language_that_does_not_exist_yet_is_whole_once_its_sheet_came_back() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("dialogs"), folder.path());
    let sheet = ask(folder.path(), Language::De, Which::Open).unwrap();
    assert_eq!(sheet.missing, LIBRARY.sources.base_texts().len(), "every text of every dialog, and the built-in ones");
    let taken = take(folder.path(), Language::De, &filled(&sheet)).unwrap();
    assert_eq!((taken.texts, taken.empty.len(), taken.outdated.len()), (sheet.missing, 0, 0));
    let found = Sources::read(folder.path()).unwrap().book(None).err().unwrap_or_default();
    assert!(found.is_empty(), "nothing is missing and everything can be read:\n{found:#?}");
    let again = ask(folder.path(), Language::De, Which::Open).unwrap();
    assert_eq!((again.missing, again.stale), (0, 0));
}

#[test]
fn a_shipped_language_has_nothing_left_to_do_and_all_of_it_can_be_asked_for() {
    for language in [Language::En, Language::Tr, Language::Ar, Language::Pl, Language::Uk] {
        let open = ask(Path::new("dialogs"), language, Which::Open).unwrap();
        assert_eq!((open.missing, open.stale), (0, 0), "{}", language.code());
        assert!(!open.text.contains("# base:"));
        let all = ask(Path::new("dialogs"), language, Which::All).unwrap();
        assert_eq!(all.text.matches("# base:").count(), LIBRARY.sources.base_texts().len());
    }
}

#[test]
fn an_old_translation_is_shown_and_taken_anew() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("dialogs"), folder.path());
    let dutch = fs::read_to_string(folder.path().join("phone.yaml")).unwrap();
    fs::write(folder.path().join("phone.yaml"), dutch.replace("Op welk nummer kunnen wij u bellen?", "Wat is uw nummer?")).unwrap();
    let sheet = ask(folder.path(), Language::En, Which::Open).unwrap();
    assert_eq!((sheet.missing, sheet.stale), (0, 1));
    let old = LIBRARY.book.texts.say("phone-number", Language::En, &Default::default());
    assert!(sheet.text.contains("# Dutch: Wat is uw nummer?\n# Stands in phone.yaml, line 5.\n"), "{}", sheet.text);
    assert!(sheet.text.contains(&format!("# base: {}\nphone-number = {old}\n", mark("Wat is uw nummer?"))), "{}", sheet.text);
    let taken = take(folder.path(), Language::En, &sheet.text.replace(&old, "What is your number?")).unwrap();
    assert_eq!(taken.files, [folder.path().join("texts/en/phone.ftl")]);
    assert_eq!(ask(folder.path(), Language::En, Which::Open).unwrap().stale, 0);
    let english = fs::read_to_string(folder.path().join("texts/en/phone.ftl")).unwrap();
    assert_eq!(english.matches("phone-number =").count(), 1, "{english}");
}

#[test]
fn what_is_empty_or_was_made_from_another_text_is_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("dialogs"), folder.path());
    let filled = "# base: 00000000\nphone-number = Nummer?\n# base: 1\nphone-part_of_day =\n# base: 2\nnothing-here = Ja\n";
    let taken = take(folder.path(), Language::En, filled).unwrap();
    assert_eq!((taken.texts, taken.files.len()), (0, 0));
    assert_eq!(taken.empty, ["phone-part_of_day"]);
    assert_eq!(taken.outdated, ["phone-number", "nothing-here"]);
}
