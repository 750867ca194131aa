//! A running program with pages on a loopback port: a real desk over a real store.

use crate::Place;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;
use waakvlam::config::Relay;
use waakvlam::desk::{Desk, FICTIONAL, Library, Outlet, Policy, Stop, Terminal};
use waakvlam::mailbox::{Content, Inbound, Press};
use waakvlam::personal::Text;
use waakvlam::routing::Network;
use waakvlam::routing::network::Nature;
use waakvlam::store::{Faults, Seal, Settings, Store};
use waakvlam::time::Clock;
use waakvlam::web::{Pages, serve_pages};

/// When a house where time stands still was opened: a Tuesday, in office hours.
const STILL: &str = "2026-11-24T09:30:00Z";

/// A house that is open until it is dropped.
pub(crate) struct House {
    pub(crate) desk: Arc<Desk>,
    pub(crate) port: u16,
    pub(crate) place: Place,
    /// Counts what the database is asked.
    pub(crate) faults: Faults,
    terminal: Terminal,
    stop: Stop,
    running: Vec<tokio::task::JoinHandle<()>>,
    _folder: tempfile::TempDir,
}

impl Drop for House {
    fn drop(&mut self) {
        self.stop.now();
        self.running.iter().for_each(tokio::task::JoinHandle::abort);
    }
}

impl House {
    /// With pages for this machine only.
    pub(crate) async fn open() -> Self {
        Self::reached_at(None).await
    }

    /// Where time stands still, for whoever compares pages: they tell the minute they are of.
    pub(crate) async fn still() -> Self {
        Self::of(Nature::Fictional, None, Clock::fixed(STILL.parse().unwrap())).await
    }

    /// As if real people depended on it.
    pub(crate) async fn real() -> Self {
        Self::of(Nature::Real, None, Clock::system()).await
    }

    /// With pages that browsers reach at this address.
    pub(crate) async fn reached_at(public_url: Option<&str>) -> Self {
        Self::of(Nature::Fictional, public_url, Clock::system()).await
    }

    async fn of(nature: Nature, public_url: Option<&str>, clock: Clock) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::fresh(folder.path());
        let faults = Faults::counting();
        let seal = Seal::File(folder.path().join("seal.key"));
        let settings = Settings { database: place.location(), seal, clock: clock.clone(), holder: "here".into(), faults: faults.clone() };
        let store = Store::open(settings).await.unwrap().store;
        let library = Library::read(&dialogs()).unwrap();
        let network = Network { nature, ..library.network(&dialogs().join(FICTIONAL)).unwrap() };
        let terminal = Terminal::default();
        let outlet = Outlet::of(None, Some(terminal.clone()));
        let policy = Policy { relay: Relay::AfterClaim, keep_arrears_months: 6, erase_after_days: 7, key_backup_days: 35 };
        let desk = Arc::new(Desk::open(store, clock.clone(), library, network, outlet, policy).await.unwrap());
        let (stop, listener) = (Stop::default(), TcpListener::bind("127.0.0.1:0").await.unwrap());
        let port = listener.local_addr().unwrap().port();
        let public_url = public_url.map(|url| url.parse().unwrap());
        let pages = Pages::over(desk.clone(), clock, public_url, "https://weather.example/".parse().unwrap(), stop.clone());
        let (working, told) = (desk.clone(), stop.clone());
        let running = vec![
            tokio::spawn(async move { working.work(&told).await }),
            tokio::spawn(async move { serve_pages(listener, pages).await.unwrap() }),
        ];
        Self { desk, port, place, faults, terminal, stop, running, _folder: folder }
    }

    /// Ends what works by itself, and waits for what it wrote last: from now on nothing changes but by being asked.
    pub(crate) async fn rests(&self) {
        self.running[0].abort();
        while !self.running[0].is_finished() {
            tokio::task::yield_now().await;
        }
        self.desk.store().prove_writable(self.desk.clock().now()).await.unwrap();
    }

    /// A worker at a terminal does something; by their name in the network.
    pub(crate) async fn worker_does(&self, worker: &str, content: Content) {
        self.desk.seat(&Desk::terminal_account(), &Text::from(worker), &worker.into()).await.unwrap();
        let inbound = Inbound {
            network: self.desk.network().id.clone(),
            account: Desk::terminal_account(),
            external_id: format!("{worker}:{}", uuid_like(&content)),
            address: worker.into(),
            at: "2026-11-23T10:00:00Z".parse().unwrap(),
            language_hint: None,
            content,
        };
        self.desk.receive(vec![inbound], None).await.unwrap();
    }

    /// A worker takes the first signal there is, and says this.
    pub(crate) async fn worker_answers(&self, worker: &str, words: &str) {
        self.worker_does(worker, Content::Pressed { data: Press::Claim { signal: 1 }.encode(), message: None }).await;
        self.worker_does(worker, Content::Words { text: words.into(), message: None, reply_to: None }).await;
    }

    /// What went to terminals: that workers are told can be seen here.
    pub(crate) fn printed(&self) -> Vec<String> {
        self.terminal.take().into_iter().map(|printed| printed.message.text.expose().to_owned()).collect()
    }
}

fn uuid_like(content: &Content) -> String {
    format!("{:x}", serde_json::to_string(content).unwrap().bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())))
}

/// Where the shipped dialogs are.
pub(crate) fn dialogs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dialogs")
}
