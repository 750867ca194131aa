//! Money, yes and no, and parts of a day as people typed them on Wednesday 20 May 2026, and what was understood.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;

const NL: &str = include_str!("../../../dialogs/words/nl.yaml");
const EN: &str = include_str!("../../../dialogs/words/en.yaml");

struct Shipped([Words; 2]);

impl Shipped {
    fn new() -> Self {
        Self([Words::parse("nl", NL).unwrap(), Words::parse("en", EN).unwrap()])
    }

    fn read(&self, kind: ValueKind, said: &str) -> Reading {
        read(kind, said, today(), &self.0.iter().collect::<Vec<_>>())
    }

    fn find(&self, kind: ValueKind, said: &str) -> Option<Value> {
        find(kind, said, today(), &self.0.iter().collect::<Vec<_>>())
    }
}

fn today() -> Date {
    date(2026, 5, 20)
}

/// As read back in Dutch, or why not.
fn told(reading: &Reading) -> String {
    match reading {
        Reading::Value(value) => value.show(Language::Nl),
        Reading::Unknown => "unknown".into(),
        Reading::Incomplete(value, missing) => format!("{} without {missing:?}", value.show(Language::Nl)),
        Reading::Unclear(unclear) => format!("{unclear:?}"),
    }
}

/// All rows of a table that are not as they should be.
fn wrong(kind: ValueKind, table: &[(&str, &str)]) -> Vec<String> {
    let shipped = Shipped::new();
    let judged = table.iter().map(|(said, expected)| (said, expected, told(&shipped.read(kind, said))));
    judged
        .filter(|(_, expected, told)| told != *expected)
        .map(|(said, expected, told)| format!("{said:?} is {told}, not {expected}"))
        .collect()
}

const NONE: [String; 0] = [];

#[test]
fn an_amount_is_read_as_people_write_it() {
    let table = [
        ("450", "€ 450"),
        ("€450", "€ 450"),
        ("€ 450", "€ 450"),
        ("€450,-", "€ 450"),
        ("450,--", "€ 450"),
        ("450 euro", "€ 450"),
        ("450euro", "€ 450"),
        ("450 EUR.", "€ 450"),
        ("450 €", "€ 450"),
        ("1.240,50", "€ 1.240,50"),
        ("1,240.50", "€ 1.240,50"),
        ("€1.240", "€ 1.240"),
        ("1240", "€ 1.240"),
        ("1.240", "€ 1.240"),
        ("1 240,50 euro", "€ 1.240,50"),
        ("1240,5", "€ 1.240,50"),
        ("40.50", "€ 40,50"),
        ("0", "€ 0"),
        ("nul euro", "€ 0"),
        ("niks", "€ 0"),
        ("nothing", "€ 0"),
        ("٤٥٠", "€ 450"),
        ("۱۲۴۰", "€ 1.240"),
        ("vierhonderdvijftig", "€ 450"),
        ("vierhonderd vijftig euro", "€ 450"),
        ("Vierhonderdvijfenzeventig", "€ 475"),
        ("duizend tweehonderd", "€ 1.200"),
        ("veertienhonderd euro", "€ 1.400"),
        ("four hundred and fifty", "€ 450"),
        ("four hundred fifty-five euros", "€ 455"),
        ("fourteen hundred", "€ 1.400"),
        ("a thousand euros", "€ 1.000"),
        ("2 duizend", "€ 2.000"),
        ("1,5k", "€ 1.500"),
        ("anderhalf duizend", "€ 1.500"),
        ("een euro", "€ 1"),
        ("4 euro 50", "€ 4,50"),
        ("450 euro en 50 cent", "€ 450,50"),
        ("50 cent", "€ 0,50"),
        ("ik heb 3 maanden niet betaald, 1.350 euro", "€ 1.350"),
        ("sinds 1 maart 450 euro", "€ 450"),
        ("de achterstand is 450", "€ 450"),
        ("450 achterstand", "€ 450"),
        ("weet niet, 500 ofzo", "ongeveer € 500"),
        ("ongeveer 4 honderd", "ongeveer € 400"),
        ("ongeveer €450", "ongeveer € 450"),
        ("about 450 euros", "ongeveer € 450"),
        ("zo'n 400", "ongeveer € 400"),
        ("+- 400", "ongeveer € 400"),
        ("± 400", "ongeveer € 400"),
        ("~400", "ongeveer € 400"),
        ("een euro of 400", "ongeveer € 400"),
        ("meer dan 1000", "ongeveer € 1.000"),
        ("ik denk 700", "ongeveer € 700"),
        ("rond de 800 euro p/m", "ongeveer € 800 per maand"),
        ("650 per maand", "€ 650 per maand"),
        ("650 a month", "€ 650 per maand"),
        ("€650 pm", "€ 650 per maand"),
        ("tussen de 400 en 500", "tussen € 400 en € 500"),
        ("tussen de 400 en de 500 euro", "tussen € 400 en € 500"),
        ("between 400 and 500", "tussen € 400 en € 500"),
        ("between four hundred and five hundred", "tussen € 400 en € 500"),
        ("400-500", "tussen € 400 en € 500"),
        ("€400 – €500", "tussen € 400 en € 500"),
        ("400 tot 500 euro", "tussen € 400 en € 500"),
        ("400 of 500", "tussen € 400 en € 500"),
        ("4 à 5 honderd", "tussen € 400 en € 500"),
        ("vier a vijfhonderd", "tussen € 400 en € 500"),
    ];
    assert_eq!(wrong(ValueKind::Money, &table), NONE);
}

#[test]
fn what_is_no_amount_says_why() {
    let table = [
        ("2 maanden huur", "MonthsNotEuros"),
        ("drie maanden", "MonthsNotEuros"),
        ("two months rent", "MonthsNotEuros"),
        ("anderhalve maand", "MonthsNotEuros"),
        ("anderhalve ton", "TooLarge"),
        ("2 ton", "TooLarge"),
        ("een miljoen", "TooLarge"),
        ("1000000", "TooLarge"),
        ("612345678", "TooLarge"),
        ("250.000,01", "TooLarge"),
        ("999999999999", "TooLarge"),
        ("heel veel", "Vague"),
        ("a lot", "Vague"),
        ("een paar honderd euro", "Vague"),
        ("a few hundred", "Vague"),
        ("honderden", "Vague"),
        ("anderhalf", "Vague"),
        ("-20", "Negative"),
        ("€ -20", "Negative"),
        ("min 20 euro", "Negative"),
        ("minus 20", "Negative"),
        ("$450", "OtherMoney"),
        ("450 dollar", "OtherMoney"),
        ("£450", "OtherMoney"),
        ("450 500", "Several"),
        ("450 ik betaal 50 per maand af", "Several"),
        ("ik moet 1200, ik betaal 50 euro per maand", "Several"),
        ("45O", "Nothing"),
        ("45o euro", "Nothing"),
        ("3 keer 450", "Several"),
        ("450 euro huur en 60 euro water", "Several"),
        ("500-400", "Several"),
        ("0612345678", "Nothing"),
        ("30.11.2025", "Nothing"),
        ("1.240.50", "Nothing"),
        ("50%", "Nothing"),
        ("1 maart", "Nothing"),
        ("10:30", "Nothing"),
        ("3 brieven", "Nothing"),
        ("de huur", "Nothing"),
        ("een brief", "Nothing"),
        ("", "Nothing"),
        ("weet ik niet", "unknown"),
        ("Geen idee", "unknown"),
        ("idk", "unknown"),
        ("I don’t know", "unknown"),
        ("ik weet niet hoeveel het is", "unknown"),
    ];
    assert_eq!(wrong(ValueKind::Money, &table), NONE);
}

#[test]
fn money_is_found_in_a_sentence_only_when_nothing_else_can_be_meant() {
    let shipped = Shipped::new();
    for (said, found) in [
        ("500 euro", Some("€ 500")),
        ("het is 500 euro hoor, geen 450", Some("€ 500")),
        ("we owe 1.240,50 since march, 6713 AB 14", Some("€ 1.240,50")),
        ("sinds maart 450 euro, Dorpsstraat 14", Some("€ 450")),
        ("de huur is 650 per maand", Some("€ 650 per maand")),
        ("500", Some("€ 500")),
        ("ongeveer 500", Some("ongeveer € 500")),
        ("1.240", Some("€ 1.240")),
        ("2", None),
        ("14", None),
        ("6713", None),
        ("2026", None),
        ("6713 AB 14", None),
        ("nummer 500", None),
        ("30.11", None),
        ("30-11", None),
        ("3 maanden", None),
        ("niks", None),
        ("ja", None),
        ("vierhonderd", None),
        ("06 12345678", None),
    ] {
        assert_eq!(shipped.find(ValueKind::Money, said).map(|value| value.show(Language::Nl)).as_deref(), found, "{said}");
    }
}

#[test]
fn yes_and_no_are_heard_however_they_are_said() {
    let table = [
        ("ja", "ja"),
        ("Ja!", "ja"),
        ("JAAAA", "ja"),
        ("ja hoor", "ja"),
        ("ja ja ja", "ja"),
        ("jazeker", "ja"),
        ("dat klopt", "ja"),
        ("klopt", "ja"),
        ("is goed", "ja"),
        ("prima, dank u", "ja"),
        ("oké", "ja"),
        ("graag", "ja"),
        ("ja graag", "ja"),
        ("ja, al drie maanden", "ja"),
        ("doe maar", "ja"),
        ("👍", "ja"),
        ("👍🏽👍🏽", "ja"),
        ("✔️", "ja"),
        ("yes", "ja"),
        ("Yes please", "ja"),
        ("yesss", "ja"),
        ("yep", "ja"),
        ("that's right", "ja"),
        ("sure", "ja"),
        ("y", "ja"),
        ("nee", "nee"),
        ("Nee.", "nee"),
        ("neeeee", "nee"),
        ("nee hoor", "nee"),
        ("nee nee", "nee"),
        ("nee, gelukkig niet", "nee"),
        ("nee nog niet", "nee"),
        ("liever niet", "nee"),
        ("dat klopt niet", "nee"),
        ("no", "nee"),
        ("NO!!", "nee"),
        ("no thanks", "nee"),
        ("nope", "nee"),
        ("not yet", "nee"),
        ("👎", "nee"),
        ("geen probleem", "ja"),
        ("geen probleem hoor", "ja"),
        ("No problem!", "ja"),
        ("geen bezwaar", "ja"),
        ("ik denk het wel", "ja"),
        ("I think so", "ja"),
        ("ik denk van niet", "nee"),
        ("I don't think so", "nee"),
        ("dat mag niet", "nee"),
        ("nou nee", "nee"),
        ("soms", "ja en nee"),
        ("een beetje", "ja en nee"),
        ("misschien", "ja en nee"),
        ("sometimes", "ja en nee"),
        ("it depends", "ja en nee"),
        ("weet ik niet", "unknown"),
        ("weet nie", "unknown"),
        ("🤷", "unknown"),
        ("not sure", "unknown"),
        ("ja, maar niet altijd", "Nothing"),
        ("ja maar", "Nothing"),
        ("ja nee", "Nothing"),
        ("ja dat wil ik niet", "Nothing"),
        ("nee ja toch wel", "Nothing"),
        ("yes but not now", "Nothing"),
        ("jan", "Nothing"),
        ("januari", "Nothing"),
        ("500 euro", "Nothing"),
        ("?", "Nothing"),
    ];
    assert_eq!(wrong(ValueKind::YesNo, &table), NONE);
}

#[test]
fn a_part_of_the_day_is_heard_by_name_and_by_clock() {
    let table = [
        ("ochtend", "ochtend"),
        ("'s ochtends", "ochtend"),
        ("s morgens graag", "ochtend"),
        ("in de ochtend", "ochtend"),
        ("morgenochtend", "ochtend"),
        ("mornings", "ochtend"),
        ("in the morning", "ochtend"),
        ("10 uur", "ochtend"),
        ("om 9:30", "ochtend"),
        ("8 am", "ochtend"),
        ("voor 12 uur", "ochtend"),
        ("before 12", "ochtend"),
        ("middag", "middag"),
        ("smiddags", "middag"),
        ("’s Middags", "middag"),
        ("vanmiddag", "middag"),
        ("afternoon please", "middag"),
        ("14 uur", "middag"),
        ("14:30", "middag"),
        ("3pm", "middag"),
        ("na 13 uur", "middag"),
        ("avond", "avond"),
        ("'s avonds", "avond"),
        ("vanavond", "avond"),
        ("evening", "avond"),
        ("19.30 uur", "avond"),
        ("na 17 uur", "avond"),
        ("after 18:00", "avond"),
        ("8pm", "avond"),
        ("maakt niet uit", "maakt niet uit"),
        ("het maakt mij niet uit hoor", "maakt niet uit"),
        ("hele dag", "maakt niet uit"),
        ("altijd", "maakt niet uit"),
        ("any time", "maakt niet uit"),
        ("doesn't matter", "maakt niet uit"),
        ("geen voorkeur", "maakt niet uit"),
        ("voor de middag", "ochtend"),
        ("before noon please", "ochtend"),
        ("ochtend of middag", "Several"),
        ("morning or evening", "Several"),
        ("niet 's ochtends", "Vague"),
        ("not in the evening", "Vague"),
        ("morgen", "Nothing"),
        ("nacht", "Nothing"),
        ("7 uur", "Nothing"),
        ("na 9 uur", "Nothing"),
        ("tussen 10 en 14 uur", "Nothing"),
        ("25 uur", "Nothing"),
        ("3", "Nothing"),
        ("weet ik nog niet", "unknown"),
    ];
    assert_eq!(wrong(ValueKind::PartOfDay, &table), NONE);
}

#[test]
fn a_sentence_is_searched_for_a_part_of_the_day_but_never_for_yes_or_text() {
    let shipped = Shipped::new();
    assert_eq!(shipped.find(ValueKind::PartOfDay, "liever in de avond dan"), Some(Value::PartOfDay(PartOfDay::Evening)));
    assert_eq!(shipped.find(ValueKind::PartOfDay, "niet in de avond"), None);
    assert_eq!(shipped.find(ValueKind::PartOfDay, "10 uur"), None);
    assert_eq!(shipped.find(ValueKind::YesNo, "ja"), None);
    assert_eq!(shipped.find(ValueKind::Text, "ja"), None);
}

#[test]
fn numbers_are_read_in_words_and_digits() {
    let shipped = Shipped::new();
    let words: Vec<&Words> = shipped.0.iter().collect();
    for (said, number) in [
        ("nul", Some(0.0)),
        ("acht", Some(8.0)),
        ("achttien", Some(18.0)),
        ("achtentwintig", Some(28.0)),
        ("eenentwintig", Some(21.0)),
        ("tweeentwintig", Some(22.0)),
        ("honderdeen", Some(101.0)),
        ("honderd en een", Some(101.0)),
        ("honderdvierenvijftig", Some(154.0)),
        ("honderd vier en vijftig", Some(154.0)),
        ("tweehonderdachtendertig", Some(238.0)),
        ("negenduizend negenhonderdnegenennegentig", Some(9_999.0)),
        ("duizend vijf", Some(1_005.0)),
        ("twelve hundred and forty", Some(1_240.0)),
        ("one thousand two hundred and forty-five", Some(1_245.0)),
        ("half", Some(0.5)),
        ("een half", Some(0.5)),
        ("half a", Some(0.5)),
        ("anderhalf", Some(1.5)),
        ("one and a half", Some(1.5)),
        ("twee en een half", Some(2.5)),
        ("tweeenhalf", Some(2.5)),
        ("2,5", Some(2.5)),
        ("3", Some(3.0)),
        ("4 honderd", Some(400.0)),
        ("vier vijf", None),
        ("vijftig vier", Some(54.0)),
        ("tien vier", None),
        ("en drie", None),
        ("drie en", None),
        ("honderd honderd honderd", None),
        ("vierkant", None),
        ("huis", None),
        ("", None),
    ] {
        assert_eq!(numerals::number(said, &words), number, "{said}");
    }
}

#[test]
fn debug_never_prints_what_a_person_wrote() {
    let shown = format!("{:?}", (Value::Text("mijn geheim".into()), Value::Phone(Phone("+31612345678".into()))));
    assert!(!shown.contains("geheim") && !shown.contains("612345678"), "{shown}");
}

#[test]
fn conditions_compare_euros_and_months() {
    let period = Period { since: None, months: Some(3), precision: Precision::About, event: None };
    let money = Money { cents: 124_050, up_to: Some(150_000), precision: Precision::About, per: Per::Total };
    assert_eq!(Value::Period(period).number(), Some(3.0));
    assert_eq!(Value::Money(money).number(), Some(1_240.5));
    assert_eq!(Value::YesNo(YesNo::Yes).number(), None);
}

fn money() -> impl Strategy<Value = Money> {
    let precision = prop_oneof![Just(Precision::Exact), Just(Precision::About)];
    let per = prop_oneof![Just(Per::Total), Just(Per::Month)];
    (0..money::LARGEST, proptest::option::of(0..money::LARGEST), precision, per).prop_map(|(cents, up_to, precision, per)| {
        let up_to = up_to.filter(|most| *most > cents);
        Money { cents, up_to, precision: if up_to.is_some() { Precision::About } else { precision }, per }
    })
}

proptest! {
    #[test]
    fn what_is_shown_reads_back_as_the_same(money in money()) {
        let shipped = Shipped::new();
        for language in [Language::Nl, Language::En] {
            let value = Value::Money(money.clone());
            prop_assert_eq!(shipped.read(ValueKind::Money, &value.show(language)), Reading::Value(value));
        }
    }

    #[test]
    fn any_words_are_read_without_a_fall(said in prop_oneof![any::<String>(), "[0-9€,. \\-a-z'+/%:]{0,60}", "((een|vier|honderd|en|tussen|euro|2|1.240|-|ja|na|uur) ?){0,20}"]) {
        let shipped = Shipped::new();
        for kind in [ValueKind::Money, ValueKind::PartOfDay, ValueKind::YesNo, ValueKind::Text] {
            let reading = shipped.read(kind, &said);
            if let Reading::Value(Value::Money(money)) = &reading {
                prop_assert!((0..=money::LARGEST).contains(&money.cents));
            }
            let _ = shipped.find(kind, &said);
        }
        for words in &shipped.0 {
            let _ = (words.command(&words_of(&fold(&said))), words.correction(&said));
        }
    }

    #[test]
    fn a_session_keeps_what_was_understood(money in money()) {
        let value = Value::Money(money);
        let kept = serde_json::to_string(&value).unwrap();
        prop_assert_eq!(serde_json::from_str::<Value>(&kept).unwrap(), value);
    }
}

#[test]
fn every_yes_no_and_part_of_day_reads_back_as_itself() {
    let shipped = Shipped::new();
    let answers = [YesNo::Yes, YesNo::No, YesNo::Unsure].map(|answer| (ValueKind::YesNo, Value::YesNo(answer)));
    let parts = [PartOfDay::Morning, PartOfDay::Afternoon, PartOfDay::Evening, PartOfDay::Any]
        .map(|part| (ValueKind::PartOfDay, Value::PartOfDay(part)));
    for (kind, value) in answers.into_iter().chain(parts) {
        for language in [Language::Nl, Language::En] {
            assert_eq!(shipped.read(kind, &value.show(language)), Reading::Value(value.clone()), "{language:?}");
        }
    }
}
