//! The story, broken once at every transaction: nothing lost, nothing done twice.
//!
//! Two people write five messages; each turn answers and the last one of each raises a signal. A channel repeats what was
//! not acknowledged. Whatever breaks, the desk here only does what the real one does: try again, or start again.

use crate::home::*;
use std::collections::BTreeMap;
use waakvlam::id::EnvelopeId;
use waakvlam::store::{Aftermath, Delivery, Faults, Moment, Opened, Outcome, Post, Store, StoreError};

/// What the people wrote, in order: chat, update, words.
const WRITTEN: [(&str, u64, &str); 5] = [("7", 1, "hoi"), ("8", 2, "dag"), ("7", 3, "huur"), ("8", 4, "lawaai"), ("7", 5, "ja")];

/// The world outside: the channel, and what arrived on phones.
struct World {
    home: Home,
    acknowledged: usize,
    arrived: Vec<EnvelopeId>,
    /// Sends whose settling was not confirmed: these may come twice.
    unsure: usize,
    store: Option<Store>,
    faults: Faults,
}

impl World {
    async fn open(&mut self) -> Result<Store, StoreError> {
        if let Some(store) = &self.store {
            return Ok(store.clone());
        }
        let Opened { store, .. } = self.home.open(self.faults.clone()).await?;
        self.store = Some(store.clone());
        Ok(store)
    }

    /// One round of everything; `true` when there was nothing left to do.
    async fn round(&mut self) -> Result<bool, StoreError> {
        let store = self.open().await?;
        let mut idle = true;
        if self.acknowledged < WRITTEN.len() {
            idle = false;
            let until = (self.acknowledged + 2).min(WRITTEN.len());
            let unread = &WRITTEN[self.acknowledged..until];
            let posts: Vec<Post> = unread.iter().map(|(chat, update, words)| says(&self.home, chat, *update, words)).collect();
            store.post(posts, None, self.home.now()).await?;
            self.acknowledged = until;
        }
        let work = store.claim_turns(self.home.now(), 10).await?;
        let mut turns = Vec::new();
        for work in &work {
            let mut turn = turn(work, Some("dank u"), self.home.now());
            if words(work).iter().any(|words| ["ja", "lawaai"].contains(&words.as_str())) {
                let number = store.signal_numbers(&network(), 1).await?[0];
                let id = work.waiting[0].claim.id.derive("signal", 0);
                turn.changes.raised.push(raised(id, number, work.conversation.id, "fatima", self.home.now()));
            }
            turns.push(turn);
        }
        let mut out: Vec<Delivery> = Vec::new();
        if !turns.is_empty() {
            idle = false;
            for outcome in store.commit_turns(turns).await? {
                match outcome {
                    Outcome::Committed { deliveries } => out.extend(deliveries),
                    Outcome::Conflict => {}
                    Outcome::Failed { reason } => panic!("{reason}"),
                }
            }
        }
        out.extend(store.claim_out(self.home.now(), 10).await?);
        if out.is_empty() {
            return Ok(idle);
        }
        self.arrived.extend(out.iter().map(|delivery| delivery.claim.id));
        self.unsure += out.len();
        store.settle(out.iter().map(|delivery| done(delivery, "77")).collect(), self.home.now()).await?;
        self.unsure -= out.len();
        Ok(false)
    }

    /// Rounds until there is nothing left to do, whatever breaks.
    async fn go_on(&mut self) {
        for _ in 0..100 {
            match self.round().await {
                Ok(true) => return,
                Ok(false) => {}
                Err(StoreError::Closed) => {
                    // The process died: its lock goes with it.
                    self.store = None;
                }
                Err(StoreError::Fault { .. }) => {
                    self.home.after_leases();
                }
                Err(error) => panic!("{error}"),
            }
        }
        panic!("it never came to an end");
    }

    async fn judge(&mut self, place: &str) {
        // What was written is judged by a store that was opened anew, without faults.
        if let Some(store) = self.store.take() {
            store.close().await;
        }
        self.faults = Faults::none();
        let store = self.open().await.unwrap();
        self.home.after_leases();
        assert!(store.claim_turns(self.home.now(), 10).await.unwrap().is_empty(), "{place}: work is left");
        assert!(store.claim_out(self.home.now(), 10).await.unwrap().is_empty(), "{place}: a send is left");
        assert!(store.dead(&network()).await.unwrap().is_empty(), "{place}: a dead letter");
        let again: Vec<_> = WRITTEN.iter().map(|(chat, update, words)| says(&self.home, chat, *update, words)).collect();
        let again = store.post(again, None, self.home.now()).await.unwrap();
        assert!(again.iter().all(|posted| *posted == waakvlam::store::Posted::Duplicate), "{place}: an update was forgotten");

        let mut signals = Vec::new();
        let mut arrived: BTreeMap<EnvelopeId, usize> = BTreeMap::new();
        for id in &self.arrived {
            *arrived.entry(*id).or_default() += 1;
        }
        let mut said = 0;
        for chat in ["7", "8"] {
            let probe =
                store.post(vec![says(&self.home, chat, if chat == "7" { 70 } else { 80 }, "slot")], None, self.home.now()).await.unwrap();
            let conversation = conversation_of(&probe[0]);
            let (_, session) = store.conversation(conversation).await.unwrap().unwrap();
            let heard: Vec<String> = serde_json::from_slice(session.unwrap().expose()).unwrap();
            let wrote: Vec<_> = WRITTEN.iter().filter(|(of, ..)| *of == chat).map(|(_, _, words)| (*words).to_owned()).collect();
            assert_eq!(heard, wrote, "{place}: what chat {chat} wrote, once, in order");
            let history = store.history(conversation).await.unwrap();
            let replies = history.iter().filter(|line| line.text.as_ref().unwrap().expose() == "dank u").count();
            assert_eq!(history.len() - replies, wrote.len(), "{place}: a line for each message");
            said += replies;
            signals.extend(store.cases_in(conversation).await.unwrap());
        }
        assert_eq!(signals.len(), 2, "{place}: every signal once");
        assert_eq!(store.roster(&network()).await.unwrap()[0].open_cases, 2, "{place}: counted once");
        assert_eq!(arrived.len(), said, "{place}: every answer arrived");
        let twice: usize = arrived.values().map(|times| times - 1).sum();
        assert!(twice <= self.unsure, "{place}: {twice} came twice, and only {} were not settled for certain", self.unsure);
    }
}

async fn break_everywhere(moment: Moment, aftermath: Aftermath) {
    for transaction in 1.. {
        let faults = Faults::at(transaction, moment, aftermath);
        let home = Home::empty();
        let mut world = World { home, acknowledged: 0, arrived: Vec::new(), unsure: 0, store: None, faults: faults.clone() };
        world.go_on().await;
        let struck = faults.struck();
        world.judge(&format!("{moment:?}, then {aftermath:?}, at transaction {transaction}")).await;
        if !struck {
            // Five messages cannot be dealt with in fewer: if this is small, nothing was broken at all.
            assert!(transaction > 12, "the story has only {transaction} transactions");
            return;
        }
    }
}

#[tokio::test]
async fn an_error_before_begin() {
    break_everywhere(Moment::BeforeBegin, Aftermath::GoesOn).await;
}

#[tokio::test]
async fn an_error_before_commit() {
    break_everywhere(Moment::BeforeCommit, Aftermath::GoesOn).await;
}

#[tokio::test]
async fn an_error_after_commit() {
    break_everywhere(Moment::AfterCommit, Aftermath::GoesOn).await;
}

#[tokio::test]
async fn a_crash_before_begin() {
    break_everywhere(Moment::BeforeBegin, Aftermath::Stops).await;
}

#[tokio::test]
async fn a_crash_before_commit() {
    break_everywhere(Moment::BeforeCommit, Aftermath::Stops).await;
}

#[tokio::test]
async fn a_crash_after_commit() {
    break_everywhere(Moment::AfterCommit, Aftermath::Stops).await;
}
