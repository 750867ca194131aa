//! What a message that shows danger demands at once.
//!
//! The one decision: it is written in the transaction of the message itself, into lanes that wait for nothing. So an answer
//! and an alarm depend on no turn.

use super::AlertRaised;
use super::changes::Changes;
use super::envelope::{Envelope, Letter};
use super::history::{Author, Direction, Message, offered};
use super::post::Post;
use super::route::Route;
use crate::id::{AlertId, ConversationId, EnvelopeId, MessageId, NetworkId};
use crate::mailbox::{Alert, Lane, Outgoing, Traffic};
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::Arc;

/// What is written in the same transaction as a message that shows danger.
#[derive(Clone, Debug, PartialEq)]
pub struct DangerPost {
    /// The alert that a person has to close.
    pub alert: AlertId,
    /// Which danger: `self_harm`, `fire`, …
    pub danger: String,
    /// Which rule saw it; never the words.
    pub rule: String,
    /// The fixed replies, in order, to the one who wrote.
    pub replies: Vec<Outgoing>,
    /// To worker chats: the alert itself.
    pub alerts: Vec<(ConversationId, Outgoing)>,
    /// To their mail: that there is one.
    pub mails: Vec<(ConversationId, Alert)>,
}

impl DangerPost {
    /// The alert, the replies with their lines in the history, and the word to the workers. A worker chat that is gone is
    /// passed over: the reply must not wait for it, and the turn sees the danger again.
    pub(super) fn demand(
        &self,
        post: &Post,
        route: &Route,
        routes: &HashMap<ConversationId, Arc<Route>>,
        now: Timestamp,
        changes: &mut Changes,
    ) {
        let (network, conversation): (NetworkId, _) = (route.network.clone(), route.conversation);
        let (danger, rule) = (self.danger.clone(), self.rule.clone());
        changes.alerts_raised.push(AlertRaised { id: self.alert, network: network.clone(), conversation, danger, rule, at: now });
        let replies = self.replies.iter().map(|reply| (conversation, reply));
        let alerts = self.alerts.iter().filter(|(chat, _)| routes.contains_key(chat)).map(|(chat, alert)| (*chat, alert));
        for (n, (conversation, outgoing)) in replies.chain(alerts).enumerate() {
            let id = MessageId(post.envelope.derive("danger message", n));
            changes.messages.push(Message {
                id,
                network: network.clone(),
                conversation,
                signal: None,
                direction: Direction::Out,
                author: Author::Crisis,
                at: now,
                external_id: None,
                text: Some(outgoing.text.clone()),
                input: offered(outgoing),
                finding: None,
                turn: None,
            });
            changes.envelopes.push(Envelope {
                id: EnvelopeId(post.envelope.derive("danger envelope", n)),
                lane: Lane { traffic: Traffic::Danger, conversation },
                letter: Letter::Outgoing(outgoing.clone()),
                due_at: now,
                epoch: None,
                message: Some(id),
            });
        }
        for (n, (mail, alert)) in self.mails.iter().filter(|(mail, _)| routes.contains_key(mail)).enumerate() {
            changes.envelopes.push(Envelope {
                id: EnvelopeId(post.envelope.derive("danger mail", n)),
                lane: Lane { traffic: Traffic::Danger, conversation: *mail },
                letter: Letter::Alert(alert.clone()),
                due_at: now,
                epoch: None,
                message: None,
            });
        }
    }
}
