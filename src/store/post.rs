//! Writing down what came in, before anybody acknowledges it.
//!
//! The one decision: the event, its de-duplication, the conversation it belongs to, what danger demands at once and the
//! poll cursor are one transaction. So an update is either ours or still Telegram's, and a frightened person's answer waits
//! for no queue.

use super::Store;
use super::changes::{Changes, Rows};
use super::connection::Connection;
use super::danger::DangerPost;
use super::envelope::{self, Delivery, Envelope, Letter};
use super::error::StoreError;
use super::keys::Scope;
use super::route::Route;
use super::sealed::Place;
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Turnstile, Value, id_list, row};
use super::turn::{self, Taken, Work};
use super::writer::{Durability, job};
use crate::id::{ConversationId, EnvelopeId, NetworkId, PersonId};
use crate::mailbox::{Account, Inbound, Lane, Traffic};
use crate::personal::Text;
use jiff::Timestamp;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

static RECEIVE: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, INTEGER],
    Sql {
        sqlite: "INSERT INTO received (network, channel, account, external_id, at) VALUES {rows}
                 ON CONFLICT DO NOTHING RETURNING network, channel, account, external_id",
        postgres: "INSERT INTO received (network, channel, account, external_id, at) SELECT * FROM {rows}
                   ON CONFLICT DO NOTHING RETURNING network, channel, account, external_id",
    },
);
static INSERT_PERSONS: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER],
    Sql {
        sqlite: "INSERT INTO persons (id, network, key, created_at) VALUES {rows}",
        postgres: "INSERT INTO persons (id, network, key, created_at) SELECT * FROM {rows}",
    },
);
static INSERT_CONVERSATIONS: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, BLOB, BLOB, TEXT, TEXT, TEXT, INTEGER, INTEGER, TEXT, INTEGER, INTEGER],
    Sql {
        sqlite: "INSERT INTO conversations (id, network, channel, account, address_hash, address, person, key, party, version, epoch,
                                            floor, created_at, updated_at)
                 VALUES {rows} ON CONFLICT (network, channel, account, address_hash) DO NOTHING RETURNING id",
        postgres: "INSERT INTO conversations (id, network, channel, account, address_hash, address, person, key, party, version, epoch,
                                              floor, created_at, updated_at)
                   SELECT * FROM {rows} ON CONFLICT (network, channel, account, address_hash) DO NOTHING RETURNING id",
    },
);
const MOVE_CURSOR: Sql = Sql {
    sqlite: "UPDATE leases SET cursor = $3 WHERE name = $1 AND fence = $2",
    postgres: "UPDATE leases SET cursor = $3 WHERE name = $1 AND fence = $2",
};
const PRUNE: Sql = Sql { sqlite: "DELETE FROM received WHERE at < $1", postgres: "DELETE FROM received WHERE at < $1" };

const THEIRS: Turnstile = Turnstile { postgres: "SELECT id, address_hash FROM conversations WHERE id = ANY($1) ORDER BY id FOR KEY SHARE" };

/// How often two posts may make the same conversation at the same moment before it is said: each time one of them gets on.
const MOST_LOOKS: usize = 8;

/// One event from a channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// The id its envelope gets if it is new; what danger demands is derived from it.
    pub envelope: EnvelopeId,
    /// What came.
    pub inbound: Inbound,
    /// What the screen found in it, if anything.
    pub danger: Option<DangerPost>,
}

/// Where a poller is, moved in the same transaction as what it fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The lease's name: `poll:telegram:12345`.
    pub lease: String,
    /// The fencing number of the grant under which was polled.
    pub fence: i64,
    /// The next offset to ask for.
    pub next: i64,
}

/// What became of a post.
#[derive(Clone, Debug, PartialEq)]
pub enum Posted {
    /// Written down; its turn waits.
    New {
        /// Which conversation, found or made.
        conversation: ConversationId,
        /// Which envelope.
        envelope: EnvelopeId,
    },
    /// It was here before: nothing was written.
    Duplicate,
    /// Written down with its replies and alerts.
    Danger {
        /// Which conversation.
        conversation: ConversationId,
        /// Which envelope waits for its turn.
        envelope: EnvelopeId,
        /// Replies and alerts, already leased to us: send them now, then settle them. One whose lane already holds
        /// an earlier one is not among them; `claim_out` gives it when its turn comes.
        deliveries: Vec<Delivery>,
    },
}

/// What identifies an event of a channel.
type Event = (String, String, String, String);

fn event(inbound: &Inbound) -> Event {
    let channel = inbound.account.channel.as_str().to_owned();
    (inbound.network.0.clone(), channel, inbound.account.name.clone(), inbound.external_id.clone())
}

/// A post with its conversation, sealed and ready to be written.
struct Sorted {
    event: Event,
    received: Vec<Value>,
    envelope: EnvelopeId,
    conversation: ConversationId,
    rows: Rows,
    /// What danger sends; empty without danger.
    deliveries: Option<Vec<Delivery>>,
}

/// A chat as its channel names it.
struct Chat<'a> {
    network: &'a NetworkId,
    account: &'a Account,
    address: &'a Text,
}

impl<'a> Chat<'a> {
    fn of(inbound: &'a Inbound) -> Self {
        Self { network: &inbound.network, account: &inbound.account, address: &inbound.address }
    }
}

/// Conversations that a batch begins.
#[derive(Default)]
struct Newcomers {
    persons: Vec<Vec<Value>>,
    conversations: Vec<Vec<Value>>,
    routes: Vec<Arc<Route>>,
}

struct Batch {
    posts: Vec<Sorted>,
    /// The conversations that were there before.
    known: HashMap<ConversationId, Arc<Route>>,
    newcomers: Newcomers,
    cursor: Option<Cursor>,
    holder: Value,
    now: Timestamp,
    /// How many conversations to claim in the same transaction.
    claim: Option<u32>,
}

/// Which posts were new, which envelopes are leased to us and what was claimed; or that another made a conversation
/// meanwhile, or parted one from its chat.
enum Written {
    Here { taken: Vec<bool>, leased: HashSet<EnvelopeId>, claimed: Box<Taken> },
    LookAgain,
    Parted,
}

impl Store {
    /// Writes down what came in, moves the cursor, and says what became of each post, in order.
    ///
    /// # Errors
    /// Nothing of the batch is written then, and the cursor stands: do not acknowledge; it comes again. `LeaseLost` when
    /// another process polls by now.
    pub async fn post(&self, posts: Vec<Post>, cursor: Option<Cursor>, now: Timestamp) -> Result<Vec<Posted>, StoreError> {
        Ok(self.write_posts(posts, cursor, now, Durability::Now, None).await?.0)
    }

    /// The same, but a power cut may still take it away: turns may begin, and nothing may be acknowledged before
    /// [`Store::synced`]. So one sync serves what came in and what was made of it.
    ///
    /// # Errors
    /// As [`Store::post`].
    pub async fn post_ahead(&self, posts: Vec<Post>, cursor: Option<Cursor>, now: Timestamp) -> Result<Vec<Posted>, StoreError> {
        Ok(self.write_posts(posts, cursor, now, Durability::WithNext, None).await?.0)
    }

    /// The same, and up to about `limit` conversations with work that is due are claimed with it, as by
    /// [`Store::claim_turns`]: what came in and the turns that answer it cost one transaction.
    ///
    /// # Errors
    /// As [`Store::post`]. The inner one is the claim's alone, and must keep nobody from sending what danger demands: the
    /// posts are written, and what was claimed is handed out again when its lease ends.
    pub async fn post_and_claim(
        &self,
        posts: Vec<Post>,
        cursor: Option<Cursor>,
        now: Timestamp,
        limit: u32,
    ) -> Result<(Vec<Posted>, Result<Vec<Work>, StoreError>), StoreError> {
        let (posted, claimed) = self.write_posts(posts, cursor, now, Durability::WithNext, Some(limit)).await?;
        Ok((posted, self.open_taken(claimed, now).await))
    }

    /// Returns when everything that was written before this call is on the disk.
    ///
    /// # Errors
    /// Then it may not be: do not acknowledge.
    pub async fn synced(&self) -> Result<(), StoreError> {
        self.inner.messages.synced().await
    }

    async fn write_posts(
        &self,
        posts: Vec<Post>,
        cursor: Option<Cursor>,
        now: Timestamp,
        durability: Durability,
        claim: Option<u32>,
    ) -> Result<(Vec<Posted>, Taken), StoreError> {
        for _ in 0..MOST_LOOKS {
            let era = self.inner.memory.era();
            let batch = Arc::new(self.sort(&posts, cursor.clone(), now, claim).await?);
            let shared = batch.clone();
            let written = self.inner.messages.write(durability, move |on| Box::pin(async move { write(on, &shared).await })).await?;
            let (taken, leased, claimed) = match written {
                Written::Here { taken, leased, claimed } => (taken, leased, claimed),
                Written::LookAgain => continue,
                Written::Parted => {
                    self.inner.memory.forget();
                    continue;
                }
            };
            for route in &batch.newcomers.routes {
                self.inner.memory.keep_route(era, route);
            }
            if batch.posts.iter().zip(&taken).any(|(post, new)| *new && !claimed.has(post.conversation)) {
                self.say_that_turns_wait();
            }
            let posted = batch.posts.iter().zip(taken).map(|(post, new)| post.posted(new, &leased));
            return Ok((posted.collect(), *claimed));
        }
        Err(StoreError::Locked)
    }

    /// The conversation with an address that we only ever write to: found, or made.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub async fn conversation_with(
        &self,
        network: &NetworkId,
        account: &Account,
        address: &Text,
        now: Timestamp,
    ) -> Result<ConversationId, StoreError> {
        for _ in 0..MOST_LOOKS {
            if let Some(found) = self.conversation_of_chat(network, account, address).await? {
                return Ok(found);
            }
            let mut newcomers = Newcomers::default();
            let hash = self.chat_hash(network, account, address);
            self.propose(Chat { network, account, address }, hash, &mut newcomers, now).await?;
            let holder = (&*self.holder).into();
            let batch = Batch { posts: Vec::new(), known: HashMap::new(), newcomers, cursor: None, holder, now, claim: None };
            let make = job(move |on| Box::pin(async move { write(on, &batch).await.map(|_| ()) }));
            self.inner.messages.write(Durability::Now, make).await?;
        }
        Err(StoreError::Locked)
    }

    /// Forgets which events came before `before`: channels repeat an event for a day or so, not longer.
    ///
    /// # Errors
    /// Nothing is changed then.
    pub async fn prune_received(&self, before: Timestamp) -> Result<u64, StoreError> {
        let prune = job(move |on| Box::pin(async move { on.execute("pruning", &PRUNE, row![before]).await }));
        self.inner.messages.write(Durability::WithNext, prune).await
    }

    /// Finds or proposes the conversation of each post, and seals.
    async fn sort(&self, posts: &[Post], cursor: Option<Cursor>, now: Timestamp, claim: Option<u32>) -> Result<Batch, StoreError> {
        let mut newcomers = Newcomers::default();
        let mut proposed: HashMap<Vec<u8>, Arc<Route>> = HashMap::new();
        let dangers = posts.iter().flat_map(|post| &post.danger);
        let alerted =
            dangers.flat_map(|danger| danger.alerts.iter().map(|(chat, _)| *chat).chain(danger.mails.iter().map(|(mail, _)| *mail)));
        let alerted: Vec<ConversationId> = alerted.collect();
        let alerted = self.routes(alerted).await?;
        let mut sorted = Vec::with_capacity(posts.len());
        let mut known = HashMap::new();
        for post in posts {
            let hash = self.address_hash(&post.inbound);
            let route = match self.route_of_chat(&post.inbound, &hash).await? {
                Some(route) => {
                    known.insert(route.conversation, route.clone());
                    route
                }
                None => match proposed.get(&hash) {
                    Some(route) => route.clone(),
                    None => {
                        let route = self.propose(Chat::of(&post.inbound), hash.clone(), &mut newcomers, now).await?;
                        proposed.insert(hash, route.clone());
                        route
                    }
                },
            };
            sorted.push(self.seal_post(post, &route, &alerted, now)?);
        }
        Ok(Batch { posts: sorted, known, newcomers, cursor, holder: (&*self.holder).into(), now, claim })
    }

    async fn propose(&self, chat: Chat<'_>, hash: Vec<u8>, newcomers: &mut Newcomers, now: Timestamp) -> Result<Arc<Route>, StoreError> {
        let Chat { network, account, address: plain } = chat;
        let mut keys = self.inner.keys.fresh(network, Scope::Person, 1).await?;
        let key = keys.pop().ok_or(StoreError::NoChance)?;
        let (conversation, person) = (ConversationId(self.inner.clock.id()), PersonId(self.inner.clock.id()));
        let place = Place::of("conversations", "address", conversation.0);
        let address = key.seal(place, plain.expose().as_bytes())?;
        newcomers.persons.push(row![person.0, network.as_str(), key.id.0, now]);
        newcomers.conversations.push(row![
            conversation.0,
            network.as_str(),
            account.channel.as_str(),
            account.name.as_str(),
            hash.clone(),
            address,
            person.0,
            key.id.0,
            "person",
            0_i64,
            0_i64,
            "script",
            now,
            now
        ]);
        let (network, account, address) = (network.clone(), account.clone(), plain.clone());
        let route = Arc::new(Route { conversation, network, account, address, address_hash: hash, person, key });
        newcomers.routes.push(route.clone());
        Ok(route)
    }

    fn seal_post(
        &self,
        post: &Post,
        route: &Arc<Route>,
        alerted: &HashMap<ConversationId, Arc<Route>>,
        now: Timestamp,
    ) -> Result<Sorted, StoreError> {
        let mut routes = alerted.clone();
        routes.insert(route.conversation, route.clone());
        let letter = Letter::Inbound(Box::new(post.inbound.clone()));
        let lane = Lane { traffic: Traffic::In, conversation: route.conversation };
        let mut changes = Changes::default();
        changes.envelopes.push(Envelope { id: post.envelope, lane, letter, due_at: now, epoch: None, message: None });
        if let Some(danger) = &post.danger {
            danger.demand(post, route, &routes, now, &mut changes);
        }
        let deliveries = post.danger.as_ref().map(|_| {
            let dangers = changes.envelopes.iter().filter(|envelope| envelope.lane.traffic == Traffic::Danger);
            dangers.filter_map(|envelope| Some(Delivery::first(envelope, routes.get(&envelope.lane.conversation)?))).collect()
        });
        let mut rows = Rows::default();
        rows.seal_said(&changes, &routes, &self.inner.keys.outer)?;
        let event = event(&post.inbound);
        let (network, channel, account, external_id) = event.clone();
        let received = row![network, channel, account, external_id, now];
        Ok(Sorted { event, received, envelope: post.envelope, conversation: route.conversation, rows, deliveries })
    }
}

impl Sorted {
    fn posted(&self, new: bool, leased: &HashSet<EnvelopeId>) -> Posted {
        let (conversation, envelope) = (self.conversation, self.envelope);
        match &self.deliveries {
            _ if !new => Posted::Duplicate,
            None => Posted::New { conversation, envelope },
            Some(all) => {
                let deliveries = all.iter().filter(|delivery| leased.contains(&delivery.claim.id)).cloned().collect();
                Posted::Danger { conversation, envelope, deliveries }
            }
        }
    }
}

/// Whether the conversations that were known from memory are still those of their chats: another process may have erased a
/// person a moment ago. They stay so until the commit.
async fn still_theirs(on: &mut Connection, known: &HashMap<ConversationId, Arc<Route>>) -> Result<bool, StoreError> {
    let ids = id_list(known.keys().map(|id| id.0));
    let Some(rows) = on.pass("post", &THEIRS, vec![ids]).await? else { return Ok(true) };
    let mut theirs = 0;
    for mut row in rows {
        let (id, hash) = (row.id::<ConversationId>()?, row.blob()?);
        theirs += usize::from(known.get(&id).is_some_and(|route| route.address_hash == hash));
    }
    Ok(theirs == known.len())
}

async fn write(on: &mut Connection, batch: &Batch) -> Result<Written, StoreError> {
    if !batch.known.is_empty() && !still_theirs(on, &batch.known).await? {
        return Ok(Written::Parted);
    }
    let Newcomers { persons, conversations, .. } = &batch.newcomers;
    if !conversations.is_empty() {
        // Persons first: conversations refer to them. If one of these conversations was made meanwhile, the whole job is
        // undone and looked up again, so that nothing is sealed under a key that its conversation does not have.
        on.many("persons", &INSERT_PERSONS, persons.clone()).await?;
        let made = on.many("conversations", &INSERT_CONVERSATIONS, conversations.clone()).await?;
        if made.len() < conversations.len() {
            return undo_newcomers(on, batch).await;
        }
    }
    let mut fresh = HashSet::new();
    for mut row in on.many("received", &RECEIVE, batch.posts.iter().map(|post| post.received.clone()).collect()).await? {
        fresh.insert((row.text()?, row.text()?, row.text()?, row.text()?));
    }
    let mut rows = Rows::default();
    let mut taken = Vec::with_capacity(batch.posts.len());
    for post in &batch.posts {
        // Taken out, so that the same event twice in one batch is new once.
        let new = fresh.remove(&post.event);
        if new {
            rows.append(&post.rows);
        }
        taken.push(new);
    }
    envelope::take_lanes(on, rows.sent_in().collect()).await?;
    let leased = rows.write(on, &batch.holder, batch.now).await?;
    if let Some(Cursor { lease, fence, next }) = &batch.cursor {
        let moved = on.execute("moving the cursor", &MOVE_CURSOR, row![lease.as_str(), *fence, *next]).await?;
        if moved == 0 {
            return Err(StoreError::LeaseLost { name: lease.clone() });
        }
    }
    let claimed = match batch.claim {
        Some(limit) => turn::take(on, &batch.holder, batch.now, limit).await?,
        None => Taken::default(),
    };
    Ok(Written::Here { taken, leased, claimed: Box::new(claimed) })
}

const UNDO_CONVERSATIONS: Sql = Sql {
    sqlite: "DELETE FROM conversations WHERE id IN (SELECT value FROM json_each($1))",
    postgres: "DELETE FROM conversations WHERE id = ANY($1)",
};
const UNDO_PERSONS: Sql =
    Sql { sqlite: "DELETE FROM persons WHERE id IN (SELECT value FROM json_each($1))", postgres: "DELETE FROM persons WHERE id = ANY($1)" };

async fn undo_newcomers(on: &mut Connection, batch: &Batch) -> Result<Written, StoreError> {
    let routes = &batch.newcomers.routes;
    on.execute("post", &UNDO_CONVERSATIONS, vec![id_list(routes.iter().map(|route| route.conversation.0))]).await?;
    on.execute("post", &UNDO_PERSONS, vec![id_list(routes.iter().map(|route| route.person.0))]).await?;
    Ok(Written::LookAgain)
}
