//! After a worker closed a matter: is it better?
//!
//! The one decision: it is asked once, only of somebody who is in the middle of nothing else, and "no" is enough to open the
//! matter again. Whoever says nothing has said nothing: the matter stays closed, and the button works later too.

use super::{Effect, Part, Turn, Verdict};
use crate::dialog::session::Ended;
use crate::dialog::values::YesNo;
use crate::id::{Kind, SignalId};
use crate::personal::Text;

const BETTER: &str = "better";
const NOT_BETTER: &str = "not_better";

impl Verdict {
    fn of_option(option: &str) -> Option<Self> {
        match option {
            BETTER => Some(Self::Better),
            NOT_BETTER => Some(Self::NotBetter),
            _ => None,
        }
    }
}

impl Turn<'_> {
    /// Asks, unless another question is open or this person wants nothing asked: then the closing text stands alone.
    pub(super) fn ask_if_better(&mut self, signal: SignalId, kind: Option<Kind>) {
        if !self.session.may_be_asked_if_better() {
            return;
        }
        self.say_built_in("is_it_better");
        self.button(BETTER, Part::built_in("button_better"));
        self.button(NOT_BETTER, Part::built_in("button_not_better"));
        self.session.ended = Some(Ended { signal, turn: self.session.turn, kind });
    }

    /// The button under that question, whenever it is pressed; whether it was that.
    pub(super) fn takes_verdict(&mut self, turn: u64, option: &str) -> bool {
        match (&self.session.ended, Verdict::of_option(option)) {
            (Some(ended), Some(verdict)) if ended.turn == turn => {
                self.judge(ended.clone(), verdict);
                true
            }
            _ => false,
        }
    }

    /// "Ja", "nee": an answer only when it comes right behind the question.
    pub(super) fn takes_typed_verdict(&mut self, words: &Text) -> bool {
        let Some(ended) = self.session.ended.clone().filter(|ended| ended.turn + 1 == self.session.turn) else { return false };
        let verdict = match self.built_in.yes_or_no(words.expose()) {
            Some(YesNo::Yes) => Verdict::Better,
            Some(YesNo::No) => Verdict::NotBetter,
            // Half better is for a person to look at, and only the person can say so: asked once more.
            Some(YesNo::Unsure) => {
                self.ask_if_better(ended.signal, ended.kind);
                return true;
            }
            None => return false,
        };
        self.judge(ended, verdict);
        true
    }

    fn judge(&mut self, Ended { signal, kind, .. }: Ended, verdict: Verdict) {
        self.session.ended = None;
        if let (Verdict::NotBetter, Some(kind)) = (verdict, kind) {
            self.remember(signal, kind);
        }
        self.effects.push(Effect::Judge { signal, verdict });
        self.say_built_in(match verdict {
            Verdict::Better => "is_better",
            Verdict::NotBetter => "opened_again",
        });
        self.ask_again();
    }
}
