//! Words that name what nobody asked for, one file a language: `special/nl.yaml`.
//!
//! The one decision: a phrase counts as whole words after folding, and a `*` at its end stands for any ending. Each file holds
//! examples of what is heard and what is not; a file that does not do what its own examples say is not put into use.

use super::Special;
use crate::dialog::words::{fold, words_of};
use crate::language::Language;
use crate::mistake::{Judged, Mistakes, Place};
use crate::yaml::{self, Fields, Node};
use std::collections::BTreeSet;

/// Under which names the examples stand: what is heard, and what is not.
const PASSES: &str = "passes";

/// A phrase: its words, and whether the last may go on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Phrase {
    words: Vec<String>,
    open: bool,
}

/// All languages' words. Empty where nobody wrote any.
#[derive(Clone, Debug, Default)]
pub struct Rulebook {
    phrases: Vec<(Special, Phrase)>,
}

impl Rulebook {
    /// Reads and judges the files: language, name, content.
    pub fn judge(files: &[(Language, &str, &str)]) -> Judged<Self> {
        let mut all = Judged { made: Some(Self::default()), mistakes: Vec::new(), notes: Vec::new() };
        for (_, name, source) in files {
            let mut mistakes = Mistakes::of(name);
            let made = yaml::read(source, &mut mistakes).map(|tree| Self::read(&tree, &mut mistakes));
            let judged = mistakes.beside(made);
            all.mistakes.extend(judged.mistakes);
            all.notes.extend(judged.notes);
            if let (Some(book), Some(made)) = (&mut all.made, judged.made) {
                book.phrases.extend(made.phrases);
            }
        }
        all
    }

    /// Which sorts are named in this text; every language is listened for, because people mix them.
    pub fn hear(&self, text: &str) -> BTreeSet<Special> {
        let words = words_of(&fold(text));
        self.phrases.iter().filter(|(_, phrase)| phrase.stands_in(&words)).map(|(special, _)| *special).collect()
    }

    fn read(tree: &Node, mistakes: &mut Mistakes<'_>) -> Self {
        let known: Vec<&str> = Special::ALL.iter().map(|special| special.as_str()).chain(["heard", PASSES]).collect();
        let parts = tree.fields("the file", &known, mistakes);
        let mut book = Self::default();
        for special in Special::ALL {
            let Some(node) = parts.need(special.as_str(), Place::TOP, "the file", mistakes) else { continue };
            for (text, place) in node.texts("a phrase", mistakes) {
                match Phrase::parse(text) {
                    Some(phrase) => book.phrases.push((special, phrase)),
                    None => mistakes.add(
                        place,
                        "This phrase has no letters.",
                        "Write the word or words that are to be heard, as `suikerziekte`.",
                    ),
                }
            }
        }
        book.try_out(&parts, mistakes);
        book
    }

    /// Holds the words to the examples in their own file.
    fn try_out(&self, parts: &Fields<'_>, mistakes: &mut Mistakes<'_>) {
        if let Some(heard) = parts.need("heard", Place::TOP, "the file", mistakes) {
            self.try_heard(heard, mistakes);
        }
        let Some(passes) = parts.need(PASSES, Place::TOP, "the file", mistakes) else { return };
        for (text, place) in passes.texts("an example", mistakes) {
            if let Some(special) = self.hear(text).first() {
                let what = format!("This example passes by nobody: {} is heard in it.", special.as_str());
                mistakes.add(place, what, "Make the phrase above narrower, with a second word, or take the example away.");
            }
        }
    }

    fn try_heard(&self, heard: &Node, mistakes: &mut Mistakes<'_>) {
        let names: Vec<&str> = Special::ALL.iter().map(|special| special.as_str()).collect();
        let examples = heard.fields("`heard`", &names, mistakes);
        for special in Special::ALL {
            let Some(node) = examples.need(special.as_str(), heard.place, "`heard`", mistakes) else { continue };
            for (text, place) in node.texts("an example", mistakes) {
                if !self.hear(text).contains(&special) {
                    let what = format!("This example of {} is not heard.", special.as_str());
                    mistakes.add(place, what, "Add the word it turns on to the list above, or take the example away.");
                }
            }
        }
    }
}

impl Phrase {
    fn parse(text: &str) -> Option<Self> {
        let (text, open) = text.strip_suffix('*').map_or((text, false), |text| (text, true));
        let words = words_of(&fold(text));
        (!words.is_empty()).then_some(Self { words, open })
    }

    fn stands_in(&self, words: &[String]) -> bool {
        let Some((last, front)) = self.words.split_last() else { return false };
        words.windows(self.words.len()).any(|window| {
            let Some((end, begin)) = window.split_last() else { return false };
            let ends = if self.open { end.starts_with(last.as_str()) } else { end == last };
            ends && begin.iter().zip(front).all(|(word, of)| word == of)
        })
    }
}

/// All mistakes, for a test of the shipped files.
#[cfg(test)]
pub(super) fn mistakes_of(name: &str, source: &str) -> Vec<crate::mistake::Mistake> {
    Rulebook::judge(&[(Language::Nl, name, source)]).mistakes
}
