//! What two models say together, and what becomes of a head that lies in a file.

use super::*;
use crate::classify::{ExampleFile, lessons, train};
use crate::signal::kinds::ACUTE_DANGER;

const MODEL: [u8; 32] = [7; 32];

/// Two topics whose words are the same: only the large model can tell them apart.
fn examples() -> Examples {
    let file = |name: &str, contents: String| ExampleFile { name: name.to_owned(), contents };
    let lines = |label: &str| (0..40).map(|at| format!("{label}{at}\thet gaat weer niet goed hier {}\n", at % 4)).collect();
    Examples::parse(&[file("nl/acute_danger.txt", lines("a")), file("nl/noise_nuisance.txt", lines("n"))]).unwrap()
}

fn embeddings(examples: &Examples) -> Vec<Vec<f32>> {
    let numbers = |(at, example): (usize, &super::super::Example)| {
        let side = if example.label.as_str() == ACUTE_DANGER { 0.1 } else { -0.1 };
        // As large models do: all in one corner, and what differs is small.
        vec![0.9, 0.4 + side, 0.3 + (at % 5) as f32 / 100.0]
    };
    examples.list.iter().enumerate().map(numbers).collect()
}

#[test]
fn what_words_cannot_tell_apart_is_told_by_meaning_and_it_counts_for_all() {
    let examples = examples();
    let Learnt { head, unseen } = Head::learn(&examples, &embeddings(&examples), &MODEL, Unseen::All);
    assert!(head.share() > 0.9, "{}", head.share());
    let right = unseen.iter().flatten().zip(&examples.list).filter(|(finding, example)| finding.label() == example.label).count();
    assert_eq!(right, examples.list.len());
    let said = train(&examples).classify("het gaat weer niet goed hier 1", Some(Language::Nl));
    let danger = head.join(said.clone(), &[0.9, 0.5, 0.32]);
    assert_eq!((danger.label().as_str(), danger.perhaps_danger), (ACUTE_DANGER, true));
    let noise = head.join(said, &[0.9, 0.3, 0.32]);
    assert_eq!((noise.label().as_str(), noise.perhaps_danger, noise.language), ("noise_nuisance", false, Some(Language::Nl)));
    assert!((noise.labels.iter().map(|(_, probability)| probability).sum::<f32>() - 1.0).abs() < 1e-5);
}

#[test]
fn a_large_model_that_says_nothing_of_use_counts_for_little() {
    let file = |name: &str, words: &str| ExampleFile {
        name: name.to_owned(),
        contents: (0..40).map(|at| format!("s{at}\t{words} {}\n", at % 4)).collect(),
    };
    let examples =
        Examples::parse(&[file("nl/rent_arrears.txt", "huur niet betaald"), file("nl/noise_nuisance.txt", "muziek zo hard")]).unwrap();
    let noise: Vec<Vec<f32>> = (0..examples.list.len()).map(|at| vec![(at * 7 % 11) as f32, (at * 5 % 13) as f32]).collect();
    let Learnt { head, unseen } = Head::learn(&examples, &noise, &MODEL, Unseen::All);
    assert!(head.share() < 0.3, "{}", head.share());
    let right = unseen.iter().flatten().zip(&examples.list).filter(|(finding, example)| finding.label() == example.label).count();
    assert_eq!(right, examples.list.len());
}

#[test]
fn an_embedding_of_another_model_changes_nothing() {
    let examples = examples();
    let head = Head::learn(&examples, &embeddings(&examples), &MODEL, Unseen::All).head;
    let said = train(&examples).classify("hier", Some(Language::Nl));
    assert_eq!(head.join(said.clone(), &[1.0, 2.0]), said);
}

#[test]
fn a_head_is_read_back_and_refused_when_it_was_changed_or_belongs_to_another_model_or_other_examples() {
    let examples = examples();
    let head = Head::learn(&examples, &embeddings(&examples), &MODEL, Unseen::All).head;
    let bytes = head.to_bytes();
    assert_eq!(Head::from_bytes(&bytes, &examples, &MODEL).as_ref(), Ok(&head));
    assert_eq!(Head::learn(&examples, &embeddings(&examples), &MODEL, Unseen::All).head.to_bytes(), bytes, "bit for bit");
    assert_eq!(Head::from_bytes(&bytes, &examples, &[8; 32]), Err(Damaged::Other));
    let mut changed = bytes.clone();
    changed[60] ^= 1;
    assert_eq!(Head::from_bytes(&changed, &examples, &MODEL), Err(Damaged::Changed));
    assert!(Head::from_bytes(&bytes[..bytes.len() / 2], &examples, &MODEL).is_err());
    assert_eq!(Head::from_bytes(b"", &examples, &MODEL), Err(Damaged::Form));
}

/// A model that was tuned knows its lessons by heart, and of anything else it says nothing of use: it is judged by the rest alone.
#[test]
fn what_a_tuned_model_was_tuned_with_says_nothing_about_how_good_it_is() {
    let file = |name: &str, words: &str| ExampleFile {
        name: name.to_owned(),
        // A third does not say what it is about: there only the large model could know.
        contents: (0..90).map(|at| format!("{name}{at}\t{} {at}\n", [words, words, "zo gaat het niet"][at % 3])).collect(),
    };
    let examples =
        Examples::parse(&[file("nl/rent_arrears.txt", "huur niet betaald"), file("nl/noise_nuisance.txt", "muziek zo hard")]).unwrap();
    let tuned_with: Vec<&str> = lessons(&examples).into_iter().map(|(text, _)| text).collect();
    let by_heart: Vec<Vec<f32>> = (examples.list.iter().enumerate())
        .map(|(at, example)| {
            let side = if example.label.as_str() == "rent_arrears" { 1.0 } else { -1.0 };
            let known = tuned_with.contains(&example.text.expose());
            vec![if known { side } else { (at * 7 % 11) as f32 / 5.0 - 1.0 }, 1.0]
        })
        .collect();
    let kept_back = examples.list.len() - tuned_with.len();
    assert!(kept_back > examples.list.len() / 10 && kept_back < examples.list.len() / 3, "{kept_back}");
    let tuned = Head::learn(&examples, &by_heart, &MODEL, Unseen::KeptBack);
    assert_eq!(tuned.unseen.iter().flatten().count(), kept_back);
    assert!(tuned.head.share() < 0.3, "{}", tuned.head.share());
    let believed = Head::learn(&examples, &by_heart, &MODEL, Unseen::All);
    assert!(believed.head.share() > 0.4, "{}", believed.head.share());
}
