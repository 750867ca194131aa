//! What can be read or done, as a line of the audit has it.
//!
//! The one decision: a word for each page and act, in one list. Which page is which deed stands with the pages; a page without
//! one does not get through the tests.

/// What somebody reads or does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Read the list of signals.
    ReadList,
    /// Read a signal, with what was said.
    ReadSignal,
    /// Looked at a photo that somebody sent.
    ReadPhoto,
    /// Read an offer of another organisation.
    ReadOffer,
    /// Read the evidence of article 2.
    ReadEvidence,
    /// Read what software proposes about support.
    ReadSupport,
    /// Read which chats are linked to whom.
    ReadLinks,
    /// Read what a landlord reported.
    ReadArrears,
    /// Read figures, which hold nobody.
    ReadFigures,
    /// Read a page about oneself, or a form that holds nobody.
    ReadOwn,
    /// Read whether everything of a person is to be erased.
    ReadPerson,
    /// Was sent a person's words in a chat.
    SentWords,
    /// Took a signal.
    Claim,
    /// Wrote to the person.
    Write,
    /// Gave a signal back.
    HandBack,
    /// Closed a signal.
    Close,
    /// Asked the person to agree to something.
    Ask,
    /// Offered a signal to another organisation, or took that back.
    HandOver,
    /// Answered what another organisation offered.
    AnswerOffer,
    /// Said whose a chat is, or took it back.
    Link,
    /// Put signals together or apart.
    Join,
    /// Decided about support.
    Support,
    /// Agreed on asking how somebody is, or ended it.
    CheckIn,
    /// Brought in a landlord's list.
    BringArrears,
    /// Did something else with a signal.
    Act,
    /// Changed something of their own: how pages look, being away, being signed in.
    Own,
    /// Signed in to the console.
    SignIn,
    /// Took data out of the program.
    Export,
    /// Wrote down that everything of a person is to be erased, or took it back.
    Erase,
    /// Read who asks to see who reported, and what came of it.
    ReadCustody,
    /// Saw who reported a signal.
    ReadReporter,
    /// Asked to see who reported.
    AskReporter,
    /// Decided whether a colleague may see who reported.
    DecideReporter,
    /// Said what a guess should have been.
    Correct,
    /// Put right what somebody had answered.
    CorrectAnswer,
    /// Read what colleagues said of guesses, without names.
    ReadCorrections,
    /// Let words through to learn from, or refused them.
    DecideCorrection,
    /// Took out what is kept of a person, for them.
    TakeOwnData,
    /// Routed past signals again, to try rules.
    Replay,
    /// Copied the messages.
    Backup,
    /// Copied the keys.
    BackupKeys,
    /// Saved a talk as a transcript, without names.
    SaveTalk,
    /// Changed what opens everything, or the secret of the look-ups.
    ChangeKeys,
    /// Put other organisations, workers and desks into use.
    ApplyNetwork,
    /// Made a link that signs a worker in, or couples their chat.
    LinkWorker,
    /// Let go of what was kept long enough.
    LetGo,
    /// Put other dialogs into use, or took them back.
    ReleaseDialogs,
    /// Put back a letter that was given up.
    ReleaseLetter,
}

/// Whether a deed is looking or doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// It shows what somebody told.
    Reads,
    /// It shows, and nobody's words.
    Looks,
    /// It changes something.
    Does,
}

impl Deed {
    /// All of them.
    pub const ALL: [Self; 48] = [
        Self::ReadList,
        Self::ReadSignal,
        Self::ReadPhoto,
        Self::ReadOffer,
        Self::ReadEvidence,
        Self::ReadSupport,
        Self::ReadLinks,
        Self::ReadArrears,
        Self::ReadFigures,
        Self::ReadOwn,
        Self::ReadPerson,
        Self::SentWords,
        Self::Claim,
        Self::Write,
        Self::HandBack,
        Self::Close,
        Self::Ask,
        Self::HandOver,
        Self::AnswerOffer,
        Self::Link,
        Self::Join,
        Self::Support,
        Self::CheckIn,
        Self::BringArrears,
        Self::Act,
        Self::Own,
        Self::SignIn,
        Self::Export,
        Self::Erase,
        Self::ReadCustody,
        Self::ReadReporter,
        Self::AskReporter,
        Self::DecideReporter,
        Self::Correct,
        Self::CorrectAnswer,
        Self::ReadCorrections,
        Self::DecideCorrection,
        Self::TakeOwnData,
        Self::Replay,
        Self::Backup,
        Self::BackupKeys,
        Self::SaveTalk,
        Self::ChangeKeys,
        Self::ApplyNetwork,
        Self::LinkWorker,
        Self::LetGo,
        Self::ReleaseDialogs,
        Self::ReleaseLetter,
    ];

    /// The word a line has.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReadList => "read_list",
            Self::ReadSignal => "read_signal",
            Self::ReadPhoto => "read_photo",
            Self::ReadOffer => "read_offer",
            Self::ReadEvidence => "read_evidence",
            Self::ReadSupport => "read_support",
            Self::ReadLinks => "read_links",
            Self::ReadArrears => "read_arrears",
            Self::ReadFigures => "read_figures",
            Self::ReadOwn => "read_own",
            Self::ReadPerson => "read_person",
            Self::SentWords => "sent_words",
            Self::Claim => "claim",
            Self::Write => "write",
            Self::HandBack => "hand_back",
            Self::Close => "close",
            Self::Ask => "ask",
            Self::HandOver => "hand_over",
            Self::AnswerOffer => "answer_offer",
            Self::Link => "link",
            Self::Join => "join",
            Self::Support => "support",
            Self::CheckIn => "check_in",
            Self::BringArrears => "bring_arrears",
            Self::Act => "act",
            Self::Own => "own",
            Self::SignIn => "sign_in",
            Self::Export => "export",
            Self::Erase => "erase",
            Self::ReadCustody => "read_custody",
            Self::ReadReporter => "read_reporter",
            Self::AskReporter => "ask_reporter",
            Self::DecideReporter => "decide_reporter",
            Self::Correct => "correct",
            Self::CorrectAnswer => "correct_answer",
            Self::ReadCorrections => "read_corrections",
            Self::DecideCorrection => "decide_correction",
            Self::TakeOwnData => "take_own_data",
            Self::Replay => "replay",
            Self::Backup => "backup",
            Self::BackupKeys => "backup_keys",
            Self::SaveTalk => "save_talk",
            Self::ChangeKeys => "change_keys",
            Self::ApplyNetwork => "apply_network",
            Self::LinkWorker => "link_worker",
            Self::LetGo => "let_go",
            Self::ReleaseDialogs => "release_dialogs",
            Self::ReleaseLetter => "release_letter",
        }
    }

    /// The deed with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.as_str() == word)
    }

    /// Whether each time is a line of its own: looking at a page again in the same moment is one look, except at who reported.
    pub fn counts_each_time(self) -> bool {
        self.sort() == Sort::Does || self == Self::ReadReporter
    }

    /// Whether it is looking or doing, and whether somebody's words are in it.
    pub fn sort(self) -> Sort {
        match self {
            Self::ReadSignal
            | Self::ReadPhoto
            | Self::ReadOffer
            | Self::SentWords
            | Self::ReadReporter
            | Self::TakeOwnData
            | Self::ReadCorrections => Sort::Reads,
            Self::ReadList
            | Self::ReadEvidence
            | Self::ReadSupport
            | Self::ReadLinks
            | Self::ReadArrears
            | Self::ReadFigures
            | Self::ReadPerson
            | Self::ReadOwn
            | Self::ReadCustody
            | Self::Replay => Sort::Looks,
            Self::Claim
            | Self::Write
            | Self::HandBack
            | Self::Close
            | Self::Ask
            | Self::HandOver
            | Self::AnswerOffer
            | Self::Link
            | Self::Join
            | Self::Support
            | Self::CheckIn
            | Self::BringArrears
            | Self::Act
            | Self::Own
            | Self::SignIn
            | Self::Export
            | Self::AskReporter
            | Self::DecideReporter
            | Self::Correct
            | Self::CorrectAnswer
            | Self::DecideCorrection
            | Self::Backup
            | Self::BackupKeys
            | Self::SaveTalk
            | Self::ChangeKeys
            | Self::ApplyNetwork
            | Self::LinkWorker
            | Self::LetGo
            | Self::ReleaseDialogs
            | Self::ReleaseLetter
            | Self::Erase => Sort::Does,
        }
    }
}
