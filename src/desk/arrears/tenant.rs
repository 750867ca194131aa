//! Whether a tenancy of a landlord's list is a linked person's: a hint, a worker's word, and what follows from that.
//!
//! The one decision (`DEBT-7`): living in one home makes nobody the tenant. Until a worker of the landlord said so nothing of a chat
//! counts for a list and nothing of a list for a chat; and what that worker is shown of the list is its reference, its day, and
//! whether the name may be the same, for the row may be about somebody else.

use super::{BY_CLOCK, Bringing, Hand, LANDLORD, Reported, Run, Sheet, WAITED};
use crate::arrears::evidence::ChatOffer;
use crate::arrears::{Lack, Name, steps_with, tenancy_key};
use crate::consent::{Deed, Reaction};
use crate::desk::Desk;
use crate::handover::{Article2, Step};
use crate::id::{ArrearsId, ConversationId, OrganisationId, WorkerId};
use crate::personal::Text;
use crate::store::{Agreement, ArrearsKept, Case, Matter, StoreError, Tie};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// How many are judged anew in one commit.
const TOGETHER: usize = 200;

/// A tenancy that may be that of whoever raised a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenancy {
    /// The newest arrears of it, by which a form names it.
    pub arrears: ArrearsId,
    /// What the landlord calls it by.
    pub reference: Text,
    /// Since when they are behind.
    pub since: Date,
    /// Whether the names may be the same person's (`DEBT-8`).
    pub names: Names,
    /// Who said that it is theirs, when somebody did.
    pub tie: Option<Tie>,
}

/// How two names lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// They may be the same person's.
    Alike,
    /// A person has to look.
    Different,
}

/// What came of saying that a tenancy is somebody's, or of taking it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tied {
    /// It is written down.
    Now,
    /// It stood so already.
    Before,
    /// There is no such signal or tenancy, or none within reach.
    Unknown,
}

impl Desk {
    /// The tenancies of the landlord this worker works for that may be, or are, whoever's raised this signal; none when nobody is
    /// linked to it, or the worker is no landlord's.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn tenancies_at(&self, worker: &WorkerId, number: i64) -> Result<Vec<Tenancy>, StoreError> {
        let reach = self.reach_of(worker, self.clock.now());
        match self.store.case_within(self.network_id(), &reach, number).await? {
            Some(case) => self.tenancies_of(worker, &case).await,
            None => Ok(Vec::new()),
        }
    }

    /// The same, of a signal that is known to be within reach.
    pub(in crate::desk) async fn tenancies_of(&self, worker: &WorkerId, case: &Case) -> Result<Vec<Tenancy>, StoreError> {
        let (Some(landlord), Some(linked)) = (self.landlord_of(worker), self.linked_at(case).await?) else { return Ok(Vec::new()) };
        let name = Name::of(&linked.resident.card.name());
        let ties = self.store.ties_of_resident(linked.resident.id).await?;
        let standing: Vec<Tie> = ties.into_iter().filter(|tie| tie.ended.is_none() && tie.landlord == landlord).collect();
        let mut kept = Vec::new();
        for tie in &standing {
            kept.extend(self.store.arrears_of_mark(self.network_id(), tie.tenancy.clone()).await?);
        }
        if let Some(home) = self.home_at(&linked.resident.card.address) {
            kept.extend(self.store.arrears_at(self.network_id(), &landlord, &home).await?);
        }
        // The newest of each tenancy says it all.
        let mut found: Vec<Tenancy> = Vec::new();
        for (arrears, sheet) in kept.iter().filter_map(|kept| Some((kept.id, Sheet::read(&kept.row)?))) {
            let mark = self.mark_of(&landlord, &sheet.arrears.tenancy);
            let tenancy = Tenancy {
                arrears,
                since: sheet.arrears.since,
                names: if sheet.arrears.name.may_be(&name) { Names::Alike } else { Names::Different },
                tie: standing.iter().find(|tie| tie.tenancy == mark).cloned(),
                reference: sheet.arrears.tenancy,
            };
            let key = tenancy_key(tenancy.reference.expose());
            match found.iter_mut().find(|known| tenancy_key(known.reference.expose()) == key) {
                Some(known) if known.since < tenancy.since => *known = tenancy,
                Some(_) => {}
                None => found.push(tenancy),
            }
        }
        Ok(found)
    }

    /// Writes down that a tenancy is that of whoever raised this signal, because this worker says so. What the person said to an
    /// offer in their chat counts for the tenancy from now on.
    ///
    /// # Errors
    /// When it cannot be written down: they are not tied then.
    pub async fn tie_tenancy(&self, worker: &WorkerId, number: i64, arrears: ArrearsId) -> Result<Tied, StoreError> {
        let Some((landlord, case, tenancy)) = self.tenancy_meant(worker, number, arrears).await? else { return Ok(Tied::Unknown) };
        let Some(linked) = self.linked_at(&case).await? else { return Ok(Tied::Unknown) };
        let tie = Tie {
            id: self.clock.id(),
            tenancy: self.mark_of(&landlord, &tenancy.reference),
            landlord: landlord.clone(),
            resident: linked.resident.id,
            made_by: worker.clone(),
            made_at: self.clock.now(),
            ended: None,
        };
        let mark = tie.tenancy.clone();
        let made = self.store.tie_tenancy(self.network_id(), tie, case.id).await?;
        self.judge_again(&landlord, worker, mark).await?;
        Ok(if made { Tied::Now } else { Tied::Before })
    }

    /// Takes it back. What was handed over meanwhile stays handed over.
    ///
    /// # Errors
    /// When it cannot be written down: they are tied then.
    pub async fn untie_tenancy(&self, worker: &WorkerId, number: i64, arrears: ArrearsId) -> Result<Tied, StoreError> {
        let Some((landlord, _, tenancy)) = self.tenancy_meant(worker, number, arrears).await? else { return Ok(Tied::Unknown) };
        let Some(tie) = tenancy.tie else { return Ok(Tied::Before) };
        let ended = self.store.untie_tenancy(tie.id, worker, self.clock.now()).await?;
        self.judge_again(&landlord, worker, tie.tenancy).await?;
        Ok(if ended { Tied::Now } else { Tied::Before })
    }

    async fn tenancy_meant(
        &self,
        worker: &WorkerId,
        number: i64,
        arrears: ArrearsId,
    ) -> Result<Option<(OrganisationId, Case, Tenancy)>, StoreError> {
        let reach = self.reach_of(worker, self.clock.now());
        let case = self.store.case_within(self.network_id(), &reach, number).await?;
        let (Some(landlord), Some(case)) = (self.landlord_of(worker), case) else { return Ok(None) };
        let tenancies = self.tenancies_of(worker, &case).await?;
        Ok(tenancies.into_iter().find(|tenancy| tenancy.arrears == arrears).map(|tenancy| (landlord, case, tenancy)))
    }

    /// Judges the arrears of a tenancy anew, now that other evidence counts.
    async fn judge_again(&self, landlord: &OrganisationId, worker: &WorkerId, mark: Vec<u8>) -> Result<(), StoreError> {
        let bringing = Bringing { landlord: landlord.clone(), by: format!("worker:{worker}"), run: Run::Real };
        let kept = self.store.arrears_of_mark(self.network_id(), mark).await?;
        let open: Vec<ArrearsKept> = kept.into_iter().filter(|kept| kept.signal.is_none()).collect();
        self.take_arrears(&bringing, as_kept(&open)).await.map(|_| ())
    }

    /// The arrears of a landlord whose evidence may have grown in a chat, judged anew; how many are handed over by it.
    pub(super) async fn release_tied(&self, landlord: &OrganisationId) -> Result<usize, StoreError> {
        let bringing = Bringing { landlord: landlord.clone(), by: BY_CLOCK.to_owned(), run: Run::Real };
        let tied = self.store.arrears_tied(self.network_id(), landlord).await?;
        let mut released = 0;
        for some in tied.chunks(TOGETHER) {
            let taken = self.take_arrears(&bringing, as_kept(some)).await?;
            released += taken.iter().filter(|taken| matches!(taken.hand, Hand::Now(_))).count();
        }
        Ok(released)
    }

    /// The offers that were made in the chats of whoever the tenancies of these arrears are tied to, by the tenancies' marks.
    pub(super) async fn chat_offers(
        &self,
        landlord: &OrganisationId,
        among: &[(ArrearsId, Reported)],
    ) -> Result<HashMap<Vec<u8>, Vec<ChatOffer>>, StoreError> {
        let tied = self.store.tied_conversations(self.network_id(), landlord).await?;
        if tied.is_empty() {
            return Ok(HashMap::new());
        }
        let ours: HashSet<Vec<u8>> = among.iter().map(|(_, row)| self.mark_of(landlord, &row.arrears.tenancy)).collect();
        let mut offers: HashMap<Vec<u8>, Vec<ChatOffer>> = HashMap::new();
        for (mark, conversation) in tied.into_iter().filter(|(mark, _)| ours.contains(mark)) {
            offers.entry(mark).or_default().extend(self.offers_in(conversation, landlord).await?);
        }
        Ok(offers)
    }

    /// The same, of one tenancy.
    pub(super) async fn chat_offers_of(&self, landlord: &OrganisationId, mark: &[u8]) -> Result<Vec<ChatOffer>, StoreError> {
        let mut offers = Vec::new();
        for (_, conversation) in
            self.store.tied_conversations(self.network_id(), landlord).await?.into_iter().filter(|(tied, _)| tied == mark)
        {
            offers.extend(self.offers_in(conversation, landlord).await?);
        }
        Ok(offers)
    }

    /// The offers that this landlord's workers made in a conversation, each with what the person did with it.
    async fn offers_in(&self, conversation: ConversationId, landlord: &OrganisationId) -> Result<Vec<ChatOffer>, StoreError> {
        let asked = match self.store.agreements_in(conversation).await {
            Ok(asked) => asked,
            // Whoever was erased left no offer behind.
            Err(StoreError::KeyGone { .. }) => Vec::new(),
            Err(error) => return Err(error),
        };
        let network = self.network();
        // Who left the network since was the landlord's own: nobody else can make the offer.
        let own = |agreement: &&Agreement| {
            network.worker(&agreement.by).and_then(|member| member.worker.org.as_ref()).is_none_or(|own| own == landlord)
        };
        Ok(asked.iter().filter(own).filter_map(|agreement| self.chat_offer(agreement)).collect())
    }

    fn chat_offer(&self, agreement: &Agreement) -> Option<ChatOffer> {
        let Matter::Offer { offer, .. } = &agreement.matter else { return None };
        let day = |at| self.library().calendar().local(at).date();
        let reaction = Reaction::after(agreement.deeds());
        let reacted = agreement.happened.iter().rfind(|happened| happened.deed != Deed::Put);
        Some(ChatOffer {
            on: day(agreement.when(Deed::Put)?),
            until: offer.until(day(agreement.when(Deed::Put)?)),
            reaction,
            reacted_on: reacted.map(|happened| day(happened.at)),
        })
    }

    /// How article 2 stands for a signal that whoever rents raised themselves: by the list of this landlord, as far as it is tied to
    /// them, and by their own chat. `None` when no tenancy is tied to them.
    pub(in crate::desk) async fn article_2_of(&self, case: &Case, landlord: &OrganisationId) -> Result<Option<Article2>, StoreError> {
        let Some(linked) = self.linked_at(case).await? else { return Ok(None) };
        let ties = self.store.ties_of_resident(linked.resident.id).await?;
        let mut newest: Option<(Date, Article2)> = None;
        for tie in ties.into_iter().filter(|tie| tie.ended.is_none() && tie.landlord == *landlord) {
            let offers = self.chat_offers_of(landlord, &tie.tenancy).await?;
            for kept in self.store.arrears_of_mark(self.network_id(), tie.tenancy).await? {
                let Some(sheet) = Sheet::read(&kept.row) else { continue };
                let stands = match steps_with(&sheet.arrears.evidence, &offers, self.today()) {
                    Ok(_) => Article2::Proven,
                    Err(lacks) if lacks.contains(&Lack::SaidNo) => Article2::Rejected,
                    Err(lacks) => Article2::Missing(lacks.into_iter().map(|lack| Step::of(lack.letter())).collect()),
                };
                if newest.as_ref().is_none_or(|(since, _)| *since <= sheet.arrears.since) {
                    newest = Some((sheet.arrears.since, stands));
                }
            }
        }
        Ok(newest.map(|(_, stands)| stands))
    }

    /// The landlord this worker works for, if they work for one.
    fn landlord_of(&self, worker: &WorkerId) -> Option<OrganisationId> {
        let network = self.network();
        let own = network.worker(worker)?.worker.org.clone()?;
        network.organisations.get(&own).is_some_and(|one| one.sort.as_str() == LANDLORD).then_some(own)
    }

    pub(super) fn mark_of(&self, landlord: &OrganisationId, reference: &Text) -> Vec<u8> {
        self.store.tenancy_mark(self.network_id(), landlord, &tenancy_key(reference.expose()))
    }
}

/// What is kept, to be judged again as it stands.
pub(super) fn as_kept(kept: &[ArrearsKept]) -> Vec<Reported> {
    kept.iter().filter_map(|kept| Some(Reported { line: WAITED, arrears: Sheet::read(&kept.row)?.arrears })).collect()
}
