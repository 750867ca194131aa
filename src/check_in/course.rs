//! How an agreement goes: proposed, agreed to, asked, answered or not.
//!
//! The one decision: everything is a day to look at, not a moment that must not be missed. Looking late, twice, or after the
//! person did something finds what is true then.

use super::{Agreement, Rhythm, Silence};
use crate::id::CheckInId;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How often a question is put off to the next day, because something else is going on, before it is left out this time.
pub const MOST_MOVED: u8 = 3;

/// An agreement with somebody, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIn {
    /// Which.
    pub id: CheckInId,
    /// What is agreed, or proposed.
    pub agreement: Agreement,
    /// How it stands.
    pub stage: Stage,
}

/// How an agreement stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// To be told, on this day or after it, when nothing else is going on.
    Waiting { look: Date },
    /// Told, in this turn; nothing is agreed before a yes.
    Proposed { turn: u64 },
    /// Agreed.
    Agreed {
        /// The next day of the rhythm.
        due: Date,
        /// When to look whether it can be asked: that day, or one it was put off to.
        look: Date,
        /// How often it was put off.
        moved: u8,
        /// What was asked, while it is not answered.
        open: Option<Open>,
    },
}

/// A question that waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// When it was asked.
    pub on: Date,
    /// The day on which silence leads to what was agreed; `None` when it leads to nothing more.
    pub until: Option<Date>,
}

/// What has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing.
    Nothing,
    /// To propose it.
    Proposal,
    /// To ask.
    Question,
    /// What silence leads to.
    Silence,
}

/// What happened to an agreement: its history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    /// The person read the proposal.
    Told,
    /// The person said yes.
    Accepted,
    /// The person had said stop: it was not told.
    NotWanted,
    /// The person said no.
    Declined,
    /// The person wants it otherwise.
    Changed,
    /// The question was asked.
    Asked,
    /// The question was asked once more.
    AskedAgain,
    /// The person did something after it was asked.
    Answered,
    /// The helper was told that there was no answer.
    ToldHelper,
    /// It was put off by a day.
    Moved,
    /// It was left out this time.
    LeftOut,
    /// The person ended it.
    EndedByPerson,
    /// The chat is not theirs any more.
    EndedWithLink,
}

impl Did {
    /// The word in the history.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Accepted => "accepted",
            Self::NotWanted => "not_wanted",
            Self::Declined => "declined",
            Self::Changed => "changed",
            Self::Asked => "asked",
            Self::AskedAgain => "asked_again",
            Self::Answered => "answered",
            Self::ToldHelper => "told_helper",
            Self::Moved => "moved",
            Self::LeftOut => "left_out",
            Self::EndedByPerson => "ended_by_person",
            Self::EndedWithLink => "ended_with_link",
        }
    }
}

impl Stage {
    /// Agreed to on this day.
    pub fn agreed(rhythm: Rhythm, today: Date) -> Self {
        let due = rhythm.first_after(today);
        Self::Agreed { due, look: due, moved: 0, open: None }
    }
}

impl CheckIn {
    /// Proposed, and not told yet.
    pub fn proposed(id: CheckInId, agreement: Agreement, today: Date) -> Self {
        Self { id, agreement, stage: Stage::Waiting { look: today } }
    }

    /// The next day on which there is something to look at.
    pub fn look(&self) -> Option<Date> {
        match &self.stage {
            Stage::Waiting { look } => Some(*look),
            Stage::Proposed { .. } => None,
            Stage::Agreed { look, open, .. } => Some(open.and_then(|open| open.until).map_or(*look, |until| until.min(*look))),
        }
    }

    /// What has come by this day.
    pub fn due(&self, today: Date) -> Due {
        match &self.stage {
            Stage::Waiting { look } if *look <= today => Due::Proposal,
            Stage::Agreed { open: Some(Open { until: Some(until), .. }), .. } if *until <= today => Due::Silence,
            Stage::Agreed { look, .. } if *look <= today => Due::Question,
            Stage::Waiting { .. } | Stage::Proposed { .. } | Stage::Agreed { .. } => Due::Nothing,
        }
    }

    /// Whether the person said yes.
    pub fn is_agreed(&self) -> bool {
        matches!(self.stage, Stage::Agreed { .. })
    }

    /// Whether a question of this agreement waits for an answer.
    pub fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Agreed { open: Some(_), .. })
    }

    /// It cannot be now: to look again on this day; whether it is put off or left out. A proposal is put off for as long as
    /// it takes.
    pub fn put_off(&mut self, to: Date, today: Date) -> Did {
        let rhythm = self.agreement.rhythm;
        match &mut self.stage {
            Stage::Agreed { due, look, moved, .. } if *moved >= MOST_MOVED => {
                *due = rhythm.next(*due, today.max(to));
                (*look, *moved) = (*due, 0);
                Did::LeftOut
            }
            Stage::Agreed { look, moved, .. } => {
                *moved += 1;
                *look = to;
                Did::Moved
            }
            Stage::Waiting { look } => {
                *look = to;
                Did::Moved
            }
            Stage::Proposed { .. } => Did::Moved,
        }
    }

    /// It is asked on this day.
    pub fn ask(&mut self, today: Date) {
        let until = self.agreement.silence.after().map(|days| today.saturating_add(days.number().days()));
        let rhythm = self.agreement.rhythm;
        if let Stage::Agreed { due, look, moved, open } = &mut self.stage {
            *due = rhythm.next(*due, today);
            (*look, *moved) = (*due, 0);
            *open = Some(Open { on: today, until });
        }
    }

    /// There was no answer: what was agreed for that, this once, and the day on which it was asked.
    pub fn fall_silent(&mut self) -> Option<(Silence, Date)> {
        let Stage::Agreed { open: Some(open), .. } = &mut self.stage else { return None };
        open.until = None;
        Some((self.agreement.silence, open.on))
    }

    /// The person did something; whether that answers a question.
    pub fn answer(&mut self) -> bool {
        match &mut self.stage {
            Stage::Agreed { open, .. } => open.take().is_some(),
            Stage::Waiting { .. } | Stage::Proposed { .. } => false,
        }
    }

    /// Another rhythm from here on.
    pub fn change(&mut self, rhythm: Rhythm, today: Date) {
        self.agreement.rhythm = rhythm;
        if let Stage::Agreed { due, look, moved, .. } = &mut self.stage {
            *due = rhythm.first_after(today);
            (*look, *moved) = (*due, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_in::{Days, Every, Helper, PartOfDay, WorkingDay};
    use jiff::civil::date;

    const MONDAY: Date = date(2026, 11, 23);

    fn agreed(silence: Silence) -> CheckIn {
        let rhythm = Rhythm { every: Every::Week, day: WorkingDay::Tuesday, part: PartOfDay::Morning };
        let helper = Helper { worker: "fatima".into(), name: "Fatima".into() };
        let agreement = Agreement { questions: "check_in".into(), rhythm, silence, helper };
        CheckIn { id: CheckInId(uuid::Uuid::nil()), agreement, stage: Stage::agreed(rhythm, MONDAY) }
    }

    fn days(number: i32) -> Days {
        Days::new(number).unwrap()
    }

    #[test]
    fn txt_8_silence_leads_once_to_what_was_agreed_and_otherwise_to_nothing() {
        let after = days(3);
        for silence in [Silence::Nothing, Silence::AskOnce { after }, Silence::TellHelper { after }] {
            let mut check_in = agreed(silence);
            check_in.ask(date(2026, 11, 24));
            let came: Vec<Due> = (24..=30).map(|day| check_in.due(date(2026, 11, day))).collect();
            let speaks = silence != Silence::Nothing;
            assert_eq!(came.contains(&Due::Silence), speaks, "{silence:?}");
            assert_eq!(came.iter().position(|due| *due == Due::Silence), speaks.then_some(3), "{silence:?}");
            assert_eq!(check_in.fall_silent(), Some((silence, date(2026, 11, 24))));
            assert_eq!(check_in.due(date(2026, 11, 30)), Due::Nothing, "{silence:?}: once");
            assert_eq!(check_in.due(date(2026, 12, 1)), Due::Question, "{silence:?}: the rhythm goes on");
        }
    }

    #[test]
    fn an_answer_ends_the_silence() {
        let mut check_in = agreed(Silence::TellHelper { after: days(2) });
        check_in.ask(date(2026, 11, 24));
        assert!(check_in.answer());
        assert!(!check_in.answer(), "there is one answer to one question");
        assert_eq!(check_in.due(date(2026, 11, 30)), Due::Nothing);
        assert_eq!(check_in.look(), Some(date(2026, 12, 1)));
    }

    #[test]
    fn what_cannot_be_asked_is_put_off_three_times_and_then_left_out() {
        let mut check_in = agreed(Silence::Nothing);
        let did: Vec<Did> = (24..28).map(|day| check_in.put_off(date(2026, 11, day + 1), date(2026, 11, day))).collect();
        assert_eq!(did, [Did::Moved, Did::Moved, Did::Moved, Did::LeftOut]);
        assert_eq!(check_in.look(), Some(date(2026, 12, 1)), "the rhythm goes on as if nothing was put off");
    }

    #[test]
    fn days_of_silence_are_two_to_six() {
        let numbers: Vec<i32> = (0..9).filter_map(Days::new).map(Days::number).collect();
        assert_eq!(numbers, [2, 3, 4, 5, 6]);
    }
}
