//! Nuisance as the shipped files have it: whose address, who is never sent to a talk, what a line of the diary holds.

use crate::{LIBRARY, take, words};
use std::fs;
use waakvlam::dialog::values::ValueKind;
use waakvlam::dialog::{Act, Session};
use waakvlam::language::Language;
use waakvlam::signal::Kinds;
use waakvlam::signal::kinds::Capacity;

const NUISANCE: [&str; 2] = ["noise_nuisance", "neighbour_conflict"];

#[test]
fn nuis_1_a_kind_keeps_its_code_whatever_people_call_it() {
    let shipped = fs::read_to_string("dialogs/kinds.yaml").unwrap();
    let called = shipped.replacen("nl: Geluidsoverlast\n", "nl: Herrie van buren\n", 1);
    assert_ne!(called, shipped);
    let kinds = Kinds::parse("kinds.yaml", &called).unwrap();
    assert_eq!(kinds.kind_label(&"noise_nuisance".into(), Language::Nl), "Herrie van buren");
    // A code that is in use elsewhere cannot be changed unnoticed.
    let renamed = shipped.replacen("  noise_nuisance:\n", "  herrie:\n", 1);
    let mistakes = Kinds::parse("kinds.yaml", &renamed).unwrap_err();
    assert!(mistakes.iter().any(|mistake| mistake.to_string().contains("noise_nuisance")), "{mistakes:?}");
    // One that is added is one more.
    let added = shipped.replacen(
        "  other:\n",
        "  parking:\n    {nl: Parkeren, en: Parking, about: cars, to: [housing_social], domains: [participation]}\n  other:\n",
        1,
    );
    assert!(Kinds::parse("kinds.yaml", &added).unwrap().meaning(&"parking".into()).is_some());
}

#[test]
fn nuis_5_mediation_is_the_first_for_nothing_and_for_violence_danger_and_worry_not_at_all() {
    for (kind, meaning) in LIBRARY.kinds.iter() {
        let roles: Vec<&str> = meaning
            .takers
            .iter()
            .map(|taker| match &taker.who {
                Capacity::Role(role) => role.as_str(),
                Capacity::OwnWorker => "",
            })
            .collect();
        assert_ne!(roles.first(), Some(&"mediation"), "{kind}: the landlord's social manager owns it, others are invited");
        if ["violence_or_threat", "acute_danger", "worrying_behaviour", "squalor_neglect", "own_wellbeing"].contains(&kind.as_str()) {
            assert!(!roles.contains(&"mediation"), "{kind}");
        }
    }
}

#[test]
fn nuis_6_whoever_is_afraid_is_sent_to_nobody() {
    let mut session = Session::fresh();
    let mut told = Vec::new();
    for line in [
        "/start",
        "Nederlands",
        "Ik ben een buur",
        "ruzie met de buren",
        "ja",
        "ruzie",
        "6713 AB 14",
        "zij schelden elke dag",
        "Ja, vaak",
        "dat durf ik niet",
    ] {
        let step = take(&session, words(line));
        told = step.effects.iter().map(|effect| format!("{effect:?}")).collect();
        session = step.session;
    }
    assert!(told.iter().any(|effect| effect.contains("need_not")), "{told:?}");
    // And nobody at all is told to: it is asked, and no text says that they should.
    for name in ["neighbour_conflict", "noise_nuisance", "about_neighbours", "violence_or_threat", "happening_again"] {
        let text = fs::read_to_string(format!("dialogs/{name}.yaml")).unwrap().to_lowercase();
        for advice in ["praat eerst", "praat met uw buren", "ga naar uw buren", "bel aan bij"] {
            assert!(!text.contains(advice), "{name} says {advice:?}");
        }
    }
}

#[test]
fn nuis_7_the_address_that_is_asked_is_the_reporters_own() {
    for name in NUISANCE {
        let dialog = LIBRARY.book.dialog(&name.into()).unwrap();
        let addresses: Vec<&str> = dialog
            .nodes
            .iter()
            .filter(|node| matches!(node.act, Act::Ask { kind: ValueKind::Address, .. }))
            .map(|node| node.id.as_str())
            .collect();
        assert_eq!(addresses, ["address"], "{name}");
        let yaml = fs::read_to_string(format!("dialogs/{name}.yaml")).unwrap();
        assert!(yaml.contains("Eerst uw eigen adres."), "{name}");
    }
}

#[test]
fn nuis_8_a_line_of_the_diary_has_its_moment_how_long_how_bad_in_three_and_what_was_done() {
    let dialog = LIBRARY.book.dialog(&"happening_again".into()).unwrap();
    let steps: Vec<&str> = dialog.nodes.iter().map(|node| node.id.as_str()).collect();
    for step in ["again_when", "again_day", "again_how_long", "again_how_bad", "again_what", "again_own_action"] {
        assert!(steps.contains(&step), "{step} in {steps:?}");
    }
    let node = dialog.nodes.iter().find(|node| node.id.as_str() == "again_how_bad").unwrap();
    let Act::Choose { question } = &node.act else { panic!("a choice") };
    assert_eq!(question.options.len(), 3);
}
