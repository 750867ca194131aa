//! Changing the outer key and making look-ups anew: nothing is lost, wherever it stops.

use crate::home::*;
use std::os::unix::fs::PermissionsExt as _;
use waakvlam::store::{Aftermath, Faults, Link, Moment, Redeemed, Rotated, Seal, Settings, Store, StoreError, key_of_text};

const MARKER: &str = "er is geen eten meer in huis";

/// Two people, one of them with a signal.
async fn lived_in(home: &Home) -> [waakvlam::id::ConversationId; 2] {
    let store = home.store().await;
    let post = says(home, "7", 1, MARKER);
    let first = conversation_of(&store.post(vec![post], None, home.now()).await.unwrap()[0]);
    let work = only_work(home, &store).await;
    let mut telling = turn(&work, Some(MARKER), home.now());
    telling.changes.raised.push(raised(home.clock.id(), 1, work.conversation.id, "fatima", home.now()));
    store.commit_turns(vec![telling]).await.unwrap();
    let second = meet(home, &store, "8", 2).await;
    store.close().await;
    [first, second]
}

/// Everything that was there is read, what comes is sealed and read, and both chats are known again.
async fn assert_lived_in(home: &Home, [first, second]: [waakvlam::id::ConversationId; 2], update: u64, when: &str) {
    let store = home.open(Faults::none()).await.unwrap_or_else(|error| panic!("{when}: {error}")).store;
    let history = store.history(first).await.unwrap();
    assert!(history.iter().any(|line| line.text.as_ref().unwrap().expose() == MARKER), "{when}");
    let case = store.case(&network(), 1).await.unwrap().unwrap();
    assert_eq!(case.facts.expose(), b"twee maanden huur", "{when}");
    assert_eq!(
        store.at_address(&network(), &"6811ab 14".into(), home.clock.now() - jiff::SignedDuration::from_hours(1)).await.unwrap().len(),
        1,
        "{when}"
    );
    let newcomer = format!("nieuw {update}");
    let posts = ["7", "8", &newcomer].into_iter().zip(0..).map(|(chat, n)| says(home, chat, update * 10 + n, "daar ben ik weer"));
    let posted = store.post(posts.collect(), None, home.now()).await.unwrap();
    assert_eq!([conversation_of(&posted[0]), conversation_of(&posted[1])], [first, second], "{when}: a chat was forgotten");
    store.close().await;
}

async fn rotate(home: &Home, faults: Faults) -> Result<Rotated, StoreError> {
    Store::rotate_key(&home.settings(faults)).await
}

#[tokio::test]
async fn the_outer_key_is_changed_and_everything_is_read_and_the_key_before_opens_nothing() {
    let home = Home::empty();
    let people = lived_in(&home).await;
    let before = std::fs::read_to_string(home.key_file()).unwrap();
    let rotated = rotate(&home, Faults::none()).await.unwrap();
    let kept = home.key_file().with_file_name("seal.key.v1");
    assert_eq!((rotated.version, rotated.broken, rotated.kept), (2, 0, Some(kept.clone())));
    assert!(rotated.rewrapped >= 128, "{} keys, those in stock too", rotated.rewrapped);
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), before, "the key before is kept, for copies of the key store");
    assert_ne!(std::fs::read_to_string(home.key_file()).unwrap(), before);
    assert_eq!(std::fs::metadata(home.key_file()).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!home.key_file().with_file_name("seal.key.next").exists());
    assert_lived_in(&home, people, 1, "after a change").await;

    let old = Settings { seal: Seal::File(kept), ..home.settings(Faults::none()) };
    assert!(matches!(Store::open(old).await.err().unwrap(), StoreError::WrongKey));
    assert_eq!(rotate(&home, Faults::none()).await.unwrap().version, 3, "and once more");
    assert_lived_in(&home, people, 2, "after another").await;
}

#[tokio::test]
async fn a_change_that_is_interrupted_anywhere_is_served_in_between_and_ended_by_the_same_command() {
    let (mut at, mut interrupted) = (1, 0);
    loop {
        for moment in Moment::ALL {
            let home = Home::empty();
            let people = lived_in(&home).await;
            let faults = Faults::at(at, moment, Aftermath::Stops);
            let ended = rotate(&home, faults.clone()).await;
            if !faults.struck() {
                assert_eq!(ended.unwrap().version, 2);
                assert!(interrupted >= 9, "at its beginning, while keys are wrapped, and at its end: {interrupted}");
                return;
            }
            interrupted += 1;
            let place = format!("transaction {at}, {moment:?}");
            assert!(ended.is_err(), "{place}");
            assert_lived_in(&home, people, 1, &place).await;
            let rotated = rotate(&home, Faults::none()).await.unwrap();
            assert_eq!(rotated.version, 2, "{place}");
            assert_lived_in(&home, people, 2, &place).await;
        }
        at += 1;
    }
}

#[tokio::test]
async fn a_key_that_is_given_is_changed_by_giving_both() {
    let home = Home::empty();
    let people = lived_in(&home).await;
    let old = key_of_text(&std::fs::read_to_string(home.key_file()).unwrap()).unwrap();
    let key = key_of_text(&"5e".repeat(32)).unwrap();
    let with = |seal: Seal| Settings { seal, ..home.settings(Faults::none()) };
    let same = Seal::Changing { key: old.clone(), old: old.clone() };
    for seal in [Seal::Given(old.clone()), same] {
        let error = Store::rotate_key(&with(seal)).await.unwrap_err();
        assert!(matches!(error, StoreError::Rotation { .. }) && error.to_string().contains("`seal.old_key`"), "{error}");
    }
    let both = Seal::Changing { key: key.clone(), old };
    Store::open(with(both.clone())).await.unwrap().store.close().await;
    assert_eq!(Store::rotate_key(&with(both.clone())).await.unwrap().version, 2);
    let error = Store::rotate_key(&with(both)).await.unwrap_err();
    assert!(error.to_string().contains("Take `seal.old_key` out"), "{error}");
    let opened = Store::open(with(Seal::Given(key))).await.unwrap();
    assert!(!opened.store.history(people[0]).await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_serves_while_the_key_is_changed() {
    let home = Home::empty();
    let store = home.store().await;
    meet(&home, &store, "7", 1).await;
    let error = rotate(&home, Faults::none()).await.unwrap_err();
    assert!(matches!(error, StoreError::InUse { .. }), "{error}");
    store.close().await;
    drop(store);
    assert!(!home.key_file().with_file_name("seal.key.next").exists(), "nothing was begun");
    assert_eq!(rotate(&home, Faults::none()).await.unwrap().version, 2);
}

#[tokio::test]
async fn without_the_key_to_come_an_interrupted_change_says_which_file_is_missing() {
    let home = Home::empty();
    let people = lived_in(&home).await;
    rotate(&home, Faults::at(2, Moment::AfterCommit, Aftermath::Stops)).await.unwrap_err();
    let next = home.key_file().with_file_name("seal.key.next");
    let away = next.with_extension("away");
    std::fs::rename(&next, &away).unwrap();
    for error in [home.open(Faults::none()).await.err().unwrap(), rotate(&home, Faults::none()).await.unwrap_err()] {
        assert!(matches!(error, StoreError::KeyVersion { version: 2 }) && error.to_string().contains("`.next`"), "{error}");
    }
    std::fs::rename(&away, &next).unwrap();
    assert_eq!(rotate(&home, Faults::none()).await.unwrap().version, 2);
    assert_lived_in(&home, people, 1, "with the file back").await;
}

#[tokio::test]
async fn look_ups_are_made_anew_and_everything_is_found_wherever_it_stops() {
    let (mut at, mut interrupted) = (1, 0);
    loop {
        for moment in Moment::ALL {
            let home = Home::empty();
            let people = lived_in(&home).await;
            let store = home.store().await;
            let link = Link {
                network: network(),
                purpose: "p".into(),
                worker: "f".into(),
                secret: "geheim".into(),
                expires_at: home.clock.now() + jiff::SignedDuration::from_hours(9),
            };
            store.make_link(link).await.unwrap();
            store.close().await;
            drop(store);
            let faults = Faults::at(at, moment, Aftermath::Stops);
            let ended = Store::reindex(&home.settings(faults.clone())).await;
            let place = format!("transaction {at}, {moment:?}");
            let struck = faults.struck();
            if struck {
                interrupted += 1;
                assert!(ended.is_err(), "{place}");
                assert_lived_in(&home, people, 1, &place).await;
                let layers = Store::reindex(&home.settings(Faults::none())).await.unwrap().layers;
                assert!((2..=3).contains(&layers), "{place}: {layers}");
            } else {
                let done = ended.unwrap();
                assert_eq!((done.layers, done.hashes), (2, 4), "two chats, a home, a link");
            }
            assert_lived_in(&home, people, 2, &place).await;
            rotate(&home, Faults::none()).await.unwrap();
            assert_lived_in(&home, people, 3, "after a change of the key as well").await;
            let store = home.store().await;
            let redeemed = store.redeem_link("p", "geheim", people[1], home.now()).await.unwrap();
            assert_eq!(redeemed, Redeemed::Coupled("f".into()), "a link that only its hash is kept of");
            if !struck {
                assert!(interrupted >= 9, "{interrupted}");
                return;
            }
        }
        at += 1;
    }
}
