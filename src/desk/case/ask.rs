//! What a worker asks somebody to agree to, and the arrears offer a landlord makes.
//!
//! The one decision: it can only be asked of the person a signal is about, by whoever is at that signal, and once. A neighbour
//! agrees to nothing for somebody else, and somebody anonymous has no name to put under it.

use super::act::{Doing, Refusal};
use crate::consent::{Consent, Party, Standing};
use crate::desk::Desk;
use crate::desk::casework::{Casework, Reporter};
use crate::desk::notice::Notice;
use crate::id::{ConsentId, OfferId, OrganisationId, Purpose, Thing, WorkerId};
use crate::identity::Typist;
use crate::language::Language;
use crate::signal::Source;
use crate::store::{Agreement, Asked, Case, Matter, StoreError};

/// The sort of organisation that has to make the offer (Besluit gemeentelijke schuldhulpverlening, article 2).
const LANDLORD: &str = "housing_association";
/// The sort of organisation it is made for.
const MUNICIPALITY: &str = "municipality";

/// What a worker wants to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// For a consent.
    Consent(Consent),
    /// To make the offer of article 2, for this municipality.
    Offer {
        /// Which.
        to: OrganisationId,
    },
}

/// What can be asked at a signal, for a form.
#[derive(Clone, Debug, Default)]
pub struct Askable {
    /// What may be passed on or talked about.
    pub things: Vec<(Thing, String)>,
    /// What for.
    pub purposes: Vec<(Purpose, String)>,
    /// With whom: organisations, roles, workers.
    pub parties: Vec<(Party, String)>,
    /// For whom this worker may make the offer of article 2; empty when it is not theirs to make.
    pub municipalities: Vec<(OrganisationId, String)>,
    /// The languages in which nobody has approved the words yet.
    pub unapproved: Vec<Language>,
}

impl Doing<'_> {
    /// Writes down what is asked, and puts it into the person's own lane.
    pub(super) fn ask(&mut self, wish: Wish) -> Result<(), Refusal> {
        self.is_at_it()?;
        let conversation = self.case.conversation.filter(|_| is_their_own(self.case)).ok_or(Refusal::NotTheirOwn)?;
        let (matter, what) = match wish {
            Wish::Consent(consent) => {
                self.desk.knows(&consent)?;
                (Matter::Consent { id: ConsentId(self.cause.derive("consent", 0)), consent }, "consent_asked")
            }
            Wish::Offer { to } => {
                if !self.desk.municipalities(self.worker).iter().any(|(known, _)| *known == to) {
                    return Err(Refusal::OnlyTheLandlord);
                }
                let offer = self.desk.library().consent.offer(to);
                (Matter::Offer { id: OfferId(self.cause.derive("offer", 0)), offer }, "offer_made")
            }
        };
        let (signal, worker, request) = (self.case.id, self.worker.clone(), matter.request());
        let network = self.desk.network_id().clone();
        self.changes.asked.push(Asked { matter, network, signal, conversation, by: worker.clone(), at: self.now });
        self.change(self.case.standing.clone(), what, None);
        self.notify(&Notice::Asked { signal, worker, request });
        Ok(())
    }
}

impl Desk {
    /// What this worker can ask, in the language of their page.
    pub fn askable(&self, worker: &WorkerId, language: Language) -> Askable {
        let (library, network) = (self.library(), self.network());
        let organisations = network.organisations.iter().map(|(id, one)| (Party::Organisation(id.clone()), one.name.clone()));
        let mut roles: Vec<_> = network.workers.iter().flat_map(|member| &member.worker.roles).collect();
        roles.sort();
        roles.dedup();
        let roles = roles.into_iter().filter_map(|role| {
            let words = library.kinds.role_for_person(role, language)?;
            Some((Party::Role(role.clone()), words.to_owned()))
        });
        let workers = network.workers.iter().map(|member| (Party::Worker(member.worker.id.clone()), member.name.clone()));
        let texts = &library.consent;
        Askable {
            things: texts.things(language).map(|(thing, words)| (thing, words.to_owned())).collect(),
            purposes: texts.purposes(language).map(|(purpose, words)| (purpose, words.to_owned())).collect(),
            parties: organisations.chain(roles).chain(workers).collect(),
            municipalities: self.municipalities(worker),
            unapproved: texts.unapproved(),
        }
    }

    /// Whether it was asked at this signal before, whatever came of it. The offer is made once; a consent is asked once for the
    /// same things, the same receiver and the same purpose, unless it was given and taken back.
    pub(super) async fn was_asked(&self, case: &Case, wish: &Wish) -> Result<bool, StoreError> {
        let Some(conversation) = case.conversation else { return Ok(false) };
        let asked = self.store.agreements_in(conversation).await?;
        let is_same = |matter: &Matter| match (matter, wish) {
            (Matter::Consent { consent, .. }, Wish::Consent(wanted)) => consent == wanted,
            (Matter::Offer { .. }, Wish::Offer { .. }) => true,
            (Matter::Consent { .. }, Wish::Offer { .. }) | (Matter::Offer { .. }, Wish::Consent(_)) => false,
        };
        let again = |standing| standing == Standing::Withdrawn && matches!(wish, Wish::Consent(_));
        Ok(asked.iter().any(|one| one.signal == case.id && is_same(&one.matter) && !again(Standing::of(one.deeds()))))
    }

    /// The offers of article 2 that whoever raised this signal was made, with the numbers of their signals; only of signals within
    /// this worker's reach, and `None` when this one is not.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn offers_made(&self, worker: &WorkerId, number: i64) -> Result<Option<Vec<(i64, Agreement)>>, StoreError> {
        let reach = self.reach_of(worker, self.clock.now());
        let Some(case) = self.store.case_within(self.network_id(), &reach, number).await? else { return Ok(None) };
        let Some(conversation) = case.conversation else { return Ok(Some(Vec::new())) };
        let mut made = Vec::new();
        for agreement in self.store.agreements_in(conversation).await? {
            let Matter::Offer { .. } = agreement.matter else { continue };
            let Some(of) = self.store.case_of(agreement.signal).await? else { continue };
            if self.store.case_within(self.network_id(), &reach, of.number).await?.is_some() {
                made.push((of.number, agreement));
            }
        }
        Ok(Some(made))
    }

    /// For whom a worker may make the offer: a landlord's worker, for the municipalities of the network.
    fn municipalities(&self, worker: &WorkerId) -> Vec<(OrganisationId, String)> {
        let network = self.network();
        let own = network.worker(worker).and_then(|member| member.worker.org.as_ref()).and_then(|org| network.organisations.get(org));
        if own.is_none_or(|own| own.sort.as_str() != LANDLORD) || self.library().consent.things(Language::Nl).next().is_none() {
            return Vec::new();
        }
        let towns = network.organisations.iter().filter(|(_, one)| one.sort.as_str() == MUNICIPALITY);
        towns.map(|(id, one)| (id.clone(), one.name.clone())).collect()
    }

    /// Whether everything that a consent names is known here: what cannot be said cannot be agreed to.
    fn knows(&self, consent: &Consent) -> Result<(), Refusal> {
        let (library, network) = (self.library(), self.network());
        let texts = &library.consent;
        let party = match consent.party() {
            Party::Organisation(id) => network.organisations.contains_key(id),
            Party::Role(role) => library.kinds.role_for_person(role, Language::Nl).is_some(),
            Party::Worker(worker) => network.worker(worker).is_some(),
        };
        let purpose = texts.purposes(Language::Nl).any(|(known, _)| known == *consent.purpose());
        let thing = |thing: &Thing| texts.things(Language::Nl).any(|(known, _)| known == *thing);
        let things = consent.things().is_none_or(|things| things.iter().all(thing));
        if party && purpose && things { Ok(()) } else { Err(Refusal::Unknown) }
    }
}

/// Whether a signal was raised by the person it is about, under their own name, on their own phone.
pub(in crate::desk) fn is_their_own(case: &Case) -> bool {
    let facts = Casework::read(&case.facts);
    case.source == Source::Tenant.as_str() && facts.reporter == Reporter::Known && facts.typist == Typist::Usual
}
