//! From a file to a server, in the middle of conversations.

use crate::home::*;
use std::path::PathBuf;
use waakvlam::id::SignalId;
use waakvlam::store::{Attachment, Faults, Location, Moved, Opened, Outcome, Seal, Settings, Store, StoreError};

fn file(home: &Home) -> PathBuf {
    home.folder.path().join("waakvlam.db")
}

async fn in_the_file(home: &Home) -> Store {
    let settings = Settings { database: Location::File(file(home)), holder: "bron".into(), ..home.settings(Faults::none()) };
    Store::open(settings).await.unwrap().store
}

async fn moves(home: &Home) -> Result<Moved, StoreError> {
    let Location::Server { messages, keys } = home.place.location() else { panic!("a server") };
    Store::move_to_server(&file(home), &messages, &keys, &Seal::File(home.key_file()), home.clock.clone()).await
}

/// What is in the two files, byte by byte.
fn bytes(home: &Home) -> [Vec<u8>; 2] {
    [file(home), file(home).with_extension("keys.db")].map(|path| std::fs::read(path).unwrap())
}

/// A person in the middle of a conversation, one with a signal and a photo, one who was erased; a turn and an answer that wait.
async fn lived_in(home: &Home) -> (SignalId, Attachment) {
    let store = in_the_file(home).await;
    store.apply_network(&network(), "{}", &["fatima".into()], home.now()).await.unwrap();
    store.release_book(&network(), "een", home.now()).await.unwrap();
    let erased = meet(home, &store, "9", 90).await;
    let work = only_work(home, &store).await;
    store.commit_turns(vec![turn(&work, Some("dag"), home.now())]).await.unwrap();
    erase(home, &store, erased).await;

    let chat = meet(home, &store, "7", 1).await;
    let work = only_work(home, &store).await;
    let mut raising = turn(&work, Some("dank u"), home.now());
    let signal = raised(home.clock.id(), 1, chat, "fatima", home.now());
    let id = signal.id;
    raising.changes.raised.push(signal);
    assert!(matches!(store.commit_turns(vec![raising]).await.unwrap()[..], [Outcome::Committed { .. }]));
    let content = document("een foto");
    let photo = waakvlam::id::AttachmentId(home.clock.id());
    let photo = Attachment { id: photo, network: network(), conversation: chat, media_type: "image/jpeg".into(), content, at: home.now() };
    store.keep_attachment(photo.clone()).await.unwrap();
    store.post((0..600).map(|n| says(home, &format!("b{n}"), 1_000 + n, "hoi")).collect(), None, home.now()).await.unwrap();
    store.post(vec![says(home, "7", 2, "en nu"), says(home, "7", 3, "toch")], None, home.now()).await.unwrap();
    store.close().await;
    (id, photo)
}

#[tokio::test]
async fn everything_moves_is_read_back_and_people_go_on_where_they_were() {
    let home = Home::empty();
    let (signal, photo) = lived_in(&home).await;
    let before = bytes(&home);
    let moved = moves(&home).await.unwrap();
    assert_eq!(bytes(&home), before, "the source is as it was");
    let rows = |name: &str| moved.tables.iter().find(|(table, _)| *table == name).unwrap().1;
    assert_eq!((rows("conversations"), rows("signals"), rows("attachments")), (602, 1, 1));
    // Of the erased person nothing is left but a row, whose address is empty.
    assert_eq!((moved.erased, moved.broken.len()), (1, 0));

    let Opened { store, .. } = home.open(Faults::none()).await.unwrap();
    let case = store.case_of(signal).await.unwrap().unwrap();
    assert_eq!(case.facts.expose(), b"twee maanden huur");
    assert_eq!(store.reporter(&warrant(signal, home.now())).await.unwrap().unwrap().expose(), b"wie het meldde");
    assert_eq!(store.attachment(photo.id).await.unwrap(), Some(photo));
    assert_eq!(store.roster(&network()).await.unwrap()[0].open_cases, 1);
    assert_eq!(store.signal_numbers(&network(), 1).await.unwrap().len(), 1);
    store.post(vec![says(&home, "7", 4, "hallo?")], None, home.now()).await.unwrap();
    let mut work = Vec::new();
    loop {
        let more = store.claim_turns(home.now(), 64).await.unwrap();
        if more.is_empty() {
            break;
        }
        work.extend(more);
    }
    assert_eq!(work.len(), 601);
    let own = work.iter().find(|work| Some(work.conversation.id) == case.conversation).unwrap();
    assert_eq!(words(own), ["en nu", "toch", "hallo?"], "what comes after the move stands behind what waited");
    assert_eq!(own.conversation.version, 1);
    assert_eq!(store.claim_out(home.after_leases(), 10).await.unwrap().len(), 1, "the answer goes out, that to the erased one is gone");
}

#[tokio::test]
async fn a_target_that_holds_something_is_refused_and_nothing_is_changed() {
    let home = Home::empty();
    lived_in(&home).await;
    let store = home.store().await;
    meet(&home, &store, "8", 1).await;
    store.close().await;
    drop(store);
    let before = bytes(&home);
    let error = moves(&home).await.unwrap_err();
    assert!(matches!(error, StoreError::Taken { .. }), "{error}");
    assert_eq!(bytes(&home), before);
    assert_eq!(words(&only_work(&home, &home.store().await).await), ["hoi"]);
}

#[tokio::test]
async fn a_file_that_is_in_use_or_sealed_under_another_key_is_not_moved() {
    let home = Home::empty();
    let store = in_the_file(&home).await;
    meet(&home, &store, "7", 1).await;
    assert!(matches!(moves(&home).await.unwrap_err(), StoreError::InUse { .. }));
    store.close().await;
    drop(store);
    std::fs::write(home.key_file(), "f".repeat(64)).unwrap();
    assert!(matches!(moves(&home).await.unwrap_err(), StoreError::WrongKey));
}
