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
    /// Who saw what they wrote.
    MyReaders,
    /// To take back what they wrote.
    TakeBack,
    /// To correct what a report says.
    Correct,
    /// To have all that is kept of them.
    TakeAlong,
    /// To have everything erased.
    EraseAll,
    /// To have nothing erased after all.
    KeepAll,
    /// What they agreed to; there each yes can be taken back.
    MyConsents,
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
    /// No more questions how they are.
    EndCheckIn,
    /// What was agreed about that.
    WhatAgreed,
    /// To be asked in another rhythm.
    OtherRhythm,
    /// To be asked every week.
    EachWeek,
    /// To be asked every other week.
    EachTwoWeeks,
    /// To be asked every month.
    EachMonth,
}

impl Command {
    /// All of them, and their names in a words file.
    pub(super) const ALL: [(&'static str, Self); 34] = [
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
        ("my_readers", Self::MyReaders),
        ("take_back", Self::TakeBack),
        ("correct", Self::Correct),
        ("take_along", Self::TakeAlong),
        ("erase_all", Self::EraseAll),
        ("keep_all", Self::KeepAll),
        ("my_consents", Self::MyConsents),
        ("continue", Self::Continue),
        ("safe", Self::Safe),
        ("thanks", Self::Thanks),
        ("code", Self::Code),
        ("not_me", Self::NotMe),
        ("somebody_else", Self::SomebodyElse),
        ("later", Self::Later),
        ("remind", Self::Remind),
        ("end_check_in", Self::EndCheckIn),
        ("what_agreed", Self::WhatAgreed),
        ("other_rhythm", Self::OtherRhythm),
        ("each_week", Self::EachWeek),
        ("each_two_weeks", Self::EachTwoWeeks),
        ("each_month", Self::EachMonth),
    ];

    /// Whether it is a command only where there is an agreement: everywhere else these are ordinary words.
    pub fn is_about_rhythm(self) -> bool {
        matches!(self, Self::OtherRhythm | Self::EachWeek | Self::EachTwoWeeks | Self::EachMonth)
    }
}
