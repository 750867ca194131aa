//! What personal data is processed for, as the log of processing names it (Logboek Dataverwerkingen).
//!
//! The one decision: an activity follows from the deed, in one table, so that no page chooses its own. A deed that touches nobody's
//! data has none, and leaves no line there.

use super::Deed;

/// A processing activity, as the register of an organisation has it (AVG article 30).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activity {
    /// Taking signals in, bringing them to a worker, and helping.
    Signalling,
    /// Arrears that landlords report.
    Arrears,
    /// Passing on to another organisation.
    HandOver,
    /// Asking for agreement.
    Consent,
    /// Whose a chat is.
    Identity,
    /// How much support a household has.
    Support,
    /// Asking how somebody is, as agreed.
    CheckIn,
    /// Seeing who reported.
    Reporter,
    /// What people may ask of their own data.
    Rights,
    /// Figures, and trying rules on what happened.
    Figures,
    /// Teaching the computer what messages are about.
    Learning,
    /// Copies, and keeping the program in order.
    Keeping,
}

impl Activity {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Signalling,
        Self::Arrears,
        Self::HandOver,
        Self::Consent,
        Self::Identity,
        Self::Support,
        Self::CheckIn,
        Self::Reporter,
        Self::Rights,
        Self::Figures,
        Self::Learning,
        Self::Keeping,
    ];

    /// The register: how the log names it. `docs/PRIVACY.md` lists them, each with what it is for and on which ground.
    pub fn uri(self) -> &'static str {
        match self {
            Self::Signalling => "urn:waakvlam:verwerking:signalering",
            Self::Arrears => "urn:waakvlam:verwerking:vroegsignalering",
            Self::HandOver => "urn:waakvlam:verwerking:overdracht",
            Self::Consent => "urn:waakvlam:verwerking:toestemming",
            Self::Identity => "urn:waakvlam:verwerking:koppeling",
            Self::Support => "urn:waakvlam:verwerking:begeleiding",
            Self::CheckIn => "urn:waakvlam:verwerking:vinger-aan-de-pols",
            Self::Reporter => "urn:waakvlam:verwerking:melder",
            Self::Rights => "urn:waakvlam:verwerking:rechten",
            Self::Figures => "urn:waakvlam:verwerking:cijfers",
            Self::Learning => "urn:waakvlam:verwerking:leren",
            Self::Keeping => "urn:waakvlam:verwerking:beheer",
        }
    }

    /// The activity with this name.
    pub fn from_uri(uri: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|activity| activity.uri() == uri)
    }
}

impl Deed {
    /// What it processes personal data for; `None` when it shows and changes nobody's.
    pub fn activity(self) -> Option<Activity> {
        Some(match self {
            Self::ReadList
            | Self::ReadSignal
            | Self::ReadPhoto
            | Self::SentWords
            | Self::Claim
            | Self::Write
            | Self::HandBack
            | Self::Close
            | Self::Join
            | Self::Act => Activity::Signalling,
            Self::ReadOffer | Self::HandOver | Self::AnswerOffer => Activity::HandOver,
            Self::ReadEvidence | Self::ReadArrears | Self::BringArrears | Self::Export => Activity::Arrears,
            Self::ReadSupport | Self::Support => Activity::Support,
            Self::ReadLinks | Self::Link => Activity::Identity,
            Self::Ask => Activity::Consent,
            Self::CheckIn => Activity::CheckIn,
            Self::ReadCustody | Self::ReadReporter | Self::AskReporter | Self::DecideReporter => Activity::Reporter,
            Self::TakeOwnData | Self::ReadPerson | Self::Erase | Self::CorrectAnswer => Activity::Rights,
            Self::ReadFigures | Self::Replay => Activity::Figures,
            Self::Correct | Self::ReadCorrections | Self::DecideCorrection => Activity::Learning,
            Self::Backup | Self::BackupKeys | Self::SaveTalk | Self::ChangeKeys | Self::LetGo | Self::ReleaseLetter => Activity::Keeping,
            Self::ReadOwn | Self::Own | Self::SignIn | Self::ApplyNetwork | Self::LinkWorker | Self::ReleaseDialogs => return None,
        })
    }
}
