//! What is answered when danger is heard, and the table of help lines behind it.

use crate::{LINES, SCREEN, list, read};
use jiff::civil::date;
use std::collections::BTreeMap;
use std::path::PathBuf;
use waakvlam::crisis::{Choice, Danger, Fill, Fixed, Hours, Lines, Screen, Texts};
use waakvlam::language::Language;

/// A moment, as it stands in a sentence.
fn tomorrow(language: Language) -> &'static str {
    match language {
        Language::Nl => "morgen om 9.00 uur",
        Language::En => "tomorrow at 9.00",
        Language::Tr => "yarın saat 9.00'da",
        Language::Ar => "غداً في الساعة 9.00",
        Language::Pl => "jutro o godzinie 9.00",
        Language::Uk => "завтра о 9.00 годині",
        Language::De => "morgen um 9.00 Uhr",
        Language::Fr => "demain à 9 h 00",
    }
}

/// Everything that a person can be told, in every language, office hours and not, known and unknown.
fn every_reply() -> Vec<(Danger, Language, String)> {
    let known = Fill {
        hours: Hours::Outside,
        who: Some("Fatima van het wijkteam".into()),
        when: Language::ALL.into_iter().map(|language| (language, tomorrow(language).to_owned())).collect(),
    };
    let office = Fill { hours: Hours::Office, ..known.clone() };
    let nobody = Fill { hours: Hours::Office, ..Fill::default() };
    let mut all = Vec::new();
    for danger in Danger::ALL {
        for language in Language::ALL {
            for fill in [&known, &office, &nobody, &Fill::default()] {
                let reply = SCREEN.texts().reply(danger, language, fill);
                assert_eq!(reply.options.iter().map(|(choice, _)| *choice).collect::<Vec<_>>(), Choice::ALL);
                assert!(!reply.parts.is_empty());
                all.extend(reply.parts.into_iter().map(|part| (danger, part.language, part.text)));
            }
        }
    }
    all
}

#[test]
fn crisis_2_the_number_stands_in_the_first_160_characters_and_before_any_question() {
    let numbers: Vec<&str> = LINES.iter().map(|line| line.number.as_str()).collect();
    for (danger, language, text) in every_reply() {
        let start: String = text.chars().take(160).collect();
        let number = numbers.iter().filter_map(|number| start.find(number)).min();
        assert!(number.is_some(), "{danger} {language:?}: {start}");
        assert!(start.find('?').is_none_or(|question| Some(question) > number), "{danger} {language:?}: {start}");
    }
}

#[test]
fn txt_1_crisis_texts_are_short() {
    for (danger, language, text) in every_reply() {
        let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        assert!(words <= 60, "{danger} {language:?} has {words} words");
        for sentence in text.split(['.', '?', '!', '\n']) {
            assert!(sentence.split_whitespace().count() <= 15, "{danger} {language:?}: {sentence}");
        }
        assert!(!text.contains('{'), "every place is filled: {text}");
    }
}

#[test]
fn crisis_5_what_the_texts_never_say() {
    let never = [
        "geheim",
        "secret",
        "begrijp precies",
        "exactly how",
        "doe het niet",
        "don't do it",
        "hoe wilt u",
        "waarmee",
        "grapje",
        "begreep ik niet",
        "score",
    ];
    for (danger, language, text) in every_reply() {
        let lower = text.to_lowercase();
        assert!(never.iter().all(|words| !lower.contains(words)), "{danger} {language:?}: {text}");
        let computer = match language {
            Language::Nl | Language::En | Language::De => "computer",
            Language::Tr => "bilgisayar",
            Language::Ar => "كمبيوتر",
            Language::Pl => "komputer",
            Language::Uk => "комп",
            Language::Fr => "ordinateur",
        };
        assert!(lower.contains(computer), "it says what it is: {text}");
        let familiar = |word| ["je", "jij", "jouw"].contains(&word);
        assert!(language == Language::Fr || !lower.split_whitespace().any(familiar), "u, never je: {text}");
    }
}

#[test]
fn crisis_7_a_moment_is_promised_only_when_it_is_known() {
    let texts = SCREEN.texts();
    let unknown = texts.reply(Danger::SelfHarm, Language::Nl, &Fill::default()).text();
    assert!(unknown.contains("Wacht daar niet op"), "{unknown}");
    let half = Fill { who: Some("Fatima".into()), ..Fill::default() };
    assert_eq!(texts.reply(Danger::SelfHarm, Language::Nl, &half).text(), unknown, "a name without a moment promises nothing");
    let when = BTreeMap::from([(Language::Nl, "morgen om 9.00 uur".to_owned())]);
    let known = Fill { who: Some("Fatima".into()), when, ..Fill::default() };
    assert!(texts.reply(Danger::SelfHarm, Language::Nl, &known).text().contains("Die leest het morgen om 9.00 uur."));
}

#[test]
fn txt_9_an_unapproved_translation_never_goes_alone() {
    assert_eq!(SCREEN.unapproved(), Language::ALL);
    let languages = |texts: &Texts, language| {
        let reply = texts.reply(Danger::Gas, language, &Fill::default());
        reply.parts.into_iter().map(|part| part.language).collect::<Vec<_>>()
    };
    assert_eq!(languages(SCREEN.texts(), Language::Nl), [Language::Nl]);
    assert_eq!(languages(SCREEN.texts(), Language::En), [Language::En, Language::Nl]);
    assert_eq!(languages(SCREEN.texts(), Language::Tr), [Language::Tr, Language::Nl]);
    let approve = |yaml: String| {
        yaml.replace("approved_by: \"\"", "approved_by: A. de Vries").replace("approved_on: \"\"", "approved_on: 2026-12-01")
    };
    let (nl, en) = (read("dialogs/crisis/nl.yaml"), approve(read("dialogs/crisis/en.yaml")));
    let approved = Screen::parse(&[(Language::Nl, "nl.yaml", &nl), (Language::En, "en.yaml", &en)], &LINES).unwrap();
    assert_eq!(approved.unapproved(), [Language::Nl]);
    assert_eq!(languages(approved.texts(), Language::Tr), [Language::Nl, Language::En], "a language that has no texts yet");
    assert_eq!(languages(approved.texts(), Language::En), [Language::En]);
    assert_eq!(approved.texts().approval(Language::En), Some(("A. de Vries", date(2026, 12, 1))));
}

#[test]
fn the_texts_around_a_crisis_carry_the_number() {
    for language in Language::ALL {
        for fixed in Fixed::ALL {
            let reply = SCREEN.texts().fixed(fixed, language, &Fill::default());
            // The line for children stands right behind an answer that has the other number.
            let line = if fixed == Fixed::Young { "child" } else { "emergency" };
            assert!(reply.text().contains(&LINES.get(line).unwrap().number), "{fixed:?}");
            assert!(reply.parts.iter().all(|part| part.text.matches('?').count() <= 3), "{fixed:?}");
        }
        let profile = |fixed| SCREEN.texts().fixed(fixed, language, &Fill::default()).text().chars().count();
        assert!(profile(Fixed::ProfileShort) <= Fixed::MOST_SHORT);
        assert!(profile(Fixed::Profile) <= Fixed::MOST_PROFILE);
    }
    let reminder = SCREEN.texts().fixed(Fixed::Reminder, Language::Nl, &Fill::default());
    assert_eq!(reminder.text(), format!("Gevaar? Bel {}.", LINES.get("emergency").unwrap().number));
    assert_eq!(SCREEN.texts().label(Choice::GoOn, Language::Nl), "Verder met mijn vraag");
}

#[test]
fn no_file_but_the_table_holds_a_number_of_a_help_line() {
    let digits = |text: &str| {
        text.split(|c: char| !c.is_ascii_digit() && !" -".contains(c)).map(|run| run.replace([' ', '-'], "")).collect::<Vec<_>>()
    };
    let numbers: Vec<String> = LINES.iter().map(|line| line.number.replace([' ', '-'], "")).collect();
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dialogs")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                // Transcripts show what a person reads, numbers included; examples are what people write to us.
                if !path.ends_with("transcripts") && !path.ends_with("examples") {
                    folders.push(path);
                }
            } else if !path.ends_with("lines.yaml") {
                files += 1;
                // The mark of the text a translation was made from is no number of anything.
                for (index, line) in read(&path).lines().enumerate().filter(|(_, line)| !line.starts_with("# base: ")) {
                    let found = digits(line).into_iter().find(|run| numbers.contains(run));
                    assert_eq!(found, None, "{}:{}: write {{$line_…}}", path.display(), index + 1);
                }
            }
        }
    }
    assert!(files >= 2, "the walk saw the crisis files");
}

#[test]
fn the_table_of_lines_is_fresh_for_ninety_days() {
    assert!(LINES.stale(date(2026, 11, 22)).is_empty());
    assert!(LINES.stale(date(2027, 2, 19)).is_empty(), "90 days");
    assert_eq!(LINES.stale(date(2027, 2, 20)).len(), LINES.iter().count(), "91 days");
    assert_eq!(LINES.stale(date(2026, 11, 20)).len(), LINES.iter().count(), "checked on a day that is still to come");
    for id in [
        "emergency",
        "suicide_prevention",
        "suicide_prevention_free",
        "police",
        "safe_home",
        "gas",
        "worry",
        "debt",
        "listening",
        "child",
        "victims",
    ] {
        assert!(LINES.get(id).is_some_and(|line| line.call == format!("tel:{}", line.number.replace([' ', '-'], ""))), "{id}");
    }
}

/// What is wrong with the Dutch texts when other words stand in them.
fn with_other_words(were: &str, are: &str) -> String {
    let nl = read("dialogs/crisis/nl.yaml");
    assert_eq!(nl.matches(were).count(), 1, "{were}");
    list(&Screen::parse(&[(Language::Nl, "nl.yaml", &nl.replace(were, are))], &LINES).err().unwrap_or_default())
}

#[test]
fn crisis_2_the_last_digit_of_the_number_stands_within_160_characters_however_long_it_is() {
    let digits = LINES.get("suicide_prevention_free").unwrap().number.chars().count();
    let told = |before: usize| {
        let words = format!("{} {{$line_suicide_prevention_free}}.", "x".repeat(before - 1));
        with_other_words("Stop met typen en ga nu naar buiten. Bel buiten {$line_emergency} of {$line_gas}.", &words)
    };
    assert_eq!(told(160 - digits), "");
    let wrong = told(161 - digits);
    assert!(wrong.contains("`gas`") && wrong.contains("160 characters"), "{wrong}");
}

#[test]
fn txt_1_a_sentence_is_counted_with_as_many_words_as_somebody_is_called_by() {
    let told = |words: usize| {
        with_other_words("reader_office: Ik vertel dit aan {$who}.", &format!("reader_office: {}{{$who}}.", "dit ".repeat(words)))
    };
    assert_eq!(told(11), "");
    let wrong = told(12);
    assert!(wrong.contains("`reader_office` has a sentence of 16 words"), "{wrong}");
}

#[test]
fn a_wrong_table_is_told_all_its_mistakes() {
    let yaml = "retired: [0900-0113]\nlines:\n  - {id: Old, name: x, number: 0900-0113, cost: free, hours: {en: x}, for: {nl: x}, last_checked: 21-11-2026}\n  - {id: b, name: x, number: call us, cost: free, hours: {nl: x}, for: {nl: x}, last_checked: 2026-11-21}\n";
    let mistakes = Lines::parse("lines.yaml", yaml).unwrap_err();
    assert_eq!(mistakes.iter().map(|mistake| mistake.place.line).collect::<Vec<_>>(), [3, 3, 3, 3, 4], "{}", list(&mistakes));
    assert!(list(&mistakes).contains("must not be offered"));
    assert!(mistakes.iter().all(|mistake| !mistake.remedy.is_empty()));
}
