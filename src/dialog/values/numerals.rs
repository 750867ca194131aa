//! Numbers in words and in digits: "vierhonderdvijftig", "four hundred and fifty", "4 honderd", "anderhalf", "2,5".
//!
//! The one decision: a text is a number when all of it is; one word that is no number makes it none, because half a number is
//! another number.

use crate::dialog::words::{List, Words, words_of};

/// Larger numbers are not said in words by people; bounds the arithmetic.
const LARGEST: f64 = 1_000_000.0;
/// Most letters in one compound: "negenhonderdnegenennegentigduizend" has 34. Bounds the work of taking it apart.
const LONGEST_COMPOUND: usize = 60;
/// Most words in one number.
const MOST_WORDS: usize = 16;

const HALF: f64 = 0.5;

/// A piece of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    Number(f64),
    And,
}

/// The number that this folded text is, as a whole; `None` when anything else stands in it. Never negative.
pub(super) fn number(folded: &str, words: &[&Words]) -> Option<f64> {
    let folded = folded.trim();
    if let Some(number) = decimal(folded) {
        return Some(number);
    }
    let spaced = apart(folded);
    let mut pieces = Vec::new();
    for (place, chunk) in spaced.split_whitespace().enumerate() {
        if place == MOST_WORDS {
            return None;
        }
        if let Some(number) = decimal(chunk) {
            pieces.push(Piece::Number(number));
            continue;
        }
        for word in words_of(chunk) {
            pieces.extend(pieces_of(&word, words)?);
        }
    }
    sum(&halves(&pieces))
}

/// "een half" and "half a" are a half, and not one and a half.
fn halves(pieces: &[Piece]) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match (whole.last_mut(), piece) {
            (Some(Piece::Number(one)), Piece::Number(HALF)) if *one == 1.0 => *one = HALF,
            (Some(Piece::Number(HALF)), Piece::Number(1.0)) => {}
            (Some(_) | None, _) => whole.push(*piece),
        }
    }
    whole
}

/// "450", "2,5", "2.5": digits with at most two decimals. "1.240" is not here: whether that is thousands only money knows.
fn decimal(folded: &str) -> Option<f64> {
    let (whole, part) = folded.split_once([',', '.']).unwrap_or((folded, "0"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = digits(whole)
        && whole.len() <= 9
        && digits(part)
        && (1..=2).contains(&part.len())
        && folded.starts_with(|c: char| c.is_ascii_digit() || c == ',');
    fits.then(|| format!("0{whole}.{part}").parse().ok()).flatten()
}

/// A space between digits and letters: "2k", "4honderd".
fn apart(folded: &str) -> String {
    let mut spaced = String::with_capacity(folded.len());
    let mut before: Option<char> = None;
    for letter in folded.chars() {
        let turn = before.is_some_and(|before| {
            (before.is_ascii_digit() && letter.is_alphabetic()) || (before.is_alphabetic() && letter.is_ascii_digit())
        });
        if turn {
            spaced.push(' ');
        }
        spaced.push(letter);
        before = Some(letter);
    }
    spaced
}

fn pieces_of(word: &str, words: &[&Words]) -> Option<Vec<Piece>> {
    words.iter().find_map(|words| {
        if words.has(List::AndHalf, word) {
            return Some(vec![Piece::And, Piece::Number(HALF)]);
        }
        if words.has(List::NumberAnd, word) {
            return Some(vec![Piece::And]);
        }
        let with_and = || {
            let (_, number) = words.with_and(word)?;
            Some(vec![Piece::And, Piece::Number(words.number(number)?)])
        };
        words.number(word).map(|number| vec![Piece::Number(number)]).or_else(with_and).or_else(|| compound(word, words))
    })
}

/// "tweeentwintig" is twee-en-twintig: the fewest known words that fill it, from its end to its start.
fn compound(word: &str, words: &Words) -> Option<Vec<Piece>> {
    if !word.is_ascii() || word.len() > LONGEST_COMPOUND || words.numbers_opening(word).next().is_none() {
        return None;
    }
    // For each place, how many pieces it is to the end, and the first of them.
    let mut ways: Vec<Option<(usize, Piece, usize)>> = vec![None; word.len()];
    for from in (0..word.len()).rev() {
        let rest = word.get(from..)?;
        let known = words.numbers_opening(rest).map(|(known, number)| (known, Piece::Number(number)));
        let and = NUMBER_AND.iter().filter(|and| rest.starts_with(**and) && words.has(List::NumberAnd, and)).map(|and| (*and, Piece::And));
        for (known, piece) in known.chain(and).filter(|(known, _)| known.len() > 1) {
            let next = from + known.len();
            let behind = if next == word.len() { Some(0) } else { ways.get(next).copied().flatten().map(|(count, ..)| count) };
            if let (Some(behind), Some(way)) = (behind, ways.get_mut(from))
                && way.is_none_or(|(count, ..)| behind + 1 < count)
            {
                *way = Some((behind + 1, piece, next));
            }
        }
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    while from < word.len() {
        let (_, piece, next) = ways.get(from).copied().flatten()?;
        pieces.push(piece);
        from = next;
    }
    Some(pieces)
}

/// What joins the parts of a compound, where the words file has it too.
const NUMBER_AND: [&str; 2] = ["en", "and"];

/// Adds the pieces as they are said; `None` when nobody counts so ("vier vijf", "en drie").
fn sum(pieces: &[Piece]) -> Option<f64> {
    let mut thousands = 0.0;
    let mut seen_thousand = false;
    let mut now: Option<f64> = None;
    let mut and = false;
    for (place, piece) in pieces.iter().enumerate() {
        match *piece {
            Piece::And if and || place == 0 || place + 1 == pieces.len() => return None,
            Piece::And => {
                and = true;
                continue;
            }
            Piece::Number(1_000.0) if !seen_thousand => {
                thousands = now.take().unwrap_or(1.0) * 1_000.0;
                seen_thousand = true;
            }
            Piece::Number(100.0) => {
                let hundreds = now.unwrap_or(1.0);
                if !(1.0..100.0).contains(&hundreds) {
                    return None;
                }
                now = Some(hundreds * 100.0);
            }
            Piece::Number(number) => now = Some(now.map_or(Some(number), |before| joined(before, number, and))?),
        }
        and = false;
    }
    let sum = thousands + now.unwrap_or(if seen_thousand { 0.0 } else { -1.0 });
    (0.0..=LARGEST).contains(&sum).then_some(sum)
}

/// What is said behind a number that is already there.
fn joined(before: f64, number: f64, and: bool) -> Option<f64> {
    if number == HALF {
        return (and && before.fract() == 0.0).then_some(before + HALF);
    }
    let hundreds = before >= 100.0 && before % 100.0 == 0.0 && number < 100.0;
    let english = (20.0..100.0).contains(&before) && before % 10.0 == 0.0 && (1.0..10.0).contains(&number) && !and;
    let dutch = (1.0..10.0).contains(&before) && and && (20.0..100.0).contains(&number) && number % 10.0 == 0.0;
    // "honderd vier en vijftig", "hundred twenty four": the last two digits are still open.
    let open = before > 100.0 && {
        let last = before % 100.0;
        (last >= 20.0 && last % 10.0 == 0.0 && number < 10.0 && !and) || (last < 10.0 && and && number >= 20.0 && number % 10.0 == 0.0)
    };
    (hundreds || english || dutch || open).then_some(before + number)
}
