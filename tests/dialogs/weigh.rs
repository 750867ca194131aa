//! Answers that were put right are weighed again: what makes a report more urgent, and that nothing makes it less.

use crate::LIBRARY;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use waakvlam::dialog::values::{Reading, ValueKind};
use waakvlam::dialog::weigh::{Scale, Told, Weighed};
use waakvlam::dialog::{Act, Answer, Dialog, Meaning, Question};
use waakvlam::id::{Kind, StepId};
use waakvlam::language::Language;
use waakvlam::personal::Text;
use waakvlam::signal::Urgency;

const TODAY: Date = date(2026, 11, 23);

fn scale(kind: &Kind) -> Scale<'_> {
    Scale { book: &LIBRARY.book, built_in: &LIBRARY.built_in, kind, today: TODAY }
}

fn told(answers: &[(&str, &str)]) -> Told {
    Told(answers.iter().map(|(name, words)| (StepId::from(*name), Text::from(*words))).collect())
}

fn button(question: &Question, key: &str) -> String {
    let option = question.options.iter().find(|option| option.key == key).unwrap();
    LIBRARY.book.texts.say(&option.text, Language::Nl, &BTreeMap::new())
}

/// Every dialog with a rule about urgency, and the kind that it is about.
static RULED: LazyLock<Vec<(&Dialog, Kind)>> = LazyLock::new(|| {
    let raises = LIBRARY.book.dialogs.values().flat_map(|dialog| dialog.nodes.iter().map(move |node| (dialog, node)));
    let ruled = raises.filter_map(|(dialog, node)| {
        let Act::Raise { kind, urgency } = &node.act else { return None };
        (!urgency.is_empty()).then(|| (dialog, kind.clone()))
    });
    ruled.collect()
});

/// Every answer that can be chosen on the way there, as a worker reads it.
fn choices(dialog: &Dialog) -> Vec<(StepId, String, Text)> {
    let questions = dialog.nodes.iter().filter_map(|node| Some((node.id.clone(), node.question()?)));
    questions
        .flat_map(|(name, question)| {
            question.options.iter().map(move |option| (name.clone(), option.key.clone(), Text::from(button(question, &option.key))))
        })
        .collect()
}

#[test]
fn urg_1_a_right_answer_makes_it_more_urgent_by_the_rule_of_its_dialog_and_never_less() {
    let rent = Kind::from("rent_arrears");
    let none = told(&[("amount", "€ 540"), ("letter", "Nee, geen brief")]);
    let reminder = told(&[("amount", "€ 540"), ("letter", "Ja, een herinnering")]);
    let eviction = told(&[("amount", "€ 540"), ("letter", "Ja, ik moet mijn huis uit")]);
    let another_sum = told(&[("amount", "€ 77"), ("letter", "Ja, ik moet mijn huis uit")]);
    let not_known = told(&[("amount", "€ 540"), ("letter", "weet ik niet")]);
    let raised = |before, after, stands| scale(&rent).raised(before, after, stands);
    let Weighed { urgency, dialog, .. } = raised(&none, &eviction, Urgency::Normal).unwrap();
    assert_eq!((urgency, dialog.as_str()), (Urgency::High, "rent_arrears"));
    assert_eq!(raised(&not_known, &eviction, Urgency::Normal).map(|one| one.urgency), Some(Urgency::High));
    for (before, after, stands, why) in [
        (&none, &reminder, Urgency::Normal, "no rule"),
        (&eviction, &none, Urgency::High, "it never falls"),
        (&eviction, &not_known, Urgency::High, "nor because somebody does not know"),
        (&none, &eviction, Urgency::High, "a worker raised it before"),
        (&none, &eviction, Urgency::Urgent, "a worker raised it before"),
        (&eviction, &another_sum, Urgency::Normal, "a person lowered it, and this answer says nothing about that"),
    ] {
        assert_eq!(raised(before, after, stands), None, "{why}");
    }
}

#[test]
fn every_button_is_weighed_as_it_was_when_it_was_pressed() {
    assert!(RULED.len() > 5, "there are dialogs with rules");
    let mut raising = 0;
    for (dialog, kind) in RULED.iter() {
        for (name, key, shown) in choices(dialog) {
            let pressed = Answer { said: shown.clone(), meaning: Meaning::Option(key.clone()) };
            let answer = |wanted: &StepId| (*wanted == name).then_some(&pressed);
            let rules = dialog.raises(kind).filter(|(node, _)| node.when.as_ref().is_none_or(|when| when.holds(&answer)));
            let then = rules.flat_map(|(_, levels)| levels).filter(|(_, when)| when.holds(&answer)).map(|(level, _)| *level).max();
            let Some(weighed) = scale(kind).weigh(&Told(vec![(name.clone(), shown)])) else {
                assert_eq!(name.as_str(), "anonymous", "only what can never be corrected weighs nothing by itself");
                continue;
            };
            assert_eq!(weighed.urgency, then.unwrap_or_default(), "{} in {}: {key}", name, dialog.id);
            raising += usize::from(weighed.urgency > Urgency::Normal);
        }
    }
    assert!(raising > 10, "{raising} buttons make something urgent");
}

#[test]
fn what_a_rule_measures_reads_back_from_the_words_a_worker_has() {
    let table = [
        (ValueKind::Money, "450"),
        (ValueKind::Money, "ongeveer 450 euro"),
        (ValueKind::Money, "tussen de 400 en 500"),
        (ValueKind::Money, "1.240,50"),
        (ValueKind::Period, "twee maanden"),
        (ValueKind::Period, "sinds september"),
        (ValueKind::Period, "een half jaar"),
        (ValueKind::YesNo, "ja"),
        (ValueKind::YesNo, "nee"),
        (ValueKind::YesNo, "misschien"),
        (ValueKind::PartOfDay, "in de ochtend"),
        (ValueKind::PartOfDay, "maakt niet uit"),
    ];
    for (kind, said) in table {
        let read = |words: &str| LIBRARY.built_in.read(kind, words, TODAY, Language::Nl);
        let Reading::Value(value) = read(said) else { panic!("{said}") };
        let Reading::Value(again) = read(&value.show(Language::Nl)) else { panic!("{said}: {}", value.show(Language::Nl)) };
        assert_eq!(value.number(), again.number(), "{said}");
        if value.number().is_none() {
            assert_eq!(value, again, "{said}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the answers are and become, and however urgent it is: a correction leaves it or makes it more urgent.
    #[test]
    fn urg_1_no_correction_makes_anything_less_urgent(
        which in 0usize..1000,
        answers in proptest::collection::vec((0usize..1000, 0usize..1000), 1..6),
        corrected in 0usize..1000,
        level in 0usize..3,
    ) {
        let (dialog, kind) = &RULED[which % RULED.len()];
        let choices = choices(dialog);
        let pick = |at: usize| { let (name, _, shown) = &choices[at % choices.len()]; (name.clone(), shown.clone()) };
        let mut before: BTreeMap<StepId, Text> = answers.iter().map(|(at, _)| pick(*at)).collect();
        let as_told = |answers: &BTreeMap<StepId, Text>| Told(answers.iter().map(|(name, words)| (name.clone(), words.clone())).collect());
        let stood = as_told(&before);
        let (name, words) = pick(corrected);
        before.insert(name, words);
        let stands = Urgency::ALL[level];
        let found = scale(kind).raised(&stood, &as_told(&before), stands);
        prop_assert!(found.is_none_or(|weighed| weighed.urgency > stands));
    }
}
