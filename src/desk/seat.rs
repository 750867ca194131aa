//! Where workers are reached: which chats are theirs, and who is signed in to the console.
//!
//! The one decision: a chat becomes a worker's by a one-time link only. What is seated at the start (a trial's chats, the
//! terminal's workers) gets such a link and uses it at once, so there is one way in and one list.

use super::run::Webhook;
use super::sign_in::ends_unless_seen;
use super::{Chats, Desk, Stop, worker};
use crate::channel::telegram::{Telegram, UpdatesError};
use crate::id::{ConversationId, NetworkId, WorkerId};
use crate::mailbox::{Account, Content, Inbound};
use crate::personal::Text;
use crate::routing::Network;
use crate::routing::network::Nature;
use crate::store::{Link, Posted, Redeemed, Session, Store, StoreError};
use crate::time::Clock;
use jiff::{SignedDuration, Timestamp};
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use std::time::Duration;
use thiserror::Error;

/// What a link is for.
const PURPOSE: &str = "chat";
/// How long a link works: a worker who gets it at the end of a day can use it the next morning.
pub const LINK_WORKS_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Makes a one-time link for a worker; the word that stands in it.
///
/// # Errors
/// When it cannot be written down.
pub async fn make_link(store: &Store, network: &NetworkId, worker: &WorkerId, clock: &Clock) -> Result<String, StoreError> {
    write_link(store, network, PURPOSE, worker, clock, LINK_WORKS_FOR).await
}

/// Writes down a one-time link for this purpose; the word that stands in it.
pub(super) async fn write_link(
    store: &Store,
    network: &NetworkId,
    purpose: &str,
    worker: &WorkerId,
    clock: &Clock,
    works_for: SignedDuration,
) -> Result<String, StoreError> {
    let secret = word(clock);
    let now = clock.now();
    let link = Link {
        network: network.clone(),
        purpose: purpose.to_owned(),
        worker: worker.clone(),
        secret: secret.clone(),
        expires_at: now.checked_add(works_for).unwrap_or(now),
    };
    store.make_link(link).await?;
    Ok(secret)
}

/// A secret word: two ids of 74 random bits each, more than the 128 bits a secret needs.
pub(super) fn word(clock: &Clock) -> String {
    format!("{}{}", clock.id().simple(), clock.id().simple())
}

/// Why there is no link.
#[derive(Debug, Error)]
pub enum LinkError {
    /// Nobody of that name works here.
    #[error("there is no worker `{name}` in this network; there are: {known}")]
    Unknown {
        /// Who was asked for.
        name: WorkerId,
        /// Who there is.
        known: String,
    },
    /// It could not be written down.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a one-time link for somebody who is in this network; the word that stands in it.
///
/// # Errors
/// When they are not in it, or it cannot be written down.
pub async fn make_link_for(store: &Store, network: &Network, worker: &WorkerId, clock: &Clock) -> Result<String, LinkError> {
    works_in(network, worker)?;
    Ok(make_link(store, &network.id, worker, clock).await?)
}

/// Whether somebody of that name works here.
pub(super) fn works_in(network: &Network, worker: &WorkerId) -> Result<(), LinkError> {
    if network.worker(worker).is_some() {
        return Ok(());
    }
    let known: Vec<&str> = network.workers.iter().map(|member| member.worker.id.as_str()).collect();
    Err(LinkError::Unknown { name: worker.clone(), known: known.join(", ") })
}

/// How often it is looked whether a link was opened.
const LINK_WAIT: Duration = Duration::from_secs(2);

fn is_link(inbound: &Inbound) -> bool {
    matches!(&inbound.content, Content::Started { payload: Some(_) })
}

impl Desk {
    /// Makes this chat that worker's, if it is not yet.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub async fn seat(&self, account: &Account, address: &Text, worker: &WorkerId) -> Result<(), StoreError> {
        if self.worker_at(account, address).as_ref() == Some(worker) {
            return Ok(());
        }
        let now = self.clock.now();
        // Something has to come from a chat before it exists; a chat that leaves is never answered.
        let inbound = Inbound {
            network: self.network_id().clone(),
            account: account.clone(),
            external_id: format!("seat:{}", self.clock.id()),
            address: address.clone(),
            at: now,
            language_hint: None,
            content: Content::Left,
        };
        let post = crate::store::Post { envelope: crate::id::EnvelopeId(self.clock.id()), inbound, danger: None };
        for posted in self.store.post(vec![post], None, now).await? {
            if let Posted::New { conversation, .. } = posted {
                let secret = make_link(&self.store, self.network_id(), worker, &self.clock).await?;
                self.redeem(&secret, conversation, now).await?;
            }
        }
        Ok(())
    }

    /// Takes back the chats of a trial that the settings no longer name.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub async fn end_trials_except(&self, named: &[WorkerId]) -> Result<(), StoreError> {
        for (worker, conversation) in self.store.worker_chats(self.network_id()).await? {
            if worker.as_str().starts_with(worker::TRIAL) && !named.contains(&worker) {
                self.store.revoke_chat(conversation, self.clock.now()).await?;
            }
        }
        self.learn_chats().await
    }

    /// Waits until somebody of the catch-all desk has opened their link. Only links are heard; whatever else people send
    /// stays with Telegram, unconfirmed, and comes when the desk is open.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn wait_for_the_catch_all_desk(&self, telegram: &Telegram, stop: &Stop) -> Result<(), StoreError> {
        let mut webhook = Webhook::MayBeSet;
        while !stop.is_set() && !self.can_alert_the_catch_all_desk() {
            let batch = tokio::select! {
                batch = telegram.updates(0, LINK_WAIT) => batch,
                () = stop.told() => return Ok(()),
            };
            let links = match batch {
                Ok(batch) => batch.inbound.into_iter().map(|received| received.inbound).filter(is_link).collect(),
                Err(UpdatesError::WebhookIsSet) if webhook == Webhook::MayBeSet && webhook.delete(telegram).await => continue,
                Err(error) => {
                    tracing::warn!(%error, "waiting for a link, Telegram could not be asked");
                    Vec::new()
                }
            };
            self.receive(links, None).await?;
            self.settle_down().await?;
            // What is not confirmed comes back at once: not faster than a person opens a link.
            tokio::select! {
                () = tokio::time::sleep(LINK_WAIT) => {}
                () = stop.told() => {}
            }
        }
        Ok(())
    }

    /// Uses a link in a chat; the worker it was for.
    pub(super) async fn redeem(&self, secret: &str, conversation: ConversationId, now: Timestamp) -> Result<Option<WorkerId>, StoreError> {
        match self.store.redeem_link(PURPOSE, secret, conversation, now).await? {
            Redeemed::Coupled(worker) => {
                self.learn_chats().await?;
                Ok(Some(worker))
            }
            Redeemed::Unknown | Redeemed::Expired | Redeemed::Used => Ok(None),
        }
    }

    /// Knows from now on that this chat is this worker's. Where a link was written down and the answer got lost, the desk never
    /// heard of it: it would alert somebody everywhere but there.
    pub(super) async fn know_chat(&self, worker: &WorkerId, conversation: ConversationId) -> Result<(), StoreError> {
        let is_known = {
            let chats = self.chats.read().unwrap_or_else(PoisonError::into_inner);
            chats.of.get(worker).is_some_and(|known| known.contains(&conversation))
        };
        if is_known { Ok(()) } else { self.learn_chats().await }
    }

    /// Reads again which chats belong to workers, and who is signed in.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn learn_chats(&self) -> Result<(), StoreError> {
        // One after the other: whoever comes last has read last.
        let _learning = self.learning.lock().await;
        let mut learned = Chats::default();
        for (worker, conversation) in self.store.worker_chats(self.network_id()).await? {
            let Some((found, _)) = self.store.conversation(conversation).await? else { continue };
            learned.by_address.insert((found.account.channel, found.address), worker.clone());
            if worker.as_str().starts_with(worker::TRIAL) {
                learned.trial.push(conversation);
            }
            learned.of.entry(worker).or_default().push(conversation);
        }
        for session in self.store.sessions(self.network_id(), self.clock.now()).await? {
            let until = learned.signed_in.entry(session.worker.clone()).or_default();
            *until = ends_unless_seen(&session).max(*until);
        }
        *self.chats.write().unwrap_or_else(PoisonError::into_inner) = learned;
        Ok(())
    }

    /// Whether this worker is signed in to the console: what they have stands in their lists, and danger at the top.
    pub(super) fn is_signed_in(&self, worker: &WorkerId, now: Timestamp) -> bool {
        let chats = self.chats.read().unwrap_or_else(PoisonError::into_inner);
        chats.signed_in.get(worker).is_some_and(|until| now < *until)
    }

    /// Something came from this session just now.
    pub(super) fn was_seen(&self, session: &Session) {
        let mut chats = self.chats.write().unwrap_or_else(PoisonError::into_inner);
        chats.signed_in.insert(session.worker.clone(), ends_unless_seen(session));
    }

    /// Whether anybody of the catch-all desk can be alerted: by a chat, or because they are signed in to the console.
    pub fn can_alert_the_catch_all_desk(&self) -> bool {
        self.could_alert(&self.network())
    }

    /// Whether people are served: in a real network from the moment on when somebody could be alerted, and then for good.
    pub fn is_open(&self) -> bool {
        let open = self.opened.load(Ordering::Relaxed) || self.network().nature == Nature::Fictional || self.can_alert_the_catch_all_desk();
        if open {
            self.opened.store(true, Ordering::Relaxed);
        }
        open
    }
}
