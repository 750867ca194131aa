//! What a municipality does with arrears that were handed over: every time somebody tried to reach the tenant (`DEBT-10`), and
//! what came of it all.
//!
//! The one decision: the words are those of DDAS 1.2, each once, because the same rows are counted by the statistics office. The
//! landlord hears one of six things of it ([`Feedback`]) and none of these words: who reached whom how is nobody's but the
//! municipality's.

use super::evidence::{Channel, Reached};
use crate::language::Language;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Somebody of the municipality tried to reach a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// On which day.
    pub on: Date,
    /// In which part of it.
    pub part: Part,
    /// How.
    pub channel: Channel,
    /// Whether they spoke.
    pub reached: Reached,
    /// What came of all of it, when that is known now.
    pub result: Option<Upshot>,
    /// When it was written down.
    pub at: Timestamp,
}

/// A part of a day, as DDAS counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Until noon.
    Morning,
    /// Until six.
    Afternoon,
    /// After it.
    Evening,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// As DDAS 1.2 calls it.
    pub fn ddas(self) -> &'static str {
        match self {
            Self::Morning => "Ochtend",
            Self::Afternoon => "Middag",
            Self::Evening => "Avond",
        }
    }

    /// The part with this word of DDAS.
    pub fn from_ddas(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.ddas() == word)
    }

    /// For a worker.
    pub fn label(self, language: Language) -> &'static str {
        match self {
            _ if language == Language::Nl => self.ddas(),
            Self::Morning => "Morning",
            Self::Afternoon => "Afternoon",
            Self::Evening => "Evening",
        }
    }
}

/// What came of a report, in the sixteen words of DDAS 1.2 (`resultaat`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Upshot {
    /// Advice was given.
    Advice,
    /// Nobody could reach them.
    NoContact,
    /// There was contact, and then silence.
    NoReaction,
    /// Debt help knows them already.
    KnownAlready,
    /// Somebody else helps them already.
    HelpedElsewhere,
    /// They paid, or agreed on how to.
    Paid,
    /// They died.
    Died,
    /// They see to it themselves, or want no help.
    OwnWay,
    /// Not taken up for another reason.
    OtherReason,
    /// It was reported before.
    ReportedBefore,
    /// There were no arrears.
    Unjust,
    /// They live elsewhere.
    Moved,
    /// Help follows.
    Referred,
    /// Help with money follows.
    ReferredMoney,
    /// Other help follows.
    ReferredOther,
    /// Somebody else was told without them.
    ReferredWithout,
}

impl Upshot {
    /// All of them, in the order of the standard.
    pub const ALL: [Self; 16] = [
        Self::Advice,
        Self::NoContact,
        Self::NoReaction,
        Self::KnownAlready,
        Self::HelpedElsewhere,
        Self::Paid,
        Self::Died,
        Self::OwnWay,
        Self::OtherReason,
        Self::ReportedBefore,
        Self::Unjust,
        Self::Moved,
        Self::Referred,
        Self::ReferredMoney,
        Self::ReferredOther,
        Self::ReferredWithout,
    ];

    /// As DDAS 1.2 calls it.
    pub fn ddas(self) -> &'static str {
        match self {
            Self::Advice => "(Budget)advies en/of quick fix",
            Self::NoContact => "Definitief geen contact kunnen krijgen",
            Self::NoReaction => "Geen reactie na eerder contact",
            Self::KnownAlready => "Inwoner al bekend bij schuldhulpverlening",
            Self::HelpedElsewhere => "Inwoner heeft al een ander lopend traject",
            Self::Paid => "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
            Self::Died => "Inwoner is overleden",
            Self::OwnWay => "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
            Self::OtherReason => "Niet opgepakt: andere reden",
            Self::ReportedBefore => "Niet opgepakt: herhaalde melding",
            Self::Unjust => "Niet opgepakt: onterecht signaal",
            Self::Moved => "Persoon is geen inwoner (meer) in de gemeente",
            Self::Referred => "Vervolghulp en/of verwijzing",
            Self::ReferredMoney => "Vervolghulp en/of verwijzing financieel",
            Self::ReferredOther => "Vervolghulp en/of verwijzing niet financieel",
            Self::ReferredWithout => "Verwijzing zonder tussenkomst inwoner",
        }
    }

    /// The one with this word of DDAS.
    pub fn from_ddas(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|upshot| upshot.ddas() == word)
    }

    /// For a worker.
    pub fn label(self, language: Language) -> &'static str {
        match self {
            _ if language == Language::Nl => self.ddas(),
            Self::Advice => "(Budget) advice or a quick fix",
            Self::NoContact => "No contact could be made",
            Self::NoReaction => "No reaction after earlier contact",
            Self::KnownAlready => "Known to debt help already",
            Self::HelpedElsewhere => "Helped by others already",
            Self::Paid => "Paid, or agreed on how to pay",
            Self::Died => "Has died",
            Self::OwnWay => "Sees to it alone, or needs no help",
            Self::OtherReason => "Not taken up: another reason",
            Self::ReportedBefore => "Not taken up: reported before",
            Self::Unjust => "Not taken up: there were no arrears",
            Self::Moved => "Does not live in the municipality (any more)",
            Self::Referred => "Help follows, or a referral",
            Self::ReferredMoney => "Help with money follows, or a referral",
            Self::ReferredOther => "Other help follows, or a referral",
            Self::ReferredWithout => "Referred without them",
        }
    }
}

/// What a landlord hears back of arrears that it handed over: one of these, and nothing else. The municipality feeds back the
/// tenant's reaction; what else it knows of the tenant is not the landlord's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feedback {
    /// Nobody tried to reach them yet.
    NotPickedUp,
    /// Somebody did.
    ContactSought,
    /// They let themselves be helped.
    Accepted,
    /// They did not.
    Refused,
    /// They paid, or agreed on how to.
    SortedOut,
    /// Nobody could reach them.
    NoContact,
}

impl Feedback {
    /// Of what was tried, oldest first, and of how the signal was closed, when it was: a word of `kinds.yaml`.
    pub fn of(tried: &[Tried], outcome: Option<&str>) -> Self {
        let so_far = if tried.is_empty() { Self::NotPickedUp } else { Self::ContactSought };
        match (tried.iter().rev().find_map(|tried| tried.result), outcome) {
            (Some(upshot), _) => Self::of_upshot(upshot),
            (None, Some("helped" | "agreement" | "advice_given" | "handed_over")) => Self::Accepted,
            (None, Some("no_help_asked")) => Self::Refused,
            (None, Some("not_reached")) => Self::NoContact,
            (None, Some(_) | None) => so_far,
        }
    }

    /// That debt help or others know them already, and that they died, a landlord does not hear from here.
    fn of_upshot(upshot: Upshot) -> Self {
        match upshot {
            Upshot::Advice | Upshot::Referred | Upshot::ReferredMoney | Upshot::ReferredOther => Self::Accepted,
            Upshot::OwnWay => Self::Refused,
            Upshot::Paid => Self::SortedOut,
            Upshot::NoContact | Upshot::NoReaction | Upshot::Moved | Upshot::Died => Self::NoContact,
            Upshot::KnownAlready | Upshot::HelpedElsewhere | Upshot::ReferredWithout => Self::ContactSought,
            Upshot::OtherReason | Upshot::ReportedBefore | Upshot::Unjust => Self::NotPickedUp,
        }
    }

    /// In Dutch, as the landlord's own system gets it.
    pub fn dutch(self) -> &'static str {
        match self {
            Self::NotPickedUp => "nog niet opgepakt",
            Self::ContactSought => "contact gezocht",
            Self::Accepted => "aanbod aangenomen",
            Self::Refused => "aanbod afgewezen",
            Self::SortedOut => "zelf opgelost door de huurder",
            Self::NoContact => "geen contact gekregen",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn tried(result: Option<Upshot>) -> Tried {
        let at = "2026-11-23T10:00:00Z".parse().unwrap();
        Tried { on: date(2026, 11, 23), part: Part::Evening, channel: Channel::Phone, reached: Reached::No, result, at }
    }

    #[test]
    fn what_the_landlord_hears_is_one_of_six_things_whatever_was_written_down() {
        type Case = (&'static [Option<Upshot>], Option<&'static str>, Feedback);
        let cases: [Case; 12] = [
            (&[], None, Feedback::NotPickedUp),
            (&[None], None, Feedback::ContactSought),
            (&[None, Some(Upshot::Advice)], None, Feedback::Accepted),
            (&[Some(Upshot::NoContact), Some(Upshot::Referred)], None, Feedback::Accepted),
            (&[Some(Upshot::Paid), None], Some("not_reached"), Feedback::SortedOut),
            (&[Some(Upshot::OwnWay)], None, Feedback::Refused),
            (&[Some(Upshot::KnownAlready)], None, Feedback::ContactSought),
            (&[Some(Upshot::Died)], None, Feedback::NoContact),
            (&[None], Some("not_reached"), Feedback::NoContact),
            (&[], Some("agreement"), Feedback::Accepted),
            (&[], Some("no_help_asked"), Feedback::Refused),
            (&[], Some("double"), Feedback::NotPickedUp),
        ];
        for (results, outcome, heard) in cases {
            let all: Vec<Tried> = results.iter().map(|result| tried(*result)).collect();
            assert_eq!(Feedback::of(&all, outcome), heard, "{results:?} {outcome:?}");
        }
    }

    #[test]
    fn every_word_of_the_standard_is_found_again_and_has_words_in_english() {
        for upshot in Upshot::ALL {
            assert_eq!(Upshot::from_ddas(upshot.ddas()), Some(upshot));
            assert_ne!(upshot.label(Language::En), upshot.label(Language::Nl));
        }
        for part in Part::ALL {
            assert_eq!(Part::from_ddas(part.ddas()), Some(part));
            assert_ne!(part.label(Language::En), part.label(Language::Nl));
        }
    }
}
