//! Several matters of one person, and what was said before it was asked.

use crate::{press, take, words};
use waakvlam::dialog::step::Raise;
use waakvlam::dialog::{Effect, Event, Session};
use waakvlam::personal::Text;

/// Says these one after the other; what is left, and every signal that was made.
fn talk(lines: &[&str]) -> (Session, Vec<Raise>) {
    let (mut session, mut raised) = (Session::fresh(), Vec::new());
    for line in lines {
        let step = take(&session, words(line));
        raised.extend(step.effects.into_iter().filter_map(|effect| if let Effect::Raise(raise) = effect { Some(raise) } else { None }));
        session = step.session;
    }
    (session, raised)
}

fn names(raise: &Raise) -> Vec<&str> {
    raise.facts.iter().map(|fact| fact.name.as_str()).collect()
}

const WELCOMED: [&str; 3] = ["/start", "Nederlands", "Ik huur hier zelf"];

fn welcomed(lines: &[&str]) -> (Session, Vec<Raise>) {
    talk(&[&WELCOMED, lines].concat())
}

#[test]
fn a_worker_reads_only_what_belongs_to_their_matter() {
    let (session, raised) = welcomed(&[
        "huurachterstand",
        "450 euro",
        "mijn verwarming is kapot",
        "ja",
        "sinds gisteren",
        "de radiator is koud",
        "Nee, dat is er allemaal",
        "nee",
        "ochtend",
        "6811 AB 12",
        "hier",
        "ja",
        "sinds september",
        "geen brief",
        "ja",
    ]);
    let [repair, rent] = raised.as_slice() else { panic!("two signals, not {raised:#?}") };
    assert_eq!((repair.kind.as_str(), rent.kind.as_str()), ("repair_request", "rent_arrears"));
    assert!(!names(repair).contains(&"amount") && names(repair).contains(&"address"), "{:?}", names(repair));
    assert!(!names(rent).contains(&"broken") && names(rent).contains(&"amount"), "{:?}", names(rent));
    assert!(rent.opening.as_ref().is_some_and(|words| words.expose() == "huurachterstand"), "each has its own first words");
    assert!(names(repair).contains(&"role") && names(rent).contains(&"role"), "who it is belongs to both");
    assert!(session.stack.is_empty());
}

#[test]
fn where_somebody_lives_is_asked_once_for_two_matters() {
    let (_, raised) = welcomed(&[
        "ik heb huurachterstand van 300 euro sinds juni. En mijn verwarming is kapot",
        "geen brief",
        "6811 AB 12",
        "ja",
        "ja",
        "sinds gisteren",
        "de radiator is koud",
        "Nee, dat is er allemaal",
        "nee",
        "ochtend",
        "hier",
        "ja",
    ]);
    let [rent, repair] = raised.as_slice() else { panic!("two signals, not {raised:#?}") };
    let address = |raise: &Raise| raise.facts.iter().find(|fact| fact.name.as_str() == "address").unwrap().answer.said.expose().to_owned();
    assert_eq!((address(rent), address(repair)), ("6811 AB 12".to_owned(), "6811 AB 12".to_owned()));
}

#[test]
fn what_is_known_by_way_of_another_matter_is_never_passed_on_unasked() {
    // The number was given for the repair; the report about the neighbours is anonymous, and nobody may call about it.
    let (_, raised) = welcomed(&[
        "mijn verwarming is kapot. En de buren hebben harde muziek",
        "sinds gisteren",
        "de radiator is koud",
        "Nee, dat is er allemaal",
        "nee",
        "ochtend",
        "6811 AB 12",
        "bel mij",
        "0612345678",
        "ochtend",
        "ja",
        "ja",
        "Nee, liever anoniem",
        "Eerder",
        "gisteren",
        "harde muziek",
        "soms",
        "ja",
    ]);
    let [repair, noise] = raised.as_slice() else { panic!("two signals, not {raised:#?}") };
    assert!(names(repair).contains(&"number"), "{:?}", names(repair));
    assert!(!names(noise).contains(&"number") && !names(noise).contains(&"contact"), "{:?}", names(noise));
}

#[test]
fn stop_and_start_over_forget_what_waits() {
    for word in ["stop", "opnieuw", "laat maar"] {
        let (session, _) = welcomed(&["huurachterstand", "de buren hebben harde muziek", "nee straks", word]);
        assert!(session.further.is_empty(), "{word}");
    }
}

#[test]
fn an_old_button_about_another_matter_begins_nothing() {
    let (session, _) = welcomed(&["huurachterstand", "de buren hebben harde muziek"]);
    let offered = session.turn;
    let begun = take(&session, press(offered, "further_now")).session;
    assert_eq!(begun.stack.last().unwrap().dialog.as_str(), "noise_nuisance");
    let again = take(&begun, press(offered, "further_now")).session;
    assert_eq!(again.stack.len(), begun.stack.len(), "a double tap is one tap");
}

#[test]
fn an_answer_of_a_dialog_that_was_called_is_changed_by_saying_so() {
    let mut lines = vec!["mijn verwarming is kapot", "sinds gisteren", "de radiator is koud", "Nee, dat is er allemaal", "nee", "ochtend"];
    lines.extend(["6811 AB 12", "bel mij", "0612345678", "nee ik bedoel 0687654321", "middag"]);
    let (session, _) = welcomed(&lines);
    let number = session.answer(&"number".into()).unwrap();
    assert!(number.said.expose().contains("0687654321"), "{:?}", number.meaning);
}

#[test]
fn a_correction_opens_what_it_makes_a_question_of() {
    let (session, _) = welcomed(&["huurachterstand", "450", "sinds mei", "geen brief", "nee ik bedoel ontruiming"]);
    assert_eq!(session.stack.last().unwrap().at.as_ref().unwrap().as_str(), "leave_by", "whoever has to leave is asked when");
}

#[test]
fn what_was_for_no_worker_is_heard_as_at_rest_and_what_was_open_waits_below() {
    let says = |step: &waakvlam::dialog::Step| -> Vec<String> {
        let said = step.effects.iter().filter_map(|effect| if let Effect::Say(said) = effect { Some(said) } else { None });
        said.flat_map(|said| said.parts.iter().map(|part| part.key.clone())).collect()
    };
    let elsewhere = |words: Option<&str>| Event::Elsewhere(words.map(Text::from));
    // At rest: what opens a dialog opens it, a command is obeyed, and nothing at all leads to the menu.
    let rest = welcomed(&["huurachterstand", "450 euro", "sinds september", "geen brief", "6811 AB 12", "ja"]).0;
    assert!(rest.stack.is_empty(), "{:?}", rest.stack);
    let opened = |words| take(&rest, elsewhere(words)).session.stack.last().map(|frame| frame.dialog.to_string());
    assert_eq!(opened(Some("mijn verwarming is kapot")).as_deref(), Some("repair_request"));
    assert_eq!(opened(None).as_deref(), Some("welcome"));
    let fetched = take(&rest, elsewhere(Some("mens"))).session.stack;
    assert!(fetched.iter().any(|frame| frame.dialog.as_str() == "person"), "{fetched:?}");
    assert_eq!(says(&take(&rest, elsewhere(None))).first().map(String::as_str), Some("about_something_else"));
    // In the middle of the rent: the words are no answer to its question, and it is asked again when the other is done.
    let (rent, _) = welcomed(&["huurachterstand"]);
    let step = take(&rent, elsewhere(Some("mijn verwarming is kapot")));
    let dialogs: Vec<&str> = step.session.stack.iter().map(|frame| frame.dialog.as_str()).collect();
    assert_eq!(dialogs, ["welcome", "rent_arrears", "welcome", "repair_request"]);
    let left = take(&step.session, words("laat maar")).session;
    assert_eq!(left.stack.last().map(|frame| frame.dialog.as_str()), Some("rent_arrears"));
    assert!(left.opening.is_some_and(|words| words.expose() == "huurachterstand"), "each has its own first words");
}
