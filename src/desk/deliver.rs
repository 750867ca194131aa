//! Sending what is written down, and settling what became of it.
//!
//! The one decision: sends are under way side by side, and none waits for another lane's; results are settled in batches of
//! whatever is ready. A settled row needs no sync of its own: it rides with the next commit, and in the worst case a message
//! is sent twice.

use super::Desk;
use super::outlet::not_fetched;
use super::pulse::Loop;
use super::run::{PAUSE, Stop, sleep};
use super::turn::{Desktop, session};
use crate::channel::media;
use crate::channel::redraw::redrawn;
use crate::channel::telegram::{FetchError, Fetched};
use crate::id::EnvelopeId;
use crate::mailbox::{Channel, LARGEST_FILE, Lane, Settled};
use crate::store::{Attachment, Author, Delivery, Document, Letter, StoreError};
use futures_util::stream::{FuturesUnordered, StreamExt};
use jiff::Timestamp;
use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

/// How many sends may be under way at once: what a burst of turns makes, over as many connections.
const UNDER_WAY: u32 = 64;
/// How many files are fetched at once; they are large, and nobody waits for them.
const FETCHES: u32 = 8;
/// How often the store is asked for what became due by itself: retries, and what waited behind another message of its lane.
/// Everything else is handed over by the commit that wrote it.
const CLAIM_EVERY: Duration = Duration::from_millis(100);

/// When it is asked again who has the word, after that could not be read.
const ASK_AGAIN: Duration = Duration::from_millis(500);

/// How often it is asked which files wait.
const FETCH_EVERY: Duration = Duration::from_millis(500);

impl Desk {
    /// Sends everything that may be sent now, from memory and from the store; how many were sent.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn deliver(&self) -> Result<usize, StoreError> {
        let mut deliveries = self.outlet.queued(UNDER_WAY as usize).await;
        deliveries.extend(self.store.claim_out(self.clock.now(), UNDER_WAY).await?);
        let count = deliveries.len();
        let deliveries = self.allowed(deliveries).await;
        let mut under_way: FuturesUnordered<_> = by_lane(deliveries).map(|lane| self.send_lane(lane)).collect();
        let mut settled = Vec::with_capacity(count);
        while let Some(results) = under_way.next().await {
            settled.extend(results);
        }
        if count > 0 {
            self.store.settle(settled, self.clock.now()).await?;
        }
        Ok(count + self.fetch_files().await?)
    }

    /// Sends until told to stop. Settling goes on beside it: no send waits until the result of another is written.
    pub(super) async fn send_until(&self, stop: &Stop) {
        let (mut under_way, mut settling) = (FuturesUnordered::new(), FuturesUnordered::new());
        let mut settled: Vec<(EnvelopeId, Settled)> = Vec::new();
        let mut claim = tokio::time::interval(CLAIM_EVERY);
        claim.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            self.pulse.beat(Loop::Sending, self.clock.now());
            if !settled.is_empty() {
                settling.push(self.settle(std::mem::take(&mut settled), stop));
            }
            let room = (UNDER_WAY as usize).saturating_sub(under_way.len());
            let fresh = tokio::select! {
                biased;
                () = stop.told() => break,
                Some(results) = under_way.next() => {
                    settled.extend(results);
                    // Whatever else is ready is settled with it.
                    while let std::task::Poll::Ready(Some(results)) = futures_util::poll!(under_way.next()) {
                        settled.extend(results);
                    }
                    continue;
                }
                Some(()) = settling.next() => continue,
                deliveries = self.outlet.wait(room), if room > 0 => Ok(deliveries),
                _ = claim.tick() => self.due(u32::try_from(room).unwrap_or_default()).await,
            };
            match fresh {
                Ok(deliveries) => under_way.extend(by_lane(self.allowed(deliveries).await).map(|lane| self.send_lane(lane))),
                Err(error) => tracing::error!(%error, "the store could not say what is to be sent; it is tried again"),
            }
        }
        while let Some(results) = under_way.next().await {
            settled.extend(results);
        }
        settling.push(self.settle(settled, stop));
        while settling.next().await.is_some() {}
    }

    /// Writes down what became of sends; again until it is written, or until told to stop.
    async fn settle(&self, results: Vec<(EnvelopeId, Settled)>, stop: &Stop) {
        while let Err(error) = self.store.settle(results.clone(), self.clock.now()).await {
            if stop.is_set() {
                tracing::error!(%error, "what was sent could not be settled: it is sent again at the next start");
                return;
            }
            tracing::error!(%error, "what was sent could not be settled; it is tried again");
            sleep(PAUSE, stop).await;
        }
    }

    /// Fetches files until told to stop, apart from the sends: a slow file holds no message up.
    pub(super) async fn fetch_until(&self, stop: &Stop) {
        while !stop.is_set() {
            match self.fetch_files().await {
                Ok(0) => sleep(FETCH_EVERY, stop).await,
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(%error, "the store could not say which files are to be fetched; it is tried again");
                    sleep(FETCH_EVERY, stop).await;
                }
            }
        }
    }

    async fn due(&self, room: u32) -> Result<Vec<Delivery>, StoreError> {
        if room == 0 { Ok(Vec::new()) } else { self.store.claim_out(self.clock.now(), room).await }
    }

    /// Sends what is ours of one lane, strictly in order. When one has to be sent again, those behind it are let go: the
    /// store hands them out after it.
    async fn send_lane(&self, lane: Vec<Allowed>) -> Vec<(EnvelopeId, Settled)> {
        let mut settled = Vec::with_capacity(lane.len());
        for delivery in lane {
            let result = self.send_one(delivery).await;
            let stuck = result.1.waits();
            settled.push(result);
            if stuck {
                break;
            }
        }
        settled
    }

    async fn send_one(&self, delivery: Allowed) -> (EnvelopeId, Settled) {
        let delivery = match delivery {
            Allowed::Yes(delivery) => delivery,
            // Somebody else has the word by now: what the former speaker had ready is not said any more.
            Allowed::No(delivery) => return (delivery.claim.id, Settled::Done { external_id: None }),
            Allowed::NotKnown(delivery) => return (delivery.claim.id, Settled::held(self.clock.now(), ASK_AGAIN)),
        };
        let id = delivery.claim.id;
        let now = self.clock.now();
        let settled = match &delivery.letter {
            Letter::Alert(alert) => self.send_alert(&delivery, alert, now).await,
            Letter::TakeAlong(wanted) => self.send_own_data(&delivery, wanted, now).await,
            Letter::Outgoing(_) | Letter::Inbound(_) | Letter::Fetch(_) | Letter::Notice { .. } => self.outlet.send(&delivery, now).await,
        };
        self.awaited.sent(&delivery, &settled);
        if delivery.account.channel == Channel::Web {
            self.tell_pages([delivery.claim.lane.conversation]);
        }
        if let Settled::Dead { reason } = &settled {
            tracing::error!(conversation.id = %delivery.claim.lane.conversation, envelope.id = %id, reason, "a message can never be delivered: it is work for a person now");
            if let Err(error) = self.alert_elsewhere(&delivery, now).await {
                // Settled as a failure, it is tried again, and then this too.
                tracing::error!(%error, "an alert that cannot be delivered could not be put on another way; it is tried again");
                return (id, Settled::held(now, ASK_AGAIN));
            }
        }
        (id, settled)
    }

    /// Which of these still speak for whoever has the word: one query for the batch.
    async fn allowed(&self, deliveries: Vec<Delivery>) -> Vec<Allowed> {
        let bound: Vec<EnvelopeId> =
            deliveries.iter().filter(|delivery| delivery.epoch.is_some()).map(|delivery| delivery.claim.id).collect();
        let overtaken = if bound.is_empty() { Ok(HashSet::new()) } else { self.store.overtaken(&bound).await };
        if let Err(error) = &overtaken {
            tracing::error!(%error, "who has the word could not be read: what depends on it waits a moment, and danger goes on");
        }
        deliveries.into_iter().map(|delivery| judge(delivery, overtaken.as_ref().ok())).collect()
    }

    /// Fetches files that people sent, and seals them.
    async fn fetch_files(&self) -> Result<usize, StoreError> {
        let deliveries = self.store.claim_fetch(self.clock.now(), FETCHES).await?;
        let mut settled = Vec::with_capacity(deliveries.len());
        for delivery in &deliveries {
            settled.push((delivery.claim.id, self.fetch_one(delivery).await?));
        }
        let count = settled.len();
        if count > 0 {
            self.store.settle(settled, self.clock.now()).await?;
        }
        Ok(count)
    }

    async fn fetch_one(&self, delivery: &Delivery) -> Result<Settled, StoreError> {
        let now = self.clock.now();
        let (Letter::Fetch(fetch), Channel::Telegram, Some(telegram)) = (&delivery.letter, delivery.account.channel, &self.outlet.telegram)
        else {
            return Ok(crate::mailbox::after_failure(now, delivery.claim.attempt, "no channel holds this file"));
        };
        match telegram.fetch(&fetch.file.handle, LARGEST_FILE).await {
            Ok(fetched) => {
                let (media_type, content) = kept_as(fetched).await;
                let attachment = Attachment {
                    id: fetch.attachment,
                    network: delivery.network.clone(),
                    conversation: delivery.claim.lane.conversation,
                    media_type: media_type.to_owned(),
                    content: Document::from(content),
                    at: now,
                };
                self.store.keep_attachment(attachment).await?;
                self.tell_pages([delivery.claim.lane.conversation]);
                Ok(Settled::Done { external_id: None })
            }
            Err(error) => {
                let settled = not_fetched(&error, now, delivery.claim.attempt);
                if !settled.waits() {
                    self.tell_not_fetched(delivery, &error, now).await?;
                }
                Ok(settled)
            }
        }
    }

    /// A file will never come, and the person was told that it is kept: now they are told what to do.
    async fn tell_not_fetched(&self, delivery: &Delivery, error: &FetchError, now: Timestamp) -> Result<(), StoreError> {
        let Some((conversation, document)) = self.store.conversation(delivery.claim.lane.conversation).await? else { return Ok(()) };
        let language = session(document.as_ref()).spoken().unwrap_or_default();
        let key = match error {
            FetchError::TooLarge => "file_too_large",
            FetchError::Gone | FetchError::Retry { .. } => "file_not_fetched",
        };
        let mut desktop = Desktop::begin(conversation, now);
        desktop.say(delivery.claim.id, "not_fetched", self.line(key, language), Author::Script, None);
        desktop.say_whoever_speaks();
        self.write_aside(desktop).await
    }
}

/// A delivery, and whether whoever wrote it still has the word.
enum Allowed {
    Yes(Delivery),
    No(Delivery),
    /// The store could not say.
    NotKnown(Delivery),
}

/// What depends on nobody's word is always said; `overtaken` is `None` when it could not be read.
fn judge(delivery: Delivery, overtaken: Option<&HashSet<EnvelopeId>>) -> Allowed {
    match (delivery.epoch, overtaken) {
        (None, _) => Allowed::Yes(delivery),
        (Some(_), Some(overtaken)) if overtaken.contains(&delivery.claim.id) => Allowed::No(delivery),
        (Some(_), Some(_)) => Allowed::Yes(delivery),
        (Some(_), None) => Allowed::NotKnown(delivery),
    }
}

impl Allowed {
    fn lane(&self) -> Lane {
        match self {
            Self::Yes(delivery) | Self::No(delivery) | Self::NotKnown(delivery) => delivery.claim.lane,
        }
    }
}

/// Sorted into lanes, danger first, each in the order it came.
fn by_lane(deliveries: Vec<Allowed>) -> impl Iterator<Item = Vec<Allowed>> {
    let mut lanes: BTreeMap<Lane, Vec<Allowed>> = BTreeMap::new();
    for delivery in deliveries {
        lanes.entry(delivery.lane()).or_default().push(delivery);
    }
    lanes.into_values()
}

/// What is kept of a file, and what it is taken for. A photo is drawn anew; one that cannot be is sealed as it came, and is
/// nobody's to look at: it was told that it is kept, and whoever may restore it can.
async fn kept_as(fetched: Fetched) -> (&'static str, Vec<u8>) {
    let bytes = fetched.bytes.to_vec();
    match fetched.media_type {
        Some(photo) if media::is_photo(photo) => match redrawn(bytes).await {
            Ok(drawn) => (drawn.media_type, drawn.bytes),
            Err(error) => {
                tracing::warn!(%error, "a photo could not be drawn: it is kept sealed and not shown");
                (media::SEALED_ONLY, fetched.bytes.to_vec())
            }
        },
        Some(other) => (other, bytes),
        None => (media::SEALED_ONLY, bytes),
    }
}
