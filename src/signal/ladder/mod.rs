//! What happens to an open signal by itself, and when: the ladder it climbs while nobody takes it.
//!
//! The one decision (promise 1): the next step is a function of how a signal stands and of the clock, and it has an answer
//! for every open signal. So it is worked out anew at each change, nothing has to be remembered to be set, and a clock that
//! goes off late, after a night without power, does what is due now and no step twice.

pub mod ways;

use super::deadline::Rule;
use super::{Calendar, Deadline, Hours, Status};
use crate::id::WorkerId;
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long somebody may leave a signal lying before they are asked, and after that before it goes to the next: a working
/// day. With five working days promised, two people have had it and a third still has a day.
const SILENCE_DAYS: u8 = 1;

/// How long a signal that somebody is at may lie still before they are asked whether it is done: two weeks of work, so that
/// a long case is no nuisance and a forgotten one comes back.
const STILL_DAYS: u8 = 10;

/// How long somebody who took a signal has for a first word, when the deadline itself leaves less: they may be telephoning.
const FIRST_WORD: SignedDuration = SignedDuration::from_hours(1);

/// When a day begins for people who are told something by day.
const MORNING: Time = Time::constant(9, 0, 0, 0);

/// How far a signal has climbed. Kept with it, and begun anew with each owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Climb {
    /// Since when it stands with this owner.
    pub since: Timestamp,
    /// How many steps it took since then.
    #[serde(default)]
    pub step: u16,
    /// When it took the last.
    #[serde(default)]
    pub last: Option<Timestamp>,
    /// Who was alerted beside its owner since then; they stay alerted until somebody takes it (`URG-3`).
    #[serde(default)]
    pub reached: Vec<WorkerId>,
    /// Who had it and left it lying: it does not come back to them by itself.
    #[serde(default)]
    pub left_by: Vec<WorkerId>,
    /// Who may not have it: it is about their own address, or there is no ground for them to know.
    #[serde(default)]
    pub barred: Vec<WorkerId>,
    /// When the worker at it last did something with it.
    #[serde(default)]
    pub acted_at: Option<Timestamp>,
    /// Until when its worker is away, as far as a colleague was asked to look after it.
    #[serde(default)]
    pub looked_after_until: Option<Timestamp>,
    /// By when the person was told that somebody reads it; the deadline, when that is not known. It may lie after the deadline,
    /// which comes nearer when a signal becomes more urgent.
    #[serde(default)]
    pub promised: Option<Timestamp>,
    /// Whether the person knows that the promise was not kept.
    #[serde(default)]
    pub apology: Apology,
}

/// Whether the person was told that a promise was not kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Apology {
    /// Not yet; there may be no need.
    #[default]
    Owed,
    /// It could not be said then, and may be said from here on.
    From(Timestamp),
    /// It was said, once and for all.
    Said(Timestamp),
}

impl Climb {
    /// At the foot of the ladder.
    pub fn begun(since: Timestamp) -> Self {
        Self {
            since,
            step: 0,
            last: None,
            reached: Vec::new(),
            left_by: Vec::new(),
            barred: Vec::new(),
            acted_at: None,
            looked_after_until: None,
            promised: None,
            apology: Apology::Owed,
        }
    }

    /// With another owner, or in another state, from now on. What was said stays said, and who left it lying is remembered.
    #[must_use]
    pub fn anew(&self, now: Timestamp) -> Self {
        Self { left_by: self.left_by.clone(), promised: self.promised, apology: self.apology, ..self.opened_again(now) }
    }

    /// As a matter that is new again: a new promise, and everybody may have it who ever could.
    #[must_use]
    pub fn opened_again(&self, now: Timestamp) -> Self {
        Self { barred: self.barred.clone(), ..Self::begun(now) }
    }

    /// What is left of a step that was taken.
    #[must_use]
    pub fn after(&self, came: Came<'_>, now: Timestamp) -> Self {
        match came {
            Came::Rang { fresh } => {
                let mut climb = self.up(now);
                climb.reached.extend_from_slice(fresh);
                climb
            }
            Came::Asked => self.up(now),
            Came::Moved { from, told } => {
                let mut climb = self.anew(now);
                climb.left_by.push(from.clone());
                climb.reached = told.to_vec();
                climb
            }
            Came::OwnedUp(apology) => Self { apology, ..self.clone() },
            Came::LookedAfter { until } => Self { looked_after_until: until, ..self.clone() },
        }
    }

    /// A step higher.
    fn up(&self, now: Timestamp) -> Self {
        Self { step: self.step.saturating_add(1), last: Some(now), ..self.clone() }
    }
}

/// What came of a step.
#[derive(Clone, Copy, Debug)]
pub enum Came<'a> {
    /// It rang, and these heard it for the first time.
    Rang {
        /// Who.
        fresh: &'a [WorkerId],
    },
    /// Somebody was asked or reminded.
    Asked,
    /// It went on from this worker; these were told beside its new owner.
    Moved {
        /// Whose it was.
        from: &'a WorkerId,
        /// Who was told.
        told: &'a [WorkerId],
    },
    /// The person was told that a promise was not kept, or will be another day.
    OwnedUp(Apology),
    /// A colleague was asked to look after it, until then.
    LookedAfter {
        /// When its worker is back.
        until: Option<Timestamp>,
    },
}

/// What the clock does. Of two at one moment the first in this order goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Gives it to the catch-all desk: today is the last day of its promise.
    GiveToDesk,
    /// Alerts everybody again, and the next in line.
    RingAgain,
    /// Asks its worker whether they take it.
    AskAgain,
    /// Gives it to the next in line.
    PassOn,
    /// Alerts its desk again.
    RemindDesk,
    /// Tells the person that the promise was not kept.
    TellPerson,
    /// Asks the worker at it for a first word, and tells the coordinator.
    AskForWord,
    /// Asks the worker at it whether it is done.
    AskIfDone,
    /// Asks a colleague to look after it.
    LookAfter,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::GiveToDesk,
        Self::RingAgain,
        Self::AskAgain,
        Self::PassOn,
        Self::RemindDesk,
        Self::TellPerson,
        Self::AskForWord,
        Self::AskIfDone,
        Self::LookAfter,
    ];

    /// The word in a signal's history.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RingAgain => "rang_again",
            Self::AskAgain => "asked_again",
            Self::PassOn => "passed_on",
            Self::GiveToDesk => "given_to_desk",
            Self::RemindDesk => "desk_reminded",
            Self::TellPerson => "person_told_late",
            Self::AskForWord => "asked_for_word",
            Self::AskIfDone => "asked_if_done",
            Self::LookAfter => "looked_after",
        }
    }

    /// The step with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == word)
    }
}

/// What happens next if nobody does anything, and when. A moment that is past is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// When.
    pub at: Timestamp,
    /// What.
    pub step: Step,
}

/// Whether somebody waits for a word by a day they were told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// A person was told by when somebody reads it.
    Given,
    /// Nobody was, or nobody may be bothered with it: a danger (`CRISIS-5`), a list of a landlord.
    None,
}

/// All that the next step depends on.
#[derive(Clone, Copy, Debug)]
pub struct Stand<'a> {
    /// Where it stands.
    pub status: &'a Status,
    /// By when, and by which rule.
    pub deadline: Deadline,
    /// How far it climbed.
    pub climb: &'a Climb,
    /// When its worker works; `None` is always, and for a desk.
    pub hours: Option<&'a Hours>,
    /// Until when its worker is away.
    pub absent_until: Option<Timestamp>,
    /// What the person was told.
    pub promise: Promise,
    /// Local time and the days that count.
    pub calendar: &'a Calendar,
}

impl Stand<'_> {
    /// What happens next; `None` only when it is closed.
    pub fn next(&self, now: Timestamp) -> Option<Moment> {
        match self.status {
            Status::Waiting { .. } => self.soonest([Some(self.at_desk()), self.apology()]),
            Status::Assigned { .. } => self.soonest([Some(self.untaken(now)), self.apology()]),
            Status::Claimed { .. } => self.soonest([Some(self.taken()), self.absence(now)]),
            Status::Merged { .. } | Status::Closed { .. } => None,
        }
    }

    fn soonest<const N: usize>(&self, moments: [Option<Moment>; N]) -> Option<Moment> {
        moments.into_iter().flatten().min()
    }

    /// Nobody at the desk took it.
    fn at_desk(&self) -> Moment {
        self.ring().unwrap_or_else(|| Moment { at: self.morning_after(self.last()), step: Step::RemindDesk })
    }

    /// Whoever it was given to has not taken it.
    fn untaken(&self, now: Timestamp) -> Moment {
        if self.is_absent(now) {
            return Moment { at: now, step: Step::PassOn };
        }
        if let Some(ring) = self.ring() {
            return ring;
        }
        let told = self.opening(self.climb.since);
        let silence = match (self.deadline.rule, self.climb.last) {
            // Of three working days one is all there is for each.
            (Rule::ThreateningSituation, _) => Moment { at: self.working_days_after(told, SILENCE_DAYS), step: Step::PassOn },
            (_, None) => Moment { at: self.working_days_after(told, SILENCE_DAYS), step: Step::AskAgain },
            (_, Some(asked)) => Moment { at: self.working_days_after(asked, SILENCE_DAYS), step: Step::PassOn },
        };
        // On the morning of the promised day everybody at the desk still has that day.
        let last_day = self.at(self.day(self.deadline.due_at), MORNING).max(self.climb.since);
        silence.min(Moment { at: last_day, step: Step::GiveToDesk })
    }

    /// Somebody is at it.
    fn taken(&self) -> Moment {
        let Climb { acted_at, last, since, .. } = *self.climb;
        if let Some(acted) = acted_at {
            return Moment { at: self.working_days_after(acted.max(last.unwrap_or(acted)), STILL_DAYS), step: Step::AskIfDone };
        }
        let first_word = since.checked_add(FIRST_WORD).unwrap_or(since).max(self.deadline.due_at);
        let at = match last {
            None if self.deadline.rule == Rule::Minutes => first_word,
            None => self.opening(first_word),
            Some(asked) => self.opening(self.morning_after(asked)),
        };
        Moment { at, step: Step::AskForWord }
    }

    /// The worker at it is away, and nobody was asked yet to look after it.
    fn absence(&self, now: Timestamp) -> Option<Moment> {
        let is_new = self.is_absent(now) && self.climb.looked_after_until != self.absent_until;
        is_new.then_some(Moment { at: now, step: Step::LookAfter })
    }

    /// Danger rings every five minutes, what is for today every hour, around the clock (`URG-3`).
    fn ring(&self) -> Option<Moment> {
        let every = self.deadline.rule.alert_again_every()?;
        let last = self.last();
        Some(Moment { at: last.checked_add(every).unwrap_or(last), step: Step::RingAgain })
    }

    /// The person hears it in the morning after the promised day.
    fn apology(&self) -> Option<Moment> {
        let at = match (self.promise, self.climb.apology) {
            (Promise::None, _) | (_, Apology::Said(_)) => return None,
            (Promise::Given, Apology::Owed) => self.next_morning(self.climb.promised.unwrap_or(self.deadline.due_at)),
            (Promise::Given, Apology::From(at)) => at,
        };
        Some(Moment { at, step: Step::TellPerson })
    }

    fn is_absent(&self, now: Timestamp) -> bool {
        self.absent_until.is_some_and(|until| now < until)
    }

    fn last(&self) -> Timestamp {
        self.climb.last.unwrap_or(self.climb.since)
    }

    /// The next nine o'clock, on whatever day.
    pub fn next_morning(&self, after: Timestamp) -> Timestamp {
        let day = self.day(after);
        let today = self.at(day, MORNING);
        if today > after { today } else { self.at(day.tomorrow().unwrap_or(day), MORNING) }
    }

    /// Nine o'clock of the next working day.
    fn morning_after(&self, after: Timestamp) -> Timestamp {
        self.at(self.calendar.working_days_after(self.day(after), 1), MORNING)
    }

    /// The same time, this many working days later, and then when the worker is there.
    fn working_days_after(&self, from: Timestamp, days: u8) -> Timestamp {
        let local = self.calendar.local(from);
        self.opening(self.at(self.calendar.working_days_after(local.date(), days), local.time()))
    }

    /// When its worker is there, from then on. Somebody without hours in sight is asked at once.
    fn opening(&self, from: Timestamp) -> Timestamp {
        self.hours.and_then(|hours| hours.next_opening(from, self.calendar)).unwrap_or(from)
    }

    fn day(&self, at: Timestamp) -> Date {
        self.calendar.local(at).date()
    }

    fn at(&self, day: Date, time: Time) -> Timestamp {
        day.to_datetime(time).to_zoned(self.calendar.zone().clone()).map_or(Timestamp::MAX, |at| at.timestamp())
    }
}

#[cfg(test)]
mod tests;
