//! The words for asking consent: who approved them, that they say all they must, and how a conversation takes them.

use crate::{LIBRARY, press, take, words};
use uuid::Uuid;
use waakvlam::consent::{Fill, Kind, Line, Request, Standing, Texts};
use waakvlam::dialog::step::{Agreeing, Saying, Voice};
use waakvlam::dialog::{Effect, Event, Session};
use waakvlam::id::{ConsentId, OfferId, SignalId};
use waakvlam::language::Language;
use waakvlam::mistake::Mistake;

const LANGUAGES: [Language; 6] = [Language::Nl, Language::En, Language::Tr, Language::Ar, Language::Pl, Language::Uk];

fn consent(number: u128, kind: Kind) -> Request {
    Request::Consent { id: ConsentId(Uuid::from_u128(number)), kind }
}

fn offer(number: u128) -> Request {
    Request::Offer { id: OfferId(Uuid::from_u128(number)) }
}

fn asks(request: Request, voice: Option<Voice>) -> Event {
    Event::Asked { request, signal: SignalId(Uuid::nil()), voice }
}

/// Somebody who chose Dutch and has nothing open.
fn at_rest() -> Session {
    Session { turn: 4, language: Some(Language::Nl), ..Session::fresh() }
}

/// What was done about consent in this turn, in a word each.
fn done(effects: &[Effect]) -> Vec<String> {
    let word = |what: &Agreeing| match what {
        Agreeing::Say { asking, saying } => format!("{} {saying:?}", asking.request.as_str()),
        Agreeing::Decide { asking, deed, .. } => format!("{} {}", asking.request.as_str(), deed.as_str()),
        Agreeing::Remark { asking, .. } => format!("{} remark", asking.request.as_str()),
        Agreeing::List { given } => format!("list {}", given.len()),
    };
    effects.iter().filter_map(|effect| if let Effect::Agree { what, .. } = effect { Some(word(what)) } else { None }).collect()
}

fn source(language: Language) -> (Language, String, String) {
    let name = format!("consent/{}.yaml", language.code());
    let source = LIBRARY.sources.get(&name).unwrap().to_owned();
    (language, name, source)
}

fn judged(files: &[(Language, String, String)]) -> (Texts, Vec<Mistake>) {
    let files: Vec<_> = files.iter().map(|(language, name, source)| (*language, name.as_str(), source.as_str())).collect();
    let judged = Texts::judge(&files, &[Language::Nl]);
    (judged.made.unwrap(), judged.mistakes)
}

#[test]
fn txt_9_a_question_nobody_approved_never_goes_without_the_dutch_one() {
    assert_eq!(LIBRARY.consent.unapproved(), LANGUAGES, "until a person has put their name to it");
    let said = |texts: &Texts, language| texts.say(Line::Question(offer(1)), language, |_| Fill::new());
    let dutch = said(&LIBRARY.consent, Language::Nl);
    let turkish = said(&LIBRARY.consent, Language::Tr);
    assert!(turkish.text.ends_with(&dutch.text) && turkish.text != dutch.text, "{}", turkish.text);
    assert_eq!((turkish.proof.language, turkish.proof.approval), (Language::Tr, None));
    let approve = |(language, name, yaml): (Language, String, String)| {
        let yaml = yaml.replace("approved_by: \"\"", "approved_by: A. de Vries").replace("approved_on: \"\"", "approved_on: 2026-12-01");
        (language, name, yaml)
    };
    let (texts, mistakes) = judged(&[source(Language::Nl), approve(source(Language::Tr))]);
    assert_eq!(mistakes, []);
    let alone = said(&texts, Language::Tr);
    assert!(!alone.text.contains(&dutch.text));
    assert_eq!(alone.proof.approval.map(|approval| approval.by), Some("A. de Vries".into()), "it is kept with the answer");
    assert_ne!(alone.proof.hash, turkish.proof.hash);
}

#[test]
fn a_text_that_leaves_out_what_is_agreed_to_is_refused_with_all_its_mistakes() {
    let (language, name, yaml) = source(Language::Nl);
    let slips = [
        ("Wat: {$things}.", "Wat: iets.", "`pass_on` does not say `{$things}`"),
        (
            "    Vindt u dit goed?\n  offer_explained",
            "    Is dat goed? Zeg het maar.\n  offer_explained",
            "The question does not stand at the end.",
        ),
        ("  unsure:", "  unsrue:", "No text is called `unsrue`"),
        ("term_days: 14", "term_days: 400", "A term of 400 days cannot be meant"),
        ("  was_given: \"U", "  was_given: \"{$name} U", "Nothing can be put in `{$name}`"),
        ("approved_by: \"\"", "approved_by: A. de Vries", "An approval has a name and a date."),
    ];
    let wrong = slips.iter().fold(yaml.clone(), |yaml, (right, wrong, _)| {
        assert!(yaml.contains(right), "{right}");
        yaml.replacen(right, wrong, 1)
    });
    let english = source(Language::En);
    let fewer = english.2.replace("  amount: the amount you still have to pay\n", "").replace("version: 1", "version: 1\nterm_days: 3");
    let (_, mistakes) = judged(&[(language, name, wrong), (Language::En, english.1, fewer)]);
    let told = |what: &str| mistakes.iter().any(|mistake| mistake.what.contains(what) && mistake.place.line > 0);
    let all = mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    for (_, _, what) in slips {
        assert!(told(what), "{what} in\n{all}");
    }
    assert!(told("`amount` is missing under `things`") && told("`term_days` stands in the Dutch file only"), "{all}");
    assert!(told("The text `unsure` is missing"), "{all}");
}

#[test]
fn every_language_that_is_offered_has_the_questions() {
    let sources = LIBRARY.sources.clone().with("consent/tr.yaml", "version: 1\n");
    let found = waakvlam::desk::Library::judge(sources).map(|_| ()).unwrap_err();
    assert!(found.iter().all(|mistake| mistake.file == "consent/tr.yaml") && found.len() >= 3, "{found:?}");
    assert_eq!(Texts::judge(&[], &LANGUAGES).mistakes.len(), LANGUAGES.len());
}

#[test]
fn law_2_every_kind_is_asked_answered_and_taken_back_in_every_language_by_words() {
    let said = [
        (Language::Nl, "ja", "ik trek mijn toestemming in"),
        (Language::En, "yes", "I withdraw my consent"),
        (Language::Tr, "evet", "iznimi geri alıyorum"),
        (Language::Ar, "نعم", "أسحب موافقتي"),
        (Language::Pl, "tak", "wycofuję zgodę"),
        (Language::Uk, "так", "відкликаю згоду"),
    ];
    let requests = [consent(1, Kind::PassOn), consent(2, Kind::LiftSecrecy), consent(3, Kind::BeHelped), offer(4)];
    for (language, yes, withdraws) in said {
        for request in requests {
            let word = request.as_str();
            let rests = Session { language: Some(language), ..at_rest() };
            let put = take(&rests, asks(request, Some(Voice::Script)));
            assert_eq!(done(&put.effects), [format!("{word} {:?}", Saying::Question)], "{language:?}");
            let given = take(&put.session, words(yes));
            assert_eq!(done(&given.effects), [format!("{word} yes")], "{language:?}");
            let listed = take(&given.session, words(withdraws));
            assert_eq!(done(&listed.effects), ["list 1"], "{language:?}");
            let withdrawn = take(&listed.session, press(listed.session.turn, "withdraw_1"));
            assert_eq!(done(&withdrawn.effects), [format!("{word} withdrawn")], "{language:?}");
            assert!(!withdrawn.session.askings.has_given());
        }
    }
}

#[test]
fn txt_8_what_is_neither_yes_nor_no_decides_nothing() {
    let put = take(&at_rest(), asks(consent(1, Kind::PassOn), Some(Voice::Script)));
    for said in ["weet ik niet", "misschien", "een beetje", "hm, wie is dat?", "waarom?", "ik snap het niet", "bedankt", "hallo", "450"] {
        let after = take(&put.session, words(said));
        let decides = done(&after.effects).iter().any(|word| word.ends_with(" yes") || word.ends_with(" no"));
        assert!(!decides, "{said}: {:?}", done(&after.effects));
        // And its buttons still do.
        let answered = take(&after.session, press(1, "decline_1"));
        assert_eq!(done(&answered.effects), ["pass_on no"], "{said}");
    }
}

#[test]
fn a_typed_yes_counts_only_right_behind_the_question() {
    let put = take(&at_rest(), asks(consent(1, Kind::PassOn), Some(Voice::Script)));
    let between = take(&put.session, words("bedankt"));
    assert_eq!(done(&take(&between.session, words("ja")).effects), Vec::<String>::new());
    let explained = take(&put.session, words("Wat houdt dat in?"));
    assert_eq!(done(&explained.effects), [format!("pass_on {:?}", Saying::Explained)]);
    assert_eq!(done(&take(&explained.session, words("ja hoor")).effects), ["pass_on yes"], "the question stood there once more");
}

#[test]
fn nothing_is_put_in_danger_while_another_types_or_beside_another_worker() {
    let request = consent(1, Kind::PassOn);
    let danger = take(&at_rest(), words("ik wil niet meer leven")).session;
    assert_eq!(done(&take(&danger, asks(request, Some(Voice::Script))).effects), Vec::<String>::new());
    let other = take(&at_rest(), words("mijn zoon typt nu")).session;
    assert_eq!(done(&take(&other, asks(request, Some(Voice::Script))).effects), Vec::<String>::new());
    let waits = take(&at_rest(), asks(request, None));
    assert_eq!(done(&waits.effects), Vec::<String>::new(), "somebody else is speaking");
    // Given back, it is put.
    assert_eq!(done(&take(&waits.session, Event::HandedBack).effects), [format!("pass_on {:?}", Saying::Question)]);
    // Closed before, it never is.
    let closed = take(&waits.session, Event::Closed { signal: SignalId(Uuid::nil()) });
    assert_eq!(done(&take(&closed.session, Event::HandedBack).effects), Vec::<String>::new());
}

#[test]
fn law_2_nobody_else_answers_on_the_same_phone() {
    let put = take(&at_rest(), asks(consent(1, Kind::PassOn), Some(Voice::Script)));
    let other = take(&put.session, words("mijn zoon typt nu"));
    let pressed = take(&other.session, press(other.session.turn, "agree_1"));
    assert_eq!(done(&pressed.effects), [format!("pass_on {:?}", Saying::NotTheirs)]);
    assert_eq!(done(&take(&other.session, words("mijn toestemming")).effects), ["list 0"], "nor hears of it");
}

#[test]
fn a_button_of_long_ago_says_how_it_stands() {
    let put = take(&at_rest(), asks(consent(1, Kind::BeHelped), Some(Voice::Script)));
    let refused = take(&put.session, press(put.session.turn, "decline_1"));
    for option in ["agree_1", "decline_1", "withdraw_1"] {
        let again = take(&refused.session, press(put.session.turn, option));
        assert_eq!(done(&again.effects), [format!("be_helped {:?}", Saying::Standing(Standing::Refused))], "{option}");
        assert_eq!(again.session.askings, refused.session.askings, "nothing changed");
    }
    let unknown = take(&refused.session, press(put.session.turn, "agree_7"));
    assert_eq!(done(&unknown.effects), Vec::<String>::new(), "a button of nothing we know is an old button");
}

#[test]
fn a_conversation_of_before_has_no_askings_and_reads_as_it_was() {
    let mut stored = serde_json::to_value(at_rest()).unwrap();
    stored.as_object_mut().unwrap().remove("askings").unwrap();
    assert_eq!(serde_json::from_value::<Session>(stored).unwrap(), at_rest());
}
