//! Which of a person's matters a message is about, when workers talk with them about several.
//!
//! The one decision: a message belongs to exactly one matter at each moment, and who writes decides: what they reply to, else
//! where they were writing, else whoever spoke last. They are asked only where that says nothing, and never twice in a row;
//! until they answer, whoever took a matter of theirs first reads it.

#[cfg(test)]
mod tests;

use crate::id::{MessageId, SignalId};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a worker's words are what a person most likely answers: until this time on the next day.
pub const ANSWERS_WITHIN: SignedDuration = SignedDuration::from_hours(24);

/// Most messages that one button moves: an exchange of an evening. What is older stays where it was read.
const MOST_WORDS: usize = 30;

/// An open matter of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Which.
    pub signal: SignalId,
    /// The worker who has it; `None` while nobody took it.
    pub voice: Option<Voice>,
}

/// A worker who talks with the person about a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    /// When the person first read of them.
    pub since: Timestamp,
    /// When they said something last, that they are there included.
    pub spoke_at: Timestamp,
}

/// To which matter a person writes: as they read it, or chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Direction {
    /// Which.
    pub signal: SignalId,
    /// When they wrote to it last.
    pub at: Timestamp,
}

/// Buttons under a line of ours, and the person's messages that they are about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// The turn the buttons belong to.
    pub turn: u64,
    /// When it was said.
    pub at: Timestamp,
    /// What the person wrote since, oldest first.
    pub words: Vec<MessageId>,
}

/// Between whom a person is writing: kept between their turns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// To which matter they write.
    pub to: Option<Direction>,
    /// The line that says so, with the button that says that it is about something else.
    pub shown: Option<Offered>,
    /// The question for whom it is, until it is answered.
    pub question: Option<Offered>,
}

/// What is known when a message comes.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The person's open matters.
    pub matters: &'a [Matter],
    /// About which of them a worker has the word; `None`: the script has it.
    pub floor: Option<SignalId>,
    /// The matter of the message that this one replies to, changes, or was pressed under.
    pub reply: Option<SignalId>,
    /// What was written before.
    pub exchange: &'a Exchange,
    /// When it came.
    pub now: Timestamp,
}

/// To what a message belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// To no matter: the script listens.
    Script,
    /// To this one.
    To {
        /// Which.
        signal: SignalId,
        /// How that is known.
        why: Why,
    },
    /// It is not clear to which. Until the person says so it is this one's, which a worker took first.
    Unclear {
        /// Which.
        first: SignalId,
    },
}

/// How it is known to what a message belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It replies to a message about it.
    Replied,
    /// There is no other.
    Only,
    /// The person was writing to it, and nobody came in between.
    GoesOn,
    /// Its worker alone spoke.
    SpokeLast,
}

impl Belongs {
    /// The matter that has it now.
    pub fn signal(self) -> Option<SignalId> {
        match self {
            Self::Script => None,
            Self::To { signal, .. } | Self::Unclear { first: signal } => Some(signal),
        }
    }
}

/// To what this message belongs.
pub fn belongs(situation: &Situation<'_>) -> Belongs {
    let Situation { matters, floor, reply, exchange, now } = *situation;
    let is_open = |signal: SignalId| matters.iter().any(|matter| matter.signal == signal);
    if let Some(signal) = reply.filter(|signal| is_open(*signal)) {
        return Belongs::To { signal, why: Why::Replied };
    }
    let Some(floor) = floor else { return Belongs::Script };
    if matters.iter().all(|matter| matter.signal == floor) || !is_open(floor) {
        return Belongs::To { signal: floor, why: Why::Only };
    }
    let spoke_after = |matter: &Matter, at: Timestamp| matter.voice.is_some_and(|voice| voice.spoke_at > at);
    if let Some(Direction { signal, at }) = exchange.direction(now).filter(|direction| is_open(direction.signal))
        && !matters.iter().any(|other| other.signal != signal && spoke_after(other, at))
    {
        return Belongs::To { signal, why: Why::GoesOn };
    }
    // Where a question was left open, whoever spoke alone since then is answered: the same is not asked over and over.
    let spoke = |matter: &&Matter| matter.voice.is_some_and(|voice| is_recent(voice.spoke_at, now));
    let asked_at = exchange.question.as_ref().map(|question| question.at);
    let asked_at = asked_at.filter(|at| matters.iter().filter(spoke).any(|matter| spoke_after(matter, *at)));
    let mut recent = matters.iter().filter(spoke).filter(|matter| asked_at.is_none_or(|at| spoke_after(matter, at)));
    match (recent.next(), recent.next()) {
        (Some(only), None) => Belongs::To { signal: only.signal, why: Why::SpokeLast },
        (Some(_), Some(_)) | (None, _) => {
            let taken = matters.iter().filter_map(|matter| Some((matter.voice?.since, matter.signal)));
            Belongs::Unclear { first: taken.min().map_or(floor, |(_, signal)| signal) }
        }
    }
}

fn is_recent(at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(at) <= ANSWERS_WITHIN
}

impl Exchange {
    fn direction(&self, now: Timestamp) -> Option<Direction> {
        self.to.filter(|direction| is_recent(direction.at, now))
    }

    /// Whether the person has to be shown that they write to this matter: where there are others, and not again for each
    /// message of one exchange.
    pub fn has_to_show(&self, signal: SignalId, matters: usize, now: Timestamp) -> bool {
        matters > 1 && self.direction(now).is_none_or(|direction| direction.signal != signal)
    }

    /// Whether it has to be asked for whom it is: not while the same question is open and nobody spoke since.
    pub fn has_to_ask(&self, matters: &[Matter], now: Timestamp) -> bool {
        !self.question.as_ref().is_some_and(|question| {
            let spoke_since = |matter: &Matter| matter.voice.is_some_and(|voice| voice.spoke_at > question.at);
            is_recent(question.at, now) && !matters.iter().any(spoke_since)
        })
    }

    /// The person writes to this matter; `lines` is what they wrote.
    pub fn goes_to(&mut self, signal: SignalId, now: Timestamp, lines: &[MessageId]) {
        self.to = Some(Direction { signal, at: now });
        if let Some(shown) = &mut self.shown {
            shown.take(lines);
        }
    }

    /// It was shown to which matter they write, in this turn.
    pub fn show(&mut self, signal: SignalId, turn: u64, now: Timestamp, words: Vec<MessageId>) {
        self.to = Some(Direction { signal, at: now });
        self.shown = Some(Offered { turn, at: now, words });
    }

    /// It was asked for whom these words are, in this turn.
    pub fn ask(&mut self, turn: u64, now: Timestamp, words: Vec<MessageId>) {
        self.question = Some(Offered { turn, at: now, words });
    }

    /// More words wait for the answer to the question.
    pub fn waits_too(&mut self, lines: &[MessageId]) {
        if let Some(question) = &mut self.question {
            question.take(lines);
        }
    }

    /// The worker of this matter spoke: what was written to them is answered, and stays theirs.
    pub fn answered(&mut self, signal: SignalId) {
        if self.to.is_some_and(|direction| direction.signal == signal)
            && let Some(shown) = &mut self.shown
        {
            shown.words.clear();
        }
    }

    /// The messages that the buttons of this turn are about; `None` when they are none of ours, or of an earlier exchange.
    pub fn words_of(&self, turn: u64) -> Option<&[MessageId]> {
        let offered = [&self.question, &self.shown].into_iter().flatten().find(|offered| offered.turn == turn)?;
        Some(&offered.words)
    }

    /// Whether the buttons of this turn stand open.
    pub fn offers(&self, turn: u64) -> bool {
        self.words_of(turn).is_some()
    }
}

impl Offered {
    fn take(&mut self, lines: &[MessageId]) {
        let room = MOST_WORDS.saturating_sub(self.words.len());
        self.words.extend(lines.iter().take(room));
    }
}
