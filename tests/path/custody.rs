//! Who reported, opened by two people together: terms, who hears of it, and what the reporter is told.

use crate::home::*;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use waakvlam::custody::{Delay, Event, OPEN_FOR, Purpose, Request, Status, Telling, Warrant, What};
use waakvlam::desk::casework::Reporter;
use waakvlam::desk::custody::{CustodyDeed, CustodyDone, NotInCustody, Pending};
use waakvlam::id::SignalId;
use waakvlam::language::Language;
use waakvlam::routing::Network;
use waakvlam::routing::network::Member;

const DAY: SignedDuration = SignedDuration::from_hours(24);
const TOLD: &str = "Een medewerker mag nu zien wie nummer 1 meldde.";

impl House {
    /// Somebody anonymous reported noise, and Mirjam of the landlord took it.
    async fn noise_taken(&mut self) {
        self.seat(&["mirjam", "ruud", "peter", "elif", "daan"]).await;
        self.reports_noise_at("bo", "6713 AB 22").await;
        let owner = self.cases("bo").await.remove(0).standing.owner;
        assert_eq!(owner, waakvlam::store::Owner::Worker("mirjam".into()), "whose it is in this story");
        self.presses("mirjam", "Pak op").await;
        for who in ["mirjam", "ruud", "peter", "elif", "daan", "bo"] {
            self.reads(who);
        }
    }

    async fn in_custody(&mut self, worker: &str, deed: CustodyDeed) -> CustodyDone {
        self.codes_made += 1;
        let key = format!("custody{}", self.codes_made);
        let done = self.desk().await.in_custody(&worker.into(), 1, &deed, &key).await.unwrap();
        assert_eq!(
            self.desk().await.in_custody(&worker.into(), 1, &deed, &key).await.unwrap() == CustodyDone::Before,
            done == CustodyDone::Now
        );
        self.settle().await;
        done
    }

    async fn asks_who(&mut self, worker: &str) -> CustodyDone {
        self.in_custody(worker, CustodyDeed::Ask { purpose: Purpose::Court, words: "De kantonrechter vraagt het.".into() }).await
    }

    async fn pending(&mut self, custodian: &str) -> Vec<Pending> {
        self.desk().await.custody_for(&custodian.into(), Language::Nl).await.unwrap()
    }

    async fn grants(&mut self, later: Option<(Delay, Date)>) -> CustodyDone {
        let request = self.pending("peter").await.remove(0).request;
        self.in_custody("peter", CustodyDeed::Grant { request, reason: "De brief ligt hier.".into(), later }).await
    }

    async fn sees_who(&mut self, worker: &str) -> bool {
        self.desk().await.who_reported(&worker.into(), 1).await.unwrap().is_some()
    }

    async fn seen_by(&mut self) -> Vec<&'static str> {
        let mut seen = Vec::new();
        for worker in ["mirjam", "ruud", "peter", "sanne", "elif", "daan", "fatima", "bas"] {
            if self.sees_who(worker).await {
                seen.push(worker);
            }
        }
        seen
    }

    async fn status_of_request(&mut self) -> Status {
        let signal = self.cases("bo").await.remove(0).id;
        self.desk().await.store().custody_of(signal).await.unwrap().last().unwrap().status()
    }
}

/// A look at who reported this signal that two people agreed on.
pub(crate) fn warrant(signal: SignalId, at: Timestamp) -> Warrant {
    let what = What::Granted { until: at + DAY, telling: Telling::Now };
    let event = Event { id: uuid::Uuid::nil(), at, what, who: "worker:peter".into(), note: None };
    let (network, organisation, by) = ("buurt".into(), "woonbrug".into(), "mirjam".into());
    let (purpose, words) = (Purpose::Court, "r".into());
    let request = Request { id: uuid::Uuid::nil(), network, signal, organisation, by, at, purpose, words, events: vec![event] };
    request.warrant(&"mirjam".into(), at).unwrap()
}

fn refused(why: NotInCustody) -> CustodyDone {
    CustodyDone::Refused(why)
}

#[tokio::test]
async fn two_people_open_it_for_one_of_them_for_a_day_and_the_reporter_hears_it_at_once() {
    let mut house = House::open().await;
    house.noise_taken().await;
    assert_eq!(house.asks_who("ruud").await, refused(NotInCustody::NotTheirs), "whoever stands in takes it first");
    assert_eq!(house.asks_who("fatima").await, refused(NotInCustody::Unknown), "out of reach");
    let blank = CustodyDeed::Ask { purpose: Purpose::Court, words: " ".into() };
    assert_eq!(house.in_custody("mirjam", blank).await, refused(NotInCustody::NoReason));
    assert_eq!(house.asks_who("mirjam").await, CustodyDone::Now);
    assert_eq!(house.asks_who("mirjam").await, refused(NotInCustody::AskedAlready));
    assert!(one_has(&house.reads("peter"), "Mirjam vraagt om te zien wie nummer 1 meldde."));
    let pending = house.pending("peter").await;
    assert!(pending.len() == 1 && pending[0].reporter == Reporter::Anonymous && pending[0].by == "Mirjam", "{pending:?}");
    assert!(house.pending("mirjam").await.is_empty(), "never their own");
    assert!(house.pending("daan").await.is_empty(), "a custodian of another organisation");
    let request = pending[0].request;
    for (who, expected) in [("mirjam", NotInCustody::Unknown), ("daan", NotInCustody::Unknown), ("ruud", NotInCustody::Unknown)] {
        let yes = CustodyDeed::Grant { request, reason: "Ja.".into(), later: None };
        assert_eq!(house.in_custody(who, yes).await, refused(expected), "{who}");
    }
    assert!(house.seen_by().await.is_empty() && house.reads("bo").is_empty());

    assert_eq!(house.grants(None).await, CustodyDone::Now);
    let told = house.reads_one("bo");
    assert!(told.starts_with(TOLD) && told.contains("woningcorporatie") && told.contains("een rechter vraagt het"), "{told}");
    assert!(!["Mirjam", "Peter", "kantonrechter", "brief"].iter().any(|word| told.contains(word)), "no names and no words: {told}");
    assert_eq!(house.seen_by().await, ["mirjam"]);
    let identity = house.desk().await.who_reported(&"mirjam".into(), 1).await.unwrap().unwrap();
    assert!(identity.chat.is_none() && identity.linked.is_none(), "nobody can call somebody anonymous: {identity:?}");
    assert_eq!(identity.told.iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>(), ["Uw adres"]);
    let again = CustodyDeed::Refuse { request, reason: "Toch niet.".into() };
    assert!(matches!(house.in_custody("peter", again).await, CustodyDone::Refused(NotInCustody::NotNow(_))));

    house.later(OPEN_FOR - SignedDuration::from_secs(1));
    assert_eq!(house.seen_by().await, ["mirjam"], "to the last moment");
    house.later(SignedDuration::from_secs(1));
    assert!(house.seen_by().await.is_empty(), "the moment ends it, whether the clock went off or not");
    house.settle().await;
    assert_eq!(house.status_of_request().await, Status::Ended);
    let signal = house.cases("bo").await.remove(0).id;
    let happened = house.happened(signal).await;
    for step in ["custody_asked", "custody_granted", "custody_ended"] {
        assert!(happened.iter().any(|what| what == step), "{step} in {happened:?}");
    }
    assert_eq!(house.asks_who("mirjam").await, CustodyDone::Now, "and may be asked anew");
}

#[tokio::test]
async fn what_nobody_answers_rings_with_more_people_and_then_ends_and_a_yes_can_be_taken_back() {
    let mut house = House::open().await;
    house.noise_taken().await;
    assert_eq!(house.asks_who("mirjam").await, CustodyDone::Now);
    house.reads("peter");
    for _ in 0..2 {
        house.later(DAY);
        house.settle().await;
    }
    assert_eq!(house.status_of_request().await, Status::Escalated);
    assert!(one_has(&house.reads("peter"), "Nog niemand besliste"));
    assert!(one_has(&house.reads("mirjam"), "besliste nog niemand"));
    for _ in 0..2 {
        house.later(DAY);
        house.settle().await;
    }
    assert_eq!(house.status_of_request().await, Status::Lapsed);
    assert!(one_has(&house.reads("mirjam"), "U mag het opnieuw vragen."));
    assert!(house.pending("peter").await.is_empty() && house.reads("bo").iter().all(|text| !text.starts_with(TOLD)));

    assert_eq!(house.asks_who("mirjam").await, CustodyDone::Now);
    assert_eq!(house.grants(None).await, CustodyDone::Now);
    assert_eq!(house.seen_by().await, ["mirjam"]);
    let request = house.pending("peter").await.remove(0).request;
    let end = CustodyDeed::End { request, reason: "De zaak is ingetrokken.".into() };
    assert_eq!(house.in_custody("peter", end).await, CustodyDone::Now);
    assert!(house.seen_by().await.is_empty(), "at once");
}

#[tokio::test]
async fn a_ground_of_law_puts_telling_off_to_its_day_and_no_further() {
    let mut house = House::open().await;
    house.noise_taken().await;
    assert_eq!(house.asks_who("mirjam").await, CustodyDone::Now);
    let day = |text: &str| Some((Delay::Investigation, text.parse().unwrap()));
    for wrong in ["2026-11-23", "2026-11-20", "2027-12-01"] {
        assert_eq!(house.grants(day(wrong)).await, refused(NotInCustody::WrongDay), "{wrong}");
    }
    assert_eq!(house.grants(day("2026-11-30")).await, CustodyDone::Now);
    assert_eq!(house.seen_by().await, ["mirjam"]);
    for _ in 0..6 {
        house.later(DAY);
        house.settle().await;
    }
    assert!(house.reads("bo").iter().all(|text| !text.starts_with(TOLD)), "not before its day");
    for _ in 0..2 {
        house.later(DAY);
        house.settle().await;
    }
    assert_eq!(house.reads("bo").iter().filter(|text| text.starts_with(TOLD)).count(), 1);
    for _ in 0..2 {
        house.later(DAY);
        house.settle().await;
    }
    assert!(house.reads("bo").iter().all(|text| !text.starts_with(TOLD)), "once");
}

#[tokio::test]
async fn where_nobody_decides_nothing_is_asked_and_that_is_said() {
    let mut house = House::open().await;
    house.seat(&["mirjam", "fatima", "daan"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    let served = house.desk().await.network();
    let workers = served.workers.iter().cloned().map(|member| Member { rights: BTreeSet::new(), ..member }).collect();
    let without = Network { workers, ..(*served).clone() };
    house.desk().await.apply("network: buurt", without).await.unwrap();
    assert_eq!(house.asks_who("fatima").await, refused(NotInCustody::NoCustodian));
    let asking = house.desk().await.asking(&"fatima".into(), 1, Language::Nl).await.unwrap().unwrap();
    assert!(asking.may_ask == Err(NotInCustody::NoCustodian) && asking.asked.is_empty(), "{asking:?}");
}
