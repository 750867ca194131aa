//! Erasing the person behind a conversation.
//!
//! The one decision: all that is theirs goes in one transaction, or nothing does. It asks inside that transaction whether a signal
//! or an alert of theirs is open: nobody who needs help is made unreachable by a clock. What of each table goes and what stays is
//! `store/reach.rs`.

use super::Store;
use super::acquaintance;
use super::clear::{self, Clearing, Prepared, keys_go};
use super::connection::Connection;
use super::error::StoreError;
use super::others::TELL;
use super::sql::{Sql, row};
use super::word::Word;
use super::writer::{Durability, job};
use crate::id::{ConversationId, KeyId, NetworkId, ResidentId, SignalId};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// All that was raised in it (one that another carries is as open as that other), and what another organisation made of it when it took it.
pub(super) const THEIRS: Sql = Sql::same(
    "SELECT s.id, CASE WHEN NOT EXISTS (SELECT 1 FROM merges m WHERE m.signal = s.id AND m.ended_at IS NULL) THEN s.closed_at END, 'own'
     FROM signals s WHERE s.conversation = $1
     UNION SELECT t.id, t.closed_at, 'taken' FROM signals s JOIN hand_overs h ON h.signal = s.id JOIN signals t ON t.id = h.taken
           WHERE s.conversation = $1",
);
const ALERTS: Sql = Sql::same("SELECT 'alerts', count(*) FROM alerts WHERE conversation = $1 AND closed_at IS NULL");
/// First of all: from here on no turn of theirs can be written.
const GUT: Sql = Sql::same(
    "UPDATE conversations SET address_hash = $2, address = $3, session = NULL, version = version + 1, revision = NULL, floor = 'script',
            epoch = epoch + 1, lease_until = NULL, lease_by = NULL, updated_at = $4 WHERE id = $1",
);
/// What lies in a conversation and in no other. What is sealed goes with the key as well; what is deleted is no riddle to anybody.
const GONE: [(&str, Sql); 7] = [
    ("what is on its way", Sql::same("DELETE FROM envelopes WHERE conversation = $1")),
    ("messages", Sql::same("DELETE FROM messages WHERE conversation = $1")),
    ("corrections", Sql::same("DELETE FROM corrections WHERE conversation = $1")),
    ("unclear messages", Sql::same("DELETE FROM unclear_messages WHERE conversation = $1")),
    ("files", Sql::same("DELETE FROM attachments WHERE conversation = $1")),
    ("timers", Sql::same("DELETE FROM timers WHERE owner = $1")),
    ("tries of codes", Sql::same("DELETE FROM code_tries WHERE conversation = $1")),
];
/// What was asked for is done: with the rest, so that nobody has to remember it.
const DONE: Sql = Sql::same("UPDATE erasures SET state = 'done', ended_at = $2, ended_by = $3 WHERE conversation = $1 AND state = 'asked'");
const STOP_ASKING: Sql =
    Sql::same("UPDATE check_ins SET state = 'ended', next_on = NULL WHERE conversation = $1 AND state IN ('proposed', 'agreed')");
const LET_GO: Sql = Sql::same("UPDATE signals SET conversation = NULL WHERE conversation = $1");
/// Whom workers know as the one behind this chat, and behind no other.
const KNOWN_AS: Sql = Sql::same(
    "SELECT r.id, r.key FROM acquaintances a JOIN residents r ON r.id = a.resident
     WHERE a.conversation = $1 AND a.ended_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM acquaintances o WHERE o.resident = a.resident AND o.conversation <> a.conversation AND o.ended_at IS NULL)",
);
const UNLINK: Sql = Sql::same("DELETE FROM acquaintances WHERE conversation = $1");
const FORGET_CARD: Sql = Sql::same("UPDATE residents SET card = $2, worker = NULL WHERE id = $1");
const UNTIE: Sql = Sql::same("UPDATE tenancy_ties SET ended_at = $2, ended_by = 'person' WHERE resident = $1 AND ended_at IS NULL");
const END_CODES: Sql = Sql::same("UPDATE invitations SET state = 'revoked' WHERE resident = $1 AND state IN ('open', 'offered')");

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erased {
    /// All of it is gone. These of another organisation are open still, and are cleared when they are closed.
    Gone {
        /// Signals that another organisation made of what it was offered.
        left: Vec<SignalId>,
    },
    /// Nothing was touched: a signal or an alert of theirs is open.
    Waits,
}

/// What is about somebody.
struct About {
    network: NetworkId,
    key: KeyId,
    closed: Vec<SignalId>,
    open_elsewhere: Vec<SignalId>,
}

impl Store {
    /// Erases the person behind a conversation: whatever they said, and whatever is known of them by it. Their chat is a stranger's
    /// when it writes again.
    ///
    /// # Errors
    /// `Absent` when there is no such conversation, or it was erased before. When keys could not be destroyed: all else is done, and
    /// [`Store::destroy_needless_keys`] does that part again.
    pub async fn erase_person(&self, conversation: ConversationId, clearing: Clearing) -> Result<Erased, StoreError> {
        let route = self.route(conversation).await?;
        let (mut closed, mut elsewhere) = (Vec::new(), Vec::new());
        for (signal, closed_at, theirs) in self.about(conversation).await? {
            match (closed_at, theirs) {
                (Some(_), _) => closed.push(signal),
                (None, true) => return Ok(Erased::Waits),
                (None, false) => elsewhere.push(signal),
            }
        }
        let prepared = self.prepare_clearing(&route.network, closed.clone(), clearing).await?;
        let about = About { network: route.network.clone(), key: route.key.id, closed, open_elsewhere: elsewhere };
        let (tell, clock) = (self.word(&Word::Erased), self.inner.clock.clone());
        let work = job(move |on| {
            Box::pin(async move {
                if !erase(on, conversation, &about, &prepared).await? {
                    return Ok(Erased::Waits);
                }
                unlink(on, conversation, &about.network, prepared.clearing.at, &clock).await?;
                on.pass("telling others", &TELL, vec![tell]).await?;
                Ok(Erased::Gone { left: about.open_elsewhere })
            })
        });
        let erased = self.inner.messages.write(Durability::Now, work).await;
        self.inner.memory.forget();
        let erased = erased?;
        self.destroy_needless_keys().await?;
        Ok(erased)
    }

    /// The signals that are about whoever is behind this conversation: when they were closed, and whether they were raised in it.
    async fn about(&self, conversation: ConversationId) -> Result<Vec<(SignalId, Option<Timestamp>, bool)>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("signals", &THEIRS, row![conversation.0]).await?;
        rows.into_iter().map(|mut row| Ok((row.id()?, row.maybe_time()?, row.text()? == "own"))).collect()
    }
}

/// All but the link to whom workers know; nothing at all when something of theirs is open.
async fn erase(on: &mut Connection, conversation: ConversationId, about: &About, prepared: &Prepared) -> Result<bool, StoreError> {
    let at = prepared.clearing.at;
    let own = blake3::hash(conversation.0.as_bytes()).as_bytes().to_vec();
    let known: BTreeSet<SignalId> = about.closed.iter().chain(&about.open_elsewhere).copied().collect();
    let alerts = on.fetch_one("alerts", &ALERTS, row![conversation.0]).await?;
    let open_alerts = alerts.map(|mut row| row.text().and_then(|_| row.integer())).transpose()?;
    if open_alerts.unwrap_or_default() > 0 {
        return Ok(false);
    }
    for mut row in on.fetch("signals", &THEIRS, row![conversation.0]).await? {
        let (id, closed_at, theirs) = (row.id::<SignalId>()?, row.maybe_time()?, row.text()? == "own");
        // Raised, opened again or taken over since we looked.
        if !known.contains(&id) || (theirs && closed_at.is_none()) {
            return Ok(false);
        }
    }
    on.execute("erasing", &GUT, row![conversation.0, own, Vec::<u8>::new(), at]).await?;
    clear::clear(on, prepared).await?;
    for (doing, sql) in &GONE {
        on.execute(doing, sql, row![conversation.0]).await?;
    }
    on.execute("check-ins", &STOP_ASKING, row![conversation.0]).await?;
    on.execute("signals", &LET_GO, row![conversation.0]).await?;
    on.execute("erasures", &DONE, row![conversation.0, at, prepared.clearing.who.as_str()]).await?;
    keys_go(on, &about.network, vec![about.key], at).await?;
    Ok(true)
}

/// Takes away whom workers know as the one behind it, unless they are also behind another chat.
async fn unlink(
    on: &mut Connection,
    conversation: ConversationId,
    network: &NetworkId,
    at: Timestamp,
    clock: &crate::time::Clock,
) -> Result<(), StoreError> {
    for mut row in on.fetch("residents", &KNOWN_AS, row![conversation.0]).await? {
        let (resident, key) = (row.id::<ResidentId>()?, row.id::<KeyId>()?);
        on.execute("residents", &FORGET_CARD, row![resident.0, Vec::<u8>::new()]).await?;
        on.execute("tenancies", &UNTIE, row![resident.0, at]).await?;
        on.execute("codes", &END_CODES, row![resident.0]).await?;
        keys_go(on, network, vec![key], at).await?;
    }
    acquaintance::end(on, conversation, "person", at, clock).await?;
    on.execute("links", &UNLINK, row![conversation.0]).await.map(|_| ())
}
