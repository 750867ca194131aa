//! Whom workers know by name and address, and which conversations are theirs.
//!
//! The one decision: name and address lie under a person's key of their own. A conversation is sealed under another, so that
//! taking a link away leaves neither with the other.

use super::Store;
use super::connection::Connection;
use super::error::StoreError;
use super::row::Row;
use super::sealed::Place;
use super::sql::{Sql, row};
use super::writer::{Durability, job};
use crate::id::{ConversationId, InvitationId, KeyId, SignalId, WorkerId};
use crate::identity::{Card, Resident};
use crate::time::Clock;
use jiff::Timestamp;

pub(super) const OF_CONVERSATION: Sql = Sql::same(
    "SELECT r.id, r.key, r.card, r.worker, r.made_by, a.invitation, a.since
             FROM acquaintances a JOIN residents r ON r.id = a.resident WHERE a.conversation = $1 AND a.ended_at IS NULL",
);
const OPEN: Sql = Sql {
    sqlite: "SELECT a.invitation, i.made_by, i.signal FROM acquaintances a JOIN invitations i ON i.id = a.invitation
             WHERE a.conversation = $1 AND a.ended_at IS NULL",
    postgres: "SELECT a.invitation, i.made_by, i.signal FROM acquaintances a JOIN invitations i ON i.id = a.invitation
               WHERE a.conversation = $1 AND a.ended_at IS NULL FOR UPDATE OF a",
};
const END: Sql = Sql::same("UPDATE acquaintances SET ended_at = $2 WHERE conversation = $1 AND ended_at IS NULL");
const BEGIN: Sql = Sql::same(
    "INSERT INTO acquaintances (conversation, network, resident, invitation, since)
             SELECT $1, network, resident, id, $3 FROM invitations WHERE id = $2
             ON CONFLICT (conversation) DO UPDATE SET resident = excluded.resident, invitation = excluded.invitation,
                        since = excluded.since, ended_at = NULL",
);
const LOG: Sql = Sql::same(
    "INSERT INTO identity_events (id, network, invitation, at, what, who) SELECT $1, network, id, $3, $4, $5 FROM invitations WHERE id = $2",
);
const LOG_AT_SIGNAL: Sql = Sql::same(
    "INSERT INTO signal_events (id, network, signal, at, what, who)
             SELECT $1, network, signal, $3, $4, $5 FROM invitations WHERE id = $2 AND signal IS NOT NULL",
);

/// Whose a conversation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acquaintance {
    /// Who.
    pub resident: Resident,
    /// By which code.
    pub invitation: InvitationId,
    /// Since when.
    pub since: Timestamp,
}

/// Who made a code, and where: whom it concerns when something becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maker {
    /// Who.
    pub worker: WorkerId,
    /// At which signal; `None` for a letter.
    pub signal: Option<SignalId>,
}

/// A resident as a row says, still sealed.
pub(super) struct Sealed {
    id: crate::id::ResidentId,
    key: KeyId,
    card: Vec<u8>,
    worker: Option<WorkerId>,
    made_by: WorkerId,
}

impl Sealed {
    /// The next five values of a row: id, key, card, worker, made_by.
    pub(super) fn read(row: &mut Row) -> Result<Self, StoreError> {
        let (id, key, card) = (row.id()?, row.id()?, row.blob()?);
        Ok(Self { id, key, card, worker: row.maybe_text()?.map(WorkerId), made_by: WorkerId(row.text()?) })
    }
}

impl Store {
    /// Opens what was read of a resident.
    pub(super) async fn open_resident(&self, sealed: Sealed) -> Result<Resident, StoreError> {
        let Sealed { id, key, card, worker, made_by } = sealed;
        if card.is_empty() {
            // Erased: codes that were made for them are still listed, for nobody.
            let nobody = Card { first_name: "".into(), last_name: "".into(), address: "".into() };
            return Ok(Resident { id, card: nobody, worker, made_by });
        }
        let place = Place::of("residents", "card", id.0);
        let card = self.inner.keys.one(key).await?.open(place, &card)?;
        let broken = || StoreError::SealBroken { table: "residents", column: "card", row: id.to_string() };
        Ok(Resident { id, card: serde_json::from_slice(&card).map_err(|_| broken())?, worker, made_by })
    }

    /// Whose this conversation is; `None` when it is linked to nobody.
    ///
    /// # Errors
    /// When it cannot be read or opened.
    pub async fn acquaintance(&self, conversation: ConversationId) -> Result<Option<Acquaintance>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("residents", &OF_CONVERSATION, row![conversation.0]).await?;
        let Some(mut row) = row else { return Ok(None) };
        let sealed = Sealed::read(&mut row)?;
        let (invitation, since) = (row.id()?, row.time()?);
        Ok(Some(Acquaintance { resident: self.open_resident(sealed).await?, invitation, since }))
    }

    /// Takes the link of a conversation away, and says who had made it; `None` when it was linked to nobody. `who` did it:
    /// `person`, `worker:<id>`.
    ///
    /// # Errors
    /// When it cannot be written down: the link stands then.
    pub async fn end_acquaintance(&self, conversation: ConversationId, who: String, now: Timestamp) -> Result<Option<Maker>, StoreError> {
        let clock = self.inner.clock.clone();
        let end = job(move |on| Box::pin(async move { end(on, conversation, &who, now, &clock).await }));
        self.inner.messages.write(Durability::Now, end).await
    }
}

/// Takes a link away, if there is one.
pub(super) async fn end(
    on: &mut Connection,
    conversation: ConversationId,
    who: &str,
    now: Timestamp,
    clock: &Clock,
) -> Result<Option<Maker>, StoreError> {
    let Some(mut row) = on.fetch_one("acquaintances", &OPEN, row![conversation.0]).await? else { return Ok(None) };
    let (invitation, maker) = (row.id()?, Maker { worker: WorkerId(row.text()?), signal: row.maybe_id()? });
    on.execute("ending a link", &END, row![conversation.0, now]).await?;
    log(on, invitation, now, "unlinked", who, clock).await?;
    Ok(Some(maker))
}

/// Links a conversation to whom the code was made for; a link to somebody else ends.
pub(super) async fn begin(
    on: &mut Connection,
    conversation: ConversationId,
    invitation: InvitationId,
    now: Timestamp,
    clock: &Clock,
) -> Result<(), StoreError> {
    end(on, conversation, "person", now, clock).await?;
    on.execute("linking", &BEGIN, row![conversation.0, invitation.0, now]).await?;
    log(on, invitation, now, "linked", "person", clock).await
}

/// Writes down what happened to a code, also in the history of the signal it was made at.
pub(super) async fn log(
    on: &mut Connection,
    invitation: InvitationId,
    now: Timestamp,
    what: &str,
    who: &str,
    clock: &Clock,
) -> Result<(), StoreError> {
    for sql in [&LOG, &LOG_AT_SIGNAL] {
        on.execute("identity events", sql, row![clock.id(), invitation.0, now, what, who]).await?;
    }
    Ok(())
}
