//! An act that comes through a page: done now, and answered at once.
//!
//! The one decision: a page has no lane of its own. Its act is one commit, tried again when the signal moved meanwhile, so
//! that what is refused is refused for how it stands now. The key of its form is taken in that same commit: what is done is
//! done once, and what is not done can be sent again.

use super::act::{Act, Doing, Refusal};
use crate::channel::web::Watcher;
use crate::desk::Desk;
use crate::desk::notice::Door;
use crate::desk::written::Written;
use crate::id::{ConversationId, EnvelopeId, WorkerId};
use crate::mailbox::Traffic;
use crate::store::{self, Case, Changes, Floor, Form, StoreError};
use std::time::Duration;

/// How often an act is tried on a signal that keeps moving; each time somebody else got something done.
const MOST_TRIES: usize = 8;
/// How long a page waits for the person's conversation to take note; after that it shows how it stands.
const PATIENCE: Duration = Duration::from_secs(3);

/// What became of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// It is done.
    Now,
    /// It was done before, by the same form.
    Before,
    /// Nothing came of it.
    Refused(Refusal),
}

impl Desk {
    /// Does it, once for each key. What follows in the person's conversation is waited for, a moment.
    ///
    /// # Errors
    /// When it is not known to be written down: the same form may be sent again, and is done once.
    pub async fn act(&self, worker: &WorkerId, number: i64, act: Act, key: &str) -> Result<Done, StoreError> {
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        for _ in 0..MOST_TRIES {
            // Asked each time: the same form may have come twice at once, and only one of both is written.
            if self.store.form_was_taken(&form).await? {
                return Ok(Done::Before);
            }
            let now = self.clock.now();
            let reach = self.reach_of(worker, now);
            let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else {
                return Ok(Done::Refused(Refusal::Unknown));
            };
            if matches!(act, Act::Answer { .. }) && !self.has_floor(&case, worker).await? {
                return Ok(Done::Refused(super::act::is_at_it(&case, worker).map_or_else(Refusal::from, |()| Refusal::NoFloor)));
            }
            if let Act::Ask { wish } = &act
                && self.was_asked(&case, wish).await?
            {
                return Ok(Done::Refused(Refusal::AskedBefore));
            }
            if let Act::Move { message, to } = &act
                && let Err(refusal) = self.may_move(&case, worker, *message, *to).await?
            {
                return Ok(Done::Refused(refusal));
            }
            let mut changes = Changes::default();
            let (cause, ties) = (EnvelopeId(self.clock.id()), self.ties_of(&case).await?);
            let doing = Doing { desk: self, changes: &mut changes, worker, door: Door::Page, cause, case: &case, ties: &ties, now };
            if let Err(refusal) = doing.perform(act.clone()) {
                return Ok(Done::Refused(refusal));
            }
            if act == Act::FollowedUp {
                self.let_look_back_go(&case, &mut changes, now).await?;
            }
            if let Act::Correct(right) = &act {
                self.follow_correction(&mut changes, (worker, right), (&case, &ties), (cause, now)).await?;
            }
            let told = case.conversation.filter(|to| changes.envelopes.iter().any(|one| is_told(one, *to)));
            let watcher = told.map(|conversation| self.watch(conversation));
            if self.write("an act of a worker", Some(form.clone()), changes, now).await? == Written::Down {
                // The conversation itself is told by its own turn, which is waited for here.
                wait_for(watcher).await;
                return Ok(Done::Now);
            }
        }
        Err(StoreError::Locked)
    }

    /// Whether this worker has the word about this signal.
    async fn has_floor(&self, case: &Case, worker: &WorkerId) -> Result<bool, StoreError> {
        let Some(id) = case.conversation else { return Ok(false) };
        let Some((conversation, _)) = self.store.conversation(id).await? else { return Ok(false) };
        Ok(conversation.floor == Floor::Worker { worker: worker.clone(), signal: case.id })
    }

    /// Watches all that workers have on hand.
    pub fn watch_board(&self) -> Watcher {
        self.outlet.web().watch_board()
    }
}

fn is_told(envelope: &store::Envelope, conversation: ConversationId) -> bool {
    envelope.lane.traffic == Traffic::In && envelope.lane.conversation == conversation
}

async fn wait_for(watcher: Option<Watcher>) {
    let Some(mut watcher) = watcher else { return };
    // Whoever waited long enough sees how it stands; what they did is written down.
    let _ = tokio::time::timeout(PATIENCE, watcher.news()).await;
}
