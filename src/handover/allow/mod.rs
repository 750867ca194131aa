//! Whether something may go to another organisation, and what of it.
//!
//! The one decision (`LAW-3`: no basis, no send): the answer is either a passage, with everything that has to be stored about it,
//! or a refusal that says in a worker's words what is missing and what to do. There is no third.

use super::basis::{Basis, Exception, either};
use super::covenant::{Covenant, Paper, Term};
use super::field::{Field, Fields};
use super::ground::{Article2, Danger, Ground, Papers, Step};
use crate::consent::{Consent, Party, PassOn, Standing};
use crate::id::{ConsentId, CovenantId, Kind, OrganisationId, Purpose, Role};
use crate::language::Language;
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

/// Why it may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is one organisation.
    SameOrganisation,
    /// There is no such paper or yes.
    NoGround,
    /// The Wams is a bill, and no law (`LAW-10`).
    NotLaw,
    /// A care provider tells a landlord nothing without the client's yes.
    Secrecy,
    /// The paper begins later.
    NotBegun {
        /// Its name.
        paper: String,
        /// Its first day.
        from: Date,
    },
    /// The paper ended (`LAW-11`: expired is closed).
    Ended {
        /// Its name.
        paper: String,
        /// Its last day.
        until: Date,
    },
    /// The paper is for something else.
    OtherPurpose {
        /// Its name.
        paper: String,
    },
    /// The paper lets nothing go from these roles to that role.
    OtherDirection {
        /// Its name.
        paper: String,
    },
    /// It is a support clause, and was named as a covenant; or the other way round.
    OtherPaper {
        /// Its name.
        paper: String,
    },
    /// The tenant signed the clause after today, says the form.
    NotSigned,
    /// What goes may be special data, and nothing names an exception for it.
    NoException {
        /// Its name.
        paper: String,
    },
    /// It was no yes to passing on (`LAW-2`).
    OtherYes,
    /// There was no answer yet.
    NoAnswer,
    /// The answer was no.
    SaidNo,
    /// The yes was taken back.
    TakenBack,
    /// The yes names somebody else, or something else.
    OtherReceiver,
    /// Article 2 is about arrears, from a landlord to a municipality.
    NotArticle2,
    /// Steps of article 2 lack evidence (`DEBT-1`).
    MissingSteps(Vec<Step>),
    /// The tenant said no to the offer (`DEBT-2`).
    OfferRejected,
    /// Nobody is in danger now.
    NoDanger,
    /// What it is about may not go, so there is nothing to take up.
    NothingToGo,
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

impl Refusal {
    /// What is missing and what to do, for a worker; English where the language is not Dutch.
    pub fn say(&self, language: Language) -> String {
        let (nl, en) = match self {
            Self::SameOrganisation => (
                "Dit is uw eigen organisatie. Geef de melding terug of laat een collega hem oppakken.".into(),
                "This is your own organisation. Give the signal back, or let a colleague take it.".into(),
            ),
            Self::NoGround => (
                "Er is geen grond voor. Vraag de bewoner om toestemming, of maak eerst een convenant.".into(),
                "There is no ground for it. Ask the person for consent, or sign a covenant first.".into(),
            ),
            Self::NotLaw => ("De Wams is geen wet. Kies een andere grond.".into(), "The Wams is no law. Choose another ground.".into()),
            Self::Secrecy => (
                "U mag de verhuurder alleen zeggen dat u contact heeft of iets doet. Vraag de bewoner om toestemming voor meer.".into(),
                "You may only tell the landlord that you are in contact or act. Ask the person's consent for more.".into(),
            ),
            Self::NotBegun { paper, from } => (
                format!("‘{paper}’ begint pas op {from}. Wacht tot die dag, of vraag toestemming."),
                format!("‘{paper}’ begins on {from}. Wait until then, or ask for consent."),
            ),
            Self::Ended { paper, until } => (
                format!("‘{paper}’ liep af op {until}. Laat het verlengen, of vraag toestemming."),
                format!("‘{paper}’ ended on {until}. Have it renewed, or ask for consent."),
            ),
            Self::OtherPurpose { paper } => (
                format!("‘{paper}’ is niet voor dit doel. Kies een doel dat erin staat."),
                format!("‘{paper}’ is not for this purpose. Choose one that it names."),
            ),
            Self::OtherDirection { paper } => (
                format!("‘{paper}’ laat niets gaan van uw rol naar die rol. Kies een andere ontvanger."),
                format!("‘{paper}’ lets nothing go from your role to that role. Choose another receiver."),
            ),
            Self::OtherPaper { paper } => (
                format!("‘{paper}’ is een ander soort afspraak. Kies de grond die erbij hoort."),
                format!("‘{paper}’ is another sort of paper. Choose the ground that fits it."),
            ),
            Self::NotSigned => (
                "De bewoner moet de begeleidingsclausule getekend hebben. Vul de dag in die in het contract staat.".into(),
                "The tenant must have signed the support clause. Fill in the day that is in the contract.".into(),
            ),
            Self::NoException { paper } => (
                format!("In ‘{paper}’ staat niet waarom gegevens over gezondheid mee mogen. Laat dat erin zetten."),
                format!("‘{paper}’ does not say why health data may go. Have that put in."),
            ),
            Self::OtherYes => (
                "Dit ja ging niet over doorgeven. Vraag daar apart toestemming voor.".into(),
                "This yes was not about passing on. Ask for consent to that.".into(),
            ),
            Self::NoAnswer => {
                ("De bewoner gaf nog geen antwoord. Wacht daarop.".into(), "The person has not answered yet. Wait for that.".into())
            }
            Self::SaidNo => ("De bewoner zei nee. Geef het niet door.".into(), "The person said no. Do not pass it on.".into()),
            Self::TakenBack => {
                ("De bewoner trok het ja in. Geef het niet door.".into(), "The person took the yes back. Do not pass it on.".into())
            }
            Self::OtherReceiver => (
                "Het ja noemt een ander, of een ander doel. Vraag toestemming voor deze ontvanger.".into(),
                "The yes names somebody else, or another purpose. Ask for consent to this receiver.".into(),
            ),
            Self::NotArticle2 => (
                "Dit geldt alleen voor huurachterstand, van verhuurder naar gemeente. Kies een andere grond.".into(),
                "This is for rent arrears only, from landlord to municipality. Choose another ground.".into(),
            ),
            Self::MissingSteps(steps) => {
                let letters: Vec<String> = steps.iter().map(|step| step.letter().to_string()).collect();
                let letters = letters.join(", ");
                (
                    format!("Van artikel 2 ontbreekt bewijs van: {letters}. Leg dat eerst vast."),
                    format!("Of article 2 there is no evidence of: {letters}. Record that first."),
                )
            }
            Self::OfferRejected => (
                "De huurder zei nee op het aanbod. Geef het niet door.".into(),
                "The tenant said no to the offer. Do not pass it on.".into(),
            ),
            Self::NoDanger => (
                "Dit mag alleen bij gevaar nu. Kies een andere grond.".into(),
                "This is for danger now only. Choose another ground.".into(),
            ),
            Self::NothingToGo => (
                "Waar het over gaat mag niet mee, dus de ander kan er niets mee. Vraag ook daar toestemming voor.".into(),
                "What it is about may not go, so the other can do nothing with it. Ask for consent to that too.".into(),
            ),
        };
        either(language, nl, en)
    }
}

#[cfg(test)]
mod tests;
