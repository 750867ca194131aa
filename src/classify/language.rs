//! Which language a short message is in; "not sure" is an answer.
//!
//! The one decision: learnt from the same examples as everything else, which are as short and as badly spelt as what people
//! send. A script that only one of our languages is written in settles it before.

use super::calibrate::probabilities;
use super::recipe;
use crate::language::Language;
use waakvlam_linear::{Lexicon, Scores, Weights};

/// Below this it is not said. A wrong language costs a text that cannot be read, no answer costs the language that the phone
/// is set to: right four times of five is worth it.
pub(super) const SURE: f32 = 0.8;

/// How sharply scores speak; fitted by cross-validation on what ships.
pub(super) const SHARPNESS: f32 = 6.0;

/// What each language scores in a text.
pub(super) fn scores(weights: &Weights, text: &str) -> Scores {
    weights.scores(&recipe::LANGUAGES.features(text, &Lexicon::default()))
}

/// The language of a text, if one is likely enough.
pub(super) fn detect(weights: &Weights, text: &str) -> Option<Language> {
    let letters = text.chars().take(waakvlam_linear::LONGEST).filter(|letter| letter.is_alphabetic());
    let (mut all, mut arabic, mut cyrillic) = (0_usize, 0_usize, 0_usize);
    for letter in letters {
        all += 1;
        arabic += usize::from(('\u{600}'..='\u{6ff}').contains(&letter));
        cyrillic += usize::from(('\u{400}'..='\u{4ff}').contains(&letter));
    }
    // One letter says nothing, and more than half of a script says it all.
    match all {
        0 | 1 => None,
        _ if arabic * 2 > all => Some(Language::Ar),
        _ if cyrillic * 2 > all => Some(Language::Uk),
        _ => {
            let probable = probabilities(&scores(weights, text), Language::ALL.len(), SHARPNESS);
            let best = Language::ALL.into_iter().zip(probable).max_by(|one, other| one.1.total_cmp(&other.1));
            best.filter(|(_, probability)| *probability >= SURE).map(|(language, _)| language)
        }
    }
}
