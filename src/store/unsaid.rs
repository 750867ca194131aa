//! What a person takes back: a message of theirs, and all that came of it.
//!
//! The one decision: the rows stay and say nothing, so that order, numbers and figures stand; the file is cut once it is written
//! (`secure_delete` has put zeroes over what stood there). A file that is on its way finds its place taken, and is not kept.

use super::connection::Connection;
use super::error::StoreError;
use super::hand_over;
use super::raise;
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, row};
use crate::handover::Projection;
use crate::id::{AttachmentId, ConversationId, HandOverId, MessageId, NetworkId, SignalId};
use jiff::Timestamp;
use std::collections::HashMap;

pub(super) static LINES: Many = Many::of(
    &[TEXT],
    Sql {
        sqlite: "WITH v (id) AS (VALUES {rows}) UPDATE messages SET text = NULL, input = NULL FROM v WHERE messages.id = v.id",
        postgres: "WITH v (id) AS (SELECT * FROM {rows}) UPDATE messages SET text = NULL, input = NULL FROM v WHERE messages.id = v.id",
    },
);
pub(super) static FILES: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, INTEGER, BLOB, INTEGER],
    Sql {
        sqlite: "INSERT INTO attachments (id, network, conversation, media_type, size, content, at) VALUES {rows}
                 ON CONFLICT (id) DO UPDATE SET media_type = '', size = 0, content = excluded.content",
        postgres: "INSERT INTO attachments (id, network, conversation, media_type, size, content, at) SELECT * FROM {rows}
                   ON CONFLICT (id) DO UPDATE SET media_type = '', size = 0, content = excluded.content",
    },
);
pub(super) static NOTES: Many = Many::of(
    &[TEXT, INTEGER, TEXT],
    Sql {
        sqlite: "WITH v (signal, at, what) AS (VALUES {rows}) UPDATE signal_events SET note = NULL FROM v
                 WHERE signal_events.signal = v.signal AND signal_events.at = v.at AND signal_events.what = v.what",
        postgres: "WITH v (signal, at, what) AS (SELECT * FROM {rows}) UPDATE signal_events SET note = NULL FROM v
                   WHERE signal_events.signal = v.signal AND signal_events.at = v.at AND signal_events.what = v.what",
    },
);
/// Words on their way to a worker; that something was taken away is told after them.
pub(super) const RELAYS: Sql = Sql::same(
    "DELETE FROM envelopes WHERE conversation IN (SELECT m.conversation FROM messages m WHERE m.signal = $1 AND m.conversation <> $2)
       AND message IN (SELECT m.id FROM messages m WHERE m.signal = $1 AND m.conversation <> $2)",
);

/// What a person takes back.
#[derive(Clone, Debug)]
pub struct Unsaid {
    /// Whose network.
    pub network: NetworkId,
    /// In which conversation.
    pub conversation: ConversationId,
    /// The lines that say nothing any more.
    pub lines: Vec<MessageId>,
    /// The files that came with them.
    pub files: Vec<AttachmentId>,
    /// Notes of histories, by signal, moment and what happened.
    pub notes: Vec<(SignalId, Timestamp, String)>,
    /// What is left of what was offered to other organisations; each with a change of its signal.
    pub offers: Vec<(SignalId, HandOverId, Projection)>,
    /// The signals about which nothing goes to a worker's chat that was written before.
    pub signals: Vec<SignalId>,
    /// When.
    pub at: Timestamp,
}

/// Ready to be written.
#[derive(Clone, Default)]
pub(super) struct Rows {
    lines: Vec<Vec<Value>>,
    files: Vec<Vec<Value>>,
    notes: Vec<Vec<Value>>,
    offers: Vec<Vec<Value>>,
    relays: Vec<Vec<Value>>,
}

impl Rows {
    pub(super) fn add(&mut self, unsaid: &Unsaid, signals: &HashMap<SignalId, raise::Sealing>) -> Result<(), StoreError> {
        let Unsaid { network, conversation, lines, files, notes, offers, signals: about, at } = unsaid;
        self.lines.extend(lines.iter().map(|line| row![line.0]));
        let empty = |file: &AttachmentId| row![file.0, network.as_str(), conversation.0, "", 0, Vec::<u8>::new(), *at];
        self.files.extend(files.iter().map(empty));
        self.notes.extend(notes.iter().map(|(signal, at, what)| row![signal.0, *at, what.as_str()]));
        for (signal, id, projection) in offers {
            let absent = || StoreError::Absent { what: "signal", id: signal.to_string() };
            let sealed = hand_over::seal_projection(*id, projection, signals.get(signal).ok_or_else(absent)?.key()?)?;
            self.offers.push(row![id.0, sealed]);
        }
        self.relays.extend(about.iter().map(|signal| row![signal.0, conversation.0]));
        Ok(())
    }

    pub(super) fn append(&mut self, other: &Self) {
        let Self { lines, files, notes, offers, relays } = other;
        self.lines.extend_from_slice(lines);
        self.files.extend_from_slice(files);
        self.notes.extend_from_slice(notes);
        self.offers.extend_from_slice(offers);
        self.relays.extend_from_slice(relays);
    }

    /// After the lines of the same transaction: somebody may take back at once what they just said.
    pub(super) async fn write(self, on: &mut Connection) -> Result<(), StoreError> {
        on.many("what was taken back", &LINES, self.lines).await?;
        on.many("files", &FILES, self.files).await?;
        on.many("notes", &NOTES, self.notes).await?;
        on.many("hand_overs", &super::clear::PROJECTIONS, self.offers).await?;
        for values in self.relays {
            on.execute("what is on its way", &RELAYS, values).await?;
        }
        Ok(())
    }
}
