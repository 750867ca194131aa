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
