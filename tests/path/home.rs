//! A house with a desk in it, phones that talk to it, and words to say stories in.
//!
//! Time stands still on a Monday at eleven in the morning, unless a test moves it. Every phone is a terminal: what was sent
//! to it is there as soon as the desk has settled down.

use crate::Place;
use crate::outside::{Servers, addressed};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use waakvlam::channel::telegram::Telegram;
use waakvlam::config::Relay;
use waakvlam::desk::case::{Act, Done};
use waakvlam::desk::{Desk, FICTIONAL, Library, Outlet, Policy, Terminal};
use waakvlam::id::{ConversationId, SignalId};
use waakvlam::mailbox::{Content, Inbound, LEASE, Outgoing, Press};
use waakvlam::personal::Text;
use waakvlam::routing::Network;
use waakvlam::routing::network::Nature;
use waakvlam::store::{Case, Faults, Message, Seal, Settings, Store, StoreError};
use waakvlam::time::Clock;

/// A Monday, eleven in the morning in Amsterdam: everybody is at work, and Elif is on duty for danger.
pub(crate) const MONDAY: &str = "2026-11-23T10:00:00Z";

/// How often something is tried again before a test says that it never ends.
const MOST_TRIES: usize = 50;

/// Where the shipped dialogs are.
pub(crate) fn dialogs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dialogs")
}

/// A house.
pub(crate) struct House {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) place: Place,
    pub(crate) clock: Clock,
    pub(crate) relay: Relay,
    terminal: Terminal,
    faults: Faults,
    desk: Option<Desk>,
    /// A library that no desk uses now: reading one anew costs more than everything else here.
    spare: Option<Library>,
    telegram: Option<Arc<Telegram>>,
    /// A mail server and an on-call system, and who has a mailbox.
    pub(crate) outside: Option<(Arc<Servers>, Vec<&'static str>)>,
    /// The fictional neighbourhood, as the law sees it.
    nature: Nature,
    arrived: Vec<Inbound>,
    shown: BTreeMap<String, Vec<Outgoing>>,
    read: BTreeMap<String, usize>,
    events: usize,
    /// How many codes were made.
    pub(crate) codes_made: usize,
}

impl House {
    /// With workers who may read what they claimed.
    pub(crate) async fn open() -> Self {
        let mut house = Self::closed();
        house.desk().await;
        house
    }

    /// With workers who may not.
    pub(crate) async fn without_relay() -> Self {
        let mut house = Self { relay: Relay::Off, ..Self::closed() };
        house.desk().await;
        house
    }

    /// As if real people depended on it.
    pub(crate) async fn real() -> Self {
        let mut house = Self { nature: Nature::Real, ..Self::closed() };
        house.desk().await;
        house
    }

    /// As if real people depended on it, with this library, a mail server and an on-call system; these have a mailbox.
    pub(crate) async fn lent_with_outside(library: Library, with_mail: &[&'static str]) -> (Arc<Servers>, Self) {
        let servers = Arc::new(Servers::open().await);
        let outside = Some((servers.clone(), with_mail.to_vec()));
        (servers, Self { nature: Nature::Real, spare: Some(library), outside, ..Self::closed() })
    }

    /// That speaks through a bot instead of terminals.
    pub(crate) async fn with_telegram(telegram: Arc<Telegram>) -> Self {
        let mut house = Self { telegram: Some(telegram), ..Self::closed() };
        house.desk().await;
        house
    }

    /// The same neighbourhood as if real people depended on it.
    pub(crate) async fn real_with_telegram(telegram: Arc<Telegram>) -> Self {
        let mut house = Self { telegram: Some(telegram), nature: Nature::Real, ..Self::closed() };
        house.desk().await;
        house
    }

    /// The same, with this library.
    pub(crate) async fn lent_with_telegram(telegram: Arc<Telegram>, library: Library) -> Self {
        let mut house = Self { telegram: Some(telegram), spare: Some(library), ..Self::closed() };
        house.desk().await;
        house
    }

    /// The desk itself, for a program that shares it; this house has none any more.
    pub(crate) fn into_desk(mut self) -> (tempfile::TempDir, Desk) {
        (self.folder, self.desk.take().unwrap())
    }

    /// Before anybody opened it.
    pub(crate) fn closed() -> Self {
        let start: Timestamp = MONDAY.parse().unwrap();
        let folder = tempfile::tempdir().unwrap();
        Self {
            place: Place::fresh(folder.path()),
            folder,
            clock: Clock::fixed(start),
            relay: Relay::AfterClaim,
            terminal: Terminal::default(),
            faults: Faults::none(),
            desk: None,
            spare: None,
            telegram: None,
            outside: None,
            nature: Nature::Fictional,
            arrived: Vec::new(),
            shown: BTreeMap::new(),
            read: BTreeMap::new(),
            events: 0,
            codes_made: 0,
        }
    }

    /// Another library than the shipped one, for a desk that is yet to be opened.
    pub(crate) fn lend(&mut self, library: Library) {
        self.spare = Some(library);
    }

    /// Shuts the desk and hands back its library; the next thing that is done opens it again, with these faults.
    pub(crate) async fn shut(&mut self, faults: Faults) {
        if let Some(desk) = &self.desk {
            desk.store().close().await;
        }
        self.let_go();
        self.faults = faults;
    }

    /// A house like this one, which is shut, in a folder of its own; it gets the library. A second later, so that no id is
    /// drawn twice.
    pub(crate) fn copy(&mut self, faults: Faults) -> Self {
        let copy = Self::closed();
        for entry in std::fs::read_dir(self.folder.path()).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), copy.folder.path().join(entry.file_name())).unwrap();
        }
        copy.place.take_over(&self.place);
        copy.later(SignedDuration::from_secs(1));
        let (arrived, shown, events) = (self.arrived.clone(), self.shown.clone(), self.events);
        let outside = self.outside.clone();
        Self { relay: self.relay, spare: self.spare.take(), outside, faults, arrived, shown, events, ..copy }
    }

    /// The library, for the next house.
    pub(crate) fn into_library(mut self) -> Library {
        self.let_go();
        self.spare.take().unwrap()
    }

    fn let_go(&mut self) {
        if let Some(desk) = self.desk.take() {
            let library = desk.library();
            drop(desk);
            self.spare = std::sync::Arc::into_inner(library);
        }
    }

    /// The desk; opened if need be, as often as it takes.
    pub(crate) async fn desk(&mut self) -> &Desk {
        for _ in 0..MOST_TRIES {
            if self.desk.is_some() {
                break;
            }
            match self.try_open().await {
                Ok(desk) => self.desk = Some(desk),
                Err(error) => self.recover(&error),
            }
        }
        self.desk.as_ref().unwrap()
    }

    async fn try_open(&mut self) -> Result<Desk, StoreError> {
        let folder = self.folder.path();
        let seal = Seal::File(folder.join("seal.key"));
        let (clock, faults) = (self.clock.clone(), self.faults.clone());
        let settings = Settings { database: self.place.location(), seal, clock: clock.clone(), holder: "here".into(), faults };
        let store = Store::open(settings).await?.store;
        let library = self.spare.take().unwrap_or_else(|| Library::read(&dialogs()).unwrap());
        let network = Network { nature: self.nature, ..library.network(&dialogs().join(FICTIONAL)).unwrap() };
        let terminal = self.telegram.is_none().then(|| self.terminal.clone());
        let outlet = Outlet::of(self.telegram.clone(), terminal);
        let (outlet, network) = match &self.outside {
            Some((servers, with_mail)) => (outlet.with(servers.ways()), addressed(network, with_mail)),
            None => (outlet, network),
        };
        Desk::open(
            store,
            clock,
            library,
            network,
            outlet,
            Policy { relay: self.relay, keep_arrears_months: 6, erase_after_days: 7, key_backup_days: 35 },
        )
        .await
    }

    /// What a running program does after an error of the store: waits and goes on, or is started again.
    pub(crate) fn recover(&mut self, error: &StoreError) {
        assert!(matches!(error, StoreError::Fault { .. } | StoreError::Closed), "{error}");
        if matches!(error, StoreError::Closed) {
            self.let_go();
        }
        self.later(LEASE + SignedDuration::from_secs(1));
    }

    pub(crate) fn later(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// Gives these workers a chat each, under their own names.
    pub(crate) async fn seat(&mut self, workers: &[&str]) {
        for worker in workers {
            self.desk().await.seat(&Desk::terminal_account(), &Text::from(*worker), &(*worker).into()).await.unwrap();
        }
        self.settle().await;
    }

    /// Somebody does something, and everything that follows happens.
    pub(crate) async fn does(&mut self, who: &str, content: Content) {
        let inbound = self.event(who, content).await;
        self.receive(vec![inbound]).await;
        self.settle().await;
    }

    /// Something that reaches the desk, with a number of its own.
    pub(crate) async fn event(&mut self, who: &str, content: Content) -> Inbound {
        self.events += 1;
        Inbound {
            network: self.desk().await.network().id.clone(),
            account: Desk::terminal_account(),
            external_id: self.events.to_string(),
            address: who.into(),
            at: self.clock.now(),
            language_hint: None,
            content,
        }
    }

    /// Hands a batch over until it is written down.
    pub(crate) async fn receive(&mut self, batch: Vec<Inbound>) {
        self.arrived.extend(batch.iter().cloned());
        for _ in 0..MOST_TRIES {
            match self.desk().await.receive(batch.clone(), None).await {
                Ok(_) => return,
                Err(error) => self.recover(&error),
            }
        }
        panic!("it was never written down");
    }

    /// Takes turns and sends until nothing is left to do now.
    pub(crate) async fn settle(&mut self) {
        for _ in 0..MOST_TRIES {
            let settled = self.desk().await.settle_down().await;
            self.look();
            match settled {
                Ok(()) => return,
                Err(error) => self.recover(&error),
            }
        }
        panic!("it never came to rest");
    }

    pub(crate) fn look(&mut self) {
        for printed in self.terminal.take() {
            self.shown.entry(printed.address.expose().to_owned()).or_default().push(printed.message);
        }
    }

    /// Everything that ever arrived comes once more; how much of it was taken for new.
    pub(crate) async fn redeliver(&mut self) -> usize {
        let again = self.arrived.clone();
        let fresh = self.desk().await.receive(again, None).await.unwrap();
        self.settle().await;
        fresh
    }

    pub(crate) async fn starts(&mut self, who: &str) {
        self.does(who, Content::Started { payload: None }).await;
    }

    pub(crate) async fn says(&mut self, who: &str, text: &str) {
        self.does(who, words(text)).await;
    }

    /// Taps the button with this on it in the latest message that has one.
    pub(crate) async fn presses(&mut self, who: &str, label: &str) {
        let data = self.button(who, label).encode();
        self.does(who, Content::Pressed { data, message: None }).await;
    }

    /// What the latest button with this on it does.
    pub(crate) fn button(&self, who: &str, label: &str) -> Press {
        let shown = self.shown.get(who).map(Vec::as_slice).unwrap_or_default();
        let found = shown.iter().rev().flat_map(|message| &message.buttons).find(|button| button.label.contains(label));
        found.unwrap_or_else(|| panic!("{who} has no button {label:?}; they see {:#?}", self.all(who))).press.clone()
    }

    /// What reached them since they last looked.
    pub(crate) fn reads(&mut self, who: &str) -> Vec<String> {
        let all = self.all(who);
        let read = self.read.insert(who.to_owned(), all.len()).unwrap_or_default();
        all.into_iter().skip(read).collect()
    }

    /// The one message that reached them since they last looked.
    pub(crate) fn reads_one(&mut self, who: &str) -> String {
        let mut read = self.reads(who);
        assert_eq!(read.len(), 1, "{who} reads one message: {read:#?}");
        read.remove(0)
    }

    /// The buttons under the last message that reached them.
    pub(crate) fn labels(&self, who: &str) -> Vec<String> {
        let last = self.shown.get(who).and_then(|shown| shown.last());
        last.map(|message| message.buttons.iter().map(|button| button.label.clone()).collect()).unwrap_or_default()
    }

    /// Everything that ever reached them.
    pub(crate) fn all(&self, who: &str) -> Vec<String> {
        self.shown.get(who).into_iter().flatten().map(|message| message.text.expose().to_owned()).collect()
    }

    /// Everybody whom anything reached.
    pub(crate) fn everybody(&self) -> Vec<String> {
        self.shown.keys().cloned().collect()
    }

    /// Which conversation this is.
    pub(crate) async fn conversation(&mut self, who: &str) -> ConversationId {
        let probe = self.event(who, Content::Left).await;
        let envelope = waakvlam::id::EnvelopeId(self.clock.id());
        let post = waakvlam::store::Post { envelope, inbound: probe, danger: None };
        let now = self.clock.now();
        match self.desk().await.store().post(vec![post], None, now).await.unwrap().remove(0) {
            waakvlam::store::Posted::New { conversation, .. } | waakvlam::store::Posted::Danger { conversation, .. } => conversation,
            waakvlam::store::Posted::Duplicate => panic!("a fresh number"),
        }
    }

    /// The signals of somebody, oldest first.
    pub(crate) async fn cases(&mut self, who: &str) -> Vec<Case> {
        let conversation = self.conversation(who).await;
        let mut cases = self.desk().await.store().cases_in(conversation).await.unwrap();
        cases.sort_by_key(|case| case.number);
        cases
    }

    /// What happened to a signal, in words: `raised`, `claimed`, …
    pub(crate) async fn happened(&mut self, signal: SignalId) -> Vec<String> {
        let events = self.desk().await.store().events(signal).await.unwrap();
        events.into_iter().map(|event| event.what).collect()
    }

    /// Everything that was said in a conversation.
    pub(crate) async fn history(&mut self, who: &str) -> Vec<Message> {
        let conversation = self.conversation(who).await;
        self.desk().await.store().history(conversation).await.unwrap()
    }

    /// How many files are kept.
    pub(crate) async fn attachments(&self) -> i64 {
        self.place.count("SELECT count(*) FROM attachments").await
    }

    /// Nothing waits, and nothing was given up.
    pub(crate) async fn is_at_rest(&mut self) {
        self.later(LEASE + SignedDuration::from_secs(1));
        let now = self.clock.now();
        let store = self.desk().await.store().clone();
        let network = self.desk().await.network().id.clone();
        assert!(store.claim_turns(now, 10).await.unwrap().is_empty(), "a turn is left");
        assert!(store.claim_out(now, 10).await.unwrap().is_empty(), "a send is left");
        assert_eq!(store.dead(&network).await.unwrap(), [], "a dead letter");
    }

    /// From hello to the question whether all about the rent is right, as a tenant in the right part of town.
    pub(crate) async fn answers_about_rent(&mut self, who: &str) {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik huur hier zelf").await;
        self.says(who, "ik ben achter met de huur").await;
        self.says(who, "540 euro").await;
        self.says(who, "sinds september").await;
        self.presses(who, "Ja, een herinnering").await;
        self.says(who, "6713 AB 14").await;
    }

    /// From hello to a signal about rent; its number.
    pub(crate) async fn owes_rent(&mut self, who: &str) -> i64 {
        self.answers_about_rent(who).await;
        self.presses(who, "Ja, dit klopt").await;
        self.reads(who);
        let case = self.cases(who).await.pop().unwrap();
        self.settle().await;
        case.number
    }

    /// What is told of people in the middle of something, before these dialogs are put into use.
    pub(crate) async fn fates(&mut self, library: &Library) -> Vec<String> {
        let (store, network) = (self.desk().await.store().clone(), self.desk().await.network().id.clone());
        waakvlam::desk::revision::told(&waakvlam::desk::revision::places(&store, &network, library).await.unwrap())
    }

    /// From hello to the question how much rent it is.
    pub(crate) async fn is_asked_how_much(&mut self, who: &str) {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik huur hier zelf").await;
        self.presses(who, "Huur of geld").await;
        self.presses(who, "De huur betalen").await;
        self.reads(who);
    }

    /// An act of the console; the conversation it concerns takes its turn.
    pub(crate) async fn does_on_page(&mut self, worker: &str, number: i64, act: Act) -> Done {
        self.codes_made += 1;
        let key = format!("form{}", self.codes_made);
        let desk = self.desk().await;
        let worker = worker.into();
        let done = while_turns_are_taken(desk, desk.act(&worker, number, act, &key)).await.unwrap();
        self.settle().await;
        done
    }
}

/// Typed words.
pub(crate) fn words(text: &str) -> Content {
    Content::Words { text: text.into(), message: None, reply_to: None }
}

/// Whether one of these has these words in it.
pub(crate) fn one_has(messages: &[String], words: &str) -> bool {
    messages.iter().any(|message| message.contains(words))
}

/// A tap on a button that carries this.
pub(crate) fn tap(data: &str) -> Content {
    Content::Pressed { data: data.to_owned(), message: None }
}

/// What a page does, which waits for the person's conversation to take note: turns are taken beside it.
pub(crate) async fn while_turns_are_taken<T>(desk: &Desk, acting: impl Future<Output = T>) -> T {
    let is_done = std::cell::Cell::new(false);
    let acting = async {
        let done = acting.await;
        is_done.set(true);
        done
    };
    let settling = async {
        while !is_done.get() {
            desk.settle_down().await.unwrap();
            tokio::task::yield_now().await;
        }
    };
    tokio::join!(acting, settling).0
}
