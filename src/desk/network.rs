//! The network that is served, and what happens when another document takes its place while people write.
//!
//! The one decision: who is not in the document any more loses their chats and hands back all they had, in one go and at
//! once. A signal whose owner can no longer see it would be owned by nobody, whatever the database says.

use super::Desk;
use super::case::act::status_of;
use super::clock::Matter;
use super::notice::Notice;
use super::worker::TRIAL;
use crate::id::{EnvelopeId, NetworkId, SessionId, WorkerId};
use crate::routing::Network;
use crate::routing::network::Nature;
use crate::signal::Action;
use crate::signal::status::Refused;
use crate::store::{self, Act, Case, Changes, Outcome, SignalChange, SignalEvent, StoreError};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError};
use thiserror::Error;

/// How often a signal that moved meanwhile is read again. Somebody acts on it at this very moment; twice is rare.
const TRIES: usize = 5;

/// Why a network was not put into use. The one before stays.
#[derive(Debug, Error)]
pub enum ApplyError {
    /// The document is of another network.
    #[error("this server serves the network `{served}`, and the file is of `{given}`: stop the server to serve another network")]
    OtherNetwork {
        /// What is served.
        served: NetworkId,
        /// What was given.
        given: NetworkId,
    },
    /// Nobody would hear what nobody takes.
    #[error(
        "nobody of the catch-all desk `{desk}` in this file can be alerted: apply it with somebody in that desk who has a chat, a mailbox or is signed in, let the others open their links, and then apply it as you want it"
    )]
    Unreachable {
        /// The desk.
        desk: String,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A worker who is not in the network any more, and what became of what they had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Departure {
    /// How many chats are no longer theirs.
    pub chats: usize,
    /// The numbers of the signals that went to the catch-all desk.
    pub signals: Vec<i64>,
}

impl Desk {
    /// The network that is served now.
    pub fn network(&self) -> Arc<Network> {
        self.network.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts another document of the same network into use, at once; who left it, and what became of what they had.
    ///
    /// # Errors
    /// The network before stays in use, unless it is the store's error while parting with those who left: then applying it
    /// again, or the next start, goes on where it stopped.
    pub async fn apply(&self, document: &str, network: Network) -> Result<BTreeMap<WorkerId, Departure>, ApplyError> {
        if network.id != self.served {
            return Err(ApplyError::OtherNetwork { served: self.served.clone(), given: network.id });
        }
        if network.nature == Nature::Real && !self.could_alert(&network) {
            return Err(ApplyError::Unreachable { desk: network.catch_all.as_str().to_owned() });
        }
        self.store.apply_network(&self.served, document, &workers_of(&network), self.clock.now()).await?;
        let network = Arc::new(network);
        *self.filed.write().unwrap_or_else(PoisonError::into_inner) = network.clone();
        *self.network.write().unwrap_or_else(PoisonError::into_inner) = network;
        // Who said that they are away is away in this document too.
        self.mind_absences().await?;
        self.learn_addresses().await?;
        let departures = self.part_with_the_gone().await?;
        self.look_at_clocks().await?;
        Ok(departures)
    }

    /// Whether anybody of this network's catch-all desk has a chat where an alert arrives, a mailbox that we can write to, or is
    /// signed in to the console.
    pub(super) fn could_alert(&self, network: &Network) -> bool {
        let now = self.clock.now();
        let chats = self.chats.read().unwrap_or_else(PoisonError::into_inner);
        let signed_in = chats.signed_in.iter().filter(|(_, until)| now < **until).map(|(worker, _)| worker);
        let reachable = chats.of.keys().chain(signed_in).cloned().collect();
        let by_mail = self.outlet.mail().is_some() && network.catch_all_has_mail();
        by_mail || !chats.trial.is_empty() || !network.alertable(&reachable).is_empty()
    }

    /// Takes chats and signals from whoever has some and is not in the network. Chats of a trial are the settings' matter.
    pub(super) async fn part_with_the_gone(&self) -> Result<BTreeMap<WorkerId, Departure>, StoreError> {
        let present: BTreeSet<WorkerId> = workers_of(&self.network()).into_iter().collect();
        let is_gone = |worker: &WorkerId| !present.contains(worker) && !worker.as_str().starts_with(TRIAL);
        let mut departures: BTreeMap<WorkerId, Departure> = BTreeMap::new();
        for (worker, chat) in self.store.worker_chats(&self.served).await? {
            if is_gone(&worker) {
                self.store.revoke_chat(chat, self.clock.now()).await?;
                departures.entry(worker).or_default().chats += 1;
            }
        }
        let now = self.clock.now();
        let sessions = self.store.sessions(&self.served, now).await?;
        let ended: Vec<SessionId> = sessions.into_iter().filter(|session| is_gone(&session.worker)).map(|session| session.id).collect();
        for session in &ended {
            // Ended, and not only not honoured: whoever comes back signs in anew, and a browser that was left behind stays out.
            self.store.end_session(*session, now).await?;
        }
        if !departures.is_empty() || !ended.is_empty() {
            self.learn_chats().await?;
        }
        for worker in self.store.owners(&self.served).await?.into_iter().filter(is_gone) {
            let signals = self.hand_back_all_of(&worker).await?;
            departures.entry(worker).or_default().signals = signals;
        }
        for (worker, departure) in &departures {
            tracing::warn!(%worker, chats = departure.chats, signals = departure.signals.len(), "a worker is not in the network any more: the catch-all desk has their signals");
        }
        Ok(departures)
    }

    async fn hand_back_all_of(&self, worker: &WorkerId) -> Result<Vec<i64>, StoreError> {
        let mut handed_back = Vec::new();
        for _ in 0..TRIES {
            let cases = self.store.owned_by(&self.served, worker).await?;
            let numbered = cases.iter().filter_map(|case| Some((case.number, self.handed_back(case, worker).ok()?)));
            let (numbers, acts): (Vec<i64>, Vec<Act>) = numbered.unzip();
            if acts.is_empty() {
                break;
            }
            for (number, outcome) in numbers.into_iter().zip(self.store.act(acts).await?) {
                match outcome {
                    Outcome::Committed { deliveries } => {
                        handed_back.push(number);
                        self.dispatch(deliveries);
                    }
                    // Somebody acts on it just now: it is read again.
                    Outcome::Conflict => {}
                    Outcome::Failed { reason } => tracing::error!(number, reason, "a signal of a worker who left could not be handed back"),
                }
            }
        }
        self.agenda.ask();
        Ok(handed_back)
    }

    /// The signal goes to the catch-all desk, its members hear of it, and the person's conversation goes on.
    fn handed_back(&self, case: &Case, worker: &WorkerId) -> Result<Act, Refused> {
        let (now, desk, cause) = (self.clock.now(), self.network().catch_all.clone(), EnvelopeId(self.clock.id()));
        let status = status_of(case).after(Action::HandBack { by: worker.clone(), desk: desk.clone() })?;
        let owner = store::Owner::Desk(desk.clone());
        let mut envelopes = self.alerts_again(case, cause, now);
        let notice = Notice::HandedBack { signal: case.id, worker: worker.clone() };
        envelopes.extend(case.conversation.map(|conversation| notice.envelope(EnvelopeId(cause.derive("notice", 0)), conversation, now)));
        let standing =
            store::Standing { status: status.as_str().to_owned(), owner, climb: case.standing.climb.anew(now), ..case.standing.clone() };
        let standing = self.wound(&Matter::of(case), standing, &BTreeMap::new(), now);
        let event = SignalEvent { at: now, what: "worker_left".to_owned(), who: format!("worker:{worker}"), note: None };
        let change = SignalChange::of(case, standing, event);
        Ok(Act { fired: Vec::new(), form: None, changes: Changes { envelopes, signals: vec![change], ..Changes::default() }, at: now })
    }
}

/// Everybody in a network.
pub fn workers_of(network: &Network) -> Vec<WorkerId> {
    network.workers.iter().map(|member| member.worker.id.clone()).collect()
}
