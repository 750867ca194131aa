//! What is left of a text when how it was typed is taken away: case, accents, digits, letters held down.
//!
//! The one decision: what people on phones leave out anyway (accents, capitals, apostrophes) never makes a difference, nor does what
//! nobody can see. Letters are put together first: what one phone sends as a letter another sends as a letter and its accent.

use std::fmt;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

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
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Folded {
    letters: Vec<char>,
    ends: Vec<usize>,
}

impl Folded {
    /// Folds a text, its first [`LONGEST`] characters.
    pub fn new(text: &str, accents: Accents) -> Self {
        let mut folder = Folder { folded: Self::default(), begun: 0, last: '\0', run: 0 };
        folder.folded.letters.reserve(text.len().min(LONGEST));
        let letters = text.chars().take(LONGEST);
        match accents {
            _ if text.is_ascii() => letters.for_each(|letter| folder.take(letter.to_ascii_lowercase())),
            Accents::Removed => letters.for_each(|letter| folder.take_apart(letter)),
            Accents::Kept => {
                let letters = letters.filter(|letter| !is_invisible(*letter));
                // Most texts are put together already; to see that costs less than to do it again.
                match is_nfkc_quick(letters.clone()) {
                    IsNormalized::Yes => letters.for_each(|letter| folder.take_lower(letter)),
                    IsNormalized::No | IsNormalized::Maybe => letters.nfkc().for_each(|letter| folder.take_lower(letter)),
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

/// How much there is of it: the words are somebody's.
impl fmt::Debug for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} words>", self.len())
    }
}

struct Folder {
    folded: Folded,
    begun: usize,
    last: char,
    run: usize,
}

impl Folder {
    /// Takes the parts of a letter; its accents are left out, and so is what takes no place.
    fn take_apart(&mut self, letter: char) {
        if letter.is_ascii() {
            self.take(letter.to_ascii_lowercase());
        } else if !is_invisible(letter) {
            decompose_compatible(letter, |part| self.take_lower(part));
        }
    }

    /// Takes a letter, small. A mark that is not part of a letter is left out, and ends no word: `İ` has one when it is small.
    fn take_lower(&mut self, letter: char) {
        if letter.is_ascii() {
            self.take(letter.to_ascii_lowercase());
        } else {
            letter.to_lowercase().filter(|lower| !is_mark(*lower)).for_each(|lower| self.take(lower));
        }
    }

    fn take(&mut self, letter: char) {
        let letter = match letter {
            'ı' => 'i',
            'ł' => 'l',
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            '0'..='9' | '٠'..='٩' => '0',
            '؟' => '?',
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
        if speaks(letter) && self.run == 1 {
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

/// Signs that say something by themselves; a broken heart does. A dash or a quotation mark hangs on who made the keyboard.
fn speaks(sign: char) -> bool {
    matches!(sign, '?' | '!' | '€' | '\u{2600}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}')
}

/// Whether it is no letter but something on one. Not asked of letters with accents and of Cyrillic, where none are: that takes time.
fn is_mark(letter: char) -> bool {
    letter >= '\u{300}' && !('\u{370}'..'\u{483}').contains(&letter) && is_combining_mark(letter)
}

/// Characters that take no place: soft hyphens, joiners, direction marks, fillers, tags; and the colour of a picture's skin. As the
/// crisis screen has them, but for those that are combining marks.
fn is_invisible(letter: char) -> bool {
    letter >= '\u{AD}'
        && matches!(
            letter,
            '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{1D173}'..='\u{1D17A}'
                | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E0FFF}'
        )
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
    fn what_nobody_can_see_and_how_a_phone_makes_its_letters_makes_no_difference() {
        let table = [
            ("soft hyphen", "huur\u{AD}schuld", "huurschuld"),
            ("joiners and spaces without width", "h\u{200B}u\u{200D}u\u{FEFF}r", "huur"),
            ("direction marks", "\u{202E}huur\u{202C} \u{61C}\u{200F}الإيجار", "huur الايجار"),
            ("quotation marks, dashes, bullets", "“huur” – • „te laat‟ →", "huur te laat"),
            ("signs that speak", "€ 450? nee! 💔", "€ 000 ? nee ! 💔"),
            ("the question mark of Arabic", "متى؟", "متي ?"),
            ("pictures by taste, by joiner, by colour", "❤\u{FE0F} 👍🏽 👩\u{200D}👧", "❤ 👍 👩 👧"),
            ("flags", "🇹🇷 huur", "huur"),
            ("letters of mathematics", "𝐇𝐔𝐔𝐑 ＨＵＵＲ", "huur huur"),
            ("a mark alone, and far too many", "\u{301} hu\u{336}u\u{336}r\u{336}", "huur"),
            ("the Turkish İ, whole and in parts", "İCRA I\u{307}CRA i\u{307}cra", "icra icra icra"),
            ("Arabic with and without vowels", "حَبَّة حبة", "حبه حبه"),
        ];
        for (what, text, folded) in table {
            assert_eq!(fold(text, Accents::Removed), folded, "{what}");
            assert_eq!(fold(text, Accents::Kept), folded, "{what}, accents kept");
        }
        for (whole, parts) in [("één café", "e\u{301}e\u{301}n cafe\u{301}"), ("Türkçe", "Tu\u{308}rkc\u{327}e"), ("їжа", "і\u{308}жа")]
        {
            for accents in [Accents::Removed, Accents::Kept] {
                assert_eq!(fold(parts, accents), fold(whole, accents), "{whole}");
            }
        }
        assert_eq!(fold("e\u{301}e\u{301}n", Accents::Kept), "één", "what is kept is one letter");
    }

    #[test]
    fn whoever_prints_it_reads_none_of_the_words() {
        assert_eq!(format!("{:?}", Folded::new("geheim woord", Accents::Removed)), "<2 words>");
    }

    #[test]
    fn no_more_is_looked_at_than_a_message_can_hold() {
        let long = "ja ".repeat(LONGEST);
        assert_eq!(Folded::new(&long, Accents::Removed).len(), LONGEST.div_ceil(3));
    }
}
