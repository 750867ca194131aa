//! "Ik heb iets verkeerd gezegd": to correct what a report was raised with, after it was passed on.
//!
//! The one decision: it goes one question at a time (which report, which answer, what is right), what is right is read as the answer's
//! own question reads it, and nothing changes before it was read back. Any other words end it and are heard as ever.

use super::told::review_line;
use super::{Effect, Fact, Filling, Part, Turn, Voice};
use crate::dialog::answer::{Answer, Meaning};
use crate::dialog::answered::Answered;
use crate::dialog::book::Act;
use crate::dialog::session::{Correcting, Correction, Wanted};
use crate::dialog::values::{ValueKind, YesNo};
use crate::dialog::words::{Command, fold, speaks_of, spoken};
use crate::id::{Kind, SignalId, StepId};
use crate::identity::Typist;
use crate::personal::Text;

/// What every button of this begins with.
const OURS: &str = "fix_";
const LEAVE: &str = "fix_leave";
const ELSE: &str = "fix_else";
const YES: &str = "fix_yes";
const NO: &str = "fix_no";
/// Before the number of a report.
const REPORT: &str = "fix_report_";
/// Before the name of an answer.
const ANSWER: &str = "fix_answer_";
/// Before an option of it.
const OPTION: &str = "fix_to_";

/// Most words of "het bedrag klopt niet": a longer sentence tells of something new.
const SHORT: usize = 9;
/// How often it is said that an answer was not understood before the way to a person is pointed out.
const MOST_MISSES: u8 = 1;

/// A report that is open, as the desk found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// Which.
    pub signal: SignalId,
    /// Its number.
    pub number: i64,
    /// What it is about, in the person's language.
    pub about: Text,
    /// The same, by name.
    pub kind: Kind,
    /// What was answered.
    pub answers: Vec<StepId>,
}

/// An answer that can be corrected, and of which report.
struct Correctable<'a> {
    signal: SignalId,
    asked: Answered<'a>,
}

/// Whether a button with this option is about a correction.
pub fn is_of_correcting(option: &str) -> bool {
    option.starts_with(OURS)
}

impl<'a> Turn<'a> {
    /// The command. In the middle of questions there are shorter ways.
    pub(super) fn ask_to_correct(&mut self, voice: Voice) {
        if voice == Voice::Script && !self.session.stack.is_empty() {
            if self.asks_for_approval() {
                return self.ask_which();
            }
            self.say_built_in("correct_here");
            return self.ask_again();
        }
        let reports = self.correctable_reports();
        match reports.as_slice() {
            [] => {
                self.say_built_in("correct_nothing");
                self.go_on_after_correction(voice);
            }
            [(only, _)] => self.ask_which_answer(*only),
            several => {
                let buttons: Vec<(i64, Text)> = several.iter().map(|(_, report)| (report.number, report.about.clone())).collect();
                self.say_built_in("correct_report");
                for (number, about) in buttons {
                    let part = Part::built_in("button_correct_report").with("number", Filling::Words(Text::from(number.to_string())));
                    self.button(&format!("{REPORT}{number}"), part.with("about", Filling::Words(about)));
                }
                self.await_correction(Correction::Report);
            }
        }
    }

    /// "Het bedrag klopt niet", "nee, het is 500", out of rest: only where a report has such an answer.
    pub(super) fn hears_what_is_wrong(&mut self, text: &Text, folded: &str) -> bool {
        let rest = self.built_in.correction(text.expose());
        let is_wrong = self.built_in.says_wrong(text.expose());
        if self.input.reported.is_empty() || (rest.is_none() && !is_wrong) || spoken(folded).len() > SHORT {
            return false;
        }
        // "Het adres van de buren klopt niet, ze maken lawaai" is another matter.
        if !self.matters(text).is_empty() {
            return false;
        }
        let found = if is_wrong { self.named_answer(&self.correctable(), folded) } else { None };
        let found = found.or_else(|| self.only_fitting(rest?)).map(|place| (place, rest.unwrap_or(text.expose())));
        let Some(((signal, name), words)) = found else { return false };
        match self.correctable_at(signal, &name).and_then(|answer| self.value_said(&answer, words)) {
            Some(meaning) => self.read_correction_back(signal, name, Answer { said: text.clone(), meaning }),
            None => self.ask_what_is_right(signal, &name, 0),
        }
        true
    }

    /// A button of this; whether it was one.
    pub(super) fn takes_correction(&mut self, turn: u64, option: &str, voice: Voice) -> bool {
        if !is_of_correcting(option) {
            return false;
        }
        let Some(stage) = self.session.correcting.as_ref().filter(|open| open.turn == turn).map(|open| open.stage.clone()) else {
            self.say_built_in("old_button");
            self.go_on_after_correction(voice);
            return true;
        };
        match (option, stage) {
            (LEAVE, _) => self.leave_correction(voice),
            (ELSE, _) => self.tell_something_else(voice),
            (YES, Correction::Sure { signal, name, answer }) => self.correct_report(signal, &name, &answer, voice),
            (NO, Correction::Sure { signal, name, .. }) => self.ask_what_is_right(signal, &name, 0),
            (_, Correction::Report) => {
                let number = option.strip_prefix(REPORT).and_then(|number| number.parse::<i64>().ok());
                let report = self.input.reported.iter().find(|report| Some(report.number) == number);
                self.ask_which_or_nothing(report.map(|report| report.signal), voice);
            }
            (_, Correction::Which { signal }) => match option.strip_prefix(ANSWER) {
                Some(name) => self.ask_what_is_right(signal, &StepId::from(name), 0),
                None => self.ask_which_or_nothing(Some(signal), voice),
            },
            (_, Correction::Value { signal, name, .. } | Correction::Sure { signal, name, .. }) => match option.strip_prefix(OPTION) {
                Some(key) => self.take_correct_option(signal, name, key),
                None => self.ask_what_is_right(signal, &name, 0),
            },
        }
        true
    }

    /// Words while it is open; whether they were about it.
    pub(super) fn takes_typed_correction(&mut self, text: &Text, voice: Voice) -> bool {
        let Some(open) = self.session.correcting.clone() else { return false };
        let is_over = match voice {
            Voice::Script => !self.session.stack.is_empty(),
            Voice::Worker => open.turn + 1 != self.session.turn,
        };
        let folded = fold(text.expose());
        if !is_over && self.takes_correction_of(&open.stage, text, &folded, voice) {
            return true;
        }
        self.session.correcting = None;
        false
    }

    fn takes_correction_of(&mut self, stage: &Correction, text: &Text, folded: &str, voice: Voice) -> bool {
        if let Correction::Value { signal, name, .. } = stage
            && let Some(answer) = self.correctable_at(*signal, name).filter(|answer| matches!(answer.asked.node.act, Act::Choose { .. }))
            && let Some(choice) = self.spoken_option(answer.asked.node, folded, None)
        {
            let key = choice.key.clone();
            self.take_correct_option(*signal, name.clone(), &key);
            return true;
        }
        match self.built_in.command(text.expose()) {
            Some(Command::Cancel | Command::Back | Command::Continue) => {
                self.leave_correction(voice);
                return true;
            }
            Some(_) => return false,
            None => {}
        }
        match stage {
            Correction::Report => false,
            Correction::Which { signal } => {
                let answers = self.correctable().into_iter().filter(|answer| answer.signal == *signal).collect::<Vec<_>>();
                let Some((signal, name)) = self.named_answer(&answers, folded) else { return false };
                self.ask_what_is_right(signal, &name, 0);
                true
            }
            Correction::Value { signal, name, misses } => self.hear_what_is_right(*signal, name, *misses, text, voice),
            Correction::Sure { signal, name, answer } => {
                match self.built_in.yes_or_no(text.expose()) {
                    Some(YesNo::Yes) => self.correct_report(*signal, name, answer, voice),
                    Some(YesNo::No | YesNo::Unsure) => self.ask_what_is_right(*signal, name, 0),
                    None => return self.hear_what_is_right(*signal, name, 0, text, voice),
                }
                true
            }
        }
    }

    fn hear_what_is_right(&mut self, signal: SignalId, name: &StepId, misses: u8, text: &Text, voice: Voice) -> bool {
        let Some(answer) = self.correctable_at(signal, name) else { return false };
        let words = self.built_in.correction(text.expose()).unwrap_or(text.expose());
        if let Some(meaning) = self.understood_as(&answer, words) {
            self.read_correction_back(signal, name.clone(), Answer { said: text.clone(), meaning });
        } else if voice == Voice::Worker {
            self.session.correcting = None;
            self.say_built_in("correct_not_read");
        } else {
            self.say_built_in("correct_again");
            self.ask_what_is_right(signal, name, misses.saturating_add(1));
        }
        true
    }

    /// As its own question would read it; half an answer is one, and so is "weet ik niet".
    fn understood_as(&self, answer: &Correctable<'a>, words: &str) -> Option<Meaning> {
        match &answer.asked.node.act {
            Act::Ask { .. } => answer.asked.understood(self.built_in, words, self.input.today, self.language()),
            Act::Choose { .. } | Act::Say { .. } | Act::Topic { .. } | Act::Call { .. } => self.meaning(answer.asked.node, words),
            Act::Review { .. } | Act::Raise { .. } | Act::Places { .. } => self.meaning(answer.asked.node, words),
        }
    }

    /// What a sentence says of an answer beside its name. Free words and yes or no stand in every sentence.
    fn value_said(&self, answer: &Correctable<'a>, words: &str) -> Option<Meaning> {
        match &answer.asked.node.act {
            Act::Ask { kind: ValueKind::Text | ValueKind::YesNo, .. } => None,
            Act::Ask { kind, .. } => self.built_in.find(*kind, words, self.input.today, self.language()).map(Meaning::Value),
            Act::Say { .. } | Act::Choose { .. } | Act::Topic { .. } | Act::Call { .. } => None,
            Act::Review { .. } | Act::Raise { .. } | Act::Places { .. } => None,
        }
    }

    /// The one answer of the newest report that these words fit.
    fn only_fitting(&self, words: &str) -> Option<(SignalId, StepId)> {
        let newest = self.correctable_reports().first().map(|(signal, _)| *signal)?;
        let answers = self.correctable();
        let mut fitting = answers.iter().filter(|answer| answer.signal == newest && self.value_said(answer, words).is_some());
        let only = fitting.next()?;
        fitting.next().is_none().then(|| (only.signal, only.asked.name.clone()))
    }

    /// The answer whose short name stands in these words.
    fn named_answer(&self, answers: &[Correctable<'a>], folded: &str) -> Option<(SignalId, StepId)> {
        let words = spoken(folded);
        let is_named = |answer: &&Correctable<'a>| {
            answer.asked.question.label.as_ref().is_some_and(|label| {
                let label = fold(&self.book.texts.say(label, self.language(), &Default::default()));
                speaks_of(&words, &spoken(&label))
            })
        };
        answers.iter().find(is_named).map(|answer| (answer.signal, answer.asked.name.clone()))
    }

    fn ask_which_or_nothing(&mut self, signal: Option<SignalId>, voice: Voice) {
        match signal.filter(|signal| self.correctable().iter().any(|answer| answer.signal == *signal)) {
            Some(signal) => self.ask_which_answer(signal),
            None => {
                self.session.correcting = None;
                self.say_built_in("correct_nothing");
                self.go_on_after_correction(voice);
            }
        }
    }

    fn ask_which_answer(&mut self, signal: SignalId) {
        self.say_built_in("correct_which");
        for answer in self.correctable().into_iter().filter(|answer| answer.signal == signal) {
            let label = Part::book(answer.asked.question.label.as_ref().unwrap_or(&answer.asked.question.text));
            self.button(&format!("{ANSWER}{}", answer.asked.name), label);
        }
        self.button(ELSE, Part::built_in("button_correct_else"));
        self.button(LEAVE, Part::built_in("button_correct_leave"));
        self.await_correction(Correction::Which { signal });
    }

    fn ask_what_is_right(&mut self, signal: SignalId, name: &StepId, misses: u8) {
        let Some(answer) = self.correctable_at(signal, name) else {
            self.session.correcting = None;
            return self.say_built_in("correct_nothing");
        };
        let again = answer.asked.question.again.as_ref().filter(|_| misses > 0);
        let text = again.unwrap_or(&answer.asked.question.text);
        let label = Part::book(answer.asked.question.label.as_ref().unwrap_or(&answer.asked.question.text));
        // A question that speaks of other answers cannot be asked by itself.
        if self.book.texts.wants(text).next().is_none() {
            self.say(Part::book(text));
        } else {
            self.say(Part::built_in("correct_value").with("label", Filling::Part(Box::new(label))));
        }
        if matches!(answer.asked.node.act, Act::Choose { .. }) {
            for option in &answer.asked.question.options {
                self.button(&format!("{OPTION}{}", option.key), Part::book(&option.text));
            }
        }
        if misses > MOST_MISSES {
            self.button(ELSE, Part::built_in("button_correct_else"));
        }
        self.button(LEAVE, Part::built_in("button_correct_leave"));
        self.await_correction(Correction::Value { signal, name: name.clone(), misses });
    }

    fn take_correct_option(&mut self, signal: SignalId, name: StepId, key: &str) {
        let answer = self.correctable_at(signal, &name);
        let option = answer.and_then(|answer| answer.asked.question.options.iter().find(|option| option.key == key));
        match option {
            Some(option) => {
                let said = Text::from(self.book.texts.say(&option.text, self.language(), &Default::default()));
                self.read_correction_back(signal, name, Answer { said, meaning: Meaning::Option(option.key.clone()) });
            }
            None => self.ask_what_is_right(signal, &name, 0),
        }
    }

    fn read_correction_back(&mut self, signal: SignalId, name: StepId, answer: Answer) {
        let Some(fact) = self.corrected_fact(signal, &name, &answer) else {
            self.session.correcting = None;
            return self.say_built_in("correct_nothing");
        };
        self.say_built_in("correct_read_back");
        self.say(review_line(fact.label, fact.shown));
        self.say_built_in("review_ask");
        self.button(YES, Part::built_in("button_right"));
        self.button(NO, Part::built_in("button_correct_no"));
        self.button(LEAVE, Part::built_in("button_correct_leave"));
        self.await_correction(Correction::Sure { signal, name, answer });
    }

    fn correct_report(&mut self, signal: SignalId, name: &StepId, answer: &Answer, voice: Voice) {
        self.session.correcting = None;
        match self.corrected_fact(signal, name, answer) {
            Some(fact) => {
                self.effects.push(Effect::Correct { signal, fact });
                self.effects.push(Effect::Recall { signal });
                self.say_built_in("correct_done");
            }
            // Closed meanwhile.
            None => self.say_built_in("correct_nothing"),
        }
        self.go_on_after_correction(voice);
    }

    fn corrected_fact(&self, signal: SignalId, name: &StepId, answer: &Answer) -> Option<Fact> {
        let found = self.correctable_at(signal, name)?;
        self.fact(&found.asked.dialog, name, answer)
    }

    fn leave_correction(&mut self, voice: Voice) {
        self.session.correcting = None;
        self.say_built_in("correct_kept");
        self.go_on_after_correction(voice);
    }

    /// What is wrong is none of the answers: a person hears it in their own words.
    fn tell_something_else(&mut self, voice: Voice) {
        self.session.correcting = None;
        match voice {
            Voice::Script => self.fetch_person(None),
            Voice::Worker => self.say_built_in("correct_tell_worker"),
        }
    }

    fn go_on_after_correction(&mut self, voice: Voice) {
        match voice {
            Voice::Script => self.ask_again(),
            Voice::Worker => {}
        }
    }

    fn await_correction(&mut self, stage: Correction) {
        self.session.correcting = Some(Correcting { turn: self.session.turn, stage });
    }

    fn asks_for_approval(&self) -> bool {
        self.session.asked.as_ref().is_some_and(|asked| matches!(asked.what, Wanted::Approval | Wanted::Which))
    }

    /// The reports in which something can be corrected, as the desk gave them.
    fn correctable_reports(&self) -> Vec<(SignalId, &'a Reported)> {
        let answers = self.correctable();
        let reports = self.input.reported.iter().filter(|report| answers.iter().any(|answer| answer.signal == report.signal));
        reports.map(|report| (report.signal, report)).collect()
    }

    fn correctable_at(&self, signal: SignalId, name: &StepId) -> Option<Correctable<'a>> {
        self.correctable().into_iter().find(|answer| answer.signal == signal && answer.asked.name == *name)
    }

    /// Every answer that can be corrected: what a dialog asked on the way to that report. Of whoever else is typing nothing is known.
    fn correctable(&self) -> Vec<Correctable<'a>> {
        if self.typist() == Typist::Other {
            return Vec::new();
        }
        self.input.reported.iter().flat_map(|report| self.correctable_of(report)).collect()
    }

    fn correctable_of(&self, report: &'a Reported) -> Vec<Correctable<'a>> {
        let answers = self.book.correctable(&report.kind, &report.answers).into_iter();
        answers.map(|asked| Correctable { signal: report.signal, asked }).collect()
    }
}
