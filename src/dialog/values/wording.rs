//! How each language words a time, brought to the calendar's own words.
//!
//! The one decision: one calendar for all languages. What a word means comes from the words files; where a language puts it
//! ("three months ago", `üç ay önce`, `قبل ثلاثة أشهر`) is set right here, and only then the calendar reads it. A text in which
//! a language names no time is not read in that language: a word of two letters means something in most of them.

use super::calendar::tokens;
use super::calendar_words as calendar;
use super::numerals;
use crate::dialog::words::{Term, Unit, Words, fold};

/// Most words of one number: "двадцять п'ять", "أربعمائة وخمسة وعشرون".
const MOST_NUMBER_WORDS: usize = 4;
/// What is left of a word that a language does not know and that is too short to be sure of. Nobody types it.
const UNKNOWN: &str = "…";
/// Words up to here are too often another word in another language, in letters.
const TOO_SHORT: usize = 2;
const HALF: f64 = 0.5;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    /// Digits, as they were typed or as a number in words is written.
    Digits(String),
    Term(Term),
    Other(String),
}

/// The ways in which a text can be read, likeliest first, each in the calendar's own words.
pub(super) fn wordings(said: &str, words: &[&Words]) -> Vec<Vec<String>> {
    let typed = tokens(said);
    let folded = folded(&typed);
    let mut wordings: Vec<Vec<String>> = Vec::with_capacity(2);
    let mut own = false;
    for words in words {
        let wording = if is_own(words) {
            own = true;
            Some(completed(&typed, &folded, words))
        } else {
            translated(&folded, words)
        };
        wordings.extend(wording.filter(|wording| !wordings.contains(wording)));
    }
    if !own {
        wordings.push(typed);
    }
    wordings
}

/// Whether this is a language that the calendar is written in: Dutch or English.
fn is_own(words: &Words) -> bool {
    words.month("maart").or_else(|| words.month("march")).is_some()
}

/// A text in one of the calendar's own languages, with what authors added to its words file.
fn completed(typed: &[String], folded: &[String], words: &Words) -> Vec<String> {
    let mut wording = Vec::with_capacity(typed.len());
    let mut at = 0;
    while let Some(word) = typed.get(at) {
        let rest = folded.get(at..).unwrap_or_default();
        let added = words.term(rest).filter(|(length, term)| is_added(rest, *length, *term, words));
        match added {
            Some((length, term)) => {
                say(&Piece::Term(term), &mut wording);
                at += length;
            }
            None => {
                wording.push(word.clone());
                at += 1;
            }
        }
    }
    wording
}

/// Whether the calendar does not know this by itself. Its own words keep what they mean in each place.
fn is_added(rest: &[String], length: usize, term: Term, words: &Words) -> bool {
    let known = rest.iter().take(length).all(|word| calendar::knows(word));
    match term {
        Term::Number(_) | Term::Until | Term::Or | Term::And | Term::On | Term::Every | Term::Ordinal => false,
        // "A month" is a length, and "for years" is told by the years in it.
        Term::About | Term::Long => length > 1 && !rest.iter().take(length).any(|word| words.unit(word).is_some() || word == "of"),
        Term::AndHalf | Term::Month(_) | Term::Weekday(_) | Term::Season(_) | Term::Unit(_) | Term::Units(_) => !known,
        Term::LastingUnit(_) | Term::Day(_) | Term::Now | Term::Weekend | Term::Since | Term::Already | Term::Ago => !known,
        Term::Ahead | Term::Last | Term::Next | Term::This | Term::Begin | Term::Middle | Term::End | Term::AFew => !known,
    }
}

/// As words files are looked up: folded, and without apostrophes.
fn folded(typed: &[String]) -> Vec<String> {
    typed.iter().map(|word| fold(word).replace('\'', "")).collect()
}

/// A text in another language; `None` if that language hears no time in it.
fn translated(folded: &[String], words: &Words) -> Option<Vec<String>> {
    may_name_a_time(folded, words).then_some(())?;
    let spoken = expanded(folded, words);
    let mut pieces = pieces(&spoken, words);
    let names_a_time = |piece: &Piece| matches!(piece, Piece::Term(term) if term.names_a_time());
    let is_day_number = |pair: &[Piece]| matches!(pair, [Piece::Digits(_), Piece::Term(Term::Ordinal)]);
    (pieces.iter().any(names_a_time) || pieces.windows(2).any(is_day_number)).then_some(())?;
    arrange(&mut pieces);
    let mut wording = Vec::with_capacity(pieces.len());
    pieces.iter().for_each(|piece| say(piece, &mut wording));
    Some(wording)
}

/// Whether a language hears anything here that could be a time; said in another one it mostly does not.
fn may_name_a_time(folded: &[String], words: &Words) -> bool {
    folded.iter().enumerate().any(|(at, word)| {
        let rest = folded.get(at..).unwrap_or_default();
        let names = |(_, term): (usize, Term)| term.names_a_time() || term == Term::Ordinal;
        words.term(rest).is_some_and(names) || words.stand_in(rest).is_some() || words.with_and(word).is_some()
    })
}

/// The folded words, each phrase that stands for others replaced by them.
fn expanded(folded: &[String], words: &Words) -> Vec<String> {
    let mut spoken = Vec::with_capacity(folded.len());
    let mut rest = folded;
    while let Some((first, others)) = rest.split_first() {
        match words.stand_in(rest) {
            Some((length, meant)) => {
                spoken.extend(meant.iter().cloned());
                rest = rest.get(length..).unwrap_or_default();
            }
            None => {
                match words.with_and(first) {
                    Some((and, other)) => spoken.extend([and.to_owned(), other.to_owned()]),
                    None => spoken.push(first.clone()),
                }
                rest = others;
            }
        }
    }
    spoken
}

fn pieces(spoken: &[String], words: &Words) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(spoken.len());
    let mut rest = spoken;
    while let Some(word) = rest.first() {
        let (taken, piece) = piece(word, rest, words);
        pieces.push(piece);
        rest = rest.get(taken..).unwrap_or_default();
    }
    pieces
}

fn piece(word: &str, rest: &[String], words: &Words) -> (usize, Piece) {
    if word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return (1, Piece::Digits(word.to_owned()));
    }
    match words.term(rest) {
        Some((1, Term::Number(_))) => number(rest, words),
        Some((length, term)) => (length, Piece::Term(term)),
        None if word.chars().count() <= TOO_SHORT => (1, Piece::Other(UNKNOWN.to_owned())),
        None => (1, Piece::Other(word.to_owned())),
    }
}

/// The longest number in words that begins here.
fn number(rest: &[String], words: &Words) -> (usize, Piece) {
    let longest = (1..=MOST_NUMBER_WORDS.min(rest.len())).rev().find_map(|length| {
        let said = rest.get(..length)?.join(" ");
        numerals::number(&said, &[words]).map(|number| (length, number))
    });
    match longest {
        Some((length, HALF)) => (length, Piece::Term(Term::Number(HALF))),
        Some((length, number)) => (length, Piece::Digits(number.to_string())),
        None => (1, Piece::Other(UNKNOWN.to_owned())),
    }
}

/// Puts the pieces where the calendar looks for them.
fn arrange(pieces: &mut Vec<Piece>) {
    leave_out(pieces);
    put_weekday_before(pieces);
    put_side_before(pieces);
    put_year_behind(pieces);
    put_before(pieces, |term| matches!(term, Term::Begin | Term::Middle | Term::End));
    put_before(pieces, |term| matches!(term, Term::Since | Term::Ahead));
    put_ago_behind(pieces);
    count_one(pieces);
}

/// What only says again what stands beside it: "*the day* Tuesday", "March *month*", "*the year* 2025", "3*rd* March".
fn leave_out(pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at < pieces.len() {
        let before = at.checked_sub(1).and_then(|at| pieces.get(at));
        let (behind, further) = (pieces.get(at + 1), pieces.get(at + 2));
        let needless = match pieces.get(at) {
            Some(Piece::Term(Term::Unit(Unit::Day))) => {
                is_weekday(behind) || (is_number(behind) && is_month(further)) || (is_weekday(before) && !is_number(behind))
            }
            Some(Piece::Term(Term::Unit(Unit::Month))) => is_month(before) || (is_month(behind) && !is_number(before)),
            Some(Piece::Term(Term::Unit(Unit::Year) | Term::Units(Unit::Year))) => is_year(before) || is_year(behind),
            Some(Piece::Term(Term::Ordinal | Term::Since)) => is_number(before) && is_month(behind),
            Some(Piece::Term(Term::On)) => is_month(behind) || is_side(behind),
            Some(_) | None => false,
        };
        if needless {
            pieces.remove(at);
            at = at.saturating_sub(1);
        } else {
            at += 1;
        }
    }
}

/// "27 November *Friday*" becomes "*Friday* 27 November".
fn put_weekday_before(pieces: &mut [Piece]) {
    for at in 2..pieces.len() {
        let year = usize::from(is_year(pieces.get(at - 1)));
        let date = at.checked_sub(2 + year).filter(|day| is_number(pieces.get(*day)) && is_month(pieces.get(day + 1)));
        if let (true, Some(day)) = (is_weekday(pieces.get(at)), date)
            && let Some(all) = pieces.get_mut(day..=at)
        {
            all.rotate_right(1);
        }
    }
}

/// "The week *past*" becomes "the *past* week"; "Tuesday next week" stays.
fn put_side_before(pieces: &mut [Piece]) {
    for at in 1..pieces.len() {
        let named = matches!(
            pieces.get(at - 1),
            Some(Piece::Term(Term::Unit(_) | Term::Units(_) | Term::Weekday(_) | Term::Month(_) | Term::Season(_) | Term::Weekend))
        );
        let side = matches!(pieces.get(at), Some(Piece::Term(Term::Last | Term::Next)));
        let of_next = matches!(
            pieces.get(at + 1),
            Some(Piece::Term(Term::Unit(_) | Term::Units(_) | Term::Month(_) | Term::Season(_)) | Piece::Digits(_))
        );
        let has_one = at >= 2 && is_side(pieces.get(at - 2));
        if named && side && !of_next && !has_one {
            pieces.swap(at - 1, at);
        }
    }
}

/// "Last year March" becomes "March last year", with or without "of" between, and "2025 March" becomes "March 2025".
fn put_year_behind(pieces: &mut Vec<Piece>) {
    let year = |piece: Option<&Piece>| matches!(piece, Some(Piece::Term(Term::Unit(Unit::Year))));
    for at in 0..pieces.len() {
        if is_year(pieces.get(at)) && is_month(pieces.get(at + 1)) && !is_number(pieces.get(at + 2)) {
            pieces.swap(at, at + 1);
        }
        if is_side(pieces.get(at)) && year(pieces.get(at + 1)) && is_month(pieces.get(at + 2)) {
            pieces.get_mut(at..at + 3).into_iter().for_each(|three| three.rotate_right(1));
        }
        if is_month(pieces.get(at))
            && matches!(pieces.get(at + 1), Some(Piece::Term(Term::Since | Term::On)))
            && is_side(pieces.get(at + 2))
            && year(pieces.get(at + 3))
        {
            pieces.remove(at + 1);
        }
    }
}

/// Brings a word that stands behind what it speaks of before it: "March *since*", "the month's *end*", "two weeks *later*".
fn put_before(pieces: &mut [Piece], wanted: impl Fn(Term) -> bool) {
    for at in 1..pieces.len() {
        let is_wanted = matches!(pieces.get(at), Some(Piece::Term(term)) if wanted(*term));
        let speaks_on = pieces.get(at + 1).is_some_and(is_time) || matches!(pieces.get(at + 1), Some(Piece::Term(Term::About)));
        if !is_wanted || speaks_on {
            continue;
        }
        let run = pieces.get(..at).unwrap_or_default().iter().rev().take_while(|piece| is_time(piece)).count();
        if let Some(all) = pieces.get_mut(at - run..=at) {
            all.rotate_right(1);
        }
    }
}

/// "*Ago* three months" becomes "three months *ago*"; before a date it is "before".
fn put_ago_behind(pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        let behind_length = at.checked_sub(1).and_then(|before| pieces.get(before)).is_some_and(is_time);
        if pieces.get(at) != Some(&Piece::Term(Term::Ago)) || behind_length {
            continue;
        }
        let rest = pieces.get(at + 1..).unwrap_or_default();
        let run = rest.iter().take_while(|piece| is_of_length(piece)).count();
        let is_length = rest.iter().take(run).any(is_unit);
        if let Some(all) = pieces.get_mut(at..=at + run).filter(|_| is_length) {
            all.rotate_left(1);
        } else if let Some(piece) = pieces.get_mut(at) {
            *piece = Piece::Term(Term::Until);
        }
    }
}

/// "A week ago" and "since a year" where a language leaves the article out.
fn count_one(pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at < pieces.len() {
        let before = at.checked_sub(1).and_then(|at| pieces.get(at));
        let one = matches!(pieces.get(at), Some(Piece::Term(Term::Unit(_) | Term::LastingUnit(_))));
        let counted = matches!(
            before,
            Some(
                Piece::Digits(_)
                    | Piece::Term(Term::Number(_) | Term::AFew | Term::Last | Term::Next | Term::This | Term::Every)
                    | Piece::Term(Term::Begin | Term::Middle | Term::End)
            )
        );
        let length = matches!(before, Some(Piece::Term(Term::Since | Term::Ahead | Term::Already)))
            || matches!(pieces.get(at + 1), Some(Piece::Term(Term::Ago | Term::AndHalf)))
            || matches!(pieces.get(at), Some(Piece::Term(Term::LastingUnit(_))));
        if one && !counted && length {
            pieces.insert(at, Piece::Digits("1".to_owned()));
            at += 1;
        }
        at += 1;
    }
}

fn is_weekday(piece: Option<&Piece>) -> bool {
    matches!(piece, Some(Piece::Term(Term::Weekday(_))))
}

fn is_month(piece: Option<&Piece>) -> bool {
    matches!(piece, Some(Piece::Term(Term::Month(_))))
}

fn is_side(piece: Option<&Piece>) -> bool {
    matches!(piece, Some(Piece::Term(Term::Last | Term::Next | Term::This)))
}

fn is_number(piece: Option<&Piece>) -> bool {
    matches!(piece, Some(Piece::Digits(_)))
}

fn is_year(piece: Option<&Piece>) -> bool {
    let digits = |digits: &str| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    matches!(piece, Some(Piece::Digits(written)) if digits(written) || (written.len() >= 8 && written.contains(['.', '-', '/'])))
}

fn is_unit(piece: &Piece) -> bool {
    matches!(piece, Piece::Term(Term::Unit(_) | Term::Units(_) | Term::LastingUnit(_)))
}

/// Whether a piece may be one of a length of time.
fn is_of_length(piece: &Piece) -> bool {
    is_unit(piece)
        || matches!(piece, Piece::Digits(_) | Piece::Term(Term::Number(_) | Term::AndHalf | Term::AFew | Term::About | Term::And))
}

/// Whether a piece names a time or a part of one.
fn is_time(piece: &Piece) -> bool {
    match piece {
        Piece::Digits(_) => true,
        Piece::Other(_) => false,
        Piece::Term(Term::Number(_) | Term::AndHalf | Term::AFew | Term::Last | Term::Next | Term::This) => true,
        Piece::Term(Term::Begin | Term::Middle | Term::End) => true,
        Piece::Term(term) => term.names_a_time(),
    }
}

/// The calendar's own words for a piece.
fn say(piece: &Piece, wording: &mut Vec<String>) {
    let mut push = |word: &str| wording.push(word.to_owned());
    let term = match piece {
        Piece::Digits(digits) => return push(digits),
        Piece::Other(word) => return push(word),
        Piece::Term(term) => *term,
    };
    match term {
        Term::Number(HALF) => push("half"),
        Term::Number(number) => push(&number.to_string()),
        Term::AndHalf => ["en", "een", "half"].into_iter().for_each(push),
        Term::Month(month) => push(calendar::month_name(month)),
        Term::Weekday(day) => push(calendar::weekday_name(day)),
        Term::Season(month) => push(calendar::season_name(month)),
        Term::Unit(unit) => push(one_of(unit)),
        Term::Units(unit) => push(many_of(unit)),
        Term::LastingUnit(unit) => [many_of(unit), "al"].into_iter().for_each(push),
        Term::Day(days) => day(days).into_iter().for_each(|word| push(&word)),
        Term::Now => push("nu"),
        Term::Weekend => push("weekend"),
        Term::Since => push("sinds"),
        Term::Already => push("al"),
        Term::Ago => push("geleden"),
        Term::Ahead => push("in"),
        Term::Last => push("vorige"),
        Term::Next => push("volgende"),
        Term::This => push("deze"),
        Term::Begin => ["begin", "van"].into_iter().for_each(push),
        Term::Middle => ["midden", "van"].into_iter().for_each(push),
        Term::End => ["eind", "van"].into_iter().for_each(push),
        Term::About => push("ongeveer"),
        Term::AFew => push("paar"),
        Term::Every => push("elke"),
        Term::Until => push("tot"),
        Term::Or => push("of"),
        Term::And => push("en"),
        Term::On => push("op"),
        Term::Ordinal => push("e"),
        Term::Long => push("lang"),
    }
}

fn one_of(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "dag",
        Unit::Week => "week",
        Unit::Month => "maand",
        Unit::Year => "jaar",
    }
}

fn many_of(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "dagen",
        Unit::Week => "weken",
        Unit::Month => "maanden",
        Unit::Year => "jaren",
    }
}

fn day(days: i32) -> Vec<String> {
    let near = match days {
        -2 => "eergisteren",
        -1 => "gisteren",
        0 => "vandaag",
        1 => "morgen",
        2 => "overmorgen",
        ..0 => return [days.unsigned_abs().to_string(), "dagen".to_owned(), "geleden".to_owned()].into(),
        _ => return ["in".to_owned(), days.to_string(), "dagen".to_owned()].into(),
    };
    vec![near.to_owned()]
}
