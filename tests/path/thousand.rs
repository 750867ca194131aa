//! Dialogs are changed while a thousand people are in the middle of them.
//!
//! People are played by a rule, so that every run is the same: they choose other buttons, write other words, and are asked
//! other things when the change comes. Each of them goes on until nothing is asked any more.

use crate::home::*;
use crate::revision::{CHANGED, OLD, edited};
use std::collections::BTreeMap;
use waakvlam::desk::Library;
use waakvlam::mailbox::{Content, Inbound};

const PEOPLE: usize = 1_000;
/// Far more than any of our dialogs asks.
const MOST_ROUNDS: usize = 60;
/// A question that another takes over, in both forms.
const ASKED: &str = "Ongeveer is goed: hoeveel huur moet u nog betalen?";
const ASKED_OTHERWISE: &str = "Ongeveer is goed: om hoeveel huur gaat het?";

/// What people write where no button suits them.
const SAID: [&str; 6] = ["weet ik niet", "450 euro", "sinds maart", "6713 AB 14", "ja", "het gaat niet goed hier"];

/// The rent dialog asks otherwise, and the repair dialog has one word more.
fn changed() -> Library {
    edited(&[
        ("rent_arrears.yaml", ASKED, ASKED_OTHERWISE),
        ("rent_arrears.yaml", "  - ask: amount\n", "  - ask: amount\n    was: amount\n"),
        ("rent_arrears.yaml", OLD, CHANGED),
        ("repair_request.yaml", "opens_on: [", "opens_on: [de kraan lekt al weken, "),
    ])
}

fn name(person: usize) -> String {
    format!("mens-{person}")
}

impl House {
    /// What this person does next: a button, another button, or words.
    fn next(&self, person: usize, round: usize) -> Content {
        let who = name(person);
        let labels = self.labels(&who);
        if person.is_multiple_of(4) && round < 2 {
            // A quarter has rent on their mind, where most was changed.
            return [self.on(person), words("ik ben achter met de huur")][round].clone();
        }
        let choice = person.wrapping_mul(31).wrapping_add(round.wrapping_mul(7));
        if labels.is_empty() || choice.is_multiple_of(5) {
            return words(SAID[choice / 5 % SAID.len()]);
        }
        tap(&self.button(&who, &labels[choice % labels.len()]).encode())
    }

    /// What they do to get to the end: the first button, or that they do not know.
    fn on(&self, person: usize) -> Content {
        let who = name(person);
        match self.labels(&who).first() {
            Some(label) => tap(&self.button(&who, label).encode()),
            None => words("weet ik niet"),
        }
    }

    async fn all_do(&mut self, people: &[usize], what: impl Fn(&Self, usize) -> Content) {
        let mut batch: Vec<Inbound> = Vec::new();
        for person in people {
            let content = what(self, *person);
            batch.push(self.event(&name(*person), content).await);
        }
        self.receive(batch).await;
        self.settle().await;
    }

    /// The people who are in the middle of something.
    async fn under_way(&mut self, known: &BTreeMap<waakvlam::id::ConversationId, usize>) -> Vec<usize> {
        let (store, network) = (self.desk().await.store().clone(), self.desk().await.network().id.clone());
        let mut people: Vec<usize> = store.under_way(&network).await.unwrap().iter().map(|id| known[id]).collect();
        people.sort_unstable();
        people
    }
}

#[tokio::test]
async fn a_revision_is_released_while_a_thousand_people_are_in_the_middle() {
    let mut house = House::open().await;
    let everybody: Vec<usize> = (0..PEOPLE).collect();
    house.all_do(&everybody, |_, _| Content::Started { payload: None }).await;
    house.all_do(&everybody, |_, _| words("Nederlands")).await;
    // Everybody is somewhere else by then: the one has said hello, the other is nearly done.
    for round in 0..9 {
        let people: Vec<usize> = everybody.iter().copied().filter(|person| person % 9 >= round).collect();
        house.all_do(&people, |house, person| house.next(person, round)).await;
    }
    let mut known = BTreeMap::new();
    for person in &everybody {
        known.insert(house.conversation(&name(*person)).await, *person);
    }
    house.settle().await;
    let before = house.under_way(&known).await;
    assert!(before.len() > PEOPLE / 2, "only {} are in the middle", before.len());
    let seen: BTreeMap<usize, usize> = everybody.iter().map(|person| (*person, house.all(&name(*person)).len())).collect();
    let waiting_for_amount: Vec<usize> =
        before.iter().copied().filter(|person| house.all(&name(*person)).last().is_some_and(|last| last.ends_with(ASKED))).collect();
    let behind_amount: Vec<usize> = before.iter().copied().filter(|person| one_has(&house.all(&name(*person)), OLD)).collect();

    let library = changed();
    let told = house.fates(&library).await;
    house.desk().await.put_into_use(library).await.unwrap();
    let mut people = before.clone();
    for _ in 0..MOST_ROUNDS {
        house.all_do(&people, House::on).await;
        people = house.under_way(&known).await;
        if people.is_empty() {
            break;
        }
    }

    assert_eq!(people, [0_usize; 0], "everybody came to an end");
    house.is_at_rest().await;
    for person in &before {
        let (who, seen) = (name(*person), seen[person]);
        let said = house.all(&who).split_off(seen);
        assert!(!said.is_empty(), "{who} heard nothing any more");
        assert!(!(one_has(&said, OLD) && one_has(&said, CHANGED)), "{who} was asked the same thing in two ways: {said:#?}");
    }
    for person in &waiting_for_amount {
        assert!(
            !one_has(&house.all(&name(*person)).split_off(seen[person]), OLD),
            "who was asked the amount goes on in the changed dialog"
        );
    }
    for person in &behind_amount {
        assert!(!one_has(&house.all(&name(*person)).split_off(seen[person]), CHANGED), "who was past it is not asked again");
    }
    let how = |what: &str| told.iter().filter(|line| line.contains(what)).count();
    assert!(!waiting_for_amount.is_empty() && !behind_amount.is_empty(), "the people played do not reach the change");
    assert!(how("same:") > 0 && how("moved to `amount`") == 1 && how("finishes on revision 1") > 0, "{told:#?}");
}
