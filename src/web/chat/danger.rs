//! How the fixed answer to danger is laid out.
//!
//! The one decision: the approved text stays in its own order, word for word. A number gets a button where the text first
//! says it; a sentence that says nothing but to call it becomes the button itself.

use super::number::{Piece, pieces};
use crate::crisis::Lines;
use std::collections::BTreeSet;

/// A part of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Laid {
    /// The first sentence.
    Heading(String),
    /// Sentences that stand together.
    Words(Vec<Piece>),
    /// A button that calls.
    Call {
        /// As people read it.
        number: String,
        /// As a phone dials it.
        href: String,
        /// Whether it is the first on the screen.
        first: bool,
    },
    /// A sentence that leads to a site.
    Site {
        /// The sentence.
        words: String,
        /// Where the site is.
        href: String,
    },
}

/// Lays out an answer; each of its languages apart, the person's own first. `calls` are the ways in which a text tells to
/// call and nothing else: "Bel {}", "Call {}".
pub(super) fn lay_out(text: &str, lines: &Lines, calls: &[&str]) -> Vec<Vec<Laid>> {
    text.split("\n\n").filter(|part| !part.trim().is_empty()).map(|part| lay_out_part(part, lines, calls)).collect()
}

fn lay_out_part(part: &str, lines: &Lines, calls: &[&str]) -> Vec<Laid> {
    let mut laid: Vec<Laid> = Vec::new();
    let mut given: BTreeSet<String> = BTreeSet::new();
    for line in part.lines() {
        let mut open: Vec<Piece> = Vec::new();
        for sentence in sentences(line) {
            let found = pieces(sentence, lines);
            let fresh: Vec<(String, String)> = numbers(&found).into_iter().filter(|(number, _)| given.insert(number.clone())).collect();
            let site = found.iter().find_map(|piece| match piece {
                Piece::Site { href, .. } => Some(href.clone()),
                Piece::Words(_) | Piece::Call { .. } => None,
            });
            if laid.is_empty() && open.is_empty() {
                laid.push(Laid::Heading(sentence.to_owned()));
            } else if let (Some(href), true) = (site, fresh.is_empty()) {
                close(&mut open, &mut laid);
                laid.push(Laid::Site { words: sentence.to_owned(), href });
            } else if !only_calls(sentence, &fresh, calls) {
                if !open.is_empty() {
                    open.push(Piece::Words(" ".to_owned()));
                }
                open.extend(found);
            }
            if !fresh.is_empty() {
                close(&mut open, &mut laid);
                for (number, href) in fresh {
                    let first = !laid.iter().any(|laid| matches!(laid, Laid::Call { .. }));
                    laid.push(Laid::Call { number, href, first });
                }
            }
        }
        close(&mut open, &mut laid);
    }
    laid
}

fn close(open: &mut Vec<Piece>, laid: &mut Vec<Laid>) {
    if !open.is_empty() {
        laid.push(Laid::Words(std::mem::take(open)));
    }
}

fn numbers(pieces: &[Piece]) -> Vec<(String, String)> {
    let calls = pieces.iter().filter_map(|piece| match piece {
        Piece::Call { number, href } => Some((number.clone(), href.clone())),
        Piece::Words(_) | Piece::Site { .. } => None,
    });
    calls.collect()
}

/// Whether a sentence only says to call this number.
fn only_calls(sentence: &str, fresh: &[(String, String)], calls: &[&str]) -> bool {
    let [(number, _)] = fresh else { return false };
    calls.iter().any(|call| call.replace("{}", number) == sentence.trim_end_matches('.'))
}

/// The sentences of a line: a stop, a question mark or a colon's end belongs to the sentence before it.
fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = line.trim();
    while let Some(end) = rest.char_indices().find_map(|(at, letter)| {
        let after = at.saturating_add(letter.len_utf8());
        (matches!(letter, '.' | '?' | '!') && rest.get(after..).is_some_and(|rest| rest.starts_with(' '))).then_some(after)
    }) {
        let (sentence, more) = rest.split_at(end);
        found.push(sentence);
        rest = more.trim_start();
    }
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crisis::{Danger, Fill, Screen};
    use crate::desk::Library;
    use crate::language::Language;
    use std::path::Path;

    fn library() -> Library {
        Library::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dialogs")).unwrap()
    }

    fn words(laid: &Laid) -> String {
        let of = |pieces: &[Piece]| {
            let written = pieces.iter().map(|piece| match piece {
                Piece::Words(words) => words.as_str(),
                Piece::Call { number, .. } => number.as_str(),
                Piece::Site { name, .. } => name.as_str(),
            });
            written.collect::<String>()
        };
        match laid {
            Laid::Heading(words) | Laid::Site { words, .. } => words.clone(),
            Laid::Words(pieces) => of(pieces),
            Laid::Call { .. } => String::new(),
        }
    }

    fn in_order(text: &str) -> Vec<String> {
        text.split_whitespace().map(|word| word.trim_matches(['.', ':']).to_owned()).collect()
    }

    #[test]
    fn the_words_for_a_life_at_risk_stand_as_approved_with_a_button_at_each_number() {
        let library = library();
        let text = library.screen.texts().reply(Danger::SelfHarm, Language::Nl, &Fill::default()).text();
        let [laid] = lay_out(&text, &library.table, &["Bel {}"]).try_into().unwrap();
        let call = |number: &str, first| Laid::Call { number: number.into(), href: format!("tel:{number}"), first };
        assert_eq!(laid[0], Laid::Heading("Bel nu 113.".into()));
        assert_eq!(laid[1], call("113", true));
        assert_eq!(words(&laid[2]), "Dat is gratis, dag en nacht.");
        assert_eq!(laid[3], Laid::Site { words: "Of chat op 113.nl.".into(), href: "https://113.nl/".into() });
        assert_eq!(words(&laid[4]), "Bent u in gevaar?");
        assert_eq!(laid[5], call("112", false));
    }

    #[test]
    fn no_word_of_any_answer_is_lost_added_or_moved() {
        let library = library();
        let screen: &Screen = &library.screen;
        for language in [Language::Nl, Language::En, Language::Tr] {
            for danger in Danger::ALL {
                let text = screen.texts().reply(danger, language, &Fill::default()).text();
                let laid = lay_out(&text, &library.table, &["Bel {}", "Call {}"]).concat();
                let mut expected = in_order(&text).into_iter();
                for word in laid.iter().flat_map(|laid| in_order(&words(laid))) {
                    // A sentence that only says to call is its button, so a few words may be skipped, and none may differ.
                    assert!(expected.any(|next| next == word), "{danger:?} {language:?}: `{word}` is new or out of place");
                }
                let calls = laid.iter().filter(|laid| matches!(laid, Laid::Call { .. })).count();
                assert!(calls > 0, "{danger:?} {language:?} has nothing to call");
            }
        }
    }
}
