//! A library is judged as a whole: a mistake in one file hides no mistake in another.

use crate::LIBRARY;
use waakvlam::desk::{Library, Sources};
use waakvlam::mistake::Mistake;

/// The shipped files, with one place in one of them written otherwise.
fn slipped(sources: Sources, file: &str, right: &str, wrong: &str) -> Sources {
    let source = sources.get(file).unwrap().to_owned();
    assert!(source.contains(right), "{file} has {right}");
    sources.with(file, &source.replacen(right, wrong, 1))
}

fn judged(sources: Sources) -> Vec<Mistake> {
    Library::judge(sources).map(|_| ()).unwrap_err()
}

#[test]
fn a_slip_in_every_file_is_told_in_one_go() {
    let slips = [
        ("access.yaml", "  amount:\n    task: [debt_help", "  amount:\n    task: [dept_help", "`dept_help` is not known"),
        ("built_in.yaml", "again_money:", "agian_money:", "`again_money` is missing."),
        ("consent/uk.yaml", "  unsure:", "  unsrue:", "No text is called `unsrue`"),
        ("crisis/en.yaml", "approved_by: \"\"", "approved_by: A. de Vries", "An approval has a name and a date."),
        ("kinds.yaml", "urgency: urgent", "urgency: urgnet", "The urgency `urgnet` is not known."),
        ("lines.yaml", "\n    cost: free", "\n    cost: fre", "The cost `fre` is not known."),
        ("money_trouble.yaml", "- places: food", "- places: foood", "No place gives help of the kind `foood`."),
        ("places.yaml", "hours: mo 10:00-13:00", "hours: half tien", "is not a stretch of hours"),
        ("rent_arrears.yaml", "- raise: rent_arrears", "- raise: rent_arears", "No rule routes a signal `rent_arears`."),
        ("routing.yaml", "never: [housing_income]", "nevr: [housing_income]", "A rule has no `nevr`."),
        ("words/nl.yaml", "commands:", "comands:", "`comands` is not a name of this file."),
    ];
    let sources = slips.iter().fold(LIBRARY.sources.clone(), |sources, (file, right, wrong, _)| slipped(sources, file, right, wrong));
    let found = judged(sources);
    for (file, _, _, what) in slips {
        let told = found.iter().any(|mistake| mistake.file == file && mistake.what.contains(what));
        assert!(told, "{file}: {what} is told:\n{}", found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }
    assert!(found.is_sorted_by_key(|mistake| (mistake.file.clone(), mistake.place)), "in the order of the files");
}

#[test]
fn what_cannot_be_read_brings_no_mistakes_of_others_with_it() {
    for file in ["access.yaml", "kinds.yaml", "lines.yaml", "places.yaml", "consent/nl.yaml", "crisis/nl.yaml"] {
        let found = judged(LIBRARY.sources.clone().with(file, "a: [b"));
        assert_eq!(found.iter().map(|mistake| mistake.file.as_str()).collect::<Vec<_>>(), [file], "{found:#?}");
    }
}

#[test]
fn a_library_is_the_same_from_the_folder_and_from_the_store() {
    let kept = Sources::from_document(&LIBRARY.sources.document()).unwrap();
    assert_eq!(kept, LIBRARY.sources);
    assert_eq!(Library::judge(kept).unwrap().book.revision, LIBRARY.book.revision);
    assert!(Sources::from_document("{\"dialogs\": []}").is_none(), "an older program's form is not taken for this one");
}
