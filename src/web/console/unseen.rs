//! What a worker does not see of a signal, said on its page.
//!
//! The one decision (promise 9): nothing is left out in silence. What is there and not shown is named with the reason; what is
//! never shown to this reader is named too, and then it is not said whether it is there.

use super::door::Signed;
use crate::access::{Because, Field};
use crate::desk::case::{Opened, Unseen};
use crate::language::Language;
use crate::web::words::access::{self, Words};

/// The part of a signal's page that says it.
#[derive(Clone, Debug)]
pub(super) struct Panel {
    pub(super) words: &'static Words,
    /// What is there: a sentence, and why it is not shown.
    pub(super) there: Vec<(String, &'static str)>,
    /// What is not for this reader.
    pub(super) never: Vec<(String, &'static str)>,
    /// In the place of a conversation that is not shown.
    pub(super) talk: Option<&'static str>,
}

/// What the page of this signal says about it; nothing when the reader sees all of it.
pub(super) fn panel(opened: &Opened, signed: &Signed) -> Option<Panel> {
    let (words, language) = (access::of(signed.look.tongue), signed.look.language());
    let Unseen { flagged, hidden } = &opened.unseen;
    if flagged.is_empty() && hidden.is_empty() {
        return None;
    }
    let spoken = |field: &Field| matches!(field, Field::Words | Field::Report | Field::Crisis);
    Some(Panel {
        words,
        there: by_reason(flagged, words.is_there, language),
        never: by_reason(hidden, words.not_here, language),
        talk: flagged.iter().any(|(field, _)| spoken(field)).then_some(words.talk),
    })
}

/// One line a reason, with all that it is the reason for.
fn by_reason(unseen: &[(Field, Because)], sentence: &str, language: Language) -> Vec<(String, &'static str)> {
    let mut lines: Vec<(Because, Vec<&str>)> = Vec::new();
    for (field, because) in unseen {
        match lines.iter_mut().find(|(known, _)| known == because) {
            Some((_, labels)) => labels.push(field.label(language)),
            None => lines.push((*because, vec![field.label(language)])),
        }
    }
    lines.into_iter().map(|(because, labels)| (sentence.replace("{}", &labels.join(", ")), because.say(language))).collect()
}
