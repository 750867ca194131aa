//! Why something may not go, and what to do about it.
//!
//! The one decision: two sentences each, what is missing and what to do, so that "we may not" is never the end of it.

use crate::handover::basis::either;
use crate::handover::ground::Step;
use crate::language::Language;
use jiff::civil::Date;

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

impl Refusal {
    /// What is missing and what to do, for a worker; English where the language is not Dutch.
    pub fn say(&self, language: Language) -> String {
        let (nl, en) = match self {
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
            Self::NoException { paper } => (
                format!("In ‘{paper}’ staat niet waarom gegevens over gezondheid mee mogen. Laat dat erin zetten."),
                format!("‘{paper}’ does not say why health data may go. Have that put in."),
            ),
            Self::MissingSteps(steps) => {
                let letters: Vec<String> = steps.iter().map(|step| step.letter().to_string()).collect();
                let letters = letters.join(", ");
                (
                    format!("Van artikel 2 ontbreekt bewijs van: {letters}. Leg dat eerst vast."),
                    format!("Of article 2 there is no evidence of: {letters}. Record that first."),
                )
            }
            Self::SameOrganisation
            | Self::NoGround
            | Self::NotLaw
            | Self::Secrecy
            | Self::NotSigned
            | Self::OtherYes
            | Self::NoAnswer
            | Self::SaidNo
            | Self::TakenBack
            | Self::OtherReceiver
            | Self::NotArticle2
            | Self::OfferRejected
            | Self::NoDanger
            | Self::NothingToGo => return either(language, self.fixed().0, self.fixed().1).to_owned(),
        };
        either(language, nl, en)
    }

    /// Those that name nothing of the case: in Dutch and in English.
    fn fixed(&self) -> (&'static str, &'static str) {
        match self {
            Self::SameOrganisation => (
                "Dit is uw eigen organisatie. Geef de melding terug of laat een collega hem oppakken.",
                "This is your own organisation. Give the signal back, or let a colleague take it.",
            ),
            Self::NoGround => (
                "Er is geen grond voor. Vraag de bewoner om toestemming, of maak eerst een convenant.",
                "There is no ground for it. Ask the person for consent, or sign a covenant first.",
            ),
            Self::NotLaw => ("De Wams is geen wet. Kies een andere grond.", "The Wams is no law. Choose another ground."),
            Self::Secrecy => (
                "U mag de verhuurder alleen zeggen dat u contact heeft of iets doet. Vraag de bewoner om toestemming voor meer.",
                "You may only tell the landlord that you are in contact or act. Ask the person's consent for more.",
            ),
            Self::NotSigned => (
                "De bewoner moet de begeleidingsclausule getekend hebben. Vul de dag in die in het contract staat.",
                "The tenant must have signed the support clause. Fill in the day that is in the contract.",
            ),
            Self::OtherYes => (
                "Dit ja ging niet over doorgeven. Vraag daar apart toestemming voor.",
                "This yes was not about passing on. Ask for consent to that.",
            ),
            Self::NoAnswer => ("De bewoner gaf nog geen antwoord. Wacht daarop.", "The person has not answered yet. Wait for that."),
            Self::SaidNo => ("De bewoner zei nee. Geef het niet door.", "The person said no. Do not pass it on."),
            Self::TakenBack => ("De bewoner trok het ja in. Geef het niet door.", "The person took the yes back. Do not pass it on."),
            Self::OtherReceiver => (
                "Het ja noemt een ander, of een ander doel. Vraag toestemming voor deze ontvanger.",
                "The yes names somebody else, or another purpose. Ask for consent to this receiver.",
            ),
            Self::NotArticle2 => (
                "Dit geldt alleen voor huurachterstand, van verhuurder naar gemeente. Kies een andere grond.",
                "This is for rent arrears only, from landlord to municipality. Choose another ground.",
            ),
            Self::OfferRejected => {
                ("De huurder zei nee op het aanbod. Geef het niet door.", "The tenant said no to the offer. Do not pass it on.")
            }
            Self::NoDanger => {
                ("Dit mag alleen bij gevaar nu. Kies een andere grond.", "This is for danger now only. Choose another ground.")
            }
            Self::NothingToGo => (
                "Waar het over gaat mag niet mee, dus de ander kan er niets mee. Vraag ook daar toestemming voor.",
                "What it is about may not go, so the other can do nothing with it. Ask for consent to that too.",
            ),
            Self::NotBegun { .. }
            | Self::Ended { .. }
            | Self::OtherPurpose { .. }
            | Self::OtherDirection { .. }
            | Self::OtherPaper { .. }
            | Self::NoException { .. }
            | Self::MissingSteps(_) => ("", ""),
        }
    }
}
