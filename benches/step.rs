//! How long one turn of the engine takes, and what it allocates: `cargo bench --bench step`.
//!
//! The one decision: the dialogs that ship, in all their languages, on the turns that people take most. What a turn is worth
//! is a typical one (words that answer a question, values included): the aim is ten microseconds, so that a machine never
//! waits for words. The crisis screen is timed apart, because it runs on every text whoever has the word.

#![expect(clippy::unwrap_used, reason = "a bench that cannot read its files has nothing to time")]

use divan::{AllocProfiler, Bencher};
use std::path::Path;
use std::sync::LazyLock;
use waakvlam::desk::Library;
use waakvlam::dialog::{Event, Input, Session, Step, step};
use waakvlam::id::EnvelopeId;
use waakvlam::language::Language;
use waakvlam::mailbox::{Content, Press};
use waakvlam::personal::Text;

#[global_allocator]
static COUNTED: AllocProfiler<mimalloc::MiMalloc> = AllocProfiler::new(mimalloc::MiMalloc);

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::read(Path::new("dialogs")).unwrap());

/// A conversation about rent, as people have it; each line is a turn that is timed.
const CONVERSATION: [(&str, &str); 8] = [
    ("opening words", "Ik loop achter met de huur"),
    ("a button", "press nl"),
    ("a button, then the matter of the opening words", "press tenant"),
    ("an amount", "ongeveer vierhonderdvijftig euro"),
    ("a period", "sinds maart"),
    ("a choice in words", "nee, geen brief gekregen"),
    ("an address", "1234 ab 12"),
    ("words that are not understood", "dat weet mijn zus beter dan ik eigenlijk"),
];

/// Messages that the screen reads, from a word to a story.
const SAID: [(&str, &str); 3] = [
    ("a number", "450"),
    ("a sentence", "Ik loop twee maanden achter met de huur en ik slaap er slecht van."),
    (
        "a story",
        "Goedemiddag, ik schrijf omdat het sinds de zomer niet goed gaat. Ik ben mijn werk kwijt en de huur is al drie keer niet \
         afgeschreven. Mijn buurvrouw zei dat ik het hier kon zeggen. Ik doe de post niet meer open, ik weet dat het dom is, maar \
         ik krijg het niet voor elkaar. Kan iemand een keer met me meekijken? Liefst niet te vroeg, ik ben pas na tienen wakker.",
    ),
];

fn input(session: &Session, line: &str) -> Input {
    let content = match line.strip_prefix("press ") {
        Some(option) => {
            let asked = session.asked.as_ref().map_or(0, |asked| asked.turn);
            Content::Pressed { data: Press::Answer { turn: asked, option: option.to_owned() }.encode(), message: None }
        }
        None => Content::Words { text: Text::from(line), message: None, reply_to: None },
    };
    let envelope = EnvelopeId(uuid::Uuid::from_u128(u128::from(session.turn) << 80));
    Input::alone(envelope, jiff::civil::date(2026, 11, 23), Event::Phone(content))
}

fn take(session: Session, input: &Input) -> Step {
    step(&LIBRARY.book, &LIBRARY.built_in, session, input)
}

/// Where the conversation stands before each of its lines.
fn before(name: &str) -> (Session, Input) {
    let mut session = Session::fresh();
    session.language = Some(Language::Nl);
    for (turn, line) in CONVERSATION {
        let next = input(&session, line);
        if turn == name {
            return (session, next);
        }
        session = take(session, &next).session;
    }
    unreachable!("every name is a line of the conversation")
}

#[divan::bench(args = CONVERSATION.map(|(name, _)| name))]
fn turn(bencher: Bencher<'_, '_>, name: &str) {
    let (session, input) = before(name);
    bencher.with_inputs(|| session.clone()).bench_values(|session| take(session, &input));
}

#[divan::bench(args = SAID.map(|(name, _)| name))]
fn screen(bencher: Bencher<'_, '_>, name: &str) {
    let (_, said) = SAID.into_iter().find(|(known, _)| *known == name).unwrap();
    bencher.bench(|| LIBRARY.screen.hear(divan::black_box(said)));
}

fn main() {
    // Read before the first turn is timed.
    LazyLock::force(&LIBRARY);
    divan::main();
}
