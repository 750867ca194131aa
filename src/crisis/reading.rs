//! How a text is read: words with their place, whatever was done to the letters.
//!
//! The one decision: the same folding for rules and for texts (compatibility forms, accents, capitals, invisible
//! characters, digits and signs for letters), so that no trick with letters has to be written in a rule.

use std::ops::Range;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// What stands before a word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Break {
    /// A space, or nothing that parts thoughts.
    None,
    /// A comma, a colon, a bracket: a new clause may begin.
    Clause,
    /// A full stop, a question, a new line: another sentence.
    Sentence,
}

/// A word as it is compared, and where it stood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Word {
    pub(super) folded: String,
    /// In bytes of the original text.
    pub(super) span: Range<usize>,
    pub(super) before: Break,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut reader = Reader { words: Vec::with_capacity(text.len() / 5), folded: String::new(), start: 0, end: 0, before: Break::Sentence };
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        reader.take(at, character, next);
    }
    reader.finish();
    reader.words
}

struct Reader {
    words: Vec<Word>,
    folded: String,
    start: usize,
    end: usize,
    before: Break,
}

impl Reader {
    fn take(&mut self, at: usize, character: char, next: Option<char>) {
        let end = at + character.len_utf8();
        match character {
            'a'..='z' | '0'..='9' => self.letter(character, at, end),
            'A'..='Z' => self.letter(character.to_ascii_lowercase(), at, end),
            ' ' => self.finish(),
            // An apostrophe joins: `don't`, `'k`, `zo'n`.
            '\'' | '’' | '‘' | '`' | '´' | 'ʼ' => {}
            // A star inside a word hides a letter (`d*od`); the tolerance for a missing letter does the rest.
            '*' if !self.folded.is_empty() => {}
            '@' if self.beside_letter(next) => self.letter('a', at, end),
            '$' if self.beside_letter(next) => self.letter('s', at, end),
            _ if is_invisible(character) => {}
            _ if is_picture(character) => {
                self.finish();
                self.letter(character, at, end);
                self.finish();
            }
            _ if character.is_alphanumeric() || is_combining_mark(character) => self.unfold(character, at, end),
            _ => {
                self.finish();
                self.before = self.before.max(break_of(character, next));
            }
        }
    }

    fn beside_letter(&self, next: Option<char>) -> bool {
        self.folded.chars().next_back().is_some_and(char::is_alphabetic) || next.is_some_and(char::is_alphabetic)
    }

    fn letter(&mut self, letter: char, at: usize, end: usize) {
        if self.folded.is_empty() {
            self.start = at;
        }
        self.folded.push(letter);
        self.end = end;
    }

    fn unfold(&mut self, character: char, at: usize, end: usize) {
        let mut plain = [None; 8];
        let mut places = plain.iter_mut();
        decompose_compatible(character, |part| {
            if !is_combining_mark(part)
                && let Some(place) = places.next()
            {
                *place = Some(part);
            }
        });
        // Letters that Unicode does not take apart, and that many people type without what makes them their own.
        let whole = match character {
            'ı' => Some('i'),
            'ł' | 'Ł' => Some('l'),
            'đ' | 'Đ' => Some('d'),
            'ø' | 'Ø' => Some('o'),
            // Arabic letters that many people type for one another at the end of a word, and those of Persian keyboards.
            'ة' => Some('ه'),
            'ى' | 'ی' => Some('ي'),
            'ک' => Some('ك'),
            _ => None,
        };
        if matches!(character, 'ß' | 'ẞ') {
            self.letter('s', at, end);
            return self.letter('s', at, end);
        }
        if let Some(letter) = whole {
            return self.letter(letter, at, end);
        }
        for part in plain.into_iter().flatten().flat_map(char::to_lowercase).filter(|part| part.is_alphanumeric()) {
            self.letter(part, at, end);
        }
    }

    fn finish(&mut self) {
        if self.folded.is_empty() {
            return;
        }
        let folded = undisguise(std::mem::take(&mut self.folded));
        self.words.push(Word { folded, span: self.start..self.end, before: self.before });
        self.before = Break::None;
    }
}

/// Cyrillic letters that look like a Latin one, beside it.
const TWINS: [(char, char); 12] = [
    ('о', 'o'),
    ('і', 'i'),
    ('е', 'e'),
    ('а', 'a'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('ѕ', 's'),
    ('к', 'k'),
    ('м', 'm'),
    ('т', 't'),
];

/// The fewest letters that make digits beside them letters too: `3x` is how often, and no "ex".
const FEWEST_BESIDE_DIGITS: usize = 2;

/// "Ik", as it is often typed; the one word of a digit and a letter.
const TYPED_I: &str = "1k";

/// Twins of the other script and digits for letters (`su1c1de`), only where a word mixes the two: a number stays a number.
/// A word goes to the script that it is written in: keyboards without "і" write Ukrainian with a Latin i (`бiльше`).
fn undisguise(folded: String) -> String {
    let is_cyrillic = |c: &char| ('\u{400}'..'\u{500}').contains(c);
    let latin = folded.chars().filter(char::is_ascii_lowercase).count();
    let cyrillic = folded.chars().filter(is_cyrillic).count();
    let digits = folded.chars().any(|c| c.is_ascii_digit()) && (latin + cyrillic >= FEWEST_BESIDE_DIGITS || folded == TYPED_I);
    if latin == 0 || (cyrillic == 0 && !digits) {
        return folded;
    }
    let has_latin_twin = |c: char| TWINS.iter().any(|(twin, _)| *twin == c);
    if cyrillic > latin || !folded.chars().filter(is_cyrillic).all(has_latin_twin) {
        return folded.chars().map(to_cyrillic).collect();
    }
    folded.chars().map(to_latin).collect()
}

fn to_latin(character: char) -> char {
    match character {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        other => TWINS.iter().find(|(cyrillic, _)| *cyrillic == other).map_or(other, |(_, latin)| *latin),
    }
}

fn to_cyrillic(character: char) -> char {
    TWINS.iter().find(|(_, latin)| *latin == character).map_or(character, |(cyrillic, _)| *cyrillic)
}

fn break_of(character: char, next: Option<char>) -> Break {
    match character {
        '\n' | '\r' | '…' | '؟' | '\u{2028}' | '\u{2029}' => Break::Sentence,
        // A point between letters (`d.o.o.d`, `e.d.`) parts no sentences.
        '.' | '!' | '?' | ';' if !next.is_some_and(char::is_alphanumeric) => Break::Sentence,
        ',' | ':' | '(' | ')' | '"' | '“' | '”' | '„' | '«' | '»' | '،' => Break::Clause,
        _ => Break::None,
    }
}

/// Characters that take no place: joiners, the stroke that stretches Arabic words, direction marks, soft hyphens, variation selectors, fillers.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{640}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Pictures: words of their own where a rule names them, and signs between words where none does.
pub(super) fn is_picture(character: char) -> bool {
    matches!(character, '\u{2600}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn the_same_words_whatever_was_done_to_the_letters() {
        for (text, expected) in [
            ("Ik WIL dood", vec!["ik", "wil", "dood"]),
            ("’k wil dóód!", vec!["k", "wil", "dood"]),
            ("d\u{200B}o\u{200D}o\u{AD}d", vec!["dood"]),
            ("\u{202E}dood\u{202C}", vec!["dood"]),
            ("su1c1de", vec!["suicide"]),
            ("d00d 2026", vec!["dood", "2026"]),
            ("3x 1k", vec!["3x", "ik"]),
            ("бiльше дiм xочу", vec!["більше", "дім", "хочу"]),
            ("zelfmo*rd", vec!["zelfmord"]),
            ("ｄｏｏｄ 𝐝𝐨𝐨𝐝", vec!["dood", "dood"]),
            ("dооd", vec!["dood"]),
            ("d.o.o.d", vec!["d", "o", "o", "d"]),
            ("don't", vec!["dont"]),
            ("yardım YARDIM yardim", vec!["yardim", "yardim", "yardim"]),
            ("człowiek CZŁOWIEK czlowiek", vec!["czlowiek", "czlowiek", "czlowiek"]),
            ("Straße STRASSE", vec!["strasse", "strasse"]),
            ("حبّة حبه حـبـة", vec!["حبه", "حبه", "حبه"]),
            ("mes🔪🩸", vec!["mes", "🔪", "🩸"]),
        ] {
            assert_eq!(folded(text), expected, "{text:?}");
        }
    }

    #[test]
    fn spans_point_into_the_original() {
        let text = "Hé, ik wíl\u{200B} dood. Nu";
        let originals: Vec<&str> = words(text).into_iter().map(|word| &text[word.span]).collect();
        assert_eq!(originals, ["Hé", "ik", "wíl", "dood", "Nu"]);
    }

    #[test]
    fn sentences_and_clauses_are_told_apart() {
        let breaks: Vec<Break> = words("ik, jij. wij e.d. zij").into_iter().map(|word| word.before).collect();
        assert_eq!(breaks, [Break::Sentence, Break::Clause, Break::Sentence, Break::None, Break::None, Break::Sentence]);
    }
}
