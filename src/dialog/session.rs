//! Where a person is in a conversation: a value between two turns, kept sealed.
//!
//! The one decision: places are names (`rent_arrears`, `amount`), never positions, and the revision of the book is pinned, so
//! that a dialog can be changed while people are in it.

use super::answer::Answer;
use super::asking::Askings;
use super::book::WELCOME;
use crate::check_in::{CheckIn, Stage};
use crate::id::{DialogId, InvitationId, Kind, MessageId, SignalId, StepId};
use crate::identity::Typist;
use crate::language::Language;
use crate::personal::Text;
use crate::signal::belonging::Exchange;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The form of this value in the database; raised when it changes, so that old sessions can be moved.
pub const FORMAT: u8 = 1;

/// The most messages that are offered at once to be taken away: more than these nobody looks through on a phone.
const MOST_UNNEEDED: usize = 10;

/// What is remembered of a conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// See [`FORMAT`].
    pub format: u8,
    /// How many turns there were; a button carries the turn it was shown in.
    pub turn: u64,
    /// As chosen, or as first guessed from the phone.
    pub language: Option<Language>,
    /// The language in which danger was heard last: the one to go on in until a language is chosen.
    #[serde(default)]
    pub heard_in: Option<Language>,
    /// The last day on which somebody was told that a number of theirs was left out.
    #[serde(default)]
    pub left_out_on: Option<Date>,
    /// The revision of the book that this conversation follows until it is at rest.
    pub revision: Option<String>,
    /// Where we are: the innermost dialog last. Empty: at rest.
    pub stack: Vec<Frame>,
    /// What was asked and not yet answered.
    pub asked: Option<Asked>,
    /// The day on which the person wrote last.
    #[serde(default)]
    pub last_heard: Option<Date>,
    /// What was said at the welcome and holds for later matters too (role).
    pub profile: BTreeMap<StepId, Answer>,
    /// The first words about a matter, before any question; read to the worker, and not asked again.
    pub opening: Option<Text>,
    /// The signal by which this person asked for a person, until a worker closes it: nobody is asked for twice.
    #[serde(default)]
    pub asked_for_person: Option<SignalId>,
    /// The matter that a worker closed last, until this person says whether it is better.
    #[serde(default)]
    pub ended: Option<Ended>,
    /// This person's reports that are open, the newest last.
    #[serde(default)]
    pub open: Vec<Matter>,
    /// Other matters this person named, which wait until this one is done.
    #[serde(default)]
    pub further: Vec<Further>,
    /// What the first words seem to be about, until this matter is done.
    #[serde(default)]
    pub guess: Option<Guess>,
    /// What workers asked this person to agree to, and what they said.
    #[serde(default)]
    pub askings: Askings,
    /// A code works here, and it was not answered yet whether this is that person.
    #[serde(default)]
    pub introduction: Option<Introduction>,
    /// What waits while somebody else is typing.
    #[serde(default)]
    pub set_aside: Option<Box<SetAside>>,
    /// Danger was heard, and a person has not closed the alert yet.
    pub danger: Option<Watch>,
    /// Whether reminders, check-ins and surveys may be sent. Answers and safety texts always may.
    pub contact: Contact,
    /// The day on which danger was heard last: nothing unasked is sent for a while after it.
    #[serde(default)]
    pub danger_on: Option<Date>,
    /// A reminder of what was broken off.
    #[serde(default)]
    pub reminder: Option<Reminder>,
    /// What was agreed, or is proposed, about asking how they are.
    #[serde(default)]
    pub check_in: Option<CheckIn>,
    /// To which of their matters they write, while workers talk with them.
    #[serde(default)]
    pub exchange: Exchange,
    /// To have everything erased: asked, or wanted.
    #[serde(default)]
    pub erasing: Option<Erasing>,
    /// It was asked whether messages are to be taken away.
    #[serde(default)]
    pub unsaying: Option<Unsaying>,
    /// It was asked what is to be corrected.
    #[serde(default)]
    pub correcting: Option<Correcting>,
    /// What they wrote that nobody asked for, until it was offered once to take it away.
    #[serde(default)]
    pub unneeded: Vec<MessageId>,
    /// To take everything along in a chat of another company.
    #[serde(default)]
    pub taking_along: TakingAlong,
}

/// One dialog under way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// Which dialog.
    pub dialog: DialogId,
    /// The step we are at; `None` when nothing is left to do here.
    pub at: Option<StepId>,
    /// What was answered in it.
    pub answers: BTreeMap<StepId, Answer>,
    /// The signal this dialog raised; what is answered afterwards is added to it.
    pub raised: Option<SignalId>,
    /// How it came to be on the stack.
    pub because: Because,
    /// Answers to its questions that were given in another matter: taken when they are asked.
    #[serde(default)]
    pub known: BTreeMap<StepId, Answer>,
    /// The first words about the matter below, while this one goes first.
    #[serde(default)]
    pub opening_before: Option<Text>,
}

/// Why a dialog is on the stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// The conversation began with it.
    Begun,
    /// The dialog below calls it; its answers go back there.
    Called,
    /// The person wanted something else in between; the dialog below waits and its question is asked again.
    Interrupted,
    /// The person has another matter, which goes first: the one below waits, and neither knows of the other.
    Further,
}

/// What words seem to be about. Sealed like everything in a session: it says what somebody may be in need of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guess {
    /// The dialogs they may open, likeliest first; none when it was asked and answered.
    pub topics: Vec<DialogId>,
    /// The turn in which it was asked.
    pub offered: Option<u64>,
}

/// Another matter that was named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Further {
    /// The dialog it would begin.
    pub dialog: DialogId,
    /// What was said of it.
    pub said: Text,
    /// What was answered meanwhile and would be asked again.
    pub known: BTreeMap<StepId, Answer>,
    /// The turn in which it was offered.
    pub offered: Option<u64>,
}

/// A question that waits for its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The turn in which it was asked last.
    pub turn: u64,
    /// What was asked.
    pub what: Wanted,
    /// How often the answer was not understood.
    pub misses: u8,
    /// How often it was said again in the same words, beside something that was no answer.
    #[serde(default)]
    pub repeats: u8,
}

/// A closed matter of which it was asked whether it is better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Which.
    pub signal: SignalId,
    /// The turn in which it was asked.
    pub turn: u64,
    /// What it was about.
    #[serde(default)]
    pub kind: Option<Kind>,
    /// When it is asked once more, unless the person says so before.
    #[serde(default)]
    pub later: Option<Later>,
    /// The last day on which "not better" opens it again: after it that makes a new report.
    #[serde(default)]
    pub opens_until: Option<Date>,
}

/// When something is asked later, as soon as it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Later {
    /// The first day on which it may be.
    pub on: Date,
    /// The last day: after it nobody knows any more what is meant.
    pub until: Date,
}

/// A report that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    /// Which.
    pub signal: SignalId,
    /// What it is about.
    pub kind: Kind,
}

/// Somebody who was asked whether it is them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduction {
    /// By which code.
    pub invitation: InvitationId,
    /// Whom it was made for.
    pub first_name: Text,
    /// The turn in which it was asked last.
    pub turn: u64,
}

/// A reminder: at most one for each time that somebody broke off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reminder {
    /// It was asked whether they want one, in this turn.
    Offered { day: Date, turn: u64 },
    /// They want it. The turn is that in which it was read back last.
    Agreed { day: Date, turn: u64 },
    /// It was given, in this turn.
    Given { turn: u64 },
}

/// To have everything erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Erasing {
    /// It was asked whether they want it, in this turn.
    Offered { turn: u64 },
    /// They want it. Number and day are the desk's to know.
    Wanted,
}

/// To have messages taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsaying {
    /// The turn in which it was asked.
    pub turn: u64,
    /// Which.
    pub lines: Vec<MessageId>,
}

/// To have all that is kept sent into the chat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakingAlong {
    /// The turn in which it was asked whether to, until it is answered.
    pub asked: Option<u64>,
    /// The last day on which it was sent, and how often on that day.
    pub sent: Option<(Date, u8)>,
}

/// To correct what a report of theirs was raised with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correcting {
    /// The turn in which it was asked last.
    pub turn: u64,
    /// How far it is.
    pub stage: Correction,
}

/// How far a correction is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// It was asked which report.
    Report,
    /// It was asked which of its answers.
    Which { signal: SignalId },
    /// It was asked what is right; not understood so many times.
    Value { signal: SignalId, name: StepId, misses: u8 },
    /// This was read back.
    Sure { signal: SignalId, name: StepId, answer: Answer },
}

/// A conversation that waits while somebody else has a matter of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SetAside {
    /// Where it was.
    pub stack: Vec<Frame>,
    /// What was asked.
    pub asked: Option<Asked>,
    /// What is known from the welcome of whoever usually types.
    pub profile: BTreeMap<StepId, Answer>,
    /// Their first words.
    pub opening: Option<Text>,
}

/// What is wanted from the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// The answer to the step we are at.
    Answer,
    /// Whether what we read back is right.
    Approval,
    /// Which of the answers has to change.
    Which,
    /// A new answer instead of this one, during a review.
    Change(StepId),
    /// What is still missing of this answer (a house number, say).
    Rest,
}

/// Danger that a person has to close.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Watch {
    /// The script waits; only the three buttons and free words to the alerted worker are open.
    Paused,
    /// The same, and we asked on which number to call back.
    WantsNumber,
    /// The person chose to go on; the number stays under each reply.
    Resumed,
}

/// Whether we may write first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// As agreed.
    Open,
    /// The person said STOP.
    Stopped,
}

impl Session {
    /// Of somebody we have not met.
    pub fn fresh() -> Self {
        Self {
            format: FORMAT,
            turn: 0,
            language: None,
            heard_in: None,
            left_out_on: None,
            revision: None,
            stack: Vec::new(),
            asked: None,
            last_heard: None,
            profile: BTreeMap::new(),
            opening: None,
            asked_for_person: None,
            ended: None,
            open: Vec::new(),
            further: Vec::new(),
            guess: None,
            askings: Askings::default(),
            introduction: None,
            set_aside: None,
            danger: None,
            contact: Contact::Open,
            danger_on: None,
            reminder: None,
            check_in: None,
            exchange: Exchange::default(),
            erasing: None,
            unsaying: None,
            correcting: None,
            unneeded: Vec::new(),
            taking_along: TakingAlong::default(),
        }
    }

    /// The language of this conversation: as chosen, else as danger was told in.
    pub fn spoken(&self) -> Option<Language> {
        self.language.or(self.heard_in)
    }

    /// Whether this person may be asked now if a matter that was closed is better: no question is open, and they wanted no end
    /// to what we ask.
    pub fn may_be_asked_if_better(&self) -> bool {
        self.stack.is_empty() && self.contact == Contact::Open
    }

    /// The turn in which this person was asked something that they may answer beside a worker who has the word: whether it is
    /// them, or whether they agree.
    pub fn asked_beside(&self) -> Option<u64> {
        let proposed = match self.check_in.as_ref().map(|check_in| &check_in.stage) {
            Some(Stage::Proposed { turn }) => Some(*turn),
            Some(Stage::Waiting { .. } | Stage::Agreed { .. }) | None => None,
        };
        self.introduction.as_ref().map(|open| open.turn).max(proposed)
    }

    /// Remembers that this message said what nobody asked for; of many the newest. The others can be taken away by asking for it.
    pub fn was_not_needed(&mut self, message: MessageId) {
        if self.unneeded.len() >= MOST_UNNEEDED {
            self.unneeded.remove(0);
        }
        self.unneeded.push(message);
    }

    /// Whether it may be offered now to take away what nobody asked for: nothing else is asked, nobody is in danger, and they want to
    /// hear from us.
    pub fn may_be_offered_to_unsay(&self) -> bool {
        let asks = matches!(self.erasing, Some(Erasing::Offered { .. })) || matches!(self.reminder, Some(Reminder::Offered { .. }));
        let waits = self.set_aside.is_some()
            || !self.further.is_empty()
            || self.askings.awaits()
            || self.unsaying.is_some()
            || self.taking_along.asked == Some(self.turn)
            || self.correcting.is_some();
        let is_asked = asks || waits || self.asked_beside().is_some() || self.ended.as_ref().is_some_and(|ended| ended.turn == self.turn);
        self.stack.is_empty() && self.danger.is_none() && self.contact == Contact::Open && !self.unneeded.is_empty() && !is_asked
    }

    /// Who is typing, as far as they said.
    pub fn typist(&self) -> Typist {
        if self.set_aside.is_some() { Typist::Other } else { Typist::Usual }
    }

    /// The frames of the matter that is talked about, the welcome with them; what waits below is another matter.
    pub fn matter(&self) -> impl DoubleEndedIterator<Item = &Frame> {
        let from = self.begins_at();
        let belongs = move |(place, frame): &(usize, &Frame)| *place >= from || frame.dialog.as_str() == WELCOME;
        self.stack.iter().enumerate().filter(belongs).map(|(_, frame)| frame)
    }

    /// Where on the stack the matter that is talked about begins.
    fn begins_at(&self) -> usize {
        self.stack.iter().rposition(|frame| frame.because == Because::Further).unwrap_or(0)
    }

    /// The answer with this name: of the innermost dialog that has it, or else of the welcome.
    pub fn answer(&self, name: &StepId) -> Option<&Answer> {
        self.matter().rev().find_map(|frame| frame.answers.get(name)).or_else(|| self.profile.get(name))
    }

    /// Changes an answer where it stands, or gives it in the innermost dialog.
    pub fn give(&mut self, name: StepId, answer: Answer) {
        let from = self.begins_at();
        if let Some(frame) = self.stack.iter_mut().skip(from).rev().find(|frame| frame.answers.contains_key(&name)) {
            frame.answers.insert(name, answer);
        } else if let Some(frame) = self.stack.last_mut() {
            frame.answers.insert(name, answer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_messages_that_nobody_asked_for_the_newest_are_offered() {
        let mut session = Session::fresh();
        let messages: Vec<MessageId> = (0..15_u128).map(|number| MessageId(uuid::Uuid::from_u128(number))).collect();
        messages.iter().for_each(|message| session.was_not_needed(*message));
        assert_eq!(session.unneeded, messages[5..]);
    }
}
