//! One signal, whole, as the worker who may see it reads it.
//!
//! The one decision: a conversation may be about several matters, and a worker reads the lines of theirs only: what led to
//! this signal, and what was said about it since. Who raised it is not among them.

use super::alike::Around;
use super::belongs::Belonging;
use super::board::{Whose, reasons};
use super::check_in::PlanShown;
use super::seen::{SpokenWith, Unseen};
use super::support::SupportShown;
use crate::access::Sights;
use crate::desk::Desk;
use crate::desk::arrears::Tenancy;
use crate::desk::casework::{Casework, Reporter};
use crate::desk::chat::Line;
use crate::desk::clock::{Ahead, BY_CLOCK};
use crate::desk::hand_over::Given;
use crate::desk::raise::Why;
use crate::desk::turn::session;
use crate::id::{AttachmentId, ConversationId, Kind, MessageId, SignalId, StepId, WorkerId};
use crate::identity::Card;
use crate::language::Language;
use crate::mailbox::Channel;
use crate::personal::Text;
use crate::signal::deadline::Rule;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::{Source, Urgency};
use crate::store::{Agreement, Attachment, Case, Course, Decision, Floor, Message, Owner, Sight, SignalEvent, Standing, StoreError};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashSet;

/// A signal, opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What people call it by.
    pub number: i64,
    /// What it is about.
    pub kind: Kind,
    /// The same, in the language of the page.
    pub label: String,
    /// How soon somebody has to act.
    pub urgency: Urgency,
    /// Who told us, as a sort.
    pub source: Source,
    /// The four digits.
    pub postcode: Option<String>,
    /// Whose it is.
    pub whose: Whose,
    /// Whether that worker took it.
    pub taken: bool,
    /// Whether the reader may take it: nobody did, or whoever did is away and the reader stands in.
    pub free: bool,
    /// How it ended, in the language of the page, and when.
    pub closed: Option<(Timestamp, String)>,
    /// By when.
    pub due_at: Timestamp,
    /// By which rule.
    pub rule: Option<Rule>,
    /// What happens next by itself; `None` when it is closed.
    pub ahead: Option<Ahead>,
    /// When it was raised.
    pub created_at: Timestamp,
    /// What was told, in Dutch.
    pub facts: Casework,
    /// Whether that could be read.
    pub sight: Sight,
    /// In which conversation, and where that is held.
    pub conversation: Option<(ConversationId, Channel)>,
    /// The language the person is spoken to in.
    pub language: Language,
    /// Who has the word there.
    pub floor: FloorHeld,
    /// What was said about it.
    pub lines: Vec<Line>,
    /// Which of that may belong elsewhere.
    pub belonging: Belonging,
    /// Why it is where it is, each time that was decided, newest first.
    pub because: Vec<Because>,
    /// What happened, newest first.
    pub happened: Vec<Happening>,
    /// Whether this is the alert itself.
    pub danger: bool,
    /// Who raised it, if their chat is linked to somebody.
    pub known: Option<Known>,
    /// What they were asked to agree to at this signal.
    pub agreements: Vec<Agreement>,
    /// Whether this worker can ask them something now.
    pub asks: Asks,
    /// What is or was agreed with them about asking how they are, newest first.
    pub plans: Vec<PlanShown>,
    /// What else lies on its address, and what it is tied to.
    pub around: Around,
    /// How much support the household has, for whoever gives it.
    pub support: Option<SupportShown>,
    /// The tenancies of the reader's own list that may be, or are, whoever's raised it.
    pub tenancies: Vec<Tenancy>,
    /// Whether the reader writes down attempts to reach whom it is about.
    pub tries: Tries,
    /// What other organisations have to do with it, newest first.
    pub hand_overs: Vec<Given>,
    /// The day on which somebody asks how it is, while that was not done.
    pub follow_up: Option<Date>,
    /// The answers that the reader may put right.
    pub correctable: Vec<StepId>,
    /// What the reader does not see of it.
    pub unseen: Unseen,
}

/// Whether a worker can ask whoever raised a signal to agree to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// They can.
    Possible,
    /// Not at this signal, or not now.
    Impossible,
}

/// Whether a worker can write down that they tried to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tries {
    /// They can.
    Possible,
    /// Not at this signal, or not now.
    Impossible,
}

/// Who raised a signal, as far as a code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Name and address.
    pub card: Card,
    /// Their own worker, by name.
    pub worker: Option<String>,
    /// Since when their chat is linked.
    pub since: Timestamp,
}

/// Who has the word, seen by a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FloorHeld {
    /// The worker, about this signal.
    Mine,
    /// The same worker, about another signal of the same person.
    MineElsewhere,
    /// The dialogs.
    Computer,
    /// A colleague, by name.
    Colleague(String),
    /// There is no conversation.
    Nobody,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// When.
    pub at: Timestamp,
    /// The reasons, most telling first.
    pub reasons: Vec<String>,
    /// Who it did not go to.
    pub passed_over: Vec<PassedOver>,
}

/// Somebody it did not go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// By name.
    pub name: String,
    /// In a sentence.
    pub reason: String,
}

/// Something that happened to a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// When.
    pub at: Timestamp,
    /// The word it was written down with.
    pub what: String,
    /// The worker's name; `None` for the computer, and for the person.
    pub who: Option<String>,
    /// Whom a clock told, by name.
    pub told: Vec<String>,
    /// What was written with it.
    pub note: Option<Text>,
}

/// What is said about a signal, and by whom.
struct Talk {
    lines: Vec<Line>,
    floor: FloorHeld,
    conversation: Option<(ConversationId, Channel)>,
    belonging: Belonging,
}

impl Desk {
    /// The signal of that number, as far as this worker may see it; `None` when there is none within their reach.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn open_case(&self, worker: &WorkerId, number: i64, language: Language) -> Result<Option<Opened>, StoreError> {
        let reach = self.reach_of(worker, self.clock.now());
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(None) };
        let facts = Casework::read(&case.facts);
        let Talk { lines, floor, conversation, belonging } = self.talk_about(&case, facts.reporter, worker, language).await?;
        let events = self.store.events(case.id).await?;
        let spoken_with = spoken_with(worker, &case, &events);
        let mut happened: Vec<Happening> = events.into_iter().map(|event| self.happening(event)).collect();
        happened.reverse();
        let known = self.linked_at(&case).await?.map(|linked| Known {
            card: linked.resident.card,
            worker: linked.resident.worker.as_ref().map(|worker| self.name(worker)),
            since: linked.since,
        });
        let plans = self.plans_at(&case).await?;
        let ties = self.ties_of(&case).await?;
        let sights = self.sights(worker, &reach, &case, &ties).await?;
        let decisions = self.store.decisions(case.id).await?;
        let because = decisions.iter().rev().map(|made| self.because(made, language, &sights)).collect();
        let around = self.around(worker, &reach, &case, &ties, language).await?;
        let support = self.support_at(worker, &case).await?;
        // Whoever answers for what another carries is whoever has that other.
        let standing = ties.into.as_ref().map_or(&case.standing, |(_, into)| &into.standing);
        let hand_overs = self.hand_overs_at(worker, &case, language).await?;
        let follow_up = self.store.follow_up(case.id).await?.filter(|due| due.done_at.is_none()).map(|due| due.due_on);
        let kinds = &self.library().kinds;
        let closed = self.closed_as(standing, language);
        let mut agreements = match case.conversation {
            Some(conversation) => self.store.agreements_in(conversation).await?,
            None => Vec::new(),
        };
        agreements.retain(|agreement| agreement.signal == case.id);
        let tenancies = self.tenancies_of(worker, &case).await?;
        let tries = self.tries_at(worker, &case) && super::act::is_at_it(&case, worker).is_ok();
        let asks = super::act::is_at_it(&case, worker).is_ok() && super::ask::is_their_own(&case);
        let opened = Opened {
            unseen: Unseen::default(),
            correctable: Vec::new(),
            agreements,
            tenancies,
            tries: if tries { Tries::Possible } else { Tries::Impossible },
            asks: if asks { Asks::Possible } else { Asks::Impossible },
            number,
            label: kinds.kind_label(&case.kind, language).to_owned(),
            urgency: super::act::urgency_of(&case),
            source: Source::from_word(&case.source).unwrap_or(Source::OtherPerson),
            whose: self.whose(&standing.owner, worker),
            taken: standing.status == "claimed",
            free: self.is_free_for(&case, worker),
            closed,
            due_at: case.standing.deadline.at,
            rule: Rule::from_word(&case.standing.deadline.rule),
            ahead: self.ahead(&case, self.clock.now()),
            created_at: case.created_at,
            facts,
            sight: case.sight,
            danger: case.kind.as_str() == ACUTE_DANGER,
            postcode: case.postcode4.clone(),
            language: case.language,
            kind: case.kind.clone(),
            conversation,
            floor,
            lines,
            belonging,
            because,
            happened,
            plans,
            hand_overs,
            follow_up: follow_up.filter(|_| case.standing.status == "closed"),
            known,
            around,
            support,
        };
        let seen = self.veiled(opened.into_seen(&sights, spoken_with), reach.duty);
        Ok(Some(Opened { correctable: self.correctable_at(worker, &case, &ties, &seen), ..seen }))
    }

    /// How it ended, in this language, and when.
    fn closed_as(&self, standing: &Standing, language: Language) -> Option<(Timestamp, String)> {
        match &standing.course {
            Course::Closed { at, outcome } => {
                let library = self.library();
                let label = library.kinds.outcomes().find(|(known, _)| known.as_str() == outcome).map(|(_, label)| label.say(language));
                Some((*at, label.unwrap_or(outcome).to_owned()))
            }
            Course::Open { .. } => None,
        }
    }

    /// What changes whenever anything does that this page shows, and says nothing by itself; `None` as for
    /// [`Desk::open_case`].
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn case_mark(&self, worker: &WorkerId, number: i64) -> Result<Option<String>, StoreError> {
        let reach = self.reach_of(worker, self.clock.now());
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(None) };
        let Some(id) = case.conversation else { return Ok(Some(case.version.to_string())) };
        let turn = self.store.conversation(id).await?.map(|(conversation, _)| conversation.version);
        // A file that a bot fetches is kept some time after its line.
        let files = self.store.attachments_in(id).await?.len();
        Ok(Some(format!("{}.{}.{files}", case.version, turn.unwrap_or_default())))
    }

    /// A file that was sent about this signal; `None` for any other.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn file_about(&self, opened: &Opened, id: AttachmentId) -> Result<Option<Attachment>, StoreError> {
        let Some((conversation, _)) = opened.conversation else { return Ok(None) };
        if !opened.lines.iter().any(|line| line.photo() == Some(id)) {
            return Ok(None);
        }
        self.upload(conversation, id).await
    }

    async fn talk_about(&self, case: &Case, reporter: Reporter, worker: &WorkerId, language: Language) -> Result<Talk, StoreError> {
        let nothing = Talk { lines: Vec::new(), floor: FloorHeld::Nobody, conversation: None, belonging: Belonging::default() };
        let Some(id) = case.conversation else { return Ok(nothing) };
        let Some((conversation, document)) = self.store.conversation(id).await? else { return Ok(nothing) };
        let floor = match &conversation.floor {
            Floor::Script => FloorHeld::Computer,
            Floor::Worker { worker: who, signal } if who == worker && *signal == case.id => FloorHeld::Mine,
            Floor::Worker { worker: who, .. } if who == worker => FloorHeld::MineElsewhere,
            Floor::Worker { worker: who, .. } => FloorHeld::Colleague(self.name(who)),
        };
        let history = self.store.history(id).await?;
        let cases = self.store.cases_in(id).await?;
        let about = about(&history, case, reporter, &cases);
        let belonging = self.belonging(worker, case, &history, language).await?;
        let mut lines = self.lines_of(history, &self.photos_in(id).await?, session(document.as_ref()).language);
        lines.retain(|line| about.contains(&line.id));
        Ok(Talk { lines, floor, conversation: Some((id, conversation.account.channel)), belonging })
    }

    fn is_free_for(&self, case: &Case, worker: &WorkerId) -> bool {
        match (case.standing.status.as_str(), &case.standing.owner) {
            ("closed", _) => false,
            ("claimed", Owner::Worker(owner)) => owner != worker && self.stands_in_now(worker, owner, &case.standing, self.clock.now()),
            _ => true,
        }
    }

    /// A decision in words; nothing in it tells what the reader does not see.
    fn because(&self, decision: &Decision, language: Language, sights: &Sights) -> Because {
        #[derive(serde::Deserialize)]
        struct Passed {
            worker: WorkerId,
            reason: Why,
        }
        let passed: Vec<Passed> = serde_json::from_str(&decision.passed_over).unwrap_or_default();
        let passed_over = passed
            .into_iter()
            .map(|one| PassedOver { name: self.name(&one.worker), reason: one.reason.told(language, |field| sights.shows(field)) });
        Because {
            at: decision.at,
            reasons: reasons(&decision.reasons, language, |field| sights.shows(field)),
            passed_over: passed_over.collect(),
        }
    }

    fn happening(&self, event: SignalEvent) -> Happening {
        let who = event.who.strip_prefix("worker:").map(|worker| self.name(&WorkerId::from(worker)));
        let told = event.who.strip_prefix(BY_CLOCK).into_iter().flat_map(|told| told.split(',')).filter(|worker| !worker.is_empty());
        let told = told.map(|worker| self.name(&WorkerId::from(worker))).collect();
        Happening { at: event.at, what: event.what, who, told, note: event.note }
    }
}

/// Since when this worker is the one whom the person speaks with about it.
fn spoken_with(worker: &WorkerId, case: &Case, events: &[SignalEvent]) -> SpokenWith {
    let by = format!("worker:{worker}");
    let took = events.iter().filter(|event| event.what == "claimed" && event.who == by).map(|event| event.at).max();
    match took {
        Some(since) if case.standing.owner == Owner::Worker(worker.clone()) => SpokenWith::Since(since),
        Some(_) | None => SpokenWith::Never,
    }
}

/// The lines that are about this case: those that say so, and of the others those that led to it, since the signal before.
fn about(history: &[Message], case: &Case, reporter: Reporter, cases: &[Case]) -> HashSet<MessageId> {
    let before = cases.iter().filter(|other| other.id != case.id && other.created_at <= case.created_at && other.number < case.number);
    let since: Option<Timestamp> = before.map(|other| other.created_at).max();
    let is_about = |signal: &Option<SignalId>, at: Timestamp| match signal {
        Some(signal) => *signal == case.id,
        // Somebody who was promised that no worker sees who they are told the computer where they live.
        None => reporter == Reporter::Known && at <= case.created_at && since.is_none_or(|since| at > since),
    };
    history.iter().filter(|message| is_about(&message.signal, message.at)).map(|message| message.id).collect()
}
