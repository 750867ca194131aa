//! How much support a household has, and what software may propose about it (`ROUTE-3`).
//!
//! The one decision: software proposes a step up and nothing else, and proposes it to a person. A level is only ever set by a
//! person, with a reason; nobody is scaled down by software, and nothing is concluded from silence, except what was agreed.

use crate::personal::Text;
use jiff::Timestamp;
use uuid::Uuid;

/// How much support a household has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// None.
    None,
    /// The *waakvlam*: contact now and then, after support ended.
    Waakvlam,
    /// Light.
    Light,
    /// Regular.
    Regular,
    /// Intensive.
    Intensive,
}

impl Level {
    /// All of them, least first.
    pub const ALL: [Self; 5] = [Self::None, Self::Waakvlam, Self::Light, Self::Regular, Self::Intensive];

    /// 0 to 4.
    pub fn number(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Waakvlam => 1,
            Self::Light => 2,
            Self::Regular => 3,
            Self::Intensive => 4,
        }
    }

    /// The level with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }

    /// One more; `None` at the top.
    fn up(self) -> Option<Self> {
        Self::from_number(self.number() + 1)
    }
}

/// Why software proposes more support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Several signals on the address within the window.
    SeveralSignals,
    /// The person themself says that they are not well, after support ended.
    UnwellAfterSupport,
    /// An agreed question was not answered, twice, and it was agreed that the helper hears of that.
    UnansweredTwice,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::SeveralSignals, Self::UnwellAfterSupport, Self::UnansweredTwice];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SeveralSignals => "several_signals",
            Self::UnwellAfterSupport => "unwell_after_support",
            Self::UnansweredTwice => "unanswered_twice",
        }
    }

    /// The reason with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == word)
    }
}

/// Something that happened to a household's support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its own id; of a proposal what an answer names.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
    /// Who: `worker:<id>`; of a proposal `script`.
    pub by: String,
    /// The reason, in a person's words; of a proposal none, it has its own.
    pub note: Option<Text>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A person set a level.
    Set { level: Level },
    /// A person recorded that support is refused (`ROUTE-4`).
    Refuses,
    /// Software proposed a level.
    Proposed { level: Level, why: Why },
    /// A person said yes to a proposal: from then on this is the level.
    Accepted { proposal: Uuid, level: Level },
    /// A person said no to one.
    Declined { proposal: Uuid },
}

impl What {
    /// The word in the database.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Set { .. } => "set",
            Self::Refuses => "refuses",
            Self::Proposed { .. } => "proposed",
            Self::Accepted { .. } => "accepted",
            Self::Declined { .. } => "declined",
        }
    }

    /// As it was written; `None` when the words do not belong together.
    pub fn from_words(word: &str, level: Option<Level>, why: Option<&str>, proposal: Option<Uuid>) -> Option<Self> {
        match word {
            "set" => Some(Self::Set { level: level? }),
            "refuses" => Some(Self::Refuses),
            "proposed" => Some(Self::Proposed { level: level?, why: Why::from_word(why?)? }),
            "accepted" => Some(Self::Accepted { proposal: proposal?, level: level? }),
            "declined" => Some(Self::Declined { proposal: proposal? }),
            _ => None,
        }
    }
}

/// A proposal that nobody has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which.
    pub id: Uuid,
    /// When it was made.
    pub at: Timestamp,
    /// What is proposed.
    pub level: Level,
    /// Why.
    pub why: Why,
}

/// How the support of a household stands, as all that happened says, oldest first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Record<'e>(pub &'e [Event]);

impl Record<'_> {
    /// The level that was set last; `None` when nobody ever set one.
    pub fn level(&self) -> Option<Level> {
        self.0.iter().rev().find_map(|event| match event.what {
            What::Set { level } | What::Accepted { level, .. } => Some(level),
            What::Refuses | What::Proposed { .. } | What::Declined { .. } => None,
        })
    }

    /// The proposal that waits for an answer: one at a time, and none from before a level was set by hand.
    pub fn open(&self) -> Option<Proposal> {
        let (place, id, at, level, why) = self.0.iter().enumerate().rev().find_map(|(place, event)| match event.what {
            What::Proposed { level, why } => Some((place, event.id, event.at, level, why)),
            What::Set { .. } | What::Refuses | What::Accepted { .. } | What::Declined { .. } => None,
        })?;
        let is_answer = |what: &What| matches!(what, What::Accepted { proposal, .. } | What::Declined { proposal } if *proposal == id);
        // An answer in the same moment may stand before it.
        let answered = self.0.iter().any(|event| is_answer(&event.what));
        let overtaken = self.0.iter().skip(place).any(|event| matches!(event.what, What::Set { .. } | What::Accepted { .. }));
        (!answered && !overtaken).then_some(Proposal { id, at, level, why })
    }

    /// When support ended: it was there, and the level is none now.
    fn has_ended(&self) -> bool {
        let levels = self.0.iter().filter_map(|event| match event.what {
            What::Set { level } | What::Accepted { level, .. } => Some(level),
            What::Refuses | What::Proposed { .. } | What::Declined { .. } => None,
        });
        self.level() == Some(Level::None) && levels.max().is_some_and(|most| most > Level::None)
    }

    /// The step up that software may propose for this reason. None while one waits for an answer, none without a record of a
    /// person's making (no household comes under watch by itself), and none again for a reason that a person said no to since
    /// the level was set.
    pub fn propose(&self, why: Why) -> Option<Level> {
        let level = self.level()?;
        if self.open().is_some() || self.was_declined(why) {
            return None;
        }
        match why {
            Why::UnwellAfterSupport => self.has_ended().then_some(Level::Waakvlam),
            Why::SeveralSignals | Why::UnansweredTwice => level.up(),
        }
    }

    fn was_declined(&self, why: Why) -> bool {
        let decided = |event: &&Event| matches!(event.what, What::Set { .. } | What::Accepted { .. });
        let since = self.0.iter().rposition(|event| decided(&event)).map_or(0, |place| place + 1);
        let lately = self.0.get(since..).unwrap_or_default();
        lately.iter().any(|event| match event.what {
            What::Declined { proposal } => {
                lately.iter().any(|asked| asked.id == proposal && matches!(asked.what, What::Proposed { why: asked, .. } if asked == why))
            }
            What::Set { .. } | What::Refuses | What::Proposed { .. } | What::Accepted { .. } => false,
        })
    }
}

#[cfg(test)]
mod tests;
