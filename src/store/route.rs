//! How a conversation is reached, and under which key what is said in it lies.
//!
//! The one decision: these never change while a conversation exists, so they are kept at hand and a turn reads them from
//! memory.

use super::error::StoreError;
use super::memory::Era;
use super::others::TELL;
use super::outer::Purpose;
use super::row::Row;
use super::sealed::{DataKey, Place};
use super::sql::{Sql, id_list, row};
use super::word::Word;
use super::writer::{Durability, job};
use super::{Store, words};
use crate::id::{ConversationId, KeyId, NetworkId, PersonId};
use crate::mailbox::{Account, Inbound};
use crate::personal::Text;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub(super) const BY_ID: Sql = Sql {
    sqlite: "SELECT id, network, channel, account, person, key, address, address_hash FROM conversations
             WHERE id IN (SELECT value FROM json_each($1))",
    postgres: "SELECT id, network, channel, account, person, key, address, address_hash FROM conversations WHERE id = ANY($1)",
};
pub(super) const BY_ADDRESS: Sql = Sql {
    sqlite: "SELECT id, network, channel, account, person, key, address, address_hash FROM conversations
             WHERE network = $1 AND channel = $2 AND account = $3 AND address_hash = $4",
    postgres: "SELECT id, network, channel, account, person, key, address, address_hash FROM conversations
               WHERE network = $1 AND channel = $2 AND account = $3 AND address_hash = $4",
};

const PART: Sql = Sql {
    sqlite: "UPDATE conversations SET address_hash = $2 WHERE id = $1",
    postgres: "UPDATE conversations SET address_hash = $2 WHERE id = $1",
};

/// Where a conversation's answers go and what seals it.
pub(super) struct Route {
    pub(super) conversation: ConversationId,
    pub(super) network: NetworkId,
    pub(super) account: Account,
    pub(super) address: Text,
    pub(super) address_hash: Vec<u8>,
    pub(super) person: PersonId,
    pub(super) key: Arc<DataKey>,
}

struct Found {
    conversation: ConversationId,
    network: NetworkId,
    account: Account,
    person: PersonId,
    key: KeyId,
    address: Vec<u8>,
    address_hash: Vec<u8>,
}

impl Found {
    fn read(row: &mut Row) -> Result<Self, StoreError> {
        Ok(Self {
            conversation: row.id()?,
            network: NetworkId(row.text()?),
            account: Account { channel: row.parsed(words::channel)?, name: row.text()? },
            person: row.id()?,
            key: row.id()?,
            address: row.blob()?,
            address_hash: row.blob()?,
        })
    }

    fn open(self, key: Arc<DataKey>) -> Result<Route, StoreError> {
        let Self { conversation, network, account, person, address, address_hash, .. } = self;
        let place = Place::of("conversations", "address", conversation.0);
        let address = String::from_utf8(key.open(place, &address)?).map(Text::from);
        let address =
            address.map_err(|_| StoreError::SealBroken { table: "conversations", column: "address", row: conversation.to_string() })?;
        Ok(Route { conversation, network, account, address, address_hash, person, key })
    }
}

impl Store {
    /// The routes of these conversations. One that does not exist, or whose person was erased, is not among them.
    pub(super) async fn routes(
        &self,
        ids: impl IntoIterator<Item = ConversationId>,
    ) -> Result<HashMap<ConversationId, Arc<Route>>, StoreError> {
        let wanted: HashSet<ConversationId> = ids.into_iter().collect();
        let (mut found, missing) = self.inner.memory.routes(wanted);
        if missing.is_empty() {
            return Ok(found);
        }
        let era = self.inner.memory.era();
        let missing = vec![id_list(missing.into_iter().map(|id| id.0))];
        let rows = self.inner.messages.read().await?.fetch("conversations", &BY_ID, missing).await?;
        let rows = rows.into_iter().map(|mut row| Found::read(&mut row)).collect::<Result<_, _>>()?;
        for route in self.open_routes(rows, era).await? {
            found.insert(route.conversation, route);
        }
        Ok(found)
    }

    /// The one route of this conversation.
    pub(super) async fn route(&self, id: ConversationId) -> Result<Arc<Route>, StoreError> {
        self.routes([id]).await?.remove(&id).ok_or_else(|| StoreError::Absent { what: "conversation", id: id.to_string() })
    }

    /// The conversation with this chat, if anything ever came from it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn conversation_of_chat(
        &self,
        network: &NetworkId,
        account: &Account,
        address: &Text,
    ) -> Result<Option<ConversationId>, StoreError> {
        let hash = self.chat_hash(network, account, address);
        Ok(self.route_at(network, account, &hash).await?.map(|route| route.conversation))
    }

    /// The keyed hash by which the conversation of a chat is found.
    pub(super) fn address_hash(&self, inbound: &Inbound) -> Vec<u8> {
        self.chat_hash(&inbound.network, &inbound.account, &inbound.address)
    }

    pub(super) fn chat_hash(&self, network: &NetworkId, account: &Account, address: &Text) -> Vec<u8> {
        let Account { channel, name } = account;
        self.inner.keys.outer.hash(network, Purpose::ChatAddress, &[channel.as_str(), name, address.expose()])
    }

    /// The route of the conversation with this chat, if there is one.
    pub(super) async fn route_of_chat(&self, inbound: &Inbound, hash: &Vec<u8>) -> Result<Option<Arc<Route>>, StoreError> {
        self.route_at(&inbound.network, &inbound.account, hash).await
    }

    async fn route_at(&self, network: &NetworkId, account: &Account, hash: &Vec<u8>) -> Result<Option<Arc<Route>>, StoreError> {
        if let Some(route) = self.inner.memory.route_at(hash) {
            return Ok(Some(route));
        }
        let era = self.inner.memory.era();
        let values = row![network.as_str(), account.channel.as_str(), account.name.as_str(), hash.clone()];
        let rows = self.inner.messages.read().await?.fetch("conversations", &BY_ADDRESS, values).await?;
        match rows.into_iter().next().map(|mut row| Found::read(&mut row)).transpose()? {
            None => Ok(None),
            Some(found) => {
                let conversation = found.conversation;
                let route = self.open_routes(vec![found], era).await?.pop();
                if route.is_none() {
                    tracing::error!(conversation.id = %conversation, "its key is gone or does not open it; who writes there now is somebody new");
                    self.part(conversation).await?;
                }
                Ok(route)
            }
        }
    }

    /// Parts a conversation from its chat: the hash becomes that of the conversation's own id.
    async fn part(&self, conversation: ConversationId) -> Result<(), StoreError> {
        let own = blake3::hash(conversation.0.as_bytes()).as_bytes().to_vec();
        let tell = self.word(&Word::Erased);
        let work = job(move |on| {
            Box::pin(async move {
                on.execute("parting", &PART, row![conversation.0, own]).await?;
                on.pass("telling others", &TELL, vec![tell]).await.map(|_| ())
            })
        });
        let parted = self.inner.messages.write(Durability::Now, work).await;
        self.inner.memory.forget();
        parted
    }

    async fn open_routes(&self, found: Vec<Found>, era: Era) -> Result<Vec<Arc<Route>>, StoreError> {
        let keys = self.inner.keys.get(found.iter().map(|found| found.key)).await?;
        let mut routes = Vec::with_capacity(found.len());
        for one in found {
            let Some(key) = keys.get(&one.key) else { continue };
            match one.open(key.clone()) {
                Ok(route) => {
                    let route = Arc::new(route);
                    self.inner.memory.keep_route(era, &route);
                    routes.push(route);
                }
                // One broken row must not keep all others waiting; whoever asked for it sees that it is missing.
                Err(error) => tracing::error!(%error, "a conversation does not open and is passed over"),
            }
        }
        Ok(routes)
    }
}
