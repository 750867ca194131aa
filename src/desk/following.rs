//! What follows from an answer that was put right: how urgent it is now, and where it would have gone.
//!
//! The one decision: a rule may make it more urgent at once, and nothing moves it. Where it would have gone is told to whoever has it,
//! by name; a person hands it over, or does not. Of somebody who was promised that no worker sees who they are, where they live says
//! nothing (`PRIV-3`). Whoever may not know of a signal about the right address, since it is their own, does not from then on.

use super::Desk;
use super::case::act::urgency_of;
use super::casework::{Casework, Line};
use super::raise::{Sitting, Why};
use crate::dialog::values::{Address as Typed, Reading, Value, ValueKind};
use crate::dialog::weigh::{Scale, Weighed};
use crate::dialog::{self, Book};
use crate::id::{ConversationId, EnvelopeId, StepId, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use crate::routing::reason::Passed;
use crate::routing::roster::Address;
use crate::routing::{self, Decision, Subject, Target};
use crate::signal::{Postcode, Source};
use crate::store::{self, Case, Envelope, Owner, SignalChange, SignalEvent, Standing, StoreError};
use jiff::Timestamp;

/// What the event is called by which a right answer made a signal more urgent.
pub const RAISED_BY_ANSWER: &str = "raised_by_answer";

/// An answer that was put right.
pub(super) struct Righted<'a> {
    /// Whoever has this hears of it: the signal itself, or the one that carries it.
    pub(super) held: &'a Case,
    /// The signal it was told at.
    pub(super) case: &'a Case,
    pub(super) before: &'a Casework,
    pub(super) after: &'a Casework,
    pub(super) name: &'a StepId,
    pub(super) cause: EnvelopeId,
    /// Chats of whoever did it.
    pub(super) knows: &'a [ConversationId],
    pub(super) now: Timestamp,
}

/// What follows from it, for the signal that whoever hears of it has.
pub(super) struct Following {
    /// How that stands from now on; `None` leaves it.
    pub(super) standing: Option<Standing>,
    /// Why, for its page.
    pub(super) decision: Option<store::Decision>,
    /// What is added to its history.
    pub(super) event: Option<SignalEvent>,
    /// Who hears that it is more urgent.
    pub(super) alerts: Vec<Envelope>,
    /// Where it would have gone, by name.
    pub(super) elsewhere: Option<String>,
}

impl Following {
    /// Keeps these out as well, as if it had been routed with the right address.
    fn bar(&mut self, held: &Case, workers: Vec<WorkerId>) {
        let fresh: Vec<WorkerId> = workers.into_iter().filter(|worker| !held.standing.climb.barred.contains(worker)).collect();
        if !fresh.is_empty() {
            self.standing.get_or_insert_with(|| held.standing.clone()).climb.barred.extend(fresh);
        }
    }

    /// Adds it to what changes of that signal anyway.
    pub(super) fn put_into(&self, change: &mut SignalChange) {
        if let Some(standing) = &self.standing {
            change.standing = standing.clone();
        }
        change.decision = self.decision.clone().or_else(|| change.decision.take());
        change.events.extend(self.event.clone());
    }
}

/// What another address means.
#[derive(Default)]
struct Moved {
    /// Where it would have gone, by name; `None` when that is where it is, or when the address says nothing of it.
    elsewhere: Option<String>,
    /// Who may never have a signal about it.
    barred: Vec<WorkerId>,
}

/// A place as far as routing goes by it.
#[derive(Debug, PartialEq)]
struct Place {
    postcode: Option<Postcode>,
    address: Option<Text>,
}

impl Desk {
    /// What follows from a right answer, by the rules in force now.
    pub(super) async fn what_follows(&self, righted: &Righted<'_>) -> Result<Following, StoreError> {
        let Righted { held, before, after, now, cause, knows, .. } = righted;
        let mut following = Following { standing: None, decision: None, event: None, alerts: Vec::new(), elsewhere: None };
        let mut whys = Vec::new();
        let library = self.library();
        let today = library.calendar().local(*now).date();
        let scale = Scale { book: &library.book, built_in: &library.built_in, kind: &righted.case.kind, today };
        if let Some(weighed) = scale.raised(&before.weighable(), &after.weighable(), urgency_of(held)) {
            following.standing = Some(self.standing_at(held, weighed.urgency, *now));
            following.event = Some(raised_by(&weighed, *now));
            following.alerts = self.tell_more_urgent(held, weighed.urgency, (*cause, RAISED_BY_ANSWER), knows, *now);
            whys.push(more_urgent(after.standing(righted.name)));
        }
        let moved = self.moved_to(righted).await?;
        following.bar(held, moved.barred);
        following.elsewhere = moved.elsewhere;
        whys.extend(following.elsewhere.as_deref().map(would_have_gone));
        following.decision = (!whys.is_empty()).then(|| store::Decision {
            at: *now,
            reasons: serde_json::json!(whys).to_string(),
            passed_over: "[]".to_owned(),
        });
        Ok(following)
    }

    async fn moved_to(&self, righted: &Righted<'_>) -> Result<Moved, StoreError> {
        let Righted { case, held, before, after, name, now, .. } = righted;
        let library = self.library();
        let is_told = after.shown().any(|line| line.name == name.as_str());
        let (Some(was), Some(is), true) = (before.standing(name), after.standing(name), is_where(&library.book, case, after, name)) else {
            return Ok(Moved::default());
        };
        let (was, is) = (self.place_of(was), self.place_of(is));
        if was == is {
            return Ok(Moved::default());
        }
        let mut sitting = Sitting::default();
        let loads = self.loads(&mut sitting).await?.clone();
        let network = self.network();
        // By the address alone: who supports somebody is not told by where it would have gone.
        let routed = |place: Place| {
            let subject = Subject {
                urgency: urgency_of(held),
                postcode: place.postcode,
                language: (case.language != Language::Nl).then(|| case.language.code().to_owned()),
                about_address: place.address.map(|address| Address::parse(address.expose())),
                ..Subject::about(case.kind.clone(), Source::from_word(&case.source).unwrap_or(Source::OtherPerson), *now)
            };
            routing::decide(&library.policy, &library.kinds, &network.case(&loads, subject))
        };
        let is_known = is.postcode.is_some();
        let (was, is): (Decision, Decision) = (routed(was), routed(is));
        let barred = is.passed_over.iter().filter(|passed| passed.why.bars()).map(|passed| passed.worker.clone()).collect();
        let moves = is_told
            && match &held.standing.owner {
                // How many cases somebody has by now says nothing of the address.
                Owner::Worker(owner) => is_known && is_theirs(&was, owner) && !is_theirs(&is, owner),
                Owner::Desk(_) => was.to == Target::Unassigned && is.to != Target::Unassigned,
            };
        let would_have = match is.to {
            Target::Worker(worker) => Owner::Worker(worker),
            Target::Unassigned => Owner::Desk(network.catch_all.clone()),
        };
        Ok(Moved { elsewhere: moves.then(|| self.name_of(&would_have)), barred })
    }

    /// Where an address is, as it was understood.
    fn place_of(&self, line: &Line) -> Place {
        let library = self.library();
        let today = library.calendar().local(self.clock.now()).date();
        match library.built_in.read(ValueKind::Address, line.understood.expose(), today, Language::Nl) {
            Reading::Value(Value::Address(address)) | Reading::Incomplete(Value::Address(address), _) => place(&address),
            Reading::Value(_) | Reading::Incomplete(..) | Reading::Unknown | Reading::Unclear(_) => Place { postcode: None, address: None },
        }
    }

    /// A worker with the organisation they work for, or a desk.
    fn name_of(&self, owner: &Owner) -> String {
        let network = self.network();
        let organisation = |worker: &WorkerId| {
            let organisation = network.worker(worker).and_then(|member| member.worker.org.as_ref())?;
            network.organisations.get(organisation).map(|organisation| organisation.name.clone())
        };
        match owner {
            Owner::Worker(worker) => match organisation(worker) {
                Some(organisation) => format!("{} ({organisation})", self.name(worker)),
                None => self.name(worker),
            },
            Owner::Desk(desk) => network.desks.get(desk).map_or_else(|| desk.to_string(), |desk| desk.name.clone()),
        }
    }
}

fn place(address: &Typed) -> Place {
    let postcode = address.postcode.as_ref().and_then(|postcode| Postcode::from_number(postcode.digits));
    let is_whole = address.postcode.as_ref().is_some_and(|postcode| postcode.letters.is_some()) && address.house_number.is_some();
    Place { postcode, address: is_whole.then(|| Text::from(Value::Address(address.clone()).show(Language::Nl))) }
}

/// Whether this is the answer that says where it is: the first address that was asked for.
fn is_where(book: &Book, case: &Case, facts: &Casework, name: &StepId) -> bool {
    let is_address = |answered: &dialog::Answered<'_>| matches!(&answered.node.act, dialog::Act::Ask { kind: ValueKind::Address, .. });
    let answered = book.correctable(&case.kind, &facts.names());
    answered.iter().find(|answered| is_address(answered)).is_some_and(|first| first.name == *name)
}

/// Whether it could have gone to this worker, whoever else was there: for a conflict of interest, the area or the role it could not.
fn is_theirs(decision: &Decision, worker: &WorkerId) -> bool {
    let passed = decision.passed_over.iter().find(|passed| passed.worker == *worker);
    let is_elsewhere = |why: &Passed| matches!(why, Passed::OtherArea | Passed::OtherRole | Passed::OtherOrganisation);
    passed.is_none_or(|passed| !passed.why.bars() && !is_elsewhere(&passed.why))
}

fn raised_by(weighed: &Weighed, at: Timestamp) -> SignalEvent {
    let who = format!("rule:{}/{}", weighed.dialog, weighed.step);
    SignalEvent { at, what: RAISED_BY_ANSWER.to_owned(), who, note: None }
}

/// Which answer it was, and not what it says.
fn more_urgent(right: Option<&Line>) -> Why {
    let label = right.map(|line| line.label.as_str()).unwrap_or_default();
    Why::plain(
        format!("Een antwoord werd verbeterd: {label}. Volgens een regel is het daarom dringender."),
        format!("An answer was corrected: {label}. By a rule it is more urgent because of that."),
    )
}

fn would_have_gone(to: &str) -> Why {
    Why::plain(
        format!("Met het verbeterde adres was het naar {to} gegaan. Het blijft hier tot iemand het overdraagt."),
        format!("With the corrected address it would have gone to {to}. It stays here until somebody hands it over."),
    )
}
