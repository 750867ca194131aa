//! A code that says for whom a chat is, as it is written, read and compared.
//!
//! The one decision: it is made to be copied from paper by a tired person. Twelve characters in three groups, without a
//! vowel, a nought or a one; what looks alike is read as what was meant. It begins with a W, so that no postcode, amount or
//! telephone number is ever taken for one.

use crate::personal::Text;
use std::fmt;
use subtle::ConstantTimeEq;

/// What a code begins with.
const FIRST: char = 'W';
/// What the others are: nothing that reads like another of them, and no vowel, so that no code is a word. Eleven of 24 are 50 bits.
pub const LETTERS: &[u8; 24] = b"23456789CDFGHJKMNPQRTVWX";
/// How many characters a code has.
const LENGTH: usize = 12;
/// How they are written: in groups of this many.
const GROUP: usize = 4;
/// In how many pieces people type one at most: with blanks between the groups, and one for luck.
const MOST_PIECES: usize = 4;
/// The longest message that is looked through for a code: a code comes alone or in a short sentence.
const LONGEST_MESSAGE: usize = 400;

/// A code, as it was meant.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Text);

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<a code>")
    }
}

impl Code {
    /// A code made of this much chance, which is the caller's to draw.
    pub fn of_chance(chance: u128) -> Self {
        let mut rest = chance;
        let mut code = String::from(FIRST);
        let sides = LETTERS.len() as u128;
        for _ in 1..LENGTH {
            let place = usize::try_from(rest % sides).unwrap_or_default();
            code.extend(LETTERS.get(place).map(|letter| char::from(*letter)));
            rest /= sides;
        }
        Self(Text::from(code))
    }

    /// The first code in what somebody wrote, alone or in a sentence; `None` when nothing in it has the form of one.
    pub fn find(said: &str) -> Option<Self> {
        if said.chars().count() > LONGEST_MESSAGE {
            return None;
        }
        let pieces: Vec<String> = said.split_whitespace().map(plain).filter(|piece| !piece.is_empty()).collect();
        (0..pieces.len()).find_map(|from| {
            let rest = pieces.get(from..).unwrap_or_default();
            (1..=MOST_PIECES.min(rest.len())).find_map(|count| Self::read(&rest.get(..count)?.concat()))
        })
    }

    fn read(plain: &str) -> Option<Self> {
        let meant: String = plain.chars().map(meant).collect();
        let is_one = meant.chars().count() == LENGTH
            && meant.starts_with(FIRST)
            && meant.chars().all(|letter| u8::try_from(letter).is_ok_and(|letter| LETTERS.contains(&letter)));
        is_one.then(|| Self(Text::from(meant)))
    }

    /// As it stands in a link.
    pub fn in_link(&self) -> &str {
        self.0.expose()
    }

    /// As it stands on paper: `W7KP-4XM9-TQ3C`.
    pub fn on_paper(&self) -> String {
        let letters: Vec<char> = self.0.expose().chars().collect();
        letters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }
}

/// A piece of a message without its dashes, quotes and full stops, in capitals.
fn plain(piece: &str) -> String {
    piece.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// The character that was meant: letters that look like a figure, the same letters of another keyboard, and other figures.
fn meant(letter: char) -> char {
    match letter {
        'S' => '5',
        'Z' => '2',
        'B' | 'В' => '8',
        'С' => 'C',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        // Figures as an Arabic or a Persian keyboard has them.
        '٠'..='٩' => figure(letter, '٠'),
        '۰'..='۹' => figure(letter, '۰'),
        other => other,
    }
}

fn figure(letter: char, nought: char) -> char {
    let value = u32::from(letter).saturating_sub(u32::from(nought));
    char::from_digit(value, 10).unwrap_or(letter)
}

/// A keyed hash of a code: all that is kept of it.
#[derive(Clone)]
pub struct Fingerprint(Vec<u8>);

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<a fingerprint>")
    }
}

/// How many bytes of a fingerprint find its row: its version and enough that two codes hardly ever share them, too few to be
/// the whole of it.
const SLOT: usize = 5;

impl Fingerprint {
    /// Of these bytes.
    pub fn of(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The part by which rows are looked up.
    pub fn slot(&self) -> &[u8] {
        self.0.get(..SLOT).unwrap_or(&self.0)
    }

    /// All of it, to be kept.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether these are the same. It takes as long when they differ in the first byte as in the last.
    pub fn is(&self, kept: &[u8]) -> bool {
        self.0.ct_eq(kept).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(said: &str) -> Option<String> {
        Code::find(said).map(|code| code.on_paper())
    }

    #[test]
    fn a_code_is_found_however_people_copy_it() {
        for said in [
            "W7KP-4XM9-TQ3C",
            "w7kp4xm9tq3c",
            "W7KP 4XM9 TQ3C",
            "w7kp – 4xm9 – tq3c.",
            "mijn code is W7KP-4XM9-TQ3C",
            "Hallo, ik kreeg een brief. Code: 'w7kp 4xm9 tq3c'!",
            "W7КР-4ХМ9-TQ3С",
            "W٧KP-٤XM٩-TQ٣C",
        ] {
            assert_eq!(found(said).as_deref(), Some("W7KP-4XM9-TQ3C"), "{said}");
        }
        assert_eq!(found("WSZB-2345-6789").as_deref(), Some("W528-2345-6789"), "what looks alike is read as what was meant");
    }

    #[test]
    fn what_people_write_about_their_life_is_no_code() {
        for said in [
            "",
            "hoi",
            "6713 AB 14",
            "6713BC 14 bis 23",
            "mijn nummer is 0612345678",
            "Wie leest dit mee?",
            "Wij wonen hier sinds 2019",
            "NL91ABNA0417164300",
            "W7KP-4XM9",
            "W7KP-4XM9-TQ3C-5",
            "X7KP-4XM9-TQ3C",
            "W0KP-4XM1-TQ3O",
        ] {
            assert_eq!(found(said), None, "{said}");
        }
        let long = format!("{} W7KP-4XM9-TQ3C", "woord ".repeat(100));
        assert_eq!(found(&long), None, "a story is a story");
    }

    #[test]
    fn a_fingerprint_is_found_by_a_part_and_compared_as_a_whole() {
        let one = Fingerprint::of(vec![1; 33]);
        assert_eq!(one.slot().len(), SLOT);
        assert!(one.is(one.bytes()));
        let mut other = one.bytes().to_vec();
        *other.last_mut().unwrap() = 2;
        assert!(!one.is(&other) && !one.is(&[]) && !one.is(one.slot()));
    }

    #[test]
    fn no_code_can_be_printed_by_accident() {
        let code = Code::of_chance(7);
        assert_eq!(format!("{code:?} {:?}", Fingerprint::of(vec![7; 33])), "<a code> <a fingerprint>");
    }

    proptest! {
        #[test]
        fn every_code_is_read_back_from_paper_and_from_a_link(chance: u128) {
            let code = Code::of_chance(chance);
            prop_assert_eq!(Code::find(&code.on_paper()), Some(code.clone()));
            prop_assert_eq!(Code::find(code.in_link()), Some(code.clone()));
            prop_assert_eq!(Code::find(&format!("ja hoor: {}", code.on_paper().to_lowercase())), Some(code));
        }
    }
}
