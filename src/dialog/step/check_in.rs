//! Asking somebody how they are, because it was agreed: the proposal, the question, silence, and changing one's mind.
//!
//! The one decision: nothing is agreed before the person's own yes, and from then on it is theirs: to ask what it was, to
//! change, to end, in plain words. A question never comes into another conversation, beside a worker who is speaking, or after
//! danger; and silence leads to what was agreed, once, and to nothing else.

use super::reminder::QUIET_DAYS;
use super::silence::Silence as Pause;
use super::{Effect, Event, Filling, Part, Turn, Voice};
use crate::check_in::{Agreement, CheckIn, Did, Due, Every, PartOfDay, Rhythm, Silence, Stage, WorkingDay};
use crate::dialog::session::{Because, Contact};
use crate::dialog::values::{YesNo, names};
use crate::dialog::words::Command;
use crate::id::{CheckInId, DialogId};
use crate::identity::Answer;
use crate::mailbox::Content;
use crate::personal::Text;
use jiff::ToSpan as _;
use jiff::civil::Date;

const AGREE: &str = "agree";
const DECLINE: &str = "decline";
const OTHER_DAY: &str = "other_day";
const END: &str = "end_check_in";
/// The buttons for a rhythm, each with its key.
const RHYTHMS: [(&str, Every); 3] = [("each_week", Every::Week), ("each_two_weeks", Every::TwoWeeks), ("each_month", Every::Month)];

/// Whether a button is one of those that change or end an agreement.
pub fn is_of_rhythm(option: &str) -> bool {
    [OTHER_DAY, END].contains(&option) || RHYTHMS.iter().any(|(key, _)| *key == option) || WorkingDay::from_word(option).is_some()
}

/// What somebody wants otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dialog) enum Rather {
    Every(Every),
    Day(WorkingDay),
    /// A day at the weekend, on which nobody would read an answer.
    NoSuchDay,
    Part(PartOfDay),
}

/// How an agreement ended that the person did not end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A worker ended it: the person is told.
    ByWorker,
    /// This chat is not that person's any more: nobody here is told of it.
    WithLink,
}

impl Turn<'_> {
    /// A worker proposes something. Whoever said stop is not asked.
    pub(super) fn hear_proposal(&mut self, id: CheckInId, agreement: &Agreement, voice: Voice) {
        let check_in = CheckIn::proposed(id, agreement.clone(), self.input.today);
        if self.session.contact == Contact::Stopped {
            return self.note(&check_in, Did::NotWanted);
        }
        self.session.check_in = Some(check_in);
        self.look_at_check_in(voice);
    }

    /// A day of an agreement has come.
    pub(super) fn look_at_check_in(&mut self, voice: Voice) {
        let Some(due) = self.session.check_in.as_ref().map(|check_in| check_in.due(self.input.today)) else { return };
        match due {
            Due::Nothing => {}
            // A worker who proposes something is speaking with them about it.
            Due::Proposal if voice == Voice::Worker && self.is_quiet_enough() => self.tell_proposal(),
            Due::Proposal if self.may_begin(voice) => self.tell_proposal(),
            Due::Question if self.may_begin(voice) => self.ask_how_it_goes(),
            Due::Proposal | Due::Question => self.put_off_question(),
            Due::Silence => self.fall_silent(voice),
        }
    }

    /// The agreement ended elsewhere.
    pub(super) fn end_of_check_in(&mut self, id: CheckInId, ending: Ending) {
        let Some(check_in) = self.session.check_in.take_if(|open| open.id == id) else { return };
        match ending {
            // Written down where they did it.
            Ending::ByWorker => {
                self.say(Part::built_in("check_in_ended_by_worker").with("name", Filling::Words(check_in.agreement.helper.name)));
                self.drop_questions(&check_in.agreement.questions);
                self.ask_again();
            }
            Ending::WithLink => {
                self.note(&check_in, Did::EndedWithLink);
                // Nothing is said, so what lies beneath cannot be asked again.
                if self.session.stack.len() == 1 {
                    self.drop_questions(&check_in.agreement.questions);
                }
            }
        }
    }

    /// Stop ends it, whatever it is; whether there was something to end.
    pub(super) fn end_check_in(&mut self) -> bool {
        let Some(check_in) = self.session.check_in.take() else { return false };
        let did = if check_in.is_agreed() { Did::EndedByPerson } else { Did::Declined };
        self.note(&check_in, did);
        self.drop_questions(&check_in.agreement.questions);
        true
    }

    /// "Stop met vragen": only that.
    pub(super) fn stop_asking(&mut self) {
        let ended = self.end_check_in();
        self.say_built_in(if ended { "check_in_ended" } else { "check_in_none" });
        self.ask_again();
    }

    /// "Wat hebben wij afgesproken?"
    pub(super) fn tell_what_is_agreed(&mut self) {
        match self.session.check_in.clone() {
            Some(check_in) if check_in.is_agreed() => self.say(self.described("check_in_what", &check_in)),
            // It waits for their yes: here it is.
            Some(_) => return self.tell_proposal(),
            None => self.say_built_in("check_in_none"),
        }
        self.ask_again();
    }

    /// "Liever anders": how?
    pub(super) fn ask_how_often(&mut self) {
        self.say_built_in("check_in_how_often");
        let every = self.session.check_in.as_ref().map(|check_in| check_in.agreement.rhythm.every);
        for (key, _) in RHYTHMS.iter().filter(|(_, other)| Some(*other) != every) {
            self.button(key, Part::built_in(&format!("button_{key}")));
        }
        self.button(OTHER_DAY, Part::built_in("button_other_day"));
        self.button(END, Part::built_in("button_end_check_in"));
    }

    /// Whether words like "andere dag" are about the agreement: there is one, and no other conversation is going on.
    pub(super) fn may_change_check_in(&self) -> bool {
        let Some(check_in) = self.session.check_in.as_ref().filter(|check_in| check_in.is_agreed()) else { return false };
        self.session.stack.first().is_none_or(|first| first.dialog == check_in.agreement.questions)
    }

    pub(super) fn rather(&mut self, rather: Rather) {
        let (language, today) = (self.language(), self.input.today);
        let Some(check_in) = self.session.check_in.as_mut().filter(|check_in| check_in.is_agreed()) else { return };
        let old = check_in.agreement.rhythm;
        let rhythm = match rather {
            Rather::Every(every) => Rhythm { every, ..old },
            Rather::Day(day) => Rhythm { day, ..old },
            Rather::Part(part) => Rhythm { part, ..old },
            Rather::NoSuchDay => {
                self.say_built_in("check_in_which_day");
                for day in WorkingDay::ALL {
                    let name = Filling::Words(Text::from(names(language).weekday(day.weekday())));
                    self.button(day.as_str(), Part::built_in("button_day").with("day", name));
                }
                return;
            }
        };
        check_in.change(rhythm, today);
        let check_in = check_in.clone();
        self.note(&check_in, Did::Changed);
        self.say(self.described("check_in_changed", &check_in));
        self.ask_again();
    }

    /// A button of an agreement, whenever it is pressed; whether it was that.
    pub(super) fn takes_check_in(&mut self, turn: u64, option: &str) -> bool {
        if let Some(CheckIn { stage: Stage::Proposed { turn: told }, .. }) = &self.session.check_in
            && *told == turn
            && [AGREE, DECLINE].contains(&option)
        {
            self.answer_proposal(if option == AGREE { Answer::Yes } else { Answer::No });
            return true;
        }
        if !self.session.check_in.as_ref().is_some_and(CheckIn::is_agreed) {
            return false;
        }
        let rather = match option {
            END => {
                self.stop_asking();
                return true;
            }
            OTHER_DAY => Rather::NoSuchDay,
            _ => match (RHYTHMS.iter().find(|(key, _)| *key == option), WorkingDay::from_word(option)) {
                (Some((_, every)), _) => Rather::Every(*every),
                (None, Some(day)) => Rather::Day(day),
                (None, None) => return false,
            },
        };
        self.rather(rather);
        true
    }

    /// Words right behind a proposal, and what somebody wants otherwise; whether they were that.
    pub(super) fn takes_typed_check_in(&mut self, words: &Text) -> bool {
        if let Some(CheckIn { stage: Stage::Proposed { turn }, .. }) = &self.session.check_in
            && turn + 1 == self.session.turn
            && let Some(answer) = self.built_in.yes_or_no(words.expose())
        {
            match answer {
                YesNo::Yes => self.answer_proposal(Answer::Yes),
                YesNo::No => self.answer_proposal(Answer::No),
                // Half a yes is none: asked once more.
                YesNo::Unsure => self.tell_proposal(),
            }
            return true;
        }
        if !self.may_change_check_in() {
            return false;
        }
        let rather = match self.built_in.command(words.expose()) {
            Some(Command::EachWeek) => Rather::Every(Every::Week),
            Some(Command::EachTwoWeeks) => Rather::Every(Every::TwoWeeks),
            Some(Command::EachMonth) => Rather::Every(Every::Month),
            Some(Command::OtherRhythm) => {
                self.ask_how_often();
                return true;
            }
            Some(_) => return false,
            None => match self.built_in.rather(words.expose(), self.input.today, self.language()) {
                Some(rather) => rather,
                None => return false,
            },
        };
        self.rather(rather);
        true
    }

    /// Whatever somebody does after the question answers it: they are not silent.
    pub(super) fn hear_that_they_are_there(&mut self) {
        let is_there = self.is_from_person() && !matches!(self.input.event, Event::Phone(Content::Left));
        if let Some(check_in) = self.session.check_in.as_mut().filter(|_| is_there)
            && check_in.answer()
        {
            let check_in = check_in.clone();
            self.note(&check_in, Did::Answered);
        }
    }

    fn answer_proposal(&mut self, answer: Answer) {
        let today = self.input.today;
        let Some(mut check_in) = self.session.check_in.take() else { return };
        if answer == Answer::No {
            self.note(&check_in, Did::Declined);
            return self.say_built_in("check_in_declined");
        }
        check_in.stage = Stage::agreed(check_in.agreement.rhythm, today);
        self.note(&check_in, Did::Accepted);
        self.say(self.described("check_in_agreed", &check_in));
        self.session.check_in = Some(check_in);
    }

    fn tell_proposal(&mut self) {
        let turn = self.session.turn;
        let Some(check_in) = &mut self.session.check_in else { return };
        let first = matches!(check_in.stage, Stage::Waiting { .. });
        check_in.stage = Stage::Proposed { turn };
        let check_in = check_in.clone();
        if first {
            self.note(&check_in, Did::Told);
        }
        self.say(self.described("check_in_proposal", &check_in));
        self.button(AGREE, Part::built_in("button_agree"));
        self.button(DECLINE, Part::built_in("button_decline"));
    }

    fn ask_how_it_goes(&mut self) {
        let today = self.input.today;
        let Some(mut check_in) = self.session.check_in.clone() else { return };
        self.drop_questions(&check_in.agreement.questions);
        let because = if self.session.stack.is_empty() { Because::Begun } else { Because::Interrupted };
        let opened = self.open(&check_in.agreement.questions, because);
        check_in.ask(today);
        if opened {
            self.walk();
            self.note(&check_in, Did::Asked);
        } else {
            // The dialog is gone, or the stack is full: it is no silence of theirs.
            check_in.answer();
            self.note(&check_in, Did::LeftOut);
        }
        self.session.check_in = Some(check_in);
    }

    fn put_off_question(&mut self) {
        let (today, to) = (self.input.today, self.first_quiet_day());
        let Some(check_in) = &mut self.session.check_in else { return };
        let did = check_in.put_off(to, today);
        let check_in = check_in.clone();
        if check_in.is_agreed() {
            self.note(&check_in, did);
        }
    }

    fn fall_silent(&mut self, voice: Voice) {
        let Some(open) = &mut self.session.check_in else { return };
        let Some((silence, on)) = open.fall_silent() else { return };
        let check_in = open.clone();
        let agreement = &check_in.agreement;
        match silence {
            Silence::Nothing => {}
            Silence::AskOnce { .. } if self.may_begin(voice) && self.is_asking(&agreement.questions) => {
                self.say(Part::built_in("check_in_again").with("day", self.day_in_words(on)));
                self.ask_anew();
                self.note(&check_in, Did::AskedAgain);
            }
            Silence::AskOnce { .. } => self.note(&check_in, Did::LeftOut),
            Silence::TellHelper { .. } => {
                let (signal, helper) = (self.next_signal(), agreement.helper.worker.clone());
                self.effects.push(Effect::TellSilence { signal, helper, asked_on: on });
                self.note(&check_in, Did::ToldHelper);
                if voice == Voice::Script {
                    self.say(Part::built_in("check_in_told").with("name", Filling::Words(agreement.helper.name.clone())));
                }
            }
        }
    }

    fn note(&mut self, check_in: &CheckIn, did: Did) {
        self.effects.push(Effect::CheckIn { check_in: Box::new(check_in.clone()), did });
    }

    /// Whether a question of ours can come now: nobody is speaking, nothing is under way, and no danger is near. A conversation
    /// that was broken off days ago is not under way; it waits beneath, and is taken up again afterwards.
    fn may_begin(&self, voice: Voice) -> bool {
        let questions = self.session.check_in.as_ref().map(|check_in| &check_in.agreement.questions);
        let own = questions.is_some_and(|questions| self.is_asking(questions));
        let at_rest = self.session.stack.is_empty() || own || self.since_heard() == Pause::Long;
        let nothing_asked = self.session.introduction.is_none() && self.session.set_aside.is_none() && !self.session.askings.awaits();
        voice == Voice::Script && at_rest && nothing_asked && self.is_quiet_enough()
    }

    /// No danger is open, or was near (`CRISIS-5`), and nobody said stop.
    fn is_quiet_enough(&self) -> bool {
        let near = self.session.danger_on.is_some_and(|day| self.input.today < day.saturating_add(QUIET_DAYS.days()));
        self.session.danger.is_none() && !near && self.session.contact == Contact::Open
    }

    fn first_quiet_day(&self) -> Date {
        let tomorrow = self.input.today.saturating_add(1.day());
        self.session.danger_on.map_or(tomorrow, |danger| tomorrow.max(danger.saturating_add(QUIET_DAYS.days())))
    }

    /// How long it is since the person did something.
    fn since_heard(&self) -> Pause {
        Pause::between(self.session.last_heard, self.input.today)
    }

    /// Whether what is open is the question of this agreement, unanswered.
    fn is_asking(&self, questions: &DialogId) -> bool {
        let is_open = self.session.check_in.as_ref().is_some_and(CheckIn::is_open);
        is_open && self.session.stack.last().is_some_and(|top| top.dialog == *questions)
    }

    /// Takes a question away that is open now, and leaves what lies under it. What it led to goes on.
    fn drop_questions(&mut self, questions: &DialogId) {
        if self.session.stack.pop_if(|top| top.dialog == *questions).is_some() {
            self.session.asked = None;
        }
    }

    fn described(&self, key: &str, check_in: &CheckIn) -> Part {
        let Agreement { rhythm, silence, helper, .. } = &check_in.agreement;
        let Rhythm { every, day, part } = rhythm;
        let day = Filling::Words(Text::from(names(self.language()).weekday(day.weekday())));
        let part = Filling::Part(Box::new(Part::built_in(&format!("check_in_{}", part.as_str()))));
        let rhythm = Part::built_in(&format!("check_in_each_{}", every.as_str())).with("day", day).with("part", part);
        let name = || Filling::Words(helper.name.clone());
        let days = Filling::Words(Text::from(silence.after().map_or(0, crate::check_in::Days::number).to_string()));
        let silence = Part::built_in(&format!("check_in_silence_{}", silence.as_str())).with("days", days).with("name", name());
        let whole = |part| Filling::Part(Box::new(part));
        Part::built_in(key).with("name", name()).with("rhythm", whole(rhythm)).with("silence", whole(silence))
    }

    fn day_in_words(&self, day: Date) -> Filling {
        Filling::Words(Text::from(names(self.language()).day(day)))
    }
}
