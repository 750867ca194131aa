//! What waits, in which order, and what became of it.
//!
//! Everything that happens later is an envelope in a lane. The one decision: a lane moves strictly in order and no lane
//! waits for another, so a chat that Telegram slows down holds up itself only; danger has lanes of its own, which are
//! claimed first. What is delivered is delivered at least once: an envelope is settled after its work, never before.

use crate::id::{AttachmentId, ConversationId, EnvelopeId, NetworkId};
use crate::personal::Text;
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
}

impl Channel {
    /// The word in the database and in a de-duplication key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Telegram => "telegram",
            Self::Terminal => "terminal",
            Self::Web => "web",
        }
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

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What it does.
    pub press: Press,
}

/// What a button does. It travels to the phone and back as at most 64 bytes, Telegram's bound.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Press {
    /// The option `option` of the question asked in turn `turn`; a button of an earlier turn is recognised as old.
    Answer { turn: u64, option: String },
    /// A worker takes a signal, by its number.
    Claim { signal: i64 },
    /// A worker wants to read a case.
    Read { signal: i64 },
    /// A worker gives a signal back.
    HandBack { signal: i64 },
    /// A worker closes a signal; with an outcome once one was chosen.
    Close { signal: i64, outcome: Option<String> },
    /// A worker's waiting words belong to this signal.
    About { signal: i64 },
}

impl Press {
    /// As few bytes as a channel may carry.
    pub fn encode(&self) -> String {
        match self {
            Self::Answer { turn, option } => format!("a:{turn}:{option}"),
            Self::Claim { signal } => format!("c:{signal}"),
            Self::Read { signal } => format!("r:{signal}"),
            Self::HandBack { signal } => format!("b:{signal}"),
            Self::Close { signal, outcome: None } => format!("x:{signal}"),
            Self::Close { signal, outcome: Some(outcome) } => format!("x:{signal}:{outcome}"),
            Self::About { signal } => format!("s:{signal}"),
        }
    }

    /// What a phone sent back; `None` when it is not ours.
    pub fn decode(data: &str) -> Option<Self> {
        let (letter, rest) = data.split_once(':')?;
        let (number, more) = match rest.split_once(':') {
            Some((number, more)) => (number, Some(more.to_owned())),
            None => (rest, None),
        };
        let signal = number.parse::<i64>().ok()?;
        match (letter, more) {
            ("a", Some(option)) => Some(Self::Answer { turn: u64::try_from(signal).ok()?, option }),
            ("c", None) => Some(Self::Claim { signal }),
            ("r", None) => Some(Self::Read { signal }),
            ("b", None) => Some(Self::HandBack { signal }),
            ("x", outcome) => Some(Self::Close { signal, outcome }),
            ("s", None) => Some(Self::About { signal }),
            _ => None,
        }
    }
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
    fn a_press_survives_the_phone() {
        for press in [
            Press::Answer { turn: 17, option: "eviction".into() },
            Press::Claim { signal: 4821 },
            Press::Close { signal: 4821, outcome: None },
            Press::Close { signal: 4821, outcome: Some("helped".into()) },
            Press::About { signal: 1 },
        ] {
            assert_eq!(Press::decode(&press.encode()), Some(press));
        }
        for foreign in ["", "a", "a:x:y", "q:1", "c:1:2", "a:-1:yes"] {
            assert_eq!(Press::decode(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn waits_grow_and_end() {
        let now = Timestamp::UNIX_EPOCH;
        let waits: Vec<i64> = (1..=5).map(|attempt| back_off(now, attempt).as_millisecond()).collect();
        assert_eq!(waits, [500, 1000, 2000, 4000, 8000]);
        assert_eq!(back_off(now, 40).as_second(), LONGEST_BACK_OFF.as_secs());
        assert!(matches!(after_failure(now, MOST_ATTEMPTS, "gone"), Settled::Dead { .. }));
    }
}
