//! One-time codes that say whose a conversation is: made, typed, answered, taken back.
//!
//! The one decision: whether a code works is decided in one transaction with the counting of those that do not, and the answer
//! is the same for wrong, used and expired ones and for whoever tried too often.

use super::Store;
use super::acquaintance::{self, Maker, Sealed, log};
use super::error::StoreError;
use super::keys::Scope;
use super::outer::Purpose;
use super::row::Row;
use super::sealed::Place;
use super::session::Form;
use super::sql::{Sql, Value, row};
use super::writer::{Durability, job};
use crate::id::{ConversationId, EnvelopeId, InvitationId, NetworkId, ResidentId, SignalId, WorkerId};
use crate::identity::{self, Answer, Code, Fingerprint, Offer, Resident, State};
use crate::mailbox::Account;
use jiff::Timestamp;

const WRITE_DOWN: Sql =
    Sql::same("INSERT INTO residents (id, network, key, card, worker, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)");
const MAKE: Sql = Sql::same(
    "INSERT INTO invitations (id, network, resident, slot, hash, state, signal, made_by, made_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, 'open', $6, $7, $8, $9)",
);
const FORGET: Sql = Sql::same("DELETE FROM code_tries WHERE network = $1 AND account = $2 AND at < $3");
pub(super) const TRIES: Sql = Sql::same(
    "SELECT count(*), count(CASE WHEN conversation = $3 THEN 1 END) FROM code_tries WHERE network = $1 AND account = $2 AND envelope <> $4",
);
const TRIED: Sql = Sql::same(
    "INSERT INTO code_tries (envelope, network, account, conversation, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (envelope) DO NOTHING",
);
pub(super) const FIND: Sql = Sql {
    sqlite: "SELECT i.id, i.hash, i.state, i.conversation, i.expires_at, r.id, r.key, r.card, r.worker, r.made_by
             FROM invitations i JOIN residents r ON r.id = i.resident WHERE i.slot = $1 AND i.network = $2",
    postgres: "SELECT i.id, i.hash, i.state, i.conversation, i.expires_at, r.id, r.key, r.card, r.worker, r.made_by
               FROM invitations i JOIN residents r ON r.id = i.resident WHERE i.slot = $1 AND i.network = $2 FOR UPDATE OF i",
};
const READ: Sql = Sql {
    sqlite: "SELECT i.id, i.state, i.conversation, i.expires_at, i.made_by, i.signal, r.id, r.key, r.card, r.worker, r.made_by
             FROM invitations i JOIN residents r ON r.id = i.resident WHERE i.id = $1",
    postgres: "SELECT i.id, i.state, i.conversation, i.expires_at, i.made_by, i.signal, r.id, r.key, r.card, r.worker, r.made_by
               FROM invitations i JOIN residents r ON r.id = i.resident WHERE i.id = $1 FOR UPDATE OF i",
};
const MOVE: Sql = Sql::same("UPDATE invitations SET state = $2, conversation = $3 WHERE id = $1");
pub(super) const MADE_BY: Sql = Sql::same(
    "SELECT i.id, i.state, i.conversation, i.expires_at, i.made_by, i.signal, r.id, r.key, r.card, r.worker, r.made_by,
                    i.made_at, a.conversation
             FROM invitations i JOIN residents r ON r.id = i.resident
             LEFT JOIN acquaintances a ON a.invitation = i.id AND a.ended_at IS NULL
             WHERE i.network = $1 AND i.made_by = $2 ORDER BY i.made_at DESC, i.id DESC LIMIT 100",
);
const EVENTS: Sql = Sql::same("SELECT id, at, what, who FROM identity_events WHERE invitation = $1 ORDER BY at, id");

/// A code to be made. The code itself goes to the worker and is not kept.
#[derive(Clone, Debug)]
pub struct Invite {
    /// The form it was asked for by: the same form makes one code.
    pub form: Form,
    /// What it will be called.
    pub invitation: InvitationId,
    /// For whom.
    pub whom: Whom,
    /// The code.
    pub code: Code,
    /// At which signal; `None` for a letter.
    pub signal: Option<SignalId>,
    /// Now.
    pub at: Timestamp,
    /// Until when it works.
    pub expires_at: Timestamp,
}

/// For whom a code is made.
#[derive(Clone, Debug)]
pub enum Whom {
    /// Somebody who is written down with it.
    Fresh(Resident),
    /// Somebody who was written down before.
    Known(ResidentId),
}

/// Whether a code was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// Just now.
    Now,
    /// By the same form, before: it was shown then.
    Before,
}

/// Where a code was typed.
#[derive(Clone, Debug)]
pub struct Typed {
    /// Through which bot or page.
    pub account: Account,
    /// In which conversation.
    pub conversation: ConversationId,
    /// In which message: a turn that is taken twice counts once.
    pub envelope: EnvelopeId,
    /// Now.
    pub at: Timestamp,
}

/// A code that was typed, and works there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// Which.
    pub invitation: InvitationId,
    /// For whom it was made.
    pub resident: Resident,
}

/// What came of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// For whom the code was made.
    pub resident: Resident,
    /// By whom, and where.
    pub maker: Maker,
}

/// A code, as the worker who made it sees it.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Which.
    pub invitation: InvitationId,
    /// For whom.
    pub resident: Resident,
    /// What became of it.
    pub life: identity::Invitation,
    /// When it was made.
    pub made_at: Timestamp,
    /// The conversation that is linked by it now.
    pub linked: Option<ConversationId>,
}

/// Something that happened to a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityEvent {
    /// When.
    pub at: Timestamp,
    /// In one word: `code_made`, `code_typed`, `linked`, …
    pub what: String,
    /// Who did it: `person`, `worker:<id>`.
    pub who: String,
}

/// An invitation as a row says, its resident still sealed.
struct Found {
    id: InvitationId,
    life: identity::Invitation,
    maker: Maker,
    resident: Sealed,
}

fn life(row: &mut Row) -> Result<identity::Invitation, StoreError> {
    let (state, conversation) = (row.text()?, row.maybe_id()?);
    let state = State::from_word(&state, conversation).ok_or_else(|| row.wrong())?;
    Ok(identity::Invitation { state, expires_at: row.time()? })
}

impl Found {
    fn read(row: &mut Row) -> Result<Self, StoreError> {
        let (id, life) = (row.id()?, life(row)?);
        let maker = Maker { worker: WorkerId(row.text()?), signal: row.maybe_id()? };
        Ok(Self { id, life, maker, resident: Sealed::read(row)? })
    }
}

impl Store {
    /// Keeps a code's hash, and whom it is for.
    ///
    /// # Errors
    /// When it cannot be written down; there is no code then.
    pub async fn invite(&self, invite: Invite) -> Result<Made, StoreError> {
        let Invite { form, invitation, whom, code, signal, at, expires_at } = invite;
        let (network, worker) = (form.network.clone(), form.worker.clone());
        let print = self.fingerprint(&network, &code);
        let (resident, values) = match whom {
            Whom::Known(resident) => (resident, None),
            Whom::Fresh(resident) => {
                let key = self.inner.keys.fresh(&network, Scope::Person, 1).await?.pop();
                let key = key.ok_or_else(|| StoreError::Absent { what: "key", id: resident.id.to_string() })?;
                let card = serde_json::to_vec(&resident.card).unwrap_or_default();
                let card = key.seal(Place::of("residents", "card", resident.id.0), &card)?;
                let own = resident.worker.map(|own| own.0);
                (resident.id, Some(row![resident.id.0, network.as_str(), key.id.0, card, own, resident.made_by.0, at]))
            }
        };
        let (slot, hash) = (print.slot().to_vec(), print.bytes().to_vec());
        let signal = signal.map(|signal| signal.0);
        let made = row![invitation.0, network.as_str(), resident.0, slot, hash, signal, worker.as_str(), at, expires_at];
        let clock = self.inner.clock.clone();
        let make = job(move |on| {
            Box::pin(async move {
                if !form.take(on, at).await? {
                    return Ok(Made::Before);
                }
                if let Some(values) = values {
                    on.execute("writing somebody down", &WRITE_DOWN, values).await?;
                }
                on.execute("making a code", &MAKE, made).await?;
                log(on, invitation, at, "code_made", &format!("worker:{worker}"), &clock).await?;
                Ok(Made::Now)
            })
        });
        self.inner.messages.write(Durability::Now, make).await
    }

    /// A code was typed: for whom it is, when it works there; `None` in all other cases, which nobody can tell apart.
    ///
    /// # Errors
    /// When it cannot be written down; nothing is counted then.
    pub async fn meet(&self, network: &NetworkId, code: &Code, typed: Typed) -> Result<Option<Met>, StoreError> {
        let Typed { account, conversation, envelope, at } = typed;
        let (print, account) = (self.fingerprint(network, code), account.to_string());
        let (network, clock) = (network.clone(), self.inner.clock.clone());
        let since = at.checked_sub(identity::TRIES_WITHIN).unwrap_or(at);
        let meet = job(move |on| {
            Box::pin(async move {
                on.execute("forgetting tries", &FORGET, row![network.as_str(), account.as_str(), since]).await?;
                let asked = row![network.as_str(), account.as_str(), conversation.0, envelope.0];
                let (all, own) = match on.fetch_one("code_tries", &TRIES, asked).await? {
                    Some(mut row) => (row.integer()?, row.integer()?),
                    None => (0, 0),
                };
                let may = own < identity::MOST_TRIES_OF_CONVERSATION && all < identity::MOST_TRIES_OF_ACCOUNT;
                let mut works = None;
                for mut row in on.fetch("invitations", &FIND, row![print.slot().to_vec(), network.as_str()]).await? {
                    let (id, hash) = (row.id::<InvitationId>()?, row.blob()?);
                    let life = life(&mut row)?;
                    // Compared whether it may work or not, so that the one takes as long as the other.
                    if print.is(&hash) && may && life.offer(conversation, at) == Offer::Ask {
                        works = Some((id, life.state, Sealed::read(&mut row)?));
                    }
                }
                let Some((id, state, resident)) = works else {
                    on.execute("a code", &TRIED, row![envelope.0, network.as_str(), account.as_str(), conversation.0, at]).await?;
                    return Ok(None);
                };
                if state == State::Open {
                    let offered = State::Offered { to: conversation };
                    on.execute("a code", &MOVE, row![id.0, offered.as_str(), conversation.0]).await?;
                    log(on, id, at, "code_typed", "person", &clock).await?;
                }
                Ok(Some((id, resident)))
            })
        });
        let Some((invitation, resident)) = self.inner.messages.write(Durability::Now, meet).await? else { return Ok(None) };
        Ok(Some(Met { invitation, resident: self.open_resident(resident).await? }))
    }

    /// The person answered whether it is them: with a yes the conversation is theirs. `None` when there is nothing to answer
    /// any more: it was taken back, or ran out.
    ///
    /// # Errors
    /// When it cannot be written down; the question is open then.
    pub async fn answer_invitation(
        &self,
        invitation: InvitationId,
        conversation: ConversationId,
        answer: Answer,
        now: Timestamp,
    ) -> Result<Option<Answered>, StoreError> {
        let clock = self.inner.clock.clone();
        let answering = job(move |on| {
            Box::pin(async move {
                let Some(mut row) = on.fetch_one("invitations", &READ, row![invitation.0]).await? else { return Ok(None) };
                let found = Found::read(&mut row)?;
                let Some(after) = found.life.after(answer, conversation, now) else { return Ok(None) };
                if after != found.life.state {
                    on.execute("an answer", &MOVE, row![invitation.0, after.as_str(), conversation.0]).await?;
                    match answer {
                        Answer::Yes => acquaintance::begin(on, conversation, invitation, now, &clock).await?,
                        Answer::No => log(on, invitation, now, "link_declined", "person", &clock).await?,
                    }
                }
                Ok(Some(found))
            })
        });
        let Some(found) = self.inner.messages.write(Durability::Now, answering).await? else { return Ok(None) };
        Ok(Some(Answered { resident: self.open_resident(found.resident).await?, maker: found.maker }))
    }

    /// Takes a code back; whether there was one to take back.
    ///
    /// # Errors
    /// When it cannot be written down: the code works then.
    pub async fn revoke_invitation(&self, invitation: InvitationId, who: String, now: Timestamp) -> Result<bool, StoreError> {
        let clock = self.inner.clock.clone();
        let revoke = job(move |on| {
            Box::pin(async move {
                let Some(mut row) = on.fetch_one("invitations", &READ, row![invitation.0]).await? else { return Ok(false) };
                let found = Found::read(&mut row)?;
                if !found.life.can_be_revoked(now) {
                    return Ok(false);
                }
                let conversation: Value = found.life.state.conversation().map(|one| one.0).into();
                on.execute("taking a code back", &MOVE, vec![found.id.0.into(), State::Revoked.as_str().into(), conversation]).await?;
                log(on, invitation, now, "code_revoked", &who, &clock).await?;
                Ok(true)
            })
        });
        self.inner.messages.write(Durability::Now, revoke).await
    }

    /// The codes a worker made, newest first; the last hundred.
    ///
    /// # Errors
    /// When they cannot be read or opened.
    pub async fn invitations_of(&self, network: &NetworkId, worker: &WorkerId) -> Result<Vec<Sent>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("invitations", &MADE_BY, row![network.as_str(), worker.as_str()]).await?;
        let mut sent = Vec::with_capacity(rows.len());
        for mut row in rows {
            let found = Found::read(&mut row)?;
            let (made_at, linked) = (row.time()?, row.maybe_id()?);
            let resident = self.open_resident(found.resident).await?;
            sent.push(Sent { invitation: found.id, resident, life: found.life, made_at, linked });
        }
        Ok(sent)
    }

    /// What happened to a code, oldest first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn identity_events(&self, invitation: InvitationId) -> Result<Vec<IdentityEvent>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("identity_events", &EVENTS, row![invitation.0]).await?;
        let read = |mut row: Row| {
            let _id = row.text()?;
            Ok(IdentityEvent { at: row.time()?, what: row.text()?, who: row.text()? })
        };
        rows.into_iter().map(read).collect()
    }

    fn fingerprint(&self, network: &NetworkId, code: &Code) -> Fingerprint {
        Fingerprint::of(self.inner.keys.outer.hash(network, Purpose::Code, &[code.in_link()]))
    }
}
