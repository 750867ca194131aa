//! To which of a person's matters a message belongs, as a worker sees it and may change it.
//!
//! The one decision (promise 7): a worker names only what is within their own reach. For all else they can say that a message
//! is none of theirs; then the person is asked, and what the worker sees is the same whether there is another matter or not.

use super::act::{Refusal, is_at_it};
use crate::desk::Desk;
use crate::id::{MessageId, WorkerId};
use crate::language::Language;
use crate::store::{Case, Course, Direction, Message, StoreError};
use std::collections::HashSet;

/// In the history of a signal: a message of its conversation went elsewhere.
pub const MOVED_AWAY: &str = "moved_away";
/// And came here.
pub const MOVED_HERE: &str = "moved_here";
/// A worker said that one is none of theirs, and the person is asked for whom it was.
pub const NOT_MINE: &str = "not_mine";

/// What a worker may do with the messages at a signal.
#[derive(Clone, Debug, Default)]
pub struct Belonging {
    /// Messages of the person that this worker may move.
    pub movable: HashSet<MessageId>,
    /// Those of which it is not known for whom they are.
    pub unclear: HashSet<MessageId>,
    /// Those of which the person was asked already.
    pub asked: HashSet<MessageId>,
    /// The person's other open matters that this worker may see, by number and name.
    pub others: Vec<(i64, String)>,
}

impl Desk {
    /// What this worker may do with the messages at this signal.
    pub(super) async fn belonging(
        &self,
        worker: &WorkerId,
        case: &Case,
        history: &[Message],
        language: Language,
    ) -> Result<Belonging, StoreError> {
        let Some(conversation) = case.conversation else { return Ok(Belonging::default()) };
        let asked = self.store.asked_for_whom(conversation).await?;
        let mut belonging = Belonging { unclear: asked.open, asked: asked.ever, ..Belonging::default() };
        if is_at_it(case, worker).is_err() {
            return Ok(belonging);
        }
        let own = history.iter().filter(|line| line.direction == Direction::In && line.signal == Some(case.id));
        belonging.movable = own.map(|line| line.id).collect();
        let reach = self.reach_of(worker, self.clock.now());
        for other in self.store.cases_in(conversation).await? {
            let is_other = other.id != case.id && matches!(other.standing.course, Course::Open { .. });
            if is_other && self.store.case_within(self.network_id(), &reach, other.number).await?.is_some() {
                let label = self.library().kinds.kind_label(&other.kind, language).to_owned();
                belonging.others.push((other.number, label));
            }
        }
        Ok(belonging)
    }

    /// Whether this worker may move this message there. What they may not see is unknown, like what does not exist.
    pub(super) async fn may_move(
        &self,
        case: &Case,
        worker: &WorkerId,
        message: MessageId,
        to: Option<i64>,
    ) -> Result<Result<(), Refusal>, StoreError> {
        if let Err(refused) = is_at_it(case, worker) {
            return Ok(Err(refused.into()));
        }
        let Some(conversation) = case.conversation else { return Ok(Err(Refusal::Unknown)) };
        let history = self.store.history(conversation).await?;
        let Belonging { movable, asked, others, .. } = self.belonging(worker, case, &history, Language::Nl).await?;
        Ok(match to {
            _ if !movable.contains(&message) => Err(Refusal::Unknown),
            Some(number) if others.iter().any(|(other, _)| *other == number) => Ok(()),
            Some(_) => Err(Refusal::Unknown),
            None if asked.contains(&message) => Err(Refusal::AlreadyAsked),
            None => Ok(()),
        })
    }
}
