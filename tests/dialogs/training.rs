//! What a training does when the examples' files changed: no model that is clearly worse comes in the place of another one unasked.

use crate::classifier::{run, without_examples};
use std::fs;
use std::path::Path;

/// Words that share little but letters; each topic is said with its own.
const RENT: &str = "huur achterstand betalen incasso schuld euro aanmaning deurwaarder rekening bedrag termijn afschrift bank salaris lening budget \
                    krediet boete rente geld";
const NOISE: &str = "muziek lawaai boormachine feest stampen gillen televisie blaffen drummen gebonk zingen klussen trompet luid bassen kabaal \
                     schreeuwen piano radio herrie";
const DANGER: &str = "brand vlammen gaslek mes bewusteloos ademt explosie wurgt bloed vergiftigd pistool verdrinkt rook steekt hartstilstand \
                      ambulance instorten dreigt gif wapen";
/// Each word in four situations: who has not seen one of them has seen others with its word.
const SITUATIONS: usize = 80;
/// What is left of a file that was cut: each word in one situation, so that who has not seen that one knows nothing of it.
const CUT: usize = 19;

/// The dialogs that ship, with examples of three topics.
fn folder() -> tempfile::TempDir {
    let folder = without_examples();
    write(folder.path(), "rent_arrears", RENT, SITUATIONS);
    write(folder.path(), "noise_nuisance", NOISE, SITUATIONS);
    write(folder.path(), "acute_danger", DANGER, SITUATIONS);
    folder
}

fn write(folder: &Path, label: &str, words: &str, situations: usize) {
    let lines: String =
        words.split_whitespace().cycle().take(situations).enumerate().map(|(at, word)| format!("{label}{at}\t{word}\n")).collect();
    fs::write(folder.join(format!("examples/nl/{label}.txt")), lines).unwrap();
}

/// What a training said that was done.
fn trained(folder: &Path, more: &[&str]) -> String {
    let done = run(folder, &[&["classifier", "train"], more].concat(), "");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// What a training said that was refused, on either stream.
fn refused(folder: &Path) -> String {
    let done = run(folder, &["classifier", "train"], "");
    assert!(!done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr))
}

/// The names of what lies beside the data, in alphabetical order.
fn kept(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder.join("data")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_that_was_cut_makes_no_model_in_the_place_of_a_better_one_unless_it_is_meant() {
    let folder = folder();
    let first = trained(folder.path(), &[]);
    assert!(first.starts_with("learnt from 240 messages in ") && first.contains("(new)"), "{first}");
    let before = kept(folder.path());
    assert_eq!(before.len(), 2, "the model and what it said: {before:?}");
    let again = trained(folder.path(), &[]);
    assert!(again.contains("(as before)") && !again.contains("Comparing"), "{again}");

    write(folder.path(), "rent_arrears", RENT, CUT);
    let told = refused(folder.path());
    assert!(told.contains("61 messages of then are not among the examples any more"), "{told}");
    assert!(told.contains("clearly worse, so nothing was changed") && told.contains("\n  rent_arrears: "), "{told}");
    assert!(told.contains("put back what was taken out") && told.contains("--anyway"), "{told}");
    assert_eq!(kept(folder.path()), before, "nothing changed");

    let told = trained(folder.path(), &["--anyway"]);
    assert!(
        told.contains("put in place all the same:") && told.contains("\n  rent_arrears: ") && told.contains("learnt from 179 messages"),
        "{told}"
    );
    let after = kept(folder.path());
    assert!(after.len() == 2 && after.iter().all(|name| !before.contains(name)), "{before:?} {after:?}");
    write(folder.path(), "rent_arrears", RENT, SITUATIONS);
    assert!(trained(folder.path(), &[]).contains("Comparing with the model in use"), "what is better is taken");
    assert_eq!(kept(folder.path()), before);
}

#[test]
fn a_label_whose_messages_are_all_gone_is_named_and_refused() {
    let folder = folder();
    trained(folder.path(), &[]);
    let before = kept(folder.path());
    fs::remove_file(folder.path().join("examples/nl/rent_arrears.txt")).unwrap();
    let told = refused(folder.path());
    assert!(told.contains("\n  rent_arrears: there is no message of it any more"), "{told}");
    assert_eq!(kept(folder.path()), before);
    assert!(trained(folder.path(), &["--anyway"]).contains("learnt from 160 messages"));
    assert!(trained(folder.path(), &[]).contains("(as before)"), "it is the one in use now");
}

#[test]
fn what_a_start_learnt_unseen_is_warned_of_and_compared_with_what_was_there_before() {
    let folder = folder();
    // Whoever classifies learns as a start does.
    let is_warned = || {
        let said = run(folder.path(), &["classify", "--backend", "linear"], "{\"text\":\"muziek\"}\n");
        format!("{said:?}").contains("never compared")
    };
    assert!(!is_warned());
    let told = trained(folder.path(), &[]);
    assert!(told.starts_with("Nothing is kept of what the model in use said") && told.contains("(as before)"), "{told}");
    write(folder.path(), "rent_arrears", RENT, CUT);
    assert!(is_warned());
    let told = refused(folder.path());
    assert!(told.contains("was made at a start and never compared") && told.contains("\n  rent_arrears: "), "{told}");
    trained(folder.path(), &["--anyway"]);
    assert!(!is_warned());
}
