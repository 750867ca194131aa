//! Somebody's name, and whether two spellings may be the same person's.
//!
//! The one decision (`DEBT-8`): a comparison looks at surnames only, without accents, small words in front and initials, and one
//! name in common is enough (a maiden name stands behind a hyphen). When it fails a person looks; nothing is dropped.

use crate::personal::Text;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The small words between first name and surname, as they are spelled in the Netherlands by people from anywhere.
const SMALL_WORDS: [&str; 29] = [
    "van", "de", "der", "den", "het", "t", "ten", "ter", "te", "op", "in", "aan", "bij", "uit", "voor", "over", "s", "von", "vd", "di",
    "da", "do", "dos", "la", "le", "du", "el", "al", "ibn",
];

/// A name, as its landlord writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Name(Text);

impl Name {
    /// A name written as one.
    pub fn of(whole: &str) -> Self {
        Self(Text::from(whole.split_whitespace().collect::<Vec<_>>().join(" ")))
    }

    /// A name written in parts, some of which may be empty.
    pub fn of_parts(initials: &str, infix: &str, surname: &str) -> Self {
        Self::of(&format!("{initials} {infix} {surname}"))
    }

    /// As it is written.
    pub fn whole(&self) -> &Text {
        &self.0
    }

    /// Whether this may be the same person's name. `false` means that a person has to look.
    pub fn may_be(&self, other: &Self) -> bool {
        let (own, others) = (surnames(self.0.expose()), surnames(other.0.expose()));
        own.iter().any(|name| others.contains(name))
    }
}

/// The words by which two spellings are compared.
fn surnames(name: &str) -> Vec<String> {
    // "Jong, P. de": what stands behind a comma is no surname.
    let name = name.split_once(',').map_or(name, |(surname, _)| surname);
    let words: Vec<&str> = name.split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '.' | '/' | '\'' | '’')).collect();
    let folded = words.into_iter().map(fold).filter(|word| word.chars().count() > 1 && !SMALL_WORDS.contains(&word.as_str()));
    let folded: Vec<String> = folded.collect();
    let last_is_enough = folded.len() > 1 && !name.contains('-');
    // A first name in front says nothing: half the street is called Mohamed or Maria.
    if last_is_enough { folded.into_iter().next_back().into_iter().collect() } else { folded }
}

/// Small letters without accents; `ß` is `ss`, as registers print it, and `ij` stays as it is.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'ĳ' => folded.push_str("ij"),
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debt_8_accents_small_words_and_maiden_names_do_not_part_people() {
        for (one, other) in [
            ("P. de Jong", "Pieter Jong"),
            ("F. Yılmaz", "F. Yilmaz"),
            ("K. Weiß", "K. Weiss"),
            ("A. Núñez", "A. NUNEZ"),
            ("M. Jansen-de Vries", "M. de Vries"),
            ("M. van der Berg", "Berg, M. van der"),
            ("J. 't Hart", "J. Hart"),
            ("S. el Amrani", "S. Amrani"),
            ("B. Łukasz", "B. Lukasz"),
        ] {
            assert!(Name::of(one).may_be(&Name::of(other)), "{one} and {other}");
            assert!(Name::of(other).may_be(&Name::of(one)), "{other} and {one}");
        }
    }

    #[test]
    fn debt_8_another_surname_is_for_a_person_to_look_at() {
        for (one, other) in [("P. de Jong", "P. de Vries"), ("Maria Jansen", "Maria Bakker"), ("", "P. de Jong"), ("P.", "P.")] {
            assert!(!Name::of(one).may_be(&Name::of(other)), "{one} and {other}");
        }
    }

    #[test]
    fn a_name_in_parts_is_put_together_without_gaps() {
        assert_eq!(Name::of_parts("P.", "", "Jong").whole().expose(), "P. Jong");
        assert_eq!(Name::of_parts("", "van der", "Berg").whole().expose(), "van der Berg");
    }
}
