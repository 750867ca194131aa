//! Whether a model that was just learnt may come in the place of the one in use.
//!
//! The one decision: it is compared with what the last model that was compared said, message by message, and not with what today's files
//! would have made: who took messages out of the files would compare the loss with itself.

use super::print;
use crate::classify::{Answer, Change, Examples, Gone, compare};
use crate::desk::{self, Model};
use anyhow::bail;
use std::path::Path;

/// What becomes of a model that is clearly worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfWorse {
    /// Nothing changes.
    Refuse,
    /// It is put in place, and the next one is compared with it.
    UseAnyway,
}

/// What lies there to compare a new model with.
pub enum Kept {
    /// What another model said.
    Other(Vec<Answer>),
    /// What this very model said: there is nothing to compare.
    Same,
    /// Nothing.
    Nothing,
}

/// What is kept to compare this model with; tells when that is not of the model in use.
pub fn kept(data: &Path, which: Model, model: &str) -> anyhow::Result<Kept> {
    let in_place = desk::in_place(data, which);
    let Some(last) = desk::last_compared(data, which) else {
        if in_place.is_some() {
            print(
                "Nothing is kept of what the model in use said of situations it had not seen, as after a first start: the next training is compared with this one.",
            )?;
        }
        return Ok(Kept::Nothing);
    };
    if last.model == model {
        return Ok(Kept::Same);
    }
    match in_place.filter(|in_place| *in_place != last.model) {
        Some(unlooked_at) => print(&format!(
            "The model in use, {unlooked_at}, was made at a start and never compared. Comparing with {}, the last that was …",
            last.model
        ))?,
        None => print("Comparing with the model in use, on situations that neither has seen …")?,
    }
    Ok(Kept::Other(last.answers))
}

/// Refuses what these examples made when it is clearly worse than what was there before; or tells so.
pub fn no_worse(before: &[Answer], (examples, after): (&Examples, &[Answer]), if_worse: IfWorse) -> anyhow::Result<()> {
    let (gone, changes) = (Gone::from(examples, before), compare(before, after));
    if gone.messages > 0 {
        print(&format!("{} messages of then are not among the examples any more, and count for nothing", gone.messages))?;
    }
    for change in changes.iter().filter(|change| change.lost() && !change.is_clearly_worse()) {
        print(&format!("a little worse: {change}"))?;
    }
    let emptied = gone.parts.iter().map(|part| format!("{part}: there is no message of it any more"));
    let worse: Vec<String> = emptied.chain(changes.iter().filter(|change| change.is_clearly_worse()).map(Change::to_string)).collect();
    if worse.is_empty() {
        return Ok(());
    }
    let worse = worse.join("\n  ");
    match if_worse {
        IfWorse::UseAnyway => print(&format!("It became clearly worse, and is put in place all the same:\n  {worse}")),
        IfWorse::Refuse => bail!(
            "It became clearly worse, so nothing was changed:\n  {worse}\n\
             Before a server starts again, which learns from the files as they are, put back what was taken out of dialogs/examples or \
             changed there. Or read what was let through about these again (`waakvlam classifier learnt`), or write examples beside it \
             (`waakvlam classifier report`). If it is meant so: `waakvlam classifier train --anyway`, with the same --backend."
        ),
    }
}
