//! Photos, voice notes and files.
//!
//! The one decision: they are sealed into the same database as the message they came with, so that one backup holds both and
//! erasing a person's key makes both unreadable.

use super::Store;
use super::document::Document;
use super::error::StoreError;
use super::sealed::Place;
use super::sql::{Sql, row};
use super::writer::{Durability, job};
use crate::id::{AttachmentId, ConversationId, NetworkId};
use jiff::Timestamp;

const KEEP: Sql = Sql {
    sqlite: "INSERT INTO attachments (id, network, conversation, media_type, size, content, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (id) DO NOTHING",
    postgres: "INSERT INTO attachments (id, network, conversation, media_type, size, content, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
               ON CONFLICT (id) DO NOTHING",
};
const READ: Sql = Sql {
    sqlite: "SELECT id, network, conversation, media_type, at, content FROM attachments WHERE id = $1 AND size > 0",
    postgres: "SELECT id, network, conversation, media_type, at, content FROM attachments WHERE id = $1 AND size > 0",
};

pub(super) const IN_CONVERSATION: Sql = Sql::same("SELECT id, media_type FROM attachments WHERE conversation = $1 AND size > 0");

/// A file that somebody sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Named after the line it came with: kept twice, it is there once.
    pub id: AttachmentId,
    /// Whose network.
    pub network: NetworkId,
    /// In which conversation.
    pub conversation: ConversationId,
    /// As guessed; never trusted.
    pub media_type: String,
    /// The file itself.
    pub content: Document,
    /// When it was fetched.
    pub at: Timestamp,
}

impl Store {
    /// Seals and keeps a file.
    ///
    /// # Errors
    /// It is not kept then; fetch it again later.
    pub async fn keep_attachment(&self, attachment: Attachment) -> Result<(), StoreError> {
        let Attachment { id, network, conversation, media_type, content, at } = attachment;
        let route = self.route(conversation).await?;
        let sealed = route.key.seal(Place::of("attachments", "content", id.0), content.expose())?;
        let size = i64::try_from(content.expose().len()).unwrap_or(i64::MAX);
        let values = row![id.0, network.0, conversation.0, media_type, size, sealed, at];
        let keep = job(move |on| Box::pin(async move { on.execute("keeping a file", &KEEP, values).await.map(|_| ()) }));
        self.inner.messages.write(Durability::Now, keep).await
    }

    /// The files of a conversation, and what each was taken for when it came; none is opened.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn attachments_in(&self, conversation: ConversationId) -> Result<Vec<(AttachmentId, String)>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("attachments", &IN_CONVERSATION, row![conversation.0]).await?;
        rows.into_iter().map(|mut row| Ok((row.id()?, row.text()?))).collect()
    }

    /// A file, opened; `None` when there is none of that id.
    ///
    /// # Errors
    /// When it does not open: its person was erased, or the row was changed.
    pub async fn attachment(&self, id: AttachmentId) -> Result<Option<Attachment>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("attachments", &READ, row![id.0]).await?;
        let Some(mut row) = row else { return Ok(None) };
        let (id, network, conversation): (AttachmentId, _, _) = (row.id()?, NetworkId(row.text()?), row.id()?);
        let (media_type, at, sealed) = (row.text()?, row.time()?, row.blob()?);
        let route = self.route(conversation).await?;
        let content = route.key.open(Place::of("attachments", "content", id.0), &sealed)?.into();
        Ok(Some(Attachment { id, network, conversation, media_type, content, at }))
    }
}
