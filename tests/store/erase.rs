//! Clearing signals and erasing people: what goes, what stays, and that no crash leaves half of it.

use crate::home::*;
use waakvlam::id::{AttachmentId, ConversationId, SignalId};
use waakvlam::store::{Aftermath, Attachment, CLEARED, Course, Erased, Faults, Moment, Store};

/// Somebody with a photo, an answer on its way and two signals; their conversation and the signals.
async fn somebody(home: &Home, store: &Store) -> (ConversationId, [SignalId; 2]) {
    let chat = meet(home, store, "7", 1).await;
    let work = only_work(home, store).await;
    store.commit_turns(vec![turn(&work, Some("dank u"), home.now())]).await.unwrap();
    store.post(vec![says(home, "7", 2, "nog iets")], None, home.now()).await.unwrap();
    let signals = [told(home, store, chat, 1).await, told(home, store, chat, 2).await];
    let (id, content) = (AttachmentId(home.clock.id()), b"een foto".to_vec().into());
    let photo = Attachment { id, network: network(), conversation: chat, media_type: "image/jpeg".into(), content, at: home.now() };
    store.keep_attachment(photo).await.unwrap();
    (chat, signals)
}

/// Nothing of what this signal said can be read, and that it was there can.
async fn is_a_tombstone(store: &Store, signal: SignalId, number: i64) {
    let case = store.case_of(signal).await.unwrap().unwrap();
    assert_eq!((case.number, case.kind.as_str(), case.postcode4.as_deref()), (number, "rent_arrears", Some("6811")));
    assert!(matches!(&case.standing.course, Course::Closed { outcome, .. } if outcome == "helped"), "{:?}", case.standing.course);
    assert_eq!(case.facts.expose(), b"{}");
    assert!(store.reporter(&warrant(signal, jiff::Timestamp::UNIX_EPOCH)).await.unwrap().is_none());
    let events = store.events(signal).await.unwrap();
    assert_eq!(events.iter().map(|event| event.what.as_str()).collect::<Vec<_>>(), ["raised", "closed", CLEARED]);
    assert!(events.iter().all(|event| event.note.is_none()));
    let decided = store.decided_since(&network(), jiff::Timestamp::UNIX_EPOCH, number - 1).await.unwrap();
    assert!(decided[0].asked.is_none() && decided[0].reasons.contains("wijk"));
}

#[tokio::test]
async fn a_closed_signal_is_cleared_and_counts_still_and_an_open_one_is_left() {
    let home = Home::empty();
    let store = home.store().await;
    let (chat, [first, second]) = somebody(&home, &store).await;
    close(&home, &store, first).await;
    let figures = store.moments(&network(), jiff::Timestamp::UNIX_EPOCH, home.now()).await.unwrap();
    let cleared = store.clear_signals(&network(), vec![first, second], clearing(&home)).await.unwrap();
    assert_eq!(cleared, [first], "an open one never");
    is_a_tombstone(&store, first, 1).await;
    assert_eq!(
        format!("{:?}", store.moments(&network(), jiff::Timestamp::UNIX_EPOCH, home.now()).await.unwrap()),
        format!("{figures:?}"),
        "nothing that is counted has changed"
    );
    let case = store.case_of(second).await.unwrap().unwrap();
    assert_eq!(case.facts.expose(), b"twee maanden huur");
    let about = |history: &[waakvlam::store::Message], signal| {
        history.iter().filter(|line| line.signal == Some(signal)).map(|line| line.text.clone()).collect::<Vec<_>>()
    };
    let history = store.history(chat).await.unwrap();
    assert_eq!(about(&history, first), [None], "what was said about it is gone");
    assert_eq!(about(&history, second), [Some("over de huur".into())]);
    assert!(store.clear_signals(&network(), vec![first, second], clearing(&home)).await.unwrap().is_empty(), "and once is all");
    assert_eq!(store.at_address(&network(), &"6811AB 14".into(), jiff::Timestamp::UNIX_EPOCH).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_person_is_erased_whole_or_not_at_all() {
    let home = Home::empty();
    let store = home.store().await;
    let (chat, signals) = somebody(&home, &store).await;
    let other = meet(&home, &store, "8", 3).await;
    close(&home, &store, signals[0]).await;
    assert_eq!(store.erase_person(chat, clearing(&home)).await.unwrap(), Erased::Waits, "one of theirs is open");
    assert_eq!(store.case_of(signals[0]).await.unwrap().unwrap().facts.expose(), b"twee maanden huur", "and nothing was touched");
    close(&home, &store, signals[1]).await;
    erase(&home, &store, chat).await;
    assert!(store.history(chat).await.is_err());
    assert!(store.cases_in(chat).await.unwrap().is_empty(), "no signal leads to a chat any more");
    for (signal, number) in signals.into_iter().zip(1..) {
        is_a_tombstone(&store, signal, number).await;
    }
    assert!(store.attachments_in(chat).await.unwrap().is_empty());
    assert!(store.claim_out(home.after_leases(), 10).await.unwrap().is_empty(), "nothing goes out any more");
    let work = store.claim_turns(home.now(), 10).await.unwrap();
    assert_eq!(work.iter().map(|work| work.conversation.id).collect::<Vec<_>>(), [other], "others go on");
    let posted = store.post(vec![says(&home, "7", 4, "weer ik")], None, home.now()).await.unwrap();
    assert_ne!(conversation_of(&posted[0]), chat, "who writes there now is somebody new");
    assert_eq!(store.destroy_needless_keys().await.unwrap(), 0, "all keys are gone by now");
}

#[tokio::test]
async fn a_turn_under_way_writes_nothing_into_a_chat_that_was_erased() {
    let home = Home::empty();
    let store = home.store().await;
    let chat = meet(&home, &store, "7", 1).await;
    let work = only_work(&home, &store).await;
    let late = turn(&work, Some("dank u"), home.now());
    erase(&home, &store, chat).await;
    assert!(store.commit_turns(vec![late]).await.is_err() || store.history(chat).await.is_err());
    assert!(store.claim_out(home.after_leases(), 10).await.unwrap().is_empty());
}

/// Erases until it is done, whatever breaks: an error is tried again, a store that stopped is opened again.
async fn erase_whatever_breaks(home: &Home, faults: &Faults, chat: ConversationId) {
    for round in 0.. {
        assert!(round < 5, "it is not done after so many tries");
        let Ok(opened) = home.open(if faults.struck() { Faults::none() } else { faults.clone() }).await else { continue };
        let store = opened.store;
        let is_gone = store.history(chat).await.is_err_and(|error| matches!(error, waakvlam::store::StoreError::Absent { .. }));
        let erased = if is_gone { Ok(()) } else { store.erase_person(chat, clearing(home)).await.map(|_| ()) };
        let done = erased.is_ok() && store.destroy_needless_keys().await.is_ok();
        store.close().await;
        if done {
            return;
        }
    }
}

#[tokio::test]
async fn an_erasure_that_breaks_anywhere_is_done_whole_the_next_time() {
    for (moment, aftermath) in Moment::ALL.into_iter().flat_map(|moment| [(moment, Aftermath::GoesOn), (moment, Aftermath::Stops)]) {
        for transaction in 1.. {
            let home = Home::empty();
            let store = home.store().await;
            let (chat, signals) = somebody(&home, &store).await;
            for signal in signals {
                close(&home, &store, signal).await;
            }
            store.close().await;
            drop(store);
            let faults = Faults::at(transaction, moment, aftermath);
            erase_whatever_breaks(&home, &faults, chat).await;
            let store = home.store().await;
            assert!(store.history(chat).await.is_err(), "{moment:?}, {aftermath:?}, transaction {transaction}");
            for (signal, number) in signals.into_iter().zip(1..) {
                is_a_tombstone(&store, signal, number).await;
            }
            assert_eq!(store.destroy_needless_keys().await.unwrap(), 0);
            store.close().await;
            if !faults.struck() {
                assert!(transaction > 3, "there are only {transaction} transactions");
                break;
            }
        }
    }
}
