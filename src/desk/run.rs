//! The loops of a running desk: receive, think, send, until told to stop.
//!
//! The one decision: a stop drains. Nothing new is taken, what is committed is sent as far as it goes in time, and whatever
//! is left lies in the store for the next start.

use super::Desk;
use super::pulse::Loop;
use crate::channel::telegram::{CallbackId, Telegram, UpdatesError};
use crate::mailbox::{Account, Inbound};
use crate::store::{Cursor, Grant, Heard, Shown, StoreError};
use jiff::SignedDuration;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How long one poll waits for the first update: Telegram's longest but some.
const POLL_WAIT: Duration = Duration::from_secs(25);
/// How long a poller holds its lease; taken over by another process within this time.
const POLL_LEASE: SignedDuration = SignedDuration::from_secs(40);
/// A lease with less than this left is renewed before a poll, so that the longest poll still ends under it.
const RENEW_BEFORE: SignedDuration = SignedDuration::from_secs(30);
/// How often the store is asked for what became due by itself.
const TICK: Duration = Duration::from_millis(500);
/// How often it is looked who waits for an answer.
const TYPE_EVERY: Duration = Duration::from_secs(1);
/// How long to wait after something outside failed.
pub(super) const PAUSE: Duration = Duration::from_secs(2);
/// How long an event is recognised as one that came before: Telegram keeps an unconfirmed update for a day.
const REMEMBER_EVENTS: SignedDuration = SignedDuration::from_hours(73);
/// How often old events are forgotten.
const TIDY_EVERY: Duration = Duration::from_secs(3600);
/// How long a stop may take to send what is committed.
const DRAIN: Duration = Duration::from_secs(10);

/// A switch that tells all loops to stop.
#[derive(Clone, Debug)]
pub struct Stop(watch::Sender<bool>);

impl Default for Stop {
    fn default() -> Self {
        Self(watch::Sender::new(false))
    }
}

impl Stop {
    /// Tells all loops to stop.
    pub fn now(&self) {
        self.0.send_replace(true);
    }

    /// Whether they were told.
    pub fn is_set(&self) -> bool {
        *self.0.borrow()
    }

    /// Ends when they are told.
    pub async fn told(&self) {
        let mut heard = self.0.subscribe();
        // An error means that the sender is gone, which tells to stop as well.
        let _ = heard.wait_for(|told| *told).await;
    }
}

impl Desk {
    /// Thinks and sends until told to stop, then drains.
    pub async fn work(&self, stop: &Stop) {
        // Two thinkers: while the batch of one is being written down, the other reads and thinks; leases keep them apart.
        let thinking = async { tokio::join!(self.think_until(stop, Loop::Thinking), self.think_until(stop, Loop::ThinkingBeside)) };
        let sending = async { tokio::join!(self.send_until(stop), self.fetch_until(stop), self.type_until(stop)) };
        tokio::join!(thinking, sending, self.keep_time_until(stop), self.listen_until(stop), self.tidy_until(stop));
        match tokio::time::timeout(DRAIN, self.settle_down()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                tracing::error!(%error, "not everything could be written before the stop: the rest is done at the next start");
            }
            Err(_) => tracing::warn!("not everything could be sent before the stop: the rest is sent at the next start"),
        }
    }

    /// Forgets, once an hour, which events came long ago, and looks again where workers are reached: a word of another
    /// process about it may have been lost.
    async fn tidy_until(&self, stop: &Stop) {
        while !stop.is_set() {
            let before = self.clock.now().checked_sub(REMEMBER_EVENTS).unwrap_or_default();
            if let Err(error) = self.store.prune_received(before).await {
                tracing::warn!(%error, "old events could not be forgotten; that is tried again in an hour");
            }
            if let Err(error) = self.learn_chats().await {
                tracing::warn!(%error, "where workers are reached could not be looked up; that is tried again in an hour");
            }
            sleep(TIDY_EVERY, stop).await;
        }
    }

    /// Shows people who wait that an answer is on its way. A stop does not wait for it.
    async fn type_until(&self, stop: &Stop) {
        while !stop.is_set() {
            tokio::select! {
                _ = self.show_typing() => {}
                () = stop.told() => {}
            }
            sleep(TYPE_EVERY, stop).await;
        }
    }

    /// Does at once what other processes over the same database say that there is to do. It would be found by the clock as
    /// well, but for which chats are workers' by now.
    async fn listen_until(&self, stop: &Stop) {
        while !stop.is_set() {
            let heard = tokio::select! {
                heard = self.store.heard() => heard,
                () = stop.told() => return,
            };
            match heard {
                Heard::Turns => self.agenda.ask(),
                Heard::Pages(shown) => self.show(&shown),
                Heard::Chats | Heard::Missed => {
                    self.agenda.ask();
                    self.show(&Shown::Anywhere);
                    while let Err(error) = self.learn_chats().await {
                        pause(&error, stop).await;
                        if stop.is_set() {
                            return;
                        }
                    }
                }
            }
        }
    }

    /// Takes turns, lets clocks go off and sends until nothing is left to do now.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn settle_down(&self) -> Result<(), StoreError> {
        loop {
            let (turns, rung) = (self.take_turns().await?, self.keep_time().await?);
            let sent = self.deliver().await?;
            if turns == 0 && rung == 0 && sent == 0 {
                return Ok(());
            }
        }
    }

    async fn think_until(&self, stop: &Stop, as_which: Loop) {
        while !stop.is_set() {
            self.pulse.beat(as_which, self.clock.now());
            if self.agenda.len() == 0 && !self.agenda.asked() {
                tokio::select! {
                    () = self.agenda.wait() => {}
                    () = tokio::time::sleep(TICK) => self.agenda.ask(),
                    () = stop.told() => {}
                }
                continue;
            }
            if let Err(error) = self.take_turns().await {
                self.agenda.ask();
                pause(&error, stop).await;
            }
        }
    }

    /// Polls Telegram under a lease until told to stop.
    pub async fn poll(&self, telegram: &Arc<Telegram>, stop: &Stop) {
        let lease = format!("poll:{}", telegram.account());
        let mut grant: Option<Grant> = None;
        let mut webhook = Webhook::MayBeSet;
        while !stop.is_set() {
            let Some(held) = self.hold(&lease, &mut grant, stop).await else { continue };
            let batch = tokio::select! {
                batch = telegram.updates(held.cursor, POLL_WAIT) => batch,
                () = stop.told() => break,
            };
            match batch {
                Ok(batch) => {
                    self.pulse.polled(self.clock.now());
                    if batch.passed_over > 0 {
                        tracing::warn!(count = batch.passed_over, "updates that belong to no chat were passed over");
                    }
                    let (inbound, callbacks) = part(batch.inbound);
                    let cursor = Cursor { lease: lease.clone(), fence: held.fence, next: batch.next_offset };
                    if let Err(error) = self.receive_and_claim(inbound, Some(cursor)).await {
                        // The cursor may have moved or not: the lease is asked, which knows.
                        grant = None;
                        pause(&error, stop).await;
                        continue;
                    }
                    grant = Some(Grant { cursor: batch.next_offset, ..held });
                    answer_taps(telegram, callbacks);
                }
                Err(UpdatesError::WebhookIsSet) if webhook == Webhook::MayBeSet && webhook.delete(telegram).await => {}
                Err(error) => {
                    tracing::warn!(%error, "polling Telegram failed");
                    let wait = match error {
                        UpdatesError::RetryAfter(wait) => wait,
                        UpdatesError::OtherPoller
                        | UpdatesError::WebhookIsSet
                        | UpdatesError::Unauthorized
                        | UpdatesError::Unreachable(_)
                        | UpdatesError::Malformed => PAUSE,
                    };
                    sleep(wait, stop).await;
                }
            }
        }
        if let Some(held) = grant {
            // The lease runs out by itself if this fails.
            let _ = self.store.give_up_lease(&lease, held.fence).await;
        }
    }

    /// The polling lease, taken or renewed when a long poll might outlast it; `None` while it is not ours.
    async fn hold(&self, lease: &str, grant: &mut Option<Grant>, stop: &Stop) -> Option<Grant> {
        let now = self.clock.now();
        if let Some(held) = grant
            && held.expires_at.duration_since(now) > RENEW_BEFORE
        {
            return Some(*held);
        }
        match self.store.take_lease(lease, now, POLL_LEASE).await {
            Ok(taken) => {
                *grant = taken;
                if taken.is_none() {
                    sleep(PAUSE, stop).await;
                }
            }
            Err(error) => {
                *grant = None;
                pause(&error, stop).await;
            }
        }
        *grant
    }

    /// One push of Telegram: answered 200 only after it is written down.
    ///
    /// # Errors
    /// When it could not be written down: Telegram pushes it again.
    pub async fn pushed(&self, telegram: &Arc<Telegram>, received: crate::channel::telegram::Received) -> Result<(), StoreError> {
        let (inbound, callbacks) = part(vec![received]);
        self.receive_and_claim(inbound, None).await?;
        answer_taps(telegram, callbacks);
        Ok(())
    }

    /// The bot through which the terminal speaks.
    pub fn terminal_account() -> Account {
        Account { channel: crate::mailbox::Channel::Terminal, name: "local".into() }
    }
}

/// What a poller knows of the webhook that an earlier start may have left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Webhook {
    MayBeSet,
    /// By us. When it is there again, somebody else sets it, and that is for a person to end.
    Deleted,
}

impl Webhook {
    /// Deletes it, so that the bot can be polled; what waits at Telegram is kept. Whether that worked.
    pub(super) async fn delete(&mut self, telegram: &Telegram) -> bool {
        match telegram.delete_webhook().await {
            Ok(()) => {
                tracing::warn!("a webhook was set for this bot, and telegram.mode is \"poll\": the webhook is deleted");
                *self = Self::Deleted;
                true
            }
            Err(error) => {
                tracing::warn!(%error, "a webhook is set for this bot, and could not be deleted");
                false
            }
        }
    }
}

fn part(received: Vec<crate::channel::telegram::Received>) -> (Vec<Inbound>, Vec<CallbackId>) {
    let mut callbacks = Vec::new();
    let inbound = received.into_iter().map(|one| {
        callbacks.extend(one.callback);
        one.inbound
    });
    (inbound.collect(), callbacks)
}

/// A tap is answered beside the work: until then its button spins, and nothing else waits for it.
fn answer_taps(telegram: &Arc<Telegram>, callbacks: Vec<CallbackId>) {
    for callback in callbacks {
        let telegram = telegram.clone();
        tokio::spawn(async move { telegram.answer_callback(&callback).await });
    }
}

pub(super) async fn pause(error: &StoreError, stop: &Stop) {
    tracing::error!(%error, "the store could not do its work; it is tried again");
    sleep(PAUSE, stop).await;
}

pub(super) async fn sleep(wait: Duration, stop: &Stop) {
    tokio::select! {
        () = tokio::time::sleep(wait) => {}
        () = stop.told() => {}
    }
}
