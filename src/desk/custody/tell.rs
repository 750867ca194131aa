//! Who hears of a request: the custodians, those who coordinate when nobody answers, the one who asked, and the reporter.
//!
//! The one decision: workers are told a number and who asks, never about whom; the reporter is told what sort of organisation it is
//! and for which reason of law, in their own language, and by the computer: no worker's name, no worker's words.

use crate::custody::{Purpose, Request};
use crate::desk::Desk;
use crate::desk::case::act::urgency_of;
use crate::desk::notice::Notice;
use crate::desk::person::State;
use crate::desk::worker::to_chat;
use crate::id::{EnvelopeId, OrganisationId, SignalId, WorkerId};
use crate::mailbox::{News, Outgoing};
use crate::personal::Text;
use crate::routing::line;
use crate::store::{Author, Case, Changes, Owner};
use jiff::Timestamp;
use std::collections::BTreeSet;

impl Desk {
    /// Tells whoever may decide.
    pub(super) fn tell_custodians(&self, changes: &mut Changes, request: &Request, case: &Case, now: Timestamp) {
        let deciders = self.deciders(case, &request.by).into_iter().collect();
        self.tell_all(changes, &deciders, "worker_custody_asked", (request, case), now);
    }

    /// The same once more, and whoever coordinates there: they see to it that somebody answers.
    pub(super) fn tell_custodians_again(&self, changes: &mut Changes, request: &Request, case: &Case, now: Timestamp) {
        let network = self.network();
        let asker = network.worker(&request.by);
        let coordinators = asker.into_iter().flat_map(|asker| line::coordinators(&network, &asker.worker)).map(|worker| worker.id.clone());
        let barred = &case.standing.climb.barred;
        let all = coordinators.chain(self.deciders(case, &request.by)).filter(|worker| !barred.contains(worker)).collect();
        self.tell_all(changes, &all, "worker_custody_waits", (request, case), now);
    }

    /// Tells the one who asked how it stands.
    pub(super) fn tell_who_asked(&self, changes: &mut Changes, request: &Request, case: &Case, key: &str, now: Timestamp) {
        self.tell_all(changes, &BTreeSet::from([request.by.clone()]), key, (request, case), now);
    }

    fn tell_all(&self, changes: &mut Changes, workers: &BTreeSet<WorkerId>, key: &str, (request, case): (&Request, &Case), now: Timestamp) {
        let (name, number, urgency) = (self.name(&request.by), case.number.to_string(), urgency_of(case));
        let text = self.say_to_worker(key, &[("name", &name), ("number", &number)]);
        let outgoing = Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None };
        for worker in workers {
            let at = self.at_work_from(worker, urgency, now);
            let inside = self.own_chats(worker).into_iter();
            changes.envelopes.extend(inside.map(|chat| to_chat(chat, EnvelopeId(self.clock.id()), outgoing.clone(), at)));
            let cause = EnvelopeId(self.clock.id());
            changes.envelopes.extend(self.first_outside(case, &Owner::Worker(worker.clone()), (News::Reminder, urgency), cause, at));
        }
    }

    /// Puts it into the reporter's own lane.
    pub(super) fn notice_to_reporter(&self, changes: &mut Changes, request: &Request, case: &Case, now: Timestamp) {
        let Some(conversation) = case.conversation else { return };
        let Request { signal, organisation, purpose, .. } = request;
        let notice = Notice::Unlocked { signal: *signal, organisation: organisation.clone(), purpose: *purpose, number: case.number };
        changes.envelopes.push(notice.envelope(EnvelopeId(self.clock.id()), conversation, now));
    }

    /// Tells somebody that a worker may see that it was them who reported.
    pub(in crate::desk) fn tell_unlocked(
        &self,
        state: &mut State,
        id: EnvelopeId,
        (signal, number): (SignalId, i64),
        (organisation, purpose): (&OrganisationId, Purpose),
    ) {
        let (library, language) = (self.library(), state.session.spoken().unwrap_or_default());
        let network = self.network();
        let sort = network.organisations.get(organisation).map(|one| library.kinds.type_label(&one.sort, language).to_owned());
        let fill = [("number", number.to_string()), ("sort", sort.unwrap_or_else(|| organisation.to_string()))];
        let fill = fill.map(|(name, words)| (name.to_owned(), words)).into_iter().collect();
        let key = match purpose {
            Purpose::Court => "reporter_seen_court",
            Purpose::Prosecution => "reporter_seen_prosecution",
            Purpose::Supervision => "reporter_seen_supervision",
            Purpose::Duty => "reporter_seen_duty",
        };
        let outgoing = Outgoing { text: Text::from(library.built_in.say(key, language, &fill)), buttons: Vec::new(), reply_to: None };
        state.desktop.say(id, "reporter_seen", outgoing, Author::Script, Some(signal));
        state.desktop.say_whoever_speaks();
    }
}
