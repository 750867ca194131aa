//! The large model in the middle of a conversation: it is asked as well, and nobody ever waits for it in vain.
//!
//! It is played by a few numbers and a door: what the model answers waits until the door is opened.

use crate::home::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use waakvlam::classify::{ExampleFile, Examples, Guessed, Head, Unseen, train};
use waakvlam::desk::Large;
use waakvlam_bert::{Encode, Engine};

/// What both labels sound like to who only knows words: nothing tells them apart.
const WORDS: &str = "kan het dit kwartaal pas later";

fn examples() -> Examples {
    let file = |label: &str| ExampleFile {
        name: format!("nl/{label}.txt"),
        contents: (0..40).map(|at| format!("{label}{at}\t{WORDS} {}\n", at % 4)).collect(),
    };
    Examples::parse(&[file("noise_nuisance"), file("rent_arrears")]).unwrap()
}

/// How often a model was asked, and the way to let it answer once.
struct Door {
    asked: Arc<AtomicUsize>,
    answers: Sender<()>,
}

/// A model that takes everything for rent, once it is let.
fn behind_a_door(examples: &Examples) -> (Large, Door) {
    let rent = |label: &str| vec![1.0, f32::from(u8::from(label == "rent_arrears"))];
    let rows: Vec<Vec<f32>> = examples.list.iter().map(|one| rent(one.label.as_str())).collect();
    let head = Head::learn(examples, &rows, &[0; 32], Unseen::All).head;
    let (answers, opened) = channel::<()>();
    let (asked, opened) = (Arc::new(AtomicUsize::new(0)), Mutex::new(opened));
    let counted = asked.clone();
    let encode = move |texts: &[String]| {
        counted.fetch_add(1, Ordering::Relaxed);
        // Whoever holds the door has gone when the story is over.
        let _ = opened.lock().unwrap().recv();
        Ok(texts.iter().map(|_| vec![1.0_f32, 1.0]).collect())
    };
    let engine = Engine::with(String::new(), move || Ok(Box::new(encode) as Box<Encode>)).unwrap();
    (Large::with(engine, head), Door { asked, answers })
}

impl House {
    async fn with_a_large_model() -> (Self, Door) {
        let mut house = Self::open().await;
        let examples = examples();
        let (large, door) = behind_a_door(&examples);
        let desk = house.desk().await;
        desk.guess_with(train(&examples));
        desk.guess_with_large(large);
        (house, door)
    }

    /// Somebody who is welcomed and says this.
    async fn is_told(&mut self, who: &str, words: &str) {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik huur hier zelf").await;
        self.reads(who);
        self.says(who, words).await;
    }

    async fn guessed(&mut self, who: &str) -> Guessed {
        let line = self.history(who).await.into_iter().find(|line| line.finding.is_some()).unwrap();
        Guessed::read(line.finding.unwrap().expose()).unwrap()
    }
}

/// What becomes of its answer is told beside `desk/large`: here it would depend on how busy the machine is.
#[tokio::test]
async fn it_is_asked_about_first_words_once() {
    let (mut house, door) = House::with_a_large_model().await;
    door.answers.send(()).unwrap();
    house.is_told("sam", WORDS).await;
    assert_eq!(door.asked.load(Ordering::Relaxed), 1);
    assert_eq!(house.guessed("sam").await.model, train(&examples()).digest().short());
}

#[tokio::test]
async fn promise_11_a_model_that_never_answers_leaves_nobody_without_an_answer() {
    let (mut house, door) = House::with_a_large_model().await;
    for who in ["ada", "bo", "cem", "dini", "eva", "fred"] {
        house.is_told(who, WORDS).await;
        // Everybody is answered, by the built-in model alone: it does not know, and asks or shows the menu.
        assert!(!house.reads(who).is_empty(), "{who} is left without an answer");
        assert_eq!(house.history(who).await.iter().filter(|line| line.finding.is_some()).count(), 1, "{who}");
    }
    assert_eq!(door.asked.load(Ordering::Relaxed), 1, "it still has the first message in its hands, and later ones were given up");
}

#[tokio::test]
async fn danger_does_not_ask_it_at_all_and_what_the_built_in_model_finds_is_kept() {
    let (mut house, door) = House::with_a_large_model().await;
    house.is_told("sam", "ik wil niet meer leven").await;
    assert!(house.reads("sam").iter().any(|text| text.contains("113")));
    assert_eq!(door.asked.load(Ordering::Relaxed), 0);
    let guessed = house.guessed("sam").await;
    assert_eq!((guessed.asked_after, guessed.perhaps_danger), (Vec::new(), false));
}
