//! Whatever people do, in whatever order: nothing panics, nobody is stuck, and a person can always be had.

use crate::{LIBRARY, press, take, words};
use proptest::prelude::*;
use std::sync::LazyLock;
use waakvlam::check_in::{Agreement, Days, Every, Helper, PartOfDay, Rhythm, Silence, WorkingDay};
use waakvlam::consent::{Kind, Request};
use waakvlam::dialog::step::{DEEPEST_STACK, Ending, MOST_STEPS, Part, Typed, Voice};
use waakvlam::dialog::{Effect, Event, PERSON, Session, Watch};
use waakvlam::id::{CheckInId, ConsentId, InvitationId, OfferId, SignalId};
use waakvlam::language::Language;
use waakvlam::mailbox::{Content, FileOffer, FileSort};
use waakvlam::personal::Text;

/// Every phrase of the words files, every phrase that opens a dialog, and some of what else people write.
static PHRASES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut phrases: Vec<String> = [
        "",
        " ",
        "?",
        "500",
        "2",
        "6811 AB 12",
        "6811",
        "0612345678",
        "volgende week dinsdag",
        "nee ik bedoel 600",
        "ik heb huurachterstand, 450 euro, en de buren maken herrie",
        "mijn verwarming is kapot. ook heb ik geen geld meer",
        "nee het is 450 euro",
        "vanavond nog",
    ]
    .map(str::to_owned)
    .into();
    for language in ["nl", "en", "tr", "ar", "pl", "uk"] {
        let source = std::fs::read_to_string(format!("dialogs/words/{language}.yaml")).unwrap();
        let rows = source.lines().filter_map(|line| line.split_once('[')?.1.split_once(']')).map(|(row, _)| row);
        phrases.extend(rows.flat_map(|row| row.split(',')).map(|phrase| phrase.trim().trim_matches('"').to_owned()));
    }
    phrases.extend(LIBRARY.book.dialogs.values().flat_map(|dialog| dialog.opens_on.values().flatten()).cloned());
    phrases
});

/// Every option of every question, and what the engine itself puts on buttons.
static OPTIONS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let nodes = || LIBRARY.book.dialogs.values().flat_map(|dialog| &dialog.nodes);
    let of_questions = nodes().filter_map(|node| node.question()).flat_map(|question| &question.options).map(|option| option.key.clone());
    let names = nodes().map(|node| node.id.to_string());
    let ours = [
        "yes",
        "change",
        "further_now",
        "further_later",
        "unknown",
        "skip",
        "person",
        "call_me",
        "safe_now",
        "go_on",
        "its_me",
        "not_me",
        "nonsense",
        "agree_1",
        "decline_1",
        "withdraw_1",
        "agree_2",
        "agree",
        "decline",
        "each_month",
        "other_day",
        "monday",
        "end_check_in",
        "remind",
        "no_reminder",
    ]
    .map(str::to_owned);
    of_questions.chain(names).chain(ours).collect()
});

/// What can happen, before it is known which turn it is.
#[derive(Clone, Debug)]
enum Happening {
    Says(String),
    Presses { option: String, turns_ago: u64 },
    Sends(Content),
    Worker(Event),
}

fn asks(request: Request) -> Event {
    Event::Asked { request, signal: SignalId(uuid::Uuid::from_u128(10)), voice: Some(Voice::Script) }
}

fn happening() -> impl Strategy<Value = Happening> {
    let file = |sort, caption: Option<&str>| Content::File {
        file: FileOffer { sort, handle: "x".into(), size: None, media_type: None },
        caption: caption.map(Text::from),
        reply_to: None,
    };
    let sent = vec![
        file(FileSort::Photo, None),
        file(FileSort::Voice, Some("achter met de huur")),
        file(FileSort::Document, Some("ik wil dood")),
        Content::Place { latitude: 52.0, longitude: 5.9 },
        Content::Sticker { emoji: Some("👍".into()) },
        Content::Sticker { emoji: None },
        Content::Card,
        Content::Else { what: "poll".into() },
        Content::Left,
        Content::Started { payload: None },
        Content::Edited { text: Text::from("450 euro"), message: String::new() },
        Content::Pressed { data: "nonsense".into(), message: None },
    ];
    let works = Typed::Works { invitation: InvitationId(uuid::Uuid::from_u128(7)), first_name: Text::from("Sam") };
    let worker = vec![
        Event::HandedBack,
        Event::DangerClosed,
        Event::Code { typed: works, voice: Voice::Script },
        Event::Code { typed: Typed::Not, voice: Voice::Script },
        asks(Request::Consent { id: ConsentId(uuid::Uuid::from_u128(8)), kind: Kind::PassOn }),
        asks(Request::Offer { id: OfferId(uuid::Uuid::from_u128(9)) }),
        Event::Remind,
        proposal(Voice::Script),
        proposal(Voice::Worker),
        Event::CheckIn { voice: Voice::Script },
        Event::CheckIn { voice: Voice::Worker },
        Event::CheckInEnded { check_in: CheckInId(uuid::Uuid::nil()), ending: Ending::ByWorker },
        Event::CheckInEnded { check_in: CheckInId(uuid::Uuid::nil()), ending: Ending::WithLink },
    ];
    let dangers = vec!["ik wil niet meer leven", "i smell gas", "hij slaat mijn moeder"];
    prop_oneof![
        5 => prop::sample::select(PHRASES.as_slice()).prop_map(Happening::Says),
        5 => (prop::sample::select(OPTIONS.as_slice()), prop_oneof![9 => Just(0_u64), 1 => 1_u64..4]).prop_map(|(option, turns_ago)| Happening::Presses { option, turns_ago }),
        2 => prop::sample::select(sent).prop_map(Happening::Sends),
        1 => prop::sample::select(worker).prop_map(Happening::Worker),
        1 => prop::sample::select(dangers).prop_map(|said| Happening::Says(said.to_owned())),
        1 => "\\PC{0,40}".prop_map(Happening::Says),
    ]
}

/// A worker proposes to ask how it goes.
fn proposal(voice: Voice) -> Event {
    let rhythm = Rhythm { every: Every::Week, day: WorkingDay::Tuesday, part: PartOfDay::Morning };
    let helper = Helper { worker: "fatima".into(), name: Text::from("Fatima") };
    let silence = Silence::TellHelper { after: Days::default() };
    Event::Proposal {
        check_in: CheckInId(uuid::Uuid::nil()),
        agreement: Agreement { questions: "check_in".into(), rhythm, silence, helper },
        voice,
    }
}

fn event(happening: &Happening, session: &Session) -> Event {
    match happening {
        Happening::Says(said) => words(said),
        Happening::Presses { option, .. } if ["its_me", "not_me"].contains(&option.as_str()) => {
            press(session.introduction.as_ref().map_or(session.turn, |open| open.turn), option)
        }
        Happening::Presses { option, .. } if ["agree", "decline"].contains(&option.as_str()) => {
            press(session.asked_beside().unwrap_or(session.turn), option)
        }
        Happening::Presses { option, turns_ago } => {
            press(session.asked.as_ref().map_or(session.turn, |asked| asked.turn).saturating_sub(*turns_ago), option)
        }
        Happening::Sends(content) => Event::Phone(content.clone()),
        Happening::Worker(event) => event.clone(),
    }
}

fn paused(session: &Session) -> bool {
    matches!(session.danger, Some(Watch::Paused | Watch::WantsNumber))
}

/// "Mens", once or twice, makes a signal; or one was made already and the person waits for it.
fn gets_a_person(session: &Session) -> bool {
    let recalls = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Recall { .. }));
    let under_way = session.stack.iter().any(|frame| frame.dialog.as_str() == PERSON && frame.raised.is_some());
    let raises = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Raise(_)));
    let first = take(session, words("mens"));
    let waits = session.asked_for_person.is_some() && (under_way || recalls(&first.effects));
    waits || raises(&first.effects) || raises(&take(&first.session, words("mens")).effects)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_nobody_is_stuck(happenings in prop::collection::vec(happening(), 1..25)) {
        let mut session = Session::fresh();
        for happening in &happenings {
            let step = take(&session, event(happening, &session));
            prop_assert_eq!(&step, &take(&session, event(happening, &session)), "the same turn twice gave two things");
            let next = step.session;
            prop_assert!(next.asked.is_some() || next.stack.is_empty() || paused(&next), "nothing waits, nothing is done: {:?}", next);
            prop_assert!(next.stack.len() <= DEEPEST_STACK && step.path.len() <= MOST_STEPS);
            let stored = serde_json::to_string(&next).unwrap();
            prop_assert_eq!(&next, &serde_json::from_str::<Session>(&stored).unwrap(), "it does not survive the store");
            prop_assert!(paused(&next) || gets_a_person(&next), "no person comes from here: {:?}", next);
            session = next;
        }
    }

    #[test]
    fn somebody_who_did_something_always_hears_something(happenings in prop::collection::vec(happening(), 1..15)) {
        let mut session = Session::fresh();
        for happening in &happenings {
            let event = event(happening, &session);
            let silent = matches!(&event, Event::HandedBack | Event::DangerClosed | Event::Asked { .. } | Event::Remind | Event::Phone(Content::Left));
            let silent = silent || matches!(&event, Event::Proposal { .. } | Event::CheckIn { .. } | Event::CheckInEnded { .. });
            // The fixed reply to danger was said before this turn began.
            let danger = matches!(&event, Event::Phone(content) if content.words().is_some_and(|words| LIBRARY.screen.hear(words.expose()).is_some()));
            let step = take(&session, event);
            let said = step.effects.iter().any(|effect| {
                matches!(effect, Effect::Agree { .. }) || matches!(effect, Effect::Say(utterance) if !utterance.parts.is_empty())
            });
            prop_assert!(said || silent || danger, "silence after {:?} in {:?}", happening, session);
            session = step.session;
        }
    }
}

/// What stands at the end of what was said: the question, if one was asked. While danger is open nothing is.
fn asked(step: &waakvlam::dialog::Step) -> Asked {
    if step.session.danger.is_some() {
        return None;
    }
    let said = step.effects.iter().rev().find_map(|effect| if let Effect::Say(utterance) = effect { Some(utterance) } else { None });
    let parts = &said?.parts;
    let key = parts.last()?.key.as_str();
    // What says that something arrived, or that somebody is coming, is no question. A review asks about all it reads back.
    let is_question = LIBRARY.book.texts.has(key) || ["again_", "further_", "review_"].iter().any(|of| key.starts_with(of));
    let asks = |part: &&Part| part.key.starts_with("review_") || part.key == key;
    is_question.then(|| (parts.iter().filter(asks).cloned().collect(), step.session.language))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn who_is_not_understood_is_never_asked_the_same_three_times(
        language in prop::sample::select(LIBRARY.book.texts.languages().collect::<Vec<_>>()),
        role in prop::sample::select(ROLES.as_slice()),
        opening in prop::sample::select(LIBRARY.book.dialogs.values().flat_map(|dialog| dialog.opens_on.values().flatten()).cloned().collect::<Vec<_>>()),
        nonsense in prop::collection::vec("[qxw]{3,8}( [qxw]{3,8}){0,2}", 12),
    ) {
        let mut session = take(&Session::fresh(), words("/start")).session;
        session = take(&session, words(language.own_name())).session;
        session = take(&session, press(session.asked.as_ref().unwrap().turn, role)).session;
        session = take(&session, words(&opening)).session;
        let mut before: Vec<Asked> = Vec::new();
        for said in &nonsense {
            let step = take(&session, words(said));
            before.push(asked(&step));
            prop_assert!(!is_asked_thrice(&before), "asked the same three times: {:?}", before);
            session = step.session;
        }
    }

    #[test]
    fn whoever_sends_whatever_else_is_never_asked_the_same_three_times(
        opening in prop::sample::select(LIBRARY.book.dialogs.values().flat_map(|dialog| dialog.opens_on.values().flatten()).cloned().collect::<Vec<_>>()),
        happenings in prop::collection::vec(happening(), 1..25),
    ) {
        let mut session = Session::fresh();
        for words_of_start in ["/start", "Nederlands", "Ik huur hier zelf", &opening] {
            session = take(&session, words(words_of_start)).session;
        }
        let mut before: Vec<Asked> = Vec::new();
        for happening in &happenings {
            let event = event(happening, &session);
            // Whoever asks to hear it again or starts anew hears it again, and so does who was spoken to by a worker.
            let wanted = matches!(happening, Happening::Worker(_) | Happening::Sends(Content::Started { .. })) || matches!(&event, Event::Phone(content) if content.words().is_some_and(|said| LIBRARY.built_in.command(said.expose()).is_some()));
            let step = take(&session, event);
            // And where a person was fetched or somebody introduced in between, it goes on with what was open.
            if wanted || step.effects.iter().any(|effect| matches!(effect, Effect::Raise(_) | Effect::Introduce { .. })) {
                before.clear();
            }
            before.push(asked(&step));
            prop_assert!(!is_asked_thrice(&before), "asked the same three times: {:?} after {:?}", before, happening);
            session = step.session;
        }
    }
}

/// Who somebody can say they are.
const ROLES: [&str; 3] = ["tenant", "neighbour", "other_person"];

/// A question, and in which language it was asked.
type Asked = Option<(Vec<Part>, Option<Language>)>;

fn is_asked_thrice(asked: &[Asked]) -> bool {
    asked.windows(3).any(|three| three.iter().all(|one| one.is_some() && Some(one) == three.first()))
}

#[test]
fn in_a_group_it_is_said_once_where_we_can_be_spoken_to_and_nothing_is_asked() {
    let group = || Event::Phone(Content::InGroup { words: None });
    let first = take(&Session::fresh(), group());
    let said = |step: &waakvlam::dialog::Step| step.effects.iter().filter(|effect| matches!(effect, Effect::Say(_))).count();
    assert_eq!((said(&first), first.session.asked.is_none()), (1, true));
    let second = take(&first.session, group());
    assert_eq!((said(&second), second.session.stack.is_empty()), (0, true));
}
