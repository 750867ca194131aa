//! Text as it is compared: without the differences that a keyboard makes and nobody means.
//!
//! The one decision: everything that is read goes through this one function, phrases of authors included, so that a phrase and
//! a message can never differ by an accent, a curly quote or an invisible mark. Digits of other scripts become ours here too.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest text that is compared, in characters: three of the longest messages of Telegram, as a phone cuts a long story. What
/// is longer was pasted, and its end changes no meaning.
pub const LONGEST: usize = 3 * 4_096;

/// Lower case, without diacritics, control, direction and zero-width marks; straight quotes and dashes, digits 0 to 9, single
/// spaces. Folding twice changes nothing; no text is longer than [`LONGEST`] afterwards.
pub fn fold(text: &str) -> String {
    // Most messages have nothing that would have to be normalised, and every message is folded.
    if text.is_ascii() { collect(text.len(), text.chars().take(LONGEST).filter_map(keep).map(plain)) } else { fold_any(text) }
}

fn fold_any(text: &str) -> String {
    let bare = text.chars().take(LONGEST).flat_map(before).nfkd().filter(|letter| !is_combining_mark(*letter));
    collect(text.len(), bare.filter_map(keep).flat_map(char::to_lowercase).flat_map(after).nfc())
}

fn plain(letter: char) -> char {
    if letter == '`' { '\'' } else { letter.to_ascii_lowercase() }
}

/// The letters with single spaces, up to [`LONGEST`]; `bytes`: how many they will be, about.
fn collect(bytes: usize, letters: impl Iterator<Item = char>) -> String {
    let mut folded = String::with_capacity(bytes.min(LONGEST));
    let mut space = false;
    let mut length = 0;
    for letter in letters {
        if letter.is_whitespace() {
            space = true;
            continue;
        }
        let gap = usize::from(space && length > 0);
        if length + gap >= LONGEST {
            break;
        }
        if gap > 0 {
            folded.push(' ');
        }
        folded.push(letter);
        length += gap + 1;
        space = false;
    }
    folded
}

/// What normalisation would take apart in a way that nobody reads: a half in "2½", a loose accent used as a quote.
fn before(letter: char) -> impl Iterator<Item = char> {
    let (own, written) = match letter {
        '½' => (None, ",5"),
        '\u{b4}' | '\u{2032}' => (None, "'"),
        '\u{2033}' => (None, "\""),
        '\u{66b}' => (None, ","),
        '\u{66c}' => (None, "."),
        other => (Some(other), ""),
    };
    own.into_iter().chain(written.chars())
}

/// Drops what cannot be seen; white space stays white space.
fn keep(letter: char) -> Option<char> {
    match letter {
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
            None
        }
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => None,
        seen if seen.is_whitespace() => Some(' '),
        seen if seen.is_control() => None,
        seen => Some(seen),
    }
}

/// One way of writing a quote, a dash, a digit, and letters that have no accent to take off.
fn after(letter: char) -> impl Iterator<Item = char> {
    let (own, written) = match letter {
        '‘' | '’' | '‚' | '‛' | '`' | '\u{2032}' | '\u{2bc}' => (None, "'"),
        '“' | '”' | '„' | '‟' | '«' | '»' => (None, "\""),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => (None, "-"),
        'ß' => (None, "ss"),
        'æ' => (None, "ae"),
        'œ' => (None, "oe"),
        'ø' => (None, "o"),
        'ł' => (None, "l"),
        'đ' => (None, "d"),
        'ı' => (None, "i"),
        other => (Some(digit(other).unwrap_or(other)), ""),
    };
    own.into_iter().chain(written.chars())
}

/// The digit that a digit of another script is: Arabic, Persian, Devanagari, Bengali.
fn digit(letter: char) -> Option<char> {
    let place =
        [0x660, 0x6f0, 0x966, 0x9e6].into_iter().find_map(|zero| u32::from(letter).checked_sub(zero).filter(|place| *place < 10))?;
    char::from_digit(place, 10)
}

/// The words of a folded text: without signs and apostrophes; an emoji or a `€` is a word of its own.
pub fn words_of(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::with_capacity(folded.len() / SHORT_WORD + 1);
    let mut from = None;
    // Whether the last word goes on: an apostrophe stood in it.
    let mut goes_on = false;
    let ends = folded.char_indices().map(|(at, letter)| (at, Some(letter))).chain([(folded.len(), None)]);
    for (at, letter) in ends {
        if letter.is_some_and(char::is_alphanumeric) {
            from.get_or_insert(at);
            continue;
        }
        if let Some(part) = from.take().and_then(|from| folded.get(from..at)) {
            match words.last_mut().filter(|_| goes_on) {
                Some(word) => word.push_str(part),
                None => words.push(part.to_owned()),
            }
            goes_on = true;
        }
        let Some(letter) = letter.filter(|letter| *letter != '\'') else { continue };
        goes_on = false;
        let skin = matches!(letter, '\u{1f3fb}'..='\u{1f3ff}');
        let sign = letter.is_ascii() || letter.is_whitespace() || matches!(letter, '¿' | '¡' | '،' | '؟' | '·' | '•');
        if !skin && !sign {
            words.push(letter.to_string());
        }
    }
    words
}

/// Bytes of a word of everyday Dutch with the space behind it: only makes room.
const SHORT_WORD: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_keyboard_makes_of_the_same_words_is_the_same() {
        for (written, folded) in [
            ("  Hallo\t DAAR\n", "hallo daar"),
            ("één tweeëntwintig", "een tweeentwintig"),
            ("zo’n “ding”", "zo'n \"ding\""),
            ("400–500", "400-500"),
            ("st\u{200b}op\u{202e}", "stop"),
            ("ＳＴＯＰ", "stop"),
            ("İstanbul", "istanbul"),
            ("٤٥٠", "450"),
            ("۱٬۲۴۰٫۵۰", "1.240,50"),
            ("2½", "2,5"),
            ("ĳsbaan", "ijsbaan"),
            ("Straße", "strasse"),
            ("…", "..."),
            ("\u{0}\u{7}", ""),
        ] {
            assert_eq!(fold(written), folded, "{written:?}");
        }
    }

    #[test]
    fn words_have_no_signs_and_emoji_are_words() {
        assert_eq!(words_of("ja, hoor! 's avonds don't"), ["ja", "hoor", "s", "avonds", "dont"]);
        assert_eq!(words_of("👍👍🏽€5"), ["👍", "👍", "€", "5"]);
        assert_eq!(words_of("'s'avonds' 'n"), ["savonds", "n"]);
        assert_eq!(words_of("👍'a"), ["👍", "a"]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            prop_assert!(once.chars().count() <= LONGEST);
        }
    }

    proptest! {
        #[test]
        fn the_short_way_says_the_same(text in "[ -~\\t\\n\\r\\x00-\\x1f]{0,200}") {
            prop_assert_eq!(fold(&text), fold_any(&text));
        }
    }

    #[test]
    fn a_pasted_book_is_cut() {
        assert_eq!(fold(&"a ".repeat(10_000)).chars().count(), LONGEST - 1);
        assert!(fold(&"ﷺ".repeat(10_000)).chars().count() <= LONGEST);
    }
}
