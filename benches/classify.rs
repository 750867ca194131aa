//! How long it takes to say what a message seems to be about: `cargo bench --bench classify`.
//!
//! The one decision: beside the crisis screen, which reads the same message. The classifier may cost what the screen costs; the aim is
//! some tens of microseconds for a message of twenty words.

#![expect(clippy::unwrap_used, reason = "a bench that cannot read its files has nothing to time")]

use divan::Bencher;
use std::path::Path;
use std::sync::LazyLock;
use waakvlam::classify::{Classifier, Examples};
use waakvlam::desk::{self, Library};
use waakvlam::language::Language;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::read(Path::new("dialogs")).unwrap());
static EXAMPLES: LazyLock<Examples> = LazyLock::new(|| desk::examples(Path::new("dialogs")).unwrap());
static CLASSIFIER: LazyLock<Classifier> = LazyLock::new(|| waakvlam::classify::train(&EXAMPLES));

const TWENTY_WORDS: &str = "Goedemiddag, ik heb een brief gekregen over de huur van vorige maand en ik weet niet wat ik moet doen.";
/// Of the examples every so many are taken for a long message: from all labels, and hardly ever two of one situation.
const APART: usize = 97;

/// What was written.
#[derive(Clone, Copy, Debug)]
enum Said {
    TwentyWords,
    /// 4,096 characters of sentences that differ: the screen looks each word up once, so the same ones over again would cost it nothing.
    Longest,
}

const SAID: [Said; 2] = [Said::TwentyWords, Said::Longest];

impl Said {
    fn text(self) -> String {
        match self {
            Self::TwentyWords => TWENTY_WORDS.to_owned(),
            Self::Longest => {
                let dutch = EXAMPLES.list.iter().filter(|example| example.language == Language::Nl).step_by(APART);
                let sentences: Vec<&str> = dutch.map(|example| example.text.expose()).collect();
                sentences.join(" ").chars().take(4096).collect()
            }
        }
    }
}

fn main() {
    divan::main();
}

#[divan::bench(args = SAID)]
fn features(bencher: Bencher<'_, '_>, said: Said) {
    let said = said.text();
    bencher.bench(|| EXAMPLES.features(&said));
}

#[divan::bench(args = SAID)]
fn inference(bencher: Bencher<'_, '_>, said: Said) {
    let said = said.text();
    bencher.bench(|| CLASSIFIER.classify(&said, Some(Language::Nl)));
}

#[divan::bench(args = SAID)]
fn language(bencher: Bencher<'_, '_>, said: Said) {
    let said = said.text();
    bencher.bench(|| CLASSIFIER.language(&said));
}

#[divan::bench(args = SAID)]
fn crisis_screen(bencher: Bencher<'_, '_>, said: Said) {
    let said = said.text();
    bencher.bench(|| LIBRARY.screen.hear(&said));
}

/// All examples, six times over: what a first start does beside serving.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn training() -> Classifier {
    waakvlam::classify::train(&EXAMPLES)
}
