//! How people write a rule: words, with a few signs.
//!
//! ```text
//! ik wil|wou dood          one of several words
//! nu|zo_meteen             one of several, and the second of them is two words
//! ik wil <weg>             one of the list `weg`, which the same file names under `words`
//! ik wil * niet meer       up to four words between
//! ik wil [echt] niet meer  a word that may be left out
//! zelfmoord*               any word that begins so
//! =schieten                spelled so and not otherwise
//! ik wil niet meer .       the thought ends here: a full stop, the end, or a word listed under `clause`
//! kind & balkon            both, whichever comes first, in one sentence, up to ten words between
//! brug + spijt             both, whichever comes first, also in two sentences, up to thirty words between
//! ```
//!
//! The one decision: no regular expressions. A care professional reads these rules aloud, and what cannot be read aloud
//! cannot be judged.

use super::reading;
use super::vocabulary::{LETTERS_FOR_BEGINNING, Spelling};
use std::collections::BTreeMap;

/// The most gaps in one phrase: with more, a phrase means anything.
const MOST_GAPS: usize = 3;

/// The most ways in which lists of several words may multiply one phrase.
const MOST_COPIES: usize = 64;

/// The most parts between `&` and `+` in one phrase, as sixteen sets of them are walked: more is no phrase but a story.
const MOST_PARTS: usize = 4;

/// What ties words together that are one of several.
const TIED: char = '_';

/// A word as a rule spells it, folded.
pub(super) type Spelled = (String, Spelling);

/// One element of a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Element {
    /// One of these.
    Word(Vec<Spelled>),
    /// One of these, or nothing.
    Maybe(Vec<Spelled>),
    /// A few words of any kind.
    Gap,
    /// What stands on both sides may come in either order, in the same sentence.
    Apart,
    /// The same, over the ends of sentences too.
    Far,
    /// The thought ends.
    End,
}

/// The named lists of one file: each entry is one or more words.
pub(super) type Lists = BTreeMap<String, Vec<Vec<Spelled>>>;

/// What is wrong in a phrase, and what to write instead.
pub(super) type Wrong = (String, String);

/// A phrase as written, made into the phrases it stands for.
pub(super) fn parse(written: &str, lists: &Lists) -> Result<Vec<Vec<Element>>, Wrong> {
    let signs: Vec<&str> = written.split_whitespace().filter(|sign| matches!(*sign, "&" | "+")).collect();
    let between = match signs.as_slice() {
        [] => return in_this_order(written, written, lists),
        [sign, others @ ..] if others.iter().all(|other| other == sign) => {
            if *sign == "&" {
                Element::Apart
            } else {
                Element::Far
            }
        }
        _ => {
            return Err((
                format!("`{written}` has both `&` and `+`"),
                "Write one of them: `+` where the words may be in two sentences.".to_owned(),
            ));
        }
    };
    let parts: Vec<&str> = written.split(['&', '+']).collect();
    if parts.len() > MOST_PARTS {
        return Err((format!("`{written}` has more than {MOST_PARTS} parts"), "Leave a part out, or write two phrases.".to_owned()));
    }
    let mut copies: Vec<Vec<Element>> = vec![Vec::new()];
    for (index, part) in parts.into_iter().enumerate() {
        let between = (index > 0).then_some(&between);
        let ways = in_this_order(written, part, lists)?;
        copies = copies.iter().flat_map(|copy| ways.iter().map(|way| copy.iter().chain(between).chain(way).cloned().collect())).collect();
        judge_number(written, copies.len())?;
    }
    Ok(copies)
}

/// A phrase, or a part of one, whose words stand in the order in which they are written.
fn in_this_order(written: &str, part: &str, lists: &Lists) -> Result<Vec<Vec<Element>>, Wrong> {
    let mut copies: Vec<Vec<Element>> = vec![Vec::new()];
    for word in part.split_whitespace() {
        let ways = part_ways(word, lists)?;
        copies = copies.iter().flat_map(|copy| ways.iter().map(|way| copy.iter().chain(way).cloned().collect())).collect();
        judge_number(written, copies.len())?;
    }
    judge(written, &copies)?;
    Ok(copies)
}

fn judge_number(written: &str, copies: usize) -> Result<(), Wrong> {
    if copies <= MOST_COPIES {
        return Ok(());
    }
    Err((format!("`{written}` stands for too many phrases"), "Split it, or use lists of single words.".to_owned()))
}

fn judge(written: &str, copies: &[Vec<Element>]) -> Result<(), Wrong> {
    for copy in copies {
        if !matches!(copy.first(), Some(Element::Word(_))) {
            return Err((format!("`{written}` does not begin with a word"), "Begin with a word that must be there.".to_owned()));
        }
        if matches!(copy.last(), Some(Element::Gap | Element::Maybe(_))) {
            return Err((format!("`{written}` ends in something that may be nothing"), "Leave the last sign out.".to_owned()));
        }
        if copy.iter().filter(|element| **element == Element::Gap).count() > MOST_GAPS {
            return Err((format!("`{written}` has more than {MOST_GAPS} gaps"), "Split it into two phrases.".to_owned()));
        }
        let ends = copy.iter().filter(|element| **element == Element::End).count();
        if ends > 1 || (ends == 1 && copy.last() != Some(&Element::End)) {
            return Err((format!("`{written}` ends before its end"), "Put the full stop last.".to_owned()));
        }
    }
    Ok(())
}

/// The ways to read one part: one for all single words together, one for each entry of several words.
fn part_ways(part: &str, lists: &Lists) -> Result<Vec<Vec<Element>>, Wrong> {
    if part == "*" {
        return Ok(vec![vec![Element::Gap]]);
    }
    if part == "." {
        return Ok(vec![vec![Element::End]]);
    }
    let (inner, optional) = match part.strip_prefix('[').map(|rest| rest.strip_suffix(']')) {
        Some(Some(inner)) => (inner, true),
        Some(None) => return Err((format!("`{part}` is not closed"), "Write `]` behind it, without a space.".to_owned())),
        None => (part, false),
    };
    let (mut singles, mut ways) = (Vec::new(), Vec::new());
    for choice in inner.split('|') {
        for entry in choice_entries(choice, lists)? {
            match <[Spelled; 1]>::try_from(entry) {
                Ok([single]) => singles.push(single),
                Err(several) => ways.push(several.into_iter().map(|word| Element::Word(vec![word])).collect()),
            }
        }
    }
    if optional && !ways.is_empty() {
        ways.push(Vec::new());
    }
    if !singles.is_empty() {
        ways.push(vec![if optional { Element::Maybe(singles) } else { Element::Word(singles) }]);
    }
    Ok(ways)
}

fn choice_entries(choice: &str, lists: &Lists) -> Result<Vec<Vec<Spelled>>, Wrong> {
    if let Some(name) = choice.strip_prefix('<') {
        let name = name.strip_suffix('>').ok_or_else(|| (format!("`{choice}` is not closed"), "Write `>` behind the name.".to_owned()))?;
        let known = || lists.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
        return lists.get(name).cloned().ok_or_else(|| (format!("there is no list `{name}`"), format!("One of: {}.", known())));
    }
    // A space would end the list: two words that are one of several are tied together.
    Ok(vec![choice.split(TIED).map(spelled).collect::<Result<_, _>>()?])
}

/// One word as written in a rule, with its sign.
pub(super) fn spelled(written: &str) -> Result<Spelled, Wrong> {
    let (word, spelling) = match (written.strip_prefix('='), written.strip_suffix('*')) {
        (Some(word), _) => (word, Spelling::Exact),
        (None, Some(word)) => (word, Spelling::Beginning),
        (None, None) => (written, Spelling::Tolerant),
    };
    let mut folded = reading::words(word);
    let (Some(only), true) = (folded.pop(), folded.is_empty()) else {
        return Err((
            format!("`{written}` is not one word"),
            "Write words with spaces between them, and only the signs explained at the top.".to_owned(),
        ));
    };
    if spelling == Spelling::Beginning && only.folded.chars().count() < LETTERS_FOR_BEGINNING {
        return Err((
            format!("`{written}` begins too many words"),
            format!("Write at least {LETTERS_FOR_BEGINNING} letters before the star, or the words themselves."),
        ));
    }
    Ok((only.folded, spelling))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_say_what_to_write() {
        for (written, part) in [
            ("<nope> dood", "there is no list `nope`"),
            ("[ik dood", "is not closed"),
            ("* dood", "does not begin with a word"),
            ("ik *", "may be nothing"),
            ("ik . dood", "ends before its end"),
            ("a * b * c * d * e", "more than 3 gaps"),
            ("ik zel*", "begins too many words"),
            ("ik !! dood", "is not one word"),
            ("brug &", "does not begin with a word"),
            ("a & b + c", "has both"),
            ("a & b & c & d & e", "more than 4 parts"),
            ("", "does not begin with a word"),
        ] {
            let (wrong, instead) = parse(written, &Lists::new()).unwrap_err();
            assert!(wrong.contains(part), "{written}: {wrong}");
            assert!(!instead.is_empty());
        }
    }

    #[test]
    fn parts_are_parted_by_their_sign() {
        assert_eq!(parse("kind & balkon", &Lists::new()).unwrap()[0][1], Element::Apart);
        let two = parse("vrouw + er water|plas .", &Lists::new()).unwrap();
        assert_eq!(two.iter().map(Vec::len).collect::<Vec<_>>(), [5]);
        assert_eq!(two[0][1], Element::Far);
    }

    #[test]
    fn one_of_several_may_be_two_words() {
        let phrases = parse("ik doe het nu|zo_meteen|straks", &Lists::new()).unwrap();
        assert_eq!(phrases.iter().map(Vec::len).collect::<Vec<_>>(), [5, 4]);
        assert_eq!(phrases[1][3], Element::Word(vec![("nu".to_owned(), Spelling::Tolerant), ("straks".to_owned(), Spelling::Tolerant)]));
        assert!(parse("ik doe _ nu", &Lists::new()).unwrap_err().0.contains("is not one word"));
    }

    #[test]
    fn lists_of_several_words_become_several_phrases() {
        let word = |word: &str| (word.to_owned(), Spelling::Tolerant);
        let lists = Lists::from([("weg".to_owned(), vec![vec![word("dood")], vec![word("niet"), word("meer")]])]);
        let phrases = parse("ik wil <weg>", &lists).unwrap();
        assert_eq!(phrases.len(), 2);
        assert_eq!(phrases.iter().map(Vec::len).collect::<Vec<_>>(), [4, 3]);
    }
}
