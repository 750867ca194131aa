//! What is left of a text when how it was typed is taken away: case, accents, digits, letters held down.
//!
//! The one decision: what people on phones leave out anyway (accents, capitals, apostrophes) never makes a difference.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Characters of a message that are looked at. As Telegram's longest message; the rest changes no label.
pub const LONGEST: usize = 4096;

/// A letter that is repeated more often than this was held down ("neeeee").
const REPEATED: usize = 2;

/// What is done with accents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accents {
    /// They stay: they tell languages apart.
    Kept,
    /// They go: half of the writers leave them out.
    Removed,
}

/// The words of a text, folded, and marks that mean something (`?`, `!`, `€`, pictures) as words of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    letters: Vec<char>,
    ends: Vec<usize>,
}

impl Folded {
    /// Folds a text, its first [`LONGEST`] characters.
    pub fn new(text: &str, accents: Accents) -> Self {
        let mut folder = Folder { folded: Self::default(), begun: 0, last: '\0', run: 0 };
        folder.folded.letters.reserve(text.len().min(LONGEST));
        for letter in text.chars().take(LONGEST) {
            if letter.is_ascii() {
                folder.take(letter.to_ascii_lowercase());
                continue;
            }
            for lower in letter.to_lowercase() {
                match accents {
                    Accents::Removed => lower.nfkd().filter(|part| !is_combining_mark(*part)).for_each(|part| folder.take(part)),
                    Accents::Kept => lower.nfkc().for_each(|part| folder.take(part)),
                }
            }
        }
        folder.end_word();
        folder.folded
    }

    /// The words, in order.
    pub fn words(&self) -> impl Iterator<Item = &[char]> {
        self.ends.iter().enumerate().map(|(at, _)| self.word(at))
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The word at a place; empty behind the last.
    pub fn word(&self, at: usize) -> &[char] {
        let begin = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(at).and_then(|end| self.letters.get(begin..*end)).unwrap_or(&[])
    }
}

struct Folder {
    folded: Folded,
    begun: usize,
    last: char,
    run: usize,
}

impl Folder {
    fn take(&mut self, letter: char) {
        let letter = match letter {
            'ı' => 'i',
            'ł' => 'l',
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            '0'..='9' | '٠'..='٩' => '0',
            // Left out as often as written; the Arabic stretch is decoration.
            '\'' | '’' | '‘' | '`' | 'ʼ' | 'ـ' => return,
            other => other,
        };
        self.run = if letter == self.last { self.run + 1 } else { 1 };
        self.last = letter;
        if letter.is_alphanumeric() {
            if self.run <= REPEATED || letter == '0' {
                self.folded.letters.push(letter);
            }
            return;
        }
        self.end_word();
        // Beyond U+2000 are signs and pictures; a broken heart says something.
        let speaks = matches!(letter, '?' | '!') || letter > '\u{2000}' && !letter.is_whitespace();
        if speaks && self.run == 1 {
            self.folded.letters.push(letter);
            self.end_word();
        }
    }

    fn end_word(&mut self) {
        let end = self.folded.letters.len();
        if end > self.begun {
            self.folded.ends.push(end);
            self.begun = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str, accents: Accents) -> String {
        Folded::new(text, accents).words().map(|word| word.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn how_it_was_typed_makes_no_difference() {
        let table = [
            ("De HUUR, 450 euro!!", "de huur 000 euro !"),
            ("neeeeeee hoor", "nee hoor"),
            ("één z'n auto", "een zn auto"),
            ("İCRA ışık", "icra isik"),
            ("الإيجـــار ٤٥٠", "الايجار 000"),
            ("мене побили…", "мене побили"),
            ("💔💔 straße", "💔 straße"),
            ("", ""),
            (" \n\t.,;", ""),
        ];
        for (text, folded) in table {
            assert_eq!(fold(text, Accents::Removed), folded, "{text}");
        }
        assert_eq!(fold("één Straße", Accents::Kept), "één straße");
    }

    #[test]
    fn no_more_is_looked_at_than_a_message_can_hold() {
        let long = "ja ".repeat(LONGEST);
        assert_eq!(Folded::new(&long, Accents::Removed).len(), LONGEST.div_ceil(3));
    }
}
