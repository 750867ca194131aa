//! Who this is: a code that was typed, "is that you?", "that is not me any more", "somebody else is typing".
//!
//! The one decision: the engine never knows more of a person than the first name that stands beside a code, and says even
//! that only to ask whether it is right. Whatever else is known steers who reads along, never what is said here.

use super::{Effect, Filling, Part, Turn};
use crate::dialog::book::{LANGUAGE, WELCOME};
use crate::dialog::session::{Because, Introduction, SetAside, Watch};
use crate::dialog::values::YesNo;
use crate::dialog::words::Command;
use crate::id::{DialogId, InvitationId, StepId};
use crate::identity::{Answer, Typist};
use crate::mailbox::{Content, Press};
use crate::personal::Text;

const ITS_ME: &str = "its_me";
const NOT_ME: &str = "not_me";

/// A code that somebody typed, as far as it may be known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// It works: for somebody of this first name.
    Works { invitation: InvitationId, first_name: Text },
    /// It does not, whatever the reason.
    Not,
}

/// Who has the word while somebody says who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The script, which goes on afterwards.
    Script,
    /// A worker: the script says nothing beyond this matter.
    Worker,
}

fn answer_of(option: &str) -> Option<Answer> {
    match option {
        ITS_ME => Some(Answer::Yes),
        NOT_ME => Some(Answer::No),
        _ => None,
    }
}

impl Turn<'_> {
    /// A code: who we take them for, by first name only; or that it does not work.
    pub(super) fn hear_code(&mut self, typed: &Typed, voice: Voice) {
        match typed {
            Typed::Works { invitation, first_name } => {
                self.session.introduction =
                    Some(Introduction { invitation: *invitation, first_name: first_name.clone(), turn: self.session.turn });
                self.ask_who();
            }
            Typed::Not => {
                self.say_built_in("code_does_not_work");
                self.carry_on_if(voice);
            }
        }
    }

    fn ask_who(&mut self) {
        let Some(introduction) = &mut self.session.introduction else { return };
        introduction.turn = self.session.turn;
        let name = Filling::Words(introduction.first_name.clone());
        self.say(Part::built_in("is_it_you").with("name", name));
        self.button(ITS_ME, Part::built_in("button_its_me"));
        self.button(NOT_ME, Part::built_in("button_not_me"));
    }

    /// The button under that question, whenever it is pressed; whether it was that.
    pub(super) fn takes_introduction(&mut self, turn: u64, option: &str, voice: Voice) -> bool {
        match (&self.session.introduction, answer_of(option)) {
            (Some(open), Some(answer)) if open.turn == turn => {
                self.introduced(answer, voice);
                true
            }
            _ => false,
        }
    }

    /// "Ja", "nee, dat ben ik niet": an answer only when it comes right behind the question.
    pub(super) fn takes_typed_introduction(&mut self, words: &Text, voice: Voice) -> bool {
        if self.session.introduction.as_ref().is_none_or(|open| open.turn + 1 != self.session.turn) {
            return false;
        }
        let answer = match (self.built_in.yes_or_no(words.expose()), self.built_in.command(words.expose())) {
            (_, Some(Command::NotMe)) | (Some(YesNo::No), _) => Answer::No,
            (Some(YesNo::Yes), _) => Answer::Yes,
            // Half somebody is nobody: asked once more.
            (Some(YesNo::Unsure), _) => {
                self.ask_who();
                return true;
            }
            (None, _) => return false,
        };
        self.introduced(answer, voice);
        true
    }

    /// Another language was chosen right behind the question: it is asked in that one. Whether it was.
    pub(super) fn asks_who_in_other_words(&mut self) -> bool {
        let is_open = self.session.introduction.as_ref().is_some_and(|open| open.turn + 1 == self.session.turn);
        if is_open {
            self.ask_who();
        }
        is_open
    }

    /// What somebody does while a worker has the word, as far as it answers who they are.
    pub(super) fn hear_beside(&mut self, content: &Content) {
        match content {
            Content::Pressed { data, .. } => {
                if let Some(Press::Answer { turn, option }) = Press::decode(data)
                    && !self.takes_agreement(&option)
                    && !self.takes_erasing(turn, &option)
                    && !self.takes_unsaying(turn, &option, Voice::Worker)
                    && !self.takes_along(turn, &option, Voice::Worker)
                    && !self.takes_correction(turn, &option, Voice::Worker)
                {
                    let _ = self.takes_introduction(turn, &option, Voice::Worker) || self.takes_check_in(turn, &option);
                }
            }
            Content::Words { text, .. } if self.built_in.command(text.expose()) == Some(Command::MyConsents) => self.list_agreed(),
            Content::Words { text, .. } if self.built_in.command(text.expose()) == Some(Command::TakeBack) => {
                self.ask_to_unsay(Voice::Worker);
            }
            Content::Words { text, .. } if self.built_in.command(text.expose()) == Some(Command::TakeAlong) => {
                self.ask_to_take_along(Voice::Worker);
            }
            Content::Words { text, .. } if self.takes_along_typed(text, Voice::Worker) => {}
            Content::Words { text, .. } if self.takes_typed_correction(text, Voice::Worker) => {}
            Content::Words { text, .. } if self.built_in.command(text.expose()) == Some(Command::Correct) => {
                self.ask_to_correct(Voice::Worker);
            }
            Content::Words { .. } if self.hears_erasing_beside(content) => {}
            Content::Words { text, .. } if self.takes_typed_unsaying(text, Voice::Worker) => {}
            Content::Words { text, .. } if self.takes_typed_agreement(text, Voice::Worker) => {}
            Content::Words { text, .. } => {
                let _ = self.takes_typed_introduction(text, Voice::Worker) || self.takes_typed_check_in(text);
            }
            Content::Edited { .. } | Content::Started { .. } | Content::File { .. } | Content::Place { .. } => {}
            Content::Sticker { .. } | Content::Card | Content::InGroup { .. } | Content::Else { .. } | Content::Left => {}
        }
    }

    fn introduced(&mut self, answer: Answer, voice: Voice) {
        let Some(open) = self.session.introduction.take() else { return };
        self.effects.push(Effect::Introduce { invitation: open.invitation, answer });
        // What came of it is known only when it is written down: the code may have been taken back meanwhile.
        self.say_built_in("introduced");
        self.carry_on_if(voice);
    }

    fn carry_on_if(&mut self, voice: Voice) {
        let is_new = self.session.stack.is_empty() && self.session.profile.is_empty();
        match voice {
            // While an alert is open nothing is asked.
            Voice::Script if matches!(self.session.danger, Some(Watch::Paused | Watch::WantsNumber)) => {}
            Voice::Script if is_new => self.carry_on(),
            Voice::Script => self.ask_anew(),
            Voice::Worker => {}
        }
    }

    /// "Dit ben ik niet (meer)": whoever it was, it is nobody from here on.
    pub(super) fn deny(&mut self) {
        self.session.introduction = None;
        self.effects.push(Effect::Unlink);
        // It was agreed with somebody else.
        self.end_check_in();
        self.say_built_in("not_you");
        self.ask_again();
    }

    /// "Mijn zoon typt nu": a matter of its own, about which nothing is known; what was open waits until it is done.
    pub(super) fn set_aside(&mut self) {
        if self.typist() == Typist::Other {
            self.say_built_in("somebody_else");
            self.ask_again();
            return;
        }
        // Whoever types reads the same language: it is not asked again.
        let language = StepId::from(LANGUAGE);
        let spoken = self.session.answer(&language).cloned();
        let session = &mut self.session;
        let aside = SetAside {
            stack: std::mem::take(&mut session.stack),
            asked: session.asked.take(),
            profile: session.profile.clone(),
            opening: session.opening.take(),
        };
        session.set_aside = Some(Box::new(aside));
        session.profile = spoken.map(|spoken| (language, spoken)).into_iter().collect();
        self.say_built_in("somebody_else");
        self.open(&DialogId::from(WELCOME), Because::Begun);
        self.walk();
    }

    /// Once the other matter is done, what waited is asked again.
    pub(super) fn take_up_again(&mut self) {
        if !self.session.stack.is_empty() || self.session.danger.is_some() {
            return;
        }
        let Some(aside) = self.session.set_aside.take() else { return };
        let SetAside { stack, asked, profile, opening } = *aside;
        self.session.profile = profile;
        if stack.is_empty() {
            return;
        }
        (self.session.stack, self.session.asked, self.session.opening) = (stack, asked, opening);
        self.say_built_in("going_on");
        self.ask_anew();
    }

    /// Who is typing.
    pub(super) fn typist(&self) -> Typist {
        self.session.typist()
    }
}
