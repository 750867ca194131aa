//! A proposal about a household's support, in its helper's own chat (`ROUTE-3`).
//!
//! The one decision: a chat shows that there is a proposal, and neither who it is about nor why; both stand in the console.
//! A yes and a no take a reason in the worker's own words, as there.

use super::{Busy, to_chat};
use crate::audit::{Came, Deed, With};
use crate::desk::Desk;
use crate::desk::case::{Decided, SupportWish};
use crate::desk::turn::Desktop;
use crate::id::{EnvelopeId, WorkerId};
use crate::identity::Resident;
use crate::mailbox::{Button, Outgoing, Press, Wish};
use crate::personal::Text;
use crate::signal::Urgency;
use crate::store::{Envelope, Owner, StoreError, SupportEvent};
use jiff::Timestamp;
use uuid::Uuid;

impl Desk {
    /// Tells a household's own helper of a proposal, when they are at work. The number of the signal stands there only when it
    /// lies with their organisation: that there is one elsewhere is nothing they are to read here.
    pub(in crate::desk) fn tell_of_support(
        &self,
        proposed: &SupportEvent,
        resident: &Resident,
        (owner, number): (&Owner, i64),
        cause: EnvelopeId,
        now: Timestamp,
    ) -> Vec<Envelope> {
        let helper = resident.worker.as_ref().unwrap_or(&resident.made_by);
        let is_theirs = self.organisation_of(owner).as_ref() == Some(&proposed.household.organisation);
        let text = if is_theirs {
            self.say_to_worker("worker_support_number", &[("number", &number.to_string())])
        } else {
            self.say_to_worker("worker_support", &[])
        };
        let button =
            |wish| Button { label: self.say_to_worker(label_of(wish), &[]), press: Press::Support { proposal: proposed.event.id, wish } };
        let outgoing = Outgoing { text: Text::from(text), buttons: Wish::ALL.map(button).into(), reply_to: None };
        let at = self.at_work_from(helper, Urgency::Normal, now);
        let chats = self.own_chats(helper).into_iter().enumerate();
        chats.map(|(place, chat)| to_chat(chat, EnvelopeId(cause.derive("proposal", place)), outgoing.clone(), at)).collect()
    }

    /// A button under it. Whatever else was begun in this chat goes on when it is only put off.
    pub(super) fn hear_about_support(&self, desktop: &mut Desktop, id: EnvelopeId, proposal: Uuid, wish: Wish, busy: Busy) -> Busy {
        match wish {
            Wish::Later => {
                self.tell(desktop, id, "worker_support_waits", &[], Vec::new());
                busy
            }
            Wish::Yes | Wish::No => {
                self.tell(desktop, id, "worker_support_why", &[], Vec::new());
                Busy::Supporting { proposal, wish }
            }
        }
    }

    /// Writes down what they decided. It is a transaction of its own, which a repeated turn finds done.
    pub(super) async fn decide_in_chat(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        (proposal, wish): (Uuid, Wish),
        reason: &Text,
    ) -> Result<Busy, StoreError> {
        let reason = reason.clone();
        let decided = match wish {
            Wish::Yes => self.answer_proposal(worker, SupportWish::Accept { proposal, reason }, &id.to_string()).await?,
            Wish::No => self.answer_proposal(worker, SupportWish::Decline { proposal, reason }, &id.to_string()).await?,
            Wish::Later => return Ok(Busy::Free),
        };
        let came = if matches!(decided, Decided::Now | Decided::Before) { Came::Done } else { Came::Refused };
        self.note_in_chat(desktop, worker, (Deed::Support, With::Nothing, came));
        let key = match decided {
            Decided::Now | Decided::Before => "worker_support_done",
            Decided::Answered | Decided::Unknown => "worker_support_answered",
            Decided::NoReason => {
                self.tell(desktop, id, "worker_support_why", &[], Vec::new());
                return Ok(Busy::Supporting { proposal, wish });
            }
        };
        self.tell(desktop, id, key, &[], Vec::new());
        Ok(Busy::Free)
    }
}

fn label_of(wish: Wish) -> &'static str {
    match wish {
        Wish::Yes => "worker_support_yes",
        Wish::No => "worker_support_no",
        Wish::Later => "worker_support_later",
    }
}
