//! Help lines in a text: a number that can be called with one tap.
//!
//! The one decision: a number is a link exactly when it stands in the table of help lines; nothing else in a text is ever
//! made a link, whoever wrote it.

use crate::crisis::Lines;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// As it is.
    Words(String),
    /// A help line's number.
    Call {
        /// As people read it.
        number: String,
        /// As a phone dials it.
        href: String,
    },
    /// A help line's site.
    Site {
        /// As people read it.
        name: String,
        /// Where it is.
        href: String,
    },
}

/// The pieces of a text; put together they are the text again.
pub(super) fn pieces(text: &str, lines: &Lines) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut from, mut before) = (0, None);
    for (at, letter) in text.char_indices() {
        let free = !before.is_some_and(is_inside);
        before = Some(letter);
        if at < from || !free {
            continue;
        }
        let Some(rest) = text.get(at..) else { continue };
        if let Some((length, piece)) = at_start(rest, lines) {
            if let Some(words) = text.get(from..at).filter(|words| !words.is_empty()) {
                pieces.push(Piece::Words(words.to_owned()));
            }
            pieces.push(piece);
            from = at.saturating_add(length);
        }
    }
    if let Some(words) = text.get(from..).filter(|words| !words.is_empty()) {
        pieces.push(Piece::Words(words.to_owned()));
    }
    pieces
}

/// The longest number or site that this begins with.
fn at_start(rest: &str, lines: &Lines) -> Option<(usize, Piece)> {
    let calls = lines.iter().map(|line| (line.number.as_str(), Piece::Call { number: line.number.clone(), href: line.call.clone() }));
    let sites = lines.iter().filter_map(|line| line.site.as_deref());
    let sites = sites.map(|site| (site, Piece::Site { name: site.to_owned(), href: format!("https://{site}/") }));
    let found = calls.chain(sites).filter(|(name, _)| rest.strip_prefix(name).is_some_and(ends_there));
    found.max_by_key(|(name, _)| name.len()).map(|(name, piece)| (name.len(), piece))
}

fn is_inside(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

/// Whether a name ends where this begins: `113` does not end in `113.nl`, and does in `113. `.
fn ends_there(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        None => true,
        Some('.' | '-' | ',' | ':') => !letters.next().is_some_and(char::is_alphanumeric),
        Some(letter) => !letter.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines() -> Lines {
        Lines::parse("lines.yaml", include_str!("../../../dialogs/lines.yaml")).unwrap()
    }

    fn written(piece: &Piece) -> &str {
        match piece {
            Piece::Words(words) => words,
            Piece::Call { number, .. } => number,
            Piece::Site { name, .. } => name,
        }
    }

    fn links(text: &str) -> Vec<String> {
        let pieces = pieces(text, &lines());
        pieces.iter().filter(|piece| !matches!(piece, Piece::Words(_))).map(|piece| written(piece).to_owned()).collect()
    }

    #[test]
    fn a_number_of_the_table_is_a_link_and_no_other_is() {
        for (text, expected) in [
            ("Bel nu 113. Of chat op 113.nl.", vec!["113", "113.nl"]),
            ("Bel 112 of 0800-9009.", vec!["112", "0800-9009"]),
            ("Bel 0800-0113", vec!["0800-0113"]),
            ("€ 112,50 en nummer 1123 en 06-112", vec![]),
            ("De Luisterlijn: 088 0767 000.", vec!["088 0767 000"]),
            ("<b>112</b>", vec!["112"]),
        ] {
            assert_eq!(links(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn put_together_they_are_the_text_again(text in "[a-z112130.\\-é <]{0,40}") {
            let together: String = pieces(&text, &lines()).iter().map(written).collect();
            prop_assert_eq!(together, text);
        }
    }
}
