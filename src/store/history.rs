//! What was said, kept apart from what is still to be done.
//!
//! The one decision: a line keeps the words for people to read and, beside them, the whole input as the engine got it, so
//! that a conversation replays bit for bit as long as its key exists.

use super::document::Document;
use super::error::StoreError;
use super::outer::Outer;
use super::route::Route;
use super::row::Row;
use super::sealed::Place;
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, row};
use super::{Store, words};
use crate::id::{ConversationId, MessageId, NetworkId, SignalId, WorkerId};
use crate::mailbox::Outgoing;
use crate::personal::Text;
use jiff::Timestamp;

pub(super) static INSERT: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, BLOB, BLOB, INTEGER, BLOB],
    Sql {
        sqlite: "INSERT INTO messages (id, network, conversation, signal, direction, author, at, external_id, text, input, turn, finding)
                 VALUES {rows} ON CONFLICT (id) DO NOTHING",
        postgres: "INSERT INTO messages (id, network, conversation, signal, direction, author, at, external_id, text, input, turn, finding)
                   SELECT * FROM {rows} ON CONFLICT (id) DO NOTHING",
    },
);
pub(super) const OF_CONVERSATION: Sql = Sql {
    sqlite: "SELECT id, network, conversation, signal, direction, author, at, external_id, turn, text, input, finding FROM messages
             WHERE conversation = $1 ORDER BY seq",
    postgres: "SELECT id, network, conversation, signal, direction, author, at, external_id, turn, text, input, finding FROM messages
               WHERE conversation = $1 ORDER BY seq",
};
pub(super) const BY_EXTERNAL_ID: Sql = Sql {
    sqlite: "SELECT id, network, conversation, signal, direction, author, at, external_id, turn, text, input, finding FROM messages
             WHERE conversation = $1 AND external_id = $2 ORDER BY seq DESC LIMIT 1",
    postgres: "SELECT id, network, conversation, signal, direction, author, at, external_id, turn, text, input, finding FROM messages
               WHERE conversation = $1 AND external_id = $2 ORDER BY seq DESC LIMIT 1",
};

/// Which way a line went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the phone to us.
    In,
    /// From us to the phone.
    Out,
}

/// Who spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    /// The one on the other side.
    Person,
    /// A dialog.
    Script,
    /// The crisis screen.
    Crisis,
    /// A worker.
    Worker(WorkerId),
}

/// A line in a conversation's history.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Derived from what caused it.
    pub id: MessageId,
    /// Whose network.
    pub network: NetworkId,
    /// In which conversation.
    pub conversation: ConversationId,
    /// About which signal, once that is known: a reply to this line is about it too.
    pub signal: Option<SignalId>,
    /// Which way.
    pub direction: Direction,
    /// Who spoke.
    pub author: Author,
    /// When.
    pub at: Timestamp,
    /// The channel's number; for what we send it comes when the envelope is settled.
    pub external_id: Option<String>,
    /// The words.
    pub text: Option<Text>,
    /// The whole input, for replaying; of a line of ours, the buttons that were under it ([`offered`]).
    pub input: Option<Document>,
    /// What the classifier made of it, as the turn was told; `None` when it was asked nothing.
    pub finding: Option<Document>,
    /// The version of the conversation after the turn that wrote it; `None` for what danger wrote before any turn.
    pub turn: Option<i64>,
}

/// What is kept beside a line of ours: its buttons, so that a page can show them again. `None` without any.
pub fn offered(outgoing: &Outgoing) -> Option<Document> {
    if outgoing.buttons.is_empty() { None } else { serde_json::to_vec(&outgoing.buttons).ok().map(Document::from) }
}

pub(super) fn values(message: &Message, route: &Route, outer: &Outer) -> Result<Vec<Value>, StoreError> {
    let seal = |column, bytes: &[u8]| route.key.seal(Place::of("messages", column, message.id.0), bytes);
    let text = message.text.as_ref().map(|text| seal("text", text.expose().as_bytes())).transpose()?;
    let input = message.input.as_ref().map(|input| seal("input", input.expose())).transpose()?;
    let finding = message.finding.as_ref().map(|finding| seal("finding", finding.expose())).transpose()?;
    Ok(row![
        message.id.0,
        message.network.as_str(),
        message.conversation.0,
        message.signal.map(|signal| signal.0),
        words::direction_word(message.direction),
        words::author_word(&message.author),
        message.at,
        message.external_id.as_deref().map(|id| words::external(outer, id)),
        text,
        input,
        message.turn,
        finding
    ])
}

fn read(row: &mut Row, route: &Route) -> Result<Message, StoreError> {
    let mut message = Message {
        id: row.id()?,
        network: NetworkId(row.text()?),
        conversation: row.id()?,
        signal: row.maybe_id()?,
        direction: row.parsed(words::direction)?,
        author: row.parsed(words::author)?,
        at: row.time()?,
        external_id: row.maybe_text()?,
        turn: row.maybe_integer()?,
        text: None,
        input: None,
        finding: None,
    };
    let open = |column, sealed: Vec<u8>| route.key.open(Place::of("messages", column, message.id.0), &sealed);
    let text = row.maybe_blob()?.map(|sealed| open("text", sealed)).transpose()?;
    let input = row.maybe_blob()?.map(|sealed| open("input", sealed)).transpose()?;
    let broken = |_| StoreError::SealBroken { table: "messages", column: "text", row: message.id.to_string() };
    message.text = text.map(|text| String::from_utf8(text).map(Text::from).map_err(broken)).transpose()?;
    message.input = input.map(Document::from);
    message.finding = row.maybe_blob()?.map(|sealed| open("finding", sealed)).transpose()?.map(Document::from);
    Ok(message)
}

impl Store {
    /// Everything said in a conversation, in the order in which it was written down, with the inputs by which it can be replayed.
    ///
    /// # Errors
    /// `Absent` when there is no such conversation or its person was erased.
    pub async fn history(&self, conversation: ConversationId) -> Result<Vec<Message>, StoreError> {
        let route = self.route(conversation).await?;
        let rows = self.inner.messages.read().await?.fetch("messages", &OF_CONVERSATION, row![conversation.0]).await?;
        rows.into_iter().map(|mut row| read(&mut row, &route)).collect()
    }

    /// The line that has this number on its channel: what a reply replies to.
    ///
    /// # Errors
    /// As [`Store::history`].
    pub async fn message(&self, conversation: ConversationId, external_id: &str) -> Result<Option<Message>, StoreError> {
        let route = self.route(conversation).await?;
        let values = row![conversation.0, words::external(&self.inner.keys.outer, external_id)];
        let row = self.inner.messages.read().await?.fetch_one("messages", &BY_EXTERNAL_ID, values).await?;
        row.map(|mut row| read(&mut row, &route)).transpose()
    }
}
