//! Putting a signal with another that is open, and taking the two apart again.
//!
//! The one decision: a worker does it and nothing else does; whoever reported hears nothing of either. Taken apart, a signal
//! stands as it stood before: its owner, its deadline and how urgent it was are in the row that put it there.

use super::act::{status_of, urgency_of};
use super::tie::Ties;
use crate::desk::Desk;
use crate::desk::clock::Matter;
use crate::desk::diary::OCCURRENCE;
use crate::desk::notice::Notice;
use crate::desk::worker::to_chat;
use crate::desk::written::Written;
use crate::dialog::values::names;
use crate::id::{EnvelopeId, WorkerId};
use crate::language::Language;
use crate::mailbox::News;
use crate::personal::Text;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::status::{MERGED, Refused};
use crate::signal::{Action, Climb, Source, Status, Urgency};
use crate::store::{
    Case, Changes, Course, Deadline, Envelope, Form, Merge, MergeEnded, Owner, SignalChange, SignalEvent, Standing, StoreError,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Of a signal that was put with another, in its history; and of that other.
pub const PUT_WITH: &str = "put_with";
/// The other's.
pub const TOOK_IN: &str = "took_in";
/// Of one that was taken apart again.
pub const TAKEN_APART: &str = "taken_apart";
/// The other's.
pub const LET_GO: &str = "let_go";

/// How often it is tried on signals that keep moving; each time somebody else got something done.
const MOST_TRIES: usize = 8;

/// Facts that say who reports or how to reach them, and nothing of what happens.
const NOT_OF_THE_MATTER: [&str; 9] =
    ["amount", "address", "number", "their_address", "role", "anonymous", "contact", "part_of_day", "whose"];

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joined {
    /// It is done.
    Now,
    /// It was done before, by the same form.
    Before,
    /// Nothing came of it.
    Refused(NotJoined),
}

/// Why two signals cannot be put together, or taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotJoined {
    /// One of both is not there, or not within reach.
    Unknown,
    /// They are the same.
    Same,
    /// Danger stands by itself.
    Danger,
    /// One of both is closed.
    IsClosed,
    /// Somebody else took it.
    TakenBy(WorkerId),
    /// Others are with it already: put the other one here instead.
    CarriesOthers,
    /// It came from another organisation: what is in it goes nowhere else.
    HandedOver,
    /// It stands by itself: there is nothing to take apart.
    StandsAlone,
}

/// What a worker does with two signals.
#[derive(Clone, Copy, Debug)]
enum Tying {
    Join { into: i64 },
    Part,
}

/// How a signal stood, as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Stood {
    status: String,
    owner_is: OwnerIs,
    owner: String,
    urgency: String,
    due_at: Timestamp,
    due_rule: String,
    climb: Climb,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum OwnerIs {
    Worker,
    Desk,
}

/// How soon a signal had to be acted on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Pressing {
    urgency: String,
    due_at: Timestamp,
    due_rule: String,
}

/// How both stood before they were put together, and how pressing the one that carries became by it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Before {
    signal: Stood,
    into: Pressing,
    became: Pressing,
}

impl Stood {
    fn of(standing: &Standing) -> Self {
        let Standing { status, urgency, owner, deadline, course: _, climb } = standing;
        let (owner_is, owner) = match owner {
            Owner::Worker(worker) => (OwnerIs::Worker, worker.0.clone()),
            Owner::Desk(desk) => (OwnerIs::Desk, desk.0.clone()),
        };
        let (status, urgency) = (status.clone(), urgency.clone());
        Self { status, owner_is, owner, urgency, due_at: deadline.at, due_rule: deadline.rule.clone(), climb: climb.clone() }
    }
}

impl Pressing {
    fn of(standing: &Standing) -> Self {
        Self { urgency: standing.urgency.clone(), due_at: standing.deadline.at, due_rule: standing.deadline.rule.clone() }
    }

    fn put(self, standing: Standing) -> Standing {
        Standing { urgency: self.urgency, deadline: Deadline { at: self.due_at, rule: self.due_rule }, ..standing }
    }
}

impl Desk {
    /// Puts a signal with another that is open; once for each key.
    ///
    /// # Errors
    /// When it is not known to be written down: the same form may be sent again.
    pub async fn join(&self, worker: &WorkerId, number: i64, into: i64, key: &str) -> Result<Joined, StoreError> {
        self.tied(worker, number, Tying::Join { into }, key).await
    }

    /// Takes a signal away from the one that carries it; once for each key.
    ///
    /// # Errors
    /// As [`Desk::join`].
    pub async fn part(&self, worker: &WorkerId, number: i64, key: &str) -> Result<Joined, StoreError> {
        self.tied(worker, number, Tying::Part, key).await
    }

    async fn tying(&self, worker: &WorkerId, number: i64, what: Tying, now: Timestamp) -> Result<Result<Changes, NotJoined>, StoreError> {
        let reach = self.reach_of(worker, now);
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(Err(NotJoined::Unknown)) };
        let ties = self.ties_of(&case).await?;
        match what {
            Tying::Join { into } => match self.store.case_within(self.network_id(), &reach, into).await? {
                Some(other) => Ok(self.joining(worker, &case, &ties, &other, now)),
                None => Ok(Err(NotJoined::Unknown)),
            },
            Tying::Part => match &ties.into {
                Some((merge, other)) => {
                    let rest = self.store.merged_into(other.id).await?;
                    Ok(self.parting(worker, &case, merge, (other, &rest), now))
                }
                None => Ok(Err(NotJoined::StandsAlone)),
            },
        }
    }

    /// Writes what comes of it in one commit, and reads everything anew when one of both moved meanwhile.
    async fn tied(&self, worker: &WorkerId, number: i64, what: Tying, key: &str) -> Result<Joined, StoreError> {
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        for _ in 0..MOST_TRIES {
            if self.store.form_was_taken(&form).await? {
                return Ok(Joined::Before);
            }
            let now = self.clock.now();
            let changes = match self.tying(worker, number, what, now).await? {
                Ok(changes) => changes,
                Err(refused) => return Ok(Joined::Refused(refused)),
            };
            if self.write("putting signals together", Some(form.clone()), changes, now).await? == Written::Down {
                return Ok(Joined::Now);
            }
        }
        Err(StoreError::Locked)
    }

    fn joining(&self, worker: &WorkerId, case: &Case, ties: &Ties, other: &Case, now: Timestamp) -> Result<Changes, NotJoined> {
        if case.id == other.id {
            return Err(NotJoined::Same);
        }
        if [case, other].into_iter().any(|one| one.kind.as_str() == ACUTE_DANGER) {
            return Err(NotJoined::Danger);
        }
        if [case, other].into_iter().any(|one| matches!(one.standing.course, Course::Closed { .. })) {
            return Err(NotJoined::IsClosed);
        }
        // Its facts would stand in a diary that others read, and stay there when they are taken back.
        if case.source == Source::HandOver.as_str() {
            return Err(NotJoined::HandedOver);
        }
        if !ties.joined.is_empty() {
            return Err(NotJoined::CarriesOthers);
        }
        let status = status_of(case).after(Action::Merge { by: worker.clone() }).map_err(|refused| match refused {
            Refused::TakenBy { by } => NotJoined::TakenBy(by),
            Refused::ClaimFirst | Refused::IsClosed | Refused::IsOpen => NotJoined::IsClosed,
        })?;
        let course = Course::Closed { at: now, outcome: MERGED.to_owned() };
        let standing = Standing { status: status.as_str().to_owned(), course, ..case.standing.clone() };
        let carries = self.carrying(worker, case, other, now);
        let before = Before { signal: Stood::of(&case.standing), into: Pressing::of(&other.standing), became: Pressing::of(&carries) };
        let event = |what, note: String| SignalEvent { at: now, what: String::from(what), who: by(worker), note: Some(Text::from(note)) };
        let put = SignalChange::of(case, standing, event(PUT_WITH, other.number.to_string()));
        let mut took = SignalChange::of(other, carries, event(TOOK_IN, case.number.to_string()));
        took.events.push(event(OCCURRENCE, self.diary_line(case)));
        let mut changes = Changes { signals: vec![put, took], ..Changes::default() };
        changes.merged.push(Merge {
            id: self.clock.id(),
            network: case.network.clone(),
            signal: case.id,
            into: other.id,
            made_by: worker.clone(),
            made_at: now,
            before: serde_json::to_string(&before).unwrap_or_default(),
        });
        // Whoever spoke with its reporter lets the dialogs speak again; at the page they can take the word any time.
        self.give_word_back(&mut changes, case, worker, now);
        Ok(changes)
    }

    /// The signal that carries another is at least as pressing as that one was.
    fn carrying(&self, worker: &WorkerId, case: &Case, other: &Case, now: Timestamp) -> Standing {
        let mut climb = other.standing.climb.clone();
        if super::act::is_at_it(other, worker).is_ok() {
            climb.acted_at = Some(now);
        }
        let standing = Standing { climb, ..as_pressing_as(case, other.standing.clone()) };
        self.wound(&Matter::of(other), standing, &BTreeMap::new(), now)
    }

    fn parting(
        &self,
        worker: &WorkerId,
        case: &Case,
        merge: &Merge,
        (other, rest): (&Case, &[Case]),
        now: Timestamp,
    ) -> Result<Changes, NotJoined> {
        let Ok(Before { signal, into, became }) = serde_json::from_str::<Before>(&merge.before) else {
            return Err(NotJoined::StandsAlone);
        };
        let standing = self.stood(signal, case, now);
        let back = super::act::status_of_standing(&standing);
        Status::Merged { by: merge.made_by.clone() }.after(Action::Part { to: Box::new(back) }).map_err(|_| NotJoined::IsClosed)?;
        let event = |what, note: String| SignalEvent { at: now, what: String::from(what), who: by(worker), note: Some(Text::from(note)) };
        // What somebody changed since stays; what only came with the other goes with it.
        let eased = if Pressing::of(&other.standing) == became { into.put(other.standing.clone()) } else { other.standing.clone() };
        // What it still carries was as pressing before, and stays so.
        let eased = rest.iter().filter(|one| one.id != case.id).fold(eased, |standing, one| as_pressing_as(one, standing));
        let eased = self.wound(&Matter::of(other), eased, &BTreeMap::new(), now);
        let envelopes = self.told_again(worker, case, &standing, now);
        let apart = SignalChange::of(case, standing, event(TAKEN_APART, other.number.to_string()));
        let let_go = SignalChange::of(other, eased, event(LET_GO, case.number.to_string()));
        let merges_ended = vec![MergeEnded { id: merge.id, at: now, by: by(worker) }];
        let mut changes = Changes { envelopes, signals: vec![apart, let_go], merges_ended, ..Changes::default() };
        if let Owner::Worker(speaker) = &other.standing.owner {
            self.give_word_back(&mut changes, case, speaker, now);
        }
        Ok(changes)
    }

    /// As it stood, with its clock wound anew. A worker who left the network meanwhile is followed by the catch-all desk.
    fn stood(&self, stood: Stood, case: &Case, now: Timestamp) -> Standing {
        let Stood { status, owner_is, owner, urgency, due_at, due_rule, climb } = stood;
        let network = self.network();
        let (status, owner) = match owner_is {
            OwnerIs::Worker if network.worker(&WorkerId(owner.clone())).is_some() => (status, Owner::Worker(WorkerId(owner))),
            OwnerIs::Desk => (status, Owner::Desk(crate::id::DeskId(owner))),
            OwnerIs::Worker => ("waiting".to_owned(), Owner::Desk(network.catch_all.clone())),
        };
        let course = Course::Open { next_at: now, next_who: String::new() };
        let standing = Standing { status, urgency, owner, deadline: Deadline { at: due_at, rule: due_rule }, course, climb };
        self.wound(&Matter::of(case), standing, &BTreeMap::new(), now)
    }

    /// Whoever has it again hears so; not who did this.
    fn told_again(&self, worker: &WorkerId, case: &Case, standing: &Standing, now: Timestamp) -> Vec<Envelope> {
        let own = self.own_chats(worker);
        let urgency = Urgency::from_word(&standing.urgency).unwrap_or_default();
        let at = match &standing.owner {
            Owner::Worker(owner) => self.at_work_from(owner, urgency, now),
            Owner::Desk(_) => now,
        };
        let outgoing = self.offer_to_claim(self.alert_text(&case.kind, urgency, case.number), case.number);
        let chats = self.chats_beside_mail(&standing.owner).into_iter().filter(|chat| !own.contains(chat));
        let inside = chats.map(|chat| to_chat(chat, EnvelopeId(self.clock.id()), outgoing.clone(), at));
        inside.chain(self.first_outside(case, &standing.owner, (News::New, urgency), EnvelopeId(self.clock.id()), at)).collect()
    }

    /// The dialogs speak again in the chat about this signal, if this worker had the word there.
    pub(super) fn give_word_back(&self, changes: &mut Changes, case: &Case, worker: &WorkerId, now: Timestamp) {
        let Some(conversation) = case.conversation else { return };
        let notice = Notice::HandedBack { signal: case.id, worker: worker.clone() };
        changes.envelopes.push(notice.envelope(EnvelopeId(self.clock.id()), conversation, now));
    }

    /// What a report says, as a line in another's diary (`NUIS-8`): when it was told, and the matter itself; never who told it.
    fn diary_line(&self, case: &Case) -> String {
        let library = self.library();
        let local = library.calendar().local(case.created_at);
        let names = names(Language::Nl);
        let first = format!("Gemeld: {}, {}{}{:02}", names.day(local.date()), local.time().hour(), names.clock, local.time().minute());
        let facts = crate::desk::casework::Casework::read(&case.facts);
        let lines = facts.shown().filter(|line| !NOT_OF_THE_MATTER.contains(&line.name.as_str()));
        let lines = lines.map(|line| format!("{}: {}", line.label, line.understood.expose()));
        std::iter::once(first).chain(lines).collect::<Vec<_>>().join("\n")
    }
}

/// At least as urgent as this one, and due no later.
fn as_pressing_as(case: &Case, standing: Standing) -> Standing {
    let urgency = super::act::urgency_of_standing(&standing).raised_to(urgency_of(case));
    let sooner = if case.standing.deadline.at < standing.deadline.at { &case.standing } else { &standing };
    Standing { urgency: urgency.as_str().to_owned(), deadline: sooner.deadline.clone(), ..standing }
}

fn by(worker: &WorkerId) -> String {
    format!("worker:{worker}")
}
