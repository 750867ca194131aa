//! "Haal dat weg": to take back one thing that was said, or to have taken away what nobody needs to know.
//!
//! The one decision: which message it is, and who has it, is the desk's to find and travels in the input; it is asked once, with what
//! stays, and silence after that changes nothing. What raised an alarm stays until a person closes it (promise 2).

use super::{Effect, Filling, Part, Turn, Voice};
use crate::dialog::answer::Answer;
use crate::dialog::book::Book;
use crate::dialog::session::{Frame, Session, Unsaying};
use crate::dialog::values::YesNo;
use crate::id::{MessageId, StepId};
use crate::personal::Text;
use std::collections::BTreeMap;

const YES: &str = "unsay_yes";
const NO: &str = "unsay_no";

/// Most letters of a message that are said again, so that somebody knows which it is.
pub const MOST_LETTERS: usize = 80;
/// Letters of the shortest words that are looked for inside longer ones: "nee" stands in half of all answers.
const SHORTEST: usize = 4;

/// A message that somebody wrote, as the desk found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub line: MessageId,
    /// Its words; `None` for a file without any.
    pub words: Option<Text>,
    /// What may become of it.
    pub fate: Fate,
    /// How many messages with the very same words came after it; `None` when there is no other.
    pub after: Option<usize>,
}

/// What may become of a message that is to be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody but the script has it.
    Free,
    /// A worker has it, and may have read it.
    PassedOn,
    /// It raised an alarm that is open: it stays until a person closes that.
    Watched,
}

/// Whether a button with this option is about taking something back.
pub fn is_of_unsaying(option: &str) -> bool {
    [YES, NO].contains(&option)
}

/// Whether what was kept of an answer comes from these words: they are it, or a part of it.
pub fn comes_from(kept: &Text, words: &Text) -> bool {
    let (kept, words) = (kept.expose().trim(), words.expose().trim());
    !words.is_empty() && (kept == words || (words.chars().count() >= SHORTEST && kept.contains(words)))
}

/// The beginning of a message, short enough to be said again.
pub fn beginning(words: &Text) -> String {
    let words = words.expose().trim();
    let shown: String = words.chars().take(MOST_LETTERS).collect();
    if shown.len() < words.len() { format!("{shown}…") } else { shown }
}

impl Turn<'_> {
    /// "Haal dat weg": asked once, with what stays.
    pub(super) fn ask_to_unsay(&mut self, voice: Voice) {
        let named = &self.input.named;
        if named.is_empty() {
            self.say_built_in("unsay_nothing");
        } else if self.is_watched() {
            self.say_built_in("unsay_watched");
        } else {
            self.put_unsaying();
            self.say_built_in("unsay_stays");
            return self.ask_whether_to_unsay();
        }
        self.go_on_after_unsaying(voice);
    }

    /// Once for each message, when nothing else is asked: that it need not stay.
    pub(super) fn offer_to_unsay(&mut self) {
        self.session.unneeded.clear();
        if self.input.named.is_empty() || self.is_watched() {
            return;
        }
        self.say_built_in("unsay_unneeded");
        self.put_unsaying();
        self.ask_whether_to_unsay();
    }

    /// A button under that question; whether it was that.
    pub(super) fn takes_unsaying(&mut self, turn: u64, option: &str, voice: Voice) -> bool {
        match (option, &self.session.unsaying) {
            (YES, Some(open)) if open.turn == turn => self.unsay(voice),
            (NO, Some(open)) if open.turn == turn => self.keep_said(voice),
            (YES | NO, _) => {
                self.say_built_in("old_button");
                self.go_on_after_unsaying(voice);
            }
            _ => return false,
        }
        true
    }

    /// A yes or a no right behind it.
    pub(super) fn takes_typed_unsaying(&mut self, words: &Text, voice: Voice) -> bool {
        if self.session.unsaying.as_ref().is_none_or(|open| open.turn + 1 != self.session.turn) {
            return false;
        }
        match self.built_in.yes_or_no(words.expose()) {
            Some(YesNo::Yes) => self.unsay(voice),
            Some(YesNo::No) => self.keep_said(voice),
            Some(YesNo::Unsure) | None => return false,
        }
        true
    }

    fn is_watched(&self) -> bool {
        self.input.named.iter().any(|named| named.fate == Fate::Watched)
    }

    /// What it is about, in its own words, and that an answer to it is awaited.
    fn put_unsaying(&mut self) {
        let named = &self.input.named;
        self.session.unsaying = Some(Unsaying { turn: self.session.turn, lines: named.iter().map(|named| named.line).collect() });
        for named in named {
            match &named.words {
                Some(words) => {
                    let words = Filling::Words(Text::from(beginning(words)));
                    self.say(Part::built_in("unsay_which").with("words", words));
                }
                None => self.say_built_in("unsay_which_file"),
            }
        }
    }

    fn ask_whether_to_unsay(&mut self) {
        if self.input.named.iter().any(|named| named.fate == Fate::PassedOn) {
            self.say_built_in("unsay_passed_on");
        }
        self.say_built_in("unsay_sure");
        self.button(YES, Part::built_in("button_unsay_yes"));
        self.button(NO, Part::built_in("button_unsay_no"));
    }

    fn unsay(&mut self, voice: Voice) {
        let Some(open) = self.session.unsaying.take() else { return };
        if self.is_watched() {
            self.say_built_in("unsay_watched");
        } else {
            let named = &self.input.named;
            for (words, after) in named.iter().filter_map(|named| Some((named.words.as_ref()?, named.after))) {
                self.forget_words(words, after);
            }
            self.effects.push(Effect::Unsay(open.lines));
            self.say_built_in("unsay_done");
        }
        self.go_on_after_unsaying(voice);
    }

    fn keep_said(&mut self, voice: Voice) {
        self.session.unsaying = None;
        self.say_built_in("unsay_kept");
        self.go_on_after_unsaying(voice);
    }

    fn go_on_after_unsaying(&mut self, voice: Voice) {
        match voice {
            Voice::Script => self.ask_again(),
            Voice::Worker => {}
        }
    }

    /// What was answered with these words was not answered. Where they were said more than once, the last answer goes with the last.
    fn forget_words(&mut self, words: &Text, after: Option<usize>) {
        let (book, session) = (self.book, &mut self.session);
        let mut count = 0;
        sift(session, book, &mut |said| {
            count += usize::from(comes_from(said, words));
            true
        });
        let mut place = 0;
        sift(session, book, &mut |said| {
            if !comes_from(said, words) {
                return true;
            }
            place += 1;
            after.is_some_and(|after| place + after != count)
        });
        session.guess = None;
    }
}

/// Goes over everything in a session that somebody said, in the order in which they did, and lets go what is not to be kept.
fn sift(session: &mut Session, book: &Book, keep: &mut dyn FnMut(&Text) -> bool) {
    if let Some(aside) = session.set_aside.as_deref_mut() {
        sift_answers(&mut aside.profile, &[], keep);
        aside.opening.take_if(|said| !keep(said));
        sift_frames(&mut aside.stack, book, keep);
    }
    sift_answers(&mut session.profile, &[], keep);
    session.opening.take_if(|said| !keep(said));
    sift_frames(&mut session.stack, book, keep);
    session.further.retain(|further| keep(&further.said));
}

fn sift_frames(frames: &mut [Frame], book: &Book, keep: &mut dyn FnMut(&Text) -> bool) {
    for frame in frames {
        let order: Vec<StepId> =
            book.dialog(&frame.dialog).map_or_else(Vec::new, |dialog| dialog.nodes.iter().map(|node| node.id.clone()).collect());
        frame.opening_before.take_if(|said| !keep(said));
        sift_answers(&mut frame.known, &order, keep);
        sift_answers(&mut frame.answers, &order, keep);
    }
}

fn sift_answers(answers: &mut BTreeMap<StepId, Answer>, order: &[StepId], keep: &mut dyn FnMut(&Text) -> bool) {
    let mut names: Vec<StepId> = answers.keys().cloned().collect();
    names.sort_by_key(|name| order.iter().position(|asked| asked == name));
    for name in names {
        if answers.get(&name).is_some_and(|answer| !keep(&answer.said)) {
            answers.remove(&name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_comes_from_the_words_it_is_or_holds_and_not_from_a_short_word_in_it() {
        let from = |kept: &str, words: &str| comes_from(&Text::from(kept), &Text::from(words));
        assert!(from("540 euro", "540 euro ") && from("6713 AB 14", "AB 14"), "the rest of an answer is a part of it");
        assert!(from("nee", "nee") && !from("nee, nog niet", "nee") && !from("540", "540 euro") && !from("", ""));
    }

    #[test]
    fn a_long_message_is_said_again_by_its_beginning() {
        assert_eq!(beginning(&Text::from(" kort ")), "kort");
        assert_eq!(beginning(&Text::from("a".repeat(200))).chars().count(), MOST_LETTERS + 1);
    }
}
