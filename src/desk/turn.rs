//! One batch of turns: claim, think, commit, send.
//!
//! The one decision: everything a turn leads to is gathered first and written down in one commit; nothing is sent, and
//! nobody is told, before that commit. What was committed is sent from memory, without asking the database again.

use super::awaited::{self, Says};
use super::casework::Casework;
use super::homes::Course;
use super::raise::Sitting;
use super::{BATCH, Desk};
use crate::dialog::Session;
use crate::id::{ConversationId, EnvelopeId, MessageId};
use crate::mailbox::{Lane, Outgoing, Traffic};
use crate::personal::Text;
use crate::store::{
    Act, Author, Changes, Conversation, Delivery, Direction, Document, Envelope, Floor, Letter, Message, Outcome, Party, Remedy, Shown,
    SignalChange, StoreError, Turn, Work,
};
use jiff::Timestamp;

/// A turn in the making: the conversation as it moves, and all that is to be written with it.
pub(super) struct Desktop {
    pub(super) conversation: Conversation,
    pub(super) floor: Floor,
    pub(super) epoch: i64,
    pub(super) changes: Changes,
    pub(super) handled: Vec<EnvelopeId>,
    pub(super) now: Timestamp,
}

/// What came of thinking about a batch.
struct Thought {
    turns: Vec<Turn>,
    /// Conversations whose turn waits for another of this moment to be written.
    later: Vec<ConversationId>,
}

impl Desk {
    /// Takes the turns that wait now, a batch of them; how many conversations had one.
    ///
    /// # Errors
    /// When the store cannot be read or written: nothing is lost, the work is handed out again.
    pub async fn take_turns(&self) -> Result<usize, StoreError> {
        let now = self.clock.now();
        let mut work = self.agenda.take();
        if work.is_empty() {
            work = self.store.claim_turns(now, BATCH).await?;
            if work.len() >= BATCH as usize {
                self.agenda.ask();
            }
        }
        let count = work.len();
        if count == 0 {
            return Ok(0);
        }
        let waiting: usize = work.iter().map(|work| work.waiting.len()).sum();
        let mut sitting = Sitting::beside(self.homes.clone());
        let Thought { turns, later } = self.think(work, &mut sitting, now).await?;
        let leased: Vec<ConversationId> = turns.iter().map(|turn| turn.conversation).collect();
        let turned = leased.clone();
        // A word to another conversation, and what had to wait for this commit, lie in the store now.
        let more = turns.iter().any(|turn| turn.changes.envelopes.iter().any(|envelope| envelope.lane.traffic == Traffic::In))
            || turns.iter().map(|turn| turn.handled.len()).sum::<usize>() < waiting;
        let says: Vec<Says> = turns.iter().map(awaited::says).collect();
        let outcomes = match self.store.commit_turns(turns).await {
            Ok(outcomes) => outcomes,
            Err(error) => {
                // Whatever became of it: nobody has to wait until the lease runs out.
                self.store.release([leased, later].concat()).await?;
                self.agenda.ask();
                return Err(error);
            }
        };
        drop(sitting);
        if !later.is_empty() {
            // What they wait for is written.
            self.store.release(later).await?;
            self.agenda.ask();
        }
        self.agenda.catch_up();
        if more {
            self.agenda.ask();
        }
        self.tell_pages(turned);
        for ((outcome, conversation), says) in outcomes.into_iter().zip(leased).zip(says) {
            match outcome {
                Outcome::Committed { deliveries } => {
                    self.awaited.turned(conversation, says);
                    self.dispatch(deliveries);
                }
                Outcome::Conflict => self.agenda.ask(),
                Outcome::Failed { reason } => {
                    self.awaited.turned(conversation, Says::Nothing);
                    tracing::error!(reason, "a turn could not be written: its messages wait for a person in the dead letters");
                }
            }
        }
        Ok(count)
    }

    async fn think(&self, work: Vec<Work>, sitting: &mut Sitting, now: Timestamp) -> Result<Thought, StoreError> {
        let mut turns = Vec::with_capacity(work.len());
        let mut later = Vec::new();
        let mut stuck: Vec<ConversationId> = Vec::new();
        let mut trouble = None;
        for mut item in work {
            let id = item.conversation.id;
            let suspect = self.stuck.isolate(&mut item);
            sitting.homes.begin_turn();
            let taken = match item.conversation.party.clone() {
                // On the heap: what a turn needs would lie on every stack that comes by here.
                Party::Person => Box::pin(self.turn_of_person(item, sitting, now)).await,
                Party::Worker(worker) => Box::pin(self.turn_of_worker(item, &worker, now)).await,
            };
            match taken {
                Ok(_) if sitting.homes.course() == Course::Waits => later.push(id),
                Ok(turn) => {
                    self.stuck.went_well(&turn);
                    turns.push(turn);
                }
                Err(error) => {
                    self.stuck.failed(id, &error);
                    let given_up = match suspect.filter(|_| error.remedy() == Remedy::Refuse) {
                        Some(suspect) => self.give_up(suspect, &error, sitting, now).await,
                        None => Err(error),
                    };
                    let Err(error) = given_up else { continue };
                    tracing::error!(conversation.id = %id, %error, "a turn could not be taken; others go on, and it is tried again");
                    stuck.push(id);
                    trouble = Some(error);
                }
            }
        }
        if let Some(error) = trouble {
            // Their leases stay for a while, so that one that never works is not tried in a circle; when nothing worked at
            // all the store is in trouble, and everybody is tried again as soon as it is back.
            if turns.is_empty() {
                self.store.release([stuck, later].concat()).await?;
                return Err(error);
            }
        }
        Ok(Thought { turns, later })
    }

    /// Writes something outside a turn, and sends what it says.
    pub(super) async fn write_aside(&self, desktop: Desktop) -> Result<(), StoreError> {
        for outcome in self.store.act(vec![desktop.finish_aside()]).await? {
            match outcome {
                Outcome::Committed { deliveries } => self.dispatch(deliveries),
                Outcome::Conflict => {}
                Outcome::Failed { reason } => tracing::error!(reason, "what a person was to be told could not be written"),
            }
        }
        Ok(())
    }

    /// Sends what was just committed; what does not fit is found again by the next claim.
    pub(super) fn dispatch(&self, deliveries: Vec<Delivery>) {
        for delivery in deliveries {
            self.outlet.take(delivery);
        }
    }

    /// Tells pages here and at other processes that there is something new in these conversations, and on workers' hands.
    pub(super) fn tell_pages(&self, changed: impl IntoIterator<Item = ConversationId>) {
        let changed: Vec<ConversationId> = changed.into_iter().collect();
        self.show(&Shown::In(changed.iter().copied().collect()));
        self.store.tell_pages(&changed);
    }

    /// Tells pages of this process.
    pub(super) fn show(&self, shown: &Shown) {
        match shown {
            Shown::In(conversations) => conversations.iter().for_each(|one| self.outlet.web().tell(*one)),
            Shown::Anywhere => self.outlet.web().tell_all(),
        }
        self.outlet.web().tell_board();
    }
}

impl Desktop {
    pub(super) fn begin(conversation: Conversation, now: Timestamp) -> Self {
        Self {
            floor: conversation.floor.clone(),
            epoch: conversation.epoch,
            conversation,
            changes: Changes::default(),
            handled: Vec::new(),
            now,
        }
    }

    /// Gives the word to somebody else; what was written in the old epoch and not sent yet is not sent any more.
    pub(super) fn give_floor(&mut self, floor: Floor) {
        if self.floor != floor {
            self.floor = floor;
            self.epoch += 1;
        }
    }

    /// Changes a signal. What one turn does to one signal is one change: the store takes no second one on the same version.
    pub(super) fn change(&mut self, change: SignalChange) {
        match self.changes.signals.iter_mut().find(|earlier| earlier.signal == change.signal) {
            Some(earlier) => {
                earlier.events.extend(change.events);
                earlier.facts = change.facts.or_else(|| earlier.facts.take());
                earlier.decision = change.decision.or_else(|| earlier.decision.take());
                earlier.standing = change.standing;
            }
            None => self.changes.signals.push(change),
        }
    }

    /// The facts of a signal, as this turn leaves them so far.
    pub(super) fn facts_of(&self, case: &crate::store::Case) -> Casework {
        let changed = self.changes.signals.iter().find(|change| change.signal == case.id);
        Casework::read(changed.and_then(|change| change.facts.as_ref()).unwrap_or(&case.facts))
    }

    /// Whether the next envelope has to wait for the commit, because it would read a signal as it was before this turn.
    pub(super) fn must_be_read_anew(&self) -> bool {
        !self.changes.signals.is_empty() || !self.changes.raised.is_empty()
    }

    /// Writes a line into the history and sends it.
    pub(super) fn say(&mut self, cause: EnvelopeId, what: &str, outgoing: Outgoing, author: Author, signal: Option<crate::id::SignalId>) {
        let message = MessageId(cause.derive(&format!("line:{what}"), self.changes.messages.len()));
        let epoch = match author {
            Author::Script => Some(self.epoch),
            // A worker had the word when this came into the person's own lane: it stays said, in its place, whoever comes next.
            Author::Worker(_) | Author::Crisis | Author::Person => None,
        };
        self.changes.messages.push(Message {
            id: message,
            network: self.conversation.network.clone(),
            conversation: self.conversation.id,
            signal,
            direction: Direction::Out,
            author,
            at: self.now,
            external_id: None,
            text: Some(outgoing.text.clone()),
            input: crate::store::offered(&outgoing),
            finding: None,
            turn: Some(self.conversation.version + 1),
        });
        self.changes.envelopes.push(Envelope {
            id: EnvelopeId(cause.derive(what, self.changes.envelopes.len())),
            lane: Lane { traffic: Traffic::Out, conversation: self.conversation.id },
            letter: Letter::Outgoing(outgoing),
            due_at: self.now,
            epoch,
            // Only a line about a signal has to be found again by the channel's number, when it is replied to.
            message: signal.map(|_| message),
        });
    }

    /// What was said last is sent even when the word changes hands before.
    pub(super) fn say_whoever_speaks(&mut self) {
        if let Some(last) = self.changes.envelopes.last_mut() {
            last.epoch = None;
        }
    }

    /// Writes down what came in, as of the moment it reached us: an answer to danger may stand behind it already.
    pub(super) fn note(
        &mut self,
        cause: EnvelopeId,
        at: Timestamp,
        external_id: Option<String>,
        text: Option<Text>,
        input: Option<Document>,
        signal: Option<crate::id::SignalId>,
    ) -> MessageId {
        let line = MessageId(cause.derive("heard", 0));
        self.changes.messages.push(Message {
            id: line,
            network: self.conversation.network.clone(),
            conversation: self.conversation.id,
            signal,
            direction: Direction::In,
            author: match &self.conversation.party {
                Party::Person => Author::Person,
                Party::Worker(worker) => Author::Worker(worker.clone()),
            },
            at,
            external_id,
            text,
            input,
            finding: None,
            turn: Some(self.conversation.version + 1),
        });
        line
    }

    /// Everything, to be written outside a turn: the conversation itself stands as it was.
    pub(super) fn finish_aside(mut self) -> Act {
        for message in &mut self.changes.messages {
            message.turn = None;
        }
        Act { fired: Vec::new(), form: None, changes: self.changes, at: self.now }
    }

    /// Everything, to be committed.
    pub(super) fn finish(self, session: Document, revision: Option<i64>, fired: Vec<crate::store::Timer>) -> Turn {
        Turn {
            conversation: self.conversation.id,
            version: self.conversation.version,
            session,
            revision,
            floor: self.floor,
            epoch: self.epoch,
            handled: self.handled,
            fired,
            changes: self.changes,
            at: self.now,
        }
    }
}

/// The session as it was sealed; a fresh one before the first turn, or when its form is of a version that is gone.
pub(super) fn session(document: Option<&Document>) -> Session {
    document.and_then(|document| serde_json::from_slice(document.expose()).ok()).unwrap_or_else(Session::fresh)
}
