//! What people typed in Turkish, Polish, Arabic and Ukrainian on Sunday 22 November 2026, and what was understood: periods,
//! days, money and the rest, one table each. Values are shown in English here, so that one reader can judge them all.

mod ar;
mod pl;
mod tr;
mod uk;

use super::*;
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 22);

/// The shipped words files, the language of the conversation first.
struct Conversation(Vec<Words>);

impl Conversation {
    fn in_language(language: Language) -> Self {
        let files = [
            (Language::Nl, include_str!("../../../../dialogs/words/nl.yaml")),
            (Language::En, include_str!("../../../../dialogs/words/en.yaml")),
            (Language::Tr, include_str!("../../../../dialogs/words/tr.yaml")),
            (Language::Ar, include_str!("../../../../dialogs/words/ar.yaml")),
            (Language::Pl, include_str!("../../../../dialogs/words/pl.yaml")),
            (Language::Uk, include_str!("../../../../dialogs/words/uk.yaml")),
        ];
        let (first, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|(known, _)| *known == language);
        let read = |(language, source): (Language, &str)| Words::parse(language.code(), source).unwrap();
        Self(first.into_iter().chain(others).map(read).collect())
    }

    fn told(&self, kind: ValueKind, said: &str) -> String {
        match read(kind, said, TODAY, &self.0.iter().collect::<Vec<_>>()) {
            Reading::Value(Value::Date(Day { date, precision: Precision::Exact })) => date.to_string(),
            Reading::Value(Value::Date(Day { date, precision: Precision::About })) => format!("about {date}"),
            Reading::Value(value) => value.show(Language::En),
            Reading::Unknown => "unknown".into(),
            Reading::Incomplete(value, missing) => format!("{} without {missing:?}", value.show(Language::En)),
            Reading::Unclear(unclear) => format!("{unclear:?}"),
        }
    }

    fn found(&self, kind: ValueKind, said: &str) -> Option<String> {
        find(kind, said, TODAY, &self.0.iter().collect::<Vec<_>>()).map(|value| value.show(Language::En))
    }
}

/// All rows of a table of answers that are not understood as they should be.
fn wrong(language: Language, kind: ValueKind, table: &[(&str, &str)]) -> Vec<String> {
    let conversation = Conversation::in_language(language);
    let judged = table.iter().map(|(said, meant)| (said, meant, conversation.told(kind, said)));
    judged.filter(|(_, meant, told)| told != *meant).map(|(said, meant, told)| format!("{said:?} is {told}, not {meant}")).collect()
}

/// The same for sentences in which a value may be found.
fn wrongly_found(language: Language, kind: ValueKind, table: &[(&str, Option<&str>)]) -> Vec<String> {
    let conversation = Conversation::in_language(language);
    let judged = table.iter().map(|(said, meant)| (said, meant, conversation.found(kind, said)));
    judged
        .filter(|(_, meant, found)| found.as_deref() != **meant)
        .map(|(said, meant, found)| format!("{said:?} is {found:?}, not {meant:?}"))
        .collect()
}

const NONE: [String; 0] = [];

#[test]
fn a_time_in_another_language_than_the_conversation_s_is_understood_too() {
    for (said, meant) in
        [("od trzech miesięcy", "3 months"), ("üç aydır", "3 months"), ("من شهرين", "2 months"), ("з березня", "since March 2026")]
    {
        assert_eq!(wrong(Language::Nl, ValueKind::Period, &[(said, meant)]), NONE);
        assert_eq!(wrong(Language::En, ValueKind::Period, &[(said, meant)]), NONE);
    }
}

#[test]
fn dutch_and_english_stay_what_they_are_beside_four_more_languages() {
    let table = [
        ("3 maanden", "3 months"),
        ("al 8 maanden, sinds maart", "since March 2026"),
        ("nu al 3 maanden", "3 months"),
        ("half maart", "since about 15 March 2026"),
        ("half a year", "6 months"),
        ("2-3 maanden", "about 3 months"),
        ("ten", "10 months"),
        ("heel lang", "Vague"),
        ("maanden", "Vague"),
        ("450", "TooLarge"),
        ("", "Nothing"),
    ];
    for language in [Language::Nl, Language::En, Language::Pl, Language::Tr] {
        assert_eq!(wrong(language, ValueKind::Period, &table), NONE, "in {}", language.code());
    }
    let table =
        [("dinsdag", "2026-11-24"), ("over 2 weken", "2026-12-06"), ("30-11", "2026-11-30"), ("eind van de maand", "about 2026-11-30")];
    for language in [Language::Nl, Language::En, Language::Uk, Language::Ar] {
        assert_eq!(wrong(language, ValueKind::Date, &table), NONE, "in {}", language.code());
    }
}

#[test]
fn a_word_that_an_author_adds_to_dutch_is_read_by_the_calendar() {
    let file = include_str!("../../../../dialogs/words/nl.yaml").replace("3: [lente, voorjaar]", "3: [lente, voorjaar, bollentijd]");
    let words = Words::parse("nl", &file).unwrap();
    assert_eq!(
        read(ValueKind::Period, "sinds de bollentijd", TODAY, &[&words]),
        read(ValueKind::Period, "sinds de lente", TODAY, &[&words])
    );
    assert!(find(ValueKind::Period, "sinds de bollentijd is het erger", TODAY, &[&words]).is_some());
}

/// A value is read back to the person, who may answer with the same words.
#[test]
fn what_is_read_back_is_understood_as_the_same() {
    for language in [Language::Nl, Language::En, Language::Tr, Language::Pl, Language::Ar, Language::Uk] {
        let conversation = Conversation::in_language(language);
        let words: Vec<&Words> = conversation.0.iter().collect();
        for ahead in (-400..400).step_by(7) {
            let day = Value::Date(Day { date: TODAY.checked_add(jiff::Span::new().days(ahead)).unwrap(), precision: Precision::Exact });
            let shown = day.show(language);
            assert_eq!(read(ValueKind::Date, &shown, TODAY, &words), Reading::Value(day), "{shown}");
        }
        for said in [
            "3 months",
            "1 month",
            "2 months",
            "11 months",
            "2 years",
            "1 year",
            "about 5 months",
            "since March 2025",
            "2 weeks",
            "since 3 March 2026",
            "2024",
        ] {
            let Reading::Value(period) = read(ValueKind::Period, said, TODAY, &words) else { panic!("no period: {said}") };
            let shown = period.show(language);
            assert_eq!(read(ValueKind::Period, &shown, TODAY, &words), Reading::Value(period), "{shown}");
        }
        for said in ["450", "1.240,50", "about 400", "between 400 and 500", "650 per month"] {
            let Reading::Value(money) = read(ValueKind::Money, said, TODAY, &words) else { panic!("no money: {said}") };
            let shown = money.show(language);
            assert_eq!(read(ValueKind::Money, &shown, TODAY, &words), Reading::Value(money), "{shown}");
        }
    }
}

#[test]
fn people_count_from_what_happened_to_them() {
    for (language, table) in [
        (
            Language::Nl,
            [
                ("sinds mijn scheiding", "sinds mijn scheiding without When"),
                ("na het overlijden van mijn man in maart", "since March 2026"),
            ],
        ),
        (Language::En, [("since I lost my job", "since I lost my job without When"), ("since my divorce last year", "since 2025")]),
        (
            Language::Tr,
            [("boşandığımdan beri", "boşandığımdan beri without When"), ("taşındığımdan beri, mart ayından beri", "since March 2026")],
        ),
        (Language::Pl, [("od rozwodu", "od rozwodu without When"), ("od śmierci mamy, od marca", "since March 2026")]),
        (Language::Ar, [("منذ طلاقي", "منذ طلاقي without When"), ("منذ مارس", "since March 2026")]),
        (Language::Uk, [("після розлучення", "після розлучення without When"), ("з березня", "since March 2026")]),
    ] {
        assert_eq!(wrong(language, ValueKind::Period, &table), [""; 0], "{language:?}");
    }
    // Told beside something else, it is no day and changes none.
    assert_eq!(Conversation::in_language(Language::Nl).found(ValueKind::Period, "sinds mijn scheiding slaap ik slecht"), None);
}
