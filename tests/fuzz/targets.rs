//! What is fed, and what has to hold of it besides that nothing falls over.

use crate::bot_api::BotApi;
use crate::feed::feed;
use jiff::civil::{Date, date};
use std::path::Path;
use std::sync::LazyLock;
use waakvlam::arrears::file::{Mapping, Report, Sniff, Survey};
use waakvlam::channel::redraw::redraw;
use waakvlam::channel::telegram::Telegram;
use waakvlam::crisis::{Lines, Screen};
use waakvlam::desk::transcript;
use waakvlam::desk::{Library, Sources};
use waakvlam::dialog::step::LONGEST_ANSWER;
use waakvlam::dialog::text::Overlay;
use waakvlam::dialog::values::ValueKind;
use waakvlam::dialog::words::Words;
use waakvlam::dialog::{Event, Files, Input, Session, check, step};
use waakvlam::id::{EnvelopeId, Kind};
use waakvlam::identity::Code;
use waakvlam::language::Language;
use waakvlam::mailbox::{Content, Press};
use waakvlam::mistake::Mistake;
use waakvlam::routing::{Area, Network, Policy, route};
use waakvlam::signal::{Hours, Kinds};

const TODAY: Date = date(2026, 11, 23);
const WELCOME: &str = "dialog: welcome\nsteps:\n  - choose: role\n    text: Wie bent u?\n    options:\n      tenant: Huurder\n      neighbour: Buur\n  - topic: about\n    text: Waar gaat het over?\n    options:\n      x:\n        text: Dit\n        dialog: x\n";
const PERSON: &str = "dialog: person\nsteps:\n  - raise: support_contact\n";
const KINDS: [ValueKind; 8] = [
    ValueKind::Money,
    ValueKind::Period,
    ValueKind::Date,
    ValueKind::Address,
    ValueKind::Phone,
    ValueKind::PartOfDay,
    ValueKind::YesNo,
    ValueKind::Text,
];

pub(crate) static SOURCES: LazyLock<Sources> = LazyLock::new(|| Sources::read(Path::new("dialogs")).unwrap());
pub(crate) static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::judge(SOURCES.clone()).unwrap());

pub(crate) fn letters(input: &[u8]) -> String {
    String::from_utf8_lossy(input).into_owned()
}

/// Whatever is said about a file says where, and quotes no more of it than a line holds.
fn are_told<T>(found: Result<T, Vec<Mistake>>) {
    for mistake in found.err().into_iter().flatten() {
        let told = mistake.to_string();
        assert!(!told.is_empty() && told.len() < 20_000, "a mistake of {} bytes", told.len());
    }
}

pub(crate) fn a_dialog(input: &[u8]) {
    let files = [("person.yaml", PERSON.to_owned()), ("welcome.yaml", WELCOME.to_owned()), ("x.yaml", letters(input))];
    let dialogs = files.map(|(name, source)| (name.to_owned(), source));
    let kinds = ["rent_arrears", "noise_nuisance", "support_contact"].map(Kind::from);
    are_told(check(&Files { dialogs: &dialogs, overlays: &[], languages: &[Language::Nl], kinds: Some(&kinds), help: None }));
}

pub(crate) fn texts(input: &[u8]) {
    let dialogs = [("person.yaml", PERSON), ("welcome.yaml", WELCOME), ("x.yaml", "dialog: x\nsteps:\n  - say: t\n    text: Dag {name}\n")];
    let dialogs = dialogs.map(|(name, source)| (name.to_owned(), source.to_owned()));
    let source = letters(input);
    let overlays = [Overlay { language: Language::En, name: "texts/en/x.ftl", source: &source }];
    let languages = [Language::Nl, Language::En];
    are_told(check(&Files { dialogs: &dialogs, overlays: &overlays, languages: &languages, kinds: None, help: None }));
}

pub(crate) fn kinds(input: &[u8]) {
    are_told(Kinds::parse("kinds.yaml", &letters(input)));
}

pub(crate) fn routing(input: &[u8]) {
    are_told(Policy::parse("routing.yaml", &letters(input), &LIBRARY.kinds));
}

pub(crate) fn network(input: &[u8]) {
    are_told(Network::check("network.yaml", &letters(input), &LIBRARY.kinds));
}

pub(crate) fn lines(input: &[u8]) {
    are_told(Lines::parse("lines.yaml", &letters(input)));
}

pub(crate) fn crisis(input: &[u8]) {
    let source = letters(input);
    match Screen::parse(&[(Language::Nl, "crisis/nl.yaml", &source)], &LIBRARY.table) {
        Ok(screen) => drop(["ik wil niet meer leven", "112", ""].map(|said| screen.hear(said))),
        wrong @ Err(_) => are_told(wrong),
    }
}

pub(crate) fn words(input: &[u8]) {
    are_told(Words::parse("words/nl.yaml", &letters(input)));
}

/// A file that is judged with all others.
fn in_library(name: &str, input: &[u8]) {
    are_told(Library::judge(SOURCES.clone().with(name, &letters(input))));
}

pub(crate) fn mapping(input: &[u8]) {
    are_told(Mapping::check("mapping.yaml", &letters(input)));
}

pub(crate) fn arrears(input: &[u8]) {
    let mut sniff = Sniff::default();
    input.chunks(11).for_each(|piece| sniff.feed(piece));
    let mapping = Mapping::default();
    let mut survey = Survey::of(sniff.end(), input, &mapping);
    input.chunks(7).for_each(|piece| survey.feed(piece));
    let Ok(plan) = survey.end() else { return };
    let (headings, separator) = (plan.headings.clone(), plan.separator);
    let mut rows = plan.read(TODAY);
    let mut read: Vec<_> = input.chunks(7).flat_map(|piece| rows.feed(piece)).collect();
    read.extend(rows.end());
    let (report, begin) = Report::begin(&headings, separator);
    assert!(!begin.is_empty());
    for row in read {
        let Err(faults) = row.read else { continue };
        let why: Vec<String> = faults.iter().map(|fault| fault.say(Language::Nl)).collect();
        let line = letters(&report.row(&row.cells, row.line, &why.join(" ")));
        let opened = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(line.as_bytes())
            .into_records()
            .next();
        for cell in opened.into_iter().flatten().flat_map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>()) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "a cell that a spreadsheet would calculate");
        }
    }
}

pub(crate) fn values(input: &[u8]) {
    // As much as is taken of a message.
    let said: String = letters(input).chars().take(LONGEST_ANSWER).collect();
    let others = [Language::En, Language::Tr, Language::Ar, Language::Pl, Language::Uk];
    for kind in KINDS {
        for language in [Language::Nl, others[input.len() % others.len()]] {
            let _ = LIBRARY.built_in.read(kind, &said, TODAY, language);
            let _ = LIBRARY.built_in.find(kind, &said, TODAY, language);
        }
    }
}

pub(crate) fn screen(input: &[u8]) {
    let said = letters(input);
    let heard = LIBRARY.screen.hear(&said);
    let louder = LIBRARY.screen.hear(&format!("{said}. ik wil niet meer leven"));
    assert!(louder.is_some(), "what stands before it silences a cry for help");
    assert_eq!(heard.is_some(), LIBRARY.screen.hear(&said).is_some());
}

fn chat(input: &[u8]) {
    let _ = transcript::play(&LIBRARY, &letters(input));
}

/// What may be kept of a conversation is read and goes on, or is refused; and what is read is written the same.
pub(crate) fn session(input: &[u8]) {
    let Ok(session) = serde_json::from_slice::<Session>(input) else { return };
    let kept = serde_json::to_string(&session).unwrap();
    assert_eq!(serde_json::to_string(&serde_json::from_str::<Session>(&kept).unwrap()).unwrap(), kept);
    for said in ["ik ben achter met de huur", "450 euro", "stop"] {
        let content = Content::Words { text: said.into(), message: None, reply_to: None };
        let envelope = EnvelopeId(uuid::Uuid::from_u128(u128::from(session.turn) << 80));
        let input = Input::alone(envelope, TODAY, Event::Phone(content));
        let _ = step(&LIBRARY.book, &LIBRARY.built_in, session.clone(), &input);
    }
}

pub(crate) fn cases(input: &[u8]) {
    for line in letters(input).lines().take(3) {
        if let Err(error) = route(line, &LIBRARY.policy, &LIBRARY.kinds) {
            assert!(error.to_string().len() < 4_000);
        }
    }
}

pub(crate) fn small(input: &[u8]) {
    let said = letters(input);
    let _ = (Area::parse(&said), Hours::parse(&said), Code::find(&said));
    if let Some(press) = Press::decode(&said) {
        assert_eq!(Press::decode(&press.encode()), Some(press));
    }
}

fn photo(input: &[u8]) {
    if let Ok(drawn) = redraw(input) {
        assert!(redraw(&drawn.bytes).is_ok_and(|again| again.media_type == drawn.media_type), "what we drew ourselves cannot be drawn");
    }
}

pub(crate) fn update(telegram: &Telegram, input: &[u8]) {
    if let Err(error) = telegram.parse_webhook(input) {
        assert!(error.to_string().len() < 400);
    }
}

/// A target: its name, what it begins with besides its own corpus, and how many inputs follow at every change.
macro_rules! fed {
    ($($target:ident: $real:expr, $most:expr => $eat:expr;)*) => {
        $(#[test]
        fn $target() {
            feed(stringify!($target), &$real, $most, $eat);
        })*
    };
}

fed! {
    fuzz_dialogs: ["dialogs"], 400 => a_dialog;
    fuzz_texts: ["dialogs/texts/en", "dialogs/texts/ar"], 100 => texts;
    fuzz_kinds: ["dialogs/kinds.yaml"], 60 => kinds;
    fuzz_routing: ["dialogs/routing.yaml"], 60 => routing;
    fuzz_networks: ["dialogs/network/buurt.yaml"], 40 => network;
    fuzz_lines: ["dialogs/lines.yaml"], 100 => lines;
    fuzz_crisis: ["dialogs/crisis/nl.yaml"], 10 => crisis;
    fuzz_words: ["dialogs/words"], 60 => words;
    fuzz_mapping: [], 500 => mapping;
    fuzz_arrears: [], 1_000 => arrears;
    fuzz_values: [], 40 => values;
    fuzz_screen: ["tests/crisis/nl_self_harm.txt", "tests/crisis/ar_fire.txt", "tests/crisis/not_tr.txt"], 15 => screen;
    fuzz_chat: ["dialogs/transcripts"], 40 => chat;
    fuzz_session: [], 400 => session;
    fuzz_cases: ["tests/routing/cases.jsonl"], 100 => cases;
    fuzz_small: [], 3_000 => small;
    fuzz_photo: [], 300 => photo;
}

/// Files that are judged with all others only, which takes a second each: not at every change.
mod with_the_library {
    use super::*;

    #[test]
    #[ignore = "in the long lane: `.ci/long/fuzz.sh`"]
    fn fuzz_consent() {
        feed("fuzz_consent", &["dialogs/consent/nl.yaml"], 20, |input| in_library("consent/nl.yaml", input));
    }

    #[test]
    #[ignore = "in the long lane: `.ci/long/fuzz.sh`"]
    fn fuzz_places() {
        feed("fuzz_places", &["dialogs/places.yaml"], 20, |input| in_library("places.yaml", input));
    }

    #[test]
    #[ignore = "in the long lane: `.ci/long/fuzz.sh`"]
    fn fuzz_built_in() {
        feed("fuzz_built_in", &["dialogs/built_in.yaml"], 20, |input| in_library("built_in.yaml", input));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fuzz_updates() {
    let api = BotApi::start().await;
    let telegram = Telegram::connect(api.settings()).await.unwrap();
    tokio::task::block_in_place(|| feed("fuzz_updates", &[], 3_000, |input| update(&telegram, input)));
}
