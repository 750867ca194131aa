//! Handing out conversations with work.
//!
//! The one decision: a conversation is leased whole, with all that waits in it in order; the commit names the version it
//! saw. The lease keeps two processes from doing the same work, the version keeps them from both writing it down.

use super::Store;
use super::alert::{self, Alert};
use super::connection::Connection;
use super::document::Document;
use super::envelope::{Conversation, Floor, Party, Waiting};
use super::error::StoreError;
use super::route::Route;
use super::row::Row;
use super::sealed::Place;
use super::sql::{Sql, Value, id_list, row};
use super::timer::{self, Timer};
use super::words;
use super::writer::{Durability, job};
use crate::id::{ConversationId, EnvelopeId};
use crate::mailbox::{Claim, LEASE, Lane, Traffic};
use jiff::Timestamp;
use std::collections::HashMap;

/// Conversations whose oldest envelope or timer is due and that nobody holds; each counts once, however much waits in it, so
/// that nobody's flood keeps others out of a batch. In SQLite the lease is asked for once more
/// outside; on PostgreSQL the rows are locked inside, and one that another process is just taking is passed over, so that
/// no two get the same and none waits.
pub(super) const CLAIM: Sql = Sql {
    sqlite: "UPDATE conversations SET lease_until = $2, lease_by = $3
             WHERE id IN (
                 SELECT conversation FROM (
                     SELECT e.conversation FROM envelopes e JOIN conversations c ON c.id = e.conversation
                     WHERE e.traffic = 'in' AND e.dead_at IS NULL AND e.due_at <= $1 AND (c.lease_until IS NULL OR c.lease_until <= $1)
                       AND NOT EXISTS (SELECT 1 FROM envelopes p WHERE p.conversation = e.conversation AND p.traffic = 'in'
                                       AND p.seq < e.seq AND p.dead_at IS NULL)
                     ORDER BY e.seq LIMIT $4)
                 UNION
                 SELECT owner FROM (
                     SELECT t.owner FROM timers t JOIN conversations c ON c.id = t.owner
                     WHERE t.owner_sort = 'conversation' AND t.due_at <= $1 AND (c.lease_until IS NULL OR c.lease_until <= $1)
                     ORDER BY t.due_at LIMIT $4))
               AND (lease_until IS NULL OR lease_until <= $1)
             RETURNING id, party, version, revision, epoch, floor, created_at, session",
    postgres: "WITH waiting AS MATERIALIZED (
                   SELECT c.id FROM envelopes e JOIN conversations c ON c.id = e.conversation
                   WHERE e.traffic = 'in' AND e.dead_at IS NULL AND e.due_at <= $1 AND (c.lease_until IS NULL OR c.lease_until <= $1)
                     AND NOT EXISTS (SELECT 1 FROM envelopes p WHERE p.conversation = e.conversation AND p.traffic = 'in'
                                     AND p.seq < e.seq AND p.dead_at IS NULL)
                   ORDER BY e.seq LIMIT $4 FOR NO KEY UPDATE OF c SKIP LOCKED),
               ringing AS MATERIALIZED (
                   SELECT c.id FROM timers t JOIN conversations c ON c.id = t.owner
                   WHERE t.owner_sort = 'conversation' AND t.due_at <= $1 AND (c.lease_until IS NULL OR c.lease_until <= $1)
                   ORDER BY t.due_at LIMIT $4 FOR NO KEY UPDATE OF c SKIP LOCKED)
               UPDATE conversations SET lease_until = $2, lease_by = $3
               FROM (SELECT id FROM waiting UNION SELECT id FROM ringing) due WHERE conversations.id = due.id
               RETURNING conversations.id, party, version, revision, epoch, floor, created_at, session",
};
/// What waits in them, counted as tried once more.
pub(super) const WAITING: Sql = Sql {
    sqlite: "UPDATE envelopes SET attempt = attempt + 1
             WHERE conversation IN (SELECT value FROM json_each($1)) AND traffic = 'in' AND dead_at IS NULL
             RETURNING id, seq, conversation, attempt, due_at, kind, payload",
    postgres: "UPDATE envelopes SET attempt = attempt + 1
               WHERE conversation = ANY($1) AND traffic = 'in' AND dead_at IS NULL
               RETURNING id, seq, conversation, attempt, due_at, kind, payload",
};
const ONE: Sql = Sql {
    sqlite: "SELECT id, party, version, revision, epoch, floor, created_at, session FROM conversations WHERE id = $1",
    postgres: "SELECT id, party, version, revision, epoch, floor, created_at, session FROM conversations WHERE id = $1",
};

/// Most envelopes of one conversation in one turn: somebody who floods us is answered in portions, others meanwhile.
const MOST_WAITING: usize = 64;

/// A conversation that is ours for [`crate::mailbox::LEASE`], with all that waits in it.
#[derive(Clone, Debug)]
pub struct Work {
    /// As it stands.
    pub conversation: Conversation,
    /// What the engine left behind last time; `None` before the first turn.
    pub session: Option<Document>,
    /// What waits, in order. Empty when only a timer is due.
    pub waiting: Vec<Waiting>,
    /// Timers of this conversation that are due, oldest first.
    pub timers: Vec<Timer>,
    /// Dangers in it that nobody has closed yet.
    pub alerts: Vec<Alert>,
}

/// A conversation as its row says, still sealed.
struct Claimed {
    id: ConversationId,
    party: Party,
    version: i64,
    revision: Option<i64>,
    epoch: i64,
    floor: Floor,
    created_at: Timestamp,
    session: Option<Vec<u8>>,
}

impl Claimed {
    fn read(row: &mut Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id()?,
            party: row.parsed(words::party)?,
            version: row.integer()?,
            revision: row.maybe_integer()?,
            epoch: row.integer()?,
            floor: row.parsed(words::floor)?,
            created_at: row.time()?,
            session: row.maybe_blob()?,
        })
    }

    fn open(self, route: &Route) -> Result<(Conversation, Option<Document>), StoreError> {
        let Self { id, party, version, revision, epoch, floor, created_at, session } = self;
        let place = Place::of("conversations", "session", id.0);
        let session = session.map(|sealed| route.key.open(place, &sealed)).transpose()?.map(Document::from);
        let (network, account) = (route.network.clone(), route.account.clone());
        let (address, person) = (route.address.clone(), route.person);
        Ok((Conversation { id, network, account, address, person, party, version, revision, epoch, floor, created_at }, session))
    }
}

/// An envelope as its row says, still sealed.
struct Sealed {
    id: EnvelopeId,
    seq: i64,
    conversation: ConversationId,
    attempt: u32,
    due_at: Timestamp,
    kind: String,
    payload: Vec<u8>,
}

impl Sealed {
    fn read(row: &mut Row) -> Result<Self, StoreError> {
        let (id, seq, conversation) = (row.id()?, row.integer()?, row.id()?);
        let attempt = u32::try_from(row.integer()?).unwrap_or(u32::MAX);
        Ok(Self { id, seq, conversation, attempt, due_at: row.time()?, kind: row.text()?, payload: row.blob()? })
    }

    fn open(self, route: &Route) -> Result<Waiting, StoreError> {
        let bytes = route.key.open(Place::of("envelopes", "payload", self.id.0), &self.payload)?;
        let unreadable = || StoreError::Unreadable { table: "envelopes", column: "payload".to_owned(), row: self.id.to_string() };
        let letter = words::letter(&self.kind, &bytes).ok_or_else(unreadable)?;
        let lane = Lane { traffic: Traffic::In, conversation: self.conversation };
        Ok(Waiting { claim: Claim { id: self.id, lane, attempt: self.attempt }, letter })
    }
}

/// Conversations that were claimed, with all that waits in them, still sealed.
#[derive(Default)]
pub(super) struct Taken {
    conversations: Vec<Claimed>,
    /// Rows that do not parse: they are reported, and the others go on without them.
    unreadable: Vec<StoreError>,
    waiting: HashMap<ConversationId, Vec<Sealed>>,
    timers: HashMap<ConversationId, Vec<Timer>>,
    alerts: HashMap<ConversationId, Vec<Alert>>,
}

impl Taken {
    /// Whether this conversation is among them.
    pub(super) fn has(&self, conversation: ConversationId) -> bool {
        self.conversations.iter().any(|claimed| claimed.id == conversation)
    }
}

impl Store {
    /// Up to about `limit` conversations with work that is due, each ours for [`LEASE`], whose work waited longest first.
    /// Every one of them must come back through `commit_turns` or `release`.
    ///
    /// A conversation that cannot be read is not handed out; its envelopes become work for a person, and others go on.
    ///
    /// # Errors
    /// Nothing is claimed then.
    pub async fn claim_turns(&self, now: Timestamp, limit: u32) -> Result<Vec<Work>, StoreError> {
        let holder = Value::from(&*self.holder);
        let claim = job(move |on| Box::pin(async move { take(on, &holder, now, limit).await }));
        let taken = self.inner.messages.write(Durability::WithNext, claim).await?;
        self.open_taken(taken, now).await
    }

    /// Opens what was claimed, longest waiting first.
    pub(super) async fn open_taken(&self, mut taken: Taken, now: Timestamp) -> Result<Vec<Work>, StoreError> {
        for error in &taken.unreadable {
            tracing::error!(%error, "a row could not be read and is passed over");
        }
        let routes = self.routes(taken.conversations.iter().map(|claimed| claimed.id)).await?;
        let mut work = Vec::with_capacity(taken.conversations.len());
        let mut idle = Vec::new();
        for claimed in std::mem::take(&mut taken.conversations) {
            let id = claimed.id;
            let (waiting, timers) = (taken.waiting.remove(&id).unwrap_or_default(), taken.timers.remove(&id).unwrap_or_default());
            if waiting.is_empty() && timers.is_empty() {
                // Another process did its work just before we took it.
                idle.push(id);
                continue;
            }
            let alerts = taken.alerts.remove(&id).unwrap_or_default();
            let age = waiting.first().map(|first| first.due_at).into_iter().chain(timers.first().map(|first| first.due_at)).min();
            let envelopes: Vec<EnvelopeId> = waiting.iter().map(|sealed| sealed.id).collect();
            let fired = timers.iter().map(Timer::fired_values).collect();
            let route = routes.get(&id).ok_or_else(|| StoreError::KeyGone { key: format!("of conversation {id}") });
            match route.and_then(|route| claimed.open(route).map(|opened| (opened, route))) {
                Err(error) => self.bury(envelopes, Some(id), fired, now, error.to_string()).await?,
                Ok(((conversation, session), route)) => {
                    let waiting = self.open_waiting(waiting, route, now).await?;
                    work.push((age, Work { conversation, session, waiting, timers, alerts }));
                }
            }
        }
        if !idle.is_empty() {
            self.release(idle).await?;
        }
        work.sort_by_key(|(age, work)| (*age, work.conversation.id));
        Ok(work.into_iter().map(|(_, work)| work).collect())
    }

    /// A conversation as it stands, without taking it; `None` when there is none.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn conversation(&self, id: ConversationId) -> Result<Option<(Conversation, Option<Document>)>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("conversations", &ONE, row![id.0]).await?;
        let Some(mut row) = row else { return Ok(None) };
        let claimed = Claimed::read(&mut row)?;
        match self.routes([id]).await?.remove(&id) {
            Some(route) => claimed.open(&route).map(Some),
            // Its key is gone: whoever it was is nobody any more.
            None => Ok(None),
        }
    }

    /// Opens what waits; what does not open becomes a dead letter, and the rest goes on without it.
    async fn open_waiting(&self, sealed: Vec<Sealed>, route: &Route, now: Timestamp) -> Result<Vec<Waiting>, StoreError> {
        let mut waiting = Vec::with_capacity(sealed.len());
        for one in sealed {
            let id = one.id;
            match one.open(route) {
                Ok(one) => waiting.push(one),
                Err(error) => self.bury(vec![id], None, Vec::new(), now, error.to_string()).await?,
            }
        }
        Ok(waiting)
    }
}

/// Leases up to about `limit` conversations with work that is due, and reads what waits in them.
pub(super) async fn take(on: &mut Connection, holder: &Value, now: Timestamp, limit: u32) -> Result<Taken, StoreError> {
    let mut taken = Taken::default();
    let until = now.checked_add(LEASE).unwrap_or(now);
    let values = vec![now.into(), until.into(), holder.clone(), i64::from(limit).into()];
    for mut row in on.fetch("conversations", &CLAIM, values).await? {
        match Claimed::read(&mut row) {
            Ok(claimed) => taken.conversations.push(claimed),
            Err(error) => taken.unreadable.push(error),
        }
    }
    if taken.conversations.is_empty() {
        return Ok(taken);
    }
    let ids = id_list(taken.conversations.iter().map(|claimed| claimed.id.0));
    for mut row in on.fetch("envelopes", &WAITING, vec![ids.clone()]).await? {
        match Sealed::read(&mut row) {
            Ok(sealed) => taken.waiting.entry(sealed.conversation).or_default().push(sealed),
            Err(error) => taken.unreadable.push(error),
        }
    }
    for waiting in taken.waiting.values_mut() {
        // RETURNING gives no order.
        waiting.sort_by_key(|sealed| sealed.seq);
        let due = waiting.iter().take_while(|sealed| sealed.due_at <= now).count();
        waiting.truncate(due.min(MOST_WAITING));
    }
    for mut row in on.fetch("timers", &timer::DUE_IN, vec![ids.clone(), now.into()]).await? {
        let due = Timer::read(&mut row)?;
        if let timer::TimerOwner::Conversation(conversation) = due.name.owner {
            taken.timers.entry(conversation).or_default().push(due);
        }
    }
    for mut row in on.fetch("alerts", &alert::OPEN_IN, vec![ids]).await? {
        let open = Alert::read(&mut row)?;
        taken.alerts.entry(open.conversation).or_default().push(open);
    }
    Ok(taken)
}
