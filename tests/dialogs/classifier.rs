//! What is learnt from the examples that ship, and the commands around it.

use crate::LIBRARY;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use waakvlam::classify::{Judged, Judgement, cross_validate};
use waakvlam::desk;
use waakvlam::language::Language;

/// What a change of the examples or of what is looked at may not fall below: two points under what was measured
/// (`docs/CLASSIFIER.md`), on situations that were not learnt from.
const FLOORS: [(Language, f32); 8] = [
    (Language::Nl, 0.665),
    (Language::En, 0.655),
    (Language::Tr, 0.645),
    (Language::Ar, 0.645),
    (Language::Pl, 0.62),
    (Language::Uk, 0.64),
    (Language::De, 0.665),
    (Language::Fr, 0.665),
];
/// How far what it calls probable may be from how often it is so, in each language.
const CALIBRATION: f32 = 0.06;
/// Of danger said in all ways, how much the model hears by itself; and of what is none, how much it takes for it.
const DANGER: (f32, f32) = (0.69, 0.045);
/// Of all messages, of how many another language is said than they are in; and of how many none.
const LANGUAGES: (f32, f32) = (0.004, 0.03);

#[test]
fn what_is_said_of_situations_it_has_not_seen_is_no_worse_than_it_was() {
    let examples = desk::examples(Path::new("dialogs")).unwrap();
    let found = cross_validate(&examples);
    let judged = |chosen: &dyn Fn(Language) -> bool| {
        let of = examples.list.iter().zip(&found).filter(|(example, _)| chosen(example.language));
        let judged: Vec<Judged> = of
            .map(|(example, finding)| Judged {
                truth: example.label.clone(),
                said: finding.label(),
                confidence: finding.confidence(),
                urgent: finding.perhaps_danger,
            })
            .collect();
        Judgement::of(&judged, "acute_danger")
    };
    for (language, floor) in FLOORS {
        let of = judged(&|spoken| spoken == language);
        assert!(of.macro_f1 >= floor, "{}: macro-F1 {:.3} is below {floor}", language.code(), of.macro_f1);
        let error = of.calibration_error;
        assert!(error <= CALIBRATION, "{}: the calibration error {error:.3} is above {CALIBRATION}", language.code());
    }
    let all = judged(&|_| true);
    let (recall, alarms) = (all.danger.recall.share(), all.danger.false_alarms.share());
    assert!(recall >= DANGER.0 && alarms <= DANGER.1, "danger: {recall:.3} heard, {alarms:.3} false");
    let told = examples.list.iter().zip(&found);
    let wrong = told.clone().filter(|(example, finding)| finding.language.is_some_and(|language| language != example.language)).count();
    let unsure = told.filter(|(_, finding)| finding.language.is_none()).count();
    let share = |count: usize| count as f32 / found.len() as f32;
    assert!(share(wrong) <= LANGUAGES.0 && share(unsure) <= LANGUAGES.1, "{wrong} wrong, {unsure} not sure of {}", found.len());
}

/// The dialogs that ship, and a place for Dutch examples.
pub(crate) fn without_examples() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in LIBRARY.sources.iter() {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    fs::create_dir_all(folder.path().join("examples/nl")).unwrap();
    folder
}

/// The dialogs that ship, with a few examples of two topics.
fn folder() -> tempfile::TempDir {
    let folder = without_examples();
    for (label, words) in [("rent_arrears", "de huur is niet betaald"), ("noise_nuisance", "de muziek staat te hard")] {
        let lines: String = (0..20).map(|at| format!("{label}{at}\t{words} {at} keer\n")).collect();
        fs::write(folder.path().join(format!("examples/nl/{label}.txt")), lines).unwrap();
    }
    folder
}

pub(crate) fn run(folder: &Path, arguments: &[&str], input: &str) -> Output {
    run_by(folder, arguments, input, None)
}

/// By the large model of this folder, or the one that the environment names.
fn run_by(folder: &Path, arguments: &[&str], input: &str, model: Option<&Path>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_waakvlam"))
        .args(arguments)
        .env("WAAKVLAM_DIALOGS__PATH", folder)
        .envs(model.map(|model| ("WAAKVLAM_CLASSIFY__MODEL", model)))
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<serde_json::Value> {
    String::from_utf8(output.stdout.clone()).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const MESSAGES: &str = "{\"text\":\"de muziek staat weer hard\",\"lang\":\"nl\"}\n\nnot json geheim\n{\"text\":\"geheim\",\"lang\":\"xx\"}\n{\"text\":\"ik wil niet meer leven\"}\n";

#[test]
fn a_message_a_line_is_classified_and_a_bad_line_is_named_by_its_number_and_never_by_its_words() {
    let folder = folder();
    let answered = run(folder.path(), &["classify", "--backend", "linear"], MESSAGES);
    let lines = lines(&answered);
    assert_eq!(lines.len(), 4, "{lines:#?}");
    assert_eq!(
        (lines[0]["label"].as_str(), lines[0]["urgent"].as_bool(), lines[0]["lang"].as_str()),
        (Some("noise_nuisance"), Some(false), Some("nl"))
    );
    assert!(lines[0]["crisis"].is_null() && lines[0]["top"].as_array().unwrap().len() == 2);
    assert_eq!((lines[1]["line"].as_i64(), lines[2]["line"].as_i64()), (Some(3), Some(4)));
    assert_eq!((lines[3]["crisis"]["kind"].as_str(), lines[3]["urgent"].as_bool()), (Some("self_harm"), Some(true)));
    assert_eq!(answered.status.code(), Some(1));
    let said = format!("{}{}", String::from_utf8_lossy(&answered.stdout), String::from_utf8_lossy(&answered.stderr));
    assert!(!said.contains("geheim"), "{said}");
}

#[test]
fn switched_off_the_screen_still_hears_and_what_is_not_there_says_so() {
    let folder = folder();
    let off = run(folder.path(), &["classify", "--backend", "off"], "{\"text\":\"ik wil niet meer leven\"}\n");
    assert_eq!((lines(&off)[0]["label"].as_str(), lines(&off)[0]["urgent"].as_bool()), (Some("other"), Some(true)));
    // What a program with it inside does is the test below.
    if cfg!(not(feature = "bert")) {
        let bert = run(folder.path(), &["classify", "--backend", "bert"], "");
        assert!(String::from_utf8_lossy(&bert.stderr).contains("built without the large model"), "{bert:?}");
        let tuned = run(folder.path(), &["classifier", "tune", "tuned"], "");
        assert!(String::from_utf8_lossy(&tuned.stderr).contains("built without the large model"), "{tuned:?}");
        assert!(!folder.path().join("tuned").exists());
    }
}

/// The whole program with the model that people use, in the folder that `WAAKVLAM_CLASSIFY__MODEL` names (`.ci/long/bert.sh` does).
#[cfg(feature = "bert")]
#[test]
fn the_large_model_is_taught_and_judged_and_where_it_is_broken_the_built_in_one_answers() {
    let (folder, model) = (folder(), std::env::var("WAAKVLAM_CLASSIFY__MODEL").unwrap());
    let untaught = run(folder.path(), &["classify", "--backend", "bert"], MESSAGES);
    assert_eq!(lines(&untaught)[0]["label"].as_str(), Some("noise_nuisance"), "{untaught:?}");
    assert!(String::from_utf8_lossy(&untaught.stderr).contains("classifier train --backend bert"), "{untaught:?}");

    // What ships about these two topics, as far as a minute goes.
    for label in ["rent_arrears", "noise_nuisance"] {
        let shipped = fs::read_to_string(format!("dialogs/examples/nl/{label}.txt")).unwrap();
        let lines: String = shipped.lines().filter(|line| line.contains('\t')).take(200).map(|line| format!("{line}\n")).collect();
        fs::write(folder.path().join(format!("examples/nl/{label}.txt")), lines).unwrap();
    }
    let taught = run(folder.path(), &["classifier", "train", "--backend", "bert"], "");
    let said = String::from_utf8_lossy(&taught.stdout).into_owned();
    assert!(said.starts_with("the large model was taught 400 messages"), "{said}{taught:?}");
    // In languages that no example is in: the built-in model can know nothing of them.
    let judged = [
        ("je n'ai pas pu payer mon loyer", "rent_arrears"),
        ("I am two months behind on what I owe the landlord", "rent_arrears"),
        ("their stereo is booming through the wall again", "noise_nuisance"),
        ("la musique des voisins est trop forte", "noise_nuisance"),
    ];
    let set: String = judged.iter().map(|(text, label)| format!("{}\n", serde_json::json!({"text": text, "label": label}))).collect();
    fs::write(folder.path().join("set.jsonl"), set).unwrap();
    let told = String::from_utf8(run(folder.path(), &["classifier", "eval", "set.jsonl", "--backend", "bert"], "").stdout).unwrap();
    assert!(told.contains("right 100.0 %"), "{told}");

    let broken = folder.path().join("broken");
    fs::create_dir(&broken).unwrap();
    for file in fs::read_dir(model)
        .unwrap()
        .map(Result::unwrap)
        .filter(|file| file.metadata().is_ok_and(|found| found.is_file() && found.len() < 1 << 20))
    {
        fs::copy(file.path(), broken.join(file.file_name())).unwrap();
    }
    let alone = run_by(folder.path(), &["classify", "--backend", "bert"], MESSAGES, Some(&broken));
    assert_eq!(lines(&alone)[0]["label"].as_str(), Some("noise_nuisance"), "{alone:?}");
    assert!(!alone.stderr.is_empty(), "it is told that the built-in model answers alone");
}

#[test]
fn an_author_sees_what_each_phrase_of_the_crisis_rules_hears_rightly_and_wrongly() {
    let folder = folder();
    let write = |label: &str, lines: &str| fs::write(folder.path().join(format!("examples/nl/{label}.txt")), lines).unwrap();
    write("acute_danger", "a1\tik wil dood\na2\tik wil echt niet meer leven\n");
    write("other", "o1\tik wil dood\no2\tdank u wel\n");
    let told = |arguments: &[&str]| String::from_utf8(run(folder.path(), arguments, "").stdout).unwrap();
    let all = told(&["dialogs", "phrases", "nl"]);
    let mut rows = all.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>());
    let line_of = |row: &[&str]| row[0].parse::<usize>().unwrap();
    let both = rows.clone().find(|row| row[1..4] == ["1", "1", "1"]).unwrap_or_else(|| panic!("{all}"));
    let file = &LIBRARY.sources.iter().find(|(name, _)| name.ends_with("crisis/nl.yaml")).unwrap().1;
    let phrase = file.lines().nth(line_of(&both) - 1).unwrap();
    assert!(phrase.trim_start().starts_with("- ") && phrase.contains("wil"), "{phrase}");
    assert!(rows.all(|row| row[4].starts_with("nl/")), "{all}");
    let wrong = told(&["dialogs", "phrases", "nl", "--wrong", "1"]);
    assert!(wrong.lines().count() < all.lines().count() && wrong.contains(both[4]), "{wrong}");
    assert_eq!(told(&["dialogs", "phrases", "tr"]).lines().count(), 1);
    let refused = run(folder.path(), &["dialogs", "phrases", "xx"], "");
    assert!(!refused.status.success() && String::from_utf8_lossy(&refused.stderr).contains("`xx`"), "{refused:?}");
}

/// One known, one taken for another, one that only sounds like danger, and danger that is heard and that is not.
const JUDGED: &str = r#"{"text":"huur niet betaald","label":"rent_arrears"}
{"text":"harde muziek","label":"rent_arrears","lang":"nl"}
{"text":"de muziek staat te hard ik wil niet meer leven","label":"noise_nuisance"}
{"text":"de huur is niet betaald ik wil niet meer leven","label":"acute_danger"}
{"text":"de huur is niet betaald","label":"acute_danger"}
"#;

/// The number that stands behind these words.
fn number_behind(said: &str, words: &str) -> f32 {
    let rest = said.split_once(words).unwrap_or_else(|| panic!("no `{words}` in\n{said}")).1;
    let number: String = rest.chars().take_while(|letter| letter.is_ascii_digit() || *letter == '.').collect();
    number.parse().unwrap_or_else(|_| panic!("no number behind `{words}` in\n{said}"))
}

/// That this rate is told as `of` of `all`, with an interval that it lies in.
fn is_told_with_its_interval(said: &str, rate: &str, (of, all): (u32, u32)) {
    let line = said.lines().find(|line| line.starts_with(rate)).unwrap_or_else(|| panic!("no `{rate}` in\n{said}"));
    let share = 100.0 * of as f32 / all as f32;
    assert!((number_behind(line, rate) - share).abs() < 0.1 && line.contains(&format!("({of} of {all}; ")), "{line}");
    let (low, high) = (number_behind(line, "between "), number_behind(line, " and "));
    assert!(0.0 <= low && low <= share && share <= high && high <= 100.0 && low < high, "{line}");
}

#[test]
fn training_is_told_and_kept_and_judging_draws_what_it_says() {
    let folder = folder();
    let trained = run(folder.path(), &["classifier", "train"], "");
    let said = String::from_utf8_lossy(&trained.stdout).into_owned();
    assert!(said.starts_with("learnt from 40 messages in ") && said.contains("(new)"), "{said}");
    assert_eq!(fs::read_dir(folder.path().join("data")).unwrap().count(), 2, "the model, and what it said");
    fs::write(folder.path().join("set.jsonl"), JUDGED).unwrap();
    let told = run(folder.path(), &["classifier", "eval", "set.jsonl", "--svg", "set.svg"], "");
    let said = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(said.contains("macro-F1 0.356, right 40.0 %") && said.contains("1  rent_arrears for noise_nuisance"), "{said}");
    is_told_with_its_interval(&said, "danger heard ", (1, 2));
    is_told_with_its_interval(&said, "false alarms ", (1, 3));
    assert!((0.0..=1.0).contains(&number_behind(&said, "calibration error ")), "{said}");
    let (middle, late) = (number_behind(&said, "a message takes "), number_behind(&said, "one of a hundred "));
    assert!(0.0 < middle && middle <= late, "{said}");
    assert!(fs::read_to_string(folder.path().join("set.svg")).unwrap().starts_with("<svg "));
    fs::write(folder.path().join("bad.jsonl"), "{\"text\":\"geheim\"}\n{}\n").unwrap();
    let refused = String::from_utf8_lossy(&run(folder.path(), &["classifier", "eval", "bad.jsonl"], "").stderr).into_owned();
    assert!(refused.contains("bad.jsonl:1:") && refused.contains("bad.jsonl:2:") && !refused.contains("geheim"), "{refused}");
    let misspelt = "\n{\"text\":\"geheim\",\"label\":\"other\"}\n{\"text\":\"ë geheim\",\"label\":\"rent_arears\"}\n";
    fs::write(folder.path().join("misspelt.jsonl"), misspelt).unwrap();
    let refused = run(folder.path(), &["classifier", "eval", "misspelt.jsonl"], "");
    assert!(!refused.status.success() && refused.stdout.is_empty(), "{refused:?}");
    let refused = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(refused.contains("misspelt.jsonl:3:28: `label`: write one of ") && refused.contains(" rent_arrears,"), "{refused}");
    assert!(!refused.contains("misspelt.jsonl:2:") && !refused.contains("geheim") && !refused.contains("arears"), "{refused}");
    let looked = String::from_utf8_lossy(&run(folder.path(), &["classifier", "report"], "").stdout).into_owned();
    assert!(looked.starts_with("40 messages, 0 concepts") && looked.contains("pairs alike, and of different situations"), "{looked}");
}

#[test]
fn of_messages_that_are_alike_the_first_are_told_and_all_when_they_are_asked_for() {
    let folder = folder();
    let told = |arguments: &[&str]| String::from_utf8_lossy(&run(folder.path(), arguments, "").stdout).into_owned();
    let pairs = |told: &str| told.lines().filter(|line| line.matches("  nl/").count() == 2).count();
    let (first, all) = (told(&["classifier", "report"]), told(&["classifier", "report", "--all"]));
    let counted = |told: &str| -> usize {
        let counts = told.lines().filter_map(|line| line.split_once(" pairs alike")?.0.parse::<usize>().ok());
        counts.sum()
    };
    assert!(counted(&all) > 100, "{all}");
    assert_eq!((pairs(&first), pairs(&all)), (20, counted(&all)));
    assert!(first.contains("--all") && !all.contains("--all"), "{first}");
}
