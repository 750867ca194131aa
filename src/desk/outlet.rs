//! Where deliveries leave the house: Telegram, a terminal, our own page.
//!
//! The one decision: an enum over the channels there are, not a trait: a new channel is a new arm, and the compiler shows
//! every place that has to know it.

use crate::channel::mail::Mail;
use crate::channel::outside::{self, Haste, LOOK_AGAIN};
use crate::channel::pager::Pager;
use crate::channel::telegram::{FetchError, Sent, Telegram};
use crate::channel::web::Web;
use crate::mailbox::{About, Alert, Channel, Outgoing, Settled, Traffic, after_failure};
use crate::personal::Text;
use crate::store::{Delivery, Letter};
use jiff::Timestamp;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::mpsc;

/// How many deliveries wait in memory for a sender; more than a batch of turns makes. What does not fit waits in the store.
const WAITING: usize = 1024;

/// The channels that are connected, and the queue in front of them.
#[derive(Debug)]
pub struct Outlet {
    pub(super) telegram: Option<Arc<Telegram>>,
    pub(super) terminal: Option<Terminal>,
    web: Web,
    outside: Outside,
    queue: mpsc::Sender<Delivery>,
    waiting: tokio::sync::Mutex<mpsc::Receiver<Delivery>>,
}

/// How often an alert of danger is tried on one way outside before another way is taken: about half a minute, and as long again
/// for each time that a server hangs.
const MOST_DANGER_ATTEMPTS: u32 = 6;

/// The ways outside, beside chats.
#[derive(Debug)]
pub struct Outside {
    /// To a mail server.
    pub mail: Option<Mail>,
    /// To an on-call system.
    pub pager: Option<Pager>,
    /// Where the console is, as workers' browsers reach it.
    pub console: String,
}

/// A terminal: what is sent to it is kept until somebody prints it.
#[derive(Clone, Debug, Default)]
pub struct Terminal(Arc<Mutex<VecDeque<Printed>>>);

/// A message on a terminal.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// To whom.
    pub address: Text,
    /// What.
    pub message: Outgoing,
}

impl Terminal {
    /// What was sent since the last call, in order.
    pub fn take(&self) -> Vec<Printed> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..).collect()
    }

    fn print(&self, address: &Text, message: &Outgoing) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push_back(Printed { address: address.clone(), message: message.clone() });
    }
}

impl Outlet {
    /// An outlet with these channels.
    pub fn of(telegram: Option<Arc<Telegram>>, terminal: Option<Terminal>) -> Self {
        let (queue, waiting) = mpsc::channel(WAITING);
        let outside = Outside { mail: None, pager: None, console: String::new() };
        Self { telegram, terminal, web: Web::default(), outside, queue, waiting: tokio::sync::Mutex::new(waiting) }
    }

    /// With these ways outside.
    #[must_use]
    pub fn with(self, outside: Outside) -> Self {
        Self { outside, ..self }
    }

    pub(super) fn mail(&self) -> Option<&Mail> {
        self.outside.mail.as_ref()
    }

    pub(super) fn pager(&self) -> Option<&Pager> {
        self.outside.pager.as_ref()
    }

    /// Where whoever is signed in reads of this.
    pub(super) fn link(&self, alert: &Alert) -> String {
        let console = self.outside.console.trim_end_matches('/');
        match alert.about {
            About::Signal { number, .. } => format!("{console}/work/{number}"),
            About::Danger => format!("{console}/work"),
        }
    }

    /// The chat page, for whoever watches a conversation there.
    pub(super) fn web(&self) -> &Web {
        &self.web
    }

    /// Takes a delivery that was just committed. What does not fit is left to its lease: the next claim finds it.
    pub(super) fn take(&self, delivery: Delivery) {
        if self.queue.try_send(delivery).is_err() {
            tracing::debug!("the senders are busy: a delivery waits in the store");
        }
    }

    /// What was handed over and not taken yet, up to `most`; nothing when nothing was.
    pub(super) async fn queued(&self, most: usize) -> Vec<Delivery> {
        let mut waiting = self.waiting.lock().await;
        let mut deliveries = Vec::new();
        while deliveries.len() < most
            && let Ok(delivery) = waiting.try_recv()
        {
            deliveries.push(delivery);
        }
        deliveries
    }

    /// Waits for something to be handed over; all that is there, up to `most`.
    pub(super) async fn wait(&self, most: usize) -> Vec<Delivery> {
        let mut deliveries = Vec::new();
        self.waiting.lock().await.recv_many(&mut deliveries, most).await;
        deliveries
    }

    /// Sends one, and says what became of it.
    pub(super) async fn send(&self, delivery: &Delivery, now: Timestamp) -> Settled {
        let Letter::Outgoing(message) = &delivery.letter else { return Settled::Dead { reason: "this is nothing that can be sent" } };
        match delivery.account.channel {
            // The page reads the history, and whoever watches is told that there is something new.
            Channel::Web => Settled::Done { external_id: None },
            Channel::Terminal => match &self.terminal {
                Some(terminal) => {
                    terminal.print(&delivery.address, message);
                    Settled::Done { external_id: None }
                }
                None => after_failure(now, delivery.claim.attempt, "no terminal is open"),
            },
            Channel::Telegram => match &self.telegram {
                Some(telegram) => {
                    let sent = match delivery.claim.lane.traffic {
                        Traffic::Danger => telegram.send_ahead(&delivery.address, message).await,
                        Traffic::In | Traffic::Out | Traffic::Fetch => telegram.send(&delivery.address, message).await,
                    };
                    settled(sent, now, delivery.claim.attempt)
                }
                None => after_failure(now, delivery.claim.attempt, "no Telegram bot is connected"),
            },
            // What a worker reads in a chat may hold a person's words.
            Channel::Mail | Channel::Pager => Settled::Dead { reason: "no message goes to a mailbox" },
        }
    }
}

pub(super) fn settled(sent: Sent, now: Timestamp, attempt: u32) -> Settled {
    match sent {
        Sent::Delivered { external_id } => Settled::Done { external_id: Some(external_id) },
        // Being asked to wait is no failure: the bound on attempts is for a server that is gone.
        Sent::Wait(wait) => Settled::held(now, wait),
        Sent::Retry(reason) => after_failure(now, attempt, reason),
        Sent::Gone(reason) | Sent::Refused(reason) => Settled::Dead { reason },
    }
}

/// What became of an alert outside.
pub(super) fn settled_outside(sent: outside::Sent, haste: Haste, now: Timestamp, attempt: u32) -> Settled {
    match (sent, haste) {
        (outside::Sent::Taken, _) => Settled::Done { external_id: None },
        (outside::Sent::Busy, _) => Settled::held(now, LOOK_AGAIN),
        (outside::Sent::Retry(reason), Haste::Danger) if attempt >= MOST_DANGER_ATTEMPTS => Settled::Dead { reason },
        (outside::Sent::Retry(reason), Haste::Danger | Haste::Ordinary) => after_failure(now, attempt, reason),
        (outside::Sent::Refused(reason), _) => Settled::Dead { reason },
    }
}

/// What became of a file that could not be fetched.
pub(super) fn not_fetched(error: &FetchError, now: Timestamp, attempt: u32) -> Settled {
    match error {
        // The person is told, and sends it otherwise: nothing is left that somebody else could do about it.
        FetchError::TooLarge | FetchError::Gone => Settled::Done { external_id: None },
        FetchError::Retry { after: Some(wait), .. } => Settled::held(now, *wait),
        FetchError::Retry { reason, after: None } => after_failure(now, attempt, reason),
    }
}
