//! Who read or did what: one line for each, none of which can be changed without it being seen.
//!
//! The one decision: a line holds names of things and never a word of anybody (`LOG-2`), and each carries a hash over itself and
//! the line before it. So a person may be told who looked, an auditor may read all of it, and whoever changes, leaves out or puts
//! in a line has to make all that follow anew, up to a head that is kept elsewhere. The fields are those of NEN 7513: what
//! happened, when, about which matter, by whom, for which organisation.

mod activity;
mod deed;
mod processing;

pub use activity::Activity;
pub use deed::{Deed, Sort};
pub use processing::Processing;

use crate::id::{OrganisationId, Role, WorkerId};
use crate::mailbox::Channel;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use uuid::Uuid;

/// A line in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// By which the line is found in the log of what the program did with it.
    pub operation: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub who: Who,
    /// What they read or did.
    pub deed: Deed,
    /// With what.
    pub with: With,
    /// What came of it.
    pub came: Came,
}

/// Who reads or does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A worker, as what they were at that moment: a name that leaves the network keeps its line.
    Worker {
        /// Who.
        worker: WorkerId,
        /// For whom they work.
        organisation: Option<OrganisationId>,
        /// What they are there, first of all.
        role: Option<Role>,
        /// Where they stood.
        door: Door,
    },
    /// Whoever gives commands on the machine.
    Operator {
        /// The operating system's name for them; `None` where it was not known.
        user: Option<String>,
    },
}

/// Where a worker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The console.
    Console,
    /// A chat.
    Chat(Channel),
}

/// With what something is done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum With {
    /// A signal, by its number.
    Signal(i64),
    /// What is offered from one organisation to another.
    HandOver(Uuid),
    /// A list, or something that belongs to no signal.
    Nothing,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// It was shown or done.
    Done,
    /// It was refused: they may not, or there is none.
    Refused,
    /// The program could not.
    Failed,
}

impl Came {
    /// The word a line has.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }

    /// The outcome with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Done, Self::Refused, Self::Failed].into_iter().find(|came| came.as_str() == word)
    }
}

impl Door {
    /// The word a line has.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Chat(channel) => channel.as_str(),
        }
    }

    /// The door with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        if word == Self::Console.as_str() { Some(Self::Console) } else { Channel::from_word(word).map(Self::Chat) }
    }
}

/// A line as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1.
    pub seq: i64,
    /// What was noted.
    pub noted: Noted,
    /// Over the line before and this one.
    pub hash: Hash,
}

/// What stands for a line and all before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hash(pub [u8; 32]);

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::str::FromStr for Hash {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        let mut bytes = [0; 32];
        if word.len() != 2 * bytes.len() {
            return Err(());
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = word.get(2 * place..2 * place + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).ok_or(())?;
        }
        Ok(Self(bytes))
    }
}

/// The last line of a log, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its place; 0 before the first.
    pub seq: i64,
    /// Its hash.
    pub hash: Hash,
}

/// `1204:9f86d0…`: a head as it is told to people, who keep it.
impl std::fmt::Display for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.seq, self.hash)
    }
}

impl std::str::FromStr for Head {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let read = |(seq, hash): (&str, &str)| Some(Self { seq: seq.parse().ok()?, hash: hash.parse().ok()? });
        word.split_once(':')
            .and_then(read)
            .ok_or("a head is written as `waakvlam audit verify` printed it: 1204:9f86d0…, 64 letters after the colon")
    }
}

impl Head {
    /// Before the first line of this network: the name stands in it, so that the log of one cannot be shown for another's.
    pub fn of_nothing(network: &str) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("waakvlam audit 1");
        hasher.update(network.as_bytes());
        Self { seq: 0, hash: Hash(*hasher.finalize().as_bytes()) }
    }

    /// What was noted, as the next line.
    #[must_use]
    pub fn append(self, noted: Noted) -> (Entry, Self) {
        let seq = self.seq + 1;
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.hash.0);
        hasher.update(written(seq, &noted).as_bytes());
        let hash = Hash(*hasher.finalize().as_bytes());
        (Entry { seq, noted, hash }, Self { seq, hash })
    }
}

/// A line as it is hashed: each field in its own line with its length before it, so that no two lines read the same.
fn written(seq: i64, noted: &Noted) -> String {
    let Noted { operation, at, who, deed, with, came } = noted;
    let fields = [
        seq.to_string(),
        operation.to_string(),
        at.as_millisecond().to_string(),
        who.written(),
        deed.as_str().to_owned(),
        with.written(),
        came.as_str().to_owned(),
    ];
    let mut line = String::new();
    for field in fields {
        // Writing to a string cannot fail.
        let _ = writeln!(line, "{} {field}", field.len());
    }
    line
}

/// Where commands are given.
const COMMAND_LINE: &str = "command line";

/// The longest name of a user that is written down; the system's own bound on most machines.
const LONGEST_USER: usize = 32;

impl Who {
    /// Whoever gives a command, by the operating system's name for them, without what no such name has.
    pub fn operator(user: Option<&str>) -> Self {
        let known = |letter: &char| letter.is_ascii_alphanumeric() || ".-_".contains(*letter);
        let user: Option<String> = user.map(|user| user.chars().filter(known).take(LONGEST_USER).collect());
        Self::Operator { user: user.filter(|user| !user.is_empty()) }
    }

    /// As a line has it: `worker:fatima@gemeente/debt_help via console`, `operator`.
    pub fn written(&self) -> String {
        match self {
            Self::Worker { worker, organisation, role, door } => {
                let organisation = organisation.as_ref().map_or("", OrganisationId::as_str);
                let role = role.as_ref().map_or("", Role::as_str);
                format!("worker:{worker}@{organisation}/{role} via {}", door.as_str())
            }
            Self::Operator { user: None } => "operator".to_owned(),
            Self::Operator { user: Some(user) } => format!("operator:{user} via {COMMAND_LINE}"),
        }
    }

    /// Read back; `None` for a line that is none of ours.
    pub fn read(written: &str) -> Option<Self> {
        if written == "operator" {
            return Some(Self::Operator { user: None });
        }
        if let Some(rest) = written.strip_prefix("operator:") {
            let user = rest.strip_suffix(&format!(" via {COMMAND_LINE}"))?;
            return Some(Self::Operator { user: Some(user.to_owned()) });
        }
        let (who, door) = written.strip_prefix("worker:")?.split_once(" via ")?;
        let (worker, rest) = who.split_once('@')?;
        let (organisation, role) = rest.split_once('/')?;
        let some = |word: &str| (!word.is_empty()).then(|| word.to_owned());
        Some(Self::Worker {
            worker: WorkerId(worker.to_owned()),
            organisation: some(organisation).map(OrganisationId),
            role: some(role).map(Role),
            door: Door::from_word(door)?,
        })
    }
}

impl With {
    /// As a line has it: `signal:4821`, `hand_over:…`, nothing.
    pub fn written(&self) -> String {
        match self {
            Self::Signal(number) => format!("signal:{number}"),
            Self::HandOver(id) => format!("hand_over:{id}"),
            Self::Nothing => String::new(),
        }
    }

    /// Read back; `None` for a line that is none of ours.
    pub fn read(written: &str) -> Option<Self> {
        match written.split_once(':') {
            None if written.is_empty() => Some(Self::Nothing),
            Some(("signal", number)) => number.parse().ok().map(Self::Signal),
            Some(("hand_over", id)) => id.parse().ok().map(Self::HandOver),
            None | Some(_) => None,
        }
    }
}

impl Entry {
    /// As one line of text, for whoever audits: place, moment, who, what, with what, and what came of it.
    pub fn told(&self) -> String {
        let Noted { at, who, deed, with, came, .. } = &self.noted;
        format!("{}\t{at}\t{}\t{}\t{}\t{}", self.seq, who.written(), deed.as_str(), with.written(), came.as_str())
    }
}

/// What is wrong with a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A line was changed, left out or put in.
    #[error("line {seq} does not follow from the line before it: it or one before it was changed, left out or put in after it was written")]
    Link {
        /// Where.
        seq: i64,
    },
    /// It ends before a line that was there once, or that line was another.
    #[error("line {seq} is not the one that was kept beside the log: the end was cut off, or the log was made anew")]
    Anchor {
        /// Which line.
        seq: i64,
    },
}

/// Follows a log from its first line, and what was kept elsewhere of it.
#[derive(Clone, Debug)]
pub struct Proof {
    head: Head,
    anchors: Vec<Head>,
}

impl Proof {
    /// Of this network's log; `anchors` are heads that were kept elsewhere.
    pub fn of(network: &str, mut anchors: Vec<Head>) -> Self {
        anchors.sort_by_key(|anchor| std::cmp::Reverse(anchor.seq));
        Self { head: Head::of_nothing(network), anchors }
    }

    /// The next line.
    ///
    /// # Errors
    /// When it does not follow, or is another than the one that was kept.
    pub fn follow(&mut self, entry: &Entry) -> Result<(), Broken> {
        let (expected, head) = self.head.append(entry.noted.clone());
        if expected != *entry {
            return Err(Broken::Link { seq: expected.seq.min(entry.seq) });
        }
        self.head = head;
        while let Some(anchor) = self.anchors.pop_if(|anchor| anchor.seq <= head.seq) {
            if anchor.seq == head.seq && anchor != head {
                return Err(Broken::Anchor { seq: anchor.seq });
            }
        }
        Ok(())
    }

    /// The last line.
    ///
    /// # Errors
    /// When a line that was there once is not.
    pub fn end(self) -> Result<Head, Broken> {
        match self.anchors.first() {
            Some(anchor) => Err(Broken::Anchor { seq: anchor.seq }),
            None => Ok(self.head),
        }
    }
}

#[cfg(test)]
mod tests;
