//! The log of processing: what was done with whose data, in the commit in which it was done.
//!
//! The one decision: whom it was about is looked up inside the transaction, from the hash under which their chat is found, and
//! hashed once more: nothing has to be handed through for it, and none can be forgotten. A chat that was erased has no hash any more,
//! and the lines that remain stand for nobody.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::row::Row;
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, row};
use super::writer::{Durability, job};
use crate::audit::{Activity, Came, Deed, Hash, Noted, Processing, With};
use crate::id::{ConversationId, NetworkId};
use jiff::Timestamp;
use uuid::Uuid;

static INSERT: Many = Many::of(
    &[TEXT, TEXT, INTEGER, TEXT, TEXT, TEXT, BLOB],
    Sql {
        sqlite: "INSERT INTO processing (network, operation, at, name, came, activity, subject) VALUES {rows}",
        postgres: "INSERT INTO processing (network, operation, at, name, came, activity, subject) SELECT * FROM {rows}",
    },
);
pub(super) const OF_SIGNAL: Sql =
    Sql::same("SELECT c.address_hash FROM signals s JOIN conversations c ON c.id = s.conversation WHERE s.network = $1 AND s.number = $2");
pub(super) const OF_HAND_OVER: Sql = Sql::same(
    "SELECT c.address_hash FROM hand_overs h JOIN signals s ON s.id = h.signal JOIN conversations c ON c.id = s.conversation
     WHERE h.network = $1 AND h.id = $2",
);
pub(super) const OF_CONVERSATION: Sql = Sql::same("SELECT address_hash FROM conversations WHERE network = $1 AND id = $2");
pub(super) const PAGE: Sql = Sql::same(
    "SELECT operation, at, name, came, activity, subject FROM processing
     WHERE network = $1 AND (at, operation) > ($2, $3) ORDER BY at, operation LIMIT $4",
);

/// Lines read at once.
const LINES: i64 = 1000;

/// What the program does by itself, because a person wrote something; no worker did it.
#[derive(Clone, Copy, Debug)]
pub(super) enum OwnDeed {
    /// A signal was raised.
    Raised,
    /// Somebody takes along what is kept of them.
    TakenAlong,
}

impl OwnDeed {
    fn name(self) -> &'static str {
        match self {
            Self::Raised => "raise_signal",
            Self::TakenAlong => Deed::TakeOwnData.as_str(),
        }
    }

    fn activity(self) -> Activity {
        match self {
            Self::Raised => Activity::Signalling,
            Self::TakenAlong => Activity::Rights,
        }
    }
}

/// One of these, and in whose conversation.
#[derive(Clone, Debug)]
pub(super) struct DoneIn {
    pub(super) deed: OwnDeed,
    pub(super) network: NetworkId,
    pub(super) conversation: Option<ConversationId>,
    /// The id of what came of it names the operation.
    pub(super) operation: Uuid,
    pub(super) at: Timestamp,
}

/// Stands for somebody in this log and nowhere else.
fn subject(row: Option<Row>) -> Result<Option<Hash>, StoreError> {
    let hash = row.map(|mut row| row.maybe_blob()).transpose()?.flatten();
    Ok(hash.map(|hash| Hash(blake3::derive_key("waakvlam processing subject 1", &hash))))
}

fn values(network: &NetworkId, line: &Processing) -> Vec<Value> {
    let Processing { operation, at, name, came, activity, subject } = line;
    row![network.as_str(), *operation, *at, name.as_str(), came.as_str(), activity.uri(), subject.map(|subject| subject.0.to_vec())]
}

/// Adds a line for each deed that touches somebody's data, in the transaction of the audit's own lines.
pub(super) async fn add(on: &mut Connection, network: &NetworkId, lines: &[Noted]) -> Result<(), StoreError> {
    let mut rows = Vec::new();
    for noted in lines {
        let Some(activity) = noted.deed.activity() else { continue };
        let found = match &noted.with {
            With::Signal(number) => on.fetch_one("processing", &OF_SIGNAL, row![network.as_str(), *number]).await?,
            With::HandOver(id) => on.fetch_one("processing", &OF_HAND_OVER, row![network.as_str(), *id]).await?,
            With::Nothing => None,
        };
        let Noted { operation, at, deed, came, .. } = noted;
        let (name, subject) = (deed.as_str().to_owned(), subject(found)?);
        rows.push(values(network, &Processing { operation: *operation, at: *at, name, came: *came, activity, subject }));
    }
    on.many("processing", &INSERT, rows).await.map(|_| ())
}

/// Adds a line for each thing that the program did by itself, in the commit in which it was done.
pub(super) async fn add_own(on: &mut Connection, done: Vec<DoneIn>) -> Result<(), StoreError> {
    let mut rows = Vec::new();
    for DoneIn { deed, network, conversation, operation, at } in done {
        let found = match conversation {
            Some(conversation) => on.fetch_one("processing", &OF_CONVERSATION, row![network.as_str(), conversation.0]).await?,
            None => None,
        };
        let (name, subject, activity) = (deed.name().to_owned(), subject(found)?, deed.activity());
        rows.push(values(&network, &Processing { operation, at, name, came: Came::Done, activity, subject }));
    }
    on.many("processing", &INSERT, rows).await.map(|_| ())
}

impl Store {
    /// Writes down that somebody took along what is kept of them, from a page of theirs. What goes into a chat is written down in the
    /// commit that puts it on its way.
    ///
    /// # Errors
    /// When it cannot be written: then it may not be given.
    pub async fn note_taken_along(
        &self,
        network: &NetworkId,
        conversation: ConversationId,
        operation: Uuid,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let done = DoneIn { deed: OwnDeed::TakenAlong, network: network.clone(), conversation: Some(conversation), operation, at };
        let work = job(move |on| Box::pin(async move { add_own(on, vec![done]).await }));
        self.inner.messages.write(Durability::Now, work).await
    }

    /// The lines behind this moment and operation, a page of them, in order.
    ///
    /// # Errors
    /// When the database cannot be read, or a line is none of ours.
    pub async fn processing(&self, network: &NetworkId, behind: (Timestamp, Uuid)) -> Result<Vec<Processing>, StoreError> {
        let values = row![network.as_str(), behind.0, behind.1, LINES];
        let rows = self.inner.messages.read().await?.fetch("processing", &PAGE, values).await?;
        let line = |mut row: Row| {
            let (operation, at, name) = (row.parsed(|word| word.parse().ok())?, row.time()?, row.text()?);
            let (came, activity) = (row.parsed(Came::from_word)?, row.parsed(Activity::from_uri)?);
            let subject = row.maybe_blob()?.map(|bytes| bytes.try_into().map(Hash).map_err(|_| row.wrong())).transpose()?;
            Ok(Processing { operation, at, name, came, activity, subject })
        };
        rows.into_iter().map(line).collect()
    }
}
