//! What a person can always say, whatever was asked.

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// A person instead of a computer.
    Person,
    /// To be called.
    Call,
    /// No more messages of ours.
    Stop,
    /// What can be typed here.
    Help,
    /// To the question before.
    Back,
    /// From the welcome.
    StartOver,
    /// The question once more.
    Repeat,
    /// On without an answer.
    Skip,
    /// This matter not after all.
    Cancel,
    /// Who reads along.
    WhoReads,
    /// The question in easier words.
    Easier,
    /// How their reports are doing.
    MyReports,
    /// What is known about them.
    MyData,
    /// To take back what they wrote.
    TakeBack,
    /// On with the script, also after an alert.
    Continue,
    /// Safe, after an alert.
    Safe,
    /// Thanks, and nothing else.
    Thanks,
    /// They have a code.
    Code,
    /// They are not whom this conversation is linked to.
    NotMe,
    /// Somebody else is typing.
    SomebodyElse,
    /// Not now: they are busy.
    Later,
    /// A reminder, of a day that was not named.
    Remind,
}

impl Command {
    /// All of them, and their names in a words file.
    pub(super) const ALL: [(&'static str, Self); 22] = [
        ("person", Self::Person),
        ("call", Self::Call),
        ("stop", Self::Stop),
        ("help", Self::Help),
        ("back", Self::Back),
        ("start_over", Self::StartOver),
        ("repeat", Self::Repeat),
        ("skip", Self::Skip),
        ("cancel", Self::Cancel),
        ("who_reads", Self::WhoReads),
        ("easier", Self::Easier),
        ("my_reports", Self::MyReports),
        ("my_data", Self::MyData),
        ("take_back", Self::TakeBack),
        ("continue", Self::Continue),
        ("safe", Self::Safe),
        ("thanks", Self::Thanks),
        ("code", Self::Code),
        ("not_me", Self::NotMe),
        ("somebody_else", Self::SomebodyElse),
        ("later", Self::Later),
        ("remind", Self::Remind),
    ];
}
