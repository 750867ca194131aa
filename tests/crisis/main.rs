//! The crisis screen against what people type. The tables in `tests/crisis/` are the product: read them, add to them.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its table has nothing to say")]

mod examples;
mod texts;

use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use waakvlam::crisis::{Danger, Fill, Fixed, Lines, Screen};
use waakvlam::language::Language;
use waakvlam::mistake::Mistake;

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

static LINES: LazyLock<Lines> = LazyLock::new(|| Lines::parse("dialogs/lines.yaml", &read("dialogs/lines.yaml")).unwrap());

static SCREEN: LazyLock<Screen> = LazyLock::new(|| {
    // All of them together, as they are in use: what one language says must stay silent in the others.
    let files = Language::ALL.map(|language| format!("dialogs/crisis/{}.yaml", language.code())).map(|name| (read(&name), name));
    let files: Vec<(Language, &str, &str)> =
        Language::ALL.into_iter().zip(&files).map(|(language, (text, name))| (language, name.as_str(), text.as_str())).collect();
    Screen::parse(&files, &LINES).unwrap_or_else(|mistakes| panic!("{}", list(&mistakes)))
});

fn list(mistakes: &[Mistake]) -> String {
    mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The messages of a table: a line each, `#` for a remark.
fn table(name: &str) -> Vec<String> {
    let text = read(format!("tests/crisis/{name}.txt"));
    text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// Runs every message of a table and reports all that are wrong, not the first.
fn judge(name: &str, right: impl Fn(Option<(Danger, Vec<Danger>)>) -> bool) {
    let mut wrong = Vec::new();
    for message in table(name) {
        let heard = SCREEN.hear(&message);
        let dangers = heard.as_ref().map(|heard| (heard.danger, heard.also.clone()));
        if !right(dangers) {
            wrong.push(format!("{message:70} {:?}", heard.map(|heard| (heard.evidence.0, heard.also, &message[heard.span]))));
        }
    }
    assert!(wrong.is_empty(), "{} in {name}:\n{}", wrong.len(), wrong.join("\n"));
}

/// A line of a danger's table fires that danger: first, or beside one that is answered before it.
fn hears(danger: Danger) {
    for language in Language::ALL {
        let is_heard = |heard: Option<(Danger, Vec<Danger>)>| heard.is_some_and(|(first, also)| first == danger || also.contains(&danger));
        judge(&format!("{}_{danger}", language.code()), is_heard);
    }
}

#[test]
fn hears_self_harm() {
    hears(Danger::SelfHarm);
}
#[test]
fn crisis_9_hears_worry_about_another() {
    hears(Danger::OtherAtRisk);
}
#[test]
fn hears_violence() {
    hears(Danger::Violence);
}
#[test]
fn hears_fire() {
    hears(Danger::Fire);
}
#[test]
fn hears_gas() {
    hears(Danger::Gas);
}
#[test]
fn hears_medical_danger() {
    hears(Danger::Medical);
}
#[test]
fn hears_a_child_in_danger() {
    hears(Danger::Child);
}

#[test]
fn crisis_8_figures_of_speech_and_hard_neighbours_stay_silent() {
    for language in Language::ALL.map(Language::code) {
        judge(&format!("not_{language}"), |heard| heard.is_none());
    }
}

#[test]
fn the_tables_are_large_enough_to_mean_something() {
    for language in ["nl", "en"] {
        let count = |danger: Danger| table(&format!("{language}_{danger}")).len();
        assert!(count(Danger::SelfHarm) >= 25);
        assert!(Danger::ALL.into_iter().map(count).sum::<usize>() >= 60);
        assert!(table(&format!("not_{language}")).len() >= 60);
    }
}

/// Words that are in no rule's neighbourhood.
const ORDINARY: [&str; 12] =
    ["tafel", "groen", "brief", "maandag", "straat", "kopje", "table", "window", "letter", "street", "kleur", "drie"];

/// One sure sentence for each danger.
const SURE: [(&str, Danger); 14] = [
    ("ik wil niet meer leven", Danger::SelfHarm),
    ("zelfmoord", Danger::SelfHarm),
    ("het hoeft voor mij niet meer", Danger::SelfHarm),
    ("i want to kill myself", Danger::SelfHarm),
    ("i don't want to be here anymore", Danger::SelfHarm),
    ("mijn zoon wil niet meer leven", Danger::OtherAtRisk),
    ("hij staat voor de deur met een mes", Danger::Violence),
    ("my husband hits me", Danger::Violence),
    ("er is brand", Danger::Fire),
    ("my house is on fire", Danger::Fire),
    ("ik ruik gas", Danger::Gas),
    ("i smell gas", Danger::Gas),
    ("hij ademt niet meer", Danger::Medical),
    ("mijn man slaat de kinderen", Danger::Child),
];

/// Whether that danger is among what is heard.
fn is_heard(text: &str, danger: Danger) -> bool {
    SCREEN.hear(text).is_some_and(|heard| heard.danger == danger || heard.also.contains(&danger))
}

/// Up to 3,000 characters of ordinary words.
fn ordinary_words() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&ORDINARY[..]), 0..480).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_words_around_it_hide_a_danger(sure in prop::sample::select(&SURE[..]), before in ordinary_words(), after in ordinary_words()) {
        let (sentence, danger) = sure;
        let text = format!("{before}. {sentence}. {after}");
        prop_assert!(is_heard(&text, danger));
        let heard = SCREEN.hear(&text).unwrap();
        prop_assert!(text.get(heard.span).is_some(), "the span points into the text");
    }

    #[test]
    fn no_capitals_and_no_invisible_signs_hide_a_danger(
        sure in prop::sample::select(&SURE[..]),
        tricks in prop::collection::vec(0_u8..6, 64),
    ) {
        let (sentence, danger) = sure;
        let signs = ["\u{200B}", "\u{200D}", "\u{202E}", "\u{AD}", "\u{301}", ""];
        let disguised: String = sentence
            .chars()
            .zip(tricks.iter().cycle())
            .flat_map(|(letter, trick)| {
                let letter = if trick % 2 == 0 { letter.to_ascii_uppercase() } else { letter };
                let sign = if letter == ' ' { "" } else { signs[usize::from(*trick)] };
                [letter.to_string(), sign.to_owned()]
            })
            .collect();
        prop_assert!(is_heard(&disguised, danger), "{disguised:?}");
    }

    #[test]
    fn no_picture_between_words_hides_a_danger(
        sure in prop::sample::select(&SURE[..]),
        picture in prop::sample::select(vec!["😭", "😔💔", "❤️", "👍🏽", "🔥"]),
        place in any::<prop::sample::Index>(),
    ) {
        let (sentence, danger) = sure;
        let mut words: Vec<&str> = sentence.split(' ').collect();
        words.insert(place.index(words.len() + 1), picture);
        let text = words.join(" ");
        prop_assert!(is_heard(&text, danger), "{text}");
    }

    #[test]
    fn anything_can_be_read(text in "\\PC{0,400}") {
        if let Some(heard) = SCREEN.hear(&text) {
            prop_assert!(text.get(heard.span).is_some());
        }
    }

    #[test]
    fn letters_apart_and_words_together_are_the_same_words(sentence in prop::sample::select(vec!["ik wil dood", "ik wil niet meer leven"])) {
        let apart = sentence.chars().map(String::from).collect::<Vec<_>>().join(" ");
        prop_assert!(is_heard(&apart, Danger::SelfHarm), "{apart}");
        prop_assert!(is_heard(&sentence.replace(' ', ""), Danger::SelfHarm));
    }
}

#[test]
fn a_picture_behind_a_message_hides_no_danger() {
    let mut silent = Vec::new();
    for language in Language::ALL.map(Language::code) {
        for message in Danger::ALL.into_iter().flat_map(|danger| table(&format!("{language}_{danger}"))) {
            silent.extend(Some(format!("{message} 😭")).filter(|sad| SCREEN.hear(sad).is_none()));
        }
    }
    assert!(silent.is_empty(), "{} are silent:\n{}", silent.len(), silent.join("\n"));
}

/// Digits, letters and pictures that stand by themselves are no word that was spelled out.
#[test]
fn single_letters_and_numbers_stay_what_they_are() {
    assert!(SCREEN.hear("il y a 5 ans mon mari m'a frappée").is_none());
    for (text, danger) in [
        ("heb 3x geprobeerd zelfmoord te plegen", Danger::SelfHarm),
        ("ik ben 3x per week suïcidaal", Danger::SelfHarm),
        ("🔪🩸🩸", Danger::SelfHarm),
        ("а я з мамою, у нас пожежа", Danger::Fire),
        ("хочу покiнчити з собою", Danger::SelfHarm),
        ("дiм горить", Danger::Fire),
    ] {
        let heard = SCREEN.hear(text);
        assert_eq!(heard.map(|heard| heard.danger), Some(danger), "{text}");
    }
}

#[test]
fn whoever_says_to_be_a_child_reads_the_line_for_children() {
    for text in [
        "ik ben 14 en ik wil dood",
        "ik wil niet meer leven, ik ben pas veertien",
        "ik zit in de brugklas en ik wil dood",
        "I'm 15 years old and I want to kill myself",
        "15 yaşındayım ve ölmek istiyorum",
        "عمري 15 وأريد أن أموت",
        "mam 15 lat i chcę umrzeć",
        "мені 15 років, я хочу померти",
        "ich bin 15 und will sterben",
        "j'ai 15 ans, je veux mourir",
    ] {
        let heard = SCREEN.hear(text).unwrap_or_else(|| panic!("{text}"));
        assert!(heard.adds_line_for_children(), "{text}: {heard:?}");
        let told = SCREEN.texts().fixed(Fixed::Young, heard.language, &Fill::default());
        assert!(told.text().contains(LINES.get("child").unwrap().number.as_str()) && told.options.is_empty(), "{}", told.text());
    }
    for text in ["ik ben 44 en ik wil dood", "ik ben 15 jaar getrouwd en ik wil dood", "j'ai 15 ans de bail et je veux mourir"] {
        assert!(!SCREEN.hear(text).unwrap().adds_line_for_children(), "{text}");
    }
    let child = SCREEN.hear("ik ben 11 en mijn vader slaat mij").unwrap();
    assert!(!child.adds_line_for_children(), "its text has that line already: {child:?}");
}

#[test]
fn crisis_1_the_end_of_a_very_long_text_is_read() {
    let mut text = "de lift is kapot en de gang is vies ".repeat(120);
    text.push_str("en ik wil niet meer leven");
    assert!(text.chars().count() > 4_096);
    let heard = SCREEN.hear(&text).unwrap();
    assert_eq!(heard.danger, Danger::SelfHarm);
    assert!(heard.span.start > 4_000);
}

#[test]
fn what_is_first_when_much_is_wrong() {
    for (text, first, also) in [
        ("ik ruik gas en er is brand", Danger::Gas, vec![Danger::Fire]),
        ("hij slaat me en ik wil dood", Danger::Violence, vec![Danger::SelfHarm]),
        ("ik heb een overdosis genomen", Danger::Medical, vec![Danger::SelfHarm]),
        ("mijn man slaat mij en de kinderen", Danger::Child, vec![Danger::Violence]),
        ("ik wil niet meer wakker worden", Danger::SelfHarm, vec![]),
        ("i will kill my self", Danger::SelfHarm, vec![]),
        ("ik wil mezelf doodmaken", Danger::SelfHarm, vec![]),
        ("there is a fire and my husband is unconscious", Danger::Fire, vec![Danger::Medical]),
    ] {
        let heard = SCREEN.hear(text).unwrap();
        assert_eq!((heard.danger, heard.also), (first, also), "{text}");
    }
}

#[test]
fn who_is_meant_decides_between_self_and_other() {
    for (text, danger) in [
        ("ik wil niet meer leven", Danger::SelfHarm),
        ("mijn buurvrouw zegt dat ze niet meer wil leven", Danger::OtherAtRisk),
        ("mijn dochter zei: ik wil dood", Danger::OtherAtRisk),
        ("ik ben bang dat mijn broer zelfmoord pleegt", Danger::OtherAtRisk),
        ("mijn man weet niet dat ik zelfmoord wil plegen", Danger::SelfHarm),
        ("mijn man is dood en ik wil ook dood", Danger::SelfHarm),
        ("my sister says she wants to die", Danger::OtherAtRisk),
        ("i told my sister i want to die", Danger::SelfHarm),
        ("steeds roept ze: ik wil dood", Danger::OtherAtRisk),
        ("ma fille dit: je veux mourir", Danger::OtherAtRisk),
        ("tegen mijn zus zei ik: ik wil dood", Danger::SelfHarm),
    ] {
        assert_eq!(SCREEN.hear(text).map(|heard| heard.danger), Some(danger), "{text}");
    }
}

#[test]
fn what_is_said_in_any_order_and_in_two_sentences_is_heard_where_it_belongs_together() {
    for (text, heard) in [
        ("De strips zijn leeggedrukt. Vanavond is het klaar.", Some(Danger::SelfHarm)),
        ("Vanavond is het klaar. De strips zijn leeggedrukt.", Some(Danger::SelfHarm)),
        ("er hangt een peuter over de reling", Some(Danger::Child)),
        ("over de reling hangt een peuter", Some(Danger::Child)),
        ("de peuter speelt binnen. de reling is geverfd", None),
        ("i am on the bridge. tell my mum i am sorry", Some(Danger::SelfHarm)),
        ("the bridge is closed. tell my landlord i will be late", None),
    ] {
        assert_eq!(SCREEN.hear(text).map(|heard| heard.danger), heard, "{text}");
    }
}

#[test]
fn what_is_over_is_no_danger_now_and_doubt_is() {
    for (text, heard) in [
        ("vorige week was er brand in de keuken", false),
        ("vorige week was er brand en nu weer brand", true),
        ("mijn ex heeft mij vorig jaar geslagen", false),
        ("mijn ex heeft mij geslagen", true),
        ("last month there was a gas leak", false),
        ("gisteren wilde ik dood", true),
        ("sinds gisteren ruik ik gas in de keuken", true),
        ("od wczoraj czuję gaz w kuchni", true),
        ("wczoraj czułam gaz w kuchni", false),
        ("від учора чути запах газу", true),
        ("seit gestern riecht es nach Gas", true),
        ("gestern roch es nach Gas", false),
        ("منذ أمس رائحة غاز في المطبخ", true),
        ("ik ben gisteren verkracht", true),
        ("I was raped last night", true),
        ("zgwałcił mnie wczoraj", true),
        ("twaalf jaar geleden ben ik verkracht", false),
        ("five minutes ago he stabbed her", true),
        ("I took all my pills ten minutes ago", true),
    ] {
        assert_eq!(SCREEN.hear(text).is_some(), heard, "{text}");
    }
}

#[test]
fn the_evidence_names_a_rule_and_never_the_words() {
    let heard = SCREEN.hear("hallo, ik WIL dood omdat Piet weg is").unwrap();
    assert_eq!(heard.evidence.as_str(), "nl/self_harm/wens_om_te_sterven");
    assert!(SCREEN.rules().any(|rule| *rule == heard.evidence));
    assert!(!format!("{heard:?}").contains("Piet"));
}

#[test]
fn wrong_crisis_files_are_told_all_their_mistakes_at_once() {
    let nl = read("dialogs/crisis/nl.yaml")
        .replace("  reminder: Gevaar? Bel {$line_emergency}.", "  reminder: Gevaar? Bel 112.")
        .replace("{$line_gas}", "{$line_gsa}")
        .replace("  button_call_me: Bel mij\n", "  button_ring_me: Bel mij\n")
        .replace("approved_by: \"\"", "approved_by: A. de Vries")
        .replace("        - zelfmoord*\n", "        - zel*\n        - <nergens> dood\n")
        .replace("over: counts", "over: telt");
    let en = read("dialogs/crisis/en.yaml").replace("  other_at_risk:\n    - rule", "  others:\n    - rule");
    let files = [(Language::Nl, "nl.yaml", nl.as_str()), (Language::En, "en.yaml", en.as_str())];
    let Err(mistakes) = Screen::parse(&files, &LINES) else { panic!("mistakes") };
    let told = list(&mistakes);
    for part in [
        "`reminder` holds a number",
        "there is no help line `gsa`",
        "The text `button_call_me` is missing",
        "No text is called `button_ring_me`",
        "An approval has a name and a date",
        "`zel*` begins too many words",
        "There is no list `nergens`",
        "`over` is `counts` or is not there",
        "There is no danger `others`",
    ] {
        assert!(told.contains(part), "{part} in:\n{told}");
    }
    assert!(mistakes.iter().all(|mistake| mistake.place.line > 0 && !mistake.remedy.is_empty()), "{told}");
    let Err(unreadable) = Screen::parse(&[(Language::Nl, "nl.yaml", "version: [")], &LINES) else { panic!("no YAML") };
    assert!(unreadable[0].place.line > 0);
}

/// What one language calls a person, or lets stand between two words, means something else in another.
#[test]
fn crisis_9_a_word_of_one_language_is_not_taken_for_another_s() {
    for (text, heard) in [
        // "ma" is a mother in Dutch and "has" in Polish; "son" is a child in English and "last" in Turkish.
        ("to nie ma sensu, chcę umrzeć", Some(Danger::SelfHarm)),
        ("bu son mesajım, ölmek istiyorum", Some(Danger::SelfHarm)),
        // "man" is a husband in Dutch and "one" in German.
        ("so kann man nicht leben, will sterben", Some(Danger::SelfHarm)),
        // Who mixes languages is still heard as meant.
        ("mijn mom wil niet meer leven", Some(Danger::OtherAtRisk)),
        ("mijn anne wil dood", Some(Danger::SelfHarm)),
    ] {
        assert_eq!(SCREEN.hear(text).map(|heard| heard.danger), heard, "{text}");
    }
}
