//! After a worker closed a matter: is it better?
//!
//! The one decision: it is asked when it is closed, of somebody who is in the middle of nothing else, and of whoever did not
//! say once more a week later, by day. "No" is enough to open the matter again; when it was closed too long ago for that, it
//! is enough for a new report. Whoever says nothing has said nothing: the matter stays closed, and the button works later too.

use super::reminder::QUIET_DAYS;
use super::{Effect, Part, Turn, Verdict};
use crate::dialog::session::{Contact, Ended, Later};
use crate::dialog::values::YesNo;
use crate::id::{Kind, SignalId};
use crate::personal::Text;
use jiff::ToSpan as _;

const BETTER: &str = "better";
const NOT_BETTER: &str = "not_better";

/// How long after closing it is asked once more: the noise of a week, the first letter about a payment.
const ASKED_AGAIN_AFTER_DAYS: i32 = 7;
/// How long that can wait for a moment at which it may be asked.
const ASKED_AGAIN_WITHIN_DAYS: i32 = 21;
/// How long "not better" opens the matter again: four weeks, the longest term in which anybody was promised an answer.
const OPENS_WITHIN_DAYS: i32 = 28;

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
        if self.session.contact != Contact::Open {
            return;
        }
        let days = |days: i32| self.input.today.saturating_add(days.days());
        let later = Some(Later { on: days(ASKED_AGAIN_AFTER_DAYS), until: days(ASKED_AGAIN_WITHIN_DAYS) });
        let opens_until = Some(days(OPENS_WITHIN_DAYS));
        // No button belongs to the turn before the first.
        let mut ended = Ended { signal, turn: 0, kind, later, opens_until };
        if self.session.may_be_asked_if_better() {
            ended.turn = self.session.turn;
            self.say_built_in("is_it_better");
            self.offer_verdicts();
        }
        self.session.ended = Some(ended);
    }

    fn offer_verdicts(&mut self) {
        self.button(BETTER, Part::built_in("button_better"));
        self.button(NOT_BETTER, Part::built_in("button_not_better"));
    }

    /// Days have passed. Whoever said stop is not asked; whoever is in the middle of something, or was in danger these days,
    /// is asked another day.
    pub(super) fn ask_if_better_later(&mut self) {
        let today = self.input.today;
        let Some(Ended { later: Some(later), signal, .. }) = self.session.ended else { return };
        let quiet_until = self.session.danger_on.map(|day| day.saturating_add(QUIET_DAYS.days())).filter(|day| today < *day);
        let is_busy = !self.session.stack.is_empty() || self.session.set_aside.is_some() || self.session.danger.is_some();
        let turn = self.session.turn;
        let Some(ended) = &mut self.session.ended else { return };
        if self.session.contact != Contact::Open || today > later.until {
            ended.later = None;
        } else if today >= later.on && (is_busy || quiet_until.is_some()) {
            ended.later = Some(Later { on: quiet_until.unwrap_or_else(|| today.saturating_add(1.day())), ..later });
        } else if today >= later.on {
            (ended.turn, ended.later) = (turn, None);
            self.effects.push(Effect::Recall { signal });
            self.say_built_in("is_it_better_later");
            self.offer_verdicts();
        }
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
                self.say_built_in("is_it_better");
                self.offer_verdicts();
                self.session.ended = Some(Ended { turn: self.session.turn, ..ended });
                return true;
            }
            None => return false,
        };
        self.judge(ended, verdict);
        true
    }

    fn judge(&mut self, Ended { signal, kind, opens_until, .. }: Ended, verdict: Verdict) {
        self.session.ended = None;
        let verdict = match verdict {
            Verdict::NotBetter if opens_until.is_some_and(|day| self.input.today > day) => Verdict::Anew(self.next_signal()),
            Verdict::Better | Verdict::NotBetter | Verdict::Anew(_) => verdict,
        };
        let (open, text) = match verdict {
            Verdict::Better => (None, "is_better"),
            Verdict::NotBetter => (Some(signal), "opened_again"),
            Verdict::Anew(fresh) => (Some(fresh), "reported_again"),
        };
        if let Some((open, kind)) = open.zip(kind) {
            self.remember(open, kind);
        }
        self.effects.push(Effect::Judge { signal, verdict });
        self.say_built_in(text);
        self.ask_again();
    }
}
