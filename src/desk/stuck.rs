//! A message whose turn can never be taken: it ends, visibly, and somebody reads it.
//!
//! The one decision: it is given up alone. After some failures what waits in a conversation is tried one by one, so that a
//! message that breaks takes no other with it; and only an error that repeating cannot mend counts, never a store in trouble.

use super::Desk;
use super::casework::Casework;
use super::person::{reporter, told_by};
use super::raise::{Announced, Draft, Sitting};
use super::turn::{Desktop, session};
use crate::crisis::Heard;
use crate::dialog::{Act, PERSON};
use crate::id::{ConversationId, DialogId, EnvelopeId, Kind, SignalId};
use crate::language::Language;
use crate::mailbox::{Content, Inbound, Outgoing};
use crate::personal::Text;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::{Source, Urgency};
use crate::store::{Author, Conversation, Document, Letter, Party, Remedy, StoreError, Turn, Waiting, Work};
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// After this many failures of a conversation its messages are tried one by one.
const ALONE_AFTER: u32 = 2;
/// With this many the message is given up: after some seconds while nobody else writes, and after as many leases, some
/// minutes, while others go on.
const MOST_FAILURES: u32 = 5;
/// More conversations than this never break one by one: then something else is wrong, and nothing is given up.
const MOST_STUCK: usize = 1000;

/// The conversations whose turns failed, since the start.
#[derive(Debug, Default)]
pub(super) struct Stuck(Mutex<HashMap<ConversationId, Trouble>>);

#[derive(Debug, Default)]
struct Trouble {
    failures: u32,
    /// How much waits behind what is tried alone.
    behind: usize,
}

/// What is given up if this turn fails once more.
pub(super) struct Suspect {
    conversation: Conversation,
    session: Option<Document>,
    waiting: Waiting,
}

impl Stuck {
    /// Takes out of the work what is tried alone now; the suspect, when this is its last try.
    pub(super) fn isolate(&self, work: &mut Work) -> Option<Suspect> {
        let mut stuck = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let trouble = stuck.get_mut(&work.conversation.id).filter(|trouble| trouble.failures >= ALONE_AFTER)?;
        trouble.behind = work.waiting.len().saturating_sub(1);
        work.waiting.truncate(1);
        let waiting = work.waiting.first().filter(|_| trouble.failures + 1 >= MOST_FAILURES)?.clone();
        Some(Suspect { conversation: work.conversation.clone(), session: work.session.clone(), waiting })
    }

    /// One more failure, when repeating cannot mend it.
    pub(super) fn failed(&self, conversation: ConversationId, error: &StoreError) {
        let mut stuck = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if error.remedy() == Remedy::Refuse && (stuck.len() < MOST_STUCK || stuck.contains_key(&conversation)) {
            stuck.entry(conversation).or_default().failures += 1;
        }
    }

    /// One more was handled; what stands behind it is tried alone too, as the fault may lie there.
    pub(super) fn went_well(&self, turn: &Turn) {
        let mut stuck = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match stuck.get_mut(&turn.conversation) {
            Some(Trouble { failures, behind: 1.. }) => *failures = (*failures).min(ALONE_AFTER),
            Some(Trouble { behind: 0, .. }) => {
                stuck.remove(&turn.conversation);
            }
            None => {}
        }
    }

    /// It was given up: what stood behind it is tried as usual.
    fn forget(&self, conversation: ConversationId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&conversation);
    }
}

impl Desk {
    /// Gives up what can never be turned. Whoever wrote it is told, and somebody reads it.
    pub(super) async fn give_up(
        &self,
        suspect: Suspect,
        error: &StoreError,
        sitting: &mut Sitting,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (envelope, conversation) = (suspect.waiting.claim.id, suspect.conversation.id);
        tracing::error!(conversation.id = %conversation, envelope.id = %envelope, %error, "a message can never be turned: it is given up, and is work for a person now");
        if let Err(error) = self.hand_to_a_person(suspect, sitting, now).await {
            tracing::error!(conversation.id = %conversation, %error, "nobody could be told that a message was given up");
        }
        self.store.give_up(envelope, conversation, now, error.to_string()).await?;
        self.stuck.forget(conversation);
        Ok(())
    }

    async fn hand_to_a_person(&self, suspect: Suspect, sitting: &mut Sitting, now: Timestamp) -> Result<(), StoreError> {
        let Suspect { conversation, session: document, waiting } = suspect;
        // What a worker did to a case is in the log and in the dead letter; whoever wrote meanwhile loses nothing.
        let Letter::Inbound(inbound) = waiting.letter else { return Ok(()) };
        let cause = waiting.claim.id;
        let mut desktop = Desktop::begin(conversation, now);
        if matches!(desktop.conversation.party, Party::Worker(_)) {
            self.tell(&mut desktop, cause, "worker_given_up", &[], Vec::new());
            return self.write_aside(desktop).await;
        }
        let session = session(document.as_ref());
        let language = session.spoken().unwrap_or_default();
        let heard = self.listen(&inbound.content);
        let draft = self.draft(&desktop, cause, &inbound, heard.as_ref(), told_by(&session), language);
        let line = match draft {
            // A button or a picture says nothing by itself.
            None => self.line("lost_the_way", language),
            Some(draft) => {
                let signal = draft.signal;
                let made = self.make(draft, sitting, now).await?;
                let text = self.library().built_in.say("turn_given_up", language, &made.known.fill);
                desktop.note(cause, inbound.at, None, inbound.content.words().cloned(), None, Some(signal));
                desktop.changes.raised.push(made.raised);
                desktop.changes.envelopes.extend(made.alerts);
                Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None }
            }
        };
        desktop.say(cause, "given_up", line, Author::Script, None);
        desktop.say_whoever_speaks();
        self.write_aside(desktop).await
    }

    /// The words as a signal of their own: danger when danger was heard in them, else as if a person had been asked for.
    fn draft(
        &self,
        desktop: &Desktop,
        cause: EnvelopeId,
        inbound: &Inbound,
        heard: Option<&Heard>,
        source: Source,
        language: Language,
    ) -> Option<Draft> {
        let words = if let Content::Started { payload: Some(words) } = &inbound.content {
            Some(Text::from(words.as_str()))
        } else {
            inbound.content.words().cloned()
        };
        let (kind, urgency) = match heard {
            Some(_) => (Kind::from(ACUTE_DANGER), Urgency::Urgent),
            None => (self.kind_of_asking_for_a_person()?, Urgency::Normal),
        };
        Some(Draft {
            signal: SignalId(cause.derive("given_up", 0)),
            kind,
            urgency,
            source,
            postcode: None,
            address: None,
            home: None,
            language,
            casework: Casework { opening: Some(words.filter(|words| !words.is_blank())?), ..Casework::default() },
            conversation: Some(desktop.conversation.id),
            reporter: Some(reporter(desktop)),
            cause,
            helper: None,
            announced: Announced::ByItself,
        })
    }

    /// What the dialog raises that fetches a person.
    fn kind_of_asking_for_a_person(&self) -> Option<Kind> {
        let library = self.library();
        let dialog = library.book.dialog(&DialogId::from(PERSON))?;
        dialog.nodes.iter().find_map(|node| match &node.act {
            Act::Raise { kind, .. } => Some(kind.clone()),
            Act::Say { .. } | Act::Ask { .. } | Act::Choose { .. } | Act::Topic { .. } | Act::Call { .. } => None,
            Act::Review { .. } | Act::Places { .. } => None,
        })
    }
}
