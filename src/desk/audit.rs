//! Who read or did what, written down as it happens; and what a person hears of it.
//!
//! The one decision: nothing is shown before the line that says so is on the disk (`LOG-3`). A page that could not be written
//! down is not shown, and what goes to a worker's chat is written in the same commit.

use super::Desk;
use super::case::Act;
use super::promise;
use super::turn::Desktop;
use crate::audit::{Broken, Came, Deed, Door, Entry, Head, Noted, Sort, Who, With};
use crate::dialog::values::names;
use crate::id::{ConversationId, NetworkId, WorkerId};
use crate::language::Language;
use crate::signal::Source;
use crate::store::{Audited, Case, Store, StoreError};
use crate::time::Clock;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// A line of looking stands for this long: a page that brings itself up to date while somebody has it before them is one look.
const LOOK: SignedDuration = SignedDuration::from_mins(15);

/// How many looks are remembered: some hundred workers with some dozen pages each. What is forgotten is written down again.
const MOST_LOOKS: usize = 4096;

/// Most days told for one sort of reader, the newest: more is no answer any more, and an auditor has them all.
const MOST_DAYS: usize = 5;

/// Looks that were written down a moment ago, by this process.
#[derive(Debug, Default)]
pub(super) struct Looks(Mutex<HashMap<(WorkerId, Deed, With), Timestamp>>);

impl Looks {
    /// Whether this is the same look still.
    fn is_the_same(&self, look: &(WorkerId, Deed, With), now: Timestamp) -> bool {
        let looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        looks.get(look).is_some_and(|since| now >= *since && now.duration_since(*since) < LOOK)
    }

    fn remember(&self, look: (WorkerId, Deed, With), now: Timestamp) {
        let mut looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if looks.len() >= MOST_LOOKS {
            looks.clear();
        }
        looks.insert(look, now);
    }
}

impl Desk {
    /// Writes down what a worker read or did through the console.
    ///
    /// # Errors
    /// When it cannot be written: then it may not be shown.
    pub async fn note_on_page(&self, worker: &WorkerId, deed: Deed, with: With, came: Came) -> Result<(), StoreError> {
        let now = self.clock.now();
        let look = (!deed.counts_each_time() && came == Came::Done).then(|| (worker.clone(), deed, with.clone()));
        if look.as_ref().is_some_and(|look| self.looks.is_the_same(look, now)) {
            return Ok(());
        }
        let noted = self.line_of(worker, Door::Console, deed, with, came, now);
        self.store.audit(self.network_id(), vec![noted]).await?;
        if let Some(look) = look {
            self.looks.remember(look, now);
        }
        Ok(())
    }

    /// Writes down what a command reads or does.
    ///
    /// # Errors
    /// When it cannot be written: then it may not be given out.
    pub async fn note_command(&self, user: Option<&str>, deed: Deed, with: With) -> Result<(), StoreError> {
        note_command(&self.store, (self.network_id(), &self.clock), user, deed, with).await
    }

    /// What a worker read or did in a chat, in the commit of that turn.
    pub(super) fn note_in_chat(&self, desktop: &mut Desktop, worker: &WorkerId, (deed, with, came): (Deed, With, Came)) {
        let door = Door::Chat(desktop.conversation.account.channel);
        let noted = self.line_of(worker, door, deed, with, came, desktop.now);
        desktop.changes.audit.push((self.network_id().clone(), noted));
    }

    fn line_of(&self, worker: &WorkerId, door: Door, deed: Deed, with: With, came: Came, at: Timestamp) -> Noted {
        let network = self.network();
        let member = network.worker(worker);
        let who = Who::Worker {
            worker: worker.clone(),
            organisation: member.and_then(|member| member.worker.org.clone()),
            role: member.and_then(|member| member.worker.roles.first().cloned()),
            door,
        };
        Noted { operation: self.clock.id(), at, who, deed, with, came }
    }

    /// Who saw what this person wrote, as they hear it: what sort of worker, and on which days. A neighbour hears only of the
    /// sort of worker that they were told of when they reported: who else reads it would say what lives at that address
    /// (`PRIV-1`).
    pub(super) async fn readers(&self, conversation: ConversationId, language: Language) -> Result<Vec<String>, StoreError> {
        let cases = self.store.cases_in(conversation).await?;
        let mut readers = Readers::default();
        for case in &cases {
            for entry in self.store.audit_of(self.network_id(), &[With::Signal(case.number)]).await? {
                readers.add(self, case, &entry, language);
            }
        }
        Ok(readers.told(self, language))
    }

    fn day(&self, at: Timestamp) -> Date {
        self.library().calendar().local(at).date()
    }
}

/// Writes down what a command reads or does, where there is no desk.
///
/// # Errors
/// As [`Desk::note_command`].
pub async fn note_command(
    store: &Store,
    (network, clock): (&NetworkId, &Clock),
    user: Option<&str>,
    deed: Deed,
    with: With,
) -> Result<(), StoreError> {
    let noted = Noted { operation: clock.id(), at: clock.now(), who: Who::operator(user), deed, with, came: Came::Done };
    store.audit(network, vec![noted]).await
}

/// What is asked of the audit.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditWanted {
    /// Whether every line follows from the one before, up to the heads that were kept.
    Proof {
        /// A head that somebody kept.
        known: Option<Head>,
    },
    /// The lines about one signal.
    Signal {
        /// Its number.
        number: i64,
    },
    /// What was done with personal data since then, as the log of processing has it.
    Processing {
        /// From this moment on.
        since: Timestamp,
    },
    /// All lines since then.
    Since {
        /// From this moment on.
        since: Timestamp,
    },
}

/// What the audit says, in words; the inner error is where it is broken.
///
/// # Errors
/// When the database cannot be read.
pub async fn answer(
    store: &Store,
    network: &NetworkId,
    wanted: &AuditWanted,
    now: Timestamp,
) -> Result<Result<Vec<String>, Broken>, StoreError> {
    match wanted {
        AuditWanted::Proof { known } => proof(store, network, *known, now).await,
        AuditWanted::Signal { number } => {
            let entries = store.audit_of(network, &[With::Signal(*number)]).await?;
            Ok(Ok(entries.iter().map(Entry::told).collect()))
        }
        AuditWanted::Processing { since } => Ok(Ok(processing_since(store, network, *since).await?)),
        AuditWanted::Since { since } => Ok(Ok(lines_since(store, network, *since).await?)),
    }
}

async fn proof(store: &Store, network: &NetworkId, known: Option<Head>, now: Timestamp) -> Result<Result<Vec<String>, Broken>, StoreError> {
    let Audited { end, lines } = store.follow_audit(network, known).await?;
    let head = match end {
        Ok(head) => head,
        Err(broken) => return Ok(Err(broken)),
    };
    store.keep_audit_head(network, now).await?;
    Ok(Ok(vec![
        format!("{lines} lines, each follows from the one before."),
        format!("The last: {head}"),
        "Keep that where nobody who can write to this database can write: `audit verify --head` holds the log to it.".to_owned(),
    ]))
}

async fn lines_since(store: &Store, network: &NetworkId, since: Timestamp) -> Result<Vec<String>, StoreError> {
    let (mut told, mut behind) = (Vec::new(), 0);
    loop {
        let page = store.audit_lines(network, behind).await?;
        let Some(last) = page.last() else { return Ok(told) };
        behind = last.seq;
        told.extend(page.iter().filter(|entry| entry.noted.at >= since).map(Entry::told));
    }
}

async fn processing_since(store: &Store, network: &NetworkId, since: Timestamp) -> Result<Vec<String>, StoreError> {
    let (mut told, mut behind) = (Vec::new(), (since, Uuid::nil()));
    loop {
        let page = store.processing(network, behind).await?;
        let Some(last) = page.last() else { return Ok(told) };
        behind = (last.at, last.operation);
        told.extend(page.iter().map(|line| line.told().to_string()));
    }
}

/// Sorts of worker with the days on which they read.
#[derive(Debug, Default)]
struct Readers(BTreeMap<String, BTreeSet<Date>>);

impl Readers {
    fn add(&mut self, desk: &Desk, case: &Case, entry: &Entry, language: Language) {
        let Noted { who: Who::Worker { role, .. }, deed, came: Came::Done, at, .. } = &entry.noted else { return };
        if deed.sort() != Sort::Reads {
            return;
        }
        let library = desk.library();
        let by_kind = || promise::reader(&library.kinds, &case.kind, language);
        let as_what = match Source::from_word(&case.source) {
            Some(Source::Tenant) => role.as_ref().map_or_else(by_kind, |role| promise::reader_as(&library.kinds, role, language)),
            Some(_) | None => by_kind(),
        };
        self.0.entry(as_what).or_default().insert(desk.day(*at));
    }

    fn told(&self, desk: &Desk, language: Language) -> Vec<String> {
        let library = desk.library();
        let line = |(who, days): (&String, &BTreeSet<Date>)| {
            let days: Vec<String> = days.iter().rev().take(MOST_DAYS).map(|day| names(language).day(*day)).collect();
            let fill = BTreeMap::from([("worker".to_owned(), who.clone()), ("days".to_owned(), days.join(", "))]);
            library.built_in.say("reader_on_days", language, &fill)
        };
        self.0.iter().map(line).collect()
    }
}

impl Act {
    /// What a line of the audit calls it.
    pub(super) fn deed(&self) -> Deed {
        match self {
            Self::Claim => Deed::Claim,
            Self::Answer { .. } => Deed::Write,
            Self::HandBack => Deed::HandBack,
            Self::Ask { .. } => Deed::Ask,
            Self::Close(_) => Deed::Close,
            Self::Correct(_) => Deed::CorrectAnswer,
            Self::LetSpeak
            | Self::Note { .. }
            | Self::Happened(_)
            | Self::Raise { .. }
            | Self::Relabel { .. }
            | Self::FollowedUp
            | Self::Move { .. } => Deed::Act,
        }
    }
}
