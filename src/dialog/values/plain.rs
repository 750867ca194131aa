//! What was said, with the accidents of a keyboard taken out.
//!
//! The one decision: the case of letters stays, because streets and towns are read back as written. Whoever wants
//! lower case folds it after this.

use unicode_normalization::UnicodeNormalization;

/// No address, date or number of a person is longer, in characters; the rest of a message is not looked at.
const LONGEST: usize = 4096;

/// `said` with western digits, plain dashes and quotes, no invisible marks, and one space where there was white space.
pub(super) fn plain(said: &str) -> String {
    let mut text = String::new();
    let halves = said.replace('½', if said.trim_start().starts_with('½') { "0,5" } else { ",5" });
    for letter in halves.chars().take(LONGEST).nfkc().take(LONGEST).map(plain_letter) {
        match letter {
            ' ' if text.is_empty() || text.ends_with(' ') => {}
            '\0' => {}
            other => text.push(other),
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// As [`plain`], in lower case and without diacritics: for words of the calendar.
pub(super) fn plain_lower(said: &str) -> String {
    let bare: String = plain(said).nfd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter)).collect();
    bare.to_lowercase()
}

/// One letter; `\0` for a mark that nobody sees.
fn plain_letter(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{02bc}' | '`' | '\u{b4}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => '\0',
        white if white.is_whitespace() => ' ',
        control if control.is_control() => '\0',
        other => western(other),
    }
}

/// A digit of Arabic, Persian or Devanagari writing as our own.
fn western(letter: char) -> char {
    let zero = match letter {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        other => return other,
    };
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_accidents_of_a_keyboard_go_and_the_case_stays() {
        for (said, meant) in [
            ("  Dorpsstraat\u{a0}\n 14 ", "Dorpsstraat 14"),
            ("٦٧١٣ AB ۱۴", "6713 AB 14"),
            ("14–2", "14-2"),
            ("\u{200e}6713\u{200b}AB", "6713AB"),
            ("\u{ff11}\u{ff12}", "12"),
            ("’s-Gravenweg", "'s-Gravenweg"),
        ] {
            assert_eq!(plain(said), meant);
        }
        assert_eq!(plain_lower("Één MÁÁND"), "een maand");
    }

    proptest! {
        #[test]
        fn plain_text_stays_as_it_is(said in any::<String>()) {
            let once = plain(&said);
            prop_assert_eq!(plain(&once), once);
        }
    }
}
