//! A message that may belong to another matter of the same person.
//!
//! The one decision: whoever may see no other matter still has one choice, "not for me", so that the page says nothing about
//! whether there is another.

use crate::desk::case::Opened;
use crate::desk::chat::{Line, Said};
use crate::web::console::list::lower;
use crate::web::words::console::Words;

/// What stands in the list for "not for me".
pub(super) const NOT_MINE: &str = "none";

/// How a message may be moved.
#[derive(Clone, Debug)]
pub(super) struct Moves {
    /// Which.
    pub(super) message: String,
    /// Where to: what is sent, and what it is called.
    pub(super) to: Vec<(String, String)>,
}

/// Where a message may be moved to; nothing for what is no message, or may go nowhere.
pub(super) fn moves(opened: &Opened, line: &Line, words: &Words) -> Option<Moves> {
    let is_message = match line.said {
        Said::Words(_) | Said::File { .. } | Said::Else => true,
        Said::Chosen(_) => false,
    };
    if !is_message || !opened.belonging.movable.contains(&line.id) {
        return None;
    }
    let other = |(number, label): &(i64, String)| {
        (number.to_string(), words.move_number.replacen("{}", &number.to_string(), 1).replacen("{}", &lower(label), 1))
    };
    let mut to: Vec<(String, String)> = opened.belonging.others.iter().map(other).collect();
    if !opened.belonging.asked.contains(&line.id) {
        to.push((NOT_MINE.to_owned(), words.move_none.to_owned()));
    }
    (!to.is_empty()).then(|| Moves { message: line.id.to_string(), to })
}

/// Where a form says that it goes: to a number, or `None` for "not for me".
pub(super) fn elsewhere(to: &str) -> Option<Option<i64>> {
    if to == NOT_MINE { Some(None) } else { to.parse().ok().map(Some) }
}
