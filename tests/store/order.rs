//! A lane moves strictly in order, no lane waits for another, danger goes first.

use crate::home::*;
use jiff::SignedDuration;
use proptest::prelude::*;
use waakvlam::id::EnvelopeId;
use waakvlam::mailbox::{Settled, Traffic};
use waakvlam::store::{Act, Changes, Delivery, Envelope, Store, StoreError};

/// Says these words in one turn of the chat's conversation; what is handed over at once.
async fn says_back(home: &Home, store: &Store, chat: &str, update: u64, replies: &[&str]) -> Vec<Delivery> {
    store.post(vec![says(home, chat, update, "hoi")], None, home.now()).await.unwrap();
    let work = only_work(home, store).await;
    let mut turn = turn(&work, None, home.now());
    for (n, reply) in replies.iter().enumerate() {
        say(&mut turn.changes, &work, work.waiting[0].claim.id, n, reply, home.now());
    }
    let outcomes = store.commit_turns(vec![turn]).await.unwrap();
    deliveries(&outcomes[0]).to_vec()
}

fn heard(deliveries: &[Delivery]) -> Vec<(String, u32)> {
    deliveries.iter().map(|delivery| (sent(delivery), delivery.claim.attempt)).collect()
}

#[tokio::test]
async fn one_that_waits_holds_up_those_behind_it_and_nobody_else() {
    let home = Home::empty();
    let store = home.store().await;
    let first = says_back(&home, &store, "7", 1, &["een", "twee", "drie"]).await;
    assert_eq!(first.iter().map(sent).collect::<Vec<_>>(), ["een", "twee", "drie"]);
    let at = home.now().checked_add(SignedDuration::from_secs(30)).unwrap();
    store.settle(vec![(first[0].claim.id, Settled::Again { at, reason: "429" })], home.now()).await.unwrap();
    assert!(store.claim_out(home.now(), 10).await.unwrap().is_empty(), "two and three wait behind one");

    let later = says_back(&home, &store, "7", 2, &["vier"]).await;
    assert!(later.is_empty(), "what comes later in the same lane is not handed over before it");
    let other = says_back(&home, &store, "8", 3, &["dag"]).await;
    assert_eq!(heard(&other), [("dag".to_owned(), 1)], "another lane goes on");

    home.later(SignedDuration::from_secs(30));
    let again = store.claim_out(home.now(), 10).await.unwrap();
    let expected = [("een", 2), ("twee", 1), ("drie", 1), ("vier", 1)].map(|(words, attempt)| (words.to_owned(), attempt));
    assert_eq!(heard(&again), expected, "in order, and who only waited was not tried");
}

#[tokio::test]
async fn being_asked_to_wait_is_no_attempt() {
    let home = Home::empty();
    let store = home.store().await;
    let mut waiting = says_back(&home, &store, "7", 1, &["een", "twee"]).await;
    for _ in 0..3 {
        let until = home.now().checked_add(SignedDuration::from_secs(30)).unwrap();
        store.settle(vec![(waiting[0].claim.id, Settled::Held { until })], home.now()).await.unwrap();
        assert!(store.claim_out(home.now(), 10).await.unwrap().is_empty(), "its lane waits");
        home.later(SignedDuration::from_secs(30));
        waiting = store.claim_out(home.now(), 10).await.unwrap();
        assert_eq!(heard(&waiting), [("een".to_owned(), 1), ("twee".to_owned(), 1)]);
    }
}

#[tokio::test]
async fn danger_is_claimed_first_and_passes_a_lane_that_waits() {
    let home = Home::empty();
    let store = home.store().await;
    let first = says_back(&home, &store, "7", 1, &["een"]).await;
    let at = home.now().checked_add(SignedDuration::from_hours(2)).unwrap();
    store.settle(vec![(first[0].claim.id, Settled::Again { at, reason: "429" })], home.now()).await.unwrap();
    says_back(&home, &store, "8", 2, &["twee"]).await;
    store.post(vec![says_in_danger(&home, "7", 3, "help", Vec::new())], None, home.now()).await.unwrap();

    home.after_leases();
    let claimed = store.claim_out(home.now(), 10).await.unwrap();
    assert_eq!(claimed.iter().map(sent).collect::<Vec<_>>(), ["U bent niet alleen.", "twee"]);
    assert_eq!(claimed[0].claim.lane.traffic, Traffic::Danger);
    home.after_leases();
    assert_eq!(store.claim_out(home.now(), 1).await.unwrap()[0].claim.lane.traffic, Traffic::Danger, "even when there is room for one");
}

#[tokio::test]
async fn a_dead_letter_frees_its_lane_is_seen_and_comes_back_when_a_person_says_so() {
    let home = Home::empty();
    let store = home.store().await;
    let all = says_back(&home, &store, "7", 1, &["een", "twee"]).await;
    store.settle(vec![(all[0].claim.id, Settled::Dead { reason: "blocked" }), done(&all[1], "12")], home.now()).await.unwrap();
    let dead = store.dead(&network()).await.unwrap();
    assert_eq!((dead[0].id, dead[0].reason.as_str(), dead[0].kind.as_str()), (all[0].claim.id, "blocked", "outgoing"));
    assert!(store.claim_out(home.after_leases(), 10).await.unwrap().is_empty());
    store.revive(all[0].claim.id, home.now()).await.unwrap();
    assert_eq!(heard(&store.claim_out(home.now(), 10).await.unwrap()), [("een".to_owned(), 1)]);
    assert!(matches!(store.revive(all[0].claim.id, home.now()).await, Err(StoreError::Absent { .. })));
}

#[tokio::test]
async fn an_envelope_that_is_there_already_alive_or_dead_is_not_handed_out_again() {
    let home = Home::empty();
    let store = home.store().await;
    let first = says_back(&home, &store, "7", 1, &["een"]).await;
    let again = || {
        let Delivery { claim, letter, epoch, .. } = first[0].clone();
        let envelope = Envelope { id: claim.id, lane: claim.lane, letter, due_at: home.now(), epoch, message: None };
        Act { fired: Vec::new(), form: None, changes: Changes { envelopes: vec![envelope], ..Changes::default() }, at: home.now() }
    };
    let outcome = store.act(vec![again()]).await.unwrap();
    assert_eq!(deliveries(&outcome[0]), [], "it is on its way");
    store.settle(vec![(first[0].claim.id, Settled::Dead { reason: "blocked" })], home.now()).await.unwrap();
    let outcome = store.act(vec![again()]).await.unwrap();
    assert_eq!(deliveries(&outcome[0]), [], "it is dead, and a dead letter that was sent again would go round for ever");
    assert_eq!(store.dead(&network()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_a_sleeping_process_held_is_taken_over_and_its_late_word_counts_only_when_it_is_done() {
    let home = Home::empty();
    let a = home.store().await;
    let b = a.acting_as("b");
    let sent = says_back(&home, &a, "7", 1, &["een"]).await;
    assert!(b.claim_out(home.now(), 10).await.unwrap().is_empty());
    let taken = b.claim_out(home.after_leases(), 10).await.unwrap();
    assert_eq!(taken[0].claim.attempt, 2);
    let settle = |settled| a.settle(vec![(sent[0].claim.id, settled)], home.now());
    settle(Settled::Dead { reason: "late" }).await.unwrap();
    settle(Settled::Again { at: home.now(), reason: "late" }).await.unwrap();
    assert!(a.claim_out(home.now(), 10).await.unwrap().is_empty(), "it is b's now");
    settle(Settled::Done { external_id: None }).await.unwrap();
    assert!(b.claim_out(home.after_leases(), 10).await.unwrap().is_empty(), "sent is sent");
}

/// What happens to the next envelope of a lane.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Done,
    Again,
    Slept,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn whatever_happens_every_lane_arrives_in_order(
        fates in proptest::collection::vec(prop_oneof![Just(Fate::Done), Just(Fate::Again), Just(Fate::Slept)], 1..30),
        lengths in proptest::collection::vec(1_usize..6, 1..4),
        limit in 1_u32..8,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let home = Home::empty();
            let store = home.store().await;
            let mut written: Vec<Vec<EnvelopeId>> = Vec::new();
            for (chat, length) in lengths.iter().enumerate() {
                let replies = vec!["woord"; *length];
                let all = says_back(&home, &store, &chat.to_string(), chat as u64, &replies).await;
                written.push(all.iter().map(|one| one.claim.id).collect());
            }
            home.after_leases();
            let mut arrived = Vec::new();
            let mut fates = fates.into_iter();
            while arrived.len() < lengths.iter().sum() {
                let mut stuck = Vec::new();
                for one in store.claim_out(home.now(), limit).await.unwrap() {
                    // The sender stops at the first of a lane that has to wait.
                    if stuck.contains(&one.claim.lane) {
                        continue;
                    }
                    let fate = fates.next().unwrap_or(Fate::Done);
                    let settled = match fate {
                        Fate::Done => { arrived.push(one.claim.id); Settled::Done { external_id: None } }
                        Fate::Again => Settled::Again { at: home.now().checked_add(SignedDuration::from_secs(2)).unwrap(), reason: "502" },
                        Fate::Slept => { stuck.push(one.claim.lane); continue }
                    };
                    if matches!(fate, Fate::Again) {
                        stuck.push(one.claim.lane);
                    }
                    store.settle(vec![(one.claim.id, settled)], home.now()).await.unwrap();
                }
                home.after_leases();
            }
            for lane in &written {
                let of_lane: Vec<_> = arrived.iter().filter(|id| lane.contains(id)).copied().collect();
                prop_assert_eq!(&of_lane, lane);
            }
            Ok(())
        })?;
    }
}
