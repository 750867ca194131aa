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

/// Letters of Russian that Ukrainian has not, and of Urdu that Arabic has not: that is none of our languages.
const OF_OTHERS: &str = "ыэёъٹڈڑںے";

/// What each language scores in a text.
pub(super) fn scores(weights: &Weights, text: &str) -> Scores {
    weights.scores(&recipe::LANGUAGES.features(text, &Lexicon::default()))
}

/// The language of a text, if one is likely enough.
pub(super) fn detect(weights: &Weights, text: &str) -> Option<Language> {
    let letters = text.chars().take(waakvlam_linear::LONGEST).filter(|letter| letter.is_alphabetic());
    let (mut all, mut arabic, mut cyrillic, mut others) = (0_usize, 0_usize, 0_usize, 0_usize);
    for letter in letters {
        all += 1;
        others += usize::from(letter.to_lowercase().any(|small| OF_OTHERS.contains(small)));
        arabic += usize::from(('\u{600}'..='\u{6ff}').contains(&letter));
        cyrillic += usize::from(('\u{400}'..='\u{4ff}').contains(&letter));
    }
    // One letter says nothing, and more than half of a script says it all.
    match all {
        0 | 1 => None,
        _ if others > 0 && (arabic + cyrillic) * 2 > all => None,
        _ if arabic * 2 > all => Some(Language::Ar),
        _ if cyrillic * 2 > all => Some(Language::Uk),
        _ => {
            let probable = probabilities(&scores(weights, text), Language::ALL.len(), SHARPNESS);
            let best = Language::ALL.into_iter().zip(probable).max_by(|one, other| one.1.total_cmp(&other.1));
            best.filter(|(_, probability)| *probability >= SURE).map(|(language, _)| language)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waakvlam_linear::learn;

    fn nothing_learnt() -> Weights {
        learn(&[], recipe::LANGUAGES.buckets(), recipe::LANGUAGE_LEARNING)
    }

    #[test]
    fn a_script_says_it_unless_a_letter_is_of_another_language() {
        for (text, language) in [
            ("у мене тече кран", Some(Language::Uk)),
            ("لا استطيع دفع الايجار", Some(Language::Ar)),
            ("мы не можем заплатить", None),
            ("میں کرایہ نہیں دے سکتا، پانی ٹپک رہا ہے", None),
            ("я", None),
            ("👍 450", None),
            ("", None),
        ] {
            assert_eq!(detect(&nothing_learnt(), text), language, "{text}");
        }
    }
}
