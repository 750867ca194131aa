//! Which tenancy of a landlord's list is whose, as a worker said.
//!
//! The one decision (`DEBT-7`): that two lie in one home is looked up and never written; that they are one person is written only
//! because a worker said so, at a signal whose history says who and when. Taking it back ends the row, which stays.

use super::Store;
use super::arrears::{AT_ADDRESS, ArrearsKept};
use super::error::StoreError;
use super::outer::Purpose;
use super::row::Row;
use super::sql::{Sql, row};
use super::writer::{Durability, job};
use crate::id::{ConversationId, NetworkId, OrganisationId, ResidentId, SignalId, WorkerId};
use crate::personal::Text;
use jiff::Timestamp;
use uuid::Uuid;

const MAKE: Sql = Sql::same(
    "INSERT INTO tenancy_ties (id, network, landlord, tenancy_hash, resident, signal, made_by, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
);
const END: Sql = Sql::same("UPDATE tenancy_ties SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL");
const LOG: Sql = Sql::same(
    "INSERT INTO signal_events (id, network, signal, at, what, who) SELECT $1, network, signal, $3, $4, $5 FROM tenancy_ties WHERE id = $2",
);
pub(super) const OF_RESIDENT: Sql = Sql::same(
    "SELECT id, landlord, tenancy_hash, resident, made_by, made_at, ended_at, ended_by FROM tenancy_ties
             WHERE resident = $1 ORDER BY made_at, id",
);
pub(super) const OF_TENANCY: Sql = Sql::same(
    "SELECT id, landlord, tenancy_hash, resident, made_by, made_at, ended_at, ended_by FROM tenancy_ties
             WHERE network = $1 AND tenancy_hash = $2 ORDER BY made_at, id",
);
pub(super) const CONVERSATIONS: Sql = Sql::same(
    "SELECT t.tenancy_hash, a.conversation FROM tenancy_ties t JOIN acquaintances a ON a.resident = t.resident
             WHERE t.network = $1 AND t.landlord = $2 AND t.ended_at IS NULL AND a.ended_at IS NULL",
);

/// What was said at a signal's history when a tenancy and a person were tied.
pub const TIED: &str = "tenancy_tied";
/// The same, when that was taken back.
pub const UNTIED: &str = "tenancy_untied";

/// That a tenancy is somebody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Its own id.
    pub id: Uuid,
    /// Whose list.
    pub landlord: OrganisationId,
    /// The tenancy, by [`Store::tenancy_mark`].
    pub tenancy: Vec<u8>,
    /// Who.
    pub resident: ResidentId,
    /// Who said so.
    pub made_by: WorkerId,
    /// When.
    pub made_at: Timestamp,
    /// When it was taken back, and by whom.
    pub ended: Option<(Timestamp, WorkerId)>,
}

impl Store {
    /// What a tenancy of a landlord has in common wherever it stands, and says nothing of it. In the spelling by which it is found.
    pub fn tenancy_mark(&self, network: &NetworkId, landlord: &OrganisationId, tenancy: &str) -> Vec<u8> {
        self.inner.keys.outer.hash(network, Purpose::Tenancy, &[landlord.as_str(), tenancy])
    }

    /// Writes down that a tenancy is somebody's, said at this signal; whether it was not said already.
    ///
    /// # Errors
    /// When it cannot be written down: they are not tied then.
    pub async fn tie_tenancy(&self, network: &NetworkId, tie: Tie, signal: SignalId) -> Result<bool, StoreError> {
        let Tie { id, landlord, tenancy, resident, made_by, made_at, ended: _ } = tie;
        let event = self.inner.clock.id();
        let who = format!("worker:{made_by}");
        let values = row![id, network.as_str(), landlord.as_str(), tenancy, resident.0, signal.0, made_by.as_str(), made_at];
        let make = job(move |on| {
            Box::pin(async move {
                let made = on.execute("tying a tenancy", &MAKE, values).await? > 0;
                if made {
                    on.execute("tying a tenancy", &LOG, row![event, id, made_at, TIED, who]).await?;
                }
                Ok(made)
            })
        });
        self.inner.messages.write(Durability::Now, make).await
    }

    /// Takes it back; whether it stood.
    ///
    /// # Errors
    /// When it cannot be written down: they are tied then.
    pub async fn untie_tenancy(&self, id: Uuid, by: &WorkerId, at: Timestamp) -> Result<bool, StoreError> {
        let (event, by) = (self.inner.clock.id(), by.clone());
        let end = job(move |on| {
            Box::pin(async move {
                let ended = on.execute("untying a tenancy", &END, row![id, at, by.as_str()]).await? > 0;
                if ended {
                    on.execute("untying a tenancy", &LOG, row![event, id, at, UNTIED, format!("worker:{by}")]).await?;
                }
                Ok(ended)
            })
        });
        self.inner.messages.write(Durability::Now, end).await
    }

    /// All that was ever said of whose tenancies this person's are, oldest first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn ties_of_resident(&self, resident: ResidentId) -> Result<Vec<Tie>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("tenancy_ties", &OF_RESIDENT, row![resident.0]).await?;
        rows.into_iter().map(read).collect()
    }

    /// All that was ever said of whose tenancy this is, oldest first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn ties_of_tenancy(&self, network: &NetworkId, tenancy: Vec<u8>) -> Result<Vec<Tie>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("tenancy_ties", &OF_TENANCY, row![network.as_str(), tenancy]).await?;
        rows.into_iter().map(read).collect()
    }

    /// The conversations that are linked to whoever a tenancy of this landlord is tied to, each beside that tenancy's mark.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn tied_conversations(
        &self,
        network: &NetworkId,
        landlord: &OrganisationId,
    ) -> Result<Vec<(Vec<u8>, ConversationId)>, StoreError> {
        let values = row![network.as_str(), landlord.as_str()];
        let rows = self.inner.messages.read().await?.fetch("tenancy_ties", &CONVERSATIONS, values).await?;
        rows.into_iter().map(|mut row| Ok((row.blob()?, row.id()?))).collect()
    }

    /// The arrears that a landlord reported of a home, oldest first: a hint to whom they may be about, and nothing more.
    ///
    /// # Errors
    /// As [`Store::arrears`].
    pub async fn arrears_at(&self, network: &NetworkId, landlord: &OrganisationId, home: &Text) -> Result<Vec<ArrearsKept>, StoreError> {
        let hash = self.inner.keys.outer.home(network, home);
        self.arrears_by(&AT_ADDRESS, row![network.as_str(), hash, landlord.as_str()]).await
    }
}

fn read(mut row: Row) -> Result<Tie, StoreError> {
    let (id, landlord, tenancy, resident) = (row.id()?, OrganisationId(row.text()?), row.blob()?, row.id()?);
    let (made_by, made_at, ended_at, ended_by) = (WorkerId(row.text()?), row.time()?, row.maybe_time()?, row.maybe_text()?);
    let ended = ended_at.zip(ended_by.map(WorkerId));
    Ok(Tie { id, landlord, tenancy, resident, made_by, made_at, ended })
}
