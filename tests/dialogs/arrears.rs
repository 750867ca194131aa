//! Arrears as the shipped files have them: a voice is offered at once, and nothing is promised that others decide.

use crate::{LIBRARY, take, words};
use std::fs;
use waakvlam::dialog::step::Effect;
use waakvlam::dialog::text::Fill;
use waakvlam::dialog::{Act, Session};
use waakvlam::language::Language;

/// The buttons of the last message after these lines, as they are read, and how many turns of the bot the dialog took.
fn buttons_after(lines: &[&str]) -> (Session, Vec<String>) {
    let (mut session, mut buttons) = (Session::fresh(), Vec::new());
    for line in lines {
        let step = take(&session, words(line));
        buttons.clear();
        for effect in &step.effects {
            let Effect::Say(utterance) = effect else { continue };
            let texts = [&LIBRARY.book.texts, &LIBRARY.built_in.texts];
            let label = |key: &str| texts.iter().map(|texts| texts.say(key, Language::Nl, &Fill::new())).find(|said| !said.is_empty());
            buttons.extend(utterance.buttons.iter().filter_map(|(_, part)| label(&part.key)));
        }
        session = step.session;
    }
    (session, buttons)
}

#[test]
fn debt_9_a_call_is_offered_within_two_turns_and_at_a_time_of_day() {
    let first = ["/start", "Nederlands", "Ik huur hier zelf", "ik ben achter met de huur"];
    let (_, buttons) = buttons_after(&first);
    assert!(buttons.iter().any(|label| label == "Bel mij liever"), "in the first turn about the arrears: {buttons:?}");
    let (_, buttons) = buttons_after(&[&first[..], &["Bel mij liever", "06 12345678"]].concat());
    for part in ["Ochtend", "Middag", "Avond"] {
        assert!(buttons.iter().any(|label| label == part), "{part} in {buttons:?}");
    }
}

#[test]
fn debt_5_nothing_is_promised_about_collecting() {
    // The landlord goes on collecting when help is refused, and who is asked here does not decide that.
    for name in ["rent_arrears", "money_trouble"] {
        let text = fs::read_to_string(format!("dialogs/{name}.yaml")).unwrap().to_lowercase();
        for promise in ["stopt de incasso", "incasso stopt", "hoeft niet te betalen", "geen deurwaarder meer", "wordt u niet uitgezet"] {
            assert!(!text.contains(promise), "{name} says {promise:?}");
        }
    }
}

#[test]
fn nuis_2_nobody_is_asked_or_told_from_whom_a_neighbour_rents() {
    for name in ["noise_nuisance", "neighbour_conflict", "squalor_neglect", "worrying_behaviour", "violence_or_threat", "happening_again"] {
        let dialog = LIBRARY.book.dialog(&name.into()).unwrap();
        let asked: Vec<&str> = dialog.nodes.iter().map(|node| node.id.as_str()).collect();
        assert!(!asked.iter().any(|step| step.contains("landlord") || step.contains("rents")), "{name}: {asked:?}");
        assert!(dialog.nodes.iter().all(|node| !matches!(&node.act, Act::Say { .. } if node.id.as_str().contains("landlord"))), "{name}");
        let text = fs::read_to_string(format!("dialogs/{name}.yaml")).unwrap().to_lowercase();
        for telling in ["huurt uw buur", "uw buur huurt", "uw buren huren", "ook van ons"] {
            assert!(!text.contains(telling), "{name} says {telling:?}");
        }
    }
}
