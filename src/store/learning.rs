//! What workers said that words were about, and what of that became an example.
//!
//! The one decision: two tables with nothing between them. A correction is a statement about somebody's message: it lies under their
//! key and goes with them. An example is words that a coordinator read and let through: it has no time, no number that grows and
//! nobody's name, and lies under a key of its own, so that nothing in the database leads from it to anybody.

use super::Store;
use super::document::Document;
use super::error::StoreError;
use super::inspect::Inspection;
use super::opening::Location;
use super::outer::Seal;
use super::row::Row;
use super::sealed::{DataKey, Place, fill};
use super::session::Form;
use super::sql::{Sql, id_list, row};
use super::writer::{Durability, job};
use crate::id::{ConversationId, MessageId, NetworkId, SignalId, WorkerId};
use crate::personal::Text;
use jiff::Timestamp;
use uuid::Uuid;

/// How many corrections are read at once: as many as somebody goes through in a sitting.
pub const MOST_READ: usize = 100;

/// Only about words that are still there; never again about some that a coordinator decided on.
pub(super) const SAY: Sql = Sql::same(
    "INSERT INTO corrections (message, network, conversation, signal, worker, at, label)
     SELECT m.id, m.network, m.conversation, $2, $3, $4, $5 FROM messages m WHERE m.id = $1 AND m.text IS NOT NULL
     ON CONFLICT (message) DO UPDATE SET worker = excluded.worker, at = excluded.at, label = excluded.label
     WHERE corrections.label IS NOT NULL",
);
pub(super) const TAKE_BACK: Sql = Sql::same("DELETE FROM corrections WHERE message = $1 AND label IS NOT NULL");
pub(super) const DECIDE: Sql = Sql::same("UPDATE corrections SET label = NULL WHERE message = $1 AND label IS NOT NULL AND at = $2");
pub(super) const OF_MESSAGE: Sql = Sql::same("SELECT message, conversation, label FROM corrections WHERE message = $1");
/// Corrections that wait, about words that are there.
macro_rules! waiting {
    ($rest:literal) => {
        concat!(
            "SELECT c.message, c.conversation, c.signal, s.number, c.worker, c.at, c.label, m.text, m.finding
             FROM corrections c JOIN messages m ON m.id = c.message JOIN signals s ON s.id = c.signal
             WHERE c.network = $1 AND c.label IS NOT NULL AND m.text IS NOT NULL AND ",
            $rest
        )
    };
}
/// What one coordinator may read, a page at a time: whoever filters behind the bound reads nothing once others' fill it.
pub(super) const WAITING: Sql = Sql {
    sqlite: waiting!(
        "c.worker IN (SELECT value FROM json_each($2))
         AND NOT CASE WHEN json_valid(s.climb) THEN EXISTS (SELECT 1 FROM json_each(s.climb, '$.barred') WHERE value = $3) ELSE 0 END
         AND (c.at, c.message) > ($4, $5) ORDER BY c.at, c.message LIMIT $6"
    ),
    postgres: waiting!(
        "c.worker IN (SELECT jsonb_array_elements_text(($2::text)::jsonb))
         AND NOT CASE WHEN s.climb LIKE '{%' THEN coalesce(jsonb_exists(s.climb::jsonb -> 'barred', $3), FALSE) ELSE FALSE END
         AND (c.at, c.message) > ($4, $5) ORDER BY c.at, c.message LIMIT $6"
    ),
};
pub(super) const WAITS: Sql = Sql::same(waiting!("c.message = $2"));
const ADD: Sql = Sql::same("INSERT INTO learnt_examples (id, network, content, used) VALUES ($1, $2, $3, 0)");
const EXAMPLES: Sql = Sql::same("SELECT id, content, used FROM learnt_examples WHERE network = $1 ORDER BY id");
const USE: Sql = Sql {
    sqlite: "UPDATE learnt_examples SET used = 1 WHERE network = $1 AND id IN (SELECT value FROM json_each($2))",
    postgres: "UPDATE learnt_examples SET used = 1 WHERE network = $1 AND id = ANY($2)",
};
const DROP: Sql = Sql::same("DELETE FROM learnt_examples WHERE network = $1 AND id = $2");
/// Of signals that are cleared.
pub(super) const CLEAR: Sql = Sql {
    sqlite: "DELETE FROM corrections WHERE signal IN (SELECT value FROM json_each($1))",
    postgres: "DELETE FROM corrections WHERE signal = ANY($1)",
};
/// Of chats whose words are let go of.
pub(super) const LET_GO: Sql = Sql {
    sqlite: "DELETE FROM corrections WHERE conversation IN (SELECT value FROM json_each($1))",
    postgres: "DELETE FROM corrections WHERE conversation = ANY($1)",
};

/// What a worker says that a message is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// Which message.
    pub message: MessageId,
    /// In which conversation.
    pub conversation: ConversationId,
    /// Of which signal it was the first.
    pub signal: SignalId,
    /// Who said it.
    pub worker: WorkerId,
    /// When.
    pub at: Timestamp,
    /// What it is about.
    pub label: Text,
}

/// How what was said about a message stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Nobody said anything.
    Unsaid,
    /// A worker said this, and a coordinator has not looked yet.
    Waits(Text),
    /// A coordinator looked. What they decided is not kept with the message.
    Decided,
}

/// Whose corrections somebody coordinates.
#[derive(Clone, Debug)]
pub struct Coordinating {
    /// Who looks at them; not at those of signals from which they are barred.
    pub coordinator: WorkerId,
    /// The workers of their organisation.
    pub of: Vec<WorkerId>,
}

/// A correction that waits for a coordinator, with what it is about.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What was said.
    pub correction: Correction,
    /// The signal's number.
    pub number: i64,
    /// The words, as they were sent.
    pub words: Text,
    /// What was guessed.
    pub finding: Option<Document>,
}

/// An example, as it is kept.
#[derive(Clone, Debug)]
pub struct KeptExample {
    /// Chance.
    pub id: Uuid,
    /// What the desk wrote.
    pub content: Document,
    /// Whether the model in use learnt from it.
    pub used: bool,
}

impl Store {
    /// Writes down what a worker says, once for each form; `false` when that form came before, the words are gone, or a coordinator
    /// decided meanwhile.
    ///
    /// # Errors
    /// `Absent` when the person was erased; nothing is written then.
    pub async fn correct(&self, said: Correction, form: Form) -> Result<bool, StoreError> {
        let route = self.route(said.conversation).await?;
        let place = Place::of("corrections", "label", said.message.0);
        let label = route.key.seal(place, said.label.expose().as_bytes())?;
        let values = row![said.message.0, said.signal.0, said.worker.as_str(), said.at, label];
        let work = job(move |on| {
            Box::pin(async move { Ok(form.take(on, said.at).await? && on.execute("a correction", &SAY, values).await? > 0) })
        });
        self.inner.messages.write(Durability::Now, work).await
    }

    /// Takes back what a worker said, as long as no coordinator decided; whether there was anything.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn take_correction_back(&self, message: MessageId) -> Result<bool, StoreError> {
        let values = row![message.0];
        let work = job(move |on| Box::pin(async move { Ok(on.execute("a correction", &TAKE_BACK, values).await? > 0) }));
        self.inner.messages.write(Durability::Now, work).await
    }

    /// How what was said about this message stands.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn correction_of(&self, message: MessageId) -> Result<Stands, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("corrections", &OF_MESSAGE, row![message.0]).await?;
        let Some(mut row) = row else { return Ok(Stands::Unsaid) };
        let (_, conversation): (MessageId, ConversationId) = (row.id()?, row.id()?);
        let Some(sealed) = row.maybe_blob()? else { return Ok(Stands::Decided) };
        let route = self.route(conversation).await?;
        let label = route.key.open(Place::of("corrections", "label", message.0), &sealed)?;
        String::from_utf8(label).map(|label| Stands::Waits(label.into())).map_err(|_| row.wrong())
    }

    /// The corrections that wait for this coordinator, oldest first, from behind `after` on and at most so many as are read at once
    /// ([`MOST_READ`]). Of a person who was erased just now there is none.
    ///
    /// # Errors
    /// When they cannot be read or opened.
    pub async fn corrections_waiting(
        &self,
        network: &NetworkId,
        by: &Coordinating,
        after: Option<(Timestamp, MessageId)>,
    ) -> Result<Vec<Waiting>, StoreError> {
        let (at, message) = after.unwrap_or((Timestamp::MIN, MessageId(Uuid::nil())));
        let of = serde_json::Value::from(by.of.iter().map(WorkerId::as_str).collect::<Vec<_>>()).to_string();
        let values = row![network.as_str(), of, by.coordinator.as_str(), at, message.0, MOST_READ as i64];
        let rows = self.inner.messages.read().await?.fetch("corrections", &WAITING, values).await?;
        let mut waiting = Vec::with_capacity(rows.len());
        for row in rows {
            waiting.extend(self.opened_waiting(row).await?);
        }
        Ok(waiting)
    }

    /// The correction of this message, while it waits for a coordinator.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn correction_waiting(&self, network: &NetworkId, message: MessageId) -> Result<Option<Waiting>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("corrections", &WAITS, row![network.as_str(), message.0]).await?;
        match row {
            Some(row) => self.opened_waiting(row).await,
            None => Ok(None),
        }
    }

    /// `None` when the person was erased just now.
    async fn opened_waiting(&self, mut row: Row) -> Result<Option<Waiting>, StoreError> {
        let (message, conversation): (MessageId, ConversationId) = (row.id()?, row.id()?);
        let (signal, number, worker, at) = (row.id()?, row.integer()?, WorkerId(row.text()?), row.time()?);
        let (label, words, finding) = (row.blob()?, row.blob()?, row.maybe_blob()?);
        let Some(route) = self.routes([conversation]).await?.remove(&conversation) else { return Ok(None) };
        let open = |table, column, sealed: &[u8]| route.key.open(Place::of(table, column, message.0), sealed);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).map(Text::from).map_err(|_| row.wrong());
        let label = text(open("corrections", "label", &label)?)?;
        let words = text(open("messages", "text", &words)?)?;
        let finding = finding.map(|sealed| open("messages", "finding", &sealed)).transpose()?.map(Document::from);
        let correction = Correction { message, conversation, signal, worker, at, label };
        Ok(Some(Waiting { correction, number, words, finding }))
    }

    /// Decides about a correction, once for each form: `example` is what becomes of it, or nothing does. `false` when the form came
    /// before, or the correction is no longer the one that was read.
    ///
    /// # Errors
    /// Nothing is written then.
    pub async fn decide_correction(
        &self,
        network: &NetworkId,
        read: (MessageId, Timestamp),
        example: Option<Document>,
        (form, now): (Form, Timestamp),
    ) -> Result<bool, StoreError> {
        let mut chance = [0; 16];
        fill(&mut chance)?;
        // No id of ours: those hold the moment, and so does the audit.
        let id = uuid::Builder::from_random_bytes(chance).into_uuid();
        let key = self.inner.keys.outer.examples(network);
        let content = example.map(|example| key.seal(Place::of("learnt_examples", "content", id), example.expose())).transpose()?;
        let (message, at) = read;
        let (decided, network) = (row![message.0, at], network.clone());
        let work = job(move |on| {
            Box::pin(async move {
                if !form.take(on, now).await? || on.execute("a correction", &DECIDE, decided).await? == 0 {
                    return Ok(false);
                }
                if let Some(content) = content {
                    on.execute("an example", &ADD, row![id, network.as_str(), content]).await?;
                }
                Ok(true)
            })
        });
        self.inner.messages.write(Durability::Now, work).await
    }

    /// What was let through to learn from.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn kept_examples(&self, network: &NetworkId) -> Result<Vec<KeptExample>, StoreError> {
        let key = self.inner.keys.outer.examples(network);
        let rows = self.inner.messages.read().await?.fetch("learnt_examples", &EXAMPLES, row![network.as_str()]).await?;
        rows.into_iter().map(|row| opened_example(&key, row)).collect()
    }

    /// From now on the model in use is one that learnt from these too.
    ///
    /// # Errors
    /// When it cannot be written: then the model in use is the one before.
    pub async fn use_examples(&self, network: &NetworkId, examples: Vec<Uuid>) -> Result<(), StoreError> {
        let values = vec![network.as_str().into(), id_list(examples)];
        let work = job(move |on| Box::pin(async move { on.execute("examples in use", &USE, values).await.map(|_| ()) }));
        self.inner.messages.write(Durability::Now, work).await
    }

    /// Lets go of an example; whether it was there. The model in use is made anew without it at the next start.
    ///
    /// # Errors
    /// When it cannot be written: then it is still there.
    pub async fn drop_example(&self, network: &NetworkId, example: Uuid) -> Result<bool, StoreError> {
        let values = row![network.as_str(), example];
        let work = job(move |on| Box::pin(async move { Ok(on.execute("an example", &DROP, values).await? > 0) }));
        self.inner.messages.write(Durability::Now, work).await
    }
}

/// What was let through to learn from, of a database that may be in use: nothing is written, and none where there is no place for it yet.
///
/// # Errors
/// When it cannot be read or opened with this key.
pub async fn kept_examples(at: &Location, seal: &Seal, network: &NetworkId) -> Result<Vec<KeptExample>, StoreError> {
    let mut messages = Inspection::messages_at(at).await?;
    let rows = match messages.has_table("learnt_examples").await {
        Ok(true) => messages.connection().fetch("learnt_examples", &EXAMPLES, row![network.as_str()]).await,
        Ok(false) => Ok(Vec::new()),
        Err(error) => Err(error),
    };
    messages.close().await?;
    let rows = rows?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut keys = Inspection::keys_at(at).await?;
    let key = keys.outer(seal, at).await.map(|outer| outer.examples(network));
    keys.close().await?;
    let key = key?;
    rows.into_iter().map(|row| opened_example(&key, row)).collect()
}

fn opened_example(key: &DataKey, mut row: Row) -> Result<KeptExample, StoreError> {
    let (id, content, used): (Uuid, _, _) = (row.id()?, row.blob()?, row.integer()?);
    let content = Document::from(key.open(Place::of("learnt_examples", "content", id), &content)?);
    Ok(KeptExample { id, content, used: used > 0 })
}
