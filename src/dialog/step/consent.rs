//! What a worker asks a person to agree to: put, explained, answered, taken back.
//!
//! The one decision: it is put once, in a message of its own, and never in the middle of another question or beside another
//! voice. What is neither yes nor no changes nothing, and a button of long ago says how it stands instead of doing it again.

use super::{Effect, Turn, Voice};
use crate::check_in::Stage;
use crate::consent::{Answer, Button, Deed, Request, Standing};
use crate::dialog::asking::{Asking, Until};
use crate::dialog::session::Contact;
use crate::dialog::values::YesNo;
use crate::dialog::words::{Command, fold};
use crate::id::SignalId;
use crate::identity::Typist;
use crate::personal::Text;

const AGREE: &str = "agree_";
const DECLINE: &str = "decline_";
const WITHDRAW: &str = "withdraw_";
/// What ends a question back.
const QUESTION_SIGNS: [char; 2] = ['?', '؟'];

/// What is said about an asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    /// The question, for the first time.
    Question,
    /// What it means, with the question.
    Explained,
    /// Nobody has to choose now.
    Unsure,
    /// How it stands: its button was pressed once more.
    Standing(Standing),
    /// It is for somebody else than who types.
    NotTheirs,
}

/// What the engine wants about an asking.
#[derive(Clone, Debug, PartialEq)]
pub enum Agreeing {
    /// Say this about it. The question itself is written down as put.
    Say {
        /// About which.
        asking: Asking,
        /// What.
        saying: Saying,
    },
    /// The person answered it, or took their yes back.
    Decide {
        /// Which.
        asking: Asking,
        /// What they did.
        deed: Deed,
        /// What they typed; without it they pressed a button.
        said: Option<Text>,
    },
    /// Words behind the question that are no answer: for whoever asks.
    Remark {
        /// Which.
        asking: Asking,
        /// The words.
        words: Text,
    },
    /// Tell all that was agreed, each with a button that takes it back.
    List {
        /// Oldest first.
        given: Vec<Asking>,
    },
}

/// The buttons under an asking.
pub fn options_of(asking: &Asking, saying: Saying) -> Vec<(Button, String)> {
    let number = asking.number;
    match saying {
        Saying::Question | Saying::Explained | Saying::Unsure => {
            vec![(Button::Yes, format!("{AGREE}{number}")), (Button::No, format!("{DECLINE}{number}"))]
        }
        Saying::Standing(_) | Saying::NotTheirs => Vec::new(),
    }
}

/// The option that takes this yes back.
pub fn withdrawing(asking: &Asking) -> String {
    format!("{WITHDRAW}{}", asking.number)
}

/// Whether a button with this option is about an asking.
pub fn is_of_asking(option: &str) -> bool {
    pressed(option).is_some()
}

/// Which asking a button with this option is about, and what it does.
pub(in crate::dialog) fn pressed(option: &str) -> Option<(u32, Deed)> {
    let after = |begins: &str, deed: Deed| Some((option.strip_prefix(begins)?.parse().ok()?, deed));
    after(AGREE, Deed::Answered(Answer::Yes))
        .or_else(|| after(DECLINE, Deed::Answered(Answer::No)))
        .or_else(|| after(WITHDRAW, Deed::Withdrawn))
}

impl Turn<'_> {
    /// A worker asks; `voice` is who has the word, and `None` when that is another worker.
    pub(super) fn take_asking(&mut self, request: Request, signal: SignalId, voice: Option<Voice>) {
        let until = if voice == Some(Voice::Worker) { Until::Answer } else { Until::Rest };
        self.session.askings.take_in(request, signal, until);
    }

    /// Puts what waits, if this is the moment.
    pub(super) fn put_what_waits(&mut self, voice: Option<Voice>) {
        let until = match voice {
            Some(Voice::Script) if self.is_at_rest() => None,
            Some(Voice::Worker) => Some(Until::Answer),
            Some(Voice::Script) | None => return,
        };
        let free = !self.session.askings.awaits()
            && self.session.introduction.is_none()
            && !self.session.check_in.as_ref().is_some_and(|check_in| matches!(check_in.stage, Stage::Proposed { .. }))
            && self.session.contact == Contact::Open
            && self.session.typist() == Typist::Usual
            && self.session.danger.is_none();
        if let Some(asking) = self.session.askings.waiting(until).filter(|_| free) {
            self.session.askings.happened(asking.number, Deed::Put);
            self.tell_asking(asking, Saying::Question);
        }
    }

    /// Nothing is open, and nothing was asked in this turn.
    fn is_at_rest(&self) -> bool {
        self.session.stack.is_empty() && self.buttons.is_empty()
    }

    fn tell_asking(&mut self, asking: Asking, saying: Saying) {
        if matches!(saying, Saying::Question | Saying::Explained | Saying::Unsure) {
            self.session.askings.was_said(asking.number);
        }
        self.agree(Agreeing::Say { asking, saying });
    }

    /// A button under an asking, or in the list of what was agreed; whether it was that.
    pub(super) fn takes_agreement(&mut self, option: &str) -> bool {
        let Some((number, deed)) = pressed(option) else { return false };
        let Some(asking) = self.session.askings.get(number) else { return false };
        if self.session.typist() == Typist::Other {
            self.tell_asking(asking, Saying::NotTheirs);
        } else if !self.decide(asking, deed, None) {
            self.tell_asking(asking, Saying::Standing(asking.standing));
        }
        true
    }

    /// Typed right behind the question: yes, no, neither, or a question back. `false` when the words are about something else.
    pub(super) fn takes_typed_agreement(&mut self, words: &Text, voice: Voice) -> bool {
        let Some(asking) = self.just_asked() else { return false };
        let said = words.expose();
        match self.built_in.yes_or_no(said) {
            Some(YesNo::Yes) => return self.decide(asking, Deed::Answered(Answer::Yes), Some(words)),
            Some(YesNo::No) => return self.decide(asking, Deed::Answered(Answer::No), Some(words)),
            Some(YesNo::Unsure) => {
                self.tell_asking(asking, Saying::Unsure);
                return true;
            }
            None => {}
        }
        match self.built_in.command(said) {
            Some(Command::Easier | Command::Repeat) => self.tell_asking(asking, Saying::Explained),
            Some(_) => return false,
            None if self.built_in.is_unknown(said) => self.tell_asking(asking, Saying::Unsure),
            // Whoever has the word answers for themselves.
            None if voice == Voice::Worker => return false,
            None if said.trim_end().ends_with(QUESTION_SIGNS) => self.tell_asking(asking, Saying::Explained),
            None if self.opened(&fold(said)).is_some() => return false,
            None => self.agree(Agreeing::Remark { asking, words: words.clone() }),
        }
        true
    }

    /// The question that was the last thing said before this turn, if it is still open and theirs.
    fn just_asked(&self) -> Option<Asking> {
        let asking = self.session.askings.get(self.fresh?)?;
        (asking.standing == Standing::Open && self.session.typist() == Typist::Usual).then_some(asking)
    }

    fn decide(&mut self, asking: Asking, deed: Deed, said: Option<&Text>) -> bool {
        if !self.session.askings.happened(asking.number, deed) {
            return false;
        }
        self.agree(Agreeing::Decide { asking, deed, said: said.cloned() });
        true
    }

    /// "Waar heb ik ja op gezegd?", "ik trek mijn toestemming in": all of it, each with a button that takes it back.
    pub(super) fn list_agreed(&mut self) {
        let given = match self.session.typist() {
            Typist::Usual => self.session.askings.given().collect(),
            Typist::Other => Vec::new(),
        };
        self.agree(Agreeing::List { given });
    }

    fn agree(&mut self, what: Agreeing) {
        self.effects.push(Effect::Agree { what, language: self.language(), turn: self.session.turn });
    }
}
