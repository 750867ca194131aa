//! The folder of dialogs changes while the desk runs, and may be wrong at any moment.

use crate::home::*;
use crate::revision::{CHANGED, OLD, ask_otherwise, copy, stamp_all};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use waakvlam::desk::{LibraryError, Look, Stop, Watch};
use waakvlam::mistake::Mistake;
use waakvlam::store::Faults;

/// A house whose library was read from a folder of its own, and is watched there.
async fn house_with_folder() -> (House, Watch, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    copy(&dialogs(), folder.path());
    let (watch, library) = Watch::begin(folder.path());
    let mut house = House::closed();
    house.lend(library.unwrap());
    house.desk().await;
    (house, watch, folder)
}

/// Two looks: one that sees a change, one that sees that it stands still.
async fn look_twice(house: &mut House, watch: &mut Watch) -> Look {
    let first = house.desk().await.look(watch).await.unwrap();
    assert!(matches!(first, Look::Changing), "{first:?}");
    house.desk().await.look(watch).await.unwrap()
}

fn change(folder: &Path, name: &str, from: &str, to: &str) {
    let file = folder.join(name);
    let source = std::fs::read_to_string(&file).unwrap();
    assert!(source.contains(from), "{name} has {from}");
    std::fs::write(&file, source.replace(from, to)).unwrap();
}

fn mistakes(look: Look) -> Vec<Mistake> {
    let Look::Refused(LibraryError::Mistakes(mistakes)) = look else { panic!("refused with mistakes: {look:?}") };
    mistakes
}

/// What the second question about rent is for somebody who begins now.
async fn second_question(house: &mut House, who: &str) -> String {
    house.is_asked_how_much(who).await;
    house.says(who, "540").await;
    house.reads_one(who)
}

#[tokio::test]
async fn a_change_is_in_use_for_who_begins_after_it() {
    let (mut house, mut watch, folder) = house_with_folder().await;
    assert!(matches!(house.desk().await.look(&mut watch).await.unwrap(), Look::Same));
    house.is_asked_how_much("sam").await;
    ask_otherwise(folder.path());
    assert!(matches!(look_twice(&mut house, &mut watch).await, Look::Taken(2)));
    assert!(matches!(house.desk().await.look(&mut watch).await.unwrap(), Look::Same));
    assert_eq!(second_question(&mut house, "bo").await, CHANGED);
    house.says("sam", "540").await;
    assert_eq!(house.reads_one("sam"), OLD);
}

#[tokio::test]
async fn a_corrected_help_line_holds_at_once_for_who_is_in_the_middle() {
    let (mut house, mut watch, folder) = house_with_folder().await;
    house.is_asked_how_much("sam").await;
    let line = house.desk().await.library().lines["line_suicide_prevention"].clone();
    let other = line.replace(['8', '1'], "7");
    change(folder.path(), "lines.yaml", &format!("number: \"{line}\""), &format!("number: \"{other}\""));
    assert!(matches!(look_twice(&mut house, &mut watch).await, Look::Taken(2)));
    house.says("sam", "ik wil dood").await;
    let read = house.reads("sam");
    assert!(one_has(&read, &other), "{read:#?}");
}

#[tokio::test]
async fn a_change_with_mistakes_is_refused_with_all_of_them_and_the_last_good_one_answers() {
    let (mut house, mut watch, folder) = house_with_folder().await;
    ask_otherwise(folder.path());
    change(folder.path(), "rent_arrears.yaml", "raise: rent_arrears", "raise: rent_arears");
    std::fs::remove_file(folder.path().join("words/en.yaml")).unwrap();
    change(folder.path(), "routing.yaml", "never:", "nevver:");
    let found = mistakes(look_twice(&mut house, &mut watch).await);
    let at = |file: &str| found.iter().find(|mistake| mistake.file == file).unwrap_or_else(|| panic!("{file}: {found:#?}"));
    assert!(at("rent_arrears.yaml").place.line > 0);
    assert_eq!(at("rent_arrears.yaml").remedy, "Did you mean `rent_arrears`?");
    assert_eq!(at("words/en.yaml").what, "This file is missing.");
    assert_eq!(at("routing.yaml").remedy, "Did you mean `never`?");
    assert_eq!(second_question(&mut house, "sam").await, OLD);
    assert!(matches!(house.desk().await.look(&mut watch).await.unwrap(), Look::Same), "told once, not every two seconds");
    // Mended, and it is taken.
    change(folder.path(), "rent_arrears.yaml", "raise: rent_arears", "raise: rent_arrears");
    change(folder.path(), "routing.yaml", "nevver:", "never:");
    std::fs::copy(dialogs().join("words/en.yaml"), folder.path().join("words/en.yaml")).unwrap();
    assert!(matches!(look_twice(&mut house, &mut watch).await, Look::Taken(2)));
    assert_eq!(second_question(&mut house, "bo").await, CHANGED);
}

#[tokio::test]
async fn a_save_in_its_middle_is_waited_for() {
    let (mut house, mut watch, folder) = house_with_folder().await;
    let file = folder.path().join("rent_arrears.yaml");
    let whole = std::fs::read_to_string(&file).unwrap();
    for written in [0, whole.len() / 3, whole.len() / 2] {
        std::fs::write(&file, &whole.as_bytes()[..written]).unwrap();
        let look = house.desk().await.look(&mut watch).await.unwrap();
        assert!(matches!(look, Look::Changing), "{look:?}");
    }
    std::fs::write(&file, whole.replace(OLD, CHANGED)).unwrap();
    stamp_all(folder.path());
    assert!(matches!(look_twice(&mut house, &mut watch).await, Look::Taken(2)));
}

#[tokio::test]
async fn what_an_editor_leaves_beside_a_file_is_no_dialog() {
    let (mut house, mut watch, folder) = house_with_folder().await;
    for name in [".#rent_arrears.yaml", "rent_arrears.yaml~", ".rent_arrears.yaml.swp", "#x.yaml"] {
        std::fs::write(folder.path().join(name), "not: a dialog").unwrap();
    }
    assert!(matches!(house.desk().await.look(&mut watch).await.unwrap(), Look::Same));
}

#[tokio::test]
async fn a_folder_that_is_away_for_a_while_changes_nothing() {
    let (mut house, mut watch, folder) = house_with_folder().await;
    let away = folder.path().with_extension("away");
    std::fs::rename(folder.path(), &away).unwrap();
    assert!(matches!(look_twice(&mut house, &mut watch).await, Look::Refused(LibraryError::Unreadable { .. })));
    assert_eq!(second_question(&mut house, "sam").await, OLD);
    std::fs::rename(&away, folder.path()).unwrap();
    assert!(matches!(look_twice(&mut house, &mut watch).await, Look::Taken(1)));
}

#[tokio::test]
async fn letters_of_another_encoding_are_a_mistake_with_a_place() {
    let (mut house, mut watch, folder) = house_with_folder().await;
    let file = folder.path().join("person.yaml");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.extend(b"# caf\xe9\n");
    let line = bytes.iter().filter(|byte| **byte == b'\n').count();
    std::fs::write(&file, bytes).unwrap();
    let found = mistakes(look_twice(&mut house, &mut watch).await);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].place.line as usize, found[0].place.column), (line, 6));
    assert_eq!(
        found[0].to_string(),
        format!("person.yaml:{line}:6: A letter here cannot be read. Save the file as UTF-8, and type the letter again.")
    );
}

#[tokio::test]
async fn a_change_that_the_network_does_not_fit_is_refused() {
    let (mut house, mut watch, folder) = house_with_folder().await;
    let document = std::fs::read_to_string(dialogs().join(waakvlam::desk::FICTIONAL)).unwrap();
    let desk = house.desk().await;
    let workers: Vec<_> = desk.network().workers.iter().map(|member| member.worker.id.clone()).collect();
    let (network, now) = (desk.network().id.clone(), jiff::Timestamp::UNIX_EPOCH);
    desk.store().apply_network(&network, &document, &workers, now).await.unwrap();
    for file in ["kinds.yaml", "routing.yaml", "access.yaml"] {
        change(folder.path(), file, "debt_help", "money_help");
    }
    let found = mistakes(look_twice(&mut house, &mut watch).await);
    assert!(found.iter().all(|mistake| mistake.file == "buurt"), "{found:#?}");
    assert!(found.iter().any(|mistake| mistake.what.contains("debt_help") && mistake.place.line > 0), "{found:#?}");
}

#[tokio::test]
async fn who_follows_the_folder_is_told_of_each_change_until_the_end() {
    let (mut house, watch, folder) = house_with_folder().await;
    ask_otherwise(folder.path());
    let stop = Stop::default();
    let told = std::cell::RefCell::new(Vec::new());
    let tell = async |look| {
        told.borrow_mut().push(look);
        if told.borrow().len() == 1 {
            change(folder.path(), "person.yaml", "dialog: person", "dailog: person");
        } else {
            stop.now();
        }
    };
    house.desk().await.follow(watch, &stop, tell).await;
    assert!(matches!(told.into_inner().as_slice(), [Look::Taken(2), Look::Refused(LibraryError::Mistakes(_))]));
    assert_eq!(second_question(&mut house, "sam").await, CHANGED);
}

/// The program in a folder of its own, with these dialogs and nothing on standard input.
fn run(home: &Path, dialogs: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_waakvlam"));
    program.args(arguments).current_dir(home).env_clear().env("WAAKVLAM_DIALOGS__PATH", dialogs);
    program.stdin(Stdio::null()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_start_with_mistakes_serves_the_last_good_dialogs_and_says_so() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    copy(&dialogs(), folder.path());
    let good = run(home.path(), folder.path(), &["chat"]);
    assert!(good.status.success(), "{}", text(&good.stderr));
    change(folder.path(), "rent_arrears.yaml", "raise: rent_arrears", "raise: rent_arears");
    change(folder.path(), "lines.yaml", "lines:\n", "liness:\n");
    let after = run(home.path(), folder.path(), &["chat"]);
    assert!(after.status.success(), "{}", text(&after.stderr));
    assert_eq!(text(&after.stdout), text(&good.stdout));
    let said = text(&after.stderr);
    for words in ["rent_arrears.yaml", "Did you mean `rent_arrears`?", "lines.yaml", "the last good ones are served"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn a_start_with_a_mistake_in_the_network_serves_the_one_applied_last_and_says_so() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    copy(&dialogs(), folder.path());
    change(folder.path(), "network/buurt.yaml", "catch_all:", "catch_al:");
    let never_good = run(home.path(), folder.path(), &["chat"]);
    assert!(!never_good.status.success());
    assert!(text(&never_good.stderr).contains("Did you mean `catch_all`?"), "{}", text(&never_good.stderr));
    change(folder.path(), "network/buurt.yaml", "catch_al:", "catch_all:");
    assert!(run(home.path(), folder.path(), &["chat"]).status.success());
    change(folder.path(), "network/buurt.yaml", "catch_all:", "catch_al:");
    let after = run(home.path(), folder.path(), &["chat"]);
    let said = text(&after.stderr);
    assert!(after.status.success() && said.contains("Did you mean `catch_all`?"), "{said}");
    assert!(said.contains("the network that was applied last is served"), "{said}");
}

#[test]
fn a_start_that_was_never_good_is_refused_with_all_mistakes_at_once() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    copy(&dialogs(), folder.path());
    change(folder.path(), "rent_arrears.yaml", "raise: rent_arrears", "raise: rent_arears");
    change(folder.path(), "routing.yaml", "never:", "nevver:");
    let refused = run(home.path(), folder.path(), &["chat"]);
    assert!(!refused.status.success() && refused.stdout.is_empty());
    let said = text(&refused.stderr);
    for words in ["rent_arrears.yaml", "Did you mean `rent_arrears`?", "routing.yaml", "Did you mean `never`?"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn the_check_tells_people_and_programs_where_each_mistake_is() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    copy(&dialogs(), folder.path());
    change(folder.path(), "rent_arrears.yaml", "raise: rent_arrears", "raise: rent_arears");
    let told = run(home.path(), folder.path(), &["dialogs", "check"]);
    assert!(!told.status.success());
    let line = "rent_arrears.yaml:77:12: No rule routes a signal `rent_arears`. Did you mean `rent_arrears`?\n";
    assert_eq!(text(&told.stdout), line);
    let told = run(home.path(), folder.path(), &["dialogs", "check", "--format", "json"]);
    let object: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(object["file"], "rent_arrears.yaml");
    assert_eq!((object["line"].as_u64(), object["column"].as_u64()), (Some(77), Some(12)));
    assert_eq!(object["remedy"], "Did you mean `rent_arrears`?");
}

#[tokio::test]
async fn the_last_good_dialogs_outlive_a_restart_whole() {
    let (mut house, mut watch, folder) = house_with_folder().await;
    ask_otherwise(folder.path());
    look_twice(&mut house, &mut watch).await;
    let store = house.desk().await.store().clone();
    let network = house.desk().await.network().id.clone();
    let (revision, library) = waakvlam::desk::Library::last_good(&store, &network).await.unwrap().unwrap();
    assert_eq!(revision, 2);
    drop(store);
    house.shut(Faults::none()).await;
    house.lend(library);
    assert_eq!(second_question(&mut house, "sam").await, CHANGED);
    let line = house.desk().await.library().lines["line_suicide_prevention"].clone();
    house.says("sam", "ik wil dood").await;
    assert!(one_has(&house.reads("sam"), &line));
}
