//! Several processes over one database: each thing is done by one of them, and what one held that is gone, another takes.

use crate::home::*;
use jiff::SignedDuration;
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex};
use waakvlam::id::{ConversationId, EnvelopeId};
use waakvlam::mailbox::Settled;
use waakvlam::store::{Faults, Heard, KeyFact, Link, Outcome, Posted, Redeemed, Settings, Shown, Store, StoreError};

/// Another process over the same database, with the same key.
async fn process(home: &Home, name: &str) -> Store {
    let settings = Settings { holder: name.to_owned(), ..home.settings(Faults::none()) };
    Store::open(settings).await.unwrap().store
}

async fn two(home: &Home) -> [Store; 2] {
    [process(home, "een").await, process(home, "twee").await]
}

/// Two that hear each other already: what is said before that is heard by nobody, and the first word that a process hears is that it
/// may have missed some.
async fn two_that_hear(home: &Home) -> [Store; 2] {
    let stores = two(home).await;
    for store in &stores {
        assert_eq!(store.heard().await, Heard::Missed);
    }
    stores
}

/// What others say, but for the word that something may have been missed.
async fn hears(store: &Store) -> Heard {
    loop {
        match store.heard().await {
            Heard::Missed => {}
            heard @ (Heard::Turns | Heard::Chats | Heard::Pages(_)) => return heard,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn with_many_hands_in_two_processes_every_message_is_answered_once_and_every_answer_sent_once_in_order() {
    let home = Arc::new(Home::empty());
    let stores = two(&home).await;
    let (chats, rounds) = (24_u64, 4_u64);
    for round in 0..rounds {
        let posts = (0..chats).map(|chat| says(&home, &chat.to_string(), round * chats + chat, "hoi")).collect();
        stores[round as usize % 2].post(posts, None, home.now()).await.unwrap();
    }
    let handled: Arc<Mutex<Vec<EnvelopeId>>> = Arc::default();
    let hands: Vec<_> = (0..8)
        .map(|hand| {
            let (store, home, handled) = (stores[hand % 2].clone(), home.clone(), handled.clone());
            tokio::spawn(async move {
                // A hand stops when it found nothing twice: others may hold what it did not get.
                let mut empty = 0;
                while empty < 2 {
                    let work = store.claim_turns(home.now(), 3).await.unwrap();
                    empty = if work.is_empty() { empty + 1 } else { 0 };
                    let turns = work.iter().map(|work| turn(work, Some("dank u"), home.now())).collect();
                    for outcome in store.commit_turns(turns).await.unwrap() {
                        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
                    }
                    let claimed = work.iter().flat_map(|work| &work.waiting).map(|waiting| waiting.claim.id);
                    handled.lock().unwrap().extend(claimed);
                }
            })
        })
        .collect();
    for hand in hands {
        hand.await.unwrap();
    }
    let handled = std::mem::take(&mut *handled.lock().unwrap());
    assert_eq!(handled.len() as u64, chats * rounds, "each once");
    assert_eq!(handled.iter().collect::<HashSet<_>>().len(), handled.len(), "all of them");

    home.after_leases();
    let sent: Arc<Mutex<Vec<(ConversationId, EnvelopeId)>>> = Arc::default();
    let senders: Vec<_> = (0..8)
        .map(|sender| {
            let (store, home, sent) = (stores[sender % 2].clone(), home.clone(), sent.clone());
            tokio::spawn(async move {
                let mut empty = 0;
                while empty < 3 {
                    let claimed = store.claim_out(home.now(), 5).await.unwrap();
                    empty = if claimed.is_empty() { empty + 1 } else { 0 };
                    let claimed: Vec<_> = claimed.iter().map(|one| (one.claim.lane.conversation, one.claim.id)).collect();
                    sent.lock().unwrap().extend(&claimed);
                    let settled = claimed.into_iter().map(|(_, id)| (id, Settled::Done { external_id: None })).collect();
                    store.settle(settled, home.now()).await.unwrap();
                }
            })
        })
        .collect();
    for sender in senders {
        sender.await.unwrap();
    }
    let sent = std::mem::take(&mut *sent.lock().unwrap());
    let different: HashSet<_> = sent.iter().map(|(_, id)| id).collect();
    assert_eq!((sent.len(), different.len()), (chats as usize, chats as usize), "one turn for each chat, one answer for each turn");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_lane_keeps_its_order_when_two_processes_send_from_it() {
    let home = Arc::new(Home::empty());
    let stores = two(&home).await;
    let (lanes, length) = (6_u64, 20_usize);
    let mut written: BTreeMap<ConversationId, Vec<EnvelopeId>> = BTreeMap::new();
    for chat in 0..lanes {
        meet(&home, &stores[0], &chat.to_string(), chat).await;
        let work = only_work(&home, &stores[0]).await;
        let mut turn = turn(&work, None, home.now());
        for n in 0..length {
            say(&mut turn.changes, &work, work.waiting[0].claim.id, n, "woord", home.now());
        }
        let outcomes = stores[0].commit_turns(vec![turn]).await.unwrap();
        written.insert(work.conversation.id, deliveries(&outcomes[0]).iter().map(|one| one.claim.id).collect());
    }
    home.after_leases();
    let arrived: Arc<Mutex<Vec<EnvelopeId>>> = Arc::default();
    let senders: Vec<_> = (0..6)
        .map(|sender| {
            let (store, home, arrived) = (stores[sender % 2].clone(), home.clone(), arrived.clone());
            tokio::spawn(async move {
                while arrived.lock().unwrap().len() < lanes as usize * length {
                    // Fewer than a lane holds, so that the rest of a lane is always there to be taken out of turn.
                    let claimed = store.claim_out(home.now(), 3).await.unwrap();
                    // Arrived before settled: whoever comes next may send only then.
                    arrived.lock().unwrap().extend(claimed.iter().map(|one| one.claim.id));
                    let settled = claimed.iter().map(|one| (one.claim.id, Settled::Done { external_id: None })).collect();
                    store.settle(settled, home.now()).await.unwrap();
                    tokio::task::yield_now().await;
                }
            })
        })
        .collect();
    for sender in senders {
        sender.await.unwrap();
    }
    let arrived = arrived.lock().unwrap();
    for lane in written.values() {
        let of_lane: Vec<_> = arrived.iter().filter(|id| lane.contains(id)).copied().collect();
        assert_eq!(&of_lane, lane);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_chat_that_reaches_two_processes_at_once_is_one_conversation_and_one_event_is_new_once() {
    let home = Arc::new(Home::empty());
    let stores = two(&home).await;
    for round in 0..10_u64 {
        let posting = [0, 1, 2, 3].map(|hand| {
            let (store, home) = (stores[hand % 2].clone(), home.clone());
            // Each event comes to both.
            let update = round * 10 + hand as u64 / 2;
            tokio::spawn(async move {
                let post = vec![says(&home, &round.to_string(), update, "hoi")];
                store.post(post, None, home.now()).await.unwrap().remove(0)
            })
        });
        let mut conversations = HashSet::new();
        let mut new = 0;
        for one in posting {
            if let Posted::New { conversation, .. } = one.await.unwrap() {
                conversations.insert(conversation);
                new += 1;
            }
        }
        assert_eq!((new, conversations.len()), (2, 1));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_signal_is_claimed_by_one_of_two_processes_and_counted_once() {
    let home = Home::empty();
    let stores = two(&home).await;
    stores[0].apply_network(&network(), "{}", &["fatima".into(), "joris".into()], home.now()).await.unwrap();
    for number in 1..=10_i64 {
        let update = number as u64 * 10;
        let posts = (0..3).map(|n| says(&home, &format!("{number}-{n}"), update + n, "hoi")).collect();
        stores[0].post(posts, None, home.now()).await.unwrap();
        let mut work = stores[0].claim_turns(home.now(), 10).await.unwrap();
        let mut raising = turn(&work.remove(0), None, home.now());
        let signal = raised(home.clock.id(), number, raising.conversation, "fatima", home.now());
        let id = signal.id;
        raising.changes.raised.push(signal);
        stores[0].commit_turns(vec![raising]).await.unwrap();
        let claiming = |work: &waakvlam::store::Work, owner: &str| {
            let mut turn = turn(work, None, home.now());
            let (standing, at) = (standing(owner, home.now()), home.now());
            let change = waakvlam::store::SignalChange {
                signal: id,
                version: 1,
                standing,
                kind: None,
                facts: None,
                decision: None,
                events: Vec::new(),
                at,
            };
            turn.changes.signals.push(change);
            vec![turn]
        };
        let (one, other) =
            tokio::join!(stores[0].commit_turns(claiming(&work[0], "joris")), stores[1].commit_turns(claiming(&work[1], "joris")));
        let committed = [one.unwrap(), other.unwrap()].iter().flatten().filter(|outcome| **outcome != Outcome::Conflict).count();
        assert_eq!(committed, 1, "one claims it, the other is told");
        // The one who came second takes its turn anew.
        let again = stores[1].claim_turns(home.now(), 10).await.unwrap();
        let turns = again.iter().map(|work| turn(work, None, home.now())).collect();
        stores[1].commit_turns(turns).await.unwrap();
    }
    let roster: Vec<i64> = stores[1].roster(&network()).await.unwrap().iter().map(|row| row.open_cases).collect();
    assert_eq!(roster, [0, 10]);
}

#[tokio::test]
async fn a_process_that_is_gone_leaves_its_work_to_the_next_at_once() {
    let home = Home::empty();
    let [first, second] = two(&home).await;
    meet(&home, &first, "7", 1).await;
    let lost = only_work(&home, &first).await;
    let minute = SignedDuration::from_mins(1);
    let grant = first.take_lease("poll:telegram:12345", home.now(), minute).await.unwrap().unwrap();
    assert!(second.claim_turns(home.now(), 10).await.unwrap().is_empty());
    // Killed: nothing is closed, the operating system ends its connections.
    drop(first);
    let third = process(&home, "drie").await;
    // The clock stands still: no lease runs out. What it held is free as soon as the server has seen that it is gone.
    let work = loop {
        if let Some(work) = third.claim_turns(home.now(), 10).await.unwrap().pop() {
            break work;
        }
    };
    assert_eq!((work.conversation.id, work.waiting[0].claim.attempt), (lost.conversation.id, 2));
    let taken = second.take_lease("poll:telegram:12345", home.now(), minute).await.unwrap().unwrap();
    assert_eq!(taken.fence, grant.fence + 1);
}

#[tokio::test]
async fn a_living_process_keeps_its_work_when_another_starts() {
    let home = Home::empty();
    let first = process(&home, "een").await;
    meet(&home, &first, "7", 1).await;
    let work = only_work(&home, &first).await;
    let second = process(&home, "twee").await;
    assert!(second.claim_turns(home.now(), 10).await.unwrap().is_empty());
    second.close().await;
    let committed = first.commit_turns(vec![turn(&work, None, home.now())]).await.unwrap();
    assert!(matches!(committed[..], [Outcome::Committed { .. }]));
}

#[tokio::test]
async fn a_person_erased_by_one_process_is_forgotten_by_all() {
    let home = Home::empty();
    let [here, there] = two(&home).await;
    let chat = meet(&home, &here, "7", 1).await;
    assert!(there.history(chat).await.is_ok());
    there.post(vec![says(&home, "7", 2, "nog eens")], None, home.now()).await.unwrap();
    erase(&home, &here, chat).await;
    // Whatever the other remembers, it writes nothing more into that conversation.
    let posted = there.post(vec![says(&home, "7", 3, "weer ik")], None, home.now()).await.unwrap();
    assert_ne!(conversation_of(&posted[0]), chat);
    assert!(there.history(chat).await.is_err());
}

#[tokio::test]
async fn waiting_turns_and_new_chats_are_heard_by_others_and_not_by_oneself() {
    let home = Home::empty();
    let [here, there] = two_that_hear(&home).await;
    let chat = meet(&home, &here, "7", 1).await;
    assert_eq!(hears(&there).await, Heard::Turns);
    let expires_at = home.now().checked_add(SignedDuration::from_mins(1)).unwrap();
    let link = Link { network: network(), purpose: "p".into(), worker: "fatima".into(), secret: "woord".into(), expires_at };
    here.make_link(link).await.unwrap();
    assert_eq!(here.redeem_link("p", "woord", chat, home.now()).await.unwrap(), Redeemed::Coupled("fatima".into()));
    assert_eq!(hears(&there).await, Heard::Chats);
    meet(&home, &there, "8", 2).await;
    assert_eq!(hears(&here).await, Heard::Turns, "the first word it hears is another's");
}

#[tokio::test]
async fn what_there_is_to_see_is_heard_by_others_once_for_many() {
    let home = Home::empty();
    let [here, there] = two_that_hear(&home).await;
    let chats = [meet(&home, &here, "7", 1).await, meet(&home, &here, "8", 2).await];
    let mut heard = hears(&there).await;
    for chat in chats {
        here.tell_pages(&[chat]);
    }
    while heard == Heard::Turns {
        heard = hears(&there).await;
    }
    assert_eq!(heard, Heard::Pages(Shown::In(chats.into())));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_link_couples_one_chat_even_when_it_is_opened_in_two_at_once() {
    let home = Home::empty();
    let stores = two(&home).await;
    for n in 0..10_u64 {
        let chats = [meet(&home, &stores[0], &format!("a{n}"), n * 2).await, meet(&home, &stores[1], &format!("b{n}"), n * 2 + 1).await];
        let expires_at = home.now().checked_add(SignedDuration::from_mins(1)).unwrap();
        let secret = format!("woord {n}");
        let link = Link { network: network(), purpose: "p".into(), worker: "fatima".into(), secret: secret.clone(), expires_at };
        stores[0].make_link(link).await.unwrap();
        let redeem = |place: usize| stores[place].redeem_link("p", &secret, chats[place], home.now());
        let (one, other) = tokio::join!(redeem(0), redeem(1));
        let mut redeemed = [one.unwrap(), other.unwrap()];
        redeemed.sort_by_key(|redeemed| *redeemed == Redeemed::Used);
        assert_eq!(redeemed, [Redeemed::Coupled("fatima".into()), Redeemed::Used]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn processes_that_start_together_agree_on_key_book_and_numbers() {
    let home = Arc::new(Home::empty());
    let first = home.open(Faults::none()).await.unwrap();
    assert_eq!(first.key, KeyFact::Made(home.key_file()));
    let starting = [0, 1, 2, 3].map(|n| {
        let home = home.clone();
        tokio::spawn(async move {
            let store = process(&home, &format!("proces {n}")).await;
            let revision = store.release_book(&network(), "een", home.now()).await.unwrap();
            let numbers = store.signal_numbers(&network(), 40).await.unwrap();
            store.apply_network(&network(), "{}", &["fatima".into(), "joris".into()], home.now()).await.unwrap();
            (revision, numbers)
        })
    });
    let mut numbers = Vec::new();
    for one in starting {
        let (revision, own) = one.await.unwrap();
        assert_eq!(revision, 1);
        numbers.extend(own);
    }
    assert_eq!(numbers.iter().collect::<HashSet<_>>().len(), 160);

    let other = Home::empty();
    let settings = Settings { database: home.place.location(), ..other.settings(Faults::none()) };
    let error = Store::open(settings).await.err().unwrap();
    assert!(matches!(error, StoreError::KeyMissing { .. }), "a machine without the key makes none of its own: {error}");
}
