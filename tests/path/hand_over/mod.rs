//! From one organisation to another: offered, refused, taken, reported on, taken back, and what becomes of an offer that nobody
//! answers. Here is what the stories are told with; `stories` tells them, `chat` answers them in a chat, `later` goes on after them, `broken` breaks one at every transaction.

mod broken;
mod chat;
mod later;
mod stories;

use crate::home::*;
use waakvlam::desk::case::{Act, Done};
use waakvlam::desk::hand_over::{Deed, HandedOver, Way};
use waakvlam::handover::Status;
use waakvlam::id::HandOverId;
use waakvlam::language::Language;
use waakvlam::store::{HandOver, Owner};

/// What Bo says about the neighbours, and about Bo. None of it is listed in a covenant, but the noise and how often.
const NOT_FOR_OTHERS: [&str; 4] = ["veel lawaai", "6713 AB 22", "6713AB", "0612345678"];
const NOISE: &str = "trommels";

impl House {
    /// Bo reports noise, and Mirjam of the landlord has it.
    async fn with_noise() -> (Self, i64) {
        let mut house = Self::open().await;
        house.seat(&["mirjam", "willem", "elif", "daan"]).await;
        let number = house.noise_at_the_landlord().await;
        (house, number)
    }

    async fn noise_at_the_landlord(&mut self) -> i64 {
        self.starts("bo").await;
        self.presses("bo", "Nederlands").await;
        self.presses("bo", "Ik ben een buur").await;
        self.says("bo", "de buren maken veel lawaai").await;
        self.presses("bo", "Ja, dat mag").await;
        self.says("bo", "6713 AB 22").await;
        self.presses("bo", "Nu").await;
        self.says("bo", NOISE).await;
        self.presses("bo", "Soms").await;
        self.presses("bo", "Bel mij").await;
        self.says("bo", "0612345678").await;
        self.presses("bo", "Ochtend").await;
        self.presses("bo", "Ja, dit klopt").await;
        let number = self.cases("bo").await.pop().unwrap().number;
        self.settle().await;
        self.does_at_desk("mirjam", number, Act::Claim).await;
        self.all_read();
        number
    }

    async fn does_at_desk(&mut self, worker: &str, number: i64, act: Act) {
        assert_eq!(self.does_on_page(worker, number, act).await, Done::Now);
    }

    fn all_read(&mut self) {
        for who in self.everybody() {
            self.reads(&who);
        }
    }

    pub(crate) async fn ways(&mut self, worker: &str, number: i64) -> Vec<Way> {
        self.desk().await.ways(&worker.into(), number).await.unwrap().unwrap()
    }

    /// The way to this role that is allowed, whatever its ground.
    async fn way_to(&mut self, worker: &str, number: i64, role: &str) -> String {
        let ways = self.ways(worker, number).await;
        let found = ways.iter().find(|way| way.role.as_str() == role && way.verdict.is_ok());
        found.unwrap_or_else(|| panic!("no way to {role}: {ways:#?}")).id.clone()
    }

    /// What a form does, sent until it is answered.
    async fn hands(&mut self, worker: &str, deed: &Deed, key: &str) -> HandedOver {
        for _ in 0..20 {
            match self.desk().await.hand_over(&worker.into(), deed, key).await {
                Ok(done) => {
                    self.settle().await;
                    return done;
                }
                Err(error) => self.recover(&error),
            }
        }
        panic!("it was never written down");
    }

    async fn does_deed(&mut self, worker: &str, deed: Deed) -> HandedOver {
        self.codes_made += 1;
        let key = format!("hand{}", self.codes_made);
        self.hands(worker, &deed, &key).await
    }

    pub(crate) async fn offers_to(&mut self, worker: &str, number: i64, role: &str) -> HandOverId {
        let way = self.way_to(worker, number, role).await;
        let done = self.does_deed(worker, Deed::Offer { number, way, signed_on: None }).await;
        assert_eq!(done, HandedOver::Now { number: None });
        self.hand_overs(number).await.pop().unwrap().id
    }

    pub(crate) async fn hand_overs(&mut self, number: i64) -> Vec<HandOver> {
        let (store, network) = (self.desk().await.store().clone(), self.desk().await.network().id.clone());
        let case = store.case(&network, number).await.unwrap().unwrap();
        store.hand_overs_of(case.id).await.unwrap()
    }

    async fn given_status(&mut self, number: i64) -> Status {
        self.hand_overs(number).await.pop().unwrap().status
    }

    async fn taken(&mut self, worker: &str, id: HandOverId) -> i64 {
        let done = self.does_deed(worker, Deed::Accept { id }).await;
        let HandedOver::Now { number: Some(number) } = done else { panic!("{done:?}") };
        number
    }

    /// The receiver's number of what was taken last.
    async fn theirs_of(&mut self, number: i64) -> i64 {
        let taken = self.hand_overs(number).await.pop().unwrap().taken.unwrap();
        self.desk().await.store().case_of(taken).await.unwrap().unwrap().number
    }

    /// All that this worker can read of an offer.
    pub(crate) async fn reads_offer(&mut self, worker: &str, id: HandOverId) -> Option<String> {
        let offer = self.desk().await.offer(&worker.into(), id, Language::Nl).await.unwrap()?;
        let told = offer.told.iter().map(|(label, text)| format!("{label}: {}", text.expose()));
        let because = offer.because.iter().map(|(label, text)| format!("{label}: {text}"));
        let words = offer.words.iter().map(|words| words.expose().to_owned());
        let all: Vec<String> = told.chain(because).chain(words).chain(offer.past.clone()).chain([offer.short.kind.clone()]).collect();
        Some(all.join("\n"))
    }

    /// All that this worker can read of a signal: facts, words, lines of a conversation, notes.
    async fn reads_case(&mut self, worker: &str, number: i64) -> Option<String> {
        let opened = self.desk().await.open_case(&worker.into(), number, Language::Nl).await.unwrap()?;
        let facts = opened.facts.facts.iter().map(|line| format!("{}: {} {}", line.label, line.said.expose(), line.understood.expose()));
        let words = opened.facts.opening.iter().map(|words| words.expose().to_owned());
        let lines = opened.lines.iter().map(|line| format!("{line:?}"));
        assert!(opened.conversation.is_none() && opened.known.is_none(), "no way to whoever told it");
        Some(facts.chain(words).chain(lines).collect::<Vec<_>>().join("\n"))
    }

    /// Everything open has somebody, a moment and somebody after that.
    async fn is_nobodys_nowhere(&mut self) {
        let (store, network) = (self.desk().await.store().clone(), self.desk().await.network().id.clone());
        assert_eq!(store.orphans(&network).await.unwrap(), 0);
    }

    async fn owner_of(&mut self, number: i64) -> (String, String) {
        let (store, network) = (self.desk().await.store().clone(), self.desk().await.network().id.clone());
        let case = store.case(&network, number).await.unwrap().unwrap();
        let owner = match case.standing.owner {
            Owner::Worker(worker) => worker.0,
            Owner::Desk(desk) => desk.0,
        };
        (case.standing.status, owner)
    }
}

fn accept(id: HandOverId) -> Deed {
    Deed::Accept { id }
}
