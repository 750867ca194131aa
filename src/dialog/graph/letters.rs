//! How much room words take, and where a line of them ends.
//!
//! The one decision: widths are guessed, and guessed too wide, because the picture names no font: a person's own sans serif
//! is used, and its letters are a little narrower than these.

/// The room a letter takes, in hundredths of the size of the letters.
fn hundredths(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | 'ı' | 'і' => 34,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '"' => 42,
        'm' | 'w' | 'M' | 'W' | '…' | '—' | 'ш' | 'щ' | 'ю' | 'ж' | 'м' => 96,
        letter if letter.is_uppercase() => 76,
        _ => 61,
    }
}

/// The width of a line, in units of the picture.
pub(super) fn width(text: &str, size: i32) -> i32 {
    (text.chars().map(hundredths).sum::<i32>() * size).div_euclid(100) + 1
}

/// The lines of a text that are at most so wide; a word that is wider is cut.
pub(super) fn wrap(text: &str, size: i32, most: i32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace().flat_map(|word| cut(word, size, most)) {
            if !line.is_empty() && width(&format!("{line} {word}"), size) > most {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        lines.push(line);
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn cut(word: &str, size: i32, most: i32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        match pieces.last_mut() {
            Some(piece) if piece.is_empty() || width(&format!("{piece}{letter}"), size) <= most => piece.push(letter),
            Some(_) | None => pieces.push(letter.to_string()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "[a-zWMА-я ]{0,200}", most in 40..400) {
            let lines = wrap(&text, 13, most);
            for line in &lines {
                prop_assert!(width(line, 13) <= most, "{line}");
            }
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
