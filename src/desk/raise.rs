//! Making a signal: who has to take it, by when, and who is told.
//!
//! The one decision: routing sees the whole batch. Signals raised in one commit are routed one after the other on the same
//! numbers, so that ten people who write at once do not all land with the one who was idle.

use super::casework::{self, Casework};
use super::clock::Matter;
use super::homes::{Held, Homes};
use super::outside::Called;
use super::together::Beside;
use super::{Desk, promise};
use crate::dialog::step::Raise;
use crate::dialog::{Book, Known};
use crate::id::{ConversationId, DeskId, EnvelopeId, Kind, SignalId, WorkerId};
use crate::language::Language;
use crate::mailbox::{Button, Lane, News, Outgoing, Press, Traffic};
use crate::personal::Text;
use crate::routing::network::{Load, Nature};
use crate::routing::replay::Kept;
use crate::routing::roster::Address;
use crate::routing::{self, Reason, Subject};
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::ladder::ways::{Call, ways};
use crate::signal::{Climb, Deadline, Postcode, Source, Urgency, deadline};
use crate::store::{self, Decision, Document, Envelope, Letter, Raised, SignalEvent, StoreError};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What one batch of turns shares: the numbers routing goes by, read at most once, and the homes it is about.
#[derive(Debug, Default)]
pub(super) struct Sitting {
    loads: Option<BTreeMap<WorkerId, Load>>,
    /// About which homes its turns raise something.
    pub(super) homes: Held,
}

impl Sitting {
    /// Of turns that are thought about while others are.
    pub(super) fn beside(homes: Arc<Homes>) -> Self {
        Self { loads: None, homes: Held::of(homes) }
    }
}

/// A reason as a worker reads it, in both languages of the console: what decided then is not known any more later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Why {
    pub(super) nl: String,
    pub(super) en: String,
    /// What it tells beside what it says.
    #[serde(default)]
    pub(super) tells: Tells,
}

/// What a reason tells beside what it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Tells {
    /// Nothing.
    #[default]
    Nothing,
    /// Who supports somebody, or where a worker lives.
    Care,
    /// That more lies on the address.
    Household,
}

impl Why {
    /// A reason that tells nothing beside.
    pub(super) fn plain(nl: String, en: String) -> Self {
        Self { nl, en, tells: Tells::Nothing }
    }
}

/// Who was passed over, as a decision keeps it.
#[derive(Serialize)]
struct Passed<'a> {
    worker: &'a WorkerId,
    reason: Why,
}

/// A signal in the making.
pub(super) struct Draft {
    pub(super) signal: SignalId,
    pub(super) kind: Kind,
    pub(super) urgency: Urgency,
    pub(super) source: Source,
    pub(super) postcode: Option<Postcode>,
    /// As it was said: for whoever may not have it because they live there.
    pub(super) address: Option<Text>,
    /// The home it is about, by which others on that address find it; never that of somebody who was promised that nobody sees
    /// who they are.
    pub(super) home: Option<Text>,
    pub(super) language: Language,
    pub(super) casework: Casework,
    /// In which an answer reaches whoever raised it; a landlord's list has none.
    pub(super) conversation: Option<ConversationId>,
    pub(super) reporter: Option<Document>,
    pub(super) cause: EnvelopeId,
    /// Who it is for, because the person agreed to that.
    pub(super) helper: Option<WorkerId>,
    /// How whoever gets it hears of it.
    pub(super) announced: Announced,
}

/// How whoever gets a signal hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Announced {
    /// By a message about this one.
    ByItself,
    /// What can wait is told by whoever raises many at once; the rest by itself.
    Together,
}

/// A signal that is made: what is written, what is sent, and what the person is told.
pub(super) struct Made {
    pub(super) raised: Raised,
    pub(super) alerts: Vec<Envelope>,
    pub(super) known: Known,
    /// Other signals on its address that a rule made more urgent with it.
    pub(super) others: Vec<store::SignalChange>,
    /// What is proposed to the household's own helper.
    pub(super) support: Option<store::SupportEvent>,
}

impl Draft {
    /// What a dialog raised.
    pub(super) fn of(raise: &Raise, book: &Book, desk: &Desk, conversation: ConversationId, reporter: Document, cause: EnvelopeId) -> Self {
        let (postcode, address) = casework::place(raise);
        Self {
            signal: raise.signal,
            kind: raise.kind.clone(),
            urgency: raise.urgency,
            source: casework::source(raise),
            postcode,
            address,
            home: casework::home(raise),
            language: raise.language,
            casework: Casework::of(raise, book, &desk.library().built_in),
            conversation: Some(conversation),
            reporter: Some(reporter),
            cause,
            helper: None,
            announced: Announced::ByItself,
        }
    }
}

impl Desk {
    /// Routes a signal and makes everything that has to be written with it.
    pub(super) async fn make(&self, draft: Draft, sitting: &mut Sitting, now: Timestamp) -> Result<Made, StoreError> {
        let library = self.library();
        let number = self.store.signal_numbers(self.network_id(), 1).await?.first().copied().unwrap_or_default();
        let concerned = self.concerned(&draft).await?;
        let mut draft = self.placed(draft, concerned.as_ref());
        let support = self.proposal(&draft, concerned.as_ref(), now).await?;
        let own = draft.helper.clone().or_else(|| concerned.as_ref().and_then(|resident| resident.worker.clone()));
        let loads = self.loads(sitting).await?;
        let case = self.network().case(loads, subject(&draft, own.as_ref(), now));
        let decision = routing::decide(&library.policy, &library.kinds, &case);
        let due = |urgency| {
            let rule = library.kinds.deadline_rule(&draft.kind, urgency).unwrap_or(deadline::Rule::FiveWorkingDays);
            rule.due(now, library.calendar())
        };
        // What the person is told is the same for every address.
        let promised = due(draft.urgency);
        let began = decision.begin(&self.network(), loads, promised, now);
        let owner = store::Owner::from(began.owner);
        if let Some(home) = &draft.home {
            sitting.homes.hold(home);
        }
        let loads = self.loads(sitting).await?;
        let (home, kind, urgency, cause) = (draft.home.as_ref(), &draft.kind, draft.urgency, draft.cause);
        let added_up = self.add_up(&Beside { home, kind, urgency, owner: &owner, cause, now }).await?;
        let urgency = added_up.as_ref().map_or(urgency, |added| added.urgency);
        let due = promised.sooner(due(urgency));
        draft.urgency = urgency;
        let matter = Matter { kind: &draft.kind, area: draft.postcode, told: draft.conversation.is_some() };
        let standing = self.wound(&matter, standing(&owner, draft.urgency, due, began.climb), loads, now);
        let told_at = self.told_at(decision.notify_from, draft.urgency, now);
        let mut alerts = match (draft.announced, draft.urgency) {
            (Announced::Together, Urgency::Normal) => Vec::new(),
            (Announced::ByItself | Announced::Together, _) => self.alerts(&draft, number, &standing, told_at),
        };
        if let Some((proposed, resident)) = support.as_ref().zip(concerned.as_ref()) {
            alerts.extend(self.tell_of_support(proposed, resident, (&owner, number), cause, now));
        }
        // Without a conversation nobody is told anything.
        let mut known = match draft.conversation {
            Some(_) => self.known(&draft.kind, draft.language, number, &promised, now),
            None => Known::default(),
        };
        // A name follows from who somebody proved to be, and from nothing they typed.
        if let (Some(own), store::Owner::Worker(owner)) = (&own, &owner)
            && own == owner
        {
            known.fill.insert("worker".into(), self.own_worker(own, draft.language));
        }
        let mut why: Vec<Why> = self.reasons_of(&decision);
        let mut events = vec![SignalEvent { at: now, what: "raised".into(), who: "script".into(), note: None }];
        let mut others = Vec::new();
        if let Some(added) = added_up {
            why.push(added.why);
            events.push(added.event);
            alerts.extend(added.alerts);
            others = added.others;
        }
        let raised = Raised {
            id: draft.signal,
            number,
            network: self.network_id().clone(),
            conversation: draft.conversation,
            reporter: draft.reporter,
            kind: draft.kind,
            source: draft.source.as_str().to_owned(),
            postcode4: draft.postcode.map(|postcode| postcode.to_string()),
            about_address: draft.home,
            standing,
            facts: draft.casework.document(),
            language: draft.language,
            decision: self.explained(&decision, &why, now),
            asked: Some(Kept::of(&case, &decision).write().into()),
            events,
            created_at: now,
        };
        Ok(Made { raised, alerts, known, others, support })
    }

    /// When the worker is told. In a made-up neighbourhood nobody sleeps: whoever tries it out on a Sunday sees the alert.
    pub(super) fn told_at(&self, notify_from: Option<Timestamp>, urgency: Urgency, now: Timestamp) -> Timestamp {
        match (self.network().nature, urgency) {
            (Nature::Fictional, _) | (Nature::Real, Urgency::Urgent) => now,
            (Nature::Real, Urgency::Normal | Urgency::High) => notify_from.unwrap_or(now).max(now),
        }
    }

    /// When this worker is told of something that came to them later: in their own hours, unless it is urgent.
    pub(super) fn at_work_from(&self, worker: &WorkerId, urgency: Urgency, now: Timestamp) -> Timestamp {
        let (library, network) = (self.library(), self.network());
        let hours = network.worker(worker).and_then(|member| member.worker.hours.as_ref());
        self.told_at(hours.and_then(|hours| hours.next_opening(now, library.calendar())), urgency, now)
    }

    pub(super) async fn loads<'s>(&self, sitting: &'s mut Sitting) -> Result<&'s mut BTreeMap<WorkerId, Load>, StoreError> {
        if sitting.loads.is_none() {
            let roster = self.store.roster(self.network_id()).await?;
            let load = |line: store::Roster| {
                (line.worker, Load { open_cases: u32::try_from(line.open_cases).unwrap_or(u32::MAX), idle_since: line.idle_since })
            };
            sitting.loads = Some(roster.into_iter().map(load).collect());
        }
        Ok(sitting.loads.get_or_insert_with(BTreeMap::new))
    }

    /// What the person is told: number, who, when. The same for every address.
    fn known(&self, kind: &Kind, language: Language, number: i64, due: &Deadline, now: Timestamp) -> Known {
        let library = self.library();
        let mut known = self.lines();
        known.fill.insert("number".into(), number.to_string());
        known.fill.insert("worker".into(), promise::reader(&library.kinds, kind, language));
        known.fill.insert("when".into(), promise::by_when(due.due_at, now, library.calendar(), language));
        known
    }

    /// The help lines, which any text may name.
    pub(super) fn lines(&self) -> Known {
        Known::of_lines(&self.library().lines)
    }

    /// Why it goes where it goes, the most telling first.
    fn reasons_of(&self, decision: &routing::Decision) -> Vec<Why> {
        let kinds = &self.library().kinds;
        // What a rule says of everybody comes after what was true of this one worker.
        let (general, own): (Vec<&Reason>, Vec<&Reason>) =
            decision.reasons.iter().partition(|reason| matches!(reason, Reason::Rule { .. } | Reason::Default { .. }));
        let reasons = own.into_iter().chain(general);
        let why = |reason: &Reason| Why {
            nl: reason.say(Language::Nl, kinds),
            en: reason.say(Language::En, kinds),
            tells: if reason.tells_of_people() { Tells::Care } else { Tells::Nothing },
        };
        reasons.map(why).collect()
    }

    fn explained(&self, decision: &routing::Decision, reasons: &[Why], now: Timestamp) -> Decision {
        let kinds = &self.library().kinds;
        let passed = decision.passed_over.iter().map(|passed| {
            let tells = if passed.why.tells_of_people() { Tells::Care } else { Tells::Nothing };
            let reason = Why { nl: passed.why.say(Language::Nl, kinds), en: passed.why.say(Language::En, kinds), tells };
            Passed { worker: &passed.worker, reason }
        });
        let passed: Vec<Passed<'_>> = passed.collect();
        let written = |json: serde_json::Result<String>| json.unwrap_or_default();
        Decision { at: now, reasons: written(serde_json::to_string(reasons)), passed_over: written(serde_json::to_string(&passed)) }
    }

    /// One message to each chat that has to know: kind, urgency and number, and none of the person's words.
    fn alerts(&self, draft: &Draft, number: i64, standing: &store::Standing, at: Timestamp) -> Vec<Envelope> {
        let outgoing = self.offer_to_claim(self.alert_text(&draft.kind, draft.urgency, number), number);
        let traffic = if draft.kind.as_str() == ACUTE_DANGER { Traffic::Danger } else { Traffic::Out };
        let chats = match draft.urgency {
            Urgency::Urgent => self.chats_on_duty(at),
            Urgency::Normal | Urgency::High => self.chats_beside_mail(&standing.owner),
        };
        let inside = self.that_may_hear(standing, chats).into_iter().enumerate().map(|(place, conversation)| Envelope {
            id: EnvelopeId(draft.cause.derive(&format!("alert:{}", draft.signal), place)),
            lane: Lane { traffic, conversation },
            letter: Letter::Outgoing(outgoing.clone()),
            due_at: at,
            epoch: None,
            message: None,
        });
        inside.chain(self.alerts_outside(draft, number, standing, at)).collect()
    }

    /// The same, outside: mail to those who hear of it nowhere else, and of danger to everybody on duty.
    fn alerts_outside(&self, draft: &Draft, number: i64, standing: &store::Standing, at: Timestamp) -> Vec<Envelope> {
        let catch_all = self.network().catch_all.clone();
        let ways = ways(draft.urgency, Call::First);
        let (on_duty, desk) = self.called_to_danger(at, &catch_all);
        let called = match draft.urgency {
            Urgency::Urgent => Called { workers: on_duty, desk: desk.as_ref(), ways, never: Vec::new() },
            Urgency::Normal | Urgency::High => self.called(&standing.owner, ways),
        };
        let called = self.without_kept_out(standing, called);
        let alert = self.alert_of_signal(number, &draft.kind, News::New, draft.urgency, &standing.owner);
        self.alert_outside(&called, &alert, (draft.cause, &draft.signal.to_string()), at)
    }

    /// Tells a worker of a signal, with the button that takes it.
    pub(super) fn offer_to_claim(&self, text: String, number: i64) -> Outgoing {
        let button = Button { label: self.say_to_worker("worker_claim", &[]), press: Press::Claim { signal: number } };
        Outgoing { text: Text::from(text), buttons: vec![button], reply_to: None }
    }

    /// What an alert says.
    pub(super) fn alert_text(&self, kind: &Kind, urgency: Urgency, number: i64) -> String {
        let library = self.library();
        let key = match urgency {
            Urgency::Normal => "worker_alert",
            Urgency::High => "worker_alert_high",
            Urgency::Urgent => "worker_alert_urgent",
        };
        self.say_to_worker(key, &[("kind", library.kinds.kind_label(kind, Language::Nl)), ("number", &number.to_string())])
    }

    /// A built-in text for a worker, in Dutch.
    pub(super) fn say_to_worker(&self, key: &str, fill: &[(&str, &str)]) -> String {
        let fill = fill.iter().map(|(name, words)| ((*name).to_owned(), (*words).to_owned())).collect();
        self.library().built_in.say(key, Language::Nl, &fill)
    }

    /// Where this owner is told something: in their own chats; for a desk, in those of its members. Whoever is signed in sees
    /// it in the console; when nobody of them has either, the catch-all desk is told. Chats of a trial stand in for every desk.
    pub(super) fn chats_of(&self, owner: &store::Owner) -> Vec<ConversationId> {
        match owner {
            store::Owner::Worker(worker) => self.reached(std::slice::from_ref(worker)),
            store::Owner::Desk(desk) => self.reached(&self.members(desk)),
        }
    }

    /// The same for what is told outside too: whoever has a mailbox hears of it there, and the catch-all desk need not.
    pub(super) fn chats_beside_mail(&self, owner: &store::Owner) -> Vec<ConversationId> {
        let workers = self.called(owner, &[]).workers;
        if workers.iter().any(|worker| self.has_mail(worker)) { self.all_chats(&workers) } else { self.reached(&workers) }
    }

    /// Where danger rings: with whoever is on duty now. A console is no bell: when none of them has a chat the catch-all desk
    /// hears it too, even if somebody on duty is signed in.
    pub(super) fn chats_on_duty(&self, now: Timestamp) -> Vec<ConversationId> {
        self.rung(&self.workers_on_duty(now))
    }

    /// Who is on duty for danger now.
    pub(super) fn workers_on_duty(&self, now: Timestamp) -> Vec<WorkerId> {
        let network = self.network();
        let workers = network.workers.iter().map(|member| &member.worker);
        workers.filter(|worker| self.is_on_duty(worker, now)).map(|worker| worker.id.clone()).collect()
    }

    /// Whether this worker is on duty for danger now.
    pub(super) fn is_on_duty(&self, worker: &routing::Worker, now: Timestamp) -> bool {
        let library = self.library();
        worker.duty.as_ref().is_some_and(|duty| duty.open_at(now, library.calendar())) && !worker.is_absent(now)
    }

    pub(super) fn members(&self, desk: &DeskId) -> Vec<WorkerId> {
        self.network().desks.get(desk).map(|desk| desk.members.clone()).unwrap_or_default()
    }

    /// The chats of these workers; when none has one and none is signed in, those of the catch-all desk.
    fn reached(&self, workers: &[WorkerId]) -> Vec<ConversationId> {
        let now = self.clock.now();
        if workers.iter().any(|worker| self.is_signed_in(worker, now)) { self.all_chats(workers) } else { self.rung(workers) }
    }

    /// The chats of these workers; when none has one, those of the catch-all desk.
    pub(super) fn rung(&self, workers: &[WorkerId]) -> Vec<ConversationId> {
        if self.have_a_chat(workers) { self.all_chats(workers) } else { self.all_chats(&self.members(&self.network().catch_all)) }
    }

    /// Whether any of these workers has a chat.
    pub(super) fn have_a_chat(&self, workers: &[WorkerId]) -> bool {
        let chats = self.chats.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        workers.iter().any(|worker| chats.of.get(worker).is_some_and(|chats| !chats.is_empty()))
    }

    /// Chats that stand for every desk, in a trial.
    pub(super) fn trial_chats(&self) -> Vec<ConversationId> {
        self.chats.read().unwrap_or_else(std::sync::PoisonError::into_inner).trial.clone()
    }

    fn all_chats(&self, workers: &[WorkerId]) -> Vec<ConversationId> {
        let chats = self.chats.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        let own = workers.iter().filter_map(|worker| chats.of.get(worker)).flatten();
        let mut all: Vec<ConversationId> = own.chain(&chats.trial).copied().collect();
        all.sort();
        all.dedup();
        all
    }
}

/// How a signal stands that was just given to an owner and taken by nobody, before its clock is wound.
pub(super) fn standing(owner: &store::Owner, urgency: Urgency, due: Deadline, climb: Climb) -> store::Standing {
    let status = match owner {
        store::Owner::Worker(_) => "assigned",
        store::Owner::Desk(_) => "waiting",
    };
    store::Standing {
        status: status.to_owned(),
        urgency: urgency.as_str().to_owned(),
        owner: owner.clone(),
        deadline: store::Deadline { at: due.due_at, rule: due.rule.as_str().to_owned() },
        course: store::Course::Open { next_at: climb.since, next_who: String::new() },
        climb,
    }
}

fn subject(draft: &Draft, own: Option<&WorkerId>, now: Timestamp) -> Subject {
    Subject {
        urgency: draft.urgency,
        postcode: draft.postcode,
        language: (draft.language != Language::Nl).then(|| draft.language.code().to_owned()),
        existing_relation: own.cloned(),
        about_address: draft.address.as_ref().map(|address| Address::parse(address.expose())),
        ..Subject::about(draft.kind.clone(), draft.source, now)
    }
}
