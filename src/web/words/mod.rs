//! What pages say around a conversation, in Dutch and English.
//!
//! The one decision: a typed table in the program, not a file that people edit. These are the words on buttons and labels;
//! they change together with the page, and the compiler sees to it that none is missing in a language. What is said *in* a
//! conversation, and every text about danger, stands in `dialogs/`.

/// One line a word: its name, Dutch, English. `{}` is filled by the page.
macro_rules! words {
    ($($name:ident: $nl:literal, $en:literal;)+) => {
        /// All of them.
        #[derive(Debug)]
        pub(in crate::web) struct Words { $(pub $name: &'static str,)+ }
        static DUTCH: Words = Words { $($name: $nl,)+ };
        static ENGLISH: Words = Words { $($name: $en,)+ };

        /// The table of this tongue.
        pub(in crate::web) fn of(tongue: Tongue) -> &'static Words {
            match tongue {
                Tongue::Dutch => &DUTCH,
                Tongue::English => &ENGLISH,
            }
        }

        /// All of them, in both.
        #[cfg(test)]
        pub(super) fn said() -> [Vec<&'static str>; 2] {
            [&DUTCH, &ENGLISH].map(|words| vec![$(words.$name),+])
        }
    };
}

pub(super) mod access;
pub(super) mod after;
pub(super) mod arrears;
pub(super) mod chat;
pub(super) mod console;
pub(super) mod correcting;
pub(super) mod custody;
pub(super) mod debts;
pub(super) mod hand_over;
pub(super) mod household;
pub(super) mod learning;
pub(super) mod person;

use crate::language::Language;

/// The languages that pages have words in.
pub(super) const OFFERED: [Language; 2] = [Language::Nl, Language::En];

/// Which of the tables: a person who is spoken to in another language gets the English page around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    Dutch,
    English,
}

impl Tongue {
    /// The table for this language.
    pub(super) fn of(language: Language) -> Self {
        match language {
            Language::Nl => Self::Dutch,
            Language::En | Language::Tr | Language::Ar | Language::Pl | Language::Uk | Language::De | Language::Fr => Self::English,
        }
    }

    /// A time of day: "14.02" or "14:02".
    pub(super) fn time(self, at: jiff::civil::DateTime) -> String {
        match self {
            Self::Dutch => format!("{:02}.{:02}", at.hour(), at.minute()),
            Self::English => format!("{:02}:{:02}", at.hour(), at.minute()),
        }
    }

    /// A day with its weekday, short: "ma 23 nov".
    pub(super) fn short_day(self, date: jiff::civil::Date) -> String {
        let (weekdays, months) = match self {
            Self::Dutch => (
                ["ma", "di", "wo", "do", "vr", "za", "zo"],
                ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
            ),
            Self::English => (
                ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
                ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
            ),
        };
        let name = |names: &[&'static str], place: i8| names.get(usize::try_from(place).unwrap_or_default()).copied().unwrap_or_default();
        let weekday = name(&weekdays, date.weekday().to_monday_zero_offset());
        format!("{weekday} {} {}", date.day(), name(&months, date.month().saturating_sub(1)))
    }

    /// A day with its weekday: "maandag 23 november".
    pub(super) fn day(self, date: jiff::civil::Date) -> String {
        let (weekdays, months) = match self {
            Self::Dutch => (
                ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
                [
                    "januari",
                    "februari",
                    "maart",
                    "april",
                    "mei",
                    "juni",
                    "juli",
                    "augustus",
                    "september",
                    "oktober",
                    "november",
                    "december",
                ],
            ),
            Self::English => (
                ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
                ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
            ),
        };
        let name = |names: &[&'static str], place: i8| names.get(usize::try_from(place).unwrap_or_default()).copied().unwrap_or_default();
        let weekday = name(&weekdays, date.weekday().to_monday_zero_offset());
        format!("{weekday} {} {}", date.day(), name(&months, date.month().saturating_sub(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables() -> [[Vec<&'static str>; 2]; 11] {
        [
            access::said(),
            after::said(),
            arrears::said(),
            console::said(),
            correcting::said(),
            custody::said(),
            debts::said(),
            hand_over::said(),
            household::said(),
            learning::said(),
            person::said(),
        ]
    }

    #[test]
    fn both_tongues_have_the_same_gaps_to_fill() {
        for [dutch, english] in tables() {
            for (dutch, english) in dutch.iter().zip(english) {
                assert_eq!(dutch.matches("{}").count(), english.matches("{}").count(), "{dutch} / {english}");
            }
        }
    }

    #[test]
    fn txt_1_no_sentence_is_longer_than_fifteen_words() {
        let long = |sentence: &&str| sentence.split_whitespace().count() > 15;
        let said = tables().into_iter().flatten().flatten();
        let found: Vec<&str> = said.flat_map(|words| words.split(['.', '?'])).filter(long).collect();
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn days_and_times_are_written_as_people_write_them() {
        let at: jiff::civil::DateTime = "2026-11-23T09:05".parse().unwrap();
        assert_eq!((Tongue::Dutch.day(at.date()).as_str(), Tongue::Dutch.time(at).as_str()), ("maandag 23 november", "09.05"));
        assert_eq!((Tongue::English.day(at.date()).as_str(), Tongue::English.time(at).as_str()), ("Monday 23 November", "09:05"));
    }
}
