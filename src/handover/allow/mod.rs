//! Whether something may go to another organisation, and what of it.
//!
//! The one decision (`LAW-3`: no basis, no send): the answer is either a passage, with everything that has to be stored about it,
//! or a refusal that says in a worker's words what is missing and what to do. There is no third.

mod refusal;

pub use refusal::Refusal;

use super::basis::{Basis, Exception};
use super::covenant::{Covenant, Paper, Term};
use super::field::{Field, Fields};
use super::ground::{Article2, Danger, Ground, Papers};
use crate::consent::{Consent, Party, PassOn, Standing};
use crate::id::{ConsentId, CovenantId, Kind, OrganisationId, Purpose, Role};
use crate::signal::kinds::OrganisationType;
use jiff::civil::Date;

/// The sort of organisation whose workers keep secrets.
const CARE: &str = "care_provider";
/// The sort that hears none of them.
const LANDLORD: &str = "housing_association";
/// The sort that article 2 names as receiver.
const MUNICIPALITY: &str = "municipality";
/// The kind that article 2 is about, with a landlord.
const ARREARS: &str = "rent_arrears";
/// All that article 2 lets go: contact data and the height of the arrears (`DEBT-3`), and that it is about arrears.
const ARTICLE_2: [Field; 3] = [Field::Kind, Field::Contact, Field::Amount];
/// What somebody has to know who comes to help in danger.
const IN_DANGER: [Field; 7] = [Field::Kind, Field::Urgency, Field::Area, Field::Address, Field::Contact, Field::Facts, Field::Words];

/// One end of a hand-over.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// Which organisation.
    pub organisation: &'a OrganisationId,
    /// Of which type.
    pub sort: &'a OrganisationType,
    /// In which roles: those of the giver, the one of the receiver.
    pub roles: &'a [Role],
}

/// What somebody wants to pass on.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// From whom.
    pub from: Side<'a>,
    /// To whom.
    pub to: Side<'a>,
    /// What for.
    pub purpose: &'a Purpose,
    /// What the signal is about.
    pub kind: &'a Kind,
    /// The day it is asked.
    pub today: Date,
}

/// That it may, and all that is stored about it (`LAW-3`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Why.
    pub ground: Ground,
    /// On which letter of AVG article 6 it rests.
    pub basis: Basis,
    /// On which letter of article 9 what may be special data rests; `None` when there is none in it.
    pub exception: Option<Exception>,
    /// What for.
    pub purpose: Purpose,
    /// What goes.
    pub fields: Fields,
    /// The last day it holds; `None` for as long as its ground holds by itself: a yes until it is taken back, a danger while it
    /// lasts.
    pub until: Option<Date>,
}

/// With one of these what somebody tells later goes too.
const LATER: [Field; 4] = [Field::Amount, Field::Facts, Field::Words, Field::History];
/// With a yes of the person only with one of these: then they are told that what they write later goes too.
const LATER_AS_AGREED: [Field; 2] = [Field::Facts, Field::Words];

impl Passage {
    /// Whether what the person tells later goes too, for as long as it is allowed. A paper that lists less than that lets one
    /// thing go once.
    pub fn follows(&self) -> bool {
        let one_of: &[Field] = match self.ground {
            Ground::Consent { .. } => &LATER_AS_AGREED,
            Ground::Covenant { .. } | Ground::SupportClause { .. } | Ground::LegalDuty | Ground::VitalInterest | Ground::Wams => &LATER,
        };
        one_of.iter().any(|field| self.fields.has(*field))
    }
}

/// Whether somebody of this type is silent to one of that type about a client.
pub(super) fn keeps_secret(from: &str, to: &str) -> bool {
    from == CARE && to == LANDLORD
}

/// Whether it may go on this ground, and what of it.
///
/// # Errors
/// What is missing.
pub fn allowed(ground: &Ground, papers: Papers<'_>, wanted: Wanted<'_>) -> Result<Passage, Refusal> {
    if wanted.from.organisation == wanted.to.organisation {
        return Err(Refusal::SameOrganisation);
    }
    let is_consent = matches!(ground, Ground::Consent { .. });
    if keeps_secret(wanted.from.sort.as_str(), wanted.to.sort.as_str()) && !is_consent {
        return Err(Refusal::Secrecy);
    }
    let (basis, exception, fields, until) = match ground {
        Ground::Covenant { covenant } => {
            let covenant = paper(papers, covenant)?;
            match covenant.paper {
                Paper::Covenant => by_paper(covenant, wanted)?,
                Paper::SupportClause(_) => return Err(Refusal::OtherPaper { paper: covenant.name.clone() }),
            }
        }
        Ground::SupportClause { clause, signed_on } => {
            let clause = paper(papers, clause)?;
            match clause.paper {
                Paper::SupportClause(_) if *signed_on <= wanted.today => by_paper(clause, wanted)?,
                Paper::SupportClause(_) => return Err(Refusal::NotSigned),
                Paper::Covenant => return Err(Refusal::OtherPaper { paper: clause.name.clone() }),
            }
        }
        Ground::Consent { consent } => (Basis::Consent, Some(Exception::ExplicitConsent), agreed(*consent, papers, wanted)?, None),
        Ground::LegalDuty => {
            let fields = by_article_2(papers.article_2, wanted)?;
            (Basis::LegalDuty, None, fields, None)
        }
        Ground::VitalInterest => match papers.danger {
            Danger::Now => (Basis::VitalInterest, Some(Exception::VitalInterest), IN_DANGER.into_iter().collect(), None),
            Danger::Not => return Err(Refusal::NoDanger),
        },
        Ground::Wams => return Err(Refusal::NotLaw),
    };
    if !fields.has(Field::Kind) {
        return Err(Refusal::NothingToGo);
    }
    let exception = exception.filter(|_| fields.may_be_special());
    Ok(Passage { ground: ground.clone(), basis, exception, purpose: wanted.purpose.clone(), fields, until })
}

/// What a ground comes to before it is stored.
type Found = (Basis, Option<Exception>, Fields, Option<Date>);

fn paper<'a>(papers: Papers<'a>, id: &CovenantId) -> Result<&'a Covenant, Refusal> {
    papers.covenants.get(id).ok_or(Refusal::NoGround)
}

fn by_paper(covenant: &Covenant, wanted: Wanted<'_>) -> Result<Found, Refusal> {
    let name = || covenant.name.clone();
    match covenant.term(wanted.today) {
        Term::Ahead => return Err(Refusal::NotBegun { paper: name(), from: covenant.from }),
        Term::Ended => return Err(Refusal::Ended { paper: name(), until: covenant.until }),
        Term::Runs | Term::EndsSoon => {}
    }
    let is_party = |side: Side<'_>| covenant.parties.contains(side.organisation);
    if !is_party(wanted.from) || !is_party(wanted.to) {
        return Err(Refusal::NoGround);
    }
    if !covenant.purposes.contains(wanted.purpose) {
        return Err(Refusal::OtherPurpose { paper: name() });
    }
    let fits = |flow: &&super::covenant::Flow| {
        flow.from == *wanted.from.organisation
            && flow.to == *wanted.to.organisation
            && (flow.from_roles.is_empty() || wanted.from.roles.iter().any(|role| flow.from_roles.contains(role)))
            && wanted.to.roles.iter().any(|role| flow.to_roles.contains(role))
    };
    let flows: Vec<_> = covenant.flows.iter().filter(fits).collect();
    if flows.is_empty() {
        return Err(Refusal::OtherDirection { paper: name() });
    }
    let fields: Fields = flows.iter().flat_map(|flow| flow.fields.iter()).collect();
    if fields.may_be_special() && covenant.exception.is_none() {
        return Err(Refusal::NoException { paper: name() });
    }
    Ok((covenant.basis, covenant.exception, fields, Some(covenant.until)))
}

fn agreed(id: ConsentId, papers: Papers<'_>, wanted: Wanted<'_>) -> Result<Fields, Refusal> {
    let stored = papers.consents.iter().find(|stored| stored.id == id).ok_or(Refusal::NoGround)?;
    let Consent::PassOn(PassOn { things, .. }) = &stored.consent else { return Err(Refusal::OtherYes) };
    match stored.standing {
        Standing::Given => {}
        Standing::Waits | Standing::Open => return Err(Refusal::NoAnswer),
        Standing::Refused => return Err(Refusal::SaidNo),
        Standing::Withdrawn => return Err(Refusal::TakenBack),
    }
    let receivers: Vec<Party> = std::iter::once(Party::Organisation(wanted.to.organisation.clone()))
        .chain(wanted.to.roles.iter().cloned().map(Party::Role))
        .collect();
    let passes = |thing: &&crate::id::Thing| receivers.iter().any(|to| stored.consent.lets_pass(thing, to, wanted.purpose));
    let passing: Vec<_> = things.iter().filter(passes).collect();
    if passing.is_empty() {
        return Err(Refusal::OtherReceiver);
    }
    Ok(passing.into_iter().flat_map(|thing| fields_of(thing.as_str())).copied().collect())
}

/// What a thing somebody agreed to is, among what can be passed on. A thing that is nothing of a signal passes nothing.
fn fields_of(thing: &str) -> &'static [Field] {
    match thing {
        "contact" => &[Field::Contact],
        "address" => &[Field::Address, Field::Area],
        // Whoever hears the height of the arrears hears that there are arrears.
        "amount" => &[Field::Kind, Field::Amount],
        "worries" => &[Field::Kind, Field::Urgency, Field::Facts],
        "this_report" => &[Field::Kind, Field::Urgency, Field::Number, Field::Facts, Field::Words],
        _ => &[],
    }
}

fn by_article_2(steps: &Article2, wanted: Wanted<'_>) -> Result<Fields, Refusal> {
    let fits = wanted.from.sort.as_str() == LANDLORD && wanted.to.sort.as_str() == MUNICIPALITY && wanted.kind.as_str() == ARREARS;
    if !fits {
        return Err(Refusal::NotArticle2);
    }
    match steps {
        Article2::Proven => Ok(ARTICLE_2.into_iter().collect()),
        Article2::Missing(steps) => Err(Refusal::MissingSteps(steps.clone())),
        Article2::Rejected => Err(Refusal::OfferRejected),
    }
}

#[cfg(test)]
mod tests;
