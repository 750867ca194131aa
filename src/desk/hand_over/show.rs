//! What a worker reads of a hand-over: the receiver what was given, the giver what became of it, both why it may.
//!
//! The one decision: the receiver's page is made from the projection alone. The giver's signal is not opened for it.

use crate::desk::Desk;
use crate::desk::case::act::is_at_it;
use crate::handover::{Fields, Ground, Outcome, Passage, Status};
use crate::id::{HandOverId, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::Urgency;
use crate::store::{Case, HandOver, StoreError};
use jiff::Timestamp;

/// Something that is offered, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferInShort {
    /// Which.
    pub id: HandOverId,
    /// Who offers, by name.
    pub from: String,
    /// What it is about, in the language of the page.
    pub kind: String,
    /// How soon, as far as that was given.
    pub urgency: Option<Urgency>,
    /// The four digits, as far as they were given.
    pub area: Option<String>,
    /// By when somebody has to answer.
    pub answer_by: Timestamp,
}

/// Something that is offered, opened.
#[derive(Clone, Debug)]
pub struct Offer {
    /// In short.
    pub short: OfferInShort,
    /// To which role.
    pub role: String,
    /// What was told: a label and what it is.
    pub told: Vec<(String, Text)>,
    /// The person's first words.
    pub words: Option<Text>,
    /// What happened so far, a line each.
    pub past: Vec<String>,
    /// Why it may be given: a label and what it is.
    pub because: Lines,
}

/// What is told, line by line: what it is called, and what it is.
pub type Lines = Vec<(&'static str, String)>;

/// A hand-over, as the giver or the receiver of it reads it at their own signal.
#[derive(Clone, Debug)]
pub struct Given {
    /// Which.
    pub id: HandOverId,
    /// Who gave it, by name.
    pub from: String,
    /// To whom, by name.
    pub to: String,
    /// To which role.
    pub role: String,
    /// How it stands.
    pub status: Status,
    /// By when an answer is due.
    pub answer_by: Timestamp,
    /// Why it was allowed.
    pub because: Lines,
    /// What happened, oldest first: when, the word of a status, and who by name.
    pub happened: Vec<(Timestamp, String, Option<String>)>,
    /// What was there and did not go, for whoever gave it; the receiver does not hear that it is there (`LAW-4`).
    pub left_behind: Fields,
    /// Its number with whoever gave it, for the receiver, when that may go.
    pub number_there: Option<i64>,
    /// Whether the signal at which it is read came from it.
    pub received: bool,
    /// Whether the reader can take it back.
    pub revocable: bool,
    /// What the reader can tell the giver; empty when they cannot.
    pub tellable: Vec<Outcome>,
}

impl Desk {
    /// What waits for an answer of this worker, the most pressing first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn offers(&self, worker: &WorkerId, language: Language) -> Result<Vec<OfferInShort>, StoreError> {
        let Some(own) = self.network().worker(worker).and_then(|member| member.worker.org.clone()) else { return Ok(Vec::new()) };
        let now = self.clock.now();
        let mut offers = Vec::new();
        for hand_over in self.store.hand_overs_for(self.network_id(), &own).await? {
            if self.may_read(worker, &hand_over, now).await? {
                offers.push(self.in_short(&hand_over, language));
            }
        }
        Ok(offers)
    }

    /// An offer, opened; `None` for one that is not this worker's to answer, or may not be read any more.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn offer(&self, worker: &WorkerId, id: HandOverId, language: Language) -> Result<Option<Offer>, StoreError> {
        let Some(hand_over) = self.store.hand_over(id).await?.filter(|one| one.status.is_open()) else { return Ok(None) };
        if !self.may_read(worker, &hand_over, self.clock.now()).await? {
            return Ok(None);
        }
        let projection = &hand_over.projection;
        let told = projection.told.iter().map(|told| (told.label.clone(), told.understood.clone()));
        let number = projection.number.map(|number| {
            let label = crate::handover::Field::Number.label(language);
            (label.to_owned(), Text::from(number.to_string()))
        });
        Ok(Some(Offer {
            short: self.in_short(&hand_over, language),
            role: self.role(&hand_over, language),
            told: number.into_iter().chain(told).collect(),
            words: projection.words.clone(),
            past: self.past(projection, language),
            because: self.because_of(&hand_over.passage, language),
        }))
    }

    async fn may_read(&self, worker: &WorkerId, hand_over: &HandOver, now: Timestamp) -> Result<bool, StoreError> {
        if !self.may_answer(worker, hand_over) || self.is_too_close(worker, &hand_over.projection) {
            return Ok(false);
        }
        let Some(case) = self.store.case_of(hand_over.signal).await?.filter(|case| case.standing.status != "closed") else {
            return Ok(false);
        };
        Ok(self.still_allowed(hand_over, &case, now).await?.is_none())
    }

    fn in_short(&self, hand_over: &HandOver, language: Language) -> OfferInShort {
        let projection = &hand_over.projection;
        OfferInShort {
            id: hand_over.id,
            from: self.organisation(&hand_over.from),
            kind: self.library().kinds.kind_label(&projection.kind, language).to_owned(),
            urgency: projection.urgency,
            area: projection.area.map(|area| area.to_string()),
            answer_by: hand_over.answer_by,
        }
    }

    fn role(&self, hand_over: &HandOver, language: Language) -> String {
        self.library().kinds.role_label(&hand_over.to_role, language).to_owned()
    }

    /// All hand-overs of this signal, newest first: those it was offered in, and the one it came from.
    pub(in crate::desk) async fn hand_overs_at(
        &self,
        worker: &WorkerId,
        case: &Case,
        language: Language,
    ) -> Result<Vec<Given>, StoreError> {
        let mut found = Vec::new();
        if let Some(taken) = self.store.hand_over_taken(case.id).await?.filter(|taken| taken.status != Status::Revoked) {
            found.push(taken);
        }
        found.extend(self.store.hand_overs_of(case.id).await?.into_iter().rev());
        let mut given = Vec::with_capacity(found.len());
        for hand_over in found {
            given.push(self.given_as(worker, case, &hand_over, language).await?);
        }
        Ok(given)
    }

    async fn given_as(&self, worker: &WorkerId, case: &Case, hand_over: &HandOver, language: Language) -> Result<Given, StoreError> {
        let is_giver = hand_over.signal == case.id;
        let has_it = is_at_it(case, worker).is_ok();
        let is_accepted = matches!(hand_over.status, Status::Accepted { .. });
        let revocable = is_giver && (has_it || hand_over.by == *worker) && (hand_over.status.is_open() || is_accepted);
        let tellable = if !is_giver && has_it && is_accepted { self.may_tell(hand_over).to_vec() } else { Vec::new() };
        let events = self.store.hand_over_events(hand_over.id).await?;
        let left_behind = events.iter().filter(|_| is_giver).flat_map(|event| event.left_behind.iter()).collect();
        let name = |who: &str| who.strip_prefix("worker:").map(|worker| self.name(&WorkerId::from(worker)));
        Ok(Given {
            id: hand_over.id,
            from: self.organisation(&hand_over.from),
            to: self.organisation(&hand_over.to),
            role: self.role(hand_over, language),
            status: hand_over.status.clone(),
            answer_by: hand_over.answer_by,
            because: self.because_of(&hand_over.passage, language),
            left_behind,
            number_there: hand_over.projection.number.filter(|_| !is_giver),
            happened: events.into_iter().map(|event| (event.at, event.what, name(&event.who))).collect(),
            received: !is_giver,
            revocable,
            tellable,
        })
    }

    /// The name of the paper a ground rests on, if it rests on one.
    pub fn paper(&self, ground: &Ground) -> Option<String> {
        ground.paper().and_then(|paper| self.network().covenants.get(paper).map(|covenant| covenant.name.clone()))
    }

    /// Why something may go, for a worker: the paper, the letters of the law, what for, what goes, until when (`LAW-3`).
    pub fn because_of(&self, passage: &Passage, language: Language) -> Lines {
        let nl = language == Language::Nl;
        let say = |dutch: &'static str, english: &'static str| if nl { dutch } else { english };
        let paper = self.paper(&passage.ground);
        let ground = match &passage.ground {
            Ground::Covenant { .. } => paper.unwrap_or_default(),
            Ground::SupportClause { signed_on, .. } => {
                format!("{}, {} {signed_on}", paper.unwrap_or_default(), say("getekend op", "signed on"))
            }
            Ground::Consent { .. } => say("De bewoner zei ja", "The person said yes").to_owned(),
            Ground::LegalDuty => say("Besluit gemeentelijke schuldhulpverlening, artikel 2", "Debt help decree, article 2").to_owned(),
            Ground::VitalInterest => say("Er is nu gevaar", "There is danger now").to_owned(),
            Ground::Wams => "Wams".to_owned(),
        };
        let mut lines = vec![(say("Grond", "Ground"), ground), (say("Grondslag", "Legal basis"), passage.basis.label(language).to_owned())];
        if let Some(exception) = passage.exception {
            lines.push((say("Uitzondering", "Exception"), exception.label(language).to_owned()));
        }
        lines.push((say("Waarvoor", "What for"), self.library().consent.purpose(&passage.purpose, language)));
        lines.push((say("Wat er meegaat", "What goes"), passage.fields.label(language)));
        let until = passage.until.map_or_else(
            || say("zolang de grond er is", "as long as the ground holds").to_owned(),
            |until| crate::dialog::values::names(language).day(until),
        );
        lines.push((say("Tot en met", "Until"), until));
        lines
    }
}
