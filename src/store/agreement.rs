//! What people were asked to agree to, and the arrears offers beside it: asked, said, answered, taken back.
//!
//! The one decision: consents and offers lie in tables of their own, so that no query over the one can count the other. Rows are
//! only ever added; how something stands is what its rows say, oldest first.

use super::Store;
use super::error::StoreError;
use super::route::Route;
use super::row::Row;
use super::sealed::Place;
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, row};
use crate::approval::Approval;
use crate::consent::{ArrearsOffer, Consent, Deed, Proof, Request};
use crate::id::{ConsentId, ConversationId, NetworkId, OfferId, SignalId, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use jiff::Timestamp;
use uuid::Uuid;

pub(super) static CONSENT: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, TEXT, BLOB, TEXT, INTEGER],
    Sql {
        sqlite: "INSERT INTO consents (id, network, signal, conversation, kind, about, asked_by, asked_at) VALUES {rows}
                 ON CONFLICT (id) DO NOTHING",
        postgres: "INSERT INTO consents (id, network, signal, conversation, kind, about, asked_by, asked_at) SELECT * FROM {rows}
                   ON CONFLICT (id) DO NOTHING",
    },
);
pub(super) static OFFER: Many = Many::of(
    &[TEXT, TEXT, TEXT, TEXT, BLOB, TEXT, INTEGER],
    Sql {
        sqlite: "INSERT INTO arrears_offers (id, network, signal, conversation, about, asked_by, asked_at) VALUES {rows}
                 ON CONFLICT (id) DO NOTHING",
        postgres: "INSERT INTO arrears_offers (id, network, signal, conversation, about, asked_by, asked_at) SELECT * FROM {rows}
                   ON CONFLICT (id) DO NOTHING",
    },
);
pub(super) static CONSENT_EVENT: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER, INTEGER, TEXT, TEXT, INTEGER, TEXT, TEXT, TEXT, BLOB],
    Sql {
        sqlite:
            "INSERT INTO consent_events (id, network, consent, step, at, what, language, text_version, text_hash, approved_by, approved_on, said)
                 VALUES {rows} ON CONFLICT (id) DO NOTHING",
        postgres:
            "INSERT INTO consent_events (id, network, consent, step, at, what, language, text_version, text_hash, approved_by, approved_on, said)
                   SELECT * FROM {rows} ON CONFLICT (id) DO NOTHING",
    },
);
pub(super) static OFFER_EVENT: Many = Many::of(
    &[TEXT, TEXT, TEXT, INTEGER, INTEGER, TEXT, TEXT, INTEGER, TEXT, TEXT, TEXT, BLOB],
    Sql {
        sqlite: "INSERT INTO arrears_offer_events (id, network, offer, step, at, what, language, text_version, text_hash, approved_by, approved_on, said)
                 VALUES {rows} ON CONFLICT (id) DO NOTHING",
        postgres: "INSERT INTO arrears_offer_events (id, network, offer, step, at, what, language, text_version, text_hash, approved_by, approved_on, said)
                   SELECT * FROM {rows} ON CONFLICT (id) DO NOTHING",
    },
);
pub(super) const CONSENTS: Sql =
    Sql::same("SELECT id, signal, about, asked_by, asked_at FROM consents WHERE conversation = $1 ORDER BY asked_at, id");
pub(super) const OFFERS: Sql =
    Sql::same("SELECT id, signal, about, asked_by, asked_at FROM arrears_offers WHERE conversation = $1 ORDER BY asked_at, id");
pub(super) const CONSENT_EVENTS: Sql = Sql::same(
    "SELECT id, at, what, language, text_version, text_hash, approved_by, approved_on, said FROM consent_events
             WHERE consent = $1 ORDER BY step",
);
pub(super) const OFFER_EVENTS: Sql = Sql::same(
    "SELECT id, at, what, language, text_version, text_hash, approved_by, approved_on, said FROM arrears_offer_events
             WHERE offer = $1 ORDER BY step",
);

/// What a worker asks for: the one or the other, each with its own data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A consent.
    Consent {
        /// Its record.
        id: ConsentId,
        /// What is to be agreed to.
        consent: Consent,
    },
    /// The offer of article 2.
    Offer {
        /// Its record.
        id: OfferId,
        /// What is offered.
        offer: ArrearsOffer,
    },
}

impl Matter {
    /// As the conversation knows it.
    pub fn request(&self) -> Request {
        match self {
            Self::Consent { id, consent } => Request::Consent { id: *id, kind: consent.kind() },
            Self::Offer { id, .. } => Request::Offer { id: *id },
        }
    }
}

/// A worker asks.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What.
    pub matter: Matter,
    /// Whose network.
    pub network: NetworkId,
    /// At which signal.
    pub signal: SignalId,
    /// Whom.
    pub conversation: ConversationId,
    /// Who.
    pub by: WorkerId,
    /// When.
    pub at: Timestamp,
}

/// Something happened to it.
#[derive(Clone, Debug)]
pub struct AskedEvent {
    /// Derived from what caused it.
    pub id: Uuid,
    /// To what.
    pub request: Request,
    /// Whose network.
    pub network: NetworkId,
    /// In which conversation.
    pub conversation: ConversationId,
    /// Its place among all that happened to it, from 0; each place is taken once.
    pub step: usize,
    /// What, and when.
    pub happened: Happened,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: Timestamp,
    /// What.
    pub deed: Deed,
    /// The text that was said with it: the question that was put, or what followed on an answer.
    pub proof: Proof,
    /// What the person said, typed or on a button.
    pub said: Option<Text>,
}

/// What was asked, and all that happened to it since, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// What.
    pub matter: Matter,
    /// At which signal.
    pub signal: SignalId,
    /// By whom.
    pub by: WorkerId,
    /// When it was asked for; when it was said stands in `happened`.
    pub at: Timestamp,
    /// Oldest first.
    pub happened: Vec<Happened>,
}

impl Agreement {
    /// What happened, in order.
    pub fn deeds(&self) -> impl Iterator<Item = &Deed> {
        self.happened.iter().map(|happened| &happened.deed)
    }

    /// When this happened to it, if it did.
    pub fn when(&self, deed: Deed) -> Option<Timestamp> {
        self.happened.iter().find(|happened| happened.deed == deed).map(|happened| happened.at)
    }
}

/// Sealed and ready to be written.
#[derive(Clone, Default)]
pub(super) struct Rows {
    consents: Vec<Vec<Value>>,
    offers: Vec<Vec<Value>>,
    consent_events: Vec<Vec<Value>>,
    offer_events: Vec<Vec<Value>>,
}

impl Rows {
    pub(super) fn seal_asked(&mut self, asked: &Asked, route: &Route) -> Result<(), StoreError> {
        let Asked { matter, network, signal, conversation, by, at } = asked;
        let sealed = |table, id: Uuid, about: Result<Vec<u8>, serde_json::Error>| {
            route.key.seal(Place::of(table, "about", id), &about.unwrap_or_default())
        };
        let (network, by) = (network.as_str(), by.as_str());
        match matter {
            Matter::Consent { id, consent } => {
                let about = sealed("consents", id.0, serde_json::to_vec(consent))?;
                self.consents.push(row![id.0, network, signal.0, conversation.0, consent.kind().as_str(), about, by, *at]);
            }
            Matter::Offer { id, offer } => {
                let about = sealed("arrears_offers", id.0, serde_json::to_vec(offer))?;
                self.offers.push(row![id.0, network, signal.0, conversation.0, about, by, *at]);
            }
        }
        Ok(())
    }

    pub(super) fn seal_event(&mut self, event: &AskedEvent, route: &Route) -> Result<(), StoreError> {
        let AskedEvent { id, request, network, step, happened, .. } = event;
        let (of, table, rows) = match request {
            Request::Consent { id, .. } => (id.0, "consent_events", &mut self.consent_events),
            Request::Offer { id } => (id.0, "arrears_offer_events", &mut self.offer_events),
        };
        let Happened { at, deed, proof, said } = happened;
        let said = said.as_ref().map(|said| route.key.seal(Place::of(table, "said", *id), said.expose().as_bytes())).transpose()?;
        let (by, on) = proof.approval.as_ref().map(|approval| (approval.by.as_str(), approval.on.to_string())).unzip();
        let step = i64::try_from(*step).unwrap_or(i64::MAX);
        let mut values = row![*id, network.as_str(), of, step, *at, deed.as_str()];
        values.extend(row![proof.language.code(), i64::from(proof.version), proof.hash.as_str(), by, on, said]);
        rows.push(values);
        Ok(())
    }

    pub(super) fn append(&mut self, other: &Self) {
        let Self { consents, offers, consent_events, offer_events } = other;
        self.consents.extend_from_slice(consents);
        self.offers.extend_from_slice(offers);
        self.consent_events.extend_from_slice(consent_events);
        self.offer_events.extend_from_slice(offer_events);
    }

    pub(super) async fn write(self, on: &mut super::connection::Connection) -> Result<(), StoreError> {
        on.many("consents", &CONSENT, self.consents).await?;
        on.many("arrears_offers", &OFFER, self.offers).await?;
        on.many("consent_events", &CONSENT_EVENT, self.consent_events).await?;
        on.many("arrears_offer_events", &OFFER_EVENT, self.offer_events).await.map(|_| ())
    }
}

impl Store {
    /// All that was asked in a conversation, consents first, oldest first.
    ///
    /// # Errors
    /// When it cannot be read, or the person was erased.
    pub async fn agreements_in(&self, conversation: ConversationId) -> Result<Vec<Agreement>, StoreError> {
        // Of somebody whose key is gone nobody reads what they agreed to.
        let Some(route) = self.routes([conversation]).await?.remove(&conversation) else { return Ok(Vec::new()) };
        let mut on = self.inner.messages.read().await?;
        let mut agreements = Vec::new();
        for mut row in on.fetch("consents", &CONSENTS, row![conversation.0]).await? {
            let id: ConsentId = row.id()?;
            let mut agreement = read(&mut row, &route, ("consents", id.0), |consent| Matter::Consent { id, consent })?;
            let rows = on.fetch("consent_events", &CONSENT_EVENTS, row![id.0]).await?;
            agreement.happened = happened(rows, &route, "consent_events")?;
            agreements.push(agreement);
        }
        for mut row in on.fetch("arrears_offers", &OFFERS, row![conversation.0]).await? {
            let id: OfferId = row.id()?;
            let mut agreement = read(&mut row, &route, ("arrears_offers", id.0), |offer| Matter::Offer { id, offer })?;
            let rows = on.fetch("arrears_offer_events", &OFFER_EVENTS, row![id.0]).await?;
            agreement.happened = happened(rows, &route, "arrears_offer_events")?;
            agreements.push(agreement);
        }
        Ok(agreements)
    }
}

/// The next four values of a row: signal, about, asked_by, asked_at.
fn read<T: serde::de::DeserializeOwned>(
    row: &mut Row,
    route: &Route,
    (table, id): (&'static str, Uuid),
    matter: impl FnOnce(T) -> Matter,
) -> Result<Agreement, StoreError> {
    let (signal, about) = (row.id()?, row.blob()?);
    let about = route.key.open(Place::of(table, "about", id), &about)?;
    let broken = |_| StoreError::SealBroken { table, column: "about", row: id.to_string() };
    let about = serde_json::from_slice(&about).map_err(broken)?;
    Ok(Agreement { matter: matter(about), signal, by: WorkerId(row.text()?), at: row.time()?, happened: Vec::new() })
}

fn happened(rows: Vec<Row>, route: &Route, table: &'static str) -> Result<Vec<Happened>, StoreError> {
    let read = |mut row: Row| {
        let id: Uuid = row.id()?;
        let (at, deed) = (row.time()?, row.parsed(Deed::from_word)?);
        let language = row.parsed(Language::from_code)?;
        let version = u32::try_from(row.integer()?).map_err(|_| row.wrong())?;
        let hash = row.text()?;
        let approval = match (row.maybe_text()?, row.maybe_text()?) {
            (Some(by), Some(on)) => Some(Approval { by, on: on.parse().map_err(|_| row.wrong())? }),
            (Some(_) | None, _) => None,
        };
        let said = row.maybe_blob()?.map(|sealed| route.key.open(Place::of(table, "said", id), &sealed)).transpose()?;
        let broken = |_| StoreError::SealBroken { table, column: "said", row: id.to_string() };
        let said = said.map(|said| String::from_utf8(said).map(Text::from).map_err(broken)).transpose()?;
        Ok(Happened { at, deed, proof: Proof { language, version, hash, approval }, said })
    };
    rows.into_iter().map(read).collect()
}
