//! How a worker gets into the console, and out of it.
//!
//! The one decision: the way in is a link that works once, made by whoever runs the program. A session ends when nothing
//! came from it for a weekend, and after a month whatever happens; it can be ended from any other at any time.

use super::Desk;
use super::seat::{LINK_WORKS_FOR, LinkError, word, works_in, write_link};
use crate::audit::{Came, Deed, With};
use crate::id::{NetworkId, SessionId, WorkerId};
use crate::routing::Network;
use crate::routing::network::Nature;
use crate::store::{Session, SignIn, Store, StoreError};
use crate::time::Clock;
use jiff::{SignedDuration, Timestamp};

/// What a link is for.
const PURPOSE: &str = "console";
/// How long a link works that is printed when the fictional neighbourhood starts: long enough to open it, and no longer.
pub const PRINTED_WORKS_FOR: SignedDuration = SignedDuration::from_mins(10);
/// How long nothing may come from a session, and its worker still counts as one who can be alerted: from Friday evening to Monday morning, and some more.
pub const IDLE: SignedDuration = SignedDuration::from_hours(72);
/// How long a session lasts whatever happens: a lost laptop is signed in for a month at most.
const LASTS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How fresh "last seen" has to be: each page would otherwise be a write.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// When a session ends if nothing more comes from it.
pub(super) fn ends_unless_seen(session: &Session) -> Timestamp {
    session.seen_at.checked_add(IDLE).unwrap_or(session.expires_at).min(session.expires_at)
}

/// Makes a one-time link to the console for a worker; the word that stands in it.
///
/// # Errors
/// When it cannot be written down.
pub async fn make_console_link(
    store: &Store,
    network: &NetworkId,
    worker: &WorkerId,
    clock: &Clock,
    works_for: SignedDuration,
) -> Result<String, StoreError> {
    write_link(store, network, PURPOSE, worker, clock, works_for).await
}

/// Makes a link to the console for somebody who is in this network, for a day.
///
/// # Errors
/// When they are not in it, or it cannot be written down.
pub async fn make_console_link_for(store: &Store, network: &Network, worker: &WorkerId, clock: &Clock) -> Result<String, LinkError> {
    works_in(network, worker)?;
    Ok(make_console_link(store, &network.id, worker, clock, LINK_WORKS_FOR).await?)
}

/// A worker of a made-up neighbourhood, whom anybody who tries it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    /// Who.
    pub worker: WorkerId,
    /// By name.
    pub name: String,
    /// How many signals they have open.
    pub open: i64,
}

impl Desk {
    /// Uses a link; the word that the browser keeps from now on, or `None` for any link that does not work.
    ///
    /// # Errors
    /// When it cannot be written down; the link still works then.
    pub async fn sign_in(&self, link: &str) -> Result<Option<String>, StoreError> {
        let (now, secret) = (self.clock.now(), word(&self.clock));
        let sign_in = SignIn {
            purpose: PURPOSE.to_owned(),
            link: link.to_owned(),
            id: SessionId(self.clock.id()),
            secret: secret.clone(),
            at: now,
            expires_at: now.checked_add(LASTS).unwrap_or(now),
        };
        let signed_in = self.store.sign_in(self.network_id(), sign_in).await?;
        if let Some(worker) = &signed_in {
            self.look_again().await;
            // The link is used up: whoever cannot be written down now is in all the same, and what they read is not shown.
            if let Err(error) = self.note_on_page(worker, Deed::SignIn, With::Nothing, Came::Done).await {
                tracing::error!(%error, "that a worker signed in could not be written down");
            }
        }
        Ok(signed_in.map(|_| secret))
    }

    /// Who is signed in with this word; `None` when nobody is, or not any more.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn signed_in(&self, secret: &str) -> Result<Option<Session>, StoreError> {
        let now = self.clock.now();
        let Some(session) = self.store.session(self.network_id(), secret, now).await? else { return Ok(None) };
        let silent = now.duration_since(session.seen_at);
        if now >= ends_unless_seen(&session) || self.network().worker(&session.worker).is_none() {
            return Ok(None);
        }
        if silent >= SEEN_EVERY {
            self.store.session_seen(session.id, now).await?;
            self.was_seen(&Session { seen_at: now, ..session.clone() });
        }
        Ok(Some(session))
    }

    /// Where else this worker is signed in, this one included, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn sessions_of(&self, worker: &WorkerId) -> Result<Vec<Session>, StoreError> {
        let now = self.clock.now();
        let all = self.store.sessions_of(self.network_id(), worker, now).await?;
        Ok(all.into_iter().filter(|session| now < ends_unless_seen(session)).collect())
    }

    /// Ends this session.
    ///
    /// # Errors
    /// When it cannot be written down: it goes on then.
    pub async fn sign_out(&self, session: &Session) -> Result<(), StoreError> {
        self.store.end_session(session.id, self.clock.now()).await?;
        self.look_again().await;
        Ok(())
    }

    /// Ends all sessions of this worker.
    ///
    /// # Errors
    /// As [`Desk::sign_out`].
    pub async fn sign_out_everywhere(&self, worker: &WorkerId) -> Result<(), StoreError> {
        self.store.end_sessions_of(self.network_id(), worker, self.clock.now()).await?;
        self.look_again().await;
        Ok(())
    }

    /// Who has how many open signals, where all of them are made up; nobody in a real network.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn played(&self) -> Result<Vec<Played>, StoreError> {
        if self.network().nature == Nature::Real {
            return Ok(Vec::new());
        }
        let roster = self.store.roster(self.network_id()).await?;
        let open = |worker: &WorkerId| roster.iter().find(|line| line.worker == *worker).map_or(0, |line| line.open_cases);
        let network = self.network();
        let workers = network.workers.iter().map(|member| &member.worker.id);
        Ok(workers.map(|worker| Played { worker: worker.clone(), name: self.name(worker), open: open(worker) }).collect())
    }

    /// Plays another worker, where all of them are made up; nothing happens in a real network.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub async fn play(&self, session: &Session, worker: &WorkerId) -> Result<(), StoreError> {
        if self.network().nature == Nature::Fictional && self.network().worker(worker).is_some() {
            self.store.switch_session(session.id, worker).await?;
            self.look_again().await;
        }
        Ok(())
    }

    /// Looks again where workers are reached. What was written down stands, whether that can be read now or only later.
    async fn look_again(&self) {
        if let Err(error) = self.learn_chats().await {
            tracing::warn!(%error, "where workers are reached could not be looked up; that is tried again within the hour");
        }
    }
}
