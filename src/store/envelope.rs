//! What an envelope carries, as the store keeps it.
//!
//! The one decision: one type for every lane. What comes from a phone, what goes to one, a file to be fetched and a word
//! from one conversation to another ("worker X claimed signal Y") wait in the same table and are claimed the same way.

use super::connection::Connection;
use super::error::StoreError;
use super::route::Route;
use super::sealed::Place;
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Turnstile, Value, id_list};
use super::words;
use crate::id::{ConversationId, EnvelopeId, MessageId, NetworkId, PersonId, SignalId, WorkerId};
use crate::mailbox::{Account, Alert, Claim, Fetch, Inbound, LEASE, Lane, Outgoing, TakeAlong, Traffic};
use crate::personal::Text;
use jiff::Timestamp;
use std::collections::HashSet;

/// What is in an envelope.
#[derive(Clone, Debug, PartialEq)]
pub enum Letter {
    /// From a phone.
    Inbound(Box<Inbound>),
    /// To a phone.
    Outgoing(Outgoing),
    /// All that is kept of whoever is on that phone, to that phone: made when it is sent.
    TakeAlong(TakeAlong),
    /// To a mailbox or an on-call system.
    Alert(Alert),
    /// A file to be fetched.
    Fetch(Fetch),
    /// From one conversation to another, or from a timer: claiming and handing back go through the conversation's own lane.
    Notice {
        /// What sort of notice, in the desk's own words; stored plain, so never personal.
        what: String,
        /// What it says; sealed.
        document: Text,
    },
}

/// An envelope to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// Its id, derived from what caused it: the same envelope written twice is there once.
    pub id: EnvelopeId,
    /// Which queue. The conversation must exist.
    pub lane: Lane,
    /// What it carries.
    pub letter: Letter,
    /// Not before this moment.
    pub due_at: Timestamp,
    /// Who spoke when it was written: it is only sent while the conversation is still in this epoch. `None` is sent always
    /// (safety texts, alerts, acknowledgements).
    pub epoch: Option<i64>,
    /// The line in the history that this sends; it gets the channel's number when the envelope is settled.
    pub message: Option<MessageId>,
}

/// An envelope that is leased to us and ready to be sent or fetched. It must be settled within [`crate::mailbox::LEASE`].
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// Which envelope, in which lane, at which attempt.
    pub claim: Claim,
    /// Whose network.
    pub network: NetworkId,
    /// Through which bot.
    pub account: Account,
    /// To which chat.
    pub address: Text,
    /// What.
    pub letter: Letter,
    /// See [`Envelope::epoch`].
    pub epoch: Option<i64>,
}

/// An envelope that waits in a conversation's `in` lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Which envelope, at which attempt.
    pub claim: Claim,
    /// What it carries.
    pub letter: Letter,
}

/// An envelope that was given up and is now work for a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Dead {
    /// Which envelope.
    pub id: EnvelopeId,
    /// Where it was.
    pub lane: Lane,
    /// Its sort: `inbound`, `outgoing`, `take_along`, `alert`, `fetch`, `notice:…`.
    pub kind: String,
    /// How often it was tried.
    pub attempt: u32,
    /// Why it was given up.
    pub reason: String,
    /// When.
    pub dead_at: Timestamp,
}

/// Who is on the other side of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// Somebody who rents, a neighbour, somebody who asks for another.
    Person,
    /// A support worker on their own phone.
    Worker(WorkerId),
}

/// Who may speak in a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Floor {
    /// The dialogs.
    Script,
    /// One worker, about one signal.
    Worker {
        /// Who.
        worker: WorkerId,
        /// About what.
        signal: SignalId,
    },
}

/// A conversation as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    /// Which.
    pub id: ConversationId,
    /// Whose network.
    pub network: NetworkId,
    /// Through which bot.
    pub account: Account,
    /// Which chat.
    pub address: Text,
    /// Who is behind it, as far as we know.
    pub person: PersonId,
    /// Person or worker.
    pub party: Party,
    /// Counts its turns from 0; a commit must name the version it saw.
    pub version: i64,
    /// Which revision of the book it is pinned to; `None` before its first turn.
    pub revision: Option<i64>,
    /// Raised whenever the floor changes hands.
    pub epoch: i64,
    /// Who may speak.
    pub floor: Floor,
    /// When it began.
    pub created_at: Timestamp,
}

static INSERT: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, BLOB, TEXT, INTEGER, INTEGER, INTEGER, INTEGER, TEXT],
    Sql {
        sqlite: "INSERT INTO envelopes (id, network, traffic, conversation, kind, payload, message, epoch, due_at, attempt, lease_until, lease_by)
                 VALUES {rows} ON CONFLICT (id) DO NOTHING RETURNING id",
    postgres: "INSERT INTO envelopes (id, network, traffic, conversation, kind, payload, message, epoch, due_at, attempt, lease_until, lease_by)
                   SELECT * FROM {rows} ON CONFLICT (id) DO NOTHING RETURNING id",
},
);

/// Lanes of these conversations in which something waits already.
pub(super) const OCCUPIED: Sql = Sql {
    sqlite: "SELECT DISTINCT conversation, traffic FROM envelopes
             WHERE conversation IN (SELECT value FROM json_each($1)) AND traffic IN ('out', 'danger') AND dead_at IS NULL",
    postgres: "SELECT DISTINCT conversation, traffic FROM envelopes
               WHERE conversation = ANY($1) AND traffic IN ('out', 'danger') AND dead_at IS NULL",
};

/// Several processes that write to the same lanes go one after the other: what is `OCCUPIED` stays so until the commit, and
/// `seq` is the order of commits. In the order of ids, so that no two wait for each other in a circle.
const LANES: Turnstile = Turnstile { postgres: "SELECT id FROM conversations WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE" };

/// Takes the lanes of these conversations until the transaction ends.
pub(super) async fn take_lanes(on: &mut Connection, of: Vec<uuid::Uuid>) -> Result<(), StoreError> {
    if of.is_empty() {
        return Ok(());
    }
    on.pass("lanes", &LANES, vec![id_list(of)]).await.map(|_| ())
}

/// An envelope, sealed and ready to be written.
#[derive(Clone)]
pub(super) struct Ready {
    pub(super) id: EnvelopeId,
    lane: Lane,
    due_at: Timestamp,
    network: Value,
    kind: Value,
    payload: Value,
    message: Value,
    epoch: Value,
}

impl Ready {
    /// The conversation whose lane has to be taken for it: one from which something is sent.
    pub(super) fn sent_in(&self) -> Option<uuid::Uuid> {
        matches!(self.lane.traffic, Traffic::Out | Traffic::Danger).then_some(self.lane.conversation.0)
    }

    /// Seals an envelope under its conversation's key.
    pub(super) fn seal(envelope: &Envelope, route: &Route) -> Result<Self, StoreError> {
        let place = Place::of("envelopes", "payload", envelope.id.0);
        let payload = route.key.seal(place, &words::letter_bytes(&envelope.letter)?)?;
        Ok(Self {
            id: envelope.id,
            lane: envelope.lane,
            due_at: envelope.due_at,
            network: route.network.as_str().into(),
            kind: words::letter_kind(&envelope.letter).into(),
            payload: payload.into(),
            message: envelope.message.map(|message| message.0).into(),
            epoch: envelope.epoch.into(),
        })
    }

    fn values(self, lease: Option<(Timestamp, &Value)>) -> Vec<Value> {
        let (attempt, lease_until, lease_by) = match lease {
            Some((until, by)) => (1_i64, until.into(), by.clone()),
            None => (0, Value::Null, Value::Null),
        };
        let Self { id, lane, due_at, network, kind, payload, message, epoch } = self;
        let (traffic, conversation) = (lane.traffic.as_str().into(), lane.conversation.0.into());
        let (attempt, due_at) = (attempt.into(), due_at.into());
        vec![id.0.into(), network, traffic, conversation, kind, payload, message, epoch, due_at, attempt, lease_until, lease_by]
    }
}

impl Delivery {
    /// What a fresh envelope is when it is handed to the sender at once.
    pub(super) fn first(envelope: &Envelope, route: &Route) -> Self {
        Self {
            claim: Claim { id: envelope.id, lane: envelope.lane, attempt: 1 },
            network: route.network.clone(),
            account: route.account.clone(),
            address: route.address.clone(),
            letter: envelope.letter.clone(),
            epoch: envelope.epoch,
        }
    }
}

/// Writes envelopes and leases to `holder` those that can be sent at once: due, and with nothing before them in their lane.
/// The sender gets these through memory, and the table is read only for what was left behind. The lanes must have been taken.
/// One whose id is there already is no news: it is on its way, or dead, and is not handed out a second time.
pub(super) async fn write(
    on: &mut Connection,
    ready: Vec<Ready>,
    holder: &Value,
    now: Timestamp,
) -> Result<HashSet<EnvelopeId>, StoreError> {
    let sent = |lane: &Lane| matches!(lane.traffic, Traffic::Out | Traffic::Danger);
    let conversations: HashSet<uuid::Uuid> = ready.iter().filter(|one| sent(&one.lane)).map(|one| one.lane.conversation.0).collect();
    let mut occupied = HashSet::new();
    if !conversations.is_empty() {
        for mut row in on.fetch("envelopes", &OCCUPIED, vec![id_list(conversations)]).await? {
            let conversation = row.id()?;
            occupied.insert(Lane { conversation, traffic: row.parsed(Traffic::from_word)? });
        }
    }
    let until = now.checked_add(LEASE).unwrap_or(now);
    let mut leased = HashSet::new();
    let mut rows = Vec::with_capacity(ready.len());
    for one in ready {
        let at_once = sent(&one.lane) && one.due_at <= now && !occupied.contains(&one.lane);
        if at_once {
            leased.insert(one.id);
        } else {
            // What comes after it in this lane waits for it.
            occupied.insert(one.lane);
        }
        rows.push(one.values(at_once.then_some((until, holder))));
    }
    let mut written = HashSet::with_capacity(leased.len());
    for mut row in on.many("envelopes", &INSERT, rows).await? {
        let id = row.id()?;
        if leased.contains(&id) {
            written.insert(id);
        }
    }
    Ok(written)
}
