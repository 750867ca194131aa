//! What waits, in which order, and what became of it.
//!
//! Everything that happens later is an envelope in a lane. The one decision: a lane moves strictly in order and no lane
//! waits for another, so a chat that Telegram slows down holds up itself only; danger has lanes of its own, which are
//! claimed first. What is delivered is delivered at least once: an envelope is settled after its work, never before.

mod press;
mod take_along;

pub use press::{Press, Wish};
pub use take_along::{Form, TakeAlong};

use crate::id::{AttachmentId, ConversationId, DeskId, EnvelopeId, Kind, NetworkId};
use crate::personal::Text;
use crate::signal::Urgency;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How often an envelope is tried before it becomes work for a person. With [`back_off`] that is about eight hours:
/// longer than a provider's outage, short enough that somebody hears of it the next morning.
pub const MOST_ATTEMPTS: u32 = 18;

/// The longest wait between two attempts: a provider that comes back is noticed within this time.
pub const LONGEST_BACK_OFF: SignedDuration = SignedDuration::from_hours(2);

/// How long one process may hold an envelope without settling it. Longer than the slowest send (30 s), so that a living
/// process is never overtaken; short enough that a killed one is followed up within a minute.
pub const LEASE: SignedDuration = SignedDuration::from_secs(45);

/// What a lane carries; within one conversation each of these moves in its own order.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Traffic {
    /// A life may be at risk: fixed replies and alerts. Claimed before everything else, never behind the order of `Out`.
    Danger,
    /// From a phone to us.
    In,
    /// From us to a phone.
    Out,
    /// A photo, voice note or file to be fetched and sealed.
    Fetch,
}

impl Traffic {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::In => "in",
            Self::Out => "out",
            Self::Fetch => "fetch",
        }
    }

    /// The traffic with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Danger, Self::In, Self::Out, Self::Fetch].into_iter().find(|traffic| traffic.as_str() == word)
    }
}

/// One queue: all traffic of one sort in one conversation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Lane {
    /// What it carries.
    pub traffic: Traffic,
    /// Whose it is.
    pub conversation: ConversationId,
}

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.traffic.as_str(), self.conversation)
    }
}

/// A bot, page or terminal through which messages come and go: `telegram:12345`, `terminal:local`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Account {
    /// Which channel.
    pub channel: Channel,
    /// The bot's own id on that channel; never a person's.
    pub name: String,
}

/// The channels there are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Telegram,
    Terminal,
    /// Our own chat page.
    Web,
    /// A worker's or a desk's mail: nothing ever comes from there.
    Mail,
    /// An on-call system of the organisation's own, which rings telephones: nothing ever comes from there.
    Pager,
}

impl Channel {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Telegram, Self::Terminal, Self::Web, Self::Mail, Self::Pager];

    /// The word in the database and in a de-duplication key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Telegram => "telegram",
            Self::Terminal => "terminal",
            Self::Web => "web",
            Self::Mail => "mail",
            Self::Pager => "pager",
        }
    }

    /// The channel with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.as_str() == word)
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.channel.as_str(), self.name)
    }
}

/// Something a person did on a channel, as the channel told it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inbound {
    /// Whose network this is.
    pub network: NetworkId,
    /// Through which bot it came.
    pub account: Account,
    /// The channel's own number for this event: the same event has the same number, and is taken once.
    pub external_id: String,
    /// Where an answer goes, in the channel's own words (a chat id). Personal: it is hashed or sealed, never stored plain.
    pub address: Text,
    /// When it reached us.
    pub at: Timestamp,
    /// The language the phone is set to, if the channel tells (`nl`, `en-GB`). A hint, never a choice.
    pub language_hint: Option<String>,
    /// What it was.
    pub content: Content,
}

/// What came in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Typed words, and the message they answer when the person used "reply".
    Words { text: Text, message: Option<String>, reply_to: Option<String> },
    /// A message that was changed afterwards.
    Edited { text: Text, message: String },
    /// A button, with the data we gave it ([`Press::encode`]).
    Pressed { data: String, message: Option<String> },
    /// `/start`, with what stood behind it in the link.
    Started { payload: Option<String> },
    /// A photo, voice note, video or file, and the words beside it.
    File { file: FileOffer, caption: Option<Text>, reply_to: Option<String> },
    /// A place on the map.
    Place { latitude: f64, longitude: f64 },
    /// A sticker, and the emoji it stands for.
    Sticker { emoji: Option<String> },
    /// Somebody's contact card.
    Card,
    /// Whatever happens in a group. Its words are taken for the crisis screen only: others read the answer.
    InGroup { words: Option<Text> },
    /// Anything else the channel can carry, by the channel's name for it. Received and kept, never dropped.
    Else { what: String },
    /// The person blocked or left the bot: nothing can be sent.
    Left,
}

impl Content {
    /// Every word in it that a person wrote: what the crisis screen reads.
    pub fn words(&self) -> Option<&Text> {
        match self {
            Self::Words { text, .. } | Self::Edited { text, .. } => Some(text),
            Self::File { caption, .. } => caption.as_ref(),
            Self::InGroup { words } => words.as_ref(),
            Self::Pressed { .. }
            | Self::Started { .. }
            | Self::Place { .. }
            | Self::Sticker { .. }
            | Self::Card
            | Self::Else { .. }
            | Self::Left => None,
        }
    }
}

/// A file that the channel holds for us until it is fetched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileOffer {
    /// What it is.
    pub sort: FileSort,
    /// The channel's handle for fetching it.
    pub handle: String,
    /// In bytes, if the channel told.
    pub size: Option<u64>,
    /// As the channel or the phone named it; never trusted.
    pub media_type: Option<String>,
}

/// The largest file that is fetched, in bytes: what Telegram lets a bot fetch (core.telegram.org/bots/api#getfile).
pub const LARGEST_FILE: u64 = 20 * 1024 * 1024;

impl FileOffer {
    /// Whether the channel said already that it is larger than [`LARGEST_FILE`].
    pub fn is_too_large(&self) -> bool {
        self.size.is_some_and(|size| size > LARGEST_FILE)
    }
}

/// What sort of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileSort {
    Photo,
    Voice,
    Video,
    Document,
}

/// A message of ours, ready to be put on a channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outgoing {
    /// The words, plain: no channel may read markup in them.
    pub text: Text,
    /// Under the words, one a row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Button>,
    /// The channel's number of the message this answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
}

/// What is told outside the house, by mail and to an on-call system. It is made of these fields only, so that no word,
/// name or address of a person can stand in it (`PRIV-3`); whoever may know more reads it in the console.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// What it is about.
    pub about: About,
    /// How soon somebody has to act.
    pub urgency: Urgency,
    /// The how manieth time its owner's circle hears of it, from 1.
    pub ring: u16,
    /// The desk that has it, or that gets it when nobody takes it.
    pub desk: DeskId,
    /// Why it goes this way.
    pub why: Why,
}

/// What an alert is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A signal.
    Signal {
        /// Its number.
        number: i64,
        /// Its kind.
        kind: Kind,
        /// What is new about it.
        news: News,
    },
    /// Somebody may be in danger, and there is no number yet.
    Danger,
}

/// What is new about a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// It is theirs from now on.
    New,
    /// Nobody took it yet.
    StillWaiting,
    /// Nobody took it, and today is its last day.
    LastDay,
    /// Whoever has it is asked to look at it again.
    Reminder,
    /// A colleague who has it is away.
    LookAfter,
}

/// Why an alert goes this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// This way is theirs at this step.
    Called,
    /// Another way failed for good.
    Undelivered,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What it does.
    pub press: Press,
}

/// Which attachment a fetched file becomes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fetch {
    /// Its id, derived from the message it came with.
    pub attachment: AttachmentId,
    /// What to fetch.
    pub file: FileOffer,
}

/// What became of an attempt to do an envelope's work. The decision is in the type, not in an error's text.
#[derive(Clone, Debug, PartialEq)]
pub enum Settled {
    /// Done; `external_id` is the channel's number for what was sent, by which a reply to it is recognised.
    Done { external_id: Option<String> },
    /// It failed: again at this moment.
    Again { at: Timestamp, reason: &'static str },
    /// The other side asked us to wait: again at this moment. That is no failure, and counts as no attempt.
    Held { until: Timestamp },
    /// Never: it frees its lane and becomes work for a person.
    Dead { reason: &'static str },
}

impl Settled {
    /// Held for this long from now; a wait longer than [`LONGEST_BACK_OFF`] is looked at again after that.
    pub fn held(now: Timestamp, wait: std::time::Duration) -> Self {
        let wait = SignedDuration::try_from(wait).unwrap_or(LONGEST_BACK_OFF).min(LONGEST_BACK_OFF);
        Self::Held { until: now.checked_add(wait).unwrap_or(now) }
    }

    /// Whether its lane stays behind it.
    pub fn waits(&self) -> bool {
        match self {
            Self::Again { .. } | Self::Held { .. } => true,
            Self::Done { .. } | Self::Dead { .. } => false,
        }
    }
}

/// When to try again after attempt number `attempt` (from 1) failed: ½ s, 1 s, 2 s, 4 s, … up to two hours. The first wait is
/// short because most failures are: a proxy that restarts, a connection that was cut.
pub fn back_off(now: Timestamp, attempt: u32) -> Timestamp {
    let doubled = 2_i64.saturating_pow(attempt.clamp(1, 20).saturating_sub(1));
    let wait = SignedDuration::from_millis(500_i64.saturating_mul(doubled)).min(LONGEST_BACK_OFF);
    now.checked_add(wait).unwrap_or(now)
}

/// What to settle after a failed attempt: again with back-off, or dead after [`MOST_ATTEMPTS`].
pub fn after_failure(now: Timestamp, attempt: u32, reason: &'static str) -> Settled {
    if attempt >= MOST_ATTEMPTS { Settled::Dead { reason } } else { Settled::Again { at: back_off(now, attempt), reason } }
}

/// Whose envelope this is and how often it was tried: what a claim hands out.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Which envelope.
    pub id: EnvelopeId,
    /// In which lane.
    pub lane: Lane,
    /// Counting this one, from 1.
    pub attempt: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        let now = Timestamp::UNIX_EPOCH;
        let waits: Vec<i64> = (1..=5).map(|attempt| back_off(now, attempt).as_millisecond()).collect();
        assert_eq!(waits, [500, 1000, 2000, 4000, 8000]);
        assert_eq!(back_off(now, 40).as_second(), LONGEST_BACK_OFF.as_secs());
        assert!(matches!(after_failure(now, MOST_ATTEMPTS, "gone"), Settled::Dead { .. }));
    }
}
