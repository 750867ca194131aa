//! Long words in parts that Telegram takes.
//!
//! The one decision: cut where a reader pauses, the latest such place in the second half of what fits: between paragraphs, else
//! lines, else sentences, else words. Nothing but white space is ever lost.

/// The longest text of one message, in UTF-16 units: core.telegram.org/bots/api#sendmessage.
pub(super) const LONGEST_TEXT: usize = 4096;

/// Where a reader pauses, the longest pause first. The cut comes behind it.
const PAUSES: [&[&str]; 4] = [&["\n\n"], &["\n"], &[". ", "! ", "? ", "… ", "؟ "], &[" "]];

/// The text in parts of at most [`LONGEST_TEXT`], none of them blank; no part at all when the text is blank.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while let Some(room) = beyond(rest, LONGEST_TEXT) {
        let (part, more) = rest.split_at(cut(rest, room));
        parts.push(part.trim_end());
        rest = more.trim_start();
    }
    if !rest.is_empty() {
        parts.push(rest);
    }
    parts
}

/// The byte at which the text no longer fits in so many UTF-16 units; `None` when all of it fits.
fn beyond(text: &str, units: usize) -> Option<usize> {
    // A UTF-16 unit takes at least one byte of UTF-8: the common short text is not walked through.
    if text.len() <= units {
        return None;
    }
    let mut used = 0;
    for (at, letter) in text.char_indices() {
        used += letter.len_utf16();
        if used > units {
            return Some(at);
        }
    }
    None
}

/// Where to cut before byte `room`: never at 0, so that each cut moves on.
fn cut(text: &str, room: usize) -> usize {
    let fits = text.get(..room).unwrap_or(text);
    let half = room / 2;
    let latest = |pauses: &&[&str]| {
        let ends = pauses.iter().filter_map(|pause| fits.rfind(pause).map(|at| at + pause.len()));
        ends.max().filter(|end| *end >= half)
    };
    PAUSES.iter().find_map(latest).unwrap_or(room)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn units(text: &str) -> usize {
        text.encode_utf16().count()
    }

    #[test]
    fn what_fits_stays_whole() {
        let full = "x".repeat(LONGEST_TEXT);
        assert_eq!(parts(&full), [full.as_str()]);
        assert_eq!(parts("  Dag.  "), ["Dag."]);
        assert!(parts(" \n ").is_empty());
        let emoji = "😀".repeat(LONGEST_TEXT / 2);
        assert_eq!(parts(&emoji), [emoji.as_str()], "an emoji is two units");
    }

    #[test]
    fn the_cut_comes_where_a_reader_pauses() {
        let sentence = "Wij hebben uw brief gelezen. ";
        let long = sentence.repeat(200);
        let cut = parts(&long);
        assert!(cut.len() > 1);
        assert!(cut.iter().all(|part| part.starts_with("Wij") && part.ends_with("gelezen.")));

        let paragraphs = format!("{}\n\n{}", "a b. ".repeat(700), "c d. ".repeat(700));
        let cut = parts(&paragraphs);
        assert!(cut[0].ends_with("b.") && cut[1].starts_with('c'), "a paragraph goes before a later sentence");
    }

    #[test]
    fn one_endless_word_is_cut_all_the_same() {
        let endless = "é".repeat(10_000);
        let cut = parts(&endless);
        assert_eq!(cut.concat(), endless);
        assert!(cut.iter().all(|part| units(part) <= LONGEST_TEXT));
    }

    proptest! {
        #[test]
        fn nothing_but_white_space_is_lost(text in "([a-zé😀؟.!? \n]{0,40}){0,400}") {
            let parts = parts(&text);
            prop_assert!(parts.iter().all(|part| units(part) <= LONGEST_TEXT && !part.trim().is_empty()));
            let letters = |words: &str| words.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&parts.concat()), letters(&text));
        }
    }
}
