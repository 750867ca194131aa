//! Whether somebody in the middle of an older book goes on in a newer one.
//!
//! The one decision: nobody is moved by a guess. Who is in dialogs that are word for word the same goes over unseen; who is
//! being asked a question that the newer book names with `was:` goes on at that question, with every answer kept; everybody
//! else finishes on the book they began with. A name that stayed the same is no promise that the question did.

use super::answer::{Answer, Meaning};
use super::book::{Act, Book, Dialog, Node, Question};
use super::session::{Frame, Session, Wanted};
use crate::id::{DialogId, StepId};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use thiserror::Error;

/// What becomes of a conversation when another book is put into use.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// Nothing that it is in was changed: it goes over, and nobody can tell.
    Same,
    /// It goes on in the newer book, as this session stands.
    Moved(Box<Session>),
    /// It finishes on the book it began with.
    Stays(Reason),
}

/// Why a conversation finishes on the older book.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Reason {
    /// The dialog is gone.
    #[error("there is no dialog `{0}` any more")]
    Dialog(DialogId),
    /// The question was changed, and nothing says where its people go on.
    #[error("no question of `{dialog}` says `was: {step}`")]
    Step {
        /// In this dialog.
        dialog: DialogId,
        /// At this step.
        step: StepId,
    },
    /// The question that takes its place cannot take the same answers.
    #[error("`{step}` asks for another kind of answer than before")]
    Kind {
        /// The question of the newer book.
        step: StepId,
    },
    /// An answer that was given has no place any more: it would be lost.
    #[error("the answer to `{0}` would have no place")]
    Answer(StepId),
}

/// What becomes of this conversation, which stands in `old`, under `new`.
pub fn fate(old: &Book, new: &Book, session: &Session) -> Fate {
    let waiting = session.set_aside.iter().flat_map(|aside| &aside.stack);
    if session.stack.iter().chain(waiting).all(|frame| is_same(old, new, &frame.dialog)) {
        return Fate::Same;
    }
    let mut moved = session.clone();
    // What waits while somebody else is typing goes with it: both are in one book.
    let aside = moved.set_aside.iter_mut().map(|aside| (&mut aside.stack, &mut aside.asked));
    for (stack, asked) in std::iter::once((&mut moved.stack, &mut moved.asked)).chain(aside) {
        let last = stack.len().saturating_sub(1);
        for (place, frame) in stack.iter_mut().enumerate() {
            let changed = if is_same(old, new, &frame.dialog) { Ok(()) } else { carry(old, new, frame, place == last, asked) };
            if let Err(reason) = changed {
                return Fate::Stays(reason);
            }
        }
    }
    Fate::Moved(Box::new(moved))
}

/// Whether a dialog is word for word the same in both.
fn is_same(old: &Book, new: &Book, id: &DialogId) -> bool {
    let (Some(before), Some(now)) = (old.dialog(id), new.dialog(id)) else { return false };
    before.nodes == now.nodes && before.nodes.iter().flat_map(texts_of).all(|key| old.texts.says_as(&new.texts, key))
}

/// The keys of all that a step says.
fn texts_of(node: &Node) -> Vec<&str> {
    let said = if let Act::Say { text } = &node.act { Some(text.as_str()) } else { None };
    let asked = node.question().into_iter().flat_map(|question| {
        let own = [Some(&question.text), question.again.as_ref(), question.label.as_ref()].into_iter().flatten();
        own.chain(question.options.iter().map(|choice| &choice.text)).map(String::as_str)
    });
    said.into_iter().chain(asked).collect()
}

/// Puts one dialog under way into its newer form.
fn carry(old: &Book, new: &Book, frame: &mut Frame, is_top: bool, asked: &mut Option<super::session::Asked>) -> Result<(), Reason> {
    let gone = || Reason::Dialog(frame.dialog.clone());
    let (before, now) = (old.dialog(&frame.dialog).ok_or_else(gone)?, new.dialog(&frame.dialog).ok_or_else(gone)?);
    let mut answers = BTreeMap::new();
    for (name, answer) in &frame.answers {
        let target = named(new, now, name).filter(|node| takes(node, answer)).ok_or_else(|| Reason::Answer(name.clone()))?;
        answers.insert(target.id.clone(), answer.clone());
    }
    if let Some(Wanted::Change(name)) = asked.as_ref().filter(|_| is_top).map(|asked| asked.what.clone()) {
        let target = named(new, now, &name).ok_or(Reason::Answer(name))?;
        asked.iter_mut().for_each(|asked| asked.what = Wanted::Change(target.id.clone()));
    }
    if let Some(at) = &frame.at {
        let (_, stood) = before.node(at).ok_or_else(|| Reason::Dialog(frame.dialog.clone()))?;
        let target = stand(now, stood, &frame.dialog)?;
        frame.at = Some(target);
    }
    frame.answers = answers;
    Ok(())
}

/// Where somebody who stood at this step stands in the newer dialog.
fn stand(now: &Dialog, stood: &Node, dialog: &DialogId) -> Result<StepId, Reason> {
    let unnamed = || Reason::Step { dialog: dialog.clone(), step: stood.id.clone() };
    let target = match &stood.act {
        // Nothing is asked here: the same call or review under its name is the same place.
        Act::Call { .. } | Act::Review { .. } | Act::Say { .. } | Act::Raise { .. } | Act::Places { .. } => {
            now.nodes.iter().find(|node| node.id == stood.id && node.act == stood.act)
        }
        Act::Ask { .. } | Act::Choose { .. } | Act::Topic { .. } => now.nodes.iter().find(|node| node.was.as_ref() == Some(&stood.id)),
    };
    let target = target.ok_or_else(unnamed)?;
    if target.question().is_some() && !is_asked_alike(stood, target) {
        return Err(Reason::Kind { step: target.id.clone() });
    }
    Ok(target.id.clone())
}

/// Whether every answer to the one is an answer to the other.
fn is_asked_alike(one: &Node, other: &Node) -> bool {
    let keys = |question: &Question| question.options.iter().map(|choice| choice.key.clone()).collect::<Vec<_>>();
    let options = |one: &Question, other: &Question| keys(one).iter().all(|key| keys(other).contains(key));
    match (&one.act, &other.act) {
        (Act::Ask { question: before, kind }, Act::Ask { question: now, kind: same }) => kind == same && options(before, now),
        (Act::Choose { question: before }, Act::Choose { question: now })
        | (Act::Topic { question: before }, Act::Topic { question: now }) => options(before, now),
        (Act::Ask { .. } | Act::Choose { .. } | Act::Topic { .. }, _) => false,
        (Act::Say { .. } | Act::Call { .. } | Act::Review { .. } | Act::Raise { .. } | Act::Places { .. }, _) => false,
    }
}

/// The question that an answer with this name belongs to now: of this dialog, or of one that it calls, whose answers come
/// back to it.
fn named<'b>(book: &'b Book, dialog: &'b Dialog, name: &StepId) -> Option<&'b Node> {
    let mut seen = BTreeSet::new();
    let mut waiting = VecDeque::from([dialog]);
    while let Some(dialog) = waiting.pop_front() {
        let renamed = dialog.nodes.iter().find(|node| node.was.as_ref() == Some(name));
        if let Some(node) = renamed.or_else(|| dialog.node(name).map(|(_, node)| node)) {
            return Some(node);
        }
        let called = dialog.nodes.iter().filter_map(|node| book.dialog(node.called()?));
        waiting.extend(called.filter(|called| seen.insert(&called.id)));
    }
    None
}

/// Whether this answer could have been given to this question.
fn takes(node: &Node, answer: &Answer) -> bool {
    match (&answer.meaning, &node.act) {
        (Meaning::Unknown, _) => node.question().is_some(),
        (Meaning::Option(key), _) => node.question().is_some_and(|question| question.options.iter().any(|choice| choice.key == *key)),
        (Meaning::Value(value), Act::Ask { kind, .. }) => *kind == value.kind(),
        (
            Meaning::Value(_),
            Act::Say { .. }
            | Act::Choose { .. }
            | Act::Topic { .. }
            | Act::Call { .. }
            | Act::Review { .. }
            | Act::Raise { .. }
            | Act::Places { .. },
        ) => false,
    }
}
