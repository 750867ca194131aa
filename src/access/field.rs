//! What a signal has that somebody could see, by name.
//!
//! The one decision (`LAW-4`): a list that is complete. A page, a message and a file are made of these and of nothing else, so
//! what somebody adds one day is seen by nobody until it has a name here and a row in the table.

use crate::language::Language;

/// Something of a signal that is shown, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Its number.
    Number,
    /// What it is about.
    Kind,
    /// How soon somebody has to act.
    Urgency,
    /// How it stands: whose, by when, what happens next, how it ended; by which sort of person and way it was told.
    Course,
    /// The four digits of the postcode.
    Area,
    /// Why it is where it is, and why not elsewhere; what of that tells of support is [`Field::Care`].
    Reasons,
    /// What was done with it, without the notes.
    History,
    /// What workers wrote down for each other.
    Notes,
    /// The height of the arrears.
    Amount,
    /// The other answers to questions.
    Facts,
    /// What a person says of their own matter, word by word.
    Words,
    /// What somebody tells about somebody else: their answers and their words (`domain.md` 6.2, the text of a report).
    Report,
    /// What was said when danger was heard, and the answers with it.
    Crisis,
    /// Photos.
    Photos,
    /// The whole address it is about.
    Address,
    /// The telephone number, and when to call.
    Contact,
    /// Name and home of whoever wrote, as a code proved it.
    Person,
    /// That there is support, how much, and by whom.
    Care,
    /// What was agreed on asking how somebody is.
    CheckIns,
    /// What somebody was asked to agree to, the offer of article 2 and its evidence.
    Agreements,
    /// What a landlord reports of the same tenancy.
    Arrears,
    /// What went to other organisations, and came from them.
    HandOvers,
    /// Other signals about the same home, as far as the reader may see those.
    Household,
    /// Who reported, where workers may not know: opened by a second person only, on request (`PRIV-2`).
    Reporter,
    /// Health, crime or origin that nobody asked for: kept for when it is marked as such.
    Special,
}

impl Field {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 25] = [
        Self::Number,
        Self::Kind,
        Self::Urgency,
        Self::Course,
        Self::Area,
        Self::Reasons,
        Self::History,
        Self::Notes,
        Self::Amount,
        Self::Facts,
        Self::Words,
        Self::Report,
        Self::Crisis,
        Self::Photos,
        Self::Address,
        Self::Contact,
        Self::Person,
        Self::Care,
        Self::CheckIns,
        Self::Agreements,
        Self::Arrears,
        Self::HandOvers,
        Self::Household,
        Self::Reporter,
        Self::Special,
    ];

    /// The word in `access.yaml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Kind => "kind",
            Self::Urgency => "urgency",
            Self::Course => "course",
            Self::Area => "area",
            Self::Reasons => "reasons",
            Self::History => "history",
            Self::Notes => "notes",
            Self::Amount => "amount",
            Self::Facts => "facts",
            Self::Words => "words",
            Self::Report => "report",
            Self::Crisis => "crisis",
            Self::Photos => "photos",
            Self::Address => "address",
            Self::Contact => "contact",
            Self::Person => "person",
            Self::Care => "care",
            Self::CheckIns => "check_ins",
            Self::Agreements => "agreements",
            Self::Arrears => "arrears",
            Self::HandOvers => "hand_overs",
            Self::Household => "household",
            Self::Reporter => "reporter",
            Self::Special => "special",
        }
    }

    /// The field with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == word)
    }

    /// Whether everybody sees it whose business a signal is: without it nobody could say that it is not theirs.
    pub fn is_head(self) -> bool {
        matches!(self, Self::Number | Self::Kind | Self::Urgency | Self::Course)
    }

    /// Whether no table opens it.
    pub fn is_locked(self) -> bool {
        matches!(self, Self::Reporter | Self::Special)
    }

    /// Whether a life at risk opens it: what is needed to find somebody and to speak with them, and nothing beyond.
    pub(super) fn saves(self) -> bool {
        matches!(self, Self::Area | Self::Facts | Self::Words | Self::Report | Self::Crisis)
            || matches!(self, Self::Photos | Self::Address | Self::Contact | Self::Person | Self::History | Self::Notes)
    }

    /// Whether an agreement between organisations can carry it: a hand-over holds nothing but what its paper lists.
    pub(super) fn is_carried(self) -> bool {
        matches!(self, Self::Facts | Self::Words | Self::Report | Self::Crisis | Self::Amount)
            || matches!(self, Self::Address | Self::Contact | Self::Person | Self::HandOvers)
    }

    /// Whether it tells something that it is there at all: then nobody hears of it who does not see it.
    pub(super) fn tells_by_being(self) -> bool {
        matches!(self, Self::Person | Self::Care | Self::CheckIns | Self::Agreements)
            || matches!(self, Self::Arrears | Self::HandOvers | Self::Household | Self::Reporter | Self::Special)
    }

    /// What workers call it, as it stands in a list; English where the language is not Dutch.
    pub fn label(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::Number => ("het nummer", "the number"),
            Self::Kind => ("waar het over gaat", "what it is about"),
            Self::Urgency => ("hoe dringend het is", "how urgent it is"),
            Self::Course => ("hoe het ermee staat", "how it stands"),
            Self::Area => ("de vier cijfers van de postcode", "the four digits of the postcode"),
            Self::Reasons => ("waarom het bij wie ligt", "why it is with whom it is"),
            Self::History => ("wat er al gedaan is", "what was done so far"),
            Self::Notes => ("de notities van collega's", "the notes of colleagues"),
            Self::Amount => ("het bedrag", "the amount"),
            Self::Facts => ("de antwoorden op de vragen", "the answers to the questions"),
            Self::Words => ("het gesprek", "the conversation"),
            Self::Report => ("wat iemand over een ander vertelt", "what somebody tells about another"),
            Self::Crisis => ("wat er bij gevaar gezegd is", "what was said in danger"),
            Self::Photos => ("de foto's", "the photos"),
            Self::Address => ("het adres", "the address"),
            Self::Contact => ("het telefoonnummer", "the telephone number"),
            Self::Person => ("de naam en het huis van wie schreef", "the name and home of who wrote"),
            Self::Care => ("of er begeleiding is", "whether there is support"),
            Self::CheckIns => ("de afspraken over vragen hoe het gaat", "what was agreed on asking how they are"),
            Self::Agreements => ("wat iemand goed vond", "what somebody agreed to"),
            Self::Arrears => ("de achterstand bij de verhuurder", "the arrears with the landlord"),
            Self::HandOvers => ("wat naar andere organisaties ging", "what went to other organisations"),
            Self::Household => ("andere signalen op dit adres", "other signals about this address"),
            Self::Reporter => ("wie het meldde", "who reported"),
            Self::Special => ("gezondheid, strafzaken en herkomst", "health, crime and origin"),
        };
        if language == Language::Nl { nl } else { en }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_word_of_its_own() {
        for field in Field::ALL {
            assert_eq!(Field::from_word(field.as_str()), Some(field));
            assert_ne!(field.label(Language::Nl), field.label(Language::En));
        }
        for word in ["diagnosis", "medication", "citizen_service_number"] {
            assert_eq!(Field::from_word(word), None, "there is no such thing to see");
        }
    }
}
