//! Who waits for an answer, so that their phone can show that one is on its way.
//!
//! The one decision: it is a courtesy, and lives in memory only. Nothing waits for it and nothing fails by it; and in the
//! common case, an answer within milliseconds, it costs no call at all.

use super::Desk;
use crate::channel::telegram::Typing;
use crate::id::ConversationId;
use crate::mailbox::{Channel, Content, Inbound, Settled, Traffic};
use crate::personal::Text;
use crate::store::{Delivery, Posted, Turn};
use futures_util::stream::{FuturesUnordered, StreamExt};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// After this long without an answer somebody wonders whether it arrived.
const FIRST_AFTER: SignedDuration = SignedDuration::from_secs(1);
/// A phone shows it for five seconds: core.telegram.org/bots/api#sendchataction.
const AGAIN_AFTER: SignedDuration = SignedDuration::from_secs(5);
/// After this long nobody looks at the screen any more.
const AT_MOST: SignedDuration = SignedDuration::from_secs(60);
/// How many waiting chats are remembered; beyond that nobody is shown anything, and messages need the connections.
const MOST_CHATS: usize = 1000;
/// How many are shown it at once, over connections that messages need too.
const MOST_AT_ONCE: usize = 16;

/// The chats that wait.
#[derive(Debug, Default)]
pub(super) struct Awaited(Mutex<HashMap<ConversationId, Wait>>);

#[derive(Debug)]
struct Wait {
    address: Text,
    since: Timestamp,
    shown: Option<Timestamp>,
    answer: Answer,
}

/// How far an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// No turn was taken yet.
    Due,
    /// It is written, and not sent yet.
    Written,
}

/// Whether a turn answers in its own chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    Something,
    Nothing,
}

/// Where an answer goes, if this gets one on a channel that can show it.
pub(super) fn waits_at(inbound: &Inbound) -> Option<Text> {
    let answered = !matches!(inbound.content, Content::Left);
    (answered && inbound.account.channel == Channel::Telegram).then(|| inbound.address.clone())
}

/// Whether this turn answers in its own chat.
pub(super) fn says(turn: &Turn) -> Says {
    let own = |traffic| matches!(traffic, Traffic::Out | Traffic::Danger);
    let mut envelopes = turn.changes.envelopes.iter();
    let answers = envelopes.any(|envelope| envelope.lane.conversation == turn.conversation && own(envelope.lane.traffic));
    if answers { Says::Something } else { Says::Nothing }
}

impl Awaited {
    /// Something came from these chats, and was written down.
    pub(super) fn begin(&self, posted: &[Posted], at: Vec<Option<Text>>, now: Timestamp) {
        let mut waits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (posted, address) in posted.iter().zip(at) {
            // To danger the fixed reply is on its way already.
            let (Posted::New { conversation, .. }, Some(address)) = (posted, address) else { continue };
            if let Some(wait) = waits.get_mut(conversation) {
                wait.answer = Answer::Due;
            } else if waits.len() < MOST_CHATS {
                waits.insert(*conversation, Wait { address, since: now, shown: None, answer: Answer::Due });
            }
        }
    }

    /// Its turn was taken.
    pub(super) fn turned(&self, conversation: ConversationId, says: Says) {
        let mut waits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match (says, waits.get_mut(&conversation)) {
            (Says::Something, Some(wait)) => wait.answer = Answer::Written,
            (Says::Nothing, Some(_)) => {
                waits.remove(&conversation);
            }
            (Says::Something | Says::Nothing, None) => {}
        }
    }

    /// What became of a send. A chat that has to wait is left alone too.
    pub(super) fn sent(&self, delivery: &Delivery, settled: &Settled) {
        let conversation = delivery.claim.lane.conversation;
        let mut waits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let over = match settled {
            Settled::Done { .. } | Settled::Dead { .. } => waits.get(&conversation).is_some_and(|wait| wait.answer == Answer::Written),
            Settled::Held { .. } => true,
            Settled::Again { .. } => false,
        };
        if over {
            waits.remove(&conversation);
        }
    }

    fn forget(&self, conversation: ConversationId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&conversation);
    }

    /// Who is to be shown it now; they are noted as shown.
    fn due(&self, now: Timestamp) -> Vec<(ConversationId, Text)> {
        let mut waits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waits.retain(|_, wait| now.duration_since(wait.since) < AT_MOST);
        let is_due = |wait: &Wait| match wait.shown {
            None => now.duration_since(wait.since) >= FIRST_AFTER,
            Some(shown) => now.duration_since(shown) >= AGAIN_AFTER,
        };
        let due = waits.iter_mut().filter(|(_, wait)| is_due(wait)).take(MOST_AT_ONCE);
        due.map(|(conversation, wait)| {
            wait.shown = Some(now);
            (*conversation, wait.address.clone())
        })
        .collect()
    }
}

impl Desk {
    /// Shows whoever waits for an answer that one is on its way; how many phones took it.
    pub async fn show_typing(&self) -> usize {
        let Some(telegram) = &self.outlet.telegram else { return 0 };
        let due = self.awaited.due(self.clock.now());
        let mut showing: FuturesUnordered<_> =
            due.iter().map(|(conversation, address)| async { (*conversation, telegram.typing(address).await) }).collect();
        let mut shown = 0;
        while let Some((conversation, typing)) = showing.next().await {
            match typing {
                Typing::Shown => shown += 1,
                Typing::NotShown => self.awaited.forget(conversation),
            }
        }
        shown
    }
}
