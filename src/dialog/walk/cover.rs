//! What there is to be reached in a book, and what some conversations reached of it.
//!
//! The one decision: places are named as their author named them, so that what nobody reached can be looked up in the file.

use crate::dialog::book::{Book, Dialog, Leads, Next};
use crate::dialog::step::{Visit, Why};
use crate::id::{DialogId, StepId};
use std::collections::BTreeMap;
use std::fmt;

/// Something in a dialog that a conversation can reach.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// In which dialog.
    pub dialog: DialogId,
    /// At which step.
    pub step: StepId,
    /// What of it.
    pub what: What,
}

/// What can be reached of a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The step itself.
    Itself,
    /// Passing it over, because its condition does not hold.
    PassedOver,
    /// This option, and where it leads.
    Option { option: String, to: To },
}

/// Where an option leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum To {
    /// To this step of the same dialog.
    Step(StepId),
    /// Into this dialog.
    Dialog(DialogId),
    /// To the end of its dialog.
    End,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.dialog, self.step)?;
        match &self.what {
            What::Itself => Ok(()),
            What::PassedOver => f.write_str(", passed over"),
            What::Option { option, to: To::Step(step) } => write!(f, ": {option} leads to {step}"),
            What::Option { option, to: To::Dialog(dialog) } => write!(f, ": {option} leads into {dialog}"),
            What::Option { option, to: To::End } => write!(f, ": {option} leads to the end"),
        }
    }
}

/// What was reached of a book, and how often.
#[derive(Clone, Debug, Default)]
pub struct Cover {
    reached: BTreeMap<Spot, usize>,
}

/// How much of one dialog was reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Steps it has.
    pub steps: usize,
    /// Steps that were reached.
    pub steps_reached: usize,
    /// Options it has.
    pub options: usize,
    /// Options that were taken and led where they should.
    pub options_reached: usize,
    /// How often a turn came through it.
    pub turns: usize,
}

impl Cover {
    /// Adds what one turn walked.
    pub fn add(&mut self, book: &Book, path: &[Visit]) {
        for (place, visit) in path.iter().enumerate() {
            let mut spot = |what: What| {
                *self.reached.entry(Spot { dialog: visit.dialog.clone(), step: visit.step.clone(), what }).or_default() += 1;
            };
            match &visit.why {
                Why::Next | Why::Waits | Why::Answered => spot(What::Itself),
                Why::ConditionNotMet => spot(What::PassedOver),
                Why::KnownAlready => {}
                Why::Chosen { option } => {
                    spot(What::Itself);
                    let to = book.dialog(&visit.dialog).and_then(|dialog| leads(dialog, &visit.step, option));
                    if let Some(to) = to.filter(|to| is_there(to, visit, path.get(place + 1))) {
                        spot(What::Option { option: option.clone(), to });
                    }
                }
            }
        }
    }

    /// Whether this was reached.
    pub fn has(&self, spot: &Spot) -> bool {
        self.reached.contains_key(spot)
    }

    /// What the book has and nobody reached, in the order of the dialogs' names.
    pub fn missing(&self, book: &Book) -> Vec<Spot> {
        book.dialogs.values().flat_map(spots).filter(|spot| !self.has(spot)).collect()
    }

    /// How much of a dialog was reached.
    pub fn share(&self, dialog: &Dialog) -> Share {
        let mut share = Share::default();
        for spot in spots(dialog) {
            let times = self.reached.get(&spot).copied().unwrap_or_default();
            match spot.what {
                What::Itself => {
                    share.steps += 1;
                    share.steps_reached += times.min(1);
                    share.turns = share.turns.max(times);
                }
                What::Option { .. } => {
                    share.options += 1;
                    share.options_reached += times.min(1);
                }
                What::PassedOver => {}
            }
        }
        share
    }
}

/// Everything in a dialog that can be reached, in the order of the file.
pub fn spots(dialog: &Dialog) -> Vec<Spot> {
    let mut spots = Vec::new();
    for node in &dialog.nodes {
        let mut add = |what: What| spots.push(Spot { dialog: dialog.id.clone(), step: node.id.clone(), what });
        add(What::Itself);
        if node.when.is_some() {
            add(What::PassedOver);
        }
        for choice in node.question().map(|question| question.options.as_slice()).unwrap_or_default() {
            if let Some(to) = leads(dialog, &node.id, &choice.key) {
                add(What::Option { option: choice.key.clone(), to });
            }
        }
    }
    spots
}

/// Where an option should lead.
fn leads(dialog: &Dialog, step: &StepId, option: &str) -> Option<To> {
    let (_, node) = dialog.node(step)?;
    let choice = node.question()?.options.iter().find(|choice| choice.key == option)?;
    let next = match &choice.leads {
        Leads::On => node.next,
        Leads::To(next) => *next,
        Leads::Into(dialog) => return Some(To::Dialog(dialog.clone())),
    };
    Some(match next {
        Next::Node(place) => To::Step(dialog.at(place)?.id.clone()),
        Next::End => To::End,
    })
}

/// Whether the conversation went there.
fn is_there(to: &To, from: &Visit, next: Option<&Visit>) -> bool {
    match (to, next) {
        (To::Step(step), Some(next)) => next.dialog == from.dialog && next.step == *step,
        (To::Dialog(dialog), Some(next)) => next.dialog == *dialog,
        // Out of this dialog, and back into the one that called it.
        (To::End, Some(next)) => next.dialog != from.dialog,
        (To::End, None) => true,
        (To::Step(_) | To::Dialog(_), None) => false,
    }
}
