//! What a worker can do with a signal, and what comes of it.
//!
//! The one decision: an act is values in, changes out. It names the version of the signal it saw, so the first claim wins
//! in the commit, and it never writes into a person's chat: it puts a notice into that person's own lane.

use super::ask::Wish;
use super::correct::Right;
use super::tie::{Owed, Ties};
use crate::desk::Desk;
use crate::desk::clock::Matter;
use crate::desk::diary::OCCURRENCE;
use crate::desk::notice::{self, Door, Notice};
use crate::desk::outside::Called;
use crate::desk::worker::to_chat;
use crate::id::{EnvelopeId, Kind, MessageId, WorkerId};
use crate::mailbox::{Lane, News, Traffic};
use crate::personal::Text;
use crate::signal::deadline::Rule;
use crate::signal::diary::Occurrence;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::ladder::ways::{Call, ways};
use crate::signal::status::{Closing, Ending, NotClosed, Refused, Words};
use crate::signal::{Action, Source, Status, Urgency};
use crate::store::{self, Case, Changes, Course, Envelope, MergeEnded, SignalChange, SignalEvent};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Something a worker does with a signal.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Takes it; or takes the word again, when it is theirs already.
    Claim,
    /// Says something to whoever raised it.
    Answer { words: Text },
    /// Lets the dialogs speak again; the signal stays theirs.
    LetSpeak,
    /// Gives it back, to the desk that owns what nobody takes.
    HandBack,
    /// Writes something down that only colleagues read.
    Note { words: Text },
    /// Adds a line to the diary of a nuisance.
    Happened(Occurrence),
    /// Makes it more urgent.
    Raise { to: Urgency, why: Text },
    /// Says what it is really about.
    Relabel { kind: Kind },
    /// Asks whoever raised it to agree to something, or makes them the offer of article 2.
    Ask { wish: Wish },
    /// Says that a message belongs to the matter of this number; or, without one, to none of theirs.
    Move { message: MessageId, to: Option<i64> },
    /// Puts right what was answered.
    Correct(Right),
    /// Ends it.
    Close(Ending),
    /// Asked how it is, after it was closed.
    FollowedUp,
}

/// Why nothing came of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such signal, or none within reach.
    Unknown,
    /// It does not stand so.
    Refused(Refused),
    /// It cannot be closed like this.
    NotClosed(NotClosed),
    /// It is as urgent as that already.
    NotHigher,
    /// What is danger stays danger until somebody closes it, and nothing becomes danger by its label.
    DangerStays,
    /// Somebody else has the word.
    NoFloor,
    /// Nothing was written where words are needed.
    NoWords,
    /// Whoever raised it is not the person it is about, or was promised that nobody sees who they are: they can agree to nothing.
    NotTheirOwn,
    /// It was asked before, and is asked once.
    AskedBefore,
    /// The person was asked before for whom this message is.
    AlreadyAsked,
    /// Only the landlord makes this offer.
    OnlyTheLandlord,
    /// Others were put with it: each is closed first, with words for its own reporter.
    CarriesOthers,
    /// Another organisation gave it, and has not heard what came of it.
    GiverWaits,
    /// Somebody put this answer right meanwhile.
    CorrectedBefore,
    /// What is right is what stands there.
    SaysTheSame,
    /// Another organisation handed it over: the desk, which several share, is not where it may go.
    HandedOver,
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

/// An act in the making: who does it, where, to which signal, and what is to be written.
pub(in crate::desk) struct Doing<'a> {
    pub(in crate::desk) desk: &'a Desk,
    pub(in crate::desk) changes: &'a mut Changes,
    pub(in crate::desk) worker: &'a WorkerId,
    pub(in crate::desk) door: Door,
    /// From which everything that follows is derived.
    pub(in crate::desk) cause: EnvelopeId,
    pub(in crate::desk) case: &'a Case,
    pub(in crate::desk) ties: &'a Ties,
    pub(in crate::desk) now: Timestamp,
}

impl Doing<'_> {
    /// Gathers what the act changes; nothing is gathered when it is refused.
    pub(in crate::desk) fn perform(mut self, act: Act) -> Result<(), Refusal> {
        match act {
            Act::Claim => self.claim(),
            Act::Answer { words } => self.answer(words),
            Act::LetSpeak => self.let_speak(),
            Act::HandBack => self.hand_back(),
            Act::Note { words } => self.note(words),
            Act::Happened(occurrence) => self.happened(&occurrence),
            Act::Raise { to, why } => self.raise(to, why),
            Act::Relabel { kind } => self.relabel(kind),
            Act::Ask { wish } => self.ask(wish),
            Act::Move { message, to } => self.move_message(message, to),
            Act::Correct(right) => self.correct(&right),
            Act::Close(ending) => self.close(ending),
            Act::FollowedUp => self.followed_up(),
        }
    }

    fn claim(&mut self) -> Result<(), Refusal> {
        // A button reaches further than a list: what is about oneself, or was given to another organisation, is not theirs to take.
        if self.desk.keeps_out(&self.case.standing, self.worker) {
            return Err(Refusal::Unknown);
        }
        if self.ties.into.is_some() {
            // Whoever is at the signal that carries it may speak with its reporter; whose it is does not change.
            self.is_at_it()?;
            self.notify(&Notice::Claimed { signal: self.case.id, worker: self.worker.clone() });
            return Ok(());
        }
        self.is_open()?;
        let status = self.claimed()?;
        if status_of(self.case) != status {
            let owner = store::Owner::Worker(self.worker.clone());
            let climb = self.case.standing.climb.anew(self.now);
            self.change(store::Standing { status: status.as_str().into(), owner, climb, ..self.case.standing.clone() }, "claimed", None);
        }
        // A second claim asks for the word again, in case somebody else took it meanwhile.
        self.notify(&Notice::Claimed { signal: self.case.id, worker: self.worker.clone() });
        Ok(())
    }

    /// What a claim makes of it. Whoever stands in for a worker who is away may take over what that worker was at.
    fn claimed(&self) -> Result<Status, Refused> {
        let (status, by) = (status_of(self.case), self.worker.clone());
        match status.after(Action::Claim { by: by.clone() }) {
            Err(Refused::TakenBy { by: owner }) if self.desk.stands_in_now(&by, &owner, &self.case.standing, self.now) => {
                status.after(Action::Reassign { to: crate::signal::Owner::Worker(by.clone()), by: by.clone() })?.after(Action::Claim { by })
            }
            claimed => claimed,
        }
    }

    fn answer(&mut self, text: Text) -> Result<(), Refusal> {
        self.is_at_it()?;
        if text.is_blank() {
            return Err(Refusal::NoWords);
        }
        let worker = self.worker.clone();
        // Whether it was said turns out in the person's own lane, where it is known who has the word.
        self.notify(&Notice::Said { signal: self.case.id, worker, text, door: self.door });
        Ok(())
    }

    fn let_speak(&mut self) -> Result<(), Refusal> {
        self.is_at_it()?;
        self.change(self.case.standing.clone(), "let_speak", None);
        self.notify(&Notice::HandedBack { signal: self.case.id, worker: self.worker.clone() });
        Ok(())
    }

    fn hand_back(&mut self) -> Result<(), Refusal> {
        self.is_open()?;
        if self.case.source == Source::HandOver.as_str() {
            return Err(Refusal::HandedOver);
        }
        let desk = self.desk.network().catch_all.clone();
        let status = status_of(self.case).after(Action::HandBack { by: self.worker.clone(), desk: desk.clone() })?;
        let mut climb = self.case.standing.climb.anew(self.now);
        climb.left_by.push(self.worker.clone());
        let (status, owner) = (status.as_str().into(), store::Owner::Desk(desk));
        let standing = store::Standing { status, owner, climb, ..self.case.standing.clone() };
        // Whoever gave it back knows already.
        let own = self.desk.own_chats(self.worker);
        let again = self.desk.alerts_again(self.case, self.cause, self.now).into_iter();
        self.changes.envelopes.extend(again.filter(|alert| !own.contains(&alert.lane.conversation)));
        self.change(standing, "handed_back", None);
        self.notify(&Notice::HandedBack { signal: self.case.id, worker: self.worker.clone() });
        for joined in &self.ties.joined {
            self.desk.give_word_back(self.changes, joined, self.worker, self.now);
        }
        Ok(())
    }

    fn note(&mut self, words: Text) -> Result<(), Refusal> {
        if words.is_blank() {
            return Err(Refusal::NoWords);
        }
        self.change(self.case.standing.clone(), "noted", Some(words));
        Ok(())
    }

    /// `NUIS-8`: a line is an event with its moment and who wrote it down, and changes nothing that was said before.
    fn happened(&mut self, occurrence: &Occurrence) -> Result<(), Refusal> {
        self.is_open()?;
        if !self.desk.library().kinds.keeps_diary(&self.case.kind) {
            return Err(Refusal::Unknown);
        }
        self.change(self.case.standing.clone(), OCCURRENCE, Some(occurrence.line()));
        Ok(())
    }

    fn raise(&mut self, to: Urgency, why: Text) -> Result<(), Refusal> {
        self.is_open()?;
        if why.is_blank() {
            return Err(Refusal::NoWords);
        }
        let from = urgency_of(self.case);
        if from.raised_to(to) == from {
            return Err(Refusal::NotHigher);
        }
        let library = self.desk.library();
        let rule = library.kinds.deadline_rule(&self.case.kind, to).unwrap_or(Rule::Today);
        let due = rule.due(self.now, library.calendar());
        self.change(self.standing_with(to, due.due_at.min(self.case.standing.deadline.at), rule), "raised_urgency", Some(why));
        if to == Urgency::Urgent {
            self.alert("urgent", &self.desk.chats_on_duty(self.now), to);
            self.alert_outside(to);
        }
        Ok(())
    }

    fn relabel(&mut self, kind: Kind) -> Result<(), Refusal> {
        self.is_open()?;
        if let Status::Claimed { worker } = status_of(self.case)
            && worker != *self.worker
        {
            return Err(Refused::TakenBy { by: worker }.into());
        }
        let library = self.desk.library();
        if library.kinds.meaning(&kind).is_none_or(|meaning| meaning.takers.is_empty()) {
            return Err(Refusal::Unknown);
        }
        if kind.as_str() == ACUTE_DANGER || self.case.kind.as_str() == ACUTE_DANGER {
            return Err(Refusal::DangerStays);
        }
        let urgency = urgency_of(self.case);
        let rule = library.kinds.deadline_rule(&kind, urgency).unwrap_or(Rule::FiveWorkingDays);
        let due = rule.due(self.case.created_at, library.calendar());
        self.change(self.standing_with(urgency, due.due_at, rule), "relabelled", None);
        if let Some(change) = self.changes.signals.last_mut() {
            change.kind = Some(kind);
        }
        Ok(())
    }

    /// Where it goes is done in the person's own turn, and written into both histories there.
    fn move_message(&mut self, message: MessageId, to: Option<i64>) -> Result<(), Refusal> {
        self.is_at_it()?;
        self.notify(&Notice::Belongs { signal: self.case.id, worker: self.worker.clone(), message, to });
        Ok(())
    }

    fn close(&mut self, ending: Ending) -> Result<(), Refusal> {
        let (to_reporter, to_person) = match &ending.words {
            Words::ToOne(text) => (text.clone(), None),
            Words::ToEach { reporter, person } => (reporter.clone(), Some(person.clone())),
        };
        let library = self.desk.library();
        let today = library.calendar().local(self.now).date();
        let closing = Closing::check(&library.kinds, &self.case.kind, ending, today).map_err(Refusal::NotClosed)?;
        let (outcome, follow_up) = (closing.outcome().to_string(), closing.follow_up());
        let (before, owner) = match &self.ties.into {
            Some((merge, into)) => {
                is_at_it(into, self.worker)?;
                let ended = MergeEnded { id: merge.id, at: self.now, by: format!("worker:{}", self.worker) };
                self.changes.merges_ended.push(ended);
                // "Not better" brings it back to whoever carried it.
                (Status::Merged { by: merge.made_by.clone() }, into.standing.owner.clone())
            }
            None if !self.ties.joined.is_empty() => return Err(Refusal::CarriesOthers),
            None if self.ties.owed == Owed::Word => return Err(Refusal::GiverWaits),
            None => (status_of_any(self.case)?, self.case.standing.owner.clone()),
        };
        let status = before.after(Action::Close { by: self.worker.clone(), closing })?;
        let standing = store::Standing {
            status: status.as_str().into(),
            course: Course::Closed { at: self.now, outcome },
            owner,
            ..self.case.standing.clone()
        };
        self.change(standing, "closed", to_person);
        if let Some(day) = follow_up {
            self.desk.look_back_on(self.case, self.worker, day, self.changes);
        }
        let danger = if self.case.kind.as_str() == ACUTE_DANGER { notice::Danger::Over } else { notice::Danger::Untouched };
        let (signal, worker, number) = (self.case.id, self.worker.clone(), self.case.number);
        self.notify(&Notice::Closed { signal, worker, number, text: to_reporter, danger });
        Ok(())
    }

    /// Whoever sees it may say that it was done: the one who closed it, or who stands in.
    fn followed_up(&mut self) -> Result<(), Refusal> {
        if self.case.standing.status != "closed" {
            return Err(Refused::IsOpen.into());
        }
        self.change(self.case.standing.clone(), "followed_up", None);
        Ok(())
    }

    fn is_open(&self) -> Result<(), Refused> {
        if self.case.standing.status == "closed" { Err(Refused::IsClosed) } else { Ok(()) }
    }

    pub(super) fn is_at_it(&self) -> Result<(), Refused> {
        is_at_it(self.ties.into.as_ref().map_or(self.case, |(_, into)| into), self.worker)
    }

    fn standing_with(&self, urgency: Urgency, due_at: Timestamp, rule: Rule) -> store::Standing {
        let deadline = store::Deadline { at: due_at, rule: rule.as_str().to_owned() };
        let climb = self.case.standing.climb.anew(self.now);
        store::Standing { urgency: urgency.as_str().to_owned(), deadline, climb, ..self.case.standing.clone() }
    }

    /// Every change winds the clock anew: what somebody just did is taken into account.
    pub(super) fn change(&mut self, mut standing: store::Standing, what: &str, note: Option<Text>) {
        if self.is_at_it().is_ok() {
            standing.climb.acted_at = Some(self.now);
        }
        let standing = self.desk.wound(&Matter::of(self.case), standing, &BTreeMap::new(), self.now);
        let event = SignalEvent { at: self.now, what: what.to_owned(), who: format!("worker:{}", self.worker), note };
        self.changes.signals.push(SignalChange::of(self.case, standing, event));
    }

    /// Tells these chats, without a word of it, and offers to take it. Whoever did this knows already.
    fn alert(&mut self, what: &str, chats: &[crate::id::ConversationId], urgency: Urgency) {
        let own = self.desk.own_chats(self.worker);
        let text = self.desk.alert_text(&self.case.kind, urgency, self.case.number);
        let outgoing = self.desk.offer_to_claim(text, self.case.number);
        let traffic = if self.case.kind.as_str() == ACUTE_DANGER { Traffic::Danger } else { Traffic::Out };
        let chats = self.desk.that_may_hear(&self.case.standing, chats.to_vec());
        for (place, chat) in chats.into_iter().filter(|chat| !own.contains(chat)).enumerate() {
            let envelope = to_chat(chat, EnvelopeId(self.cause.derive(what, place)), outgoing.clone(), self.now);
            self.changes.envelopes.push(Envelope { lane: Lane { traffic, conversation: chat }, ..envelope });
        }
    }

    /// The mailboxes of everybody on duty hear of it too; whoever did this knows already.
    fn alert_outside(&mut self, urgency: Urgency) {
        let catch_all = self.desk.network().catch_all.clone();
        let (workers, desk) = self.desk.called_to_danger(self.now, &catch_all);
        let never = vec![self.worker.clone()];
        let called = self.desk.of_case(self.case, Called { workers, desk: desk.as_ref(), ways: ways(urgency, Call::First), never });
        let alert = self.desk.alert_of_signal(self.case.number, &self.case.kind, News::New, urgency, &self.case.standing.owner);
        self.changes.envelopes.extend(self.desk.alert_outside(&called, &alert, (self.cause, "urgent"), self.now));
    }

    /// Tells the person's own conversation, in its own lane.
    pub(super) fn notify(&mut self, notice: &Notice) {
        let Some(conversation) = self.case.conversation else { return };
        let id = EnvelopeId(self.cause.derive("notice", self.changes.envelopes.len()));
        self.changes.envelopes.push(notice.envelope(id, conversation, self.now));
    }
}

/// Whether this worker is at it.
pub(in crate::desk) fn is_at_it(case: &Case, worker: &WorkerId) -> Result<(), Refused> {
    match (case.standing.status.as_str(), &case.standing.owner) {
        ("claimed", store::Owner::Worker(owner)) if owner == worker => Ok(()),
        ("claimed", store::Owner::Worker(owner)) => Err(Refused::TakenBy { by: owner.clone() }),
        ("closed", _) => Err(Refused::IsClosed),
        _ => Err(Refused::ClaimFirst),
    }
}

/// Where an open signal stands, of which only that is known.
pub(in crate::desk) fn status_of_standing(standing: &store::Standing) -> Status {
    let owner = match &standing.owner {
        store::Owner::Worker(worker) => crate::signal::Owner::Worker(worker.clone()),
        store::Owner::Desk(desk) => crate::signal::Owner::Desk(desk.clone()),
    };
    Status::open(&standing.status, owner.clone()).unwrap_or_else(|| Status::from(owner))
}

fn status_of_any(case: &Case) -> Result<Status, Refused> {
    if case.standing.status == "closed" { Err(Refused::IsClosed) } else { Ok(status_of(case)) }
}

/// Where an open case stands.
pub(in crate::desk) fn status_of(case: &Case) -> Status {
    status_of_standing(&case.standing)
}

/// How urgent it is.
pub(in crate::desk) fn urgency_of(case: &Case) -> Urgency {
    urgency_of_standing(&case.standing)
}

/// The same, of how it stands.
pub(in crate::desk) fn urgency_of_standing(standing: &store::Standing) -> Urgency {
    Urgency::from_word(&standing.urgency).unwrap_or_default()
}
