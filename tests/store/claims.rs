//! Who gets what, and what happens when two want the same.

use crate::home::*;
use std::collections::HashSet;
use waakvlam::id::{ConversationId, EnvelopeId, SignalId};
use waakvlam::mailbox::{Lane, Traffic};
use waakvlam::store::{Envelope, Letter, Link, Outcome, Owner, Posted, SignalChange, StoreError};

#[tokio::test]
async fn two_that_claim_at_once_never_get_the_same_conversation() {
    let home = Home::empty();
    let store = home.store().await;
    let posts = (0..60).map(|chat| says(&home, &chat.to_string(), chat, "hoi")).collect();
    store.post(posts, None, home.now()).await.unwrap();
    let claiming = ["a", "b", "c"].map(|name| {
        let (store, now) = (store.acting_as(name), home.now());
        tokio::spawn(async move {
            let mut mine: Vec<ConversationId> = Vec::new();
            loop {
                let work = store.claim_turns(now, 7).await.unwrap();
                if work.is_empty() {
                    return mine;
                }
                mine.extend(work.iter().map(|work| work.conversation.id));
                tokio::task::yield_now().await;
            }
        })
    });
    let mut all = Vec::new();
    for claimed in claiming {
        all.extend(claimed.await.unwrap());
    }
    assert_eq!(all.len(), 60, "each once");
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), 60, "all of them");
}

#[tokio::test]
async fn a_chat_that_writes_to_ten_at_once_is_one_conversation() {
    let home = Home::empty();
    let store = home.store().await;
    let posting: Vec<_> = (0..10)
        .map(|update| {
            let (store, post, now) = (store.clone(), says(&home, "7", update, "hoi"), home.now());
            tokio::spawn(async move { conversation_of(&store.post(vec![post], None, now).await.unwrap()[0]) })
        })
        .collect();
    let mut conversations = HashSet::new();
    for one in posting {
        conversations.insert(one.await.unwrap());
    }
    assert_eq!(conversations.len(), 1);
    assert_eq!(only_work(&home, &store).await.waiting.len(), 10);
}

#[tokio::test]
async fn the_second_commit_of_one_version_is_a_conflict_and_writes_nothing() {
    let home = Home::empty();
    let a = home.store().await;
    let b = a.acting_as("b");
    let chat = meet(&home, &a, "7", 1).await;
    let slow = only_work(&home, &a).await;
    home.after_leases();
    let fast = only_work(&home, &b).await;
    assert_eq!(fast.waiting[0].claim.attempt, 2, "tried before");
    let committed = b.commit_turns(vec![turn(&fast, Some("van b"), home.now())]).await.unwrap();
    assert_eq!(deliveries(&committed[0]).len(), 1);
    assert_eq!(a.commit_turns(vec![turn(&slow, Some("van a"), home.now())]).await.unwrap(), [Outcome::Conflict]);
    assert_eq!(a.history(chat).await.unwrap().len(), 2, "one line in, one line out");
    let twice = vec![says(&home, "7", 2, "en nu")];
    a.post(twice, None, home.now()).await.unwrap();
    let work = only_work(&home, &a).await;
    let outcomes = a.commit_turns(vec![turn(&work, None, home.now()), turn(&work, None, home.now())]).await.unwrap();
    assert!(matches!(outcomes[..], [Outcome::Committed { .. }, Outcome::Conflict]), "{outcomes:?}");
}

#[tokio::test]
async fn a_turn_that_cannot_be_written_is_found_among_many_and_becomes_work_for_a_person() {
    let home = Home::empty();
    let store = home.store().await;
    let posts = (0..20).map(|chat| says(&home, &chat.to_string(), chat, "hoi")).collect();
    store.post(posts, None, home.now()).await.unwrap();
    let work = store.claim_turns(home.now(), 50).await.unwrap();
    let mut turns: Vec<_> = work.iter().map(|work| turn(work, Some("dank u"), home.now())).collect();
    for (place, number) in [(0, 1), (13, 1)] {
        let signal = raised(home.clock.id(), number, turns[place].conversation, "fatima", home.now());
        turns[place].changes.raised.push(signal);
    }
    let nowhere = Lane { traffic: Traffic::Out, conversation: ConversationId(home.clock.id()) };
    turns[5].changes.envelopes.push(Envelope {
        id: EnvelopeId(home.clock.id()),
        lane: nowhere,
        letter: Letter::Outgoing(outgoing("naar niemand")),
        due_at: home.now(),
        epoch: None,
        message: None,
    });
    let outcomes = store.commit_turns(turns).await.unwrap();
    let failed: Vec<usize> = (0..20).filter(|at| matches!(outcomes[*at], Outcome::Failed { .. })).collect();
    assert_eq!(failed, [5, 13], "the second signal of one number, and the word to nobody");
    assert!(outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Committed { .. })).all(|outcome| deliveries(outcome).len() == 1));
    let dead: HashSet<_> = store.dead(&network()).await.unwrap().iter().map(|dead| dead.id).collect();
    assert_eq!(dead, [5, 13].map(|at| work[at].waiting[0].claim.id).into());
    assert!(store.claim_turns(home.after_leases(), 50).await.unwrap().is_empty(), "they free their lane");
    assert_eq!(store.roster(&network()).await.unwrap()[0].open_cases, 1, "counted once");

    store.revive(work[13].waiting[0].claim.id, home.now()).await.unwrap();
    let again = only_work(&home, &store).await;
    assert_eq!(
        (again.conversation.id, again.conversation.version),
        (work[13].conversation.id, 0),
        "nothing of the failed turn was written"
    );
}

#[tokio::test]
async fn one_that_is_refused_takes_nobody_in_its_transaction_with_it() {
    let home = Home::empty();
    let store = home.store().await;
    let link =
        Link { network: network(), purpose: "telegram".into(), worker: "fatima".into(), secret: "een".into(), expires_at: home.now() };
    store.make_link(link.clone()).await.unwrap();
    let (before, refused, after) = tokio::join!(
        store.post(vec![says(&home, "7", 1, "hoi")], None, home.now()),
        store.make_link(link),
        store.post(vec![says(&home, "8", 2, "dag")], None, home.now()),
    );
    assert!(matches!(refused, Err(StoreError::Refused { .. })), "{refused:?}");
    assert!(before.is_ok() && after.is_ok());
    assert_eq!(store.claim_turns(home.now(), 10).await.unwrap().len(), 2);
}

#[tokio::test]
async fn what_is_released_is_handed_out_again_at_once() {
    let home = Home::empty();
    let store = home.store().await;
    meet(&home, &store, "7", 1).await;
    let work = only_work(&home, &store).await;
    store.acting_as("b").release(vec![work.conversation.id]).await.unwrap();
    assert!(store.claim_turns(home.now(), 10).await.unwrap().is_empty(), "only its holder lets go");
    store.release(vec![work.conversation.id]).await.unwrap();
    assert_eq!(words(&only_work(&home, &store).await), ["hoi"]);
}

#[tokio::test]
async fn a_claim_that_comes_second_stops_its_whole_turn() {
    let home = Home::empty();
    let store = home.store().await;
    let posts = ["7", "8", "9"].into_iter().zip(1..).map(|(chat, update)| says(&home, chat, update, "hoi")).collect();
    store.post(posts, None, home.now()).await.unwrap();
    let work = store.claim_turns(home.now(), 10).await.unwrap();
    let mut raising = turn(&work[0], None, home.now());
    let signal = raised(home.clock.id(), 1, work[0].conversation.id, "fatima", home.now());
    let id = signal.id;
    raising.changes.raised.push(signal);
    store.commit_turns(vec![raising]).await.unwrap();

    let claiming = |work, owner: &str| {
        let mut turn = turn(work, Some("gepakt"), home.now());
        let (standing, at) = (standing(owner, home.now()), home.now());
        turn.changes.signals.push(SignalChange {
            signal: id,
            version: 1,
            standing,
            kind: None,
            facts: None,
            decision: None,
            events: Vec::new(),
            at,
        });
        turn
    };
    let outcomes = store.commit_turns(vec![claiming(&work[1], "joris"), claiming(&work[2], "bas")]).await.unwrap();
    assert!(matches!(outcomes[..], [Outcome::Committed { .. }, Outcome::Conflict]), "{outcomes:?}");
    let case = store.case_of(id).await.unwrap().unwrap();
    assert_eq!(case.standing.owner, Owner::Worker("joris".into()));
    let again = only_work(&home, &store).await;
    assert_eq!((again.conversation.id, again.conversation.version), (work[2].conversation.id, 0), "its turn is taken anew, with the news");

    let mut missing = claiming(&again, "bas");
    missing.changes.signals[0].signal = SignalId(home.clock.id());
    assert!(
        matches!(store.commit_turns(vec![missing]).await.unwrap()[..], [Outcome::Failed { .. }]),
        "a signal that never was is a mistake"
    );
}

#[tokio::test]
async fn what_is_claimed_with_its_post_is_ours_alone_and_comes_back_when_we_are_gone() {
    let home = Home::empty();
    let store = home.store().await;
    let early = says(&home, "7", 1, "hoi");
    let (posted, work) = store.post_and_claim(vec![early.clone(), says(&home, "8", 2, "dag")], None, home.now(), 10).await.unwrap();
    let work = work.unwrap();
    assert_eq!(work.iter().map(words).collect::<Vec<_>>(), [["hoi"], ["dag"]]);
    assert!(store.claim_turns(home.now(), 10).await.unwrap().is_empty(), "they are ours");

    let (again, more) = store.post_and_claim(vec![early, says(&home, "7", 3, "huur")], None, home.now(), 10).await.unwrap();
    assert_eq!((&again[0], conversation_of(&again[1])), (&Posted::Duplicate, conversation_of(&posted[0])));
    assert!(more.unwrap().is_empty(), "what comes while its conversation is thought about waits behind it");

    let turns = work.iter().map(|work| turn(work, None, home.now())).collect();
    store.commit_turns(turns).await.unwrap();
    let behind = store.claim_turns(home.now(), 10).await.unwrap();
    assert_eq!(behind.iter().map(words).collect::<Vec<_>>(), [["huur"]]);

    let late = store.claim_turns(home.after_leases(), 10).await.unwrap();
    assert_eq!(late.iter().map(words).collect::<Vec<_>>(), [["huur"]], "a lease that ran out gives it back");
}
