//! A signal that software makes more urgent: how it stands from then on, and who hears of it.
//!
//! The one decision (`URG-1`): its deadline comes nearer, never further, and what was promised to the person stays. Whoever has it
//! hears of it in their own hours, without a word of why: the why stands on its page.

use super::Desk;
use super::case::act::{status_of, urgency_of};
use super::clock::Matter;
use super::worker::to_chat;
use crate::id::{ConversationId, EnvelopeId};
use crate::mailbox::{News, Outgoing};
use crate::personal::Text;
use crate::signal::deadline::Rule;
use crate::signal::{Status, Urgency};
use crate::store::{Case, Deadline, Envelope, Owner, Standing};
use jiff::Timestamp;
use std::collections::BTreeMap;

impl Desk {
    /// How it stands when it is this urgent from now on.
    pub(super) fn standing_at(&self, case: &Case, urgency: Urgency, now: Timestamp) -> Standing {
        let library = self.library();
        let urgency = urgency_of(case).raised_to(urgency);
        let rule = library.kinds.deadline_rule(&case.kind, urgency).unwrap_or(Rule::Today);
        let due = rule.due(now, library.calendar());
        let deadline = if due.due_at < case.standing.deadline.at {
            Deadline { at: due.due_at, rule: rule.as_str().to_owned() }
        } else {
            case.standing.deadline.clone()
        };
        let climb = match status_of(case) {
            Status::Claimed { .. } => case.standing.climb.clone(),
            Status::Waiting { .. } | Status::Assigned { .. } | Status::Merged { .. } | Status::Closed { .. } => {
                case.standing.climb.anew(now)
            }
        };
        let standing = Standing { urgency: urgency.as_str().to_owned(), deadline, climb, ..case.standing.clone() };
        self.wound(&Matter::of(case), standing, &BTreeMap::new(), now)
    }

    /// Who hears that it is this urgent from now on; nobody in `knows`.
    pub(super) fn tell_more_urgent(
        &self,
        case: &Case,
        urgency: Urgency,
        (cause, what): (EnvelopeId, &str),
        knows: &[ConversationId],
        now: Timestamp,
    ) -> Vec<Envelope> {
        let text = self.alert_text(&case.kind, urgency, case.number);
        let at = match &case.standing.owner {
            Owner::Worker(worker) => self.at_work_from(worker, urgency, now),
            Owner::Desk(_) => now,
        };
        let outgoing = match status_of(case) {
            Status::Claimed { .. } => Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None },
            Status::Waiting { .. } | Status::Assigned { .. } | Status::Merged { .. } | Status::Closed { .. } => {
                self.offer_to_claim(text, case.number)
            }
        };
        let chats = match urgency {
            Urgency::Urgent => self.chats_on_duty(now),
            Urgency::Normal | Urgency::High => self.chats_beside_mail(&case.standing.owner),
        };
        let chats = self.that_may_hear(&case.standing, chats).into_iter().filter(|chat| !knows.contains(chat)).enumerate();
        let what = format!("{what}:{}", case.id);
        let inside = chats.map(|(place, chat)| to_chat(chat, EnvelopeId(cause.derive(&what, place)), outgoing.clone(), at));
        inside.chain(self.first_outside(case, &case.standing.owner, (News::Reminder, urgency), cause, at)).collect()
    }
}
