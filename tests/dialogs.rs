//! The dialogs that ship: read aloud, walked to every corner, and judged. And what the checker says to an author.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its files has nothing to say")]

#[path = "dialogs/arrears.rs"]
mod arrears;
#[path = "dialogs/carry.rs"]
mod carry;
#[path = "dialogs/classifier.rs"]
mod classifier;
#[path = "dialogs/commands.rs"]
mod commands;
#[path = "dialogs/consent.rs"]
mod consent;
#[path = "dialogs/graph.rs"]
mod graph;
#[path = "dialogs/guess.rs"]
mod guess;
#[path = "dialogs/guide.rs"]
mod guide;
#[path = "dialogs/library.rs"]
mod library;
#[path = "dialogs/matters.rs"]
mod matters;
#[path = "dialogs/mistakes.rs"]
mod mistakes;
#[path = "dialogs/nameless.rs"]
mod nameless;
#[path = "dialogs/nuisance.rs"]
mod nuisance;
#[path = "dialogs/planted.rs"]
mod planted;
#[path = "dialogs/properties.rs"]
mod properties;
#[path = "dialogs/readme.rs"]
mod readme;
#[path = "dialogs/schema.rs"]
mod schema;
#[path = "dialogs/shape.rs"]
mod shape;
#[path = "dialogs/training.rs"]
mod training;
#[path = "dialogs/translate.rs"]
mod translate;
#[path = "dialogs/walk.rs"]
mod walk;
#[path = "dialogs/weigh.rs"]
mod weigh;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use waakvlam::desk::{Library, LibraryError, transcript};
use waakvlam::dialog::{Event, Input, Session, Step, step};
use waakvlam::id::EnvelopeId;
use waakvlam::mailbox::{Content, Press};
use waakvlam::personal::Text;

/// The folder as it ships.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| match Library::read(Path::new("dialogs")) {
    Ok(library) => library,
    Err(LibraryError::Mistakes(mistakes)) => panic!("{}", mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
    Err(error) => panic!("{error}"),
});

/// One turn with the shipped dialogs, on a day that is always the same.
fn take(session: &Session, event: Event) -> Step {
    let heard = match &event {
        Event::Phone(content) => content.words().and_then(|words| LIBRARY.screen.hear(words.expose())),
        Event::HandedBack
        | Event::DangerClosed
        | Event::Closed { .. }
        | Event::Code { .. }
        | Event::Beside(_)
        | Event::Elsewhere(_)
        | Event::Remind
        | Event::AskIfBetter
        | Event::Asked { .. } => None,
        Event::Proposal { .. } | Event::CheckIn { .. } | Event::CheckInEnded { .. } => None,
        Event::ErasureAsked { .. } | Event::ErasureUndone | Event::Unneeded => None,
    };
    let envelope = EnvelopeId(uuid::Uuid::from_u128(u128::from(session.turn) << 80));
    let danger = heard.map(|heard| heard.language);
    let input = Input { danger, ..Input::alone(envelope, jiff::civil::date(2026, 11, 23), event) };
    step(&LIBRARY.book, &LIBRARY.built_in, session.clone(), &input)
}

fn words(said: &str) -> Event {
    Event::Phone(Content::Words { text: Text::from(said), message: None, reply_to: None })
}

fn press(turn: u64, option: &str) -> Event {
    Event::Phone(Content::Pressed { data: Press::Answer { turn, option: option.to_owned() }.encode(), message: None })
}

#[test]
fn the_shipped_library_has_no_mistakes() {
    assert!(LIBRARY.book.dialogs.len() > 5);
}

#[test]
fn every_transcript_is_said_as_it_is_written() {
    let mut wrong = Vec::new();
    let mut played = 0;
    for entry in fs::read_dir("dialogs/transcripts").unwrap() {
        let path = entry.unwrap().path();
        let written = fs::read_to_string(&path).unwrap();
        let now = transcript::play(&LIBRARY, &written).unwrap();
        played += 1;
        if now != written {
            wrong.push(format!("{}\n{}", path.display(), transcript::difference(&written, &now).join("\n")));
        }
    }
    assert!(played > 40, "only {played} transcripts were found");
    assert!(wrong.is_empty(), "{}\nIf this is better: waakvlam dialogs test --accept, and read what changed.", wrong.join("\n"));
}

#[test]
fn every_transcript_exists_in_dutch_and_in_english() {
    let names: Vec<String> =
        fs::read_dir("dialogs/transcripts").unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    for name in &names {
        let other = if name.ends_with(".nl.txt") { name.replace(".nl.txt", ".en.txt") } else { name.replace(".en.txt", ".nl.txt") };
        assert!(names.contains(&other), "{name} has no {other} beside it");
    }
}

#[test]
fn a_line_that_is_no_line_of_a_transcript_is_named() {
    let error = transcript::play(&LIBRARY, "# Hallo\n> /start\nHallo.\n").unwrap_err();
    assert_eq!(error.to_string(), "line 3 is not a line of a transcript: begin it with `> `, `< `, `! `, `# `, or two spaces");
}
