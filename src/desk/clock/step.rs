//! What each step of the ladder does.
//!
//! The one decision: a step tells people kind, urgency and number, never what somebody said, and never that a colleague was
//! slow: who loses a signal reads where it is now.

use super::Matter;
use crate::desk::Desk;
use crate::desk::case::act::{status_of, urgency_of};
use crate::desk::notice::Notice;
use crate::desk::outside::Called;
use crate::desk::raise::Why;
use crate::desk::worker::to_chat;
use crate::id::{ConversationId, EnvelopeId, WorkerId};
use crate::language::Language;
use crate::mailbox::{Alert, Lane, News, Outgoing, Traffic};
use crate::personal::Text;
use crate::routing::line::AsWhat;
use crate::routing::network::Load;
use crate::signal::ladder::ways::{Call, ways};
use crate::signal::ladder::{Apology, Came, Step};
use crate::signal::status::Refused;
use crate::signal::{Action, Status};
use crate::store::{Case, Changes, Decision, Envelope, Floor, Owner, SignalEvent, Standing, StoreError};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// How long nobody in danger hears of anything else from us (`CRISIS-5`).
const QUIET_AFTER_DANGER: SignedDuration = SignedDuration::from_hours(72);

/// In a history: the clock, and whom it told.
pub(in crate::desk) const BY_CLOCK: &str = "clock:";

/// A signal that takes a step.
pub(super) struct Climbing<'a> {
    pub(super) desk: &'a Desk,
    pub(super) case: &'a Case,
    pub(super) matter: &'a Matter<'a>,
    pub(super) loads: &'a BTreeMap<WorkerId, Load>,
    pub(super) cause: EnvelopeId,
    pub(super) now: Timestamp,
    pub(super) standing: Standing,
    pub(super) changes: Changes,
    pub(super) decision: Option<Decision>,
    pub(super) events: Vec<SignalEvent>,
}

/// What a clock says to a worker: the text's key, what is filled in, and whether it can be taken right there.
struct Words<'a> {
    key: &'a str,
    name: Option<String>,
    button: Button,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Button {
    Claim,
    None,
}

impl Climbing<'_> {
    pub(super) async fn take(&mut self, step: Step) -> Result<(), StoreError> {
        match step {
            Step::RingAgain => self.ring_again(),
            Step::AskAgain => self.ask_again(),
            Step::PassOn => self.pass_on(),
            Step::GiveToDesk => self.give_to_desk(step),
            Step::RemindDesk => self.remind_desk(),
            Step::TellPerson => self.tell_person().await?,
            Step::AskForWord => self.ask_for_word(),
            Step::AskIfDone => self.ask_if_done(),
            Step::LookAfter => self.look_after(),
        }
        Ok(())
    }

    /// Everybody who was alerted before, and the next in line (`URG-3`, `CRISIS-3`).
    fn ring_again(&mut self) {
        let circle = self.desk.circle(self.matter, &self.standing, self.loads, self.now);
        let chats = self.desk.bells_of(&circle.all(), &self.standing, self.now);
        self.say(&chats, "again", &Words { key: "worker_rings_again", name: None, button: Button::Claim }, self.now);
        self.write(Step::RingAgain, circle.all(), News::StillWaiting, self.now);
        self.climb(Came::Rang { fresh: &circle.fresh });
        self.happened(Step::RingAgain, &circle.all());
    }

    fn ask_again(&mut self) {
        let Owner::Worker(worker) = self.standing.owner.clone() else { return };
        let chats = self.desk.chats_beside_mail(&self.standing.owner);
        self.say(&chats, "asked", &Words { key: "worker_asked_again", name: None, button: Button::Claim }, self.now);
        self.write(Step::AskAgain, vec![worker.clone()], News::StillWaiting, self.now);
        self.climb(Came::Asked);
        self.happened(Step::AskAgain, &[worker]);
    }

    /// To the next in line, or to the catch-all desk after the last.
    fn pass_on(&mut self) {
        let Some(next) = self.desk.next_in_line(self.matter, &self.standing, self.loads, self.now) else {
            return self.give_to_desk(Step::PassOn);
        };
        let Some(before) = self.route(Owner::Worker(next.worker.clone()), next.as_what.into(), &[]) else { return };
        let told_at = self.desk.at_work_from(&next.worker, urgency_of(self.case), self.now);
        let chats = self.desk.chats_beside_mail(&self.standing.owner);
        let name = self.desk.name(&before);
        self.say(&chats, "passed", &Words { key: "worker_passed_on", name: Some(name), button: Button::Claim }, told_at);
        self.write(Step::PassOn, vec![next.worker.clone()], News::New, told_at);
        self.tell_where_it_is(&before, self.desk.name(&next.worker));
        self.happened(Step::PassOn, &[next.worker]);
    }

    fn give_to_desk(&mut self, step: Step) {
        let desk = Owner::Desk(self.desk.catch_all());
        let coordinators = match &self.standing.owner {
            Owner::Worker(worker) => self.desk.coordinators_of(worker, &self.standing),
            Owner::Desk(_) => Vec::new(),
        };
        let Some(before) = self.route(desk.clone(), Given::ToDesk, &coordinators) else { return };
        let mut chats = self.desk.chats_of(&desk);
        chats.extend(coordinators.iter().flat_map(|coordinator| self.desk.own_chats(coordinator)));
        self.say(&chats, "desk", &Words { key: "worker_last_day", name: None, button: Button::Claim }, self.now);
        let members = self.desk.members(&self.desk.catch_all());
        self.write(step, members.into_iter().chain(coordinators.clone()).collect(), News::LastDay, self.now);
        let name = self.desk.network().catch_all_desk().map(|desk| desk.name.clone()).unwrap_or_default();
        self.tell_where_it_is(&before, name);
        self.happened(step, &coordinators);
    }

    fn remind_desk(&mut self) {
        let mut chats = self.desk.that_may_hear(&self.case.standing, self.desk.chats_of(&self.standing.owner));
        chats.extend(self.standing.climb.reached.iter().flat_map(|worker| self.desk.own_chats(worker)));
        self.say(&chats, "reminded", &Words { key: "worker_rings_again", name: None, button: Button::Claim }, self.now);
        let reached = self.standing.climb.reached.clone();
        self.write(Step::RemindDesk, reached, News::StillWaiting, self.now);
        self.climb(Came::Asked);
        self.happened(Step::RemindDesk, &[]);
    }

    /// One line in the person's own chat, unless a worker has the word there or somebody may be in danger; then it waits
    /// for another morning.
    async fn tell_person(&mut self) -> Result<(), StoreError> {
        let Some(conversation) = self.case.conversation else { return Ok(()) };
        if !self.may_be_told(conversation).await? {
            let tomorrow = self.now.checked_add(SignedDuration::from_hours(24)).unwrap_or(self.now);
            self.climb(Came::OwnedUp(Apology::From(tomorrow)));
            return Ok(());
        }
        self.own_up_to(self.case, conversation);
        // Whoever reported what was put with it was promised a day too.
        for joined in self.desk.store.merged_into(self.case.id).await? {
            let promised = joined.standing.climb.promised.unwrap_or(joined.standing.deadline.at);
            if let Some(conversation) = joined.conversation
                && promised <= self.now
                && self.may_be_told(conversation).await?
            {
                self.own_up_to(&joined, conversation);
            }
        }
        self.climb(Came::OwnedUp(Apology::Said(self.now)));
        self.happened(Step::TellPerson, &[]);
        Ok(())
    }

    async fn may_be_told(&self, conversation: ConversationId) -> Result<bool, StoreError> {
        let quiet_since = self.now.checked_sub(QUIET_AFTER_DANGER).unwrap_or(self.now);
        let floor = self.desk.store.conversation(conversation).await?.map(|(conversation, _)| conversation.floor);
        Ok(floor == Some(Floor::Script) && !self.desk.store.was_in_danger(conversation, quiet_since).await?)
    }

    fn own_up_to(&mut self, case: &Case, conversation: ConversationId) {
        let notice = Notice::Late { signal: case.id };
        let id = EnvelopeId(self.cause.derive("notice", self.changes.envelopes.len()));
        self.changes.envelopes.push(notice.envelope(id, conversation, self.now));
    }

    fn ask_for_word(&mut self) {
        let Owner::Worker(worker) = self.standing.owner.clone() else { return };
        let chats = self.desk.chats_beside_mail(&self.standing.owner);
        self.say(&chats, "word", &Words { key: "worker_first_word", name: None, button: Button::None }, self.now);
        self.write(Step::AskForWord, vec![worker.clone()], News::Reminder, self.now);
        let coordinators = self.desk.coordinators_of(&worker, &self.standing);
        let theirs: Vec<ConversationId> = coordinators.iter().flat_map(|coordinator| self.desk.own_chats(coordinator)).collect();
        let name = Some(self.desk.name(&worker));
        self.say(&theirs, "coordinator", &Words { key: "worker_first_word_of", name, button: Button::None }, self.now);
        self.climb(Came::Asked);
        self.happened(Step::AskForWord, &[vec![worker], coordinators].concat());
    }

    fn ask_if_done(&mut self) {
        let Owner::Worker(worker) = self.standing.owner.clone() else { return };
        let chats = self.desk.chats_beside_mail(&self.standing.owner);
        self.say(&chats, "done", &Words { key: "worker_is_it_done", name: None, button: Button::None }, self.now);
        self.write(Step::AskIfDone, vec![worker.clone()], News::Reminder, self.now);
        self.climb(Came::Asked);
        self.happened(Step::AskIfDone, &[worker]);
    }

    /// The stand-in is asked to look after it; it stays with whoever took it.
    fn look_after(&mut self) {
        let Owner::Worker(worker) = self.standing.owner.clone() else { return };
        let network = self.desk.network();
        let next = self.desk.next_in_line(self.matter, &self.standing, self.loads, self.now).map(|next| next.worker);
        let chats = match &next {
            Some(next) => self.desk.chats_beside_mail(&Owner::Worker(next.clone())),
            None => self.desk.chats_of(&Owner::Desk(self.desk.catch_all())),
        };
        let name = Some(self.desk.name(&worker));
        self.say(&chats, "cover", &Words { key: "worker_look_after", name, button: Button::Claim }, self.now);
        self.write(Step::LookAfter, next.iter().cloned().collect(), News::LookAfter, self.now);
        self.climb(Came::LookedAfter { until: network.worker(&worker).and_then(|member| member.worker.absent_until) });
        self.happened(Step::LookAfter, &next.into_iter().collect::<Vec<_>>());
    }

    fn climb(&mut self, came: Came<'_>) {
        self.standing.climb = self.standing.climb.after(came, self.now);
    }

    /// Gives it to another owner, by the status table; whose it was. Nothing happens to what somebody took.
    fn route(&mut self, to: Owner, given: Given, told: &[WorkerId]) -> Option<WorkerId> {
        let Owner::Worker(before) = self.standing.owner.clone() else { return None };
        let target = match &to {
            Owner::Worker(worker) => crate::signal::Owner::Worker(worker.clone()),
            Owner::Desk(desk) => crate::signal::Owner::Desk(desk.clone()),
        };
        let routed: Result<Status, Refused> = status_of(self.case).after(Action::Route { to: target });
        let status = routed.ok()?;
        let climb = self.standing.climb.after(Came::Moved { from: &before, told }, self.now);
        self.standing = Standing { status: status.as_str().to_owned(), owner: to, climb, ..self.standing.clone() };
        self.decision = Some(self.explained(&before, given));
        Some(before)
    }

    fn explained(&self, before: &WorkerId, given: Given) -> Decision {
        let name = self.desk.name(before);
        let away = self.desk.network().worker(before).is_some_and(|member| member.worker.is_absent(self.now));
        let why_not = if away {
            Why::plain(format!("{name} is er niet."), format!("{name} is away."))
        } else {
            Why::plain(format!("{name} kwam er nog niet aan toe."), format!("{name} did not get round to it yet."))
        };
        let why = match given {
            Given::As(as_what) => Why::plain(as_what.say(Language::Nl).to_owned(), as_what.say(Language::En).to_owned()),
            Given::ToDesk => {
                Why::plain("Na de laatste in de rij komt de balie.".to_owned(), "After the last in line comes the desk.".to_owned())
            }
        };
        let passed = serde_json::json!([{ "worker": before, "reason": why_not }]);
        Decision { at: self.now, reasons: serde_json::json!([why, why_not]).to_string(), passed_over: passed.to_string() }
    }

    /// Who had it need do nothing more.
    fn tell_where_it_is(&mut self, before: &WorkerId, name: String) {
        let chats = self.desk.own_chats(before);
        let told_at = self.desk.at_work_from(before, urgency_of(self.case), self.now);
        self.say(&chats, "moved", &Words { key: "worker_moved_on", name: Some(name), button: Button::None }, told_at);
    }

    fn say(&mut self, chats: &[ConversationId], what: &str, words: &Words<'_>, at: Timestamp) {
        let number = self.case.number.to_string();
        let library = self.desk.library();
        let kind = library.kinds.kind_label(self.matter.kind, Language::Nl);
        let name = words.name.clone().unwrap_or_default();
        let text = self.desk.say_to_worker(words.key, &[("kind", kind), ("number", &number), ("name", &name)]);
        let outgoing = match words.button {
            Button::Claim => self.desk.offer_to_claim(text, self.case.number),
            Button::None => Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None },
        };
        let traffic = if self.matter.is_danger() { Traffic::Danger } else { Traffic::Out };
        let mut once = self.desk.that_may_hear(&self.case.standing, chats.to_vec());
        once.sort();
        once.dedup();
        for (place, chat) in once.into_iter().enumerate() {
            let envelope = to_chat(chat, EnvelopeId(self.cause.derive(what, place)), outgoing.clone(), at);
            self.changes.envelopes.push(Envelope { lane: Lane { traffic, conversation: chat }, ..envelope });
        }
    }

    /// The same, outside the house: to these workers, and to everybody of the desk that has it.
    fn write(&mut self, step: Step, mut workers: Vec<WorkerId>, news: News, at: Timestamp) {
        let urgency = urgency_of(self.case);
        let owner = self.standing.owner.clone();
        let desk = match &owner {
            Owner::Desk(desk) => Some(desk),
            Owner::Worker(_) => None,
        };
        let members = desk.map(|desk| self.desk.members(desk)).unwrap_or_default();
        if step == Step::RemindDesk {
            workers.extend(members.iter().cloned());
        }
        // In a ring the circle says who hears it at this hour: a shared mailbox does when one of those who share it does.
        let desk = desk.filter(|_| members.iter().any(|member| workers.contains(member)));
        let called = self.desk.of_case(self.case, Called { workers, desk, ways: ways(urgency, Call::Again(step)), never: Vec::new() });
        let alert = self.desk.alert_of_signal(self.case.number, self.matter.kind, news, urgency, &owner);
        // Whoever it goes to anew hears of it for the first time.
        let before = if news == News::New { 0 } else { self.standing.climb.step.saturating_add(1) };
        let alert = Alert { ring: before.saturating_add(1), ..alert };
        self.changes.envelopes.extend(self.desk.alert_outside(&called, &alert, (self.cause, step.as_str()), at));
    }

    fn happened(&mut self, step: Step, told: &[WorkerId]) {
        let who: Vec<&str> = told.iter().map(WorkerId::as_str).collect();
        let who = format!("{BY_CLOCK}{}", who.join(","));
        self.events.push(SignalEvent { at: self.now, what: step.as_str().to_owned(), who, note: None });
    }
}

/// As what the next owner has it.
#[derive(Clone, Copy)]
enum Given {
    As(AsWhat),
    ToDesk,
}

impl From<AsWhat> for Given {
    fn from(as_what: AsWhat) -> Self {
        Self::As(as_what)
    }
}
