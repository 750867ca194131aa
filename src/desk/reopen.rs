//! What a person says of a matter that was closed.
//!
//! The one decision: "not better" opens it again at once and gives it to whoever closed it, who knows it best; the catch-all
//! desk owns it when that worker is gone. Nobody has to agree first: closing is a worker's word, and so is this a person's.

use super::Desk;
use super::person::State;
use super::worker::to_chat;
use crate::dialog::Known;
use crate::dialog::step::Verdict;
use crate::id::{EnvelopeId, SignalId};
use crate::language::Language;
use crate::mailbox::{Button, Outgoing, Press};
use crate::personal::Text;
use crate::signal::Status;
use crate::signal::deadline::Rule;
use crate::store::{Case, Course, Deadline, Owner, SignalChange, SignalEvent, Standing, StoreError};

impl Desk {
    /// Writes it down, and opens the matter again when it is not better. What follows is filled with its number, and with who
    /// reads it by when.
    pub(super) async fn judge(&self, state: &mut State, id: EnvelopeId, signal: SignalId, verdict: Verdict) -> Result<Known, StoreError> {
        let Some(case) = self.store.case_of(signal).await? else { return Ok(self.lines()) };
        let (what, standing) = match verdict {
            // It is open again already: there is nothing to do, and who has it is told.
            _ if case.standing.status != "closed" => return self.recall(state, signal).await,
            Verdict::Better => ("better", case.standing.clone()),
            Verdict::NotBetter => ("opened_again", self.opened_again(state, &case)),
        };
        let known = self.recall_as(state, &case, &standing);
        if verdict == Verdict::NotBetter {
            self.alert_again(state, id, &case, &standing);
        }
        state.desktop.change(SignalChange {
            signal,
            version: case.version,
            standing,
            kind: None,
            facts: None,
            decision: None,
            events: vec![SignalEvent { at: state.desktop.now, what: what.to_owned(), who: "person".into(), note: None }],
            at: state.desktop.now,
        });
        Ok(known)
    }

    fn opened_again(&self, state: &State, case: &Case) -> Standing {
        let catch_all = self.network().catch_all.clone();
        let still_here = |owner: &Owner| match owner {
            Owner::Worker(worker) => self.network().workers.iter().any(|member| member.worker.id == *worker),
            Owner::Desk(_) => true,
        };
        let owner = if still_here(&case.standing.owner) { case.standing.owner.clone() } else { Owner::Desk(catch_all.clone()) };
        let status = match &owner {
            Owner::Worker(worker) => Status::Assigned { worker: worker.clone() },
            Owner::Desk(desk) => Status::Waiting { desk: desk.clone() },
        };
        let library = self.library();
        let urgency = super::case::act::urgency_of(case);
        let rule = library.kinds.deadline_rule(&case.kind, urgency).unwrap_or(Rule::FiveWorkingDays);
        let due = rule.due(state.desktop.now, library.calendar());
        Standing {
            status: status.as_str().into(),
            urgency: urgency.as_str().into(),
            owner,
            deadline: Deadline { at: due.due_at, rule: rule.as_str().to_owned() },
            course: Course::Open { next_at: due.due_at, next_who: catch_all.as_str().to_owned() },
        }
    }

    fn alert_again(&self, state: &mut State, id: EnvelopeId, case: &Case, standing: &Standing) {
        let kind = self.library().kinds.kind_label(&case.kind, Language::Nl).to_owned();
        let number = case.number.to_string();
        let text = Text::from(self.say_to_worker("worker_opened_again", &[("kind", &kind), ("number", &number)]));
        let button = Button { label: self.say_to_worker("worker_claim", &[]), press: Press::Claim { signal: case.number } };
        for (place, chat) in self.chats_of(&standing.owner).into_iter().enumerate() {
            let outgoing = Outgoing { text: text.clone(), buttons: vec![button.clone()], reply_to: None };
            state.desktop.changes.envelopes.push(to_chat(chat, EnvelopeId(id.derive("opened again", place)), outgoing, state.desktop.now));
        }
    }
}
