//! What the one who asks reads, what the custodian reads, and, of what two people opened, who reported.
//!
//! The one decision: whoever asked for no name sees none. Of somebody who chose to be anonymous there is what was kept with their
//! report and nothing else: not whom their chat is linked to, because that was told for another matter.

use super::NotInCustody;
use super::ask::{is_kept, is_theirs};
use crate::custody::{Purpose, Request, Status, What};
use crate::desk::Desk;
use crate::desk::casework::{Casework, Reporter};
use crate::id::WorkerId;
use crate::language::Language;
use crate::mailbox::Channel;
use crate::personal::Text;
use crate::routing::Right;
use crate::store::{Case, Document, StoreError};
use jiff::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

/// The page of the one who asks.
#[derive(Clone, Debug)]
pub struct Asking {
    /// What the signal is about.
    pub kind: String,
    /// Whether they may ask now, or why not.
    pub may_ask: Result<(), NotInCustody>,
    /// Until when they may look, if they may.
    pub open_until: Option<Timestamp>,
    /// What they asked, newest first.
    pub asked: Vec<Decided>,
}

/// A request with all that happened to it.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What for.
    pub purpose: Purpose,
    /// Why, in the words of the one who asked.
    pub words: Text,
    /// When it was asked.
    pub at: Timestamp,
    /// How it stands.
    pub status: Status,
    /// What happened, oldest first: when, what, who by name (nobody for the clock), and why.
    pub happened: Vec<(Timestamp, What, Option<String>, Option<Text>)>,
}

/// A request as a custodian reads it: not who reported, and nothing that was told.
#[derive(Clone, Debug)]
pub struct Pending {
    /// Which.
    pub request: Uuid,
    /// The number of the signal.
    pub number: i64,
    /// What it is about.
    pub kind: String,
    /// Who asks, by name.
    pub by: String,
    /// And as what they work.
    pub role: String,
    /// Whether who reported was promised that no helper and no neighbour sees who they are.
    pub reporter: Reporter,
    /// What was asked.
    pub decided: Decided,
}

/// Who reported, as far as it is kept.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Whether they were promised that nobody sees it but by law.
    pub reporter: Reporter,
    /// Over what they wrote.
    pub channel: Option<Channel>,
    /// Their number there, where the channel has one that says something to others.
    pub chat: Option<Text>,
    /// Who their chat is linked to, and where they live; never of somebody anonymous.
    pub linked: Option<(String, Text)>,
    /// What they told that says who or where they are.
    pub told: Vec<(String, Text)>,
    /// Until when this may be looked at.
    pub until: Timestamp,
}

/// What is sealed under the reporter's key.
#[derive(Deserialize)]
struct Kept {
    account: String,
    address: Text,
}

impl Desk {
    /// What this worker reads about asking who reported; `None` for a signal out of their reach.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn asking(&self, worker: &WorkerId, number: i64, language: Language) -> Result<Option<Asking>, StoreError> {
        let now = self.clock.now();
        let reach = self.reach_of(worker, now);
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(None) };
        let requests = self.store.custody_of(case.id).await?;
        let may_ask = if !is_theirs(&case, worker) {
            Err(NotInCustody::NotTheirs)
        } else if !is_kept(&case) {
            Err(NotInCustody::NothingKept)
        } else if requests.iter().any(|request| !request.status().is_over()) {
            Err(NotInCustody::AskedAlready)
        } else if self.deciders(&case, worker).is_empty() {
            Err(NotInCustody::NoCustodian)
        } else {
            Ok(())
        };
        let until = |request: &Request| match request.status() {
            Status::Granted { until } => request.warrant(worker, now).map(|_| until),
            Status::Asked | Status::Escalated | Status::Refused | Status::Lapsed | Status::Ended => None,
        };
        let own = requests.iter().rev().filter(|request| request.by == *worker);
        Ok(Some(Asking {
            kind: self.library().kinds.kind_label(&case.kind, language).to_owned(),
            may_ask,
            open_until: requests.iter().find_map(until),
            asked: own.map(|request| self.decided(request)).collect(),
        }))
    }

    /// What waits for this custodian, or can still be ended by them, the oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn custody_for(&self, worker: &WorkerId, language: Language) -> Result<Vec<Pending>, StoreError> {
        let network = self.network();
        // Most workers are none, and their lists ask this each time.
        let custodian = network.worker(worker).filter(|member| member.rights.contains(&Right::Custodian));
        let Some(own) = custodian.and_then(|member| member.worker.org.clone()) else { return Ok(Vec::new()) };
        let library = self.library();
        let mut pending = Vec::new();
        for request in self.store.custody_open(self.network_id(), &own).await? {
            let Some(case) = self.store.case_of(request.signal).await? else { continue };
            if !request.may_be_decided_by(worker) || !self.deciders(&case, &request.by).contains(worker) {
                continue;
            }
            let role = network.worker(&request.by).and_then(|member| member.worker.roles.first().cloned());
            pending.push(Pending {
                request: request.id,
                number: case.number,
                kind: library.kinds.kind_label(&case.kind, language).to_owned(),
                by: self.name(&request.by),
                role: role.map(|role| library.kinds.role_label(&role, language).to_owned()).unwrap_or_default(),
                reporter: Casework::read(&case.facts).reporter,
                decided: self.decided(&request),
            });
        }
        Ok(pending)
    }

    fn decided(&self, request: &Request) -> Decided {
        let name = |who: &str| who.strip_prefix("worker:").map(|worker| self.name(&WorkerId::from(worker)));
        let happened = request.events.iter().map(|event| (event.at, event.what, name(&event.who), event.note.clone()));
        Decided {
            purpose: request.purpose,
            words: request.words.clone(),
            at: request.at,
            status: request.status(),
            happened: happened.collect(),
        }
    }

    /// Who reported, for the one who asked, as long as they may look; `None` for everybody else and at every other moment.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn who_reported(&self, worker: &WorkerId, number: i64) -> Result<Option<Identity>, StoreError> {
        let now = self.clock.now();
        let reach = self.reach_of(worker, now);
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(None) };
        for request in self.store.custody_of(case.id).await? {
            let (Status::Granted { until }, Some(warrant)) = (request.status(), request.warrant(worker, now)) else { continue };
            let kept = self.store.reporter(&warrant).await?;
            return Ok(Some(self.identity(&case, kept.as_ref(), until).await?));
        }
        Ok(None)
    }

    async fn identity(&self, case: &Case, kept: Option<&Document>, until: Timestamp) -> Result<Identity, StoreError> {
        let facts = Casework::read(&case.facts);
        let kept: Option<Kept> = kept.and_then(|kept| serde_json::from_slice(kept.expose()).ok());
        let channel = kept.as_ref().and_then(|kept| Channel::from_word(kept.account.split(':').next().unwrap_or_default()));
        // What stands behind a page is a secret of that browser, and who has it is that browser.
        let chat = match channel {
            Some(Channel::Telegram) => kept.map(|kept| kept.address),
            Some(Channel::Web | Channel::Terminal | Channel::Mail | Channel::Pager) | None => None,
        };
        let linked = self.linked_at(case).await?.map(|linked| (linked.resident.card.name(), linked.resident.card.address));
        let told = facts.identifying().map(|line| (line.label.clone(), line.understood.clone())).collect();
        Ok(Identity { reporter: facts.reporter, channel, chat, linked, told, until })
    }
}
