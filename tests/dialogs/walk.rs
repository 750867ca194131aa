//! A walk over every step and every option of every shipped dialog, with inputs made from the book itself.

use crate::{LIBRARY, press, take, words};
use std::collections::{BTreeSet, VecDeque};
use std::sync::LazyLock;
use waakvlam::dialog::step::{Visit, Why};
use waakvlam::dialog::values::ValueKind;
use waakvlam::dialog::{Act, Because, Event, Leads, Meaning, Next, Node, Session, Wanted};
use waakvlam::id::StepId;

/// More than the shipped dialogs have: a walk that does not end is a mistake too.
const MOST_STATES: usize = 40_000;
/// No value of any kind, and no option of any question.
const BAD_ANSWER: &str = "qwerty zxcv";

/// The answers that decide which way a conversation goes: their options lead somewhere, or a condition reads them.
static DECIDING: LazyLock<BTreeSet<StepId>> = LazyLock::new(|| {
    let nodes = || LIBRARY.book.dialogs.values().flat_map(|dialog| &dialog.nodes);
    let mut names = Vec::new();
    nodes().filter_map(|node| node.when.as_ref()).for_each(|when| when.reads(&mut names));
    let leads = |node: &&Node| node.question().is_some_and(|question| question.options.iter().any(|option| option.leads != Leads::On));
    names.extend(nodes().filter(leads).map(|node| node.id.clone()));
    names.into_iter().collect()
});

/// Where a person is, with each answer that decides the way on, one by one. All combinations of answers are far more than can
/// be walked; a person comes on when any one of these was not seen in this place before.
fn marks(session: &Session) -> Vec<String> {
    // What lies below a dialog that was not called makes no difference inside it.
    let bottom = session.stack.iter().rposition(|frame| frame.because != Because::Called).unwrap_or_default();
    let frames: Vec<String> = session.stack.iter().skip(bottom).map(|frame| format!("{}@{:?}", frame.dialog, frame.at)).collect();
    let asked = session.asked.as_ref().map(|asked| (&asked.what, asked.misses));
    let place = format!("{frames:?} {asked:?}");
    let mut marks = vec![format!("{place} {}", session.profile.len())];
    for answers in session.stack.iter().map(|frame| &frame.answers).chain([&session.profile]) {
        for (name, answer) in answers {
            if DECIDING.contains(name) {
                marks.push(match &answer.meaning {
                    Meaning::Option(key) => format!("{place} {name}={key}"),
                    Meaning::Value(_) | Meaning::Unknown => format!("{place} {name}"),
                });
            }
        }
    }
    marks
}

fn good(kind: ValueKind) -> &'static [&'static str] {
    match kind {
        ValueKind::Money => &["450"],
        ValueKind::Period => &["2 maanden"],
        ValueKind::Date => &["volgende week dinsdag"],
        ValueKind::Address => &["6811 AB 12", "6811"],
        ValueKind::Phone => &["0612345678"],
        ValueKind::PartOfDay => &["s avonds"],
        ValueKind::YesNo => &["ja", "nee"],
        ValueKind::Text => &["harde muziek"],
    }
}

/// What a person can do here: each option, good values, "weet ik niet", a bad answer.
fn inputs(session: &Session) -> Vec<(Option<String>, Event)> {
    let Some(asked) = &session.asked else { return vec![(None, words("hallo")), (None, words("mens"))] };
    let mut inputs = Vec::new();
    match &asked.what {
        Wanted::Approval => {
            inputs.extend(["yes", "change"].map(|option| (None, press(asked.turn, option))));
            inputs.push((None, words("ja")));
        }
        Wanted::Which => inputs.extend(
            LIBRARY
                .book
                .dialogs
                .values()
                .flat_map(|dialog| &dialog.nodes)
                .filter(|node| node.question().is_some())
                .map(|node| (None, press(asked.turn, node.id.as_str()))),
        ),
        Wanted::Answer | Wanted::Rest | Wanted::Change(_) => {
            let node = wanted(session, &asked.what);
            for option in node.question().map(|question| question.options.as_slice()).unwrap_or_default() {
                inputs.push((Some(option.key.clone()), press(asked.turn, &option.key)));
            }
            if let Act::Ask { kind, .. } = &node.act {
                inputs.extend(good(*kind).iter().map(|said| (None, words(said))));
            }
            inputs.push((None, words("weet ik niet")));
        }
    }
    if asked.misses < 3 {
        inputs.push((None, words(BAD_ANSWER)));
    }
    if session.stack.len() == 1 {
        inputs.push((None, words("mens")));
    }
    inputs
}

fn wanted<'a>(session: &Session, what: &Wanted) -> &'a Node {
    let frame = session.stack.last().unwrap();
    let dialog = LIBRARY.book.dialog(&frame.dialog).unwrap();
    match what {
        Wanted::Change(name) => LIBRARY.book.dialogs.values().find_map(|dialog| dialog.node(name)).unwrap().1,
        Wanted::Answer | Wanted::Rest | Wanted::Approval | Wanted::Which => dialog.node(frame.at.as_ref().unwrap()).unwrap().1,
    }
}

/// What has been seen: steps reached, conditions held and not held, options taken and where they led.
fn note(path: &[Visit], option: Option<&str>, seen: &mut BTreeSet<String>) {
    for (place, visit) in path.iter().enumerate() {
        let name = format!("{}.{}", visit.dialog, visit.step);
        match visit.why {
            Why::Next | Why::Waits => seen.insert(name),
            Why::ConditionNotMet => seen.insert(format!("{name}, passed over")),
            Why::KnownAlready => seen.insert(format!("{name}, known already")),
            Why::Chosen => {
                let next = match path.get(place + 1) {
                    Some(next) if next.dialog == visit.dialog => vec![next.step.to_string()],
                    // Into another dialog, or out of this one and back into its caller.
                    Some(next) => vec![format!("into {}", next.dialog), "the end".to_owned()],
                    None => vec!["the end".to_owned()],
                };
                option.is_some_and(|option| next.iter().all(|next| seen.insert(format!("{name}: {option} leads to {next}"))))
            }
        };
    }
}

/// What there is to be seen.
fn all() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for dialog in LIBRARY.book.dialogs.values() {
        let called = |next: Next| match next {
            Next::Node(place) => dialog.at(place).map_or_else(String::new, |node| node.id.to_string()),
            Next::End => "the end".to_owned(),
        };
        for node in &dialog.nodes {
            let name = format!("{}.{}", dialog.id, node.id);
            if node.when.is_some() {
                all.insert(format!("{name}, passed over"));
            }
            for option in node.question().map(|question| question.options.as_slice()).unwrap_or_default() {
                let to = match &option.leads {
                    Leads::On => called(node.next),
                    Leads::To(next) => called(*next),
                    Leads::Into(dialog) => format!("into {dialog}"),
                };
                all.insert(format!("{name}: {} leads to {to}", option.key));
            }
            all.insert(name);
        }
    }
    all
}

#[test]
fn every_step_and_every_option_of_every_dialog_is_reached() {
    let (mut seen, mut known) = (BTreeSet::new(), BTreeSet::new());
    let mut waiting = VecDeque::from([Session::fresh()]);
    let mut walked = 0;
    while let Some(session) = waiting.pop_front() {
        let before = known.len();
        known.extend(marks(&session));
        if known.len() == before {
            continue;
        }
        walked += 1;
        assert!(walked < MOST_STATES, "the walk does not end: {:?}", marks(&session));
        for (option, event) in inputs(&session) {
            let step = take(&session, event);
            assert!(
                step.session.asked.is_some() || step.session.stack.is_empty(),
                "nothing waits and nothing is done after {:?}",
                marks(&session)
            );
            note(&step.path, option.as_deref(), &mut seen);
            waiting.push_back(step.session);
        }
    }
    let missing: Vec<String> = all().difference(&seen).cloned().collect();
    assert!(missing.is_empty(), "nobody came here:\n{}", missing.join("\n"));
}
