//! A dialog can be changed while people are in it.

use crate::home::*;
use std::path::Path;
use waakvlam::desk::Library;
use waakvlam::mailbox::Content;
use waakvlam::store::Faults;

pub(crate) const OLD: &str = "Sinds wanneer loopt u achter met de huur?";
pub(crate) const CHANGED: &str = "Hoe lang gaat het al zo met de huur?";

/// The shipped dialogs, with another second question about rent.
fn changed() -> Library {
    let folder = tempfile::tempdir().unwrap();
    copy(&dialogs(), folder.path());
    ask_otherwise(folder.path());
    Library::read(folder.path()).unwrap_or_else(|error| panic!("{error:?}"))
}

/// Puts another second question about rent into this folder.
pub(crate) fn ask_otherwise(folder: &Path) {
    let file = folder.join("rent_arrears.yaml");
    let source = std::fs::read_to_string(&file).unwrap();
    assert!(source.contains(OLD));
    std::fs::write(&file, source.replace(OLD, CHANGED)).unwrap();
    stamp_all(folder);
}

/// As somebody does who has read every translation of what was changed.
pub(crate) fn stamp_all(folder: &Path) {
    for language in ["en", "tr", "ar", "pl", "uk"] {
        waakvlam::desk::stamp::stamp(folder, language).unwrap();
    }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            std::fs::create_dir(&target).unwrap();
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

#[tokio::test]
async fn who_is_in_a_conversation_keeps_its_questions_and_who_begins_gets_the_others() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.is_asked_how_much("sam").await;
    house.desk().await.put_into_use(changed()).await.unwrap();
    house.says("sam", "540").await;
    assert_eq!(house.reads_one("sam"), OLD);
    house.is_asked_how_much("bo").await;
    house.says("bo", "540").await;
    assert_eq!(house.reads_one("bo"), CHANGED);
    // From the beginning is a beginning: Sam had stopped in between.
    house.says("sam", "stop").await;
    house.is_asked_how_much("sam").await;
    house.says("sam", "540").await;
    assert_eq!(house.reads_one("sam"), CHANGED);
}

#[tokio::test]
async fn the_old_questions_outlive_a_restart() {
    let mut house = House::open().await;
    house.is_asked_how_much("sam").await;
    house.shut(Faults::none()).await;
    house.lend(changed());
    house.says("sam", "540").await;
    assert_eq!(house.reads_one("sam"), OLD);
    house.is_asked_how_much("bo").await;
    house.says("bo", "540").await;
    assert_eq!(house.reads_one("bo"), CHANGED);
}

#[tokio::test]
async fn who_stops_and_begins_again_in_one_breath_gets_the_new_questions_for_good() {
    let mut house = House::open().await;
    house.is_asked_how_much("sam").await;
    house.desk().await.put_into_use(changed()).await.unwrap();
    let breath = [house.event("sam", words("stop")).await, house.event("sam", Content::Started { payload: None }).await];
    house.receive(breath.to_vec()).await;
    house.settle().await;
    for button in ["Nederlands", "Ik huur hier zelf", "Huur of geld", "De huur betalen"] {
        house.presses("sam", button).await;
    }
    house.reads("sam");
    house.says("sam", "540").await;
    assert_eq!(house.reads_one("sam"), CHANGED);
}

/// The shipped dialogs with other files: name, what stands there, and what takes its place.
pub(crate) fn edited(edits: &[(&str, &str, &str)]) -> Library {
    let folder = tempfile::tempdir().unwrap();
    copy(&dialogs(), folder.path());
    for (name, from, to) in edits {
        let file = folder.path().join(name);
        let source = std::fs::read_to_string(&file).unwrap();
        assert!(source.contains(from), "{name} has {from:?}");
        std::fs::write(&file, source.replace(from, to)).unwrap();
    }
    stamp_all(folder.path());
    Library::read(folder.path()).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The amount is asked otherwise, and who is being asked it goes on there; and so is what comes behind it.
fn taken_over() -> Library {
    let amount = "  - ask: amount\n    text: \"Ongeveer is goed: hoeveel huur moet u nog betalen?\"\n";
    let asked_otherwise = "  - ask: amount\n    was: amount\n    text: \"Ongeveer is goed: om hoeveel huur gaat het?\"\n";
    edited(&[("rent_arrears.yaml", amount, asked_otherwise), ("rent_arrears.yaml", OLD, CHANGED)])
}

#[tokio::test]
async fn who_is_asked_a_question_that_another_takes_over_goes_on_there() {
    let mut house = House::open().await;
    house.is_asked_how_much("sam").await;
    house.is_asked_how_much("bo").await;
    house.says("bo", "540").await;
    assert_eq!(house.reads_one("bo"), OLD);
    let library = taken_over();
    let told = house.fates(&library).await;
    house.desk().await.put_into_use(library).await.unwrap();
    house.says("sam", "540").await;
    assert_eq!(house.reads_one("sam"), CHANGED, "Sam's answer was taken, and Sam goes on in the changed dialog");
    house.says("bo", "sinds september").await;
    assert!(house.reads_one("bo").starts_with("Heeft u er een brief"), "nothing says where Bo goes on: Bo finishes on the old one");
    assert_eq!(
        told,
        [
            "In the middle of a conversation now:",
            "rent_arrears, at `amount`: 1, moved to `amount`.",
            "rent_arrears, at `period`: 1, finishes on revision 1: no question of `rent_arrears` says `was: period`.",
        ]
    );
}

#[tokio::test]
async fn who_is_in_a_dialog_that_was_not_changed_goes_over_unseen() {
    let mut house = House::open().await;
    house.is_asked_how_much("sam").await;
    let library = edited(&[("repair_request.yaml", "opens_on: [", "opens_on: [de kraan lekt al weken, ")]);
    assert_eq!(
        house.fates(&library).await,
        ["In the middle of a conversation now:", "rent_arrears, at `amount`: 1, same: nothing they are in is changed."]
    );
    house.desk().await.put_into_use(library).await.unwrap();
    house.says("sam", "540").await;
    assert_eq!(house.reads_one("sam"), OLD);
    assert_eq!(house.place.count("SELECT revision FROM conversations WHERE revision IS NOT NULL").await, 2, "pinned to the one in use");
}

#[tokio::test]
async fn what_was_taken_back_is_not_used_again_until_it_changes() {
    let mut house = House::open().await;
    let (first, second) = (house.desk().await.library().sources.document(), changed());
    house.desk().await.put_into_use(second).await.unwrap();
    let taken = house.desk().await.take_back(None).await.unwrap();
    assert_eq!((taken.from, taken.to, taken.revision), (2, 1, 3));
    assert!(taken.files.contains(&"rent_arrears.yaml".to_owned()), "{:?}", taken.files);
    assert_eq!(house.desk().await.library().sources.document(), first);
    house.is_asked_how_much("sam").await;
    house.says("sam", "540").await;
    assert_eq!(house.reads_one("sam"), OLD);
    let store = house.desk().await.store().clone();
    let network = house.desk().await.network().id.clone();
    let document = changed().sources.document();
    assert_eq!(store.taken_back(&network, &document).await.unwrap(), Some(2));
    assert!(house.desk().await.take_back(None).await.is_err(), "nothing was in use before the first");
    // Whoever releases it all the same means it.
    house.desk().await.put_into_use(changed()).await.unwrap();
    assert_eq!(store.taken_back(&network, &document).await.unwrap(), None);
}
