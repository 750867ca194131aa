//! Nobody falls through, whatever happens: random days of raising, taking, giving back, closing, being away, losing a phone,
//! breaking off, mail and telephones that fail and come back, and clocks that are set, on the real store. After each the promise
//! is looked at.

use crate::home::*;
use crate::outside::{Manner, Servers, addressed};
use jiff::SignedDuration;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;
use waakvlam::desk::case::Act;
use waakvlam::desk::{FICTIONAL, Library};
use waakvlam::mailbox::Press;
use waakvlam::signal::Urgency;
use waakvlam::signal::status::{Ending, Words};
use waakvlam::store::{Aftermath, Course, Direction, Faults, Moment, Owner};

const WORKERS: [&str; 5] = ["fatima", "joris", "elif", "daan", "mirjam"];
/// Who has a mailbox.
const WITH_MAIL: [&str; 4] = ["fatima", "elif", "daan", "wijkbalie"];
/// How a server behaves: it goes wrong in ways of which some pass, and some do not.
const MANNERS: [Manner; 4] = [Manner::Takes, Manner::IsDown, Manner::Says(451), Manner::Says(550)];
/// As many histories as fit into some seconds; each has dozens of looks at the promise.
const HISTORIES: u32 = 8;

/// What somebody with a matter writes or presses: words for whoever has the word, a second matter, "iets anders", another matter.
const SAID: [&str; 5] = ["en nu?", "mens", "weet ik niet", "a:1:for:other", "a:1:for:2"];

#[derive(Clone, Debug)]
enum Event {
    OwesRent,
    IsInDanger,
    Writes { person: usize, what: usize },
    IsNotTheirs { worker: usize, number: i64 },
    Takes { worker: usize, number: i64 },
    GivesBack { worker: usize, number: i64 },
    Closes { worker: usize, number: i64 },
    Notes { worker: usize, number: i64 },
    MakesUrgent { worker: usize, number: i64 },
    PutsTogether { worker: usize, number: i64, into: i64 },
    TakesApart { worker: usize, number: i64 },
    GoesAway { worker: usize },
    ComesBack { worker: usize },
    LosesPhone { worker: usize },
    GetsPhone { worker: usize },
    MailBecomes { manner: usize },
    CallsBecome { manner: usize },
    TimePasses { minutes: i64 },
    ClockIsSetBack { minutes: i64 },
    Breaks { transaction: u64, moment: usize, stops: bool },
    IsStartedAgain,
}

fn event() -> impl Strategy<Value = Event> {
    let (worker, number) = (0..WORKERS.len(), 1..5_i64);
    let both = (worker.clone(), number);
    prop_oneof![
        2 => Just(Event::OwesRent),
        1 => Just(Event::IsInDanger),
        4 => (1..3_usize, 0..SAID.len()).prop_map(|(person, what)| Event::Writes { person, what }),
        1 => both.clone().prop_map(|(worker, number)| Event::IsNotTheirs { worker, number }),
        3 => both.clone().prop_map(|(worker, number)| Event::Takes { worker, number }),
        2 => both.clone().prop_map(|(worker, number)| Event::GivesBack { worker, number }),
        1 => both.clone().prop_map(|(worker, number)| Event::Closes { worker, number }),
        1 => both.clone().prop_map(|(worker, number)| Event::Notes { worker, number }),
        1 => both.clone().prop_map(|(worker, number)| Event::MakesUrgent { worker, number }),
        2 => (both.clone(), 1..5_i64).prop_map(|((worker, number), into)| Event::PutsTogether { worker, number, into }),
        1 => both.prop_map(|(worker, number)| Event::TakesApart { worker, number }),
        2 => worker.clone().prop_map(|worker| Event::GoesAway { worker }),
        1 => worker.clone().prop_map(|worker| Event::ComesBack { worker }),
        1 => worker.clone().prop_map(|worker| Event::LosesPhone { worker }),
        1 => worker.prop_map(|worker| Event::GetsPhone { worker }),
        1 => (0..MANNERS.len()).prop_map(|manner| Event::MailBecomes { manner }),
        1 => (0..MANNERS.len()).prop_map(|manner| Event::CallsBecome { manner }),
        6 => prop_oneof![1..30_i64, 60..600_i64, 1440..8000_i64].prop_map(|minutes| Event::TimePasses { minutes }),
        1 => (1..90_i64).prop_map(|minutes| Event::ClockIsSetBack { minutes }),
        2 => (1..12_u64, 0..3_usize, any::<bool>()).prop_map(|(transaction, moment, stops)| Event::Breaks { transaction, moment, stops }),
        1 => Just(Event::IsStartedAgain),
    ]
}

/// The house, who is away, and how many people came.
struct Street {
    house: House,
    servers: Arc<Servers>,
    away: BTreeSet<usize>,
    people: usize,
    forms: usize,
}

impl Street {
    async fn happens(&mut self, event: Event) {
        match event {
            Event::OwesRent => {
                self.people += 1;
                let who = format!("sam{}", self.people);
                self.house.owes_rent(&who).await;
            }
            Event::IsInDanger => {
                self.people += 1;
                let who = format!("sam{}", self.people);
                self.house.says(&who, "ik wil niet meer leven").await;
            }
            Event::Writes { person, what } if person <= self.people => {
                let content = if SAID[what].starts_with("a:") { tap(SAID[what]) } else { words(SAID[what]) };
                self.house.does(&format!("sam{person}"), content).await;
            }
            Event::Writes { .. } => {}
            Event::IsNotTheirs { worker, number } => {
                self.moves_the_last_message(worker, number).await;
            }
            Event::Takes { worker, number } => self.house.does(WORKERS[worker], tap(&Press::Claim { signal: number }.encode())).await,
            Event::GivesBack { worker, number } => {
                self.house.does(WORKERS[worker], tap(&Press::HandBack { signal: number }.encode())).await;
            }
            Event::Closes { worker, number } => {
                let words = Words::ToEach { reporter: "Dank u.".into(), person: "Dank u.".into() };
                self.acts(worker, number, Act::Close(Ending { outcome: "helped".into(), words, follow_up: None })).await;
            }
            Event::Notes { worker, number } => self.acts(worker, number, Act::Note { words: "gebeld".into() }).await,
            Event::MakesUrgent { worker, number } => {
                self.acts(worker, number, Act::Raise { to: Urgency::Urgent, why: "spoed".into() }).await;
            }
            Event::PutsTogether { worker, number, into } => {
                self.forms += 1;
                let key = format!("form {}", self.forms);
                if let Err(error) = self.house.desk().await.join(&WORKERS[worker].into(), number, into, &key).await {
                    self.house.recover(&error);
                }
            }
            Event::TakesApart { worker, number } => {
                self.forms += 1;
                let key = format!("form {}", self.forms);
                if let Err(error) = self.house.desk().await.part(&WORKERS[worker].into(), number, &key).await {
                    self.house.recover(&error);
                }
            }
            Event::GoesAway { worker } => {
                self.away.insert(worker);
                self.apply().await;
            }
            Event::ComesBack { worker } => {
                self.away.remove(&worker);
                self.apply().await;
            }
            Event::LosesPhone { worker } => self.loses_phone(WORKERS[worker]).await,
            Event::GetsPhone { worker } => self.gets_phone(WORKERS[worker]).await,
            Event::MailBecomes { manner } => self.servers.post.behaves(MANNERS[manner]),
            // A call that hangs is one whose server is down, and costs a test its patience.
            Event::CallsBecome { manner } => {
                self.servers.on_call.behaves([Manner::Takes, Manner::Says(503), Manner::Says(429), Manner::Says(410)][manner]);
            }
            Event::TimePasses { minutes } => self.house.later(SignedDuration::from_mins(minutes)),
            Event::ClockIsSetBack { minutes } => self.house.later(SignedDuration::from_mins(-minutes)),
            Event::Breaks { transaction, moment, stops } => {
                let aftermath = if stops { Aftermath::Stops } else { Aftermath::GoesOn };
                self.house.shut(Faults::at(transaction, Moment::ALL[moment], aftermath)).await;
            }
            Event::IsStartedAgain => self.house.shut(Faults::none()).await,
        }
        self.house.settle().await;
    }

    /// A worker says that the last message of this matter is not theirs.
    async fn moves_the_last_message(&mut self, worker: usize, number: i64) {
        let (store, network) = (self.house.desk().await.store().clone(), self.house.desk().await.network().id.clone());
        let Some(conversation) = store.case(&network, number).await.unwrap().and_then(|case| case.conversation) else { return };
        let said = store.history(conversation).await.unwrap();
        let mut theirs = said.iter().rev().filter(|line| line.direction == Direction::In && line.signal.is_some());
        let Some(message) = theirs.next().map(|line| line.id) else { return };
        self.acts(worker, number, Act::Move { message, to: None }).await;
    }

    async fn loses_phone(&mut self, worker: &str) {
        let gone = match worker {
            "fatima" => "UPDATE worker_chats SET revoked_at = 1 WHERE worker = 'fatima'",
            "joris" => "UPDATE worker_chats SET revoked_at = 1 WHERE worker = 'joris'",
            "elif" => "UPDATE worker_chats SET revoked_at = 1 WHERE worker = 'elif'",
            "daan" => "UPDATE worker_chats SET revoked_at = 1 WHERE worker = 'daan'",
            _ => "UPDATE worker_chats SET revoked_at = 1 WHERE worker = 'mirjam'",
        };
        self.house.place.by_hand(gone).await;
        self.house.shut(Faults::none()).await;
    }

    async fn gets_phone(&mut self, worker: &str) {
        let account = waakvlam::desk::Desk::terminal_account();
        if let Err(error) = self.house.desk().await.seat(&account, &worker.into(), &worker.into()).await {
            self.house.recover(&error);
        }
    }

    async fn acts(&mut self, worker: usize, number: i64, act: Act) {
        self.forms += 1;
        let key = format!("form {}", self.forms);
        if let Err(error) = self.house.desk().await.act(&WORKERS[worker].into(), number, act, &key).await {
            self.house.recover(&error);
        }
    }

    /// The network with whoever is away. A broken store is tried again with the next.
    async fn apply(&mut self) {
        let mut document = std::fs::read_to_string(dialogs().join(FICTIONAL)).unwrap();
        for worker in &self.away {
            let at = document.find(&format!("  - id: {}\n", WORKERS[*worker])).unwrap();
            let after = document.split_off(at);
            document.push_str(&after.replacen("    org:", "    absent_until: 2027-06-01\n    org:", 1));
        }
        let network = self.house.desk().await.library().network_of("buurt", &document).unwrap();
        let network = addressed(network, &WITH_MAIL);
        if let Err(waakvlam::desk::ApplyError::Store(error)) = self.house.desk().await.apply(&document, network).await {
            self.house.recover(&error);
        }
    }

    /// Every open signal has an owner who exists, a next moment that lies ahead, a next person and a clock set to that moment;
    /// and how much each worker has on hand is counted right.
    async fn nobody_falls_through(&mut self, after: &Event) -> Result<(), TestCaseError> {
        let (store, network, now) = (self.house.desk().await.store().clone(), self.house.desk().await.network(), self.house.clock.now());
        prop_assert_eq!(store.orphans(&network.id).await.unwrap(), 0, "after {:?}", after);
        for number in 1.. {
            let Some(case) = store.case(&network.id, number).await.unwrap() else { break };
            let Course::Open { next_at, next_who } = &case.standing.course else { continue };
            prop_assert!(*next_at > now, "number {number} waits for a moment that is past, {next_at}, after {after:?}");
            let comes = network.worker(&next_who.as_str().into()).is_some() || *next_who == network.catch_all.0;
            prop_assert!(comes, "{next_who} comes next at {number}, after {after:?}");
            let exists = match &case.standing.owner {
                Owner::Worker(worker) => network.worker(worker).is_some(),
                Owner::Desk(desk) => network.desks.contains_key(desk),
            };
            prop_assert!(exists, "{:?} has {number}, after {after:?}", case.standing.owner);
        }
        let wrong = "SELECT count(*) FROM signals s JOIN timers t ON t.owner = s.id AND t.kind = 'clock'
                     WHERE s.closed_at IS NOT NULL OR t.turn <> s.version OR (t.due_at <> s.next_at AND t.due_at > s.next_at)";
        prop_assert_eq!(self.house.place.count(wrong).await, 0, "a clock goes by another signal's time after {:?}", after);
        let carried_by_nobody = "SELECT count(*) FROM merges m JOIN signals s ON s.id = m.signal JOIN signals a ON a.id = m.into_signal
                                 WHERE m.ended_at IS NULL AND (a.closed_at IS NOT NULL OR s.closed_at IS NULL)";
        prop_assert_eq!(self.house.place.count(carried_by_nobody).await, 0, "a signal is with one that is closed after {:?}", after);
        let astray = "SELECT count(*) FROM messages m JOIN signals s ON s.id = m.signal
                      WHERE m.author = 'person' AND s.conversation <> m.conversation";
        prop_assert_eq!(self.house.place.count(astray).await, 0, "a message is at somebody else's matter after {:?}", after);
        let miscounted = "SELECT count(*) FROM workers w WHERE w.open_cases <> (SELECT count(*) FROM signals s
                          WHERE s.owner = w.id AND s.owner_kind = 'worker' AND s.closed_at IS NULL)";
        prop_assert_eq!(self.house.place.count(miscounted).await, 0, "open cases are counted wrong after {:?}", after);
        Ok(())
    }
}

async fn lived(library: &RefCell<Option<Library>>, events: Vec<Event>) -> Result<(), TestCaseError> {
    let mut house = House::closed();
    if let Some(library) = library.take() {
        house.lend(library);
    }
    let servers = Arc::new(Servers::open().await);
    house.outside = Some((servers.clone(), WITH_MAIL.to_vec()));
    house.seat(&WORKERS).await;
    let mut street = Street { house, servers, away: BTreeSet::new(), people: 0, forms: 0 };
    let mut told = Ok(());
    for event in events {
        street.happens(event.clone()).await;
        told = street.nobody_falls_through(&event).await;
        if told.is_err() {
            break;
        }
    }
    street.house.shut(Faults::none()).await;
    library.replace(Some(street.house.into_library()));
    told
}

#[test]
fn promise_1_after_everything_that_can_happen_every_open_signal_has_somebody_a_next_moment_and_a_next_person() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let config = Config { cases: HISTORIES, failure_persistence: None, max_shrink_iters: 40, ..Config::default() };
    let library = RefCell::new(None);
    let mut runner = TestRunner::new(config);
    runner.run(&prop::collection::vec(event(), 10..30), |events| runtime.block_on(lived(&library, events))).unwrap();
}
