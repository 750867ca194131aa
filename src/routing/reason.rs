//! Why this worker, and why not the others, as plain sentences.
//!
//! The one decision: a reason is a value first and a sentence second, so that it can be counted, compared and said in
//! the reader's language.

use crate::id::{Kind, Role, WorkerId};
use crate::language::Language;
use crate::signal::Kinds;
use crate::signal::Postcode;
use crate::signal::kinds::Label;
use jiff::civil::DateTime;

/// Why a signal goes where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is about nothing we know.
    NothingRaised,
    /// We do not know where it is.
    NoAddress,
    /// A rule of `routing.yaml` decided who may take it.
    Rule { name: String, why: Label },
    /// No rule spoke: this kind's own takers.
    Default { kind: Kind },
    /// Has the role and works in the area.
    Fits { role: Role, area: Postcode },
    /// Is the sender's own worker, who is asked for.
    OwnWorker,
    /// It is urgent and this worker is on duty there now.
    OnDuty { area: Postcode },
    /// Already supports the sender.
    Relation,
    /// Already supports the household, and a ground was recorded.
    HouseholdRelation,
    /// Stands in for the worker who has the relation.
    CoverFor { worker: WorkerId },
    /// Speaks the sender's language.
    Language { language: String },
    /// Has the fewest open cases.
    FewestCases { open: u32 },
    /// Had to wait longest for a case.
    LongestIdle,
    /// All else was equal.
    FirstByName,
    /// Is told when their hours begin.
    ToldLater { at: DateTime },
    /// Nobody is on duty there now.
    NobodyOnDuty,
    /// Nobody fits.
    NobodyFits,
}

/// Why a worker was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passed {
    /// It is about their own address.
    OwnAddress,
    /// It is about their family's address.
    Family,
    /// It is a complaint about them.
    Complaint,
    /// They support the person who is accused.
    SupportsAccused,
    /// They may not know without a recorded ground.
    NoGround,
    /// A rule keeps this role out of it.
    KeptOut { role: Role },
    /// They work elsewhere.
    OtherArea,
    /// They have no role for it.
    OtherRole,
    /// They work for another type of organisation.
    OtherOrganisation,
    /// They are not on duty now.
    OffDuty,
    /// They are away.
    Absent,
    /// They have as many cases as they can have.
    Full,
    /// Another role comes first.
    LaterRole,
    /// Another already has the relation, or stands in for who has it.
    NoRelation,
    /// Another speaks the sender's language.
    OtherLanguage,
    /// Another has fewer open cases.
    MoreCases { open: u32 },
    /// Another waited longer for a case.
    LessIdle,
    /// All else was equal, and the other's name comes first.
    LaterByName,
}

impl Reason {
    /// Whether it tells who supports somebody (`domain.md` 6.2: few may know that).
    pub fn tells_of_people(&self) -> bool {
        match self {
            Self::OwnWorker | Self::Relation | Self::HouseholdRelation | Self::CoverFor { .. } => true,
            Self::NothingRaised
            | Self::NoAddress
            | Self::Rule { .. }
            | Self::Default { .. }
            | Self::Fits { .. }
            | Self::OnDuty { .. }
            | Self::Language { .. }
            | Self::FewestCases { .. }
            | Self::LongestIdle
            | Self::FirstByName
            | Self::ToldLater { .. }
            | Self::NobodyOnDuty
            | Self::NobodyFits => false,
        }
    }

    /// As a sentence, in Dutch or English.
    pub fn say(&self, language: Language, kinds: &Kinds) -> String {
        if language == Language::Nl { self.in_dutch(kinds) } else { self.in_english(kinds) }
    }

    fn in_dutch(&self, kinds: &Kinds) -> String {
        match self {
            Self::NothingRaised => "Het bericht gaat nergens over wat wij kennen; de bot vraagt verder.".into(),
            Self::NoAddress => "Het adres is nog niet bekend; de bot vraagt verder.".into(),
            Self::Rule { name, why } => format!("{} (regel {name})", why.nl),
            Self::Default { kind } => {
                format!("Geen regel geldt; dit zijn de vaste rollen voor {}.", lower(kinds.kind_label(kind, Language::Nl)))
            }
            Self::Fits { role, area } => format!("Heeft de rol {} en werkt in {area}.", kinds.role_label(role, Language::Nl)),
            Self::OwnWorker => "Is de eigen begeleider van de afzender.".into(),
            Self::OnDuty { area } => format!("Het is dringend; heeft nu wachtdienst in {area}."),
            Self::Relation => "Heeft al contact met de afzender.".into(),
            Self::HouseholdRelation => "Heeft al contact met dit huishouden en mag dit weten.".into(),
            Self::CoverFor { worker } => format!("Vervangt {worker}."),
            Self::Language { language } => format!("Spreekt de taal van de afzender ({language})."),
            Self::FewestCases { open } => format!("Heeft de minste open zaken ({open})."),
            Self::LongestIdle => "Kreeg het langst geen nieuwe zaak.".into(),
            Self::FirstByName => "Verder was alles gelijk; de naam gaf de doorslag.".into(),
            Self::ToldLater { at } => format!("Is nu niet aan het werk; hoort het op {}.", at.strftime("%d-%m-%Y om %H:%M")),
            Self::NobodyOnDuty => "Niemand heeft daar nu wachtdienst; de balie wordt meteen gewaarschuwd.".into(),
            Self::NobodyFits => "Niemand past; de balie wordt gewaarschuwd.".into(),
        }
    }

    fn in_english(&self, kinds: &Kinds) -> String {
        match self {
            Self::NothingRaised => "It is about nothing we know; the bot asks on.".into(),
            Self::NoAddress => "The address is not known yet; the bot asks on.".into(),
            Self::Rule { name, why } => format!("{} (rule {name})", why.en),
            Self::Default { kind } => {
                format!("No rule applies; these are the usual roles for {}.", lower(kinds.kind_label(kind, Language::En)))
            }
            Self::Fits { role, area } => format!("Has the role {} and works in {area}.", kinds.role_label(role, Language::En)),
            Self::OwnWorker => "Is the sender's own worker.".into(),
            Self::OnDuty { area } => format!("It is urgent; is on duty in {area} now."),
            Self::Relation => "Already supports the sender.".into(),
            Self::HouseholdRelation => "Already supports this household, and may know.".into(),
            Self::CoverFor { worker } => format!("Stands in for {worker}."),
            Self::Language { language } => format!("Speaks the sender's language ({language})."),
            Self::FewestCases { open } => format!("Has the fewest open cases ({open})."),
            Self::LongestIdle => "Waited longest for a new case.".into(),
            Self::FirstByName => "All else was equal; the name decided.".into(),
            Self::ToldLater { at } => format!("Is not at work now; is told on {}.", at.strftime("%Y-%m-%d at %H:%M")),
            Self::NobodyOnDuty => "Nobody is on duty there now; the desk is alerted at once.".into(),
            Self::NobodyFits => "Nobody fits; the desk is alerted.".into(),
        }
    }
}

impl Passed {
    /// Whether it tells who supports somebody, or where a worker or their family lives.
    pub fn tells_of_people(&self) -> bool {
        match self {
            Self::OwnAddress | Self::Family | Self::Complaint | Self::SupportsAccused | Self::NoGround | Self::NoRelation => true,
            Self::KeptOut { .. }
            | Self::OtherArea
            | Self::OtherRole
            | Self::OtherOrganisation
            | Self::OffDuty
            | Self::Absent
            | Self::Full
            | Self::LaterRole
            | Self::OtherLanguage
            | Self::MoreCases { .. }
            | Self::LessIdle
            | Self::LaterByName => false,
        }
    }

    /// Whether they may never have it, whoever else is away: a conflict of interest, or no ground.
    pub fn bars(&self) -> bool {
        match self {
            Self::OwnAddress | Self::Family | Self::Complaint | Self::SupportsAccused | Self::NoGround | Self::KeptOut { .. } => true,
            Self::OtherArea
            | Self::OtherRole
            | Self::OtherOrganisation
            | Self::OffDuty
            | Self::Absent
            | Self::Full
            | Self::LaterRole
            | Self::NoRelation
            | Self::OtherLanguage
            | Self::MoreCases { .. }
            | Self::LessIdle
            | Self::LaterByName => false,
        }
    }

    /// As a sentence, in Dutch or English.
    pub fn say(&self, language: Language, kinds: &Kinds) -> String {
        let dutch = language == Language::Nl;
        let said = match self {
            Self::OwnAddress => ("Het gaat over het eigen adres.", "It is about their own address."),
            Self::Family => ("Het gaat over het adres van familie.", "It is about their family's address."),
            Self::Complaint => ("De klacht gaat over deze persoon.", "The complaint is about them."),
            Self::SupportsAccused => ("Begeleidt degene over wie het gaat.", "Supports the person it is about."),
            Self::NoGround => ("Mag dit niet weten zonder vastgelegde grond.", "May not know without a recorded ground."),
            Self::KeptOut { role } => {
                return if dutch {
                    format!("Een regel houdt de rol {} hierbuiten.", kinds.role_label(role, Language::Nl))
                } else {
                    format!("A rule keeps the role {} out of this.", kinds.role_label(role, Language::En))
                };
            }
            Self::OtherArea => ("Werkt in een ander gebied.", "Works in another area."),
            Self::OtherRole => ("Heeft hiervoor geen rol.", "Has no role for this."),
            Self::OtherOrganisation => ("Werkt bij een ander soort organisatie.", "Works for another type of organisation."),
            Self::OffDuty => ("Heeft nu geen wachtdienst.", "Is not on duty now."),
            Self::Absent => ("Is afwezig.", "Is absent."),
            Self::Full => ("Heeft geen ruimte voor een nieuwe zaak.", "Has no room for another case."),
            Self::LaterRole => ("Een andere rol gaat voor.", "Another role comes first."),
            Self::NoRelation => ("Een ander heeft al contact.", "Another already has the contact."),
            Self::OtherLanguage => ("Een ander spreekt de taal van de afzender.", "Another speaks the sender's language."),
            Self::MoreCases { open } => {
                return if dutch { format!("Heeft meer open zaken ({open}).") } else { format!("Has more open cases ({open}).") };
            }
            Self::LessIdle => ("Kreeg korter geleden een zaak.", "Was given a case more recently."),
            Self::LaterByName => ("Alles was gelijk; een andere naam gaat voor.", "All was equal; another name comes first."),
        };
        if dutch { said.0.to_owned() } else { said.1.to_owned() }
    }
}

/// A name inside a sentence does not begin with a capital.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn txt_1_every_reason_is_a_short_sentence_in_dutch_and_in_english() {
        let kinds = Kinds::shipped_for_tests();
        let area = Postcode::from_number(6713).unwrap();
        let reasons = [
            Reason::NothingRaised,
            Reason::NoAddress,
            Reason::Default { kind: Kind::from("rent_arrears") },
            Reason::Fits { role: Role::from("debt_help"), area },
            Reason::OwnWorker,
            Reason::OnDuty { area },
            Reason::Relation,
            Reason::HouseholdRelation,
            Reason::CoverFor { worker: WorkerId::from("joris") },
            Reason::Language { language: "tr".to_owned() },
            Reason::FewestCases { open: 3 },
            Reason::LongestIdle,
            Reason::FirstByName,
            Reason::ToldLater { at: jiff::civil::date(2026, 11, 24).at(9, 0, 0, 0) },
            Reason::NobodyOnDuty,
            Reason::NobodyFits,
        ];
        let passed = [
            Passed::OwnAddress,
            Passed::Family,
            Passed::Complaint,
            Passed::SupportsAccused,
            Passed::NoGround,
            Passed::KeptOut { role: Role::from("housing_income") },
            Passed::OtherArea,
            Passed::OtherRole,
            Passed::OtherOrganisation,
            Passed::OffDuty,
            Passed::Absent,
            Passed::Full,
            Passed::LaterRole,
            Passed::NoRelation,
            Passed::OtherLanguage,
            Passed::MoreCases { open: 4 },
            Passed::LessIdle,
            Passed::LaterByName,
        ];
        let said = |language| {
            let reasons = reasons.iter().map(|reason| reason.say(language, &kinds));
            reasons.chain(passed.iter().map(|passed| passed.say(language, &kinds))).collect::<Vec<_>>()
        };
        let (dutch, english) = (said(Language::Nl), said(Language::En));
        for (dutch, english) in dutch.iter().zip(&english) {
            assert_ne!(dutch, english);
            for sentence in [dutch, english] {
                assert!(sentence.ends_with('.') && sentence.split_whitespace().count() <= 15, "{sentence}");
            }
        }
        let different: std::collections::BTreeSet<&String> = english.iter().collect();
        assert_eq!(different.len(), english.len(), "no two reasons sound the same");
    }
}
