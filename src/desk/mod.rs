//! Where pure meets the world: the only room that calls the engine and the store and a channel.
//!
//! Reading order, which is a message's own: `receive` writes down what came, `turn` lets the rooms think about it and
//! writes down what they made of it, `deliver` sends it. `person` and `worker` are the two sorts of turn; `raise` makes a
//! signal and routes it; `notice` is what one conversation tells another.
//!
//! The one decision: every step here is a call that does one batch and returns. Whoever runs the program calls them in a
//! loop; a test calls them one by one, and nothing depends on timing.

pub mod absence;
mod acquaint;
mod agenda;
mod agree;
pub mod arrears;
pub mod audit;
mod awaited;
mod bundle;
pub mod case;
pub mod casework;
pub mod chat;
mod check_in;
pub mod clock;
mod compared;
pub mod correcting;
pub mod coverage;
pub mod custody;
pub mod dead_letters;
mod deliver;
pub mod diary;
pub mod dropout;
mod embeddings;
pub mod erasing;
pub mod figures;
mod first_words;
pub mod follow_up;
pub mod following;
mod guess;
pub mod hand_over;
mod homes;
mod key_copies;
mod large;
pub mod learning;
mod learnt;
pub mod library;
mod more_urgent;
mod network;
mod notice;
mod outlet;
mod outside;
pub mod own_data;
mod person;
mod places;
mod promise;
mod propose;
mod pulse;
mod raise;
mod recall;
mod receive;
mod reopen;
pub mod replay;
pub mod retain;
pub mod revision;
mod ring;
mod run;
mod said_twice;
mod seat;
pub mod sign_in;
mod sources;
pub mod stamp;
mod stuck;
mod take_along;
pub mod together;
pub mod transcript;
pub mod translate;
mod turn;
mod unasked;
mod undelivered;
pub mod unsaying;
mod watch;
mod worker;
mod written;

pub use agree::Told;
pub use compared::{LastCompared, Model, in_place, keep_answers, last_compared};
pub use key_copies::{Copies, KeyCopies};
pub use large::{Large, LargeError, Teaching, Wait, taught, teach, tune};
pub use learnt::{LearntError, Training, examples, learnt, train_again};
pub use library::{FICTIONAL, Library, LibraryError};
pub use network::{ApplyError, Departure, workers_of};
pub use outlet::{Outlet, Outside, Printed, Terminal};
pub use pulse::{Beat, Beats};
pub use revision::{Place, TakenBack};
pub use run::Stop;
pub use seat::{LinkError, make_link, make_link_for};
pub use sources::Sources;
pub use watch::{Look, Watch};

use agenda::Agenda;

use crate::classify::Classifier;
use crate::config::Relay;
use crate::id::{ConversationId, NetworkId, WorkerId};
use crate::mailbox::{Account, Channel};
use crate::personal::Text;
use crate::routing::Network;
use crate::store::{Store, StoreError};
use crate::time::Clock;
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, AtomicI64};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

/// How many conversations one batch of turns takes: enough to share a commit among a burst, few enough that the first
/// of them waits no more than some milliseconds for the last.
const BATCH: u32 = 64;

/// The desk.
pub struct Desk {
    store: Store,
    clock: Clock,
    current: RwLock<InUse>,
    /// Books that people are still pinned to, by their number in the store.
    shelf: RwLock<BTreeMap<i64, Arc<crate::dialog::Book>>>,
    /// Whose desk this is: never changes while it runs.
    served: NetworkId,
    network: RwLock<Arc<Network>>,
    /// The network as its document says, without what workers said about being away.
    filed: RwLock<Arc<Network>>,
    /// When it was looked last who is away by their own word, in seconds.
    looked_at_absences: AtomicI64,
    outlet: Outlet,
    awaited: awaited::Awaited,
    stuck: stuck::Stuck,
    policy: Policy,
    chats: RwLock<Chats>,
    addresses: RwLock<outside::Addresses>,
    learning: tokio::sync::Mutex<()>,
    /// Whether anybody could ever be alerted: from then on people are served.
    opened: AtomicBool,
    agenda: Agenda,
    homes: Arc<homes::Homes>,
    pulse: pulse::Pulse,
    looks: audit::Looks,
    classifier: OnceLock<Classifier>,
    large: OnceLock<Arc<Large>>,
    key_copies: OnceLock<Copies>,
}

/// A library, and the number of its book in the store: they change together.
#[derive(Debug)]
struct InUse {
    revision: i64,
    library: Arc<Library>,
}

/// What the desk may do with what people told, and how long it keeps some of it.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// Whether workers read cases on Telegram.
    pub relay: Relay,
    /// For how many months arrears are kept that were closed without help.
    pub keep_arrears_months: u8,
    /// Days between somebody's asking to be erased and its being done.
    pub erase_after_days: u16,
    /// Days that a copy of the keys is kept: so long after an erasure it can still be undone by hand, and no longer.
    pub key_backup_days: u16,
}

/// Where workers are reached.
#[derive(Debug, Default)]
struct Chats {
    /// Where each worker is alerted.
    of: BTreeMap<WorkerId, Vec<ConversationId>>,
    /// Whose chat it is, by account and address: texts from these are not screened.
    by_address: HashMap<(Channel, Text), WorkerId>,
    /// Chats that act for every desk, in trials.
    trial: Vec<ConversationId>,
    /// Until when each worker is signed in to the console, if nothing more comes from there.
    signed_in: BTreeMap<WorkerId, Timestamp>,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").field("network", &self.served).finish_non_exhaustive()
    }
}

impl Desk {
    /// A desk over an open store. The library is kept there under a new revision if it is another one than before.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn open(
        store: Store,
        clock: Clock,
        library: Library,
        network: Network,
        outlet: Outlet,
        policy: Policy,
    ) -> Result<Self, StoreError> {
        let now = clock.now();
        let revision = store.release_book(&network.id, &library.sources.document(), now).await?;
        if store.network(&network.id).await?.is_none() {
            store.apply_network(&network.id, &network_document(&network), &workers_of(&network), now).await?;
        }
        let desk = Self {
            store,
            clock,
            current: RwLock::new(InUse { revision, library: Arc::new(library) }),
            shelf: RwLock::default(),
            served: network.id.clone(),
            network: RwLock::new(Arc::new(network.clone())),
            filed: RwLock::new(Arc::new(network)),
            looked_at_absences: AtomicI64::new(i64::MIN),
            outlet,
            awaited: awaited::Awaited::default(),
            stuck: stuck::Stuck::default(),
            policy,
            chats: RwLock::default(),
            looks: audit::Looks::default(),
            addresses: RwLock::default(),
            learning: tokio::sync::Mutex::default(),
            opened: AtomicBool::new(false),
            agenda: Agenda::default(),
            homes: Arc::default(),
            pulse: pulse::Pulse::default(),
            classifier: OnceLock::new(),
            large: OnceLock::new(),
            key_copies: OnceLock::new(),
        };
        desk.learn_chats().await?;
        desk.learn_addresses().await?;
        desk.part_with_the_gone().await?;
        desk.mind_absences().await?;
        desk.look_at_clocks().await?;
        Ok(desk)
    }

    /// The store, for commands that read.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The clock this desk goes by.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// How its loops are.
    pub fn beats(&self) -> Beats {
        self.pulse.beats(self.clock.now())
    }

    /// Whether it speaks through a bot.
    pub fn has_telegram(&self) -> bool {
        self.outlet.telegram.is_some()
    }

    /// Telegram was told where to push: from now on it need not be polled.
    pub fn is_pushed_to(&self) {
        self.pulse.pushed_to(self.clock.now());
    }

    /// How the bot is called that people talk to, if there is one.
    pub fn bot(&self) -> Option<&str> {
        self.outlet.telegram.as_ref().map(|telegram| telegram.username())
    }

    /// The library in use.
    pub fn library(&self) -> Arc<Library> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).library.clone()
    }

    /// Puts a checked library into use, and says its revision; people in the middle of a dialog stay on the book they are
    /// pinned to.
    ///
    /// # Errors
    /// When it cannot be written down; the library before stays in use.
    pub async fn put_into_use(&self, library: Library) -> Result<i64, StoreError> {
        let revision = self.store.release_book(&self.served, &library.sources.document(), self.clock.now()).await?;
        self.serve(revision, library);
        Ok(revision)
    }

    fn serve(&self, revision: i64, library: Library) {
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = InUse { revision, library: Arc::new(library) };
    }

    /// The number of the book that new conversations begin with.
    fn revision(&self) -> i64 {
        self.current.read().unwrap_or_else(PoisonError::into_inner).revision
    }

    fn network_id(&self) -> &NetworkId {
        &self.served
    }

    /// The worker who writes from this chat, if it is one.
    fn worker_at(&self, account: &Account, address: &Text) -> Option<WorkerId> {
        let chats = self.chats.read().unwrap_or_else(PoisonError::into_inner);
        chats.by_address.get(&(account.channel, address.clone())).cloned()
    }
}

/// What is kept of a network: who was in it when it was applied.
fn network_document(network: &Network) -> String {
    let names: Vec<&str> = network.workers.iter().map(|member| member.worker.id.as_str()).collect();
    serde_json::json!({ "network": network.id, "workers": names }).to_string()
}
