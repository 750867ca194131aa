//! Taking a landlord's arrears: kept, and handed over to the municipality's debt help when article 2 allows it.
//!
//! Reading order: `mod` (a batch of rows), `judge` (what becomes of one), `import` (a whole file), `tenant` (whose tenancy
//! it is), `attempt` (what the municipality does then, and what the landlord hears), `evidence` and `ddas` (what is given out).
//!
//! The one decision: a batch is one commit. Its rows, the signals they raise and the word to whoever gets those are written
//! together or not at all, by rows that are as they were read; so a file that breaks off is begun again from its start, and what
//! was written is found there.

mod attempt;
pub mod ddas;
pub mod evidence;
pub mod import;
mod judge;
mod keep;
mod tenant;

pub use attempt::{Recorded, TRIED};
pub use import::{Import, Seen, Totals};
pub use keep::FORGOTTEN;
pub use tenant::{Names, Tenancy, Tied};

use super::Desk;
use super::raise::Sitting;
use super::written::Written;
use crate::arrears::{Arrears, Cents, Lack};
use crate::id::{ArrearsId, ConversationId, EnvelopeId, OrganisationId, WorkerId};
use crate::language::Language;
use crate::mailbox::{self, Lane, Outgoing, Traffic};
use crate::personal::Text;
use crate::routing::network::Network;
use crate::signal::Urgency;
use crate::store::{Case, Changes, Document, Envelope, Letter, Owner, StoreError};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// How often a batch is tried when another import writes the same rows; each time that one got further.
const MOST_TRIES: usize = 8;
/// The line of what stands in no file: it waited for a no.
const WAITED: u64 = 0;
/// How many that waited for a no are looked at in one go.
const AT_ONCE: i64 = 200;
/// Who hands over what only waited for a no, in histories.
const BY_CLOCK: &str = "clock";
/// The sort of organisation that arrears are handed over to.
const MUNICIPALITY: &str = "municipality";
/// The sort of organisation that lets homes (Besluit gemeentelijke schuldhulpverlening, article 2).
const LANDLORD: &str = "housing_association";

/// A row that a landlord reports.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reported {
    /// Its line in the file.
    pub line: u64,
    /// What it says.
    pub arrears: Arrears,
}

/// Whether anything is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Run {
    /// It is.
    Real,
    /// Nothing is: it is said what would be.
    Dry,
}

/// Whose arrears, and who brings them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Bringing {
    /// The landlord.
    pub landlord: OrganisationId,
    /// `worker:<id>`, `command` or `clock`.
    pub by: String,
    /// Whether anything is written.
    pub run: Run,
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Its line in the file.
    pub line: u64,
    /// What it was to what is known.
    pub news: News,
    /// Whether it went to the municipality.
    pub hand: Hand,
    /// Whether the name is another than before, so that a person has to look (`DEBT-8`).
    pub other_name: bool,
}

/// What a row was to what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Nobody had reported these.
    New,
    /// The amount is another.
    Amount,
    /// Something else is: evidence, a telephone number.
    Rest,
    /// It was known, word for word.
    Nothing,
}

/// Whether a row went to the municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// It does now, as a signal of this number; a dry run has none.
    Now(Option<i64>),
    /// It did before.
    Before,
    /// It may not: these are missing.
    Held(Vec<Lack>),
    /// It may, and the municipality takes nothing below its least amount.
    TooLittle,
}

/// What is kept of arrears.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Sheet {
    pub(super) arrears: Arrears,
    /// The amount that the municipality was told last.
    pub(super) told: Option<Cents>,
}

impl Sheet {
    fn read(document: &Document) -> Option<Self> {
        serde_json::from_slice(document.expose()).ok()
    }

    fn document(&self) -> Document {
        Document::from(serde_json::to_vec(self).unwrap_or_default())
    }
}

/// The landlord whose arrears these are: the one that is named, or the only one there is.
///
/// # Errors
/// Which there are.
pub fn landlord(network: &Network, named: Option<&OrganisationId>) -> Result<OrganisationId, String> {
    let all: Vec<&OrganisationId> =
        network.organisations.iter().filter(|(_, organisation)| organisation.sort.as_str() == LANDLORD).map(|(id, _)| id).collect();
    let names = || all.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    match (named, all.as_slice()) {
        (_, []) => Err(format!("there is no organisation of type `{LANDLORD}` in this network")),
        (Some(named), _) if all.contains(&named) => Ok(named.clone()),
        (Some(named), _) => Err(format!("`{named}` is no landlord in this network: name one of {}", names())),
        (None, [one]) => Ok((*one).clone()),
        (None, _) => Err(format!("say whose arrears these are: name one of {}", names())),
    }
}

/// Who brings in lists through a page, of a landlord's own people.
const WHO_BRING: [&str; 2] = ["housing_income", "coordinator"];

impl Desk {
    /// The landlord whose lists this worker brings in, if they do.
    pub fn brings_arrears(&self, worker: &WorkerId) -> Option<OrganisationId> {
        let network = self.network();
        let member = network.worker(worker)?;
        let organisation = member.worker.org.clone()?;
        let is_landlord = network.organisations.get(&organisation).is_some_and(|one| one.sort.as_str() == LANDLORD);
        let may = member.worker.roles.iter().any(|role| WHO_BRING.contains(&role.as_str()));
        (is_landlord && may).then_some(organisation)
    }

    /// Today, where this network is.
    pub fn today(&self) -> Date {
        self.library().calendar().local(self.clock.now()).date()
    }

    /// Takes a batch of rows; what became of each, in their order.
    ///
    /// # Errors
    /// When the store cannot be read or written: nothing of the part that failed was written, and the file may be brought again.
    pub async fn take_arrears(&self, bringing: &Bringing, mut rows: Vec<Reported>) -> Result<Vec<Taken>, StoreError> {
        let mut taken = Vec::with_capacity(rows.len());
        while !rows.is_empty() {
            // Of a tenancy that stands in the batch twice the second is taken after the first.
            let (first, again) = self.first_of_each(bringing, rows);
            taken.extend(self.take_each(bringing, first).await?);
            rows = again;
        }
        taken.sort_by_key(|taken| taken.line);
        Ok(taken)
    }

    /// Hands over what only waited for a no, now that its time is over; how many there were.
    ///
    /// # Errors
    /// As [`Desk::take_arrears`].
    pub async fn release_arrears(&self, bringing: &Bringing) -> Result<usize, StoreError> {
        let mut released = 0;
        loop {
            let waiting = self.store.arrears_waiting(self.network_id(), &bringing.landlord, self.today(), AT_ONCE).await?;
            let taken = self.take_arrears(bringing, tenant::as_kept(&waiting)).await?;
            released += taken.iter().filter(|taken| matches!(taken.hand, Hand::Now(_))).count();
            // Each keeps its day no longer, so that this ends; a dry run changes no day.
            if taken.is_empty() || bringing.run == Run::Dry {
                return Ok(released);
            }
        }
    }

    /// The same for every landlord of the network; how many there were. Once a day is enough, for a term ends with a day.
    ///
    /// # Errors
    /// As [`Desk::take_arrears`].
    pub async fn release_due_arrears(&self) -> Result<usize, StoreError> {
        let network = self.network();
        let landlords = network.organisations.iter().filter(|(_, organisation)| organisation.sort.as_str() == LANDLORD);
        let mut released = 0;
        for (landlord, _) in landlords {
            let bringing = Bringing { landlord: landlord.clone(), by: BY_CLOCK.to_owned(), run: Run::Real };
            released += self.release_arrears(&bringing).await? + self.release_tied(landlord).await?;
        }
        Ok(released)
    }

    fn first_of_each(&self, bringing: &Bringing, rows: Vec<Reported>) -> (Vec<(ArrearsId, Reported)>, Vec<Reported>) {
        let mut seen = HashSet::with_capacity(rows.len());
        let (mut first, mut again) = (Vec::with_capacity(rows.len()), Vec::new());
        for row in rows {
            let tenancy = crate::arrears::tenancy_key(row.arrears.tenancy.expose());
            let id = self.store.arrears_id(self.network_id(), &bringing.landlord, &tenancy, row.arrears.since);
            if seen.insert(id) { first.push((id, row)) } else { again.push(row) }
        }
        (first, again)
    }

    async fn take_each(&self, bringing: &Bringing, rows: Vec<(ArrearsId, Reported)>) -> Result<Vec<Taken>, StoreError> {
        let offers = self.chat_offers(&bringing.landlord, &rows).await?;
        for _ in 0..MOST_TRIES {
            let now = self.clock.now();
            let kept = self.store.arrears(rows.iter().map(|(id, _)| *id).collect()).await?;
            let mut sitting = Sitting::default();
            let mut judging = judge::Judging {
                desk: self,
                bringing,
                offers: &offers,
                changes: Changes::default(),
                sitting: &mut sitting,
                owners: HashMap::new(),
                now,
            };
            let mut taken = Vec::with_capacity(rows.len());
            for (id, row) in &rows {
                taken.push(judging.judge(*id, row, kept.get(id)).await?);
            }
            let judge::Judging { mut changes, owners, .. } = judging;
            if bringing.run == Run::Dry || changes.arrears.is_empty() {
                return Ok(taken);
            }
            changes.envelopes.extend(owners.iter().flat_map(|(owner, count)| self.word_of_many(owner, *count, now)));
            // Otherwise somebody else wrote one of them, or took its signal.
            if self.write("arrears", None, changes, now).await? == Written::Down {
                return Ok(taken);
            }
        }
        Err(StoreError::Locked)
    }

    /// One message for all that an owner got out of a batch: a hundred would be read by nobody.
    fn word_of_many(&self, owner: &Owner, count: usize, now: Timestamp) -> Vec<Envelope> {
        let at = match owner {
            Owner::Worker(worker) => self.at_work_from(worker, Urgency::Normal, now),
            Owner::Desk(_) => now,
        };
        let library = self.library();
        let kind = library.kinds.kind_label(&crate::arrears::Payload::kind(), Language::Nl).to_owned();
        let text = self.say_to_worker("worker_new_from_list", &[("count", &count.to_string()), ("kind", &kind)]);
        self.word_to(self.chats_of(owner), &Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None }, at)
    }

    /// Tells whoever has a signal that somebody would lose their home.
    fn word_of_threat(&self, case: &Case, now: Timestamp) -> Vec<Envelope> {
        let text = self.alert_text(&case.kind, Urgency::High, case.number);
        let outgoing = match case.standing.status.as_str() {
            "claimed" => Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None },
            _ => self.offer_to_claim(text, case.number),
        };
        let at = match &case.standing.owner {
            Owner::Worker(worker) => self.at_work_from(worker, Urgency::High, now),
            Owner::Desk(_) => now,
        };
        let cause = EnvelopeId(self.clock.id());
        let chats = self.that_may_hear(&case.standing, self.chats_of(&case.standing.owner));
        let mut words = self.word_to(chats, &outgoing, at);
        words.extend(self.first_outside(case, &case.standing.owner, (mailbox::News::Reminder, Urgency::High), cause, at));
        words
    }

    fn word_to(&self, chats: Vec<ConversationId>, outgoing: &Outgoing, at: Timestamp) -> Vec<Envelope> {
        let envelope = |conversation| Envelope {
            id: EnvelopeId(self.clock.id()),
            lane: Lane { traffic: Traffic::Out, conversation },
            letter: Letter::Outgoing(outgoing.clone()),
            due_at: at,
            epoch: None,
            message: None,
        };
        chats.into_iter().map(envelope).collect()
    }
}
